//! A crate of edition 2015, where `::core` is not found and `dyn ::path` is a path.
#![deny(warnings)]

extern crate codes_core;

use codes_core::{codes, CodeWrapper, Status};

#[codes(text = "| Code | Text |\n|---|---|\n| 7 | Too late. |\n| 8 | Too early. |", success = 0)]
#[repr(i32)]
pub enum VendorCode {}

#[codes(text = "| Code | Text |\n|---|---|\n| Late | Too late. |", success = "OK")]
pub enum ApiCode {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
pub struct VendorError(VendorCode);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
pub enum AnyCode {
    Vendor(VendorCode),
    Wrapped(VendorError2),
}

/// A mapping with an error of another kind.
#[derive(Debug, CodeWrapper)]
#[codes(wraps = VendorCode)]
pub enum Failure {
    #[codes(7)]
    Late,
    #[codes(skip)]
    Io(#[codes(source)] std::io::Error),
    #[codes(other)]
    Other(Status<VendorCode>),
}

#[codes(text = "| Code | Text |\n|---|---|\n| 9 | Too far. |", success = 0)]
#[repr(i32)]
pub enum VendorError2 {}

#[test]
fn it_works() {
    assert_eq!(VendorError::from_code(7).unwrap().to_string(), "7: Too late.");
    assert!(AnyCode::check(0).is_ok() && Failure::check(8).is_err() && ApiCode::check("OK").is_ok());
}
