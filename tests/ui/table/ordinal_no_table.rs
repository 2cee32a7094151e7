use codes_core::codes;

#[codes(
    text = "
# Vendor
",
    table = 1
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
