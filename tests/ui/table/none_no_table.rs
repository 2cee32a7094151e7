use codes_core::codes;

#[codes(
    text = "
# Vendor

No tables here: 7 is too late.
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
