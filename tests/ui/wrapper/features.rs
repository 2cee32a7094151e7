use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(serde, miette)]
struct PushError(ServerCode);

fn main() {}
