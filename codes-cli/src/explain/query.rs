//! The query that a user typed, and the codes that it may mean.

use crate::escape;

/// A user's query: a number in some notation, a text, a name, or a line that contains one of these.
pub(super) struct Query {
    /// The text without the space and the quotes around it.
    pub(super) text: String,
    /// The number, if the text is one.
    pub(super) number: Option<i128>,
}

impl Query {
    pub(super) fn new(typed: &str) -> Self {
        let is_around = |c: char| c.is_whitespace() || matches!(c, '`' | '"' | '\'' | '“' | '”' | ',' | ';');
        let mut text = typed.trim_matches(is_around);
        for (open, close) in [('(', ')'), ('[', ']'), ('<', '>')] {
            text = text.strip_prefix(open).and_then(|text| text.strip_suffix(close)).unwrap_or(text);
        }
        Self { text: text.to_owned(), number: number(text) }
    }

    /// The number that the text is in a table whose hexadecimal numbers have no prefix.
    pub(super) fn bare_hexadecimal(&self) -> Option<i128> {
        let is_bare = self.text.bytes().all(|byte| byte.is_ascii_hexdigit());
        i128::from_str_radix(&self.text, 16).ok().filter(|_| is_bare)
    }

    /// The query as a message shows it.
    pub(super) fn shown(&self) -> String {
        escape::line(&self.text)
    }

    /// The text without case and punctuation, by which names are compared: `RATE_LIMITED` is `RateLimited`.
    pub(super) fn key(&self) -> String {
        key(self.text.rsplit("::").next().unwrap_or_default())
    }

    /// The numbers of the same bits, with the number of bits, for tables in the other notation: an `HRESULT` is
    /// 0x80070005 in one table, and -2147024891 in another.
    pub(super) fn same_bits(&self) -> Vec<(i128, u32)> {
        let Some(number) = self.number else { return Vec::new() };
        let mut others = Vec::new();
        for bits in [32, 64] {
            let (half, whole) = (1_i128 << (bits - 1), 1_i128 << bits);
            if (half..whole).contains(&number) {
                others.push((number - whole, bits));
            } else if (-half..0).contains(&number) {
                others.push((number + whole, bits));
            }
        }
        others
    }

    /// The only number in the text, such as in `HTTP 404` or `error=10008`.
    pub(super) fn number_within(&self) -> Option<i128> {
        let mut numbers = self.text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).filter_map(number);
        let first = numbers.next()?;
        (self.number.is_none() && numbers.next().is_none()).then_some(first)
    }
}

/// Letters and digits, in lower case.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The number that a text is. Between its digits, underscores separate groups, as in Rust.
pub(super) fn number(text: &str) -> Option<i128> {
    let is_digit = |c: char| c.is_ascii_hexdigit();
    let groups: Vec<&str> = text.split('_').collect();
    let are_groups = groups.windows(2).all(|pair| match pair {
        [left, right] => left.ends_with(is_digit) && right.starts_with(is_digit),
        _ => false,
    });
    let text = if are_groups { groups.concat() } else { text.to_owned() };
    // In a cell, `24h` is a day, and `024h` is none.
    let digits = text.trim_start_matches(['-', '−', '+']);
    let has_suffix = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.ends_with(['h', 'H']);
    let sign = text.strip_suffix(digits).unwrap_or_default();
    codes_tool::number(&if has_suffix { format!("{sign}0{digits}") } else { text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_every_notation() {
        for (typed, expected) in [
            ("10008", 10008),
            (" -5 ", -5),
            ("−5", -5),
            ("+5", 5),
            ("0012", 12),
            ("0x0010", 16),
            ("0X1f", 31),
            ("-0x5", -5),
            ("8001h", 0x8001),
            ("0x1FL", 31),
            ("16#8001", 0x8001),
            ("24h", 0x24),
            ("-24h", -0x24),
            ("−24h", -0x24),
            ("HTTP 404", 404),
            ("error=-10008;", -10008),
            ("0x8007_0005", 0x80070005),
            ("`10008`,", 10008),
            ("(404)", 404),
            ("-170141183460469231731687303715884105728", i128::MIN),
        ] {
            assert_eq!(Query::new(typed).number, Some(expected), "{typed}");
        }
        for typed in [
            "",
            "-",
            "0x",
            "E1001",
            "_31",
            "31_",
            "3__1",
            "0_x1F",
            "each",
            "1.5",
            "--5",
            "+-5",
            "0x-5",
            "h",
            "170141183460469231731687303715884105728",
        ] {
            assert_eq!(Query::new(typed).number, None, "{typed}");
        }
    }

    #[test]
    fn a_number_in_a_line_is_found_if_it_is_the_only_one() {
        for (typed, expected) in [
            ("got 404 here", Some(404)),
            ("code: 0x1F (retry)", Some(31)),
            ("404 or 405", None),
            ("E1001", None),
            ("404", None),
        ] {
            assert_eq!(Query::new(typed).number_within(), expected, "{typed}");
        }
    }

    #[test]
    fn numbers_of_the_same_bits_are_known() {
        assert_eq!(Query::new("0x80070005").same_bits(), [(-2147024891, 32)]);
        assert_eq!(Query::new("-2147024891").same_bits(), [(0x80070005, 32), (0xFFFF_FFFF_8007_0005, 64)]);
        assert!(Query::new("5").same_bits().is_empty());
    }
}
