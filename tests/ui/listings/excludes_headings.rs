use codes_core::codes;

#[codes(text = "# A\n\n- 1 a\n- 2 b", headings, list = "A")]
#[repr(i32)]
enum E {}

fn main() {}
