use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
|       | Too soon. |
| 9     | Too wide. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
