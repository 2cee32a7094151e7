//! The changes of a table as a whole: its place, its columns, the type of its codes.

use std::collections::HashSet;

use super::change::{self, Build, Change, ChangeKind, Level, What, whole};
use super::paths::Paths;
use super::sentence::Sentence;
use super::{TableDiff, is_error};
use crate::SurveyedTable;
use codes_gen::{Diagnostic, Located, NamedCode, Preview};
use codes_read::code_set::TableInfo;
use codes_read::columns::Role;
use codes_read::heading_path::is_under;
use codes_read::text::plain;
use codes_read::types::Repr;

/// The errors of the new document that the old one did not have.
pub(super) fn new_problems<'a>(
    old: impl IntoIterator<Item = &'a Diagnostic>,
    new: impl IntoIterator<Item = &'a Diagnostic>,
    build: Build,
) -> Vec<Change> {
    let known: HashSet<&str> = old.into_iter().map(|diagnostic| &*diagnostic.message).collect();
    let is_new = |found: &&Diagnostic| is_error(found.severity) && !known.contains(&*found.message);
    let errors = new.into_iter().filter(is_new);
    errors.map(|diagnostic| change::problem(Some(diagnostic.id), &diagnostic.message, build)).collect()
}

/// The errors of an enum in its translations that the old one did not have, with their places there.
pub(super) fn new_problems_of_translations(old: Option<&Preview>, new: &Preview) -> Vec<Change> {
    let known = old.map(|old| &*old.translation_errors).unwrap_or_default();
    let mut known: Vec<&str> = known.iter().map(|error| &*error.diagnostic.message).collect();
    // Translations may have equal rows: a known error is one of the new errors with its message.
    let mut is_known = |error: &Located| {
        let place = known.iter().position(|known| *known == error.diagnostic.message);
        place.map(|place| known.swap_remove(place)).is_some()
    };
    let errors = new.translation_errors.iter().filter(|error| !is_known(error));
    let changes = errors.map(|Located { diagnostic, document, .. }| {
        let problem = change::problem(Some(diagnostic.id), &diagnostic.message, Build::Breaks);
        let start = diagnostic.range().map(|range| range.start);
        Change {
            line: start.map(|start| document.line_of(start)),
            document: start.map_or(0, |start| document.index_at(start)),
            document_name: Some(document.name_of(diagnostic).to_owned()),
            ..problem
        }
    });
    changes.collect()
}

/// The headings of a table, for people.
pub(super) fn title(table: &SurveyedTable) -> String {
    let path = table.set.tables.first().map(|place| place.path.join(" / "));
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| "(no heading)".to_owned())
}

pub(super) fn removed(table: &SurveyedTable) -> TableDiff {
    let what = ChangeKind::TableRemoved.codes(table.set.codes.len());
    let reason = "the table is gone: an enum that is made from it breaks the build, and its removal is a major change";
    TableDiff { title: title(table), changes: vec![whole(what, Level::Major, Build::MayBreak, reason)] }
}

pub(super) fn added(table: &SurveyedTable, tables_before: usize) -> TableDiff {
    let what = ChangeKind::TableAdded.codes(table.set.codes.len());
    let change = if tables_before == 1 {
        let reason = "the document had one code table: an enum without `table = ..` no longer says which one it means";
        whole(what, Level::None, Build::MayBreak, reason)
    } else {
        whole(what, Level::None, Build::Fine, "no enum is made from it yet")
    };
    TableDiff { title: title(table), changes: vec![change] }
}

