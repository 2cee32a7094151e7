use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode, serde)]
enum PushFailure {
    #[codes(1008003, 1008006)]
    Unauthorized,
    #[codes(other)]
    Other,
}

fn main() {}
