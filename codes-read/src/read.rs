//! The step `read`: from the cells of tables to a [`CodeSet`].

mod budget;
mod codeless;
mod fate;
mod field;
mod heading;
mod report;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::Document;
use crate::cell::{self, CodeCell, CodeOrRange, LabelledCode, Part, Shape, Writing};
use crate::code_set::{CodeEntry, CodeSet, Meaning, MeaningPart, RangeEntry, TableInfo};
use crate::code_value::CodeValue;
use crate::columns::{self, Columns, Role, Roles};
use crate::diagnostic::{Diagnostic, Diagnostics, ProblemId, Severity};
use crate::facts::{CodeHeader, Header};
use crate::markdown::{self, Cell, MarkdownTable, Row};
use crate::notation::{self, Hexadecimal, Notations};
use crate::types::{CodeType, Duplicates, FieldType, Repr};
use crate::{http_status, text};
pub use budget::Budget;
pub use fate::{Fate, RowFate};
pub use report::{too_narrow, underfilled, unfilled};

use fate::Fates;
use heading::{CodeStyle, is_word_in_capitals};

/// A table that codes are read from.
pub struct CodeTable<'a> {
    pub table: Cow<'a, MarkdownTable>,
    /// The headings above it, the outermost first.
    pub path: &'a [Arc<str>],
    pub columns: Columns,
    /// The columns of the requested fields.
    pub fields: Vec<usize>,
}

/// The options for reading tables.
pub struct Reading<'a> {
    pub code_type: CodeType,
    pub duplicates: Duplicates,
    pub lenient: bool,
    /// Whether a code may have only one value of each field, however many rows it has.
    pub has_single_values: bool,
    /// The fields' names and types, in the order of [`CodeTable::fields`].
    pub fields: &'a [(String, FieldType)],
}

/// The most meanings of a code that are compared with a further one.
const COMPARED: usize = 100;

/// Reads the codes. Problems of a row are reported, and the other rows are read nevertheless. Also returns the fate of each
/// row.
pub fn read(
    document: &Document,
    tables: &[CodeTable<'_>],
    reading: &Reading<'_>,
    budget: &mut Budget,
    problems: &mut Diagnostics,
) -> (CodeSet, Vec<RowFate>) {
    let mut rows = 0;
    for table in tables {
        rows += table.table.rows.len();
    }
    let mut reader = Reader {
        document,
        reading,
        budget,
        problems,
        set: CodeSet::default(),
        entries: HashMap::with_capacity(rows),
        cells: Vec::new(),
        catch_all: None,
        misfits: Vec::new(),
        only_text_code: None,
        has_text_code: false,
        of_table: OfTable::default(),
        notations: Notations::default(),
        continued: Vec::new(),
        fates: Fates::default(),
    };
    for table in tables {
        reader.table(table);
    }
    reader.split_continued();
    reader.report_misfits();
    reader.set.notation = reader.notations.notation();
    if let Some((diagnostic, _)) = reader.only_text_code.take() {
        reader.problems.report(diagnostic);
    }
    reader.report_several_names();
    reader.report_no_codes(tables);
    (reader.set, reader.fates.rows)
}

struct Reader<'a> {
    document: &'a Document,
    reading: &'a Reading<'a>,
    budget: &'a mut Budget,
    problems: &'a mut Diagnostics,
    set: CodeSet,
    /// The index of a code's entry.
    entries: HashMap<CodeValue, usize>,
    /// The cell of each entry.
    cells: Vec<Range<usize>>,
    /// The cell of the catch-all.
    catch_all: Option<Range<usize>>,
    /// Cells with numbers that do not fit the type, with each number, unless it is too large for any type.
    misfits: Vec<(Range<usize>, Option<i128>)>,
    /// The problem of the first text code among numbers, with its text, until there is a second one.
    only_text_code: Option<(Diagnostic, String)>,
    has_text_code: bool,
    of_table: OfTable,
    /// The notations of the numbers.
    notations: Notations,
    /// The meanings that rows without a code have continued.
    continued: Vec<Target>,
    fates: Fates,
}

