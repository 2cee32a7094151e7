//! `Serialize` and `Deserialize`: a code is its bare number or text on the wire.

use core::fmt::{self, Formatter};
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

use crate::{Code, CodeRepr, Held, Status, UnknownCode};

/// How codes of a representation are read and written.
pub trait Wired: CodeRepr {
    #[allow(clippy::missing_errors_doc)]
    fn serialize<S: Serializer>(wire: Self::Wire<'_>, serializer: S) -> Result<S::Ok, S::Error>;

    #[allow(clippy::missing_errors_doc)]
    fn deserialize<'de, C: Code<Repr = Self>, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error>;
}

macro_rules! wired_integers {
    ($($integer:ident)*) => {$(
        impl Wired for $integer {
            fn serialize<S: Serializer>(wire: Self, serializer: S) -> Result<S::Ok, S::Error> {
                wire.serialize(serializer)
            }

            fn deserialize<'de, C: Code<Repr = Self>, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
                let code = <Self as Deserialize>::deserialize(deserializer)?;
                C::from_code(code).ok_or_else(|| D::Error::custom(UnknownCode::<C>::new(code)))
            }
        }
    )*};
}
wired_integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl Wired for &'static str {
    fn serialize<S: Serializer>(wire: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(wire)
    }

    fn deserialize<'de, C: Code<Repr = Self>, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
        deserializer.deserialize_str(TextVisitor(PhantomData))
    }
}

/// Looks up a text in the input itself, without a copy.
struct TextVisitor<C>(PhantomData<C>);

impl<C: Code<Repr = &'static str>> Visitor<'_> for TextVisitor<C> {
    type Value = C;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("a code")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<C, E> {
        C::from_code(text).ok_or_else(|| E::custom(UnknownCode::<C, &str>::new(text)))
    }
}

/// A generated enum's `Serialize`.
#[allow(clippy::missing_errors_doc)]
pub fn serialize<C: Code<Repr: Wired>, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    C::Repr::serialize(code.code().wire(), serializer)
}

/// A generated enum's `Deserialize`: an unknown code is an error; `Status` avoids it.
#[allow(clippy::missing_errors_doc)]
pub fn deserialize<'de, C: Code<Repr: Wired>, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    C::Repr::deserialize(deserializer)
}

impl<C: Code<Repr: Wired>, U: Held<C::Repr>> Serialize for Status<C, U> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        <C::Repr as Wired>::serialize(self.code(), serializer)
    }
}

impl<'de, C: Code, U: Held<C::Repr> + Deserialize<'de>> Deserialize<'de> for Status<C, U> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        U::deserialize(deserializer).map(Self::from_code)
    }
}
