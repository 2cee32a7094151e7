use codes_core::{CodeWrapper, Status, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(1008003, 1008005)]
    Unauthorized(ServerCode),
    #[codes(-1008028)]
    RateLimited,
    #[codes(other)]
    Other(Status<ServerCode>),
}

fn main() {
    let _ = PushFailure::from(1008003);
}
