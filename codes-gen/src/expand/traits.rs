//! The traits that the enum implements; the work is done by its own functions.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Arm, Expansion, all_constant, has_symbols};
use crate::notation::Notation;
use crate::template::template;

impl Expansion<'_> {
    pub(super) fn traits(&self, arms: &[Arm<'_>]) -> TokenStream {
        let krate = &self.arguments.krate;
        let ident = &self.item.ident;
        let (code_type, wire) = (self.code_type(), self.wire_type(&quote!('_)));
        let all = all_constant(arms);
        let unless =
            |derived: &str, tokens: TokenStream| if self.derives(derived) { TokenStream::new() } else { tokens };
        let parsed = match (arms.is_empty(), has_symbols(arms)) {
            (true, _) => template!([krate] #krate::__v1::parse(text, [&[], &[]], &[])),
            (false, false) => template!([krate] #krate::__v1::parse(text, [&__NAMES, &[]], &__CODES)),
            (false, true) => template!([krate] #krate::__v1::parse(text, [&__NAMES, &__SYMBOLS], &__CODES)),
        };
        let debug = unless(
            "Debug",
            template! { [ident]
                impl ::core::fmt::Debug for #ident {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str(Self::name(*self))
                    }
                }
            },
        );
        let displayed = self.displayed(arms);
        let display = unless(
            "Display",
            template! { [ident, displayed]
                impl ::core::fmt::Display for #ident {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #displayed }
                }
            },
        );
        let serialize = unless("Serialize", quote!(#krate::__v1_serialize! { #ident }));
        let diagnostic = unless("Diagnostic", quote!(#krate::__v1_diagnostic! { #ident }));
        let format = unless("Format", quote!(#krate::__v1_format! { #ident }));
        let deserialize = unless("Deserialize", quote!(#krate::__v1_deserialize! { #ident }));
        let (conversions, ordering, parsing) = (self.conversions(), self.ordering(), self.parsing(&parsed));
        let notation = self.notation();
        let (checked, error) =
            (self.checked(), unless("Error", template!([ident] impl ::core::error::Error for #ident {})));
        template! { [
                krate, ident, code_type, all, wire, conversions, ordering, parsing, checked, debug,
                display, error, serialize, deserialize, diagnostic, format, notation
            ]
            impl #krate::Code for #ident {
                type Repr = #code_type;
                const ALL: &'static [Self] = #all;
                const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = Self::CATCH_ALL;
                const RANGES: &'static [#krate::CodeRange<#code_type>] = Self::RANGES;
                const TABLES: &'static [#krate::Table] = Self::TABLES;
                const LANGUAGES: &'static [&'static ::core::primitive::str] = Self::LANGUAGES;
                #[doc(hidden)]
                const __NOTATION: #krate::__v1::Notation = #notation;
                #[doc(hidden)]
                type __Access = __Access;
                #[inline]
                fn from_code(code: #wire) -> ::core::option::Option<Self> { Self::from_code(code) }
                #[inline]
                fn describe(code: #wire) -> ::core::option::Option<&'static #krate::Meaning> { Self::describe(code) }
                #[inline]
                fn code(self) -> #code_type { self.code() }
                #[inline]
                fn name(self) -> &'static ::core::primitive::str { self.name() }
                #[inline]
                fn symbol(self) -> &'static ::core::primitive::str { self.symbol() }
                #[inline]
                fn message(self) -> &'static ::core::primitive::str { self.message() }
                fn message_in(
                    self,
                    language: &::core::primitive::str,
                ) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.message_in(language)
                }
                fn meanings_in(self, language: &::core::primitive::str) -> &'static [#krate::Meaning] {
                    self.meanings_in(language)
                }
                #[inline]
                fn meanings(self) -> &'static [#krate::Meaning] { self.meanings() }
            }
            #conversions
            #ordering
            #parsing
            #checked
            #debug
            #display
            #error
            #serialize
            #deserialize
            #diagnostic
            #format
        }
    }

    /// The body of `Display`. It reads the same texts as `message`, and those of further meanings.
    fn displayed(&self, arms: &[Arm<'_>]) -> TokenStream {
        if arms.is_empty() {
            return template! { []
                let _ = f;
                match *self {}
            };
        }
        let krate = &self.arguments.krate;
        let message = template!([] ::core::option::Option::Some(__MESSAGES[index]));
        // Only a retired code has no meanings.
        let message = if self.variants.undocumented.is_empty() {
            message
        } else {
            template! { [message]
                if __STARTS[index] < __STARTS[index + 1] { #message } else { ::core::option::Option::None }
            }
        };
        template! { [krate, message]
            let index = __index(*self);
            #krate::__v1::display(*self, #message, (index, &__OTHERS), f)
        }
    }

    /// The conversions from and to the number or text.
    fn conversions(&self) -> TokenStream {
        let krate = &self.arguments.krate;
        let ident = &self.item.ident;
        let (code_type, wire) = (self.code_type(), self.wire_type(&quote!('a)));
        let (lifetime, held) = match self.repr() {
            Some(_) => (TokenStream::new(), TokenStream::new()),
            None => (quote!(<'a>), quote!(, #wire)),
        };
        template! { [lifetime, wire, ident, krate, held, code_type]
            impl #lifetime ::core::convert::TryFrom<#wire> for #ident {
                type Error = #krate::UnknownCode<Self #held>;
                #[inline]
                fn try_from(code: #wire) -> ::core::result::Result<Self, #krate::UnknownCode<Self #held>> {
                    match Self::from_code(code) {
                        ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                        ::core::option::Option::None => {
                            ::core::result::Result::Err(#krate::__v1::unknown(code))
                        }
                    }
                }
            }
            impl ::core::convert::From<#ident> for #code_type {
                #[inline]
                fn from(code: #ident) -> Self { code.code() }
            }
        }
    }

    /// The order of text codes. Integer codes are ordered by their variants.
    fn ordering(&self) -> TokenStream {
        let ident = &self.item.ident;
        if self.repr().is_some() {
            return TokenStream::new();
        }
        let ord = (!self.derives("Ord")).then(|| {
            template! { [ident]
                impl ::core::cmp::Ord for #ident {
                    #[inline]
                    fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                        ::core::cmp::Ord::cmp(Self::code(*self), Self::code(*other))
                    }
                }
            }
        });
        let partial_ord = (!self.derives("PartialOrd")).then(|| {
            template! { [ident]
                impl ::core::cmp::PartialOrd for #ident {
                    #[inline]
                    fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                        ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
                    }
                }
            }
        });
        quote!(#ord #partial_ord)
    }

    /// Parsing a code or a name.
    fn parsing(&self, parsed: &TokenStream) -> TokenStream {
        let (krate, ident) = (&self.arguments.krate, &self.item.ident);
        template! { [ident, krate, parsed]
            impl ::core::str::FromStr for #ident {
                type Err = #krate::ParseCodeError;
                fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, #krate::ParseCodeError> {
                    #parsed
                }
            }
        }
    }

    /// The notation of the document's numbers.
    fn notation(&self) -> TokenStream {
        let krate = &self.arguments.krate;
        match self.set.notation {
            Notation::Hexadecimal { digits, is_uppercase, bits } if self.repr().is_some() => {
                // A number of 64 bits has no more digits.
                let digits = Literal::u8_unsuffixed(u8::try_from(digits.clamp(1, 16)).unwrap_or(16));
                let is_pattern = bits.is_some();
                template!([krate, digits, is_uppercase, is_pattern]
                    #krate::__v1::Notation::hexadecimal(#digits, #is_uppercase, #is_pattern)
                )
            }
            _ => template!([krate] #krate::__v1::Notation::DECIMAL),
        }
    }
}
