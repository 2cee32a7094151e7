//! The items that wrappers around this one need at compile time.

use proc_macro2::TokenStream;
use quote::quote;

use super::MembersExpansion;
use crate::template::{listed, template};

impl MembersExpansion<'_> {
    /// `__Access`, as `#[codes]` generates it for an enum: here its functions ask the members.
    pub(super) fn access(&self) -> TokenStream {
        let (krate, first, wrapper) = (self.krate(), self.first, self.wrapper);
        let (visibility, self_type) = (wrapper.item_visibility(), wrapper.self_type());
        let (parameters, arguments, clause) = wrapper.generics.split_for_impl();
        let access = |code: &TokenStream| template!([code, krate] <<#code as #krate::Code>::__Access>);
        let slots = self.of_each(&|_, _, code| {
            let access = access(code);
            quote!(+ #access::SLOTS)
        });
        let mut successes = Vec::new();
        for (_, code) in self.members {
            let access = access(code);
            successes.push(quote!(#access::SUCCESS));
        }
        let by_key = self.of_each(&|_, variant, code| {
            let (known, access) = (variant.named("code"), access(code));
            template! { [access, known]
                if let ::core::option::Option::Some(code) = #access::from_key(key) {
                    return ::core::option::Option::Some(#known);
                }
            }
        });
        let mut slot = TokenStream::new();
        for (index, (variant, code)) in self.members.iter().enumerate().rev() {
            let (access, value) = (access(code), self.of_member(index, &quote!(code)));
            slot = if slot.is_empty() {
                variant.located(quote!(#access::slot(#value)))
            } else {
                template! { [code, access, value, slot]
                    if let ::core::option::Option::Some(_) = <#code>::from_code(#value) {
                        #access::slot(#value)
                    } else {
                        #access::SLOTS + { #slot }
                    }
                }
            };
        }
        let code = self.match_of("code", &|index, code| {
            let access = access(code);
            self.of_member(index, &quote!(#access::code(code)))
        });
        let entry = self.match_of("code", &|_, code| {
            let access = access(code);
            quote!(#access::entry(code))
        });
        template! { [
                visibility, parameters, self_type, clause, arguments, krate, first, slots,
                successes = listed(&successes), slot, code, by_key, entry
            ]
            #[doc(hidden)]
            #[allow(dead_code)]
            #visibility struct __Access #parameters (::core::marker::PhantomData<#self_type>) #clause;
            #[allow(dead_code)]
            impl #parameters __Access #arguments #clause {
                #visibility const SLOTS: ::core::primitive::usize = 0 #slots;
                #visibility const SUCCESS: ::core::option::Option<#krate::__v1::Key> =
                    #krate::__v1::common_success(&[#successes]);
                #[inline]
                #[must_use]
                #visibility const fn slot(code: #krate::Wire<'_, #first>) -> ::core::primitive::usize { #slot }
                #[inline]
                #[must_use]
                #visibility const fn code(code: &#self_type) -> <#first as #krate::Code>::Repr { #code }
                #[must_use]
                #visibility const fn from_key(key: #krate::__v1::Key) -> ::core::option::Option<#self_type> {
                    #by_key
                    ::core::option::Option::None
                }
                #[must_use]
                #visibility const fn entry(code: &#self_type) -> #krate::__v1::Entry { #entry }
            }
        }
    }
}
