use codes_core::{CodeWrapper, tpns::ServerCode};

#[derive(CodeWrapper)]
struct Nothing;

#[derive(CodeWrapper)]
struct Two(ServerCode, ServerCode);

#[derive(CodeWrapper)]
enum Never {}

#[derive(CodeWrapper)]
enum NoCode {
    Empty,
}

#[derive(CodeWrapper)]
enum NoWraps {
    #[codes(1008003)]
    Unauthorized(ServerCode),
}

#[derive(CodeWrapper)]
union Overlaid {
    code: ServerCode,
}

fn main() {}
