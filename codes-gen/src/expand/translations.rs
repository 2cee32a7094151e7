//! The texts of the codes in other languages, from other documents.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Arm, Expansion, static_array, static_text};
use crate::template::{append, identifier, parse, template};

impl Expansion<'_> {
    /// The statics of each language, in the order of the arrays.
    pub(super) fn translation_statics(&self, in_order: &[Option<&Arm<'_>>]) -> TokenStream {
        let mut statics = TokenStream::new();
        for (index, translated) in self.translations.iter().enumerate() {
            let (mut messages, mut meanings) = (String::new(), Vec::new());
            for arm in in_order {
                let of_code = arm.map(|arm| translated.meanings(arm.code)).unwrap_or_default();
                let _ = write!(messages, "{:?},", of_code.first().map_or("", |first| &first.text));
                meanings.push(of_code);
            }
            append(
                &mut statics,
                static_array(&format!("__MESSAGES_{index}"), &static_text(), in_order.len(), &messages),
            );
            append(&mut statics, self.meaning_statics(&meanings, &translated.documents, &format!("_{index}")));
        }
        statics
    }

    /// `LANGUAGES`, `message_in` and `meanings_in`.
    pub(super) fn translation_items(&self, is_empty: bool) -> TokenStream {
        let (krate, visibility) = (&self.arguments.krate, self.visibility());
        let mut languages = String::new();
        let (mut messages, mut meanings) = (TokenStream::new(), TokenStream::new());
        for (index, translated) in self.translations.iter().enumerate() {
            let _ = write!(languages, "{:?},", translated.language);
            if is_empty {
                continue;
            }
            let [name, starts, all] =
                ["__MESSAGES", "__STARTS", "__MEANINGS"].map(|name| identifier(&format!("{name}_{index}")));
            append(&mut messages, quote!(::core::option::Option::Some(#index) => #name[__index(self)],));
            append(
                &mut meanings,
                template! { [index, starts, all, krate]
                    ::core::option::Option::Some(#index) => {
                        let index = __index(self);
                        let (start, end) = (#starts[index], #starts[index + 1]);
                        #krate::__v1::part(
                            #all.as_flattened(),
                            start as ::core::primitive::usize,
                            end as ::core::primitive::usize,
                        )
                    }
                },
            );
        }
        let languages = parse(&languages);
        template! { [krate, visibility, languages, messages, meanings]
            /// The languages of the translations, as BCP 47 tags, without the language of the document itself.
            #visibility const LANGUAGES: &'static [&'static ::core::primitive::str] = &[#languages];

            /// The plain text of the first meaning in another language, if a translation has it. A tag that no
            /// translation has is shortened from its end until one has it: `zh-CN` finds `zh`.
            #[must_use]
            #visibility const fn message_in(
                self,
                language: &::core::primitive::str,
            ) -> ::core::option::Option<&'static ::core::primitive::str> {
                let message = match #krate::__v1::language(Self::LANGUAGES, language) {
                    #messages
                    _ => "",
                };
                if message.is_empty() { ::core::option::Option::None } else { ::core::option::Option::Some(message) }
            }

            /// Every meaning in another language. Empty if no translation has them.
            #[must_use]
            #visibility const fn meanings_in(self, language: &::core::primitive::str) -> &'static [#krate::Meaning] {
                match #krate::__v1::language(Self::LANGUAGES, language) {
                    #meanings
                    _ => &[],
                }
            }
        }
    }
}
