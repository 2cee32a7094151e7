//! [`Code`]: what every generated enum can do, for code that is generic over them.

use core::fmt::{self, Debug, Display};
use core::hash::Hash;

use crate::{CodeRange, CodeRepr, Meaning, Table};

/// A return code that a vendor documents.
///
/// [`#[codes]`](macro@crate::codes) implements it for the enums it generates. Each of them has the same items as
/// inherent `const fn`s and constants, so the trait is only needed by code that is generic over code enums.
///
/// ```
/// use codes_core::{Code, tpns::{ClientCode, ServerCode}};
///
/// fn documented<C: Code>() -> usize {
///     C::ALL.len()
/// }
/// assert_eq!(documented::<ClientCode>(), 44);
/// assert_eq!(documented::<ServerCode>(), 28);
/// ```
pub trait Code: Copy + Eq + Ord + Hash + Debug + Display + 'static {
    /// What stands for a code on the wire: the integer of the enum's `#[repr(..)]`, or `&'static str`.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// let wire: <ClientCode as Code>::Repr = -2_i32;
    /// # let _ = wire;
    /// ```
    type Repr: CodeRepr;

    /// Every documented code, in the document's order.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ServerCode};
    /// assert_eq!(<ServerCode as Code>::ALL[0].code(), 1010001);
    /// ```
    const ALL: &'static [Self];

    /// What the document says of all the codes it does not list, in its row "Other", if it has one.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// let other = <ClientCode as Code>::CATCH_ALL.unwrap();
    /// assert_eq!(other.summary(), "Unknown error.");
    /// ```
    const CATCH_ALL: Option<&'static Meaning>;

    /// What the document says of whole ranges of numbers, such as `4000-4999`, in its order. Empty for codes that are
    /// text.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// assert!(<ClientCode as Code>::RANGES.is_empty());
    /// ```
    const RANGES: &'static [CodeRange<Self::Repr>];

    /// Where the codes come from: the first table, if they come from several.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// assert_eq!(<ClientCode as Code>::TABLE.heading, Some("Client Return Codes"));
    /// ```
    const TABLE: Table;

    /// Every table that the codes come from.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// assert_eq!(<ClientCode as Code>::TABLES, [ClientCode::TABLE]);
    /// ```
    const TABLES: &'static [Table];

    /// The code with this number or text, if there is one.
    ///
    /// ```
    /// use codes_core::{Code, CodeRepr, tpns::ClientCode};
    /// fn is_known<C: Code>(code: <C::Repr as CodeRepr>::Wire<'_>) -> bool {
    ///     C::from_code(code).is_some()
    /// }
    /// assert!(is_known::<ClientCode>(-2));
    /// assert!(!is_known::<ClientCode>(-99));
    /// ```
    #[must_use]
    fn from_code(code: <Self::Repr as CodeRepr>::Wire<'_>) -> Option<Self>;

    /// What the document says of a number or text, whether it is a code or not: the code's first meaning, else that of the
    /// narrowest range around it, else the catch-all's.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// let says = |code| <ClientCode as Code>::describe(code).map(|meaning| meaning.summary());
    /// assert_eq!(says(-2), Some("Request timeout."));
    /// assert_eq!(says(42), Some("Unknown error."));
    /// ```
    #[must_use]
    fn describe(code: <Self::Repr as CodeRepr>::Wire<'_>) -> Option<&'static Meaning>;

    /// The number or text of this code.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// assert_eq!(Code::code(ClientCode::RequestTimeout), -2);
    /// ```
    #[must_use]
    fn code(self) -> Self::Repr;

    /// The name of the enum's variant.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// assert_eq!(Code::name(ClientCode::RequestTimeout), "RequestTimeout");
    /// ```
    #[must_use]
    fn name(self) -> &'static str;

    /// The plain text of the first meaning, without Markdown and HTML. Empty for a retired code.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// assert_eq!(Code::message(ClientCode::RequestTimeout), "Request timeout.");
    /// ```
    #[must_use]
    fn message(self) -> &'static str;

    /// Every meaning that the document gives to this code, in its order. Empty for a retired code.
    ///
    /// ```
    /// use codes_core::{Code, tpns::ClientCode};
    /// let code = ClientCode::of::<10008>();
    /// assert_eq!(Code::meanings(code).len(), 2);
    /// ```
    #[must_use]
    fn meanings(self) -> &'static [Meaning];
}

/// Writes `10008: first meaning (or: second meaning)`: a number with two meanings must not pass for one with one.
pub(crate) fn fmt_code<C: Code>(code: C, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Some((first, others)) = code.meanings().split_first() else {
        return write!(f, "{} (no longer documented)", code.code());
    };
    write!(f, "{}", code.code())?;
    if !first.text.is_empty() {
        write!(f, ": {}", first.text)?;
    }
    for other in others {
        write!(f, " (or: {})", other.text)?;
    }
    Ok(())
}
