use codes_core::codes;

#[codes(text = "| Code | Message |\n|---|---|\n| 7 | Too late. |")]
#[derive(Debug)]
pub struct VendorCode {
    code: i32,
}

fn main() {}
