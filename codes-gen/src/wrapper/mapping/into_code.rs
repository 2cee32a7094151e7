//! From a value to its code, as far as the variants determine it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::{MappingExpansion, Memory};
use crate::template::{append, each, template};
use crate::wrapper::conversions::Incoming;
use crate::wrapper::model::{Other, Payload, ValueSource, mentions_parameter};

impl MappingExpansion<'_> {
    /// From a value to its code, as far as the variants determine it.
    pub(super) fn conversion_into_code(&self) -> TokenStream {
        if mentions_parameter(self.code, &self.wrapper.generics) || self.mapping.variants.is_empty() {
            return TokenStream::new();
        }
        let mut least = Memory::Code;
        for (index, (_, role)) in self.mapping.variants.iter().enumerate() {
            least = least.min(self.memory(index, role).0);
        }
        let (self_type, krate, code, held) = (self.wrapper.self_type(), self.krate(), self.code, self.held_type());
        let status = quote!(#krate::Status<#code, #held>);
        match least {
            Memory::Code => self.conversion_to_known(&self_type, &status),
            Memory::Status => {
                each(&[self.fallible_conversion_to_known(&self_type), self.conversion_to_status(&self_type, &status)])
            }
            Memory::None => self.fallible_conversion_to_known(&self_type),
        }
    }

    /// The conversions if every variant determines a documented code.
    fn conversion_to_known(&self, self_type: &TokenStream, status: &TokenStream) -> TokenStream {
        let (krate, code, wrapper) = (self.krate(), self.code, self.wrapper);
        let into = |of_type: &TokenStream, body: &TokenStream| {
            wrapper.implement_from(self_type, of_type, ("wrapper", body), (&[], &[]))
        };
        let mut arms = TokenStream::new();
        for (index, (variant, _)) in self.mapping.variants.iter().enumerate() {
            let arm = match self.claims.single(index) {
                Some(known) if variant.fields.is_empty() => arm(&variant.any(), &known),
                _ => arm(&variant.named("known"), &quote!(known)),
            };
            append(&mut arms, arm);
        }
        let known = template!([code, self_type] <#code as ::core::convert::From<#self_type>>::from(wrapper));
        let value = quote!(#krate::Code::code(#known));
        each(&[
            into(code, &quote!(match wrapper { #arms })),
            into(status, &quote!(#krate::Status::Known(#known))),
            wrapper.conversions_into_code(&[code], &Incoming::Repr, &value),
        ])
    }

    /// The conversions if every variant determines a code.
    fn conversion_to_status(&self, self_type: &TokenStream, status: &TokenStream) -> TokenStream {
        let (krate, code, wrapper) = (self.krate(), self.code, self.wrapper);
        let mut arms = TokenStream::new();
        for (index, (variant, role)) in self.mapping.variants.iter().enumerate() {
            let arm = match (role, self.claims.single(index)) {
                (ValueSource::Claims(_, Payload::None), Some(known)) => {
                    arm(&variant.any(), &quote!(#krate::Status::Known(#known)))
                }
                (ValueSource::Claims(_, Payload::Code), _) => {
                    arm(&variant.named("known"), &quote!(#krate::Status::Known(known)))
                }
                (ValueSource::Other(Other::Bare(_)), _) => {
                    arm(&variant.named("code"), &quote!(#krate::Status::from_code(code)))
                }
                _ => arm(&variant.named("status"), &quote!(status)),
            };
            append(&mut arms, arm);
        }
        let body = quote!(match wrapper { #arms });
        let to_status = wrapper.implement_from(self_type, status, ("wrapper", &body), (&[], &[]));
        let of_wrapper = template!([status, self_type] <#status as ::core::convert::From<#self_type>>::from(wrapper));
        let (incoming, value) = match self.incoming() {
            Incoming::Repr => (Incoming::Repr, quote!(#krate::__v1::code_of(#of_wrapper))),
            Incoming::Exactly(held) if self.is_const() => {
                let value =
                    template!([held, status, of_wrapper] <#held as ::core::convert::From<#status>>::from(#of_wrapper));
                (Incoming::Exactly(held), value)
            }
            Incoming::Exactly(_) | Incoming::Wire => return to_status,
        };
        let into_code = wrapper.conversions_into_code(&[code], &incoming, &value);
        each(&[to_status, into_code])
    }

    /// `TryFrom`, which returns a value without a code as its error.
    fn fallible_conversion_to_known(&self, self_type: &TokenStream) -> TokenStream {
        let krate = self.krate();
        let of = template!([self_type] ::core::convert::TryFrom<#self_type>);
        let header = self.wrapper.implement_for(&of, self.code, &[], &[]);
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
    }
}

fn arm(pattern: &TokenStream, value: &dyn ToTokens) -> TokenStream {
    quote!(#pattern => #value,)
}
