use codes_core::codes;

#[codes(
    text = "
| Error code | Message |
|---|---|---|
| AuthFailure | Who? |
"
)]
pub enum ApiCode {}

fn main() {}
