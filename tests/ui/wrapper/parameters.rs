use codes_core::{Code, CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
enum AnyCode<C: Code> {
    Server(ServerCode),
    Any(C),
}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = C)]
enum Failure<C: Code> {
    #[codes(1008028)]
    RateLimited(C),
    #[codes(other)]
    Other,
}

fn main() {}
