//! The step `markdown`: from text to [`Markdown`], the tables of a document as they are written, each cell with its
//! byte range.
//!
//! Tables are those of [GitHub Flavored Markdown](https://github.github.com/gfm/#tables-extension-). Text that the
//! specification drops silently is kept beside them: a row's surplus cells, and lines with pipes that are in no table.

mod cell;
mod components;
mod front_matter;
mod html;
mod outline;
mod own_title;
mod pipes;
mod pulldown_workarounds;
mod run;
mod underfilled;

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::{Document, order, text};
use cell::TextBuilder;
pub(crate) use components::end_of_tag;
pub use html::HtmlRun;
use html::{HtmlBlock, HtmlBlockKind};
pub use outline::{Block, BlockKind, Outline, outline, words_of_name};
pub use pipes::{PipeRun, is_delimiter_row, split_row};
use pulldown_workarounds::Prepared;
pub use run::{RunHeader, cell_text, read_rows, read_run};
pub use underfilled::UnderfilledRows;

/// The parts of a document that code tables may be made from.
#[derive(Debug, Default)]
pub struct Markdown {
    /// The title in the front matter, [cut](text::cut). It is not a heading, but says what the document is about.
    pub title: Option<Arc<str>>,
    /// The sections between headings, in order. The first is the text above every heading.
    pub sections: Vec<Section>,
    /// All tables, in order.
    pub tables: Vec<MarkdownTable>,
    /// Lines with pipes that are in no table, in order.
    pub orphans: Vec<PipeRun>,
    /// Rows of HTML that are in no `<table>`, in order.
    pub html_orphans: Vec<HtmlRun>,
    /// Rows that are in no table because too many of their cells are missing, in order.
    pub underfilled: Vec<UnderfilledRows>,
}

/// A heading with the headings above it, the outermost first, each [cut](text::cut). Empty above every heading.
#[derive(Debug, Default, Clone)]
pub struct Section {
    pub path: Vec<Arc<str>>,
}

/// A table as it is written.
#[derive(Debug, Default, Clone)]
pub struct MarkdownTable {
    /// Index into [`Markdown::sections`].
    pub section: usize,
    pub range: Range<usize>,
    pub header: Vec<Cell>,
    /// The columns whose titles are struck out.
    pub struck: Vec<usize>,
    pub rows: Vec<Row>,
    /// A cell that spans too many places, so that not all were filled and later cells may be in the wrong column.
    pub unfilled: Option<Range<usize>>,
    /// The tables side by side in this table, if there are several. The header is that of the first, and the rows of
    /// each follow those of the one before it.
    pub side_by_side: Option<SideBySide>,
    /// The table that contains this table in one of its cells.
    pub inside: Option<Range<usize>>,
}

impl MarkdownTable {
    /// Whether it is written in HTML.
    #[must_use]
    pub fn is_html(&self, document: &Document) -> bool {
        document.get(self.range.clone()).starts_with('<')
    }

    /// Makes the header the first row, below these titles.
    pub(crate) fn set_titles(&mut self, texts: Vec<String>) {
        let mut titles = Vec::with_capacity(texts.len());
        for (text, cell) in texts.into_iter().zip(&self.header) {
            titles.push(Cell { range: cell.range.start..cell.range.start, text, ..Cell::default() });
        }
        let range = self.header_range();
        let cells = std::mem::replace(&mut self.header, titles);
        self.rows.insert(0, Row { range, cells, ..Row::default() });
    }

    /// The title of a column.
    pub(crate) fn title(&self, column: usize) -> &str {
        self.header.get(column).map_or("", |title| &title.text)
    }

    /// The range from the first title to the last.
    #[must_use]
    pub fn header_range(&self) -> Range<usize> {
        let end = self.header.last().map_or(self.range.end, |title| title.range.end);
        self.header.first().map_or(self.range.start, |title| title.range.start)..end
    }
}

