use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(1008011..=1008022)]
    BadUpload(ServerCode),
    #[codes(1008020..1008030)]
    BadCertificate(ServerCode),
    #[codes(1008012)]
    EmptyFile,
    #[codes(other)]
    Other,
}

fn main() {
    let _ = PushFailure::from_code(1008003);
}
