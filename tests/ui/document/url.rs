use codes_core::codes;

#[codes(doc = "https://vendor.example/errors.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
