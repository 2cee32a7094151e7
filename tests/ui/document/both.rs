use codes_core::codes;

#[codes(doc = "./both.md", text = "| Code |\n|---|\n| 7 |")]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
