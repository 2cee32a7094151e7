//! Meanings and links as the text of arrays, from which codes-core makes them while compiling: for rustc plain literals
//! are several times cheaper than ten thousand calls.

use std::fmt::Write as _;

use proc_macro2::TokenStream;

use super::literal;
use crate::code_set::{Link, Meaning};
use crate::template::{listed, parse, template};

/// The most meanings of one array, where there may be many: rustc's time for an array that is filled grows with the square
/// of its length.
pub(super) const LONGEST: usize = 256;

/// All links of some meanings, in their order, and the meanings in arrays of one length.
pub(super) struct Rows {
    pub(super) links: TokenStream,
    pub(super) link_count: usize,
    /// Calls of `meanings` with a comma between them, one for each array. They name the links.
    pub(super) arrays: TokenStream,
    pub(super) array_count: usize,
    /// The length of each array. What the last one lacks is filled up with empty meanings.
    pub(super) len: usize,
}

impl Rows {
    /// `links_name` is the static with the links.
    pub(super) fn of(meanings: &[&Meaning], longest: usize, krate: &TokenStream, links_name: &str) -> Self {
        let array_count = meanings.len().div_ceil(longest);
        let len = meanings.len().div_ceil(array_count.max(1));
        let mut links = Links::default();
        let chunks = meanings.chunks(len.max(1));
        let arrays = listed(chunks.map(|chunk| array(chunk, len, &mut links, krate, links_name)));
        Self { links: parse(&links.text), link_count: links.count, arrays, array_count, len }
    }
}

/// The text of an array of links.
#[derive(Default)]
struct Links {
    text: String,
    count: usize,
}

impl Links {
    fn push(&mut self, link: &Link) {
        let _ = write!(self.text, "({},{}),", literal(&link.text), literal(&link.url));
        self.count += 1;
    }
}

/// The call that makes an array of meanings.
fn array(meanings: &[&Meaning], len: usize, links: &mut Links, krate: &TokenStream, links_name: &str) -> TokenStream {
    let (mut texts, mut numbers, mut markdowns, mut linked) =
        (String::new(), String::new(), String::new(), String::new());
    for (index, meaning) in meanings.iter().enumerate() {
        let Meaning { text, markdown, links: own, line, summary_end, advice_start } = meaning;
        let _ = write!(texts, "{text:?},");
        let _ = write!(numbers, "{line},{summary_end},{advice_start},");
        if markdown != text {
            let _ = write!(markdowns, "({index},{}),", literal(markdown));
        }
        if !own.is_empty() {
            let start = links.count;
            for link in own {
                links.push(link);
            }
            let _ = write!(linked, "({index},{start},{}),", links.count);
        }
    }
    for _ in meanings.len()..len {
        texts.push_str("\"\",");
        numbers.push_str("0,0,0,");
    }
    let arguments = parse(&format!("&[{texts}],&[{numbers}],&[{markdowns}],&[{linked}],&{links_name}"));
    template!([krate, arguments] #krate::__private::meanings(#arguments))
}
