//! The enum itself, with its documentation.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Expansion, literal, parse};
use crate::naming::{Origin, Variant};
use crate::request::Pin;
use crate::rustdoc;

/// Traits whose derives cost nothing, however many variants there are. `Debug` is not among them.
const DERIVED: [(&str, &str); 7] = [
    ("Clone", "clone"),
    ("Copy", "marker"),
    ("PartialEq", "cmp"),
    ("Eq", "cmp"),
    ("PartialOrd", "cmp"),
    ("Ord", "cmp"),
    ("Hash", "hash"),
];

impl Expansion<'_> {
    pub(super) fn definition(&self) -> TokenStream {
        let attributes = &self.item.attributes;
        let (visibility, ident) = (&self.item.visibility, &self.item.ident);
        let documentation = self.documentation();
        let variants = self.variants();
        let derives = DERIVED.iter().filter(|(name, _)| !self.derives(name)).map(|(name, module)| {
            let (name, module) = (format_ident!("{name}"), format_ident!("{module}"));
            quote!(::core::#module::#name)
        });
        // An enum without variants cannot have a type for its numbers.
        let repr = format_ident!("{}", self.repr().name);
        let repr = (!variants.is_empty()).then(|| quote!(#[repr(#repr)]));
        let is_open = !self.arguments.exhaustive && !self.item.non_exhaustive;
        let non_exhaustive = is_open.then(|| quote!(#[non_exhaustive]));
        quote! {
            #(#attributes)*
            #[doc = #documentation]
            #[derive(#(#derives),*)]
            #repr
            #non_exhaustive
            #visibility enum #ident { #variants }
        }
    }

    fn variants(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        // Names that come from the document, until a pin, whose name has its own place in the user's source.
        let mut text = String::new();
        for variant in &self.variants.documented {
            let (documentation, number) = (self.variant_documentation(variant), variant.entry.number);
            match variant.origin {
                Origin::Pin(pin) => {
                    tokens.extend(parse(&std::mem::take(&mut text)));
                    tokens.extend(pinned(pin, &documentation, &TokenStream::new()));
                }
                _ => {
                    let _ = write!(
                        text,
                        "#[doc = {}] #[doc(alias = \"{number}\")] {} = {number},",
                        literal(&documentation),
                        variant.name
                    );
                }
            }
        }
        tokens.extend(parse(&text));
        for pin in &self.variants.undocumented {
            let number = pin.code.value;
            let note = format!("the code {number} is no longer in {}", self.document_in_words());
            let deprecated = pin.retired.then(|| quote!(#[deprecated(note = #note)]));
            let documentation = format!("The code {number}, which the document does not have.");
            tokens.extend(pinned(pin, &documentation, &quote!(#deprecated)));
        }
        tokens
    }

    /// A row for every code.
    fn documentation(&self) -> String {
        let set = self.set;
        let document = rustdoc::inline(self.document_in_words());
        let table = match &set.heading {
            Some(heading) => format!("the table \"{}\" of {document}", rustdoc::inline(heading)),
            None => format!("a table of {document}"),
        };
        let has_documentation = self.item.attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
        let mut text = if has_documentation {
            format!("\n\n# Codes\n\nGenerated from {table}.\n\n")
        } else {
            format!("The codes of {table}.\n\n# Codes\n\n")
        };
        text.push_str("| Code | Variant | Meaning |\n|---:|---|---|\n");
        for variant in &self.variants.documented {
            let meanings: Vec<String> =
                variant.entry.meanings.iter().map(|meaning| rustdoc::inline(meaning.summary())).collect();
            let (number, name) = (variant.entry.number, link_to(variant));
            let _ = writeln!(text, "| {number} | {name} | {} |", meanings.join("; or: "));
        }
        if let Some(other) = &set.catch_all {
            let _ = writeln!(text, "\nAll other codes: {}", rustdoc::inline(&other.text));
        }
        text
    }

    fn variant_documentation(&self, variant: &Variant<'_>) -> String {
        let entry = variant.entry;
        let meanings: Vec<String> = entry.meanings.iter().map(rustdoc::meaning).collect();
        let lines: Vec<String> = entry.meanings.iter().map(|meaning| meaning.line.to_string()).collect();
        let lines =
            if lines.len() == 1 { format!("line {}", lines.concat()) } else { format!("lines {}", lines.join(", ")) };
        let origin = match variant.origin {
            Origin::Pin(_) => "the name is pinned".to_owned(),
            Origin::NameColumn => match &self.set.name_column {
                Some(column) => format!("the name comes from the column \"{}\"", rustdoc::inline(column)),
                None => "the name comes from the document".to_owned(),
            },
            Origin::Words => "the name comes from the words of its meaning".to_owned(),
            Origin::Number => "the name comes from the number".to_owned(),
        };
        let document = rustdoc::inline(self.document_in_words());
        let footer = format!("Code {}, {lines} of {document}; {origin}.", entry.number);
        let meanings = meanings.join("\n\nOr:\n\n");
        if meanings.is_empty() { footer } else { format!("{meanings}\n\n{footer}") }
    }
}

/// A variant's name, as a link to it. A raw identifier is none that rustdoc resolves.
fn link_to(variant: &Variant<'_>) -> String {
    let name = &variant.name;
    if name.starts_with("r#") { format!("`{name}`") } else { format!("[`{name}`](Self::{name})") }
}

/// A pinned variant, whose name and attributes are the user's. What the document says comes after what he says.
fn pinned(pin: &Pin, documentation: &str, more: &TokenStream) -> TokenStream {
    let (attributes, ident) = (&pin.attributes, &pin.ident);
    let has_documentation = attributes.iter().any(|attribute| attribute.path().is_ident("doc"));
    let documentation = if has_documentation { format!("\n\n{documentation}") } else { documentation.to_owned() };
    let alias = pin.code.value.to_string();
    let number = parse(&alias);
    quote! {
        #(#attributes)*
        #[doc = #documentation]
        #[doc(alias = #alias)]
        #more
        #ident = #number,
    }
}
