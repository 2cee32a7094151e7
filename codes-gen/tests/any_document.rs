//! For any document, the engine ends and does not panic, and its output is Rust.

use codes_gen::{Caller, codes};
use proptest::prelude::*;

/// Pieces that a Markdown reader may stumble over, and whole rows.
fn piece() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(vec![
        "|", "\\|", "\n", "\r\n", "\r", "\n\n", "---", "|---|", "|:-:|-", "# ", "## ", "> ", "- ", "    ", "```", "`",
        "*", "\\", "<br>", "<li>", "</li>", "<!--", "-->", "<table>", "<a href='x'>", "[", "](", ")", "\u{202e}", "\0",
        "\u{feff}", "{#id}", "&lt;", "\u{a0}", "é", "错误码", "Error Code", "Description", "Name", "Other", "-5",
        "0x1F", "007", "−5", "Self", "\"#", "*/", "{}", "'", "#[", "]",
    ]);
    let row = (any::<i32>(), "[ -~]{0,20}").prop_map(|(code, text)| format!("\n| {code} | {text} |\n"));
    let header = Just("\n\n| Error Code | Description |\n|---|---|\n".to_owned());
    prop_oneof![6 => marks.prop_map(str::to_owned), 3 => row, 1 => header, 1 => ".{0,8}"]
}

fn document() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// A quarter of proptest's default number of cases, since each document is expanded and parsed. `.ci/full` tries
/// thousands.
fn config() -> ProptestConfig {
    let config = ProptestConfig::default();
    ProptestConfig { cases: config.cases / 4, ..config }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_document_expands_to_rust(text in document(), table in "[a-z0-9 /]{0,6}") {
        for arguments in [format!("text = {text:?}"), format!("text = {text:?}, table = {table:?}"), format!("text = {text:?}, table = 1")] {
            let item = "#[repr(i32)] pub enum VendorCode { Pinned = -5 }";
            let expansion = codes(arguments.parse().unwrap(), item.parse().unwrap(), &Caller::default());
            prop_assert!(syn::parse2::<syn::File>(expansion.clone()).is_ok(), "{expansion}");
        }
    }

    #[test]
    fn any_document_of_another_form_expands_to_rust(
        text in document(),
        is_text in any::<bool>(),
        listing in prop::sample::select(vec!["headings", "headings = \"a\"", "headings = [\"a\", \"b\"]", "list", "list = \"a\", lenient", "lists = [\"a\", \"b\"]"]),
        name in prop::sample::select(vec!["a.csv", "a.tsv"]),
    ) {
        let item = if is_text { "pub enum VendorCode {}" } else { "#[repr(i32)] pub enum VendorCode {}" };
        let arguments = format!("text = {text:?}, {listing}");
        let expansion = codes(arguments.parse().unwrap(), item.parse().unwrap(), &Caller::default());
        prop_assert!(syn::parse2::<syn::File>(expansion.clone()).is_ok(), "{expansion}");
        let document = codes_gen::Document::new(name, text);
        let _ = codes_gen::generate(&"doc = \"a\"".parse().unwrap(), &item.parse().unwrap(), &document, &Caller::default());
    }

    #[test]
    fn any_arguments_expand_to_rust(arguments in "[a-z]{0,4}( ?= ?(\"[a-z./]{0,5}\"|-?[0-9]{1,3}))?(, ?(doc|text|table|columns|success|duplicates|exhaustive|crate)( ?= ?(\"[a-z|]{0,5}\"|-?[0-9]{1,3}|::a::b)|\\([a-z]{0,4}( = \"x\")?\\))?){0,4}") {
        let Ok(tokens) = arguments.parse() else { return Ok(()) };
        let expansion = codes(tokens, "#[repr(u8)] enum E { A = 1 }".parse().unwrap(), &Caller::default());
        prop_assert!(syn::parse2::<syn::File>(expansion).is_ok());
    }
}
