//! [`ColumnFacts`]: a column's header and the shapes of its cells, each counted once, without decisions.

use std::collections::HashSet;
use std::sync::Arc;

use super::header::{CodeHeader, Header, MessageHeader};
use crate::cell::{self, CellForm, Parsed, Shape, Writing};
use crate::code_value::Kind;
use crate::latin::is_latin;
use crate::lexicon::{flags, others, severities};
use crate::markdown::{MarkdownTable, Row};
use crate::{clause, http_status, script, text};

/// The facts of a column.
#[derive(Debug)]
pub(crate) struct ColumnFacts {
    pub(crate) index: usize,
    pub(crate) header: Arc<Header>,
    pub(crate) code_header: Option<CodeHeader>,
    pub(crate) message_header: MessageHeader,
    /// Whether the header announces advice as well: "Cause and solution".
    pub(crate) also_advises: bool,
    /// Whether the header says that its column was replaced, or is struck out.
    pub(crate) is_old: bool,
    pub(crate) cells: CellCounts,
}

/// The number of a column's cells with each shape. Empty cells are not counted.
#[derive(Debug, Default)]
pub(crate) struct CellCounts {
    pub(crate) rows: usize,
    /// Cells that are not empty.
    pub(crate) filled: usize,
    /// Cells without letters and digits: a dash, three dots.
    pub(crate) marks: usize,
    /// Cells that stand for all other codes, or for many: `MAIL_*`.
    pub(crate) catch_alls: usize,
    pub(crate) numbers: usize,
    /// Ranges of numbers.
    ranges: usize,
    /// Cells with several codes.
    lists: usize,
    /// The codes and ranges in cells, and the different ones among them.
    parts: usize,
    different_parts: usize,
    /// Ranges that begin as the one above them, and end beside it: `1-1002` below `1-1001`.
    counted_pairs: usize,
    /// Numbers without a label.
    pub(crate) bare_numbers: usize,
    /// Numbers with a unit, a point or a colon, and versions: `5 s`, `97 %`, `10:30`, `v1.2`.
    amounts: usize,
    /// Dates with a time.
    times: usize,
    /// Numbers with a single bit: 1, 2, 4, 8, 0x10.
    bits: usize,
    /// Numbers that are HTTP statuses in use.
    http_statuses: usize,
    /// HTTP statuses of errors: 400 and above.
    http_errors: usize,
    /// Cells with one word that may be a text code, or with several that are separated by commas or line breaks.
    pub(crate) words: usize,
    /// Words that do not occur in prose: `AuthFailure.TokenFailure`, `DB:0140`, `E1001`, `TIMEOUT`.
    pub(crate) constants: usize,
    /// Constants that are spelled like one: `NOT_FOUND`, but neither `NotFound` nor `RUNNING`.
    pub(crate) symbols: usize,
    /// Constants without a point or colon, and words in capitals, that begin with a capital letter.
    declared: usize,
    /// Words in lower case that are joined: `mail_not_found`, `mail-not-found`.
    joined: usize,
    /// Words with digits, single letters and symbols, as they occur beside numbers: `E900` below `899`, `A` below `9`.
    numbered: usize,
    /// Words of capital letters and at least three digits: `AA0001`.
    lettered: usize,
    /// Such words with which requirements, tasks or the like are numbered: `BR0001`.
    records: usize,
    /// Up to three digits and capital letters: `05`, `R1`, `BR`, `?C`.
    brief: usize,
    /// Names of data types: `int`, `Array of String`.
    types: usize,
    /// `Yes`, `No`, a check mark.
    flags: usize,
    severities: usize,
    /// `PASS (6 cases)`
    verdicts: usize,
    /// Texts of several words, or in a script that writes no space between words.
    wordy: usize,
    /// Texts of at least four words, or as long in such a script.
    sentences: usize,
    /// The characters of all cells.
    length: usize,
    /// Cells whose letters are all Latin.
    latin: usize,
    /// Latin cells that are one short clause.
    short: usize,
    /// Short cells that are several words.
    phrases: usize,
    /// Single identifiers: `ERR_TIMEOUT`, `Success`, `none`.
    identifiers: usize,
    /// Identifiers that do not occur in prose.
    names: usize,
    different_identifiers: usize,
    pub(crate) different: usize,
    has_leading_zeros: bool,
    /// Whether the cells are 1, 2, 3 and so on, and may number the rows.
    is_count: bool,
}

