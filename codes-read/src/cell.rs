//! The grammar of a code cell: [`parse`] takes a cell's text and returns its parts and its shape. All of the engine
//! uses this module to decide whether a text is a code: the facts of a column count what [`parse`] returns, and the
//! reader reads it.

mod catch_all;
mod label;
mod lexer;
mod number;
mod part;
mod range;
mod series;
mod shape;
mod word;
mod writing;

use std::borrow::Cow;

use crate::code_value::{CodeValue, Kind};
use crate::lexicon::cells::{OR, SEPARATORS};
use crate::{script, text};
pub use catch_all::{are_dashes, is_catch_all, says_none};
pub(crate) use catch_all::{is_dash, is_unknown, may_be_in_other, may_be_other};
pub(crate) use label::{is_leading, is_name, is_remark, name_and_text, without_leading};
pub(crate) use lexer::{SPACE_OR_TICK, has_lookalike, unquoted};
pub(crate) use number::{SIGNS, hex_digits};
pub use part::{Numeric, Part};
pub use shape::has_hump;
pub use shape::{Shape, is_type};
pub(crate) use word::{is_lettered_number, is_pattern, is_record, is_symbol};
pub use writing::Writing;

/// The result of parsing a cell: the same in every column, and for every kind of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed<'a> {
    pub form: CellForm,
    /// The numbers, ranges or words, if the form is that of parts.
    pub parts: Vec<Part<'a>>,
    pub shape: Shape,
}

/// The forms of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellForm {
    Blank,
    /// A text for "no code": `N/A`, `---`.
    NoCode,
    /// A text for all codes that the table does not list.
    CatchAll,
    /// `空`: stands for all codes that the table does not list, if they are numbers.
    Unknown,
    /// One or several numbers, ranges or words.
    Parts,
    /// `5xx except 503`: the ranges around the excluded codes.
    Except(Vec<LabelledCode>),
    /// `10,500`, which may be one number or two.
    Grouped,
    /// `255*`: a number with a footnote marker, or a range. The field is the text without the mark.
    Marked(String),
    /// Codes in characters that only look like ASCII, or between invisible ones. The field is the text in ASCII.
    Lookalike(String),
    /// A number followed by a text that may hold another code.
    Unclear,
    Prose,
}

/// The content of a cell in a column of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeCell {
    /// One or several codes or ranges.
    Codes(Vec<LabelledCode>),
    /// A text for all codes that the table does not list.
    CatchAll,
    Empty,
    /// Codes in characters that only look like ASCII, or between invisible ones. The field is the text in ASCII.
    Lookalike(String),
    /// A number with leading zeros, which an integer would lose.
    LeadingZeros,
    /// A number that is too large for every integer type.
    Huge,
    /// `10,500`, which may be one number or two.
    Grouped,
    /// `255*`: a number with a footnote marker, or a range. The field is the text without the mark.
    Marked(String),
    /// `5xx except 503`: the ranges around the excluded codes.
    Except(Vec<LabelledCode>),
    /// Anything else.
    Other,
}

impl CodeCell {
    /// Whether it is this code or range alone.
    pub fn is_only(&self, what: &CodeOrRange) -> bool {
        matches!(self, Self::Codes(listed) if matches!(&**listed, [only] if only.what == *what))
    }
}

/// A code or a range of codes, with the label beside it: `200 (OK)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledCode {
    pub what: CodeOrRange,
    pub beside: Option<String>,
}

/// A code or a range of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeOrRange {
    Code(CodeValue),
    /// The ends of the range, both included; `None` if it is open there.
    Range(Option<i128>, Option<i128>),
}

impl LabelledCode {
    fn code(code: impl Into<CodeValue>) -> Self {
        Self { what: CodeOrRange::Code(code.into()), beside: None }
    }

    /// A text that is a code as it stands.
    pub(crate) fn text(code: &str) -> Self {
        Self::code(code.trim_matches(SPACE_OR_TICK))
    }

    fn range(first: Option<i128>, last: Option<i128>) -> Self {
        Self { what: CodeOrRange::Range(first, last), beside: None }
    }

    fn beside(self, label: &str) -> Self {
        Self { beside: Some(label.to_owned()).filter(|label| !label.is_empty()), ..self }
    }
}

/// Whether a cell holds codes, even if they are not well-formed.
pub fn is_code(text: &str, kind: Kind) -> bool {
    let parsed = parse(text);
    let is_unclear = parsed.form == CellForm::Unclear && kind == Kind::Integer;
    is_unclear || !matches!(parsed.as_kind(kind), CodeCell::Other | CodeCell::Empty | CodeCell::CatchAll)
}

/// The most bytes of a cell with codes, be it one or a list.
const LONGEST: usize = 2_048;

