//! `#[codes(..)]` from end to end: the steps in their order, and their problems as errors of the compiler.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Error;

use crate::code_set;
use crate::diagnostic::Problems;
use crate::expand::Expansion;
use crate::request::{self, Arguments, Item, Origin};
use crate::source::{self, Caller, Source};
use crate::{Diagnostic, Document, markdown, naming, render, table};

/// How many problems of a document rustc is given. Each is a macro call of its own.
const SHOWN: usize = 50;

/// Expands `#[codes(arguments)] item`.
///
/// Problems become `compile_error!`s beside the enum with all the codes that are sound.
///
/// ```
/// use codes_gen::{Caller, codes};
///
/// let arguments = r##"text = "| Code | Message |\n|---|---|\n| 7 | Too late. |""##.parse().unwrap();
/// let item = "#[repr(i32)] pub enum VendorCode {}".parse().unwrap();
/// let expansion = codes(arguments, item, &Caller::default()).to_string();
/// assert!(expansion.contains("TooLate = 7"));
/// ```
#[must_use]
pub fn codes(arguments: TokenStream, item: TokenStream, caller: &Caller) -> TokenStream {
    let mut problems = Problems::default();
    let arguments = request::parse_arguments(arguments, &mut problems);
    let parsed = request::parse_item(&item, &caller.derives_above, &mut problems);
    let source = arguments.origin.as_ref().and_then(|origin| read(origin, caller, &mut problems));
    let expansion = match &parsed {
        Some(parsed) => expand(parsed, &arguments, source.as_ref(), &mut problems),
        None => item,
    };
    let span = arguments.origin.as_ref().map_or_else(Span::call_site, Origin::span);
    let errors = errors(problems, source.as_ref().map(|source| &source.document), span);
    quote!(#expansion #errors)
}

fn read(origin: &Origin, caller: &Caller, problems: &mut Problems) -> Option<Source> {
    let result = match origin {
        Origin::Path(path) => source::read(path, caller),
        Origin::Included(path) => source::read_included(path, caller),
        Origin::Inline(text) => Ok(Source { document: Document::new("text", &*text.value), watch: None }),
    };
    problems.ok(result.map_err(|message| Error::new(origin.span(), message)))
}

/// The steps from the document to Rust. Without a document, or a table in it, the pins alone make the enum: the names
/// in the user's code go on to mean something.
fn expand(item: &Item, arguments: &Arguments, source: Option<&Source>, problems: &mut Problems) -> TokenStream {
    if let Some(success) = arguments.success.filter(|success| !item.repr.holds(success.value)) {
        let message = format!("the code of success {} does not fit in {}", success.value, item.repr.name);
        problems.report_rust(Error::new(success.span, message));
    }
    let set = source.and_then(|source| {
        let markdown = markdown::read(&source.document);
        let table = table::select(&source.document, &markdown, arguments, problems)?;
        Some(code_set::read(&source.document, &table, item.repr, arguments.duplicates, problems))
    });
    let set = set.unwrap_or_default();
    let variants = naming::name(&set, item, problems);
    let document = match &arguments.origin {
        Some(Origin::Path(path) | Origin::Included(path)) => &path.value,
        Some(Origin::Inline(_)) | None => "text",
    };
    let watch = source.and_then(|source| source.watch.as_deref());
    Expansion { item, arguments, set: &set, variants: &variants, document, watch }.tokens()
}

fn errors(problems: Problems, document: Option<&Document>, span: Span) -> TokenStream {
    let (diagnostics, rust) = problems.into_parts();
    let mut messages: Vec<String> =
        document.into_iter().flat_map(|document| rendered(document, &diagnostics)).collect();
    let beyond = diagnostics.len().saturating_sub(SHOWN);
    if beyond > 0 {
        messages.push(format!("the document has {beyond} more problems"));
    }
    let of_document = messages.into_iter().map(|message| Error::new(span, message));
    of_document.chain(rust).map(|error| error.to_compile_error()).collect()
}

fn rendered(document: &Document, diagnostics: &[Diagnostic]) -> Vec<String> {
    let shown = diagnostics.iter().take(SHOWN).map(|diagnostic| render(document, diagnostic));
    shown.map(|text| text.strip_prefix("error: ").unwrap_or(&text).to_owned()).collect()
}
