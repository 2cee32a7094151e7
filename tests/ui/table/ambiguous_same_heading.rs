use codes_core::codes;

#[codes(
    text = "
# Client

## Codes

| Code | Message   |
|------|-----------|
| 7    | Too late. |

# Server

## Codes

| Code | Message   |
|------|-----------|
| 8    | Too soon. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
