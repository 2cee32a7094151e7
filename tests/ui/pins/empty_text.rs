use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| E7 | Too late. |
"
)]
pub enum ApiCode {
    Late = "",
}

fn main() {}
