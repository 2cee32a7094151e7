//! Two panic handlers in one program are an error, so that this links only if no dependency has std.
#![no_std]
#![deny(warnings)]

use codes_core::{Status, codes, tpns::ServerCode};

#[codes(doc = "docs/vendor.md", table = "Errors", success = 0)]
#[repr(i32)]
pub enum VendorCode {
    Late = 1,
    #[codes(retired)]
    Gone = 9,
}

pub fn message(number: i32) -> Option<&'static str> {
    VendorCode::check(number).err()?.message().or(Status::<ServerCode>::from(number).message())
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
