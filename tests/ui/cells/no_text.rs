use codes_core::codes;

#[codes(
    text = "
| Error code | Message |
|---|---|
| AuthFailure | Who are you? |
| not a code | Too soon. |
| 参数错误 | Too wide. |
| Ｄ.Ｂ | Too far. |
| Auth​Failure | Too near. |
| **Group** | |
"
)]
pub enum ApiCode {}

fn main() {}
