//! Tables, headings and lists that are written in HTML. The table model is that of the
//! [HTML standard](https://html.spec.whatwg.org/multipage/tables.html#forming-a-table).

mod blocks;
mod entity;
mod grid;
mod token;

use std::ops::Range;

use super::pipes::{content, is_escaped};
use super::{Cell, MarkdownTable, Row};
use crate::order::{self, RangeCursor};
use crate::{Document, text};
pub(super) use blocks::{HtmlBlock, HtmlBlockKind, blocks};
use grid::{RawCell, RawRow};
use token::StartTag;
pub(super) use token::{Token, tokens};

/// The places around tables in HTML. All are in order.
pub(super) struct Places<'a> {
    /// Code and comments, in which there are no tags.
    pub(super) no_tags: &'a [Range<usize>],
    /// Tables of pipes.
    pub(super) in_pipes: &'a [Range<usize>],
    pub(super) section_starts: &'a [usize],
    /// Where a tag may begin whose name begins with `t`, as those of tables, rows and cells do.
    pub(super) tags: &'a [usize],
}

/// These tags in a text.
pub(super) fn tags(text: &str) -> Vec<usize> {
    let mut tags = Vec::new();
    for (at, _) in text.match_indices('<') {
        if let Some([b't' | b'T', ..] | [b'/', b't' | b'T', ..]) = text.as_bytes().get(at + 1..) {
            tags.push(at);
        }
    }
    tags
}

/// From each `<table` to its `</table>`, also for tables in the cells of other tables, in HTML or with pipes. A table
/// that is not closed ends at the next one or at a heading. Within a table with pipes, it is not a table.
pub(super) fn regions(document: &Document, places: &Places<'_>) -> Vec<Range<usize>> {
    let text = document.text();
    let (mut no_tags, mut in_pipes) = (RangeCursor(places.no_tags), RangeCursor(places.in_pipes));
    let mut open: Vec<usize> = Vec::new();
    let mut pairs: Vec<Range<usize>> = Vec::new();
    let mut starts: Vec<usize> = Vec::new();
    let mut regions: Vec<Range<usize>> = Vec::new();
    // The tables that are open in a row of a table with pipes, and the end of that row.
    let (mut open_in_row, mut row_end): (Vec<usize>, usize) = (Vec::new(), 0);
    // The end of the last tag. It is searched for only once, even if many tags have no end.
    let mut close = 0;
    for &at in places.tags {
        let Some(is_end) = tag_of_table(text, at) else { continue };
        if no_tags.reach_into(&(at..at + 1)) {
            continue;
        }
        let is_in_row = in_pipes.reach_into(&(at..at + 1));
        if is_in_row && at >= row_end {
            open_in_row.clear();
            row_end = document.line_range(document.line_of(at)).end;
        }
        let open = if is_in_row { &mut open_in_row } else { &mut open };
        if !is_end {
            open.push(at);
            if !is_in_row {
                starts.push(at);
            }
        } else if let Some(start) = open.pop() {
            if close <= at {
                close = text.get(at..).and_then(|rest| rest.find('>')).map_or(text.len(), |close| at + close + 1);
            }
            if !is_in_row {
                pairs.push(start..close);
            } else if open.is_empty() && close <= row_end {
                regions.push(start..close);
            }
        }
    }
    let table_starts = order::starts(places.in_pipes);
    for start in open {
        let next = |places: &[usize]| order::next(places, start).unwrap_or(text.len());
        pairs.push(start..next(&starts).min(next(places.section_starts)).min(next(&table_starts)));
    }
    // The outermost tables, and those directly inside of them.
    let (mut outer, mut inner): (Option<Range<usize>>, usize) = (None, 0);
    for range in order::of_ranges(&pairs) {
        match &outer {
            Some(around) if range.start < around.end => {
                if range.start >= inner && range.end <= around.end {
                    inner = range.end;
                    regions.push(range);
                }
            }
            _ => {
                outer = Some(range.clone());
                regions.push(range);
            }
        }
    }
    regions
}

