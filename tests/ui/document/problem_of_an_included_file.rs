use codes_core::codes;

#[codes(text = include_str!("problems.md"), duplicates = "error")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
