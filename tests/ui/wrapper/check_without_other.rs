use codes_core::{CodeWrapper, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |", success = 0)]
#[repr(i32)]
pub enum VendorCode {}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = VendorCode)]
enum Failure {
    #[codes(1)]
    Late,
}

fn main() {
    let _ = Failure::check(1);
}
