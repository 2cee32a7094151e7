//! `#[codes(..)]` without a macro, for build scripts and tools: [`generate`] turns arguments, an enum and a document
//! into the same Rust, and [`preview`] returns the data from which that Rust would be made.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::fmt::{self, Display};
use std::sync::Arc;

use crate::code_set::{CodeSet, Meaning, TableInfo};
use crate::code_value::CodeValue;
use crate::diagnostic::{Place, Problems, Severity, SortedProblems, SourceProblem};
use crate::named::NamedCodes;
use crate::request::{CodeType, Field, FieldType, Request, Wanted};
use crate::source::Caller;
use crate::template::template;
use crate::translations::Original;
use crate::{Diagnostic, Document, attribute, naming, pins, render, translations};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The reasons why there is no Rust: every problem of the document and of the request.
///
/// ```
/// use codes_gen::{Caller, Document, generate};
///
/// let document = Document::new("docs/vendor.md", "| Code | Message |\n|---|---|\n| 70000 | Too late. |");
/// let arguments = r#"doc = "docs/vendor.md""#.parse().unwrap();
/// let item = "#[repr(i16)] pub enum VendorCode {}".parse().unwrap();
/// let rejected = generate(&arguments, &item, &document, &Caller::default()).unwrap_err();
/// assert_eq!(rejected.problems[0].diagnostic.message, "code `70000` does not fit in i16");
/// assert!(rejected.to_string().starts_with("error[code-does-not-fit]: code `70000` does not fit in i16"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Rejected {
    /// The problems.
    pub problems: Vec<Located>,
}

/// An error, and the document that it is in.
///
/// ```
/// use codes_gen::{Caller, Document, generate};
///
/// let document = Document::new("docs/vendor.md", "| Code | Message |\n|---|---|\n| 70000 | Too late. |");
/// let arguments = r#"doc = "docs/vendor.md""#.parse().unwrap();
/// let item = "#[repr(i16)] pub enum VendorCode {}".parse().unwrap();
/// let rejected = generate(&arguments, &item, &document, &Caller::default()).unwrap_err();
/// let found = &rejected.problems[0];
/// assert_eq!((found.document.name(), found.diagnostic.is_in_document()), ("docs/vendor.md", true));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Located {
    /// The error.
    pub diagnostic: Diagnostic,
    /// The document: that of the enum, or a translation.
    pub document: Arc<Document>,
}

impl Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render(&self.document, &self.diagnostic))
    }
}

