//! A crate that denies every warning, with every shape of `#[codes]`.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

use codes_core::{Code, CodeWrapper, Status, codes};

/// What the user documents. `99` and `3` are no longer used by the vendor.
///
/// ```
/// assert_eq!(strict::Reply::check(12).unwrap_err().known(), Some(strict::Reply::SessionOver));
/// ```
#[codes(doc = "docs/vendor.md", table = "Replies", columns(code = "Reply", message = "Text"), success = 0)]
#[repr(i32)]
#[derive(Debug, Clone)]
pub enum Reply {
    /// The session is over: log in again.
    SessionOver = 12,
    #[codes(retired)]
    Gone = 99,
    /// Nobody sends it.
    #[codes(retired)]
    Forgotten = -3,
    #[deprecated(note = "the vendor sends 12 instead")]
    SessionOld = 11,
}

#[codes(doc = "docs/vendor.md", table = "Replies", columns(code = "Reply", message = "Text"), exhaustive)]
#[repr(i32)]
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Copy, Clone)]
pub enum Undocumented {}

/// Codes enough to make the lookups a `match`.
#[codes(doc = "docs/many.md")]
#[repr(u32)]
pub enum Many {
    /// Not the first.
    Second = 1,
}

/// Codes that are text, with all that a table can have.
#[codes(
    text = "
| Error code | Text | Retry | HTTP | Hint |
|---|---|---|---|---|
| AuthFailure | Who are you? | no | 401 | |
| DB:0140, `0012` (LATE) | Busy. | yes | - | Wait. |
| | Really. | | | |
| Other | Who knows? | | | |
",
    success = "OK",
    fields(retry: bool = "Retry", http: Option<u16> = "HTTP", hint: &'static str = "Hint", r#type: Option<str> = "Hint")
)]
#[derive(Debug)]
pub enum ApiCode {
    /// A pin.
    Unknown = "AuthFailure",
    #[codes(retired)]
    Gone = "Gone.For.Good",
}

/// A newtype.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
#[codes(display = "{code}: {message}")]
pub struct ReplyError(Reply);

/// A newtype for whatever arrives.
#[derive(Debug, CodeWrapper)]
pub struct Arrived<C: Code>(pub Status<C>);

/// A newtype around any code.
#[derive(Debug, CodeWrapper)]
pub struct Tagged<C: Code> {
    /// The code.
    pub code: C,
}

/// A union.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
#[codes(first_wins)]
pub enum AnyReply {
    /// One kind.
    Reply(Reply),
    /// Another.
    Ranged {
        /// The code.
        code: Ranged,
    },
}

/// A mapping, of codes retired and deprecated too.
#[derive(Debug, CodeWrapper)]
#[codes(wraps = Reply)]
pub enum Failure<E> {
    /// A code.
    #[codes(12)]
    SessionOver,
    /// A name.
    #[codes(Reply::Gone, Reply::Forgotten, 10..=11)]
    Late(Reply),
    /// None.
    #[codes(skip, display = "{0:?}")]
    Transport(#[codes(source)] E),
    /// The rest.
    #[codes(other)]
    Other {
        /// The code.
        status: Status<Reply>,
    },
}

/// A mapping of texts.
#[derive(Debug, CodeWrapper)]
#[codes(wraps = ApiCode)]
pub enum ApiFailure<'a> {
    /// A text.
    #[codes("0012")]
    Late,
    /// The rest.
    #[codes(other)]
    Other(Status<ApiCode, &'a str>),
}

/// A mapping without others, which nobody uses.
#[derive(Debug, CodeWrapper)]
#[codes(wraps = ApiCode)]
enum Unused {
    #[codes("AuthFailure", "DB:0140", "0012")]
    All(ApiCode),
}

/// Ranges, and several tables in one.
#[codes(
    text = "
# A
| Code | Text |
|---|---|
| 1 | Too late. |
| 1xx | A range. |
| 100-199 | The same range. |
| >= 5000 | Another. |

# B
| Code | Text |
|---|---|
| 2 (TWO) | |
",
    tables = ["A", 2]
)]
#[repr(i32)]
pub enum Ranged {}

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(i32)]
enum Private {}

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |", success = 0)]
#[repr(i32)]
pub(crate) enum OfTheCrate {
    Late = 1,
}

/// A module.
pub mod inner {
    use codes_core::codes;

    #[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
    #[repr(i32)]
    pub(in crate::inner) enum OfTheModule {}

    #[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
    #[repr(i32)]
    pub(super) enum OfTheParent {}

    /// Uses one.
    #[must_use]
    pub fn number() -> i32 {
        OfTheModule::TooLate.code()
    }
}

/// The replies to a number by enums that nobody else sees.
#[must_use]
pub fn replies(number: i32) -> [Option<&'static str>; 4] {
    /// Codes of this function.
    #[codes(doc = "docs/vendor.md", table = "Errors", success = 0)]
    #[repr(i32)]
    enum Local {
        Late = 1,
    }

    let local = match Local::from_code(number) {
        Some(Local::Late) => Some("late"),
        Some(other) => Some(other.message()),
        None => None,
    };
    [
        local,
        Private::from_code(number).map(Private::message),
        OfTheCrate::check(number).err().and_then(|failure| failure.message()),
        inner::OfTheParent::from_code(number).map(inner::OfTheParent::name),
    ]
}

