//! For programs.

use std::io::Write;

use codes_gen::diff::{Build, Change, What};
use serde::Serialize;
use serde_json::{Value, json};

use super::Report;
use crate::{Failure, json};

#[derive(Serialize)]
struct Diff<'a> {
    old: &'a str,
    new: &'a str,
    /// `none`, `patch`, `minor` or `major`.
    verdict: String,
    /// `fine`, `may break` or `breaks`.
    build: &'static str,
    tables: Vec<Table<'a>>,
}

#[derive(Serialize)]
struct Table<'a> {
    title: &'a str,
    verdict: String,
    build: &'static str,
    changes: Vec<Value>,
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

fn change(change: &Change) -> Value {
    let mut value = json!({
        "kind": change.what.kind(),
        "verdict": change.level.to_string(),
        "build": build(change.build),
        "reason": change.reason,
        "line": change.line,
    });
    let more = match &change.what {
        What::Problem { message } => json!({ "message": message }),
        What::Misfit { repr } => json!({ "repr": repr }),
        What::TableRemoved { codes } | What::TableAdded { codes } => json!({ "codes": codes }),
        What::Added { text } | What::MeaningGained { text } => json!({ "to": text }),
        What::Removed { text } | What::MeaningLost { text } => json!({ "from": text }),
        What::Kind { from, to }
        | What::Renamed { from, to }
        | What::Heading { from, to }
        | What::Reworded { from, to }
        | What::Markup { from, to } => json!({ "from": from, "to": to }),
        What::Moved { from, to } => json!({ "from": from, "to": to }),
        What::Column { of, from, to } => json!({ "of": of, "from": from, "to": to }),
        What::Field { column, from, to } => json!({ "column": column, "from": from, "to": to }),
        What::Range { range, from, to } => json!({ "range": range, "from": from, "to": to }),
        What::CatchAll { from, to } => json!({ "from": from, "to": to }),
        What::MeaningsReordered | What::Reordered => json!({}),
    };
    let of_code = match &change.code {
        Some(code) => json!({ "code": json::Value::of(code), "name": change.name }),
        None => json!({}),
    };
    for more in [of_code, more] {
        if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
            value.extend(more);
        }
    }
    value
}
