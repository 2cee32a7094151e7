//! [`CodeRepr`] and [`Held`]: the type of a code on the wire, and the types that can hold an unknown code.

use core::borrow::Borrow;
use core::fmt::{Debug, Display};
use core::hash::Hash;

use crate::__v1::{HeldAsRead, Sealed, SealedHolder};
use crate::notation::{Hexadecimal, Notation, hexadecimal_digits};

/// The type of a code on the wire: an integer, or `&'static str` for text codes.
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

    /// The code as if it had arrived off the wire.
    ///
    /// ```
    /// use codes_core::CodeRepr;
    /// assert_eq!(7_i32.wire(), 7);
    /// assert_eq!("AuthFailure".wire(), "AuthFailure");
    /// ```
    #[must_use]
    fn wire<'a>(self) -> Self::Wire<'a>;

    /// The bits of a signed integer, of which a hexadecimal number may be the pattern; 0 for all other types.
    #[doc(hidden)]
    const __SIGNED_BITS: u32 = 0;

    /// Whether codes are texts.
    #[doc(hidden)]
    const __IS_TEXT: bool = false;

    /// The number in hexadecimal, if the code is a number and the notation is hexadecimal. Numbers beyond 64 bits are
    /// written in decimal.
    #[doc(hidden)]
    fn __hexadecimal(code: Self::Wire<'_>, notation: Notation) -> Option<Hexadecimal>;

    /// Reads a text: as a number in decimal or hexadecimal, or as the code itself if codes are texts.
    #[doc(hidden)]
    fn __from_text(text: &str) -> Option<Self::Wire<'_>>;
}

/// A type that can hold an unknown code of the representation `R`.
///
/// Integers hold themselves. Any type that can be borrowed as `str` holds a text: `&str`, or, to outlive the data that
/// it was read from, `String`, `Box<str>`, `Arc<str>`, `Cow<str>` and the like.
///
/// ```
/// use codes_core::Held;
///
/// fn len(code: &impl Held<&'static str>) -> usize {
///     code.wire().len()
/// }
/// assert_eq!(len(&"AuthFailure"), 11);
/// assert_eq!(len(&String::from("AuthFailure")), 11);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold a code of type `{R}`",
    note = "an integer is held by itself, such as `Status<ServerCode, i32>` or just `Status<ServerCode>`",
    note = "a text is held by a type that can be borrowed as `str`, such as `Status<ApiCode, &str>` or `Status<ApiCode, String>`"
)]
pub trait Held<R: CodeRepr>: Debug + SealedHolder<R> {
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
    ($($integer:ident $unsigned:ident)*) => {$(
        impl Sealed for $integer {}

        impl CodeRepr for $integer {
            type Wire<'a> = $integer;

            // The bits of `isize` depend on the machine.
            #[allow(unused_comparisons)]
            const __SIGNED_BITS: u32 =
                if $integer::MIN < 0 && stringify!($integer).len() < 5 { $integer::BITS } else { 0 };

            #[inline]
            fn wire<'a>(self) -> Self::Wire<'a> {
                self
            }

            #[inline]
            #[allow(clippy::cast_sign_loss, trivial_numeric_casts, unused_comparisons)]
            fn __hexadecimal(code: $integer, notation: Notation) -> Option<Hexadecimal> {
                if notation.is_decimal() {
                    return None;
                }
                let is_negative = code < 0 && !notation.is_pattern();
                let pattern = code as $unsigned;
                let magnitude = if is_negative { pattern.wrapping_neg() } else { pattern };
                Some(Hexadecimal { is_negative, magnitude: u64::try_from(magnitude).ok()?, notation })
            }

            #[allow(clippy::cast_possible_wrap, trivial_numeric_casts)]
            fn __from_text(text: &str) -> Option<$integer> {
                let Some((is_negative, digits)) = hexadecimal_digits(text) else { return text.parse().ok() };
                let pattern = $unsigned::from_str_radix(digits, 16).ok()?;
                match $integer::try_from(pattern) {
                    Ok(number) if is_negative => number.checked_neg(),
                    Ok(number) => Some(number),
                    // All digits of the type: the bits of a negative number.
                    Err(_) => {
                        let is_full = digits.len() * 4 == $unsigned::BITS as usize;
                        (is_full && !is_negative).then_some(pattern as $integer)
                    }
                }
            }
        }

        impl SealedHolder<$integer> for $integer {}

        impl<C> HeldAsRead<C> for $integer {}

        impl Held<$integer> for $integer {
            #[inline]
            fn wire(&self) -> $integer {
                *self
            }
        }
    )*};
}
integers!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize u8 u8 u16 u16 u32 u32 u64 u64 u128 u128 usize usize);

impl Sealed for &str {}

impl CodeRepr for &'static str {
    type Wire<'a> = &'a str;

    const __IS_TEXT: bool = true;

    #[inline]
    fn wire<'a>(self) -> Self::Wire<'a> {
        self
    }

    #[inline]
    fn __hexadecimal(_: &str, _: Notation) -> Option<Hexadecimal> {
        None
    }

    #[inline]
    fn __from_text(text: &str) -> Option<&str> {
        Some(text)
    }
}

impl<T: Borrow<str> + Debug> SealedHolder<&'static str> for T {}

impl<T: Borrow<str> + Debug> Held<&'static str> for T {
    #[inline]
    fn wire(&self) -> &str {
        self.borrow()
    }
}
