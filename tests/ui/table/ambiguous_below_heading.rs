use codes_core::codes;

#[codes(
    text = "
# Codes

| Code | Message   |
|------|-----------|
| 7    | Too late. |

Later:

| Code | Message   |
|------|-----------|
| 8    | Too soon. |
",
    table = "Codes"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
