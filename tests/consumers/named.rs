//! Variants with the names of associated types in the traits that the enum implements.

#[codes_core::codes(text = "
| Code | Text |
|---|---|
| 1 | Error |
| 2 | Err |
| 3 | Repr |
", success = 0)]
#[repr(i32)]
pub enum Documented {}

#[codes_core::codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |", success = 0)]
#[repr(i32)]
pub enum Pinned {
    Error = 1,
    #[codes(retired)]
    Err = 2,
    #[codes(retired)]
    Repr = 3,
}

#[allow(deprecated)]
const _: () = assert!(matches!(Documented::of::<2>(), Documented::Err) && matches!(Pinned::of::<2>(), Pinned::Err));
