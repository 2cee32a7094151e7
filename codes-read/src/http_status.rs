//! The questions whether a number, or a code as it is written, is an HTTP status. This module is a leaf.

/// Whether a number is an HTTP status that is registered, or one that common servers send.
pub(crate) fn is_in_use(number: i128) -> bool {
    matches!(number, 100..=103 | 200..=208 | 226 | 300..=308 | 400..=451 | 495..=511 | 520..=530 | 598 | 599)
}

/// Whether a number is in the range of HTTP statuses, where words or other numbers show that it is one.
pub(crate) fn is_in_range(number: i128) -> bool {
    (100..600).contains(&number)
}

/// Whether a number is in the range of HTTP statuses of errors.
pub(crate) fn is_of_error(number: i128) -> bool {
    (400..600).contains(&number)
}

/// Whether a code is written as an HTTP status or a class of them is: `404`, `4xx`.
pub(crate) fn may_be(code: &str) -> bool {
    code.len() == 3 && code.starts_with(['1', '2', '3', '4', '5'])
}

/// Whether a code is written as an HTTP status of errors is.
pub(crate) fn may_be_of_error(code: &str) -> bool {
    may_be(code) && code.starts_with(['4', '5'])
}
