//! `codes expand`: the expansion that is committed is the same as the macro's.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codes_tests::{Scratch, codes_core, fail, manifest, succeed};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Item, ItemConst, ItemEnum, ItemImpl};

const DOCUMENT: &str = "\
# Calls

| Code | Message | Name | Retry | HTTP |
|---|---|---|---|---|
| 0 | Fine. | OK | no | 200 |
| -5 | Too late. Please [try again](https://example.com/again). | | yes | |
| 0x1F | Too `early`. */ \"# | | no | 400 |
| 7 | Broken:<li>here</li><li>there</li> | | no | 400 |
| 7 | Or not there at all. | | no | 400 |
| 4000-4999 | Yours. | | | |
| Other | Who knows? | | | |

# Callbacks

| Code | Message |
|---|---|
| 9 | Late. |
| 10 | Late. |

# Texts

| Error code | Description |
|---|---|
| AuthFailure.TokenFailure | The token is wrong. |
| DB:0140 | The store is busy. |
";

const SOURCE: &str = r#"//! Codes.

use codes_core::codes;

/// What a call returns.
#[codes(doc = "docs/vendor.md", table = "Calls", success = 0, fields(retry: bool = "Retry", http: Option<u16> = "HTTP"))]
#[repr(i32)]
#[derive(Debug)]
pub enum CallCode {
    /// The session is over.
    Late = -5,
    #[codes(retired)]
    Gone = 12,
}

/// Both.
#[codes(doc = "docs/vendor.md", tables = ["Calls", "Callbacks"], exhaustive)]
#[repr(i64)]
pub enum AnyCode {}

/// Texts.
#[codes(doc = "docs/vendor.md", table = "Texts", success = "OK")]
pub enum TextCode {
    Busy = "DB:0140",
}
"#;

fn codes(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_codes"));
    command.args(arguments).current_dir(folder);
    command
}

/// A workspace with two crates, one that calls the macro and one in which its expansion is committed.
fn crates() -> Scratch {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"expansion-macro\", \"expansion-committed\"]\n",
    );
    for name in ["expansion-macro", "expansion-committed"] {
        scratch.write(&format!("{name}/Cargo.toml"), &manifest(name, &codes_core("")));
    }
    scratch.write("expansion-macro/docs/vendor.md", DOCUMENT);
    scratch.write("expansion-macro/src/lib.rs", SOURCE);
    let folder = scratch.path().join("expansion-macro");
    let expanded = succeed(&mut codes(&folder, &["expand", "docs/vendor.md", "--pins", "src/lib.rs"]));
    scratch.write("expansion-committed/src/codes.rs", &expanded);
    let strict =
        "//! Codes.\n#![forbid(unsafe_code)]\n#![deny(warnings, missing_docs)]\n\n/// Codes.\npub mod codes;\n";
    scratch.write("expansion-committed/src/lib.rs", strict);
    scratch
}

/// A crate after the expansion of all macros, as rustc prints it.
fn expanded(scratch: &Scratch, krate: &str, source: &str, libraries: &BTreeMap<String, PathBuf>) -> String {
    let core = &libraries["codes_core"];
    let mut rustc = Command::new("rustc");
    // The format of the output is not stable, but it is the same for both sides.
    rustc.env("RUSTC_BOOTSTRAP", "1").env("CARGO_MANIFEST_DIR", scratch.path().join(krate));
    rustc.current_dir(scratch.path()).args(["--edition=2024", "--crate-type=lib", "--crate-name=expansion"]);
    rustc.arg("--extern").arg(format!("codes_core={}", core.display()));
    rustc.arg("-L").arg(format!("dependency={}", core.parent().unwrap().display()));
    succeed(rustc.arg("-Zunpretty=expanded").arg(format!("{krate}/{source}")))
}

/// The tokens without the differences that depend on the place of the code: only the macro watches the document; lints
/// only look at committed code; and formatting changes how texts are written, and adds braces.
fn tokens(file: &str) -> Vec<String> {
    let mut file = syn::parse_file(file).unwrap();
    let mut items = std::mem::take(&mut file.items);
    // The committed file is a module of its crate.
    if let Some(position) = items.iter().position(|item| matches!(item, Item::Mod(_))) {
        let Item::Mod(module) = items.swap_remove(position) else { unreachable!() };
        items = module.content.unwrap().1;
    }
    let is_generated = |item: &Item| !matches!(item, Item::Use(_) | Item::ExternCrate(_));
    let mut lines = Vec::new();
    for mut item in items.into_iter().filter(is_generated) {
        // A derive passes the attribute on to its output.
        if let Item::Enum(ItemEnum { attrs, .. })
        | Item::Const(ItemConst { attrs, .. })
        | Item::Impl(ItemImpl { attrs, .. }) = &mut item
        {
            attrs.retain(|attribute| shown(attribute) != "# [allow (clippy :: all , clippy :: pedantic)]");
        }
        if let Item::Const(constant) = &mut item
            && let syn::Expr::Block(block) = &mut *constant.expr
        {
            block.block.stmts.retain(|statement| !is_watch(statement));
        }
        lines.push(plain(item.into_token_stream()).to_string());
    }
    lines
}

