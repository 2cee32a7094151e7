//! The constants of the enum.

use proc_macro2::TokenStream;
use quote::quote;

use super::rows::{Naming, Rows};
use super::{Arm, Expansion, all_constant, option_literal};
use crate::code_set::TableInfo;
use crate::template::{listed, template};

impl Expansion<'_> {
    pub(super) fn constants(&self, arms: &[Arm<'_>]) -> TokenStream {
        let (krate, visibility, code_type) = (&self.arguments.krate, self.visibility(), self.code_type());
        let (all, catch_all, ranges) = (all_constant(arms), self.catch_all(), self.ranges());
        let tables = self.table_constants();
        let about_ranges = match self.repr() {
            Some(_) => " The ranges of numbers that the document explains, in its order.",
            None => " Empty: only numbers have ranges.",
        };
        template! { [visibility, all, krate, catch_all, about_ranges, code_type, ranges, tables]
            /// Every documented code, in the document's order.
            #visibility const ALL: &'static [Self] = #all;

            /// The meaning of all codes that the document does not list, if it gives one.
            #visibility const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = #catch_all;

            #[doc = #about_ranges]
            #visibility const RANGES: &'static [#krate::CodeRange<#code_type>] = #ranges;

            /// Every table that the codes come from, in the order in which they are read.
            #visibility const TABLES: &'static [#krate::Table] = #tables;
        }
    }

    fn catch_all(&self) -> TokenStream {
        let krate = &self.arguments.krate;
        let Some(other) = &self.set.catch_all else { return template!([] ::core::option::Option::None) };
        let naming = Naming { krate, documents: self.named_documents(), suffix: "_OF_OTHERS" };
        let Rows { statics, arrays: array, .. } = Rows::new(&[other], usize::MAX, naming);
        template! {[krate, statics, array] {
            #statics
            static OTHER: [#krate::Meaning; 1] = #array;
            ::core::option::Option::Some(&OTHER[0])
        }}
    }

    /// The value of `TABLES`.
    fn table_constants(&self) -> TokenStream {
        let mut tables = Vec::new();
        for table in &self.set.tables {
            tables.push(self.table(table));
        }
        let tables = listed(&tables);
        quote!(&[#tables])
    }

    fn table(&self, table: &TableInfo) -> TokenStream {
        let krate = &self.arguments.krate;
        let columns = &table.columns;
        let (document, code) = (self.document(table.document), columns.code.as_deref().unwrap_or_default());
        let heading = option_literal(table.heading());
        let message = option_literal(columns.message.as_deref());
        let name = option_literal(columns.name.as_deref());
        let more = (columns.details.is_some() || columns.advice.is_some()).then(|| {
            let details = option_literal(columns.details.as_deref());
            let advice = option_literal(columns.advice.as_deref());
            template!([details, advice] .__with(#details, #advice))
        });
        template!([krate, document, heading, code, message, name, more]
            #krate::Table::__new(#document, #heading, #krate::Columns::__new(#code, #message, #name) #more)
        )
    }
}