/// The least number of rows that are counted, if there are as many. At most twice as many are.
const LOOKED_AT: usize = 250;

/// The most words of a title.
const TITLE_WORDS: usize = 6;

/// The rows that are counted, with their indices. They are spread over the table: words may come far below numbers.
fn looked_at(table: &MarkdownTable) -> impl Iterator<Item = (usize, &Row)> {
    table.rows.iter().enumerate().step_by((table.rows.len() / LOOKED_AT).max(1))
}

/// The way in which the cells of a column are written: as its header says, or as its cells show. If an HTTP status is
/// before or after each code, as in `400/1028`, the column has few different statuses.
pub(crate) fn writing(header: &Header, table: &MarkdownTable, column: usize) -> Writing {
    let said = header.writing();
    if said != Writing::Plain {
        return said;
    }
    let (mut seen, mut pairs, mut filled) = (None, 0, 0);
    let mut statuses: Vec<&str> = Vec::new();
    for (_, row) in looked_at(table) {
        let text = &*row.cell(column).text;
        filled += usize::from(!text.is_empty());
        match Writing::of_pair(text) {
            Some((writing, status)) if *seen.get_or_insert(writing) == writing => {
                pairs += 1;
                if !statuses.contains(&status) {
                    statuses.push(status);
                }
            }
            // A range would be taken for a pair as well.
            None if !text.contains(['/', '-', '~']) => {}
            _ => return said,
        }
    }
    let is_repeated = pairs * 2 > filled && statuses.len() * 4 < pairs * 3;
    seen.filter(|_| is_repeated).unwrap_or(said)
}

impl ColumnFacts {
    /// What a header says about codes, without its other facts and its cells: most tables end here.
    pub(crate) fn from_header(index: usize, header: Arc<Header>, is_struck: bool) -> Self {
        let (code_header, message_header) = (header.code(), MessageHeader::Other);
        let cells = CellCounts::default();
        Self { index, header, code_header, message_header, also_advises: false, is_old: is_struck, cells }
    }

    /// The other facts of the header, and those of the cells.
    pub(crate) fn measure(&mut self, table: &MarkdownTable) {
        (self.message_header, self.also_advises) = self.header.meaning_and_advice();
        self.is_old |= self.header.is_old();
        self.cells = CellCounts::new(table, self.index, writing(&self.header, table, self.index));
    }

    pub(crate) fn kind(&self) -> Kind {
        if self.cells.are_text() { Kind::Text } else { Kind::Integer }
    }

    pub(crate) fn says(&self, header: CodeHeader) -> bool {
        self.code_header == Some(header)
    }

    pub(crate) fn is_sure(&self) -> bool {
        self.code_header.is_some_and(CodeHeader::is_sure)
    }
}

/// `10O3`, `1001?`, `1001.0`: a number of four digits or more with a mistake in one character.
pub(crate) fn is_mistyped_number(text: &str) -> bool {
    const BEHIND: [&str; 5] = ["?", "~", "!", ".0", "L"];
    let without_end = || BEHIND.iter().find_map(|end| text.strip_suffix(end));
    let number = text.strip_prefix('#').or_else(without_end).unwrap_or(text);
    // A capital letter at the beginning is a prefix.
    let is_like_digit =
        |(at, c): (usize, char)| c.is_ascii_digit() || c == 'l' || at > 0 && matches!(c, 'O' | 'o' | 'I');
    let letters = number.chars().filter(char::is_ascii_alphabetic).count();
    let has_mistake = letters == 1 || letters == 0 && number.len() < text.len();
    number.len() >= 4 && has_mistake && number.char_indices().all(is_like_digit)
}

