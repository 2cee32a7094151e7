//! Meanings and links as the text of arrays, from which codes-core makes them while compiling: for rustc plain literals
//! are several times cheaper than ten thousand calls.

use std::fmt::Write as _;

use proc_macro2::TokenStream;

use super::literal;
use crate::code_set::{Link, Meaning};
use crate::template::{identifier, listed, parse, template};

/// The most meanings or links of one array, where there may be many: rustc's time for an array that is filled grows with the square
/// of its length.
pub(super) const LONGEST: usize = 256;

/// All links of some meanings, in their order, and the meanings; both in arrays of one length.
pub(super) struct Rows {
    /// The static with the links.
    pub(super) links: TokenStream,
    /// Calls of `meanings` with a comma between them, one for each array. They name the links.
    pub(super) arrays: TokenStream,
    pub(super) array_count: usize,
    /// The length of each array. What the last one lacks is filled up with empty meanings.
    pub(super) len: usize,
}

impl Rows {
    /// `links_name` is the name of the static with the links.
    pub(super) fn of(meanings: &[&Meaning], longest: usize, krate: &TokenStream, links_name: &str) -> Self {
        let array_count = meanings.len().div_ceil(longest);
        let len = meanings.len().div_ceil(array_count.max(1));
        let mut links = Links::default();
        let mut arrays = Vec::new();
        for chunk in meanings.chunks(len.max(1)) {
            arrays.push(array(chunk, len, &mut links, krate, links_name));
        }
        Self { links: links.into_static(krate, links_name), arrays: listed(&arrays), array_count, len }
    }
}

/// The links of all meanings.
#[derive(Default)]
struct Links<'a>(Vec<&'a Link>);

impl Links<'_> {
    fn into_static(self, krate: &TokenStream, name: &str) -> TokenStream {
        let array_count = self.0.len().div_ceil(LONGEST);
        let len = self.0.len().div_ceil(array_count.max(1));
        let mut arrays = Vec::new();
        for chunk in self.0.chunks(len.max(1)) {
            let mut rows = String::new();
            for link in chunk {
                let _ = write!(rows, "({},{}),", literal(&link.text), literal(&link.url));
            }
            for _ in chunk.len()..len {
                rows.push_str("(\"\",\"\"),");
            }
            let rows = parse(&rows);
            arrays.push(template!([krate, rows] #krate::__v1::links(&[#rows])));
        }
        let (name, arrays) = (identifier(name), listed(&arrays));
        template!([name, krate, len, array_count, arrays] static #name: [[#krate::Link; #len]; #array_count] = [#arrays];)
    }
}

/// The call that makes an array of meanings.
fn array<'a>(
    meanings: &[&'a Meaning],
    len: usize,
    links: &mut Links<'a>,
    krate: &TokenStream,
    links_name: &str,
) -> TokenStream {
    let (mut texts, mut numbers, mut markdowns) = (String::new(), String::new(), String::new());
    let (mut more, mut linked) = (String::new(), String::new());
    for (index, meaning) in meanings.iter().enumerate() {
        let Meaning { text, markdown, links: own, line, summary_end, advice_start, .. } = meaning;
        let _ = write!(texts, "{text:?},");
        let _ = write!(numbers, "{line},{summary_end},{advice_start},");
        if markdown != text {
            let _ = write!(markdowns, "({index},{}),", literal(markdown));
        }
        if meaning.details.is_some() || meaning.column_advice.is_some() {
            let (details, advice) = (meaning.details.as_deref(), meaning.column_advice.as_deref());
            let (details, advice) = (details.unwrap_or_default(), advice.unwrap_or_default());
            let _ = write!(more, "({index},{},{}),", literal(details), literal(advice));
        }
        if !own.is_empty() {
            let start = links.0.len();
            for link in own {
                links.0.push(link);
            }
            let _ = write!(linked, "({index},{start},{}),", links.0.len());
        }
    }
    for _ in meanings.len()..len {
        texts.push_str("\"\",");
        numbers.push_str("0,0,0,");
    }
    let arguments =
        parse(&format!("&[{texts}],&[{numbers}],&[{markdowns}],&[{more}],&[{linked}],{links_name}.as_flattened()"));
    template!([krate, arguments] #krate::__v1::meanings(#arguments))
}
