use codes_core::codes;

#[codes(doc = "../documnt/vendr.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
