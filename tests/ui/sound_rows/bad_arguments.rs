use codes_core::codes;

#[codes(
    text = "
| Code | Message   |
|------|-----------|
| 7    | Too late. |
| 8    | Too soon. |
",
    tabel = 1,
    success = true,
    exhaustive = true
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {
    let _ = [VendorCode::TooLate, VendorCode::TooSoon];
}
