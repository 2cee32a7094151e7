use codes_core::codes;

#[codes(doc = 7)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
