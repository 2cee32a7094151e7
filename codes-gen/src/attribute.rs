//! `#[codes(..)]` from end to end: the steps in their order, and their problems as errors of the compiler.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Error;

use crate::code_set::CodeSet;
use crate::code_value::CodeValue;
use crate::diagnostic::{Problems, Severity, compile_errors};
use crate::expand::Expansion;
use crate::read::{self, Reading, Room};
use crate::request::{self, Arguments, CodeType, Item, Origin};
use crate::source::{self, Caller, Source};
use crate::{Document, markdown, naming, recover, render, table};

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
        Origin::Inline(text) => {
            Ok(Source { document: Document::new("text".to_owned(), text.value.clone()), watch: None })
        }
    };
    problems.ok(result.map_err(|message| Error::new(origin.span(), message)))
}

/// The steps from the document to Rust. Without a document, or a table in it, the pins alone make the enum: the names
/// in the user's code go on to mean something.
pub(crate) fn expand(
    item: &Item,
    arguments: &Arguments,
    source: Option<&Source>,
    problems: &mut Problems,
) -> TokenStream {
    report_contradictions(item, arguments, problems);
    let set = source.map(|source| code_set(&source.document, item, arguments, problems)).unwrap_or_default();
    let variants = naming::name(&set, &item.pins, problems);
    let document = match &arguments.origin {
        Some(Origin::Path(path) | Origin::Included(path)) => &path.value,
        Some(Origin::Inline(_)) | None => "text",
    };
    let watch = source.and_then(|source| source.watch.as_deref());
    Expansion { item, arguments, set: &set, variants: &variants, document, watch }.tokens()
}

pub(crate) fn code_set(document: &Document, item: &Item, arguments: &Arguments, problems: &mut Problems) -> CodeSet {
    let mut markdown = markdown::read(document);
    recover::recover(document, &mut markdown, arguments.lenient, &mut problems.document);
    let tables = table::select(document, &markdown, arguments, item.code_type.kind(), problems);
    let mut fields = Vec::new();
    for field in &arguments.fields {
        fields.push((field.name.to_string(), field.of_type));
    }
    let reading = Reading {
        code_type: item.code_type,
        duplicates: arguments.duplicates,
        lenient: arguments.lenient,
        has_single_values: true,
        fields: &fields,
    };
    let set = read::read(document, &tables, &reading, &mut Room::of(document), &mut problems.document);
    let are_numbers = || set.codes.iter().all(|entry| is_plain_number(&entry.code));
    if item.code_type == CodeType::Text && !arguments.is_text && !set.codes.is_empty() && are_numbers() {
        let message = "the codes of this table are all numbers: which integer type do they have?\n  \
                       = help: put `#[repr(i32)]` above the enum, or write `kind = \"text\"` if they are to be text";
        problems.report_rust(Error::new(item.ident.span(), message));
    }
    set
}

/// Whether a code that is text would do as a number.
fn is_plain_number(code: &CodeValue) -> bool {
    matches!(code, CodeValue::Text(text) if text.parse::<i128>().is_ok_and(|number| number.to_string() == *text))
}

/// What the user says of the enum here and there must be the same.
pub(crate) fn report_contradictions(item: &Item, arguments: &Arguments, problems: &mut Problems) {
    if let Some(success) = &arguments.success
        && let Err(misfit) = item.code_type.holds(&success.value)
    {
        problems.report_rust(Error::new(success.span, misfit));
    }
    if let (CodeType::Integer(repr), true) = (item.code_type, arguments.is_text) {
        let message = format!("`kind = \"text\"` and `#[repr({})]` exclude each other", repr.name);
        problems.report_rust(Error::new(item.ident.span(), message));
    }
}

fn errors(problems: Problems, document: Option<&Document>, span: Span) -> TokenStream {
    let (diagnostics, mut rust) = problems.into_parts();
    let mut errors = Vec::new();
    let mut count = 0_usize;
    for diagnostic in &diagnostics {
        // Stable Rust lets a macro report errors only; the rest is for `codes list`.
        if diagnostic.severity != Severity::Error {
            continue;
        }
        count += 1;
        if let (Some(document), ..=SHOWN) = (document, count) {
            let text = render(document, diagnostic);
            errors.push(Error::new(span, text.strip_prefix("error: ").unwrap_or(&text)));
        }
    }
    let beyond = count.saturating_sub(SHOWN);
    if beyond > 0 {
        errors.push(Error::new(span, format!("the document has {beyond} more problems")));
    }
    errors.append(&mut rust);
    compile_errors(&errors)
}
