//! Errors that depend on where a document is, and on the command that is run. All others are in `ui`.

use codes_gen::Caller;
use codes_tests::{Scratch, codes_core, fail, manifest};

#[test]
fn problems_of_a_document_are_shown_at_their_places_in_its_file() {
    const ERRORS: &str = r#"
error: code `40000` does not fit in i16
        --> docs/vendor.md:5:3
         |
       5 | | 40000 | Too late. |
         |   ^^^^^
         |
         = help: use `#[repr(i32)]`
 --> src/lib.rs:1:27
  |
1 | #[codes_core::codes(doc = "docs/vendor.md", duplicates = "error")]
  |                           ^^^^^^^^^^^^^^^^

error: code `7` is listed twice
        --> docs/vendor.md:7:3
         |
       7 | | 7 | Zu spät. | Zu viel. |
         |   ^ again here
         |
        ::: docs/vendor.md:6:4
         |
       6 | |  7 | Too soon. |
         |    - first here
         |
         = help: remove `duplicates` to give the code several meanings
 --> src/lib.rs:1:27
  |
1 | #[codes_core::codes(doc = "docs/vendor.md", duplicates = "error")]
  |                           ^^^^^^^^^^^^^^^^

error: this row has more cells than the header, which has 2: the surplus would be lost
        --> docs/vendor.md:7:18
         |
       7 | | 7 | Zu spät. | Zu viel. |
         |                  ^^^^^^^^
         |
         = help: remove it, add a column to the header, or, if the pipe belongs to the text, write `\|`
 --> src/lib.rs:1:27
  |
1 | #[codes_core::codes(doc = "docs/vendor.md", duplicates = "error")]
  |                           ^^^^^^^^^^^^^^^^

error: 1 code row outside of every table would be lost
        --> docs/vendor.md:9:1
         |
       9 | | 9 | Too far. |
         | ^^^^^^^^^^^^^^^^
         |
         = help: a blank line ends a table: remove it, or use `lenient`; a table cannot be inside HTML, or indented by four spaces
 --> src/lib.rs:1:27
  |
1 | #[codes_core::codes(doc = "docs/vendor.md", duplicates = "error")]
  |                           ^^^^^^^^^^^^^^^^

error: could not compile `places` (lib) due to 4 previous errors
"#;
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write("Cargo.toml", &format!("{}\n[workspace]\n", manifest("places", &codes_core(""))));
    scratch.write(
        "src/lib.rs",
        r#"#[codes_core::codes(doc = "docs/vendor.md", duplicates = "error")]
#[repr(i16)]
pub enum VendorCode {}
"#,
    );
    scratch.write(
        "docs/vendor.md",
        "# Codes

| Code | Message |
|---|---|
| 40000 | Too late. |
|  7 | Too soon. |
| 7 | Zu spät. | Zu viel. |

| 9 | Too far. |
",
    );
    let errors = fail(&mut scratch.cargo("check"));
    assert!(errors.ends_with(ERRORS), "{errors}");
}

/// `cargo check` only reports this in constants, as in `ui/lookups`.
#[test]
fn a_number_that_is_not_documented_is_an_error_where_it_is_used() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write("Cargo.toml", &format!("{}\n[workspace]\n", manifest("undocumented", &codes_core(""))));
    scratch.write(
        "src/lib.rs",
        r##"#[codes_core::codes(text = "# All {codes} here\n\n| Code |\n|---|\n| 7 |\n")]
#[repr(i16)]
pub enum VendorCode {}

pub fn message() -> &'static str {
    VendorCode::of::<9>().message()
}
"##,
    );
    let errors = fail(&mut scratch.cargo("build"));
    assert!(errors.contains("this code is not in the table \"All {codes} here\" of the inline text\n"), "{errors}");
    assert!(errors.contains("of::<9>`\n --> src/lib.rs:6:5\n"), "{errors}");
    assert!(errors.contains("due to 1 previous error"), "{errors}");
}

#[test]
fn a_document_that_is_not_utf_8_is_shown_at_the_byte_in_question() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    let document = scratch.path().join("vendor.md");
    let caller = Caller { manifest_dir: Some(scratch.path().to_owned()), ..Caller::default() };
    for (bytes, kind, place) in [
        (&b"| C |\n| T\xc3\xb6\xf6 |"[..], "the document is not UTF-8: the byte 0xf6 is invalid here", "2:5"),
        (b"\xff\xfe|\0", "the document is UTF-16, not UTF-8", "1:1"),
        (b"\xfe\xff\0|", "the document is UTF-16, not UTF-8", "1:1"),
        (b"\r\n\r\n\xe2\x82", "the document is not UTF-8: the byte 0xe2 is invalid here", "3:1"),
    ] {
        std::fs::write(&document, bytes).unwrap();
        let shown = document.display();
        assert_eq!(
            errors(r#"doc = "vendor.md""#, &caller),
            [format!("{kind}\n  = note: see {shown}:{place}\n  = help: save it as UTF-8")]
        );
    }
}

/// The same in an editor that expands macros itself.
#[test]
fn if_the_calling_file_or_the_manifest_is_unknown_the_error_says_how_to_write_the_path() {
    let caller = Caller::default();
    assert_eq!(
        errors(r#"doc = "./vendor.md""#, &caller),
        ["cannot tell where `./vendor.md` is: the calling file is not known here
  = help: write the path from the folder of Cargo.toml: `doc = \"docs/..\"`"]
    );
    assert_eq!(
        errors(r#"doc = "docs/vendor.md""#, &caller),
        ["cannot tell where `docs/vendor.md` is: CARGO_MANIFEST_DIR is not set
  = help: start the path with `./` or `../`, from the calling file, or give the Markdown with `text = ..`"]
    );
    assert_eq!(
        errors(r#"text = include_str!("vendor.md")"#, &caller),
        ["cannot tell where `vendor.md` is: the calling file is not known here"]
    );
}

/// File systems of other operating systems do not allow such names.
#[cfg(target_os = "linux")]
#[test]
fn a_document_in_a_folder_that_rust_cannot_name_is_an_error() {
    use std::os::unix::ffi::OsStrExt as _;

    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = scratch.path().join(std::ffi::OsStr::from_bytes(b"f\xf6lder"));
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("vendor.md"), "| Code |\n|---|\n| 7 |\n").unwrap();
    let caller = Caller { manifest_dir: Some(folder), ..Caller::default() };
    let [error] = &*errors(r#"doc = "vendor.md""#, &caller) else { panic!("one error") };
    assert!(error.starts_with("cannot watch `vendor.md`: ") && error.contains(" is not UTF-8"), "{error}");
}

/// The messages of the errors in the expansion of `#[codes(arguments)]` on an enum without pins.
fn errors(arguments: &str, caller: &Caller) -> Vec<String> {
    let item = "#[repr(i32)] enum VendorCode {}".parse().unwrap();
    let expansion: syn::File = syn::parse2(codes_gen::codes(arguments.parse().unwrap(), item, caller)).unwrap();
    let errors = expansion.items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(call) if call.mac.path.segments.last()?.ident == "compile_error" => {
            Some(call.mac.parse_body::<syn::LitStr>().unwrap().value())
        }
        _ => None,
    });
    errors.collect()
}
