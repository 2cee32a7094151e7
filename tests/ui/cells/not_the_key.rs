use codes_core::codes;

#[codes(
    text = "
| Status | Reply  | Text            |
|--------|--------|-----------------|
| 400    | 0x1F01 | Too late.       |
| 400    | 0x1F02 | Too soon.       |
| 400    | 0x1F03 | Too wide.       |
| 500    | 0x1F04 | Too high.       |
| 500    | 0x1F05 | Too far.        |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
