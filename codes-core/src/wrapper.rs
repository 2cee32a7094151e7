//! [`CodeWrapper`]: what every type with `#[derive(CodeWrapper)]` can do.

use core::error::Error;

use crate::{Code, CodeRepr as _, Held, Meaning, Status, UnknownCode, Wire};

/// A type of the user's around the codes of an enum.
///
/// [`#[derive(CodeWrapper)]`](macro@crate::CodeWrapper) implements it.
///
/// ```
/// use codes_core::{CodeWrapper, Status, tpns::ServerCode};
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
/// /// For the log: the number, whatever type has it.
/// fn number<W: CodeWrapper>(failure: &W) -> Option<String> {
///     Some(failure.status()?.code().to_string())
/// }
/// assert_eq!(number(&PushFailure::from(1008028)).as_deref(), Some("1008028"));
/// assert_eq!(number(&PushFailure::from(42)).as_deref(), Some("42"));
/// ```
pub trait CodeWrapper {
    /// The codes that are wrapped. A union wraps itself: it is a [`Code`] too.
    ///
    /// ```
    /// use codes_core::{CodeWrapper, tpns::ServerCode};
    ///
    /// #[derive(Debug, CodeWrapper)]
    /// struct PushError(ServerCode);
    ///
    /// let code: <PushError as CodeWrapper>::Code = ServerCode::RateLimited;
    /// # let _ = code;
    /// ```
    type Code: Code;

    /// The code, with all that is documented of it. `None` where the value does not say which code it came from: in a
    /// variant without a field that stands for several, or for none (`#[codes(skip)]`).
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
    fn status(&self) -> Option<Status<Self::Code, Wire<'_, Self::Code>>>;
}

// What derived code calls.

/// A status as it is on the wire, whatever holds an unknown code.
#[must_use]
pub fn on_wire<C: Code, U: Held<C::Repr>>(status: &Status<C, U>) -> Status<C, Wire<'_, C>> {
    match status {
        Status::Known(known) => Status::Known(*known),
        Status::Unknown(unknown) => Status::Unknown(UnknownCode::new(unknown.code())),
    }
}

/// What holds an unknown code.
#[must_use]
pub fn held<C: Code, U>(unknown: UnknownCode<C, U>) -> U {
    unknown.into_held()
}

/// The code of a status that holds it as the code enum does.
#[must_use]
pub fn code_of<C: Code>(status: Status<C>) -> C::Repr {
    match status {
        Status::Known(known) => known.code(),
        Status::Unknown(unknown) => unknown.into_held(),
    }
}

/// What the document says of the range that a code is in, if it is in one.
#[must_use]
pub fn describe_by_range<C: Code>(code: Wire<'_, C>) -> Option<&'static Meaning> {
    let is_around = |first: C::Repr, last: C::Repr| first.wire() <= code && code <= last.wire();
    C::RANGES.iter().any(|range| is_around(range.first, range.last)).then(|| C::describe(code)).flatten()
}

/// Any error as the source of another, be it in a box or not. thiserror does it the same way.
pub trait AsDynError {
    /// The error as a trait object.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> AsDynError for E {
    #[inline]
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! as_dyn_error {
    ($($of:ty)*) => {$(
        impl AsDynError for $of {
            #[inline]
            fn as_dyn_error(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}
as_dyn_error!(dyn Error dyn Error + Send dyn Error + Send + Sync);
