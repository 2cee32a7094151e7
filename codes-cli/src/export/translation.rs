//! `--translation zh=docs/codes.zh.md`: the same codes in another language.

use std::collections::HashMap;
use std::path::PathBuf;

use codes_gen::{CodeValue, Document, Meaning, is_language, nearest_tables};
use codes_tool::{SurveyOptions, survey};

use super::table::Table;
use crate::{Failure, escape, input};

/// A document in another language.
#[derive(Clone, Debug)]
pub(super) struct Translation {
    /// A BCP 47 tag.
    language: String,
    pub(super) file: PathBuf,
}

/// The texts of a document in another language.
pub(super) struct Translated {
    pub(super) language: String,
    /// The names of its documents.
    pub(super) documents: Vec<String>,
    pub(super) meanings: HashMap<CodeValue, Vec<Meaning>>,
}

/// `LANGUAGE=FILE`
pub(super) fn parse(text: &str) -> Result<Translation, String> {
    let (language, file) = text.split_once('=').ok_or("write `zh=docs/codes.zh.md`")?;
    if !is_language(language) {
        return Err(format!("`{language}` is not a language tag like `zh` or `pt-BR`"));
    }
    Ok(Translation { language: language.to_owned(), file: file.into() })
}

/// Adds the document's texts to each table, from the document's tables that the macro would take. Returns notes for the
/// user about codes that it does not have.
pub(super) fn add(tables: &mut [Table], translation: &Translation, lenient: bool) -> Result<Vec<String>, Failure> {
    let document = input::read(&translation.file)?;
    let found = survey(&document, &SurveyOptions { lenient, ..SurveyOptions::default() });
    let mut entries: HashMap<&CodeValue, Vec<usize>> = HashMap::new();
    for (index, table) in found.tables.iter().enumerate() {
        for entry in &table.set.codes {
            entries.entry(&entry.code).or_default().push(index);
        }
    }
    let mut notes = Vec::new();
    for table in tables {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for index in table.set.codes.iter().filter_map(|entry| entries.get(&entry.code)).flatten() {
            *shared.entry(*index).or_default() += 1;
        }
        let nearest = nearest_tables(shared.into_iter().collect(), table.set.tables.len());
        let nearest = nearest.into_iter().filter_map(|index| found.tables.get(index));
        let mut meanings: HashMap<CodeValue, Vec<Meaning>> = HashMap::new();
        for entry in nearest.flat_map(|table| &table.set.codes) {
            let known = meanings.entry(entry.code.clone()).or_default();
            let is_new = |meaning: &&Meaning| !known.iter().any(|known| known.says_the_same(meaning));
            let new: Vec<Meaning> = entry.meanings.iter().filter(is_new).cloned().collect();
            known.extend(new);
        }
        notes.extend(note(table, &meanings, &document));
        table.translations.retain(|earlier| earlier.language != translation.language);
        let (language, documents) = (translation.language.clone(), vec![document.name().to_owned()]);
        table.translations.push(Translated { language, documents, meanings });
    }
    Ok(notes)
}

/// The codes without a translation.
fn note(table: &Table, meanings: &HashMap<CodeValue, Vec<Meaning>>, document: &Document) -> Option<String> {
    const SHOWN: usize = 5;
    let missing: Vec<String> = table
        .set
        .codes
        .iter()
        .filter(|entry| !meanings.contains_key(&entry.code))
        .map(|entry| entry.written().into_owned())
        .collect();
    let shown = missing.get(..SHOWN.min(missing.len()))?.join(", ");
    let more = if missing.len() > SHOWN { ", .." } else { "" };
    let (count, of, name) = (missing.len(), table.set.codes.len(), escape::name(document.name()));
    (count > 0).then(|| format!("note: {name} has no translation of {count} of {of} codes: {shown}{more}"))
}
