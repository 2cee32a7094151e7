use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 7 | Too late. |
",
    fields(message: str = "Message", text: str = "Message", text: str = "Message", type: str = "Message")
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
