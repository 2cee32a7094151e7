use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(display = "{self}")]
struct PushError(ServerCode);

fn main() {}
