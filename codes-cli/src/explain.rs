//! `codes explain CODE`: everything that the documents have about a code.

mod find;
mod json;
mod query;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};

use codes_tool::{Roles, SurveyOptions, survey};

use crate::flags::{self, ColumnArguments, ListingArguments};
use crate::layout::Layout;
use crate::listing::{self, Listing};
use crate::manifest::Manifest;
use crate::request::Request;
use crate::rust_source::{CodesEnum, RustSource};
use crate::{Failure, escape, input, paths, users};
use query::Query;

/// Explain a code: its table, name, every meaning, advice, links and line
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  codes explain 10008                             a code of the package's documents, or of TPNS
  codes explain -5
  codes explain RateLimited                       the name of its variant
  codes explain 0x1F docs/vendor.md               a code of another document
  codes explain bad_signature docs/vendor.md
  codes explain 4001 --pins src/codes.rs          with the names that the enums have
  codes explain 4001 docs/vendor.md --format json

The package's documents are those of codes.toml, in this folder or above.")]
pub(crate) struct Arguments {
    /// The code that you have: a number in any form that a document may have, a text, the vendor's symbol, or the variant's name; write `--` before one like `-0x5`
    #[arg(allow_negative_numbers = true, required_unless_present = "schema")]
    code: Option<String>,

    /// A Markdown document, instead of those of codes.toml and TPNS; `-` is standard input
    file: Option<PathBuf>,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long, requires = "file", conflicts_with = "pins")]
    table: Option<String>,

    #[command(flatten)]
    listing: ListingArguments,

    #[command(flatten)]
    columns: ColumnArguments,

    /// A Rust source file: explain a code of its `#[codes(..)]` enums, with their pinned names
    #[arg(long, value_name = "FILE.rs")]
    pins: Option<PathBuf>,

    /// Only this enum of that file
    #[arg(long = "enum", value_name = "NAME", requires = "pins")]
    name: Option<String>,

    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Write the JSON Schema of the JSON instead
    #[arg(long)]
    schema: bool,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// Text for people
    #[default]
    Text,
    /// One object; `--schema` describes it
    Json,
}

/// Writes an explanation for each table that has the code.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    if arguments.schema {
        return json::schema(out);
    }
    let query = Query::new(arguments.code.as_deref().unwrap_or_default());
    if let Some(word) = arguments.file.as_deref().and_then(Path::to_str)
        && word.chars().all(char::is_alphanumeric)
        && !Path::new(word).exists()
    {
        let text = format!("{} {}", query.shown(), escape::line(word));
        let text = escape::shell(&text);
        return Err(Failure::Usage(format!(
            "there is no document `{0}`\n  = help: put several words between quotes: `codes explain {text}`",
            escape::name(word)
        )));
    }
    let document = arguments.file.as_deref();
    let listings = match (&arguments.pins, document) {
        (Some(source), document) => of_enums(source, arguments.name.as_deref(), document)?,
        (None, Some(document)) => of_document(document, arguments)?,
        (None, None) if arguments.listing.wanted().is_some() || arguments.columns.titles() != Roles::default() => {
            return Err(Failure::Usage("`--headings`, `--list` and `--columns` need a document".to_owned()));
        }
        (None, None) => of_package(&query)?,
    };
    let found = find::all(&query, &listings);
    match arguments.format {
        Format::Json => json::write(&query, &listings, &found, out)?,
        Format::Text if found.is_empty() => {
            let mut unknown = text::unknown(&query, &listings, Layout::for_message());
            if document.is_none() && Path::new(&query.text).is_file() {
                let path = query.shown();
                let help =
                    format!("to explain a code of this document, write `codes explain CODE {}`", escape::shell(&path));
                unknown = format!("{}\n  = help: {help}", unknown.trim_end());
            }
            return Err(Failure::Message(unknown));
        }
        Format::Text => out.write_all(text::found(&query, &found, Layout::for_stdout()).as_bytes())?,
    }
    if found.is_empty() { Err(Failure::Reported) } else { Ok(()) }
}