/// A row. It has no more cells than the header; missing cells are empty.
#[derive(Debug, Default, Clone)]
pub struct Row {
    pub range: Range<usize>,
    pub cells: Vec<Cell>,
    /// The text of the row beyond the header's last column.
    pub surplus: Option<Range<usize>>,
    /// Further cells below a title that spans several columns, with the title's column.
    pub beside: Vec<(usize, Cell)>,
    /// Whether one cell spans all columns, like a heading.
    pub is_spanning: bool,
    /// Whether all its cells are `<th>`, in a table in which other rows have other cells.
    pub is_head: bool,
}

/// A cell that a row lacks.
static MISSING: Cell = Cell { range: 0..0, text: String::new(), links: Vec::new() };

impl Row {
    /// The cell in a column.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&MISSING)
    }

    /// Cuts the row to this many cells. The texts beyond them are its surplus, but not that of a cell that spans the last
    /// column too.
    pub(crate) fn cut(&mut self, columns: usize) {
        let last_end = columns.checked_sub(1).and_then(|last| self.cells.get(last)).map_or(0, |cell| cell.range.end);
        for cell in self.cells.get(columns..).unwrap_or_default() {
            if !cell.text.is_empty() && cell.range.start >= last_end {
                let first = self.surplus.take().unwrap_or_else(|| cell.range.clone());
                self.surplus = Some(first.start..cell.range.end.max(first.end));
            }
        }
        self.cells.truncate(columns);
    }
}

/// A cell: its place, without the space around it, and the text that a reader sees.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Cell {
    pub range: Range<usize>,
    pub text: String,
    pub links: Vec<Link>,
}

/// A link in a cell.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | See [here](x.md). |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let link = &survey.tables[0].set.codes[0].meanings[0].links[0];
/// assert_eq!((&*link.text, &*link.url), ("here", "x.md"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// The text of the link.
    pub text: String,
    /// Its destination, as the document writes it.
    pub url: String,
}

/// Tables that are side by side in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideBySide {
    /// For each table, the indices of its columns in the whole table; `None` for a column that it does not have.
    pub tables: Vec<Vec<Option<usize>>>,
    /// Whether each of these columns belongs to all tables.
    pub is_shared: Vec<bool>,
    /// The number of columns of the whole table.
    pub columns: usize,
}

impl Cell {
    /// The bytes that a copy of the cell takes for its texts and its links; `of_link` is the size of a link without its
    /// texts.
    pub fn size(&self, of_link: usize) -> usize {
        let mut size = self.text.len();
        for link in &self.links {
            size += link.text.len() + link.url.len() + of_link;
        }
        size
    }
}

/// Reads a document's tables.
pub fn read(document: &Document) -> Markdown {
    let (mut markdown, paragraphs) = read_markdown(document, pulldown_workarounds::prepare(document), &mut None);
    run::read_paragraphs(document, &mut markdown, &paragraphs);
    markdown
}

/// The first table of a text.
fn first_table(text: String) -> Option<MarkdownTable> {
    let document = Document::new("", text);
    read_markdown(&document, pulldown_workarounds::prepare(&document), &mut None).0.tables.into_iter().next()
}

/// Reads a document's tables and its outline. Most documents are parsed only once for both.
pub fn read_with_outline(document: &Document) -> (Markdown, Outline) {
    let prepared = pulldown_workarounds::prepare(document);
    let source = outline::Source::new(document, &prepared);
    let mut outline = (!prepared.needs_own_events).then(|| source.reader());
    let (mut markdown, paragraphs) = read_markdown(document, prepared, &mut outline);
    run::read_paragraphs(document, &mut markdown, &paragraphs);
    (markdown, outline.map_or_else(|| source.read(), outline::Reader::finish))
}

