use codes_core::codes;

#[codes(text = "# A\n\n- 1 a\n- 2 b", table = 1, lists = ["A"])]
#[repr(i32)]
enum E {}

fn main() {}
