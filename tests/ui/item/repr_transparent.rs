use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
#[repr(transparent)]
pub enum VendorCode {}

fn main() {}
