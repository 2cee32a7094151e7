//! The functions that generated code calls: version 1 of the interface between codes-gen and this crate, which is not
//! public.
//!
//! People commit the code that `codes expand` writes, so it has to work with later versions of this crate. That is why
//! the module's name has a number. If a function changes what it takes or returns, there is a new module with the next
//! number, and the old one stays beside it for all of 0.1. An expansion begins with `__interface!`, which knows the
//! numbers.

use core::fmt;

use crate::error::Tried;
use crate::{Code, CodeRange, CodeRepr, Failure, Held, Link, Meaning, ParseCodeError, Status, UnknownCode};

/// Keeps traits from being implemented elsewhere.
pub trait Sealed {}

/// Keeps `Held` from being implemented elsewhere.
pub trait SealedHolder<R> {}

/// A mapping with a variant for all other codes. Nothing implements this trait: `check` of a mapping without that
/// variant requires it, so that a call of the function shows what is missing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no variant for undocumented codes, so it has no `check`",
    label = "`check` needs a variant for all other codes",
    note = "add `#[codes(other)] Other(Status<{C}>)`, for text codes `#[codes(other)] Other(Status<{C}, String>)`, or use `TryFrom`"
)]
pub trait HasOther<C> {}

/// A bound that two types are the same. A user of the bound takes a type from it: if the types differ, rustc has no
/// type there, and reports no further errors about it.
#[diagnostic::on_unimplemented(
    message = "the members of a union have codes of different types: `{R}` and `{Self}`",
    label = "these codes are of type `{Self}`, those of the first member of type `{R}`",
    note = "give the enums the same `#[repr(..)]`, or each a wrapper of its own"
)]
pub trait OneTypeWith<R> {
    /// Any type.
    type Only<C>;
}

impl<R> OneTypeWith<R> for R {
    type Only<C> = C;
}

/// A bound for types that serde reads: they can hold an unknown code in the enum's own representation. Integers can; a
/// text is gone with the data that it was read from.
#[diagnostic::on_unimplemented(
    message = "serde cannot read `Status<{C}>`, which holds an unknown code as `{Self}`",
    label = "the text that serde reads does not live long enough",
    note = "write `Status<{C}, String>`, or, with a lifetime, `Status<{C}, &'a str>`"
)]
pub trait HeldAsRead<C> {
    /// A constant, by which generated code requires the trait.
    const HELD: () = ();
}

pub use core::panic;

pub use crate::claims::{
    Claim, Documented, Entry, Key, NOWHERE, common_success, owners, problem_of_claim, problem_of_coverage,
    problem_of_members,
};
#[cfg(feature = "defmt")]
pub use crate::defmt::format;
#[cfg(feature = "miette")]
pub use crate::diagnostic::{DiagnosticText, diagnostic_code, diagnostic_help, diagnostic_url};
pub use crate::meaning::More;
pub use crate::message::Message;
pub use crate::notation::{Notation, Numbers, Written};
#[cfg(feature = "serde")]
pub use crate::serde::{deserialize, serialize};
pub use crate::text::{Rows, hash, hash_all, is, same};
pub use crate::wrapper::{AsDynError, code_of, describe_by_range, held, on_wire, unclaimed, unclaimed_by};
#[cfg(feature = "defmt")]
pub use defmt;
#[cfg(feature = "miette")]
pub use miette;
#[cfg(feature = "serde")]
pub use serde_core;

/// Reports what to do if an expansion needs an interface that this version does not have.
#[doc(hidden)]
#[macro_export]
macro_rules! __interface {
    (1) => {};
    ($number:literal) => {
        ::core::compile_error! { ::core::concat!(
            "this expansion needs interface ", $number, " of codes-core, but this version of codes-core has interface 1\n  \
             = help: run `codes expand` again, with a tool `codes` of the version that codes-core has"
        ) }
    };
}

/// `Diagnostic` for a generated enum, if the feature `miette` is on.
#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_diagnostic {
    ($code:ident) => {};
}

/// `Format` for a generated enum, if the feature `defmt` is on.
#[cfg(not(feature = "defmt"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_format {
    ($code:ident) => {};
}

/// What a wrapper with `#[codes(miette)]` implements.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_with_miette {
    ($($item:item)*) => { $($item)* };
}

