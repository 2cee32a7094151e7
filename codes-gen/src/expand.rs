//! The last step: from named codes to Rust: the enum, its lookups and its documentation.
//!
//! The fixed parts are quoted, or templates. The parts for each code are written as text and parsed at once, since a
//! procedural macro runs unoptimised, but rustc's lexer does not: for 10,000 codes, quoting takes three times as long.

mod codes;
mod constants;
mod definition;
mod fields;
mod inherent;
mod ranges;
mod rows;
mod tables;
mod texts;
mod traits;
mod translations;
mod wrapping;

use std::borrow::Cow;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _, quote};

use crate::code_set::{CodeSet, FieldValue, Meaning};
use crate::code_value::CodeValue;
use crate::naming::Variants;
use crate::request::{Arguments, Item, Origin, Pin, Repr};
use crate::syntax::has_attribute;
use crate::template::{append, identifier, parse, template};
use crate::translations::Translated;
pub(crate) use codes::{integer, text};

/// Everything that the generated code is made from.
pub(crate) struct Expansion<'a> {
    pub(crate) item: &'a Item,
    pub(crate) arguments: &'a Arguments,
    pub(crate) set: &'a CodeSet,
    pub(crate) variants: &'a Variants<'a>,
    /// The documents' paths as the user wrote them.
    pub(crate) documents: Vec<&'a str>,
    /// The paths by which rustc watches the documents.
    pub(crate) watch: &'a [String],
    /// The translations of the codes from other documents.
    pub(crate) translations: &'a [Translated<'a>],
}

/// A variant with what its lookups return.
struct Arm<'a> {
    /// The identifier as it is written: a raw one with its `r#`.
    name: Cow<'a, str>,
    code: &'a CodeValue,
    /// The name as the document writes it.
    symbol: Option<&'a str>,
    meanings: &'a [Meaning],
    /// Empty for a code that is not documented.
    fields: &'a [FieldValue],
}

impl Expansion<'_> {
    pub(crate) fn tokens(&self) -> TokenStream {
        let definition = self.definition();
        let arms = self.arms();
        let (tables, inherent, traits) = (self.tables(&arms), self.inherent(&arms), self.traits(&arms));
        let mut watch = TokenStream::new();
        let mut watched = vec![self.watch];
        for translated in self.translations {
            watched.push(&translated.watch);
        }
        for path in watched.concat() {
            let watched = template!([path]
                const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
            );
            append(&mut watch, watched);
        }
        let deprecated = self.has_deprecated().then(|| quote!(#[allow(deprecated)]));
        let krate = &self.arguments.krate;
        template! { [krate, definition, deprecated, watch, tables, inherent, traits]
            #krate::__interface! { 1 }
            #definition
            #deprecated
            const _: () = {
                #watch
                #tables
                #inherent
                #traits
            };
        }
    }

    /// Every variant, the documented ones first.
    fn arms(&self) -> Vec<Arm<'_>> {
        let mut arms = Vec::with_capacity(self.variants.documented.len());
        for variant in &self.variants.documented {
            arms.push(Arm {
                name: Cow::Borrowed(&variant.name),
                code: &variant.entry.code,
                symbol: variant.entry.name.as_deref(),
                meanings: &variant.entry.meanings,
                fields: &variant.entry.fields,
            });
        }
        for pin in &self.variants.undocumented {
            let name = Cow::Owned(pin.ident.to_string());
            arms.push(Arm { name, code: &pin.code.value, symbol: None, meanings: &[], fields: &[] });
        }
        arms
    }

    /// The documents, as they are named in a sentence.
    fn document_in_words(&self) -> String {
        let mut names = Vec::new();
        for index in 0..self.documents.len().max(1) {
            names.push(self.name_in_words(index));
        }
        in_words(&names)
    }

    /// A document, as it is named in a sentence.
    fn name_in_words(&self, index: usize) -> &str {
        let is_inline = matches!(self.arguments.origin, Some(Origin::Inline(_)));
        if is_inline { "the inline text" } else { self.document(index) }
    }

    /// A document's path as the user wrote it.
    fn document(&self, index: usize) -> &str {
        self.documents.get(index).copied().unwrap_or("text")
    }

    /// Whether the enum or a variant is `#[deprecated]`, which generated code would be warned about.
    fn has_deprecated(&self) -> bool {
        let on_pin = |pin: &Pin| pin.retired || has_attribute(&pin.attributes, "deprecated");
        has_attribute(&self.item.attributes, "deprecated") || self.item.pins.iter().any(on_pin)
    }

    /// The enum's visibility, as tokens of the macro: with the user's `pub`, lints would take a generated item for the
    /// user's.
    fn visibility(&self) -> TokenStream {
        at_call_site(self.item.visibility.to_token_stream())
    }

    /// The integer type of the codes, if they are integers.
    fn repr(&self) -> Option<Repr> {
        self.item.code_type.repr()
    }

    /// Whether the user derives this trait.
    fn derives(&self, name: &str) -> bool {
        self.item.derives.iter().any(|derived| derived == name)
    }
}

