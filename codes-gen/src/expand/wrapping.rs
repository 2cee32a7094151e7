//! The constants and functions of a code enum that `#[derive(CodeWrapper)]` needs at compile time: a trait's functions
//! are not const.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Arm, Expansion};
use crate::template::template;

impl Expansion<'_> {
    /// `__Access`, with functions that constants can call. The derive's wrappers have one too, so that wrappers can be wrapped.
    pub(super) fn access(&self, arms: &[Arm<'_>]) -> TokenStream {
        let (krate, ident) = (&self.arguments.krate, &self.item.ident);
        let (visibility, code_type) = (self.visibility(), self.code_type());
        let wire = self.wire_type(&TokenStream::new());
        let key = match self.repr() {
            Some(_) => template!([krate] #krate::__v1::Key::Integer(code as ::core::primitive::i128)),
            None => template!([krate] #krate::__v1::Key::Text(code)),
        };
        let entry = if arms.is_empty() {
            quote!(match *variant {})
        } else {
            let index = self.index_of_code();
            // Whenever rustc evaluates the number of a variant, it searches all variants: so this is done only once.
            template! { [krate, key, index, ident]
                let code = #ident::code(*variant);
                let index = #index;
                #krate::__v1::Entry {
                    key: #key,
                    name: __NAMES[index],
                    message: __MESSAGES[index],
                    is_documented: __STARTS[index] < __STARTS[index + 1],
                }
            }
        };
        let from_key = match self.repr() {
            Some(_) => template! { [krate, code_type, ident]
                #krate::__v1::Key::Integer(number)
                    if number as #code_type as ::core::primitive::i128 == number => #ident::from_code(number as #code_type),
            },
            None => template!([krate, ident] #krate::__v1::Key::Text(text) => #ident::from_code(text),),
        };
        let success = match self.success_value() {
            Some(value) => template! { [code_type, value, key]
                ::core::option::Option::Some({
                    let code: #code_type = #value;
                    #key
                })
            },
            None => template!([] ::core::option::Option::None),
        };
        template! { [visibility, krate, ident, success, wire, code_type, from_key, entry]
            #[doc(hidden)]
            #[allow(dead_code)]
            #visibility struct __Access;
            #[allow(dead_code)]
            impl __Access {
                /// The number of slots. Every index that `slot` returns is smaller.
                #visibility const SLOTS: ::core::primitive::usize = __SLOT_COUNT;
                #visibility const SUCCESS: ::core::option::Option<#krate::__v1::Key> = #success;
                /// The slot of a code, if the code is documented. Different codes have different slots.
                #[inline]
                #[must_use]
                #visibility const fn slot(code: #wire) -> ::core::primitive::usize { __slot(code) }
                #[inline]
                #[must_use]
                #visibility const fn code(code: &#ident) -> #code_type { #ident::code(*code) }
                #[must_use]
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_lossless)]
                #visibility const fn from_key(key: #krate::__v1::Key) -> ::core::option::Option<#ident> {
                    match key {
                        #from_key
                        _ => ::core::option::Option::None,
                    }
                }
                #[must_use]
                #visibility const fn entry(variant: &#ident) -> #krate::__v1::Entry { #entry }
            }
        }
    }

    /// `Checked`, for an enum that knows its success code.
    pub(super) fn checked(&self) -> TokenStream {
        let Some(value) = self.success_value() else { return TokenStream::new() };
        let (krate, ident, code_type) = (&self.arguments.krate, &self.item.ident, self.code_type());
        template! { [krate, ident, code_type, value]
            impl #krate::Checked for #ident {
                const SUCCESS: #code_type = #value;
            }
        }
    }

    /// The success code, if it fits in the type. If it does not, that is reported elsewhere.
    fn success_value(&self) -> Option<TokenStream> {
        let success = self.arguments.success.as_ref()?;
        self.item.code_type.holds(&success.value).then(|| Self::value(&success.value))
    }
}
