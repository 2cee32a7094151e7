use codes_core::{CodeWrapper, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| 11 | Lowest. |", success = 0)]
#[repr(i32)]
pub enum Calls {}

#[codes(text = "| Code | Text |\n|---|---|\n| 200 | Fine. |", success = 200)]
#[repr(i32)]
pub enum Http {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
enum AnyCode {
    Calls(Calls),
    Http(Http),
}

const SUCCESS: i32 = <AnyCode as codes_core::Checked>::SUCCESS;

fn main() {
    let _ = SUCCESS;
}
