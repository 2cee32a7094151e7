use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| 8     | Too soon. | Wait. |
| 9     | One of a|b. |
| 10    | Fine.     |  |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
