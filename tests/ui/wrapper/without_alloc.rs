//! What makes a `String` needs the feature `alloc`, which these tests do not have.

use codes_core::{Status, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| Late | Too late. |", success = "OK")]
pub enum ApiCode {}

fn failure(code: &str) -> Result<(), Box<dyn std::error::Error>> {
    ApiCode::check(code).map_err(|failure| failure.into_owned().into())
}

fn main() {
    let _: Status<ApiCode, String> = Status::<ApiCode, &str>::from("Late").into_owned();
    let _ = ApiCode::try_from("Late").map_err(|unknown| unknown.into_owned());
    let _ = Status::<ApiCode, String>::from("Late");
    let _ = failure("Late");
}
