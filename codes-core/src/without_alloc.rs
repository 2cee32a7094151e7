//! Stand-ins for the functions of the feature `alloc`, if it is off. No type meets their bounds, so a call of one
//! shows what is missing.

use crate::{Code, Failure, Status, UnknownCode};

/// A bound that nothing meets.
#[diagnostic::on_unimplemented(
    message = "codes-core needs its feature `alloc` to make a `String`",
    label = "this needs the feature `alloc` of codes-core",
    note = "run `cargo add codes-core --features alloc`"
)]
pub trait MakesString<Owned> {
    fn owned(self) -> Owned;
}

macro_rules! into_owned {
    ($of:ident) => {
        impl<C: Code<Repr = &'static str>> $of<C, &str> {
            #[doc(hidden)]
            pub fn into_owned<Owned>(self) -> Owned
            where
                Self: MakesString<Owned>,
            {
                self.owned()
            }
        }
    };
}
into_owned!(Failure);
into_owned!(Status);
into_owned!(UnknownCode);

#[doc(hidden)]
impl<'a, C: Code<Repr = &'static str>, U> From<&'a str> for Status<C, U>
where
    &'a str: MakesString<Self>,
{
    fn from(code: &'a str) -> Self {
        code.owned()
    }
}
