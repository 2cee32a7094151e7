//! Texts that serde deserializes and nothing owns.

use codes_core::{CodeWrapper, Status, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| Late | Too late. |")]
pub enum ApiCode {}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ApiCode, serde)]
enum ApiFailure {
    #[codes(other)]
    Other(Status<ApiCode>),
}

#[derive(Debug, CodeWrapper)]
#[codes(serde)]
struct ApiError(Status<ApiCode>);

#[allow(dead_code)]
#[derive(serde::Deserialize)]
struct Answer {
    code: Status<ApiCode>,
}

fn main() {
    println!("{:?} {:?}", ApiFailure::from_code("Late"), ApiError::from_code("Late"));
}
