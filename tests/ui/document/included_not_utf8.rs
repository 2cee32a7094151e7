use codes_core::codes;

#[codes(text = include_str!("not_utf8.md"))]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
