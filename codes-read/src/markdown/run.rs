//! Reads lines with pipes as the table or rows that they would be, if Markdown saw a table there.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::own_title::own_title;
use super::{Cell, Markdown, MarkdownTable, PipeRun, Row, is_delimiter_row, split_row, struck};
use crate::{Document, order, text};

/// The header of the table that a run would be.
pub struct RunHeader {
    /// The header's index among the run's lines.
    pub index: usize,
    pub line: Range<usize>,
    pub delimiter: Range<usize>,
    /// The number of cells in the header.
    pub titles: usize,
    /// The number of cells in the delimiter row.
    pub dashes: usize,
}

impl PipeRun {
    /// The header, if the run has a delimiter row below a line that may be a header.
    pub fn header(&self, document: &Document, may_be_one: &dyn Fn(&[&str]) -> bool) -> Option<RunHeader> {
        for (index, pair) in self.lines.windows(2).enumerate() {
            let [line, delimiter] = pair else { continue };
            let titles = split_row(document.get(line.clone()));
            let dashes = split_row(document.get(delimiter.clone()));
            if is_delimiter_row(&dashes) && !is_delimiter_row(&titles) && may_be_one(&titles) {
                let (line, delimiter) = (line.clone(), delimiter.clone());
                return Some(RunHeader { index, line, delimiter, titles: titles.len(), dashes: dashes.len() });
            }
        }
        None
    }
}

impl Markdown {
    /// The headings above a table.
    pub fn path_of(&self, table: &MarkdownTable) -> &[Arc<str>] {
        self.path_in(table.section)
    }

    /// The headings above a section, with its own.
    pub fn path_in(&self, section: usize) -> &[Arc<str>] {
        self.sections.get(section).map(|section| &*section.path).unwrap_or_default()
    }

    /// Makes tables of orphan runs, given the header and the table of each run that is one. The other lines of these runs
    /// stay orphans.
    pub fn take_tables(&mut self, found: Vec<Option<(RunHeader, MarkdownTable)>>) {
        for (run, found) in std::mem::take(&mut self.orphans).into_iter().zip(found) {
            let Some((header, table)) = found else {
                self.orphans.push(run);
                continue;
            };
            let below = header.index + 2 + table.rows.len();
            for left in [run.lines.get(..header.index), run.lines.get(below..)].into_iter().flatten() {
                if !left.is_empty() {
                    self.orphans.push(PipeRun { lines: left.to_vec(), ..run });
                }
            }
            self.tables.push(table);
        }
        self.tables = order::by(std::mem::take(&mut self.tables), |table| table.range.start);
    }

    /// The texts that say what a table is about: the document's title, the headings above it and its own title.
    pub fn topics_of(&self, document: &Document, table: &MarkdownTable) -> Cow<'_, [Arc<str>]> {
        self.topics_at(document, table.section, table.range.start)
    }

    /// The texts that say what a place in a section is about.
    pub fn topics_at(&self, document: &Document, section: usize, place: usize) -> Cow<'_, [Arc<str>]> {
        let path = self.path_in(section);
        let own_title = own_title(document, place);
        if self.title.is_none() && own_title.is_none() {
            return path.into();
        }
        let mut topics = Vec::with_capacity(path.len() + 2);
        topics.extend(self.title.clone());
        topics.extend_from_slice(path);
        topics.extend(own_title.map(Arc::from));
        Cow::Owned(topics)
    }

    /// The index of the last table above a place below the same heading.
    pub fn table_above(&self, section: usize, place: usize) -> Option<usize> {
        let index = self.tables.partition_point(|table| table.range.start < place).checked_sub(1)?;
        self.tables.get(index).is_some_and(|above| above.section == section).then_some(index)
    }
}

