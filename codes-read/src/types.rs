//! The types that a user chooses: of codes and of fields, and the meaning of repeated codes.

use crate::code_value::{CodeValue, Kind};
use crate::diagnostic::{Diagnostic, Place, ProblemId};

/// The type of an enum's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeType {
    Integer(Repr),
    /// `&'static str`, for an enum without `#[repr(..)]`.
    Text,
}

impl CodeType {
    /// The integer type, unless the codes are texts.
    pub fn repr(self) -> Option<Repr> {
        match self {
            Self::Integer(repr) => Some(repr),
            Self::Text => None,
        }
    }

    /// Whether a code in the user's source is of this type.
    pub fn holds(self, code: &CodeValue) -> bool {
        match (self, code) {
            (Self::Integer(repr), CodeValue::Integer(number)) => repr.holds(*number),
            (Self::Text, CodeValue::Text(_)) => true,
            (Self::Integer(_), CodeValue::Text(_)) | (Self::Text, CodeValue::Integer(_)) => false,
        }
    }

    /// The problem of a code in the source that is not of this type; `None` if it is.
    pub fn misfit(self, code: &CodeValue, place: Place) -> Option<Diagnostic> {
        let problem = |message: String| Diagnostic::with_place(place, ProblemId::CodeOfOtherType, message);
        match (self, code) {
            _ if self.holds(code) => None,
            (Self::Integer(repr), CodeValue::Integer(number)) => {
                Some(problem(format!("the code {number} does not fit in {}", repr.name)))
            }
            (Self::Text, CodeValue::Text(_)) => None,
            (Self::Integer(repr), CodeValue::Text(_)) => {
                let name = repr.name;
                let message = format!("the codes of this enum are integers, because of `#[repr({name})]`");
                let help = format!("write the number, or, if the codes are text, remove `#[repr({name})]`");
                Some(problem(message).help(help))
            }
            (Self::Text, CodeValue::Integer(number)) => {
                let help = format!("put `#[repr(i32)]` above the enum if they are numbers, else write `\"{number}\"`");
                Some(problem("the codes of this enum are text, because it has no `#[repr(..)]`".to_owned()).help(help))
            }
        }
    }

    pub fn kind(self) -> Kind {
        match self {
            Self::Integer(_) => Kind::Integer,
            Self::Text => Kind::Text,
        }
    }
}

/// The integer type of an enum's `#[repr(..)]`.
///
/// ```
/// use codes_tool::Repr;
/// let repr = Repr::named("u16").unwrap();
/// assert_eq!((repr.min, repr.max, repr.holds(65536)), (0, 65535, false));
/// assert_eq!(repr.larger_for(65536), Some("u32"));
/// assert_eq!(Repr::that_holds(&[-1, 4001]), Some("i32"));
/// // `0x80070005` has all digits of `i32`, so it is a bit pattern.
/// assert_eq!(Repr::I32.of_pattern(0x8007_0005, 8), Some(-2147024891));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repr {
    /// The name of the type in Rust.
    pub name: &'static str,
    /// The smallest number of the type.
    pub min: i128,
    /// The largest number of the type.
    pub max: i128,
}

impl Repr {
    /// The type of most return codes.
    pub const I32: Self = Self { name: "i32", min: i32::MIN as i128, max: i32::MAX as i128 };
    #[cfg(test)]
    pub const U16: Self = Self { name: "u16", min: 0, max: u16::MAX as i128 };
    /// The largest type.
    pub const I128: Self = Self { name: "i128", min: i128::MIN, max: i128::MAX };

    /// All types that an enum may have. `isize` and `usize` have the bounds of 32 bits, so that a program compiles on machines
    /// of either width.
    pub const ALL: [Self; 11] = [
        Self { name: "i8", min: i8::MIN as i128, max: i8::MAX as i128 },
        Self { name: "i16", min: i16::MIN as i128, max: i16::MAX as i128 },
        Self::I32,
        Self { name: "i64", min: i64::MIN as i128, max: i64::MAX as i128 },
        Self::I128,
        Self { name: "isize", min: i32::MIN as i128, max: i32::MAX as i128 },
        Self { name: "u8", min: 0, max: u8::MAX as i128 },
        Self { name: "u16", min: 0, max: u16::MAX as i128 },
        Self { name: "u32", min: 0, max: u32::MAX as i128 },
        Self { name: "u64", min: 0, max: u64::MAX as i128 },
        Self { name: "usize", min: 0, max: u32::MAX as i128 },
    ];

    /// The type with this name, if an enum may have it.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|repr| repr.name == name).copied()
    }

    /// Whether the type has at most 32 bits on every machine.
    pub fn is_at_most_32_bits(self) -> bool {
        matches!(self.name, "i8" | "i16" | "i32" | "u8" | "u16" | "u32")
    }

    /// Whether the type has this number.
    pub fn holds(self, code: i128) -> bool {
        (self.min..=self.max).contains(&code)
    }

    /// The number of bits, if a hexadecimal number with the highest of them may mean a negative one. The bits of
    /// `isize` depend on the machine.
    fn bits(self) -> Option<u32> {
        let digits = self.name.strip_prefix('i')?;
        digits.parse().ok()
    }

    /// The negative number with the bits of a hexadecimal number that has all of the type's digits, such as
    /// `0x80070005` in `i32`. `None` if the number is not such a pattern.
    pub fn of_pattern(self, number: i128, digits: usize) -> Option<i128> {
        let bits =
            self.bits().filter(|bits| *bits < i128::BITS && digits.checked_mul(4) == usize::try_from(*bits).ok())?;
        let is_pattern = number > self.max && number < 1 << bits;
        is_pattern.then(|| number - (1 << bits))
    }

    /// The type to suggest for a number that does not fit in this one: an unsigned type for an unsigned one, if
    /// possible.
    pub fn larger_for(self, number: i128) -> Option<&'static str> {
        let unsigned = if self.min == 0 { first_that_holds(&["u16", "u32", "u64"], &[number]) } else { None };
        unsigned.or_else(|| first_that_holds(&["i16", "i32", "i64", "i128"], &[number]))
    }

    /// The type to suggest for these codes: `i32` if possible, since most return codes are that.
    pub fn that_holds(codes: &[i128]) -> Option<&'static str> {
        first_that_holds(&["i32", "u32", "i64", "u64", "i128"], codes)
    }
}

/// The first of these types that holds all the codes.
fn first_that_holds(types: &[&'static str], codes: &[i128]) -> Option<&'static str> {
    let holds_all = |repr: Repr| codes.iter().all(|code| repr.holds(*code));
    types.iter().find(|name| Repr::named(name).is_some_and(holds_all)).copied()
}

/// The type of a field: the type of its values, and whether a cell may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldType {
    pub value: FieldValueType,
    pub is_optional: bool,
}

/// The type of a field's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldValueType {
    Bool,
    Integer(Repr),
    Text,
}

impl FieldType {
    /// The type as the user writes it.
    pub fn name(self) -> String {
        let value = match self.value {
            FieldValueType::Bool => "bool",
            FieldValueType::Integer(repr) => repr.name,
            FieldValueType::Text => "str",
        };
        if self.is_optional { format!("Option<{value}>") } else { value.to_owned() }
    }
}

/// The treatment of a code that is listed twice with different texts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Duplicates {
    /// It has several meanings.
    Meanings,
    Error,
}
