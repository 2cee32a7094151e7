use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |\n| 8 | Too soon. |\n| 1007 | Too wide. |")]
#[repr(i32)]
pub enum VendorCode {
    ALL = 7,
    TABLES = 8,
    CATCH_ALL = 1007,
}

fn main() {}
