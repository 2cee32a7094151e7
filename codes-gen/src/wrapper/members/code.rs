//! The wrapper as a `Code`, with `Checked` and `CodeWrapper`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::MembersExpansion;
use crate::template::{append, identifier, template};
use crate::wrapper::header::{is_code_like, repr_of};
use crate::wrapper::model::Variant;

impl MembersExpansion<'_> {
    /// `Code`, if the user derives the traits that it requires.
    pub(super) fn code(&self) -> TokenStream {
        let (krate, first) = (self.krate(), self.first);
        // A public type must not name the type of a private enum's codes; `repr = ..` gives it.
        let repr = self.wrapper.repr_type().unwrap_or_else(|| repr_of(first, krate));
        let header = self.wrapper.implement(&quote!(#krate::Code), &[is_code_like()]);
        let (_, arguments, _) = self.wrapper.generics.split_for_impl();
        let (all, ranges, tables) = (self.joined("ALL"), self.joined("RANGES"), self.joined("TABLES"));
        let mut catch_all = template!([] ::core::option::Option::None);
        for (_, code) in self.members.iter().rev() {
            catch_all = template! { [code, krate, catch_all]
                match <#code as #krate::Code>::CATCH_ALL {
                    ::core::option::Option::Some(other) => ::core::option::Option::Some(other),
                    ::core::option::Option::None => #catch_all,
                }
            };
        }
        let in_ranges = self.of_each(&|index, _, code| {
            let value = self.of_member(index, &quote!(code));
            template! { [krate, code, value]
                if let ::core::option::Option::Some(meaning) = #krate::__v1::describe_by_range::<#code>(#value) {
                    return ::core::option::Option::Some(meaning);
                }
            }
        });
        let mut notation = template!([first, krate] <#first as #krate::Code>::__NOTATION);
        for (_, code) in self.members.iter().skip(1) {
            notation = template!([notation, code, krate] #notation.or_decimal(<#code as #krate::Code>::__NOTATION));
        }
        let property = |name: &str| {
            let name = identifier(name);
            self.match_of("self", &|_, code| template!([code, krate, name] <#code as #krate::Code>::#name(code)))
        };
        let code = self.match_of("self", &|index, code| {
            self.of_member(index, &template!([code, krate] <#code as #krate::Code>::code(code)))
        });
        let (name, symbol) = (property("name"), property("symbol"));
        let (message, meanings) = (property("message"), property("meanings"));
        let in_language = |name: &str| {
            let name = identifier(name);
            self.match_of(
                "self",
                &|_, code| template!([code, krate, name] <#code as #krate::Code>::#name(code, language)),
            )
        };
        let (message_in, meanings_in) = (in_language("message_in"), in_language("meanings_in"));
        // The languages of one member may not be those of another.
        let languages = match self.members {
            [_] => template!([first, krate] <#first as #krate::Code>::LANGUAGES),
            _ => quote!(&[]),
        };
        template! { [
                header, repr, all, krate, catch_all, ranges, first, tables, arguments,
                in_ranges, code, name, symbol, message, meanings, notation, message_in, meanings_in, languages
            ]
            #header {
                type Repr = #repr;
                const ALL: &'static [Self] = #all;
                const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = #catch_all;
                const RANGES: &'static [#krate::CodeRange<#repr>] = #ranges;
                const TABLES: &'static [#krate::Table] = #tables;
                const LANGUAGES: &'static [&'static ::core::primitive::str] = #languages;
                #[doc(hidden)]
                const __NOTATION: #krate::__v1::Notation = #notation;
                #[doc(hidden)]
                type __Access = __Access #arguments;
                #[inline]
                fn from_code(code: #krate::Wire<'_, #first>) -> ::core::option::Option<Self> { Self::from_code(code) }
                fn describe(
                    code: #krate::Wire<'_, #first>,
                ) -> ::core::option::Option<&'static #krate::Meaning> {
                    if let ::core::option::Option::Some(known) = Self::from_code(code) {
                        if let [first, ..] = #krate::Code::meanings(known) {
                            return ::core::option::Option::Some(first);
                        }
                    }
                    #in_ranges
                    <Self as #krate::Code>::CATCH_ALL
                }
                #[inline]
                fn code(self) -> #repr { #code }
                #[inline]
                fn name(self) -> &'static ::core::primitive::str { #name }
                #[inline]
                fn symbol(self) -> &'static ::core::primitive::str { #symbol }
                #[inline]
                fn message(self) -> &'static ::core::primitive::str { #message }
                fn message_in(
                    self,
                    language: &::core::primitive::str,
                ) -> ::core::option::Option<&'static ::core::primitive::str> {
                    #message_in
                }
                fn meanings_in(self, language: &::core::primitive::str) -> &'static [#krate::Meaning] { #meanings_in }
                #[inline]
                fn meanings(self) -> &'static [#krate::Meaning] { #meanings }
            }
        }
    }

    /// The `ALL`, `RANGES` or `TABLES` of all members, as one slice.
    pub(super) fn joined(&self, constant: &str) -> TokenStream {
        let krate = self.krate();
        let name = identifier(constant);
        let part_of = |index: usize, code: &TokenStream| {
            let part = template!([code, krate, name] <#code as #krate::Code>::#name);
            if constant == "RANGES" { self.of_member(index, &part) } else { part }
        };
        if let ([(_, code)], true) = (self.members, constant != "ALL") {
            return part_of(0, code);
        }
        let item = |variant: &Variant| if constant == "ALL" { variant.with(&quote!(*item)) } else { quote!(*item) };
        let mut any = quote!(::core::panic!("there is one"));
        for (index, (variant, code)) in self.members.iter().enumerate().rev() {
            let (part, item) = (part_of(index, code), item(variant));
            any = template!([part, item, any] match #part { [item, ..] => #item, [] => #any });
        }
        let mut fill = TokenStream::new();
        for (position, (variant, code)) in self.members.iter().enumerate() {
            let (part, item) = (part_of(position, code), item(variant));
            let is_shadowed = self.is_shadowed(position, constant);
            let filled = template! { [part, is_shadowed, item]
                let (mut index, part) = (0, #part);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !#is_shadowed {
                        joined[len] = #item;
                        len += 1;
                    }
                    index += 1;
                }
            };
            append(&mut fill, filled);
        }
        let shape = shape(constant);
        template! { [shape, krate, any, fill]
            if <[_]>::len(&#shape) == 0 {
                &[]
            } else {
                &{
                    let mut joined = #krate::__v1::filled(#any, &#shape);
                    let mut len = 0;
                    #fill
                    let _ = len;
                    joined
                }
            }
        }
    }

    /// The condition that an earlier member has `item`, of this constant and member, if the first one wins.
    fn is_shadowed(&self, position: usize, constant: &str) -> TokenStream {
        if !self.first_wins || constant != "ALL" {
            return quote!(false);
        }
        let krate = self.krate();
        let Some((_, code_of_item)) = self.members.get(position) else { return quote!(false) };
        let value = template!([code_of_item, krate] <<#code_of_item as #krate::Code>::__Access>::code(item));
        let mut is_shadowed = quote!(false);
        for (index, (_, code)) in self.members.iter().take(position).enumerate() {
            let value = self.of_member(position, &self.of_member(index, &value));
            let is_there = template!(
                [code, value] || ::core::matches!(<#code>::from_code(#value), ::core::option::Option::Some(_))
            );
            append(&mut is_shadowed, is_there);
        }
        quote!((#is_shadowed))
    }

    /// Arrays with the lengths of those slices. They stand outside of the implementation: if it does not exist because
    /// `Copy` is missing, rustc still evaluates a length in it, and reports a confusing error.
    pub(super) fn shapes(&self) -> TokenStream {
        let krate = self.krate();
        let mut shapes = TokenStream::new();
        for constant in ["ALL", "RANGES", "TABLES"] {
            let (shape, name) = (shape(constant), identifier(constant));
            let mut count = TokenStream::new();
            for (position, (_, code)) in self.members.iter().enumerate() {
                let is_shadowed = self.is_shadowed(position, constant);
                let counted = template! { [code, krate, name, is_shadowed]
                    let (mut index, part) = (0, <#code as #krate::Code>::#name);
                    while index < <[_]>::len(part) {
                        let item = &part[index];
                        if !#is_shadowed {
                            len += 1;
                        }
                        let _ = item;
                        index += 1;
                    }
                };
                append(&mut count, counted);
            }
            let len = identifier(&format!("{shape}_LEN"));
            let constants = template! { [len, count, shape]
                #[allow(dead_code)]
                const #len: ::core::primitive::usize = {
                    let mut len = 0;
                    #count
                    len
                };
                #[allow(dead_code)]
                const #shape: [(); #len] = [(); #len];
            };
            append(&mut shapes, constants);
        }
        shapes
    }

    /// `Checked`, if all members know their success codes. If it is used, these must be the same.
    pub(super) fn checked(&self) -> TokenStream {
        let (krate, first) = (self.krate(), self.first);
        let mut bounds = self.bounds(&quote!(#krate::Checked));
        bounds.push(self.is_code());
        let header = self.wrapper.implement(&quote!(#krate::Checked), &bounds);
        let disagree = format!("the members of `{}` have different success codes", self.wrapper.ident);
        let (_, arguments, _) = self.wrapper.generics.split_for_impl();
        template! { [header, first, krate, disagree, arguments]
            #header {
                const SUCCESS: <#first as #krate::Code>::Repr = match <__Access #arguments>::SUCCESS {
                    ::core::option::Option::Some(_) => <#first as #krate::Checked>::SUCCESS,
                    ::core::option::Option::None => ::core::panic!(#disagree),
                };
            }
        }
    }

    /// `CodeWrapper`: a newtype wraps the codes of its member, a union itself.
    pub(super) fn code_wrapper(&self) -> TokenStream {
        let (krate, first) = (self.krate(), self.first);
        let (code, bounds, known) = if self.is_newtype {
            (quote!(#first), Vec::new(), self.match_of("self", &|_, _| quote!(*code)))
        } else {
            (quote!(Self), vec![self.is_code()], quote!(*self))
        };
        let header = self.wrapper.implement(&quote!(#krate::CodeWrapper<#code>), &bounds);
        template! { [header, krate, code, known]
            #header {
                #[inline]
                fn status(
                    &self,
                ) -> ::core::option::Option<#krate::Status<#code, #krate::Wire<'_, #code>>> {
                    ::core::option::Option::Some(#krate::Status::Known(#known))
                }
            }
        }
    }
}

/// The name of the constant with the length of a slice.
fn shape(constant: &str) -> Ident {
    identifier(&format!("__{constant}"))
}
