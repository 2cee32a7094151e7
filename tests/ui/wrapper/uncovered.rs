use codes_core::{CodeWrapper, codes};

#[codes(
    text = "
| Code | Text |
|-----:|------|
|    0 | Fine. |
|    1 | Too late. |
|   -5 | Too early. |
|    7 | Broken. |
",
    success = 0
)]
#[repr(i16)]
pub enum VendorCode {}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = VendorCode)]
enum Failure {
    #[codes(7)]
    Broken,
}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = VendorCode)]
enum AllButOne {
    #[codes(7, -5)]
    Broken,
}

fn main() {
    let _ = (Failure::from_code(7), AllButOne::from_code(7));
}