impl CellCounts {
    /// Counts a column's cells.
    pub(crate) fn new(table: &MarkdownTable, column: usize, writing: Writing) -> Self {
        let mut counts = Self { is_count: true, ..Self::default() };
        let mut different = HashSet::new();
        let mut different_identifiers = HashSet::new();
        let mut different_parts = HashSet::new();
        let mut range_above = None;
        for (index, row) in looked_at(table) {
            counts.rows += 1;
            let Some(cell) = row.cells.get(column) else { continue };
            let shown = script::without_notes(trim(&cell.text));
            let text = &*writing.plain(shown);
            let parsed = cell::parse(text);
            if matches!(parsed.form, CellForm::Blank | CellForm::NoCode) {
                continue;
            }
            counts.filled += 1;
            counts.marks += usize::from(!text::has(text, char::is_alphanumeric));
            let empty = counts.rows - counts.filled;
            counts.is_count = counts.is_count && text == (index + 1 - empty).to_string();
            counts.amounts += usize::from(!parsed.is_bare_number() && is_amount(text));
            counts.add_text(text);
            let name = first_symbol(text);
            if is_identifier(name) {
                counts.identifiers += 1;
                counts.names += usize::from(is_name(name));
                counts.different_identifiers += usize::from(different_identifiers.insert(shown));
            }
            counts.lists += usize::from(parsed.parts.len() > 1);
            for part in &parsed.parts {
                counts.parts += 1;
                counts.different_parts += usize::from(different_parts.insert(part.written.to_string()));
            }
            match parsed.shape {
                _ if parsed.form == CellForm::CatchAll => counts.catch_alls += 1,
                _ if parsed.form == CellForm::Prose && cell::is_pattern(text) => counts.catch_alls += 1,
                Shape::Number => {
                    let range = parsed.range();
                    counts.ranges += usize::from(range.is_some());
                    let counts_on =
                        matches!((range_above, range), (Some(above), Some(range)) if count_on(above, range));
                    counts.counted_pairs += usize::from(counts_on);
                    range_above = range;
                    counts.add_number(&parsed);
                }
                shape if shape.is_word() => counts.add_word(text, shape),
                _ => {}
            }
            different.insert(shown);
        }
        counts.different = different.len();
        counts
    }

    /// Counts a cell by its text.
    fn add_text(&mut self, text: &str) {
        self.brief += usize::from(is_brief(text));
        self.types += usize::from(cell::is_type(text));
        self.flags += usize::from(is_flag(text));
        self.severities += usize::from(is_severity(text));
        self.verdicts += usize::from(is_verdict(text));
        self.times += usize::from(is_time(text));
        self.wordy += usize::from(text::has_words(text, 2));
        self.sentences += usize::from(text::has_words(text, 4));
        self.length += text.chars().count();
        if text::has(text, is_latin) && !text::has(text, |c| c.is_alphabetic() && !is_latin(c)) {
            self.latin += 1;
            let clause = clause::next(text);
            let is_short = clause.rest.is_empty() && clause.text.split_whitespace().nth(TITLE_WORDS).is_none();
            self.short += usize::from(is_short);
            self.phrases += usize::from(is_short && clause.text.split_whitespace().nth(1).is_some());
        }
    }

    /// Counts a cell with numbers.
    fn add_number(&mut self, parsed: &Parsed<'_>) {
        self.numbers += 1;
        self.bare_numbers += usize::from(parsed.is_bare_number());
        let number = parsed.number().unwrap_or_default();
        self.bits += usize::from(number > 0 && number.count_ones() == 1 && parsed.is_bare_number());
        let is_status = http_status::is_in_use(number);
        self.http_statuses += usize::from(is_status);
        self.http_errors += usize::from(is_status && http_status::is_of_error(number));
        self.has_leading_zeros |= parsed.has_leading_zeros();
    }

