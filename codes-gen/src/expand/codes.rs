//! What is different between codes that are integers and codes that are text.

use std::fmt::Write as _;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Arm, Expansion, literal};
use crate::code_value::CodeValue;
use crate::lookup::{self, Slots};
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
    pub(super) fn slots(&self, arms: &[Arm<'_>]) -> Slots {
        let is_wide = self.repr() == Some(Repr::I128);
        let keys: Vec<u64> = arms.iter().map(|arm| key(arm.code, is_wide)).collect();
        Slots::find(&keys, self.repr().is_some_and(Repr::is_at_most_32_bits), !self.has_static_slots(arms))
    }

    /// What a code is hashed as; `code` is the code.
    pub(super) fn key_of(&self, is_narrow: bool) -> TokenStream {
        let krate = &self.arguments.krate;
        match self.repr() {
            None => quote!(#krate::__private::hash(code)),
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
    pub(super) fn is_hit(&self) -> TokenStream {
        let krate = &self.arguments.krate;
        match self.repr() {
            Some(repr) => {
                let integer = integer(repr);
                quote!(candidate as #integer == code)
            }
            None => template!([krate] #krate::__private::same(__CODES[candidate as ::core::primitive::usize], code)),
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

/// What a code is hashed as.
fn key(code: &CodeValue, is_wide: bool) -> u64 {
    match code {
        CodeValue::Integer(number) => lookup::key_of_integer(*number, is_wide),
        CodeValue::Text(text) => lookup::key_of_text(text),
    }
}
