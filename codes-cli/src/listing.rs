//! [`Listing`]: a table of codes, compiled into codes-core or read from a document, so that one command explains both.

use codes_core::Code;
use codes_core::tpns::{ClientCode, ServerCode};
use codes_gen::{CodeEntry, CodeValue, Document, NamedCode, NamedCodes, Notation, Preview, render};

use crate::{Failure, escape, flags};

/// Reports that a document has no codes, and what it has instead.
pub(crate) fn report_none(document: &Document) -> Failure {
    let mut errors = codes_tool::without_table(document);
    flags::in_help(&mut errors, flags::Others::Columns);
    crate::report(errors.iter().map(|error| render(document, error)));
    Failure::Reported
}

/// A table of codes.
pub(crate) struct Listing {
    pub(crate) document: String,
    pub(crate) heading: Option<String>,
    /// Whether the codes are integers; else they are text.
    pub(crate) is_integer: bool,
    /// How the document writes its numbers.
    pub(crate) notation: Notation,
    /// Whether its hexadecimal numbers have no prefix, as below a header that says "hex".
    pub(crate) is_bare_hexadecimal: bool,
    /// Every documented code, in the document's order.
    pub(crate) entries: Vec<Entry>,
    pub(crate) ranges: Vec<Range>,
    pub(crate) catch_all: Option<Meaning>,
    /// Codes that the document no longer has.
    pub(crate) retired: Vec<Entry>,
}

/// A code.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) code: CodeValue,
    /// The code as the document writes it.
    pub(crate) written: String,
    pub(crate) name: String,
    /// The name as the document writes it.
    pub(crate) symbol: Option<String>,
    /// The document of its first meaning.
    pub(crate) document: String,
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

/// A meaning, from one row.
#[derive(Clone)]
pub(crate) struct Meaning {
    pub(crate) text: String,
    /// The first sentence of the text.
    pub(crate) summary: String,
    /// What happened: the text without the advice after it.
    pub(crate) what: String,
    pub(crate) details: Option<String>,
    pub(crate) advice: Option<String>,
    pub(crate) markdown: String,
    /// Texts and destinations.
    pub(crate) links: Vec<(String, String)>,
    pub(crate) line: usize,
    /// The document that the line is in, if the enum has several.
    pub(crate) document: Option<String>,
}

/// Every table that is compiled into codes-core.
pub(crate) fn built_in() -> Vec<Listing> {
    vec![of_enum::<ClientCode>(), of_enum::<ServerCode>()]
}

fn of_enum<C: Code<Repr: Into<i128>>>() -> Listing {
    Listing {
        document: document_of::<C>(),
        heading: C::TABLES.first().and_then(|table| table.heading).map(str::to_owned),
        is_integer: true,
        notation: Notation::Decimal,
        is_bare_hexadecimal: false,
        entries: C::ALL.iter().copied().map(entry).collect(),
        ranges: Vec::new(),
        catch_all: C::CATCH_ALL.map(compiled),
        // Codes that TPNS has withdrawn have no names here.
        retired: Vec::new(),
    }
}

fn document_of<C: Code>() -> String {
    C::TABLES.first().map_or_else(String::new, |table| table.document.to_owned())
}

fn entry<C: Code<Repr: Into<i128>>>(code: C) -> Entry {
    Entry {
        code: CodeValue::Integer(code.code().into()),
        written: code.code().into().to_string(),
        name: code.name().to_owned(),
        // Without a name in the document, the symbol is the variant's name.
        symbol: Some(code.symbol().to_owned()).filter(|symbol| symbol != code.name()),
        document: document_of::<C>(),
        meanings: code.meanings().iter().map(compiled).collect(),
    }
}

fn compiled(meaning: &codes_core::Meaning) -> Meaning {
    Meaning {
        text: meaning.text.to_owned(),
        summary: meaning.summary().to_owned(),
        what: meaning.summary().to_owned(),
        details: meaning.details().map(str::to_owned),
        advice: meaning.advice().map(str::to_owned),
        markdown: meaning.markdown().to_owned(),
        links: meaning.links().iter().map(|link| (link.text.to_owned(), link.url.to_owned())).collect(),
        line: usize::try_from(meaning.line).unwrap_or_default(),
        document: meaning.document().map(str::to_owned),
    }
}

