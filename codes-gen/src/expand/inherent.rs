//! What the enum can do by itself: constants and `const fn`s.

use proc_macro2::TokenStream;
use quote::quote;

use super::rows::Rows;
use super::{Arm, Expansion, all_constant, option_literal, parse};
use crate::code_set::TableInfo;

impl Expansion<'_> {
    pub(super) fn inherent(&self, arms: &[Arm<'_>]) -> TokenStream {
        let krate = &self.arguments.krate;
        let (ident, visibility) = (&self.item.ident, self.visibility());
        let (code_type, wire, noun) = (self.code_type(), self.wire_type(&TokenStream::new()), self.noun());
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
        let inline = if self.has_static_slots(arms) { quote!(#[inline]) } else { quote!(#[inline(never)]) };
        let (table, tables) = self.table_constants();
        let (ranges, others) = (self.ranges(), self.describe_others());
        let (of, check, fields) = (self.of(), self.check(), self.field_functions(arms.is_empty()));
        let about_from_code = format!(" The code with this {noun}, if there is one.");
        let about_code = format!(" The {noun} of this code.");
        let about_describe = format!(" What the document says of this {noun}: the code's first meaning, else that of");
        let (about_ranges, of_others) = if self.repr().is_some() {
            (
                " What the document says of ranges of numbers, in its order.",
                " the narrowest range around it, else of all",
            )
        } else {
            (" Empty: only numbers have ranges.", " all")
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
            let (is_hit, code) = (self.is_hit(), self.code_of_self());
            let hit = quote! {{
                let candidate = __at(__slot(code));
                if #is_hit {
                    ::core::option::Option::Some(candidate)
                } else {
                    ::core::option::Option::None
                }
            }};
            (hit, code)
        };
        let property = |tokens: TokenStream| if arms.is_empty() { quote!(match self {}) } else { tokens };
        let name = property(quote!(__NAMES[__index(self)]));
        let message = property(quote!(__MESSAGES[__index(self)]));
        let meanings = property(quote! {{
            let index = __index(self);
            let (start, end) = (__STARTS[index], __STARTS[index + 1]);
            #krate::__private::part(&__MEANINGS, start as ::core::primitive::usize, end as ::core::primitive::usize)
        }});
        quote! {
            #[allow(dead_code)]
            impl #ident {
                /// Every documented code, in the document's order.
                #visibility const ALL: &'static [Self] = #all;

                /// What the document says of all the codes it does not list, if it does.
                #visibility const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = #catch_all;

                #[doc = #about_ranges]
                #visibility const RANGES: &'static [#krate::CodeRange<#code_type>] = #ranges;

                /// Where the codes come from: the first table, if they come from several.
                #visibility const TABLE: #krate::Table = #table;

                /// Every table that the codes come from.
                #visibility const TABLES: &'static [#krate::Table] = #tables;

                #[doc = #about_from_code]
                #inline
                #[must_use]
                #visibility const fn from_code(code: #wire) -> ::core::option::Option<Self> #from_code

                #[doc = #about_describe]
                #[doc = #of_others]
                /// codes that are not listed.
                #[must_use]
                #visibility const fn describe(code: #wire) -> ::core::option::Option<&'static #krate::Meaning> {
                    if let ::core::option::Option::Some(known) = Self::from_code(code) {
                        if let [first, ..] = known.meanings() {
                            return ::core::option::Option::Some(first);
                        }
                    }
                    #others
                }

                #of

                #[doc = #about_code]
                #[inline]
                #[must_use]
                #visibility const fn code(self) -> #code_type { #code }

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

                #fields
            }
        }
    }

    /// The values of `TABLE` and `TABLES`.
    fn table_constants(&self) -> (TokenStream, TokenStream) {
        let none = TableInfo::default();
        let table = self.table(self.set.tables.first().unwrap_or(&none));
        let tables = match &*self.set.tables {
            [] | [_] => quote!(&[Self::TABLE]),
            tables => {
                let tables = tables.iter().map(|table| self.table(table));
                quote!(&[#(#tables),*])
            }
        };
        (table, tables)
    }

    fn table(&self, table: &TableInfo) -> TokenStream {
        let krate = &self.arguments.krate;
        let (document, code) = (self.document, &table.code_column);
        let heading = option_literal(table.heading());
        let message = option_literal(table.message_column.as_deref());
        let name = option_literal(table.name_column.as_deref());
        quote!(#krate::Table::__new(#document, #heading, #krate::Columns::__new(#code, #message, #name)))
    }

    /// `of`, for integers: Rust has no texts as parameters of types.
    fn of(&self) -> TokenStream {
        let Some(repr) = self.repr() else { return TokenStream::new() };
        let (visibility, integer) = (self.visibility(), super::codes::integer(repr));
        let document = self.document_in_words();
        let not_documented = match &*self.set.tables {
            [table] => match table.heading() {
                Some(heading) => format!("this code is not in the table \"{heading}\" of {document}"),
                None => format!("this code is not in {document}"),
            },
            _ => format!("this code is not in {document}"),
        };
        quote! {
            /// The code with the number `CODE`: an error while compiling, if there is none.
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
        let Some(success) = &self.arguments.success else { return TokenStream::new() };
        let (krate, visibility) = (&self.arguments.krate, self.visibility());
        let (value, elided) = (Self::value(&success.value), TokenStream::new());
        let wire = self.wire_type(&elided);
        let is_success = match self.repr() {
            // What does not fit is reported; the function is there all the same.
            _ if self.item.code_type.holds(&success.value).is_err() => quote!(false),
            Some(_) => quote!(code == #value),
            None => quote!(#krate::__private::same(code, #value)),
        };
        let held = match self.repr() {
            Some(_) => TokenStream::new(),
            None => quote!(, #wire),
        };
        let first = format!(
            " A return code as a `Result`: `Ok` if it is {}, the code of success.",
            crate::rustdoc::inline_code(&success.value)
        );
        quote! {
            #[doc = #first]
            ///
            /// # Errors
            ///
            /// Every other code, whether it is documented or not.
            #[inline]
            #visibility const fn check(code: #wire) -> ::core::result::Result<(), #krate::Failure<Self #held>> {
                if #is_success {
                    ::core::result::Result::Ok(())
                } else {
                    ::core::result::Result::Err(#krate::__private::failure(code, Self::from_code(code)))
                }
            }
        }
    }
}