/// Whether `table = ".."` and `table = n` still find a table, by the paths of all tables and its index.
pub(super) fn place(old: (&Paths<'_>, usize), new: (&Paths<'_>, usize)) -> Vec<Change> {
    let ((old_paths, old_index), (new_paths, new_index)) = (old, new);
    let mut changes = Vec::new();
    let (Some(from), Some(to)) = (old_paths.all.get(old_index), new_paths.all.get(new_index)) else { return changes };
    if from != to {
        let (from_shown, to_shown) = (from.join(" / "), to.join(" / "));
        let what = ChangeKind::Heading.between(from_shown, to_shown);
        // The shortest path that meant only this table.
        let names = (1..=from.len()).map(|count| from.get(from.len() - count..).unwrap_or_default().join(" / "));
        let name = names.into_iter().find(|name| old_paths.has_one_under(name));
        let lost = name.filter(|name| !new_paths.has_one_under(name) || !is_under(to, name));
        let new_name: &str = to.last().map(|heading| &**heading).unwrap_or_default();
        changes.push(match lost {
            Some(name) => {
                let reason = Sentence::default().quote(format_args!("table = {name:?}"));
                let reason = reason.then(" no longer finds this table: write ");
                let reason = reason.quote(format_args!("table = {new_name:?}"));
                let is_only = old_paths.all.len() == 1 && new_paths.all.len() == 1;
                let reason = if is_only { reason.then(", or remove it, since there is one table") } else { reason };
                whole(what, Level::Patch, Build::MayBreak, reason)
            }
            None => whole(what, Level::Patch, Build::Fine, "`table = ..` still finds it; `TABLES` has the new heading"),
        });
    }
    if old_index != new_index {
        let what = ChangeKind::Moved.between((old_index + 1).to_string(), (new_index + 1).to_string());
        let reason = Sentence::default().quote(format_args!("table = {}", old_index + 1));
        let reason = reason.then(" now means another table, or none: write ");
        let reason = reason.quote(format_args!("table = {}", new_index + 1));
        changes.push(whole(what, Level::None, Build::MayBreak, reason));
    }
    changes
}

/// The columns that have a part in every enum, and the others.
pub(super) fn columns(old: &SurveyedTable, new: &SurveyedTable) -> Vec<Change> {
    let (Some(before), Some(after)) = (old.set.tables.first(), new.set.tables.first()) else { return Vec::new() };
    let mut changes = columns_in_use(before, after, Build::MayBreak, (&old.header, &new.header));
    let without = |ours: &[String], theirs: &[String]| -> Vec<String> {
        let theirs: HashSet<String> = theirs.iter().map(|title| plain(title)).collect();
        ours.iter().filter(|title| !theirs.contains(&plain(title))).cloned().collect()
    };
    let (gone, added) = (without(&old.fields, &new.fields), without(&new.fields, &old.fields));
    let missing = |title: &str| {
        let reason = Sentence::default().quote(format_args!("fields(.. = {title:?})"));
        reason.then(" no longer finds its column")
    };
    if let ([from], [to]) = (&*gone, &*added) {
        let what = ChangeKind::Column.between(from.clone(), to.clone()).of("field");
        let reason = missing(from).then(": write ").quote(format_args!("{to:?}"));
        changes.push(whole(what, Level::None, Build::MayBreak, reason));
        return changes;
    }
    for from in gone {
        let reason = missing(&from).then("; without it the enum loses a function, a major change");
        let what = ChangeKind::Column.from(from).of("field");
        changes.push(whole(what, Level::None, Build::MayBreak, reason));
    }
    for to in added {
        let what = ChangeKind::Column.to(to).of("field");
        changes.push(whole(what, Level::None, Build::Fine, "`fields(..)` can turn it into a function"));
    }
    changes
}

/// The changes of the headings and columns of an enum. Its arguments have found their columns; if not, a problem reports
/// that. `headers` are all header cells of each of its tables, in the old and in the new document.
pub(super) fn columns_of_enum(old: &[TableInfo], new: &[TableInfo], headers: &[Vec<Vec<String>>; 2]) -> Vec<Change> {
    let [old_headers, new_headers] = headers;
    let pairs = old.iter().zip(new).enumerate();
    let changes = pairs.flat_map(|(index, (before, after))| {
        let heading = (before.path != after.path).then(|| {
            let what = ChangeKind::Heading.between(before.path.join(" / "), after.path.join(" / "));
            whole(what, Level::Patch, Build::Fine, "the enum's arguments still find it; `TABLES` has the new heading")
        });
        let [old_header, new_header] =
            [old_headers, new_headers].map(|headers| headers.get(index).map(Vec::as_slice).unwrap_or_default());
        let headers = (old_header, new_header);
        heading.into_iter().chain(columns_in_use(before, after, Build::Fine, headers))
    });
    changes.collect()
}

/// Whether two tables read the same roles from columns with the same titles.
pub(super) fn have_same_columns(old: &[TableInfo], new: &[TableInfo]) -> bool {
    let plain_titles = |table: &TableInfo| Role::NAMED.map(|role| table.columns.get(role).as_deref().map(plain));
    old.iter().map(plain_titles).eq(new.iter().map(plain_titles))
}

