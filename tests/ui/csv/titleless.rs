use codes_core::codes;

#[codes(doc = "./titleless.csv")]
#[repr(i32)]
enum E {}

fn main() {}
