use codes_core::{CodeWrapper, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(i32)]
pub enum OneCode {
    #[codes(retired)]
    Gone = 99,
}

#[codes(text = "| Code | Text |\n|---|---|\n| 99 | Too wide. |")]
#[repr(i32)]
pub enum OtherCode {}

#[derive(Debug, CodeWrapper)]
enum RetiredFirst {
    One(OneCode),
    Other(OtherCode),
}

#[derive(Debug, CodeWrapper)]
enum RetiredLast {
    Other(OtherCode),
    One(OneCode),
}

fn main() {
    let _ = (RetiredFirst::from_code(1), RetiredLast::from_code(1));
}
