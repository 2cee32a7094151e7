//! Parses the first line of a heading or an item that is a code: the code, its name, and the text after it. The codes
//! themselves are parsed by the grammar of cells.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::cell::{self, CodeCell, Listed, Shape, What};
use crate::code_value::CodeValue;
use crate::columns::{self, Kind};
use crate::markdown::Block;
use crate::text;

/// A code, and the texts beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The code, a range or several codes, in the form that the reader of cells takes.
    pub(super) code: String,
    pub(super) name: String,
    pub(super) text: String,
    /// Whether it is neither a range nor several codes.
    pub(super) is_single: bool,
    /// Whether the code is clearly delimited: it has markup, or a colon or a dash follows it.
    pub(super) is_marked: bool,
    pub(super) told: Told,
    /// Whether the code is surely a text code. This is measured for texts only.
    pub(super) is_surely_text: bool,
}

impl Entry {
    fn measured(self, kind: Kind) -> Self {
        Self { is_surely_text: kind == Kind::Text && columns::is_surely_text_code(&self.code), ..self }
    }

    /// The part of the code's spelling that distinguishes it from a chapter's number: all but its last digits.
    pub(super) fn style(&self, kind: Kind) -> Option<String> {
        const DIGITS: usize = 3;
        let code = &*self.code;
        match kind {
            Kind::Integer => (digits(code) >= DIGITS || code.starts_with("0x"))
                .then(|| format!("{} {} {}", code.starts_with('-'), code.starts_with("0x"), code.len())),
            Kind::Text => self.is_surely_text.then(|| text::first_part(code, |c| !c.is_ascii_alphabetic()).to_owned()),
        }
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
}

/// A heading or an item that may be a code because its neighbours are.
pub(super) struct Beside<'a> {
    /// The path that neighbours have in common.
    pub(super) group: &'a [Arc<str>],
    pub(super) text: &'a str,
    pub(super) entry: &'a mut Option<Entry>,
}

/// Words beside codes that have the codes' style are codes too.
pub(super) fn add_words_beside(all: Vec<Beside<'_>>) {
    let mut styles: HashMap<&[Arc<str>], Styles> = HashMap::new();
    for beside in &all {
        if let Some(entry) = &beside.entry {
            styles.entry(beside.group).or_default().add(&entry.code);
        }
    }
    for beside in all {
        if beside.entry.is_none()
            && let Some(styles) = styles.get(beside.group)
        {
            *beside.entry = styles.parse(beside.text);
        }
    }
}

/// Makes the numbers codes if all neighbours are a name with a number, such as `NAME: 1`, `NAME - 1 - text` or
/// `Some words (1001)`, no number repeats, and at most half are codes by themselves. HTTP statuses do not identify symbols.
pub(super) fn number_names(all: Vec<Beside<'_>>) -> bool {
    let mut numbers: HashSet<String> = HashSet::new();
    let mut entries = Vec::with_capacity(all.len());
    let (mut known, mut are_statuses) = (0, true);
    for beside in &all {
        let Some((entry, is_symbol)) = number_behind_name(beside.text) else { return false };
        if !numbers.insert(entry.code.clone()) {
            return false;
        }
        known += usize::from(beside.entry.is_some());
        are_statuses &= is_symbol && entry.code.len() == 3 && entry.code.starts_with(['4', '5']);
        entries.push(entry);
    }
    if are_statuses || known * 2 > all.len() || all.len() < 2 {
        return false;
    }
    for (beside, entry) in all.into_iter().zip(entries) {
        *beside.entry = Some(entry);
    }
    true
}

