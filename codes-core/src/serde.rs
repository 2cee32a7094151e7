//! Serialize and Deserialize: a code is its bare number on the wire.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use crate::{Code, Status, UnknownCode};

/// A generated enum's `Serialize`.
#[allow(clippy::missing_errors_doc)]
pub fn serialize<C: Code<Repr: Serialize>, S: Serializer>(code: C, serializer: S) -> Result<S::Ok, S::Error> {
    code.code().serialize(serializer)
}

/// A generated enum's `Deserialize`: an unknown number is an error, which `Status` is there to avoid.
#[allow(clippy::missing_errors_doc)]
pub fn deserialize<'de, C: Code<Repr: Deserialize<'de>>, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
    let code = C::Repr::deserialize(deserializer)?;
    C::from_code(code).ok_or_else(|| D::Error::custom(UnknownCode::<C>::new(code)))
}

impl<C: Code<Repr: Serialize>> Serialize for Status<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.code().serialize(serializer)
    }
}

impl<'de, C: Code<Repr: Deserialize<'de>>> Deserialize<'de> for Status<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        C::Repr::deserialize(deserializer).map(Self::from_code)
    }
}
