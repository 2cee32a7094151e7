use codes_core::codes;

#[codes(doc = "/no/such/folder/vendor.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
