use codes_core::codes;

// The row that is reported may have the code 7, but not the code 9.
#[codes(
    text = "
| Error code | Description |
|---|---|
| 6 | Late. |
| 7? | Early. |
"
)]
#[repr(i32)]
pub enum VendorCode {
    Early = 7,
    Gone = 9,
}

fn main() {}
