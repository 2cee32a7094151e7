use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| | Too late. |
| 8 | Too soon. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
