use codes_core::codes;

#[codes(text = "# Line errors\n\n- 1 a\n- 2 b\n\n# Advice\n\n- Wait.", lists = ["Line errors", "Lin errors"])]
#[repr(i32)]
enum E {}

fn main() {}
