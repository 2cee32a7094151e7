//! [`Notation`]: how a document writes its numbers. This module is a leaf.

use crate::cell::{SIGNS, hex_digits};
use crate::text;

/// The notation of most numbers in a document.
///
/// ```
/// use codes_gen::Notation;
///
/// let notation = Notation::Hexadecimal { digits: 4, is_uppercase: true, bits: None };
/// assert_eq!((notation.write(31), Notation::Decimal.write(31)), ("0x001F".to_owned(), "31".to_owned()));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notation {
    /// Decimal, such as `31`.
    #[default]
    Decimal,
    /// Hexadecimal, such as `0x1F`.
    Hexadecimal {
        /// The minimum number of digits.
        digits: usize,
        /// Whether the digits are upper case: `1F`, not `1f`.
        is_uppercase: bool,
        /// The number of bits, if numbers with the highest bit are negative.
        bits: Option<u32>,
    },
}

impl Notation {
    /// Writes a number in this notation.
    ///
    /// ```
    /// use codes_gen::Notation;
    /// let hresult = Notation::Hexadecimal { digits: 8, is_uppercase: true, bits: Some(32) };
    /// assert_eq!(hresult.write(i128::from(0x8007_0005_u32.cast_signed())), "0x80070005");
    /// ```
    #[must_use]
    pub fn write(self, number: i128) -> String {
        let Self::Hexadecimal { digits, is_uppercase, bits } = self else { return number.to_string() };
        let (sign, magnitude) = match bits {
            Some(bits) if number < 0 => ("", number.cast_unsigned() & (1_u128 << bits).wrapping_sub(1)),
            _ => (if number < 0 { "-" } else { "" }, number.unsigned_abs()),
        };
        if is_uppercase { format!("{sign}0x{magnitude:0digits$X}") } else { format!("{sign}0x{magnitude:0digits$x}") }
    }
}

/// A hexadecimal number as it is written in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hexadecimal<'a> {
    /// The number with its prefix or suffix, and with its sign.
    pub(crate) spelling: &'a str,
    /// The digits alone.
    pub(crate) digits: &'a str,
}

/// The spelling of a number in a cell, if it is hexadecimal: the first word that is this number.
pub(crate) fn hexadecimal(cell: &str, number: i128) -> Option<Hexadecimal<'_>> {
    if text::is_only(cell, |byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut rest = cell;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        if rest.is_empty() {
            return None;
        }
        let word = text::first_part(rest, |c| !c.is_ascii_alphanumeric() && c != '#');
        let start = cell.len() - rest.len();
        rest = rest.get(word.len()..).unwrap_or_default();
        let is = |value: u128| value == number.unsigned_abs();
        if word.parse().is_ok_and(is) {
            return None;
        }
        if let Some(digits) = hex_digits(word)
            && u128::from_str_radix(digits, 16).is_ok_and(is)
        {
            let is_signed = cell.get(..start).is_some_and(|before| before.ends_with(SIGNS));
            let spelling = cell.get(start - usize::from(is_signed)..start + word.len()).unwrap_or(word);
            return Some(Hexadecimal { spelling, digits });
        }
    }
}

/// The notations that were counted in some tables.
#[derive(Debug, Default)]
pub(crate) struct Notations {
    numbers: usize,
    hexadecimal: usize,
    least_digits: Option<usize>,
    has_lowercase: bool,
    bits: Option<u32>,
}

impl Notations {
    pub(crate) fn count(&mut self, hexadecimal: Option<Hexadecimal<'_>>, bits: Option<u32>) {
        self.numbers += 1;
        let Some(Hexadecimal { digits, .. }) = hexadecimal else { return };
        self.hexadecimal += 1;
        self.least_digits = Some(self.least_digits.unwrap_or(digits.len()).min(digits.len()));
        self.has_lowercase |= text::has(digits, char::is_lowercase);
        self.bits = self.bits.or(bits);
    }

    /// The most common notation.
    pub(crate) fn notation(&self) -> Notation {
        match self.least_digits {
            Some(digits) if self.hexadecimal * 2 > self.numbers => {
                Notation::Hexadecimal { digits, is_uppercase: !self.has_lowercase, bits: self.bits }
            }
            _ => Notation::Decimal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(cell: &str, number: i128) -> Option<&str> {
        hexadecimal(cell, number).map(|found| found.spelling)
    }

    #[test]
    fn the_first_word_with_the_number_decides_its_notation() {
        assert_eq!(spelled("0x1F", 31), Some("0x1F"));
        assert_eq!(spelled("`0x80070005L` (E_ACCESSDENIED)", 0x8007_0005), Some("0x80070005L"));
        assert_eq!(spelled("E_FAIL 0x001f", 31), Some("0x001f"));
        assert_eq!(spelled("-0x1F", -31), Some("-0x1F"));
        assert_eq!(spelled("8001h", 0x8001), Some("8001h"));
        assert_eq!(spelled("16#8001", 0x8001), Some("16#8001"));
        assert_eq!(spelled("0x400 (1024)", 1024), Some("0x400"));
        for cell in ["31", "1024 (0x400)", "-31", "", "FOO"] {
            let number = if cell.starts_with("1024") { 1024 } else { 31 };
            assert_eq!(spelled(cell, number), None, "{cell}");
        }
    }

    #[test]
    fn numbers_are_written_with_the_digits_that_the_document_gives_them() {
        let write =
            |digits, is_uppercase, bits, number| Notation::Hexadecimal { digits, is_uppercase, bits }.write(number);
        assert_eq!(write(1, true, None, 0xABC), "0xABC");
        assert_eq!(write(4, false, None, 0xABC), "0x0abc");
        assert_eq!(write(1, true, None, -0xABC), "-0xABC");
        assert_eq!(write(8, true, Some(32), i128::from(i32::MIN) + 5), "0x80000005");
        assert_eq!(write(4, true, Some(16), -1), "0xFFFF");
    }

    #[test]
    fn the_most_common_notation_counts() {
        let mut notations = Notations::default();
        notations.count(hexadecimal("0x00fF", 255), None);
        notations.count(None, None);
        assert_eq!(notations.notation(), Notation::Decimal);
        notations.count(hexadecimal("0x1000", 0x1000), None);
        assert_eq!(notations.notation(), Notation::Hexadecimal { digits: 4, is_uppercase: false, bits: None });
    }
}
