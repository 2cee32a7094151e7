//! What was found, for people and for programs.

use std::fmt::Write as _;
use std::io::Write;

use codes_gen::{Severity, render};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Checked, counts};
use crate::json::{self, Problem};
use crate::layout::count;
use crate::paint::Paint;
use crate::{Failure, paint};

/// Every diagnostic, and a line that counts them.
pub(super) fn text(checked: &[Checked], out: &mut impl Write) -> Result<(), Failure> {
    let paint = Paint::for_stdout();
    for Checked { document, diagnostics, .. } in checked {
        for (of_enum, diagnostic) in diagnostics {
            let mut rendered = render(document, diagnostic);
            if let Some(name) = of_enum {
                let margin = if diagnostic.is_in_document() { "" } else { " " };
                let _ = write!(rendered, "\n{margin} = note: the enum is `{name}`");
            }
            writeln!(out, "{}\n", paint.diagnostic(&rendered))?;
        }
    }
    let with_tables = checked.iter().filter(|checked| checked.tables > 0).count();
    let tables: usize = checked.iter().map(|checked| checked.tables).sum();
    let codes: usize = checked.iter().map(|checked| checked.codes).sum();
    let [errors, warnings, notes] = counts(checked).map(|(severity, found)| count(found, &severity.to_string()));
    let documents = count(checked.len(), "document");
    let summary = format!(
        "{documents}, {with_tables} with code tables: {}, {}; {errors}, {warnings}, {notes}",
        count(tables, "table"),
        count(codes, "code"),
    );
    writeln!(out, "{}", paint.text(paint::BOLD, &summary))?;
    Ok(())
}

/// What is wrong with documents.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Checked documents")]
struct Report<'a> {
    /// Each document that was checked; one that several enums name stands there for each of them.
    documents: Vec<Of<'a>>,
    /// How many errors there are in all of them.
    errors: usize,
    /// How many warnings.
    warnings: usize,
    /// How many notes.
    notes: usize,
}

/// A document.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Document")]
struct Of<'a> {
    /// Its path.
    document: &'a str,
    /// How many code tables it has.
    tables: usize,
    /// How many codes they list.
    codes: usize,
    /// What is wrong with it, or good to know.
    diagnostics: Vec<OfEnum<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Found")]
struct OfEnum<'a> {
    /// The enum that names the document, where Rust is checked.
    #[serde(rename = "enum", skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(flatten)]
    problem: Problem<'a>,
}

/// The schema, made of the very types that are written.
pub(super) fn schema(out: &mut impl Write) -> Result<(), Failure> {
    json::write(&schemars::schema_for!(Report<'_>), out)
}

pub(super) fn json(checked: &[Checked], out: &mut impl Write) -> Result<(), Failure> {
    let documents = checked.iter().map(|found| Of {
        document: found.document.name(),
        tables: found.tables,
        codes: found.codes,
        diagnostics: found
            .diagnostics
            .iter()
            .map(|(name, diagnostic)| OfEnum {
                name: name.as_deref(),
                problem: json::problem(&found.document, diagnostic),
            })
            .collect(),
    });
    let number = |wanted: Severity| {
        counts(checked).into_iter().find(|(severity, _)| *severity == wanted).map_or(0, |(_, count)| count)
    };
    let report = Report {
        documents: documents.collect(),
        errors: number(Severity::Error),
        warnings: number(Severity::Warning),
        notes: number(Severity::Note),
    };
    json::write(&report, out)
}
