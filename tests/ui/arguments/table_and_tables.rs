use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
",
    table = 1, tables = [1, 2]
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
