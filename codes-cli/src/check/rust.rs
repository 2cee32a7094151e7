//! Checks Rust files: the documents of their enums, as the macro reads them, and the places where codes are named.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use codes_gen::{CodeValue, Diagnostic, Document, Notation, Place, Preview, ProblemId, Severity};
use codes_tool::{SurveyOptions, lint, survey};

use super::document::without_tables;
use super::files::InputFile;
use super::{Checked, Finding, codes_by_line};
use crate::request::Request;
use crate::rust_source::{CodesEnum, Named, RustSource, Use};
use crate::{Failure, escape, input, layout};

/// The contents of a Rust file.
pub(super) struct RustFile {
    /// The documents of its enums, or the reason why there are none.
    pub(super) checked: Vec<Result<Checked, Failure>>,
    /// The files of these documents, and of their translations.
    pub(super) documents: Vec<PathBuf>,
    /// The codes of its enums, by the enums' names.
    known: Vec<(String, EnumCodes)>,
    /// The file itself, if it names codes.
    text: Document,
    uses: Vec<Use>,
    is_named: bool,
}

/// The codes of an enum.
struct EnumCodes {
    documented: BTreeSet<i128>,
    /// The codes that the document no longer has, and their names.
    retired: Vec<(CodeValue, String)>,
    notation: Notation,
}

/// Reads a Rust file. Returns nothing for a file from a folder that has nothing to do with codes, or is not valid Rust.
pub(super) fn read(found: &InputFile) -> Result<Option<RustFile>, Failure> {
    let text = input::text(&found.path)?;
    // Most files of a folder have no such enums, and parsing all of them would take long.
    let may_have = text.contains("codes") || text.contains("of::<");
    if !found.is_named && !may_have {
        return Ok(None);
    }
    let source = match RustSource::parse(text) {
        Ok(source) => source,
        Err(_) if !found.is_named => return Ok(None),
        Err(error) => {
            return Err(Failure::Message(format!("{} is not valid Rust: {error}", escape::path(&found.path))));
        }
    };
    let mut read = RustFile {
        checked: Vec::new(),
        documents: Vec::new(),
        known: Vec::new(),
        text: Document::new(found.path.display().to_string(), ""),
        uses: source.uses,
        is_named: found.is_named,
    };
    if !read.uses.is_empty() {
        read.text = Document::new(found.path.display().to_string(), source.text.clone());
    }
    if source.enums.is_empty() && read.uses.is_empty() && found.is_named {
        let path = escape::path(&found.path);
        return Err(Failure::Message(format!("{path} has no enum with `#[codes(doc = ..)]`")));
    }
    for found_enum in source.enums {
        let paths = found_enum.documents_from(&found.path);
        let translations = found_enum.translations_from(&found.path).map(|(_, path)| path);
        read.documents.extend(paths.into_iter().chain(translations).filter_map(|path| path.canonicalize().ok()));
        match check(&found_enum, found, &source.text) {
            Ok((checked, name, known)) => {
                read.known.push((name, known));
                read.checked.extend(checked.into_iter().map(Ok));
            }
            Err(failure) => read.checked.push(Err(failure)),
        }
    }
    Ok(Some(read))
}

/// The problems that the macro reports for an enum, and the suspicious places in its tables: those of its document, of
/// its translations and of the Rust.
fn check(found_enum: &CodesEnum, found: &InputFile, rust: &str) -> Result<(Vec<Checked>, String, EnumCodes), Failure> {
    let name = found_enum.ident.clone();
    let document = found_enum.read_document(&found.path)?;
    let preview = Request::new(found_enum, &found.path).preview(&document)?;
    let known = EnumCodes {
        documented: preview.set.codes.iter().filter_map(|entry| entry.code.number()).collect(),
        retired: preview.retired().map(|pin| (pin.code.clone(), pin.name.clone())).collect(),
        notation: preview.set.notation,
    };
    let finding = |diagnostic| Finding { of_enums: vec![name.clone()], diagnostic };
    let is_named = found.is_named;
    let mut checked = Vec::new();
    for (index, (start, part)) in parts(&document).into_iter().enumerate() {
        let of_part = |found: &Diagnostic| in_part(found, (index, start, part), &document);
        let mut here: Vec<Diagnostic> = preview.diagnostics.iter().filter_map(of_part).collect();
        here.extend(suspicious(part, &preview, index));
        here.sort_by_key(|diagnostic| diagnostic.range().map(|range| range.start));
        if index == 0 && preview.set.tables.is_empty() {
            // The reason why the document has no table is more helpful than the macro's error.
            let why = without_tables(&document);
            here.extend(Some(why).filter(|why| why.severity == Severity::Error));
        }
        checked.push(Checked {
            document: part.clone(),
            tables: codes_by_line([&preview.set], index),
            findings: here.into_iter().map(finding).collect(),
            enums: vec![name.clone()],
            is_source: false,
            is_named,
        });
    }
    let mut add = |of: &str, document: &dyn Fn() -> Document, diagnostic: Diagnostic| match checked
        .iter_mut()
        .find(|checked| checked.document.name() == of)
    {
        Some(checked) => checked.findings.push(finding(diagnostic)),
        None => checked.push(Checked::of_source(document(), vec![finding(diagnostic)], is_named)),
    };
    for error in preview.translation_errors {
        add(error.document.name(), &|| (*error.document).clone(), error.diagnostic);
    }
    let path = found.path.display().to_string();
    for error in preview.errors.into_iter().chain(preview.pin_errors) {
        add(&path, &|| Document::new(&*path, rust), in_source(found_enum, error));
    }
    Ok((checked, name, known))
}

