//! A newtype and a union: each member holds all codes of an enum, so the wrapper is a `Code` itself.

mod access;
mod code;
mod display_serde;

use proc_macro2::{Delimiter, Group, Ident, TokenStream};
use quote::{ToTokens as _, quote};

use super::claims::panic_with;
use super::header::{only_if, only_if_all, repr_of};
use super::model::{Members, Variant, Wrapper, written};
use crate::diagnostic::Problems;
use crate::template::{append, each, identifier, listed, template};

pub(super) fn expand(wrapper: &Wrapper, members: &Members, problems: &mut Problems) -> TokenStream {
    let Some((_, first)) = members.list.first() else { return TokenStream::new() };
    let Members { is_newtype, first_wins, list } = members;
    let shape = MembersExpansion { wrapper, members: list, first, is_newtype: *is_newtype, first_wins: *first_wins };
    let distinct = if members.first_wins { TokenStream::new() } else { shape.distinct() };
    let (one_type, inherent, access) = (shape.one_type(), shape.inherent(), shape.access());
    let (code, checked, code_wrapper) = (shape.code(), shape.checked(), shape.code_wrapper());
    let (conversions, parsing, text) = (shape.conversions(), shape.parsing(), shape.text(problems));
    let (shapes, serde, miette) = (shape.shapes(), shape.serde(), wrapper.miette(first));
    each(&[
        one_type, shapes, distinct, inherent, access, code, checked, code_wrapper, conversions, parsing, text, serde,
        miette,
    ])
}

struct MembersExpansion<'a> {
    wrapper: &'a Wrapper,
    members: &'a [(Variant, TokenStream)],
    first: &'a TokenStream,
    is_newtype: bool,
    first_wins: bool,
}

