//! `codes explain CODE`: everything that the documents have about a code.

mod find;
mod json;
mod query;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};

use codes_tool::{SurveyOptions, survey};

use crate::flags::{self, ColumnArguments, ListingArguments};
use crate::layout::Layout;
use crate::listing::{self, Listing};
use crate::request::Request;
use crate::rust_source::RustSource;
use crate::{Failure, input};
use query::Query;

/// Explain a code: its table, name, every meaning, advice, links and line
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  codes explain 10008                             a code of TPNS
  codes explain -5
  codes explain RateLimited                       the name of its variant
  codes explain 0x1F --doc docs/vendor.md         a code of another document
  codes explain bad_signature --doc docs/vendor.md
  codes explain 4001 --pins src/codes.rs          with the names that the enums have
  codes explain 4001 --doc docs/vendor.md --format json")]
pub(crate) struct Arguments {
    /// The code that you have: a number, decimal or hexadecimal, a text, the vendor's symbol, or the variant's name
    #[arg(allow_negative_numbers = true, required_unless_present = "schema")]
    code: Option<String>,

    /// A Markdown document, instead of the codes of TPNS; `-` is standard input
    #[arg(long, value_name = "FILE")]
    doc: Option<PathBuf>,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long, requires = "doc", conflicts_with = "pins")]
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
    let listings = match (&arguments.pins, &arguments.doc) {
        (Some(source), document) => of_enums(source, arguments.name.as_deref(), document.as_deref())?,
        (None, Some(document)) => of_document(document, arguments)?,
        (None, None) => listing::built_in(),
    };
    let query = Query::new(arguments.code.as_deref().unwrap_or_default());
    let found = find::all(&query, &listings);
    match arguments.format {
        Format::Json => json::write(&query, &listings, &found, out)?,
        Format::Text if found.is_empty() => {
            return Err(Failure::Message(text::unknown(&query, &listings, Layout::for_message())));
        }
        Format::Text => out.write_all(text::found(&query, &found, Layout::for_stdout()).as_bytes())?,
    }
    if found.is_empty() { Err(Failure::Reported) } else { Ok(()) }
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
        let document = match document {
            Some(path) => input::read(path)?,
            None => found.read_document(source)?,
        };
        let preview = Request::new(&found, source).preview(&document)?;
        let retired = preview.pins.iter().filter(|pin| pin.is_retired && !pin.is_documented);
        let retired = retired.map(|pin| (pin.code.clone(), pin.name.clone())).collect();
        listings.push(Listing::new(&document, preview.named()).with_retired(retired));
    }
    Ok(listings)
}
