use codes_core::codes;

#[codes(text = "# Codes\n\n## Line\n\n- 1 a\n\n## Winch\n\n- 1 b", list = "Codes")]
#[repr(i32)]
enum E {}

fn main() {}
