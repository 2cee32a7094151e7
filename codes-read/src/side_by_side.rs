//! Tables that are side by side in one table to save height: `Code | Meaning | Code | Meaning`. They are put below each
//! other, since the codes on the right would be lost. This module is a part of [`recover`](crate::recover).
//!
//! An empty column between them belongs to neither. Columns before the first and after the last may belong to all: the
//! number of the row, a remark. If the titles of the second table differ from those of the first, its cells have to
//! prove that they hold codes of the same kind.

use std::collections::HashSet;
use std::ops::Range;

use crate::cell;
use crate::code_value::Kind;
use crate::diagnostic::{Diagnostic, ProblemId};
use crate::facts::{CodeHeader, Header};
use crate::markdown::{Cell, MarkdownTable, Row, SideBySide};
use crate::text;

/// The most columns. Nobody puts wider tables side by side, nor so many tables that share columns.
const MOST_COLUMNS: usize = 64;
const MOST_WITH_SHARED: usize = 8;

/// The most columns before the first table and after the last that may belong to all.
const MOST_SHARED: usize = 2;

/// Puts tables that are side by side below each other. Returns a problem if a second column of codes has the same title
/// but is not part of such a table.
pub fn unfold(table: &mut MarkdownTable) -> Option<Diagnostic> {
    let columns = table.header.len();
    if !(2..=MOST_COLUMNS).contains(&columns) || table.unfilled.is_some() || table.side_by_side.is_some() {
        return None;
    }
    let used = used_columns(table);
    let found = || Titles::new(table, &used).repeated(columns).or_else(|| by_cells(table, &used));
    if columns > 3
        && let Some(found) = found()
        && table.rows.iter().all(|row| row.beside.is_empty())
    {
        let mut header = Vec::new();
        for column in found.tables.first()?.iter().flatten() {
            header.push(table.header.get(*column).cloned().unwrap_or_default());
        }
        table.header = header;
        // The columns have new indices now.
        table.struck.clear();
        table.rows = found.unfolded(std::mem::take(&mut table.rows));
        table.side_by_side = Some(found);
        return None;
    }
    second_column(table, &used)
}

impl SideBySide {
    /// Puts rows of the whole table below each other. Those of the left table come first, since a row without a code
    /// continues the one above it.
    pub fn unfolded(&self, rows: Vec<Row>) -> Vec<Row> {
        let mut unfolded = Vec::with_capacity(rows.len());
        let mut below: Vec<Vec<Row>> = Vec::new();
        below.resize_with(self.tables.len(), Vec::new);
        for mut row in rows {
            if row.is_spanning {
                row.cells.truncate(self.is_shared.len());
                unfolded.push(row);
                continue;
            }
            let mut is_split = false;
            for (columns, rows) in self.tables.iter().zip(&mut below).skip(1) {
                let (cells, range) = self.cells_of(columns, &row);
                if let Some(range) = range {
                    is_split = true;
                    rows.push(Row { range, cells, ..Row::default() });
                }
            }
            let (cells, range) = self.cells_of(self.tables.first().map(Vec::as_slice).unwrap_or_default(), &row);
            // A row that is completely empty is kept, so that it is reported.
            if !is_split || range.is_some() || row.surplus.is_some() {
                unfolded.push(Row { cells, ..row });
            }
        }
        for mut rows in below {
            unfolded.append(&mut rows);
        }
        unfolded
    }

    /// The cells of a row in one of the tables, and their range if at least one that is not shared has a text.
    fn cells_of(&self, columns: &[Option<usize>], row: &Row) -> (Vec<Cell>, Option<Range<usize>>) {
        let mut cells = Vec::with_capacity(columns.len());
        let mut range: Option<Range<usize>> = None;
        for (column, is_shared) in columns.iter().zip(&self.is_shared) {
            let cell = column.map(|column| row.cell(column).clone()).unwrap_or_default();
            if !is_shared && !cell.text.is_empty() {
                let start = range.map_or(cell.range.start, |range| range.start);
                range = Some(start..cell.range.end);
            }
            cells.push(cell);
        }
        while cells.pop_if(|cell| cell.text.is_empty() && cell.range.is_empty()).is_some() {}
        (cells, range)
    }

