use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| 8     | Too soon. |
| 7     | Too wide. |
",
    duplicates = "error"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
