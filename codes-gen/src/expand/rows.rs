//! Meanings and links as the text of arrays, from which codes-core makes them at compile time: rustc compiles plain
//! literals several times faster than ten thousand calls.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;

use super::literal;
use crate::code_set::{Link, Meaning};
use crate::template::{identifier, listed, parse, template};

/// The most meanings or links in one array: rustc's time for filling an array grows with the square of its length.
pub(super) const LONGEST: usize = 256;

/// With more meanings or links than this, rustc's lint `long_running_const_eval` may warn.
const CONST_EVAL_LINT_AT: usize = 10_000;

/// Meanings in arrays of one length, and the statics that they refer to.
pub(super) struct Rows {
    /// The statics with the links, and with the texts that only a few meanings have.
    pub(super) statics: TokenStream,
    /// The calls of `meanings`, one for each array, separated by commas. They name the statics.
    pub(super) arrays: TokenStream,
    pub(super) array_count: usize,
    /// The length of each array. The last one is padded with empty meanings.
    pub(super) len: usize,
}

/// How meanings name their documents, and how the statics of different meanings are named.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub(super) krate: &'a TokenStream,
    /// The documents by their index. Empty if there is only one, which meanings do not name.
    pub(super) documents: &'a [&'a str],
    /// The suffix of the statics' names.
    pub(super) suffix: &'a str,
}

impl Rows {
    pub(super) fn new(meanings: &[&Meaning], longest: usize, naming: Naming<'_>) -> Self {
        let mut apart = Apart { naming, links: Vec::new(), more: Vec::new(), by_document: Vec::new() };
        let (arrays, array_count, len) = in_arrays(meanings, longest, &mut |chunk, len| array(chunk, len, &mut apart));
        Self { statics: apart.into_statics(), arrays, array_count, len }
    }
}

/// The items in as few arrays as possible, separated by commas, with the number of arrays and their common length, to
/// which `array` pads the last one.
fn in_arrays<T>(
    items: &[T],
    longest: usize,
    array: &mut dyn FnMut(&[T], usize) -> TokenStream,
) -> (TokenStream, usize, usize) {
    let array_count = items.len().div_ceil(longest);
    let len = items.len().div_ceil(array_count.max(1));
    let mut arrays = Vec::new();
    for chunk in items.chunks(len.max(1)) {
        arrays.push(array(chunk, len));
    }
    (listed(&arrays), array_count, len)
}

/// The parts that only a few meanings have, stored separately.
struct Apart<'a> {
    naming: Naming<'a>,
    /// The links of all meanings.
    links: Vec<&'a Link>,
    /// The meanings whose Markdown, links, details, advice or document are stored.
    more: Vec<&'a Meaning>,
    /// For each document, the row of the first meaning of which only the document is stored.
    by_document: Vec<Option<usize>>,
}

impl<'a> Apart<'a> {
    /// The row with the separately stored parts of a meaning, if it has any.
    fn row_of(&mut self, meaning: &'a Meaning) -> Option<usize> {
        let has_text = meaning.details.is_some() || meaning.column_advice.is_some();
        if meaning.markdown != meaning.text || has_text || !meaning.links.is_empty() {
            self.more.push(meaning);
            return Some(self.more.len() - 1);
        }
        self.naming.documents.get(meaning.document)?;
        let index = meaning.document;
        while self.by_document.len() <= index {
            self.by_document.push(None);
        }
        let row = self.by_document.get_mut(index)?;
        if row.is_none() {
            *row = Some(self.more.len());
            self.more.push(meaning);
        }
        *row
    }

    fn into_statics(self) -> TokenStream {
        let Naming { krate, documents, suffix } = self.naming;
        let (links_name, name) = (format!("__LINKS{suffix}"), identifier(&format!("__MORE{suffix}")));
        let mut link = 0;
        let (arrays, array_count, len) = in_arrays(&self.more, LONGEST, &mut |chunk, len| {
            let (mut rows, mut linked) = (String::new(), String::new());
            for (index, meaning) in chunk.iter().enumerate() {
                let markdown = if meaning.markdown == meaning.text { "" } else { &meaning.markdown };
                let (details, advice) = (meaning.details.as_deref(), meaning.column_advice.as_deref());
                let document = documents.get(meaning.document).copied().unwrap_or_default();
                let (details, advice) = (details.unwrap_or_default(), advice.unwrap_or_default());
                let _ = write!(rows, "[{markdown:?},{details:?},{advice:?},{document:?}],");
                if !meaning.links.is_empty() {
                    let _ = write!(linked, "({index},{link},{}),", link + meaning.links.len());
                }
                link += meaning.links.len();
            }
            for _ in chunk.len()..len {
                rows.push_str("[\"\",\"\",\"\",\"\"],");
            }
            let arguments = parse(&format!("&[{rows}],&[{linked}],{links_name}.as_flattened()"));
            template!([krate, arguments] #krate::__v1::more(#arguments))
        });
        let links = links_static(&self.links, krate, &links_name);
        let allow_long_eval = allow_long_eval(self.links.len().max(self.more.len()));
        template! { [allow_long_eval, links, name, krate, len, array_count, arrays]
            #allow_long_eval
            #links
            #allow_long_eval
            static #name: [[#krate::__v1::More; #len]; #array_count] = [#arrays];
        }
    }
}

/// Allows long loops in constants: at some hundred thousand rounds, rustc warns that a loop may not end.
pub(super) fn allow_long_eval(count: usize) -> Option<TokenStream> {
    (count > CONST_EVAL_LINT_AT).then(|| quote!(#[allow(long_running_const_eval)]))
}

fn links_static(all: &[&Link], krate: &TokenStream, name: &str) -> TokenStream {
    let (arrays, array_count, len) = in_arrays(all, LONGEST, &mut |chunk, len| {
        let mut rows = String::new();
        for link in chunk {
            let _ = write!(rows, "({},{}),", literal(&link.text), literal(&link.url));
        }
        for _ in chunk.len()..len {
            rows.push_str("(\"\",\"\"),");
        }
        let rows = parse(&rows);
        template!([krate, rows] #krate::__v1::links(&[#rows]))
    });
    let name = identifier(name);
    template!([name, krate, len, array_count, arrays] static #name: [[#krate::Link; #len]; #array_count] = [#arrays];)
}

/// The call that makes an array of meanings.
fn array<'a>(meanings: &[&'a Meaning], len: usize, apart: &mut Apart<'a>) -> TokenStream {
    let (mut texts, mut numbers, mut more) = (String::new(), String::new(), String::new());
    for (index, meaning) in meanings.iter().enumerate() {
        let (Meaning { text, line, .. }, (summary_end, advice_start)) = (meaning, meaning.offsets());
        let _ = write!(texts, "{text:?},");
        let _ = write!(numbers, "{line},{summary_end},{advice_start},");
        let before = apart.more.len();
        if let Some(row) = apart.row_of(meaning) {
            let _ = write!(more, "({index},{row}),");
        }
        if apart.more.len() > before {
            for link in &meaning.links {
                apart.links.push(link);
            }
        }
    }
    for _ in meanings.len()..len {
        texts.push_str("\"\",");
        numbers.push_str("0,0,0,");
    }
    let Naming { krate, suffix, .. } = apart.naming;
    let arguments = parse(&format!("&[{texts}],&[{numbers}],&[{more}],__MORE{suffix}.as_flattened()"));
    template!([krate, arguments] #krate::__v1::meanings(#arguments))
}
