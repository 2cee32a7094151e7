//! The third step: from a document's tables to the one that is asked for, and its columns: [`CodeTable`].

use syn::Error;

use crate::code_cell::{self, CodeCell};
use crate::columns::{self, Columns};
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::{Markdown, MarkdownTable, PipeRun, is_delimiter_row, split_row};
use crate::request::{Arguments, ColumnNames, Selection, Spanned};
use crate::{Document, nearest};

/// The table that codes are read from.
pub(crate) struct CodeTable<'a> {
    pub(crate) table: &'a MarkdownTable,
    /// The headings that it stands under, the outermost first.
    pub(crate) path: &'a [String],
    pub(crate) columns: Columns,
}

/// How many tables, columns or headings a message names.
const LISTED: usize = 10;

/// A table and its columns, if it reads as a code table.
type Candidate<'a> = (&'a MarkdownTable, Option<Columns>);

/// Finds the table; where there is none, or more than one, that is reported.
///
/// Code rows that stand outside of every table are reported with the table that they most likely belong to. Where no
/// table is found, those are reported that may be the reason.
pub(crate) fn select<'a>(
    document: &Document,
    markdown: &'a Markdown,
    arguments: &Arguments,
    problems: &mut Problems,
) -> Option<CodeTable<'a>> {
    let selected = pick(document, markdown, arguments, problems);
    let may_be_meant = selected.is_none().then(|| may_be_meant(markdown, &arguments.selection));
    for run in &markdown.stray {
        let concerns = match (selected, &may_be_meant) {
            (Some((table, _)), _) => belongs_to(run, table, markdown),
            (None, Some(may_be_meant)) => may_be_meant(run),
            (None, None) => false,
        };
        if let Some(diagnostic) = stray(document, run).filter(|_| concerns) {
            problems.report(diagnostic);
        }
    }
    let (table, recognized) = selected?;
    let path = &*markdown.sections.get(table.section)?.path;
    let columns = name_columns(document, table, recognized, &arguments.columns, problems)?;
    Some(CodeTable { table, path, columns })
}

fn pick<'a>(
    document: &Document,
    markdown: &'a Markdown,
    arguments: &Arguments,
    problems: &mut Problems,
) -> Option<Candidate<'a>> {
    let all: Vec<Candidate<'a>> = markdown.tables.iter().map(|table| (table, columns::recognize(table))).collect();
    let code_tables: Vec<Candidate<'a>> = all.iter().copied().filter(|(_, columns)| columns.is_some()).collect();
    match &arguments.selection {
        Selection::Only => {
            let found = with_numbers(code_tables);
            if found.len() > 1 {
                problems.report(ambiguous(document, markdown, "the document has", &found));
                return None;
            }
            // A table that is the only one may be meant even if its header does not say so.
            let named = arguments.columns.code.is_some().then(|| all.first().copied()).flatten();
            found.first().copied().or(named.filter(|_| all.len() == 1)).or_else(|| {
                if !is_explained(document, markdown, &arguments.selection) {
                    problems.report(no_code_table(document, &all));
                }
                None
            })
        }
        Selection::Ordinal(ordinal) => {
            let chosen = ordinal.value.checked_sub(1).and_then(|index| code_tables.get(index)).copied();
            if code_tables.is_empty() {
                problems.report(no_code_table(document, &all));
            } else if chosen.is_none() {
                let message =
                    format!("the document has no code table number {}: it has {}", ordinal.value, code_tables.len());
                problems.report_rust(Error::new(ordinal.span, message));
            }
            chosen
        }
        Selection::Heading(heading) => {
            pick_by_heading(document, markdown, &all, &arguments.selection, heading, problems)
        }
    }
}