/// What is exhaustive can be matched without a wildcard, from other crates too.
///
/// ```
/// use strict::Undocumented;
///
/// match Undocumented::of::<12>() {
///     Undocumented::SessionIsOver | Undocumented::SessionIsOld => {}
/// }
/// ```
///
/// What is not cannot.
///
/// ```compile_fail,E0004
/// # #![allow(deprecated)]
/// use strict::Reply;
///
/// match Reply::of::<12>() {
///     Reply::SessionOver | Reply::Gone | Reply::Forgotten | Reply::SessionOld => {}
/// }
/// ```
pub const DEPRECATED: [Reply; 2] = [Reply::of::<99>(), Reply::of::<11>()];

macro_rules! every_repr {
    ($late:literal, $success:expr; $($name:ident: $repr:ident = $least:literal, $largest:literal;)*) => {$(
        /// Codes of one type.
        #[codes(text = "
| Code | Text |
|---|---|
| 1 | Too late. |
| 127 | Too wide. |
", success = $success)]
        #[repr($repr)]
        pub enum $name {
            /// A pin.
            Late = $late,
        }

        /// The bounds of one type.
        #[must_use]
        pub fn $repr() -> Option<$name> {
            assert_eq!(($name::from_code($least), $name::from_code($largest)), (None, None));
            $name::from_code(127)
        }
    )*};
}
every_repr! {
    1, 0;
    I8: i8 = -128, -1;
    I16: i16 = -32_768, 32_767;
    I32: i32 = -2_147_483_648, 2_147_483_647;
    I64: i64 = -9_223_372_036_854_775_808, 9_223_372_036_854_775_807;
    I128: i128 = -170_141_183_460_469_231_731_687_303_715_884_105_728, 170_141_183_460_469_231_731_687_303_715_884_105_727;
    Isize: isize = -1, 0x7fff_ffff;
    U8: u8 = 0, 255;
    U16: u16 = 0, 65_535;
    U32: u32 = 0, 4_294_967_295;
    U64: u64 = 0, 18_446_744_073_709_551_615;
    Usize: usize = 0, 0xffff_ffff;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_repr_works() {
        assert_eq!((i8(), i16(), i32()), (Some(I8::TooWide), Some(I16::TooWide), Some(I32::TooWide)));
        assert_eq!((i64(), i128(), isize()), (Some(I64::TooWide), Some(I128::TooWide), Some(Isize::TooWide)));
        assert_eq!((u8(), u16(), u32()), (Some(U8::TooWide), Some(U16::TooWide), Some(U32::TooWide)));
        assert_eq!((u64(), usize()), (Some(U64::TooWide), Some(Usize::TooWide)));
        assert_eq!(U64::try_from(u64::MAX).unwrap_err().value(), u64::MAX);
        assert_eq!(I64::check(i64::MIN).unwrap_err().status().code(), i64::MIN);
    }

    #[test]
    fn many_codes_are_all_found() {
        assert_eq!(Many::ALL.len(), 1_100);
        for (number, code) in (0..).zip(Many::ALL.iter().copied()) {
            assert_eq!((Many::from_code(number), code.code()), (Some(code), number));
            assert_eq!(code.message(), format!("Text number {number}."));
            assert_eq!(code.name().parse(), Ok(code));
        }
        assert_eq!((Many::from_code(1_100), Many::from_code(u32::MAX)), (None, None));
        assert_eq!(Many::of::<1>(), Many::Second);
    }

    #[test]
    fn private_enums_work() {
        assert_eq!(replies(1), [Some("late"), Some("Too late."), Some("Too late."), Some("TooLate")]);
        assert_eq!(replies(2), [Some("Too wide."), None, None, None]);
        assert_eq!(inner::number(), 1);
    }

    #[test]
    fn codes_that_are_text_work() {
        assert_eq!(ApiCode::from_code("DB:0140").map(ApiCode::message), Some("Busy.\nReally."));
        assert_eq!(ApiCode::try_from("0012").map(ApiCode::name), Ok("Late"));
        assert_eq!(ApiCode::try_from("Gone.For.Good").map(ApiCode::http), Ok(None));
        assert_eq!((ApiCode::Unknown.retry(), ApiCode::Unknown.http()), (false, Some(401)));
        assert_eq!((ApiCode::Late.hint(), ApiCode::Late.r#type(), ApiCode::Unknown.r#type()), ("Wait.", Some("Wait."), None));
        assert_eq!(ApiCode::check("nothing").unwrap_err().to_string(), "unknown code nothing: Who knows?");
        assert_eq!(Ranged::ALL.len() + Ranged::RANGES.len() + Ranged::TABLES.len(), 7);
        assert_eq!(Ranged::describe(150).map(|meaning| meaning.text), Some("A range."));
    }

    #[test]
    fn retired_codes_are_converted_but_not_listed() {
        assert_eq!(Reply::ALL.iter().map(|code| code.code()).collect::<Vec<_>>(), [12, 11]);
        assert_eq!(DEPRECATED.map(Reply::name), ["Gone", "SessionOld"]);
        assert_eq!(Reply::try_from(-3).unwrap().to_string(), "-3 (no longer documented)");
    }
}
