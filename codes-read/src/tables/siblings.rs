//! Makes tables with the same titles agree on the column of their codes: [`agree`].

use std::collections::{HashMap, HashSet};

use super::{Candidate, titles};
use crate::cell;
use crate::code_value::Kind;
use crate::columns;
use crate::markdown::MarkdownTable;

/// Makes code tables with the same titles have the same column of codes. In a short table, an HTTP status may be
/// different in each row by chance, though it repeats in another table of the document. If the user's codes are of a
/// kind, the tables of the other kind stay as they are, and so does a table with fewer codes in the other column.
pub(super) fn agree(all: &mut [Candidate<'_>], code_columns: &mut [Option<usize>], kind: Option<Kind>) {
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, (table, columns)) in all.iter().enumerate() {
        if columns.is_some_and(|columns| kind.is_none_or(|kind| columns.kind == kind)) {
            groups.entry(titles(table).join("\n")).or_default().push(index);
        }
    }
    for group in groups.values().filter(|group| group.len() > 1) {
        let Some(key) = key_of(all, group) else { continue };
        for index in group {
            let (Some((table, columns)), Some(code)) = (all.get_mut(*index), code_columns.get_mut(*index)) else {
                continue;
            };
            let own = code.map(|code| misfits_in(table, code));
            if *code != Some(key) && own >= Some(misfits_in(table, key)) {
                (*columns, *code) = (Some(columns::beside(table, key)), Some(key));
            }
        }
    }
}

/// The column with the fewest cells that repeat or are no codes, if these tables have their codes in different columns.
fn key_of(all: &[Candidate<'_>], group: &[usize]) -> Option<usize> {
    // They are few: no table has more columns.
    let mut codes: Vec<usize> = Vec::new();
    for index in group {
        let code = all.get(*index).and_then(|(_, columns)| Some(columns.as_ref()?.code));
        codes.extend(code.filter(|code| !codes.contains(code)));
    }
    if codes.len() < 2 {
        return None;
    }
    let mut best: Option<(usize, usize)> = None;
    for column in &codes {
        let mut misfits = 0;
        for index in group {
            misfits += all.get(*index).map_or(0, |(table, _)| misfits_in(table, *column));
        }
        if best.is_none_or(|(least, _)| misfits < least) {
            best = Some((misfits, *column));
        }
    }
    best.map(|(_, column)| column)
}

/// The number of rows without a code of their own in a column.
fn misfits_in(table: &MarkdownTable, column: usize) -> usize {
    let mut different = HashSet::new();
    for row in &table.rows {
        let text = &*row.cell(column).text;
        if cell::is_code(text, Kind::Text) || cell::is_code(text, Kind::Integer) {
            different.insert(text);
        }
    }
    table.rows.len() - different.len()
}

#[cfg(test)]
mod tests {
    use crate::columns::Kind;
    use crate::diagnostic::Diagnostics;
    use crate::select::{Choice, Selection, every, select};
    use crate::{Document, markdown};

    const SHORT: &str = "# A\n\n|status|type|ja|\n|---|---|---|\n|403|no_mail|だめ|\n|422|no_box|ない|\n\n";
    const LONG: &str =
        "# B\n\n|status|type|ja|\n|---|---|---|\n|422|no_name|ある|\n|422|no_box|ない|\n|403|no_mail|だめ|\n";

    fn codes(text: &str) -> Vec<usize> {
        let (document, mut problems) = (Document::new("d.md", text), Diagnostics::default());
        let markdown = markdown::read(&document);
        let codes = every(&document, &markdown, &mut problems).iter().map(|table| table.columns.code).collect();
        assert!(problems.into_vec().is_empty());
        codes
    }

    #[test]
    fn tables_with_the_same_titles_have_the_same_column_of_codes() {
        assert_eq!(codes(SHORT), [0]);
        assert_eq!(codes(&format!("{SHORT}{LONG}")), [1, 1]);
        assert_eq!(codes(&format!("{LONG}\n{SHORT}")), [1, 1]);
        // Here, the types are none of codes.
        let texts = "# C\n\n|status|type|ja|\n|---|---|---|\n|403|no mail there|だめ|\n|422|no box there|ない|\n";
        assert_eq!(codes(&format!("{LONG}\n{texts}")), [1, 0]);
        // Other titles are no evidence.
        assert_eq!(codes(&format!("{SHORT}{}", LONG.replace("ja", "en"))), [0, 1]);
    }

    #[test]
    fn keys_beside_statuses_are_the_codes_in_a_table_of_one_row_too() {
        let rows = |title: &str, rows: &str| format!("## {title}\n\n| Key | Text | HTTP |\n|---|---|---|\n{rows}\n");
        let wires = rows("Wires", "| WIRE_TORN | a | 400 |\n| WIRE_WET | b | 400 |\n| WIRE_LOST | c | 404 |\n");
        let limits = rows("Limits", "| TOO_MANY | d | 429 |\n");
        assert_eq!(codes(&format!("# Errors\n\n{wires}{limits}")), [0, 0]);
        let flags = wires.replace("HTTP", "Port");
        assert_eq!(codes(&format!("# Flags\n\n{flags}")), []);
    }

    #[test]
    fn the_kind_of_the_enum_comes_first() {
        let document = Document::new("d.md", format!("{SHORT}{LONG}"));
        let markdown = markdown::read(&document);
        let selection = Selection { tables: vec![Choice::from_text("A")], ..Selection::default() };
        let code = |kind: Kind| {
            let mut problems = Diagnostics::default();
            let tables = select(&document, &markdown, &selection, Some(kind), &mut problems);
            assert!(problems.into_vec().is_empty());
            tables[0].columns.code
        };
        assert_eq!((code(Kind::Integer), code(Kind::Text)), (0, 1));
    }
}