    /// Counts a cell with words that may be text codes.
    fn add_word(&mut self, text: &str, shape: Shape) {
        self.words += 1;
        // `0x1200+zone` is a number with a suffix.
        let is_hexadecimal = text::strip_prefixes(text, &["0x", "0X"]).is_some();
        let is_numbered = text.len() == 1 || text::has_digit(text) || cell::is_symbol(text);
        self.numbered += usize::from(!is_hexadecimal && is_numbered && !is_mistyped_number(text));
        let is_lettered = cell::is_lettered_number(text);
        self.lettered += usize::from(is_lettered);
        self.records += usize::from(is_lettered && cell::is_record(text));
        self.constants += usize::from(shape.is_constant());
        let is_joined = (shape == Shape::Dotted || text.contains('-')) && !text.contains('@');
        self.joined += usize::from(is_joined && !text::has(text, char::is_uppercase));
        self.symbols += usize::from(shape == Shape::Symbol);
        let is_declared = shape.is_constant() && shape != Shape::Dotted || is_in_capitals(text);
        self.declared += usize::from(is_declared && text::begins_with(text, char::is_uppercase));
    }

    /// The number of cells that shares are taken of.
    pub(crate) fn counted(&self) -> usize {
        self.filled - self.catch_alls
    }

    pub(crate) fn codes(&self) -> usize {
        self.numbers + self.words
    }

    pub(crate) fn are_codes(&self) -> bool {
        let codes = self.codes();
        codes * 2 >= self.counted() && codes * 2 >= self.catch_alls && codes > 0
    }

    /// Whether no cell is a number or constant, and half or more are no code of any kind.
    pub(crate) fn are_half_prose(&self) -> bool {
        !self.has_codes() && self.codes() * 2 <= self.counted()
    }

    /// Whether there is any number or constant.
    pub(crate) fn has_codes(&self) -> bool {
        self.numbers + self.constants > 0
    }

    pub(crate) fn are_numbers(&self) -> bool {
        self.numbers * 2 >= self.counted()
    }

    pub(crate) fn are_all_numbers(&self) -> bool {
        self.numbers == self.counted()
    }

    /// Whether at least two thirds are numbers.
    pub(crate) fn are_mostly_numbers(&self) -> bool {
        self.numbers * 3 >= self.counted() * 2
    }

    /// Whether at least two thirds are numbers, or are spelled like constants.
    pub(crate) fn are_mostly_numbers_or_symbols(&self) -> bool {
        (self.numbers + self.symbols) * 3 >= self.counted() * 2
    }

    /// Whether most cells are numbers, each followed by words: `14 passed`.
    pub(crate) fn are_counts(&self) -> bool {
        self.numbers * 2 > self.filled && self.bare_numbers == 0
    }

    /// Whether most cells begin with "pass", "fail" or the like.
    pub(crate) fn are_verdicts(&self) -> bool {
        self.verdicts * 2 > self.filled
    }

    /// Whether many cells have several codes, or ranges.
    pub(crate) fn are_lists(&self) -> bool {
        (self.lists + self.ranges) * 3 >= self.counted() && self.lists + self.ranges > 0
    }

    /// Whether so many codes are in several cells that the column can hardly be the key.
    pub(crate) fn parts_repeat(&self) -> bool {
        are_repeated(self.different_parts, self.parts)
    }

    /// Whether at least half are bare numbers.
    pub(crate) fn are_bare_numbers(&self) -> bool {
        self.bare_numbers * 2 >= self.counted() && self.bare_numbers > 0
    }

    /// Whether several rows have a date and a time, and no row has none.
    pub(crate) fn are_times(&self) -> bool {
        self.times == self.rows && self.times > 1
    }

    /// Whether all are numbers with a unit, a point or a colon, or versions.
    pub(crate) fn are_amounts(&self) -> bool {
        self.amounts == self.counted() && self.amounts > 0
    }

