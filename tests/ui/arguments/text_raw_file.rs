use codes_core::codes;

#[codes(text = include_bytes!("vendor.md"))]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
