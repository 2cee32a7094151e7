//! Checks a document by itself: errors and suspicious places in its tables.

use codes_gen::{Diagnostic, Document, DocumentKind, ProblemId, Severity};
use codes_tool::{SurveyOptions, lint, survey};

use super::files::InputFile;
use super::{Checked, Finding, codes_by_line};
use crate::{Failure, flags, input, soundness};

pub(super) fn check(found: &InputFile, is_lenient: bool) -> Result<Checked, Failure> {
    let document = input::read(&found.path)?;
    let survey = survey(&document, &SurveyOptions { lenient: is_lenient, ..SurveyOptions::default() });
    let mut diagnostics = survey.diagnostics.clone();
    diagnostics.extend(lint(&document, &survey));
    flags::in_help(&mut diagnostics, flags::Others::None);
    diagnostics.sort_by_key(|diagnostic| diagnostic.range().map(|range| range.start));
    if found.is_named && survey.tables.is_empty() {
        let has_error = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
        diagnostics.extend(if has_error { None } else { Some(without_tables(&document)) });
    }
    Ok(Checked {
        tables: codes_by_line(survey.tables.iter().map(|table| &table.set), 0),
        findings: diagnostics.into_iter().map(|diagnostic| Finding { of_enums: Vec::new(), diagnostic }).collect(),
        document,
        enums: Vec::new(),
        is_source: false,
        is_named: found.is_named,
    })
}

/// The message about a document without a code table: it is empty, a web page was fetched instead of a file, or it does
/// not list codes.
pub(super) fn without_tables(document: &Document) -> Diagnostic {
    if document.text().trim_start().is_empty() {
        return Diagnostic::whole(ProblemId::EmptyDocument, "the document is empty")
            .help("fetch it again: the last download may have failed");
    }
    if soundness::is_page(document.text()) && DocumentKind::of(document.name().as_ref()) == Some(DocumentKind::Markdown)
    {
        return Diagnostic::whole(ProblemId::WebPage, "this is a web page without a code table, not Markdown")
            .help("fetch the file itself: on GitHub, use the button `Raw`");
    }
    Diagnostic::whole(ProblemId::NoCodeTable, "the document has no code table").severity(Severity::Note)
}