/// An error with its place in the file of its enum.
fn in_source(found: &CodesEnum, mut error: Diagnostic) -> Diagnostic {
    let pin = match error.place {
        Place::PinName(index) => found.pins.get(index).map(|pin| pin.start..pin.start + pin.name.len()),
        Place::PinCode(index) => found.pins.get(index).map(|pin| pin.value.clone()),
        _ => None,
    };
    error.place = Place::Range(pin.unwrap_or_else(|| found.attribute.clone()));
    error
}

/// The documents that are joined in one, with the bytes where they begin, or the document itself.
fn parts(document: &Document) -> Vec<(usize, &Document)> {
    match document.parts() {
        [] => vec![(0, document)],
        parts => parts.iter().map(|(start, part)| (*start, part)).collect(),
    }
}

/// The most characters of a row that a note shows.
const SHOWN: usize = 160;

/// A problem of joined documents as one of this part, unless it is in another one. Its places in other parts become
/// notes.
fn in_part(found: &Diagnostic, (index, start, part): (usize, usize, &Document), all: &Document) -> Option<Diagnostic> {
    let range = start..start + part.text().len();
    let is_of_all = found.place == Place::Document && index > 0;
    let mut here = found.clone().moved_back(index, &range).filter(|_| !is_of_all)?;
    for (elsewhere, label) in found.related.iter().filter(|(related, _)| !range.contains(&related.start)) {
        let (line, column) = all.place_of(elsewhere.start);
        let row = layout::beginning(all.get(all.line_at(elsewhere.start)), SHOWN);
        here = here.note(format!("{label}: {}:{line}:{column}: {row}", all.name_at(elsewhere.start)));
    }
    Some(here)
}

/// The suspicious places in the tables of one document.
fn suspicious(document: &Document, preview: &Preview, index: usize) -> Vec<Diagnostic> {
    let of_document = preview.set.tables.iter().filter(|table| table.document == index);
    let lines: BTreeSet<usize> = of_document.map(|table| table.line).collect();
    let mut survey = survey(document, &SurveyOptions { lenient: true, ..SurveyOptions::default() });
    survey.tables.retain(|table| table.set.tables.iter().any(|table| lines.contains(&table.line)));
    lint(document, &survey)
}

/// The places in the sources that name retired codes. These codes exist for rustc, so it does not warn.
pub(super) fn retired(sources: &[RustFile]) -> Vec<Checked> {
    let mut known: HashMap<&str, Vec<&EnumCodes>> = HashMap::new();
    for (name, codes) in sources.iter().flat_map(|source| &source.known) {
        known.entry(name).or_default().push(codes);
    }
    let mut checked = Vec::new();
    for source in sources {
        let findings: Vec<Finding> = source
            .uses
            .iter()
            // If several enums have the same name, it is unknown which one is meant: then all of them have to agree.
            .filter_map(|found| Some((found, known.get(&*found.of).filter(|enums| !enums.is_empty())?)))
            .filter(|(found, enums)| enums.iter().all(|codes| codes.has_retired(&found.named)))
            .map(|(found, enums)| Finding { of_enums: Vec::new(), diagnostic: diagnostic(found, enums) })
            .collect();
        if !findings.is_empty() {
            checked.push(Checked::of_source(source.text.clone(), findings, source.is_named));
        }
    }
    checked
}

impl EnumCodes {
    /// Whether the named code is retired; for a range, whether all codes left in it are.
    fn has_retired(&self, named: &Named) -> bool {
        match named {
            Named::Code(code) => self.retired.iter().any(|(retired, _)| retired == code),
            Named::Variant(name) => self.retired.iter().any(|(_, retired)| retired == name),
            Named::Range(first, last) => {
                let mut retired = self.retired.iter().filter_map(|(code, _)| code.number());
                let is_empty = first > last || self.documented.range(first..=last).next().is_none();
                is_empty && retired.any(|number| (*first..=*last).contains(&number))
            }
        }
    }
}

fn diagnostic(found: &Use, enums: &[&EnumCodes]) -> Diagnostic {
    let notation = enums.first().map(|codes| codes.notation).unwrap_or_default();
    let what = match &found.named {
        Named::Code(CodeValue::Integer(number)) => {
            format!("the code {} of `{}` is retired", notation.write(*number), found.of)
        }
        Named::Code(CodeValue::Text(code)) => format!("the code {code} of `{}` is retired", found.of),
        Named::Variant(name) => format!("the code of `{}::{name}` is retired", found.of),
        Named::Range(..) => format!("all codes of `{}` in this range are retired", found.of),
    };
    Diagnostic::at(ProblemId::RetiredCode, found.range.clone(), format!("{what}: the document no longer has it"))
        .help("name the code that replaces it; rustc does not warn here, since only its name is deprecated")
}

/// Whether a file is the document of one of these enums.
pub(super) fn is_of_enum(path: &Path, sources: &[RustFile]) -> bool {
    path.canonicalize().is_ok_and(|path| sources.iter().any(|source| source.documents.contains(&path)))
}