/// What is known about the table that is being read.
#[derive(Default)]
struct OfTable {
    /// The way in which the codes are written, as the header says.
    writing: Writing,
    /// Whether the titles are separated by pipes.
    is_piped: bool,
    /// The rows with a dash in place of a code.
    dashes: usize,
    /// The rows with words in the first cell, and nothing else.
    phrases: usize,
    style: CodeStyle,
    /// The meanings of the row above, for rows that continue it.
    above: Vec<Target>,
    /// Problems that many rows may have, until all of them are known.
    of_rows: Vec<Diagnostic>,
    /// For each field, the problem of the first code with a second value, which also counts the other rows.
    other_values: Vec<Option<Diagnostic>>,
}

impl OfTable {
    fn new(table: &CodeTable<'_>, code_type: CodeType, document: &Document) -> Self {
        let mut of = Self { is_piped: is_piped(&table.table, document), ..Self::default() };
        of.writing = columns::writing(&table.table, table.columns.code);
        if code_type == CodeType::Text {
            of.style = CodeStyle::new(table, document);
            if of.writing == Writing::Hexadecimal {
                of.writing = Writing::Plain;
            }
        }
        for row in &table.table.rows {
            of.dashes += usize::from(cell::is_dash(&row.cell(table.columns.code).text));
            of.phrases += usize::from(heading::is_phrase_alone(row, code_type));
        }
        of
    }
}

/// A meaning that a row without a code continues.
#[derive(Clone, Copy, PartialEq)]
enum Target {
    /// The indices of the code and of its meaning.
    Code(usize, usize),
    Range(usize),
    CatchAll,
    /// A row that was reported, and has no meaning.
    Nothing,
}

/// A row of a table that is being read.
struct RowOf<'a> {
    row: &'a Row,
    below: Option<&'a Row>,
    table: &'a CodeTable<'a>,
    /// The place of its code.
    range: Range<usize>,
    /// The text of the code cell in the form in which it is parsed.
    code_cell: Cow<'a, str>,
}

