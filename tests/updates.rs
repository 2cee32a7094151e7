//! Changes a vendor's document, and checks what `cargo build` makes of it.

use std::fs;

use codes_tests::{Scratch, codes_core, fail, manifest, modified, succeed};

const VENDOR: &str = "docs/vendor.md";

/// A workspace of three crates: one with the document, a program that prints its codes, and one that is independent of
/// both.
struct Vendor {
    scratch: Scratch,
    name: &'static str,
}

impl Vendor {
    fn new(name: &'static str) -> Self {
        let vendor = Self { scratch: Scratch::new(env!("CARGO_TARGET_TMPDIR")), name };
        let scratch = &vendor.scratch;
        scratch
            .write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"vendor\", \"program\", \"bystander\"]\n");
        scratch.write("vendor/Cargo.toml", &manifest(name, &codes_core("")));
        scratch.write(
            "vendor/src/lib.rs",
            "pub mod nested;

            #[codes_core::codes(doc = \"docs/vendor.md\")]
            #[repr(i32)]
            pub enum VendorCode {}

            #[codes_core::codes(text = include_str!(\"../docs/included.md\"))]
            #[repr(i32)]
            pub enum IncludedCode {}",
        );
        scratch.write("vendor/src/nested/mod.rs", "pub mod deep;");
        scratch.write(
            "vendor/src/nested/deep.rs",
            "#[codes_core::codes(doc = \"./deep.md\")] #[repr(i32)] pub enum DeepCode {}",
        );
        vendor.document(VENDOR, "| 1 | Too late. |");
        vendor.document("docs/included.md", "| 2 | Too wide. |");
        vendor.document("src/nested/deep.md", "| 3 | Too deep. |");
        let (program, bystander) = (format!("{name}-program"), format!("{name}-bystander"));
        scratch.write("program/Cargo.toml", &manifest(&program, &format!("{name}.path = \"../vendor\"")));
        scratch.write(
            "program/src/main.rs",
            &format!(
                "use {name}::{{IncludedCode, VendorCode, nested::deep::DeepCode}};
                fn main() {{
                    VendorCode::ALL.iter().for_each(|code| println!(\"{{code:?}} {{code}}\"));
                    IncludedCode::ALL.iter().for_each(|code| println!(\"{{code:?}} {{code}}\"));
                    DeepCode::ALL.iter().for_each(|code| println!(\"{{code:?}} {{code}}\"));
                }}"
            ),
        );
        scratch.write("bystander/Cargo.toml", &manifest(&bystander, ""));
        scratch.write("bystander/src/lib.rs", "");
        vendor
    }

    fn document(&self, path: &str, rows: &str) {
        self.scratch.write(&format!("vendor/{path}"), &format!("| Code | Description |\n|---|---|\n{rows}\n"));
    }

    /// The output lines of the program, which cargo builds first if necessary.
    fn codes(&self) -> Vec<String> {
        succeed(&mut self.scratch.cargo(&format!("run --quiet --package {}-program", self.name)))
            .lines()
            .map(str::to_owned)
            .collect()
    }

    fn errors(&self) -> String {
        fail(&mut self.scratch.cargo("build --workspace"))
    }
}

#[test]
fn a_row_that_is_added_is_a_new_code() {
    let vendor = Vendor::new("added");
    assert_eq!(vendor.codes(), ["TooLate 1: Too late.", "TooWide 2: Too wide.", "TooDeep 3: Too deep."]);
    vendor.document(VENDOR, "| 1 | Too late. |\n| 9 | Too soon. |");
    assert_eq!(vendor.codes()[..2], ["TooLate 1: Too late.", "TooSoon 9: Too soon."]);
}

#[test]
fn a_row_that_is_reworded_has_a_new_message_and_keeps_its_pin() {
    let vendor = Vendor::new("reworded");
    vendor.scratch.write(
        "vendor/src/lib.rs",
        &fs::read_to_string(vendor.scratch.path().join("vendor/src/lib.rs"))
            .unwrap()
            .replace("VendorCode {}", "VendorCode { Late = 1 }"),
    );
    vendor.document(VENDOR, "| 1 | Too late. |\n| 9 | Too soon. |");
    assert_eq!(vendor.codes()[..2], ["Late 1: Too late.", "TooSoon 9: Too soon."]);
    vendor.document(VENDOR, "| 1 | The time is over. |\n| 9 | The time is to come. |");
    assert_eq!(vendor.codes()[..2], ["Late 1: The time is over.", "TimeIsToCome 9: The time is to come."]);
}

#[test]
fn a_removed_row_is_no_longer_a_code_and_a_pin_to_it_is_an_error() {
    let vendor = Vendor::new("removed");
    vendor.document(VENDOR, "| 1 | Too late. |\n| 9 | Too soon. |");
    assert_eq!(vendor.codes()[..2], ["TooLate 1: Too late.", "TooSoon 9: Too soon."]);
    vendor.document(VENDOR, "| 1 | Too late. |");
    assert_eq!(vendor.codes()[..2], ["TooLate 1: Too late.", "TooWide 2: Too wide."]);

    vendor.document("src/nested/deep.md", "| 3 | Too deep. |\n| 4 | Too high. |");
    let pinned = "use codes_core::codes;\n\n#[codes(doc = \"./deep.md\")]\n#[repr(i32)]\npub enum DeepCode {\n    TooHigh = 4,\n}\n";
    vendor.scratch.write("vendor/src/nested/deep.rs", pinned);
    assert_eq!(vendor.codes()[2..], ["TooDeep 3: Too deep.", "TooHigh 4: Too high."]);
    vendor.document("src/nested/deep.md", "| 3 | Too deep. |");
    let errors = vendor.errors();
    assert!(errors.contains("\n --> vendor/src/nested/deep.rs:6:15\n"), "{errors}");
    assert!(
        errors.contains("`TooHigh`") && errors.contains("could not compile `removed` (lib) due to 1 previous error"),
        "{errors}"
    );
}

/// The mappings of a crate that depends on the codes' crate and has no document.
const MAPPINGS: &str = "
    use codes_core::{CodeWrapper, Status};
    use mapped::VendorCode;

    #[derive(Debug, CodeWrapper)]
    #[codes(wraps = VendorCode)]
    enum Exhaustive {
        #[codes(1, 2)]
        Late(VendorCode),
    }

    #[derive(Debug, CodeWrapper)]
    #[codes(wraps = VendorCode)]
    enum Open {
        #[codes(2)]
        TooSoon,
        #[codes(other)]
        Other(Status<VendorCode>),
    }

    fn main() {
        println!(\"{:?} {:?}\", Exhaustive::from_code(1), Open::from(2));
    }
";

#[test]
fn a_mapping_in_another_crate_does_not_compile_until_it_covers_a_new_code() {
    let vendor = Vendor::new("mapped");
    vendor.scratch.write(
        "program/Cargo.toml",
        &manifest("mapped-program", &format!("{}\nmapped.path = \"../vendor\"", codes_core(""))),
    );
    vendor.scratch.write("program/src/main.rs", MAPPINGS);
    vendor.document(VENDOR, "| 1 | Too late. |\n| 2 | Too soon. |");
    assert_eq!(vendor.codes(), ["Some(Late(TooLate)) TooSoon"]);

    vendor.document(VENDOR, "| 1 | Too late. |\n| 2 | Too soon. |\n| 3 | Out of order. |");
    let errors = vendor.errors();
    assert!(errors.contains("1 code of `VendorCode` has no variant in `Exhaustive`"), "{errors}");
    assert!(errors.contains("3, // OutOfOrder: Out of order."), "{errors}");
    assert!(errors.contains(" --> program/src/main.rs:7:10\n"), "{errors}");
    assert!(errors.contains("due to 1 previous error"), "{errors}");

    // A mapping names a code that is gone.
    vendor.document(VENDOR, "| 1 | Too late. |");
    let errors = vendor.errors();
    assert_eq!(errors.matches("code 2 is not documented in `VendorCode`").count(), 2, "{errors}");
    assert!(errors.contains(" --> program/src/main.rs:8:20\n"), "{errors}");
    assert!(errors.contains(" --> program/src/main.rs:15:17\n"), "{errors}");

    // A retired pin keeps the code, so the mapping stays valid too.
    let pinned = fs::read_to_string(vendor.scratch.path().join("vendor/src/lib.rs")).unwrap();
    let pinned = pinned.replace("VendorCode {}", "VendorCode { #[codes(retired)] TooSoon = 2 }");
    vendor.scratch.write("vendor/src/lib.rs", &pinned);
    assert_eq!(vendor.codes(), ["Some(Late(TooLate)) TooSoon"]);
}

#[test]
fn only_crates_that_depend_on_the_document_are_rebuilt() {
    let vendor = Vendor::new("edited");
    let first = vendor.scratch.build();
    assert!(["edited", "edited-program", "edited_bystander"].iter().all(|name| first.contains(*name)), "{first:?}");
    vendor.document(VENDOR, "| 1 | Far too late. |");
    assert!(vendor.scratch.build().iter().eq(["edited", "edited-program"]));
}

#[test]
fn nothing_is_rebuilt_if_nothing_has_changed() {
    let vendor = Vendor::new("unchanged");
    assert!(vendor.scratch.build().contains("unchanged"));
    assert!(vendor.scratch.build().is_empty());
    // The same is true after a document has changed and was built.
    vendor.document("src/nested/deep.md", "| 3 | Far too deep. |");
    assert!(vendor.scratch.build().contains("unchanged"));
    assert!(vendor.scratch.build().is_empty());
}

#[test]
fn documents_are_watched_wherever_their_paths_start() {
    let vendor = Vendor::new("watched");
    assert_eq!(vendor.codes(), ["TooLate 1: Too late.", "TooWide 2: Too wide.", "TooDeep 3: Too deep."]);
    vendor.document("src/nested/deep.md", "| 3 | Far too deep. |");
    assert_eq!(vendor.codes(), ["TooLate 1: Too late.", "TooWide 2: Too wide.", "FarTooDeep 3: Far too deep."]);
    vendor.document("docs/included.md", "| 2 | Far too wide. |");
    assert_eq!(vendor.codes(), ["TooLate 1: Too late.", "FarTooWide 2: Far too wide.", "FarTooDeep 3: Far too deep."]);
}

#[test]
fn a_translation_and_a_second_document_are_watched_too() {
    let vendor = Vendor::new("several");
    let scratch = &vendor.scratch;
    let rows = |heading: &str, rows: &str| format!("# {heading}\n\n| Code | Description |\n|---|---|\n{rows}\n");
    scratch.write(
        "vendor/src/lib.rs",
        "#[codes_core::codes(doc = [\"docs/a.md\", \"docs/b.md\"], translations(zh = [\"docs/zh.md\"]))]
        #[repr(i32)]
        pub enum VendorCode {}",
    );
    scratch.write(
        "program/src/main.rs",
        "fn main() {
            for code in several::VendorCode::ALL {
                println!(\"{code} {}\", code.message_in(\"zh\").unwrap_or_default());
            }
        }",
    );
    scratch.write("vendor/docs/a.md", &rows("A", "| 1 | Too late. |"));
    scratch.write("vendor/docs/b.md", &rows("B", "| 2 | Too wide. |"));
    scratch.write("vendor/docs/zh.md", &rows("A", "| 1 | 太晚。 |\n| 2 | 太宽。 |"));
    assert_eq!(vendor.codes(), ["1: Too late. 太晚。", "2: Too wide. 太宽。"]);
    scratch.write("vendor/docs/zh.md", &rows("A", "| 1 | 太迟。 |\n| 2 | 太宽。 |"));
    assert_eq!(vendor.codes(), ["1: Too late. 太迟。", "2: Too wide. 太宽。"]);
    scratch.write("vendor/docs/b.md", &rows("B", "| 2 | Far too wide. |"));
    assert_eq!(vendor.codes(), ["1: Too late. 太迟。", "2: Far too wide. 太宽。"]);
}

#[test]
fn a_deleted_document_is_an_error_until_it_is_restored() {
    let vendor = Vendor::new("deleted");
    let codes = vendor.codes();
    for (written, path, place) in [
        ("docs/vendor.md", "docs/vendor.md", "lib.rs:3:39"),
        ("../docs/included.md", "docs/included.md", "lib.rs:7:53"),
        ("./deep.md", "src/nested/deep.md", "nested/deep.rs:1:27"),
    ] {
        let document = vendor.scratch.path().join("vendor").join(path);
        let elsewhere = vendor.scratch.path().join("elsewhere.md");
        // A file that is moved keeps its time, so it comes back older than the build.
        fs::rename(&document, &elsewhere).unwrap();
        let errors = vendor.errors();
        assert!(errors.contains(&format!("error: there is no document at `{written}`")), "{errors}");
        assert!(errors.contains(&format!("= note: tried {}", document.display())), "{errors}");
        assert!(errors.contains(&format!(" --> vendor/src/{place}\n")), "{errors}");
        assert!(errors.contains("due to 1 previous error"), "{errors}");
        fs::rename(&elsewhere, &document).unwrap();
        assert_eq!(vendor.codes(), codes);
    }
}

/// Cargo compares times, not contents, of documents and of source files: a file that is older than the last build
/// counts as unchanged. A checkout by git gives files the current time; `mv`, `cp -p` and `rsync -t` do not.
#[test]
fn an_older_document_that_is_restored_after_a_build_is_not_noticed_until_it_is_touched() {
    let vendor = Vendor::new("restored");
    let document = vendor.scratch.path().join("vendor").join(VENDOR);
    let older = (fs::read(&document).unwrap(), modified(&document));
    vendor.document(VENDOR, "| 1 | Far too late. |");
    assert_eq!(vendor.codes()[0], "FarTooLate 1: Far too late.");

    fs::write(&document, older.0).unwrap();
    let file = fs::File::options().write(true).open(&document).unwrap();
    file.set_modified(older.1).unwrap();
    assert_eq!(vendor.codes()[0], "FarTooLate 1: Far too late.");

    vendor.document(VENDOR, "| 1 | Too late. |");
    assert_eq!(vendor.codes()[0], "TooLate 1: Too late.");
}
