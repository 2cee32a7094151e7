use codes_core::codes;

#[derive(Debug, Clone)]
#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
