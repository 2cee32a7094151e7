use codes_core::codes;

#[codes(doc = "./en.md", translations("zh_CN" = "./zh.md"))]
#[repr(i32)]
enum Tag {}

#[codes(doc = "./en.md", translations(zh))]
#[repr(i32)]
enum NoDocument {}

#[codes(doc = "./en.md", translations(zh = "./zh-cn.md"))]
#[repr(i32)]
enum Misspelt {}

#[codes(doc = "./en.md", translations(zh(doc = "./zh.md", partial), ZH(doc = "./zh.md", partial)))]
#[repr(i32)]
enum Twice {}

#[codes(doc = "./en.md", translations = "./zh.md")]
#[repr(i32)]
enum NoList {}

#[codes(doc = "./en.md", translations(zh(path = "./zh.md")))]
#[repr(i32)]
enum NoArgument {}

fn main() {}
