//! [`UnknownCode`], [`Failure`] and [`ParseCodeError`]: the errors of conversions to codes.

use core::cmp::Ordering;
use core::error::Error;
use core::fmt::{self, Debug, Display};
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use crate::notation::Written;
use crate::{Code, CodeRepr, Held, Meaning, Status};

/// A number or text that `C` does not document: the error of `TryFrom`, and what [`Status::Unknown`] holds.
///
/// Only codes-core makes one, from a code that it has looked up.
///
/// ```
/// use codes_core::tpns::ClientCode;
///
/// let error = ClientCode::try_from(42).unwrap_err();
/// assert_eq!(error.value(), 42);
/// assert_eq!(error.to_string(), "unknown code 42: Unknown error. Please save the log and contact us.");
/// ```
pub struct UnknownCode<C: Code, U = <C as Code>::Repr> {
    held: U,
    of: PhantomData<C>,
}

impl<C: Code, U> UnknownCode<C, U> {
    pub(crate) const fn new(held: U) -> Self {
        Self { held, of: PhantomData }
    }

    pub(crate) fn into_held(self) -> U {
        self.held
    }
}

impl<C: Code, U: Held<C::Repr>> UnknownCode<C, U> {
    /// The number or text.
    ///
    /// ```
    /// use codes_core::tpns::ServerCode;
    /// assert_eq!(ServerCode::try_from(7).unwrap_err().value(), 7);
    /// ```
    // Not `code`: miette's derive for `#[diagnostic(transparent)]` calls `.code()` and means the method of its own
    // trait.
    #[must_use]
    pub fn value(&self) -> <C::Repr as CodeRepr>::Wire<'_> {
        self.held.wire()
    }

    /// The meaning of the range that the number is in, else of the catch-all, if there is any.
    ///
    /// ```
    /// use codes_core::tpns::{ClientCode, ServerCode};
    /// let error = ClientCode::try_from(42).unwrap_err();
    /// assert_eq!(error.meaning().unwrap().summary(), "Unknown error.");
    /// assert!(ServerCode::try_from(42).unwrap_err().meaning().is_none());
    /// ```
    #[must_use]
    pub fn meaning(&self) -> Option<&'static Meaning> {
        C::describe(self.value())
    }
}

impl<C: Code, U: Held<C::Repr>> Display for UnknownCode<C, U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown code {}", Written::<C>(self.value()))?;
        match self.meaning() {
            Some(meaning) if !meaning.text.is_empty() => write!(f, ": {}", meaning.text),
            _ => Ok(()),
        }
    }
}

impl<C: Code, U: Held<C::Repr>> Error for UnknownCode<C, U> {}

impl<C: Code, U: Debug> Debug for UnknownCode<C, U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownCode").field("code", &self.held).finish()
    }
}

#[allow(clippy::expl_impl_clone_on_copy)] // a derive would require of `C` what only `U` needs
impl<C: Code, U: Clone> Clone for UnknownCode<C, U> {
    fn clone(&self) -> Self {
        Self::new(self.held.clone())
    }
}

impl<C: Code, U: Copy> Copy for UnknownCode<C, U> {}

impl<C: Code, U: PartialEq> PartialEq for UnknownCode<C, U> {
    fn eq(&self, other: &Self) -> bool {
        self.held == other.held
    }
}

impl<C: Code, U: Eq> Eq for UnknownCode<C, U> {}

impl<C: Code, U: PartialOrd> PartialOrd for UnknownCode<C, U> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.held.partial_cmp(&other.held)
    }
}

impl<C: Code, U: Ord> Ord for UnknownCode<C, U> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.held.cmp(&other.held)
    }
}

impl<C: Code, U: Hash> Hash for UnknownCode<C, U> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.held.hash(state);
    }
}

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Failure<C: Code, U = <C as Code>::Repr> {
    status: Status<C, U>,
}

impl<C: Code, U> Failure<C, U> {
    pub(crate) const fn new(status: Status<C, U>) -> Self {
        Self { status }
    }

    /// The status that is not success, with its number or text.
    ///
    /// There is no method `code`: miette's derive for `#[diagnostic(transparent)]` calls `.code()` and means the method
    /// of its own trait.
    ///
    /// ```
    /// use codes_core::{Status, tpns::ServerCode};
    /// let failure = ServerCode::check(1008028).unwrap_err();
    /// assert_eq!(failure.status().code(), 1008028);
    /// match failure.status() {
    ///     Status::Known(ServerCode::RateLimited) => {}
    ///     other => panic!("{other}"),
    /// }
    /// ```
    #[must_use]
    pub const fn status(&self) -> &Status<C, U> {
        &self.status
    }

