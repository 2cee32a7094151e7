use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(5..=1)]
    Backwards,
    #[codes("a"..="b")]
    Texts,
    #[codes(1.5)]
    Fraction,
    #[codes("")]
    Empty,
    #[codes(other)]
    Other(#[codes(1008003)] i32),
}

fn main() {}
