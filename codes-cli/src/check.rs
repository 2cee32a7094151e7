//! `codes check FILE..`: what is wrong with documents, and what is suspicious.

mod files;
mod report;

use std::io::{IsTerminal as _, Write};
use std::path::PathBuf;

use codes_gen::{Diagnostic, Document, ProblemId, Severity, SurveyOptions, lint, survey};
use indicatif::{ParallelProgressIterator as _, ProgressBar, ProgressStyle};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::rust_source::RustSource;
use crate::{Failure, input, request};
use files::Found;

/// Check documents: everything that the macro would report, and what is suspicious
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Markdown documents, folders that hold them, or Rust files whose `#[codes(..)]` enums name them; `-` is standard
    /// input
    #[arg(required_unless_present = "schema")]
    files: Vec<PathBuf>,

    /// From which severity on it ends with exit code 1
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    deny: Deny,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long)]
    lenient: bool,

    /// How to print what is found
    #[arg(long, value_enum, default_value_t)]
    format: Format,

    /// Write the JSON Schema of the JSON instead
    #[arg(long)]
    schema: bool,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Deny {
    /// Codes would be lost, or read wrong
    #[default]
    Errors,
    /// Codes that are likely mistyped, too
    Warnings,
    /// All that is found
    Notes,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For reading, in rustc's form
    #[default]
    Text,
    /// One object; `--schema` describes it
    Json,
}

impl Deny {
    fn least(self) -> Severity {
        match self {
            Self::Errors => Severity::Error,
            Self::Warnings => Severity::Warning,
            Self::Notes => Severity::Note,
        }
    }
}

/// What is found in a file.
struct Checked {
    document: Document,
    tables: usize,
    codes: usize,
    /// With the enum that they belong to, where it is one that was checked.
    diagnostics: Vec<(Option<String>, Diagnostic)>,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    if arguments.schema {
        return report::schema(out);
    }
    let files = files::find(&arguments.files)?;
    let bar = progress(files.len());
    let check = |found: &Found| -> Result<Vec<Checked>, Failure> {
        if found.is_rust() { enums(found) } else { document(found, arguments.lenient).map(|checked| vec![checked]) }
    };
    let results: Vec<Result<Vec<Checked>, Failure>> = files.par_iter().progress_with(bar.clone()).map(check).collect();
    bar.finish_and_clear();
    let mut checked = Vec::new();
    let mut unreadable: Option<Failure> = None;
    for (result, file) in results.into_iter().zip(&files) {
        match result {
            Ok(found) => checked.extend(found),
            // The user has named it; what lies in a folder is only one more problem there.
            Err(Failure::Usage(message)) if file.is_named => match &mut unreadable {
                Some(Failure::Usage(earlier)) => *earlier = format!("{earlier}\nerror: {message}"),
                _ => unreadable = Some(Failure::Usage(message)),
            },
            Err(Failure::Usage(message) | Failure::Message(message)) => {
                let _ = writeln!(std::io::stderr(), "error: {message}");
                unreadable = unreadable.or(Some(Failure::Reported));
            }
            Err(failure) => unreadable = Some(failure),
        }
    }
    match arguments.format {
        Format::Text => report::text(&checked, out)?,
        Format::Json => report::json(&checked, out)?,
    }
    let mut diagnostics = checked.iter().flat_map(|checked| &checked.diagnostics);
    let is_denied = diagnostics.any(|(_, diagnostic)| diagnostic.severity >= arguments.deny.least());
    match unreadable {
        Some(failure) => Err(failure),
        None if is_denied => Err(Failure::Reported),
        None => Ok(()),
    }
}

/// A bar on standard error, if that is a terminal and there is something to wait for.
fn progress(files: usize) -> ProgressBar {
    const WORTH_A_BAR: usize = 100;
    if files < WORTH_A_BAR || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files as u64);
    match ProgressStyle::with_template("{bar:40} {pos}/{len} documents {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn document(found: &Found, is_lenient: bool) -> Result<Checked, Failure> {
    let document = input::read(&found.path)?;
    let survey = survey(&document, &SurveyOptions { table: None, lenient: is_lenient });
    let mut diagnostics = survey.diagnostics.clone();
    diagnostics.extend(lint(&document, &survey));
    if found.is_named && survey.tables.is_empty() && diagnostics.is_empty() {
        let message = "the document has no code table";
        diagnostics.push(Diagnostic::whole(ProblemId::NoCodeTable, message).severity(Severity::Note));
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.range().map(|range| range.start));
    Ok(Checked {
        tables: survey.tables.len(),
        codes: survey.tables.iter().map(|table| table.set.codes.len()).sum(),
        diagnostics: diagnostics.into_iter().map(|diagnostic| (None, diagnostic)).collect(),
        document,
    })
}

/// The documents of the enums in a Rust file, as the macro reads them.
fn enums(found: &Found) -> Result<Vec<Checked>, Failure> {
    let source = RustSource::read(&found.path)?;
    let mut checked = Vec::new();
    for found_enum in source.select(&found.path, None, &[])? {
        let ident = found_enum.ident.clone();
        let Some(path) = found_enum.document_from(&found.path) else { continue };
        let document = input::read(&path)?;
        let preview = request::Request::of(found_enum).preview(&document)?;
        let diagnostics = preview.diagnostics.into_iter().chain(preview.errors).chain(preview.pin_errors);
        let diagnostics = diagnostics.map(|diagnostic| (Some(ident.clone()), diagnostic)).collect();
        checked.push(Checked {
            tables: preview.set.tables.len(),
            codes: preview.set.codes.len(),
            diagnostics,
            document,
        });
    }
    Ok(checked)
}

/// How many there are of each severity.
fn counts(checked: &[Checked]) -> [(Severity, usize); 3] {
    let all = || checked.iter().flat_map(|checked| &checked.diagnostics);
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| (severity, all().filter(|(_, diagnostic)| diagnostic.severity == severity).count()))
}
