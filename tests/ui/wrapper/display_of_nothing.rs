use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(1008028, display = "{nothing}")]
    RateLimited,
    #[codes(other)]
    Other,
}

fn main() {}
