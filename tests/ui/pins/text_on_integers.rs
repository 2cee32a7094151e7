use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
"
)]
#[repr(i32)]
pub enum VendorCode {
    Late = "7",
}

fn main() {}
