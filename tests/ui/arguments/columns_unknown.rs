use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |", columns(mesage = "Message", advice = "Advice"))]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
