use codes_core::codes;

#[codes(
    text = "
| Code | Message |
|---|---|
| 200 | Sound. |
| `AUTH_FAIL` | Who are you? |
| 404 | Not there. |
| NOT_FOUND | Nowhere. |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
