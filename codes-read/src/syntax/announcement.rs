//! What a heading, a title or a file's name says about the codes below it: [`Announcement`].

use crate::columns::{self, Kind, Subject};
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
        let (subject, mentions_codes) = columns::subject(text);
        (Self::of(subject, text), mentions_codes)
    }

    fn of(subject: Subject, text: &str) -> Self {
        const WORDS: [&str; 6] = ["exit code", "exit value", "exit status", "error code", "exception", "fault"];
        const FINDINGS: [&str; 6] = ["diagnostic", "diagnostics", "lints", "warnings", "alarms", "alerts"];
        match subject {
            Subject::Records => Self::Records,
            Subject::Parts => Self::Others,
            // "Code" alone is a program's.
            Subject::Codes if text.eq_ignore_ascii_case("code") => Self::Nothing,
            Subject::Codes => Self::Codes,
            Subject::OwnCodes => Self::Numbers,
            Subject::Unknown => {
                let lower = text.to_lowercase().replace("default", "");
                // `CURLcode`
                let is_type = !lower.contains(' ') && (lower.ends_with("code") || lower.ends_with("codes"));
                if is_type && !lower.starts_with("opcode") || WORDS.iter().any(|word| lower.contains(word)) {
                    Self::Numbers
                } else if FINDINGS.contains(&text::last_part(&lower, |c| !c.is_alphanumeric())) {
                    Self::Findings
                } else {
                    Self::Nothing
                }
            }
        }
    }

    /// Whether it announces codes of this kind.
    pub(super) fn is_of(self, kind: Kind) -> bool {
        match kind {
            Kind::Integer => self >= Self::Numbers,
            Kind::Text => self == Self::Codes,
        }
    }
}
