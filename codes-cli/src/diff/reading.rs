//! Reads a version of a document: as strictly as the macro, and leniently if strict reading would hide the update.

use std::path::Path;

use codes_gen::{Diagnostic, Document, Preview, Severity};
use codes_tool::{Survey, SurveyOptions, survey};

use crate::Failure;
use crate::input::Versions;
use crate::request::Request;
use crate::rust_source::{CodesEnum, Used};

/// A version that was read, and whether it had to be read leniently.
pub(crate) struct Read<T> {
    pub(crate) value: T,
    pub(crate) is_lenient: bool,
}

/// The tables of a document. Rows that strict reading loses are compared nevertheless; their loss is among the
/// problems.
pub(crate) fn tables(document: &Document, options: &SurveyOptions) -> Read<Survey> {
    let strict = survey(document, options);
    if options.lenient || !have_error(&strict.diagnostics) {
        return Read { value: strict, is_lenient: false };
    }
    let lenient = survey(document, &SurveyOptions { lenient: true, ..options.clone() });
    let is_lenient = codes(&lenient) > codes(&strict);
    let mut value = strict;
    if is_lenient {
        value.tables = lenient.tables;
    }
    Read { value, is_lenient }
}

fn codes(survey: &Survey) -> usize {
    survey.tables.iter().map(|table| table.set.codes.len()).sum()
}

/// The enum in a file that the macro makes from a version of its document, or of a translation, beside these versions of
/// the others.
pub(crate) fn of_version(
    found: &CodesEnum,
    file: &Path,
    used: &Used,
    version: &Document,
    others: &Versions,
) -> Result<Read<Preview>, Failure> {
    let request = Request::of_version((found, file), used, version, others);
    if used.is_document() {
        return an_enum(&request, version);
    }
    let read = an_enum(&request, &found.document_in(others, file)?)?;
    // It is another document that was read leniently.
    Ok(Read { is_lenient: false, ..read })
}

/// The enum that the macro makes from a document. Codes that strict reading loses are compared nevertheless.
fn an_enum(request: &Request, document: &Document) -> Result<Read<Preview>, Failure> {
    let strict = request.preview(document)?;
    if !have_error(&strict.diagnostics) && strict.errors.is_empty() {
        return Ok(Read { value: strict, is_lenient: false });
    }
    let lenient = request.with_argument("lenient").preview(document)?;
    let is_lenient = lenient.set.codes.len() > strict.set.codes.len();
    let value = if is_lenient {
        // The problems are those of strict reading, as the macro reports them.
        let mut value = lenient;
        (value.diagnostics, value.errors) = (strict.diagnostics, strict.errors);
        value
    } else {
        strict
    };
    Ok(Read { value, is_lenient })
}

fn have_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}
