use codes_core::{CodeWrapper, codes, tpns::{ClientCode, ServerCode}};

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(u16)]
pub enum VendorCode {}

#[codes(text = "| Code | Text |\n|---|---|\n| Late | Too late. |")]
pub enum ApiCode {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
enum AnyCode {
    Server(ServerCode),
    Vendor(VendorCode),
    Api(ApiCode),
    Client(ClientCode),
}

#[derive(Debug, CodeWrapper)]
#[codes(first_wins)]
enum Preferred {
    Api(ApiCode),
    Vendor { code: VendorCode },
}

fn main() {
    let _ = AnyCode::from_code(1).map(|code| code.to_string());
}
