//! The tables of a document with the columns of those that have codes: [`Tables`]. They know the lines outside of tables
//! that read as their rows: [`RowsOutside`]. `recover` puts these back, and `select` reports them.

mod line;
mod outside;
mod owner;
mod owner_facts;
mod running_text;
mod siblings;

use crate::Document;
use crate::columns::{self, Columns, Kind, MeasuredHeadings, NoCodes, Refusal};
use crate::markdown::{Markdown, MarkdownTable};
pub(crate) use outside::{MOVE, RowsOutside, Titles, lost, outside_of_tables, table_nevertheless};
pub(crate) use owner::{Owner, Position};
use owner_facts::OwnerFacts;
pub(crate) use running_text::Shapes;

/// A table, with its columns if it reads as a code table.
pub(crate) type Candidate<'a> = (&'a MarkdownTable, Option<Columns>);

/// The document's tables, and the facts that are known before one is chosen.
pub(crate) struct Tables<'a> {
    pub(crate) document: &'a Document,
    pub(crate) markdown: &'a Markdown,
    pub(crate) all: Vec<Candidate<'a>>,
    pub(crate) kind: Option<Kind>,
    /// The indices of tables that a person may well take for code tables, and the reasons why they are not.
    pub(crate) refusals: Vec<(usize, Refusal)>,
    pub(crate) owner_facts: OwnerFacts<'a>,
    /// The title of the column of codes, if the user names it.
    pub(crate) code_title: Option<String>,
}

impl<'a> Tables<'a> {
    /// Recognises the columns. The step `recover` knows neither the kind of the codes nor the title that the user names.
    pub(crate) fn new(
        document: &'a Document,
        markdown: &'a Markdown,
        kind: Option<Kind>,
        code_title: Option<String>,
    ) -> Self {
        let mut all: Vec<Candidate<'a>> = Vec::with_capacity(markdown.tables.len());
        let mut code_columns = Vec::with_capacity(markdown.tables.len());
        let mut refusals = Vec::new();
        let mut headings = MeasuredHeadings::default();
        for table in &markdown.tables {
            match columns::examine(table, &markdown.topics_of(document, table), kind, &mut headings) {
                Ok(columns) => {
                    code_columns.push(Some(columns.code));
                    all.push((table, Some(columns)));
                }
                Err(NoCodes { error_code, refusal }) => {
                    refusals.extend(refusal.map(|refusal| (all.len(), refusal)));
                    code_columns.push(error_code);
                    all.push((table, None));
                }
            }
        }
        siblings::agree(&mut all, &mut code_columns, kind);
        let owner_facts = OwnerFacts::new(&all, code_columns, !markdown.orphans.is_empty());
        Self { document, markdown, all, kind, refusals, owner_facts, code_title }
    }
}

/// The texts of the header's cells.
pub(crate) fn titles(table: &MarkdownTable) -> Vec<&str> {
    let mut titles = Vec::new();
    for cell in &table.header {
        titles.push(&*cell.text);
    }
    titles
}
