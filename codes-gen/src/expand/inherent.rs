//! What the enum can do by itself: constants and `const fn`s.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::tables::{Rows, STATIC_UP_TO};
use super::{Arm, Expansion, all_constant, option_literal, parse};

impl Expansion<'_> {
    pub(super) fn inherent(&self, arms: &[Arm<'_>]) -> TokenStream {
        let krate = &self.arguments.krate;
        let (ident, visibility) = (&self.item.ident, self.visibility());
        let repr = format_ident!("{}", self.repr().name);
        let catch_all = match &self.set.catch_all {
            Some(other) => {
                let mut rows = Rows::default();
                rows.push(other);
                let (row, links, link_count) = (parse(&rows.text), parse(&rows.links), rows.link_count);
                quote! {{
                    static LINKS: [#krate::Link; #link_count] = #krate::__private::links(&[#links]);
                    static OTHER: [#krate::Meaning; 1] = #krate::__private::meanings(&[#row], &LINKS);
                    ::core::option::Option::Some(&OTHER[0])
                }}
            }
            None => quote!(::core::option::Option::None),
        };
        let all = all_constant(arms);
        // A large `match` is compiled once.
        let inline = if arms.len() <= STATIC_UP_TO { quote!(#[inline]) } else { quote!(#[inline(never)]) };
        let table = self.table();
        let check = self.check();
        let not_documented = match &self.set.heading {
            Some(heading) => format!("this code is not in the table \"{heading}\" of {}", self.document_in_words()),
            None => format!("this code is not in {}", self.document_in_words()),
        };
        let (from_code, code) = if arms.is_empty() {
            (
                quote!({
                    let _ = code;
                    ::core::option::Option::None
                }),
                quote!(match self {}),
            )
        } else {
            let hit = quote! {{
                let candidate = __at(__slot(code));
                if candidate as ::core::primitive::#repr == code {
                    ::core::option::Option::Some(candidate)
                } else {
                    ::core::option::Option::None
                }
            }};
            (hit, quote!(self as ::core::primitive::#repr))
        };
        let property = |tokens: TokenStream| if arms.is_empty() { quote!(match self {}) } else { tokens };
        let name = property(quote!(__NAMES[__slot(self.code())]));
        let message = property(quote!(__MESSAGES[__slot(self.code())]));
        let meanings = property(quote! {{
            let slot = __slot(self.code());
            let (start, end) = (__STARTS[slot], __STARTS[slot + 1]);
            #krate::__private::part(&__MEANINGS, start as ::core::primitive::usize, end as ::core::primitive::usize)
        }});
        quote! {
            #[allow(dead_code)]
            impl #ident {
                /// Every documented code, in the document's order.
                #visibility const ALL: &'static [Self] = #all;

                /// What the document says of all the codes it does not list, if it does.
                #visibility const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = #catch_all;

                /// Where the codes come from.
                #visibility const TABLE: #krate::Table = #table;

                /// The code with this number, if there is one.
                #inline
                #[must_use]
                #visibility const fn from_code(code: ::core::primitive::#repr) -> ::core::option::Option<Self> #from_code

                /// The code with the number `CODE`: an error while compiling, if there is none.
                #[inline]
                #[must_use]
                #visibility const fn of<const CODE: ::core::primitive::#repr>() -> Self {
                    const {
                        match Self::from_code(CODE) {
                            ::core::option::Option::Some(code) => code,
                            ::core::option::Option::None => ::core::panic!("{}", #not_documented),
                        }
                    }
                }

                /// The number of this code.
                #[inline]
                #[must_use]
                #visibility const fn code(self) -> ::core::primitive::#repr { #code }

                /// The name of this variant.
                #[inline]
                #[must_use]
                #visibility const fn name(self) -> &'static ::core::primitive::str { #name }

                /// The plain text of the first meaning.
                #[inline]
                #[must_use]
                #visibility const fn message(self) -> &'static ::core::primitive::str { #message }

                /// Every meaning that the document gives to this code.
                #[inline]
                #[must_use]
                #visibility const fn meanings(self) -> &'static [#krate::Meaning] { #meanings }

                #check
            }
        }
    }

    fn table(&self) -> TokenStream {
        let krate = &self.arguments.krate;
        let (document, code) = (self.document, &self.set.code_column);
        let heading = option_literal(self.set.heading.as_deref());
        let message = option_literal(self.set.message_column.as_deref());
        let name = option_literal(self.set.name_column.as_deref());
        quote!(#krate::Table::__new(#document, #heading, #krate::Columns::__new(#code, #message, #name)))
    }

    fn check(&self) -> TokenStream {
        let Some(success) = &self.arguments.success else { return TokenStream::new() };
        let (krate, visibility) = (&self.arguments.krate, self.visibility());
        let repr = format_ident!("{}", self.repr().name);
        let number = Literal::i128_unsuffixed(success.value);
        let first = format!(" A return code as a `Result`: `Ok` if it is {}, the code of success.", success.value);
        quote! {
            #[doc = #first]
            ///
            /// # Errors
            ///
            /// Every other code, whether it is documented or not.
            #[inline]
            #visibility const fn check(
                code: ::core::primitive::#repr,
            ) -> ::core::result::Result<(), #krate::Failure<Self>> {
                if code == #number {
                    ::core::result::Result::Ok(())
                } else {
                    ::core::result::Result::Err(#krate::__private::failure(code, Self::from_code(code)))
                }
            }
        }
    }
}
