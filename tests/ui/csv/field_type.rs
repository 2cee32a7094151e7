use codes_core::codes;

#[codes(doc = "./codes.csv", fields(http: u16 = "HTTP"))]
#[repr(i32)]
enum E {}

fn main() {}
