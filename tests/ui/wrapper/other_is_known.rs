use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(other)]
    Other(ServerCode),
}

fn main() {}
