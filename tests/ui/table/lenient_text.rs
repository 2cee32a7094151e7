use codes_core::codes;

#[codes(
    text = "
| Error code | Message |
|---|---|
| AuthFailure | Who are you? |
| TooMany | Less. |
| TooFew | More. |
| AuthFailure.Token new | Who is that? |
| too_many _requests | Too soon. |
| Anything else | Too far. |
",
    lenient
)]
pub enum ApiCode {}

fn main() {}
