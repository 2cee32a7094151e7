//! [`Checked`]: enums whose success code is known.

use crate::{Code, CodeRepr, Wire};

/// An enum whose success code is known, by `success = ..` in its [`#[codes]`](macro@crate::codes).
///
/// ```
/// use codes_core::{Checked, Code, tpns::ServerCode};
///
/// fn failures<C: Checked>() -> usize {
///     C::ALL.iter().filter(|code| code.code() != C::SUCCESS).count()
/// }
/// assert_eq!(failures::<ServerCode>(), 28);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no success code",
    label = "which of its codes is success?",
    note = "write `success = ..` in the `#[codes(..)]` of the enum, such as `success = 0`"
)]
pub trait Checked: Code {
    /// The success code, which need not be a documented one.
    ///
    /// ```
    /// use codes_core::{Checked, tpns::ClientCode};
    /// assert_eq!(ClientCode::SUCCESS, 0);
    /// ```
    const SUCCESS: Self::Repr;

    /// Whether this code is success.
    ///
    /// ```
    /// use codes_core::{Checked, tpns::ClientCode};
    /// assert!(ClientCode::is_success(0));
    /// assert!(!ClientCode::is_success(-2));
    /// ```
    #[must_use]
    fn is_success(code: Wire<'_, Self>) -> bool {
        code == Self::SUCCESS.wire()
    }
}
