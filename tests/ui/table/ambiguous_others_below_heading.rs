use codes_core::codes;

#[codes(
    text = "
# Limits

| Limit | Value |
|-------|-------|
| Rows  | none  |

Also:

| Limit | Value |
|-------|-------|
| Users | some  |
",
    table = "Limits"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
