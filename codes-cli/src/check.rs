//! `codes check FILE..`: errors and suspicious places in documents.

mod baseline;
mod document;
mod files;
mod github;
pub(crate) mod overview;
mod report;
mod rust;

use std::collections::{BTreeMap, HashMap};
use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;

use codes_gen::{CodeSet, Diagnostic, Document, ProblemId, Severity, nearest};
use indicatif::{ParallelProgressIterator as _, ProgressBar, ProgressStyle};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::layout::count;
use crate::{Failure, escape, input};
use files::InputFile;
use rust::RustFile;

/// Check documents: everything that the macro would report, and suspicious places
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  codes check                                     documents and Rust files of this folder
  codes check docs/vendor.md
  codes check src/codes.rs --deny warnings        the documents as these enums see them
  codes check --allow several-meanings
  codes check --baseline codes-baseline.json --write-baseline
  codes check --baseline codes-baseline.json      only what is new since then
  codes check --format github                     annotations in a workflow

A document in a folder is checked by itself, or, if an enum in the folder names it, as that enum
reads it. The ids in brackets, such as not-a-code, are what --allow takes.")]
pub(crate) struct Arguments {
    /// Markdown or CSV documents, Rust files whose `#[codes(..)]` enums name documents, or folders of both; `-` is
    /// standard input
    #[arg(default_value = ".")]
    files: Vec<PathBuf>,

    /// The least severity for which the exit code is 1
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    deny: Deny,

    /// Leave out findings with this id, such as `several-meanings`
    #[arg(long, value_name = "ID", value_parser = problem_id)]
    allow: Vec<ProblemId>,

    /// A file of known findings, which are left out; new ones are still shown
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write all findings to the baseline; from then on they are known
    #[arg(long, requires = "baseline")]
    write_baseline: bool,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long)]
    lenient: bool,

    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Write the JSON Schema of the JSON instead
    #[arg(long)]
    schema: bool,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Deny {
    /// Codes that would be lost or misread
    #[default]
    Errors,
    /// Also codes that are probably mistyped
    Warnings,
    /// All findings
    Notes,
    /// No findings, not even errors in a document; a file that cannot be read still gives 1 or 2
    Never,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Text, in rustc's form
    #[default]
    Text,
    /// One object; `--schema` describes it
    Json,
    /// Annotations for GitHub Actions
    Github,
}

impl Deny {
    fn denies(self, severity: Severity) -> bool {
        match self {
            Self::Errors => severity >= Severity::Error,
            Self::Warnings => severity >= Severity::Warning,
            Self::Notes => true,
            Self::Never => false,
        }
    }
}

/// The id of a kind of finding, as it is written in brackets.
fn problem_id(text: &str) -> Result<ProblemId, String> {
    ProblemId::ALL.iter().copied().find(|id| id.name() == text).ok_or_else(|| {
        let names: Vec<&str> = ProblemId::ALL.iter().map(|id| id.name()).collect();
        match *nearest::by_spelling(text, &names) {
            [] => "no finding has this id: see the names in brackets, such as `not-a-code`".to_owned(),
            [nearest, ..] => format!("no finding has this id: did you mean `{nearest}`?"),
        }
    })
}

/// The findings in a file.
struct Checked {
    document: Document,
    /// The number of codes of each table, by the table's line.
    tables: BTreeMap<usize, usize>,
    findings: Vec<Finding>,
    /// The enums that are made from the document, if these are checked.
    enums: Vec<String>,
    /// Whether it is a Rust file, not a document.
    is_source: bool,
    /// Whether the user names it, or names the Rust file whose document it is.
    is_named: bool,
}

impl Checked {
    /// A Rust file with findings.
    fn of_source(document: Document, findings: Vec<Finding>, is_named: bool) -> Self {
        Self { document, tables: BTreeMap::new(), findings, enums: Vec::new(), is_source: true, is_named }
    }

