//! Translations in the tool's output for an enum.

use crate::support::{codes, shown};
use tempfile::TempDir;

#[test]
fn an_export_of_an_enum_has_its_translations_and_details() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "vendor.md",
        "| Code | Message | Description | Solution |\n|---|---|---|---|\n\
         | 0x07 | Box full | The box takes no more letters. | Take another one. |\n",
    );
    write("zh.md", "| 错误码 | 说明 |\n|---|---|\n| 0x07 | 箱子满了。 |\n");
    write(
        "codes.rs",
        "#[codes(doc = \"vendor.md\", translations(\"zh-Hans\" = \"zh.md\", ja = \"elsewhere.md\"))]\n#[repr(i32)]\nenum Post {}\n",
    );
    let mut command = codes(&["export", "vendor.md", "--pins", "codes.rs", "--format", "json"]);
    let text = shown(command.current_dir(folder.path()).env_remove("CARGO_MANIFEST_DIR"));
    for part in [
        "\"zh-Hans\": [",
        "\"text\": \"箱子满了。\"",
        "\"spelling\": \"0x07\"",
        "\"details\": \"The box takes no more letters.\"",
        "\"advice\": \"Take another one.\"",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("\"ja\""), "{text}");
}
