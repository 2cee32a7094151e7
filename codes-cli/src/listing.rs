//! [`Listing`]: a table of codes, compiled into codes-core or read from a document, so that one command explains both.

use codes_core::tpns::{ClientCode, ServerCode};
use codes_core::{Code, CodeRepr};
use codes_gen::{CodeValue, Document, NamedCodes};

/// A table of codes.
pub(crate) struct Listing {
    pub(crate) document: String,
    pub(crate) heading: Option<String>,
    /// Every documented code, in the document's order.
    pub(crate) entries: Vec<Entry>,
    pub(crate) ranges: Vec<Range>,
    pub(crate) catch_all: Option<Meaning>,
    /// Codes that the document no longer has.
    retired: fn(i128) -> Option<Entry>,
}

/// A code.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) code: CodeValue,
    pub(crate) name: String,
    /// Empty for a retired code.
    pub(crate) meanings: Vec<Meaning>,
}

/// A range of numbers.
pub(crate) struct Range {
    first: Option<i128>,
    last: Option<i128>,
    pub(crate) text: String,
    pub(crate) meaning: Meaning,
}

/// What a row says.
#[derive(Clone)]
pub(crate) struct Meaning {
    pub(crate) summary: String,
    pub(crate) advice: Option<String>,
    /// Texts and destinations.
    pub(crate) links: Vec<(String, String)>,
    pub(crate) line: usize,
}

/// Every table that is compiled into codes-core.
pub(crate) fn built_in() -> Vec<Listing> {
    vec![of_enum::<ClientCode>(), of_enum::<ServerCode>()]
}

fn of_enum<C: Code<Repr: Into<i128> + TryFrom<i128>>>() -> Listing {
    Listing {
        document: C::TABLE.document.to_owned(),
        heading: C::TABLE.heading.map(str::to_owned),
        entries: C::ALL.iter().copied().map(entry).collect(),
        ranges: Vec::new(),
        catch_all: C::CATCH_ALL.map(compiled),
        retired: |number| C::from_code(C::Repr::try_from(number).ok()?.wire()).map(entry),
    }
}

fn entry<C: Code<Repr: Into<i128>>>(code: C) -> Entry {
    Entry {
        code: CodeValue::Integer(code.code().into()),
        name: code.name().to_owned(),
        meanings: code.meanings().iter().map(compiled).collect(),
    }
}

fn compiled(meaning: &codes_core::Meaning) -> Meaning {
    Meaning {
        summary: meaning.summary().to_owned(),
        advice: meaning.advice().map(str::to_owned),
        links: meaning.links.iter().map(|link| (link.text.to_owned(), link.url.to_owned())).collect(),
        line: usize::try_from(meaning.line).unwrap_or_default(),
    }
}

fn read(meaning: &codes_gen::Meaning) -> Meaning {
    Meaning {
        summary: meaning.summary().to_owned(),
        advice: meaning.advice().map(str::to_owned),
        links: meaning.links.iter().map(|link| (link.text.clone(), link.url.clone())).collect(),
        line: meaning.line,
    }
}

impl Listing {
    /// The codes of a document's table.
    pub(crate) fn of(document: &Document, codes: NamedCodes<'_>) -> Self {
        let entries = codes.set.codes.iter().zip(codes.names).map(|(entry, name)| Entry {
            code: entry.code.clone(),
            name: name.clone(),
            meanings: entry.meanings.iter().map(read).collect(),
        });
        let ranges = codes.set.ranges.iter().map(|range| Range {
            first: range.first,
            last: range.last,
            text: range.text.clone(),
            meaning: read(&range.meaning),
        });
        Self {
            document: document.name().to_owned(),
            heading: codes.set.tables.first().and_then(|table| table.heading()).map(str::to_owned),
            entries: entries.collect(),
            ranges: ranges.collect(),
            catch_all: codes.set.catch_all.as_ref().map(read),
            retired: |_| None,
        }
    }

    /// The table as the reader of the document knows it.
    pub(crate) fn title(&self) -> String {
        match &self.heading {
            Some(heading) => format!("{heading} ({})", self.document),
            None => self.document.clone(),
        }
    }

    /// The code, a number or a text, documented or retired.
    pub(crate) fn find(&self, code: &CodeValue) -> Option<Entry> {
        let found = self.entries.iter().find(|entry| entry.code == *code).cloned();
        found.or_else(|| match code {
            CodeValue::Integer(number) => (self.retired)(*number),
            CodeValue::Text(_) => None,
        })
    }

    /// The narrowest range around a number.
    pub(crate) fn range_of(&self, code: &CodeValue) -> Option<&Range> {
        let CodeValue::Integer(number) = code else { return None };
        let ends = |range: &Range| (range.first.unwrap_or(i128::MIN), range.last.unwrap_or(i128::MAX));
        let around = self.ranges.iter().filter(|range| (ends(range).0..=ends(range).1).contains(number));
        around.min_by_key(|range| ends(range).1.abs_diff(ends(range).0))
    }
}
