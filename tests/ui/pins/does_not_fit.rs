use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |\n| 1007 | Too wide. |")]
#[repr(u16)]
pub enum VendorCode {
    TooLate = 7,
    TooNear = 70000,
    TooFar = -1,
}

fn main() {}
