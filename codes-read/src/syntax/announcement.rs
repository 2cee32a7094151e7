//! What a heading, a title or a file's name says about the codes below it: [`Announcement`].

use crate::columns::{self, Kind};
use crate::facts::{ForeignCodes, Header};
use crate::lexicon::{forms, others};
use crate::text;

/// What a text says, the least first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Announcement {
    /// It is about records, such as requirements. Codes below it have a heading that says so.
    Records,
    /// The things directly below it are not codes.
    Others,
    #[default]
    Nothing,
    /// Text codes with numbers are below it: "Diagnostics", above `KT1001`.
    Findings,
    /// Numbers and constants below it are codes: "Exceptions", above `INVALID_PATH`.
    Exceptions,
    /// The numbers below it are codes.
    Numbers,
    /// Codes of any kind are below it.
    Codes,
}

impl Announcement {
    pub(super) fn new(text: &str) -> Self {
        Self::with_mention(text).0
    }

    /// What a text says, and whether it mentions error codes or the like.
    pub(super) fn with_mention(text: &str) -> (Self, bool) {
        let header = Header::new(text);
        (Self::of(&header, text), header.announces_numbers())
    }

    fn of(header: &Header, text: &str) -> Self {
        let before = before_bracket(text);
        let shorter = (before.len() < text.len()).then(|| Header::new(before));
        let ending = shorter.as_ref().unwrap_or(header);
        let announces_any = header.announces_any_codes();
        // These are not known to be codes of something else, such as postal codes.
        let names_own = || {
            let is_of_others = || header.announces_others_with_codes() != ForeignCodes::Not;
            header.names_codes() && !header.is_of_opcodes() && !is_of_others()
        };
        if ending.is_of_records() {
            Self::Records
        } else if ending.is_about_others() {
            Self::Others
        } else if announces_any || names_own() {
            // "Code" alone is a program's, and so is "VS Code". "Warning KT1001" is about one code.
            let is_of_none = text.eq_ignore_ascii_case("code")
                || names_program(text)
                || names_one(text)
                || is_about_flags(text)
                || is_about_mending(text);
            match (is_of_none, announces_any) {
                (true, _) => Self::Nothing,
                (false, true) => Self::Codes,
                (false, false) => Self::Numbers,
            }
        } else {
            let lower = text.to_lowercase().replace("default", "");
            // `CURLcode`
            let is_type = !lower.contains(' ') && (lower.ends_with("code") || lower.ends_with("codes"));
            if is_type && !lower.starts_with("opcode") || text::has_part(&lower, forms::NUMBERS) {
                Self::Numbers
            } else if text::has_part(&lower, forms::EXCEPTIONS) {
                Self::Exceptions
            } else if ends_with_findings(&lower) {
                Self::Findings
            } else {
                Self::Nothing
            }
        }
    }

    /// Whether it announces codes of this kind.
    pub(super) fn is_of(self, kind: Kind) -> bool {
        match kind {
            Kind::Integer => self >= Self::Exceptions,
            Kind::Text => self == Self::Codes,
        }
    }
}

/// Whether a heading is about several errors or codes: "Fatal errors (permanent)".
pub(super) fn ends_with_errors(heading: &str) -> bool {
    Header::new(before_bracket(heading)).ends_with(&["errors", "codes"])
}

fn before_bracket(heading: &str) -> &str {
    text::first_part(heading, |c| matches!(c, '(' | '（'))
}

/// Whether names in code below a heading are those of errors, or of what a linter finds: "Kite errors", "Lint rules". Below
/// other rules and alarms, they may name anything.
pub(super) fn announces_names(heading: &str) -> bool {
    ends_with_errors(heading) || text::has_part(&heading.to_lowercase(), forms::LINTS)
}

/// Whether the last word of a heading in lower case is that for what a program, or a linter, finds: "Lint rules".
fn ends_with_findings(heading: &str) -> bool {
    let last = text::last_part(heading, |c| !c.is_alphanumeric());
    forms::FINDINGS.contains(&last) || others::RULES.contains(&last)
}

/// Whether a heading ends with the name of a program: "In VS Code".
fn names_program(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    forms::PROGRAMS.iter().any(|program| lower.ends_with(program))
}

/// Whether the last words of a heading are flags, or the codes of functions: `KITE_ERROR_FLAGS`, "Function codes".
fn is_about_flags(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    let singular = lower.trim_end_matches([':', ' ']).trim_end_matches('s');
    let is_last = |of: &&str| singular.strip_suffix(of).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    forms::FLAGS.iter().any(is_last)
}

/// Whether a heading is about mending one error: "Fix error Configuration".
fn is_about_mending(heading: &str) -> bool {
    let words = heading.trim_start_matches(|c: char| !c.is_alphanumeric());
    text::strip_prefixes(&words.to_lowercase(), forms::MENDING).is_some()
}

/// Whether the last word of a heading is a code, and no other word is: "Warning KT1001".
fn names_one(heading: &str) -> bool {
    let last = text::last_part(heading, char::is_whitespace);
    let is_code = |word: &&str| columns::is_numbered_text_code(word);
    last.len() < heading.len()
        && is_code(&last)
        && text::split(heading, char::is_whitespace).filter(is_code).count() == 1
}
