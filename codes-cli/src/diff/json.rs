//! The difference as JSON, for programs.

use std::io::Write;

use codes_tool::diff::{Build, Change, ChangeKind, What};
use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use crate::{Failure, json};

/// The changes of a document's update.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Changes")]
struct Diff<'a> {
    /// The path or revision of the old document.
    old: &'a str,
    /// The path or revision of the new document.
    new: &'a str,
    /// How far a version has to move: `none`, `patch`, `minor` or `major`.
    verdict: String,
    /// Whether a crate whose types are made from it still builds: `fine`, `may break` or `breaks`.
    build: &'static str,
    /// How the documents were read, if the macro reads them differently.
    readings: Vec<String>,
    /// Parts that were not checked, and may break.
    unseen: Vec<String>,
    /// The tables that change, or the enums that are made from them.
    tables: Vec<Table<'a>>,
}

/// A table or an enum.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Table")]
struct Table<'a> {
    /// The table's headings, or the enum's name. Empty for changes of the document as a whole.
    title: &'a str,
    /// How far a version has to move.
    verdict: String,
    /// Whether a crate whose types are made from it still builds.
    build: &'static str,
    /// The changes, those that break the build first.
    changes: Vec<Entry<'a>>,
}

/// A change. Keys that do not apply to its kind are absent.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Change")]
#[allow(clippy::option_option)] // A key is absent, or its value is null.
struct Entry<'a> {
    /// The kind of change: `added`, `removed`, `renamed`, `reworded`, and so on.
    kind: &'static str,
    /// How far a version has to move.
    verdict: String,
    /// Whether a crate whose types are made from it still builds.
    build: &'static str,
    /// The reason, a sentence without its period.
    reason: String,
    /// The document that the line is in, if it is a translation or one of several in the enum's `doc = [..]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<&'a str>,
    /// The index of that document among those of the enum, or of the translation, from 0; null without a line.
    document_index: Option<usize>,
    /// The line in the new document; for a removal, in the old one.
    line: Option<usize>,
    /// The code that changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<json::Value<'a>>,
    /// The name of that code's variant.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    /// What the values are of: the role or the title of a column, a function, a range of numbers, the integer type in which a
    /// number does not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    /// The old value, a text, or the old number of a table; null if there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Option<json::Value<'a>>>,
    /// The new value, a text, or the new number of a table; null if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Option<json::Value<'a>>>,
    /// The error that the macro reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
    /// The number of codes in the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    codes: Option<usize>,
}

/// The schema, made from the types that are written.
pub(super) fn schema(out: &mut impl Write) -> Result<(), Failure> {
    json::write(&schemars::schema_for!(Diff<'_>), out)
}

pub(super) fn write(report: &Report<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let tables = report.tables.iter().map(|table| Table {
        title: &table.title,
        verdict: table.level().to_string(),
        build: build(table.build()),
        changes: table.changes.iter().map(change).collect(),
    });
    let diff = Diff {
        old: report.old.name(),
        new: report.new.name(),
        verdict: report.level().to_string(),
        build: build(report.build()),
        readings: report.readings.iter().map(ToString::to_string).collect(),
        unseen: report.unseen.iter().map(ToString::to_string).collect(),
        tables: tables.collect(),
    };
    json::write(&diff, out)
}

fn build(build: Build) -> &'static str {
    match build {
        Build::Fine => "fine",
        Build::MayBreak => "may break",
        Build::Breaks => "breaks",
    }
}

fn value(kind: ChangeKind, side: &str) -> json::Value<'_> {
    let number = side.parse().ok().filter(|_| kind == ChangeKind::Moved);
    number.map_or(json::Value::Text(side), json::Value::Integer)
}

fn change(change: &Change) -> Entry<'_> {
    let What { kind, of, from, to, codes } = &change.what;
    let (from, to) = (from.as_deref(), to.as_deref());
    let is_problem = *kind == ChangeKind::Problem;
    let has_sides = !is_problem && (from.is_some() || to.is_some());
    Entry {
        kind: kind.name(),
        verdict: change.level.to_string(),
        build: build(change.build),
        reason: change.reason.to_string(),
        document: change.document_name.as_deref(),
        document_index: change.line.map(|_| change.document),
        line: change.line,
        code: change.code.as_ref().map(json::Value::new),
        name: change.name.as_deref(),
        of: of.as_deref(),
        from: has_sides.then(|| from.map(|side| value(*kind, side))),
        to: has_sides.then(|| to.map(|side| value(*kind, side))),
        message: to.filter(|_| is_problem),
        codes: *codes,
    }
}
