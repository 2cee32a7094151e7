//! Sends codes by defmt to a logger that keeps the bytes.

use std::sync::Mutex;

use codes_core::{CodeWrapper, Failure, Status, codes, tpns::ServerCode};
use defmt::Format;

#[codes(text = "| Code | Text |\n|---|---|\n| 0x0010 | Too late. |\n| 0x8001 | The module is busy. |", success = 0)]
#[repr(u16)]
pub enum RadioCode {}

#[codes(text = "| Code | Text |\n|---|---|\n| AuthFailure | Who are you? |")]
pub enum ApiCode {}

/// The user's own derive, which sends the name.
#[codes(text = "| Code | Text |\n|---|---|\n| 7 | Too late. |")]
#[repr(u8)]
#[derive(Format)]
pub enum ByName {}

#[derive(Debug, CodeWrapper, Format)]
#[codes(wraps = RadioCode)]
pub enum RadioFailure {
    #[codes(0x8001)]
    Busy,
    #[codes(other)]
    Other(Status<RadioCode>),
}

/// Every type that can be sent.
pub fn log(failure: &Failure<RadioCode>, name: ByName, text: Status<ApiCode, &str>, wrapper: &RadioFailure) -> Vec<u8> {
    [sent(failure), sent(&name), sent(&text), sent(wrapper)].concat()
}

static SENT: Mutex<Vec<u8>> = Mutex::new(Vec::new());

#[unsafe(no_mangle)]
fn _defmt_write(bytes: &[u8]) {
    SENT.lock().unwrap().extend(bytes);
}

// The other parts of a logger.

#[unsafe(no_mangle)]
fn _defmt_acquire() {}

#[unsafe(no_mangle)]
fn _defmt_release() {}

#[unsafe(no_mangle)]
fn _defmt_timestamp(_: defmt::Formatter<'_>) {}

#[unsafe(no_mangle)]
fn _defmt_panic() -> ! {
    panic!()
}

/// The bytes, in which values are between the numbers of their formats.
fn sent(value: &impl Format) -> Vec<u8> {
    defmt::export::fmt(value);
    SENT.lock().unwrap().drain(..).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn main() {
    assert!(holds(&sent(&ServerCode::RateLimited), &1008028_i32.to_le_bytes()));
    assert!(holds(&sent(&Status::<ServerCode>::from(1008028)), &1008028_i32.to_le_bytes()));
    assert!(holds(&sent(&Status::<ServerCode>::from(42)), &42_i32.to_le_bytes()));
    assert!(holds(&sent(&ServerCode::try_from(42).unwrap_err()), &42_i32.to_le_bytes()));
    assert!(holds(&sent(&RadioCode::TooLate), &0x10_u64.to_le_bytes()));
    assert!(holds(&sent(&RadioCode::check(0x8001).unwrap_err()), &0x8001_u64.to_le_bytes()));
    assert!(holds(&sent(&ApiCode::AuthFailure), b"AuthFailure"));
    assert!(holds(&sent(&Status::<ApiCode, &str>::from("Busy")), b"Busy"));
    assert!(!sent(&Status::<ByName>::from(7)).is_empty());
    assert!(holds(&sent(&RadioFailure::from(0x77)), &0x77_u64.to_le_bytes()));
    let all = log(&RadioCode::check(1).unwrap_err(), ByName::TooLate, "Late".into(), &RadioFailure::from(0x8001));
    assert!(!holds(&all, b"busy") && holds(&all, b"Late"), "no text of the document is sent");
    println!("all as they should be");
}