    /// The code, if `C` knows it.
    ///
    /// ```
    /// use codes_core::tpns::ServerCode;
    /// assert_eq!(ServerCode::check(42).unwrap_err().known(), None);
    /// ```
    #[must_use]
    pub const fn known(&self) -> Option<C> {
        self.status.known()
    }
}

impl<C: Code, U: Held<C::Repr>> Failure<C, U> {
    /// The text of the code's meaning, as [`Status::message`] returns it.
    ///
    /// ```
    /// use codes_core::tpns::ServerCode;
    /// assert_eq!(ServerCode::check(1008028).unwrap_err().message(), Some("Frequency limit exceeded."));
    /// ```
    #[must_use]
    pub fn message(&self) -> Option<&'static str> {
        self.status.message()
    }
}

impl<C: Code, U: Held<C::Repr> + Eq> Ord for Failure<C, U> {
    /// Compares the numbers or the texts.
    fn cmp(&self, other: &Self) -> Ordering {
        self.status.cmp(&other.status)
    }
}

impl<C: Code, U: Held<C::Repr> + Eq> PartialOrd for Failure<C, U> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<C: Code, U> From<Failure<C, U>> for Status<C, U> {
    fn from(failure: Failure<C, U>) -> Self {
        failure.status
    }
}

impl<C: Code, U: Held<C::Repr>> Display for Failure<C, U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.status, f)
    }
}

impl<C: Code, U: Held<C::Repr>> Error for Failure<C, U> {}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::string::String;

    use super::{Code, Failure, UnknownCode};

    impl<C: Code<Repr = &'static str>> UnknownCode<C, &str> {
        /// Copies the text, so that the error can outlive the data that it was read from.
        ///
        /// ```
        /// # use codes_core::codes;
        /// #[codes(text = "| Code | Description |\n|---|---|\n| AuthFailure | The signature is wrong. |")]
        /// pub enum ApiCode {}
        ///
        /// let error = ApiCode::try_from("Throttled").unwrap_err().into_owned();
        /// let boxed: Box<dyn std::error::Error + Send + Sync> = Box::new(error);
        /// assert_eq!(boxed.to_string(), "unknown code Throttled");
        /// ```
        #[must_use]
        pub fn into_owned(self) -> UnknownCode<C, String> {
            UnknownCode::new(self.held.into())
        }
    }

    impl<C: Code<Repr = &'static str>> Failure<C, &str> {
        /// Copies an unknown text, so that the failure can outlive the data that it was read from.
        ///
        /// ```
        /// # use codes_core::codes;
        /// #[codes(
        ///     text = "| Code | Description |\n|---|---|\n| AuthFailure | The signature is wrong. |",
        ///     success = "OK"
        /// )]
        /// pub enum ApiCode {}
        ///
        /// let failure = ApiCode::check("Throttled").unwrap_err().into_owned();
        /// assert_eq!(failure.status().code(), "Throttled");
        /// ```
        #[must_use]
        pub fn into_owned(self) -> Failure<C, String> {
            Failure::new(self.status.into_owned())
        }
    }
}

/// The error of a code enum's `FromStr`, for a text that is neither a documented code nor the name of one. It says what
/// the text was tried as.
///
/// A number may be decimal or hexadecimal (`0x1F`); a name may be the variant's or the vendor's.
///
/// ```
/// use codes_core::tpns::ClientCode;
/// assert_eq!("-2".parse(), Ok(ClientCode::RequestTimeout));
/// assert_eq!("RequestTimeout".parse(), Ok(ClientCode::RequestTimeout));
/// assert_eq!("0x2777".parse(), Ok(ClientCode::ServerClosedLink));
///
/// let error = "timeout".parse::<ClientCode>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "neither a number (decimal or hexadecimal) nor the name of a code (the variant's or the vendor's)",
/// );
/// let error = "42".parse::<ClientCode>().unwrap_err();
/// assert_eq!(error.to_string(), "a number that is not documented");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseCodeError(Tried);

/// What a text was tried as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Tried {
    /// A number that no code has.
    Number,
    /// A text that is not a number, for codes that are numbers.
    Name,
    /// A text, for codes that are texts.
    Text,
}

impl ParseCodeError {
    pub(crate) const fn new(tried: Tried) -> Self {
        Self(tried)
    }
}

impl Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Tried::Number => "a number that is not documented",
            Tried::Name => {
                "neither a number (decimal or hexadecimal) nor the name of a code (the variant's or the vendor's)"
            }
            Tried::Text => "neither a documented code nor the name of one (the variant's or the vendor's)",
        })
    }
}

impl Error for ParseCodeError {}
