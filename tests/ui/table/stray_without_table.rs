use codes_core::codes;

#[codes(
    text = "
<center>
| Code | Message   |
|------|-----------|
| 7    | Too late. |
</center>
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
