//! The columns of a table and their roles: codes, messages, names, details and advice: [`Columns`]. Facts are measured
//! first, and the rules decide by them.

mod explain;

use std::cmp::Reverse;
use std::sync::Arc;

use crate::cell::{self, Parsed, Shape, Writing};
pub use crate::code_value::Kind;
pub use crate::facts::MeasuredHeadings;
use crate::facts::{self, CodeHeader, ColumnFacts, Header, MessageHeader, TableFacts};
use crate::markdown::{self, MarkdownTable};
pub use crate::role::{Role, Roles};
use crate::rules::{self, ByRole, PartlyChosen, Rule, Verdict};
pub use crate::rules::{Decision, Reason};
use crate::text;
pub use explain::{Explanation, explain};

/// Indices into a table's header, and the kind of its codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    pub code: usize,
    pub message: Option<usize>,
    pub name: Option<usize>,
    /// The column with descriptions beside the messages.
    pub details: Option<usize>,
    /// The column with advice.
    pub advice: Option<usize>,
    /// The column with titles: texts that name the codes better than the messages do, if no column has names.
    pub title: Option<usize>,
    /// Another column that may be the key: each of its cells reads as a code, and no two are the same.
    pub better_key: Option<usize>,
    /// Another column that a rule accepts, in which each cell is a different code: a number beside each symbol.
    pub other_key: Option<usize>,
    pub kind: Kind,
}

impl Columns {
    /// The column of each role.
    pub fn by_role(self) -> Roles<Option<usize>> {
        let Self { code, message, name, details, advice, title, .. } = self;
        Roles { code: Some(code), message, name, details, advice, title }
    }

    /// The table, with these columns chosen.
    pub(crate) fn in_table(self, table: &TableFacts) -> PartlyChosen<'_> {
        PartlyChosen { table, code: Some(self.code), name: self.name, message: self.message }
    }

    /// Whether a column has one of the roles that `columns(..)` names.
    pub fn uses(self, column: usize) -> bool {
        Role::NAMED.into_iter().any(|role| *self.by_role().get(role) == Some(column))
    }
}

/// The reason why a table whose header says "code" is not a code table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The column that is most like codes.
    pub column: usize,
    /// The rule that refuses it, with its sentence.
    pub reason: rules::Reason,
    pub(crate) verdict: Verdict,
}

/// The columns of a table, as the rules decide; `None` if no column reads as codes. If two do, the one of the preferred
/// kind is chosen.
pub fn recognize(table: &MarkdownTable, path: &[Arc<str>], prefer: Option<Kind>) -> Option<Columns> {
    examine(table, path, prefer, &mut MeasuredHeadings::default()).ok()
}

/// A table without a column that reads as codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoCodes {
    /// The column whose header certainly means error codes, whatever its cells hold.
    pub error_code: Option<usize>,
    /// The reason, if a person may well take the table for a code table.
    pub refusal: Option<Refusal>,
}

/// The columns of a table, as in [`recognize`]. Keeps the facts of the headings above it for the next table.
///
/// # Errors
///
/// No column reads as codes. The error says what is known about the table nevertheless.
pub fn examine(
    table: &MarkdownTable,
    path: &[Arc<str>],
    prefer: Option<Kind>,
    headings: &mut MeasuredHeadings,
) -> Result<Columns, NoCodes> {
    let Some(facts) = TableFacts::from_likely(table, path, headings) else { return Err(NoCodes::default()) };
    match choose_code(&facts, prefer, &rules::ALL) {
        Some(code) => Ok(with_code(&facts, code, &rules::ALL)),
        None => Err(NoCodes {
            error_code: facts.columns.iter().position(|column| column.says(CodeHeader::ErrorCode)),
            refusal: refusal(&facts, rules::CODE),
        }),
    }
}

/// The columns of a table that nobody would take for a code table, except that its header says so and words are below
/// it. If the user asks for text codes in a document without any other table, that table is meant.
pub fn recognize_words(table: &MarkdownTable) -> Option<Columns> {
    let facts = TableFacts::new(table, &[]);
    if facts.has_parameters || facts.has_types {
        return None;
    }
    let mut best: Option<&ColumnFacts> = None;
    for column in &facts.columns {
        let says_code = column.code_header.is_some_and(|says| says != CodeHeader::Name);
        let reads = says_code && column.cells.are_codes() && !column.cells.are_types();
        if reads && best.is_none_or(|best| column.code_header < best.code_header) {
            best = Some(column);
        }
    }
    let code = best?.index;
    Some(with_code(&facts, code, &rules::ALL))
}

/// The other columns of a table whose code column the user names.
pub fn beside(table: &MarkdownTable, code: usize) -> Columns {
    with_code(&TableFacts::new(table, &[]), code, &rules::ALL)
}

/// The column that reads as a title, beside the columns of codes, messages and names, some of which the user may name.
pub fn title(table: &MarkdownTable, columns: Columns) -> Option<usize> {
    title_of(&columns.in_table(&TableFacts::new(table, &[])), rules::TITLE)
}

