use codes_core::codes;

#[codes(doc = "./utf16.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
