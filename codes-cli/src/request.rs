//! The enum that the user asks for: by options, or by a Rust source file that contains it.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use codes_gen::{Caller, Document, Place, Preview, Rejected, Severity, preview};
use codes_tool::{Repr, SurveyOptions, SurveyedTable, Wanted, survey};
use proc_macro2::TokenStream;

use crate::flags::{self, ListingArguments, Others};
use crate::input::Versions;
use crate::manifest::NamedDocument;
use crate::rust_source::{self, CodesEnum, RustSource, Used};
use crate::{Failure, escape, paths};

/// The options that stand for an enum below `#[codes(..)]`.
#[derive(Clone, Default, clap::Args)]
pub(crate) struct EnumArguments {
    /// A table: its heading, a path of headings such as "Groups / Errors", or its number; may be given several times, to join tables
    #[arg(long)]
    table: Vec<String>,

    #[command(flatten)]
    listing: ListingArguments,

    /// The enum's name; without it, that of the heading if it has one in Latin letters, else `Codes`
    #[arg(long = "enum", value_name = "NAME", value_parser = enum_name)]
    pub(crate) name: Option<String>,

    /// The integer type of the codes; without it i32, or a larger type if necessary, or text
    #[arg(long)]
    repr: Option<String>,

    /// The success code, from which the enum gets `check`
    #[arg(long, allow_negative_numbers = true)]
    success: Option<String>,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long)]
    lenient: bool,

    /// Any other argument of `#[codes(..)]`, as you would write it there: 'fields(retry: bool = "Retry")', 'exhaustive'
    #[arg(long, value_name = "ARGUMENT")]
    argument: Vec<String>,
}

fn enum_name(text: &str) -> Result<String, String> {
    let name = syn::parse_str::<syn::Ident>(text).map(|_| text.to_owned());
    name.map_err(|_| "this cannot be the name of an enum: write one like `VendorCode`".to_owned())
}

/// The enums of a Rust source file.
#[derive(clap::Args)]
pub(crate) struct PinArguments {
    /// A Rust source file with `#[codes(..)]` enums: their arguments and pins decide
    #[arg(long, value_name = "FILE.rs")]
    pub(crate) pins: Option<PathBuf>,

    /// Only this enum of that file
    #[arg(long = "enum", value_name = "NAME", requires = "pins")]
    pub(crate) name: Option<String>,
}

/// An enum in the form in which the macro gets it.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) arguments: TokenStream,
    pub(crate) item: TokenStream,
    /// The paths of its documents, if it has several.
    pub(crate) documents: Vec<PathBuf>,
    /// Versions of these documents.
    versions: Versions,
    /// The index of the document that is given, if not its name says that.
    place: Option<usize>,
    /// The place from which its translations are read.
    pub(crate) caller: Caller,
    /// The enum and its source file, for messages; `None` if the user gives it by options, which are then what help
    /// lines name.
    origin: Option<String>,
}

impl Request {
    /// The request of an enum in this source file.
    pub(crate) fn new(found: &CodesEnum, file: &Path) -> Self {
        Self {
            arguments: found.arguments.clone(),
            item: found.item.clone(),
            documents: found.documents_from(file),
            versions: Versions::default(),
            place: None,
            caller: rust_source::caller(file),
            origin: Some(format!("`{}` in {}", found.ident, escape::path(file))),
        }
    }

    /// The request of an enum in this source file for a version of a document, which it uses in this way, and for these
    /// versions of its other documents and of its translations.
    pub(crate) fn of_version(
        (found, file): (&CodesEnum, &Path),
        used: &Used,
        version: &Document,
        others: &Versions,
    ) -> Self {
        let mut request = Self { place: used.document, ..Self::new(found, file) };
        let versions = request.documents.iter().filter_map(|path| Some((path.clone(), others.of(path)?.clone())));
        request.versions = Versions(versions.collect());
        for (written, path) in found.translations_from(file) {
            let is_given = used.translations.iter().any(|given| given == written);
            let version = if is_given { Some(version) } else { others.of(&path) };
            request.caller.versions.extend(version.map(|version| (written.to_owned(), version.clone())));
        }
        request
    }

