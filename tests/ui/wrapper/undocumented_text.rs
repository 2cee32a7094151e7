use codes_core::{CodeWrapper, codes};

#[codes(text = "| Code | Text |\n|---|---|\n| AuthFailure | Who are you? |\n| AuthFailure.Token | The token is wrong. |\n| Busy | |")]
pub enum ApiCode {}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ApiCode)]
enum ApiFailure {
    #[codes("AuthFailure.Tokens")]
    Unauthorized,
    #[codes(other)]
    Other,
}

fn main() {
    let _ = ApiFailure::from_code("Busy");
}
