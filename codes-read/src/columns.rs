//! Which column of a table holds the codes, which their meanings, which their names: [`Columns`]. A part of the third step.
//!
//! A column of codes needs a header that says so and cells that read so. How much the cells have to prove depends on how
//! sure the header is: an error code may be any word, a status or a value may not.

mod cells;
mod header;
mod headings;
mod title;

use std::cmp::Reverse;
use std::sync::Arc;

use crate::cell::{self, Shape};
pub use crate::code_value::Kind;
use crate::markdown::{self, MarkdownTable};
use crate::text;
use cells::{Contents, Looked};
use header::{Header, OfOthers, Says, Tells};
pub use headings::Headings;
pub use title::title;

/// Indices into a table's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    pub code: usize,
    pub message: Option<usize>,
    pub name: Option<usize>,
    /// What is said at length beside a short message.
    pub details: Option<usize>,
    /// What to do.
    pub advice: Option<usize>,
}

/// The columns by their headers; nothing if no column reads as codes. Of two that do, the one of the preferred kind is
/// chosen. What is known of headings is kept for the next table.
pub fn recognize(
    table: &MarkdownTable,
    path: &[Arc<str>],
    prefer: Option<Kind>,
    headings: &Headings,
) -> Option<Columns> {
    let columns = columns_of(table);
    // Most tables end here: nothing more is read of them than the header.
    if columns.iter().all(|header| header.says().is_none()) {
        return None;
    }
    let looked = Looked::new(table);
    let code = Candidates::of(&looked, path, &columns, headings).choose(prefer)?;
    Some(with_code(&looked, &columns, code))
}

/// The columns of a table that nobody would take for one of codes, but which has a header that says so, and words below it:
/// who asks for codes that are text in a document without another table means it.
pub fn recognize_words(table: &MarkdownTable) -> Option<Columns> {
    let columns = columns_of(table);
    let looked = Looked::new(table);
    let candidates = Candidates::of(&looked, &[], &columns, &Headings::default());
    if candidates.is_of_parameters {
        return None;
    }
    let mut best: Option<&Candidate<'_>> = None;
    for candidate in &candidates.all {
        let reads = candidate.contents.are_codes() && !candidate.contents.are_types();
        if reads && best.is_none_or(|best| candidate.says < best.says) {
            best = Some(candidate);
        }
    }
    best.map(|candidate| with_code(&looked, &columns, candidate.column))
}

/// The column whose header surely says "error code", whatever stands below it.
pub fn of_error_codes(table: &MarkdownTable) -> Option<usize> {
    columns_of(table).iter().position(|header| header.says() == Some(Says::ErrorCode))
}

/// Whether there is a code in a column at all.
pub fn has_codes(table: &MarkdownTable, column: usize) -> bool {
    Contents::of(table, column).has_codes()
}

/// The other columns of a table whose code column the user names.
pub fn beside(table: &MarkdownTable, code: usize) -> Columns {
    with_code(&Looked::new(table), &columns_of(table), code)
}

/// What the codes of a table are: text if most are, or if a number would lose the zeros in front of it.
pub fn kind(table: &MarkdownTable, columns: Columns) -> Kind {
    kind_of(&Contents::of(table, columns.code))
}

/// Another column that would do better as the key: every cell reads as a code, and no two are the same.
pub fn better_key(table: &MarkdownTable, column: usize) -> Option<usize> {
    (0..table.header.len()).find(|other| *other != column && Contents::of(table, *other).is_key(table))
}

/// Whether the cells of a line may be titles: a row with a code in this column is none, even above dashes.
pub fn may_be_header(cells: &[&str], column: usize) -> bool {
    let Some(title) = cells.get(column).map(|cell| markdown::cell_text(cell)) else { return true };
    // Titles may all be in capitals, as a constant is.
    let in_capitals = |cell: &&str| text::has(cell, char::is_uppercase) && !text::has(cell, char::is_lowercase);
    let are_capitals = || cells.len() > 1 && cells.iter().all(in_capitals) && !text::has(&title, char::is_numeric);
    !cell::is_code(&title, Kind::Integer) && (!is_surely_text_code(&title) || are_capitals())
}

/// Whether a text beside a table of codes is one of them, and neither a word nor a title: `E2`, `NOT_FOUND`.
pub fn is_surely_text_code(text: &str) -> bool {
    let is_constant = || match shape_of_code(text) {
        Some(Shape::Symbol) => text::has(text, char::is_alphabetic),
        _ => false,
    };
    (is_constant() || has_three_digits(text)) && is_no_title(text)
}

