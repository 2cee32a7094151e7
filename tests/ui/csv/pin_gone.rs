use codes_core::codes;

#[codes(doc = "./codes.csv")]
#[repr(i32)]
enum E { Wet = 9 }

fn main() {}
