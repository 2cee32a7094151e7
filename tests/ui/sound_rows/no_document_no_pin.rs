use codes_core::codes;

#[codes(doc = "/no/such/folder/vendor.md")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {
    let _ = VendorCode::from_code(7).map(VendorCode::message);
    let _ = VendorCode::ALL;
}
