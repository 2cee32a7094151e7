use codes_core::codes;

#[codes(doc = "./")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
