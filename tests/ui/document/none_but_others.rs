use codes_core::codes;

#[codes(table = "Return Codes", success = 0)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
