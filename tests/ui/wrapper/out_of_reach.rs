use codes_core::{CodeWrapper, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| 0 | Fine. |\n| 7 | Broken. |")]
#[repr(u8)]
pub enum VendorCode {}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = VendorCode)]
enum Failure {
    #[codes(256, -1)]
    Any,
    #[codes(300..)]
    Large,
    #[codes(..=-1)]
    Negative,
    #[codes(other)]
    Other,
}

fn main() {
    let _ = Failure::from_code(7);
}
