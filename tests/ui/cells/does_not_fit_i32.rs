use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| 4294967295 | Too soon. |
| 0xFFFFFFFE | Too wide. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
