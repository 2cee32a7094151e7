use codes_core::codes;

#[codes(text = "# A\n\n- 1: a\n\n  Cause: x\n\n- 2: b\n\n  Cause: y", list = "A", fields(cause: str = "Causes"))]
#[repr(i32)]
enum E {}

fn main() {}