    pub(crate) fn are_text(&self) -> bool {
        // A few among many may be mistyped, and are reported among numbers: `1O28`.
        let has_words = self.numbered * 10 > self.counted() && self.numbers + self.numbered == self.counted();
        // `05`, `AB`, `P5`, among which one may be a word: `Blank`.
        let are_brief = self.brief * 10 >= self.counted() * 9;
        let has_words = has_words || self.words > 2 && self.words * 10 > self.counted() && are_brief;
        // `1-1001` and `1-1002` are numbers of a module.
        let are_pairs = self.counted_pairs > 0 && self.ranges == self.counted();
        !self.are_numbers() || self.has_leading_zeros || has_words || are_pairs
    }

    pub(crate) fn are_constants(&self) -> bool {
        self.constants * 2 >= self.counted()
    }

    /// Whether nearly all cells are different words, most of which are spelled like constants or joined: `mail_lost`.
    pub(crate) fn are_all_constants(&self) -> bool {
        let is_nearly_all = |count: usize| count * 10 >= self.rows * 9;
        is_nearly_all(self.words) && is_nearly_all(self.different) && (self.symbols + self.joined) * 2 > self.rows
    }

    /// Whether at least two thirds are spelled like constants.
    pub(crate) fn are_mostly_constants(&self) -> bool {
        self.constants * 3 >= self.counted() * 2
    }

    /// Whether nearly all cells are joined words in lower case: `mail_not_found`.
    pub(crate) fn are_joined_words(&self) -> bool {
        self.joined * 5 >= self.counted() * 4 && self.joined > 2
    }

    /// Whether several cells have the same value, and no cell has another one.
    pub(crate) fn are_one_value(&self) -> bool {
        self.different == 1 && self.filled > 2
    }

    pub(crate) fn are_symbols(&self) -> bool {
        self.symbols * 2 >= self.counted()
    }

    /// Whether each cell is spelled like a constant, and no two are the same.
    pub(crate) fn are_all_symbols(&self) -> bool {
        self.symbols == self.filled && self.different == self.filled
    }

    /// Whether nearly all cells are names of constants or types, as programs declare them.
    pub(crate) fn are_declared(&self) -> bool {
        self.declared * 5 >= self.counted() * 4 && self.declared > 1
    }

    pub(crate) fn hold_types(&self) -> bool {
        self.types > 0
    }

    pub(crate) fn are_types(&self) -> bool {
        self.types * 3 >= self.filled * 2 && self.types > 0
    }

    /// Whether most cells are yes or no.
    pub(crate) fn are_flags(&self) -> bool {
        self.flags * 4 >= self.filled * 3 && self.flags > 0
    }

    /// Whether most cells say how severe a finding is.
    pub(crate) fn are_severities(&self) -> bool {
        self.severities * 4 >= self.filled * 3 && self.severities > 0
    }

    /// Whether any cell has several words.
    pub(crate) fn any_wordy(&self) -> bool {
        self.wordy > 0
    }

    /// Whether most cells look more like sentences than words.
    pub(crate) fn are_wordy(&self) -> bool {
        self.wordy * 2 > self.counted()
    }

    /// Whether most cells are so long that they hardly name a thing.
    pub(crate) fn are_sentences(&self) -> bool {
        self.sentences * 2 > self.counted()
    }

    /// Whether no cell is yes or no, a number or a data type. Two values for all rows are yes and no in other words.
    pub(crate) fn are_texts(&self) -> bool {
        let are_several = self.different > 2 || self.different == self.filled;
        // A dash is both a flag and a catch-all.
        let has_others = self.flags > self.catch_alls || self.numbers + self.types > 0;
        !has_others && are_several && self.counted() > 0
    }

    /// Whether the texts are at least this many halves as long as those of another column.
    pub(crate) fn are_longer_than(&self, other: &Self, halves: usize) -> bool {
        self.length * 2 >= other.length * halves
    }

    /// Whether most cells are one short clause, and few are the same.
    pub(crate) fn are_titles(&self) -> bool {
        self.short * 3 >= self.filled * 2 && self.are_different()
    }

