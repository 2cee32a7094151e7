use codes_core::codes;

#[codes(doc = "./codes.csv", headings)]
#[repr(i32)]
enum E {}

fn main() {}
