use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
",
    kind = "text"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
