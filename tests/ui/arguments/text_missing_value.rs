use codes_core::codes;

#[codes(text)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