/// What a wrapper with `#[codes(miette)]` implements.
#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_with_miette {
    ($($item:item)*) => {
        ::core::compile_error! { "`#[codes(miette)]` needs the feature `miette` of codes-core\n  = help: run `cargo add codes-core --features miette`" }
    };
}

/// What a wrapper with `#[codes(serde)]` implements.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_with_serde {
    ($($item:item)*) => { $($item)* };
}

/// What a wrapper with `#[codes(serde)]` implements.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_with_serde {
    ($($item:item)*) => {
        ::core::compile_error! { "`#[codes(serde)]` needs the feature `serde` of codes-core\n  = help: run `cargo add codes-core --features serde`" }
    };
}

/// `Serialize` for a generated enum, if the feature `serde` is on: the macro cannot know.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_serialize {
    ($code:ident) => {
        impl $crate::__v1::serde_core::Serialize for $code {
            fn serialize<S: $crate::__v1::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__v1::serialize(*self, serializer)
            }
        }
    };
}

/// `Deserialize` for a generated enum, if the feature `serde` is on.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_deserialize {
    ($code:ident) => {
        impl<'de> $crate::__v1::serde_core::Deserialize<'de> for $code {
            fn deserialize<D: $crate::__v1::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__v1::deserialize(deserializer)
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_serialize {
    ($code:ident) => {};
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_deserialize {
    ($code:ident) => {};
}

/// A link: its text and destination.
type LinkRow = (&'static str, &'static str);

#[must_use]
pub const fn links<const N: usize>(rows: &[LinkRow; N]) -> [Link; N] {
    let mut links = [Link::__new("", ""); N];
    let mut index = 0;
    while index < N {
        let (text, url) = rows[index];
        links[index] = Link::__new(text, url);
        index += 1;
    }
    links
}

/// The parts that few meanings have: Markdown that differs from the text, details, advice from a column of its own, the
/// document if there are several, and links. `linked` has the row of each meaning with links, and their start and end
/// in `links`.
#[must_use]
pub const fn more<const N: usize>(
    rows: &[[&'static str; 4]; N],
    linked: &[(usize, usize, usize)],
    links: &'static [Link],
) -> [More; N] {
    let mut all = [More::NONE; N];
    let mut index = 0;
    while index < N {
        let more = &mut all[index];
        let row = &rows[index];
        more.markdown = row[0];
        more.details = row[1];
        more.column_advice = row[2];
        more.document = row[3];
        index += 1;
    }
    index = 0;
    while index < linked.len() {
        let (of, start, end) = linked[index];
        // Most meanings have one link. To split the array twice for it would take rustc 80 microseconds.
        all[of].links = if end - start == 1 { core::slice::from_ref(&links[start]) } else { part(links, start, end) };
        index += 1;
    }
    all
}

/// Makes meanings from their texts and three numbers for each: its line, the end of the first sentence, and the start
/// of the rest. `more` has the index of each meaning that has further parts, and the row of these parts in `all`.
///
/// rustc evaluates the loops here ten thousand times. So the data of all meanings are in two arrays of the cheapest
/// types, and each array of meanings is short, since to overwrite one of many texts takes rustc time proportional to
/// their number.
#[must_use]
pub const fn meanings<const N: usize>(
    texts: &[&'static str; N],
    numbers: &[u32],
    more: &[(usize, usize)],
    all: &'static [More],
) -> [Meaning; N] {
    let mut meanings = [Meaning::NONE; N];
    let mut index = 0;
    while index < N {
        let meaning = &mut meanings[index];
        meaning.text = texts[index];
        meaning.line = numbers[3 * index];
        meaning.summary_end = numbers[3 * index + 1];
        meaning.advice_start = numbers[3 * index + 2];
        index += 1;
    }
    index = 0;
    while index < more.len() {
        let (of, row) = more[index];
        meanings[of].more = Some(&all[row]);
        index += 1;
    }
    meanings
}

/// Ranges by their ends, in the order of their meanings.
#[must_use]
pub const fn ranges<R: Copy, const N: usize>(ends: &[(R, R); N], meanings: &'static [Meaning; N]) -> [CodeRange<R>; N] {
    assert!(N > 0, "no ranges need no array");
    let (first, last) = ends[0];
    let mut ranges = [CodeRange::__new(first, last, &meanings[0]); N];
    let mut index = 0;
    while index < N {
        let (first, last) = ends[index];
        ranges[index] = CodeRange::__new(first, last, &meanings[index]);
        index += 1;
    }
    ranges
}

/// The number that a hexadecimal literal stands for: a negative one if it has all digits of a signed type and its
/// highest bit is set.
#[must_use]
pub const fn pattern<R: CodeRepr>(number: i128, digits: usize) -> i128 {
    let bits = R::__SIGNED_BITS;
    let is_pattern = bits > 0 && bits < i128::BITS && digits * 4 == bits as usize && number >> (bits - 1) == 1;
    if is_pattern { number - (1 << bits) } else { number }
}

/// The index of the language for a BCP 47 tag: the language with this tag, else the one with its longest beginning that
/// ends before a hyphen, as in the lookup of RFC 4647 (section 3.4).
#[must_use]
pub const fn language(languages: &[&str], wanted: &str) -> Option<usize> {
    let wanted = wanted.as_bytes();
    let mut length = wanted.len();
    while length > 0 {
        let mut index = 0;
        while index < languages.len() {
            if is_same_tag(languages[index].as_bytes(), wanted, length) {
                return Some(index);
            }
            index += 1;
        }
        length -= 1;
        while length > 0 && wanted[length] != b'-' {
            length -= 1;
        }
    }
    None
}

/// Whether a tag is the first part of another, without case.
const fn is_same_tag(tag: &[u8], wanted: &[u8], length: usize) -> bool {
    let mut index = 0;
    while index < length && index < tag.len() {
        if !tag[index].eq_ignore_ascii_case(&wanted[index]) {
            return false;
        }
        index += 1;
    }
    tag.len() == length
}

/// `all[start..end]`, which is not const.
#[inline]
#[must_use]
pub const fn part<T>(all: &'static [T], start: usize, end: usize) -> &'static [T] {
    all.split_at(end).0.split_at(start).1
}

#[must_use]
pub const fn unknown<C: Code, U>(code: U) -> UnknownCode<C, U> {
    UnknownCode::new(code)
}

#[must_use]
pub const fn failure<C: Code, U: Held<C::Repr> + Copy>(code: U, known: Option<C>) -> Failure<C, U> {
    Failure::new(match known {
        Some(known) => Status::Known(known),
        None => Status::Unknown(UnknownCode::new(code)),
    })
}

/// Writes a code with its texts: the first one, which only a documented code has, and those of its other meanings.
/// `others` has the other texts of all codes, in the order of their indexes.
#[allow(clippy::missing_errors_doc)]
pub fn display<C: Code>(
    code: C,
    message: Option<&str>,
    others: (usize, &[(u32, &str)]),
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    // A decimal number is written like any number of its type: that adds nothing to compile.
    if C::__NOTATION.is_decimal() {
        return crate::code::fmt_texts(&code.code(), message, others, f);
    }
    crate::code::fmt_texts(&Written::<C>(code.code().wire()), message, others, f)
}

/// Reads a code from its number or text, its variant's name, or the vendor's name. Names and codes are in the same
/// order; an entry without a code has an empty name.
#[allow(clippy::missing_errors_doc)]
pub fn parse<C: Code>(text: &str, names: [&[&str]; 2], codes: &[C::Repr]) -> Result<C, ParseCodeError> {
    let wire = C::Repr::__from_text(text);
    if let Some(known) = wire.and_then(C::from_code) {
        return Ok(known);
    }
    for names in names {
        let index = names.iter().position(|known| *known == text && !known.is_empty());
        let code = index.and_then(|index| codes.get(index).copied());
        if let Some(known) = code.and_then(|code| C::from_code(code.wire())) {
            return Ok(known);
        }
    }
    Err(ParseCodeError::new(match wire {
        _ if C::Repr::__IS_TEXT => Tried::Text,
        Some(_) => Tried::Number,
        None => Tried::Name,
    }))
}

/// A code as the status of a code enum.
#[cfg(feature = "miette")]
#[must_use]
pub const fn known<'a, C: Code>(code: C) -> Option<Status<C, crate::Wire<'a, C>>> {
    Some(Status::Known(code))
}

/// An array of as many values as the other has.
#[must_use]
pub const fn filled<T: Copy, const N: usize>(value: T, _: &[(); N]) -> [T; N] {
    [value; N]
}
