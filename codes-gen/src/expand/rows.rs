//! Meanings and links as the text of arrays, from which codes-core makes them while compiling: for rustc plain literals
//! are several times cheaper than ten thousand calls.

use std::fmt::Write as _;

use super::literal;
use crate::code_set::Meaning;

/// The text of two arrays: of meanings, and of all their links.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) text: String,
    pub(super) count: usize,
    pub(super) links: String,
    pub(super) link_count: usize,
}

impl Rows {
    pub(super) fn push(&mut self, meaning: &Meaning) {
        let Meaning { text, markdown, links, line, summary_end, advice_start } = meaning;
        for link in links {
            let _ = write!(self.links, "({},{}),", literal(&link.text), literal(&link.url));
        }
        self.link_count += links.len();
        self.count += 1;
        // Mostly the two are the same. No cell is only a line break, so that one can say so in less room.
        let markdown = if markdown == text { "\n" } else { markdown };
        let (text, markdown, links_end) = (literal(text), literal(markdown), self.link_count);
        let _ = write!(self.text, "({text},{markdown},{links_end},{line},{summary_end},{advice_start}),");
    }
}