    /// The same request with one more argument.
    pub(crate) fn with_argument(&self, argument: &str) -> Self {
        // It is the first one: a comma may stand after the last one.
        let first: TokenStream = format!("{argument},").parse().unwrap_or_default();
        let arguments = first.into_iter().chain(self.arguments.clone()).collect();
        Self { arguments, ..self.clone() }
    }

    /// A version of the document, joined with the other documents of the enum, if it has several.
    pub(crate) fn document<'a>(&self, given: &'a Document) -> Result<Cow<'a, Document>, Failure> {
        if self.documents.len() < 2 || !given.parts().is_empty() {
            return Ok(Cow::Borrowed(given));
        }
        let Some(place) = self.place_of(given) else {
            let (given, of) = (escape::name(given.name()), self.origin.as_deref().unwrap_or("the enum"));
            return Err(Failure::Message(format!(
                "{given} may be a version of each of several documents of {of}\n  = help: give it the name of one of them"
            )));
        };
        let mut documents = Vec::new();
        for (index, path) in self.documents.iter().enumerate() {
            documents.push(if index == place { given.clone() } else { self.versions.read(path)? });
        }
        Ok(Cow::Owned(Document::joined(documents)))
    }

    /// The index of the enum's document of which this one is a version: the one whose path is nearest to it.
    fn place_of(&self, given: &Document) -> Option<usize> {
        let near = |path: &PathBuf| paths::nearness(path, given.name().as_ref());
        let paths = self.documents.iter().map(near).enumerate().rev();
        let nearest = paths.max_by_key(|(_, near)| *near).filter(|(_, near)| *near > 0);
        self.place.or(nearest.map(|(index, _)| index))
    }

    /// Generates what the macro would, from a version of the document. Problems in the enum's other documents are among
    /// the errors.
    pub(crate) fn preview(&self, given: &Document) -> Result<Preview, Failure> {
        let document = self.document(given)?;
        let preview = preview(&self.arguments, &self.item, &document, &self.caller);
        let mut preview = preview.map_err(|rejected| self.report(rejected))?;
        if self.origin.is_none() {
            flags::in_help(&mut preview.diagnostics, Others::Argument);
            flags::in_help(&mut preview.errors, Others::Argument);
        }
        let Cow::Owned(joined) = document else { return Ok(preview) };
        let place = self.place_of(given).unwrap_or_default();
        let start = joined.parts().get(place).map_or(0, |(start, _)| *start);
        for diagnostic in std::mem::take(&mut preview.diagnostics) {
            match diagnostic.clone().moved_back(place, &(start..start + given.text().len())) {
                Some(diagnostic) => preview.diagnostics.push(diagnostic),
                None if diagnostic.severity == Severity::Error => {
                    let at = diagnostic.range().map_or(String::new(), |range| {
                        let (line, column) = joined.place_of(range.start);
                        format!(":{line}:{column}")
                    });
                    let mut elsewhere = diagnostic.clone();
                    elsewhere.place = Place::Source;
                    elsewhere.related.clear();
                    elsewhere.message = format!("{}{at}: {}", joined.name_of(&diagnostic), diagnostic.message);
                    preview.errors.push(elsewhere);
                }
                None => {}
            }
        }
        Ok(preview)
    }

    /// Reports why there is no Rust.
    pub(crate) fn report(&self, rejected: Rejected) -> Failure {
        crate::report(rejected.problems.into_iter().map(|mut problem| {
            match &self.origin {
                Some(origin) => problem.diagnostic = problem.diagnostic.note(format!("the enum is {origin}")),
                None => flags::in_help(std::slice::from_mut(&mut problem.diagnostic), Others::Argument),
            }
            problem.to_string()
        }));
        Failure::Reported
    }
}

/// The requests of a Rust source file for documents with these names.
pub(crate) fn of_source(path: &Path, name: Option<&str>, documents: &[&Path]) -> Result<Vec<Request>, Failure> {
    let found = RustSource::read(path)?.select(path, name, documents)?;
    Ok(found.iter().map(|found| Request::new(found, path)).collect())
}

/// The name of an enum whose table has no heading that gives it one.
pub(crate) const DEFAULT_NAME: &str = "Codes";

/// The name that the heading of a table gives its enum.
pub(crate) fn type_name(table: &SurveyedTable) -> Option<String> {
    codes_gen::type_name(table.set.tables.first()?.heading()?)
}