/// Whether the tag at this place is an end tag; `None` if it is not a tag of a table.
fn tag_of_table(text: &str, at: usize) -> Option<bool> {
    let is_end = text.get(at + 1..)?.starts_with('/');
    let is_table = begins_with_name(text, at + 1 + usize::from(is_end), &["table"]);
    (is_table && !is_escaped(text, at)).then_some(is_end)
}

/// Whether one of these names of tags is at a place.
fn begins_with_name(text: &str, at: usize, names: &[&str]) -> bool {
    let is_longer = |rest: &str| text::begins_with(rest, |c| c.is_alphanumeric() || c == '-');
    names.iter().any(|name| {
        let (found, rest) = (text.get(at..at + name.len()), text.get(at + name.len()..));
        found.is_some_and(|found| found.eq_ignore_ascii_case(name)) && !rest.is_some_and(is_longer)
    })
}

/// The table in a region.
pub(super) fn table(document: &Document, range: Range<usize>, section: usize) -> Option<MarkdownTable> {
    let raw = unquoted(document, &range);
    let rows = rows(&raw, range.start, range.end, 0);
    let grid::Table { header, rows, unfilled } = grid::resolve(document, rows, &raw, range.start)?;
    let struck = super::struck(document, &header);
    Some(MarkdownTable { section, range, header, struck, rows, unfilled, side_by_side: None, inside: None })
}

/// The rows in a piece of HTML between two places of the document. Only rows of the outermost table count; with `depth`
/// 1, those outside of all tables.
fn rows(raw: &str, offset: usize, end: usize, depth: usize) -> Vec<RawRow> {
    let mut reader = RowReader { offset, rows: Vec::new(), depth, group: 0, is_head: false, cell: None };
    for token in tokens(raw) {
        reader.token(&token);
    }
    reader.end_row(end);
    reader.rows
}

/// The tables of both kinds in their order. A table in a cell refers to the table around it. If the cell is a title,
/// the column's title is the rest of its text.
pub(super) fn merged(tables: Vec<MarkdownTable>, in_html: Vec<MarkdownTable>) -> Vec<MarkdownTable> {
    let mut left = tables;
    left.extend(in_html);
    let mut all: Vec<MarkdownTable> = Vec::with_capacity(left.len());
    // The last table that is not inside another.
    let mut outer: Option<usize> = None;
    for mut table in order::by(left, |table| table.range.start) {
        match outer.and_then(|outer| all.get_mut(outer)).filter(|outer| table.range.start < outer.range.end) {
            Some(outer) => table.inside = place_in(outer, table.range.start),
            None => outer = Some(all.len()),
        }
        all.push(table);
    }
    all
}

/// The range of a table if a place is in a cell below its header. If the place is in a title, the table in it is
/// removed from the title.
fn place_in(outer: &mut MarkdownTable, place: usize) -> Option<Range<usize>> {
    for title in &mut outer.header {
        if title.range.contains(&place) {
            title.text.clear();
            return None;
        }
    }
    let row = outer.rows.partition_point(|row| row.range.end <= place);
    let is_in_cell = |cell: &Cell| cell.range.contains(&place);
    let row = outer.rows.get(row)?;
    row.cells.iter().any(is_in_cell).then(|| outer.range.clone())
}

/// Rows of HTML outside of every `<table>`: after a table that is closed too early, between rows with pipes, or alone.
#[derive(Debug)]
pub struct HtmlRun {
    /// Index into [`super::Markdown::sections`].
    pub section: usize,
    pub rows: Vec<Row>,
    /// Whether they are indented like code.
    pub is_in_code: bool,
}

/// The rows outside of the tables in HTML. The tables are in order.
pub(super) fn orphans(
    document: &Document,
    places: &Places<'_>,
    tables: &[Range<usize>],
    indented_code: &[Range<usize>],
) -> Vec<HtmlRun> {
    let text = document.text();
    let walls = order::of_ranges(&[places.in_pipes, tables].concat());
    let wall_starts = order::starts(&walls);
    let (mut no_tags, mut in_walls, mut in_code) =
        (RangeCursor(places.no_tags), RangeCursor(&walls), RangeCursor(indented_code));
    let mut runs = Vec::new();
    let mut end = 0;
    for &at in places.tags {
        let place = at..at + 1;
        if at < end || !begins_row(text, at) || no_tags.reach_into(&place) || in_walls.reach_into(&place) {
            continue;
        }
        let next = |places: &[usize]| order::next(places, at).unwrap_or(text.len());
        end = next(&wall_starts).min(next(places.section_starts));
        let raw = unquoted(document, &(at..end));
        let rows = grid::plain(document, rows(&raw, at, end, 1), &raw, at);
        if !rows.is_empty() {
            let section = super::section_of(at, places.section_starts);
            runs.push(HtmlRun { section, rows, is_in_code: in_code.reach_into(&place) });
        }
    }
    runs
}