/// Reads tables that directly follow the text of a paragraph and have no pipe at the start of the header: GitHub does,
/// but pulldown-cmark does not.
pub(super) fn read_paragraphs(document: &Document, markdown: &mut Markdown, paragraphs: &[Range<usize>]) {
    let is_in_paragraph = |range: &Range<usize>| {
        let index = paragraphs.partition_point(|paragraph| paragraph.end <= range.start);
        paragraphs.get(index).is_some_and(|paragraph| paragraph.start <= range.start)
    };
    let mut found = Vec::with_capacity(markdown.orphans.len());
    for run in &markdown.orphans {
        let header = run.header(document, &|_| true).filter(|header| {
            header.titles == header.dashes && is_in_paragraph(&header.line) && is_in_paragraph(&header.delimiter)
        });
        let table = header.as_ref().and_then(|header| read_run(document, run, header));
        found.push(header.zip(table));
    }
    markdown.take_tables(found);
}

/// Reads a run with a header as a table, if possible. It has as many columns as the longer of header and delimiter row.
pub fn read_run(document: &Document, run: &PipeRun, header: &RunHeader) -> Option<MarkdownTable> {
    let lines = run.lines.get(header.index + 2..).unwrap_or_default();
    let columns = header.titles.max(header.dashes);
    let (titles, rows) = read_rows(document, Some(&header.line), columns, lines)?;
    let end = rows.last().map_or(header.delimiter.end, |row| row.range.end);
    Some(MarkdownTable {
        section: run.section,
        range: header.line.start..end,
        struck: struck(document, &titles),
        header: titles,
        rows,
        ..MarkdownTable::default()
    })
}

/// Reads lines as the rows of a table with this many columns, and a line as its header, if one is given. `None` if they
/// do not make a table.
///
/// Below a header, the rows end with a line that begins something else in Markdown, such as a list.
pub fn read_rows(
    document: &Document,
    header: Option<&Range<usize>>,
    columns: usize,
    lines: &[Range<usize>],
) -> Option<(Vec<Cell>, Vec<Row>)> {
    let mut text = String::new();
    // The beginning of each line, in the new text and in the document.
    let mut starts: Vec<(usize, Range<usize>)> = Vec::new();
    match header {
        Some(line) => {
            let titles = document.get(line.clone());
            let missing = columns.saturating_sub(split_row(titles).len());
            // A tag at the beginning of a line begins a block of HTML.
            if titles.starts_with('<') {
                text.push('|');
            }
            starts.push((text.len(), line.clone()));
            text.push_str(titles);
            if missing > 0 {
                text.push_str(if titles.ends_with('|') && !titles.ends_with("\\|") { "" } else { "|" });
                text.push_str(&" |".repeat(missing));
            }
        }
        None => {
            starts.push((0, 0..0));
            text.push('|');
            text.push_str(&"x|".repeat(columns));
        }
    }
    text.push_str("\n|");
    text.push_str(&"-|".repeat(columns));
    for line in lines {
        let mut row = Cow::Borrowed(document.get(line.clone()));
        // A carriage return alone would end the row.
        if header.is_none() && row.contains('\r') {
            row = Cow::Owned(row.replace('\r', " "));
        }
        // Without titles, it is known that the lines are rows, even one that would begin a list.
        text.push_str(if header.is_none() && !row.starts_with('|') { "\n|" } else { "\n" });
        starts.push((text.len(), line.clone()));
        text.push_str(&row);
    }
    let mut table = super::first_table(text).filter(|table| table.header.len() == columns)?;
    let move_back = |range: &mut Range<usize>| {
        let line = starts.partition_point(|(start, _)| *start <= range.start).checked_sub(1);
        let Some((start, line)) = line.and_then(|index| starts.get(index)) else { return };
        let place = |offset: usize| (line.start + offset.saturating_sub(*start)).min(line.end);
        *range = place(range.start)..place(range.end);
    };
    for cell in &mut table.header {
        move_back(&mut cell.range);
    }
    for (row, line) in table.rows.iter_mut().zip(lines) {
        row.range = line.clone();
        for cell in &mut row.cells {
            move_back(&mut cell.range);
        }
        if let Some(surplus) = &mut row.surplus {
            move_back(surplus);
        }
    }
    Some((table.header, table.rows))
}

