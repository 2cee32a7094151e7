//! Parses the first line of a heading or an item that is a code: the code, its name, and the text after it. The codes
//! themselves are parsed by the grammar of cells.

pub(super) mod code;
mod first;
pub(super) mod neighbours;

use self::code::{Code, Holds, code_of, is_group, is_padded, may_be_likely};
use self::first::{First, first_code};
use crate::cell;
use crate::columns::{self, Kind};
use crate::lexicon::severities::SEVERITIES;
use crate::markdown::Block;
use crate::{http_status, text};

/// A code, and the texts beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The code, a range or several codes, in the form that the reader of cells takes.
    pub(super) code: String,
    pub(super) name: String,
    pub(super) text: String,
    /// The text behind a title that is marked with the code: `wrong format` in "**400 Bad Request**: wrong format".
    pub(super) behind: String,
    /// The severity in brackets between the code and its text: `error` in "E12 (error): late".
    pub(super) severity: String,
    pub(super) holds: Holds,
    /// Whether the code is clearly delimited: it has markup, or a colon or a dash follows it.
    pub(super) is_marked: bool,
    pub(super) told: Told,
    /// Whether the code is surely a text code. This is measured for texts only.
    pub(super) is_surely_text: bool,
    /// The HTTP status before the code, if there is one: `code: 400, errno: 101`.
    pub(super) status: String,
}

impl Entry {
    /// The entry with what is used more than once: whether the code is surely a text. An HTTP status alone beside a text code
    /// is its status, not its text: `late · 404`.
    fn measured(mut self, kind: Kind) -> Self {
        if kind == Kind::Text
            && http_status::may_be_of_error(&self.text)
            && code_of(&self.text, Kind::Integer, false).is_some()
        {
            self.status = std::mem::take(&mut self.text);
        }
        Self { is_surely_text: kind == Kind::Text && columns::is_surely_text_code(&self.code), ..self }
    }

    /// Whether it is one code.
    pub(super) fn is_single(&self) -> bool {
        self.holds == Holds::One
    }

    /// Whether it is a word for all other codes.
    pub(super) fn is_catch_all(&self) -> bool {
        self.holds == Holds::Ranges && !text::has(&self.code, |c| c.is_ascii_digit())
    }

    /// Whether these are several codes, and no range among them.
    pub(super) fn is_several(&self) -> bool {
        self.holds == Holds::Several
    }

    /// Whether it is a number of two digits with a leading zero: `01`.
    pub(super) fn is_short_number(&self) -> bool {
        is_padded(&self.code) && self.code.len() == 2
    }

    /// The part of the code's spelling that distinguishes it from a chapter's number: all but its last digits.
    pub(super) fn style(&self, kind: Kind) -> Option<String> {
        const DIGITS: usize = 3;
        let code = &*self.code;
        match kind {
            Kind::Integer => (digits(code) >= DIGITS || code.starts_with("0x"))
                .then(|| format!("{} {} {}", code.starts_with('-'), code.starts_with("0x"), code.len())),
            Kind::Text => self.is_surely_text.then(|| text::leading_letters(code).to_owned()),
        }
    }

    /// Whether it is another single code, spelled like this one.
    pub(super) fn is_beside(&self, code: &Self, kind: Kind) -> bool {
        self.is_single()
            && self.code != code.code
            && self.style(kind).is_some_and(|style| Some(style) == code.style(kind))
    }
}

/// The evidence that it is a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Told {
    #[default]
    Itself,
    /// Words before it: `Error number: 8001`.
    Label,
    /// The codes beside it.
    Neighbours,
    /// The HTTP status of an error after a symbol: `not_found (404)`.
    Status,
}

/// Signs between a code, or a title with a code, and the text.
pub(super) const SIGNS: &[char] = &[':', '：', '-', '\u{2013}', '\u{2014}', '|', '→'];

/// Characters between a code and its text.
const BETWEEN: &[char] = &[
    ' ', '\n', '-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}', ':', '：', '.',
    ',', ';', '=', '|', '·', '•', '>', '→', '⇒',
];

