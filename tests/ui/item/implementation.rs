use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
struct VendorCode;

#[codes(text = "")]
impl VendorCode {}

fn main() {}
