use codes_core::codes;

#[codes(doc = "./not_utf8.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
