//! From a code to a value: `from_code`, `check` and the conversions.

use proc_macro2::TokenStream;
use quote::quote;

use super::MappingExpansion;
use crate::template::{append, each, template};
use crate::wrapper::conversions::Incoming;
use crate::wrapper::header::only_if;
use crate::wrapper::model::{Held, Other, Payload, ValueSource, mentions_parameter};

impl MappingExpansion<'_> {
    /// From a code to a value.
    pub(super) fn conversion_from_code(&self) -> TokenStream {
        let (krate, wrapper, code) = (self.krate(), self.wrapper, self.code);
        let visibility = wrapper.item_visibility();
        let (header, parameter) = (wrapper.inherent(), self.incoming().parameter(krate, code));
        let constant = self.is_const().then(|| quote!(const));
        // Only the traits of a type parameter are known.
        let (lookup, wire) = match (mentions_parameter(code, &wrapper.generics), self.incoming()) {
            (true, Incoming::Repr) => (
                template!([code, krate] <#code as #krate::Code>::from_code),
                template!([krate] #krate::CodeRepr::wire(code)),
            ),
            (true, _) => (template!([code, krate] <#code as #krate::Code>::from_code), quote!(code)),
            (false, _) => (quote!(<#code>::from_code), quote!(code)),
        };
        let Some((variant, other)) = self.mapping.other() else {
            let known = self.of_known(
                &template!([] ::core::option::Option::None),
                &|value| template!([value] ::core::option::Option::Some(#value)),
            );
            let (conversions, from_known) =
                (wrapper.fallible_conversions_from_code(&[code]), self.fallible_conversion_from_known());
            return template! { [header, visibility, parameter, lookup, wire, known, krate, code, conversions, from_known]
                #[allow(dead_code)]
                #header {
                    /// The variant of this code, if it is documented.
                    #[inline]
                    #[must_use]
                    #visibility const fn from_code(code: #parameter) -> ::core::option::Option<Self> {
                        match #lookup(#wire) {
                            ::core::option::Option::Some(known) => #known,
                            ::core::option::Option::None => ::core::option::Option::None,
                        }
                    }

                    #[doc(hidden)]
                    #visibility fn check(code: #parameter) -> ::core::result::Result<(), Self>
                    where
                        for<'__only> Self: #krate::__v1::HasOther<#code>,
                    {
                        let _ = code;
                        ::core::result::Result::Ok(())
                    }
                }
                #conversions
                #from_known
            };
        };
        let held = self.held_type();
        let (other_known, other_unknown) = match other {
            Other::None => (variant.unit(), variant.unit()),
            Other::Status(held) => {
                let code = made_of(held, &quote!(code));
                (
                    variant.of(&template!([krate] #krate::Status::Known(known))),
                    variant.of(&template!([krate, code] #krate::Status::Unknown(#krate::__v1::unknown(#code)))),
                )
            }
            Other::Bare(held) => {
                let code = variant.of(&made_of(held, &quote!(code)));
                (code.clone(), code)
            }
        };
        let known = self.of_known(&other_known, &TokenStream::clone);
        // A parameter's integer may be any type, including this one.
        let is_parameter = mentions_parameter(code, &wrapper.generics);
        let conversions = (!is_parameter).then(|| wrapper.conversions_from_code(&[code], &self.incoming()));
        let from_known = self.conversion_from_known();
        let from_status = self.conversions_from_status(&held);
        let check_bound = only_if(&quote!(#code), &quote!(#krate::Checked));
        template! { [
                header, visibility, constant, parameter, lookup, wire, known, other_unknown,
                check_bound, code, krate, conversions, from_known, from_status
            ]
            #[allow(dead_code)]
            #header {
                /// The variant of this code.
                #[inline]
                #[must_use]
                #visibility #constant fn from_code(code: #parameter) -> Self {
                    match #lookup(#wire) {
                        ::core::option::Option::Some(known) => #known,
                        ::core::option::Option::None => #other_unknown,
                    }
                }

                /// Checks a return code: `Ok` if it is the success code.
                ///
                /// # Errors
                ///
                /// Returns every other code as an error, whether it is documented or not.
                #[inline]
                #visibility fn check(code: #parameter) -> ::core::result::Result<(), Self>
                where #check_bound
                {
                    if <#code as #krate::Checked>::is_success(#wire) {
                        ::core::result::Result::Ok(())
                    } else {
                        ::core::result::Result::Err(Self::from_code(code))
                    }
                }
            }
            #conversions
            #from_known
            #from_status
        }
    }

    /// The value of `known`, which has the code `code`: one load from the table.
    pub(super) fn of_known(&self, other: &TokenStream, value: &dyn Fn(&TokenStream) -> TokenStream) -> TokenStream {
        let krate = self.krate();
        let (mut cases, mut last) = (TokenStream::new(), None);
        for (index, (variant, role)) in self.mapping.variants.iter().enumerate() {
            let ValueSource::Claims(_, payload) = role else { continue };
            let made = match payload {
                Payload::None => variant.unit(),
                Payload::Code => variant.of(&quote!(known)),
                Payload::Status => variant.of(&quote!(#krate::Status::Known(known))),
            };
            if let Some((index, made)) = last.replace((self.claims.index(index), value(&made))) {
                append(&mut cases, quote!(#index => #made,));
            }
        }
        // The last claim also covers values that the table never has, so LLVM loads the tag instead of branching to
        // `other`.
        let Some((_, last)) = last else {
            return quote!({
                let _ = known;
                #other
            });
        };
        let none = self.claims.index(self.mapping.variants.len());
        template! { [cases, none, other, last]
            match __VARIANTS[<__Codes>::slot(code)] {
                #cases
                #none => #other,
                _ => #last,
            }
        }
    }

    /// `From<C>`.
    pub(super) fn conversion_from_known(&self) -> TokenStream {
        let (krate, code) = (self.krate(), self.code);
        let value = match (mentions_parameter(code, &self.wrapper.generics), self.incoming()) {
            (true, Incoming::Wire) => template!([krate] #krate::CodeRepr::wire(#krate::Code::code(code))),
            _ => template!([krate] #krate::Code::code(code)),
        };
        let body = quote!(Self::from_code(#value));
        self.wrapper.implement_from(code, &self.wrapper.self_type(), ("code", &body), (&[], &[]))
    }

    /// `TryFrom<C>`: the success code and retired codes need no variant.
    pub(super) fn fallible_conversion_from_known(&self) -> TokenStream {
        let (krate, code) = (self.krate(), self.code);
        let header = self.wrapper.implement(&template!([code] ::core::convert::TryFrom<#code>), &[]);
        template! { [header, krate, code]
            #header {
                type Error = #krate::UnclaimedCode<<#code as #krate::Code>::Repr>;
                #[inline]
                fn try_from(code: #code) -> ::core::result::Result<Self, Self::Error> {
                    let code = #krate::Code::code(code);
                    match Self::from_code(code) {
                        ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                        ::core::option::Option::None => {
                            ::core::result::Result::Err(#krate::__v1::unclaimed::<#code, _>(code))
                        }
                    }
                }
            }
        }
    }

    /// Conversions from the types of codes-core for codes off the wire.
    pub(super) fn conversions_from_status(&self, held: &TokenStream) -> TokenStream {
        let (krate, code, wrapper) = (self.krate(), self.code, self.wrapper);
        let Some((variant, other)) = self.mapping.other() else { return TokenStream::new() };
        let lifetimes = match other {
            Other::None => vec![quote!('__wire)],
            Other::Status(_) | Other::Bare(_) => Vec::new(),
        };
        let made = match other {
            Other::None => {
                let unit = variant.unit();
                template!([unit] { let _ = unknown; #unit })
            }
            Other::Status(_) => variant.of(&template!([krate] #krate::Status::Unknown(unknown))),
            Other::Bare(_) => variant.of(&template!([krate] #krate::__v1::held(unknown))),
        };
        let status = quote!(#krate::Status<#code, #held>);
        let unknown = quote!(#krate::UnknownCode<#code, #held>);
        let failure = quote!(#krate::Failure<#code, #held>);
        let of_status = template! { [krate, code, unknown]
            match from {
                #krate::Status::Known(known) => <Self as ::core::convert::From<#code>>::from(known),
                #krate::Status::Unknown(unknown) => {
                    <Self as ::core::convert::From<#unknown>>::from(unknown)
                }
            }
        };
        let of_unknown = template!([made] { let unknown = from; #made });
        let of_failure = template!([status]
            <Self as ::core::convert::From<#status>>::from(::core::convert::From::from(from))
        );
        let self_type = wrapper.self_type();
        let conversion = |from: &TokenStream, body: &TokenStream| {
            wrapper.implement_from(from, &self_type, ("from", body), (&lifetimes, &[]))
        };
        each(&[conversion(&status, &of_status), conversion(&unknown, &of_unknown), conversion(&failure, &of_failure)])
    }
}

/// A code off the wire, as the type that the user's type holds.
fn made_of(held: &Held, code: &TokenStream) -> TokenStream {
    match held {
        Held::Owned(owned) | Held::Within(owned, _) => {
            template!([owned, code] <#owned as ::core::convert::From<_>>::from(#code))
        }
        Held::Repr | Held::Borrowed(_) => code.clone(),
    }
}
