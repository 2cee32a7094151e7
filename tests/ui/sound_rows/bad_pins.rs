use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |\n| 1007 | Too wide. |")]
#[repr(i32)]
pub enum VendorCode {
    TooNear = 9,
    TooLate = seven,
    Early(u8) = 8,
    Wide = 1007,
}

fn main() {
    let _ = [VendorCode::TooNear, VendorCode::TooLate, VendorCode::Wide, VendorCode::TooSoon];
}
