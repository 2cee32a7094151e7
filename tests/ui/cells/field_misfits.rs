use codes_core::codes;

#[codes(
    text = "
| Code | Message | Retry | HTTP | Level |
|---|---|---|---|---|
| 7 | Too late. | maybe | 400 | high |
| 8 | Too soon. | | | |
| 9 | Too wide. | no | 70000 | 300 |
",
    fields(retry: bool = "Retry", http: u16 = "HTTP", level: Option<u8> = "Level")
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
