use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 10,500 | Too late. |
| 1,000,000 | Too soon. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
