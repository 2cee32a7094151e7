use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| -1    | Too soon. |
| 18446744073709551615 | Too wide. |
"
)]
#[repr(i64)]
pub enum VendorCode {}

fn main() {}
