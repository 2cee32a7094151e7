use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| 007   | Too soon. |
| `0012` | Too wide. |
| 00 | Too high. |
| -05 | Too low. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