/// Parses a cell.
pub fn parse(text: &str) -> Parsed<'_> {
    let text = lexer::trimmed(script::without_notes(lexer::trimmed(text)));
    let no_parts = |form| Parsed::new(form, Shape::Prose);
    if text.is_empty() {
        return no_parts(CellForm::Blank);
    }
    if text.len() > LONGEST {
        return no_parts(CellForm::Prose);
    }
    // Most codes are plain numbers.
    if let Some(numeric) = number::bare(text) {
        return Parsed::of(vec![Part::number(numeric, text)]);
    }
    if is_catch_all(text) {
        return no_parts(CellForm::CatchAll);
    }
    if says_none(text) || are_dashes(text) {
        return no_parts(CellForm::NoCode);
    }
    match lexer::joined(text) {
        Some(joined) => with_lookalikes(&joined).into_owned(),
        None => with_lookalikes(text),
    }
}

fn with_lookalikes(text: &str) -> Parsed<'_> {
    let parsed = in_ascii(text);
    if matches!(parsed.form, CellForm::Prose | CellForm::Unclear)
        && let Some(ascii) = lexer::to_ascii(text)
    {
        let Parsed { form, shape, .. } = in_ascii(&ascii);
        if form == CellForm::Parts {
            return Parsed::new(CellForm::Lookalike(ascii), shape);
        }
    }
    parsed
}

fn in_ascii(text: &str) -> Parsed<'_> {
    let number = |form| Parsed::new(form, Shape::Number);
    let text = lexer::unquoted(text);
    if let Some(parts) = with_alternative(text) {
        return Parsed::of(parts);
    }
    // In `MAIL_404`, no digit is a number by itself.
    if text::has_digit(text) && !is_symbol(text) {
        let unmarked = lexer::without_end(lexer::without_footnote(text));
        if let Some(part) = part::numeric(unmarked) {
            let listed =
                if part.label.as_deref().is_some_and(text::has_digit) { labelled_list(unmarked) } else { None };
            return listed.unwrap_or_else(|| Parsed::of(vec![part]));
        }
        if number::is_grouped(unmarked) {
            return number(CellForm::Grouped);
        }
        if let Some(ranges) = range::except(unmarked) {
            return number(CellForm::Except(ranges));
        }
        if let Some(without) = lexer::without_star(unmarked)
            && number::is_plain(without)
        {
            return number(CellForm::Marked(without.to_owned()));
        }
        let http = label::http(unmarked);
        if let Some(parts) = http.and_then(|at| beside_http(unmarked, at)) {
            return Parsed::of(parts);
        }
        let lines = || lexer::list(unmarked, &["\n"], &mut part::each_numeric);
        if let Some(parts) = lines().or_else(|| lexer::list(unmarked, &SEPARATORS, &mut part::each_numeric)) {
            // In `HTTP 400, 401 / 1028`, it is unclear which are codes.
            let is_mixed = http.is_some()
                && parts.iter().any(Part::may_be_http_status)
                && !parts.iter().all(Part::may_be_http_status);
            return if is_mixed { number(CellForm::Unclear) } else { Parsed::of(parts) };
        }
    }
    if let Some(parts) = word::words(text) {
        return Parsed::of(parts);
    }
    if number::begins(without_leading(text).unwrap_or(text)) {
        return number(CellForm::Unclear);
    }
    if let Some((first, last)) = range::of_sign(text) {
        return Parsed::of(vec![Part::number(Numeric::Range(first, last), text)]);
    }
    Parsed::new(if is_unknown(text) { CellForm::Unknown } else { CellForm::Prose }, Shape::Prose)
}

/// The codes of `7 (late), 8 (gone)` and `LATE(2) and GONE(0)`: each has a label, written like the others.
fn labelled_list<'a>(text: &'a str) -> Option<Parsed<'a>> {
    let (mut first, mut are_alike) = (None, true);
    let mut read = |item: &'a str, parts: &mut Vec<Part<'a>>| {
        let Some(part) = part::numeric(item) else { return false };
        let link = part.link_in(item);
        are_alike &= link.is_some() && *first.get_or_insert(link) == link;
        parts.push(part);
        true
    };
    let parts = lexer::list(text, &SEPARATORS, &mut read).filter(|_| are_alike)?;
    // `5 late, 6 gone` is two codes, but `5 late, 6 days` is one.
    let is_unclear = first == Some(Some(' ')) && text.contains([',', '，']);
    Some(if is_unclear { Parsed::new(CellForm::Unclear, Shape::Number) } else { Parsed::of(parts) })
}

