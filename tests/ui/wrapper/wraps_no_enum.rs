use codes_core::{CodeWrapper, Status, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = i32)]
enum Number {
    #[codes(other)]
    Other,
}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = Status<ServerCode>)]
enum Whole {
    #[codes(other)]
    Other,
}

fn main() {}
