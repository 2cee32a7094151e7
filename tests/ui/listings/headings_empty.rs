use codes_core::codes;

#[codes(text = "# Line\n\n## 1\n\na\n\n## 2\n\nb", headings = [])]
#[repr(i32)]
enum E {}

fn main() {}