impl EnumArguments {
    /// The attribute's arguments, as text, for a document at this path.
    pub(crate) fn written(&self, document: &str) -> String {
        let table =
            |table: &String| table.parse::<usize>().map_or_else(|_| format!("{table:?}"), |number| number.to_string());
        let mut arguments = vec![format!("doc = {document:?}")];
        match &*self.table {
            [] => {}
            [only] => arguments.push(format!("table = {}", table(only))),
            several => {
                let several: Vec<String> = several.iter().map(table).collect();
                arguments.push(format!("tables = [{}]", several.join(", ")));
            }
        }
        arguments.extend(self.listing.written());
        if let Some(success) = &self.success {
            let is_number = success.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
            arguments.push(if is_number && self.repr.is_some() {
                format!("success = {success}")
            } else {
                format!("success = {success:?}")
            });
        }
        if self.lenient {
            arguments.push("lenient".to_owned());
        }
        arguments.extend(self.argument.iter().cloned());
        arguments.join(", ")
    }

    /// The same request with one more argument.
    pub(crate) fn with_argument(&self, argument: String) -> Self {
        let mut with = self.clone();
        with.argument.push(argument);
        with
    }

    /// An enum of one table, with a given name.
    pub(crate) fn from_table(table: Option<String>, name: String, lenient: bool) -> Self {
        Self { table: table.into_iter().collect(), name: Some(name), lenient, ..Self::default() }
    }

    /// An enum of headings or lists, with a given name.
    pub(crate) fn from_listing(wanted: &Wanted, name: String, lenient: bool) -> Self {
        Self { listing: ListingArguments::new(wanted), name: Some(name), lenient, ..Self::default() }
    }

    /// The enum without pins, as text up to its opening brace.
    pub(crate) fn head(&self) -> String {
        let repr = self.repr.as_ref().map(|repr| format!("#[repr({repr})]\n")).unwrap_or_default();
        format!("{repr}pub enum {}", self.name.as_deref().unwrap_or(DEFAULT_NAME))
    }

    /// What the user leaves out: the name is that of the first heading, and the type the first common one that holds all
    /// codes of the tables, if they are integers.
    pub(crate) fn completed(&self, document: &Document) -> Self {
        let tables: Vec<Option<&String>> =
            if self.table.is_empty() { vec![None] } else { self.table.iter().map(Some).collect() };
        let columns = self.argument.iter().find_map(|argument| argument.strip_prefix("columns(")?.strip_suffix(')'));
        let columns = columns.and_then(|columns| flags::titles(columns).ok()).unwrap_or_default();
        let surveys = tables.into_iter().map(|table| {
            survey(
                document,
                &SurveyOptions {
                    table: table.cloned(),
                    listing: self.listing.wanted(),
                    columns: columns.clone(),
                    lenient: self.lenient,
                    ..SurveyOptions::default()
                },
            )
        });
        let tables: Vec<SurveyedTable> = surveys.flat_map(|survey| survey.tables).collect();
        let numbers = tables.iter().flat_map(|table| &table.set.codes).map(|entry| entry.code.number());
        let numbers: Option<Vec<i128>> = numbers.collect();
        let repr = numbers.filter(|_| !tables.is_empty()).and_then(|numbers| Repr::that_holds(&numbers));
        let name = self.name.clone().or_else(|| tables.first().and_then(type_name));
        Self { name, repr: self.repr.clone().or(repr.map(str::to_owned)), ..self.clone() }
    }

    pub(crate) fn request(&self, document: &NamedDocument) -> Result<Request, Failure> {
        let parse = |text: String| -> Result<TokenStream, Failure> {
            let wrong = |_| Failure::Usage(format!("a quote or a bracket has no counterpart in `{text}`"));
            text.parse().map_err(wrong)
        };
        let arguments = parse(self.written(&document.path))?;
        let item = parse(format!("{} {{}}", self.head()))?;
        let caller = Caller { manifest_dir: document.package.clone(), ..Caller::default() };
        let (documents, versions) = (Vec::new(), Versions::default());
        Ok(Request { arguments, item, documents, versions, place: None, caller, origin: None })
    }
}
