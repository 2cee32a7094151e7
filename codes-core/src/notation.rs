//! How a document writes its numbers, and how numbers are read: in decimal or in hexadecimal.

use core::fmt::{self, Binary, Debug, Display, LowerHex, Octal, UpperHex};

use crate::{Code, CodeRepr, Wire};

/// How a document writes its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Notation {
    /// The least digits of a hexadecimal number; 0 for decimal numbers.
    digits: u8,
    is_uppercase: bool,
    /// Whether a number with the highest bit set is negative.
    is_pattern: bool,
}

impl Notation {
    /// As `31`.
    pub const DECIMAL: Self = Self { digits: 0, is_uppercase: false, is_pattern: false };

    /// As `0x1F`, with at least one digit.
    #[must_use]
    pub const fn hexadecimal(digits: u8, is_uppercase: bool, is_pattern: bool) -> Self {
        Self { digits, is_uppercase, is_pattern }
    }

    /// The notation if both are the same; decimal if they differ.
    #[must_use]
    pub const fn or_decimal(self, other: Self) -> Self {
        let is_same = self.digits == other.digits
            && self.is_uppercase == other.is_uppercase
            && self.is_pattern == other.is_pattern;
        if is_same { self } else { Self::DECIMAL }
    }

    pub(crate) const fn is_decimal(self) -> bool {
        self.digits == 0
    }

    pub(crate) const fn digits(self) -> u8 {
        self.digits
    }

    pub(crate) const fn is_uppercase(self) -> bool {
        self.is_uppercase
    }

    pub(crate) const fn is_pattern(self) -> bool {
        self.is_pattern
    }
}

/// How an error that is built at compile time writes the numbers of an enum.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    pub(crate) notation: Notation,
    /// The bits of a pattern; 0 for types that have no patterns.
    pub(crate) bits: u32,
}

impl Numbers {
    /// The numbers of the codes `C`.
    #[must_use]
    pub const fn of<C: Code>() -> Self {
        Self { notation: C::__NOTATION, bits: <C::Repr as CodeRepr>::__SIGNED_BITS }
    }
}

/// The digits of a number, with its sign. They are found at compile time, too, for the errors of wrappers.
pub(crate) struct Digits {
    bytes: [u8; Self::LEN],
    start: usize,
}

impl Digits {
    /// `i128::MIN` has 39 digits and a sign.
    const LEN: usize = 40;

    pub(crate) const fn new(number: i128) -> Self {
        let mut digits = Self { bytes: [b'-'; Self::LEN], start: Self::LEN };
        let mut rest = number.unsigned_abs();
        while rest > 0 || digits.start == Self::LEN {
            digits.start -= 1;
            digits.bytes[digits.start] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        if number < 0 {
            digits.start -= 1;
        }
        digits
    }

    /// The number as a document writes it: a hexadecimal number with `0x`, and a bit pattern without a sign.
    pub(crate) const fn of(number: i128, numbers: Numbers) -> Self {
        let Numbers { notation, bits } = numbers;
        if notation.is_decimal() {
            return Self::new(number);
        }
        let is_pattern = number < 0 && notation.is_pattern() && bits > 0 && bits < 127;
        let number = if is_pattern { number + (1 << bits) } else { number };
        Self::hexadecimal(number < 0, number.unsigned_abs(), notation)
    }

    pub(crate) const fn hexadecimal(is_negative: bool, magnitude: u128, notation: Notation) -> Self {
        let letters = if notation.is_uppercase() { b'A' } else { b'a' };
        let mut digits = Self { bytes: [b'-'; Self::LEN], start: Self::LEN };
        let mut rest = magnitude;
        // An `i128` has 32 digits.
        let least = if notation.digits() < 32 { Self::LEN - notation.digits() as usize } else { Self::LEN - 32 };
        while rest > 0 || digits.start > least {
            let digit = (rest & 0xF) as u8;
            digits.start -= 1;
            digits.bytes[digits.start] = if digit < 10 { b'0' + digit } else { letters + digit - 10 };
            rest >>= 4;
        }
        digits.start -= 2;
        digits.bytes[digits.start] = b'0';
        digits.bytes[digits.start + 1] = b'x';
        if is_negative {
            digits.start -= 1;
        }
        digits
    }

    pub(crate) const fn as_bytes(&self) -> &[u8] {
        self.bytes.split_at(self.start).1
    }
}

/// A number as a document writes it, in hexadecimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hexadecimal {
    pub(crate) is_negative: bool,
    pub(crate) magnitude: u64,
    pub(crate) notation: Notation,
}