fn title_of(chosen: &PartlyChosen<'_>, rules: &[Rule]) -> Option<usize> {
    if chosen.name.is_some() { None } else { choose(rules, chosen, None) }
}

/// The columns that rules choose, by role.
#[cfg(test)]
pub(crate) fn decided(facts: &TableFacts, prefer: Option<Kind>, rules: &ByRole) -> Option<Columns> {
    let code = choose_code(facts, prefer, rules)?;
    Some(with_code(facts, code, rules))
}

/// The column that holds the codes.
fn choose_code(facts: &TableFacts, prefer: Option<Kind>, rules: &ByRole) -> Option<usize> {
    let [rules, ..] = rules;
    let table = PartlyChosen::none_of(facts);
    let mut best = None;
    for column in &table.columns {
        let Some((place, rule)) = rules::decide(rules, column, &table) else { continue };
        if rule.verdict != Verdict::Yes {
            continue;
        }
        let rank = rank(column, place, prefer);
        if best.as_ref().is_none_or(|(least, _)| rank < *least) {
            best = Some((rank, column.index));
        }
    }
    best.map(|(_, column)| column)
}

/// The order in which code columns compete, the best first: the preferred kind, few empty cells, few repeats, the order
/// of the rules, numbers before the words that name them, the position.
type CodeRank = (bool, bool, bool, Reverse<Option<usize>>, usize, bool, usize);

fn rank(column: &ColumnFacts, place: usize, prefer: Option<Kind>) -> CodeRank {
    let repeats = column.cells.repeats();
    let kind = column.kind();
    // An HTTP status beside a text code does not identify the error.
    let is_of_http = column.says(CodeHeader::StatusCode) && column.cells.are_http_statuses();
    let may_be_preferred = repeats.is_none() && (kind == Kind::Text || !is_of_http);
    let is_preferred = may_be_preferred && prefer == Some(kind);
    let is_mostly_empty = column.cells.filled * 4 < column.cells.rows;
    (!is_preferred, is_mostly_empty, repeats.is_some(), Reverse(repeats), place, kind == Kind::Text, column.index)
}

/// The other columns, given the column of codes.
fn with_code(facts: &TableFacts, code: usize, rules: &ByRole) -> Columns {
    let [of_code, of_name, of_message, of_details, of_advice, of_title] = rules;
    let chosen = PartlyChosen { code: Some(code), ..PartlyChosen::none_of(facts) };
    let name = choose(of_name, &chosen, None);
    let message = choose(of_message, &PartlyChosen { name, ..chosen }, None);
    // Constants that are the only text are the message.
    let is_all_that_is_said = |name: &ColumnFacts| message.is_none() && name.message_header < MessageHeader::Other;
    let (message, name) = match name.and_then(|name| facts.at(name)) {
        Some(column) if is_all_that_is_said(column) => {
            (Some(column.index), name.filter(|_| column.cells.are_all_symbols()))
        }
        _ => (message, name),
    };
    let chosen = PartlyChosen { name, message, ..chosen };
    let title = title_of(&chosen, of_title);
    let details = choose(of_details, &chosen, None);
    let advice = choose(of_advice, &chosen, details);
    let kind = facts.at(code).map_or(Kind::Text, ColumnFacts::kind);
    let better_key = facts.columns.iter().find(|column| column.index != code && column.cells.is_key());
    let better_key = better_key.map(|column| column.index);
    let is_other_key = |column: &&ColumnFacts| {
        let is_taken = column.index == code || name == Some(column.index);
        let is_code = || rules::decide(of_code, column, &chosen).is_some_and(|(_, rule)| rule.verdict == Verdict::Yes);
        !is_taken && column.cells.is_key() && !column.cells.are_http_statuses() && is_code()
    };
    let other_key = facts.columns.iter().find(is_other_key).map(|column| column.index);
    Columns { code, message, name, details, advice, title, better_key, other_key, kind }
}

/// The first of the remaining columns, by the order of the rules that accept it.
fn choose(rules: &[Rule], chosen: &PartlyChosen<'_>, taken: Option<usize>) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for column in &chosen.columns {
        if [chosen.code, chosen.name, chosen.message, taken].contains(&Some(column.index)) {
            continue;
        }
        let Some((place, rule)) = rules::decide(rules, column, chosen) else { continue };
        if rule.verdict == Verdict::Yes && best.is_none_or(|(least, _)| place < least) {
            best = Some((place, column.index));
        }
    }
    best.map(|(_, column)| column)
}