impl Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            let gap = if index == 0 { "" } else { "\n\n" };
            write!(f, "{gap}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Rejected {}

/// Generates the Rust to which `#[codes(arguments)] item` expands, from a document that the caller gives.
///
/// The result differs from the macro's in two ways. It does not watch the document: a build script prints
/// `cargo::rerun-if-changed` itself, and committed code must not need the document at all. And it tells Clippy, which
/// does not check the output of macros, not to check this code.
///
/// The arguments need `doc = ".."` nevertheless: the documentation of the generated items names the document by it.
/// `translations(..)` are read from files, whose paths start where the caller is: see [`Caller::from_env`].
///
/// ```
/// use codes_gen::{Caller, Document, generate};
///
/// let document = Document::new("docs/vendor.md", "| Code | Message |\n|---|---|\n| 7 | Too late. |");
/// let arguments = r#"doc = "docs/vendor.md", success = 0"#.parse().unwrap();
/// let item = "#[repr(i32)] pub enum VendorCode {}".parse().unwrap();
/// let rust = generate(&arguments, &item, &document, &Caller::from_env()).unwrap().to_string();
/// assert!(rust.contains("TooLate = 7") && !rust.contains("include_bytes"));
/// ```
///
/// # Errors
///
/// Everything that the macro would report.
pub fn generate(
    arguments: &TokenStream,
    item: &TokenStream,
    document: &Document,
    caller: &Caller,
) -> Result<TokenStream, Rejected> {
    let mut problems = Problems::default();
    let Request { arguments, item, .. } = Request::parse(arguments.clone(), item, &[], &mut problems);
    let rust = item.map(|item| attribute::expand(&item, &arguments, Some(document), &[], caller, &mut problems));
    let problems = errors(document, problems);
    match rust {
        Some(rust) if problems.is_empty() => Ok(allow_lints(rust)),
        _ => Err(Rejected { problems }),
    }
}

/// Tells Clippy to leave both items alone: the enum, which ends with its braces, and the constant with its lookups. The
/// macro call before them needs no attribute.
fn allow_lints(rust: TokenStream) -> TokenStream {
    let allow = template!([] #[allow(clippy::all, clippy::pedantic)]);
    let mut allowed = TokenStream::new();
    let mut bodies = 0;
    for token in rust {
        let is_body = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        allowed.extend([token]);
        bodies += usize::from(is_body);
        if is_body && bodies <= 2 {
            allowed.extend(allow.clone());
        }
    }
    allowed
}

/// The data from which the macro would make an enum.
///
/// ```
/// use codes_gen::{Caller, Document, preview};
///
/// let document = Document::new("docs/vendor.md", "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| 8 | No. |");
/// let arguments = r#"doc = "docs/vendor.md""#.parse().unwrap();
/// let item = "#[repr(i32)] pub enum VendorCode { Late = 7, Gone = 9 }".parse().unwrap();
/// let preview = preview(&arguments, &item, &document, &Caller::default()).unwrap();
/// assert_eq!((&*preview.ident, preview.repr.as_deref()), ("VendorCode", Some("i32")));
/// let names: Vec<_> = preview.named().iter().map(|code| (code.name, code.is_pinned)).collect();
/// assert_eq!(names, [("Late", true), ("No", false)]);
/// assert_eq!((&*preview.pins[1].name, preview.pins[1].is_documented), ("Gone", false));
/// assert_eq!(preview.pin_errors[0].message, "`Gone` is pinned to the code 9, which is not in the document");
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Preview {
    /// The enum's name.
    pub ident: String,
    /// The integer type of the codes; `None` if they are text.
    pub repr: Option<String>,
    /// Whether a new code breaks every `match`.
    pub is_exhaustive: bool,
    /// The codes of its tables.
    pub set: CodeSet,
    /// The names of the documents that it is made from, if there are several.
    pub documents: Vec<String>,
    /// The name of each code's variant.
    names: Vec<String>,
    /// Whether that name is pinned.
    pinned: Vec<bool>,
    /// The columns that the enum has functions for.
    pub fields: Vec<String>,
    /// These functions.
    pub functions: Vec<PreviewedFunction>,
    /// The success code, with which the enum has `check`.
    pub success: Option<CodeValue>,
    /// The texts of the documents of `translations(..)` that could be read.
    pub translations: Vec<PreviewedTranslation>,
    /// The pins in the enum's body.
    pub pins: Vec<PreviewedPin>,
    /// The problems of the document, and notes.
    pub diagnostics: Vec<Diagnostic>,
    /// The other errors that the macro would report: those of the arguments and the enum.
    pub errors: Vec<Diagnostic>,
    /// The errors in the documents of `translations(..)`.
    pub translation_errors: Vec<Located>,
    /// The errors of its pins: those whose code is not in the document, or is in it again.
    pub pin_errors: Vec<Diagnostic>,
    code_type: CodeType,
    listing: Option<Wanted>,
    lenient: bool,
}

/// A name that belongs to a code.
///
/// ```
/// # let document = codes_gen::Document::new("vendor.md", "| Code | Message |\n|---|---|\n| 7 | Late. |");
/// # let arguments = r#"doc = "vendor.md""#.parse().unwrap();
/// let item = "#[repr(u8)] enum E { #[codes(retired)] Gone = 9 }".parse().unwrap();
/// let preview = codes_gen::preview(&arguments, &item, &document, &codes_gen::Caller::default()).unwrap();
/// let pin = &preview.pins[0];
/// assert_eq!((&*pin.name, pin.is_retired, pin.is_documented), ("Gone", true, false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreviewedPin {
    /// The name.
    pub name: String,
    /// The code.
    pub code: CodeValue,
    /// Whether it is marked `#[codes(retired)]`.
    pub is_retired: bool,
    /// Whether the document has the code. Exactly one of the two must hold: the document has it, or the pin is retired.
    pub is_documented: bool,
}

/// A function that `fields(..)` generates for a column.
///
/// ```
/// # let document = codes_gen::Document::new("vendor.md", "| Code | Message | HTTP |\n|---|---|---|\n| 7 | Late. | 400 |");
/// let arguments = r#"doc = "vendor.md", fields(http: Option<u16> = "HTTP")"#.parse().unwrap();
/// let preview = codes_gen::preview(&arguments, &"#[repr(u8)] enum E {}".parse().unwrap(), &document, &codes_gen::Caller::default()).unwrap();
/// let function = &preview.functions[0];
/// assert_eq!((&*function.name, &*function.column, &*function.returns()), ("http", "HTTP", "Option<u16>"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreviewedFunction {
    /// Its name.
    pub name: String,
    /// The header cell of its column.
    pub column: String,
    /// The type of the column's values.
    pub of_type: FieldType,
}

