use codes_core::codes;

#[codes(
    text = "
| Error code | Message |
|---|---|
| AuthFailure | Who are you? |
| AuthFailure.Token | Who is that? |
| AuthFailure.Secret | Who was that? |
| DB:0140 | Busy. |
| not a code | Too soon. |
| 参数错误 | Too wide. |
| Ｄ.Ｂ | Too far. |
| Auth​Failure | Too near. |
| A group | |
"
)]
pub enum ApiCode {}

fn main() {}
