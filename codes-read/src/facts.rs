//! The facts of a table and its columns, measured once and without decisions: [`TableFacts`]. The rules decide by them.

mod column;
mod forms;
mod header;
mod key;
mod words;

use std::sync::Arc;

use crate::cell;
use crate::lexicon::{others, parameters};
use crate::markdown::{Cell, MarkdownTable};
use crate::recent::Recent;
use crate::text;
pub(crate) use column::{ColumnFacts, are_repeated, is_mistyped_number, writing};
pub(crate) use forms::{HeadingsFacts, ItemsFacts};
pub(crate) use header::{CodeHeader, ForeignCodes, Header, MessageHeader};

/// The facts of a table: of its headings, its header and its cells.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is a fact by itself.
pub(crate) struct TableFacts {
    pub(crate) columns: Vec<ColumnFacts>,
    pub(crate) headings: HeadingFacts,
    pub(crate) rows: usize,
    /// Whether a column lists parameters or machine instructions.
    pub(crate) has_parameters: bool,
    /// Whether a column says how severe each finding is.
    pub(crate) has_severities: bool,
    /// Whether a column holds data types.
    pub(crate) has_types: bool,
    /// Whether a column lists settings, fields or the like, which may have any values.
    pub(crate) has_attributes: bool,
    /// Whether a header says that its codes replace others.
    pub(crate) has_new: bool,
    /// Whether a column whose header announces meanings has any text.
    pub(crate) has_meanings: bool,
    /// The first two columns whose headers announce meanings.
    announcing: [Option<usize>; 2],
    /// Whether a heading or a header mentions bits or flags.
    pub(crate) has_bits: bool,
    /// Whether a column lists functions, methods or the like.
    pub(crate) has_functions: bool,
    /// Whether a column lists places, languages or other things that have codes.
    pub(crate) has_foreign_things: bool,
    /// Whether the table has two columns, and the other one says that it describes codes.
    pub(crate) describes_codes: bool,
    /// Whether the last heading names the things in a column whose header does not mention codes: "Markets" above
    /// "Market".
    pub(crate) lists_things: bool,
}

/// The facts of the headings above a table.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // Each is a fact by itself.
pub(crate) struct HeadingFacts {
    pub(crate) has_any: bool,
    /// Whether one of them announces codes of errors or results.
    pub(crate) announce_codes: bool,
    /// Whether the last one does.
    pub(crate) last_announces_codes: bool,
    /// Whether one of them mentions "error codes", "status codes" or the like.
    pub(crate) announce_numbers: bool,
    /// Whether the last one does.
    pub(crate) last_announces_numbers: bool,
    /// Whether the last one announces parameters, properties or the like.
    pub(crate) announce_attributes: bool,
    /// Whether the last one mentions kinds of things.
    pub(crate) are_of_types: bool,
    /// Whether the last one mentions "codes".
    pub(crate) name_codes: bool,
    /// Whether the last one mentions bits or flags.
    pub(crate) are_of_bits: bool,
    /// Whether one of them announces a dictionary of parameters, whose values may be anything: "Data dictionary".
    pub(crate) announce_dictionary: bool,
    /// Whether the last one announces the rules of an analyzer: "Spacing rules".
    pub(crate) are_of_rules: bool,
    pub(crate) foreign: ForeignCodes,
}

impl HeadingFacts {
    /// The facts with those of a further heading below the others.
    fn and(self, heading: &Header) -> Self {
        let announces_codes = heading.announces_codes();
        let announces_numbers = heading.announces_numbers();
        Self {
            has_any: true,
            announce_codes: self.announce_codes || announces_codes,
            last_announces_codes: announces_codes,
            announce_numbers: self.announce_numbers || announces_numbers,
            last_announces_numbers: announces_numbers,
            announce_attributes: heading.key.ends_with(parameters::ATTRIBUTES_ENDS),
            are_of_types: heading.is_of_types(),
            name_codes: heading.names_codes(),
            are_of_bits: heading.is_of_bits(),
            announce_dictionary: self.announce_dictionary || heading.key.has(others::DICTIONARY_PARTS),
            are_of_rules: heading.is_of_rules(),
            // Below "Product codes", the codes of a shop are those of products too.
            foreign: match heading.announces_others_with_codes() {
                ForeignCodes::Not if self.foreign == ForeignCodes::Codes && !announces_codes => ForeignCodes::Codes,
                foreign => foreign,
            },
        }
    }
}

