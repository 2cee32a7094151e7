use codes_core::{CodeWrapper, codes, tpns::ServerCode};

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(u16)]
pub enum VendorCode {}

#[derive(Debug, CodeWrapper)]
enum AnyCode {
    Server(ServerCode),
    Vendor(VendorCode),
}

fn main() {}