impl Reader<'_> {
    fn table(&mut self, table: &CodeTable<'_>) {
        let mut columns = Roles::default();
        for role in Role::NAMED {
            let column = table.columns.by_role().get(role).and_then(|column| table.table.header.get(column));
            *columns.get_mut(role) = column.map(|cell| cell.text.clone());
        }
        let mut rows = 0;
        for row in &table.table.rows {
            rows += usize::from(!says_nothing(row));
        }
        let ranges = self.set.ranges.len();
        self.set.tables.push(TableInfo {
            document: self.document.index_at(table.table.range.start),
            path: table.path.to_vec(),
            line: self.document.line_of(table.table.range.start),
            rows,
            columns,
        });
        if let Some(diagnostic) = unfilled(&table.table) {
            self.problems.report(diagnostic);
        }
        self.of_table = OfTable::new(table, self.reading.code_type, self.document);
        let before = self.meaning_counts();
        let mut above: Option<Cow<'_, Row>> = None;
        let mut rows = table.table.rows.iter().peekable();
        while let Some(row) = rows.next() {
            let row = with_text_above(row, above.as_deref(), table.columns);
            self.row(&row, (above.as_deref(), rows.peek().copied()), table);
            self.fates.end_row(&row, self.document.line_of(row.range.start));
            above = Some(row);
        }
        self.report_rows();
        let (codes, meanings) = self.counts_since(&before);
        let has_any = meanings > 0 || self.set.ranges.len() > ranges || self.catch_all.is_some();
        if !has_any && !self.reading.has_single_values {
            self.report_empty(table);
        }
        self.report_lost_values();
        self.report_repeats(table, codes, meanings);
    }

    /// The number of meanings of each code so far.
    fn meaning_counts(&self) -> Vec<usize> {
        let mut counts = Vec::with_capacity(self.set.codes.len());
        for entry in &self.set.codes {
            counts.push(entry.meanings.len());
        }
        counts
    }

    /// The number of codes that have gained meanings since these counts, and the number of those meanings.
    fn counts_since(&self, before: &[usize]) -> (usize, usize) {
        let (mut codes, mut meanings) = (0, 0);
        for (index, entry) in self.set.codes.iter().enumerate() {
            let added = entry.meanings.len() - before.get(index).copied().unwrap_or_default();
            codes += usize::from(added > 0);
            meanings += added;
        }
        (codes, meanings)
    }

    fn row(&mut self, row: &Row, (row_above, row_below): (Option<&Row>, Option<&Row>), table: &CodeTable<'_>) {
        if says_nothing(row) {
            self.fates.add(Fate::Blank);
            return;
        }
        // Unless this row is read, a row that continues it has nothing to continue.
        let above = std::mem::replace(&mut self.of_table.above, vec![Target::Nothing]);
        if is_header(row, table) {
            let message = "this row repeats the header";
            let diagnostic = Diagnostic::at(ProblemId::RepeatedHeader, row.range.clone(), message);
            self.report(diagnostic.note("the row is left out").help("remove it"));
            return;
        }
        if self.of_table.is_piped && is_line_of_text(row, table, self.document, self.reading.code_type) {
            self.report_line_of_text(row);
            return;
        }
        self.report_surplus(row, table);
        let cell = row.cell(table.columns.code);
        let range = if cell.range.is_empty() { row.range.clone() } else { cell.range.clone() };
        let code_cell = self.of_table.writing.plain(&cell.text);
        let row = RowOf { row, below: row_below, table, range, code_cell };
        self.report_beside(&row);
        let style = &self.of_table.style;
        if style.has_word_headings && heading::is_word_heading(row.row, row_below, table.columns.code) {
            self.report(heading::word_row(&row));
            return;
        }
        let parsed = match self.reading.code_type {
            CodeType::Text if !style.is_bold && heading::is_heading(&row, self.document) => CodeCell::Other,
            // `Mail` across the table, among `NO_MAIL` and `E7`.
            CodeType::Text if row.row.is_spanning && !columns::is_likely_text_code(&row.code_cell) => CodeCell::Other,
            code_type => cell::parse(&row.code_cell).as_kind(code_type.kind()),
        };
        let parsed = match parsed {
            CodeCell::Except(around) if self.reading.lenient => {
                self.report(report::except(&around, &cell.text, &row, self.reading));
                CodeCell::Codes(around)
            }
            // Among `NOT_FOUND` and `BUSY`, `OTHER` is a code.
            CodeCell::CatchAll if self.of_table.style.is_in_capitals && is_word_in_capitals(&row.code_cell) => {
                CodeCell::Codes(vec![LabelledCode::text(&row.code_cell)])
            }
            // Control characters are invisible: without them, the cell is what people see.
            CodeCell::Lookalike(ascii) if self.reading.lenient && text::has(&cell.text, is_unseen) => {
                self.report_unseen(&cell.text, &ascii, &row);
                cell::parse(&ascii).as_kind(self.reading.code_type.kind())
            }
            parsed => parsed,
        };
        match parsed {
            CodeCell::Empty => self.codeless(&row, row_above, above),
            CodeCell::Codes(listed)
                if !self.has_room(&row, listed.len(), "lists") || !self.has_room_for_missing(&row, listed.len()) => {}
            CodeCell::Codes(listed) => {
                let mut targets = Vec::with_capacity(listed.len());
                for listed in listed {
                    targets.push(self.listed(listed, &row));
                }
                self.of_table.above = targets;
            }
            CodeCell::CatchAll if self.of_table.dashes > 1 && cell::is_dash(&row.code_cell) => {
                self.report_without_code(&row, "several rows have a dash, so it does not stand for all other codes");
            }
            CodeCell::CatchAll if cell::is_dash(&row.code_cell) && is_success_among_errors(&row) => {
                self.report_without_code(&row, "a row about success does not stand for all other codes");
            }
            CodeCell::CatchAll => self.of_table.above = vec![self.catch_all(&row)],
            CodeCell::Huge => {
                self.fates.add(Fate::Reported(ProblemId::CodeDoesNotFit));
                self.misfits.push((row.range, None));
            }
            no_code => self.report_no_code(&no_code, &cell.text, &row),
        }
    }

    fn listed(&mut self, mut listed: LabelledCode, row: &RowOf<'_>) -> Target {
        let repr = self.reading.code_type.repr();
        let mut hexadecimal = None;
        if let Some(repr) = repr {
            let cell = &row.code_cell;
            match &mut listed.what {
                CodeOrRange::Code(CodeValue::Integer(number)) => {
                    hexadecimal = notation::hexadecimal(cell, *number);
                    let bits = with_sign(number, hexadecimal, repr);
                    self.notations.count(hexadecimal, bits);
                }
                CodeOrRange::Code(CodeValue::Text(_)) => {}
                CodeOrRange::Range(first, last) => {
                    let signed = |end: Option<i128>| {
                        let mut number = end?;
                        let hexadecimal = notation::hexadecimal(cell, number);
                        with_sign(&mut number, hexadecimal, repr);
                        Some(number)
                    };
                    // If the range begins below the numbers with the highest bit and ends among them, its ends are not
                    // negative.
                    let ends = (signed(*first), signed(*last));
                    if ends.0.zip(ends.1).is_none_or(|(first, last)| first <= last) {
                        (*first, *last) = ends;
                    }
                }
            }
        }
        let misfit = |number: i128| repr.is_some_and(|repr| !repr.holds(number)).then_some(number);
        let found = match &listed.what {
            CodeOrRange::Code(CodeValue::Integer(number)) => misfit(*number),
            CodeOrRange::Code(CodeValue::Text(_)) => None,
            CodeOrRange::Range(first, last) => first.and_then(misfit).or(last.and_then(misfit)),
        };
        if found.is_some() {
            self.fates.add(Fate::Reported(ProblemId::CodeDoesNotFit));
            self.misfits.push((row.range.clone(), found));
            return Target::Nothing;
        }
        match listed.what {
            CodeOrRange::Code(code) => self.code(code, hexadecimal, listed.beside, row),
            CodeOrRange::Range(first, last) => {
                let text = row.row.cell(row.table.columns.code).text.replace('\n', " ");
                let meaning = self.meaning(row, listed.beside.as_deref());
                self.set.ranges.push(RangeEntry { first, last, text, meaning });
                self.fates.add(Fate::Range);
                Target::Range(self.set.ranges.len() - 1)
            }
        }
    }

    fn code(
        &mut self,
        code: CodeValue,
        hexadecimal: Option<Hexadecimal<'_>>,
        beside: Option<String>,
        row: &RowOf<'_>,
    ) -> Target {
        let (beside, text) = match beside.as_deref().and_then(cell::name_and_text) {
            Some((name, text)) => (Some(name.to_owned()), Some(text.to_owned())),
            // `MAIL_LATE (The mail arrived too late.)` is a name itself.
            None if names_itself(&code) && beside.as_deref().is_some_and(says_what_happened) => (None, beside),
            None => (beside, None),
        };
        let mut meaning = self.meaning(row, text.as_deref().or(beside.as_deref()));
        let values = self.values(row);
        if let Some(text) = text.filter(|text| meaning.text != *text) {
            text::append(meaning.details.get_or_insert_default(), "\n", &text);
        }
        // A list below the code is about its parameters, and an HTTP status is not a name.
        let is_name = |beside: &String| !beside.contains("\n- ") && cell::is_name(beside);
        // `MAIL_LATE (since v2)` is a name itself.
        let is_remark = |beside: &String| {
            cell::is_remark(beside) || text::begins_with(beside, char::is_lowercase) && names_itself(&code)
        };
        let beside = beside.filter(|beside| is_name(beside) && !is_remark(beside));
        let name = text_in(row, row.table.columns.name).or(beside);
        let (name, more_names) = split_names(name);
        let next = self.set.codes.len();
        let index = *self.entries.entry(code.clone()).or_insert(next);
        if index == next {
            self.cells.push(row.range.clone());
            let title = text_in(row, row.table.columns.title);
            let spelling = hexadecimal.map(|hexadecimal| hexadecimal.spelling.to_owned());
            let entry = CodeEntry {
                spelling,
                name,
                other_names: more_names,
                title,
                fields: values,
                ..CodeEntry::new(code, vec![meaning])
            };
            self.fates.add(Fate::Code(entry.code.clone()));
            self.set.codes.push(entry);
            return Target::Code(index, 0);
        }
        if self.reading.duplicates == Duplicates::Error {
            let written = hexadecimal.map_or_else(|| code.to_string(), |hexadecimal| hexadecimal.spelling.to_owned());
            self.report_duplicate(&written, index, row);
        }
        let has_other_values = self.report_other_values(&code, index, &values, row);
        let Some(entry) = self.set.codes.get_mut(index) else { return Target::Nothing };
        let mut has_other_name = false;
        for name in name.into_iter().chain(more_names) {
            match &entry.name {
                None => entry.name = Some(name),
                Some(known) if *known != name && !entry.other_names.contains(&name) => entry.other_names.push(name),
                Some(_) => continue,
            }
            has_other_name = true;
        }
        // A repeated row adds nothing. It is only compared with a limited number of meanings, since nobody reads more.
        let compared = entry.meanings.get(..COMPARED).unwrap_or(&entry.meanings);
        if let Some(known) = compared.iter().position(|known| known.says_the_same(&meaning)) {
            if !has_other_values {
                let line = entry.meanings.get(known).map_or(0, |known| known.line);
                self.fates.add(if has_other_name { Fate::Renames(line) } else { Fate::Repeats(line) });
            }
            return Target::Code(index, known);
        }
        self.fates.add(Fate::Code(code));
        entry.meanings.push(meaning);
        Target::Code(index, entry.meanings.len() - 1)
    }

    fn catch_all(&mut self, row: &RowOf<'_>) -> Target {
        if let Some(first) = &self.catch_all {
            let diagnostic = Diagnostic::at(
                ProblemId::SecondCatchAll,
                row.range.clone(),
                "this is the second row for all other codes",
            );
            let diagnostic = diagnostic.related(first.clone(), "the first");
            self.report(if self.reading.lenient {
                diagnostic.severity(Severity::Warning).note("the row is left out").help("keep one of them")
            } else {
                diagnostic.label("would be lost").help("keep one of them, or use `lenient` to leave this row out")
            });
            return Target::Nothing;
        }
        self.set.catch_all = Some(self.meaning(row, None));
        self.catch_all = Some(row.range.clone());
        self.fates.add(Fate::CatchAll);
        Target::CatchAll
    }

    fn target(&mut self, target: Target) -> Option<&mut Meaning> {
        match target {
            Target::Code(code, index) => self.set.codes.get_mut(code)?.meanings.get_mut(index),
            Target::Range(index) => self.set.ranges.get_mut(index).map(|range| &mut range.meaning),
            Target::CatchAll => self.set.catch_all.as_mut(),
            Target::Nothing => None,
        }
    }

    /// Splits the continued texts into sentences. This is done once: after each row, it would take quadratic time.
    fn split_continued(&mut self) {
        for target in std::mem::take(&mut self.continued) {
            if let Some(meaning) = self.target(target) {
                meaning.split();
            }
        }
    }

    /// The meaning of a row; if it has none, the text beside the code.
    fn meaning(&self, row: &RowOf<'_>, beside: Option<&str>) -> Meaning {
        let columns = row.table.columns;
        let none = Cell::default();
        let at = |column: Option<usize>| column.map_or(&none, |column| row.row.cell(column));
        // The description takes the place of a message that is a dash, other marks or `N/A`.
        let message = &at(columns.message).text;
        let is_mark = !text::has(message, char::is_alphanumeric) || message.eq_ignore_ascii_case("n/a");
        let is_blank = beside.is_none() && is_mark;
        let (message, details) = match columns.details {
            Some(details) if is_blank && is_prose(at(Some(details)), self.document) => (Some(details), None),
            details => (columns.message, details),
        };
        let cell = at(message);
        let line = self.document.line_of(row.row.range.start);
        let document = self.document.index_at(row.row.range.start);
        let table = self.set.tables.len().saturating_sub(1);
        let of = |cell: &Cell, text: &str| {
            let markdown = self.document.get(cell.range.clone()).to_owned();
            Meaning { document, table, ..Meaning::new(text.to_owned(), markdown, cell.links.clone(), line) }
        };
        let mut meaning = of(cell, if cell.text.is_empty() { beside.unwrap_or_default() } else { &cell.text });
        for (column, place) in [(details, MeaningPart::Details), (columns.advice, MeaningPart::Advice)] {
            let cell = at(column);
            if says_anything(&cell.text) {
                meaning.add(place, cell);
            }
        }
        for (column, cell) in &row.row.beside {
            if Some(*column) == row.table.columns.message {
                meaning.extend(of(cell, &cell.text));
                meaning.split();
            }
        }
        meaning
    }

    fn severity(&self) -> Severity {
        if self.reading.lenient { Severity::Warning } else { Severity::Error }
    }
}