/// The codes to search if the user names no file. They are the first of these that have the code: the enums of the
/// documents in `codes.toml`, these documents, TPNS. If none has it, they are the enums, and the tables of the documents
/// that no enum has.
fn of_package(query: &Query) -> Result<Vec<Listing>, Failure> {
    let Some(manifest) = Manifest::nearest()? else { return Ok(listing::built_in()) };
    let files: Vec<PathBuf> = manifest.entries.iter().map(|entry| paths::shortened(&manifest.file_of(entry))).collect();
    let mut enums = Vec::new();
    for user in users::find(manifest.folder()).0 {
        let is_used = |found: &&CodesEnum| files.iter().any(|file| user.how_used(found, file).is_some());
        // An enum with mistakes is no reason to withhold what its document says.
        enums
            .extend(user.source.enums.iter().filter(is_used).filter_map(|found| of_enum(found, &user.path, None).ok()));
    }
    if !find::all(query, &enums).is_empty() {
        return Ok(enums);
    }
    let (mut documents, mut unread) = (Vec::new(), Vec::new());
    for file in &files {
        match input::read(file) {
            Ok(document) => {
                let survey = survey(&document, &SurveyOptions { lenient: true, ..SurveyOptions::default() });
                documents.extend(survey.tables.iter().map(|table| Listing::new(&document, table.named())));
            }
            Err(Failure::Usage(message)) => unread.push(message),
            Err(failure) => return Err(failure),
        }
    }
    if !find::all(query, &documents).is_empty() {
        return Ok(documents);
    }
    // They may have the code.
    for message in &unread {
        crate::tell(message);
    }
    let built_in = listing::built_in();
    let is_of_tpns = !find::all(query, &built_in).is_empty();
    if documents.is_empty() || is_of_tpns {
        return Ok(built_in);
    }
    // Their names are those of the enums, where these have them.
    documents.retain(|table| !enums.iter().any(|of| of.has_table(table)));
    enums.append(&mut documents);
    Ok(enums)
}

/// The tables of a document, or the requested one.
fn of_document(path: &Path, arguments: &Arguments) -> Result<Vec<Listing>, Failure> {
    let document = input::read(path)?;
    let (table, columns) = (arguments.table.clone(), arguments.columns.titles());
    let listing = arguments.listing.wanted();
    let options = SurveyOptions { table, listing, columns, lenient: true, ..SurveyOptions::default() };
    let mut survey = survey(&document, &options);
    flags::in_help(&mut survey.diagnostics, flags::Others::Columns);
    if survey.tables.is_empty() {
        let of_choice = survey.diagnostics.iter().find(|diagnostic| diagnostic.range().is_none());
        let why = of_choice.map(|diagnostic| {
            let help = diagnostic.help.as_ref().map(|help| format!("\n  = help: {help}")).unwrap_or_default();
            format!("{}{help}", diagnostic.message)
        });
        return Err(why.map_or_else(|| listing::report_none(&document), Failure::Message));
    }
    Ok(survey.tables.iter().map(|table| Listing::new(&document, table.named())).collect())
}

/// The enums of a Rust source file, with their own documents, or with the given one.
fn of_enums(source: &Path, name: Option<&str>, document: Option<&Path>) -> Result<Vec<Listing>, Failure> {
    let documents: Vec<&Path> = document.into_iter().collect();
    let mut listings = Vec::new();
    for found in RustSource::read(source)?.select(source, name, &documents)? {
        listings.push(of_enum(&found, source, document)?);
    }
    Ok(listings)
}

fn of_enum(found: &CodesEnum, source: &Path, document: Option<&Path>) -> Result<Listing, Failure> {
    let document = match document {
        Some(path) => input::read(path)?,
        None => found.read_document(source)?,
    };
    let preview = Request::new(found, source).preview(&document)?;
    Ok(Listing::new(&document, preview.named()).with_retired(&preview))
}