/// The longest code, in characters, and the longest name before a number, in bytes.
const LONGEST: usize = 80;

/// Parses the code at the start of a block. The further lines of the block are text.
pub(super) fn parse_block(block: &Block, kind: Kind) -> Option<Entry> {
    let text = &*block.cell.text;
    parse_lines(text, block.lead, block.lines.first().map_or(text.len(), |(second, _)| *second), kind)
}

/// Parses the code at the start of a text, of which the first `lead` bytes are code or bold.
pub(super) fn parse(text: &str, lead: usize, kind: Kind) -> Option<Entry> {
    parse_lines(text, lead, text.len(), kind)
}

/// Whether a text, of which the first `lead` bytes are code or bold, may hold a code of this kind. Most texts need
/// not be parsed, since they have none of what each code has: a digit, a joined word, a character that looks like one of
/// these, a word for all other codes. Any word in code or bold may be a text code.
pub(super) fn may_hold_code(text: &str, lead: usize, kind: Kind) -> bool {
    let is_marked = kind == Kind::Text && lead > 0;
    let is_joined = || kind == Kind::Text && (text.contains('_') || cell::has_hump(text));
    let has_lookalike = || !text.is_ascii() && cell::has_lookalike(text);
    is_marked
        || text.bytes().any(|byte| byte.is_ascii_digit())
        || is_joined()
        || has_lookalike()
        || may_begin_with_other(text)
}

/// Whether a text that [may hold a code](may_hold_code) may begin with one: most begin with a word of prose.
pub(super) fn may_begin_with_code(text: &str, lead: usize, kind: Kind) -> bool {
    may_hold_code(text, lead, kind) && (kind == Kind::Text && lead > 0 || !begins_with_prose(text))
}

/// Whether the first word of a text is not a code, does not announce one, and has none behind it in brackets. Only a group
/// of codes, `5xx`, may follow other words.
fn begins_with_prose(text: &str) -> bool {
    let word = text::first_part(text, char::is_whitespace);
    let is_between = |c: char| c.is_whitespace() || matches!(c, ':' | '-');
    let behind = text.get(word.len()..).unwrap_or_default().trim_start_matches(is_between);
    text::begins_with(text, char::is_alphabetic)
        && !may_be_likely(word)
        && !word.contains('(')
        && !behind.starts_with('(')
        && text.is_ascii()
        && !may_begin_with_other(text)
        && !has_label(text)
        && !text::split(text, |c| !c.is_ascii_alphanumeric()).any(is_group)
}

/// Whether a text may begin with a word for all other codes, after words that only announce a code.
fn may_begin_with_other(text: &str) -> bool {
    if !text.is_ascii() && text::has(text, cell::may_be_in_other) {
        return true;
    }
    for word in text::split(text, |c| !c.is_ascii_alphabetic()) {
        if word.is_empty() {
            continue;
        }
        if cell::may_be_other(word) {
            return true;
        }
        let may_announce = cell::is_leading(word) || text::is_one_of_any_case(word, &NUMBERED);
        if text.is_ascii() && !may_announce {
            return false;
        }
    }
    false
}

/// Parses the code at the start of a text whose second line begins at `second`.
fn parse_lines(text: &str, lead: usize, second: usize, kind: Kind) -> Option<Entry> {
    if may_begin_with_code(text, lead, kind) { parse_likely(text, lead, second, kind) } else { None }
}

/// Parses the code at the start of a text that may begin with one.
fn parse_likely(text: &str, lead: usize, second: usize, kind: Kind) -> Option<Entry> {
    let rest = without_pictures(text);
    // A row outside of tables is reported as a row.
    if rest.starts_with('|') {
        return None;
    }
    let second = |behind: &str| second.saturating_sub(text.len() - behind.len());
    if let Some(behind) = behind_chapter(rest).filter(|behind| !begins_with_prose(behind))
        && let Some(entry) = parse_plain(behind, 0, second(behind), kind).filter(|entry| is_surely_code(entry, kind))
    {
        return Some(entry.measured(kind));
    }
    let lead_of = |behind: &str| lead.saturating_sub(text.len() - behind.len());
    if let Some((status, behind)) = behind_status(rest)
        && let Some(entry) = parse_plain(behind, lead_of(behind), second(behind), kind).filter(Entry::is_single)
    {
        return Some(Entry { status: status.to_owned(), ..entry }.measured(kind));
    }
    let entry = parse_plain(rest, lead_of(rest), second(rest), kind)?;
    Some(entry.measured(kind))
}

