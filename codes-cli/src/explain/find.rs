//! Finds the tables that have a code, and their catch-alls.

use std::collections::BTreeSet;

use codes_gen::{CodeValue, Notation, nearest};

use super::query::{self, Query};
use crate::listing::{Entry, Listing, Meaning, Range};

/// An entry that was found in a table.
pub(super) struct Match<'a> {
    pub(super) listing: &'a Listing,
    pub(super) what: Matched<'a>,
    /// The query has the number of these bits in its other form.
    pub(super) bits: Option<u32>,
}

pub(super) enum Matched<'a> {
    Code(Entry),
    /// A number within a range.
    Range(i128, &'a Range),
}

/// The entries of the tables for a query, by the first of these that any table has: the code as it is written, a code
/// or a name that differs only in case and punctuation, hexadecimal digits without a prefix, a number of the same bits,
/// the number in a longer text.
pub(super) fn all<'a>(query: &Query, listings: &'a [Listing]) -> Vec<Match<'a>> {
    let by = |what: &dyn Fn(&'a Listing) -> Vec<Matched<'a>>, bits: Option<u32>| -> Vec<Match<'a>> {
        let found = |listing: &'a Listing| what(listing).into_iter().map(move |what| Match { listing, what, bits });
        listings.iter().flat_map(found).collect()
    };
    let mut found = by(&|listing| as_written(query, listing), None);
    if found.is_empty() {
        let key = query.key();
        found = by(&|listing| alike(query, &key, listing), None);
    }
    if let (true, Some(number)) = (found.is_empty(), query.bare_hexadecimal()) {
        let in_bare = |listing: &'a Listing| code_or_range(number, listing).filter(|_| listing.is_bare_hexadecimal);
        found = by(&|listing| in_bare(listing).into_iter().collect(), None);
    }
    for (number, bits) in query.same_bits() {
        if found.is_empty() {
            found = by(&|listing| code(number, listing).into_iter().collect(), Some(bits));
        }
    }
    if let (true, Some(number)) = (found.is_empty(), query.number_within()) {
        found = by(&|listing| code_or_range(number, listing).into_iter().collect(), None);
    }
    found
}

fn as_written<'a>(query: &Query, listing: &'a Listing) -> Vec<Matched<'a>> {
    if !listing.is_integer {
        return listing.find(&CodeValue::Text(query.text.clone())).map(Matched::Code).into_iter().collect();
    }
    let Some(number) = query.number else { return Vec::new() };
    // In a table of bare hexadecimal numbers, the digits may mean another code, too.
    let other = query.bare_hexadecimal().filter(|other| listing.is_bare_hexadecimal && *other != number);
    let codes: Vec<Matched<'a>> =
        [Some(number), other].into_iter().flatten().filter_map(|of| code(of, listing)).collect();
    if codes.is_empty() { code_or_range(number, listing).into_iter().collect() } else { codes }
}

fn code_or_range(number: i128, listing: &Listing) -> Option<Matched<'_>> {
    code(number, listing).or_else(|| listing.range_of(number).map(|range| Matched::Range(number, range)))
}

fn code(number: i128, listing: &Listing) -> Option<Matched<'_>> {
    listing.find(&CodeValue::Integer(number)).map(Matched::Code)
}

/// Finds text codes by their letters and digits or by their number, and names.
fn alike<'a>(query: &Query, key: &str, listing: &'a Listing) -> Vec<Matched<'a>> {
    let is_code = |code: &CodeValue| match code {
        CodeValue::Integer(_) => false,
        CodeValue::Text(text) => {
            query::key(text) == key || (query.number.is_some() && query::number(text) == query.number)
        }
    };
    let is_alike = |entry: &&Entry| {
        let is_symbol = || entry.symbol.as_deref().is_some_and(|symbol| query::key(symbol) == key);
        is_code(&entry.code) || query::key(&entry.name) == key || is_symbol()
    };
    if key.is_empty() {
        return Vec::new();
    }
    let entries = listing.entries.iter().chain(&listing.retired);
    entries.filter(is_alike).map(|entry| Matched::Code(entry.clone())).collect()
}

