use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|---|
| 7 | Too late. |

| 8 | Too soon. | b | c |
| **Network** | |
| 4O04 | No. |
",
    lenient
)]
#[repr(i32)]
pub enum VendorCode {
    Gone = 9,
}

fn main() {}
