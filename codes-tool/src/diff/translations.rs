//! The changes of an enum's texts in other languages.

use std::collections::HashSet;

use super::change::{Build, Change, ChangeKind, Level, whole};
use super::codes::about;
use super::meanings::Tables;
use super::sentence::Sentence;
use codes_gen::{CodeValue, Preview, PreviewedTranslation};

/// The changes of the texts for codes that both sides have, and the languages that only one of them has.
pub(super) fn changes(old: &Preview, new: &Preview) -> Vec<Change> {
    let language = |from: Option<&PreviewedTranslation>, to: Option<&PreviewedTranslation>, reason: &'static str| {
        let [from, to] = [from, to].map(|translation| translation.map(|translation| translation.language.clone()));
        whole(ChangeKind::Language.between(from, to), Level::Patch, Build::Fine, reason)
    };
    let has = |preview: &Preview, language: &str| preview.translations.iter().any(|of| of.language == language);
    let gone = old.translations.iter().filter(|before| !has(new, &before.language));
    let gone = gone.map(|before| language(Some(before), None, "`meanings_in` no longer has its texts"));
    let mut changes: Vec<Change> = gone.collect();
    let known: HashSet<&CodeValue> = old.set.codes.iter().map(|entry| &entry.code).collect();
    for after in &new.translations {
        let Some(before) = old.translations.iter().find(|before| before.language == after.language) else {
            changes.push(language(None, Some(after), "`meanings_in` has its texts now"));
            continue;
        };
        // A problem says why no text is left: it does not help to list all texts.
        if after.meanings.is_empty() {
            continue;
        }
        let tables = Tables { old: &before.tables, new: &after.tables };
        for code in new.named().iter().filter(|code| known.contains(&code.entry.code)) {
            let [from, to] =
                [before, after].map(|side| side.meanings.get(&code.entry.code).map_or(&[][..], Vec::as_slice));
            let of_code = tables.meanings(from, to).into_iter();
            changes.extend(of_code.map(|change| {
                let reason =
                    Sentence::default().quote(format_args!("meanings_in({:?})", after.language)).then(" is data");
                let documents = change.what.choose(&before.documents, &after.documents);
                let document_name = documents.get(change.document).cloned();
                Change { document_name, reason, ..about(change, code.entry, code.name) }
            }));
        }
    }
    changes
}
