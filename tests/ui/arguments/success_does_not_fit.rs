use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |", success = 70000)]
#[repr(u16)]
pub enum VendorCode {}

fn main() {}
