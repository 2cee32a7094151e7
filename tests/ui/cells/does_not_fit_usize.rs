use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| 4294967296 | Too soon. |
"
)]
#[repr(usize)]
pub enum VendorCode {}

fn main() {}
