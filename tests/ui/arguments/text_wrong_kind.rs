use codes_core::codes;

#[codes(text = 7)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
