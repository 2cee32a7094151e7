use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| 9999999999999999999999999999999999999999 | Too soon. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