/// `const _: &[u8] = ..`, with which the macro ends `include_bytes!`.
fn is_watch(statement: &syn::Stmt) -> bool {
    let syn::Stmt::Item(Item::Const(constant)) = statement else { return false };
    constant.ident == "_" && shown(&constant.ty) == "& [:: core :: primitive :: u8]"
}

fn shown(tokens: &impl ToTokens) -> String {
    tokens.to_token_stream().to_string()
}

/// String literals by their values: `"a"` and `r"a"` are the same.
fn plain(tokens: TokenStream) -> TokenStream {
    let tokens = tokens.into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            TokenTree::Group(Group::new(Delimiter::Parenthesis, plain(group.stream())))
        }
        TokenTree::Group(group) => TokenTree::Group(Group::new(group.delimiter(), unbraced(plain(group.stream())))),
        TokenTree::Literal(literal) => match syn::Lit::new(literal.clone()) {
            syn::Lit::Str(text) => TokenTree::Literal(proc_macro2::Literal::string(&text.value())),
            _ => TokenTree::Literal(literal),
        },
        other => other,
    });
    tokens.collect()
}

/// prettyplease puts braces around a macro that is an arm of a `match`.
fn unbraced(tokens: TokenStream) -> TokenStream {
    let mut inner = tokens.clone().into_iter();
    match (inner.next(), inner.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => group.stream(),
        _ => tokens,
    }
}

#[test]
fn committed_code_compiles_and_is_token_for_token_the_macros() {
    let scratch = crates();
    // This is under lints that do not affect macros.
    let messages = scratch.compile("check", "--workspace");
    let library = |message: &serde_json::Value| {
        let name = message["target"]["name"].as_str()?.to_owned();
        let mut files = message["filenames"].as_array()?.iter().filter_map(|file| file.as_str());
        Some((name, PathBuf::from(files.rfind(|file| file.contains(".rmeta"))?)))
    };
    let libraries: BTreeMap<String, PathBuf> = messages.iter().filter_map(library).collect();
    let of_macro = tokens(&expanded(&scratch, "expansion-macro", "src/lib.rs", &libraries));
    let committed = tokens(&expanded(&scratch, "expansion-committed", "src/lib.rs", &libraries));
    let of_calls = of_macro.iter().find(|item| item.contains("enum CallCode")).unwrap();
    assert!(of_calls.contains("The session is over.") && of_calls.contains("Gone = 12"), "{of_calls}");
    for (of_macro, committed) in of_macro.iter().zip(&committed) {
        let same = of_macro.split(' ').zip(committed.split(' ')).take_while(|(one, other)| one == other).count();
        let near =
            |tokens: &str| tokens.split(' ').skip(same.saturating_sub(10)).take(30).collect::<Vec<_>>().join(" ");
        assert_eq!(near(of_macro), near(committed));
    }
    assert_eq!(of_macro.len(), committed.len());

    // Only the macro watches the document. Committed code does not need it.
    let text = fs::read_to_string(scratch.path().join("expansion-committed/src/codes.rs")).unwrap();
    assert!(!text.contains("include_bytes") && text.starts_with("// @generated by codes "));
}

