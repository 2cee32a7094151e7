use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
",
    lenient = true
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
