use codes_core::codes;

#[codes(text = "# Codes\n\n| Code | Message |\n|---|---|\n| 7 | Too late. |")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {
    const TOO_NEAR: VendorCode = VendorCode::of::<9>();
    let _ = TOO_NEAR;
}