/// Whether a text in a column of codes is rather one of them than a word of prose: `NOT_FOUND`, `NotFound`, `not_found`.
pub fn is_likely_text_code(text: &str) -> bool {
    let is_joined = || match shape_of_code(text) {
        Some(Shape::CamelCase | Shape::Symbol) => true,
        Some(Shape::Dotted | Shape::Numbered) => text.contains('_') || cell::has_hump(text),
        _ => false,
    };
    is_surely_text_code(text) || is_joined()
}

/// Whether a text reads as a code even far from every table of codes: `E1001`.
pub fn is_numbered_text_code(text: &str) -> bool {
    has_three_digits(text) && is_no_title(text)
}

/// `E1001`, `Api.Err-1001`: letters, and three digits next to each other.
fn has_three_digits(text: &str) -> bool {
    let has_number = text::split(text, |c| !c.is_ascii_digit()).any(|digits| digits.len() >= 3);
    has_number && text::begins_with(text, char::is_alphabetic) && shape_of_code(text).is_some()
}

/// The shape of a text that is one word and may be a code.
fn shape_of_code(text: &str) -> Option<Shape> {
    let parsed = cell::parse(text);
    parsed.is_one_word().then_some(parsed.shape)
}

fn is_no_title(text: &str) -> bool {
    let header = Header::new(text);
    header.says().is_none() && header.tells() == Tells::Other && !header.names()
}

/// Whether a title says "code" or "error code", and no more.
pub fn says_code(title: &str) -> bool {
    matches!(Header::new(title).says(), Some(Says::ErrorCode | Says::Code))
}

/// Whether a title surely says "error code".
pub fn is_title_of_codes(title: &str) -> bool {
    Header::new(title).says() == Some(Says::ErrorCode)
}

/// Whether a title says that numbers below it are hexadecimal, with or without `0x`: "Status code (hex)".
pub fn says_hexadecimal(title: &str) -> bool {
    Header::new(title).says_hexadecimal()
}

fn columns_of(table: &MarkdownTable) -> Vec<Header> {
    let mut columns = Vec::with_capacity(table.header.len());
    for cell in &table.header {
        columns.push(Header::new(&cell.text));
    }
    columns
}

fn kind_of(contents: &Contents) -> Kind {
    if contents.are_text() { Kind::Text } else { Kind::Integer }
}

/// A column whose header says that it holds codes.
struct Candidate<'a> {
    column: usize,
    says: Says,
    contents: &'a Contents,
}

struct Candidates<'a> {
    all: Vec<Candidate<'a>>,
    /// What says that codes stand there.
    announced: Announced,
    /// Whether the table is one of parameters or of a machine's instructions.
    is_of_parameters: bool,
    /// Whether it says one thing of each setting, field or the like, so that a value is anything.
    of_attributes: OfAttributes,
    /// Whether it says of functions, methods or the like what they do.
    is_of_functions: bool,
    /// Whether it is one of places, languages or other things that have codes.
    is_of_others: bool,
}

/// What says that a table is one of codes.
#[derive(PartialEq)]
enum Announced {
    Not,
    /// A heading.
    Above,
    /// The one other column, which says that it describes them.
    Beside,
}

/// Where settings, fields or the like stand, whose values are anything.
enum OfAttributes {
    Not,
    /// The heading says so.
    Below,
    /// A column says so.
    Beside,
}

impl<'a> Candidates<'a> {
    fn of(looked: &'a Looked<'_>, path: &[Arc<str>], columns: &[Header], headings: &Headings) -> Self {
        let mut all = Vec::new();
        for (column, header) in columns.iter().enumerate() {
            if let Some(says) = header.says() {
                all.push(Candidate { column, says, contents: looked.at(column) });
            }
        }
        if all.iter().any(|candidate| candidate.says != Says::NameOfError) {
            all.retain(|candidate| candidate.says != Says::NameOfError);
        }
        let has_types = || (0..columns.len()).any(|column| looked.at(column).are_types());
        let says_parameters = |header: &Header| header.is_of_parameters() || header.is_of_opcodes();
        let announced = match path.iter().any(|heading| headings.says(heading).announces_codes) {
            _ if columns.len() == 2 && columns.iter().any(Header::describes_codes) => Announced::Beside,
            true => Announced::Above,
            false => Announced::Not,
        };
        let is_below_attributes = || path.last().is_some_and(|heading| headings.says(heading).announces_attributes);
        let of_attributes = match columns.iter().any(Header::is_of_attributes) {
            true => OfAttributes::Beside,
            false if is_below_attributes() => OfAttributes::Below,
            false => OfAttributes::Not,
        };
        let of_others = path.last().map_or(OfOthers::Not, |heading| headings.says(heading).of_others);
        Self {
            all,
            is_of_parameters: columns.iter().any(says_parameters) || has_types(),
            of_attributes,
            is_of_functions: columns.iter().any(Header::names_others),
            is_of_others: of_others == OfOthers::Codes
                || announced == Announced::Not
                    && (of_others == OfOthers::Any || columns.iter().any(Header::is_of_others_with_codes)),
            announced,
        }
    }

