//! The enum itself, with its documentation.

use std::fmt::Write as _;

use codes_read::syntax::Form;
use proc_macro2::TokenStream;
use quote::quote;

use super::{Expansion, in_words, literal};
use crate::code_set::{CodeEntry, FieldValue, Meaning};
use crate::code_value::CodeValue;
use crate::naming::{Origin, Variant};
use crate::notation::Notation;
use crate::request::{Pin, Wanted};
use crate::syntax::has_attribute;
use crate::template::{append, each, identifier, listed, parse, template};
use crate::{Document, rustdoc, text};

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

/// The most variants that get explicit numbers.
///
/// rustc evaluates such a number like a constant, and whenever it evaluates a variant, it looks at all numbers before
/// it. A variant without a number gets the next one.
const EXPLICIT_UP_TO: usize = 256;

impl Expansion<'_> {
    pub(super) fn definition(&self) -> TokenStream {
        let attributes = &self.item.attributes;
        let (visibility, ident) = (&self.item.visibility, &self.item.ident);
        let documentation = parse(&literal(&self.documentation()));
        let variants = self.variants();
        // The order of variants is that of their numbers; codes that are text are compared by it.
        let is_ordered = |name: &str| self.repr().is_some() || !matches!(name, "PartialOrd" | "Ord");
        let mut derives = Vec::new();
        for (name, module) in DERIVED {
            if !self.derives(name) && is_ordered(name) {
                let (name, module) = (identifier(name), identifier(module));
                derives.push(template!([module, name] ::core::#module::#name));
            }
        }
        // An enum without variants cannot have a type for its numbers.
        let repr = self.repr().filter(|_| !variants.is_empty()).map(|repr| {
            let repr = identifier(repr.name);
            quote!(#[repr(#repr)])
        });
        let is_open = !self.arguments.exhaustive && !self.item.non_exhaustive;
        let non_exhaustive = is_open.then(|| quote!(#[non_exhaustive]));
        template! { [
                attributes = each(attributes), documentation, derives = listed(&derives), repr,
                non_exhaustive, visibility, ident, variants
            ]
            #attributes
            #[doc = #documentation]
            #[derive(#derives)]
            #repr
            #non_exhaustive
            #visibility enum #ident { #variants }
        }
    }

    fn variants(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        // Names that come from the document, until a pin, whose name has its own place in the user's source.
        let mut text = String::new();
        let has_many = self.variants.documented.len() > EXPLICIT_UP_TO;
        let mut before: Option<&CodeValue> = None;
        let documents = self.escaped_documents();
        for variant in &self.variants.documented {
            let (documentation, code) = (self.variant_documentation(variant, &documents), &variant.entry.code);
            let is_next = before.replace(code).is_some_and(|before| has_many && is_next(before, code));
            match variant.origin {
                Origin::Pin(pin) => {
                    append(&mut tokens, parse(&std::mem::take(&mut text)));
                    let aliases = self.aliases(code, Some(variant.entry), &pin.ident.to_string());
                    append(&mut tokens, pinned(pin, &documentation, &aliases, &TokenStream::new()));
                }
                _ => {
                    let (documentation, name) = (literal(&documentation), &variant.name);
                    let discriminant = if is_next { String::new() } else { discriminant(code) };
                    let _ = write!(text, "#[doc = {documentation}]");
                    for alias in self.aliases(code, Some(variant.entry), name) {
                        let _ = write!(text, "#[doc(alias = {})]", literal(&alias));
                    }
                    let _ = write!(text, "{name} {discriminant},");
                }
            }
        }
        append(&mut tokens, parse(&text));
        for pin in &self.variants.undocumented {
            let code = &pin.code.value;
            let written = self.set.write(code);
            let note = format!("the code {written} is no longer in {}", self.document_in_words());
            let deprecated = pin.retired.then(|| quote!(#[deprecated(note = #note)]));
            let documentation = rustdoc::inline_code(code, self.set.notation);
            let documentation = format!("The code {documentation}, which is not in the document.");
            let aliases = self.aliases(code, None, &pin.ident.to_string());
            append(&mut tokens, pinned(pin, &documentation, &aliases, &quote!(#deprecated)));
        }
        tokens
    }

    /// The enum's documentation: a table with a row for every code.
    fn documentation(&self) -> String {
        let set = self.set;
        let table = self.tables_in_words();
        let has_documentation = has_attribute(&self.item.attributes, "doc");
        let mut text = if has_documentation {
            format!("\n\n# Codes\n\nGenerated from {table}.\n\n")
        } else {
            format!("The codes of {table}.\n\n# Codes\n\n")
        };
        let align = if self.repr().is_some() { "---:" } else { "---" };
        let (mut titles, mut dashes, mut empty) = (String::new(), String::new(), String::new());
        for field in &self.arguments.fields {
            let _ = write!(titles, " {} |", link_to(&field.name.to_string()));
            dashes.push_str("---|");
            empty.push_str(" |");
        }
        let _ = writeln!(text, "| Code | Variant | Meaning |{titles}\n|{align}|---|---|{dashes}");
        for variant in &self.variants.documented {
            let (code, name) = (rustdoc::inline_code(&variant.entry.code, set.notation), link_to(&variant.name));
            let _ = write!(text, "| {code} | {name} | ");
            for (index, meaning) in variant.entry.meanings.iter().enumerate() {
                text.push_str(if index > 0 { "; or: " } else { "" });
                rustdoc::push_inline(&mut text, meaning.what());
            }
            text.push_str(" |");
            for (value, _) in variant.entry.fields.iter().zip(&self.arguments.fields) {
                let _ = write!(text, " {} |", field_in_words(value));
            }
            text.push('\n');
        }
        for range in &set.ranges {
            let meaning = rustdoc::inline(range.meaning.what());
            let _ = writeln!(text, "| {} | | {meaning} |{empty}", rustdoc::inline(&range.text));
        }
        if let Some(other) = &set.catch_all {
            let _ = writeln!(text, "\nAll other codes: {}", rustdoc::inline(&other.text));
        }
        text
    }

    /// The tables, or the other forms that list the codes, grouped by document.
    fn tables_in_words(&self) -> String {
        let mut all = Vec::new();
        for (index, document) in self.escaped_documents().into_iter().enumerate() {
            let mut headings = Vec::new();
            for table in &self.set.tables {
                if let Some(heading) = table.heading().filter(|_| table.document == index) {
                    headings.push(format!("\"{}\"", rustdoc::inline(heading)));
                }
            }
            let below = in_words(&headings);
            all.push(match (self.form(index), &*headings) {
                (Form::Csv, _) => document,
                (Form::Headings, []) => format!("the headings of {document}"),
                (Form::Headings, _) => format!("the headings below {below} of {document}"),
                (Form::List, []) => format!("a list of {document}"),
                (Form::List, [_]) => format!("the list {below} of {document}"),
                (Form::List, _) => format!("the lists {below} of {document}"),
                (_, []) => format!("a table of {document}"),
                (_, [_]) => format!("the table {below} of {document}"),
                (_, _) => format!("the tables {below} of {document}"),
            });
        }
        in_words(&all)
    }

    /// The form that lists the codes of a document.
    pub(super) fn form(&self, document: usize) -> Form {
        match &self.arguments.listing {
            Some(Wanted::Headings(_)) => Form::Headings,
            Some(Wanted::Lists(_)) => Form::List,
            None if Document::is_csv_name(self.name_in_words(document)) => Form::Csv,
            None => Form::Table,
        }
    }

    /// The documents, as rustdoc shows their names in a sentence.
    fn escaped_documents(&self) -> Vec<String> {
        let mut documents = Vec::new();
        for index in 0..self.documents.len().max(1) {
            documents.push(rustdoc::inline(self.name_in_words(index)));
        }
        documents
    }

    /// The search terms that find a variant, besides its name: its number in decimal and in the document's notation, its
    /// text, and the name that the document gives it.
    fn aliases(&self, code: &CodeValue, entry: Option<&CodeEntry>, name: &str) -> Vec<String> {
        let name = name.trim_start_matches("r#");
        let mut aliases: Vec<String> = Vec::new();
        add_alias(code.to_string(), name, &mut aliases);
        // The code in the document's notation, if that differs.
        if self.set.notation != Notation::Decimal {
            add_alias(self.set.write(code), name, &mut aliases);
        }
        if let Some(symbol) = entry.and_then(|entry| entry.name.as_ref()) {
            add_alias(symbol.clone(), name, &mut aliases);
        }
        aliases
    }

    /// The title of the column of names beside a code; `None` if its name is in no column.
    fn name_column(&self, entry: &CodeEntry) -> Option<&str> {
        self.set.tables.get(entry.meanings.first()?.table)?.columns.name.as_deref()
    }

    fn variant_documentation(&self, variant: &Variant<'_>, documents: &[String]) -> String {
        let entry = variant.entry;
        let mut text = String::new();
        for (index, meaning) in entry.meanings.iter().enumerate() {
            text.push_str(if index > 0 { "\n\nOr:\n\n" } else { "" });
            rustdoc::push_meaning(&mut text, meaning);
        }
        for (value, field) in entry.fields.iter().zip(&self.arguments.fields) {
            let value = field_in_words(value);
            if !value.is_empty() {
                let _ = write!(text, "\n\n{}: {value}", link_to(&field.name.to_string()));
            }
        }
        let origin = match variant.origin {
            Origin::Pin(_) => "the name is pinned",
            Origin::NameColumn => match self.name_column(entry) {
                Some(column) => &format!("the name comes from the column \"{}\"", rustdoc::inline(&text::cut(column))),
                None => "the name is written beside the code",
            },
            Origin::Code => "the name comes from the code",
            Origin::Words => "the name comes from the words of its meaning",
            Origin::Number => "the name comes from the number",
        };
        let code = rustdoc::inline_code(&entry.code, self.set.notation);
        let lines = lines_in_words(&entry.meanings, documents);
        text.push_str(if text.is_empty() { "" } else { "\n\n" });
        let _ = write!(text, "Code {code}, {lines}; {origin}.");
        text
    }
}

/// The lines of meanings: `line 3 of docs/a.md`, `lines 3, 5 of docs/a.md and line 7 of docs/b.md`.
fn lines_in_words(meanings: &[Meaning], documents: &[String]) -> String {
    let mut all = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        let mut lines = String::new();
        for meaning in meanings {
            if meaning.document == index {
                text::append(&mut lines, ", ", &meaning.line.to_string());
            }
        }
        if !lines.is_empty() {
            let noun = if lines.contains(',') { "lines" } else { "line" };
            all.push(format!("{noun} {lines} of {document}"));
        }
    }
    in_words(&all)
}

/// The value of a field, in one paragraph.
fn field_in_words(value: &FieldValue) -> String {
    match value {
        FieldValue::None => String::new(),
        FieldValue::Bool(value) => value.to_string(),
        FieldValue::Integer(number) => number.to_string(),
        FieldValue::Text(text) => rustdoc::inline(text),
    }
}

/// The name of a variant or function, as a link to it. rustdoc does not resolve raw identifiers.
fn link_to(name: &str) -> String {
    if name.starts_with("r#") { format!("`{name}`") } else { format!("[`{name}`](Self::{name})") }
}

/// A pinned variant, whose name and attributes are the user's. The document's text comes after the user's
/// documentation.
fn pinned(pin: &Pin, documentation: &str, aliases: &[String], more: &TokenStream) -> TokenStream {
    let (attributes, ident) = (&pin.attributes, &pin.ident);
    let has_documentation = has_attribute(attributes, "doc");
    let documentation = if has_documentation { format!("\n\n{documentation}") } else { documentation.to_owned() };
    let mut alias = TokenStream::new();
    for text in aliases {
        append(&mut alias, quote!(#[doc(alias = #text)]));
    }
    let discriminant = parse(&discriminant(&pin.code.value));
    template! { [attributes = each(attributes), documentation, alias, more, ident, discriminant]
        #attributes
        #[doc = #documentation]
        #alias
        #more
        #ident #discriminant,
    }
}

/// Adds a search term for a variant, unless it is the variant's name or is already in the list.
fn add_alias(alias: String, name: &str, aliases: &mut Vec<String>) {
    if alias != name && is_alias(&alias) && !aliases.contains(&alias) {
        aliases.push(alias);
    }
}

/// Whether rustdoc accepts a text as a search term.
fn is_alias(text: &str) -> bool {
    let is_forbidden = |c: char| matches!(c, '"' | '\'') || c.is_whitespace() && c != ' ';
    !text.is_empty() && !text::has(text, is_forbidden) && text::trim(text) == text
}

/// Whether a number is the next one, which a variant has even if it is not written.
fn is_next(before: &CodeValue, code: &CodeValue) -> bool {
    matches!((before, code), (CodeValue::Integer(before), CodeValue::Integer(code)) if before.checked_add(1) == Some(*code))
}

/// `= 10008`; nothing for a text.
fn discriminant(code: &CodeValue) -> String {
    match code {
        CodeValue::Integer(number) => format!("= {number}"),
        CodeValue::Text(_) => String::new(),
    }
}
