//! The differences between integer codes and text codes.

use std::fmt::Write as _;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Arm, Expansion, literal};
use crate::code_value::CodeValue;
use crate::lookup::{self, Slots, TextHash};
use crate::request::Repr;
use crate::template::{identifier, parse, template};

impl Expansion<'_> {
    /// `Code::Repr`: the integer type, or `&'static str`.
    pub(super) fn code_type(&self) -> TokenStream {
        match self.repr() {
            Some(repr) => integer(repr),
            None => text(),
        }
    }

    /// The type of a code off the wire; `'a` is the lifetime of a text.
    pub(super) fn wire_type(&self, lifetime: &TokenStream) -> TokenStream {
        match self.repr() {
            Some(repr) => integer(repr),
            None => template!([lifetime] & #lifetime ::core::primitive::str),
        }
    }

    /// A code as an expression.
    pub(super) fn value(code: &CodeValue) -> TokenStream {
        match code {
            CodeValue::Integer(number) => {
                let number = Literal::i128_unsuffixed(*number);
                quote!(#number)
            }
            CodeValue::Text(text) => quote!(#text),
        }
    }

    /// The noun for a code in sentences: "number" or "text".
    pub(super) fn noun(&self) -> &'static str {
        if self.repr().is_some() { "number" } else { "text" }
    }

    /// The hashes by which the slots of these codes are found.
    pub(super) fn keys(&self, arms: &[Arm<'_>], text_hash: TextHash) -> Vec<u64> {
        let is_wide = self.repr() == Some(Repr::I128);
        let mut keys = Vec::with_capacity(arms.len());
        for arm in arms {
            keys.push(match arm.code {
                CodeValue::Integer(number) => lookup::key_of_integer(*number, is_wide),
                CodeValue::Text(text) => text_hash.key(text),
            });
        }
        keys
    }

    /// The expression for the hash of `code`, times the multiplier.
    pub(super) fn product(&self, multiplier: u64, is_narrow: bool, text_hash: TextHash) -> TokenStream {
        let krate = &self.arguments.krate;
        let multiplier = Literal::u64_unsuffixed(if is_narrow { multiplier >> 32 } else { multiplier });
        let key = match self.repr() {
            None => match text_hash {
                TextHash::Chunks(count) => {
                    return template!([krate, count, multiplier] #krate::__v1::hash::<#count, #multiplier>(code));
                }
                TextHash::All => template!([krate] #krate::__v1::hash_all(code)),
            },
            Some(repr) if repr == Repr::I128 => {
                let multiplier = Literal::u64_suffixed(lookup::GOLDEN);
                template!([multiplier]
                    (code as ::core::primitive::u64)
                        ^ ((code >> 64) as ::core::primitive::u64).wrapping_mul(#multiplier)
                )
            }
            Some(_) if is_narrow => template!([] code as ::core::primitive::u32),
            Some(_) => template!([] code as ::core::primitive::u64),
        };
        quote!((#key).wrapping_mul(#multiplier))
    }

    /// A `match` from a code to its index, which needs no hash.
    pub(super) fn match_of(&self, arms: &[Arm<'_>]) -> TokenStream {
        let mut cases = String::new();
        for (index, arm) in arms.iter().enumerate() {
            let _ = match arm.code {
                CodeValue::Integer(number) => write!(cases, "{number} => {index},"),
                // Text codes are ASCII.
                CodeValue::Text(text) => write!(cases, "b{} => {index},", literal(text)),
            };
        }
        let cases = parse(&cases);
        let matched = if self.repr().is_some() { quote!(code) } else { quote!(code.as_bytes()) };
        quote!(match #matched { #cases _ => 0 })
    }

    /// The body of `from_code`. The lookup is inlined for texts of the lengths that most codes have.
    pub(super) fn find(&self, arms: &[Arm<'_>]) -> TokenStream {
        if arms.is_empty() {
            return template! { []
                let _ = code;
                ::core::option::Option::None
            };
        }
        let Some(repr) = self.repr() else {
            let usual = lookup::usual_lengths(&super::texts::texts(arms));
            let (least, most) = (*usual.start(), *usual.end());
            return template! { [least, most]
                if code.len() >= #least && code.len() <= #most { __find(code) } else { __find_unusual(code) }
            };
        };
        let integer = integer(repr);
        template! { [integer]
            let candidate = __candidate(code);
            if candidate as #integer == code {
                ::core::option::Option::Some(candidate)
            } else {
                ::core::option::Option::None
            }
        }
    }

    /// The index of the variant `code` in the arrays.
    pub(super) fn index_of(&self) -> TokenStream {
        match self.repr() {
            Some(repr) => {
                let integer = integer(repr);
                quote!(__index_of(code as #integer))
            }
            None => template!([] code as ::core::primitive::usize),
        }
    }

    /// The index in the arrays of the variant to which `variant` is a reference, and whose code is `code`.
    pub(super) fn index_of_code(&self) -> TokenStream {
        match self.repr() {
            Some(_) => quote!(__index_of(code)),
            None => template!([] * variant as ::core::primitive::usize),
        }
    }

    /// The code of the variant `self`.
    pub(super) fn code_of_self(&self) -> TokenStream {
        match self.repr() {
            Some(repr) => {
                let integer = integer(repr);
                quote!(self as #integer)
            }
            None => template!([] __CODES[self as ::core::primitive::usize]),
        }
    }

    /// The arms in the order of the arrays. Integer codes without [`indices`](Self::indices) are in the order of their
    /// slots; other codes are in the document's order. With indices, the length is a power of two.
    pub(super) fn in_order<'a>(
        &self,
        slots: &Slots,
        indices: Option<&[u8]>,
        arms: &'a [Arm<'a>],
    ) -> Vec<Option<&'a Arm<'a>>> {
        let mut in_order = Vec::with_capacity(slots.numbers.len().max(arms.len()));
        if self.repr().is_some() && indices.is_none() {
            for index in &slots.numbers {
                in_order.push(index.and_then(|index| arms.get(index)));
            }
            return in_order;
        }
        for arm in arms {
            in_order.push(Some(arm));
        }
        if indices.is_some() {
            in_order.resize(arms.len().next_power_of_two(), None);
        }
        in_order
    }

    /// The index of the code in each slot. `None` if the slots themselves are the indices, since most of them are filled
    /// or a byte cannot hold an index.
    pub(super) fn indices(&self, slots: &Slots, arms: &[Arm<'_>]) -> Option<Vec<u8>> {
        let is_sparse = arms.len() > 1 && arms.len().next_power_of_two() < slots.numbers.len();
        if self.repr().is_none() || !is_sparse || u8::try_from(arms.len()).is_err() {
            return None;
        }
        let mut indices = Vec::with_capacity(slots.numbers.len());
        for index in &slots.numbers {
            indices.push(index.and_then(|index| u8::try_from(index).ok()).unwrap_or_default());
        }
        Some(indices)
    }
}

/// The type of a text code.
pub(crate) fn text() -> TokenStream {
    template!([] &'static ::core::primitive::str)
}

pub(crate) fn integer(repr: Repr) -> TokenStream {
    let name = identifier(repr.name);
    template!([name] ::core::primitive::#name)
}
