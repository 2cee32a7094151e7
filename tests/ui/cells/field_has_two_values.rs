use codes_core::codes;

#[codes(
    text = "
| Code | Message | Wait |
|---|---|---|
| 7 | Too late. | 40 |
| 7 | Too soon. | 50 |
",
    fields(wait: u16 = "Wait")
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
