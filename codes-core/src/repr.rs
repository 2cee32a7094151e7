//! [`CodeRepr`] and [`Held`]: how a code stands on the wire, and what can hold one that is not documented.

use core::fmt::{Debug, Display};
use core::hash::Hash;

use crate::__v1::Sealed;

/// What stands for a code on the wire: an integer, or `&'static str` for codes that are text.
///
/// It is implemented for every integer type and for `&'static str`, and cannot be implemented elsewhere.
///
/// ```
/// use codes_core::{Code, CodeRepr, tpns::ClientCode};
///
/// fn is_known<C: Code>(code: <C::Repr as CodeRepr>::Wire<'_>) -> bool {
///     C::from_code(code).is_some()
/// }
/// assert!(is_known::<ClientCode>(-2));
/// ```
pub trait CodeRepr: Copy + Eq + Ord + Hash + Debug + Display + Held<Self> + Sealed + 'static {
    /// A code as it arrives: the integer itself, or a `&str` of any lifetime.
    ///
    /// ```
    /// use codes_core::CodeRepr;
    /// let number: <i32 as CodeRepr>::Wire<'_> = -2_i32;
    /// let answer = String::from("AuthFailure");
    /// let text: <&'static str as CodeRepr>::Wire<'_> = answer.as_str();
    /// # let _ = (number, text);
    /// ```
    type Wire<'a>: Copy + Eq + Ord + Hash + Debug + Display + Held<Self>;

    /// The code as one that arrives.
    ///
    /// ```
    /// use codes_core::CodeRepr;
    /// assert_eq!(7_i32.wire(), 7);
    /// assert_eq!("AuthFailure".wire(), "AuthFailure");
    /// ```
    #[must_use]
    fn wire<'a>(self) -> Self::Wire<'a>;
}

/// What can hold a code of the representation `R` that is not documented.
///
/// Integers hold themselves. A text is held by `&str`, or, with the feature `alloc`, by `String` or `Cow<str>`, so that it
/// can outlive what it was read from.
///
/// ```
/// use codes_core::Held;
///
/// fn len(code: &impl Held<&'static str>) -> usize {
///     code.wire().len()
/// }
/// assert_eq!(len(&"AuthFailure"), 11);
/// ```
pub trait Held<R: CodeRepr>: Debug + Sealed {
    /// The code.
    ///
    /// ```
    /// use codes_core::Held;
    /// assert_eq!(Held::wire(&7_i32), 7);
    /// ```
    #[must_use]
    fn wire(&self) -> R::Wire<'_>;
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Sealed for $integer {}

        impl CodeRepr for $integer {
            type Wire<'a> = $integer;

            #[inline]
            fn wire<'a>(self) -> Self::Wire<'a> {
                self
            }
        }

        impl Held<$integer> for $integer {
            #[inline]
            fn wire(&self) -> $integer {
                *self
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl Sealed for &str {}

impl CodeRepr for &'static str {
    type Wire<'a> = &'a str;

    #[inline]
    fn wire<'a>(self) -> Self::Wire<'a> {
        self
    }
}

impl Held<&'static str> for &str {
    #[inline]
    fn wire(&self) -> &str {
        self
    }
}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::borrow::Cow;
    use alloc::string::String;

    use super::{Held, Sealed};

    impl Sealed for String {}

    impl Held<&'static str> for String {
        #[inline]
        fn wire(&self) -> &str {
            self
        }
    }

    impl Sealed for Cow<'_, str> {}

    impl Held<&'static str> for Cow<'_, str> {
        #[inline]
        fn wire(&self) -> &str {
            self
        }
    }
}