impl<'a> Arm<'a> {
    /// The name as the document writes it, or the text code itself.
    fn symbol_or_code(&self) -> Option<&'a str> {
        match self.code {
            CodeValue::Text(text) => self.symbol.or(Some(text)),
            CodeValue::Integer(_) => self.symbol,
        }
    }
}

/// Whether the document spells a name differently from its variant.
fn has_symbols(arms: &[Arm<'_>]) -> bool {
    arms.iter().any(|arm| arm.symbol.is_some_and(|symbol| symbol != arm.name.trim_start_matches("r#")))
}

pub(crate) fn at_call_site(tokens: TokenStream) -> TokenStream {
    map_spans(tokens, &|_| Span::call_site())
}

/// The same tokens with another span, where errors in them are shown.
pub(crate) fn located_at(tokens: TokenStream, place: Span) -> TokenStream {
    map_spans(tokens, &|span| span.located_at(place))
}

fn map_spans(tokens: TokenStream, to: &dyn Fn(Span) -> Span) -> TokenStream {
    let mut moved = TokenStream::new();
    for mut token in tokens {
        let span = to(token.span());
        if let TokenTree::Group(group) = &token {
            token = TokenTree::Group(Group::new(group.delimiter(), map_spans(group.stream(), to)));
        }
        token.set_span(span);
        moved.append(token);
    }
    moved
}

/// `a`, `a and b`, `a, b and c`.
fn in_words(names: &[impl AsRef<str>]) -> String {
    let mut words = String::new();
    for (index, name) in names.iter().enumerate() {
        words.push_str(match index {
            0 => "",
            _ if index + 1 == names.len() => " and ",
            _ => ", ",
        });
        words.push_str(name.as_ref());
    }
    words
}

/// A text as a Rust string literal.
fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A static array; `values` are as Rust, separated by commas.
fn static_array(name: &str, of_type: &TokenStream, len: usize, values: &str) -> TokenStream {
    let (name, values) = (identifier(name), parse(values));
    template!([name, of_type, len, values] static #name: [#of_type; #len] = [#values];)
}

/// The type of a text in a static.
fn static_text() -> TokenStream {
    template!([] & ::core::primitive::str)
}

/// `Option<&str>` as an expression.
fn option_literal(text: Option<&str>) -> TokenStream {
    match text {
        Some(text) => template!([text] ::core::option::Option::Some(#text)),
        None => template!([] ::core::option::Option::None),
    }
}

/// The value of `ALL`. The block keeps rustc from evaluating it before it is used.
fn all_constant(arms: &[Arm<'_>]) -> TokenStream {
    if arms.is_empty() {
        quote!(&[])
    } else {
        quote!(&{
            let all = __all();
            all
        })
    }
}
