//! `--translation zh=docs/codes.zh.md`: the same codes in another language.

use std::collections::HashMap;
use std::io::Write as _;
use std::path::PathBuf;

use codes_gen::{CodeSet, CodeValue, Document, Meaning, Original, is_language, render};

use crate::{Failure, escape, flags, input};

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

/// The documents of each language, joined if there are several.
pub(super) fn read(translations: &[Translation]) -> Result<Vec<(&str, Document)>, Failure> {
    let mut by_language: Vec<(&str, Vec<Document>)> = Vec::new();
    for Translation { language, file } in translations {
        let document = input::read(file)?;
        match by_language.iter_mut().find(|(of, _)| of.eq_ignore_ascii_case(language)) {
            Some((_, documents)) => documents.push(document),
            None => by_language.push((language, vec![document])),
        }
    }
    Ok(by_language.into_iter().map(|(language, documents)| (language, Document::joined(documents))).collect())
}

/// The texts for the codes of each original, in each language. Reports the codes without one, and adds to the errors. The
/// originals are enums, whose arguments the help names, or are read as flags say.
pub(super) fn of(
    originals: &[Original<'_>],
    languages: &[(&str, Document)],
    are_enums: bool,
    errors: &mut Vec<String>,
) -> Vec<Vec<Translated>> {
    let mut all: Vec<Vec<Translated>> = originals.iter().map(|_| Vec::new()).collect();
    for (language, document) in languages {
        let parts: Vec<String> = document.parts().iter().map(|(_, part)| part.name().to_owned()).collect();
        let documents = if parts.is_empty() { vec![document.name().to_owned()] } else { parts };
        let translations = Original::translations(originals, document);
        for ((original, added), (translated, mut found)) in originals.iter().zip(&mut all).zip(translations) {
            let meanings = translated.codes.into_iter().map(|entry| (entry.code, entry.meanings)).collect();
            if let (Some(note), []) = (note(original.set, &meanings, document), &*found) {
                let _ = writeln!(std::io::stderr(), "{note}");
            }
            if !are_enums {
                flags::in_help(&mut found, flags::Others::None);
            }
            for error in found.iter().map(|error| render(document, error)) {
                // Several tables may have one translation.
                if !errors.contains(&error) {
                    errors.push(error);
                }
            }
            added.push(Translated { language: (*language).to_owned(), documents: documents.clone(), meanings });
        }
    }
    all
}

/// The codes without a translation.
fn note(set: &CodeSet, meanings: &HashMap<CodeValue, Vec<Meaning>>, document: &Document) -> Option<String> {
    const SHOWN: usize = 5;
    let missing: Vec<String> = set
        .codes
        .iter()
        .filter(|entry| !meanings.contains_key(&entry.code))
        .map(|entry| entry.written().into_owned())
        .collect();
    let shown = missing.get(..SHOWN.min(missing.len()))?.join(", ");
    let more = if missing.len() > SHOWN { ", .." } else { "" };
    let (count, of, name) = (missing.len(), set.codes.len(), escape::name(document.name()));
    (count > 0).then(|| format!("note: {name} has no translation of {count} of {of} codes: {shown}{more}"))
}
