//! The codes of the parcel API.

use codes_core::codes;

/// What the parcel API returns.
#[codes(doc = "old.md", table = 1, success = 0, fields(retry: bool = "Retry"))]
#[repr(u16)]
pub enum ParcelCode {
    RequestTooOld = 4002,
    // Support asks for this one.
    UnknownParcel = 4004, // since 2021
}

/// What the parcel API calls back with.
#[codes(doc = "old.md", table = "Callbacks", exhaustive)]
#[repr(i32)]
pub enum CallbackCode {}
