use codes_core::codes;

#[codes(
    text = "
| Code | Message   |
|------|-----------|
| 7    | Too late. |

<div>
| 8    | Too soon. |
</div>
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
