//! The lookup of text codes: the rows that a text is compared with, and the functions that `from_code` calls.

use std::fmt::Write as _;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Arm, Expansion, literal};
use crate::code_value::CodeValue;
use crate::lookup::{Filter, Slots, chunks};
use crate::template::{parse, template};

impl Expansion<'_> {
    /// `__slot` and its parts: `__product`, and `__may_be`, which rules out most products that no code has.
    pub(super) fn slot_of_text(
        &self,
        product: &TokenStream,
        filter: Option<&Filter>,
        slot: &TokenStream,
    ) -> TokenStream {
        let wire = self.wire_type(&TokenStream::new());
        let may_be = filter.map_or(quote!(let _ = product; true), may_be);
        template! { [wire, product, slot, may_be]
            #[inline]
            const fn __product(code: #wire) -> ::core::primitive::u64 { #product }
            #[inline]
            const fn __may_be(product: ::core::primitive::u64) -> ::core::primitive::bool {
                #may_be
            }
            #[inline]
            const fn __slot_of(product: ::core::primitive::u64) -> ::core::primitive::usize { #slot }
            #[inline]
            const fn __slot(code: #wire) -> ::core::primitive::usize { __slot_of(__product(code)) }
        }
    }

    /// `__ROWS` and `__LENGTHS`: for each slot, its text once more and the length of the text.
    pub(super) fn rows(&self, slots: &Slots, texts: &[&str]) -> TokenStream {
        if texts.is_empty() {
            return TokenStream::new();
        }
        let krate = &self.arguments.krate;
        let (width, len) = (16 * chunks(texts), slots.numbers.len());
        let mut lengths = Vec::new();
        let mut rows = String::new();
        for index in &slots.numbers {
            let (length, row) = row(index.and_then(|index| texts.get(index).copied()), width);
            lengths.push(length);
            let _ = write!(rows, "*b{},", literal(&row));
        }
        let (lengths, rows) = (Literal::byte_string(&lengths), parse(&rows));
        template! { [krate, width, len, lengths, rows]
            static __LENGTHS: [::core::primitive::u8; #len] = *#lengths;
            static __ROWS: #krate::__v1::Rows<#width, #len> = #krate::__v1::Rows([#rows]);
        }
    }

    /// `__find`: from a text to its code. Most texts that are not codes return at once. It is inlined for the lengths
    /// that most codes have, so that LLVM removes the branches for other lengths, and is called for those.
    pub(super) fn find_text(&self) -> TokenStream {
        let (krate, ident, wire) = (&self.arguments.krate, &self.item.ident, self.wire_type(&TokenStream::new()));
        template! { [krate, ident, wire]
            #[inline(always)]
            const fn __find(code: #wire) -> ::core::option::Option<#ident> {
                let product = __product(code);
                if !__may_be(product) {
                    return ::core::option::Option::None;
                }
                let slot = __slot_of(product);
                let candidate = __SLOTS[slot];
                let known = __CODES[candidate as ::core::primitive::usize];
                if #krate::__v1::is(known, __LENGTHS[slot], &__ROWS.0[slot], code) {
                    ::core::option::Option::Some(candidate)
                } else {
                    ::core::option::Option::None
                }
            }
            #[inline(never)]
            const fn __find_unusual(code: #wire) -> ::core::option::Option<#ident> { __find(code) }
        }
    }
}

/// The text codes.
pub(super) fn texts<'a>(arms: &[Arm<'a>]) -> Vec<&'a str> {
    let mut texts = Vec::with_capacity(arms.len());
    for arm in arms {
        if let CodeValue::Text(text) = arm.code {
            texts.push(&**text);
        }
    }
    texts
}

/// The filter over products: whether a code may have this product.
fn may_be(filter: &Filter) -> TokenStream {
    let (shift, len) = (Literal::u32_unsuffixed(filter.shift), filter.words.len());
    let mut words = String::new();
    for word in &filter.words {
        let _ = write!(words, "{word},");
    }
    let words = parse(&words);
    template! { [shift, len, words]
        static PLACES: [::core::primitive::u64; #len] = [#words];
        let place = product >> #shift;
        PLACES[(place / 64) as ::core::primitive::usize] >> (place % 64) & 1 != 0
    }
}

/// A text, which is ASCII, in the width of a row, and its length. If there is no text, or a longer one, the length is
/// one that no text has that is compared with rows.
fn row(text: Option<&str>, width: usize) -> (u8, String) {
    let text = text.filter(|text| text.len() <= width);
    let length = text.and_then(|text| u8::try_from(text.len()).ok());
    (length.unwrap_or(u8::MAX), format!("{:.<width$}", text.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_matches_an_empty_slot_or_one_with_a_longer_text() {
        assert_eq!(row(Some("E1001"), 16), (5, "E1001...........".to_owned()));
        assert_eq!(row(Some("AuthFailure.Late"), 16), (16, "AuthFailure.Late".to_owned()));
        for text in [None, Some("AuthFailure.Later"), Some(&*"x".repeat(300))] {
            assert_eq!(row(text, 16), (u8::MAX, "................".to_owned()));
        }
    }
}
