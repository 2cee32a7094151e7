//! A step between the second and the third, where it is asked for: from [`Markdown`] to the same with the tables and rows
//! in it that a careful human reads, but Markdown does not.
//!
//! Rows after a blank line rejoin their table. A header whose delimiter row has more cells or fewer still begins a table,
//! and so does one that stands in HTML or is indented. In MDX the latter are tables by right: it has no indented code,
//! and Markdown between its elements.

use std::path::Path;

use crate::columns::{self, Kind};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId, Severity};
use crate::markdown::{self, Markdown, MarkdownTable, PipeRun, RunHeader};
use crate::{Document, cell, side_by_side, text};

/// Reads what is stray, if that is asked for; each recovery is a warning. In an MDX document the tables in its elements
/// are read in any case.
pub fn recover(document: &Document, markdown: &mut Markdown, is_lenient: bool, problems: &mut Diagnostics) {
    for table in &mut markdown.tables {
        unfold(table, is_lenient, problems);
    }
    let mut known = Known::default();
    settle_nested(markdown, problems);
    let is_mdx = Path::new(document.name()).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("mdx"));
    if !is_lenient && !is_mdx {
        return;
    }
    markdown.each_orphan(|markdown, run| {
        let codes = known.above(markdown, &run);
        let column = codes.map(|(column, _)| column).unwrap_or_default();
        match run.header(document, |cells| columns::may_be_header(cells, column)) {
            Some(header) if is_mdx && header.titles == header.dashes => {
                take_table(document, markdown, run, &header, is_lenient, problems);
                None
            }
            _ if !is_lenient => Some(run),
            Some(header) => {
                table(document, markdown, run, &header, problems);
                None
            }
            None => rows(document, markdown, run, codes, problems),
        }
    });
}

/// The code column of the table above stray rows and what is in it, if it has one, with where the table begins: the same
/// for all rows that rejoin it.
#[derive(Default)]
struct Known {
    last: Option<(usize, Option<(usize, Kind)>)>,
}

impl Known {
    /// Of the table above these lines.
    fn above(&mut self, markdown: &Markdown, run: &PipeRun) -> Option<(usize, Kind)> {
        let table = markdown.tables.get(markdown.table_above(run.section, start_of(run))?)?;
        if let Some((start, codes)) = self.last
            && start == table.range.start
        {
            return codes;
        }
        let columns = columns::recognize(table, &markdown.topics_of(table.section), None);
        let codes = columns.map(|columns| (columns.code, columns.kind));
        self.last = Some((table.range.start, codes));
        codes
    }
}

fn start_of(run: &PipeRun) -> usize {
    run.lines.first().map_or(0, |line| line.start)
}

/// Makes a table of a run with a header.
fn table(document: &Document, markdown: &mut Markdown, run: PipeRun, header: &RunHeader, problems: &mut Diagnostics) {
    let (titles, dashes) = (header.titles, header.dashes);
    let diagnostic = if titles == dashes {
        let message = "Markdown does not read this as a table: it stands in HTML, or is indented";
        Diagnostic::at(ProblemId::IndentedTable, header.line.clone(), message)
            .help("move it to the margin, with a blank line before it")
    } else {
        let message = format!("the header has {} and the delimiter row has {dashes}", text::count(titles, "cell"));
        let help = format!("make it {}: `|{}`", text::count(titles, "cell"), "---|".repeat(titles));
        Diagnostic::at(ProblemId::DelimiterMismatch, header.delimiter.clone(), message)
            .related(header.line.clone(), text::count(titles, "cell"))
            .note(format!("read as a table of {}", text::count(titles.max(dashes), "column")))
            .help(help)
    };
    let topics = markdown.topics_of(run.section);
    let table = markdown::read_run(document, &run, header);
    if table.is_some_and(|table| columns::recognize(&table, &topics, None).is_some()) {
        problems.report(diagnostic.severity(Severity::Warning));
    }
    take_table(document, markdown, run, header, true, problems);
}

fn take_table(
    document: &Document,
    markdown: &mut Markdown,
    run: PipeRun,
    header: &RunHeader,
    is_lenient: bool,
    problems: &mut Diagnostics,
) {
    let index = markdown.take_table(document, run, header);
    if let Some(table) = index.and_then(|index| markdown.tables.get_mut(index)) {
        unfold(table, is_lenient, problems);
    }
}

