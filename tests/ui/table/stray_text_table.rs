use codes_core::codes;

#[codes(
    text = "
<Tab>
| Error code | Message |
|---|---|
| AuthFailure | Who? |
| DB:0140 | Busy. |
</Tab>
"
)]
pub enum ApiCode {}

fn main() {}
