//! Decides which lines with pipes are expressions or messages rather than rows.

use crate::markdown::MarkdownTable;
use crate::text;

/// Whether the pipes in a line without a leading pipe belong to an expression or a message, not to a row: ``the prefix
/// `0xef || address` ``, `8=FIX.4.4|9=113`, `type="8000 | 16000"`, `404 - {user|group} not found`, `take(box: 1 | 2)`.
pub(super) fn is_running_text(line: &str, columns_above: Option<usize>) -> bool {
    let first = line.split('|').next().unwrap_or_default();
    let is_odd = |text: &str| text.matches('`').count() % 2 == 1;
    let is_in_code = is_odd(first) && !is_odd(line);
    let are_pairs = || line.split('|').filter(|cell| cell.contains('=')).count() * 2 > line.split('|').count();
    let is_in_quotes = first.contains("=\"") && first.matches('"').count() % 2 == 1;
    let is_open = |open: char, close: char| first.matches(open).count() > first.matches(close).count();
    // `take(box: 1 | 2)`
    let is_in_brackets = is_open('{', '}') || is_open('(', ')');
    is_in_code || is_in_quotes || is_in_brackets || columns_above.is_none() && (are_pairs() || is_numbered_item(line))
}

/// Whether a line is an item of a numbered list with words before a pipe: `1. type: NODE|2`, `2. pass | fail`.
fn is_numbered_item(line: &str) -> bool {
    text::number_of_item(line).is_some_and(|(_, words)| !words.starts_with('|'))
}

/// Whether all pipes of a line are in pairs: `0x05 || rlp(..)`. If the table above has as many columns, such a line may
/// be a row with an empty cell: `4001 || Too late.`
pub(super) fn is_or(line: &str, columns_above: Option<usize>) -> bool {
    let may_be_empty = columns_above.is_some_and(|columns| columns > 2);
    !may_be_empty && line.contains(" || ") && !line.replace("||", "").contains('|')
}

/// The shapes of the numbers in a column. They are few, since no code has more digits than [`MOST_DIGITS`].
#[derive(Default)]
pub(crate) struct Shapes(Vec<Shape>);

/// Whether a number is negative, and its number of digits.
type Shape = (bool, usize);

impl Shapes {
    pub(crate) fn new(table: &MarkdownTable, column: usize) -> Self {
        let mut shapes = Vec::new();
        for row in &table.rows {
            if let Some(shape) = shape(&row.cell(column).text)
                && !shapes.contains(&shape)
            {
                shapes.push(shape);
            }
        }
        Self(shapes)
    }

    /// Whether a cell is a number of such a shape. If codes have more digits, a number with few digits, such as
    /// expressions have, is not a code.
    pub(crate) fn have(&self, cell: &str) -> bool {
        shape(cell).is_some_and(|shape| self.0.contains(&shape) && (shape.1 >= 3 || self.0.len() == 1))
    }
}

/// The number of digits of the largest number with 128 bits.
const MOST_DIGITS: usize = 39;

/// The shape of a decimal number with nothing beside it.
fn shape(cell: &str) -> Option<Shape> {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let is_number = digits.len() <= MOST_DIGITS && text::are_digits(digits);
    is_number.then_some((digits.len() < cell.len(), digits.len()))
}

#[cfg(test)]
mod tests {
    use codes_gen::Document;
    use codes_tool::{SurveyOptions, survey};

    fn of(text: &str) -> Vec<String> {
        let survey = survey(&Document::new("vendor.md", text), &SurveyOptions::default());
        survey.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect()
    }

    #[test]
    fn pipes_of_expressions_are_not_rows_but_an_empty_cell_is_in_one() {
        let below = |columns: usize, line: &str| {
            let (titles, dashes) = (" | a".repeat(columns - 1), " | -".repeat(columns - 1));
            of(&format!("Error code{titles}\n-{dashes}\n1 | a\n\n{line}\n"))
        };
        let lost = ["1 code row outside of every table would be lost"];
        assert_eq!(below(3, "4001 || Too late."), lost);
        assert_eq!(below(2, "`4001 | Too late."), lost);
        assert_eq!(below(2, "4001 (late) | Too late."), lost);
        for line in [
            "0x05 || rlp(a)",
            "`0xef || address`",
            "`0xef | address` is it",
            "    take(box: 1 | 2 | 3): NOT_FOUND | TOO_LATE",
        ] {
            assert!(below(2, line).is_empty(), "{line}");
        }
    }

    #[test]
    fn flags_in_an_item_of_a_numbered_list_are_not_cells() {
        let text = "# Failures\n\n1. type: NODE|2 (`torn`)\n\nTorn.\n\n1. type: PERM|NODE|2 (`wet`)\n2. data: none\n";
        assert!(of(text).iter().all(|message| !message.contains("outside of every table")), "{:?}", of(text));
        let lost = "1 code row outside of every table would be lost";
        for line in
            ["2. pass | fail (3 times)", "2 days later | gone | 3 times", "123456789012345678|15|96", "3. Retry | end"]
        {
            assert!(of(&format!("# Failures\n\nText.\n\n{line}\n")).iter().all(|message| !message.contains("outside")));
        }
        for line in [
            "1. | Late",
            "2 | Late",
            "2|Late",
            "**1001** | Late",
            "<code>10005</code> | Late",
            "10006<a href=\"#n1\">1</a> | Late",
        ] {
            assert_eq!(of(&format!("# Failures\n\nText.\n\n{line}\n")), [lost], "{line}");
        }
    }

    #[test]
    fn a_number_like_the_codes_above_is_a_row_whatever_follows_it() {
        let below = |codes: [&str; 2], line: &str| {
            of(&format!("| Error code | a |\n|-|-|\n| {} | b |\n| {} | c |\n\n{line}\n", codes[0], codes[1])).len()
        };
        for (codes, line) in [
            (["4002", "4003"], "4001 || text"),
            (["0", "4003"], "**4001** || text"),
            (["-401", "7"], "-402 || text || more"),
            (["1", "2"], "3 || text"),
        ] {
            assert_eq!(below(codes, line), 1, "{line}");
        }
        for (codes, line) in [
            (["4002", "4003"], "a || b"),
            (["4002", "4003"], "1 || 0"),
            (["4002", "1"], "1 || 0"),
            (["4002", "4003"], "-4001 || text"),
            (["4002", "4003"], "4001 + a || b"),
            (["0x4002", "0x4003"], "0x4001 || text"),
            (["NOT_FOUND", "NOT_SEEN"], "4001 || text"),
        ] {
            assert_eq!(below(codes, line), 0, "{line}");
        }
    }
}
