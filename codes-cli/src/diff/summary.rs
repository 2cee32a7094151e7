//! The parts that all output formats share: counts, the verdict, and changes in groups.

use std::collections::HashSet;

use codes_tool::diff::{Build, Change, ChangeKind, Level, Sentence, TableDiff};

use super::Report;

/// Changes of one kind and weight, next to each other.
pub(super) struct Group<'a> {
    pub(super) title: &'static str,
    pub(super) level: Level,
    pub(super) build: Build,
    /// The reason, if all have the same.
    pub(super) reason: Option<&'a Sentence>,
    pub(super) changes: Vec<&'a Change>,
}

pub(super) fn groups(table: &TableDiff) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for change in &table.changes {
        let title = change.what.kind.title();
        let is_like =
            |group: &&mut Group<'_>| (group.title, group.level, group.build) == (title, change.level, change.build);
        match groups.iter_mut().find(is_like) {
            Some(group) => {
                group.reason = group.reason.filter(|reason| **reason == change.reason);
                group.changes.push(change);
            }
            None => groups.push(Group {
                title,
                level: change.level,
                build: change.build,
                reason: Some(&change.reason),
                changes: vec![change],
            }),
        }
    }
    groups
}

/// The weight of a group, in words.
pub(super) fn weight(level: Level, build: Build) -> String {
    match build {
        Build::Fine => level.to_string(),
        Build::MayBreak => format!("{level}, may break the build"),
        Build::Breaks => format!("{level}, breaks the build"),
    }
}

/// The verdict in a line.
pub(super) fn verdict(report: &Report<'_>) -> String {
    let level = report.level();
    match report.build() {
        Build::Fine => level.to_string(),
        Build::MayBreak => format!("{level}; may break the build, which depends on the enum's arguments and pins"),
        Build::Breaks => format!("{level}; breaks the build until the enum is edited"),
    }
}

/// The number of changes of each kind: `2 codes added, 1 removed`.
pub(super) fn counts(report: &Report<'_>) -> String {
    const COUNTED: [(ChangeKind, &str); 6] = [
        (ChangeKind::Added, "added"),
        (ChangeKind::Removed, "removed"),
        (ChangeKind::Renamed, "renamed"),
        (ChangeKind::Reworded, "reworded"),
        (ChangeKind::MeaningGained, "with a further meaning"),
        (ChangeKind::MeaningLost, "with a meaning removed"),
    ];
    let tables = || report.tables.iter().enumerate();
    let all = || tables().flat_map(|(index, table)| table.changes.iter().map(move |change| (index, change)));
    let mut counts: Vec<String> = Vec::new();
    let mut others = all().count();
    for (kind, word) in COUNTED {
        let changes = || all().filter(|(_, change)| change.what.kind == kind);
        others -= changes().count();
        // A code may change in several languages.
        let codes: HashSet<_> = changes().map(|(table, change)| (table, &change.code)).collect();
        match (codes.len(), counts.is_empty()) {
            (0, _) => {}
            (1, true) => counts.push(format!("1 code {word}")),
            (count, true) => counts.push(format!("{count} codes {word}")),
            (count, false) => counts.push(format!("{count} {word}")),
        }
    }
    match (others, counts.is_empty()) {
        (0, true) => counts.push("no change".to_owned()),
        (0, false) => {}
        (1, true) => counts.push("1 change".to_owned()),
        (count, true) => counts.push(format!("{count} changes")),
        (1, false) => counts.push("1 other change".to_owned()),
        (count, false) => counts.push(format!("{count} other changes")),
    }
    counts.join(", ")
}
