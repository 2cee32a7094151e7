use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 429 | Too often. |
| 4xx (excluding 429) | Your fault. |
| >= 500, except 503 | Our fault. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