impl PreviewedFunction {
    /// The type that it returns, as it is written.
    #[must_use]
    pub fn returns(&self) -> String {
        self.of_type.name().replace("str", "&'static str")
    }
}

/// The texts of a document in another language for the codes.
///
/// ```
/// # let document = codes_gen::Document::new("vendor.md", "| Code | Message |\n|---|---|\n| 7 | Late. |");
/// let arguments = r#"doc = "vendor.md", translations(de = "de.md")"#.parse().unwrap();
/// let german = codes_gen::Document::new("de.md", "| Code | Message |\n|---|---|\n| 7 | Zu spät. |");
/// let caller = codes_gen::Caller { versions: vec![("de.md".to_owned(), german)], ..codes_gen::Caller::default() };
/// let preview = codes_gen::preview(&arguments, &"#[repr(u8)] enum E {}".parse().unwrap(), &document, &caller).unwrap();
/// assert_eq!(preview.translations[0].meanings[&7.into()][0].text, "Zu spät.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreviewedTranslation {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// Its documents, as the user writes their paths.
    pub documents: Vec<String>,
    /// The tables that its texts are in.
    pub tables: Vec<TableInfo>,
    /// Its texts for each of its codes.
    pub meanings: HashMap<CodeValue, Vec<Meaning>>,
}

impl Preview {
    /// The codes with their names.
    #[must_use]
    pub fn named(&self) -> NamedCodes<'_> {
        NamedCodes::new(&self.set, (&self.names, &self.pinned), &self.fields, self.repr.is_some())
    }

    /// The pins that keep the names of codes that are gone: they are marked as retired, and the document lacks their codes.
    pub fn retired(&self) -> impl Iterator<Item = &PreviewedPin> {
        self.pins.iter().filter(|pin| pin.is_retired && !pin.is_documented)
    }

    /// The codes, for further translations.
    #[must_use]
    pub fn original(&self) -> Original<'_> {
        let Self { set, code_type, listing, lenient, .. } = self;
        Original { set, code_type: *code_type, listing: listing.as_ref(), lenient: *lenient }
    }

    /// Whether the macro would report an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
            || !self.translation_errors.is_empty()
            || !self.pin_errors.is_empty()
            || self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Returns what `#[codes(arguments)] item` would make from a document.