/// Whether the `<` at this place begins a row, or a cell outside of a row.
fn begins_row(text: &str, at: usize) -> bool {
    begins_with_name(text, at + 1, &["tr", "td", "th"]) && !is_escaped(text, at)
}

/// The text of a region with its length unchanged, without the marks of a block quote around it.
fn unquoted(document: &Document, region: &Range<usize>) -> String {
    let raw = document.get(region.clone());
    let first = document.line_range(document.line_of(region.start));
    if !document.get(first).trim_start().starts_with('>') {
        return raw.replace('\r', " ");
    }
    let mut text = String::with_capacity(raw.len());
    for (index, line) in raw.split_inclusive(text::LINE_ENDS).enumerate() {
        let marks = if index == 0 { 0 } else { line.len() - content(line).len() };
        text.push_str(&" ".repeat(marks));
        text.push_str(line.get(marks..).unwrap_or_default());
    }
    text.replace('\r', " ")
}

/// Collects the rows of the outermost table.
struct RowReader {
    /// The offset of the tokens in the document.
    offset: usize,
    rows: Vec<RawRow>,
    /// The number of open tables.
    depth: usize,
    /// The index of the `thead`, `tbody` or `tfoot`. Cells do not span beyond their group.
    group: usize,
    is_head: bool,
    /// The open cell, with the beginning of its content.
    cell: Option<RawCell>,
}

impl RowReader {
    fn token(&mut self, token: &Token<'_>) {
        match token {
            Token::StartTag(tag) => self.start(tag),
            Token::EndTag { name, range } => {
                let at = self.offset + range.start;
                match &**name {
                    "table" => {
                        self.depth = self.depth.saturating_sub(1);
                        if self.depth == 0 {
                            self.end_row(at);
                        }
                    }
                    _ if self.depth != 1 => {}
                    "td" | "th" => self.end_cell(at),
                    "tr" => self.end_row(at),
                    "thead" | "tbody" | "tfoot" => self.end_group(at, false),
                    _ => {}
                }
            }
            Token::Text { .. } => {}
        }
    }

    fn start(&mut self, tag: &StartTag<'_>) {
        let (start, end) = (self.offset + tag.range.start, self.offset + tag.range.end);
        match &*tag.name {
            "table" => self.depth += 1,
            _ if self.depth != 1 => {}
            "thead" | "tbody" | "tfoot" => self.end_group(start, tag.name == "thead"),
            "tr" => {
                self.end_row(start);
                self.begin_row(start..end);
            }
            "td" | "th" => {
                self.end_cell(start);
                if self.rows.last().is_none_or(|row| row.is_closed) {
                    self.begin_row(start..end);
                }
                self.cell = Some(RawCell {
                    range: end..end,
                    is_title: tag.name == "th",
                    columns: span(tag, "colspan").clamp(1, 1_000),
                    rows: span(tag, "rowspan").min(65_534),
                });
            }
            _ => {}
        }
    }

    fn begin_row(&mut self, range: Range<usize>) {
        let (group, is_head) = (self.group, self.is_head);
        self.rows.push(RawRow { range, group, is_head, cells: Vec::new(), is_closed: false });
    }

    fn end_cell(&mut self, at: usize) {
        let Some(mut cell) = self.cell.take() else { return };
        cell.range.end = at.max(cell.range.start);
        if let Some(row) = self.rows.last_mut() {
            row.range.end = cell.range.end;
            row.cells.push(cell);
        }
    }

    fn end_row(&mut self, at: usize) {
        self.end_cell(at);
        if let Some(row) = self.rows.last_mut() {
            row.is_closed = true;
        }
    }