    fn choose(&self, prefer: Option<Kind>) -> Option<usize> {
        // `Code | Value` with a word and a number for each error: alone, the values would be anything.
        if !self.all.iter().any(|candidate| self.fits(candidate)) {
            return None;
        }
        let order = |candidate: &Candidate<'_>| {
            let repeats = candidate.contents.repeats();
            let kind = kind_of(candidate.contents);
            // The status of HTTP beside a text code does not tell which error it is.
            let may_be_preferred = repeats.is_none() && (kind == Kind::Text || candidate.says != Says::StatusCode);
            let is_preferred = may_be_preferred && prefer == Some(kind);
            (!is_preferred, repeats.is_some(), Reverse(repeats), candidate.says, candidate.column)
        };
        let mut best: Option<&Candidate<'_>> = None;
        for candidate in &self.all {
            let may_be_it = candidate.is_value() || self.fits(candidate);
            if may_be_it && best.is_none_or(|best| order(candidate) < order(best)) {
                best = Some(candidate);
            }
        }
        best.map(|candidate| candidate.column)
    }

    /// Whether a candidate's cells, and what stands around, prove that it holds codes.
    fn fits(&self, Candidate { column, says, contents }: &Candidate<'_>) -> bool {
        let is_sure = matches!(says, Says::ErrorCode | Says::MoreThanErrorCode | Says::SubCode | Says::StatusCode);
        if contents.filled <= 1 && contents.counted() == 0 {
            return is_sure && !self.is_of_parameters;
        }
        let are_numbers = contents.are_numbers();
        if !contents.are_codes() {
            return false;
        }
        if is_sure && are_numbers {
            // The headers and fields of an answer stand beside its status, again and again.
            return !(*says == Says::StatusCode && self.is_of_parameters && contents.repeats().is_some());
        }
        let is_vague = matches!(says, Says::Status | Says::ReturnValue | Says::Value | Says::Number | Says::Errors);
        let is_value_of_attribute = match self.of_attributes {
            OfAttributes::Beside => is_vague,
            OfAttributes::Below => *says == Says::Value,
            OfAttributes::Not => false,
        };
        if contents.are_types() || self.is_of_parameters || is_value_of_attribute {
            return false;
        }
        let is_in_place = !self.is_of_others;
        let is_announced = self.announced != Announced::Not;
        match says {
            Says::ErrorCode | Says::MoreThanErrorCode | Says::SubCode | Says::StatusCode | Says::NameOfCode => true,
            Says::Code => {
                let may_be_words = (is_announced || contents.are_constants()) && !contents.are_sources();
                is_in_place && (are_numbers || may_be_words)
            }
            Says::Status => {
                // What comes of something else comes again.
                let is_outcome = *column > 0 && contents.repeats().is_some();
                let are_codes = are_numbers || contents.are_capitals() || is_announced && contents.are_constants();
                is_in_place && are_codes && !is_outcome
            }
            Says::ReturnValue => {
                // What a function gives back, `true/false` or `SessionHandle`, stands beside it.
                let are_results = contents.are_capitals() || *column == 0 || !self.is_of_functions;
                let are_words = contents.are_constants() && !contents.hold_types() && are_results;
                // What comes of arguments beside it comes again.
                let is_outcome = *column > 0 && contents.repeats().is_some();
                is_in_place && (are_numbers || are_words) && !is_outcome
            }
            Says::Value => is_in_place && is_announced && (are_numbers || contents.are_constants()),
            Says::Number | Says::Errors => {
                let are_key = || *column == 0 && contents.repeats().is_none() && contents.are_capitals();
                let are_listed = *says == Says::Errors && !are_numbers && are_key();
                let may_count = self.announced == Announced::Beside;
                let are_codes = are_numbers && (may_count || !contents.count_rows()) || contents.are_capitals();
                is_in_place && (is_announced && are_codes || are_listed)
            }
            Says::Result => is_in_place && (are_numbers || contents.are_constants()),
            Says::Error if are_numbers => {
                // Below "Error codes" the errors are numbers, and elsewhere they may be counted.
                is_in_place && self.announced == Announced::Above && *column == 0 && contents.repeats().is_none()
            }
            Says::Error | Says::NameOfError => is_in_place && contents.are_constants() && !are_numbers,
        }
    }
}

