//! The fourth step: from a table's cells to typed codes with their meanings: [`CodeSet`].

use std::collections::HashMap;
use std::ops::Range;

use crate::code_cell::{self, CodeCell};
use crate::diagnostic::{Diagnostic, Problems};
use crate::markdown::{Cell, CellLink, Row};
use crate::request::{Duplicates, Repr};
use crate::table::CodeTable;
use crate::{Document, columns, sentence};

/// The codes of a table, in the document's order.
#[derive(Debug, Default)]
pub(crate) struct CodeSet {
    pub(crate) codes: Vec<CodeEntry>,
    pub(crate) catch_all: Option<Meaning>,
    pub(crate) heading: Option<String>,
    /// The header cells of the columns in use.
    pub(crate) code_column: String,
    pub(crate) message_column: Option<String>,
    pub(crate) name_column: Option<String>,
}

/// A code and all that the table says of it.
#[derive(Debug)]
pub(crate) struct CodeEntry {
    pub(crate) number: i128,
    /// What stands in the name column.
    pub(crate) name: Option<String>,
    /// At least one.
    pub(crate) meanings: Vec<Meaning>,
}

/// What one row says.
#[derive(Debug, Default, Clone)]
pub(crate) struct Meaning {
    pub(crate) text: String,
    pub(crate) markdown: String,
    pub(crate) links: Vec<CellLink>,
    pub(crate) line: usize,
    /// Where the first sentence of `text` ends, and where the rest begins.
    pub(crate) summary_end: usize,
    pub(crate) advice_start: usize,
}

impl Meaning {
    pub(crate) fn summary(&self) -> &str {
        self.text.get(..self.summary_end).unwrap_or_default()
    }
}

/// How many meanings of a code are compared with a further one.
const COMPARED: usize = 100;

/// Reads the codes. What is wrong with a row is reported, and the others are read all the same.
pub(crate) fn read(
    document: &Document,
    table: &CodeTable<'_>,
    repr: Repr,
    duplicates: Duplicates,
    problems: &mut Problems,
) -> CodeSet {
    let header = |index: usize| table.table.header.get(index).map(|cell| cell.text.clone());
    let mut set = CodeSet {
        heading: table.path.last().cloned(),
        code_column: header(table.columns.code).unwrap_or_default(),
        message_column: table.columns.message.and_then(header),
        name_column: table.columns.name.and_then(header),
        ..CodeSet::default()
    };
    let mut reader = Reader {
        document,
        table,
        repr,
        duplicates,
        problems,
        entries: HashMap::with_capacity(table.table.rows.len()),
        cells: Vec::new(),
        catch_all: None,
        misfits: Vec::new(),
    };
    for row in &table.table.rows {
        reader.row(row, &mut set);
    }
    reader.report_misfits(&set);
    reader.report_repeats(&set);
    set
}

