use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| ten   | Too soon. |
| 1 000 | Too wide. |
| 404 (Not Found) | Too far. |
| 4000-4999 | Too near. |
| 5xx | Too high. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