fn pick_by_heading<'a>(
    document: &Document,
    markdown: &Markdown,
    all: &[Candidate<'a>],
    selection: &Selection,
    heading: &Spanned<String>,
    problems: &mut Problems,
) -> Option<Candidate<'a>> {
    let under: Vec<Candidate<'a>> =
        all.iter().copied().filter(|(table, _)| is_under(path_of(markdown, table), &heading.value)).collect();
    let code_tables = with_numbers(under.iter().copied().filter(|(_, columns)| columns.is_some()).collect());
    match (&*code_tables, &*under) {
        // Asked for by name, any table will do.
        ([only], _) | ([], [only]) => Some(*only),
        ([], []) => {
            if !is_explained(document, markdown, selection) {
                problems.report_rust(no_such_heading(markdown, all, heading));
            }
            None
        }
        ([], several) => {
            let count = several.len();
            let what = format!("below the heading `{}` there are {count} tables, none of them of codes", heading.value);
            let help = "a code table has a header cell like `Error Code`, with codes below it";
            problems.report(at_headers(what, several).help(help));
            None
        }
        (several, _) => {
            let what = format!("below the heading `{}` there are", heading.value);
            problems.report(ambiguous(document, markdown, &what, several));
            None
        }
    }
}

/// Those whose codes are numbers, as the enum's are; all of them if no table has numbers.
fn with_numbers(found: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    let has_numbers =
        |(table, columns): &Candidate<'_>| columns.is_some_and(|found| columns::has_numbers(table, found));
    if found.iter().any(has_numbers) { found.into_iter().filter(has_numbers).collect() } else { found }
}

fn path_of<'a>(markdown: &'a Markdown, table: &MarkdownTable) -> &'a [String] {
    markdown.sections.get(table.section).map(|section| &*section.path).unwrap_or_default()
}

/// Whether `wanted` names the last heading of the path, or, with ` / ` between them, several of the path that end with
/// the last.
fn is_under(path: &[String], wanted: &str) -> bool {
    let Some((last, above)) = path.split_last() else { return false };
    if plain(last) == plain(wanted) {
        return true;
    }
    let mut parts = wanted.rsplit(" / ").map(plain);
    let mut above = above.iter().rev();
    parts.next() == Some(plain(last)) && parts.all(|part| above.any(|heading| plain(heading) == part))
}

