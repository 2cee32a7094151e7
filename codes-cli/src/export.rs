//! `codes export FILE`: the codes for other languages and tools.

mod csv;
mod json;
mod markdown;
mod names;
mod python;
mod typescript;

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use codes_gen::{CodeSet, Document, NamedCodes, Severity, SurveyOptions, render, survey};

use crate::paint::Paint;
use crate::request::{self, PinArguments};
use crate::{Failure, escape, input};

/// Write the codes for other languages: JSON, CSV, Markdown, TypeScript or Python
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The Markdown document; `-` is standard input, `HEAD~1:docs/x.md` a git revision of it
    #[arg(required_unless_present = "schema")]
    file: Option<PathBuf>,

    #[command(flatten)]
    of: PinArguments,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long, conflicts_with = "pins")]
    table: Option<String>,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long, conflicts_with = "pins")]
    lenient: bool,

    /// What to write
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Write the JSON Schema of the JSON instead
    #[arg(long)]
    schema: bool,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// Everything, as one object; `--schema` describes it
    #[default]
    Json,
    /// A line for each meaning
    Csv,
    /// A table for each table of the document
    Markdown,
    /// Constants, a union type and the messages
    Typescript,
    /// An enum with the messages
    Python,
}

/// The codes of a table, or of an enum.
struct Table {
    /// The name of a type for them, as in Rust.
    type_name: String,
    path: Vec<Arc<str>>,
    line: usize,
    set: CodeSet,
    names: Vec<String>,
    /// The other columns.
    fields: Vec<String>,
    is_integer: bool,
}

impl Table {
    fn new(type_name: String, codes: NamedCodes<'_>, fields: Vec<String>) -> Self {
        let place = codes.set.tables.first();
        Self {
            type_name,
            path: place.map(|place| place.path.clone()).unwrap_or_default(),
            line: place.map_or(0, |place| place.line),
            set: codes.set.clone(),
            names: codes.names.iter().map(|name| name.trim_start_matches("r#").to_owned()).collect(),
            fields,
            is_integer: codes.is_integer,
        }
    }

    /// Where the codes come from, for a comment.
    fn origin(&self, document: &Document) -> String {
        match self.path.last() {
            Some(heading) => format!("{heading}, {}:{}", escape::name(document.name()), self.line),
            None => format!("{}:{}", escape::name(document.name()), self.line),
        }
    }
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let Some(file) = arguments.file.as_ref().filter(|_| !arguments.schema) else { return json::schema(out) };
    let document = input::read(file)?;
    let tables = tables(arguments, &document)?;
    match arguments.format {
        Format::Json => json::write(&document, &tables, out),
        Format::Csv => csv::write(&tables, out),
        Format::Markdown => markdown::write(&tables, out),
        Format::Typescript => typescript::write(&document, &tables, out),
        Format::Python => python::write(&document, &tables, out),
    }
}

/// The tables; where a problem is an error, nothing is written: other languages would lose codes in silence.
fn tables(arguments: &Arguments, document: &Document) -> Result<Vec<Table>, Failure> {
    let mut diagnostics = Vec::new();
    let mut tables = Vec::new();
    match &arguments.of.pins {
        Some(source) => {
            let file = arguments.file.as_deref().into_iter().collect::<Vec<_>>();
            for request in request::of_source(source, arguments.of.name.as_deref(), &file)? {
                let preview = request.preview(document)?;
                tables.push(Table::new(preview.ident.clone(), preview.named(), preview.fields.clone()));
                diagnostics.extend(preview.diagnostics.into_iter().chain(preview.errors).chain(preview.pin_errors));
            }
        }
        None => {
            let options = SurveyOptions {
                table: arguments.table.clone(),
                lenient: arguments.lenient,
                ..SurveyOptions::default()
            };
            let found = survey(document, &options);
            let names = names::of_types(&found.tables);
            for (table, name) in found.tables.iter().zip(names) {
                tables.push(Table::new(name, table.named(), crate::json::field_names(table)));
            }
            diagnostics = found.diagnostics;
        }
    }
    let found = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let errors: Vec<String> = found.map(|diagnostic| render(document, diagnostic)).collect();
    let (paint, mut err) = (Paint::for_stderr(), std::io::stderr().lock());
    for error in &errors {
        let _ = writeln!(err, "{}\n", paint.diagnostic(error));
    }
    match (errors.is_empty(), tables.is_empty()) {
        (true, false) => Ok(tables),
        (false, _) => Err(Failure::Reported),
        (true, true) => Err(Failure::Message(format!("{} has no code table", escape::name(document.name())))),
    }
}
