//! The codes of the parcel API.

use codes_core::codes;

/// What the parcel API returns.
#[codes(
    doc = "codes.md",
    table = "Return codes",
    success = 0,
    fields(retry: bool = "Retry", http: Option<u16> = "HTTP", class: Option<str> = "Action", attempts: u8 = "Attempts")
)]
#[repr(i16)]
pub enum ReturnCode {
    #[codes(retired)]
    Gone = 4009,
}

/// What happened to a parcel.
#[codes(doc = "codes.md", table = "Events", success = "parcel.sent")]
pub enum Event {
    #[codes(retired)]
    Stolen = "parcel.stolen",
}
