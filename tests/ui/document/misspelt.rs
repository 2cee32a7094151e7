use codes_core::codes;

#[codes(doc = "./vendr.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