#[test]
fn options_replace_the_arguments_of_the_attribute() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let expand = |arguments: &[&str]| codes(&folder, &[&["expand", "update/old.md"], arguments].concat());
    let options = ["--table", "Return codes", "--enum", "ParcelCode", "--repr", "u16", "--success", "0"];
    let retry = ["--argument", "fields(retry: bool = \"Retry\")", "--argument", "exhaustive"];
    let text = succeed(&mut expand(&[&options[..], &retry].concat()));
    for expected in [
        "// @generated by codes ",
        " from tests/documents/update/old.md: do not edit.\n",
        "#[repr(u16)]\npub enum ParcelCode {",
        "    BadSignature = 4001,",
        "pub const fn check(",
        "pub const fn retry(self)",
    ] {
        assert!(text.contains(expected), "{expected} is missing in\n{text}");
    }
    assert!(!text.contains("non_exhaustive") && text == succeed(&mut expand(&[&options[..], &retry].concat())));
    // The name comes from the heading, and the type is the first that holds all codes.
    let text = succeed(&mut expand(&["--table", "Callbacks"]));
    assert!(text.contains("#[repr(i32)]\n#[non_exhaustive]\npub enum Callbacks {"), "{text}");
    let joined = succeed(&mut expand(&["--table", "Return codes", "--table", "Callbacks", "--enum", "Both"]));
    assert!(joined.contains("    BadSignature = 4001,") && joined.contains("    Delivered = 1,"), "{joined}");

    let errors = fail(&mut expand(&["--table", "Return codes", "--repr", "i8"]));
    assert!(
        errors.starts_with("error[code-does-not-fit]: code `4001` does not fit in i8\n --> update/old.md:7:3\n"),
        "{errors}"
    );
    let errors = fail(&mut expand(&["--table", "Callbacks", "--enum", "3Bad"]));
    assert!(errors.contains("'3Bad' for '--enum <NAME>': this cannot be the name of an enum"), "{errors}");
    let errors = fail(&mut expand(&["--table", "Callbacks", "--argument", "fields("]));
    assert!(errors.starts_with("error: a quote or a bracket has no counterpart in `doc = "), "{errors}");
}

#[test]
fn a_file_is_written_if_it_changes_and_can_be_checked() {
    let folder = tempfile::TempDir::with_prefix("codes-").unwrap();
    let write = |rows: &str| {
        fs::write(folder.path().join("vendor.md"), format!("| Code | Text |\n|---|---|\n{rows}\n")).unwrap();
    };
    let expand = |more: &[&str]| {
        let arguments = [&["expand", "vendor.md", "--enum", "E", "--output", "codes.rs"], more].concat();
        codes(folder.path(), &arguments).output().unwrap()
    };
    write("| 7 | Too late. |");
    assert_eq!(expand(&["--check"]).status.code(), Some(1));
    assert!(expand(&[]).status.success() && expand(&["--check"]).status.success());
    let written = codes_tests::modified(&folder.path().join("codes.rs"));
    assert!(expand(&[]).status.success());
    assert_eq!(codes_tests::modified(&folder.path().join("codes.rs")), written);
    write("| 7 | Too late. |\n| 8 | Too soon. |");
    let stale = expand(&["--check"]);
    let message = "error: codes.rs is out of date\n  = help: run the same command without `--check`\n";
    assert_eq!((stale.status.code(), &*String::from_utf8(stale.stderr).unwrap()), (Some(1), message));
    assert!(fs::read_to_string(folder.path().join("codes.rs")).unwrap().contains("TooLate = 7"));
}

#[test]
fn a_check_only_ignores_moved_lines() {
    let folder = tempfile::TempDir::with_prefix("codes-").unwrap();
    let document = "# Codes\n\n| Code | Text |\n|---|---|\n| 7 | Late. Try [it](https://x.example) again. |\n| 8 | Soon. |\n\
                    | 8 | Or not. Ask. |\n| 20-29 | Yours. |\n| Other | Who knows? |\n";
    let expand = |document: &str, more: &[&str]| {
        fs::write(folder.path().join("vendor.md"), document).unwrap();
        let arguments = [&["expand", "vendor.md", "--enum", "E", "--output", "codes.rs"], more].concat();
        codes(folder.path(), &arguments).status().unwrap().code()
    };
    assert_eq!(expand(document, &[]), Some(0));
    for moved in [format!("A new line.\n\n\n{document}"), document.replace("Codes\n", "Codes\n\nText.\n")] {
        assert_eq!(expand(&moved, &["--check"]), Some(0));
    }
    for (from, to) in
        [("| 7 |", "| 9 |"), ("Late.", "Later."), ("x.example", "y.example"), ("20-29", "20-28"), ("Ask.", "")]
    {
        assert_eq!(expand(&document.replace(from, to), &["--check"]), Some(1), "{from}");
    }
    // Newly written code has the correct lines.
    assert_eq!(expand(&format!("\n\n\n{document}"), &[]), Some(0));
    assert!(fs::read_to_string(folder.path().join("codes.rs")).unwrap().contains("Code 7, line 8 of"));
}
