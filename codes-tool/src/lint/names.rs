//! Names that several codes share, and codes with several names.

use std::collections::HashMap;

use super::{Linted, RELATED};
use codes_gen::{CodeEntry, Diagnostic, ProblemId};

/// One name for several codes, and several names for one code: a note for each table.
pub(super) fn lint(table: &Linted<'_>) -> Vec<Diagnostic> {
    let codes = &table.table.set.codes;
    let mut named: HashMap<&str, Vec<&CodeEntry>> = HashMap::new();
    for entry in codes {
        if let Some(name) = &entry.name {
            named.entry(name).or_default().push(entry);
        }
    }
    let mut found = Vec::new();
    // The first name that is repeated, and the number of other repeated ones.
    let repeats = |entry: &&CodeEntry| {
        let of_name = entry.name.as_deref().and_then(|name| named.get(name));
        of_name
            .is_some_and(|entries| entries.len() > 1 && entries.first().is_some_and(|first| first.code == entry.code))
    };
    let mut repeated = codes.iter().filter(repeats);
    if let Some(first) = repeated.next() {
        let others = repeated.count();
        let name = first.name.as_deref().unwrap_or_default();
        let entries = named.get(name).map(Vec::as_slice).unwrap_or_default();
        let numbers: Vec<_> = entries.iter().take(RELATED).map(|entry| entry.written()).collect();
        let more = if entries.len() > RELATED { ", .." } else { "" };
        let message = format!("several codes have the name `{name}`: {}{more}{}", numbers.join(", "), and(others));
        found.extend(at(
            table,
            first,
            ProblemId::RepeatedName,
            message,
            "the name of each variant ends with its number",
        ));
    }
    let mut several = codes.iter().filter(|entry| !entry.other_names.is_empty());
    if let Some(first) = several.next() {
        let others = several.count();
        let all = std::iter::once(first.name.as_deref().unwrap_or_default());
        let all = all.chain(first.other_names.iter().map(|name| &**name));
        let shown: Vec<String> = all.take(RELATED).map(|name| format!("`{name}`")).collect();
        let message = format!("the code `{}` has several names: {}{}", first.written(), shown.join(", "), and(others));
        found.extend(at(table, first, ProblemId::SeveralNames, message, "its variant has the first one"));
    }
    found
}

fn and(others: usize) -> String {
    if others == 0 { String::new() } else { format!("; and {others} more") }
}

fn at(table: &Linted<'_>, entry: &CodeEntry, id: ProblemId, message: String, note: &str) -> Option<Diagnostic> {
    let place = table.place_of(entry, entry.meanings.first()?);
    Some(Diagnostic::at(id, place, message).note(note))
}
