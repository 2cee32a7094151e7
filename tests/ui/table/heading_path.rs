use codes_core::codes;

#[codes(
    text = "
# Client

## Codes

| Code | Message   |
|------|-----------|
| 7    | Too late. |

# Server

| Code | Message   |
|------|-----------|
| 8    | Too soon. |
",
    table = "Server / Codes"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
