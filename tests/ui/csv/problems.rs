use codes_core::codes;

#[codes(doc = "./problems.csv")]
#[repr(i32)]
enum E {}

fn main() {}
