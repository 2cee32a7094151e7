use codes_core::codes;

#[codes(
    text = "
| Error code | Message |
|---|---|
| AuthFailure | Who? |

| AuthFailure.Token | Token. |
some `a | b` text
"
)]
pub enum ApiCode {}

fn main() {}
