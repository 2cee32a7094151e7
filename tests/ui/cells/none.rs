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
| N/A | Not sent. |
| 4O04 | Never sent. |
",
    lenient
)]
#[repr(i32)]
pub enum LenientCode {}

fn main() {
    let _ = LenientCode::of::<7>();
}