    /// The number of codes in all tables.
    fn codes(&self) -> usize {
        self.tables.values().sum()
    }
}

/// The number of codes of the tables in the document with this index, by the tables' lines. A code of several tables of a
/// set counts in the first.
fn codes_by_line<'a>(sets: impl IntoIterator<Item = &'a CodeSet>, index: usize) -> BTreeMap<usize, usize> {
    let mut by_line = BTreeMap::new();
    for set in sets {
        let mut codes = vec![0; set.tables.len()];
        for meaning in set.codes.iter().filter_map(|entry| entry.meanings.first()) {
            if let Some(codes) = codes.get_mut(meaning.table) {
                *codes += 1;
            }
        }
        for (table, codes) in set.tables.iter().zip(codes).filter(|(table, _)| table.document == index) {
            // HTML may have two tables in a line.
            *by_line.entry(table.line).or_default() += codes;
        }
    }
    by_line
}

/// An error, or something suspicious.
struct Finding {
    /// The enums that it belongs to, if these are checked.
    of_enums: Vec<String>,
    diagnostic: Diagnostic,
}

/// The findings in all files, and the files that could not be read.
struct CheckedFiles {
    checked: Vec<Checked>,
    unreadable: Option<Failure>,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    if arguments.schema {
        return report::schema(out);
    }
    input::reads_stdin_once(arguments.files.iter().map(PathBuf::as_path))?;
    let CheckedFiles { mut checked, unreadable } = survey(&arguments.files, arguments.lenient)?;
    for Checked { findings, .. } in &mut checked {
        findings.retain(|finding| !arguments.allow.contains(&finding.diagnostic.id));
    }
    if checked.iter().all(|checked| checked.is_source) && unreadable.is_none() {
        return Err(no_document(&arguments.files));
    }
    let mut known = None;
    match &arguments.baseline {
        Some(path) if arguments.write_baseline => {
            let written = count(baseline::write(path, &checked)?, "finding");
            writeln!(out, "{}: {written} known", escape::path(path))?;
            return unreadable.map_or(Ok(()), Err);
        }
        Some(path) => known = Some(baseline::subtract(path, &mut checked)?),
        None => {}
    }
    match arguments.format {
        Format::Text => report::text(&checked, known.as_ref(), out)?,
        Format::Json => report::json(&checked, known.as_ref(), out)?,
        Format::Github => github::write(&checked, out)?,
    }
    let mut findings = checked.iter().flat_map(|checked| &checked.findings);
    let is_denied = findings.any(|finding| arguments.deny.denies(finding.diagnostic.severity));
    match unreadable {
        Some(failure) => Err(failure),
        None if is_denied => Err(Failure::Reported),
        None => Ok(()),
    }
}

/// Reads all files and folders: the Rust files first, since a document that an enum names is checked as that enum reads it.
fn survey(paths: &[PathBuf], is_lenient: bool) -> Result<CheckedFiles, Failure> {
    let (rust, documents): (Vec<InputFile>, Vec<InputFile>) =
        files::find(paths)?.into_iter().partition(InputFile::is_rust);
    let bar = progress(rust.len() + documents.len());
    let read: Vec<_> = rust.par_iter().progress_with(bar.clone()).map(rust::read).collect();
    let mut all = CheckedFiles { checked: Vec::new(), unreadable: None };
    let mut sources: Vec<RustFile> = Vec::new();
    for (result, file) in read.into_iter().zip(&rust) {
        let Some(mut source) = all.ok(result, file.is_named).flatten() else { continue };
        for checked in std::mem::take(&mut source.checked) {
            let checked = all.ok(checked, file.is_named);
            all.checked.extend(checked);
        }
        sources.push(source);
    }
    let is_by_itself = |found: &&InputFile| found.is_named || !rust::is_of_enum(&found.path, &sources);
    let documents: Vec<&InputFile> = documents.iter().filter(is_by_itself).collect();
    let check = |found: &&InputFile| document::check(found, is_lenient);
    let read: Vec<_> = documents.par_iter().progress_with(bar.clone()).map(check).collect();
    bar.finish_and_clear();
    for (result, file) in read.into_iter().zip(&documents) {
        if file.may_be_data() && !result.as_ref().is_ok_and(|checked| !checked.tables.is_empty()) {
            continue;
        }
        let checked = all.ok(result, file.is_named);
        all.checked.extend(checked);
    }
    all.checked.extend(rust::retired(&sources));
    all.checked = merged(all.checked);
    for checked in &mut all.checked {
        // Vendors often share texts between codes: that is worth a note only when somebody looks at one document.
        let is_kept = |finding: &Finding| checked.is_named || finding.diagnostic.id != ProblemId::SharedText;
        checked.findings.retain(is_kept);
    }
    Ok(all)
}