/// Reads the events of pulldown-cmark and the HTML of a document. Also returns the paragraphs outside of lists. The
/// reader of the outline reads the same events, or is taken away if it needs others.
fn read_markdown(
    document: &Document,
    prepared: Prepared<'_>,
    outline: &mut Option<outline::Reader<'_>>,
) -> (Markdown, Vec<Range<usize>>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
    let mut reader = Reader::new(document);
    let Prepared { text, before_rows, yaml, directives, may_lack_cells, .. } = prepared;
    if let Some(yaml) = yaml {
        let title = front_matter::title(document.get(yaml.clone()));
        reader.markdown.title = title.map(|title| text::cut(title).into());
        reader.no_pipes.push(yaml);
    }
    reader.before_rows = before_rows;
    let text = pulldown_workarounds::without(text, &reader.no_pipes);
    let text = pulldown_workarounds::without(text, &directives);
    let underfilled = if may_lack_cells { underfilled::underfilled_rows(&text) } else { Vec::new() };
    let mut unread = Vec::with_capacity(underfilled.len());
    for rows in &underfilled {
        unread.push(rows.range.clone());
    }
    let text = pulldown_workarounds::without(text, &unread);
    outline.take_if(|_| !unread.is_empty());
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        if let Event::Start(Tag::HtmlBlock) = event {
            let parts = html::blocks(document.get(range.clone()));
            reader.html_blocks(&range, &parts);
            if let Some(outline) = outline {
                outline.html_blocks(&range, parts);
            }
            continue;
        }
        if let Some(outline) = outline {
            outline.event(&event, range.clone());
        }
        reader.event(&event, range);
    }
    let Reader { mut markdown, mut no_pipes, indented_code, code_spans, section_starts, paragraphs, .. } = reader;
    let mut in_pipes = Vec::with_capacity(markdown.tables.len());
    for table in &markdown.tables {
        in_pipes.push(table.range.clone());
    }
    let mut no_tags = no_pipes.clone();
    no_pipes.extend_from_slice(&in_pipes);
    markdown.underfilled = underfilled::outside_of(underfilled, &order::of_ranges(&no_pipes));
    no_pipes.append(&mut unread);
    no_tags.extend(code_spans);
    no_tags = order::of_ranges(&no_tags);
    let tags = html::tags(document.text());
    let places = html::Places { no_tags: &no_tags, in_pipes: &in_pipes, section_starts: &section_starts, tags: &tags };
    let (mut in_html, mut html_ranges) = (Vec::new(), Vec::new());
    for region in html::regions(document, &places) {
        let section = section_of(region.start, &section_starts);
        if let Some(table) = html::table(document, region, section) {
            html_ranges.push(table.range.clone());
            in_html.push(table);
        }
    }
    let html_ranges = order::of_ranges(&html_ranges);
    markdown.html_orphans = html::orphans(document, &places, &html_ranges, &indented_code);
    markdown.tables = html::merged(std::mem::take(&mut markdown.tables), in_html);
    let outside = pipes::Outside {
        of: &order::of_ranges(&no_pipes),
        html: &html_ranges,
        tables: &in_pipes,
        indented_code: &indented_code,
    };
    markdown.orphans = outside.runs(document, &section_starts);
    (markdown, paragraphs)
}

/// The index of the section that contains a place.
fn section_of(place: usize, section_starts: &[usize]) -> usize {
    order::up_to(section_starts, place).saturating_sub(1)
}

