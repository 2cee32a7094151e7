use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| −5    | Too soon. |
| １０    | Too wide. |
| –5 | Too high. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
