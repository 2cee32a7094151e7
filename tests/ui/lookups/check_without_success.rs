use codes_core::codes;

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(i32)]
pub enum VendorCode {}

#[codes(text = "| Code | Text |\n|---|---|\n| Late | Too late. |")]
pub enum ApiCode {}

const fn is_late() -> bool {
    VendorCode::check(1).is_err()
}

fn main() {
    let _ = VendorCode::check(1);
    let _ = ApiCode::check("Late");
    let _ = is_late();
}
