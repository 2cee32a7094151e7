use codes_core::codes;

#[codes(
    text = "
| Code | Message   |
|------|-----------|
| 7    | Too late. |
| 4001 | Too soon. |
| 4002 | Too wide. |
| 4003 | Too low.  |
| 4004 | Too high. |
"
)]
#[repr(u8)]
pub enum VendorCode {}

fn main() {
    let _ = VendorCode::TooLate;
}