/// Parses `NAME: 1`, with or without a text after it, or words before a number of several digits. Returns whether the name
/// is a symbol.
fn number_behind_name(text: &str) -> Option<(Entry, bool)> {
    const BEFORE: [&str; 7] = [":", "：", " - ", " \u{2013} ", " \u{2014} ", "(", "（"];
    for before in BEFORE {
        let symbol = text.split_once(before).and_then(|(name, number)| {
            let name = name.trim();
            let entry = parse(number, 0, Kind::Integer)?;
            // `3 kites` is a count.
            let behind = number.trim().strip_prefix(&*entry.code)?;
            let is_number = !text::begins_with(behind.trim(), char::is_alphanumeric);
            let is_name = columns::is_likely_text_code(name) || is_name(name) && digits(&entry.code) > 2;
            (is_number && is_one_word(name) && is_name).then_some((name, entry, true))
        });
        let words = || {
            let (name, number) = text.rsplit_once(before)?;
            let number = number.trim().trim_end_matches([')', '）']);
            let entry = parse(number, 0, Kind::Integer)?;
            let is_code = digits(number) > 2 || number.starts_with('-');
            // `Vendor error code: 1001` is a value with its label.
            let is_name = text::begins_with(name, char::is_alphabetic) && !columns::announces_codes(name);
            (is_code && is_name && entry.code == number).then(|| (name.trim(), entry, false))
        };
        if let Some((name, entry, is_symbol)) = symbol.or_else(words)
            && entry.is_single
            && entry.name.is_empty()
        {
            let told = if is_symbol { entry.told } else { Told::Neighbours };
            return Some((Entry { name: name.to_owned(), is_marked: true, told, ..entry }, is_symbol));
        }
    }
    None
}

/// The number of neighbouring codes in upper case, and in lower case.
#[derive(Default)]
struct Styles {
    capitals: usize,
    small: usize,
}

impl Styles {
    fn add(&mut self, code: &str) {
        self.capitals += usize::from(is_in(code, char::is_uppercase));
        self.small += usize::from(is_in(code, char::is_lowercase));
    }

    /// Parses a word in the style of several codes, with a text after a colon or a dash: `OK` beside `NOT_FOUND`.
    fn parse(&self, text: &str) -> Option<Entry> {
        const NO_CODES: [&str; 16] = [
            "API",
            "APPENDIX",
            "CAUTION",
            "EXAMPLE",
            "EXAMPLES",
            "FAQ",
            "IMPORTANT",
            "INTRODUCTION",
            "NOTE",
            "NOTES",
            "OVERVIEW",
            "SUMMARY",
            "TIP",
            "TODO",
            "WARNING",
            "XX",
        ];
        let text = text.trim();
        let mut end = text.len();
        for before in ENDS {
            end = end.min(text.find(before).unwrap_or(end));
        }
        let (word, behind) = text.split_at_checked(end)?;
        let is_capitals = self.capitals > 1 && is_in(word, char::is_uppercase) && !NO_CODES.contains(&word);
        let is_small = self.small > 1 && is_in(word, char::is_lowercase) && behind.is_empty();
        if !is_one_word(word) || !(is_capitals || is_small) {
            return None;
        }
        let code = code_of(word, Kind::Text, true)?;
        Some(Entry { told: Told::Neighbours, ..entry(code, behind, true) }.measured(Kind::Text))
    }
}

/// Whether there are at least two letters, all of the same style.
fn is_in(code: &str, style: fn(char) -> bool) -> bool {
    let mut letters = 0;
    for c in code.chars() {
        if c.is_alphabetic() {
            if !style(c) {
                return false;
            }
            letters += 1;
        }
    }
    letters > 1
}

/// Characters between a code and its text.
const BETWEEN: &[char] = &[
    ' ', '\n', '-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}', ':', '：', '.',
    ',', ';', '=', '|', '·', '•', '>', '→', '⇒',
];

/// Texts that end a code.
const ENDS: [&str; 16] = [
    ": ",
    "：",
    "; ",
    " - ",
    " \u{2013} ",
    " \u{2014} ",
    " -- ",
    "=",
    " -> ",
    " → ",
    " ⇒ ",
    " | ",
    " · ",
    "\n",
    // Instruments respond with `-102,"Syntax error"`.
    ",\"",
    ", \"",
];

/// Whether such a text may begin with this byte. Every byte outside of ASCII counts.
fn may_begin_end(byte: u8) -> bool {
    matches!(byte, b':' | b';' | b' ' | b'=' | b'\n' | b',') || !byte.is_ascii()
}

/// The longest code in a text, in bytes. It also limits how many ends of a code are tried.
const LONGEST: usize = 80;
const TRIED: usize = 4;

/// Parses the code at the start of a block. The further lines of the block are text.
pub(super) fn parse_block(block: &Block, kind: Kind) -> Option<Entry> {
    let text = &*block.cell.text;
    parse_lines(text, block.lead, block.lines.first().map_or(text.len(), |(second, _)| *second), kind)
}

/// Parses the code at the start of a text, of which the first `lead` bytes are code or bold.
pub(super) fn parse(text: &str, lead: usize, kind: Kind) -> Option<Entry> {
    parse_lines(text, lead, text.len(), kind)
}

