//! `codes diff OLD NEW`: what an update of a document changes, and what that means for a crate that is made from it.

mod body;
mod json;
mod markdown;
mod punctuation;
pub(crate) mod reading;
mod sources;
mod summary;
mod text;
mod words;

use std::io::Write;
use std::path::{Path, PathBuf};

use codes_gen::{Document, Severity};
use codes_tool::SurveyOptions;
use codes_tool::diff::{self, ChangeKind, Level, Sentence, TableDiff};

use crate::flags::ListingArguments;
use crate::{Failure, escape, input};
use sources::Files;
pub(crate) use sources::Made;

/// Compare two versions of a document: codes, words, names, and what they mean for the version
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  codes diff docs/vendor.md                       what changed since the last commit
  codes diff HEAD~1:docs/vendor.md HEAD:docs/vendor.md --table \"Return codes\"
  codes diff HEAD:docs/vendor.md docs/vendor.md --pins src/codes.rs
  codes diff HEAD:docs/vendor.md docs/vendor.md --pins src/codes.rs --old-pins HEAD:src/codes.rs
  codes diff HEAD:docs/vendor.md docs/vendor.md --format markdown --deny build")]
pub(crate) struct Arguments {
    /// The old document: a file, `-`, or a git revision such as `HEAD~1:docs/x.md`
    #[arg(required_unless_present = "schema")]
    old: Option<PathBuf>,

    /// The new document; without it, the first one is the new document, and is compared with its version in `HEAD`
    new: Option<PathBuf>,

    /// A Rust source file with `#[codes(..)]` enums, whose arguments and pins decide, or with wrappers around them; may be
    /// given several times
    #[arg(long, value_name = "FILE.rs")]
    pins: Vec<PathBuf>,

    /// Only this enum of those files
    #[arg(long = "enum", value_name = "NAME", requires = "pins")]
    name: Option<String>,

    /// The old version of such a file, such as `HEAD~1:src/x.rs`, if the enums' arguments or pins have changed too
    #[arg(long, value_name = "FILE.rs", requires = "pins")]
    old_pins: Vec<PathBuf>,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long, conflicts_with = "pins")]
    table: Option<String>,

    #[command(flatten)]
    listing: ListingArguments,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long, conflicts_with = "pins")]
    lenient: bool,

    /// The enums are `exhaustive`: a code that is added breaks every `match`
    #[arg(long, conflicts_with = "pins")]
    exhaustive: bool,

    /// The least verdict for which the exit code is 1
    #[arg(long, value_enum, default_value_t, value_name = "VERDICT")]
    deny: Deny,

    /// The output format
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
    /// No differences, not even errors in the documents; documents that cannot be read or compared still give 1 or 2
    Never,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// Text for people
    #[default]
    Text,
    /// For a pull request
    Markdown,
    /// One object; `--schema` describes it
    Json,
}

/// Everything that changes.
pub(crate) struct Report<'a> {
    old: &'a Document,
    new: &'a Document,
    tables: Vec<TableDiff>,
    /// How the documents were read, which belongs at the top.
    readings: Vec<Sentence>,
    /// The changes that were made to the source, such as pins.
    actions: Vec<Sentence>,
    /// Parts that were not checked, or are reviewed elsewhere; shown below the verdict.
    unseen: Vec<Sentence>,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let (Some(first), false) = (&arguments.old, arguments.schema) else {
        return json::schema(out);
    };
    let (old_path, new_path) = match &arguments.new {
        Some(second) => (first.clone(), second),
        None => (committed(first)?, first),
    };
    input::reads_stdin_once([&*old_path, new_path])?;
    let (old, new) = (input::read(&old_path)?, input::read(new_path)?);
    let report = if arguments.pins.is_empty() {
        documents(arguments, &old, &new)?
    } else {
        let sources = if arguments.old_pins.is_empty() { &arguments.pins } else { &arguments.old_pins };
        let (name, paths) = (arguments.name.as_deref(), [&*old_path, &**new_path]);
        let [before, after] = [sources, &arguments.pins].map(|sources| Files { sources, name, paths });
        enums(&before, &after, &old, &new)?
    };
    match arguments.format {
        Format::Text => text::write(&report, out)?,
        Format::Markdown => markdown::write(&report, out)?,
        Format::Json => json::write(&report, out)?,
    }
    if report.is_denied(arguments.deny) { Err(Failure::Reported) } else { Ok(()) }
}

/// The version of a file in the last commit, which is compared if the user names one document, as with `git diff`.
fn committed(path: &Path) -> Result<PathBuf, Failure> {
    if path.is_file() && path.is_relative() {
        return Ok(format!("HEAD:./{}", path.display()).into());
    }
    let shown = escape::path(path);
    let command = format!("codes diff {} NEW", escape::shell(&shown));
    Err(Failure::Usage(format!("there is no second document to compare {shown} with: write `{command}`")))
}

