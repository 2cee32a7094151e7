//! What a cell of the code column says: [`CodeCell`]. A leaf: the steps that choose a column and that read it share it.

/// The meaning of a code cell's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CodeCell {
    /// A number: decimal or hexadecimal, with or without a sign.
    Number(i128),
    /// All codes that the table does not list.
    CatchAll,
    Empty,
    /// A number in characters that only look like digits and signs; here in ASCII.
    Lookalike(String),
    /// A number with zeros in front, which would be lost.
    LeadingZeros,
    /// A number beyond every integer type.
    Huge,
    /// Anything else.
    Other,
}

/// Reads a code cell's text.
pub(crate) fn parse(text: &str) -> CodeCell {
    // A backtick without its partner is left in the text.
    let text = text.trim_matches([' ', '`']);
    if text.is_empty() {
        return CodeCell::Empty;
    }
    if is_catch_all(text) {
        return CodeCell::CatchAll;
    }
    match number(text) {
        CodeCell::Other => {
            let ascii: String = text.chars().map(ascii_lookalike).collect();
            if ascii != text && matches!(number(&ascii), CodeCell::Number(_)) {
                CodeCell::Lookalike(ascii)
            } else {
                CodeCell::Other
            }
        }
        number => number,
    }
}

fn number(text: &str) -> CodeCell {
    let (negative, digits) = match text.strip_prefix(['-', '+']) {
        Some(digits) => (text.starts_with('-'), digits),
        None => (false, text),
    };
    let hex = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X"));
    let (digits, radix) = hex.map_or((digits, 10), |hex| (hex, 16));
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return CodeCell::Other;
    }
    if radix == 10 && digits.len() > 1 && digits.starts_with('0') {
        return CodeCell::LeadingZeros;
    }
    match i128::from_str_radix(digits, radix) {
        Ok(number) => CodeCell::Number(if negative { -number } else { number }),
        Err(_) => CodeCell::Huge,
    }
}

/// Full-width digits, and the many minus signs and dashes.
fn ascii_lookalike(c: char) -> char {
    match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff0b}' => '+',
        _ => c,
    }
}

/// Whether the text stands for all other codes.
fn is_catch_all(text: &str) -> bool {
    const SIGNS: [&str; 5] = ["*", "-", "--", "\u{2013}", "\u{2014}"];
    const WORDS: [&str; 22] = [
        "other",
        "others",
        "any other",
        "all other",
        "all others",
        "other code",
        "other codes",
        "other error",
        "other errors",
        "other error code",
        "other error codes",
        "other value",
        "other values",
        "else",
        "其他",
        "其它",
        "其他错误",
        "其他错误码",
        "その他",
        "上記以外",
        "기타",
        "그 외",
    ];
    SIGNS.contains(&text) || WORDS.contains(&&*text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_decimal_or_hexadecimal_with_or_without_a_sign() {
        for (text, number) in [("0", 0), ("-5", -5), ("+7", 7), ("0x1F", 31), ("-0Xa", -10), ("` 10010012", 10_010_012)]
        {
            assert_eq!(parse(text), CodeCell::Number(number), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_told_apart() {
        assert_eq!(parse("\u{2212}5"), CodeCell::Lookalike("-5".into()));
        assert_eq!(parse("１２"), CodeCell::Lookalike("12".into()));
        assert_eq!(parse("007"), CodeCell::LeadingZeros);
        assert_eq!(parse(&"9".repeat(40)), CodeCell::Huge);
        for text in ["ten", "1 2", "0x", "--1", "1.5", "1,000", "200 (OK)", "４xx"] {
            assert_eq!(parse(text), CodeCell::Other, "{text}");
        }
    }

    #[test]
    fn catch_alls_are_known_in_several_languages() {
        for text in ["Other", "OTHERS", "其他", "その他", "기타", "*", "-"] {
            assert_eq!(parse(text), CodeCell::CatchAll, "{text}");
        }
        assert_eq!(parse("\u{a0} "), CodeCell::Other);
        assert_eq!(parse(" "), CodeCell::Empty);
    }
}