/// Turns a hexadecimal number with all digits of a signed type and with the highest bit into the negative number of
/// these bits. Returns the number of bits.
fn with_sign(number: &mut i128, hexadecimal: Option<Hexadecimal<'_>>, repr: Repr) -> Option<u32> {
    let digits = hexadecimal?.digits.len();
    *number = repr.of_pattern(*number, digits)?;
    u32::try_from(digits * 4).ok()
}

/// Whether a cell says anything. The rest of a section is Markdown, which begins a line, and it is no prose if it begins with
/// a table, a heading or a block of code.
fn is_prose(cell: &Cell, document: &Document) -> bool {
    let line = document.line_at(cell.range.start);
    let is_rest = document.get(line.start..cell.range.start).trim_ascii().is_empty();
    let is_block = || cell.text.starts_with(['|', '#']) || markdown::fence(&cell.text).is_some();
    says_anything(&cell.text) && !(is_rest && is_block())
}

/// Whether the titles of a table are separated by a pipe.
fn is_piped(table: &MarkdownTable, document: &Document) -> bool {
    let [first, second, ..] = &*table.header else { return false };
    document.get(first.range.end..second.range.start.max(first.range.end)).contains('|')
}

/// Whether a row is a line without a pipe, and not just a code: a sentence right below the table, most likely.
fn is_line_of_text(row: &Row, table: &CodeTable<'_>, document: &Document, code_type: CodeType) -> bool {
    if row.cells.len() > 1 || document.get(row.range.clone()).contains('|') {
        return false;
    }
    let Some(cell) = row.cells.get(table.columns.code) else { return true };
    let parsed = cell::parse(&cell.text);
    match parsed.as_kind(code_type.kind()) {
        CodeCell::Codes(listed) => parsed.shape == Shape::Word || listed.iter().any(|listed| listed.beside.is_some()),
        CodeCell::Other => true,
        _ => false,
    }
}