fn columns_in_use(
    before: &TableInfo,
    after: &TableInfo,
    build: Build,
    (old_header, new_header): (&[String], &[String]),
) -> Vec<Change> {
    let has = |header: &[String], title: &str| header.iter().any(|cell| plain(cell) == plain(title));
    let roles = Role::NAMED.into_iter().map(|role| {
        let [from, to] = [before, after].map(|table| table.columns.get(role).as_deref());
        (role.name(), from, to)
    });
    let changed = roles.filter(|(_, from, to)| from.map(plain) != to.map(plain));
    let renamed = changed.map(|(role, from, to)| {
        if let (Some(from), Some(to)) = (from, to)
            && (has(old_header, to) || has(new_header, from))
        {
            return moved_column(role, (from, old_header), (to, new_header));
        }
        let title = |title: Option<&str>| title.map(str::to_owned);
        let what = ChangeKind::Column.between(title(from), title(to)).of(role);
        let (build, reason) = match (build, from, to) {
            (Build::MayBreak, Some(from), _) => {
                let reason = Sentence::default().quote(format_args!("columns({role} = {from:?})"));
                (Build::MayBreak, reason.then(" no longer finds its column; `TABLES` changes"))
            }
            (_, Some(_), None) => (Build::Fine, "no column has these texts now; `TABLES` changes".into()),
            (_, None, _) => (Build::Fine, "the column is read from now on; `TABLES` changes".into()),
            (_, Some(_), Some(_)) => (Build::Fine, "the column is still found; `TABLES` changes".into()),
        };
        whole(what, Level::Patch, build, reason)
    });
    renamed.collect()
}

/// An existing column has taken the role of another one, whose title may have become less clear.
fn moved_column(
    role: &'static str,
    (from, old_header): (&str, &[String]),
    (to, new_header): (&str, &[String]),
) -> Change {
    let known: HashSet<String> = old_header.iter().map(|cell| plain(cell)).collect();
    let mut unknown = new_header.iter().filter(|cell| !known.contains(&plain(cell)));
    let is_there = new_header.iter().any(|cell| plain(cell) == plain(from));
    let renamed = match (is_there, unknown.next(), unknown.next()) {
        (true, ..) => Some(from),
        (false, Some(only), None) => Some(&**only),
        _ => None,
    };
    let reason =
        Sentence::default().quote(to).then(" is another column of the document, and is read instead of ").quote(from);
    let reason = match renamed {
        Some(title) if is_there => reason
            .then(": to read the same column as before, write ")
            .quote(format_args!("columns({role} = {title:?})")),
        Some(title) => {
            let reason =
                reason.then(", which is ").quote(title).then(" now: to read the same column as before, write ");
            reason.quote(format_args!("columns({role} = {title:?})"))
        }
        None => reason.then(", which is gone: look at the columns, and name one with `columns(..)`"),
    };
    let what = ChangeKind::ColumnMoved.between(from.to_owned(), to.to_owned()).of(role);
    whole(what, Level::Major, Build::Fine, reason)
}

/// Whether the codes still have the same type, and still fit in the same integer type.
pub(super) fn types(old: &SurveyedTable, new: &SurveyedTable) -> Vec<Change> {
    let kind = |table: &SurveyedTable| if table.is_integer { "integer" } else { "text" }.to_owned();
    if old.is_integer != new.is_integer {
        let what = ChangeKind::Kind.between(kind(old), kind(new));
        let reason =
            "the codes are of another kind, and an enum for the old one no longer fits: `code()` has another type";
        return vec![whole(what, Level::Major, Build::MayBreak, reason)];
    }
    let numbers: Vec<i128> = old.set.codes.iter().filter_map(|entry| entry.code.number()).collect();
    let Some(repr) = Repr::that_holds(&numbers).and_then(Repr::named) else { return Vec::new() };
    let fits = |code: &NamedCode<'_>| code.entry.code.number().is_none_or(|number| repr.holds(number));
    let misfits = new.named().iter().filter(|code| !fits(code));
    let changes = misfits.map(|NamedCode { entry, name, .. }| {
        let what = What::from(ChangeKind::Misfit).of(repr.name);
        let reason =
            Sentence::new("all codes fitted in ").quote(repr.name).then(", and this one does not: an enum with ");
        let reason = reason.quote(format_args!("#[repr({})]", repr.name));
        let reason = reason.then(" breaks the build, and another `repr` is a major change");
        super::codes::about(whole(what, Level::Major, Build::MayBreak, reason), entry, name)
    });
    changes.collect()
}