/// The HTTP status at the beginning of a text, and what is behind it, if they have different labels: `code: 400, errno: 101`.
fn behind_status(text: &str) -> Option<(&str, &str)> {
    let unlabelled = without_label(text);
    let status = text::first_part(unlabelled, |c| !c.is_ascii_digit());
    let behind = unlabelled.get(status.len()..)?.trim_start().strip_prefix([',', ';', '/'])?.trim_start();
    let label = |text: &str| text.get(..text.len() - without_label(text).len()).unwrap_or_default().to_lowercase();
    let (first, second) = (label(text), label(behind));
    let are_labelled = !first.is_empty() && !second.is_empty() && first != second;
    (are_labelled && http_status::may_be_of_error(status)).then_some((status, behind))
}

/// Whether words before the code may announce it.
pub(super) fn has_label(text: &str) -> bool {
    let rest = without_pictures(text);
    let is_labelled =
        |text: &str| without_label(text).len() < text.len() || text::strip_prefixes(text, &LABELS).is_some();
    is_labelled(rest) || behind_chapter(rest).is_some_and(is_labelled)
}

/// Labels of several codes: `Errors 1010 and 1011`.
const LABELS: [&str; 2] = ["Errors ", "Codes "];

/// Parses the code at the start of a text with nothing but a label before it.
fn parse_plain(rest: &str, lead: usize, second: usize, kind: Kind) -> Option<Entry> {
    if let Some(entry) = name_and_number(rest, lead, kind) {
        return Some(entry);
    }
    let unlabelled = behind_label(rest, kind);
    let label = rest.len() - unlabelled.len();
    let (lead, first_line) = (lead.saturating_sub(label), second.saturating_sub(label));
    let is_labelled = label > 0;
    // `HTTP response codes` names no code, but `Code: E0` does.
    let is_sure = is_labelled && text::has(text::first_part(unlabelled, char::is_whitespace), |c| c.is_ascii_digit());
    let first = first_code(unlabelled, first_line, kind, is_sure);
    let found = match marked_code(unlabelled, lead, kind) {
        Some(marked) => {
            // In "`400` or `401`", the markup only covers the first code.
            let goes_on = |first: &First<'_>| !first.code.is_single() && first.code.text.starts_with(marked.code.text);
            let all = first.filter(goes_on).unwrap_or(marked);
            // "`408`, `500`, timeouts" holds a further code, which would be lost.
            if begins_with_further_code(all.behind, kind) {
                return None;
            }
            First { is_marked: true, ..all }
        }
        None => first?,
    };
    // `#1` is only a number.
    let told = if is_labelled && !rest.starts_with('#') { Told::Label } else { Told::Itself };
    let entry = entry(&found.code, found.behind, found.is_marked || is_labelled);
    Some(Entry { told, ..with_title(entry, unlabelled, lead, first_line) })
}

/// The text without the label before a code: "Error: late" has one, but "Error handling" and "Error codes" have none.
fn behind_label(text: &str, kind: Kind) -> &str {
    let behind_several = text::strip_prefixes(text, &LABELS);
    let behind = behind_several.filter(|behind| text::begins_with(behind, |c| c.is_ascii_digit()));
    let behind = behind.unwrap_or_else(|| without_label(text));
    let label = text.get(..text.len() - behind.len()).unwrap_or_default();
    let is_label = label.is_empty()
        || kind == Kind::Integer
        || label.contains([':', '：', '#', '='])
        || columns::is_likely_text_code(text::first_part(behind, char::is_whitespace));
    if is_label { behind } else { text }
}

/// The code in the first `lead` bytes of a text, which are code or bold.
fn marked_code(text: &str, lead: usize, kind: Kind) -> Option<First<'_>> {
    let (head, behind) = text.split_at_checked(lead)?;
    Some(First { code: code_of(head, kind, true)?, behind, is_marked: true })
}

