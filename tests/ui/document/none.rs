use codes_core::codes;

#[codes()]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
