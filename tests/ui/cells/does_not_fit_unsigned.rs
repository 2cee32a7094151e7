use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| -10005 | Too soon. |
"
)]
#[repr(u16)]
pub enum VendorCode {}

fn main() {}