/// The text of a cell outside of tables, as a reader sees it.
pub fn cell_text(cell: &str) -> String {
    // Most cells have no markup, and need not be parsed.
    let plain = cell.trim_matches(' ');
    if text::is_only(plain, |byte| byte.is_ascii_alphanumeric() || byte == b' ') && !plain.contains("  ") {
        return plain.to_owned();
    }
    let table = super::first_table(format!("|x|\n|-|\n|{cell}|"));
    let row = table.and_then(|table| table.rows.into_iter().next());
    row.and_then(|row| row.cells.into_iter().next()).map(|cell| cell.text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn a_run_is_read_as_the_table_that_it_looks_like() {
        let text = "# A\n| Code | Text |\n|---|---|---|\n| 1 | one `x` | more |\n2 | two\n";
        let document = Document::new("d.md", text);
        let run = read(&document).orphans.remove(0);
        let header = run.header(&document, &|_| true).unwrap();
        assert_eq!((header.index, header.titles, header.dashes), (0, 2, 3));
        let table = read_run(&document, &run, &header).unwrap();
        let shown = |cells: &[Cell]| cells.iter().map(|cell| &text[cell.range.clone()]).collect::<Vec<_>>().join("|");
        assert_eq!(shown(&table.header), "Code|Text|");
        assert_eq!(table.rows.iter().map(|row| shown(&row.cells)).collect::<Vec<_>>(), ["1|one `x`|more", "2|two"]);
        assert_eq!(table.rows[0].cells[1].text, "one x");
    }

    #[test]
    fn a_header_may_begin_with_a_tag() {
        let text = "<div>Code</div> | Text\n-|-\n1 | one\n";
        let document = Document::new("d.md", text);
        let run = read(&document).orphans.remove(0);
        let header = run.header(&document, &|_| true).unwrap();
        let table = read_run(&document, &run, &header).unwrap();
        assert_eq!((&*table.header[0].text, table.rows.len()), ("Code", 1));
        assert_eq!(&text[table.header[0].range.clone()], "<div>Code</div>");
    }

    #[test]
    fn a_table_below_text_needs_no_pipe_at_its_start() {
        let markdown = read(&Document::new("d.md", "7 | no row\nText\nCode | Text\n---|---\n7 | Late\n8 | Soon\n"));
        assert_eq!(markdown.tables.iter().map(|table| table.rows.len()).collect::<Vec<_>>(), [2]);
        assert_eq!(markdown.orphans.len(), 1);
        let lazy = read(&Document::new("d.md", "- item\nCode | Text\n---|---\n7 | Late\n"));
        assert_eq!((lazy.tables.len(), lazy.orphans.len()), (0, 1));
    }

    #[test]
    fn lines_that_are_not_a_table_stay_stray() {
        // A carriage return alone ends a line in Markdown, but does not count here.
        let markdown = read(&Document::new("d.md", "text\nA|B\rC|D\n-|-\n1|2\n"));
        assert_eq!((markdown.tables.len(), markdown.orphans.len()), (0, 1));
    }

    #[test]
    fn a_line_that_begins_a_list_ends_the_rows_below_a_header() {
        let document = Document::new("d.md", "| Code | M |\n| 1 | a |\n- 2 | b |\n3. | c |");
        let mut lines: Vec<Range<usize>> = (1..=4).map(|line| document.line_range(line)).collect();
        let (_, rows) = read_rows(&document, None, 2, &lines[1..]).unwrap();
        assert_eq!(rows.iter().map(|row| row.range.clone()).collect::<Vec<_>>(), &lines[1..]);
        assert_eq!(
            rows.iter().map(|row| document.get(row.cells[0].range.clone())).collect::<Vec<_>>(),
            ["1", "- 2", "3."]
        );
        let header = lines.remove(0);
        assert_eq!(read_rows(&document, Some(&header), 2, &lines).unwrap().1.len(), 1);
    }
}