/// The review of an update: its changes to the enums of these sources, or to the document if there are none.
pub(crate) fn review<'a>(
    (old, before): (&'a Document, &Made),
    (new, after): (&'a Document, &Made),
    actions: Vec<Sentence>,
) -> Report<'a> {
    let report = if before.enums.is_empty() && after.enums.is_empty() {
        let [before, after] = [old, new].map(|document| reading::tables(document, &SurveyOptions::default()));
        let tables = diff::documents(&before.value, &after.value, false);
        Report::new([old, new], tables, [before.is_lenient, after.is_lenient])
    } else {
        let found = diff::sources(&before.source(old), &after.source(new));
        let mut report = Report::new([old, new], found.diffs, [before.is_lenient, after.is_lenient]);
        report.note_unseen(&found.unseen, None);
        report
    };
    Report { actions, ..report }
}

impl Report<'_> {
    /// The report with these notes below the verdict.
    pub(crate) fn with_notes(mut self, notes: &[Sentence]) -> Self {
        self.unseen.extend_from_slice(notes);
        self
    }

    /// As text for people.
    pub(crate) fn write_text(&self, out: &mut impl Write) -> Result<(), Failure> {
        text::write(self, out)
    }

    /// As Markdown for a pull request.
    pub(crate) fn write_markdown(&self, out: &mut impl Write) -> Result<(), Failure> {
        markdown::write(self, out)
    }
}

/// The changes of the documents, if nothing is known about the enums.
fn documents<'a>(arguments: &Arguments, old: &'a Document, new: &'a Document) -> Result<Report<'a>, Failure> {
    let options = SurveyOptions {
        table: arguments.table.clone(),
        listing: arguments.listing.wanted(),
        lenient: arguments.lenient,
        ..SurveyOptions::default()
    };
    let [before, after] = [old, new].map(|document| reading::tables(document, &options));
    if before.value.tables.is_empty() && after.value.tables.is_empty() {
        let mut diagnostics = before.value.diagnostics.iter().chain(&after.value.diagnostics);
        let has_errors = diagnostics.any(|diagnostic| diagnostic.severity == Severity::Error);
        let why = if has_errors { ": see `codes check`" } else { "" };
        return Err(Failure::Message(format!("neither document has such a code table{why}")));
    }
    let tables = diff::documents(&before.value, &after.value, arguments.exhaustive);
    let mut report = Report::new([old, new], tables, [before.is_lenient, after.is_lenient]);
    let unseen = "unions and mappings of these codes are not checked: name their files with `--pins`";
    report.note_unseen(&[], Some(unseen));
    Ok(report)
}

/// The changes of the enums and wrappers in Rust source files.
fn enums<'a>(
    before: &Files<'_>,
    after: &Files<'_>,
    old: &'a Document,
    new: &'a Document,
) -> Result<Report<'a>, Failure> {
    let found = sources::changes(before, after, [old, new])?;
    let mut report = Report::new([old, new], found.tables, found.is_lenient);
    let unseen = "unions and mappings in other files are not checked: `--pins` may be given several times";
    report.note_unseen(&found.unseen, Some(unseen));
    Ok(report)
}

impl<'a> Report<'a> {
    /// The changes between two documents, and whether each was read leniently.
    fn new([old, new]: [&'a Document; 2], tables: Vec<TableDiff>, is_lenient: [bool; 2]) -> Self {
        let of_side = [old, new].into_iter().zip(is_lenient).filter(|(_, is_lenient)| *is_lenient);
        let reading = |(document, _): (&Document, bool)| {
            let reading = Sentence::default()
                .quote(document.name())
                .then(" is compared as `lenient` reads it: without `lenient`, ");
            reading.then("the macro reads fewer of its codes, see `codes check`")
        };
        let mut readings: Vec<Sentence> = of_side.map(reading).collect();
        readings.dedup();
        Self { old, new, tables, readings, actions: Vec::new(), unseen: Vec::new() }
    }

    /// Adds what was not checked, if a union or a mapping may no longer compile because codes come or go: wrappers whose
    /// enums are in none of the files, and `others`.
    fn note_unseen(&mut self, members: &[(String, String)], others: Option<&'static str>) {
        let mut changes = self.tables.iter().flat_map(|table| &table.changes);
        if !changes.any(|change| matches!(change.what.kind, ChangeKind::Added | ChangeKind::Removed)) {
            return;
        }
        self.unseen.extend(members.iter().map(|(wrapper, of)| {
            let unseen = Sentence::default().quote(wrapper).then(" is checked without the codes of ").quote(of);
            unseen.then(": no `--pins` names a file that has it")
        }));
        self.unseen.extend(others.map(Sentence::from));
    }

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
