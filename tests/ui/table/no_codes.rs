use codes_core::codes;

#[codes(text = "| Error code | Description |\n|---|---|\n")]
#[repr(i32)]
pub enum Empty {}

#[codes(text = "| Error code | Description |\n|---|---|\n| 4-6 | Theirs. |\n| Other | Ours. |\n")]
#[repr(i32)]
pub enum OnlyRanges {}

fn main() {}