struct Reader<'a> {
    document: &'a Document,
    markdown: Markdown,
    /// The headings above the current place, with their levels.
    headings: Vec<(usize, Arc<str>)>,
    section_starts: Vec<usize>,
    /// Fences and comments, in which pipes do not make tables.
    no_pipes: Vec<Range<usize>>,
    /// Indented code blocks: many a table becomes one by mistake.
    indented_code: Vec<Range<usize>>,
    /// Invisible text before rows, in order.
    before_rows: Vec<Range<usize>>,
    /// Inline code, in which there are no tags.
    code_spans: Vec<Range<usize>>,
    /// Paragraphs outside of lists.
    paragraphs: Vec<Range<usize>>,
    /// The number of list items that contain the current place.
    items: usize,
    table: Option<MarkdownTable>,
    row: Row,
    /// Collects the text of the heading or cell that the events are in.
    text: Option<TextBuilder>,
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            document,
            markdown: Markdown { sections: vec![Section::default()], ..Markdown::default() },
            headings: Vec::new(),
            section_starts: vec![0],
            no_pipes: Vec::new(),
            indented_code: Vec::new(),
            before_rows: Vec::new(),
            code_spans: Vec::new(),
            paragraphs: Vec::new(),
            items: 0,
            table: None,
            row: Row::default(),
            text: None,
        }
    }

    fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell) => self.text = Some(TextBuilder::default()),
            Event::End(TagEnd::Heading(level)) => self.end_heading(*level, range),
            Event::Start(Tag::Table(_)) => {
                let section = self.markdown.sections.len() - 1;
                self.table = Some(MarkdownTable { section, range, ..MarkdownTable::default() });
            }
            Event::Start(Tag::Item) => self.items += 1,
            Event::End(TagEnd::Item) => self.items = self.items.saturating_sub(1),
            Event::Start(Tag::Paragraph) if self.items == 0 => self.paragraphs.push(range),
            Event::End(TagEnd::TableCell) => self.end_cell(range),
            Event::End(TagEnd::TableHead) => {
                let cells = std::mem::take(&mut self.row).cells;
                if let Some(table) = &mut self.table {
                    table.struck = struck(self.document, &cells);
                    table.header = cells;
                }
            }
            Event::End(TagEnd::TableRow) => self.end_row(range),
            Event::End(TagEnd::Table) => self.end_table(range),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) if self.is_ended(&range) => {
                self.no_pipes.push(range);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => self.indented_code.push(range),
            inline => {
                match inline {
                    Event::Code(_) => self.code_spans.push(range),
                    Event::InlineHtml(html) if html.starts_with("<!--") => self.no_pipes.push(range),
                    _ => {}
                }
                if let Some(text) = &mut self.text {
                    text.event(inline);
                }
            }
        }
    }

    /// Reads a block of HTML, of which these are the parts.
    fn html_blocks(&mut self, block: &Range<usize>, parts: &[HtmlBlock]) {
        self.comments(block.clone());
        for part in parts {
            if let HtmlBlockKind::Heading(level) = part.kind {
                self.heading(level, &part.text, block.start + part.range.start);
            }
        }
    }

    fn end_table(&mut self, range: Range<usize>) {
        let header = self.document.get(self.document.line_range(self.document.line_of(range.start)));
        if is_delimiter_row(&split_row(pipes::content(header))) {
            // Dashes below dashes: Markdown does not see the header above them.
            self.table = None;
        }
        if let Some(table) = self.table.take() {
            self.markdown.tables.push(table);
        }
    }

    fn end_heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        let (mut text, _) = self.text.take().unwrap_or_default().finish();
        text.truncate(without_attributes(&text).len());
        if is_row(&text) {
            return;
        }
        self.heading(level as usize, &text, range.start);
    }

    /// Whether a code block is closed. One that is not would hold the rest of the document, which nobody intends.
    fn is_ended(&self, block: &Range<usize>) -> bool {
        block.end < self.document.text().trim_end().len() || !is_open_fence(self.document.get(block.clone()))
    }

    /// Records the comments in a block of HTML. One that is not closed would hold the rest of the document, which
    /// nobody intends.
    fn comments(&mut self, block: Range<usize>) {
        let html = self.document.get(block.clone());
        let mut at = 0;
        while let Some(start) = html.get(at..).and_then(|rest| rest.find("<!--")).map(|found| at + found) {
            let Some(end) = html.get(start + 4..).and_then(|rest| rest.find("-->")) else { return };
            at = start + 4 + end + 3;
            self.no_pipes.push(block.start + start..block.start + at);
        }
    }

    fn heading(&mut self, level: usize, text: &str, start: usize) {
        while self.headings.pop_if(|(above, _)| *above >= level).is_some() {}
        self.headings.push((level, text::cut(text).into()));
        let mut path = Vec::with_capacity(self.headings.len());
        for (_, text) in &self.headings {
            path.push(Arc::clone(text));
        }
        self.markdown.sections.push(Section { path });
        self.section_starts.push(start);
    }

    fn end_cell(&mut self, range: Range<usize>) {
        let (text, links) = self.text.take().unwrap_or_default().finish();
        let mut range = range;
        if self.row.cells.is_empty() {
            let index = self.before_rows.partition_point(|before| before.end <= range.start);
            if let Some(before) = self.before_rows.get(index).filter(|before| before.start < range.end) {
                range.start = before.end.min(range.end);
            }
        }
        self.row.cells.push(Cell { range: trim(self.document, range), text, links });
    }

    fn end_row(&mut self, range: Range<usize>) {
        const CLOSES: &[char] = &['|', ' ', '\t'];
        let mut row = std::mem::take(&mut self.row);
        let Some(table) = &mut self.table else { return };
        let last_end = row.cells.last().map_or(range.start, |cell| cell.range.end);
        let beyond = trim(self.document, last_end.min(range.end)..range.end);
        // The pipe that closes the last column is not a surplus cell, and neither are empty cells.
        let rest = self.document.get(beyond.clone());
        let start = beyond.end - rest.trim_start_matches(CLOSES).len();
        let end = start + self.document.get(start..beyond.end).trim_end_matches(CLOSES).len();
        row.surplus = (start < end).then_some(start..end);
        row.range = trim(self.document, range);
        if is_markup(self.document.get(row.range.clone())) {
            return;
        }
        // Markdown fills up short rows: that would be thousands of cells for a few letters.
        while row.cells.pop_if(|cell| cell.range.is_empty()).is_some() {}
        row.cells.shrink_to_fit();
        table.rows.push(row);
    }
}

