use codes_core::codes;

#[codes(text = "# Line\n\n## 1\n\na\n\n# Winch\n\n## 2\n\nb", headings = ["Line", "Winsch"])]
#[repr(i32)]
enum E {}

fn main() {}
