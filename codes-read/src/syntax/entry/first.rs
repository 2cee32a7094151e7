//! Finds the code at the beginning of a text: [`first_code`].

use super::code::{Code, code_of, is_alike, is_padded, may_be_likely};
use super::{BETWEEN, LONGEST, is_written_as_name};
use crate::cell;
use crate::columns::{self, Kind};
use crate::text;

/// A code at the beginning of a text.
pub(super) struct First<'a> {
    pub(super) code: Code<'a>,
    /// The text after it.
    pub(super) behind: &'a str,
    /// Whether it has markup, or ends with more than a space.
    pub(super) is_marked: bool,
}

/// Texts that end a code.
pub(super) const ENDS: [&str; 16] = [
    ": ", "：", "; ", " - ", " \u{2013} ", " \u{2014} ", " -- ", "=", " -> ", " → ", " ⇒ ", " | ", " · ", "\n",
    // Instruments respond with `-102,"Syntax error"`.
    ",\"", ", \"",
];

/// Whether such a text may begin with this byte. Every byte outside of ASCII counts.
pub(super) fn may_begin_end(byte: u8) -> bool {
    matches!(byte, b':' | b';' | b' ' | b'=' | b'\n' | b',') || !byte.is_ascii()
}

/// The most ends of a code that are tried.
const TRIED: usize = 4;

/// The code at the beginning of a text, within the bytes of its first line.
pub(super) fn first_code(text: &str, first_line: usize, kind: Kind, is_sure: bool) -> Option<First<'_>> {
    let beginning = Beginning { text, first_line, kind, is_sure };
    let whole = || Some(First { code: beginning.code_of(text)?, behind: "", is_marked: true });
    beginning.before_end().or_else(whole).or_else(|| beginning.before_space())
}

/// A text that begins with a code, and what [`code_of`] needs.
struct Beginning<'a> {
    text: &'a str,
    first_line: usize,
    kind: Kind,
    is_sure: bool,
}

impl<'a> Beginning<'a> {
    /// The code in a part of the text.
    fn code_of(&self, text: &'a str) -> Option<Code<'a>> {
        code_of(text, self.kind, self.is_sure)
    }

    /// The code before one of the first ends.
    fn before_end(&self) -> Option<First<'a>> {
        let reach = self.text.char_indices().nth(LONGEST).map_or(self.text.len(), |(end, _)| end);
        let mut left = self.text.get(..reach)?;
        let mut found: Option<First<'a>> = None;
        for _ in 0..TRIED {
            let Some((before, behind)) = text::split_at_any(left, &ENDS, may_begin_end) else { break };
            let (head, rest) = self.text.split_at_checked(reach - left.len() + before.len())?;
            left = behind;
            if head.len() > self.first_line || head.contains('\n') {
                break;
            }
            if let Some(code) = self.code_of(head)
                && !found.as_ref().is_some_and(|known| is_whole(&known.code, &code))
            {
                found = Some(self.with_last(code, rest));
            }
        }
        found
    }

    /// The code with the last one of its range, if that is behind it: `1010 - 1015 Late` is a range, as in a cell.
    fn with_last(&self, code: Code<'a>, behind: &'a str) -> First<'a> {
        let last = behind.trim_start_matches(BETWEEN);
        let end = self.text.len() - last.len() + text::first_part(last, char::is_whitespace).len();
        if code.is_single()
            && text::begins_with(last, |c| c.is_ascii_digit())
            && let Some((range, behind)) = self.text.split_at_checked(end)
            && let Some(code) = self.code_of(range).filter(|range| !range.is_single())
        {
            return First { code, behind, is_marked: true };
        }
        First { code, behind, is_marked: true }
    }

    /// The code before the first space: `1001 late`, "Error 101. Late".
    fn before_space(&self) -> Option<First<'a>> {
        let word = text::first_part(self.text, char::is_whitespace);
        let word = if self.is_sure { word.trim_end_matches('.') } else { word };
        // The whole text is no code.
        let behind = self.text.get(word.len()..).filter(|behind| !behind.is_empty())?;
        // `ORA-05000 to ORA-10000` are more codes than are listed.
        let is_end = |end: &str| columns::is_numbered_text_code(end) && is_alike(word, end);
        let is_range = || self.kind == Kind::Text && behind.strip_prefix(" to ").is_some_and(is_end);
        // "Unknown box is sent" is prose.
        let is_prose = |code: &Code<'_>| code.text == "-" || cell::is_unknown(code.text);
        if is_chapter(word) || !self.is_surely_code(word) || is_range() {
            return None;
        }
        let code = self.code_of(word).filter(|code| !is_prose(code))?;
        Some(First { code, behind, is_marked: false })
    }

    /// Whether a word needs nothing behind it to be a code, if it may be one.
    fn is_surely_code(&self, word: &str) -> bool {
        // "LoginRadius API" is a title.
        let is_symbol = || word.contains('_') || columns::is_surely_text_code(word);
        self.kind == Kind::Integer
            || self.is_sure
            || is_padded(word)
            || may_be_likely(word) && columns::is_likely_text_code(word) && is_symbol()
    }
}

/// Whether the code before an end is meant, rather than the one before a further end.
fn is_whole(code: &Code<'_>, further: &Code<'_>) -> bool {
    // In `10 - Stuck - badly`, the rest is the text as it is, but in `10 - STUCK: badly` it begins with a name.
    let has_text = code.text == further.text && !is_written_as_name(&further.label);
    // In `80-89: no disk. Retry: no`, the text has a colon too.
    let ends_before = !code.is_single() && further.has_words;
    has_text || ends_before
}

/// `1. Install`, `(1) Install`
fn is_chapter(word: &str) -> bool {
    let has_bracket = word.contains('(') && !(word.starts_with('(') && word.len() < 5);
    word.ends_with(['.', ')']) && !has_bracket
}
