//! Writes the findings, for people and for programs.

use std::io::Write;

use codes_gen::{Diagnostic, render};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Checked, Finding, counts};
use crate::json::{self, Problem};
use crate::layout::count;
use crate::paint::Paint;
use crate::{Failure, paint};

/// The number of findings of the baseline that were found again, and of those that were not.
type Known = (usize, usize);

/// Writes every finding, and a line with their numbers.
pub(super) fn text(checked: &[Checked], known: Option<&Known>, out: &mut impl Write) -> Result<(), Failure> {
    let paint = Paint::for_stdout();
    for Checked { document, findings, .. } in checked {
        for Finding { of_enums: names, diagnostic } in findings {
            let note = of_enums(names);
            let noted = note.into_iter().fold(diagnostic.clone(), Diagnostic::note);
            writeln!(out, "{}\n", paint.diagnostic(&render(document, &noted)))?;
        }
    }
    writeln!(out, "{}", paint.text(paint::BOLD, &summary(checked, known)))?;
    if let Some((_, gone @ 1..)) = known {
        let are = if *gone == 1 { "is" } else { "are" };
        writeln!(out, "{} of the baseline {are} gone: `--write-baseline` updates it", count(*gone, "finding"))?;
    }
    Ok(())
}

/// The enums that a finding belongs to.
pub(super) fn of_enums(names: &[String]) -> Option<String> {
    match names {
        [] => None,
        [name] => Some(format!("the enum is `{name}`")),
        names => Some(format!("the enums are `{}`", names.join("`, `"))),
    }
}

/// The numbers of documents, tables, codes and findings, in one line.
pub(super) fn summary(checked: &[Checked], known: Option<&Known>) -> String {
    let documents = || checked.iter().filter(|checked| !checked.is_source);
    let tables = || documents().map(|checked| checked.tables.len());
    let [errors, warnings, notes] = counts(checked).map(|(severity, found)| count(found, &severity.to_string()));
    let known = known.map(|(known, _)| format!(", {known} known")).unwrap_or_default();
    format!(
        "{}, {} with code tables: {}, {}; {errors}, {warnings}, {notes}{known}",
        count(documents().count(), "document"),
        tables().filter(|tables| *tables > 0).count(),
        count(tables().sum(), "table"),
        count(documents().map(Checked::codes).sum(), "code"),
    )
}

/// The result of a check.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Checked documents")]
struct Report<'a> {
    /// Each document that was checked, and each Rust file with findings.
    documents: Vec<Of<'a>>,
    /// How many errors there are in all of them.
    errors: usize,
    /// How many warnings.
    warnings: usize,
    /// How many notes.
    notes: usize,
    /// How many findings of the baseline were left out; null without a baseline.
    known: Option<usize>,
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
    /// Its findings.
    diagnostics: Vec<OfEnum<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Found")]
struct OfEnum<'a> {
    /// The enums that name the document, if Rust is checked.
    enums: &'a [String],
    #[serde(flatten)]
    problem: Problem<'a>,
}

/// The schema, made from the types that are written.
pub(super) fn schema(out: &mut impl Write) -> Result<(), Failure> {
    json::write(&schemars::schema_for!(Report<'_>), out)
}

pub(super) fn json(checked: &[Checked], known: Option<&Known>, out: &mut impl Write) -> Result<(), Failure> {
    let of_enum = |document, finding| {
        let Finding { of_enums, diagnostic }: &Finding = finding;
        OfEnum { enums: of_enums, problem: json::problem(document, diagnostic) }
    };
    let documents = checked.iter().map(|found| Of {
        document: found.document.name(),
        tables: found.tables.len(),
        codes: found.codes(),
        diagnostics: found.findings.iter().map(|finding| of_enum(&found.document, finding)).collect(),
    });
    let documents = documents.collect();
    let [(_, errors), (_, warnings), (_, notes)] = counts(checked);
    json::write(&Report { documents, errors, warnings, notes, known: known.map(|(known, _)| *known) }, out)
}
