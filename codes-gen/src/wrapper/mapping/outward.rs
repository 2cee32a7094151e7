//! From a value to its code, as far as the variants remember it.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::{Memory, Shape};
use crate::template::template;
use crate::wrapper::conversions::Incoming;
use crate::wrapper::model::{Other, Payload, Role, mentions_parameter};

impl Shape<'_> {
    /// From a value to its code, as far as the variants remember it.
    pub(super) fn outward(&self) -> TokenStream {
        let (krate, code, wrapper) = (self.krate(), self.code, self.wrapper);
        let self_type = wrapper.self_type();
        if mentions_parameter(code, &wrapper.generics) || self.mapping.variants.is_empty() {
            return TokenStream::new();
        }
        let into = |of_type: &TokenStream, body: &TokenStream| {
            let header = wrapper.implement_for(&quote!(::core::convert::From<#self_type>), of_type, &[], &[]);
            template! { [header, self_type, body]
                #header {
                    #[inline]
                    fn from(wrapper: #self_type) -> Self { #body }
                }
            }
        };
        let held = self.held_type();
        let status = quote!(#krate::Status<#code, #held>);
        let variants = self.mapping.variants.iter().enumerate();
        let mut least = Memory::Code;
        for (index, (_, role)) in variants.clone() {
            least = least.min(self.memory(index, role).0);
        }
        let mut arms = TokenStream::new();
        if least == Memory::Code {
            for (index, (variant, _)) in variants {
                let (pattern, known) = match self.claims.single(index) {
                    Some(known) if variant.fields.is_empty() => (variant.any(), quote!(#known)),
                    _ => (variant.with(&quote!(known)), quote!(known)),
                };
                quote!(#pattern => #known,).to_tokens(&mut arms);
            }
            let into_known = into(&quote!(#code), &quote!(match wrapper { #arms }));
            let known = template!([code, self_type] <#code as ::core::convert::From<#self_type>>::from(wrapper));
            let into_status = into(&status, &quote!(#krate::Status::Known(#known)));
            let into_code =
                wrapper.conversions_into_code(&[code], &Incoming::Repr, &quote!(#krate::Code::code(#known)));
            return quote!(#into_known #into_status #into_code);
        }
        let try_into_known = {
            let header = wrapper.implement_for(&quote!(::core::convert::TryFrom<#self_type>), &quote!(#code), &[], &[]);
            template! { [header, self_type, krate]
                #header {
                    type Error = #self_type;
                    fn try_from(wrapper: #self_type) -> ::core::result::Result<Self, #self_type> {
                        match #krate::CodeWrapper::status(&wrapper) {
                            ::core::option::Option::Some(#krate::Status::Known(known)) => {
                                ::core::result::Result::Ok(known)
                            }
                            _ => ::core::result::Result::Err(wrapper),
                        }
                    }
                }
            }
        };
        if least == Memory::None {
            return try_into_known;
        }
        for (index, (variant, role)) in variants {
            let (pattern, value) = match (role, self.claims.single(index)) {
                (Role::Claims(_, Payload::None), Some(known)) => (variant.any(), quote!(#krate::Status::Known(#known))),
                (Role::Claims(_, Payload::Code), _) => {
                    (variant.with(&quote!(known)), quote!(#krate::Status::Known(known)))
                }
                (Role::Other(Other::Bare(_)), _) => {
                    (variant.with(&quote!(code)), quote!(#krate::Status::from_code(code)))
                }
                _ => (variant.with(&quote!(status)), quote!(status)),
            };
            quote!(#pattern => #value,).to_tokens(&mut arms);
        }
        let into_status = into(&status, &quote!(match wrapper { #arms }));
        let of_wrapper = template!([status, self_type] <#status as ::core::convert::From<#self_type>>::from(wrapper));
        let into_code = match self.incoming() {
            Incoming::Repr => wrapper.conversions_into_code(
                &[code],
                &Incoming::Repr,
                &quote!(#krate::__private::code_of(#of_wrapper)),
            ),
            Incoming::Exactly(_) if !self.is_const() => TokenStream::new(),
            Incoming::Exactly(held) => {
                let value =
                    template!([held, status, of_wrapper] <#held as ::core::convert::From<#status>>::from(#of_wrapper));
                wrapper.conversions_into_code(&[code], &Incoming::Exactly(held), &value)
            }
            Incoming::Wire => TokenStream::new(),
        };
        quote!(#try_into_known #into_status #into_code)
    }
}
