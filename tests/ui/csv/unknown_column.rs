use codes_core::codes;

#[codes(doc = "./codes.csv", columns(message = "Txt"))]
#[repr(i32)]
enum E {}

fn main() {}
