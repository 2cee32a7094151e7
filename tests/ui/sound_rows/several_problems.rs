use codes_core::codes;

#[codes(
    text = "
| Code  | Message   |
|-------|-----------|
| 7     | Too late. |
| ten   | Too soon. |
| 99999 | Too wide. |
| 8     | Too high. | Down. |
| 9     | Too low.  |

| 10    | Too far.  |
",
    success = 0
)]
#[repr(i16)]
pub enum VendorCode {
    Soon = 10,
    Wide = 12,
}

fn main() {
    let _ = [VendorCode::TooLate, VendorCode::TooHigh, VendorCode::TooLow, VendorCode::Soon];
    let _ = VendorCode::of::<9>().message();
    let _ = VendorCode::check(7);
}
