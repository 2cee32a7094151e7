//! Names that several codes share.

use std::collections::HashMap;

use super::{Linted, RELATED};
use codes_gen::{CodeEntry, Diagnostic, ProblemId};

/// One name for several codes: a note for each table.
pub(super) fn lint(table: &Linted<'_>) -> Option<Diagnostic> {
    let codes = &table.table.set.codes;
    let mut named: HashMap<&str, Vec<&CodeEntry>> = HashMap::new();
    for entry in codes {
        if let Some(name) = &entry.name {
            named.entry(name).or_default().push(entry);
        }
    }
    // The first name that is repeated, and the number of other repeated ones.
    let repeats = |entry: &&CodeEntry| {
        let of_name = entry.name.as_deref().and_then(|name| named.get(name));
        of_name
            .is_some_and(|entries| entries.len() > 1 && entries.first().is_some_and(|first| first.code == entry.code))
    };
    let mut repeated = codes.iter().filter(repeats);
    let first = repeated.next()?;
    let others = repeated.count();
    let name = first.name.as_deref().unwrap_or_default();
    let entries = named.get(name).map(Vec::as_slice).unwrap_or_default();
    let numbers: Vec<_> = entries.iter().take(RELATED).map(|entry| entry.written()).collect();
    let more = if entries.len() > RELATED { ", .." } else { "" };
    let and = if others == 0 { String::new() } else { format!("; and {others} more") };
    let message = format!("several codes have the name `{name}`: {}{more}{and}", numbers.join(", "));
    let place = table.place_of(first, first.meanings.first()?);
    let note = "the name of each variant ends with its number";
    Some(Diagnostic::at(ProblemId::RepeatedName, place, message).note(note))
}
