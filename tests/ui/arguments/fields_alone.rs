use codes_core::codes;

#[codes(text = "", fields)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
