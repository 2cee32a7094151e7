use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wrap = ServerCode, 1008003, display = "no")]
enum Misspelt {
    Server(ServerCode),
}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode, wraps = ServerCode, first_wins, repr = i33)]
enum Twice {
    #[codes(others)]
    Server,
}

#[derive(Debug, CodeWrapper)]
#[codes(first_wins)]
struct OnStruct(ServerCode);

#[derive(Debug, CodeWrapper)]
#[codes(wraps)]
enum NoValue {
    #[codes(other = 5)]
    Server(#[codes(sauce)] ServerCode),
}

#[derive(Debug, CodeWrapper)]
#[codes]
struct NoArguments(ServerCode);

fn main() {}
