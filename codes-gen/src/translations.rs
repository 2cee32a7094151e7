//! Translations: the same codes in other languages, read like the document and compared with it code by code.

#[cfg(feature = "tool")]
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use crate::code_set::{CodeSet, Meaning};
use crate::code_value::CodeValue;
use crate::diagnostic::{Diagnostics, ProblemId, Problems, Severity, SourceProblem};
use crate::markdown::Markdown;
use crate::pins::documented;
use crate::read::{self, Budget, CodeTable, Reading};
use crate::request::{Arguments, CodeType, Duplicates, Item, Translation, Wanted};
use crate::select::{Choice, Selection};
use crate::source::{self, Caller};
use crate::{Document, select};
use codes_read::syntax;

/// The most codes that an error lists.
const LISTED: usize = 20;

/// The meanings of the codes in another language.
pub(crate) struct Translated<'a> {
    /// The language, as a BCP 47 tag.
    pub(crate) language: &'a str,
    /// Its documents, as the user writes their paths.
    pub(crate) documents: Vec<&'a str>,
    /// The paths by which rustc watches the documents.
    pub(crate) watch: Vec<String>,
    #[cfg(feature = "tool")]
    pub(crate) tables: Vec<crate::TableInfo>,
    pub(crate) meanings: HashMap<CodeValue, Vec<Meaning>>,
}

impl Translated<'_> {
    /// The meanings of a code. Empty if the translation lacks the code.
    pub(crate) fn meanings(&self, code: &CodeValue) -> &[Meaning] {
        self.meanings.get(code).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Reads the translations that the user asks for. Codes that only one of the documents has are reported, unless the
/// translation is partial.
pub(crate) fn read<'a>(
    arguments: &'a Arguments,
    item: &Item,
    set: &CodeSet,
    caller: &Caller,
    problems: &mut Problems,
) -> Vec<Translated<'a>> {
    let mut all = Vec::new();
    for translation in &arguments.translations {
        let Some(source) = source::read_all(&translation.paths, caller, problems) else { continue };
        let document = Arc::new(source.document);
        let mut found = Diagnostics::default();
        let (table, listing) = (translation.table.as_ref(), arguments.listing.as_ref());
        let original = Original { set, code_type: item.code_type, listing, lenient: arguments.lenient };
        let translated = original.translated(&document, table, &mut found);
        let before = problems.count_in_rust();
        for diagnostic in found.into_vec() {
            if diagnostic.severity == Severity::Error {
                let place = translation.place();
                problems.report_rust(SourceProblem::in_translation(place, diagnostic, Arc::clone(&document)));
            }
        }
        // If a row could not be read, that is reported already. The missing code need not be reported too.
        if problems.count_in_rust() == before && !set.codes.is_empty() {
            compare(set, &translated, translation, problems);
        }
        let mut meanings = HashMap::with_capacity(translated.codes.len());
        for entry in translated.codes {
            meanings.insert(entry.code, entry.meanings);
        }
        // Outside of a macro, no compiler watches files.
        let watch = if proc_macro::is_available() { source.watch } else { Vec::new() };
        let mut documents = Vec::with_capacity(translation.paths.len());
        for path in &translation.paths {
            documents.push(&*path.value);
        }
        all.push(Translated {
            language: &translation.language,
            documents,
            watch,
            #[cfg(feature = "tool")]
            tables: translated.tables,
            meanings,
        });
    }
    all
}

/// The codes that a translation is for, and how they are read: those of a translation are read alike.
///
/// ```
/// # let document = codes_gen::Document::new("vendor.md", "| Code | Message |\n|---|---|\n| 7 | Late. |");
/// # let (arguments, item) = (r#"doc = "vendor.md""#.parse().unwrap(), "#[repr(u8)] enum E {}".parse().unwrap());
/// let preview = codes_gen::preview(&arguments, &item, &document, &codes_gen::Caller::default()).unwrap();
/// let german = codes_gen::Document::new("de.md", "| Code | Meldung |\n|---|---|\n| 7 | Zu spät. |\n| ? | Offen. |");
/// let (translated, errors) = &codes_gen::Original::translations(&[preview.original()], &german)[0];
/// assert_eq!(translated.codes[0].meanings[0].text, "Zu spät.");
/// assert_eq!(errors[0].message, "`?` is not a code");
/// ```
#[cfg_attr(not(feature = "tool"), allow(unreachable_pub))] // It is the tool's.
pub struct Original<'a> {
    /// The codes.
    pub set: &'a CodeSet,
    /// Their type.
    pub code_type: CodeType,
    /// Headings or lists, if the codes are not in tables.
    pub listing: Option<&'a Wanted>,
    /// Whether rows that Markdown does not read as part of a table are read as a careful human would.
    pub lenient: bool,
}

