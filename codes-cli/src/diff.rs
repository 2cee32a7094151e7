//! `codes diff OLD NEW`: what an update of a document changes, and what that means for a crate that is made of it.

mod json;
mod markdown;
mod summary;
mod text;
mod words;

use std::io::Write;
use std::path::PathBuf;

use codes_gen::diff::{self, Level, TableDiff};
use codes_gen::{Document, Severity, SurveyOptions, survey};

use crate::request::{self, PinArguments};
use crate::{Failure, input};

/// Compare two versions of a document: codes, words, names, and what they mean for the version
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The document as it was: a file, `-`, or a git revision such as `HEAD~1:docs/x.md`
    old: PathBuf,

    /// The document as it is
    new: PathBuf,

    #[command(flatten)]
    of: PinArguments,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long, conflicts_with = "pins")]
    table: Option<String>,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long, conflicts_with = "pins")]
    lenient: bool,

    /// The enums are `exhaustive`: a code that is added breaks every `match`
    #[arg(long, conflicts_with = "pins")]
    exhaustive: bool,

    /// From which verdict on it ends with exit code 1
    #[arg(long, value_enum, default_value_t, value_name = "VERDICT")]
    deny: Deny,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Deny {
    /// Any difference
    #[default]
    Patch,
    Minor,
    Major,
    /// A build that breaks
    Build,
    /// Nothing
    Never,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// For reading
    #[default]
    Text,
    /// For a pull request
    Markdown,
    /// One object
    Json,
}

/// Everything that changes.
struct Report<'a> {
    old: &'a Document,
    new: &'a Document,
    tables: Vec<TableDiff>,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let (old, new) = (input::read(&arguments.old)?, input::read(&arguments.new)?);
    let tables = match &arguments.of.pins {
        Some(source) => {
            let documents = [&*arguments.old, &*arguments.new];
            let requests = request::of_source(source, arguments.of.name.as_deref(), &documents)?;
            let diffs =
                requests.iter().map(|request| Ok(diff::enums(&request.preview(&old)?, &request.preview(&new)?)));
            let diffs: Vec<TableDiff> = diffs.collect::<Result<_, Failure>>()?;
            diffs.into_iter().filter(|diff| !diff.changes.is_empty()).collect()
        }
        None => {
            let options = SurveyOptions { table: arguments.table.clone(), lenient: arguments.lenient };
            let [old, new] = [&old, &new].map(|document| survey(document, &options));
            if old.tables.is_empty() && new.tables.is_empty() {
                let has_errors = |survey: &codes_gen::Survey| {
                    survey.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
                };
                let why = if has_errors(&old) || has_errors(&new) { ": see `codes check`" } else { "" };
                return Err(Failure::Message(format!("neither document has such a code table{why}")));
            }
            diff::documents(&old, &new, arguments.exhaustive)
        }
    };
    let report = Report { old: &old, new: &new, tables };
    match arguments.format {
        Format::Text => text::write(&report, out)?,
        Format::Markdown => markdown::write(&report, out)?,
        Format::Json => json::write(&report, out)?,
    }
    if report.is_denied(arguments.deny) { Err(Failure::Reported) } else { Ok(()) }
}

impl Report<'_> {
    fn level(&self) -> Level {
        self.tables.iter().map(TableDiff::level).max().unwrap_or(Level::None)
    }

    fn build(&self) -> diff::Build {
        self.tables.iter().map(TableDiff::build).max().unwrap_or(diff::Build::Fine)
    }

    fn is_denied(&self, deny: Deny) -> bool {
        let breaks = self.build() == diff::Build::Breaks;
        match deny {
            Deny::Patch => !self.tables.is_empty(),
            Deny::Minor => breaks || self.level() >= Level::Minor,
            Deny::Major => breaks || self.level() >= Level::Major,
            Deny::Build => breaks,
            Deny::Never => false,
        }
    }
}
