//! The vendor's text is data: no text in a document becomes code, a test, a link or HTML.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use codes_tests::expansion::{errors, expand, expanded};
use codes_tests::{Scratch, codes_core, manifest, succeed};
use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

/// Cells in Markdown, and the plain text that a reader sees.
const CELLS: [(&str, &str); 45] = [
    (r#"Say "no" to 'it'."#, r#"Say "no" to 'it'."#),
    (r"One \\ two \\\\ and \n.", r"One \ two \\ and \n."),
    (r###"End "# here "## and r#"x"#."###, r###"End "# here "## and r#"x"#."###),
    ("Close \\*/ /\\* it // `*/` now.", "Close */ /* it // */ now."),
    ("Use {} or {0} or {name:?} or {{ or }}.", "Use {} or {0} or {name:?} or {{ or }}."),
    ("#[doc = \"x\"] fn x() {}", "#[doc = \"x\"] fn x() {}"),
    ("\"]; fn x() { loop {} } #[doc = \"", "\"]; fn x() { loop {} } #[doc = \""),
    ("\"))] mod x { } #[doc(alias = \"y", "\"))] mod x { } #[doc(alias = \"y"),
    ("<script>alert(1)</script>", "alert(1)"),
    ("`<script>alert(2)</script>`", "<script>alert(2)</script>"),
    ("&lt;script&gt;alert(3)&lt;/script&gt;", "<script>alert(3)</script>"),
    ("<img src=x onerror=alert(4)>", ""),
    ("`<img src=x onerror=alert(5)>`", "<img src=x onerror=alert(5)>"),
    ("<!-- gone --> <?php x ?> <![CDATA[ y ]]> here", "here"),
    ("<b>Bold<br>two<li>item</b>", "Bold\ntwo\n- item"),
    ("```", "```"),
    ("```rust panic!() ```", "rust panic!()"),
    ("Before<br>```<br>panic!()<br>```", "Before\n<br>panic!()<br>"),
    (r"Before<br>\`\`\`<br>panic!()<br>\`\`\`", "Before\n```\npanic!()\n```"),
    ("Before<br>&nbsp;&nbsp;&nbsp;&nbsp;panic!()", "Before\npanic!()"),
    ("Before<br>`    panic!()`", "Before\npanic!()"),
    ("    panic!()", "panic!()"),
    ("~~~ panic!() ~~~", "~~~ panic!() ~~~"),
    ("[link] and [`Link`] and [link][] and [std::vec::Vec]", "[link] and [Link] and [link][] and [std::vec::Vec]"),
    (
        "[Self::Nothing] [crate::nothing] [nothing!] [fn@nothing]",
        "[Self::Nothing] [crate::nothing] [nothing!] [fn@nothing]",
    ),
    ("[x](javascript:alert(6)) <a href=\"javascript:alert(7)\">y</a>", "x y"),
    ("[x](JaVaScRiPt&colon;alert(8)) [y](data:text/html,z) [z](<  vbscript:x>)", "x y z"),
    ("[x](https://a.example/\"><script>alert(9)</script>)", "x"),
    ("[<b>`a]`</b>](https://a.example/?b=%22&c=[d]) <https://e.example/`f`>", "a] https://e.example/`f`"),
    ("![image](https://a.example/b.png) https://a.example/ www.a.example", "image https://a.example/ www.a.example"),
    ("Right \u{202e}tfel\u{202c} \u{2066}left\u{2069}.", "Right \u{202e}tfel\u{202c} \u{2066}left\u{2069}."),
    (
        "Zero\u{200b}width\u{200d}and\u{2060}soft\u{ad}hyphen\u{feff}.",
        "Zero\u{200b}width\u{200d}and\u{2060}soft\u{ad}hyphen\u{feff}.",
    ),
    (
        "Bell \u{7} escape \u{1b}[31m delete \u{7f} next \u{85} line.",
        "Bell \u{7} escape \u{1b}[31m delete \u{7f} next \u{85} line.",
    ),
    ("Null \0 byte.", "Null \0 byte."),
    ("Null &#0; and &#x202e; entities.", "Null \u{fffd} and \u{202e} entities."),
    (
        "Tags \u{e0041}\u{e007f} and \u{1f468}\u{200d}\u{1f469} and \u{301}\u{301}\u{301}.",
        "Tags \u{e0041}\u{e007f} and \u{1f468}\u{200d}\u{1f469} and \u{301}\u{301}\u{301}.",
    ),
    ("Line\u{2028}and\u{2029}paragraph.", "Line\u{2028}and\u{2029}paragraph."),
    (r"A pipe \| and `a \| b`.", "A pipe | and a | b."),
    ("# No heading<br># none", "# No heading\n# none"),
    ("1. No list<br>- none<br>* none<br>> none<br>---<br>===", "1. No list\n- none\n* none\n> none\n---\n==="),
    ("[^1] and [x]: https://a.example/ and - [ ] todo", "[^1] and [x]: https://a.example/ and - [ ] todo"),
    ("$x$ and ~y~ and ^z^ and ==w==", "$x$ and y and ^z^ and ==w=="),
    ("@param x <T> Vec<u8> &amp; &copy;", "@param x <T> Vec<u8> & \u{a9}"),
    (
        "include_str!(\"/etc/passwd\") env!(\"HOME\") concat!(\"a\")",
        "include_str!(\"/etc/passwd\") env!(\"HOME\") concat!(\"a\")",
    ),
    ("\\", "\\"),
];

/// A table of all the cells, with the numbers 1, 2, ..
fn hostile_document() -> String {
    let mut document = "# Codes\n\n| Code | Description |\n|---|---|\n".to_owned();
    for ((cell, _), number) in CELLS.iter().zip(1..) {
        writeln!(document, "| {number} | {cell} |").unwrap();
    }
    document
}

/// The tokens, in which all literals are the same.
fn skeleton(tokens: TokenStream) -> TokenStream {
    let blank = |tree| match tree {
        TokenTree::Literal(_) => Literal::u8_unsuffixed(0).into(),
        TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
            Group::new(group.delimiter(), skeleton(group.stream())).into()
        }
        other => other,
    };
    tokens.into_iter().map(blank).collect()
}

#[test]
fn a_documents_text_is_nothing_but_literals() {
    let item = "#[repr(i32)] enum VendorCode { Pinned = 1 }";
    let columns = "columns(code = \"Code\")";
    // If a cell's Markdown differs from its text, there is one more literal.
    let harmless = ["Text.", "`Text`."].map(|cell| {
        let text = format!("# Codes\n\n| Code | Text |\n|---|---|\n| 1 | {cell} |\n| Other | {cell} |\n");
        skeleton(expand(&text, columns, item)).to_string()
    });
    for (cell, text) in CELLS {
        // Links are as many literals as there are links.
        if cell.contains("](") || cell.contains("://") {
            continue;
        }
        // A header cell without text is a valid header cell.
        let text = format!("# {cell}\n\n| Code | {cell} |\n|---|---|\n| 1 | {cell} |\n| Other | {cell} |\n\n{text}");
        let skeleton = skeleton(expand(&text, columns, item)).to_string();
        assert!(harmless.contains(&skeleton), "{cell}: {skeleton}");
    }
}

#[test]
fn every_cell_makes_a_variant_with_a_name_of_its_own() {
    let names = expanded(&hostile_document());
    assert_eq!(names.errors, [""; 0]);
    assert_eq!(BTreeSet::from_iter(names.variants).len(), CELLS.len());
}

#[test]
fn names_that_are_not_identifiers_are_turned_into_some() {
    let names = [
        "type", "Self", "self", "crate", "super", "_", "__", "r#type", "\u{1f680}", "", "fn x() {}", "1st", "\u{f6}l",
        "a-b", "A B", "a'b", "\u{202e}", "\\|", "async", "gen", "ALL", "CATCH_ALL", "Ok", "None", "Option", "日本",
        "naïve", "\u{fb01}x", "\u{2160}", "\u{387}", "&lt;", "<b>", "*", "#", "$crate", "'static", "\"", "i32", "true",
        "dyn", "union", "\u{0}", "a\u{200d}b", "Ⅷ", "x²",
    ];
    let mut text = "| Code | Name | Description |\n|---|---|---|\n".to_owned();
    for (name, number) in names.iter().zip(0..) {
        writeln!(text, "| {number} | {name} | |").unwrap();
    }
    let expanded = expanded(&text);
    assert_eq!(expanded.errors, [""; 0]);
    assert_eq!(BTreeSet::from_iter(&expanded.variants).len(), names.len());
    let name_of = |name: &str| &*expanded.variants[names.iter().position(|other| *other == name).unwrap()];
    assert_eq!(name_of("type"), "Type");
    assert_eq!(name_of("1st"), "N1st");
    assert_eq!(name_of("\u{1f680}"), "Code8");
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text = "# Codes\n\n| Code | Description |\n|---|---|\n| 1 | One. |\n| 2 | Two. |\n\n| 3 | Three. |\n";
    let as_it_is = expand(text, "", "#[repr(i32)] enum VendorCode {}").to_string();
    let expand = |text: &str| expand(text, "", "#[repr(i32)] enum VendorCode {}").to_string();
    assert!(as_it_is.contains("1 code row outside of every table"), "{as_it_is}");
    assert_eq!(expand(&format!("\u{feff}{text}")), as_it_is);
    assert_eq!(expand(&text.replace('\n', "\r\n")), as_it_is);
    assert_eq!(expand(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), as_it_is);
}

#[test]
fn a_problem_in_a_hostile_row_is_shown_without_its_controls() {
    let text =
        "# \u{1b}[31m\u{202e}x\n\n| Code | Description |\n|---|---|\n| \u{1b}[31m\u{202e}no\0 | b |\n| 1 | c |\n";
    let [error] = &*errors(text) else { panic!("one error") };
    assert!(error.contains("is not a code") && error.contains("text:5:3"), "{error}");
    assert!(!error.contains(['\u{1b}', '\u{202e}', '\0']), "{error:?}");
}

#[test]
fn problems_beyond_the_first_fifty_are_counted() {
    let mut text = "| Code | Description |\n|---|---|\n".to_owned();
    for number in 0..60 {
        writeln!(text, "| {number} | Fine. |").unwrap();
    }
    for number in 0..52 {
        writeln!(text, "| no{number} | Broken. |").unwrap();
    }
    let errors = errors(&text);
    assert_eq!(errors.len(), 51);
    assert!(errors[49].starts_with("`no49` is not a code"), "{}", errors[49]);
    assert_eq!(errors[50], "the document has 2 more problems");
}

/// The same cells in a crate that is really compiled, documented and tested.
#[test]
fn hostile_text_is_compiled_documented_and_read_back_as_it_is() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write("Cargo.toml", &format!("{}\n[workspace]\n", manifest("hostile", &codes_core(""))));
    scratch.write(
        "src/lib.rs",
        "//! Codes of a vendor that means harm.
        #![forbid(unsafe_code)]
        #![deny(warnings, missing_docs, rustdoc::all)]

        /// Named by the document.
        #[codes_core::codes(doc = \"docs/hostile.md\", success = 0)]
        #[repr(u8)]
        pub enum HostileCode {}

        #[codes_core::codes(doc = \"docs/headings.md\", columns(code = \"Code\"))]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum HeadedCode {}
        ",
    );
    scratch.write("docs/hostile.md", &format!("\u{feff}{}", hostile_document().replace('\n', "\r\n")));
    // rustdoc also reads the name of the document.
    let heading = "\"]; fn x() {} `code` [Self::Nothing] <script>alert(10)</script> \u{202e}";
    scratch.write(
        "docs/headings.md",
        &format!("# {heading}\n\n| Code | Name | {heading} |\n|---|---|---|\n| 1 | Self | one |\n| 2 | x\"; | two |\n| * | | {heading} |\n"),
    );
    let mut tests = "use hostile::{HeadedCode, HostileCode};\n\n#[test]\nfn messages() {\n".to_owned();
    let messages = CELLS.map(|(_, text)| text);
    writeln!(
        tests,
        "let wrong: Vec<_> = HostileCode::ALL.iter().map(|code| code.message()).zip({messages:?}).filter(|(is, should)| is != should).collect();
        assert!(wrong.is_empty(), \"{{wrong:#?}}\");
        assert_eq!(HostileCode::ALL.len(), {});",
        messages.len()
    )
    .unwrap();
    let heading_text = heading.replace("<script>", "").replace("</script>", "").replace('`', "");
    writeln!(
        tests,
        "assert_eq!(HeadedCode::TABLES[0].heading, Some({heading_text:?}));
        assert_eq!(HeadedCode::CATCH_ALL.unwrap().text, {heading_text:?});
        assert_eq!(HeadedCode::SelfCode.message(), \"one\");
        }}"
    )
    .unwrap();
    scratch.write("tests/messages.rs", &tests);

    let tested = succeed(&mut scratch.cargo("test --test messages"));
    assert!(tested.contains("test messages ... ok"), "{tested}");
    let doctests = succeed(&mut scratch.cargo("test --doc"));
    assert!(doctests.contains("running 0 tests"), "{doctests}");

    let _ = succeed(scratch.cargo("doc --no-deps").env("RUSTDOCFLAGS", "-D warnings"));
    for name in ["HostileCode", "HeadedCode"] {
        let page = scratch.target().join(format!("doc/hostile/enum.{name}.html"));
        let page = std::fs::read_to_string(page).unwrap();
        let main = page.split("id=\"main-content\"").nth(1).unwrap();
        assert!(main.contains("alert("), "{name}");
        for active in ["<script", "<img", "href=\"javascript", "href=\"data", "href=\"vbscript", "<h1>no heading"] {
            assert!(!main.to_lowercase().contains(active), "{name}: {active}");
        }
        assert!(!main.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{1b}', '\u{7}']), "{name}");
        assert!(main.contains("\\u{202e}"), "{name}");
    }
}
