use codes_core::codes;

#[codes(text = "
| Error code | Description |
|---|---|
| NOT_FOUND | There is no such order. |
| TOO_LATE | The order is old. |
", lenient)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
