use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
pub struct VendorCode;

fn main() {}
