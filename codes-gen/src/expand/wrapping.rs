//! What `#[derive(CodeWrapper)]` asks of a code enum while it compiles: a trait's functions are not const.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Arm, Expansion};
use crate::template::template;

impl Expansion<'_> {
    /// Hidden inherent items, which the derive's wrappers have too, so that wrappers can be wrapped.
    pub(super) fn wrapping(&self, arms: &[Arm<'_>]) -> TokenStream {
        let (krate, visibility, code_type) = (&self.arguments.krate, self.visibility(), self.code_type());
        let wire = self.wire_type(&TokenStream::new());
        let key = match self.repr() {
            Some(_) => template!([krate] #krate::__v1::Key::Integer(code as ::core::primitive::i128)),
            None => template!([krate] #krate::__v1::Key::Text(code)),
        };
        let entry = if arms.is_empty() {
            quote!(match *self {})
        } else {
            let index = self.index_of_code();
            // rustc looks for a variant among all of them whenever it evaluates its number: that is done once.
            template! { [krate, key, index]
                let code = Self::code(*self);
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
            Some(_) => template! { [krate, code_type]
                #krate::__v1::Key::Integer(number)
                    if number as #code_type as ::core::primitive::i128 == number => Self::from_code(number as #code_type),
            },
            None => template!([krate] #krate::__v1::Key::Text(text) => Self::from_code(text),),
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
        template! { [visibility, krate, success, wire, code_type, from_key, entry]
            /// How many slots there are: every one that `__slot` gives is less.
            #[doc(hidden)]
            #visibility const __SLOTS: ::core::primitive::usize = __SLOT_COUNT;
            #[doc(hidden)]
            #visibility const __SUCCESS: ::core::option::Option<#krate::__v1::Key> = #success;
            /// Where a code stands, if it stands anywhere: different codes in different slots.
            #[doc(hidden)]
            #[inline]
            #[must_use]
            #visibility const fn __slot(code: #wire) -> ::core::primitive::usize { __slot(code) }
            #[doc(hidden)]
            #[inline]
            #[must_use]
            #visibility const fn __code(&self) -> #code_type { Self::code(*self) }
            #[doc(hidden)]
            #[must_use]
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_lossless)]
            #visibility const fn __from_key(key: #krate::__v1::Key) -> ::core::option::Option<Self> {
                match key {
                    #from_key
                    _ => ::core::option::Option::None,
                }
            }
            #[doc(hidden)]
            #[must_use]
            #visibility const fn __entry(&self) -> #krate::__v1::Entry { #entry }
        }
    }

    /// `Checked`, for an enum that knows its code of success.
    pub(super) fn checked(&self) -> TokenStream {
        let Some(value) = self.success_value() else { return TokenStream::new() };
        let (krate, ident, code_type) = (&self.arguments.krate, &self.item.ident, self.code_type());
        template! { [krate, ident, code_type, value]
            impl #krate::Checked for #ident {
                const SUCCESS: #code_type = #value;
            }
        }
    }

    /// The code of success; one that does not fit is reported, and stands nowhere.
    fn success_value(&self) -> Option<TokenStream> {
        let success = self.arguments.success.as_ref()?;
        self.item.code_type.holds(&success.value).then(|| Self::value(&success.value))
    }
}
