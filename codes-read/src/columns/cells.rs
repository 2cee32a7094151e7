//! What the cells of a column hold: [`Contents`]. A leaf: it knows no headers.

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::cell::{self, Form, Shape};
use crate::code_set::Link;
use crate::markdown::{MarkdownTable, Row};
use crate::{script, text};

/// How many of a column's cells hold what. Empty cells count nowhere.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Cells with anything in them.
    pub(super) filled: usize,
    /// Those that stand for all other codes.
    catch_alls: usize,
    numbers: usize,
    /// Those with nothing beside them.
    bare_numbers: usize,
    /// One word that may be a text code, or several with commas or lines between them.
    words: usize,
    /// Those of the words that no prose has: `AuthFailure.TokenFailure`, `DB:0140`, `E1001`, `TIMEOUT`.
    constants: usize,
    /// Those of the constants that are written like one: `NOT_FOUND`, but neither `NotFound` nor `RUNNING`.
    capitals: usize,
    /// Those of the words that hold digits, as a number's neighbours do: `E900` below `899`.
    numbered: usize,
    /// Names of data types: `int`, `Array of String`.
    types: usize,
    /// Links to where the source of something is.
    sources: usize,
    different: usize,
    has_leading_zeros: bool,
    /// The cells are 1, 2, 3 and so on: they may number the rows.
    is_count: bool,
}

/// What the columns of a table hold, each looked at once, when it is asked for.
pub(super) struct Looked<'a> {
    pub(super) table: &'a MarkdownTable,
    columns: Vec<OnceCell<Contents>>,
    nothing: Contents,
}

impl<'a> Looked<'a> {
    pub(super) fn new(table: &'a MarkdownTable) -> Self {
        let mut columns = Vec::new();
        columns.resize_with(table.header.len(), OnceCell::new);
        Self { table, columns, nothing: Contents::default() }
    }

    pub(super) fn at(&self, column: usize) -> &Contents {
        let cell = self.columns.get(column);
        cell.map_or(&self.nothing, |contents| contents.get_or_init(|| Contents::of(self.table, column)))
    }
}

/// How many rows tell what a column holds.
const LOOKED_AT: usize = 1_000;

/// The first rows.
fn looked_at(table: &MarkdownTable) -> &[Row] {
    table.rows.get(..LOOKED_AT).unwrap_or(&table.rows)
}

impl Contents {
    pub(super) fn of(table: &MarkdownTable, column: usize) -> Self {
        let mut contents = Self { is_count: true, ..Self::default() };
        let mut different = HashSet::new();
        for row in looked_at(table) {
            let Some(cell) = row.cells.get(column) else { continue };
            let text = script::without_notes(trim(&cell.text));
            let parsed = cell::parse(text);
            if matches!(parsed.form, Form::Blank | Form::NoCode) {
                continue;
            }
            contents.filled += 1;
            contents.is_count &= text == contents.filled.to_string();
            contents.types += usize::from(cell::is_type(text));
            contents.sources += usize::from(is_source(text, &cell.links));
            match parsed.shape {
                _ if parsed.form == Form::CatchAll => contents.catch_alls += 1,
                Shape::Number => {
                    contents.numbers += 1;
                    contents.bare_numbers += usize::from(parsed.is_bare_number());
                    contents.has_leading_zeros |= parsed.has_leading_zeros();
                }
                shape if shape.is_word() => {
                    contents.words += 1;
                    contents.numbered += usize::from(text::has(text, |c| c.is_ascii_digit()));
                    contents.constants += usize::from(shape.is_constant());
                    contents.capitals += usize::from(shape == Shape::Symbol);
                }
                _ => {}
            }
            different.insert(text);
        }
        contents.different = different.len();
        contents
    }

    /// How many cells a share is taken of.
    pub(super) fn counted(&self) -> usize {
        self.filled - self.catch_alls
    }

