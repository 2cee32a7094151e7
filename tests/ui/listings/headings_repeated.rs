use codes_core::codes;

#[codes(text = "# A\n\n## 1\n\na\n\n# B\n\n## 1\n\nb", headings)]
#[repr(i32)]
enum E {}

fn main() {}
