use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
pub union VendorCode {
    code: i32,
}

fn main() {}