/// A heading without case, punctuation and repeated space.
fn plain(heading: &str) -> String {
    let words: String = heading.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How to write `table = ..` so that it means this table.
fn how_to_select(markdown: &Markdown, all: &[Candidate<'_>], index: usize) -> String {
    let ordinal = || format!("table = {}", index + 1);
    let Some((table, _)) = all.get(index) else { return ordinal() };
    let path = path_of(markdown, table);
    let is_unique =
        |wanted: &str| all.iter().filter(|(other, _)| is_under(path_of(markdown, other), wanted)).count() == 1;
    let names = (1..=path.len()).map(|count| path.get(path.len() - count..).unwrap_or_default().join(" / "));
    names.into_iter().find(|name| is_unique(name)).map_or_else(ordinal, |name| format!("table = {name:?}"))
}

fn ambiguous(document: &Document, markdown: &Markdown, what: &str, found: &[Candidate<'_>]) -> Diagnostic {
    let ordinals: Vec<Candidate<'_>> =
        markdown.tables.iter().map(|table| (table, columns::recognize(table))).filter(|(_, c)| c.is_some()).collect();
    let shown = found.get(..LISTED).unwrap_or(found);
    let lines = shown.iter().map(|(table, _)| {
        let index = ordinals.iter().position(|(other, _)| std::ptr::eq(*other, *table)).unwrap_or_default();
        format!("`{}` (line {})", how_to_select(markdown, &ordinals, index), document.line_of(table.range.start))
    });
    let more = if found.len() > shown.len() { ", and so on" } else { "" };
    let help = format!("write {}{more}", lines.collect::<Vec<_>>().join(" or "));
    at_headers(format!("{what} {} code tables: which one?", found.len()), shown).help(help)
}

/// A problem that several tables have together.
fn at_headers(message: String, found: &[Candidate<'_>]) -> Diagnostic {
    let mut diagnostic = Diagnostic::whole(message);
    let mut places = found.iter().map(|(table, _)| header_range(table));
    diagnostic.range = places.next();
    diagnostic.related = places.map(|range| (range, String::new())).collect();
    diagnostic
}

/// From the first header cell to the last.
fn header_range(table: &MarkdownTable) -> std::ops::Range<usize> {
    let end = table.header.last().map_or(table.range.end, |cell| cell.range.end);
    table.header.first().map_or(table.range.start, |cell| cell.range.start)..end
}

fn no_code_table(document: &Document, all: &[Candidate<'_>]) -> Diagnostic {
    let mut diagnostic = Diagnostic::whole(
        "the document has no code table: none has a header cell like `Error Code`, with codes below it",
    );
    if document.text().contains("<table") || document.text().contains("<TABLE") {
        diagnostic = diagnostic.note("the document has a table in HTML, which is not read: only Markdown's own are");
    }
    let Some((first, _)) = all.first() else {
        return diagnostic.help("a code table begins with `| Error Code | Description |`, and `|---|---|` below it");
    };
    let headers: Vec<String> = all
        .iter()
        .take(5)
        .map(|(table, _)| format!("line {}: {}", document.line_of(table.range.start), header_of(table)))
        .collect();
    let help = "name the table and its columns: `table = \"the table's heading\", columns(code = \"the header cell\")`";
    let mut diagnostic = diagnostic.note(format!("tables there are: {}", headers.join("; "))).help(help);
    diagnostic.range = Some(header_range(first));
    diagnostic
}

fn header_of(table: &MarkdownTable) -> String {
    listed(table.header.iter().map(|cell| &*cell.text))
}

fn listed<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> String {
    let list: Vec<String> = texts.clone().take(LISTED).map(|text| format!("`{text}`")).collect();
    let more = texts.skip(LISTED).count();
    if more == 0 { list.join(", ") } else { format!("{} and {more} more", list.join(", ")) }
}

fn no_such_heading(markdown: &Markdown, all: &[Candidate<'_>], heading: &Spanned<String>) -> Error {
    let mut headings: Vec<&str> = Vec::new();
    for (table, columns) in all {
        if let (Some(_), Some(last)) = (columns, path_of(markdown, table).last()) {
            headings.push(last);
        }
    }
    headings.dedup();
    let near = nearest::by_spelling(&heading.value, headings.iter().copied());
    let mut ordered = near.clone();
    ordered.extend(headings.into_iter().filter(|heading| !near.contains(heading)));
    let help = match &*ordered {
        [] => {
            "no code table of the document stands below a heading: leave `table` out, or write `table = 1`".to_owned()
        }
        headings => {
            format!("there are: {}", listed(headings.iter().copied()))
        }
    };
    Error::new(heading.span, format!("no code table below a heading `{}`\n  = help: {help}", heading.value))
}

/// The columns that the user names, and for the others those that were recognised.
fn name_columns(
    document: &Document,
    table: &MarkdownTable,
    recognized: Option<Columns>,
    names: &ColumnNames,
    problems: &mut Problems,
) -> Option<Columns> {
    let mut find = |name: &Option<Spanned<String>>| -> Result<Option<usize>, ()> {
        let Some(name) = name else { return Ok(None) };
        let wanted = plain(&name.value);
        let found = table.header.iter().position(|cell| plain(&cell.text) == wanted);
        found.map(Some).ok_or_else(|| {
            let message =
                format!("the table has no column `{}`\n  = help: there are: {}", name.value, header_of(table));
            problems.report_rust(Error::new(name.span, message));
        })
    };
    let (code, message, name) = (find(&names.code), find(&names.message), find(&names.name));
    let found = match code.ok()? {
        Some(code) => Some(columns::beside(table, code)),
        None => recognized,
    };
    let Some(found) = found else {
        let header = header_range(table);
        let help = format!("name it: `columns(code = \"..\")`, one of {}", header_of(table));
        let line = document.line_of(header.start);
        let text = format!("no column of the table in line {line} reads as codes");
        problems.report(Diagnostic::at(header, text).help(help));
        return None;
    };
    Some(Columns { code: found.code, message: message.ok()?.or(found.message), name: name.ok()?.or(found.name) })
}

/// Whether stray lines most likely belong to this table: it is the last one above them below the same heading, or there
/// is none above them.
fn belongs_to(run: &PipeRun, table: &MarkdownTable, markdown: &Markdown) -> bool {
    let start = run.lines.first().map_or(0, |line| line.start);
    let count_above = markdown.tables.partition_point(|other| other.range.start < start);
    let above = count_above.checked_sub(1).and_then(|index| markdown.tables.get(index));
    let above = above.filter(|above| above.section == run.section);
    run.section == table.section && above.is_none_or(|above| std::ptr::eq(above, table))
}

/// Whether stray lines may be what the user selects, where no table is.
fn may_be_meant<'a>(markdown: &'a Markdown, selection: &'a Selection) -> impl Fn(&PipeRun) -> bool + use<'a> {
    let is_alone = markdown.tables.iter().all(|table| columns::recognize(table).is_none());
    move |run| match selection {
        Selection::Only => is_alone,
        Selection::Ordinal(_) => true,
        Selection::Heading(heading) => {
            markdown.sections.get(run.section).is_some_and(|section| is_under(&section.path, &heading.value))
        }
    }
}

/// Whether stray lines are why no table is found: it is there, but Markdown does not read it.
fn is_explained(document: &Document, markdown: &Markdown, selection: &Selection) -> bool {
    let may_be_meant = may_be_meant(markdown, selection);
    markdown.stray.iter().any(|run| may_be_meant(run) && stray(document, run).is_some())
}

/// What is wrong with stray lines, if they hold code rows.
fn stray(document: &Document, run: &PipeRun) -> Option<Diagnostic> {
    let cells: Vec<Vec<&str>> = run.lines.iter().map(|line| split_row(document.get(line.clone()))).collect();
    let is_code_row = |cells: &[&str]| {
        cells.len() > 1
            && cells.first().is_some_and(|cell| matches!(code_cell::parse(unmarked(cell)), CodeCell::Number(_)))
    };
    let mut code_rows = run.lines.iter().zip(&cells).filter(|(_, cells)| is_code_row(cells));
    let (first, _) = code_rows.next()?;
    let count = 1 + code_rows.count();
    let rows = if count == 1 { "1 code row".to_owned() } else { format!("{count} code rows") };
    let delimiter = cells.iter().position(|cells| is_delimiter_row(cells));
    let header = delimiter.and_then(|at| at.checked_sub(1));
    if let (Some(delimiter), Some(header)) = (delimiter, header)
        && let (Some(line), Some(dashes), Some(titles)) =
            (run.lines.get(delimiter), cells.get(delimiter), cells.get(header))
        && dashes.len() != titles.len()
    {
        let message = format!(
            "the header has {} cells and the delimiter row has {}: Markdown does not read this as a table",
            titles.len(),
            dashes.len()
        );
        let diagnostic = Diagnostic::at(line.clone(), message).note(format!("{rows} would be lost")).help(format!(
            "make it {} cells: `|{}`",
            titles.len(),
            "---|".repeat(titles.len())
        ));
        return Some(match run.lines.get(header) {
            Some(line) => diagnostic.related(line.clone(), format!("{} cells", titles.len())),
            None => diagnostic,
        });
    }
    let message = format!("{rows} outside of every table would be lost");
    let help = "a blank line ends a table: remove it; a table cannot stand in HTML, or indented by four spaces";
    let end = run.lines.last().map_or(first.end, |line| line.end);
    Some(Diagnostic::at(first.start..end, message).help(help))
}

/// A raw cell without the marks of code, emphasis and escapes around a number.
fn unmarked(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '`' | '*' | '_' | '\\'))
}
