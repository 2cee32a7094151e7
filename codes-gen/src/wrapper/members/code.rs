//! The whole as a `Code`, with `Checked` and `CodeWrapper`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Shape;
use crate::template::{each, template};
use crate::wrapper::header::is_code_like;
use crate::wrapper::model::Variant;

impl Shape<'_> {
    /// `Code`, if the user derives what it asks for.
    pub(super) fn code(&self) -> TokenStream {
        let (krate, first) = (self.krate(), self.first);
        // A public type must not name that of a private enum; `repr = ..` tells it.
        let repr = self.wrapper.repr_type().unwrap_or_else(|| quote!(<#first as #krate::Code>::Repr));
        let header = self.wrapper.implement(&quote!(#krate::Code), &[is_code_like()]);
        let (all, ranges, tables) = (self.joined("ALL"), self.joined("RANGES"), self.joined("TABLES"));
        let catch_all = self.members.iter().rev().fold(quote!(::core::option::Option::None), |rest, (_, code)| {
            template! { [code, krate, rest]
                match <#code as #krate::Code>::CATCH_ALL {
                    ::core::option::Option::Some(other) => ::core::option::Option::Some(other),
                    ::core::option::Option::None => #rest,
                }
            }
        });
        let in_ranges = self.members.iter().map(|(_, code)| {
            template! { [krate, code]
                if let ::core::option::Option::Some(meaning) = #krate::__private::describe_by_range::<#code>(code) {
                    return ::core::option::Option::Some(meaning);
                }
            }
        });
        let property = |name: &str| {
            self.each(&quote!(self), |code| {
                let name = format_ident!("{name}");
                template!([code, krate, name] <#code as #krate::Code>::#name(code))
            })
        };
        let (code, name, message, meanings) =
            (property("code"), property("name"), property("message"), property("meanings"));
        template! { [
                header, repr, all, krate, catch_all, ranges, first, tables,
                in_ranges = each(in_ranges), code, name, message, meanings
            ]
            #header {
                type Repr = #repr;
                const ALL: &'static [Self] = #all;
                const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = #catch_all;
                const RANGES: &'static [#krate::CodeRange<#repr>] = #ranges;
                const TABLE: #krate::Table = <#first as #krate::Code>::TABLE;
                const TABLES: &'static [#krate::Table] = #tables;
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
                fn message(self) -> &'static ::core::primitive::str { #message }
                #[inline]
                fn meanings(self) -> &'static [#krate::Meaning] { #meanings }
            }
        }
    }

    /// What the members have of `ALL`, `RANGES` or `TABLES`, as one slice.
    pub(super) fn joined(&self, constant: &str) -> TokenStream {
        let krate = self.krate();
        let name = format_ident!("{constant}");
        let parts: Vec<TokenStream> = self
            .members
            .iter()
            .map(|(_, code)| template!([code, krate, name] <#code as #krate::Code>::#name))
            .collect();
        if let ([part], true) = (&*parts, constant != "ALL") {
            return part.clone();
        }
        let item = |variant: &Variant| if constant == "ALL" { variant.with(&quote!(*item)) } else { quote!(*item) };
        let any = self.members.iter().zip(&parts).rev().fold(
            quote!(::core::panic!("there is one")),
            |rest, ((variant, _), part)| {
                let item = item(variant);
                template!([part, item, rest] match #part { [item, ..] => #item, [] => #rest })
            },
        );
        let fill = self.members.iter().zip(&parts).enumerate().map(|(position, ((variant, _), part))| {
            let item = item(variant);
            let is_shadowed = self.is_shadowed(position, constant);
            template! { [part, is_shadowed, item]
                let (mut index, part) = (0, #part);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !#is_shadowed {
                        joined[len] = #item;
                        len += 1;
                    }
                    index += 1;
                }
            }
        });
        let shape = shape(constant);
        template! { [shape, krate, any, fill = each(fill)]
            if <[_]>::len(&#shape) == 0 {
                &[]
            } else {
                &{
                    let mut joined = #krate::__private::filled(#any, &#shape);
                    let mut len = 0;
                    #fill
                    let _ = len;
                    joined
                }
            }
        }
    }

    /// Whether an earlier member has `item`, of this constant and member, where the first one wins.
    fn is_shadowed(&self, position: usize, constant: &str) -> TokenStream {
        if !self.first_wins || constant != "ALL" {
            return quote!(false);
        }
        let earlier = self.members.iter().take(position).map(|(_, code)| {
            template!([code] ::core::matches!(<#code>::from_code(item.__code()), ::core::option::Option::Some(_)))
        });
        quote!((false #(|| #earlier)*))
    }

    /// Arrays of the lengths of those slices. They stand outside of the implementation: rustc evaluates a length in one that
    /// is not there for want of `Copy`, and finds it absurd.
    pub(super) fn shapes(&self) -> TokenStream {
        let krate = self.krate();
        let shapes = ["ALL", "RANGES", "TABLES"].map(|constant| {
            let (shape, name) = (shape(constant), format_ident!("{constant}"));
            let count = self.members.iter().enumerate().map(|(position, (_, code))| {
                let is_shadowed = self.is_shadowed(position, constant);
                template! { [code, krate, name, is_shadowed]
                    let (mut index, part) = (0, <#code as #krate::Code>::#name);
                    while index < <[_]>::len(part) {
                        let item = &part[index];
                        if !#is_shadowed {
                            len += 1;
                        }
                        let _ = item;
                        index += 1;
                    }
                }
            });
            let len = format_ident!("{shape}_LEN");
            template! { [len, count = each(count), shape]
                #[allow(dead_code)]
                const #len: ::core::primitive::usize = {
                    let mut len = 0;
                    #count
                    len
                };
                #[allow(dead_code)]
                const #shape: [(); #len] = [(); #len];
            }
        });
        quote!(#(#shapes)*)
    }

    /// `Checked`, if all members know their codes of success, which must be the same where it is used.
    pub(super) fn checked(&self) -> TokenStream {
        let (krate, first) = (self.krate(), self.first);
        let mut bounds = self.bounds(&quote!(#krate::Checked));
        bounds.push(self.is_code());
        let header = self.wrapper.implement(&quote!(#krate::Checked), &bounds);
        let disagree = format!("the members of `{}` have different codes of success", self.wrapper.ident);
        template! { [header, first, krate, disagree]
            #header {
                const SUCCESS: <#first as #krate::Code>::Repr = match Self::__SUCCESS {
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
            (quote!(#first), Vec::new(), self.each(&quote!(self), |_| quote!(*code)))
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
    format_ident!("__{constant}")
}
