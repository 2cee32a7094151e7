use codes_core::codes;

#[codes(doc = "/no/such/folder/vendor.md")]
#[repr(i32)]
pub enum VendorCode {
    TooLate = 7,
}

fn main() {
    let _ = VendorCode::TooLate.message();
    let _ = VendorCode::from_code(7);
    let _ = i32::from(VendorCode::TooLate);
}
