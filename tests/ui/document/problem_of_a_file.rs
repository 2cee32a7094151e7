use codes_core::codes;

#[codes(doc = "./problems.md", duplicates = "error")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