/// Whether a text begins with a comma and a code.
fn begins_with_further_code(text: &str, kind: Kind) -> bool {
    let next = text.strip_prefix(',').map(|behind| without_label(text::first_part(behind, |c| c == ',').trim()));
    next.is_some_and(|next| code_of(next, kind, false).is_some())
}

/// The text without the pictures and symbols before it: `❌ 1001`.
fn without_pictures(text: &str) -> &str {
    let is_picture = |c| matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{200d}');
    text.trim_start_matches(|c: char| is_picture(c) || c.is_whitespace())
}

/// The text after the number of a chapter: `1. ERR_LATE`, `3.2 1001`, `2) E1001`. `None` if there is no such number.
fn behind_chapter(text: &str) -> Option<&str> {
    const DIGITS: usize = 2;
    let number = text::first_part(text, char::is_whitespace);
    let behind = text.get(number.len()..)?.trim_start();
    let plain = number.strip_suffix([')', '.']).unwrap_or(number);
    let is_chapter = plain.split('.').all(|part| part.len() <= DIGITS && text::are_digits(part));
    (is_chapter && (plain.len() < number.len() || plain.contains('.')) && !behind.is_empty()).then_some(behind)
}

/// Whether a code is recognised even after the number of a chapter.
fn is_surely_code(entry: &Entry, kind: Kind) -> bool {
    let code = &*entry.code;
    entry.is_single()
        && match kind {
            Kind::Integer => {
                let is_named = columns::is_likely_text_code(&entry.name);
                entry.told == Told::Label || is_named || digits(code) > 2 || code.starts_with(['-', '<'])
            }
            Kind::Text => columns::is_likely_text_code(code),
        }
}

fn entry(code: &Code<'_>, behind: &str, is_marked: bool) -> Entry {
    // `400(BAD_REQUEST) text`
    let (bracket, label) = match code.label.strip_prefix('(').and_then(|label| label.split_once(") ")) {
        Some((name, label)) if is_written_as_name(name) => (name, label.trim_start()),
        _ => ("", &*code.label),
    };
    // `(HY000): text`
    let rest = behind.trim_start_matches(BETWEEN).trim();
    // `ERR_TORN // The wire is torn`, but `/late` is a path.
    let rest = cell::unquoted(rest.strip_prefix("// ").unwrap_or(rest));
    let is_separate = behind.trim_start().starts_with(BETWEEN);
    let (inside, label, rest) = match behind_bracket(rest, http_status::may_be(code.text)) {
        _ if code.is_bracketed && is_separate && is_severity(label) => (label, "", rest),
        Some((inside, rest)) if label.is_empty() => (inside, "", rest),
        _ => ("", label, rest),
    };
    let (severity, constant) = if is_severity(inside) { (inside, "") } else { ("", inside) };
    // In `200 OK: Success`, the name is beside the number.
    let is_name = constant.is_empty() && is_written_as_name(rest) && !is_written_as_name(label);
    let (name, text) = if is_name { (rest, "") } else { (constant, rest) };
    let name = match label {
        _ if !name.is_empty() => name,
        label if is_written_as_name(label) && digits(label) < 3 => label,
        _ => bracket,
    };
    let text = match (label, text) {
        (label, text) if label.is_empty() || label == name => text.to_owned(),
        (label, "") if code.is_bracketed && is_one_word(label) => format!("({label})"),
        (label, "") => label.to_owned(),
        // The text between them stays, as in `1001 invalid key=value`.
        (label, _) if is_separate => format!("{label}{}", behind.trim_end()),
        (label, text) => format!("{label}: {text}"),
    };
    let (name, severity) = (name.to_owned(), severity.to_owned());
    Entry { code: code.text.to_owned(), name, text, severity, holds: code.holds, is_marked, ..Entry::default() }
}

/// Whether a text is a severity, or begins with one and a comma: `warning, source=parser`.
fn is_severity(text: &str) -> bool {
    text::is_one_of_any_case(text::first_part(text, |c| c == ','), SEVERITIES)
}

