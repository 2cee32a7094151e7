//! The last step: from named codes to Rust: the enum, its lookups and its documentation.
//!
//! What is fixed is quoted. What there is of every code is written as text and parsed at once, since a procedural macro
//! runs unoptimised, but rustc's lexer does not: at 10,000 codes quoting takes three times as long.

mod definition;
mod lookups;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::code_set::{CodeSet, Meaning};
use crate::markdown::CellLink;
use crate::naming::Variants;
use crate::request::{Arguments, Item, Pin, Repr};

/// Everything that the generated code is made of.
pub(crate) struct Expansion<'a> {
    pub(crate) item: &'a Item,
    pub(crate) arguments: &'a Arguments,
    pub(crate) set: &'a CodeSet,
    pub(crate) variants: &'a Variants<'a>,
    /// The document's path as the user wrote it.
    pub(crate) document: &'a str,
    /// The path by which rustc watches the document.
    pub(crate) watch: Option<&'a str>,
}

/// A variant with what its lookups return.
struct Arm<'a> {
    ident: &'a Ident,
    number: i128,
    meanings: &'a [Meaning],
}

impl Expansion<'_> {
    pub(crate) fn tokens(&self) -> TokenStream {
        let definition = self.definition();
        let lookups = self.lookups();
        let watch = self.watch.map(|path| {
            quote!(
                const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
            )
        });
        let deprecated = self.has_deprecated().then(|| quote!(#[allow(deprecated)]));
        quote! {
            #definition
            #deprecated
            const _: () = {
                #watch
                #lookups
            };
        }
    }

    /// Every variant, the documented ones first.
    fn arms(&self) -> Vec<Arm<'_>> {
        let documented = self.variants.documented.iter().map(|variant| Arm {
            ident: &variant.ident,
            number: variant.entry.number,
            meanings: &variant.entry.meanings,
        });
        let undocumented = self.variants.undocumented.iter().map(|pin| Arm {
            ident: &pin.ident,
            number: pin.code.value,
            meanings: &[],
        });
        documented.chain(undocumented).collect()
    }

    fn has_deprecated(&self) -> bool {
        let is_deprecated = |pin: &Pin| pin.retired || pin.attributes.iter().any(|a| a.path().is_ident("deprecated"));
        self.item.pins.iter().any(is_deprecated)
    }

    fn repr(&self) -> Repr {
        self.item.repr
    }

    /// Whether the user derives this trait.
    fn derives(&self, name: &str) -> bool {
        self.item.derives.iter().any(|derived| derived == name)
    }
}

/// Generated text as tokens. It is well-formed by construction: every text of the document went through [`literal`].
fn parse(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|_| quote!(::core::compile_error! { "codes: malformed expansion" }))
}

/// A text as a Rust string literal.
fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// `Option<&str>` as an expression.
fn option_literal(text: Option<&str>) -> TokenStream {
    match text {
        Some(text) => quote!(::core::option::Option::Some(#text)),
        None => quote!(::core::option::Option::None),
    }
}

/// A meaning as an expression, in which `__Meaning` and `__Link` are codes-core's.
fn meaning(meaning: &Meaning) -> String {
    let Meaning { text, markdown, links, line, summary_end, advice_start } = meaning;
    let link = |link: &CellLink| format!("__Link::__new({}, {}),", literal(&link.text), literal(&link.url));
    let links: String = links.iter().map(link).collect();
    format!(
        "__Meaning::__new({}, {}, &[{links}], {line}, {summary_end}, {advice_start})",
        literal(text),
        literal(markdown)
    )
}
