use codes_core::{CodeWrapper, codes, tpns::ServerCode};

#[codes(text = "| Code | Text |\n|---|---|\n| Late | Too late. |")]
pub enum ApiCode {}

#[derive(Debug, CodeWrapper)]
enum AnyCode {
    Server(ServerCode),
    Api(ApiCode),
}

fn main() {}
