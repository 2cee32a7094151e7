use codes_core::codes;

#[codes(doc = "./codes.csv")]
enum E {}

fn main() {}
