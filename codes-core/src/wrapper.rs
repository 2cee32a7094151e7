//! [`CodeWrapper`]: the trait of every type with `#[derive(CodeWrapper)]`.

use core::error::Error;
use core::fmt::{self, Debug, Display};

use crate::notation::Hexadecimal;
use crate::{Code, CodeRepr as _, Held, Meaning, Status, UnknownCode, Wire};

/// A user's own type around the codes `C`.
///
/// [`#[derive(CodeWrapper)]`](macro@crate::CodeWrapper) implements it: for the codes of the wrapped enum, or, of a union, for
/// the union itself, which is a [`Code`] too.
///
/// ```
/// use codes_core::{Code, CodeWrapper, Status, tpns::ServerCode};
///
/// #[derive(Debug, CodeWrapper)]
/// #[codes(wraps = ServerCode)]
/// enum PushFailure {
///     #[codes(1008028)]
///     RateLimited,
///     #[codes(other)]
///     Other(Status<ServerCode>),
/// }
///
/// /// For the log: the code, whatever type has it.
/// fn code<C: Code>(failure: &impl CodeWrapper<C>) -> Option<String> {
///     Some(failure.status()?.code().to_string())
/// }
/// assert_eq!(code(&PushFailure::from(1008028)).as_deref(), Some("1008028"));
/// assert_eq!(code(&PushFailure::from(42)).as_deref(), Some("42"));
/// ```
pub trait CodeWrapper<C: Code> {
    /// The code, with everything that is documented. `None` if the value does not hold its code: in a variant without a
    /// field that stands for several codes, or for none (`#[codes(skip)]`).
    ///
    /// ```
    /// use codes_core::{CodeWrapper, tpns::ServerCode};
    ///
    /// #[derive(Debug, CodeWrapper)]
    /// struct PushError(ServerCode);
    ///
    /// let status = PushError(ServerCode::RateLimited).status().unwrap();
    /// assert_eq!((status.code(), status.message()), (1008028, Some("Frequency limit exceeded.")));
    /// ```
    #[must_use]
    fn status(&self) -> Option<Status<C, Wire<'_, C>>>;
}

/// A code that a wrapper has no value for: the error of its `TryFrom`.
///
/// The code may be unknown, or documented but without a variant, such as the success code in a mapping of errors.
///
/// ```
/// use codes_core::{CodeWrapper, tpns::ClientCode};
///
/// #[derive(Debug, CodeWrapper)]
/// struct PushError(ClientCode);
///
/// let error = PushError::try_from(42).unwrap_err();
/// assert_eq!(error.value(), 42);
/// assert_eq!(error.to_string(), "unknown code 42: Unknown error. Please save the log and contact us.");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnclaimedCode<U> {
    code: U,
    is_documented: bool,
    meaning: Option<&'static Meaning>,
    /// The code, if the document writes it in hexadecimal.
    hexadecimal: Option<Hexadecimal>,
}

impl<U: Copy> UnclaimedCode<U> {
    /// The number or text.
    ///
    /// ```
    /// # use codes_core::{CodeWrapper, tpns::ClientCode};
    /// # #[derive(Debug, CodeWrapper)]
    /// # struct PushError(ClientCode);
    /// assert_eq!(PushError::try_from(42).unwrap_err().value(), 42);
    /// ```
    #[must_use]
    pub const fn value(&self) -> U {
        self.code
    }

    /// The code's first meaning, else that of the range it is in, else the catch-all's, if there is any.
    ///
    /// ```
    /// # use codes_core::{CodeWrapper, tpns::ClientCode};
    /// # #[derive(Debug, CodeWrapper)]
    /// # struct PushError(ClientCode);
    /// assert_eq!(PushError::try_from(42).unwrap_err().meaning().unwrap().summary(), "Unknown error.");
    /// ```
    #[must_use]
    pub const fn meaning(&self) -> Option<&'static Meaning> {
        self.meaning
    }
}

#[cfg(feature = "defmt")]
impl<U> UnclaimedCode<U> {
    pub(crate) const fn held(&self) -> &U {
        &self.code
    }

    pub(crate) const fn is_documented(&self) -> bool {
        self.is_documented
    }

    pub(crate) const fn hexadecimal(&self) -> Option<Hexadecimal> {
        self.hexadecimal
    }
}

impl<U: Display> Display for UnclaimedCode<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_documented { "no variant for code " } else { "unknown code " })?;
        match &self.hexadecimal {
            Some(code) => write!(f, "{code}")?,
            None => write!(f, "{}", self.code)?,
        }
        match self.meaning {
            Some(meaning) if !meaning.text.is_empty() => write!(f, ": {}", meaning.text),
            _ => Ok(()),
        }
    }
}

impl<U: Debug + Display> Error for UnclaimedCode<U> {}

// What derived code calls.

/// The error for a code that a wrapper of `C` has no value for.
#[must_use]
pub fn unclaimed<C: Code, U: Held<C::Repr>>(code: U) -> UnclaimedCode<U> {
    let (known, meaning) = (C::from_code(code.wire()), C::describe(code.wire()));
    let hexadecimal = C::Repr::__hexadecimal(code.wire(), C::__NOTATION);
    UnclaimedCode { is_documented: known.is_some(), meaning, hexadecimal, code }
}

/// The same error, with the meaning from another enum if the first one has none.
#[must_use]
pub fn unclaimed_by<C: Code, U: Held<C::Repr>>(earlier: UnclaimedCode<U>) -> UnclaimedCode<U> {
    let meaning = earlier.meaning.or_else(|| C::describe(earlier.code.wire()));
    UnclaimedCode { meaning, ..earlier }
}

/// A status with the code as it is on the wire, whatever type holds an unknown code.
#[must_use]
pub fn on_wire<C: Code, U: Held<C::Repr>>(status: &Status<C, U>) -> Status<C, Wire<'_, C>> {
    match status {
        Status::Known(known) => Status::Known(*known),
        Status::Unknown(unknown) => Status::Unknown(UnknownCode::new(unknown.value())),
    }
}

/// The value that holds an unknown code.
#[must_use]
pub fn held<C: Code, U>(unknown: UnknownCode<C, U>) -> U {
    unknown.into_held()
}

/// The code of a status that holds unknown codes in the enum's own representation.
#[must_use]
pub fn code_of<C: Code>(status: Status<C>) -> C::Repr {
    match status {
        Status::Known(known) => known.code(),
        Status::Unknown(unknown) => unknown.into_held(),
    }
}

/// The meaning of the range that a code is in, if it is in one.
#[must_use]
pub fn describe_by_range<C: Code>(code: Wire<'_, C>) -> Option<&'static Meaning> {
    let is_around = |first: C::Repr, last: C::Repr| first.wire() <= code && code <= last.wire();
    C::RANGES.iter().any(|range| is_around(range.first, range.last)).then(|| C::describe(code)).flatten()
}

/// Any error as the source of another, boxed or not. thiserror does it the same way.
pub trait AsDynError {
    /// The error as a trait object.
    fn __as_dyn_error(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> AsDynError for E {
    #[inline]
    fn __as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! as_dyn_error {
    ($($of:ty)*) => {$(
        impl AsDynError for $of {
            #[inline]
            fn __as_dyn_error(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}
as_dyn_error!(dyn Error dyn Error + Send dyn Error + Send + Sync);
