//! Two panic handlers in one program are an error, so this links only if no dependency uses std.
#![no_std]
#![deny(warnings)]

use codes_core::{CodeWrapper, Status, codes, tpns::ServerCode};

#[codes(doc = "docs/vendor.md", table = "Errors", success = 0)]
#[repr(i32)]
pub enum VendorCode {
    Late = 1,
    #[codes(retired)]
    Gone = 9,
}

#[codes(text = "| Code | Text |\n|---|---|\n| AuthFailure | Who are you? |", success = "OK")]
pub enum ApiCode {}

/// The unknown code is borrowed: without an allocator, there is nothing to own it.
pub fn api_message(code: &str) -> Result<Option<&'static str>, &str> {
    match Status::<ApiCode, &str>::from(code) {
        Status::Known(known) => Ok(Some(known.message())),
        unknown => Err(unknown.into()),
    }
}

pub fn message(number: i32) -> Option<&'static str> {
    VendorCode::check(number).err()?.message().or(Status::<ServerCode>::from(number).message())
}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = VendorCode)]
pub enum Failure {
    #[codes(1, display = "late: {message}")]
    Late,
    #[codes(other)]
    Other(Status<VendorCode>),
}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ApiCode)]
pub enum ApiFailure<'a> {
    #[codes(other)]
    Other(Status<ApiCode, &'a str>),
}

pub fn failure(number: i32, text: &str) -> (Result<(), Failure>, ApiFailure<'_>) {
    (Failure::check(number), text.into())
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