impl Display for Hexadecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = Digits::hexadecimal(self.is_negative, self.magnitude.into(), self.notation);
        // They are ASCII.
        f.pad(core::str::from_utf8(digits.as_bytes()).unwrap_or_default())
    }
}

/// A code of `C` as its document writes it.
pub struct Written<'a, C: Code>(pub Wire<'a, C>);

impl<C: Code> Display for Written<'_, C> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match C::Repr::__hexadecimal(self.0, C::__NOTATION) {
            Some(number) => Display::fmt(&number, f),
            None => Display::fmt(&self.0, f),
        }
    }
}

macro_rules! as_the_code_itself {
    ($($format:ident)*) => {$(
        impl<'a, C: Code<Repr: CodeRepr<Wire<'a>: $format>>> $format for Written<'a, C> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                $format::fmt(&self.0, f)
            }
        }
    )*};
}
as_the_code_itself!(Debug LowerHex UpperHex Octal Binary);

/// The sign and the digits of a number written in hexadecimal.
pub(crate) fn hexadecimal_digits(text: &str) -> Option<(bool, &str)> {
    let (is_negative, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (true, unsigned),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X"))?;
    // `from_str_radix` takes a sign.
    digits.starts_with(|c: char| c.is_ascii_hexdigit()).then_some((is_negative, digits))
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::*;

    #[test]
    fn numbers_are_written_in_hexadecimal() {
        let upper = Notation::hexadecimal(4, true, false);
        let write = |number, notation| i32::__hexadecimal(number, notation).unwrap().to_string();
        assert_eq!(write(0x1F, upper), "0x001F");
        assert_eq!(write(-0x1F, upper), "-0x001F");
        assert_eq!(write(0xABCDE, Notation::hexadecimal(1, false, true)), "0xabcde");
        assert_eq!(write(i32::MIN + 5, Notation::hexadecimal(8, true, true)), "0x80000005");
        assert_eq!(std::format!("{:>8}|", i32::__hexadecimal(1, upper).unwrap()), "  0x0001|");
        assert_eq!(i64::__hexadecimal(i64::MIN, Notation::hexadecimal(16, true, true)).unwrap().magnitude, 1 << 63);
        assert_eq!(i32::__hexadecimal(1, Notation::DECIMAL), None);
        assert_eq!(i128::__hexadecimal(i128::MAX, upper), None);
    }

    #[test]
    fn numbers_are_read_in_both_notations() {
        for (text, number) in [("31", 31), ("-31", -31), ("+31", 31), ("0x1F", 31), ("0X1f", 31), ("-0x1F", -31)] {
            assert_eq!(i32::__from_text(text), Some(number), "{text}");
        }
        assert_eq!(i32::__from_text("0x80070005"), Some(0x8007_0005_u32.cast_signed()));
        assert_eq!(i16::__from_text("0x8001"), Some(-0x7FFF));
        assert_eq!(u8::__from_text("0xFF"), Some(255));
        for text in ["", "0x", "0x+1", "0x080070005", "-0x80070005", "2147942405", "1F"] {
            assert_eq!(i32::__from_text(text), None, "{text}");
        }
        assert_eq!(u8::__from_text("-0x1"), None);
        assert_eq!(<&str>::__from_text("0x1F"), Some("0x1F"));
    }
}
