use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |\n| 1007 | Too wide. |")]
#[repr(i32)]
pub enum VendorCode {
    TooLate = 3 + 4,
    TooSoon = EIGHT,
    TooWide = 1007.0,
    TooFar = '7',
}

fn main() {}
