//! [`Status`]: a code off the wire, which may be one that the document does not list.

use core::cmp::Ordering;
use core::fmt::{self, Display};

use crate::{Checked, Code, CodeRepr, Held, UnknownCode};

/// A code as it comes off the wire: one that is documented, or any other number or text.
///
/// A vendor may send a code before documenting it. `Status` keeps every code and gives it back unchanged.
/// A `Status` is always normalised: a code that `C` documents is never [`Unknown`](Self::Unknown), so a `match` that is
/// written today cannot miss a code that is documented tomorrow.
///
/// With the feature `serde` it is read and written as the bare number or text.
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
///
/// `U` holds an unknown code. Integers hold themselves. Any type that can be borrowed as `str` holds a text: `&str`,
/// or, in a type that owns its data, `String`, `Box<str>` or `Arc<str>`. There, write `Status<ApiCode, String>`:
/// `Status<ApiCode>` alone holds a `&'static str`.
///
/// ```
/// use codes_core::{Status, codes};
///
/// #[codes(text = "| Code | Description |\n|---|---|\n| AuthFailure | The signature is wrong. |")]
/// pub enum ApiCode {}
///
/// let answer = String::from("AuthFailure.TokenFailure");
/// let status: Status<ApiCode, &str> = Status::from(&*answer);
/// assert_eq!((status.known(), status.code()), (None, "AuthFailure.TokenFailure"));
///
/// # #[cfg(feature = "alloc")] {
/// let owned: Status<ApiCode, String> = status.into_owned();
/// drop(answer);
/// assert_eq!(owned.code(), "AuthFailure.TokenFailure");
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status<C: Code, U = <C as Code>::Repr> {
    /// A code that `C` knows.
    Known(C),
    /// Any other code.
    Unknown(UnknownCode<C, U>),
}

impl<C: Code, U> Status<C, U> {
    /// The status with this number or text.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ClientCode};
    /// let status = Status::<ClientCode>::from_code(-2);
    /// assert_eq!(status, Status::Known(ClientCode::RequestTimeout));
    /// ```
    #[must_use]
    pub fn from_code(code: U) -> Self
    where
        U: Held<C::Repr>,
    {
        match C::from_code(code.wire()) {
            Some(known) => Self::Known(known),
            None => Self::Unknown(UnknownCode::new(code)),
        }
    }

    /// The number or text.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ClientCode};
    /// assert_eq!(Status::<ClientCode>::from_code(42).code(), 42);
    /// ```
    #[must_use]
    pub fn code(&self) -> <C::Repr as CodeRepr>::Wire<'_>
    where
        U: Held<C::Repr>,
    {
        match self {
            Self::Known(known) => known.code().wire(),
            Self::Unknown(unknown) => unknown.value(),
        }
    }

    /// The text of the number's or text's meaning: the code's first meaning, else that of the range it is in, else the
    /// catch-all's, if there is any.
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
    pub fn message(&self) -> Option<&'static str>
    where
        U: Held<C::Repr>,
    {
        match self {
            Self::Known(known) => known.meanings().first().map(|meaning| meaning.text),
            Self::Unknown(unknown) => unknown.meaning().map(|meaning| meaning.text),
        }
    }
}

impl<C: Checked, U: Held<C::Repr>> Status<C, U> {
    /// Whether this is the success code, documented or not.
    ///
    /// ```
    /// use codes_core::{Status, tpns::{ClientCode, ServerCode}};
    /// assert!(Status::<ClientCode>::from_code(0).is_success());
    /// assert!(Status::<ServerCode>::from_code(0).is_success(), "the document does not list it");
    /// assert!(!Status::<ClientCode>::from_code(-2).is_success());
    /// ```
    #[must_use]
    pub fn is_success(&self) -> bool {
        C::is_success(self.code())
    }
}

impl<C: Code, U> Status<C, U> {
    /// The code, if `C` knows it.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ClientCode};
    /// assert_eq!(Status::<ClientCode>::from_code(-2).known(), Some(ClientCode::RequestTimeout));
    /// ```
    #[must_use]
    pub const fn known(&self) -> Option<C> {
        match self {
            Self::Known(known) => Some(*known),
            Self::Unknown(_) => None,
        }
    }
}

// If a user tries to make a `Status` from another type, rustc should not suggest this conversion.
#[diagnostic::do_not_recommend]
impl<C: Code> From<C> for Status<C> {
    fn from(known: C) -> Self {
        Self::Known(known)
    }
}

impl<C: Code, U: Held<C::Repr> + Eq> Ord for Status<C, U> {
    /// Compares the numbers or the texts.
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(&other.code())
    }
}

impl<C: Code, U: Held<C::Repr> + Eq> PartialOrd for Status<C, U> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<C: Code, U: Held<C::Repr>> Display for Status<C, U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(known) => Display::fmt(known, f),
            Self::Unknown(unknown) => Display::fmt(unknown, f),
        }
    }
}

macro_rules! status_from_integer {
    ($($integer:ident)*) => {$(
        impl<C: Code<Repr = $integer>> From<$integer> for Status<C, $integer> {
            fn from(code: $integer) -> Self {
                Self::from_code(code)
            }
        }

        impl<C: Code<Repr = $integer>> From<Status<C, $integer>> for $integer {
            fn from(status: Status<C, $integer>) -> Self {
                status.code()
            }
        }
    )*};
}
status_from_integer!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl<'a, C: Code<Repr = &'static str>> From<&'a str> for Status<C, &'a str> {
    fn from(code: &'a str) -> Self {
        Self::from_code(code)
    }
}

impl<'a, C: Code<Repr = &'static str>> From<Status<C, &'a str>> for &'a str {
    fn from(status: Status<C, &'a str>) -> Self {
        match status {
            Status::Known(known) => known.code(),
            Status::Unknown(unknown) => unknown.into_held(),
        }
    }
}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::string::String;

    use super::{Code, Status};

    impl<C: Code<Repr = &'static str>> Status<C, &str> {
        /// Copies an unknown text, so that the status can outlive the data that it was read from.
        ///
        /// ```
        /// # use codes_core::{Status, codes};
        /// #[codes(text = "| Code | Description |\n|---|---|\n| AuthFailure | The signature is wrong. |")]
        /// pub enum ApiCode {}
        ///
        /// let owned: Status<ApiCode, String> = Status::<ApiCode, &str>::from("Throttled").into_owned();
        /// assert_eq!(owned.code(), "Throttled");
        /// ```
        #[must_use]
        pub fn into_owned(self) -> Status<C, String> {
            match self {
                Self::Known(known) => Status::Known(known),
                Self::Unknown(unknown) => Status::Unknown(unknown.into_owned()),
            }
        }
    }

    impl<C: Code<Repr = &'static str>> From<String> for Status<C, String> {
        fn from(code: String) -> Self {
            Self::from_code(code)
        }
    }

    impl<C: Code<Repr = &'static str>> From<&str> for Status<C, String> {
        fn from(code: &str) -> Self {
            Status::<C, &str>::from(code).into_owned()
        }
    }

    impl<C: Code<Repr = &'static str>> From<Status<C, String>> for String {
        fn from(status: Status<C, String>) -> Self {
            match status {
                Status::Known(known) => known.code().into(),
                Status::Unknown(unknown) => unknown.into_held(),
            }
        }
    }
}