    /// Whether some titles are several words, unlike names of functions, types or modules.
    pub(crate) fn are_phrases(&self) -> bool {
        self.phrases * 2 >= self.short
    }

    pub(crate) fn are_latin(&self) -> bool {
        self.latin * 4 >= self.filled * 3 && self.latin > 0
    }

    /// Whether most rows have a cell that few other rows have.
    pub(crate) fn are_different(&self) -> bool {
        self.filled * 2 > self.rows && self.different * 4 >= self.filled * 3
    }

    /// Whether the cells are the bits of a mask.
    pub(crate) fn are_bits(&self) -> bool {
        self.bits == self.filled && self.filled > 2
    }

    pub(crate) fn count_rows(&self) -> bool {
        self.is_count && self.filled > 1
    }

    /// Whether the cells are the names of constants: `ERR_TIMEOUT`, `RequestTimeout`. A few may be empty, odd or
    /// repeated.
    pub(crate) fn hold_names(&self) -> bool {
        let is_nearly_all = |count: usize| count == self.rows || count * 4 >= self.rows * 3 && self.rows > 3;
        let are_some = self.identifiers > 2 || self.identifiers == self.rows;
        is_nearly_all(self.identifiers)
            && is_nearly_all(self.different_identifiers)
            && (self.names == self.identifiers || self.names * 2 >= self.identifiers && self.rows > 3)
            && self.names > 0
            && are_some
    }

    /// Whether the cells are single Latin words, and few are the same: `Success`, `none`.
    pub(crate) fn hold_identifiers(&self) -> bool {
        self.identifiers * 5 >= self.counted() * 4
            && self.identifiers * 2 > self.rows
            && self.different_identifiers * 4 >= self.identifiers * 3
    }

    /// Whether nearly all cells are HTTP statuses.
    pub(crate) fn are_http_statuses(&self) -> bool {
        self.http_statuses * 4 >= self.counted() * 3 && self.http_statuses > 0
    }

    /// Whether nearly all cells are HTTP statuses of errors.
    pub(crate) fn are_http_errors(&self) -> bool {
        self.http_errors * 4 >= self.counted() * 3 && self.http_errors > 0
    }

    /// Whether all cells but one in ten are up to three digits and capital letters, and no two are the same. One may
    /// always be a word: `(space)`.
    pub(crate) fn are_brief_keys(&self) -> bool {
        let others = self.filled - self.brief;
        (others * 10 <= self.filled || others == 1) && self.different == self.filled && self.filled > 2
    }

    /// Whether each cell is another word of letters and digits, `AA0001`, and few are numbers of records.
    pub(crate) fn are_lettered_keys(&self) -> bool {
        self.lettered == self.filled && self.records * 2 < self.filled && self.is_key() && self.filled > 1
    }

    /// Whether each cell is one word, and few are the same: `card-refused`.
    pub(crate) fn are_single_words(&self) -> bool {
        self.words == self.counted() && self.repeats().is_none() && !self.hold_types() && !self.are_flags()
    }

    /// The number of different codes, if so many cells are repeated that the column can hardly be the key.
    pub(crate) fn repeats(&self) -> Option<usize> {
        are_repeated(self.different, self.filled).then_some(self.different)
    }

    /// Whether every cell reads as a code, and no two are the same.
    pub(crate) fn is_key(&self) -> bool {
        self.filled == self.rows && self.different == self.rows && self.codes() == self.rows
    }
}

/// Whether so many values are repeated that each says little about its row.
pub(crate) fn are_repeated(different: usize, count: usize) -> bool {
    different * 4 < count * 3
}

