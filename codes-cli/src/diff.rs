//! `codes diff OLD NEW`: what an update of a document changes, and what that means for a crate that is made of it.

mod json;
mod markdown;
mod summary;
mod text;
mod words;

use std::io::Write;
use std::path::{Path, PathBuf};

use codes_gen::diff::{self, Level, TableDiff};
use codes_gen::{Document, Preview, Severity, SurveyOptions, survey};

use crate::request::{self, PinArguments};
use crate::{Failure, input};

/// Compare two versions of a document: codes, words, names, and what they mean for the version
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The document as it was: a file, `-`, or a git revision such as `HEAD~1:docs/x.md`
    #[arg(required_unless_present = "schema")]
    old: Option<PathBuf>,

    /// The document as it is
    #[arg(required_unless_present = "schema")]
    new: Option<PathBuf>,

    #[command(flatten)]
    of: PinArguments,

    /// That file as it was, such as `HEAD~1:src/x.rs`, if the enums' arguments or pins have changed too
    #[arg(long, value_name = "FILE.rs", requires = "pins")]
    old_pins: Option<PathBuf>,

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

    /// Write the JSON Schema of the JSON instead
    #[arg(long)]
    schema: bool,
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
    /// One object; `--schema` describes it
    Json,
}

/// Everything that changes.
struct Report<'a> {
    old: &'a Document,
    new: &'a Document,
    tables: Vec<TableDiff>,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let (Some(old_path), Some(new_path), false) = (&arguments.old, &arguments.new, arguments.schema) else {
        return json::schema(out);
    };
    let (old, new) = (input::read(old_path)?, input::read(new_path)?);
    let tables = match &arguments.of.pins {
        Some(source) => enums(arguments, source, [old_path, new_path], [&old, &new])?,
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

/// The changes of the enums in a Rust source file, and in the same file as it was.
fn enums(
    arguments: &Arguments,
    source: &Path,
    paths: [&Path; 2],
    [old, new]: [&Document; 2],
) -> Result<Vec<TableDiff>, Failure> {
    let previews = |source: &Path, document: &Document| -> Result<Vec<Preview>, Failure> {
        let requests = request::of_source(source, arguments.of.name.as_deref(), &paths)?;
        requests.iter().map(|request| request.preview(document)).collect()
    };
    let before = previews(arguments.old_pins.as_deref().unwrap_or(source), old)?;
    let mut diffs = Vec::new();
    for after in previews(source, new)? {
        let Some(before) = before.iter().find(|before| before.ident == after.ident) else { continue };
        if before.set.codes.is_empty() && before.has_errors() && !after.set.codes.is_empty() {
            let errors = before.diagnostics.iter().chain(&before.errors);
            let why = errors.map(|error| format!("{}\n  ", error.message)).collect::<Vec<_>>().concat();
            let help =
                "= help: if its arguments have changed too, give them as they were: `--old-pins HEAD~1:src/x.rs`";
            let message = format!("`{}` cannot be made of {}: {why}{help}", before.ident, old.name());
            return Err(Failure::Message(message));
        }
        diffs.push(diff::enums(before, &after));
    }
    diffs.retain(|diff| !diff.changes.is_empty());
    Ok(diffs)
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
