use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| E7 | Too late. |
"
)]
pub enum ApiCode {
    Late = 7,
}

fn main() {}
