use codes_core::codes;

#[codes(
    text = "
| Code | Message | HTTP |
|---|---|---|
| 7 | Too late. | 400 |
| 7 | Too soon. | 500 |
",
    fields(http: u16 = "HTTP")
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