/// The marks with which a fenced block of code begins.
pub(crate) fn fence(block: &str) -> Option<&str> {
    let block = block.trim_start();
    let marks = block.trim_start_matches(block.chars().next().filter(|c| matches!(c, '`' | '~'))?);
    block.strip_suffix(marks).filter(|fence| fence.len() > 2)
}

/// The lines between the fences of a block of code.
pub(crate) fn inside_fence(block: &str) -> Option<&str> {
    let inside = block.strip_suffix(fence(block)?)?;
    Some(inside.split_once(text::LINE_ENDS)?.1.trim_end())
}

/// The text of a piece of HTML.
pub(crate) fn text_of_html(html: &str) -> String {
    TextBuilder::of_html(html).finish().0
}

/// Whether a fenced block of code has no fence at its end.
pub(crate) fn is_open_fence(block: &str) -> bool {
    let block = block.trim();
    let last = block.rsplit(text::LINE_ENDS).next().map(pipes::content).unwrap_or_default();
    fence(block).is_some_and(|fence| last.len() == block.len() || !last.starts_with(fence))
}

/// Whether a line within a table is markup of a site generator rather than a row: kramdown's `{: .wide }`, or a tag that ends
/// a block.
fn is_markup(line: &str) -> bool {
    const PAIRS: [(&str, &str); 6] =
        [("{:", "}"), ("{% end", "%}"), ("{{< /", ">}}"), ("{{</", ">}}"), ("{{% /", "%}}"), ("{{%/", "%}}")];
    let inside = |(open, close)| line.strip_prefix(open)?.strip_suffix(close);
    let is_name = |name: &str| {
        text::begins_with(name, char::is_alphabetic)
            && text::is_only(name, |byte| byte.is_ascii_alphanumeric() || byte == b'.')
    };
    !line.contains('|') && (PAIRS.into_iter().find_map(inside).is_some() || inside(("</", ">")).is_some_and(is_name))
}

/// Whether a heading is really a row of a table: `# | 1002 | Too late. |`, or a row above a line of dashes.
fn is_row(heading: &str) -> bool {
    heading.starts_with('|') && !heading.starts_with("||") && split_row(heading).len() > 1
}

