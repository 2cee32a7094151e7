use codes_core::{CodeWrapper, Status, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(1008003, 1008028)]
    Unauthorized(ServerCode),
    #[codes(ServerCode::RateLimited)]
    RateLimited,
    #[codes(other)]
    Other(Status<ServerCode>),
}

fn main() {
    let _ = PushFailure::from(1008003);
}
