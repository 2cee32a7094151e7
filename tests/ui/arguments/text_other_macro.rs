use codes_core::codes;

#[codes(text = concat!("| Code |"))]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