impl Original<'_> {
    /// Reads a document in another language, as `translations(..)` of an enum with the codes of each original would.
    /// Returns its codes for each, and the errors in its tables.
    #[cfg(feature = "tool")]
    #[must_use]
    pub fn translations(originals: &[Self], document: &Document) -> Vec<(CodeSet, Vec<crate::Diagnostic>)> {
        let mut all = vec![None; originals.len()];
        // Those that are read alike share what is read.
        while let Some(first) = all.iter().position(Option::is_none).and_then(|index| originals.get(index)) {
            let mut found = Diagnostics::default();
            let markdowns = first.markdowns(document, &mut found);
            let tables = first.tables(document, &markdowns, None, &mut found);
            let codes = first.codes_of_each(document, &tables);
            let found = found.into_vec();
            for (original, translated) in originals.iter().zip(&mut all) {
                if translated.is_some() || !original.is_read_like(first) {
                    continue;
                }
                let (mut chosen, mut problems) = (Vec::new(), Diagnostics::default());
                for index in original.nearest(document, &codes) {
                    if let Some(CodeTable { table, path, columns, fields }) = tables.get(index) {
                        let (table, fields) = (Cow::Borrowed(&**table), fields.clone());
                        chosen.push(CodeTable { table, path, columns: *columns, fields });
                    }
                }
                let set = original.read(document, &chosen, &mut problems);
                let mut errors = found.clone();
                errors.extend(problems.into_vec());
                errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
                *translated = Some((set, errors));
            }
        }
        let mut translations = Vec::with_capacity(all.len());
        for translated in all {
            translations.extend(translated);
        }
        translations
    }

    fn is_read_like(&self, other: &Self) -> bool {
        let form = |of: &Self| of.listing.map(std::mem::discriminant);
        self.code_type == other.code_type && self.lenient == other.lenient && form(self) == form(other)
    }

    /// The codes of the document in another language: of the named table, or of those that share the most codes with
    /// the original.
    fn translated(&self, document: &Document, table: Option<&Choice>, problems: &mut Diagnostics) -> CodeSet {
        let markdowns = self.markdowns(document, problems);
        let mut tables = self.tables(document, &markdowns, table, problems);
        if table.is_none() {
            let nearest = self.nearest(document, &self.codes_of_each(document, &tables));
            let mut indices = 0..tables.len();
            tables.retain(|_| indices.next().is_some_and(|index| nearest.contains(&index)));
        }
        self.read(document, &tables, problems)
    }

    fn read(&self, document: &Document, tables: &[CodeTable<'_>], problems: &mut Diagnostics) -> CodeSet {
        let reading = Reading {
            code_type: self.code_type,
            duplicates: Duplicates::Meanings,
            lenient: self.lenient,
            has_single_values: false,
            fields: &[],
        };
        read::read(document, tables, &reading, &mut Budget::new(document), problems).0
    }

    fn markdowns(&self, document: &Document, problems: &mut Diagnostics) -> Vec<Markdown> {
        select::markdowns(document, problems, &|document, problems| self.markdown(document, problems))
    }

    /// The form of the enum's document, unless the translation is a CSV file. The headings of a translation are in
    /// another language, so the user's headings are not in it.
    fn wanted(&self, document: &Document) -> Option<Wanted> {
        let listing = self.listing.filter(|_| !document.is_csv())?;
        Some(match listing {
            Wanted::Headings(_) => Wanted::Headings(Vec::new()),
            Wanted::Lists(_) => Wanted::Lists(Vec::new()),
        })
    }

    fn markdown(&self, document: &Document, problems: &mut Diagnostics) -> Markdown {
        let (kind, lenient) = (self.code_type.kind(), self.lenient);
        match self.wanted(document) {
            Some(wanted) => {
                let outlines = syntax::outlines(document);
                let passages = syntax::Passages::wanted(&outlines, &wanted);
                syntax::read_all(document, &passages, &wanted, kind, lenient, problems)
            }
            None => syntax::tables(document, lenient, problems),
        }
    }

    /// The named table of each document, or else all code tables.
    fn tables<'a>(
        &self,
        document: &'a Document,
        markdowns: &'a [Markdown],
        table: Option<&Choice>,
        problems: &mut Diagnostics,
    ) -> Vec<CodeTable<'a>> {
        select::in_each(document, markdowns, problems, &|_, document, markdown, problems| {
            self.tables_of_one(document, markdown, table, problems)
        })
    }

    fn tables_of_one<'a>(
        &self,
        document: &'a Document,
        markdown: &'a Markdown,
        table: Option<&Choice>,
        problems: &mut Diagnostics,
    ) -> Vec<CodeTable<'a>> {
        let kind = self.code_type.kind();
        if self.wanted(document).is_some() {
            return select::listings(document, markdown, &Selection::default(), kind, problems);
        }
        if let Some(choice) = table {
            let selection = Selection { tables: vec![choice.clone()], ..Selection::default() };
            return select::select(document, markdown, &selection, Some(kind), problems);
        }
        // Problems of the document's other tables do not concern this enum.
        let mut ignored = Diagnostics::default();
        let mut tables = select::every(document, markdown, &mut ignored);
        let _ = ignored.into_vec();
        for table in &mut tables {
            table.fields.clear();
        }
        tables
    }

    fn codes_of_each(&self, document: &Document, tables: &[CodeTable<'_>]) -> Vec<CodeSet> {
        let mut codes = Vec::with_capacity(tables.len());
        for table in tables {
            let mut ignored = Diagnostics::default();
            codes.push(self.read(document, std::slice::from_ref(table), &mut ignored));
            let _ = ignored.into_vec();
        }
        codes
    }

    /// The tables that share the most codes with the original, in their order: as many as it has, or as there are
    /// documents.
    fn nearest(&self, document: &Document, tables: &[CodeSet]) -> Vec<usize> {
        let known = documented(self.set);
        let mut shared = Vec::new();
        for (index, table) in tables.iter().enumerate() {
            let count = table.codes.iter().filter(|entry| known.contains(&entry.code)).count();
            if count > 0 {
                shared.push((std::cmp::Reverse(count), index));
            }
        }
        shared.sort_unstable();
        shared.truncate(self.set.tables.len().max(document.parts().len()).max(1));
        let mut nearest = Vec::with_capacity(shared.len());
        for (_, index) in shared {
            nearest.push(index);
        }
        nearest.sort_unstable();
        nearest
    }
}

