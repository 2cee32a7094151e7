//! [`Status`]: a code off the wire, which may be one that the document does not list; and the errors made of it.

use core::cmp::Ordering;
use core::fmt::{self, Display};

use crate::{Code, Meaning};

/// A code as it comes off the wire: one that is documented, or any other number.
///
/// A vendor may send a code before it documents it. `Status` keeps every number and gives it back unchanged.
/// A `Status` is always normalised: no number that `C` documents is ever [`Unknown`](Self::Unknown), so a code that
/// is documented tomorrow cannot be missed by a `match` that is written today.
///
/// With the feature `serde` it is read and written as the bare number.
///
/// ```
/// use codes_core::{Status, tpns::ServerCode};
///
/// let known = Status::from(1008028);
/// assert_eq!(known, Status::Known(ServerCode::RateLimited));
///
/// let unknown: Status<ServerCode> = Status::from(42);
/// assert_eq!(unknown.known(), None);
/// assert_eq!(i32::from(unknown), 42);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status<C: Code> {
    /// A code that `C` knows.
    Known(C),
    /// Any other number.
    Unknown(UnknownCode<C>),
}

impl<C: Code> Status<C> {
    /// The status with this number.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ClientCode};
    /// let status = Status::<ClientCode>::from_code(-2);
    /// assert_eq!(status, Status::Known(ClientCode::RequestTimeout));
    /// ```
    #[must_use]
    pub fn from_code(code: C::Repr) -> Self {
        match C::from_code(code) {
            Some(known) => Self::Known(known),
            None => Self::Unknown(UnknownCode { code }),
        }
    }

    /// The number.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ClientCode};
    /// assert_eq!(Status::<ClientCode>::from_code(42).code(), 42);
    /// ```
    #[must_use]
    pub fn code(self) -> C::Repr {
        match self {
            Self::Known(known) => known.code(),
            Self::Unknown(unknown) => unknown.code,
        }
    }

    /// The code, if `C` knows it.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ClientCode};
    /// assert_eq!(Status::from_code(-2).known(), Some(ClientCode::RequestTimeout));
    /// ```
    #[must_use]
    pub const fn known(self) -> Option<C> {
        match self {
            Self::Known(known) => Some(known),
            Self::Unknown(_) => None,
        }
    }

    /// What the document says of the number: the code's first meaning, or the catch-all's text, if there is any.
    ///
    /// ```
    /// use codes_core::{Status, tpns::{ClientCode, ServerCode}};
    /// assert_eq!(Status::<ClientCode>::from_code(-2).message(), Some("Request timeout."));
    /// assert_eq!(
    ///     Status::<ClientCode>::from_code(42).message(),
    ///     Some("Unknown error. Please save the log and contact us."),
    /// );
    /// assert_eq!(Status::<ServerCode>::from_code(42).message(), None);
    /// ```
    #[must_use]
    pub fn message(self) -> Option<&'static str> {
        match self {
            Self::Known(known) => known.meanings().first().map(|meaning| meaning.text),
            Self::Unknown(unknown) => unknown.meaning().map(|meaning| meaning.text),
        }
    }
}

impl<C: Code> From<C> for Status<C> {
    fn from(known: C) -> Self {
        Self::Known(known)
    }
}

impl<C: Code> Ord for Status<C> {
    /// By number.
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(&other.code())
    }
}

impl<C: Code> PartialOrd for Status<C> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<C: Code> Display for Status<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(known) => Display::fmt(known, f),
            Self::Unknown(unknown) => Display::fmt(unknown, f),
        }
    }
}

macro_rules! status_from_integer {
    ($($integer:ident)*) => {$(
        impl<C: Code<Repr = $integer>> From<$integer> for Status<C> {
            fn from(code: $integer) -> Self {
                Self::from_code(code)
            }
        }

        impl<C: Code<Repr = $integer>> From<Status<C>> for $integer {
            fn from(status: Status<C>) -> Self {
                status.code()
            }
        }
    )*};
}
status_from_integer!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

/// A number that `C` does not document: the error of `TryFrom`, and what [`Status::Unknown`] holds.
///
/// It can be read, but only codes-core makes one, from a number that it has looked up.
///
/// ```
/// use codes_core::tpns::ClientCode;
///
/// let error = ClientCode::try_from(42).unwrap_err();
/// assert_eq!(error.code(), 42);
/// assert_eq!(error.to_string(), "unknown code 42: Unknown error. Please save the log and contact us.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownCode<C: Code> {
    code: C::Repr,
}