/// Whether a text is one ASCII identifier, which may have its owner before it: `Errors.TIME_OUT`, `none`.
fn is_identifier(text: &str) -> bool {
    let (owner, name) = text.rsplit_once('.').unwrap_or(("", text));
    let is_identifier = |text: &str| text::is_only(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let begins_well = text::begins_with(text, |c| c.is_ascii_alphabetic() || c == '_');
    begins_well && text.len() > 1 && is_identifier(owner) && !name.is_empty() && is_identifier(name)
}

/// Whether two ranges begin with the same number, and end with adjacent ones.
fn count_on((first, last): (i128, i128), (next_first, next_last): (i128, i128)) -> bool {
    first == next_first && next_last.checked_sub(1) == Some(last)
}

/// The first of several symbols, which is the name: one for each platform, each in a line of its own.
fn first_symbol(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, _)) if text.split_whitespace().all(cell::is_symbol) => first.trim(),
        _ => text,
    }
}

/// Whether an identifier has several words: `ERR_TIMEOUT`, `RequestTimeout`, `RPCDown`.
fn is_name(text: &str) -> bool {
    let name = text.rsplit_once('.').map_or(text, |(_, name)| name);
    let capitals = text::first_part(name, char::is_lowercase);
    let is_acronym =
        capitals.len() > 2 && capitals.len() < name.len() && !text::has(capitals, |c| !c.is_ascii_uppercase());
    name.contains('_') || cell::has_hump(name) || is_acronym
}

/// Whether a text is a number with at most a unit, or a version: `5 s`, `64.00 MiB`, `v1.2`.
fn is_amount(text: &str) -> bool {
    let number = text.trim_start_matches(['-', '+', '~', '<', '>', '=', 'v']).trim_start();
    let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':')).trim_start();
    // `5 s`, `24V`
    let is_abbreviated = || unit.len() <= 3 && text::is_only(unit, |byte| byte.is_ascii_alphabetic());
    text::begins_with(number, |c| c.is_ascii_digit())
        && (is_abbreviated() || unit == "%" || text::is_one_of_any_case(unit, others::UNITS))
}

/// Whether a text is a date with a time: `2025-01-01 00:00:01`.
fn is_time(text: &str) -> bool {
    let is_of_date = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'/' | b'.');
    let is_of_time = |byte: u8| byte.is_ascii_digit() || matches!(byte, b':' | b'.' | b' ' | b'Z' | b'+' | b'-');
    text::begins_with(text, |c| c.is_ascii_digit())
        && text.split_once([' ', 'T']).is_some_and(|(date, time)| {
            text::is_only(date, is_of_date) && time.contains(':') && text::is_only(time, is_of_time)
        })
}

/// Whether a text has several letters, and none in lower case: `NEW`, `OK`.
fn is_in_capitals(text: &str) -> bool {
    text.len() > 1 && text::is_only(text, |byte| byte.is_ascii_uppercase())
}

/// Whether a text is as short as the response codes of cards: `05`, `R1`, `?C`.
fn is_brief(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'?' | b'-' | b'*');
    text.len() <= 3 && text::has(text, |c| c.is_ascii_alphanumeric()) && text::is_only(text, is_part)
}

fn is_flag(text: &str) -> bool {
    text.len() <= 12 && {
        let text = &*text.to_lowercase();
        flags::YES.contains(&text) || flags::NO.contains(&text) || flags::OTHER.contains(&text)
    }
}

/// Whether a text is a severity, which may have a remark behind it: `warning · fix`, `error (fatal)`.
fn is_severity(text: &str) -> bool {
    let severity = text::first_part(text, |c| matches!(c, '·' | '(' | '/' | ',')).trim_end();
    text.len() <= 28 && severities::SEVERITIES.contains(&&*severity.to_lowercase())
}

/// Whether the first word says how a test ended.
fn is_verdict(text: &str) -> bool {
    const VERDICTS: [&str; 7] = ["pass", "passed", "passes", "fail", "failed", "fails", "skipped"];
    let word = text::first_part(text, |c| !c.is_alphanumeric());
    VERDICTS.iter().any(|verdict| word.eq_ignore_ascii_case(verdict))
}

/// The text without space, and without a backtick that has no partner.
fn trim(text: &str) -> &str {
    const SPACES_OR_TICK: &[char] = &[' ', '\u{a0}', '`'];
    text.trim_matches(SPACES_OR_TICK)
}