    fn end_group(&mut self, at: usize, is_head: bool) {
        self.end_row(at);
        self.group += 1;
        self.is_head = is_head;
    }
}

/// The number of rows or columns that a cell spans, by default 1.
fn span(tag: &StartTag<'_>, name: &str) -> usize {
    tag.attribute(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::super::{Markdown, read};
    use super::*;

    fn markdown(text: &str) -> Markdown {
        read(&Document::new("d.md", text))
    }

    /// The header and the rows, with cells separated by `|`.
    fn rows(text: &str) -> Vec<String> {
        let table = markdown(text).tables.remove(0);
        let shown = |cells: &[super::super::Cell]| {
            cells.iter().map(|cell| cell.text.replace('\n', "/")).collect::<Vec<_>>().join("|")
        };
        std::iter::once(shown(&table.header)).chain(table.rows.iter().map(|row| shown(&row.cells))).collect()
    }

    #[test]
    fn a_table_has_a_header_and_rows() {
        let text = "<table>\n<thead><tr><th>Code</th><th>Text</th></tr></thead>\n<tbody><tr><td>1</td><td>One &lt; <b>two</b></td></tr></tbody></table>";
        assert_eq!(rows(text), ["Code|Text", "1|One < two"]);
    }

    #[test]
    fn end_tags_may_be_missing_or_wrong() {
        assert_eq!(rows("<TABLE><tr><th>Code</td><th>Text<tr><td>1<td>One<td><tr></TABLE>"), ["Code|Text", "1|One"]);
        assert_eq!(rows("<table><tr><td>Code<td>Text\n<tr><td>1<td>One"), ["Code|Text", "1|One"]);
        assert_eq!(rows("<table><td>Code<td>Text</tr><td>1<td>One</table>"), ["Code|Text", "1|One"]);
    }

    #[test]
    fn cells_span_rows_and_columns() {
        let text = "<table><tr><th colspan=2>Code<th>Text</tr>
<tr><td rowspan='2'>1<td>11<td>A</tr><tr><td>12<td>B</tr>
<tr><td colspan=\"2\">2<td>C</tr><tr><td rowspan=0>3<td>31<td>D</tr><tr><td>32<td>E</tr></table>";
        assert_eq!(
            rows(&text.replace("<th colspan=2>Code", "<th>Code<th>Part")),
            ["Code|Part|Text", "1|11|A", "1|12|B", "2|2|C", "3|31|D", "3|32|E"]
        );
        // Below one title, the first cell that begins in a row counts.
        assert_eq!(rows(text), ["Code|Text", "1|A", "12|B", "2|C", "3|D", "32|E"]);
        let groups = "<table><tr><th>Code<th>Text<tbody><tr><td rowspan=9>1<td>A<tbody><tr><td>2<td>B</table>";
        assert_eq!(rows(groups), ["Code|Text", "1|A", "2|B"]);
    }

    #[test]
    fn a_header_of_several_rows_has_the_lowest_titles() {
        let text = "<table><tr><th rowspan=2>Text<th colspan=2>Error<tr><th>Code<th>Name<tr><td>A<td>1<td>ONE</table>";
        assert_eq!(rows(text), ["Text|Code|Name", "A|1|ONE"]);
        let titled = "<table><tr><th colspan=2>All errors<tr><td>Code<td>Text<tr><td>1<td>A</table>";
        assert_eq!(rows(titled), ["Code|Text", "1|A"]);
    }

    #[test]
    fn a_title_across_the_table_below_its_titles_is_that_of_a_group() {
        let text = "<table><tr><th>Code<th>Text<tr><th colspan=2>Mail<tr><td>1<td>A<tr><th colspan=2>Box<tr><td>2<td>B</table>";
        assert_eq!(rows(text), ["Code|Text", "Mail|Mail", "1|A", "Box|Box", "2|B"]);
    }

    #[test]
    fn a_cell_that_spans_all_columns_is_marked() {
        let text = "<table><tr><th>Code<th>Text<tr><td colspan=2>Network<tr><td>1<td>A</table>";
        let table = markdown(text).tables.remove(0);
        assert_eq!(table.rows.iter().map(|row| row.is_spanning).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn cells_beyond_the_header_are_surplus() {
        let text = "<table><tr><th>Code<tr><td>1<td>more</td><td>\n<tr><td colspan=3>2</table>";
        let table = markdown(text).tables.remove(0);
        let surplus: Vec<_> = table.rows.iter().map(|row| row.surplus.clone().map(|range| &text[range])).collect();
        assert_eq!(surplus, [Some("more"), None]);
    }

    #[test]
    fn places_are_those_in_the_document() {
        let text =
            "Text\r\n\r\n<table>\r\n<tr><th>Code</th></tr>\r\n<tr><td> <code>7</code> </td></tr>\r\n</table>\r\n";
        let table = markdown(text).tables.remove(0);
        assert_eq!(&text[table.rows[0].cells[0].range.clone()], "<code>7</code>");
        assert!(text[table.rows[0].range.clone()].starts_with("<tr><td>"));
        assert!(text[table.range.clone()].starts_with("<table>") && text[table.range].ends_with("</table>"));
    }

    #[test]
    fn a_table_may_be_in_a_quote_or_a_list_item_and_hold_blank_lines_and_markdown() {
        let quoted =
            "> <table>\n> <tr><th>Code</th><th>Text</th></tr>\n> <tr><td>7</td><td>Too\n> late</td></tr>\n> </table>";
        assert_eq!(rows(quoted), ["Code|Text", "7|Too late"]);
        let listed = "- item\n\n    <table>\n\n    <tr><th>Code</th><th>Text</th></tr>\n\n    <tr><td>\n\n    `7`\n\n    </td><td>\n\n    See [this](x.md):\n\n    - a\n    - **b**\n\n    </td></tr></table>\n";
        assert_eq!(rows(listed), ["Code|Text", "7|See this:/- a/- b"]);
    }

    #[test]
    fn components_and_attributes_of_mdx_do_no_harm() {
        let text = "<Tabs>\n<Tab title=\"x\">\n<table className=\"x\" style={{width: 1}}>\n<tr><td>Code</td></tr><tr><td className={x}>7</td></tr>\n</table>\n</Tab>\n</Tabs>";
        assert_eq!(rows(text), ["Code", "7"]);
    }

    #[test]
    fn tags_that_are_not_meant_as_a_table_are_not_one() {
        for text in [
            "`<table>` | x", "```\n<table><tr><td>1\n```", "<!-- <table><tr><td>1 -->", "\\<table><tr><td>1",
            "<tablet><tr><td>1", "<table>",
        ] {
            assert!(markdown(text).tables.is_empty(), "{text}");
        }
        let in_cell = markdown("| Code | Text |\n|-|-|\n| 1 | a <table> b |\n");
        assert_eq!((in_cell.tables.len(), in_cell.tables[0].header.len()), (1, 2));
    }

    #[test]
    fn nested_tables_belong_to_their_cell() {
        let text = "<table><tr><td>Code<td>Text<tr><td>1<td>A <table><tr><td>x<td>y</table> B<tr><td>2<td>C</table>";
        assert_eq!(rows(text), ["Code|Text", "1|A/xy/B", "2|C"]);
    }

    #[test]
    fn tables_whose_ends_touch_end_with_their_own_tag() {
        let text = "<table><tr><td>Code<tr><td><table><tr><td>x</table></table>";
        assert_eq!(markdown(text).tables[0].range, 0..text.len());
    }

    #[test]
    fn headings_in_html_count() {
        let text = "<h2 id=\"a\">One <b>two</b></h2>\n<table><tr><td><h3>no</h3></table>\n\n<Anchor id=\"x\" />\n### Three\n\n| A |\n|-|\n";
        let markdown = markdown(text);
        let paths: Vec<String> = markdown.tables.iter().map(|table| markdown.path_of(table).join("/")).collect();
        assert_eq!(paths, ["One two", "One two/Three"]);
    }

    #[test]
    fn cells_that_span_everything_do_not_make_thousands_of_columns() {
        let spans = markdown(&format!("<table>{}", "<tr><td colspan=1000 rowspan=65534>1".repeat(2_000)));
        assert!(spans.tables[0].header.len() <= 200);
    }
}