/// The same for a text whose second line begins at `second`.
fn parse_lines(text: &str, lead: usize, second: usize, kind: Kind) -> Option<Entry> {
    let rest = without_pictures(text);
    // A row outside of tables is reported as a row.
    if rest.starts_with('|') {
        return None;
    }
    let second = |behind: &str| second.saturating_sub(text.len() - behind.len());
    if let Some(behind) = behind_chapter(rest)
        && let Some(entry) = parse_plain(behind, 0, second(behind), kind).filter(|entry| is_surely_code(entry, kind))
    {
        return Some(entry.measured(kind));
    }
    let entry = parse_plain(rest, lead.saturating_sub(text.len() - rest.len()), second(rest), kind)?;
    Some(entry.measured(kind))
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

/// The same for a text with nothing but a label before the code.
fn parse_plain(rest: &str, lead: usize, second: usize, kind: Kind) -> Option<Entry> {
    if let Some(entry) = name_and_number(rest, lead, kind) {
        return Some(entry);
    }
    let is_number_alone = rest.starts_with('#');
    let mut unlabelled = without_label(rest);
    if let Some(behind) = text::strip_prefixes(rest, &LABELS)
        && text::begins_with(behind, |c| c.is_ascii_digit())
    {
        unlabelled = behind;
    }
    // "Error: late" has a label, but "Error handling" and "Error codes" have none.
    let label = rest.get(..rest.len() - unlabelled.len()).unwrap_or_default();
    if kind == Kind::Text
        && !label.is_empty()
        && !label.contains([':', '：', '#', '='])
        && !columns::is_likely_text_code(text::first_part(unlabelled, char::is_whitespace))
    {
        unlabelled = rest;
    }
    let lead = lead.saturating_sub(rest.len() - unlabelled.len());
    let is_labelled = unlabelled.len() < rest.len();
    // `HTTP response codes` names no code, but `Code: E0` does.
    let is_sure = is_labelled && text::has(text::first_part(unlabelled, char::is_whitespace), |c| c.is_ascii_digit());
    let first_line = second.saturating_sub(rest.len() - unlabelled.len());
    let rest = unlabelled;
    // `#1` is only a number.
    let told = if is_labelled && !is_number_alone { Told::Label } else { Told::Itself };
    let with_label = |entry: Entry| Some(Entry { told, ..entry });
    if lead > 0
        && let Some((head, behind)) = rest.split_at_checked(lead)
        && let Some(code) = code_of(head, kind, true)
    {
        // In "`400` or `401`", `lead` only covers the first code.
        let (code, behind) = match first_code(rest, first_line, kind, is_sure) {
            Some((several, behind, _)) if !several.is_single && several.text.starts_with(&code.text) => {
                (several, behind)
            }
            _ => (code, behind),
        };
        // "`408`, `500`, timeouts" holds a further code, which would be lost.
        let next = behind.strip_prefix(',').map(|behind| without_label(text::first_part(behind, |c| c == ',').trim()));
        if next.is_some_and(|next| code_of(next, kind, false).is_some()) {
            return None;
        }
        return with_label(entry(code, behind, true));
    }
    let (code, behind, is_marked) = first_code(rest, first_line, kind, is_sure)?;
    with_label(entry(code, behind, is_marked || is_labelled))
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
    let is_chapter = plain
        .split('.')
        .all(|part| matches!(part.len(), 1..=DIGITS) && text::is_only(part, |byte| byte.is_ascii_digit()));
    (is_chapter && (plain.len() < number.len() || plain.contains('.')) && !behind.is_empty()).then_some(behind)
}

/// Whether a code is recognised even after the number of a chapter.
fn is_surely_code(entry: &Entry, kind: Kind) -> bool {
    let code = &*entry.code;
    entry.is_single
        && match kind {
            Kind::Integer => {
                let is_named = columns::is_likely_text_code(&entry.name);
                entry.told == Told::Label || is_named || digits(code) > 2 || code.starts_with(['-', '<'])
            }
            Kind::Text => columns::is_likely_text_code(code),
        }
}

/// The code at the beginning of a text, within the bytes of its first line; the text after it; and whether it ends
/// with more than a space.
fn first_code(rest: &str, first_line: usize, kind: Kind, is_sure: bool) -> Option<(Code, &str, bool)> {
    let reach = rest.char_indices().nth(LONGEST).map_or(rest, |(end, _)| rest.get(..end).unwrap_or_default());
    let mut ends = Vec::new();
    let mut at = 0;
    while at < reach.len() && ends.len() < TRIED {
        let behind = reach.get(at..).and_then(|rest| text::strip_prefixes(rest, &ENDS));
        if let Some(behind) = behind {
            ends.push(at);
            at = reach.len() - behind.len();
        } else {
            at += 1;
            at += reach.get(at..).map_or(0, |rest| text::length_until(rest, may_begin_end));
        }
    }
    let mut found = None;
    for at in ends {
        let (head, behind) = rest.split_at_checked(at)?;
        let is_in_first_line = at <= first_line && !head.contains('\n');
        if let Some(code) = code_of(head, kind, is_sure).filter(|_| is_in_first_line) {
            // In `10 - Stuck - badly`, the rest is the text as it is, but in `10 - STUCK: badly` it begins with a name.
            let is_longer_text = |(known, ..): &(Code, &str, bool)| known.text == code.text && !is_name(&code.label);
            if !found.as_ref().is_some_and(is_longer_text) {
                // `1010 - 1015 Late` is a range, as in a cell.
                let last = behind.trim_start_matches(BETWEEN);
                let end = rest.len() - last.len() + text::first_part(last, char::is_whitespace).len();
                let range = rest.split_at_checked(end).filter(|_| text::begins_with(last, |c| c.is_ascii_digit()));
                let range = range.and_then(|(range, behind)| Some((code_of(range, kind, is_sure)?, behind)));
                found = Some(match range.filter(|(range, _)| code.is_single && !range.is_single) {
                    Some((range, behind)) => (range, behind, true),
                    None => (code, behind, true),
                });
            }
        }
    }
    if found.is_some() {
        return found;
    }
    if let Some(code) = code_of(rest, kind, is_sure) {
        return Some((code, "", true));
    }
    let first = text::first_part(rest, char::is_whitespace);
    // `1. Install`, `(1) Install`
    let is_chapter = first.ends_with(['.', ')']) && (!first.starts_with('(') || first.len() < 5);
    // "LoginRadius API" is a title.
    let is_word = || !first.contains('_') && !columns::is_surely_text_code(first);
    let is_surely =
        kind == Kind::Integer || is_sure || columns::is_likely_text_code(first) && !is_word() || is_padded(first);
    let behind = rest.get(first.len()..).unwrap_or_default();
    // `ORA-05000 to ORA-10000` are more codes than are listed.
    let is_range = kind == Kind::Text
        && behind.strip_prefix(" to ").is_some_and(|end| columns::is_numbered_text_code(end) && is_alike(first, end));
    let code =
        code_of(first, kind, is_sure).filter(|code| is_surely && !is_chapter && !is_range && code.text != "-")?;
    Some((code, behind, false))
}

/// Whether two codes begin with the same letters.
fn is_alike(first: &str, second: &str) -> bool {
    let letters = |text| text::first_part(text, |c: char| c.is_ascii_digit());
    letters(first) == letters(second)
}

struct Code {
    text: String,
    label: String,
    /// Whether the label is in brackets.
    is_bracketed: bool,
    is_single: bool,
}

fn entry(code: Code, behind: &str, is_marked: bool) -> Entry {
    // `(HY000): text`
    let rest = behind.trim_start_matches(BETWEEN).trim();
    let rest = match rest.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(inside) if !inside.contains('"') => inside,
        _ => rest,
    };
    let (name, text) = if is_name(rest) { (rest.to_owned(), "") } else { (String::new(), rest) };
    let name =
        if name.is_empty() && is_name(&code.label) && digits(&code.label) < 3 { code.label.clone() } else { name };
    let text = match (&*code.label, text) {
        (label, text) if label.is_empty() || label == name => text.to_owned(),
        (label, "") if code.is_bracketed && is_one_word(label) => format!("({label})"),
        (label, "") => label.to_owned(),
        // The text between them stays, as in `1001 invalid key=value`.
        (label, _) if behind.trim_start().starts_with(BETWEEN) => format!("{label}{}", behind.trim_end()),
        (label, text) => format!("{label}: {text}"),
    };
    Entry { code: code.text, name, text, is_single: code.is_single, is_marked, ..Entry::default() }
}

