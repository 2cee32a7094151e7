//! [`Shape`]: the way in which the words of a code cell are written. This module is a part of the grammar.

use super::part::Part;
use super::word::is_word;
use crate::lexicon;
use crate::text;

/// The way in which a cell is written, from the least to the most specific. A cell with several words has the least
/// specific of their shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Not a code.
    Prose,
    /// `https://mail.example/late`, `src/mail.rs`, or a hash.
    Address,
    /// `late`, `US`
    Word,
    /// `TIMEOUT`
    Capitals,
    /// `not_found`, `auth/no-mail`, `Mail.late`
    Dotted,
    /// `NotFound`
    CamelCase,
    /// `err1001`
    Numbered,
    /// `NOT_FOUND`, `E2`
    Symbol,
    /// A number or a range, with or without a label.
    Number,
}

impl Shape {
    /// Whether a word looks more like a constant of a program than a word of prose.
    pub fn is_constant(self) -> bool {
        self >= Self::Capitals
    }

    /// Whether it is a word that may be a code.
    pub fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Capitals | Self::Dotted | Self::CamelCase | Self::Numbered | Self::Symbol)
    }
}

/// The shape of some parts.
pub(super) fn of_parts(parts: &[Part<'_>]) -> Shape {
    let mut least = Shape::Number;
    for part in parts {
        if part.numeric.is_none() {
            least = least.min(of_word(&part.written));
        }
    }
    least
}

/// The shape of a word.
pub(crate) fn of_word(text: &str) -> Shape {
    // `SystemError:...` is the beginning of a message.
    let begins_well = text::begins_with(text, |c| c.is_alphanumeric() || matches!(c, '#' | '_' | '-' | '$'))
        && !text.ends_with("...");
    // A full stop ends a word of prose.
    let text = text.trim_end_matches('.');
    if text.contains("//") || is_file(text) || is_hash(text) {
        return Shape::Address;
    }
    if !begins_well {
        return Shape::Word;
    }
    let (mut has_small, mut has_digit, mut has_letter, mut is_joined) = (false, false, false, false);
    for byte in text.bytes() {
        has_small |= byte.is_ascii_lowercase();
        has_letter |= byte.is_ascii_alphabetic();
        has_digit |= byte.is_ascii_digit();
        is_joined |= matches!(byte, b'_' | b'.' | b':' | b'/' | b'#');
    }
    if !has_small && (has_digit || text.contains('_')) {
        return Shape::Symbol;
    }
    if !has_small && text.len() > 3 {
        // C returns errors as negative constants, `-EINVAL`, which no prose has.
        return if text.starts_with('-') { Shape::Symbol } else { Shape::Capitals };
    }
    if has_letter && has_digit {
        return Shape::Numbered;
    }
    if has_hump(text) {
        return Shape::CamelCase;
    }
    if is_joined { Shape::Dotted } else { Shape::Word }
}

/// `cf523db8df2369a9`
fn is_hash(text: &str) -> bool {
    text.len() >= 16
        && text::is_only(text, |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'))
        && text::has_digit(text)
        && text::has(text, |c| c.is_ascii_lowercase())
}

/// `src/mail.rs`: a path that ends in a file with an extension.
fn is_file(text: &str) -> bool {
    let Some((_, file)) = text.rsplit_once('/') else { return false };
    let extension = file.rsplit_once('.').map_or("", |(_, extension)| extension);
    (1..5).contains(&extension.len()) && text::is_only(extension, |byte| byte.is_ascii_lowercase())
}

/// Whether a capital letter follows a lower-case one.
pub fn has_hump(text: &str) -> bool {
    let mut is_after_small = false;
    for byte in text.bytes() {
        if is_after_small && byte.is_ascii_uppercase() {
            return true;
        }
        is_after_small = byte.is_ascii_lowercase();
    }
    false
}

/// Whether a cell is the name of a data type: `int`, `string(32)`, `List<Long>`, `Array of String`, `Session*`.
pub fn is_type(text: &str) -> bool {
    const POINTS: &[char] = &['*', '&'];
    // `STATUS_*` means many constants.
    if let Some(pointer) = text.strip_suffix(POINTS)
        && text::has(pointer, char::is_lowercase)
        && text::begins_with(pointer, char::is_alphabetic)
        && is_word(pointer)
    {
        return true;
    }
    let first = text::first_part(text, |c| !c.is_alphanumeric() && c != '_');
    if first.len() > lexicon::parameters::LONGEST_TYPE || !is_known_type(&first.to_lowercase()) {
        return false;
    }
    // `List all boxes` is a sentence.
    let behind = text.get(first.len()..).unwrap_or_default().trim_start();
    let next = text::first_part(behind, |c| !c.is_alphanumeric() && c != '_').to_lowercase();
    let goes_on = next.is_empty() || lexicon::parameters::BESIDE_TYPES.contains(&&*next) || is_known_type(&next);
    goes_on && text.split_whitespace().nth(3).is_none()
}

fn is_known_type(word: &str) -> bool {
    text::is_one_of(word, lexicon::parameters::TYPES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_is_not_a_word_of_prose() {
        for text in ["AuthFailure.TokenFailure", "DB:0140", "A_B", "E1001", "auth/invalid-email", "#1001", "TIMEOUT"] {
            assert!(of_word(text).is_constant(), "{text}");
        }
        for text in ["success", "ap-beijing", "US", "Running", "/late", "https://a.b/LATE", "src/MAIL.rs"] {
            assert!(!of_word(text).is_constant(), "{text}");
        }
    }

    #[test]
    fn data_types_are_recognised_with_the_words_beside_them() {
        for text in ["int", "String(32)", "Array of String", "List<Long>", "boolean", "字符串", "int64"] {
            assert!(is_type(text), "{text}");
        }
        for text in ["Internal error", "INT_OVERFLOW", "string is too long for it", "List all boxes", ""] {
            assert!(!is_type(text), "{text}");
        }
    }
}
