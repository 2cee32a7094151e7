//! Tables that stand side by side in one, to save height: `Code | Meaning | Code | Meaning`. They are read as one below the
//! other, since the codes on the right would be lost.

use std::ops::Range;

use super::{Cell, MarkdownTable, Row};

/// Puts what stands side by side below each other, if the header says the same again and again.
pub(super) fn unfold(table: &mut MarkdownTable) {
    let Some(width) = width(&table.header) else { return };
    let is_plain = |row: &Row| row.surplus.is_none() && row.beside.is_empty() && !row.is_spanning;
    if table.unfilled.is_some() || !table.rows.iter().all(is_plain) {
        return;
    }
    let parts = table.header.len() / width;
    table.header.truncate(width);
    table.parts = Some(parts);
    table.rows = unfolded(std::mem::take(&mut table.rows), width, parts);
}

/// Rows of a table that has been unfolded, put below each other likewise. Those of the left come first: a row without a
/// code continues the one above it.
pub fn unfolded(rows: Vec<Row>, width: usize, parts: usize) -> Vec<Row> {
    let mut unfolded = Vec::with_capacity(rows.len());
    let mut below: Vec<Vec<Row>> = Vec::new();
    for _ in 1..parts {
        below.push(Vec::new());
    }
    for mut row in rows {
        let mut is_split = false;
        for (part, rows) in below.iter_mut().enumerate().rev() {
            let cells = row.cells.split_off(row.cells.len().min(width * (part + 1)));
            if has_text(&cells) {
                is_split = true;
                rows.push(Row { range: range_of(&cells, &row.range), cells, ..Row::default() });
            }
        }
        // A row that says nothing at all stays for whoever reports it.
        if !is_split || has_text(&row.cells) {
            unfolded.push(row);
        }
    }
    for mut rows in below {
        unfolded.append(&mut rows);
    }
    unfolded
}

/// How many columns the first of the tables has.
fn width(header: &[Cell]) -> Option<usize> {
    let says_again = |cells: &[Cell]| matches!(cells, [cell, .., again] if same(cell, again));
    let repeats = |width: usize| header.len().is_multiple_of(width) && header.windows(width + 1).all(says_again);
    (2..=header.len() / 2).find(|width| repeats(*width))
}

fn same(cell: &Cell, other: &Cell) -> bool {
    !cell.text.is_empty() && cell.text.eq_ignore_ascii_case(&other.text)
}

fn has_text(cells: &[Cell]) -> bool {
    cells.iter().any(|cell| !cell.text.is_empty())
}

fn range_of(cells: &[Cell], row: &Range<usize>) -> Range<usize> {
    match (cells.first(), cells.iter().rfind(|cell| !cell.text.is_empty())) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => row.clone(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Document, markdown};

    fn rows(text: &str) -> Vec<String> {
        let table = markdown::read(&Document::new("d.md", text)).tables.remove(0);
        let texts = |cells: &[markdown::Cell]| cells.iter().map(|cell| &*cell.text).collect::<Vec<_>>().join(" ");
        std::iter::once(texts(&table.header)).chain(table.rows.iter().map(|row| texts(&row.cells))).collect()
    }

    #[test]
    fn tables_side_by_side_are_read_as_one_below_the_other() {
        let text = "|Code|Meaning|code|meaning|\n|-|-|-|-|\n|1|a|4|d|\n||more|5|e|\n|3|c||\n";
        assert_eq!(rows(text), ["Code Meaning", "1 a", " more", "3 c", "4 d", "5 e"]);
        let text = "|C|M|C|M|C|M|\n|-|-|-|-|-|-|\n|1|a|2|b|3|c|\n|4|d|||5|e|\n|||6|f|\n||||||\n";
        assert_eq!(rows(text), ["C M", "1 a", "4 d", "", "2 b", "6 f", "3 c", "5 e"]);
    }

    #[test]
    fn what_a_part_says_stands_in_the_document_where_its_row_says() {
        let text = "|C|M|C|M|\n|-|-|-|-|\n|1|a|2|b|\n";
        let table = markdown::read(&Document::new("d.md", text)).tables.remove(0);
        assert_eq!(table.rows.iter().map(|row| &text[row.range.clone()]).collect::<Vec<_>>(), ["|1|a|2|b|", "2|b"]);
    }

    #[test]
    fn rows_that_rejoin_such_a_table_and_tables_that_are_recovered_are_read_likewise() {
        let text = "|C|M|C|M|\n|-|-|-|-|\n|1|a|2|b|\n\n|3|c|4|d|\n\n# A\n\n|C|M|C|M|\n|-|-|-|\n|5|e|6|f|\n";
        let document = Document::new("d.md", text.replace("|C|", "|Code|"));
        let mut markdown = markdown::read(&document);
        let mut problems = crate::diagnostic::Diagnostics::default();
        crate::recover::recover(&document, &mut markdown, true, &mut problems);
        assert_eq!(problems.into_vec().len(), 2);
        let codes = markdown.tables.iter().flat_map(|table| &table.rows).map(|row| &*row.cells[0].text);
        assert_eq!(codes.collect::<Vec<_>>(), ["1", "2", "3", "4", "5", "6"]);
    }

    #[test]
    fn columns_that_only_partly_say_the_same_stay() {
        for header in ["|C|M|C|N|", "|C|C|", "|P|C|M|C|M|", "|C||C||", "|A|B|C|D|"] {
            let columns = header.split('|').count() - 2;
            let text = format!("{header}\n{}|\n{}|\n", "|-".repeat(columns), "|1".repeat(columns));
            assert_eq!(rows(&text).len(), 2, "{header}");
        }
        // Whatever stands beyond the last column is reported as it is.
        assert_eq!(rows("|C|M|C|M|\n|-|-|-|-|\n|1|a|2|b|c|\n"), ["C M C M", "1 a 2 b"]);
    }
}
