use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, thiserror::Error, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[error("slow down")]
    #[codes(1008028, display = "{message}")]
    RateLimited,
    #[error("something else")]
    #[codes(other)]
    Other,
}

fn main() {}
