//! `#[codes(..)]` from end to end: the steps in their order, and their problems as errors of the compiler.

use codes_read::columns::Kind;
use codes_read::{rendered, syntax};
use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::code_set::CodeSet;
use crate::code_value::CodeValue;
use crate::diagnostic::{
    Argument, Diagnostic, Diagnostics, Place, ProblemId, Problems, Severity, SortedProblems, SourceProblem,
    compile_errors,
};
use crate::expand::Expansion;
use crate::read::{self, Budget, Reading};
use crate::request::{Arguments, CodeType, Item, Origin, Request};
use crate::source::{self, Caller, Source};
use crate::{Document, naming, pins, select, translations};

/// The most problems of a document that rustc gets. Each is a macro call of its own.
const SHOWN: usize = 50;

/// Expands `#[codes(arguments)] item`.
///
/// Problems become `compile_error!`s beside the enum, which has all the sound codes.
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
    let request = Request::parse(arguments, &item, &caller.derives_above, &mut problems);
    let arguments = &request.arguments;
    let source = arguments.origin.as_ref().and_then(|origin| read(origin, caller, &mut problems));
    let (document, watch) = match &source {
        Some(source) => (Some(&source.document), &*source.watch),
        None => (None, &[][..]),
    };
    let expansion = match &request.item {
        Some(parsed) => expand(parsed, arguments, document, watch, caller, &mut problems),
        None => item,
    };
    let errors = errors(&request, problems, document);
    quote!(#expansion #errors)
}

fn read(origin: &Origin, caller: &Caller, problems: &mut Problems) -> Option<Source> {
    match origin {
        Origin::Paths(paths) => source::read_all(paths, caller, problems),
        Origin::Included(path) => {
            problems.ok(source::read_included(path, caller).map_err(|why| SourceProblem::placed(path.span, why)))
        }
        Origin::Inline(text) => {
            Some(Source { document: Document::new("text".to_owned(), text.value.clone()), watch: Vec::new() })
        }
    }
}

/// The steps from the document to Rust. Without a document, or a table in it, only the pins make the enum, so that the
/// names in the user's code still exist.
pub(crate) fn expand(
    item: &Item,
    arguments: &Arguments,
    document: Option<&Document>,
    watch: &[String],
    caller: &Caller,
    problems: &mut Problems,
) -> TokenStream {
    let set = code_set(document, item, arguments, problems);
    let variants = naming::name(&set, &item.pins, arguments.prefix());
    let documents = arguments.origin.as_ref().map(Origin::names).unwrap_or_default();
    let translations = translations::read(arguments, item, &set, caller, problems);
    let expansion =
        Expansion { item, arguments, set: &set, variants: &variants, documents, watch, translations: &translations };
    expansion.tokens()
}

/// The codes of the document. The arguments, the pins and the document are checked against each other.
pub(crate) fn code_set(
    document: Option<&Document>,
    item: &Item,
    arguments: &Arguments,
    problems: &mut Problems,
) -> CodeSet {
    report_contradictions(item, arguments, problems);
    let set = document.map(|document| read_codes(document, item, arguments, problems)).unwrap_or_default();
    pins::report(&set, &item.pins, document, problems);
    naming::report_prefix(&set, arguments.strip_prefix.as_ref(), problems);
    set
}

