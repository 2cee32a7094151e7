//! [`CodeValue`]: a code as a value, and its [`Kind`]. This module is a leaf.

use std::fmt::{self, Display};

/// A code: an integer or a text.
///
/// ```
/// use codes_gen::CodeValue;
///
/// assert_eq!(CodeValue::from(-5), CodeValue::Integer(-5));
/// assert_eq!(CodeValue::from("AuthFailure").to_string(), "AuthFailure");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeValue {
    /// A number.
    Integer(i128),
    /// A text.
    Text(String),
}

/// The kind of a table's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Numbers.
    Integer,
    /// Words.
    Text,
}

impl CodeValue {
    /// Returns the number; `None` for a text.
    ///
    /// ```
    /// use codes_gen::CodeValue;
    ///
    /// assert_eq!(CodeValue::from(-5).number(), Some(-5));
    /// assert_eq!(CodeValue::from("-5").number(), None);
    /// ```
    #[must_use]
    pub const fn number(&self) -> Option<i128> {
        match self {
            Self::Integer(number) => Some(*number),
            Self::Text(_) => None,
        }
    }
}

impl From<i128> for CodeValue {
    fn from(number: i128) -> Self {
        Self::Integer(number)
    }
}

impl From<&str> for CodeValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Display for CodeValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}