/// The codes of `7 (or 8)` and `LATE_7(或GONE_8)`: both are numbers, or both are spelled like constants.
fn with_alternative(text: &str) -> Option<Vec<Part<'_>>> {
    let (first, inside) = label::split_brackets(text)?;
    let others = text::strip_prefixes(inside, &OR)?;
    let mut parts = Vec::new();
    for code in [first, others] {
        let mut codes = in_ascii(code).parts;
        if codes.is_empty() {
            return None;
        }
        parts.append(&mut codes);
    }
    let is_sure = |part: &Part<'_>| part.numeric.is_some() || shape::of_word(&part.written) >= Shape::Numbered;
    let is_number = |part: &Part<'_>| part.numeric.is_some();
    let are_alike = parts.iter().all(is_number) || !parts.iter().any(is_number);
    (are_alike && parts.iter().all(|part| part.label.is_none() && is_sure(part))).then_some(parts)
}

/// The codes of `1028 / HTTP 400` or `HTTP 400: 1028`, with the HTTP status as their label. HTTP statuses on both sides are
/// all codes.
fn beside_http(text: &str, at: usize) -> Option<Vec<Part<'_>>> {
    let (codes, status) = label::split_http(text, at)?;
    let (statuses, mut parts) = (in_ascii(status).parts, in_ascii(codes).parts);
    let are_statuses = !statuses.is_empty() && statuses.iter().all(Part::may_be_http_status);
    if !are_statuses || parts.is_empty() || parts.iter().any(Part::may_be_http_status) {
        return None;
    }
    for part in &mut parts {
        part.label.get_or_insert(Text::Borrowed(status));
    }
    Some(parts)
}

impl<'a> Parsed<'a> {
    /// A cell without parts.
    fn new(form: CellForm, shape: Shape) -> Self {
        Self { form, parts: Vec::new(), shape }
    }

    fn of(parts: Vec<Part<'a>>) -> Self {
        Self { form: CellForm::Parts, shape: shape::of_parts(&parts), parts }
    }

    fn into_owned(self) -> Parsed<'static> {
        let mut parts = Vec::with_capacity(self.parts.len());
        for part in self.parts {
            parts.push(part.into_owned());
        }
        Parsed { form: self.form, parts, shape: self.shape }
    }

    /// The part, if there is only one.
    fn only(&self) -> Option<&Part<'a>> {
        match &*self.parts {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The content of the cell in a column of a kind, which decides between a part's number and its text.
    pub fn as_kind(&self, kind: Kind) -> CodeCell {
        match &self.form {
            CellForm::Blank => CodeCell::Empty,
            CellForm::CatchAll => CodeCell::CatchAll,
            CellForm::Unknown if kind == Kind::Integer => CodeCell::CatchAll,
            CellForm::Parts => match kind {
                Kind::Integer => part::as_integers(&self.parts),
                Kind::Text => part::as_texts(&self.parts),
            },
            CellForm::Except(_) if kind == Kind::Text => CodeCell::Other,
            CellForm::Except(ranges) => CodeCell::Except(ranges.clone()),
            CellForm::Grouped => CodeCell::Grouped,
            CellForm::Marked(without) => CodeCell::Marked(without.clone()),
            CellForm::Lookalike(ascii) => match parse(ascii).as_kind(kind) {
                CodeCell::Codes(_) => CodeCell::Lookalike(ascii.clone()),
                _ => CodeCell::Other,
            },
            CellForm::Unknown | CellForm::NoCode | CellForm::Unclear | CellForm::Prose => CodeCell::Other,
        }
    }

    /// Whether a number has leading zeros, and so is more likely a text.
    pub fn has_leading_zeros(&self) -> bool {
        self.parts.iter().any(|part| part.numeric == Some(Numeric::LeadingZeros))
    }

    /// The number, if the cell is one, with or without a label.
    pub fn number(&self) -> Option<i128> {
        self.only()?.one()
    }

    /// The ends of the range, if the cell is one.
    pub fn range(&self) -> Option<(i128, i128)> {
        match self.only()?.numeric {
            Some(Numeric::Range(Some(first), Some(last))) => Some((first, last)),
            _ => None,
        }
    }

    /// Whether the cell is one word without a label.
    pub fn is_one_word(&self) -> bool {
        self.only().is_some_and(|part| part.numeric.is_none() && part.label.is_none())
    }

    /// Whether the cell is one number, decimal or hexadecimal, and nothing else.
    pub fn is_bare_number(&self) -> bool {
        let is_number = |part: &Part<'_>| matches!(part.numeric, Some(Numeric::One(_) | Numeric::LeadingZeros));
        self.only().is_some_and(|part| is_number(part) && part.label.is_none())
    }
}

/// A text that is borrowed from the cell, or owned.
type Text<'a> = Cow<'a, str>;

#[cfg(test)]
mod tests;