fn read_codes(document: &Document, item: &Item, arguments: &Arguments, problems: &mut Problems) -> CodeSet {
    let (selection, kind) = (&arguments.selection, item.code_type.kind());
    let found = &mut problems.document;
    let markdowns = select::markdowns(document, found, &|document, problems| match &arguments.listing {
        Some(listing) => syntax::read(document, listing, kind, arguments.lenient, problems),
        None => syntax::tables(document, arguments.lenient, problems),
    });
    let tables = if arguments.listing.is_some() {
        select::in_each(document, &markdowns, found, &|_, document, markdown, problems| {
            select::listings(document, markdown, selection, kind, problems)
        })
    } else {
        select::selected(document, &markdowns, selection, kind, found)
    };
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
    let are_texts = !tables.is_empty() && tables.iter().all(|table| table.columns.kind == Kind::Text);
    let mut of_texts = Diagnostics::default();
    let found = if are_texts { &mut of_texts } else { &mut problems.document };
    let set = read::read(document, &tables, &reading, &mut Budget::new(document), found).0;
    let of_texts = of_texts.into_vec();
    if let (CodeType::Integer(repr), true, true) = (item.code_type, are_texts, set.codes.is_empty()) {
        // Otherwise each row would be an error.
        let repr = format!("`#[repr({})]`", repr.name);
        let message = format!("the codes of this table are text, but {repr} is for numbers");
        let diagnostic = Diagnostic::with_place(Place::Enum, ProblemId::CodeOfOtherType, message);
        problems.report(diagnostic.help(format!("remove {repr}")));
        return set;
    }
    for diagnostic in of_texts {
        problems.report(diagnostic);
    }
    let are_numbers = || set.codes.iter().all(|entry| is_plain_number(&entry.code));
    if item.code_type == CodeType::Text && !arguments.is_text && !set.codes.is_empty() && are_numbers() {
        let message = "all codes of this table are numbers, so the enum needs an integer type";
        let help = "put `#[repr(i32)]` above the enum, or write `kind = \"text\"` to read them as text";
        problems.report(Diagnostic::with_place(Place::Enum, ProblemId::MissingRepr, message).help(help));
    }
    set
}

/// Whether a text code could be a number.
fn is_plain_number(code: &CodeValue) -> bool {
    matches!(code, CodeValue::Text(text) if text.parse::<i128>().is_ok_and(|number| number.to_string() == *text))
}

/// Checks that the arguments and the enum agree.
fn report_contradictions(item: &Item, arguments: &Arguments, problems: &mut Problems) {
    if let Some(success) = &arguments.success
        && let Some(misfit) = item.code_type.misfit(&success.value, Place::Argument(Argument::Success))
    {
        problems.report(misfit);
    }
    if let (CodeType::Integer(repr), true) = (item.code_type, arguments.is_text) {
        let message = format!("`kind = \"text\"` and `#[repr({})]` cannot be used together", repr.name);
        problems.report(Diagnostic::with_place(Place::Enum, ProblemId::Contradiction, message));
    }
}

/// All problems as errors of the compiler.
fn errors(request: &Request, problems: Problems, document: Option<&Document>) -> TokenStream {
    let SortedProblems { in_document, of_request, in_rust } = problems.into_parts();
    let origin = request.arguments.origin.as_ref();
    let place_of_document = |index: usize| origin.map_or_else(Span::call_site, |origin| origin.span_of(index));
    // If an argument is not understood, it is unknown which tables are meant: that argument is the problem.
    let is_caused =
        |id: ProblemId| request.are_misread && matches!(id, ProblemId::NoCodeTable | ProblemId::AmbiguousTable);
    // Stable Rust lets a macro report errors only; the rest is for `codes list`.
    let is_shown = |found: &Diagnostic| found.severity == Severity::Error && !is_caused(found.id);
    let mut errors = Vec::new();
    let mut count = 0_usize;
    for diagnostic in &in_document {
        if !is_shown(diagnostic) {
            continue;
        }
        count += 1;
        let index = match (document, &diagnostic.place) {
            (_, Place::Part(index)) => *index,
            (Some(document), Place::Range(range)) => document.index_at(range.start),
            _ => 0,
        };
        if let (Some(document), ..=SHOWN) = (document, count) {
            errors.push(SourceProblem::new(place_of_document(index), rendered(document, diagnostic)));
        }
    }
    let beyond = count.saturating_sub(SHOWN);
    if beyond > 0 {
        let message = format!("the document has {beyond} more problems");
        errors.push(SourceProblem::new(place_of_document(0), message));
    }
    errors.extend(in_rust);
    for diagnostic in of_request {
        if is_shown(&diagnostic) {
            let span = request.span_of(&diagnostic.place).unwrap_or_else(|| place_of_document(0));
            errors.push(SourceProblem::placed(span, diagnostic));
        }
    }
    compile_errors(errors)
}