impl Candidate<'_> {
    fn is_value(&self) -> bool {
        let is_unlike_a_count = matches!(self.says, Says::Value) || !self.contents.count_rows();
        let says_value = matches!(self.says, Says::Value | Says::Number | Says::Errors | Says::ReturnValue);
        says_value && is_unlike_a_count && self.contents.are_codes() && self.contents.are_numbers()
    }
}

fn with_code(looked: &Looked<'_>, columns: &[Header], code: usize) -> Columns {
    let has_number_codes = kind_of(looked.at(code)) == Kind::Integer;
    // The cells of a text code are its name.
    let names_others = |column: usize| columns.get(column).is_some_and(Header::names_others);
    let holds_names =
        |column: usize| has_number_codes && !names_others(column) && cells::hold_names(looked.table, column);
    let holds_constants = |column: usize| has_number_codes && looked.at(column).are_constants();
    let is_named = |header: &Header| header.names() && header.tells() > Tells::Reason;
    let name = (0..columns.len()).find(|index| *index != code && columns.get(*index).is_some_and(is_named));
    let is_left = |index: usize| index != code && Some(index) != name;
    let tells = |index: usize, header: &Header| {
        let tells = header.tells();
        (tells < Tells::Other && is_left(index)).then_some((tells, false))
    };
    let may_tell = |index: usize, header: &Header| {
        if !is_left(index) || holds_names(index) {
            return None;
        }
        let contents = looked.at(index);
        // Numbers are no meaning, and what to do is one only if nothing else is said.
        if contents.are_bare_numbers() {
            return None;
        }
        // What sorts the codes says the same of many of them. A remark here and there says even less.
        let rarely_says = contents.filled * 2 < looked.at(code).filled;
        Some((header.tells(), contents.repeats().is_some() || rarely_says))
    };
    let message = best(columns, &|index, header| if holds_constants(index) { None } else { tells(index, header) })
        .or_else(|| best(columns, &tells))
        .or_else(|| best(columns, &may_tell));
    let is_name = |index: &usize| *index != code && Some(*index) != message && holds_names(*index);
    let name = name.or_else(|| (0..columns.len()).find(is_name));
    let is_free = |index: usize| ![Some(code), message, name].contains(&Some(index));
    // The text that comes with the code stands beside what it means.
    let tells = |index: usize| columns.get(index).map_or(Tells::Other, Header::tells);
    let is_short_message = |index: &usize| {
        is_free(*index) && tells(*index) == Tells::Message && title::reads_as_title(looked.table, *index)
    };
    let short = message.filter(|message| tells(*message) == Tells::Description);
    let short = short.and_then(|_| (0..columns.len()).find(is_short_message));
    let (message, details) = if short.is_some() { (short, message) } else { (message, None) };
    let is_advice = |index: &usize| {
        is_free(*index)
            && Some(*index) != message
            && tells(*index) == Tells::Handling
            && title::reads_as_prose(looked.table, *index)
    };
    let advice = (0..columns.len()).find(is_advice);
    Columns { code, message, name, details, advice }
}

/// What a header tells, and whether its column says little.
type Rank = (Tells, bool);

/// The first of the columns that have the least rank.
fn best(columns: &[Header], rank: &dyn Fn(usize, &Header) -> Option<Rank>) -> Option<usize> {
    let mut best: Option<(Rank, usize)> = None;
    for (index, header) in columns.iter().enumerate() {
        if let Some(rank) = rank(index, header)
            && best.is_none_or(|(least, _)| rank < least)
        {
            best = Some((rank, index));
        }
    }
    best.map(|(_, index)| index)
}

#[cfg(test)]
mod tests;
