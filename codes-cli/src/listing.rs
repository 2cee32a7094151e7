//! [`Listing`]: a code enum without its type, so that one command can go through the tables of several.

use codes_core::tpns::{ClientCode, ServerCode};
use codes_core::{Code, CodeRepr, Meaning, Table};

/// Every table that is compiled into codes-core.
pub(crate) const ALL: [Listing; 2] = [Listing::of::<ClientCode>(), Listing::of::<ServerCode>()];

/// A table of codes.
pub(crate) struct Listing {
    pub(crate) table: Table,
    pub(crate) catch_all: Option<&'static Meaning>,
    /// The code with this number, retired ones included.
    pub(crate) find: fn(i128) -> Option<Entry>,
    /// Every documented code, in the document's order.
    pub(crate) entries: fn() -> Vec<Entry>,
}

/// A code.
pub(crate) struct Entry {
    pub(crate) number: i128,
    pub(crate) name: &'static str,
    /// Empty for a retired code.
    pub(crate) meanings: &'static [Meaning],
}

impl Listing {
    const fn of<C: Code<Repr: Into<i128> + TryFrom<i128>>>() -> Self {
        Self { table: C::TABLE, catch_all: C::CATCH_ALL, find: find::<C>, entries: entries::<C> }
    }

    /// The table as the reader of the document knows it.
    pub(crate) fn title(&self) -> String {
        let document = self.table.document;
        match self.table.heading {
            Some(heading) => format!("{heading} ({document})"),
            None => document.to_owned(),
        }
    }
}

fn entry<C: Code<Repr: Into<i128>>>(code: C) -> Entry {
    Entry { number: code.code().into(), name: code.name(), meanings: code.meanings() }
}

fn find<C: Code<Repr: Into<i128> + TryFrom<i128>>>(number: i128) -> Option<Entry> {
    let number = C::Repr::try_from(number).ok()?;
    C::from_code(number.wire()).map(entry)
}

fn entries<C: Code<Repr: Into<i128>>>() -> Vec<Entry> {
    C::ALL.iter().copied().map(entry).collect()
}
