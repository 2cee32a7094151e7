use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |", duplicates = error)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
