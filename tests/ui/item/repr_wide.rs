use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
#[repr(i128)]
pub enum VendorCode {}

fn main() {}