    fn new(
        columns: usize,
        before: &[Option<usize>],
        tables: &[Vec<Option<usize>>],
        behind: &[Option<usize>],
    ) -> Option<Self> {
        let has_shared = !before.is_empty() || !behind.is_empty();
        if has_shared && tables.len() > MOST_WITH_SHARED || before.len() > MOST_SHARED || behind.len() > MOST_SHARED {
            return None;
        }
        let mut all = Vec::with_capacity(tables.len());
        for table in tables {
            all.push([before, table, behind].concat());
        }
        let mut is_shared = vec![true; before.len()];
        is_shared.resize(before.len() + tables.first()?.len(), false);
        is_shared.resize(is_shared.len() + behind.len(), true);
        Some(Self { tables: all, is_shared, columns })
    }
}

/// The columns that have a title or any text.
fn used_columns(table: &MarkdownTable) -> Vec<usize> {
    let mut used = Vec::with_capacity(table.header.len());
    for (column, title) in table.header.iter().enumerate() {
        let has_text = |row: &Row| !row.cell(column).text.is_empty();
        if !title.text.is_empty() || table.rows.iter().any(has_text) {
            used.push(column);
        }
    }
    used
}

/// A title without the number of its table: `Code` in `Code 2` and `Code (continued)`.
fn without_number(title: &str) -> &str {
    const MARKS: [&str; 5] = ["(continued)", "(cont.)", "(cont'd)", "（续）", "(续)"];
    let number = title.trim_end_matches(|c: char| c.is_ascii_digit());
    let marked = MARKS.iter().find_map(|mark| title.strip_suffix(mark));
    match marked.or_else(|| number.strip_suffix(' ')) {
        Some(title) if !title.trim().is_empty() => title.trim_end(),
        _ => title,
    }
}

/// The titles of the columns in use, each with its column.
struct Titles<'a> {
    all: Vec<(&'a str, usize)>,
}

impl<'a> Titles<'a> {
    fn new(table: &'a MarkdownTable, used: &[usize]) -> Self {
        let mut all = Vec::with_capacity(used.len());
        for column in used {
            all.push((without_number(table.title(*column)), *column));
        }
        Self { all }
    }

    /// The title in a place; empty beyond the last title.
    fn at(&self, place: usize) -> &str {
        self.all.get(place).map_or("", |(title, _)| title)
    }

    /// The tables, if their titles repeat.
    fn repeated(&self, columns: usize) -> Option<SideBySide> {
        let count = self.all.len();
        for width in 2..=count.div_ceil(2) {
            for start in 0..=MOST_SHARED {
                let tables = self.repeats(start, width);
                let end = (start + tables * width).min(count);
                if tables < 2 || count - end > MOST_SHARED {
                    continue;
                }
                let is_whole = start == 0 && end == count;
                let is_titled = |place: usize| !self.at(place).is_empty();
                let says_code = |place: usize| Header::new(self.at(place)).says_code();
                let has_code = || (start..start + width).any(says_code);
                let has_other_code = || (0..start).any(says_code) || (end..count).any(says_code);
                if !(is_whole && (start..start + width).all(is_titled)) && (!has_code() || has_other_code()) {
                    continue;
                }
                let mut all = Vec::with_capacity(tables);
                for table in 0..tables {
                    let first = start + table * width;
                    all.push(self.columns(first..first + width));
                }
                return SideBySide::new(columns, &self.columns(0..start), &all, &self.columns(end..count));
            }
        }
        None
    }

    /// The columns in these places; `None` beyond the last.
    fn columns(&self, places: Range<usize>) -> Vec<Option<usize>> {
        let mut columns = Vec::with_capacity(places.len());
        for place in places {
            columns.push(self.all.get(place).map(|(_, column)| *column));
        }
        columns
    }

    /// The number of times that the titles from a place on are repeated.
    fn repeats(&self, start: usize, width: usize) -> usize {
        let mut tables = 1;
        // The last table may lack columns without a title.
        while start + tables * width < self.all.len() {
            let is_same =
                |place: usize| self.at(start + place).eq_ignore_ascii_case(self.at(start + tables * width + place));
            if self.at(start).is_empty() || !(0..width).all(is_same) {
                break;
            }
            tables += 1;
        }
        tables
    }
}

