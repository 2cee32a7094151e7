//! The enum's own functions, which are `const`.

use codes_read::syntax::Form;
use proc_macro2::TokenStream;
use quote::quote;

use super::{Arm, Expansion, has_symbols};
use crate::code_value::CodeValue;
use crate::notation::Notation;
use crate::template::template;

impl Expansion<'_> {
    pub(super) fn inherent(&self, arms: &[Arm<'_>]) -> TokenStream {
        let ident = &self.item.ident;
        let (constants, lookups, properties) = (self.constants(arms), self.lookups(arms), self.properties(arms));
        let (of, check, fields) = (self.of(), self.check(), self.field_functions(arms.is_empty()));
        let access = self.access(arms);
        let translations = self.translation_items(arms.is_empty());
        template! { [ident, constants, lookups, of, properties, check, fields, access, translations]
            #[allow(dead_code)]
            impl #ident {
                #constants
                #lookups
                #of
                #properties
                #check
                #fields
                #translations
            }
            #access
        }
    }

    /// The functions from a number or text to a code, and to its meaning.
    fn lookups(&self, arms: &[Arm<'_>]) -> TokenStream {
        let (krate, visibility) = (&self.arguments.krate, self.visibility());
        let (wire, noun, others) = (self.wire_type(&TokenStream::new()), self.noun(), self.describe_others());
        let about_from_code = format!(" The code with this {noun}, if there is one.");
        let about_describe =
            format!(" The meaning of any {noun}, whether it is a code or not: the code's first meaning, else");
        let of_others = match self.repr() {
            Some(_) => " that of the narrowest range around it, else the catch-all's.",
            None => " the catch-all's.",
        };
        let from_code = self.find(arms);
        template! { [about_from_code, visibility, wire, from_code, about_describe, of_others, krate, others]
            #[doc = #about_from_code]
            #[inline]
            #[must_use]
            #visibility const fn from_code(code: #wire) -> ::core::option::Option<Self> { #from_code }

            #[doc = #about_describe]
            #[doc = #of_others]
            #[must_use]
            #visibility const fn describe(code: #wire) -> ::core::option::Option<&'static #krate::Meaning> {
                if let ::core::option::Option::Some(known) = Self::from_code(code) {
                    if let [first, ..] = known.meanings() {
                        return ::core::option::Option::Some(first);
                    }
                }
                #others
            }
        }
    }

    /// The functions that return a code's data.
    fn properties(&self, arms: &[Arm<'_>]) -> TokenStream {
        let (krate, visibility, code_type) = (&self.arguments.krate, self.visibility(), self.code_type());
        let property = |tokens: TokenStream| if arms.is_empty() { quote!(match self {}) } else { tokens };
        let code = property(self.code_of_self());
        let name = property(quote!(__NAMES[__index(self)]));
        let symbol = property(match (has_symbols(arms), self.repr()) {
            (true, _) => quote!(__SYMBOLS[__index(self)]),
            (false, Some(_)) => quote!(self.name()),
            // A text code is its own symbol.
            (false, None) => quote!(self.code()),
        });
        let message = property(quote!(__MESSAGES[__index(self)]));
        let meanings = property(template! { [krate]
            let index = __index(self);
            let (start, end) = (__STARTS[index], __STARTS[index + 1]);
            #krate::__v1::part(__MEANINGS.as_flattened(), start as ::core::primitive::usize, end as ::core::primitive::usize)
        });
        let about_symbol = match self.repr() {
            Some(_) => " The name as the document writes it, if it has one; else the name of this variant.",
            None => " The name beside the code, as the document writes it, if it has one; else the code.",
        };
        let about_code = format!(" The {} of this code.", self.noun());
        template! { [about_code, about_symbol, visibility, code_type, code, name, symbol, message, krate, meanings]
            #[doc = #about_code]
            #[inline]
            #[must_use]
            #visibility const fn code(self) -> #code_type { #code }

            /// The name of this variant.
            #[inline]
            #[must_use]
            #visibility const fn name(self) -> &'static ::core::primitive::str { #name }

            #[doc = #about_symbol]
            #[inline]
            #[must_use]
            #visibility const fn symbol(self) -> &'static ::core::primitive::str { #symbol }

            /// The plain text of the first meaning.
            #[inline]
            #[must_use]
            #visibility const fn message(self) -> &'static ::core::primitive::str { #message }

            /// The longer description beside the first message, if the document has both.
            #[must_use]
            #visibility const fn details(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                if let [first, ..] = self.meanings() { first.details() } else { ::core::option::Option::None }
            }

            /// What to do about the code, if its first meaning says so.
            #[must_use]
            #visibility const fn advice(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                if let [first, ..] = self.meanings() { first.advice() } else { ::core::option::Option::None }
            }

            /// Every meaning that the document gives to this code.
            #[inline]
            #[must_use]
            #visibility const fn meanings(self) -> &'static [#krate::Meaning] { #meanings }
        }
    }

    /// `of`, for integers: Rust has no const parameters of text.
    fn of(&self) -> TokenStream {
        let Some(repr) = self.repr() else { return TokenStream::new() };
        let (visibility, integer) = (self.visibility(), super::codes::integer(repr));
        let document = self.document_in_words();
        let heading = match &*self.set.tables {
            [table] => table.heading(),
            _ => None,
        };
        let place = match (heading, self.form(0)) {
            (Some(heading), Form::Table) => format!("in the table \"{heading}\" of {document}"),
            (Some(heading), Form::Headings | Form::List) => format!("below \"{heading}\" of {document}"),
            _ => format!("in {document}"),
        };
        // A constant is evaluated before the code around it, so rustc shows the attribute instead of the user's line.
        let not_documented = format!(
            "this code is not {place}\n  = help: correct the number in `of::<..>` below; if that is in a `const` or \
             `static`, rustc does not show its line: search for it"
        );
        // A bit pattern is not a literal of a signed type.
        let pattern = match (self.set.notation, self.set.codes.first().map(|entry| &entry.code)) {
            (Notation::Hexadecimal { bits: Some(bits), .. }, Some(code @ CodeValue::Integer(_))) => {
                let written = self.set.write(code);
                let text = format!(
                    " A number with the highest bit is cast: `of::<{{ {written}_u{bits} as {} }}>()`.",
                    repr.name
                );
                Some(quote!(#[doc = ""] #[doc = #text]))
            }
            _ => None,
        };
        template! { [visibility, integer, not_documented, pattern]
            /// The code with the number `CODE`. If there is none, the program does not compile.
            #pattern
            #[inline]
            #[must_use]
            #visibility const fn of<const CODE: #integer>() -> Self {
                const {
                    match Self::from_code(CODE) {
                        ::core::option::Option::Some(code) => code,
                        ::core::option::Option::None => ::core::panic!("{}", #not_documented),
                    }
                }
            }
        }
    }

    fn check(&self) -> TokenStream {
        let (krate, visibility) = (&self.arguments.krate, self.visibility());
        let wire = self.wire_type(&TokenStream::new());
        let held = match self.repr() {
            Some(_) => TokenStream::new(),
            None => quote!(, #wire),
        };
        let Some(success) = &self.arguments.success else {
            // Without a success code, a call shows the error of the bound, which says what to write.
            return template! { [visibility, wire, krate, held]
                #[doc(hidden)]
                #visibility const fn check(code: #wire) -> ::core::result::Result<(), #krate::Failure<Self #held>>
                where
                    for<'__only> Self: #krate::Checked,
                {
                    let _ = code;
                    ::core::result::Result::Ok(())
                }
            };
        };
        let value = Self::value(&success.value);
        let is_success = match self.repr() {
            // A code that does not fit is reported elsewhere; here it must not cause a second error.
            _ if !self.item.code_type.holds(&success.value) => quote!(false),
            Some(_) => quote!(code == #value),
            None => template!([krate, value] #krate::__v1::same(#value, code)),
        };
        let first = format!(
            " Checks a return code: `Ok` if it is {}, the success code.",
            crate::rustdoc::inline_code(&success.value, self.set.notation)
        );
        template! { [first, visibility, wire, krate, held, is_success]
            #[doc = #first]
            ///
            /// # Errors
            ///
            /// Returns every other code as an error, whether it is documented or not.
            #[inline]
            #visibility const fn check(code: #wire) -> ::core::result::Result<(), #krate::Failure<Self #held>> {
                if #is_success {
                    ::core::result::Result::Ok(())
                } else {
                    ::core::result::Result::Err(#krate::__v1::failure(code, Self::from_code(code)))
                }
            }
        }
    }
}