impl CheckedFiles {
    /// Returns what was read. A failure is kept, or shown at once.
    fn ok<T>(&mut self, result: Result<T, Failure>, is_named: bool) -> Option<T> {
        match result {
            Ok(read) => return Some(read),
            // The user has named this file; for a file in a folder, the failure is just one more problem.
            Err(Failure::Usage(message)) if is_named => match &mut self.unreadable {
                Some(Failure::Usage(earlier)) => *earlier = format!("{earlier}\nerror: {message}"),
                _ => self.unreadable = Some(Failure::Usage(message)),
            },
            Err(Failure::Usage(message) | Failure::Message(message)) => {
                crate::tell(&message);
                self.unreadable.get_or_insert(Failure::Reported);
            }
            Err(failure) => self.unreadable = Some(failure),
        }
        None
    }
}

/// Each document once, and each finding that several enums share once, with their names.
fn merged(all: Vec<Checked>) -> Vec<Checked> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut merged: Vec<(Checked, HashMap<Diagnostic, usize>)> = Vec::new();
    for mut checked in all {
        let findings = std::mem::take(&mut checked.findings);
        let place = *places.entry(checked.document.name().to_owned()).or_insert(merged.len());
        match merged.get_mut(place) {
            Some((first, _)) => {
                // Enums may read different tables of a document, or the same one.
                for (line, codes) in checked.tables {
                    let known = first.tables.entry(line).or_default();
                    *known = codes.max(*known);
                }
                first.enums.append(&mut checked.enums);
                first.is_named |= checked.is_named;
                first.is_source &= checked.is_source;
            }
            None => merged.push((checked, HashMap::new())),
        }
        let Some((checked, known)) = merged.get_mut(place) else { continue };
        for finding in findings {
            let index = *known.entry(finding.diagnostic.clone()).or_insert(checked.findings.len());
            match checked.findings.get_mut(index) {
                Some(first) => first.of_enums.extend(finding.of_enums),
                None => checked.findings.push(finding),
            }
        }
    }
    merged.into_iter().map(|(checked, _)| checked).collect()
}

fn no_document(paths: &[PathBuf]) -> Failure {
    let paths: Vec<String> = paths.iter().map(|path| escape::path(path)).collect();
    Failure::Message(format!(
        "there is no document in {}\n  = help: a document ends in .md, .mdx or .markdown, or in .csv or .tsv if it has a code table, or a Rust file names it by \
         `#[codes(doc = \"..\")]`",
        paths.join(", ")
    ))
}

/// A progress bar on standard error, if that is a terminal and there is something to wait for.
fn progress(files: usize) -> ProgressBar {
    const WORTH_A_BAR: usize = 100;
    if files < WORTH_A_BAR || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files as u64);
    match ProgressStyle::with_template("{bar:40} {pos}/{len} files {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The number of findings of each severity.
fn counts(checked: &[Checked]) -> [(Severity, usize); 3] {
    let all = || checked.iter().flat_map(|checked| &checked.findings);
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| (severity, all().filter(|finding| finding.diagnostic.severity == severity).count()))
}