/// A heading without the `{#id .class}` that many tools allow at its end. Other braces belong to it: `GET /users/{id}`.
fn without_attributes(heading: &str) -> &str {
    let attributes = heading.strip_suffix('}').and_then(|heading| heading.rsplit_once('{'));
    match attributes {
        Some((text, attributes)) if begins_attributes(attributes.trim_start()) => text.trim_end(),
        _ => heading,
    }
}

fn begins_attributes(text: &str) -> bool {
    text.starts_with('#') || text.starts_with('.')
}

/// The columns whose titles are struck out, in Markdown or in HTML.
fn struck(document: &Document, header: &[Cell]) -> Vec<usize> {
    const MARKS: [(&str, &str); 4] = [("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")];
    let mut struck = Vec::new();
    for (column, title) in header.iter().enumerate() {
        let raw = document.get(title.range.clone());
        if MARKS.iter().any(|(open, close)| raw.starts_with(open) && raw.ends_with(close)) {
            struck.push(column);
        }
    }
    struck
}

/// The range without the white space at its ends.
fn trim(document: &Document, range: Range<usize>) -> Range<usize> {
    let text = document.get(range.clone());
    let indent = text::length_until(text, |byte| !byte.is_ascii_whitespace());
    let text = text.get(indent..).unwrap_or_default().trim_start();
    let start = range.end - text.len();
    if text.is_empty() { range.start..range.start } else { start..start + text::trim(text).len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(text: &str) -> Vec<MarkdownTable> {
        read(&Document::new("d.md", text)).tables
    }

    fn texts(cells: &[Cell]) -> Vec<&str> {
        cells.iter().map(|cell| &*cell.text).collect()
    }

    #[test]
    fn a_cell_has_its_text_and_its_place() {
        let text = "| Code | M |\n|---|---|\n|\u{a0}-5 | a  `b` **c** |\n";
        let table = tables(text).remove(0);
        assert_eq!(texts(&table.header), ["Code", "M"]);
        let cells = &table.rows[0].cells;
        assert_eq!(texts(cells), ["-5", "a b c"]);
        assert_eq!(cells.iter().map(|cell| &text[cell.range.clone()]).collect::<Vec<_>>(), ["-5", "a  `b` **c**"]);
    }

    #[test]
    fn markup_of_a_site_generator_below_a_table_is_no_row() {
        for markup in ["{: .wide }", "{:.wide}", "{% endhint %}", "{{< /table >}}", "</Tab>", ":::tip\nMend it.\n:::"] {
            assert_eq!(tables(&format!("| C | M |\n|-|-|\n| 1 | a |\n{markup}\n"))[0].rows.len(), 1, "{markup}");
        }
        for row in ["{id}", "| {: .wide } | b |", "{% include rows.md %}", "{: b >", "</a> b <i>", "</> b>"] {
            assert_eq!(tables(&format!("| C | M |\n|-|-|\n| 1 | a |\n{row}\n"))[0].rows.len(), 2, "{row}");
        }
        // The rows go on below it.
        assert_eq!(tables("| C | M |\n|-|-|\n| 1 | a |\n:::\n| 2 | b |\n")[0].rows.len(), 3);
    }

    #[test]
    fn html_in_a_cell_reads_as_lines_and_items() {
        let text = "| C | M |\n|-|-|\n| 1 | One.<br>Two:<li>a</li><li>b</li></ul> c <your_id> <b>d</b><!-- e --> |\n";
        assert_eq!(tables(text)[0].rows[0].cells[1].text, "One.\nTwo:\n- a\n- b\nc <your_id> d");
    }

    #[test]
    fn a_number_behind_a_struck_one_is_another() {
        let text = "| C | M |\n|-|-|\n| <del>404</del>405 | ~~1~~2 |\n| ~~40~~ | no~~t~~e |\n";
        let tables = tables(text);
        assert_eq!(texts(&tables[0].rows[0].cells), ["404 405", "1 2"]);
        assert_eq!(texts(&tables[0].rows[1].cells), ["40", "note"]);
    }

    #[test]
    fn links_are_kept_beside_the_text() {
        let text = "| C | M |\n|-|-|\n| 1 | see [the `docs`](../a.md) or <https://x.y> or <a class=\"b\" href='h'>this</a> |\n";
        let cell = &tables(text)[0].rows[0].cells[1];
        assert_eq!(cell.text, "see the docs or https://x.y or this");
        let links: Vec<_> = cell.links.iter().map(|link| (&*link.text, &*link.url)).collect();
        assert_eq!(links, [("the docs", "../a.md"), ("https://x.y", "https://x.y"), ("this", "h")]);
    }

    #[test]
    fn a_table_knows_the_headings_above_it() {
        let text = "| A |\n|-|\n# One {#one}\n## *Two*\n| B |\n|-|\n\nThree\n=====\n### Four <a name=\"x\"></a>\n> | C |\n> |-|\n";
        let markdown = read(&Document::new("d.md", text));
        let paths: Vec<String> =
            markdown.tables.iter().map(|table| markdown.sections[table.section].path.join("/")).collect();
        assert_eq!(paths, ["", "One/Two", "Three/Four"]);
    }

    #[test]
    fn only_attributes_at_the_end_of_a_heading_are_left_out() {
        assert_eq!(without_attributes("Errors {#errors .wide}"), "Errors");
        for heading in ["GET /users/{id}", "A {#b} c", "}", "{", "{}", ""] {
            assert_eq!(without_attributes(heading), heading);
        }
    }

    #[test]
    fn surplus_cells_are_kept_unless_they_are_empty() {
        let text = "| C | M |\n|-|-|\n| 1 | a | b | c |\n| 2 | a | |\n| 3 |\n| 4 | `x|y` |\n| 5 | a | d\n";
        let surplus: Vec<Option<&str>> =
            tables(text)[0].rows.iter().map(|row| row.surplus.clone().map(|range| &text[range])).collect();
        assert_eq!(surplus, [Some("b | c"), None, None, Some("y`"), Some("d")]);
    }

    #[test]
    fn a_tab_may_follow_the_end_of_a_code_block() {
        for fence in ["```", "~~~"] {
            let text = format!("{fence}\ncode\n{fence} \t\n\n| C |\n|-|\n| 1 |\n");
            assert_eq!(tables(&text).len(), 1, "{fence}");
            assert_eq!(tables(&text.replace('\n', "\r")).len(), 1, "{fence}");
        }
    }

    #[test]
    fn carriage_returns_alone_end_lines_as_line_feeds_do() {
        let text = "---\ntitle: x\n---\n# A\n<B />\n## C\n\n| D |\n|-|\n| 1 |\n\n> <table>\n> <tr><td>2\n> </table>\n\n```\n| 3 |\n```\n\n\
                    | E |\n|-|\n| 4 |\n\n| 5 |\n";
        let seen = |text: &str| format!("{:?}", read(&Document::new("d.md", text)));
        assert_eq!(tables(text).len(), 3);
        assert_eq!(seen(text), seen(&text.replace('\n', "\r")));
    }

    #[test]
    fn an_html_tag_that_begins_no_table_does_not_hide_pipes() {
        let markdown = read(&Document::new("d.md", "text\n| 1 | a | <table>\n| 2 | b |\n"));
        assert_eq!((markdown.tables.len(), markdown.orphans.len()), (0, 1));
        assert_eq!(tables("a <table> b\n\n| C |\n|-|\n| 1 |\n").len(), 1);
    }

    #[test]
    fn space_of_any_width_is_space() {
        let table = tables("| C | M |\n|-|-|\n|\u{2003}1\u{200a} | a\u{2009}b |\n").remove(0);
        assert_eq!(texts(&table.rows[0].cells), ["1", "a b"]);
    }

    #[test]
    fn dashes_above_dashes_are_not_a_header() {
        let markdown = read(&Document::new("d.md", "Text\nCode | M\n|---|---|\n|---|---|\n| 1 | a |\n"));
        assert_eq!((markdown.tables.len(), markdown.orphans.len()), (0, 1));
        assert_eq!(markdown.orphans[0].lines.len(), 4);
    }
}