/// The headings above a table, with their facts. The next table shares most of them, and most of its titles, and these
/// are not measured again.
#[derive(Debug, Default)]
pub struct MeasuredHeadings {
    path: Vec<(Arc<str>, HeadingFacts)>,
    headers: Recent<Arc<Header>>,
}

impl MeasuredHeadings {
    /// A heading or a title.
    fn header(&mut self, text: &str) -> Arc<Header> {
        self.headers.of(text, |text| Arc::new(Header::new(text)))
    }

    /// The last heading above a table.
    fn last(&mut self, path: &[Arc<str>]) -> Option<Arc<Header>> {
        Some(self.header(path.last()?))
    }

    fn measure(&mut self, path: &[Arc<str>]) -> HeadingFacts {
        let mut shared = 0;
        for ((known, _), heading) in self.path.iter().zip(path) {
            if known != heading {
                break;
            }
            shared += 1;
        }
        self.path.truncate(shared);
        let mut facts = self.path.last().map(|(_, facts)| *facts).unwrap_or_default();
        for heading in path.iter().skip(shared) {
            facts = facts.and(&self.header(heading));
            self.path.push((heading.clone(), facts));
        }
        facts
    }
}

impl TableFacts {
    /// Whether the titles are one column too far to the right: the first column has a key and no title, the last one a
    /// title and no cells, and there are no codes below the title of codes.
    pub(crate) fn has_moved_titles(&self) -> bool {
        let [first, .., last] = &*self.columns else { return false };
        let has_no_title = first.header.is_empty() && first.cells.is_key();
        let has_no_cells = !last.header.is_empty() && last.cells.filled == 0;
        let has_no_codes = |column: &ColumnFacts| column.code_header.is_some() && !column.cells.has_codes();
        has_no_title && has_no_cells && self.columns.iter().any(has_no_codes)
    }

    /// The facts of a table whose header mentions "code", or whose headings make names or numbers codes. `None` for any
    /// other table, whose cells are then not counted: most tables end here.
    pub(crate) fn from_likely(
        table: &MarkdownTable,
        path: &[Arc<str>],
        measured: &mut MeasuredHeadings,
    ) -> Option<Self> {
        let columns = headers_of(table, path, measured);
        let says_code = |column: &ColumnFacts| column.code_header.is_some();
        let may_be_codes = if columns.iter().any(|column| says_code(column) && !column.says(CodeHeader::Name)) {
            true
        } else if columns.iter().any(says_code) {
            measured.last(path).is_some_and(|last| last.announces_codes() || last.is_of_rules())
        } else {
            let announces = |last: Arc<Header>| last.announces_numbers() || last.names_codes();
            has_key(table) && (measured.last(path).is_some_and(announces) || measured.measure(path).announce_codes)
        };
        may_be_codes.then(|| Self::measured(table, columns, path, measured))
    }

    /// The facts of any table.
    pub(crate) fn new(table: &MarkdownTable, path: &[Arc<str>]) -> Self {
        let mut measured = MeasuredHeadings::default();
        Self::measured(table, headers_of(table, path, &mut measured), path, &mut measured)
    }

