use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| 10008 | Too soon. |
| 40000 | Too wide. |
| -40000 | Too low. |
"
)]
#[repr(i16)]
pub enum VendorCode {}

fn main() {}
