use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| Late | Too late. |
",
    success = 0
)]
pub enum ApiCode {}

fn main() {}
