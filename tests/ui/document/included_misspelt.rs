use codes_core::codes;

#[codes(text = include_str!("vendr.md"))]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