/// The tables, if their titles differ but their first columns announce codes and hold them.
fn by_cells(table: &MarkdownTable, used: &[usize]) -> Option<SideBySide> {
    let mut starts: Vec<usize> = Vec::new();
    for (place, column) in used.iter().enumerate() {
        let title = table.title(*column);
        let may_be_untitled = title.is_empty() && !starts.is_empty() && Codes::new(table, *column).are_numbers();
        let header = Header::new(title);
        if may_be_untitled || header.says_code() || header.code() == Some(CodeHeader::Error) {
            starts.push(place);
        }
    }
    let (first, second) = (*starts.first()?, *starts.get(1)?);
    let width = second - first;
    let mut codes: Vec<Codes<'_>> = Vec::new();
    for start in &starts {
        let column = *used.get(*start)?;
        let of_column = Codes::new(table, column);
        let is_titled_alike = table.title(column).eq_ignore_ascii_case(table.title(*used.get(first)?));
        let goes_on =
            |other: &Codes<'_>| other.are_apart_from(&of_column) && (is_titled_alike || other.are_like(&of_column));
        if !of_column.are_codes() || !codes.iter().all(goes_on) {
            return None;
        }
        codes.push(of_column);
    }
    let mut tables: Vec<Vec<Option<usize>>> = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(used.len());
        let own = used.get(*start..end)?;
        if own.len() < 2 || width < 2 {
            return None;
        }
        let mut columns = Vec::with_capacity(width);
        if own.len() == width {
            for (column, of_first) in own.iter().zip(used.get(first..second)?) {
                // An HTTP status is not a second message.
                let are_numbers = |column: usize| Codes::new(table, column).are_numbers();
                if !table.title(*column).eq_ignore_ascii_case(table.title(*of_first))
                    && are_numbers(*column) != are_numbers(*of_first)
                {
                    return None;
                }
                columns.push(Some(*column));
            }
        } else {
            // Each column is matched with the column of the first table that has its title.
            for column in used.get(first..second)? {
                columns.push(
                    own.iter().copied().find(|other| table.title(*other).eq_ignore_ascii_case(table.title(*column))),
                );
            }
            if columns.iter().flatten().count() < own.len() {
                return None;
            }
        }
        tables.push(columns);
    }
    let mut before = Vec::new();
    for column in used.iter().take(first) {
        before.push(Some(*column));
    }
    SideBySide::new(table.header.len(), &before, &tables, &[])
}

/// The content of a column of codes, as far as it shows whether another column continues it.
#[derive(Default)]
struct Codes<'a> {
    filled: usize,
    numbers: usize,
    texts: usize,
    different: HashSet<&'a str>,
    /// The lengths of the shortest and the longest.
    lengths: Option<(usize, usize)>,
    /// The letters with which they begin.
    letters: HashSet<&'a str>,
}

impl<'a> Codes<'a> {
    fn new(table: &'a MarkdownTable, column: usize) -> Self {
        let mut of = Self::default();
        for row in &table.rows {
            let text = &*row.cell(column).text;
            if text.is_empty() || row.is_spanning {
                continue;
            }
            of.filled += 1;
            of.different.insert(text);
            let (shortest, longest) = of.lengths.unwrap_or((text.len(), text.len()));
            of.lengths = Some((shortest.min(text.len()), longest.max(text.len())));
            of.letters.insert(text::leading_letters(text));
            of.numbers += usize::from(cell::is_code(text, Kind::Integer));
            of.texts += usize::from(cell::is_code(text, Kind::Text));
        }
        of
    }

    fn are_numbers(&self) -> bool {
        self.filled > 0 && self.numbers * 5 >= self.filled * 4
    }

    fn are_codes(&self) -> bool {
        self.are_numbers() || self.filled > 0 && self.texts * 5 >= self.filled * 4
    }

    /// Whether no code is in both columns, or repeated in one.
    fn are_apart_from(&self, other: &Self) -> bool {
        self.different.is_disjoint(&other.different)
            && self.different.len() == self.filled
            && other.different.len() == other.filled
    }

    /// Whether both are numbers, or words that begin alike, and of similar lengths: a list may go on from 9 to 10, but a
    /// number of four digits beside an HTTP status is rather another code of the same error.
    fn are_like(&self, other: &Self) -> bool {
        const STATUS: usize = 3;
        let are_numbers = self.are_numbers();
        let are_longer = |codes: &Self, than: &Self| {
            codes.lengths.zip(than.lengths).is_some_and(|((shortest, _), (_, longest))| {
                shortest > longest + usize::from(!are_numbers || longest < STATUS)
            })
        };
        let begin_alike = || self.letters.len() == 1 && self.letters == other.letters;
        are_numbers == other.are_numbers()
            && (are_numbers || begin_alike())
            && !are_longer(self, other)
            && !are_longer(other, self)
    }
}

