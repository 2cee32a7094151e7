use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(1008003)]
    Unauthorized(String),
    #[codes(other)]
    Other,
}

fn main() {
    let _ = PushFailure::from_code(1008003);
}
