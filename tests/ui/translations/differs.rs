use codes_core::codes;

#[codes(doc = "./en.md", translations(zh = "./zh.md"))]
#[repr(i32)]
enum Codes {}

#[codes(doc = "./en.md", translations(zh(doc = "./zh.md", table = "别的")))]
#[repr(i32)]
enum Broken {}

#[codes(text = "| Code | Description |\n|---|---|\n| 7 | Late. |", translations(zh = "./zh.md"))]
#[repr(i32)]
enum Others {}

fn main() {
    // What is there is there all the same.
    let _ = (Codes::Late.message_in("zh"), Others::Late);
}
