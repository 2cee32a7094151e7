//! [`Key`]: a text in the form in which the lexicon's words are searched for.

use crate::text;

/// A text without case, punctuation and space.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) text: String,
    /// The pairs of adjacent bytes in the text, which rule out most words without a search.
    pairs: u64,
    is_ascii: bool,
}

impl Key {
    pub(super) fn new(text: &str) -> Self {
        let mut key = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                // `N°`, `№`
                '°' => key.push('º'),
                '№' => key.push_str("nº"),
                c if c.is_alphanumeric() => text::push_lowercase(&mut key, c),
                _ => {}
            }
        }
        let mut pairs = 0;
        let mut rest = key.as_bytes();
        while let [first, after @ ..] = rest {
            if let [second, ..] = after {
                pairs |= bit(*first, *second);
            }
            rest = after;
        }
        Self { is_ascii: key.is_ascii(), text: key, pairs }
    }

    /// Whether it is one of these words.
    pub(super) fn is_in(&self, words: &[&str]) -> bool {
        text::is_one_of(&self.text, words)
    }

    /// Whether it has one of these parts.
    pub(super) fn has(&self, parts: &[&str]) -> bool {
        parts.iter().any(|part| self.may_have(part) && self.text.contains(part))
    }

    /// The length of the longest of these parts that it has.
    pub(super) fn longest_of(&self, parts: &[&str]) -> Option<usize> {
        let mut longest = None;
        for part in parts {
            if longest < Some(part.len()) && self.may_have(part) && self.text.contains(part) {
                longest = Some(part.len());
            }
        }
        longest
    }

    /// The position of the first of these parts.
    pub(super) fn first_of(&self, parts: &[&str]) -> Option<usize> {
        let mut first: Option<usize> = None;
        for part in parts {
            if self.may_have(part)
                && let Some(at) = self.text.find(*part)
                && first.is_none_or(|first| at < first)
            {
                first = Some(at);
            }
        }
        first
    }

    /// Whether it ends with one of these words.
    pub(super) fn ends_with(&self, ends: &[&str]) -> bool {
        text::strip_suffixes(&self.text, ends).is_some()
    }

    /// Whether the first and the last pair of bytes in a part may be in the text.
    fn may_have(&self, part: &str) -> bool {
        // Most headings are in one script, and so is each part.
        if self.is_ascii && part.as_bytes().first().is_some_and(|first| !first.is_ascii()) {
            return false;
        }
        let ([first, second, ..], [.., before, last]) = (part.as_bytes(), part.as_bytes()) else { return true };
        let both = bit(*first, *second) | bit(*before, *last);
        self.pairs & both == both
    }
}

/// The bit of a pair of bytes.
fn bit(first: u8, second: u8) -> u64 {
    1 << (first.wrapping_mul(7).wrapping_add(second) % 64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{codes, meanings};

    #[test]
    fn no_word_is_ruled_out_that_is_in_the_text() {
        for list in [codes::ERROR_CODE_PARTS, codes::STATUS_CODE_PARTS, meanings::DESCRIPTION, meanings::HANDLING] {
            for part in list {
                for text in [format!("x{part}"), format!("{part}错 7"), (*part).to_owned()] {
                    let key = Key::new(&text);
                    assert!(key.has(&[*part]) && key.longest_of(list) >= Some(part.len()), "{text}");
                    assert_eq!(key.first_of(&[*part]), key.text.find(part), "{text}");
                }
            }
        }
        let key = Key::new("API error-codes");
        assert!(
            key.ends_with(&["code", "codes"])
                && key.is_in(&["apierrorcodes"])
                && !key.has(&["err or", "kode", ""][..2])
        );
    }
}
