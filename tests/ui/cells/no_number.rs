use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| ten   | Too soon. |
| 1 000 | Too wide. |
| 404 not 500 | Too far. |
| 4999-4000 | Too near. |
| 5yy | Too high. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
