use codes_core::codes;

#[codes(text = "# A\n\n## 1\n\na\n\n## Late\n\nb", headings)]
#[repr(i32)]
enum E {}

fn main() {}
