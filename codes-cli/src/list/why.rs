//! The decisions about tables, headings and lists, for `--why`: as text and as JSON.

use std::fmt::Write as _;

use codes_gen::Document;
use codes_tool::{Decision, Role};
use codes_tool::{Survey, SurveyedTable, TableDecisions};
use schemars::JsonSchema;
use serde::Serialize;

use super::json::Form;
use crate::escape;
use crate::layout::one_line;

/// The width of the sentences, after which the rules are aligned; longer sentences are not cut.
const WIDEST: usize = 72;

/// A table with the decisions about it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Decisions")]
#[allow(clippy::struct_field_names)] // The names are those of the JSON.
pub(super) struct Table<'a> {
    /// The headings above it, the outermost first.
    path: Vec<&'a str>,
    /// The line of its header; the first is 1.
    line: usize,
    /// The form of what is decided about.
    form: Form,
    /// If the user names a table or the column of codes: why it is meant, or not.
    choice: Option<Choice<'a>>,
    /// Whether it is read as a code table.
    is_code_table: bool,
    /// The column of each role, with the reasons.
    columns: Vec<Column<'a>>,
    /// The rows that are not simply codes.
    rows: Vec<Row>,
}

/// Whether a table is meant, and why.
#[derive(Serialize, JsonSchema)]
struct Choice<'a> {
    /// Whether this is the table that the user means.
    is_meant: bool,
    /// The rule that decided.
    reason: Reason<'a>,
}

/// The decision about one role.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ColumnDecision")]
#[allow(clippy::struct_field_names)] // The names are those of the JSON.
struct Column<'a> {
    /// `code`, `message`, `name`, `details`, `advice` or `title`.
    role: &'static str,
    /// The index of the column that was chosen; the first is 0. Null if none was.
    column: Option<usize>,
    /// The rules in its favour; the first one decided.
    because: Vec<Reason<'a>>,
    /// The columns that were rejected.
    rejected: Vec<Rejected<'a>>,
}

/// A column that was rejected, with the reason.
#[derive(Serialize, JsonSchema)]
struct Rejected<'a> {
    /// Its index; the first is 0.
    column: usize,
    /// The rule against it.
    reason: Reason<'a>,
}

/// A rule, and its reason here.
#[derive(Serialize, JsonSchema)]
struct Reason<'a> {
    /// The id of the rule.
    rule: &'a str,
    /// The reason, in words.
    because: &'a str,
}

/// A row that is not simply a code.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RowDecision")]
struct Row {
    /// Its line; the first is 1.
    line: usize,
    /// Its fate, in words.
    fate: String,
    /// The id of the rule.
    rule: String,
}

/// The table that was read for a decision, if it was read.
fn surveyed<'a>(survey: &'a Survey, decisions: &TableDecisions) -> Option<&'a SurveyedTable> {
    survey.tables.iter().find(|table| table.set.tables.first().is_some_and(|place| place.line == decisions.line))
}

/// The decisions as they are written if the user names some columns.
pub(super) fn table<'a>(survey: &Survey, decisions: &'a TableDecisions) -> Table<'a> {
    let read = surveyed(survey, decisions);
    let columns = decisions.roles.iter().map(|(role, decision)| column(read, *role, decision)).collect();
    let rows = read.into_iter().flat_map(|table| &table.rows).flat_map(|row| {
        let explained = row.fates.iter().filter_map(|fate| fate.explain(row.line));
        explained.map(|(fate, rule)| Row { line: row.line, fate, rule }).collect::<Vec<_>>()
    });
    Table {
        path: decisions.path.iter().map(|heading| &**heading).collect(),
        line: decisions.line,
        form: Form::new(decisions.form),
        choice: decisions.choice.as_ref().map(|(is_meant, why)| Choice { is_meant: *is_meant, reason: reason(why) }),
        is_code_table: read.is_some(),
        columns,
        rows: rows.collect(),
    }
}

fn reason(reason: &codes_tool::Reason) -> Reason<'_> {
    Reason { rule: reason.rule, because: &reason.because }
}

fn column<'a>(read: Option<&SurveyedTable>, role: Role, decision: &'a Decision<usize>) -> Column<'a> {
    let named = read.and_then(|table| *table.columns.get(role)).filter(|column| Some(*column) != decision.chosen);
    let because = match named {
        Some(_) => vec![Reason { rule: "argument.columns", because: "the user names it" }],
        None => decision.because.iter().map(reason).collect(),
    };
    let rejected = decision.rejected.iter().filter(|(column, _)| Some(*column) != named);
    Column {
        role: role.name(),
        column: named.or(decision.chosen),
        because,
        rejected: rejected.map(|(column, because)| Rejected { column: *column, reason: reason(because) }).collect(),
    }
}

/// All decisions, table by table.
pub(super) fn text(document: &Document, survey: &Survey) -> String {
    let tables = survey.decisions.iter().map(|decisions| {
        let name = escape::name(document.name());
        let path = one_line(&decisions.path.join(" / "));
        let at = format!("{name}:{}", decisions.line);
        let title = if path.is_empty() { at } else { format!("{path} ({at})") };
        format!("{title}\n{}", lines(&table(survey, decisions), &decisions.header))
    });
    tables.collect::<Vec<_>>().join("\n")
}

fn lines(table: &Table<'_>, header: &[String]) -> String {
    let title = |column: usize| one_line(header.get(column).map_or("", |title| title));
    let mut lines: Vec<(String, &str)> = Vec::new();
    let is_table = matches!(table.form, Form::Table | Form::Csv);
    let is_meant = table.choice.as_ref().is_none_or(|choice| choice.is_meant);
    if let Some(Choice { is_meant, reason }) = &table.choice {
        let what = if *is_meant { "chosen" } else { "not chosen" };
        lines.push((format!("  {what}: {}", reason.because), reason.rule));
    }
    if !table.is_code_table && is_meant {
        let what = match table.form {
            Form::Table | Form::Csv => "  is not a code table",
            Form::Headings => "  these headings are not read as codes",
            Form::List => "  this list is not read as codes",
        };
        lines.push((what.to_owned(), ""));
    }
    for column in &table.columns {
        if let Some(chosen) = column.column {
            lines.push((format!("  {} = column {} `{}`", column.role, chosen + 1, title(chosen)), ""));
        }
        for reason in &column.because {
            let mark = if column.column.is_none() && is_table { "  " } else { "     + " };
            lines.push((format!("{mark}{}", reason.because), reason.rule));
        }
        for Rejected { column: rejected, reason } in &column.rejected {
            if !is_table {
                lines.push((format!("     - {}", reason.because), reason.rule));
                continue;
            }
            let role = if column.role == "code" { String::new() } else { format!(" as {}", column.role) };
            lines.push((
                format!("  not column {} `{}`{role}: {}", rejected + 1, title(*rejected), reason.because),
                reason.rule,
            ));
        }
    }
    for row in &table.rows {
        lines.push((format!("  {}", row.fate), &row.rule));
    }
    let width = lines.iter().filter(|(_, rule)| !rule.is_empty()).map(|(line, _)| line.chars().count());
    let width = width.filter(|width| *width <= WIDEST).max().unwrap_or_default();
    let mut text = String::new();
    for (line, rule) in &lines {
        let line = if rule.is_empty() { line.clone() } else { format!("{line:<width$}   {rule}") };
        let _ = writeln!(text, "{line}");
    }
    text
}
