use codes_core::{CodeWrapper, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |\n| 2 | Too early. |")]
#[repr(i32)]
pub enum OneCode {}

#[codes(text = "| Code | Text |\n|---|---|\n| 2 | Too wide. |\n| 3 | Too deep. |")]
#[repr(i32)]
pub enum OtherCode {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
enum AnyCode {
    One(OneCode),
    Other(OtherCode),
}

fn main() {
    let _ = AnyCode::from_code(1);
}
