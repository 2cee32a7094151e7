//! Ranges of numbers as data, and the meaning of any number.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;

use super::Expansion;
use super::rows::{Naming, Rows};
use crate::code_set::{Meaning, RangeEntry};
use crate::request::Repr;
use crate::template::{parse, template};

impl Expansion<'_> {
    /// The value of `RANGES`, with what it refers to.
    pub(super) fn ranges(&self) -> TokenStream {
        let Some(repr) = self.repr().filter(|_| !self.set.ranges.is_empty()) else { return quote!(&[]) };
        let krate = &self.arguments.krate;
        let count = self.set.ranges.len();
        let mut ranges = String::new();
        for range in &self.set.ranges {
            let (first, last) = ends(range, repr);
            let _ = write!(ranges, "({first},{last}),");
        }
        let ranges = parse(&ranges);
        let integer = super::codes::integer(repr);
        template! {[integer, count, ranges, krate] {
            const ENDS: [(#integer, #integer); #count] = [#ranges];
            const RANGES: [#krate::CodeRange<#integer>; #count] =
                #krate::__v1::ranges(&ENDS, &__RANGE_MEANINGS);
            &RANGES
        }}
    }

    /// `__RANGE_MEANINGS`: the meaning of each range.
    pub(super) fn range_meanings(&self) -> TokenStream {
        if self.repr().is_none() || self.set.ranges.is_empty() {
            return TokenStream::new();
        }
        let krate = &self.arguments.krate;
        let mut meanings: Vec<&Meaning> = Vec::new();
        for range in &self.set.ranges {
            meanings.push(&range.meaning);
        }
        let naming = Naming { krate, documents: self.named_documents(), suffix: "_OF_RANGES" };
        let Rows { statics, arrays: array, len, .. } = Rows::new(&meanings, usize::MAX, naming);
        template! { [krate, statics, len, array]
            #statics
            static __RANGE_MEANINGS: [#krate::Meaning; #len] = #array;
        }
    }

    /// What `describe` returns for a `code` that is not documented.
    pub(super) fn describe_others(&self) -> TokenStream {
        let catch_all = quote!(Self::CATCH_ALL);
        let Some(repr) = self.repr().filter(|_| !self.set.ranges.is_empty()) else { return catch_all };
        // The narrowest range has the most specific meaning.
        let mut narrowest = BinaryHeap::new();
        for (index, range) in self.set.ranges.iter().enumerate() {
            let (first, last) = ends(range, repr);
            narrowest.push(Reverse((last.abs_diff(first), index)));
        }
        let mut cases = String::new();
        while let Some(Reverse((_, index))) = narrowest.pop() {
            let Some(range) = self.set.ranges.get(index) else { continue };
            let (first, last) = ends(range, repr);
            let _ = write!(cases, "{first}..={last} => ::core::option::Option::Some(&__RANGE_MEANINGS[{index}]),");
        }
        let cases = parse(&cases);
        template! { [cases, catch_all]
            #[allow(unreachable_patterns)]
            match code {
                #cases
                _ => #catch_all,
            }
        }
    }
}

/// The ends of a range; an open end is that of the type.
fn ends(range: &RangeEntry, repr: Repr) -> (i128, i128) {
    (range.first.unwrap_or(repr.min), range.last.unwrap_or(repr.max))
}
