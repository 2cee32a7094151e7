use codes_core::codes;

#[codes(
    text = "
| Code | Name | Message | Status |
|---|---|---|---|
| 8 | TooSoon | Too soon. | 400 |
| | TooLate | Too late. | |
| | | Far too late. | |
| 9 | Never | Never. | 500 |
| | | Not ever. | 501 |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
