use codes_core::CodeWrapper;

struct Plain;

#[derive(Debug, CodeWrapper)]
struct Number(u32);

#[derive(Debug, CodeWrapper)]
struct Text(&'static str);

#[derive(Debug, CodeWrapper)]
enum Either {
    Number(i32),
}

fn main() {
    let _ = Plain;
}
