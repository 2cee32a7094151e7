//! The traits that the enum implements; the work is done by its own functions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Arm, Expansion, all_constant};

impl Expansion<'_> {
    pub(super) fn traits(&self, arms: &[Arm<'_>]) -> TokenStream {
        let krate = &self.arguments.krate;
        let ident = &self.item.ident;
        let repr = format_ident!("{}", self.repr().name);
        let all = all_constant(arms);
        let unless =
            |derived: &str, tokens: TokenStream| if self.derives(derived) { TokenStream::new() } else { tokens };
        let names = if arms.is_empty() {
            quote!(#krate::__private::no_code())
        } else {
            quote!(#krate::__private::from_name(&__NAMES, text, &__NUMBERS))
        };
        let debug = unless(
            "Debug",
            quote! {
                impl ::core::fmt::Debug for #ident {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str(self.name())
                    }
                }
            },
        );
        let display = unless(
            "Display",
            quote! {
                impl ::core::fmt::Display for #ident {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        #krate::__private::display(*self, f)
                    }
                }
            },
        );
        let serialize = unless("Serialize", quote!(#krate::__serialize! { #ident }));
        let deserialize = unless("Deserialize", quote!(#krate::__deserialize! { #ident }));
        quote! {
            impl #krate::Code for #ident {
                type Repr = ::core::primitive::#repr;
                const ALL: &'static [Self] = #all;
                const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = Self::CATCH_ALL;
                const TABLE: #krate::Table = Self::TABLE;
                #[inline]
                fn from_code(code: ::core::primitive::#repr) -> ::core::option::Option<Self> { Self::from_code(code) }
                #[inline]
                fn code(self) -> ::core::primitive::#repr { self.code() }
                #[inline]
                fn name(self) -> &'static ::core::primitive::str { self.name() }
                #[inline]
                fn message(self) -> &'static ::core::primitive::str { self.message() }
                #[inline]
                fn meanings(self) -> &'static [#krate::Meaning] { self.meanings() }
            }
            impl ::core::convert::TryFrom<::core::primitive::#repr> for #ident {
                type Error = #krate::UnknownCode<Self>;
                #[inline]
                fn try_from(code: ::core::primitive::#repr) -> ::core::result::Result<Self, #krate::UnknownCode<Self>> {
                    match Self::from_code(code) {
                        ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                        ::core::option::Option::None => {
                            ::core::result::Result::Err(#krate::__private::unknown(code))
                        }
                    }
                }
            }
            impl ::core::convert::From<#ident> for ::core::primitive::#repr {
                #[inline]
                fn from(code: #ident) -> Self { code.code() }
            }
            impl ::core::str::FromStr for #ident {
                type Err = #krate::ParseCodeError;
                fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, #krate::ParseCodeError> {
                    let number = <::core::primitive::#repr as ::core::str::FromStr>::from_str(text);
                    if let ::core::result::Result::Ok(number) = number {
                        if let ::core::option::Option::Some(known) = Self::from_code(number) {
                            return ::core::result::Result::Ok(known);
                        }
                    }
                    #names
                }
            }
            #debug
            #display
            #serialize
            #deserialize
        }
    }
}