impl<C: Code> UnknownCode<C> {
    pub(crate) const fn new(code: C::Repr) -> Self {
        Self { code }
    }

    /// The number.
    ///
    /// ```
    /// use codes_core::tpns::ServerCode;
    /// assert_eq!(ServerCode::try_from(7).unwrap_err().code(), 7);
    /// ```
    #[must_use]
    pub const fn code(self) -> C::Repr {
        self.code
    }

    /// What the document says of all the codes it does not list, if it does.
    ///
    /// ```
    /// use codes_core::tpns::{ClientCode, ServerCode};
    /// let error = ClientCode::try_from(42).unwrap_err();
    /// assert_eq!(error.meaning().unwrap().summary(), "Unknown error.");
    /// assert!(ServerCode::try_from(42).unwrap_err().meaning().is_none());
    /// ```
    #[must_use]
    pub const fn meaning(self) -> Option<&'static Meaning> {
        C::CATCH_ALL
    }
}

impl<C: Code> Display for UnknownCode<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown code {}", self.code)?;
        match C::CATCH_ALL {
            Some(meaning) if !meaning.text.is_empty() => write!(f, ": {}", meaning.text),
            _ => Ok(()),
        }
    }
}

impl<C: Code> core::error::Error for UnknownCode<C> {}

/// A return code other than success: the error of the generated `check`.
///
/// ```
/// use codes_core::{Failure, tpns::ServerCode};
///
/// fn push(ret_code: i32) -> Result<(), Failure<ServerCode>> {
///     ServerCode::check(ret_code)?;
///     Ok(())
/// }
/// assert!(push(0).is_ok());
/// let failure = push(1008028).unwrap_err();
/// assert_eq!(failure.known(), Some(ServerCode::RateLimited));
/// assert_eq!(failure.to_string(), "1008028: Frequency limit exceeded.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Failure<C: Code> {
    status: Status<C>,
}

impl<C: Code> Failure<C> {
    pub(crate) const fn new(status: Status<C>) -> Self {
        Self { status }
    }

    /// The status that is not success.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ServerCode};
    /// match ServerCode::check(1008028).unwrap_err().status() {
    ///     Status::Known(ServerCode::RateLimited) => {}
    ///     other => panic!("{other}"),
    /// }
    /// ```
    #[must_use]
    pub const fn status(self) -> Status<C> {
        self.status
    }

    /// The number.
    ///
    /// ```
    /// use codes_core::tpns::ServerCode;
    /// assert_eq!(ServerCode::check(42).unwrap_err().code(), 42);
    /// ```
    #[must_use]
    pub fn code(self) -> C::Repr {
        self.status.code()
    }

    /// The code, if `C` knows it.
    ///
    /// ```
    /// use codes_core::tpns::ServerCode;
    /// assert_eq!(ServerCode::check(42).unwrap_err().known(), None);
    /// ```
    #[must_use]
    pub const fn known(self) -> Option<C> {
        self.status.known()
    }

    /// What the document says of the number: the code's first meaning, or the catch-all's text, if there is any.
    ///
    /// ```
    /// use codes_core::tpns::ServerCode;
    /// assert_eq!(ServerCode::check(1008028).unwrap_err().message(), Some("Frequency limit exceeded."));
    /// ```
    #[must_use]
    pub fn message(self) -> Option<&'static str> {
        self.status.message()
    }
}

impl<C: Code> From<Failure<C>> for Status<C> {
    fn from(failure: Failure<C>) -> Self {
        failure.status
    }
}

impl<C: Code> Display for Failure<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.status.fmt(f)
    }
}

impl<C: Code> core::error::Error for Failure<C> {}

/// A text that is neither a documented code's number nor the name of one: the error of a code enum's `FromStr`.
///
/// ```
/// use codes_core::tpns::ClientCode;
/// assert_eq!("-2".parse(), Ok(ClientCode::RequestTimeout));
/// assert_eq!("RequestTimeout".parse(), Ok(ClientCode::RequestTimeout));
/// let error = "timeout".parse::<ClientCode>().unwrap_err();
/// assert_eq!(error.to_string(), "neither the number nor the name of a documented code");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseCodeError(());

impl ParseCodeError {
    pub(crate) const fn new() -> Self {
        Self(())
    }
}

impl Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("neither the number nor the name of a documented code")
    }
}

impl core::error::Error for ParseCodeError {}
