//! `codes list FILE`: the code tables of a document as the engine sees them.

pub(crate) mod csv;
mod json;
mod text;
mod why;

use std::io::Write;
use std::path::{Path, PathBuf};

use codes_gen::{Document, Severity, render};
use codes_tool::{Survey, SurveyOptions, survey};

use crate::flags::{self, ColumnArguments, ListingArguments};
use crate::layout::Layout;
use crate::{Failure, input};
use csv::Lines;

/// List the code tables of a document as the macro sees them
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  codes list docs/vendor.md
  codes list HEAD~1:docs/vendor.md                as it was in git
  codes list docs/vendor.md --table \"Return codes\"
  codes list docs/vendor.md --table 1 --columns message=Hint --columns name=Symbol
  codes list docs/errors.md --headings            headings instead of tables
  codes list docs/tool.md --list \"Exit codes\"     the items below a heading
  codes list docs/vendor.md --why                 which rule chose each column
  codes list docs/vendor.md --lenient --format csv")]
pub(crate) struct Arguments {
    /// The Markdown document; `-` is standard input
    #[arg(required_unless_present = "schema")]
    file: Option<PathBuf>,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long)]
    table: Option<String>,

    #[command(flatten)]
    listing: ListingArguments,

    #[command(flatten)]
    columns: ColumnArguments,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long)]
    lenient: bool,

    /// Show why each column has its role, which tables are not code tables and why, and which rows are not simply codes
    #[arg(long)]
    why: bool,

    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Write the JSON Schema of the JSON instead
    #[arg(long)]
    schema: bool,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// Text for people; problems go to standard error
    #[default]
    Text,
    /// Everything, problems included, as one object; `--schema` describes it
    Json,
    /// A line for each meaning; problems go to standard error
    Csv,
}

/// Writes the tables. If a problem is an error, or there is no table, it then fails.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    if arguments.schema {
        return json::schema(out);
    }
    let file = arguments.file.as_deref().unwrap_or(Path::new("-"));
    let document = input::read(file)?;
    let (table, columns) = (arguments.table.clone(), arguments.columns.titles());
    let listing = arguments.listing.wanted();
    let options = SurveyOptions { table, listing, columns, lenient: arguments.lenient, why: arguments.why };
    let mut survey = survey(&document, &options);
    if survey.tables.is_empty() && survey.diagnostics.is_empty() {
        survey.diagnostics = codes_tool::without_table(&document);
    }
    flags::in_help(&mut survey.diagnostics, flags::Others::Columns);
    match arguments.format {
        Format::Text if arguments.why => out.write_all(why::text(&document, &survey).as_bytes())?,
        Format::Text => out.write_all(text::listing(&document, &survey, Layout::for_stdout()).as_bytes())?,
        Format::Json => json::write(&document, &survey, out)?,
        Format::Csv => {
            let lines = survey.tables.iter().map(|table| Lines {
                set: &table.set,
                documents: &[],
                codes: table.named().iter().map(|code| (code.entry, code.name)).collect(),
                fields: crate::json::field_names(table),
            });
            csv::write(&lines.collect::<Vec<_>>(), out)?;
        }
    }
    out.flush()?;
    if !matches!(arguments.format, Format::Json) {
        report(&document, &survey);
    }
    let has_error = survey.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if has_error || survey.tables.is_empty() { Err(Failure::Reported) } else { Ok(()) }
}

fn report(document: &Document, survey: &Survey) {
    crate::report(survey.diagnostics.iter().map(|diagnostic| render(document, diagnostic)));
}
