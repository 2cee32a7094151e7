use codes_core::{CodeWrapper, Status, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    Nothing,
    #[codes(1008003, other)]
    Both,
    #[codes(1008006)]
    Two(ServerCode, u8),
    #[codes(skip)]
    Silent(u8, u8),
    #[codes(other)]
    Other(Status<ServerCode>),
    #[codes(other)]
    Others,
}

fn main() {}
