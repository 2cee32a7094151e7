use codes_core::codes;

#[codes(
    text = "
# A
| Code | Message |
|---|---|
| 7 | Too late. |

# B
| Code | Message |
|---|---|
| 8 | Too soon. |
",
    tables = ["A", "C", 3]
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
