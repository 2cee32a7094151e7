use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| TokenExpired | Too late. |
| TokenFailure | No. |
"
)]
pub enum ApiCode {
    Expired = "TokenExpire",
    Other = "Zzz",
}

fn main() {}
