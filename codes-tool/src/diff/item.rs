//! The changes of an enum besides its codes: its name, its type, its functions, and whether its table still exists.

use std::collections::HashSet;

use super::change::{Build, Change, ChangeKind, Level, whole};
use super::sentence::Sentence;
use super::{leniently, tables};
use crate::SurveyedTable;
use codes_gen::{CodeValue, Document, Preview, PreviewedFunction};

/// The changes of the enum's arguments and its head.
pub(super) fn changes(old: &Preview, new: &Preview) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.ident != new.ident {
        let what = ChangeKind::EnumRenamed.between(old.ident.clone(), new.ident.clone());
        changes.push(whole(
            what,
            Level::Major,
            Build::Fine,
            "code that uses the enum by its old name no longer compiles",
        ));
    }
    if old.repr != new.repr {
        let name = |preview: &Preview| preview.repr.clone().unwrap_or_else(|| "text".to_owned());
        let what = ChangeKind::Kind.between(name(old), name(new));
        changes.push(whole(what, Level::Major, Build::Fine, "`code()` has another type"));
    }
    if old.is_exhaustive != new.is_exhaustive {
        let shown = |of: &Preview| if of.is_exhaustive { "exhaustive" } else { "non-exhaustive" }.to_owned();
        let what = ChangeKind::Exhaustive.between(shown(old), shown(new));
        changes.push(if new.is_exhaustive {
            let reason = "the enum is no longer `#[non_exhaustive]`: from now on, each new code is a major change";
            whole(what, Level::Minor, Build::Fine, reason)
        } else {
            let reason =
                "the enum is `#[non_exhaustive]` now: in other crates every `match` needs an arm for other codes";
            whole(what, Level::Major, Build::Fine, reason)
        });
    }
    changes.extend(success(old, new));
    changes.extend(functions(old, new));
    changes
}

fn success(old: &Preview, new: &Preview) -> Option<Change> {
    let shown = |preview: &Preview| preview.success.as_ref().map(CodeValue::to_string);
    let (from, to) = (shown(old), shown(new));
    let (level, reason) = match (&from, &to) {
        (from, to) if from == to => return None,
        (None, _) => (Level::Minor, "`check` is new"),
        (_, None) => (Level::Major, "without `success = ..` there is no `check`"),
        _ => (Level::Major, "`check` takes another code for success"),
    };
    Some(whole(ChangeKind::Success.between(from, to), level, Build::Fine, reason))
}

/// The functions that `fields(..)` makes, by their names.
fn functions(old: &Preview, new: &Preview) -> Vec<Change> {
    let of = |preview: &Preview, name: &str| {
        preview.functions.iter().find(|function| function.name == name).map(PreviewedFunction::returns)
    };
    let mut changes = Vec::new();
    for function in &old.functions {
        let (name, from, to) = (function.name.clone(), Some(function.returns()), of(new, &function.name));
        let reason = match &to {
            to if *to == from => continue,
            Some(_) => "the function returns another type",
            None => "the function is gone",
        };
        changes.push(whole(ChangeKind::Function.between(from, to).of(name), Level::Major, Build::Fine, reason));
    }
    for function in &new.functions {
        if of(old, &function.name).is_none() {
            let (name, to) = (function.name.clone(), Some(function.returns()));
            let what = ChangeKind::Function.between(None, to).of(name);
            changes.push(whole(what, Level::Minor, Build::Fine, "a new function"));
        }
    }
    changes
}

/// Whether no table of the new document has the codes of an enum whose arguments find no table there.
pub(super) fn table_gone(old: &Preview, new: &Preview, [_, document]: [&Document; 2]) -> Option<Change> {
    let codes = old.set.codes.len();
    if codes == 0 {
        return None;
    }
    let before: HashSet<String> = old.set.codes.iter().map(|entry| entry.code.to_string()).collect();
    let is_alike = |codes: &[codes_gen::CodeEntry]| {
        let common = codes.iter().filter(|entry| before.contains(&entry.code.to_string())).count();
        common * 2 >= before.len()
    };
    let is_elsewhere = leniently(document).tables.iter().any(|table| is_alike(&table.set.codes));
    let name = &new.ident;
    (!is_elsewhere).then(|| {
        let reason = Sentence::new("the codes of ")
            .quote(name)
            .then(" are gone from the document, and their variants with them");
        whole(ChangeKind::TableRemoved.codes(codes), Level::Major, Build::Breaks, reason)
    })
}

/// All header cells of the tables that an enum is made from.
pub(super) fn headers(preview: &Preview, document: &Document) -> Vec<Vec<String>> {
    let survey = leniently(document);
    let header_at = |line: usize| {
        let is_there = |table: &&SurveyedTable| table.set.tables.iter().any(|place| place.line == line);
        survey.tables.iter().find(is_there).map(|table| table.header.clone())
    };
    preview.set.tables.iter().map(|place| header_at(place.line).unwrap_or_default()).collect()
}

/// An enum that is no longer there.
pub(super) fn removed(enum_before: &Preview) -> super::TableDiff {
    let what = ChangeKind::EnumRemoved.codes(enum_before.set.codes.len());
    let change = whole(what, Level::Major, Build::Fine, "code that uses the enum no longer compiles");
    super::TableDiff { title: enum_before.ident.clone(), changes: vec![change] }
}

/// An enum that was not there before, and the problems that the macro reports for it.
pub(super) fn added(new: &Preview) -> super::TableDiff {
    let mut changes = tables::new_problems(&[], &new.diagnostics, Build::Breaks);
    changes.extend(tables::new_problems(&[], new.errors.iter().chain(&new.pin_errors), Build::Breaks));
    changes.extend(tables::new_problems_of_translations(None, new));
    changes.push(whole(ChangeKind::EnumAdded.codes(new.set.codes.len()), Level::Minor, Build::Fine, "a new enum"));
    super::change::sort(&mut changes);
    super::TableDiff { title: new.ident.clone(), changes }
}
