use codes_core::codes;

#[codes(
    text = "
| Code | Message   |
|------|-----------|
| 1001 | Too late. |
| 1002 | Too soon. |

| Level | Text      |
|-------|-----------|
| low   | A warning |
| 1003  | Too wide. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
