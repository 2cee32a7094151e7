//! The problems of translations.

use std::path::Path;

use codes_gen::{Caller, codes};

/// The errors of an expansion with these translations of a document with the codes 1, 2 and 3.
fn errors(translations: &str) -> String {
    let expansion = expansion(&format!("doc = \"en.md\", translations({translations})"));
    let mut errors = Vec::new();
    for part in expansion.split("compile_error ! {").skip(1) {
        errors.push(part.split(" }").next().unwrap_or_default().trim().to_owned());
    }
    errors.join("\n")
}

fn expansion(arguments: &str) -> String {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui/translations");
    let caller = Caller { manifest_dir: Some(ui), ..Caller::default() };
    codes(arguments.parse().unwrap(), "#[repr(i32)] enum E {}".parse().unwrap(), &caller).to_string()
}

#[test]
fn codes_that_one_document_lacks_are_listed() {
    let errors = errors("zh = \"zh.md\"");
    assert!(
        errors.contains(
            "`zh.md` lacks the code 2\\n  = help: if that is intended, write `zh(doc = \\\"zh.md\\\", partial)`"
        ),
        "{errors}"
    );
    assert!(errors.contains("`zh.md` has the code 4, which the document of this enum lacks"), "{errors}");
    // The text that the help line suggests compiles.
    let help = errors.split("write `").nth(1).unwrap().split('`').next().unwrap();
    assert_eq!(self::errors(&help.replace("\\\"", "\"")), "");
}

#[test]
fn a_partial_translation_has_no_errors() {
    assert_eq!(errors("zh(doc = \"zh.md\", partial)"), "");
    assert_eq!(errors("en = \"en.md\", \"en-GB\"(doc = \"en.md\", table = 1)"), "");
}

#[test]
fn problems_of_the_other_document_are_shown_in_it() {
    let errors = errors("zh(doc = \"zh.md\", table = \"别的\")");
    assert!(errors.contains("`十` is not a code") && errors.contains("zh.md:14"), "{errors}");
}

#[test]
fn invalid_arguments_are_errors() {
    for (translations, expected) in [
        ("\"zh_CN\" = \"zh.md\"", "`zh_CN` is not a BCP 47 language tag"),
        ("zh", "the language `zh` has no document"),
        ("zh = \"zh-cn.md\"", "there is no document at `zh-cn.md`"),
        ("zh = \"en.md\", ZH = \"en.md\"", "the language `ZH` is given twice"),
        ("zh(doc = \"none.md\", partial)", "no code table in `none.md` has any code of this enum"),
        ("zh(doc = \"zh.md\", doc = \"en.md\")", "`doc` of the language `zh` is given twice"),
        ("zh(path = \"zh.md\")", "a translation has no argument `path`"),
    ] {
        let errors = errors(translations);
        assert!(errors.contains(expected), "{errors}");
    }
}

#[test]
fn a_wrong_language_hides_no_other() {
    let errors = errors("\"9\" = \"zh.md\", zh = \"zh.md\", en(path = \"en.md\")");
    for expected in ["`9` is not a BCP 47", "`zh.md` lacks the code 2", "a translation has no argument `path`"] {
        assert!(errors.contains(expected), "{errors}");
    }
}

#[test]
fn documents_of_every_form_are_translated() {
    let rust = expansion("doc = \"headings_en.md\", headings = \"Kite codes\", translations(zh = \"headings_zh.md\")");
    assert!(rust.contains("湿了。") && !rust.contains("compile_error"), "{rust}");
    let rust = expansion("doc = \"list_en.md\", list = \"Exit codes\", translations(zh = \"csv_zh.csv\")");
    assert!(rust.contains("晚了，真的") && !rust.contains("compile_error"), "{rust}");
    let rust = expansion("doc = \"list_en.md\", list = \"Exit codes\", translations(zh = \"list_zh.md\")");
    assert!(rust.contains("`list_zh.md` lacks the code 2") && rust.contains("`list_zh.md` has the code 3"), "{rust}");
}
