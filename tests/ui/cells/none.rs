use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
| N/A | Not sent. |
| Any | Never sent. |
"
)]
#[repr(i32)]
pub enum NumberCode {}

#[codes(
    text = "
| Error code | Message |
|---|---|
| LATE_MAIL | Too late. |
| N/A | Not sent. |
| Connection timeout | Never sent. |
"
)]
pub enum TextCode {}

/// Only a row without a code is left out: a mistyped number is still one.
#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
| 8 | Too soon. |
| 9 | Too wide. |
| 10 | Too long. |
| 11 | Too thin. |
| N/A | Not sent. |
| 4O04 | Never sent. |
| 4O05 | |
| FF | Never sent. |
| Sent by a relay that is slow, then by 4001a | Never sent. |
",
    lenient
)]
#[repr(i32)]
pub enum LenientCode {}

/// The code is there, with something beside it.
#[codes(
    text = "
| Error code | Message |
|---|---|
| LATE_MAIL | Too late. |
| SOON_MAIL | Too soon. |
| WIDE_MAIL | Too wide. |
| LONG_MAIL | Too long. |
| Connection timeout | Never sent. |
| NOT_SENT new | Not sent. |
",
    lenient
)]
pub enum LenientTextCode {}

fn main() {
    let _ = LenientCode::of::<7>();
}
