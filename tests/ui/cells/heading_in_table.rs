use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
| Network | |
| 8 | Too soon. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