/// The severity or the name in brackets at the beginning of a text, and the text behind a colon or a dash:
/// `(error): late`. A name needs no text, `(KITE_TORN)`, and that of a status no colon: `404 (Not Found) if it is lost`.
fn behind_bracket(text: &str, is_of_status: bool) -> Option<(&str, &str)> {
    let (inside, behind) = text.strip_prefix('(')?.split_once(')')?;
    let behind = behind.trim_start();
    let text = behind.trim_start_matches(BETWEEN);
    let is_separate = !text.is_empty() && behind.starts_with(SIGNS);
    let is_constant = inside.contains('_') && neighbours::is_in(inside, char::is_uppercase);
    let is_name = is_one_word(inside) && (is_constant || cell::has_hump(inside)) && (is_separate || behind.is_empty());
    let is_known =
        is_name || is_severity(inside) && is_separate || is_of_status && is_title(inside) && !text.is_empty();
    is_known.then_some((inside, text))
}

/// Whether a text is written like a title: a few words and nothing else.
pub(super) fn is_title(text: &str) -> bool {
    const WORDS: usize = 4;
    text::begins_with(text, char::is_uppercase)
        && text.split_whitespace().count() <= WORDS
        && text::is_only(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'/' | b'\''))
}

/// Splits a title that is marked with its code from the text behind it. A colon, a dash or the end of the first line is
/// between them: in "**1001 The line is torn.** Mend it.", there are two sentences. A single word is a name: `409 conflict`.
fn with_title(entry: Entry, text: &str, lead: usize, first_line: usize) -> Entry {
    let Some((marked, after)) = text.split_at_checked(lead) else { return entry };
    let title = marked.split_once(' ').map_or("", |(_, title)| title.trim_matches(BETWEEN));
    let is_title = entry.name.is_empty() && !title.is_empty() && !is_severity(title) && !title.starts_with('(');
    let Some(behind) = entry.text.strip_prefix(title).filter(|_| is_title) else { return entry };
    let is_line = first_line <= lead + 1;
    let is_separate = is_line || marked.trim_end().ends_with(SIGNS) || after.trim_start().starts_with(SIGNS);
    match behind.trim_start_matches(BETWEEN) {
        behind if is_separate && !behind.is_empty() => {
            let (title, behind) = (title.to_owned(), behind.to_owned());
            if text::has(&title, char::is_whitespace) {
                Entry { text: title, behind, ..entry }
            } else {
                Entry { name: title, text: behind, ..entry }
            }
        }
        _ => entry,
    }
}

/// Parses `NAME (3)`, with or without a text after it, and `NAME = 3`.
fn name_and_number(text: &str, lead: usize, kind: Kind) -> Option<Entry> {
    let full = text;
    let (name, number, behind) = if let Some((name, number)) = symbol_and_number(text) {
        (name, number, "")
    } else if let Some((name, rest)) = text.split_once(['(', '（']) {
        let (number, behind) = rest.split_once([')', '）'])?;
        (name.trim_end(), number, behind)
    } else {
        let (name, rest) = text.split_once('=')?;
        let number = text::first_part(rest.trim_start(), char::is_whitespace).trim_end_matches([':', ',', '.']);
        if !columns::is_likely_text_code(name.trim()) {
            return None;
        }
        (name.trim_end(), number, rest.trim_start().get(number.len()..).unwrap_or_default())
    };
    let name = name.trim_end_matches([':', '-', ' ']);
    let is_name = is_one_word(name) && name.len() <= LONGEST && !is_file(name)
        || kind == Kind::Integer && cell::is_catch_all(name);
    let code = code_of(number, Kind::Integer, false).filter(|code| is_name && code.is_single())?;
    // `E1001 (3 retries)` is not such a name, nor is `size(3)` after words.
    let text = behind.trim_start_matches(BETWEEN).trim().to_owned();
    // "`read(2)` returns" is a sentence.
    let is_marked = text.is_empty()
        || behind.trim_start_matches(' ').starts_with(BETWEEN)
        || lead > 0 && lead == full.len() - behind.len();
    let is_number = || digits(name) > 0 && code_of(name, Kind::Integer, false).is_some();
    if is_number() {
        return None;
    }
    // `Not found (404)` is the name of a status.
    let is_symbol = !(text::begins_with(name, char::is_uppercase) && text::has(name, char::is_lowercase));
    let told = if is_symbol && http_status::may_be_of_error(code.text) { Told::Status } else { Told::Itself };
    let (code, name) = match kind {
        Kind::Integer => (code.text.to_owned(), name.to_owned()),
        Kind::Text => (name.to_owned(), String::new()),
    };
    Some(Entry { code, name, text, is_marked, told, ..Entry::default() })
}

