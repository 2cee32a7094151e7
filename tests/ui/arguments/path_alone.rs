use codes_core::codes;

#[codes("docs/vendor.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