    pub(super) fn are_codes(&self) -> bool {
        let codes = self.numbers + self.words;
        codes * 2 >= self.counted() && codes * 2 >= self.catch_alls && codes > 0
    }

    /// Whether there is a number or a constant at all.
    pub(super) fn has_codes(&self) -> bool {
        self.numbers + self.constants > 0
    }

    pub(super) fn are_numbers(&self) -> bool {
        self.numbers * 2 >= self.counted()
    }

    /// Whether there is nothing to read but numbers.
    pub(super) fn are_bare_numbers(&self) -> bool {
        self.bare_numbers * 2 >= self.counted() && self.bare_numbers > 0
    }

    pub(super) fn are_text(&self) -> bool {
        let has_words = self.numbered > 0 && self.numbers + self.numbered == self.counted();
        !self.are_numbers() || self.has_leading_zeros || has_words
    }

    pub(super) fn are_constants(&self) -> bool {
        self.constants * 2 >= self.counted()
    }

    pub(super) fn are_capitals(&self) -> bool {
        self.capitals * 2 >= self.counted()
    }

    pub(super) fn hold_types(&self) -> bool {
        self.types > 0
    }

    pub(super) fn are_types(&self) -> bool {
        self.types * 3 >= self.filled * 2 && self.types > 0
    }

    /// Whether most cells say where the source of something is.
    pub(super) fn are_sources(&self) -> bool {
        self.sources * 2 > self.filled
    }

    pub(super) fn count_rows(&self) -> bool {
        self.is_count && self.filled > 1
    }

    /// How many different codes there are, if so many cells are the same as others that the column can hardly be the key.
    pub(super) fn repeats(&self) -> Option<usize> {
        (self.different * 4 < self.filled * 3).then_some(self.different)
    }

    /// Whether every cell reads as a code, and no two are the same.
    pub(super) fn is_key(&self, table: &MarkdownTable) -> bool {
        let count = looked_at(table).len();
        self.filled == count && self.different == count && self.numbers + self.words == count
    }
}

/// Whether a column's cells are the names of constants, no two the same: `ERR_TIMEOUT`, `RequestTimeout`.
pub(super) fn hold_names(table: &MarkdownTable, column: usize) -> bool {
    let mut different = HashSet::new();
    for row in looked_at(table) {
        let Some(cell) = row.cells.get(column) else { return false };
        if !is_name(trim(&cell.text)) || !different.insert(&*cell.text) {
            return false;
        }
    }
    !table.rows.is_empty()
}

/// `ERR_TIMEOUT`, `RequestTimeout`, `Errors.TIME_OUT`.
fn is_name(text: &str) -> bool {
    let (owner, name) = text.rsplit_once('.').unwrap_or(("", text));
    let is_identifier = |text: &str| text::is_only(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_identifier(owner)
        && is_identifier(name)
        && (name.contains('_') || cell::has_hump(name))
        && !text::begins_with(text, |c| c.is_ascii_digit())
}

/// A backtick without its partner is left in the text.
fn trim(text: &str) -> &str {
    const SPACES_OR_TICK: &[char] = &[' ', '\u{a0}', '`'];
    text.trim_matches(SPACES_OR_TICK)
}

/// Whether a cell is a link to a repository, and nothing else: what it is called may look like a code. A code is explained
/// further down in one, if at all.
fn is_source(text: &str, links: &[Link]) -> bool {
    const HOSTS: [&str; 4] = ["github.com/", "gitlab.com/", "bitbucket.org/", "codeberg.org/"];
    let [link] = links else { return false };
    let address = text::strip_prefixes(&link.url, &["https://", "http://"]).unwrap_or_default();
    let address = address.strip_prefix("www.").unwrap_or(address);
    let Some(path) = text::strip_prefixes(address, &HOSTS) else { return false };
    let Some((owner, name)) = path.trim_end_matches('/').split_once('/') else { return false };
    let is_home = !owner.is_empty() && !text::has(name, |c| matches!(c, '/' | '#' | '?'));
    is_home && trim(&link.text) == text
}
