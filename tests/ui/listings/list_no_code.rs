use codes_core::codes;

#[codes(text = "# Line errors\n\n- `1` a\n- 2: b\n- Late: c", list = "Line errors")]
#[repr(i32)]
enum E {}

fn main() {}
