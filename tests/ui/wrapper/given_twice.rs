use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(RateLimited)]
    Imported,
    #[codes(1008003, display = "no", display = "yes")]
    Unauthorized,
    #[codes(1008011..=)]
    BadUpload,
    #[codes(other, other)]
    Other,
}

fn main() {}