    fn measured(
        table: &MarkdownTable,
        mut columns: Vec<ColumnFacts>,
        path: &[Arc<str>],
        measured: &mut MeasuredHeadings,
    ) -> Self {
        let headings = measured.measure(path);
        for column in &mut columns {
            column.measure(table);
        }
        // Beside the meanings, "Cause and solution" announces what to do.
        let is_meaning = |column: &ColumnFacts| column.message_header <= MessageHeader::Message && !column.also_advises;
        if columns.iter().any(is_meaning) {
            for column in columns.iter_mut().filter(|column| column.also_advises) {
                column.message_header = MessageHeader::Handling;
            }
        }
        let has = |is_such: fn(&ColumnFacts) -> bool| columns.iter().any(is_such);
        // "Status" announces them too, if its cells have several words.
        let announces = |column: &&ColumnFacts| {
            column.message_header != MessageHeader::Other || column.says(CodeHeader::Status) && column.cells.are_wordy()
        };
        let mut announcing = columns.iter().filter(announces).map(|column| column.index);
        Self {
            announcing: [announcing.next(), announcing.next()],
            headings,
            rows: table.rows.len(),
            // The default of a rule is a severity.
            has_parameters: has(|column| {
                column.header.key.is_in(parameters::REQUIRED) && !column.cells.are_severities()
            }) || !headings.last_announces_numbers && has(|column| column.header.is_of_opcodes()),
            has_severities: has(|column| column.cells.are_severities()),
            // `Late*` has a footnote, though `Session*` is a type.
            has_types: has(|column| column.cells.are_types() && column.message_header == MessageHeader::Other),
            has_attributes: has(|column| column.header.is_of_attributes()),
            has_new: has(|column| column.header.is_new()),
            has_meanings: has(|column| column.message_header < MessageHeader::Details && column.cells.filled > 0),
            has_bits: headings.are_of_bits || has(|column| column.header.is_of_bits()),
            has_functions: has(|column| column.header.names_others()),
            has_foreign_things: has(|column| column.header.is_of_others_with_codes()),
            describes_codes: columns.len() == 2 && has(|column| column.header.describes_codes()),
            lists_things: !headings.announce_codes
                && measured.last(path).is_some_and(|heading| lists_things(&columns, &heading)),
            columns,
        }
    }

    /// Whether a heading or a header announces codes.
    pub(crate) fn are_announced(&self) -> bool {
        self.headings.announce_codes || self.describes_codes
    }

    /// Whether the table lists things that have codes, rather than results. If such a thing is the only other column,
    /// no heading can change this.
    pub(crate) fn is_foreign(&self) -> bool {
        let headings = &self.headings;
        let is_pair =
            self.columns.len() == 2 && self.columns.iter().all(|column| column.message_header == MessageHeader::Other);
        headings.foreign == ForeignCodes::Codes
            || self.has_foreign_things && (is_pair || !self.are_announced())
            || headings.foreign == ForeignCodes::Any && !self.are_announced()
    }

    /// The other columns.
    pub(crate) fn others<'a>(&'a self, column: &'a ColumnFacts) -> impl Iterator<Item = &'a ColumnFacts> {
        self.columns.iter().filter(|other| other.index != column.index)
    }

    /// Whether the header of another column announces meanings.
    pub(crate) fn has_message_header(&self, column: &ColumnFacts) -> bool {
        self.announcing.iter().any(|index| index.is_some_and(|index| index != column.index))
    }

    pub(crate) fn at(&self, column: usize) -> Option<&ColumnFacts> {
        self.columns.get(column)
    }
}

fn lists_things(columns: &[ColumnFacts], heading: &Header) -> bool {
    columns.iter().any(|column| {
        column.code_header.is_none_or(|says| says == CodeHeader::Name)
            && column.message_header == MessageHeader::Other
            && column.header.is_one_of(heading)
    })
}

/// Whether a cell of the first row begins like a number, or is a symbol.
fn has_key(table: &MarkdownTable) -> bool {
    let begins_so =
        |cell: &Cell| text::begins_with(&cell.text, |c| c.is_ascii_digit() || c == '-') || cell::is_symbol(&cell.text);
    table.rows.first().is_some_and(|row| row.cells.iter().any(begins_so))
}

fn headers_of(table: &MarkdownTable, path: &[Arc<str>], measured: &mut MeasuredHeadings) -> Vec<ColumnFacts> {
    let mut columns = Vec::with_capacity(table.header.len());
    let short = path.last().and_then(|heading| short_for_code(heading, measured));
    for (index, cell) in table.header.iter().enumerate() {
        let mut column = ColumnFacts::from_header(index, measured.header(&cell.text), table.struck.contains(&index));
        if column.code_header.is_none() && short.is_some_and(|short| cell.text.trim().eq_ignore_ascii_case(short)) {
            column.code_header = Some(CodeHeader::Code);
        }
        columns.push(column);
    }
    columns
}

/// The word in brackets at the end of a heading, if it is short for a code: `MAC` in "Merchant Advice Code (MAC)".
fn short_for_code<'h>(heading: &'h str, measured: &mut MeasuredHeadings) -> Option<&'h str> {
    let (before, behind) = heading.rsplit_once([')', '）'])?;
    let (name, short) = before.rsplit_once(['(', '（'])?;
    let is_code = !short.is_empty() && !text::has(behind, char::is_alphanumeric) && measured.header(name).names_codes();
    is_code.then_some(short.trim())
}
