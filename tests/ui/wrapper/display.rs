use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(1008003, 1008006, display = "{code}")]
    Unauthorized,
    #[codes(1008028, display = "{nothing}")]
    RateLimited,
    #[codes(1008012, display = 5)]
    EmptyFile,
    #[codes(other, display = "{message}")]
    Other,
}

fn main() {}
