use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
#[repr(u128)]
pub enum VendorCode {}

fn main() {}