/// Parses `NAME (3)`, with or without a text after it, and `NAME = 3`.
fn name_and_number(text: &str, lead: usize, kind: Kind) -> Option<Entry> {
    let full = text;
    let (name, number, behind) = match text.split_once(['(', '（']) {
        Some((name, rest)) => {
            let (number, behind) = rest.split_once([')', '）'])?;
            (name.trim_end(), number, behind)
        }
        None => {
            let (name, rest) = text.split_once('=')?;
            let number = text::first_part(rest.trim_start(), char::is_whitespace).trim_end_matches([':', ',', '.']);
            if !columns::is_likely_text_code(name.trim()) {
                return None;
            }
            (name.trim_end(), number, rest.trim_start().get(number.len()..).unwrap_or_default())
        }
    };
    let name = name.trim_end_matches([':', '-', ' ']);
    let is_name = is_one_word(name) && name.len() <= LONGEST;
    let code = code_of(number, Kind::Integer, false).filter(|code| is_name && code.is_single)?;
    // `E1001 (3 retries)` is not such a name, nor is `size(3)` after words.
    let text = behind.trim_start_matches(BETWEEN).trim().to_owned();
    // "`read(2)` returns" is a sentence.
    let is_marked = text.is_empty()
        || behind.trim_start_matches(' ').starts_with(BETWEEN)
        || lead > 0 && lead == full.len() - behind.len();
    let is_number = || code_of(name, Kind::Integer, false).is_some();
    if is_number() {
        return None;
    }
    let (code, name) = match kind {
        Kind::Integer => (code.text, name.to_owned()),
        Kind::Text => (name.to_owned(), String::new()),
    };
    Some(Entry { code, name, text, is_single: true, is_marked, ..Entry::default() })
}

