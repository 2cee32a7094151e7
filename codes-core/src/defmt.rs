//! `defmt::Format`: a code is sent as its bare number or text, as its document writes it, so that no other text of the
//! document is on the device.

#![allow(clippy::match_same_arms)] // The arms differ only in texts, which `write!` hides.

use ::defmt::{Format, Formatter, write};

use crate::notation::Hexadecimal;
use crate::{Code, CodeRepr, Failure, Held, Status, UnclaimedCode, UnknownCode, Wire};

/// How codes of a representation are sent.
pub trait Formatted: CodeRepr {
    fn format(wire: Self::Wire<'_>, f: Formatter<'_>);
}

macro_rules! formatted {
    ($($of:ty = $hint:literal)*) => {$(
        impl Formatted for $of {
            fn format(wire: Self::Wire<'_>, f: Formatter<'_>) {
                write!(f, $hint, wire);
            }
        }
    )*};
}
formatted! {
    i8 = "{=i8}" i16 = "{=i16}" i32 = "{=i32}" i64 = "{=i64}" i128 = "{=i128}" isize = "{=isize}"
    u8 = "{=u8}" u16 = "{=u16}" u32 = "{=u32}" u64 = "{=u64}" u128 = "{=u128}" usize = "{=usize}"
    &'static str = "{=str}"
}

impl Format for Hexadecimal {
    fn format(&self, f: Formatter<'_>) {
        let sign = if self.is_negative { "-" } else { "" };
        // A width has to be a literal: the host reads it from the format string.
        match (self.notation.digits(), self.notation.is_uppercase()) {
            (2, true) => write!(f, "{=str}0x{=u64:02X}", sign, self.magnitude),
            (2, false) => write!(f, "{=str}0x{=u64:02x}", sign, self.magnitude),
            (4, true) => write!(f, "{=str}0x{=u64:04X}", sign, self.magnitude),
            (4, false) => write!(f, "{=str}0x{=u64:04x}", sign, self.magnitude),
            (8, true) => write!(f, "{=str}0x{=u64:08X}", sign, self.magnitude),
            (8, false) => write!(f, "{=str}0x{=u64:08x}", sign, self.magnitude),
            (_, true) => write!(f, "{=str}0x{=u64:X}", sign, self.magnitude),
            (_, false) => write!(f, "{=str}0x{=u64:x}", sign, self.magnitude),
        }
    }
}

/// A number or text as the document of `C` writes it.
pub fn format<C: Code<Repr: Formatted>>(code: Wire<'_, C>, f: Formatter<'_>) {
    match C::Repr::__hexadecimal(code, C::__NOTATION) {
        Some(number) => number.format(f),
        None => C::Repr::format(code, f),
    }
}

/// A code of `C` as its document writes it.
struct Sent<'a, C: Code>(Wire<'a, C>);

impl<C: Code<Repr: Formatted>> Format for Sent<'_, C> {
    fn format(&self, f: Formatter<'_>) {
        format::<C>(self.0, f);
    }
}

/// The code by its own `Format`; an unknown one as `unknown code 42`.
impl<C: Code<Repr: Formatted> + Format, U: Held<C::Repr>> Format for Status<C, U> {
    fn format(&self, f: Formatter<'_>) {
        match self {
            // Not `known.format(f)`: only defmt's macros may call what defmt derives.
            Self::Known(known) => write!(f, "{}", known),
            Self::Unknown(unknown) => unknown.format(f),
        }
    }
}

impl<C: Code<Repr: Formatted> + Format, U: Held<C::Repr>> Format for Failure<C, U> {
    fn format(&self, f: Formatter<'_>) {
        self.status().format(f);
    }
}

impl<C: Code<Repr: Formatted>, U: Held<C::Repr>> Format for UnknownCode<C, U> {
    fn format(&self, f: Formatter<'_>) {
        write!(f, "unknown code {}", Sent::<C>(self.value()));
    }
}

impl<U: Format> Format for UnclaimedCode<U> {
    fn format(&self, f: Formatter<'_>) {
        match (self.is_documented(), self.hexadecimal()) {
            (true, None) => write!(f, "no variant for code {}", self.held()),
            (true, Some(number)) => write!(f, "no variant for code {}", number),
            (false, None) => write!(f, "unknown code {}", self.held()),
            (false, Some(number)) => write!(f, "unknown code {}", number),
        }
    }
}

/// `Format` for a generated enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_format {
    ($code:ident) => {
        impl $crate::__v1::defmt::Format for $code {
            fn format(&self, f: $crate::__v1::defmt::Formatter<'_>) {
                $crate::__v1::format::<Self>($crate::CodeRepr::wire(Self::code(*self)), f);
            }
        }
    };
}