/// Puts tables that stand side by side in one below each other.
fn unfold(table: &mut MarkdownTable, is_lenient: bool, problems: &mut Diagnostics) {
    if let Some(diagnostic) = side_by_side::unfold(table) {
        problems.report(diagnostic.severity(if is_lenient { Severity::Warning } else { Severity::Error }));
    }
}

/// Leaves out the tables in the cells of others that belong to their rows: those that are none of codes, and all within a
/// table of codes. The others are tables as any.
fn settle_nested(markdown: &mut Markdown, problems: &mut Diagnostics) {
    let is_of_codes =
        |table: &MarkdownTable| columns::recognize(table, &markdown.topics_of(table.section), None).is_some();
    let mut is_left: Vec<bool> = Vec::new();
    let mut around: Option<(usize, bool)> = None;
    for table in &markdown.tables {
        let Some(inside) = &table.inside else {
            is_left.push(true);
            continue;
        };
        if around.is_none_or(|(start, _)| start != inside.start) {
            let outer = markdown.tables.partition_point(|outer| outer.range.start < inside.start);
            around = Some((inside.start, markdown.tables.get(outer).is_some_and(is_of_codes)));
        }
        let is_around_codes = around.is_some_and(|(_, is_of_codes)| is_of_codes);
        let is_of_codes = is_of_codes(table);
        if is_around_codes && is_of_codes {
            let message = "a table of codes in a cell of another: it is read as text of that row";
            let help = "if its codes are to be read, write it below the other table";
            problems.report(Diagnostic::at(ProblemId::NestedTable, table.range.clone(), message).help(help));
        }
        is_left.push(is_of_codes && !is_around_codes);
    }
    let mut is_left = is_left.into_iter();
    markdown.tables.retain(|_| is_left.next().unwrap_or(true));
}

/// Adds the lines to the table above them, if that is one of codes and they read as its rows; returns what is left.
fn rows(
    document: &Document,
    markdown: &mut Markdown,
    run: PipeRun,
    codes: Option<(usize, Kind)>,
    problems: &mut Diagnostics,
) -> Option<PipeRun> {
    let Some(above) = markdown.table_above(run.section, start_of(&run)) else { return Some(run) };
    let Some(table) = markdown.tables.get(above) else { return Some(run) };
    let Some((code_column, kind)) = codes else { return Some(run) };
    // No more columns than the lines have: the header may have thousands, for each of thousands of lines.
    let mut widest = 1;
    for line in &run.lines {
        widest = widest.max(markdown::split_row(document.get(line.clone())).len());
    }
    let side_by_side = table.side_by_side.clone();
    let columns = side_by_side.as_ref().map_or(table.header.len(), |tables| tables.columns).min(widest);
    let Some((_, rows)) = markdown::read_rows(document, None, columns, &run.lines) else { return Some(run) };
    let has_codes = rows.iter().any(|row| {
        let is_marked = document.get(row.range.clone()).starts_with('|');
        let is_row = |cell: &str| kind == Kind::Integer || is_marked || columns::is_surely_text_code(cell);
        row.cells.get(code_column).is_some_and(|cell| cell::is_code(&cell.text, kind) && is_row(&cell.text))
    });
    if !has_codes {
        return Some(run);
    }
    let end = rows.last().map_or(0, |row| row.range.end);
    let start = run.lines.first().map_or(end, |line| line.start);
    let message = format!("{} after the end of the table: read as part of it", text::count(rows.len(), "row"));
    let diagnostic =
        Diagnostic::at(ProblemId::RowOutsideTable, start..end, message).help("a blank line ends a table: remove it");
    problems.report(diagnostic.severity(Severity::Warning));
    let lines = run.lines.get(rows.len()..).unwrap_or_default().to_vec();
    let rows = match side_by_side {
        Some(tables) => tables.unfolded(rows),
        None => rows,
    };
    if let Some(table) = markdown.tables.get_mut(above) {
        table.range.end = table.range.end.max(end);
        table.rows.extend(rows);
    }
    Some(PipeRun { lines, ..run }).filter(|run| !run.lines.is_empty())
}