/// Whether a row repeats the table's header.
fn is_header(row: &Row, table: &CodeTable<'_>) -> bool {
    let header = &table.table.header;
    let is_same = |column: usize| match (row.cells.get(column), header.get(column)) {
        (Some(cell), Some(title)) => cell.text.eq_ignore_ascii_case(&title.text),
        (None, Some(title)) => title.text.is_empty(),
        _ => false,
    };
    is_same(table.columns.code) && (0..header.len()).all(is_same)
}

/// The text of a cell, if it says anything.
fn text_in(row: &RowOf<'_>, column: Option<usize>) -> Option<String> {
    let text = &row.row.cell(column?).text;
    says_anything(text).then(|| text.clone())
}

/// Whether a text is more than a dash or `N/A`.
fn says_anything(text: &str) -> bool {
    text::has(text, char::is_alphanumeric) && !cell::says_none(text)
}

/// Splits a text that lists several constants into the first and the others: `MAIL_LATE / MAIL_OLD`. A remark is left out:
/// `MAIL_LATE (deprecated)`.
fn split_names(name: Option<String>) -> (Option<String>, Vec<String>) {
    let Some(text) = name else { return (None, Vec::new()) };
    let parsed = cell::parse(&text);
    if let [Part { numeric: None, label: Some(label), written, .. }] = &*parsed.parts
        && cell::is_remark(label)
    {
        return (Some(written.clone().into_owned()), Vec::new());
    }
    let mut names = Vec::new();
    let is_line = |shape: Shape| text.contains('\n') && shape.is_word() && shape.is_constant();
    if !parsed.parts.is_empty() && (parsed.shape == Shape::Symbol || is_line(parsed.shape)) {
        for part in &parsed.parts {
            names.push(part.written.clone().into_owned());
        }
    } else if text.split_whitespace().all(cell::is_symbol) {
        names.extend(text.split_whitespace().map(str::to_owned));
    }
    if names.len() < 2 {
        return (Some(text), Vec::new());
    }
    let others = names.split_off(1);
    (names.pop(), others)
}