/// Reports the codes that only one of the documents has.
fn compare(set: &CodeSet, translated: &CodeSet, translation: &Translation, problems: &mut Problems) {
    let (path, language) = (translation.names(), &translation.language);
    let mut report = |message: String, help: String| {
        let problem = SourceProblem::new(translation.place(), message).id(ProblemId::DifferentTranslation);
        problems.report_rust(problem.help(help));
    };
    let lacking = missing(set, translated);
    if lacking.len() == set.codes.len() {
        let message = format!("no code table in `{path}` has any code of this enum");
        let written = translation.written();
        report(message, format!("name the table: `{language}(doc = {written}, table = \"the table's heading\")`"));
        return;
    }
    if translation.is_partial {
        return;
    }
    let beyond = missing(translated, set);
    for (codes, verb, rest) in [(lacking, "lacks", ""), (beyond, "has", ", which the document of this enum lacks")] {
        if codes.is_empty() {
            continue;
        }
        let mut list = String::new();
        for code in codes.iter().take(LISTED) {
            codes_read::text::append(&mut list, ", ", &set.write(code));
        }
        if codes.len() > LISTED {
            list.push_str(", ..");
        }
        let noun = if codes.len() == 1 { "the code" } else { "the codes" };
        let help = format!("if that is intended, write `{language}(doc = {}, partial)`", translation.written());
        report(format!("`{path}` {verb} {noun} {list}{rest}"), help);
    }
}

/// The codes of `set` that are not in `other`.
fn missing<'a>(set: &'a CodeSet, other: &CodeSet) -> Vec<&'a CodeValue> {
    let known = documented(other);
    let mut missing = Vec::new();
    for entry in &set.codes {
        if !known.contains(&entry.code) {
            missing.push(&entry.code);
        }
    }
    missing
}