///
/// ```
/// use codes_gen::{Caller, Document, preview};
///
/// let document = Document::new("docs/vendor.md", "| Code | Message |\n|---|---|\n| 7 | Too late. |");
/// let arguments = r#"doc = "docs/vendor.md", table = "Errors""#.parse().unwrap();
/// let preview = preview(&arguments, &"#[repr(i32)] enum E {}".parse().unwrap(), &document, &Caller::default()).unwrap();
/// assert_eq!(preview.errors[0].message, "no code table below a heading `Errors`");
/// ```
///
/// # Errors
///
/// If the item is not an enum. All other problems are in the [`Preview`].
pub fn preview(
    arguments: &TokenStream,
    item: &TokenStream,
    document: &Document,
    caller: &Caller,
) -> Result<Preview, Rejected> {
    let mut problems = Problems::default();
    let Request { arguments, item, .. } = Request::parse(arguments.clone(), item, &[], &mut problems);
    let Some(item) = item else {
        return Err(Rejected { problems: errors(document, problems) });
    };
    let set = attribute::code_set(Some(document), &item, &arguments, &mut problems);
    let variants = naming::name(&set, &item.pins, arguments.prefix());
    let translated = translations::read(&arguments, &item, &set, caller, &mut problems);
    let translations = translated.into_iter().map(|translated| PreviewedTranslation {
        language: translated.language.to_owned(),
        documents: translated.documents.into_iter().map(str::to_owned).collect(),
        tables: translated.tables,
        meanings: translated.meanings,
    });
    let translations = translations.collect();
    let pinned = variants.documented.iter().map(|variant| variant.origin.is_pin()).collect();
    let documented = pins::documented(&set);
    let pins = item.pins.iter().map(|pin| PreviewedPin {
        name: pin.ident.to_string(),
        code: pin.code.value.clone(),
        is_retired: pin.retired,
        is_documented: documented.contains(&pin.code.value),
    });
    let pins = pins.collect();
    let names = variants.documented.into_iter().map(|variant| variant.name).collect();
    let SortedProblems { in_document, of_request, in_rust } = problems.into_parts();
    let (mut errors, mut translation_errors) = (Vec::new(), Vec::new());
    for (diagnostic, translation) in in_rust.into_iter().map(SourceProblem::into_parts) {
        match translation {
            Some(document) => translation_errors.push(Located { diagnostic, document }),
            None => errors.push(diagnostic),
        }
    }
    let is_of_pin = |found: &Diagnostic| matches!(found.place, Place::PinName(_) | Place::PinCode(_));
    let (pin_errors, of_request): (Vec<_>, Vec<_>) = of_request.into_iter().partition(is_of_pin);
    errors.extend(of_request);
    Ok(Preview {
        ident: item.ident.to_string(),
        repr: item.code_type.repr().map(|repr| repr.name.to_owned()),
        is_exhaustive: arguments.exhaustive && !item.non_exhaustive,
        set,
        documents: document.parts().iter().map(|(_, part)| part.name().to_owned()).collect(),
        names,
        pinned,
        fields: arguments.fields.iter().map(|field| field.column.value.clone()).collect(),
        functions: arguments.fields.iter().map(function).collect(),
        success: arguments.success.as_ref().map(|success| success.value.clone()),
        translations,
        pins,
        diagnostics: in_document,
        errors,
        translation_errors,
        pin_errors,
        code_type: item.code_type,
        listing: arguments.listing,
        lenient: arguments.lenient,
    })
}

fn function(field: &Field) -> PreviewedFunction {
    PreviewedFunction { name: field.name.to_string(), column: field.column.value.clone(), of_type: field.of_type }
}

/// The errors: those of the document, of the user's Rust and of translations, and of the request.
fn errors(document: &Document, problems: Problems) -> Vec<Located> {
    let SortedProblems { in_document, of_request, in_rust } = problems.into_parts();
    // Without an error, the document is not copied.
    let own = LazyCell::new(|| Arc::new(document.clone()));
    let in_own = |diagnostic: Diagnostic| (diagnostic, None);
    let in_rust = in_rust.into_iter().map(SourceProblem::into_parts);
    let all = in_document.into_iter().map(in_own).chain(in_rust).chain(of_request.into_iter().map(in_own));
    let errors = all.filter(|(diagnostic, _)| diagnostic.severity == Severity::Error);
    let located = |(diagnostic, translation): (Diagnostic, Option<Arc<Document>>)| Located {
        diagnostic,
        document: translation.unwrap_or_else(|| Arc::clone(&own)),
    };
    errors.map(located).collect()
}