struct Reader<'a> {
    document: &'a Document,
    table: &'a CodeTable<'a>,
    repr: Repr,
    duplicates: Duplicates,
    problems: &'a mut Problems,
    /// The index of a number's entry.
    entries: HashMap<i128, usize>,
    /// The cell of each entry.
    cells: Vec<Range<usize>>,
    /// The catch-all's cell.
    catch_all: Option<Range<usize>>,
    /// Cells with numbers that do not fit the type, and the numbers where they fit any.
    misfits: Vec<(Range<usize>, Option<i128>)>,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row, set: &mut CodeSet) {
        if row.cells.iter().all(|cell| cell.text.is_empty()) && row.surplus.is_none() {
            return;
        }
        if let Some(surplus) = &row.surplus {
            let columns = self.table.table.header.len();
            let message =
                format!("this row has more cells than the {columns} of the header: the surplus would be lost");
            let help = "remove it, add a column to the header, or, if the pipe belongs to the text, write `\\|`";
            self.problems.report(Diagnostic::at(surplus.clone(), message).help(help));
        }
        let Some(cell) = row.cells.get(self.table.columns.code) else { return };
        let range = if cell.range.is_empty() { row.range.clone() } else { cell.range.clone() };
        match code_cell::parse(&cell.text) {
            CodeCell::Number(number) if self.repr.holds(number) => self.code(number, row, range, set),
            CodeCell::Number(number) => self.misfits.push((range, Some(number))),
            CodeCell::Huge => self.misfits.push((range, None)),
            CodeCell::CatchAll => self.catch_all(row, range, set),
            no_code => self.problems.report(no_number(&no_code, &cell.text, range)),
        }
    }

    fn code(&mut self, number: i128, row: &Row, range: Range<usize>, set: &mut CodeSet) {
        let meaning = self.meaning(row);
        let known = self.entries.get(&number).copied();
        let known = known.and_then(|index| Some((set.codes.get_mut(index)?, self.cells.get(index)?)));
        let Some((entry, first)) = known else {
            self.entries.insert(number, set.codes.len());
            self.cells.push(range);
            let name = self.table.columns.name.and_then(|column| row.cells.get(column));
            let name = name.map(|cell| cell.text.clone()).filter(|name| !name.is_empty());
            set.codes.push(CodeEntry { number, name, meanings: vec![meaning] });
            return;
        };
        if self.duplicates == Duplicates::Error {
            let diagnostic = Diagnostic::at(range, format!("code `{number}` is listed twice")).label("again here");
            let help = "leave `duplicates` out to give the code several meanings";
            self.problems.report(diagnostic.related(first.clone(), "first here").help(help));
        }
        // The same row twice says nothing new. Among more meanings than anybody reads, nobody looks for it.
        if entry.meanings.iter().take(COMPARED).all(|known| known.text != meaning.text) {
            entry.meanings.push(meaning);
        }
    }

    fn catch_all(&mut self, row: &Row, range: Range<usize>, set: &mut CodeSet) {
        if let Some(first) = &self.catch_all {
            let diagnostic = Diagnostic::at(range, "a second row for all other codes").label("would be lost");
            let diagnostic = diagnostic.related(first.clone(), "the first");
            self.problems.report(diagnostic.help("keep one of them"));
            return;
        }
        set.catch_all = Some(self.meaning(row));
        self.catch_all = Some(range);
    }

    fn meaning(&self, row: &Row) -> Meaning {
        let none = Cell::default();
        let cell = self.table.columns.message.and_then(|column| row.cells.get(column)).unwrap_or(&none);
        let (summary_end, advice_start) = sentence::split(&cell.text);
        Meaning {
            text: cell.text.clone(),
            markdown: self.document.get(cell.range.clone()).to_owned(),
            links: cell.links.clone(),
            line: self.document.line_of(row.range.start),
            summary_end,
            advice_start,
        }
    }

    /// One type must do for all codes, so that each of these problems names the same.
    fn report_misfits(&mut self, set: &CodeSet) {
        let misfits = std::mem::take(&mut self.misfits);
        let numbers: Vec<i128> =
            set.codes.iter().map(|code| code.number).chain(misfits.iter().filter_map(|(_, number)| *number)).collect();
        let fits_none = misfits.iter().any(|(_, number)| number.is_none());
        let repr = Repr::that_holds(&numbers).filter(|_| !fits_none);
        let help = repr.map(|name| format!("use `#[repr({name})]`"));
        for (range, _) in &misfits {
            let text = self.document.get(range.clone());
            let message = format!("code `{}` is not a number that fits in {}", text.trim_matches('`'), self.repr.name);
            let help = help.clone().unwrap_or_else(|| "no integer type holds all codes of this table".to_owned());
            self.problems.report(Diagnostic::at(range.clone(), message).help(help));
        }
    }

    /// Where most codes repeat, the column is likely not the key.
    fn report_repeats(&mut self, set: &CodeSet) {
        let table = self.table.table;
        let rows: usize = set.codes.iter().map(|code| code.meanings.len()).sum();
        if set.codes.is_empty() || set.codes.len() * 2 > rows {
            return;
        }
        let Some(better) =
            columns::better_key(table, self.table.columns.code).and_then(|index| table.header.get(index))
        else {
            return;
        };
        let Some(header) = table.header.get(self.table.columns.code) else { return };
        let message =
            format!("most codes in the column `{}` are listed more than once: it is likely not the key", header.text);
        let help = format!("if the codes are those of the column `{0}`, write `columns(code = {0:?})`", better.text);
        self.problems.report(Diagnostic::at(header.range.clone(), message).help(help));
    }
}

fn no_number(cell: &CodeCell, text: &str, range: Range<usize>) -> Diagnostic {
    let shown: String = text.chars().take(40).collect();
    match cell {
        CodeCell::Empty => {
            Diagnostic::at(range, "this row has no code").help("write the code into the row, or remove the row")
        }
        CodeCell::Lookalike(ascii) => {
            let looks: Vec<String> = text
                .chars()
                .filter(|c| !c.is_ascii() && !c.is_whitespace())
                .map(|c| format!("U+{:04X}", u32::from(c)))
                .collect();
            let message = format!("code `{shown}` is not written in ASCII: it has {}", looks.join(", "));
            Diagnostic::at(range, message).help(format!("write `{ascii}`"))
        }
        CodeCell::LeadingZeros => {
            let message = format!("code `{shown}` begins with zeros, which a number would lose");
            Diagnostic::at(range, message).help(format!("write `{}` if it is a number", without_zeros(text)))
        }
        _ => Diagnostic::at(range, format!("`{shown}` is not a code"))
            .help("a code is a number like `10008`, `-5` or `0x1F`; `Other` stands for all codes that are not listed"),
    }
}

/// A decimal number without the zeros that it begins with.
fn without_zeros(text: &str) -> String {
    let text = text.trim_matches([' ', '`']);
    let digits = text.trim_start_matches(['-', '+']);
    let sign = if text.starts_with('-') { "-" } else { "" };
    match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits => format!("{sign}{digits}"),
    }
}
