use codes_core::{CodeWrapper, tpns::ServerCode};

#[codes_core::codes(wraps = ServerCode)]
#[derive(Debug, CodeWrapper)]
enum PushFailure {
    #[codes(other)]
    Other,
}

fn main() {}
