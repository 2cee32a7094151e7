//! What holds an unknown code.

use codes_core::{Status, codes, tpns::ServerCode};

#[codes(text = "| Code | Text |\n|---|---|\n| Late | Too late. |")]
pub enum ApiCode {}

fn main() {
    let _ = Status::<ServerCode, String>::from_code("7".to_owned());
    let _ = Status::<ApiCode, char>::from_code('L');
}