fn is_unseen(c: char) -> bool {
    c.is_control() && c != '\n'
}

/// A row with the texts of the row above in place of ditto marks.
fn with_text_above<'a>(row: &'a Row, above: Option<&Row>, columns: Columns) -> Cow<'a, Row> {
    const DITTO: [&str; 4] = ["〃", "同上", "상동", "ditto"];
    let mut row = Cow::Borrowed(row);
    for column in [columns.message, columns.details, columns.advice].into_iter().flatten() {
        let is_ditto = row.cells.get(column).is_some_and(|cell| DITTO.contains(&&*cell.text));
        if is_ditto
            && let Some(known) = above.and_then(|above| above.cells.get(column))
            && let Some(cell) = row.to_mut().cells.get_mut(column)
        {
            *cell = known.clone();
        }
    }
    row
}

/// Whether a code is a text of several words and without digits: `MAIL_LATE`, `MailLate`.
fn names_itself(code: &CodeValue) -> bool {
    let CodeValue::Text(code) = code else { return false };
    (code.contains('_') || cell::has_hump(code)) && !text::has_digit(code)
}

/// Whether a text beside a code says what happened, and is too long for a name.
fn says_what_happened(text: &str) -> bool {
    text.ends_with('.') || text.split_whitespace().count() > LONGEST_NAME
}

/// The most words of a name beside a code.
const LONGEST_NAME: usize = 5;

/// Whether a row has the HTTP status of a success, and another row that of an error.
fn is_success_among_errors(row: &RowOf<'_>) -> bool {
    let table = &row.table.table;
    let status = |row: &Row, column: usize| cell::parse(&row.cell(column).text).number();
    let says_status =
        |title: &str| matches!(Header::new(title).code(), Some(CodeHeader::StatusCode | CodeHeader::Status));
    table.header.iter().enumerate().any(|(column, title)| {
        matches!(status(row.row, column), Some(200..=299))
            && says_status(&title.text)
            && table.rows.iter().any(|other| status(other, column).is_some_and(http_status::is_of_error))
    })
}

/// Whether a row is empty, repeats the delimiter row, or has only dashes or dots, as beside a longer half of a table.
fn says_nothing(row: &Row) -> bool {
    let is_empty =
        |cell: &Cell| !text::has(&cell.text, |c| !matches!(c, '-' | ':' | '\u{2013}' | '\u{2014}' | '.' | '…'));
    row.cells.iter().all(is_empty) && row.surplus.is_none()
}