fn read(document: &Document, meaning: &codes_gen::Meaning) -> Meaning {
    Meaning {
        text: meaning.text.clone(),
        summary: meaning.summary().to_owned(),
        what: meaning.what().to_owned(),
        details: meaning.details.clone(),
        advice: meaning.advice().map(str::to_owned),
        markdown: meaning.markdown.clone(),
        links: meaning.links.iter().map(|link| (link.text.clone(), link.url.clone())).collect(),
        line: meaning.line,
        document: document.parts().get(meaning.document).map(|(_, part)| part.name().to_owned()),
    }
}

impl Entry {
    /// Whether both are read from one row.
    pub(crate) fn is_row_of(&self, other: &Self) -> bool {
        let row = |entry: &Self| entry.meanings.first().map(|meaning| (meaning.line, meaning.text.clone()));
        (&self.document, &self.code, row(self)) == (&other.document, &other.code, row(other))
    }
}

impl Listing {
    /// Whether a table of a document is one of these tables: its first code is here.
    pub(crate) fn has_table(&self, table: &Self) -> bool {
        table.entries.first().is_some_and(|first| self.entries.iter().any(|entry| entry.is_row_of(first)))
    }

    /// The codes of a document's table.
    pub(crate) fn new(document: &Document, codes: NamedCodes<'_>) -> Self {
        let read = |meaning| read(document, meaning);
        let part_of = |entry: &CodeEntry| Some(&document.parts().get(entry.meanings.first()?.document)?.1);
        let entries = codes.iter().map(|NamedCode { entry, name, .. }| Entry {
            code: entry.code.clone(),
            written: entry.written().into_owned(),
            name: name.to_owned(),
            symbol: entry.name.clone(),
            document: part_of(entry).unwrap_or(document).name().to_owned(),
            meanings: entry.meanings.iter().map(read).collect(),
        });
        let ranges = codes.set.ranges.iter().map(|range| Range {
            first: range.first,
            last: range.last,
            text: range.text.clone(),
            meaning: read(&range.meaning),
        });
        let spelt = codes.set.codes.iter().find_map(|entry| entry.spelling.as_deref());
        Self {
            document: document.name().to_owned(),
            heading: codes.set.tables.first().and_then(|table| table.heading()).map(str::to_owned),
            is_integer: codes.is_integer,
            notation: codes.set.notation,
            is_bare_hexadecimal: spelt.is_some_and(|spelling| !document.text().contains(spelling)),
            entries: entries.collect(),
            ranges: ranges.collect(),
            catch_all: codes.set.catch_all.as_ref().map(read),
            retired: Vec::new(),
        }
    }

    /// The table with the codes, and their names, that are no longer in the document.
    pub(crate) fn with_retired(mut self, preview: &Preview) -> Self {
        self.retired.extend(preview.retired().map(|pin| Entry {
            written: preview.set.write(&pin.code),
            code: pin.code.clone(),
            name: pin.name.clone(),
            symbol: None,
            document: self.document.clone(),
            meanings: Vec::new(),
        }));
        self
    }

    /// The table as a reader of the document knows it, on one line.
    pub(crate) fn title(&self) -> String {
        let document = escape::name(&self.document);
        match &self.heading {
            Some(heading) => format!("{} ({document})", escape::line(heading)),
            None => document,
        }
    }

    /// The code, a number or a text, documented or retired.
    pub(crate) fn find(&self, code: &CodeValue) -> Option<Entry> {
        self.entries.iter().chain(&self.retired).find(|entry| entry.code == *code).cloned()
    }

    /// The narrowest range around a number.
    pub(crate) fn range_of(&self, number: i128) -> Option<&Range> {
        let ends = |range: &Range| (range.first.unwrap_or(i128::MIN), range.last.unwrap_or(i128::MAX));
        let around = self.ranges.iter().filter(|range| (ends(range).0..=ends(range).1).contains(&number));
        around.min_by_key(|range| ends(range).1.abs_diff(ends(range).0))
    }
}
