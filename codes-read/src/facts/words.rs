//! [`Words`]: the words of a text, of which several in a row can be looked up as one.

use crate::latin::is_latin;
use crate::text;

/// The words of a text in lower case, which case, punctuation and changes of script separate: `info` and `code` for
/// `infoCode`.
#[derive(Debug)]
pub(super) struct Words {
    /// All words, one after the other: so a run of words is a part of this text, and takes no copy.
    joined: String,
    /// The end of each word.
    ends: Vec<usize>,
}

impl Words {
    pub(super) fn new(text: &str) -> Self {
        let is_plain = |c: char| c.is_ascii() || is_latin(c);
        let mut words = Self { joined: String::with_capacity(text.len()), ends: Vec::new() };
        let mut before = ' ';
        for c in text.chars() {
            let is_hump = before.is_lowercase() && c.is_uppercase();
            if is_hump || is_plain(before) != is_plain(c) || !c.is_alphanumeric() {
                words.end();
            }
            if c.is_alphanumeric() {
                text::push_lowercase(&mut words.joined, c);
            }
            before = c;
        }
        words.end();
        words
    }

    /// Ends the last word, unless it is empty.
    fn end(&mut self) {
        if self.joined.len() > self.ends.last().copied().unwrap_or_default() {
            self.ends.push(self.joined.len());
        }
    }

    pub(super) fn count(&self) -> usize {
        self.ends.len()
    }

    /// This many consecutive words, joined. The first has this index.
    fn run(&self, index: usize, count: usize) -> Option<&str> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.joined.get(start..*self.ends.get(index + count - 1)?)
    }

    pub(super) fn get(&self, index: usize) -> Option<&str> {
        self.run(index, 1)
    }

    pub(super) fn first(&self) -> Option<&str> {
        self.get(0)
    }

    pub(super) fn last(&self) -> Option<&str> {
        self.get(self.count().checked_sub(1)?)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count()).map_while(|index| self.get(index))
    }

    /// Whether one of the words is in a list.
    pub(super) fn any_in(&self, list: &[&str]) -> bool {
        self.iter().any(|word| text::is_one_of(word, list))
    }

    /// Whether the first word is in a list.
    pub(super) fn begin_with(&self, list: &[&str]) -> bool {
        self.first().is_some_and(|first| text::is_one_of(first, list))
    }

    /// Whether the last word is in a list.
    pub(super) fn end_with(&self, list: &[&str]) -> bool {
        self.last().is_some_and(|last| text::is_one_of(last, list))
    }

    /// Whether up to three consecutive words, joined, satisfy a condition.
    pub(super) fn have_run(&self, is_such: &dyn Fn(&str) -> bool) -> bool {
        (1..=3).any(|count| (0..self.count()).map_while(|index| self.run(index, count)).any(is_such))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_separated_by_case_punctuation_and_script() {
        for (text, words) in [
            ("infoCode", &["info", "code"][..]),
            ("API error-codes", &["api", "error", "codes"]),
            ("错误Code 7", &["错误", "code", "7"]),
            ("Rückgabe_wert", &["rückgabe", "wert"]),
            (" – ", &[]),
        ] {
            assert_eq!(Words::new(text).iter().collect::<Vec<_>>(), words, "{text}");
        }
    }

    #[test]
    fn a_run_has_up_to_three_words() {
        let words = Words::new("one two three four");
        for run in ["one", "four", "twothree", "twothreefour"] {
            assert!(words.have_run(&|found| found == run), "{run}");
        }
        for run in ["onetwothreefour", "onethree", ""] {
            assert!(!words.have_run(&|found| found == run), "{run}");
        }
        assert_eq!((words.first(), words.last(), words.get(4)), (Some("one"), Some("four"), None));
    }
}
