use codes_core::codes;

#[codes(doc = "./empty.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
