use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |\n| 1007 | Too wide. |")]
#[repr(i32)]
pub enum VendorCode {
    #[cfg(unix)]
    TooLate = 7,
    #[cfg_attr(unix, doc(hidden))]
    TooSoon = 8,
}

fn main() {}