impl MembersExpansion<'_> {
    fn krate(&self) -> &TokenStream {
        &self.wrapper.options.krate
    }

    /// A part for each member, by its index.
    fn of_each(&self, part: &dyn Fn(usize, &Variant, &TokenStream) -> TokenStream) -> TokenStream {
        let mut parts = TokenStream::new();
        for (index, (variant, code)) in self.members.iter().enumerate() {
            append(&mut parts, part(index, variant, code));
        }
        parts
    }

    /// A `match` over the members, each as `code`.
    fn match_of(&self, scrutinee: &str, arm: &dyn Fn(usize, &TokenStream) -> TokenStream) -> TokenStream {
        let arms = self.of_each(&|index, variant, code| {
            let (pattern, value) = (variant.named("code"), arm(index, code));
            quote!(#pattern => #value,)
        });
        let scrutinee = identifier(scrutinee);
        quote!(match #scrutinee { #arms })
    }

    /// The enums of the members.
    fn codes(&self) -> Vec<&TokenStream> {
        let mut codes = Vec::new();
        for (_, code) in self.members {
            codes.push(code);
        }
        codes
    }

    fn bounds(&self, bound: &TokenStream) -> Vec<TokenStream> {
        only_if_all(&self.codes(), bound)
    }

    /// The bound that the wrapper is a `Code` with the first member's integer type.
    fn is_code(&self) -> TokenStream {
        let (krate, first) = (self.krate(), self.first);
        only_if(&quote!(Self), &template!([krate, first] #krate::Code<Repr = <#first as #krate::Code>::Repr>))
    }

    /// For each member except the first, a function that returns its argument. If the member's codes are not of the
    /// first member's type, the return value has no type, so rustc reports this once, and nothing about the code that
    /// uses the value.
    fn one_type(&self) -> TokenStream {
        let (krate, first) = (self.krate(), repr_of(self.first, self.krate()));
        let mut functions = TokenStream::new();
        for (index, (variant, code)) in self.members.iter().enumerate().skip(1) {
            let repr = repr_of(code, krate);
            let (name, only) = (same(index), template!([krate, first] #krate::__v1::OneTypeWith<#first>));
            let function = template! { [name, repr, only]
                #[inline]
                const fn #name<T>(of: T) -> <#repr as #only>::Only<T> { of }
            };
            append(&mut functions, variant.located(function));
        }
        functions
    }

    /// A number or text, or a value of its type, on the way from or to a member.
    fn of_member(&self, index: usize, value: &TokenStream) -> TokenStream {
        let Some((variant, _)) = self.members.get(index).filter(|_| index > 0) else { return value.clone() };
        // Not the value, which may belong to another member.
        let function = variant.located(same(index).into_token_stream());
        let mut value = Group::new(Delimiter::Parenthesis, value.clone());
        value.set_span(variant.place());
        quote!(#function #value)
    }

    /// The functions that constants can call, and the items that the derive on a wrapper around this one needs.
    fn inherent(&self) -> TokenStream {
        let (krate, first, wrapper) = (self.krate(), self.first, self.wrapper);
        let visibility = wrapper.item_visibility();
        let header = wrapper.inherent();
        let lookups = self.of_each(&|index, variant, code| {
            let (known, value) = (variant.named("code"), self.of_member(index, &quote!(code)));
            let from_code = variant.located(quote!(<#code>::from_code(#value)));
            template! { [from_code, known]
                if let ::core::option::Option::Some(code) = #from_code {
                    return ::core::option::Option::Some(#known);
                }
            }
        });
        let noun = if self.is_newtype { "The value" } else { "The member" };
        let about = format!(" {noun} with this code, if it is documented.");
        let mut bounds = self.bounds(&quote!(#krate::Checked));
        bounds.push(self.is_code());
        template! { [
                header, about, visibility, krate, first, lookups,
                bounds = listed(&bounds)
            ]
            #[allow(dead_code)]
            #header {
                #[doc = #about]
                #[inline]
                #[must_use]
                #visibility const fn from_code(code: #krate::Wire<'_, #first>) -> ::core::option::Option<Self> {
                    #lookups
                    ::core::option::Option::None
                }

                /// Checks a return code: `Ok` if it is the success code.
                ///
                /// # Errors
                ///
                /// Returns every other code as an error, whether it is documented or not.
                #[inline]
                #visibility fn check(
                    code: #krate::Wire<'_, #first>,
                ) -> ::core::result::Result<(), #krate::Failure<Self, #krate::Wire<'_, #first>>>
                where #bounds
                {
                    if <Self as #krate::Checked>::is_success(code) {
                        ::core::result::Result::Ok(())
                    } else {
                        ::core::result::Result::Err(#krate::__v1::failure(code, Self::from_code(code)))
                    }
                }
            }
        }
    }

    /// The check that no code belongs to two members, not even as a retired one.
    fn distinct(&self) -> TokenStream {
        let krate = self.krate();
        let mut checks = TokenStream::new();
        for (index, (variant, code)) in self.members.iter().enumerate() {
            for (earlier_index, (_, earlier)) in self.members.iter().take(index).enumerate() {
                let moved = |value: TokenStream| self.of_member(index, &self.of_member(earlier_index, &value));
                let of_later = moved(quote!(<__Later>::code(&all[index])));
                let of_earlier = moved(quote!(<__Earlier>::code(&of_earlier[index])));
                let (earlier_name, code_name) = (written(earlier), written(code));
                let text = template! { [krate, code, earlier_name, code_name]
                    #krate::__v1::Message::as_str(
                        &#krate::__v1::problem_of_members(
                            &shared,
                            count,
                            #krate::__v1::Numbers::of::<#code>(),
                            #earlier_name,
                            #code_name
                        )
                    )
                };
                let panic = panic_with(&text, variant.ident.span(), krate);
                let check = template! { [code, krate, earlier, panic, of_later, of_earlier]
                    const _: () = {
                        type __Later = <#code as #krate::Code>::__Access;
                        type __Earlier = <#earlier as #krate::Code>::__Access;
                        const LEN: ::core::primitive::usize =
                            <[_]>::len(<#code as #krate::Code>::ALL) + <[_]>::len(<#earlier as #krate::Code>::ALL);
                        let (all, of_earlier) = (<#code as #krate::Code>::ALL, <#earlier as #krate::Code>::ALL);
                        let mut shared = [#krate::__v1::Entry::NONE; LEN];
                        let (mut index, mut count) = (0, 0);
                        while index < <[_]>::len(all) {
                            if let ::core::option::Option::Some(_) = <#earlier>::from_code(#of_later) {
                                shared[count] = <__Later>::entry(&all[index]);
                                count += 1;
                            }
                            index += 1;
                        }
                        index = 0;
                        while index < <[_]>::len(of_earlier) {
                            if let ::core::option::Option::Some(code) = <#code>::from_code(#of_earlier) {
                                if !<__Later>::entry(&code).is_documented {
                                    shared[count] = <__Earlier>::entry(&of_earlier[index]);
                                    count += 1;
                                }
                            }
                            index += 1;
                        }
                        if count > 0 {
                            #panic
                        }
                    };
                };
                append(&mut checks, check);
            }
        }
        checks
    }
}

/// The name of a function of `one_type`.
fn same(index: usize) -> Ident {
    identifier(&format!("__same{index}"))
}
