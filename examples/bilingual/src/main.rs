//! A program that shows what went wrong in the language of its user: the vendor documents its codes in two languages.
//!
//! ```sh
//! cargo run -p codes-example-bilingual
//! ```

use codes_core::codes;

/// What the parcel service returns.
#[codes(doc = "docs/parcel.md", translations(zh = "docs/parcel.zh.md"), success = 0)]
#[repr(u16)]
pub enum ParcelCode {}

/// What to show for a code, in the language of a tag like `zh-CN` or `en-GB`; in English if there is no other text.
fn shown(code: u16, language: &str) -> String {
    match ParcelCode::from_code(code) {
        Some(known) => known.message_in(language).unwrap_or(known.message()).to_owned(),
        None if language.starts_with("zh") => format!("未知代码 {code}"),
        None => format!("unknown code {code}"),
    }
}

fn main() {
    for language in ["en-GB", "zh-CN"] {
        for code in [4001, 4003, 4999] {
            println!("{language} {code}: {}", shown(code, language));
        }
    }
    assert_eq!(ParcelCode::LANGUAGES, ["zh"]);
    assert_eq!(shown(4001, "zh-CN"), "签名错误。请检查密钥。");
    assert_eq!(shown(4001, "fr"), "The signature is wrong. Check the secret key.");
}

#[test]
fn it_runs() {
    main();
}