/// The problem of a second column of codes with the same title, which would be lost.
fn second_column(table: &MarkdownTable, used: &[usize]) -> Option<Diagnostic> {
    for (place, left) in used.iter().enumerate() {
        let first = table.header.get(*left)?;
        for right in used.iter().skip(place + 1) {
            let second = table.header.get(*right)?;
            let is_same = second.range != first.range && second.text.eq_ignore_ascii_case(&first.text);
            if !is_same || !Header::new(&first.text).says_code() {
                continue;
            }
            let (left, right) = (Codes::new(table, *left), Codes::new(table, *right));
            if left.are_codes() && right.are_codes() && left.are_apart_from(&right) {
                let message = format!("a second column `{}` has codes of its own: they would be lost", second.text);
                let help = "put the tables below each other, or give the columns different titles";
                let diagnostic = Diagnostic::at(ProblemId::SecondCodeColumn, second.range.clone(), message);
                return Some(diagnostic.related(first.range.clone(), "the first").help(help));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostics;
    use crate::{Document, markdown, recover};

    fn read(text: &str, is_lenient: bool) -> (markdown::Markdown, Vec<String>) {
        let document = Document::new("d.md", text);
        let (mut markdown, mut problems) = (markdown::read(&document), Diagnostics::default());
        recover::recover(&document, &mut markdown, is_lenient, &mut problems);
        (markdown, problems.into_vec().into_iter().map(|problem| problem.message).collect())
    }

    fn rows(text: &str) -> Vec<String> {
        let table = read(text, false).0.tables.remove(0);
        let texts = |cells: &[markdown::Cell]| cells.iter().map(|cell| &*cell.text).collect::<Vec<_>>().join(" ");
        std::iter::once(texts(&table.header)).chain(table.rows.iter().map(|row| texts(&row.cells))).collect()
    }

    /// The rows of a table with this header and the codes 1 to 4, two in each row.
    fn unfolded(header: &str, row: &str) -> Vec<String> {
        let dashes = "|-".repeat(header.matches('|').count() - 1);
        let row = |left: &str, right: &str| row.replace('X', left).replace('Y', right);
        rows(&format!("{header}\n{dashes}|\n{}\n{}\n", row("1", "2"), row("3", "4")))
    }

    #[test]
    fn tables_side_by_side_are_read_as_one_below_the_other() {
        let text = "|Code|Meaning|code|meaning|\n|-|-|-|-|\n|1|a|4|d|\n||more|5|e|\n|3|c||\n";
        assert_eq!(rows(text), ["Code Meaning", "1 a", " more", "3 c", "4 d", "5 e"]);
        let text = "|C|M|C|M|C|M|\n|-|-|-|-|-|-|\n|1|a|2|b|3|c|\n|4|d|||5|e|\n|||6|f|\n||||||\n";
        assert_eq!(rows(text), ["C M", "1 a", "4 d", "", "2 b", "6 f", "3 c", "5 e"]);
    }

    #[test]
    fn titles_with_the_numbers_of_their_tables_are_the_same() {
        for header in ["|Code 1|M 1|Code 2|M 2|", "|Code|M|Code (continued)|M (continued)|"] {
            assert_eq!(unfolded(header, "|X|a|Y|a|").len(), 5, "{header}");
        }
        assert_eq!(unfolded("|Code|M|Param 1|Param 2|", "|X|a|Y|a|").len(), 3);
    }

    #[test]
    fn an_empty_column_between_or_around_them_belongs_to_neither() {
        for (header, row) in [
            ("|Code|M||Code|M|", "|X|a||Y|a|"),
            ("|Code|M||Code|M||", "|X|a||Y|a||"),
            ("||Code|M|Code|M|", "||X|a|Y|a|"),
        ] {
            assert_eq!(unfolded(header, row), ["Code M", "1 a", "3 a", "2 a", "4 a"], "{header}");
        }
        let text = unfolded("|Code|M||Code|M|", "|X|a|x|Y|a|");
        assert_eq!(text, ["Code M ", "1 a x", "3 a x", "2 a", "4 a"]);
    }

    #[test]
    fn columns_around_them_belong_to_all() {
        let shared = unfolded("|No.|Code|M|Code|M|Since|", "|n|X|a|Y|a|v|");
        assert_eq!(shared, ["No. Code M Since", "n 1 a v", "n 3 a v", "n 2 a v", "n 4 a v"]);
    }

    #[test]
    fn titles_of_the_second_may_differ_if_its_cells_continue_the_first() {
        let rows = ["1 a", "3 a", "2 a", "4 a"];
        for header in [
            "|Code|M|Error code|D|", "|Code|M|Code|D|", "|Code|M||Error code|D|", "|Code|M|Code (cont.)|M|",
            "|Code|M|||",
        ] {
            let row = if header.contains("||Error") { "|X|a||Y|a|" } else { "|X|a|Y|a|" };
            assert_eq!(unfolded(header, row)[1..], rows, "{header}");
        }
        assert_eq!(unfolded("|Code|N|M|Code|M|", "|X|n|a|Y|a|")[1..], ["1 n a", "3 n a", "2  a", "4  a"]);
        assert_eq!(unfolded("|Error|M|Error code|D|", "|EX|a|EY|a|").len(), 5);
        for row in ["|X|a|1Y|a|", "|EX|a|EY|a|", "|E_A_X|a|E_B_Y|a|"] {
            assert_eq!(unfolded("|Code|M|Error code|D|", row).len(), 5, "{row}");
        }
        for (header, row) in [
            ("|Status code|M|Error code|D|", "|X|a|Y|a|"),
            ("|Code|M|Error code|D|", "|X|a|100Y|a|"),
            ("|Code|M|Error code|D|", "|40X|a|100Y|a|"),
            ("|Code|M|Error code|D|", "|X|a|EY|a|"),
            ("|Error|M|Error code|D|", "|NO_X|a|EY|a|"),
            ("|Code|M|Error code|D|", "|NO_X|a|E_NO_Y|a|"),
            ("|Code|M|Error code|D|", "|EX|a|EX0Y|a|"),
            ("|Code|M|Error code|D|", "|7|a|Y|a|"),
            ("|Old code|M|New code|D|", "|X|a|Y|a|"),
            ("|Code|M|Error code|D|", "|X|a|X|a|"),
        ] {
            assert_eq!(unfolded(header, row).len(), 3, "{header} {row}");
        }
    }

    #[test]
    fn a_second_column_of_codes_that_is_not_a_table_is_reported() {
        let (_, problems) = read("|Code|N|M|Code|\n|-|-|-|-|\n|1|n|a|2|\n", false);
        assert_eq!(problems, ["a second column `Code` has codes of its own: they would be lost"]);
        assert_eq!(read("|Code|Code|M|\n|-|-|-|\n|1|2|a|\n", false).1, problems);
    }

    #[test]
    fn codes_below_the_same_title_may_be_longer() {
        assert_eq!(unfolded("|Code|M|Code|M|V|", "|X|a|10Y|b|v|")[1..], ["1 a v", "3 a v", "102 b v", "104 b v"]);
        let header = "||Code|M|R||Code|M|R|V|";
        assert_eq!(unfolded(header, "|a|X|a|r|-|10Y|b|r|v|").len(), 5);
    }

    #[test]
    fn the_text_of_a_part_is_in_the_place_of_its_row() {
        let text = "|C|M|C|M|\n|-|-|-|-|\n|1|a|2|b|\n";
        let table = read(text, false).0.tables.remove(0);
        assert_eq!(table.rows.iter().map(|row| &text[row.range.clone()]).collect::<Vec<_>>(), ["|1|a|2|b|", "2|b"]);
    }

    #[test]
    fn rows_that_rejoin_such_a_table_and_tables_that_are_recovered_are_read_likewise() {
        let text = "|C|M|C|M|\n|-|-|-|-|\n|1|a|2|b|\n\n|3|c|4|d|\n\n# A\n\n|C|M|C|M|\n|-|-|-|\n|5|e|6|f|\n";
        let (markdown, _) = read(&text.replace("|C|", "|Code|"), true);
        let codes = markdown.tables.iter().flat_map(|table| &table.rows).map(|row| &*row.cells[0].text);
        assert_eq!(codes.collect::<Vec<_>>(), ["1", "2", "3", "4", "5", "6"]);
    }

    #[test]
    fn columns_that_are_only_partly_the_same_stay() {
        for header in ["|C|M|C|N|", "|C|C|", "|P|C|M|C|M|", "|C||C||", "|A|B|C|D|"] {
            let columns = header.split('|').count() - 2;
            let text = format!("{header}\n{}|\n{}|\n", "|-".repeat(columns), "|1".repeat(columns));
            assert_eq!(rows(&text).len(), 2, "{header}");
        }
        // Text beyond the last column is reported without changes.
        let table = read("|C|M|C|M|\n|-|-|-|-|\n|1|a|2|b|c|\n", false).0.tables.remove(0);
        assert_eq!(table.rows.iter().filter(|row| row.surplus.is_some()).count(), 1);
    }

    #[test]
    fn a_title_across_them_stays_above_the_first() {
        let text = "<table><tr><th>Code<th>M<th>Code<th>M<tr><td colspan=4>Group<tr><td>1<td>a<td>2<td>b</table>";
        assert_eq!(rows(text), ["Code M", "Group Group", "1 a", "2 b"]);
    }
}
