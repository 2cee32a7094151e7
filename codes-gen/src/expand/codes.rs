//! What is different between codes that are integers and codes that are text.

use std::fmt::Write as _;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Arm, Expansion, literal};
use crate::code_value::CodeValue;
use crate::lookup::{self, Slots, TextHash};
use crate::request::Repr;
use crate::template::{parse, template};

impl Expansion<'_> {
    /// `Code::Repr`: the integer type, or `&'static str`.
    pub(super) fn code_type(&self) -> TokenStream {
        match self.repr() {
            Some(repr) => integer(repr),
            None => quote!(&'static ::core::primitive::str),
        }
    }

    /// The type of a code that arrives, `'a` being the lifetime of a text.
    pub(super) fn wire_type(&self, lifetime: &TokenStream) -> TokenStream {
        match self.repr() {
            Some(repr) => integer(repr),
            None => quote!(& #lifetime ::core::primitive::str),
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

    /// A code as a sentence names it: "number" or "text".
    pub(super) fn noun(&self) -> &'static str {
        if self.repr().is_some() { "number" } else { "text" }
    }

    /// The slots of these codes.
    pub(super) fn slots(&self, arms: &[Arm<'_>], text_hash: TextHash) -> Slots {
        let is_wide = self.repr() == Some(Repr::I128);
        let key = |arm: &Arm<'_>| match arm.code {
            CodeValue::Integer(number) => lookup::key_of_integer(*number, is_wide),
            CodeValue::Text(text) => text_hash.key(text),
        };
        let keys: Vec<u64> = arms.iter().map(key).collect();
        Slots::find(&keys, self.repr().is_some_and(Repr::is_at_most_32_bits))
    }

    /// What a code is hashed as; `code` is the code.
    pub(super) fn key_of(&self, is_narrow: bool, text_hash: TextHash) -> TokenStream {
        let krate = &self.arguments.krate;
        match self.repr() {
            None => match text_hash {
                TextHash::Words(count) => quote!(#krate::__private::hash::<#count>(code)),
                TextHash::All => quote!(#krate::__private::hash_all(code)),
            },
            Some(repr) if repr == Repr::I128 => {
                let multiplier = Literal::u64_suffixed(lookup::UPPER_HALF);
                template!([multiplier]
                    (code as ::core::primitive::u64)
                        ^ ((code >> 64) as ::core::primitive::u64).wrapping_mul(#multiplier)
                )
            }
            Some(_) if is_narrow => quote!(code as ::core::primitive::u32),
            Some(_) => quote!(code as ::core::primitive::u64),
        }
    }

    /// A `match` that needs no hash: from a code to its index.
    pub(super) fn match_of(&self, arms: &[Arm<'_>]) -> TokenStream {
        let mut cases = String::new();
        for (index, arm) in arms.iter().enumerate() {
            let _ = match arm.code {
                CodeValue::Integer(number) => write!(cases, "{number} => {index},"),
                // Of ASCII only.
                CodeValue::Text(text) => write!(cases, "b{} => {index},", literal(text)),
            };
        }
        let cases = parse(&cases);
        let matched = if self.repr().is_some() { quote!(code) } else { quote!(code.as_bytes()) };
        quote!(match #matched { #cases _ => 0 })
    }

    /// Whether `candidate` has the code `code`.
    pub(super) fn is_hit(&self, arms: &[Arm<'_>]) -> TokenStream {
        let krate = &self.arguments.krate;
        match self.repr() {
            Some(repr) => {
                let integer = integer(repr);
                quote!(candidate as #integer == code)
            }
            None => {
                let words = words_of(arms.iter().map(|arm| arm.code));
                template!([krate, words]
                    #krate::__private::same::<#words>(__CODES[candidate as ::core::primitive::usize], code)
                )
            }
        }
    }

    /// Where a variant, `self`, stands in the arrays.
    pub(super) fn index_of(&self) -> TokenStream {
        match self.repr() {
            Some(repr) => {
                let integer = integer(repr);
                quote!(__slot(code as #integer))
            }
            None => quote!(code as ::core::primitive::usize),
        }
    }

    /// The code of a variant, `self`.
    pub(super) fn code_of_self(&self) -> TokenStream {
        match self.repr() {
            Some(repr) => {
                let integer = integer(repr);
                quote!(self as #integer)
            }
            None => template!([] __CODES[self as ::core::primitive::usize]),
        }
    }

    /// The arms in the order of the arrays: codes that are integers stand in their slots, so that nothing else must be
    /// looked up; variants of texts count from 0, and take no more room than there are codes.
    pub(super) fn in_order<'a>(&self, slots: &Slots, arms: &'a [Arm<'a>]) -> Vec<Option<&'a Arm<'a>>> {
        match self.repr() {
            Some(_) => slots.numbers.iter().map(|index| index.and_then(|index| arms.get(index))).collect(),
            None => arms.iter().map(Some).collect(),
        }
    }
}

pub(super) fn integer(repr: Repr) -> TokenStream {
    let name = format_ident!("{}", repr.name);
    quote!(::core::primitive::#name)
}

/// Up to so many words a text is compared without a loop. Longer ones are rare.
const MOST_WORDS: usize = 8;

/// How many words of 8 bytes compare a text with the longest of these.
pub(super) fn words_of<'a>(codes: impl Iterator<Item = &'a CodeValue>) -> usize {
    texts(codes).map(str::len).max().unwrap_or_default().div_ceil(8).clamp(1, MOST_WORDS)
}

fn texts<'a>(codes: impl Iterator<Item = &'a CodeValue>) -> impl Iterator<Item = &'a str> {
    codes.filter_map(|code| match code {
        CodeValue::Integer(_) => None,
        CodeValue::Text(text) => Some(&**text),
    })
}

/// How codes that are text are hashed.
pub(super) fn text_hash(arms: &[Arm<'_>]) -> TextHash {
    TextHash::of(&texts(arms.iter().map(|arm| arm.code)).collect::<Vec<_>>())
}