/// The parts of a text that is nothing but a symbol and a number: `KITE_TORN 0x01`, `KITE_TORN [1101]`.
fn symbol_and_number(text: &str) -> Option<(&str, &str)> {
    let (name, number) = text.split_once([' ', ','])?;
    let number = number.trim_matches([' ', ',', '|', '[', ']']);
    let is_number =
        || code_of(number, Kind::Integer, false).is_some_and(|code| code.is_single() && code.text == number);
    let is_long = digits(number) > 2 || number.starts_with("0x");
    let is_name = columns::is_likely_text_code(name) || cell::is_catch_all(name) || cell::is_unknown(name);
    (is_long && is_name && is_number()).then_some((name, number))
}

/// Whether it is the name of a file: `late.py`.
pub(super) fn is_file(code: &str) -> bool {
    const ENDS: [&str; 16] =
        ["c", "cpp", "cs", "csv", "go", "h", "html", "java", "js", "json", "md", "py", "rs", "sh", "ts", "yaml"];
    code.rsplit_once('.').is_some_and(|(name, end)| ENDS.contains(&end) && !name.is_empty())
}

/// Whether a code is written as the numbers of points are: one or two digits after at most two letters.
pub(super) fn is_short(code: &str) -> bool {
    const LETTERS: usize = 2;
    const DIGITS: usize = 2;
    let number = code.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let digits = number.strip_prefix('-').unwrap_or(number);
    code.len() - number.len() <= LETTERS && !code.starts_with('-') && digits.len() <= DIGITS && text::are_digits(digits)
}

/// Whether it is a number of three digits or more, which needs no markup to be a code.
pub(super) fn is_long_number(code: &str) -> bool {
    code.len() > 2 && !is_padded(code) && text::are_digits(code)
}

/// Words behind those that announce a code: `Error Number: 8001`.
const NUMBERED: [&str; 5] = ["number", "no", "no.", "id", "value"];

/// The text without words that only announce a code: `Error Number: 8001`.
fn without_label(text: &str) -> &str {
    const BEHIND: &[char] = &[' ', ':', '：', '=', '#'];
    let mut rest = text;
    loop {
        let without = cell::without_leading(rest).unwrap_or(rest);
        let word = text::first_part(without, |c| matches!(c, ' ' | ':' | '：' | '='));
        let is_number = text::is_one_of_any_case(word, &NUMBERED);
        let without = match without.strip_prefix(word) {
            Some(behind) if is_number && (without.len() < rest.len() || rest.len() < text.len()) => {
                behind.trim_start_matches(BEHIND)
            }
            _ => without,
        };
        if without.len() == rest.len() || without.is_empty() {
            return rest
                .strip_prefix('#')
                .filter(|rest| text::begins_with(rest, |c| c.is_ascii_digit()))
                .unwrap_or(rest);
        }
        rest = without;
    }
}

/// `TOO_LATE`, `TooLate`. A text in lower case is more likely prose.
fn is_written_as_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/');
    let is_word = is_one_word(text) && text.chars().all(is_part) && text.ends_with(|c: char| c.is_ascii_alphanumeric());
    is_word && (text::begins_with(text, char::is_uppercase) || text.contains('_'))
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

pub(super) fn is_one_word(text: &str) -> bool {
    !text.is_empty() && text.is_ascii() && !text::has(text, char::is_whitespace) && text::has(text, char::is_alphabetic)
}

#[cfg(test)]
mod tests;
