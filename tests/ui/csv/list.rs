use codes_core::codes;

#[codes(doc = "./codes.csv", list = "Codes")]
#[repr(i32)]
enum E {}

fn main() {}
