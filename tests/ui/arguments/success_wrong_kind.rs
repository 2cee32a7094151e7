use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |", success = "0")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