/// The text without words that only announce a code: `Error Number: 8001`.
fn without_label(text: &str) -> &str {
    const BEHIND: &[char] = &[' ', ':', '：', '=', '#'];
    let mut rest = text;
    loop {
        let without = cell::without_leading(rest).unwrap_or(rest);
        let word = text::first_part(without, |c| matches!(c, ' ' | ':' | '：' | '='));
        let is_number = ["number", "no", "no.", "id", "value"].iter().any(|known| word.eq_ignore_ascii_case(known));
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

/// The code in a text, if the text is one.
fn code_of(text: &str, kind: Kind, is_sure: bool) -> Option<Code> {
    // A dash before a number may be its sign.
    let text = text.trim_end_matches(BETWEEN_ENDS).trim_start_matches(|c| BETWEEN_ENDS.contains(&c) && !is_dash(c));
    let text = unbracketed(text.trim());
    let is_plain = !text::has(text, char::is_whitespace);
    let is_number =
        text::begins_with(text, |c| c.is_ascii_digit() || matches!(c, '-' | '+' | '<' | '>' | '≥' | '≤' | '\u{2212}'));
    // Most texts are prose, which need not be parsed.
    let may_be_code = match kind {
        Kind::Integer => is_number || is_group(text) || is_plain && digits(text) > 0,
        Kind::Text => {
            let first = text::first_part(text, |c| c.is_whitespace() || matches!(c, ',' | ';'));
            is_plain && is_sure || may_be_likely(first)
        }
    };
    let may_be_other = || is_plain && (!text.is_ascii() || cell::is_catch_all(text) || cell::is_unknown(text));
    if text.is_empty() || text.ends_with('.') || !may_be_code && !may_be_other() {
        return None;
    }
    let cell = cell::parse(text);
    if cell.shape == Shape::Address {
        return None;
    }
    let parsed = cell.as_kind(kind);
    let is_catch_all = parsed == CodeCell::CatchAll && text::has(text, char::is_alphanumeric) && is_plain;
    let code = |is_single: bool, label: String| Code {
        text: text.to_owned(),
        label,
        is_bracketed: text.ends_with(')'),
        is_single,
    };
    match parsed {
        CodeCell::CatchAll if is_catch_all => Some(code(false, String::new())),
        CodeCell::Codes(listed) => {
            let is_hexadecimal = || is_plain && cell::hex_digits(text).is_some();
            if kind == Kind::Integer && !is_number && !is_hexadecimal() && !is_group(text) {
                return None;
            }
            if kind == Kind::Text && listed.len() > 1 {
                return are_likely(&listed).then(|| code(false, String::new()));
            }
            // `E12xx` is a group of codes, but `E12X` may be a code.
            if kind == Kind::Text && is_group(text) && (text.ends_with('x') || text.ends_with("XX")) {
                return None;
            }
            if kind == Kind::Text && (!is_plain || !is_sure && !columns::is_likely_text_code(text) && !is_padded(text))
            {
                return None;
            }
            let [only] = &*listed else { return Some(code(false, String::new())) };
            let is_one = matches!(only.what, What::Code(_));
            let label = only.beside.as_deref().unwrap_or_default().trim_start_matches(BETWEEN).to_owned();
            match (is_one, label.is_empty(), text.split_once([' ', ':', '(', '['])) {
                // The label is split off, so that it is not part of the code.
                (true, false, Some((first, _))) if text::begins_with(first, |c| c.is_ascii_digit() || c == '-') => {
                    Some(Code {
                        text: first.trim_end_matches(BETWEEN_ENDS).to_owned(),
                        label,
                        is_bracketed: text.ends_with(')'),
                        is_single: true,
                    })
                }
                _ => Some(code(is_one, String::new())),
            }
        }
        CodeCell::LeadingZeros | CodeCell::Huge | CodeCell::Lookalike(_) | CodeCell::Grouped if is_plain => {
            Some(code(true, String::new()))
        }
        _ => None,
    }
}

/// Whether a word may look more like a code than a word of prose.
fn may_be_likely(word: &str) -> bool {
    word.contains('_') || cell::has_hump(word) || digits(word) > 0
}

/// Whether each of several texts looks more like a code than a word.
fn are_likely(listed: &[Listed]) -> bool {
    listed.iter().all(|listed| {
        let is_likely = matches!(&listed.what, What::Code(CodeValue::Text(text)) if columns::is_likely_text_code(text));
        is_likely && listed.beside.is_none()
    })
}

/// `x5xx`, `E12xx`: a group of codes.
fn is_group(text: &str) -> bool {
    let known = text.trim_end_matches(['x', 'X']);
    known.len() < text.len() && known.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a heading names a group of text codes: `E12xx: Network`.
pub(super) fn is_group_of_texts(text: &str) -> bool {
    let first = text::first_part(text, |c| c.is_whitespace() || matches!(c, ':' | '：'));
    text::begins_with(first, char::is_alphabetic) && is_group(first)
}

const BETWEEN_ENDS: &[char] = &[' ', ':', '：', ',', '=', '\u{2013}', '\u{2014}', '`', '*', '|', '\n'];

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2013}' | '\u{2014}')
}

/// Whether a number has leading zeros, as only a text code can: `0012`.
pub(super) fn is_padded(text: &str) -> bool {
    text.len() > 2 && text.starts_with('0') && text::is_only(text, |byte| byte.is_ascii_digit())
}

fn unbracketed(text: &str) -> &str {
    for (open, close) in [('[', ']'), ('(', ')'), ('【', '】'), ('"', '"'), ('\'', '\'')] {
        if let Some(inside) = text.strip_prefix(open).and_then(|text| text.strip_suffix(close))
            && !inside.contains(close)
        {
            return inside.trim();
        }
    }
    text
}

/// `TOO_LATE`, `TooLate`. A text in lower case is more likely prose.
fn is_name(text: &str) -> bool {
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
mod tests {
    use super::*;

    fn of(text: &str, lead: usize, kind: Kind) -> String {
        parse(text, lead, kind)
            .map_or_else(String::new, |entry| format!("{}|{}|{}", entry.code, entry.name, entry.text))
    }

    #[test]
    fn a_code_may_be_decorated_or_not() {
        for (text, lead, expected) in [
            ("10001 Line not found.", 5, "10001||Line not found."),
            ("| 10001 | Line not found. |", 0, ""),
            ("10 - Winch stuck", 2, "10||Winch stuck"),
            ("10: Winch stuck: badly", 3, "10||Winch stuck: badly"),
            ("41-44 - Reserved for the maker.", 5, "41-44||Reserved for the maker."),
            ("41 - 44 - reserved", 0, "41 - 44||reserved"),
            ("2: no power", 0, "2||no power"),
            ("3 - No power\n-4\nnone", 1, "3||No power\n-4\nnone"),
            ("3 - No power - none", 0, "3||No power - none"),
            ("3 - NO_POWER - none", 0, "3|NO_POWER|none"),
            ("2003 spool empty", 0, "2003||spool empty"),
            ("-12: run app", 0, "-12||run app"),
            ("Error Number: 8001", 0, "8001||"),
            ("Error number: 1002; Symbol: ER_NO", 0, "1002||Symbol: ER_NO"),
            ("StringTooShort (1199): The string ends.", 0, "1199|StringTooShort|The string ends."),
            ("KITE_BAD = 3: knots", 0, "3|KITE_BAD|knots"),
            ("Exit code 0: kite landed", 0, "0||kite landed"),
            ("[1001] Invalid key", 0, "1001||Invalid key"),
            ("404 Not Found: no such thing", 0, "404||Not Found: no such thing"),
            ("-1000 UNKNOWN", 0, "-1000|UNKNOWN|"),
            ("5xx: ours", 0, "5xx||ours"),
            ("Other: the rest", 0, "Other||the rest"),
            ("1. Install", 0, ""),
            ("Retired code (4)", 0, ""),
            ("-102,\"Syntax error\"", 0, "-102||Syntax error"),
            ("-103, \"Invalid separator\"", 0, "-103||Invalid separator"),
            ("KITE_BAD（-1）", 0, "-1|KITE_BAD|"),
            ("400 or 401: wrong key", 3, "400 or 401||wrong key"),
            ("404, 405 - gone", 3, "404, 405||gone"),
            ("HTTP 404, HTTP 405, late - wait", 8, ""),
            ("500/502: ours", 3, "500/502||ours"),
            ("100 - 199: good", 3, "100 - 199||good"),
            ("404 and retry: gone", 3, "404||and retry: gone"),
            ("404 or later: gone", 3, "404 or later||gone"),
            ("HTTP 429, HTTP 503 \u{2013} wait", 0, "429, HTTP 503||wait"),
            ("words 7", 0, ""),
            ("❌ 1001 late", 0, "1001||late"),
            ("⚠\u{fe0f} 1002: wet", 0, "1002||wet"),
            ("1. 1001 late", 0, "1001||late"),
            ("3.2 LATE_ERR (1)", 0, "1|LATE_ERR|"),
            ("2) Error 7: late", 0, "7||late"),
            ("1. 2 kites", 0, ""),
            ("\u{2013}2 wet", 0, "\u{2013}2||wet"),
            ("1005 \u{2015} hot", 0, "1005||hot"),
            ("1005 • hot", 0, "1005||hot"),
            ("1010 - 1015 late", 0, "1010 - 1015||late"),
            ("1010 - 15 Late", 0, "1010||15 Late"),
            ("1004 invalid a=b", 0, "1004||invalid a=b"),
            ("1005 Bad request: x - y", 0, "1005||Bad request: x - y"),
            ("W#16#8085: late", 0, "W#16#8085||late"),
        ] {
            assert_eq!(of(text, lead, Kind::Integer), expected, "{text}");
        }
    }

    #[test]
    fn a_symbol_has_markup_or_is_surely_a_symbol() {
        for (text, lead, expected) in [
            ("E123 - text", 4, "E123||text"),
            ("E123 - text", 0, "E123||text"),
            ("E123 some text", 0, "E123||some text"),
            ("sails.E001: is not of the form", 10, "sails.E001||is not of the form"),
            ("invalid: some text", 7, "invalid||some text"),
            ("invalid: some text", 0, ""),
            ("bad_request - some text", 0, "bad_request||some text"),
            ("KITE_OK (0)", 0, "KITE_OK||"),
            ("E_WET or E_TORN: mend it", 5, "E_WET or E_TORN||mend it"),
            ("KiteMaker error descriptions", 0, ""),
            ("E12xx: a group", 5, ""),
            ("Some words", 10, ""),
            ("HTTP response codes", 0, ""),
            ("Error handling", 0, ""),
            ("Error code: E0", 0, "E0||"),
            ("E10001 to E30000", 0, ""),
            ("E10001 to be mended", 0, "E10001||to be mended"),
            ("https://a.org/E1001", 19, ""),
            ("2. ERR_LATE: late", 0, "ERR_LATE||late"),
            ("1. Install", 0, ""),
            ("001 late", 0, "001||late"),
            ("01 Install", 0, ""),
            ("src/mail_box.rs", 15, ""),
        ] {
            assert_eq!(of(text, lead, Kind::Text), expected, "{text}");
        }
    }
}
