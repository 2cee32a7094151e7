use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
| 5xx | Ours. |
| 100-1000 | Yours. |
"
)]
#[repr(u8)]
pub enum VendorCode {}

fn main() {}