/// The reason why a table is not a code table, if a person may see it otherwise.
pub(crate) fn refusal(facts: &TableFacts, rules: &[Rule]) -> Option<Refusal> {
    let decide = |column: &ColumnFacts| rules::decide(rules, column, &PartlyChosen::none_of(facts));
    for column in &facts.columns {
        let Some((_, rule)) = decide(column) else { continue };
        let says_code = column.says(CodeHeader::ErrorCode) || column.says(CodeHeader::Code) && facts.are_announced();
        let has_some_codes = says_code && column.cells.has_codes() && !column.cells.are_codes();
        let is_likely =
            facts.are_announced() || column.is_sure() || column.says(CodeHeader::Code) || rule.id == "cells.different";
        if rule.verdict.is_near() && facts.rows > 0 && is_likely || has_some_codes {
            return Some(Refusal { column: column.index, reason: rule.reason(column, facts), verdict: rule.verdict });
        }
    }
    let says_code = |column: &ColumnFacts| column.code_header.is_some_and(|says| says <= CodeHeader::OtherCode);
    if facts.rows < 2 || facts.has_parameters || facts.has_types || facts.has_attributes || facts.is_foreign() {
        return None;
    }
    // Constants that no rule knows are codes of another kind, or their titles are unusual or exchanged.
    let are_constants = |column: &&ColumnFacts| {
        let is_said = facts.headings.announce_codes || facts.others(column).any(says_code);
        is_said && column.cells.are_all_constants() && facts.others(column).any(|other| other.cells.are_wordy())
    };
    let column = facts.columns.iter().find(are_constants)?;
    let reason = match decide(column) {
        Some((_, rule)) => rule.reason(column, facts),
        None => Reason { rule: rules::UNDECIDED.0, because: rules::UNDECIDED.1.to_owned() },
    };
    Some(Refusal { column: column.index, reason, verdict: Verdict::Unlikely })
}

/// Whether the cells of a line may be titles. A row with a code in this column is not a header, even above dashes.
pub fn may_be_header(cells: &[&str], column: usize) -> bool {
    let Some(title) = cells.get(column).map(|cell| markdown::cell_text(cell)) else { return true };
    // Titles may be all in capitals, like constants.
    let in_capitals = |cell: &&str| text::has(cell, char::is_uppercase) && !text::has(cell, char::is_lowercase);
    let are_capitals = || cells.len() > 1 && cells.iter().all(in_capitals) && !text::has(&title, char::is_numeric);
    !cell::is_code(&title, Kind::Integer) && (!is_surely_text_code(&title) || are_capitals())
}

/// Whether a text beside a code table is surely a code, and neither a word nor a title: `E2`, `NOT_FOUND`.
pub fn is_surely_text_code(text: &str) -> bool {
    is_sure_shape(shape_of_code(text), text) && !Header::new(text).is_title_of_column()
}

/// Whether a text in a column of codes looks more like a code than a word of prose: `NOT_FOUND`, `NotFound`,
/// `not_found`.
pub fn is_likely_text_code(text: &str) -> bool {
    has_likely_shape(shape_of_code(text), text)
}

/// Whether a text without space, which was parsed, looks more like a code than a word of prose.
pub fn is_likely_when_parsed(parsed: &Parsed<'_>, text: &str) -> bool {
    has_likely_shape(parsed.is_one_word().then_some(parsed.shape), text)
}

fn has_likely_shape(shape: Option<Shape>, text: &str) -> bool {
    let is_joined = match shape {
        Some(Shape::CamelCase | Shape::Symbol) => true,
        Some(Shape::Dotted | Shape::Numbered) => text.contains('_') || cell::has_hump(text),
        _ => false,
    };
    is_joined || is_sure_shape(shape, text) && !Header::new(text).is_title_of_column()
}

/// Whether a text reads as a code even far from any code table: `E1001`.
pub fn is_numbered_text_code(text: &str) -> bool {
    has_three_digits(shape_of_code(text), text) && !Header::new(text).is_title_of_column()
}

/// Whether a text in this shape is a constant with letters or has letters and three adjacent digits.
fn is_sure_shape(shape: Option<Shape>, text: &str) -> bool {
    shape == Some(Shape::Symbol) && text::has(text, char::is_alphabetic) || has_three_digits(shape, text)
}

/// `E1001`, `Api.Err-1001`: letters, and three adjacent digits.
fn has_three_digits(shape: Option<Shape>, text: &str) -> bool {
    let has_number = || text::split(text, |c| !c.is_ascii_digit()).any(|digits| digits.len() >= 3);
    shape.is_some() && text::begins_with(text, char::is_alphabetic) && has_number()
}

/// The shape of a text that is one word and may be a code.
fn shape_of_code(text: &str) -> Option<Shape> {
    // Most texts are prose, which need not be parsed.
    if text::has(text.trim(), char::is_whitespace) {
        return None;
    }
    let parsed = cell::parse(text);
    parsed.is_one_word().then_some(parsed.shape)
}

/// The way in which the cells of a column are written.
pub fn writing(table: &MarkdownTable, column: usize) -> Writing {
    facts::writing(&Header::new(table.title(column)), table, column)
}

#[cfg(test)]
mod tests;
