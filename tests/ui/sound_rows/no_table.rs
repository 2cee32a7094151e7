use codes_core::codes;

#[codes(
    text = "
# Vendor
"
)]
#[repr(i32)]
pub enum VendorCode {
    TooLate = 7,
}

fn main() {
    let _ = VendorCode::TooLate.message();
}
