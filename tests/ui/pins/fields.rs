use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |\n| 1007 | Too wide. |")]
#[repr(i32)]
pub enum VendorCode {
    TooLate(u8) = 7,
    TooSoon { by: u8 } = 8,
    TooWide() = 1007,
}

fn main() {}
