use codes_core::codes;

#[codes(
    text = "
| Code | Message   | Advice |
|------|-----------|
| 7    | Too late. | Hurry. |
| 8    | Too soon. | Wait.  |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