/// The catch-all of a table, if the query may be such a code: a number in a table of numbers, or a word in one of
/// texts.
pub(super) fn catch_all<'a>(query: &Query, listing: &'a Listing) -> Option<&'a Meaning> {
    let may_be = if listing.is_integer { query.number.is_some() } else { !query.text.contains(char::is_whitespace) };
    listing.catch_all.as_ref().filter(|_| may_be)
}

/// The most codes with the words of a query that are listed.
const MOST: usize = 10;

/// The nearest codes of all tables, by number, by spelling or by name, or else those whose texts have all words of the
/// query. A code that several tables have is listed for each.
pub(super) fn nearest_to<'a>(query: &Query, listings: &'a [Listing]) -> Vec<&'a Entry> {
    let entries = || listings.iter().flat_map(|listing| &listing.entries);
    let numbers: BTreeSet<i128> = entries().filter_map(|entry| entry.code.number()).collect();
    let near: Vec<&Entry> = match query.number {
        Some(number) if !numbers.is_empty() => {
            let hexadecimal = listings.iter().filter(|of| matches!(of.notation, Notation::Hexadecimal { .. }));
            let written: Vec<&str> =
                hexadecimal.flat_map(|listing| &listing.entries).map(|entry| &*entry.written).collect();
            let prefixed = query.text.get(..2).is_some_and(|prefix| prefix.eq_ignore_ascii_case("0x"));
            let spelt = if prefixed {
                nearest::by_spelling(&query.text, &written)
            } else {
                // The prefix may be missing.
                let is_it =
                    |of: &&str| query.bare_hexadecimal().is_some_and(|digits| query::number(of) == Some(digits));
                written.into_iter().filter(is_it).collect()
            };
            let of = |written: &'a str| entries().filter(move |entry| entry.written == written);
            let spelt = spelt.into_iter().flat_map(of);
            let near = nearest::by_number(number, &Vec::from_iter(numbers)).into_iter().map(CodeValue::Integer);
            let of = |near: CodeValue| entries().filter(move |entry| entry.code == near);
            spelt.chain(near.flat_map(of)).collect()
        }
        _ => {
            let words = entries().flat_map(|entry| match &entry.code {
                CodeValue::Integer(_) => [Some(&*entry.name), None],
                CodeValue::Text(text) => [Some(&**text), Some(&*entry.name)],
            });
            let words: Vec<&str> = words.flatten().collect();
            let is_it = |entry: &&Entry, near: &str| {
                entry.name == near || matches!(&entry.code, CodeValue::Text(text) if **text == *near)
            };
            let of = |near: &'a str| entries().filter(move |entry| is_it(entry, near));
            nearest::by_spelling(&query.text, &words).into_iter().flat_map(of).collect()
        }
    };
    let mut found: Vec<&Entry> = Vec::new();
    for entry in near {
        // A code and its name may both be near, and an enum has the codes of its document.
        if !found.iter().any(|other| other.is_row_of(entry)) {
            found.push(entry);
        }
    }
    if found.is_empty() {
        found.extend(entries().filter(|entry| has_words(entry, &query.text)).take(MOST));
    }
    found
}

/// Whether one of the code's meanings has all words of a text.
fn has_words(entry: &Entry, text: &str) -> bool {
    let text = text.to_lowercase();
    let has = |meaning: &Meaning| {
        let of_meaning = [Some(&meaning.text), meaning.details.as_ref(), meaning.advice.as_ref()];
        let of_meaning: Vec<String> = of_meaning.into_iter().flatten().map(|text| text.to_lowercase()).collect();
        text.split_whitespace().all(|word| of_meaning.iter().any(|text| text.contains(word)))
    };
    !text.trim().is_empty() && entry.meanings.iter().any(has)
}
