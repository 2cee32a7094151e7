use codes_core::codes;

#[codes(text = "# Exit codes\n\n- 1: a\n- 2: b")]
#[repr(i32)]
enum E {}

fn main() {}
