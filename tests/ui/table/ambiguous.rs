use codes_core::codes;

#[codes(
    text = "
# Client

| Code | Message   |
|------|-----------|
| 7    | Too late. |

# Server

| Code | Message   |
|------|-----------|
| 8    | Too soon. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
