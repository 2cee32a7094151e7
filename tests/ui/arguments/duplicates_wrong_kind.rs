use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |", duplicates = "allow")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
