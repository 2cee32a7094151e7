//! Enums of several documents, with the commands that read Rust.

use std::fs;

use crate::support::{codes, shown};
use crate::translations::updatable;
use tempfile::TempDir;

const ORDERS: &str = "# Orders\n\n| Code | Message |\n|---|---|\n| 100 | Malformed. |\n| 201 | Order closed. |\n";
const USERS: &str = "# Users\n\n| Code | Message |\n|---|---|\n| 100 | Malformed. |\n| 301 | No such user. |\n";
const SOURCE: &str = "#[codes(doc = [\"docs/orders.md\", \"docs/users.md\"])]\n#[repr(i32)]\npub enum ShopCode {\n    Closed = 201,\n}\n";

/// A crate with an enum of two documents.
fn shop(users: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in
        [("Cargo.toml", ""), ("docs/orders.md", ORDERS), ("docs/users.md", users), ("src/lib.rs", SOURCE)]
    {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn run(folder: &TempDir, arguments: &[&str]) -> String {
    shown(codes(arguments).current_dir(folder.path()))
}

#[test]
fn check_shows_a_problem_in_its_document() {
    let shop = shop(&format!("{USERS}| x! | What? |\n"));
    let text = run(&shop, &["check", "src/lib.rs"]);
    assert!(text.contains("--> docs/users.md:7:3") && text.contains("2 tables, 3 codes; 1 error"), "{text}");
    let github = run(&shop, &["check", "src/lib.rs", "--format", "github"]);
    assert!(github.contains("file=docs/users.md,line=7"), "{github}");
    assert!(run(&shop, &["check", "src"]).contains("1 error"), "{text}");
    let json = run(&shop, &["check", "src/lib.rs", "--format", "json"]);
    // Each document is listed with what is in it.
    let listed: serde_json::Value = serde_json::from_str(json.split_once("stdout\n").unwrap().1).unwrap();
    let listed: Vec<String> = listed["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|of| {
            let lines: Vec<&serde_json::Value> =
                of["diagnostics"].as_array().unwrap().iter().map(|found| &found["line"]).collect();
            format!("{} {} {} {lines:?}", of["document"], of["tables"], of["codes"])
        })
        .collect();
    assert_eq!(listed, ["\"docs/orders.md\" 1 2 []", "\"docs/users.md\" 1 1 [Number(7)]"]);
}

#[test]
fn a_document_of_several_enums_is_counted_once() {
    let shop = shop(USERS);
    let of = |name: &str, doc: &str| format!("#[codes(doc = {doc})]\n#[repr(i32)]\npub enum {name} {{}}\n");
    let both = of("A", "[\"docs/orders.md\", \"docs/users.md\"]");
    let swapped = of("C", "[\"docs/users.md\", \"docs/orders.md\"]");
    fs::write(shop.path().join("src/lib.rs"), both + &of("B", "\"docs/orders.md\"") + &swapped).unwrap();
    for paths in [&["src"][..], &["."], &["src", "docs/users.md"]] {
        let text = run(&shop, &[&["check"], paths].concat());
        assert!(text.contains("2 documents, 2 with code tables: 2 tables, "), "{paths:?}: {text}");
    }
    let text = run(&shop, &["check", "."]);
    assert!(text.contains("2 tables, 4 codes; 0 errors"), "{text}");
}

#[test]
fn a_problem_of_two_documents_is_shown_in_one_and_names_the_other() {
    let shop = shop(&USERS.replace("Malformed", "Wrong"));
    fs::write(shop.path().join("src/lib.rs"), SOURCE.replace("\"])", "\"], duplicates = \"error\")")).unwrap();
    let text = run(&shop, &["check", "src/lib.rs"]);
    let first = "note: first here: docs/orders.md:5:3: | 100 | Malformed. |\n";
    assert!(text.contains("--> docs/users.md:5:3") && text.contains(first), "{text}");
}

#[test]
fn a_long_row_in_a_note_is_cut_with_a_mark() {
    let shop = shop(USERS);
    fs::write(shop.path().join("docs/orders.md"), ORDERS.replace("Malformed", &"Too long ".repeat(30))).unwrap();
    fs::write(shop.path().join("src/lib.rs"), SOURCE.replace("\"])", "\"], duplicates = \"error\")")).unwrap();
    let text = run(&shop, &["check", "src/lib.rs"]);
    let note = text.lines().find(|line| line.contains("first here: docs/orders.md:5:3: | 100 | Too long")).unwrap();
    assert!(note.ends_with('…'), "{text}");
}

#[test]
fn explain_names_the_document_of_a_line() {
    let shop = shop(USERS);
    let text = run(&shop, &["explain", "301", "--pins", "src/lib.rs"]);
    assert!(text.contains("NoSuchUser") && text.contains("6 of docs/users.md"), "{text}");
    let json = run(&shop, &["explain", "301", "--pins", "src/lib.rs", "--format", "json"]);
    assert!(json.contains("\"document\": \"docs/users.md\",\n          \"line\": 6\n"), "{json}");
    assert!(json.contains("\"markdown\": \"No such user.\""), "{json}");
}

#[test]
fn an_export_names_the_document_of_each_line() {
    let shop = shop(USERS);
    let export = |format: &str| run(&shop, &["export", "docs/orders.md", "--pins", "src/lib.rs", "--format", format]);
    let json = export("json");
    assert!(json.contains("\"document\": \"docs/users.md\",\n              \"line\": 6\n"), "{json}");
    let csv = export("csv");
    assert!(csv.contains(",document,line\n") && csv.contains(",docs/users.md,6\n"), "{csv}");
    let one = run(&shop, &["export", "docs/orders.md", "--format", "csv"]);
    assert!(one.contains(",advice,line\n"), "{one}");
}

#[test]
fn a_document_that_is_named_is_one_of_the_enums_and_the_others_are_read_too() {
    let shop = shop(USERS);
    for document in ["docs/users.md", "docs/orders.md"] {
        let rust = run(&shop, &["expand", document, "--pins", "src/lib.rs"]);
        assert!(rust.contains("Closed = 201") && rust.contains("NoSuchUser = 301"), "{rust}");
        assert!(rust.contains("Code 301, line 6 of docs\\/users\\.md"), "{rust}");
        let json = run(&shop, &["export", document, "--pins", "src/lib.rs", "--format", "json"]);
        assert!(json.contains("\"Closed\"") && json.contains("\"NoSuchUser\""), "{json}");
    }
    assert_eq!(
        run(&shop, &["pin", "docs/users.md", "--write", "src/lib.rs"]),
        "exit code 0\n--- stdout\nShopCode: 2 pins added\n"
    );
    assert!(fs::read_to_string(shop.path().join("src/lib.rs")).unwrap().contains("    NoSuchUser = 301,\n"));
}

#[test]
fn a_problem_of_the_other_document_is_reported_with_its_place() {
    let shop = shop(&format!("{USERS}| x! | What? |\n"));
    let text = run(&shop, &["pin", "docs/orders.md", "--write", "src/lib.rs"]);
    assert!(text.contains("docs/users.md:7:3: `x!` is not a code"), "{text}");
}

#[test]
fn an_update_of_one_document_is_an_update_of_the_enum() {
    let shop = shop(USERS);
    fs::write(shop.path().join("new.md"), USERS.replace("| 301 | No such user. |", "| 302 | Blocked. |")).unwrap();
    let renamed = shop.path().join("new/users.md");
    fs::create_dir_all(renamed.parent().unwrap()).unwrap();
    fs::rename(shop.path().join("new.md"), &renamed).unwrap();
    let text = run(&shop, &["diff", "docs/users.md", "new/users.md", "--pins", "src/lib.rs"]);
    assert!(text.contains("301") && text.contains("302") && !text.contains("201"), "{text}");
    let arguments = ["diff", "docs/users.md", "new/users.md", "--pins", "src/lib.rs", "--format", "json"];
    let json = run(&shop, &arguments);
    assert_eq!(json.matches("\"document_index\": 1,\n          \"line\": 6,").count(), 2, "{json}");
    // A line is only meaningful with its document.
    assert!(text.contains("(line 6 of docs/users.md)") && text.contains("(line 6 of new/users.md)"), "{text}");
    assert!(json.contains("\"document\": \"new/users.md\",\n          \"document_index\": 1"), "{json}");
}

#[test]
fn a_version_of_another_name_is_compared_with_its_document() {
    let shop = shop(USERS);
    fs::write(shop.path().join("new.md"), USERS.replace("| 301 | No such user. |\n", "")).unwrap();
    for (arguments, sign) in [(["docs/users.md", "new.md"], '-'), (["new.md", "docs/users.md"], '+')] {
        let text = run(&shop, &[&["diff"], &arguments[..], &["--pins", "src/lib.rs"]].concat());
        assert!(text.contains(&format!("{sign} 301 NoSuchUser")), "{text}");
    }
    let text = run(&shop, &["diff", "new.md", "new.md", "--pins", "src/lib.rs"]);
    assert!(text.starts_with("exit code 1\n") && text.contains("new.md may be a version of each of"), "{text}");
}

#[cfg(unix)]
#[test]
fn enums_that_name_one_file_by_several_paths_are_all_meant() {
    let folder = shop(USERS);
    fs::create_dir_all(folder.path().join("core/src")).unwrap();
    fs::write(folder.path().join("core/Cargo.toml"), "").unwrap();
    std::os::unix::fs::symlink("../docs", folder.path().join("core/docs")).unwrap();
    let of = |name: &str, doc: &str| format!("#[codes(doc = {doc:?})]\n#[repr(i32)]\npub enum {name} {{}}\n");
    fs::write(folder.path().join("core/src/lib.rs"), of("Core", "docs/users.md") + &of("Up", "../../docs/users.md"))
        .unwrap();
    fs::write(folder.path().join("src/lib.rs"), of("App", "docs/users.md")).unwrap();
    fs::write(folder.path().join("new.md"), USERS.replace("No such user", "No user")).unwrap();
    let sources = ["--pins", "core/src/lib.rs", "--pins", "src/lib.rs"];
    let text = run(&folder, &[&["diff", "docs/users.md", "new.md"], &sources[..]].concat());
    for name in ["\nCore\n", "\nUp\n", "\nApp\n"] {
        assert!(text.contains(name), "{name}: {text}");
    }
    // Each of the two versions is the document of an enum.
    fs::create_dir(folder.path().join("docs/v2")).unwrap();
    fs::copy(folder.path().join("new.md"), folder.path().join("docs/v2/users.md")).unwrap();
    fs::write(folder.path().join("src/lib.rs"), of("App", "docs/users.md") + &of("App2", "docs/v2/users.md")).unwrap();
    let text = run(&folder, &["diff", "docs/users.md", "docs/v2/users.md", "--pins", "src/lib.rs"]);
    assert!(text.contains("\nApp\n") && text.contains("\nApp2\n"), "{text}");
}

#[test]
fn a_code_that_moves_between_two_documents_of_an_enum_is_no_news() {
    let rows =
        |codes: &[u32]| codes.iter().map(|code| format!("| {code} | Text {code}. |\n")).collect::<Vec<_>>().concat();
    let [a, b] = [("a.md", rows(&[7, 8, 9]), rows(&[7, 9])), ("b.md", rows(&[20, 22]), rows(&[20, 8, 21]))];
    let [a, b] = [(a.0, &*a.1, &*a.2), (b.0, &*b.1, &*b.2)];
    for documents in [[a, b], [b, a]] {
        for arguments in [&["update", "--check"][..], &["update", "--dry-run"], &["update"]] {
            let folder = updatable("doc = [\"docs/a.md\", \"docs/b.md\"]", &documents);
            let text = run(&folder, arguments);
            let (first, second) = text.split_once(&format!("\n\ndocs/{}: ", documents[1].0)).unwrap();
            // All news of the enum are in the first review.
            for once in ["+ 21 Text21 (line 5 of docs/b.md)", "- 22 Text22 (line 4 of docs/b.md (before))"] {
                assert!(first.contains(once), "{arguments:?}: {text}");
            }
            let counts = "\n1 code added, 1 removed, 1 other change\nverdict: minor";
            assert!(first.contains("Order (patch)") && first.ends_with(counts), "{arguments:?}: {text}");
            assert!(
                second.contains("\nno change\nverdict: none\nnote: `E` is reviewed above, "),
                "{arguments:?}: {text}"
            );
            assert_eq!(text.matches("edit: ").count(), 1, "{arguments:?}: {text}");
            let kept = fs::read_to_string(folder.path().join("src/lib.rs")).unwrap();
            let pins = "pub enum E {\n    #[codes(retired)]\n    Text22 = 22,\n}";
            assert_eq!(kept.contains(pins), arguments.len() == 1, "{arguments:?}: {kept}");
        }
    }
}

const OF_A_AND_B: &str = "doc = [\"docs/a.md\", \"docs/b.md\"]";

#[test]
fn a_document_whose_update_fails_is_no_news_for_the_others() {
    let a = ("a.md", "| 7 | Seven. |\n", "| 7 | Seven. |\n| 8 | Eight. |\n");
    let b = ("b.md", "| 20 | Twenty. |\n", "| 20 | Vingt. |\n| 9 | Back. |\n");
    let folder = updatable(OF_A_AND_B, &[a, b]);
    let source = format!(
        "#[codes({OF_A_AND_B})]\n#[repr(i32)]\npub enum E {{\n    #[codes(retired)]\n    Gone = 9,\n}}\n\
         #[codes(doc = [\"docs/b.md\", \"docs/missing.md\"])]\n#[repr(i32)]\npub enum G {{}}\n"
    );
    fs::write(folder.path().join("src/lib.rs"), &source).unwrap();
    let text = run(&folder, &["update"]);
    assert!(text.contains("docs/b.md: cannot read docs/missing.md"), "{text}");
    assert!(text.contains("+ 8 Eight") && !text.contains("Vingt") && !text.contains("edit: "), "{text}");
    // Neither the enum nor the document has anything of the update that failed.
    assert_eq!(fs::read_to_string(folder.path().join("src/lib.rs")).unwrap(), source);
    assert!(fs::read_to_string(folder.path().join("docs/a.md")).unwrap().contains("Eight"));
    assert!(fs::read_to_string(folder.path().join("docs/b.md")).unwrap().contains("Twenty"));
}

#[test]
fn names_are_kept_although_another_document_of_the_enum_is_new() {
    let a = ("a.md", "", "| 1 | One. |\n");
    let b = ("b.md", "| 20 | Too late. |\n", "| 20 | Far too late. |\n");
    for documents in [[a, b], [b, a]] {
        let folder = updatable(OF_A_AND_B, &documents);
        let text = run(&folder, &["update"]);
        assert!(text.starts_with("exit code 0\n") && text.contains("+ 1 One") && !text.contains("Renamed"), "{text}");
        assert!(
            fs::read_to_string(folder.path().join("src/lib.rs")).unwrap().contains("    TooLate = 20,\n"),
            "{text}"
        );
    }
}

#[test]
fn documents_of_an_enum_that_are_all_new_are_fetched_together() {
    let folder = updatable(OF_A_AND_B, &[("a.md", "", "| 1 | One. |\n"), ("b.md", "", "| 2 | Two. |\n")]);
    let text = run(&folder, &["update"]);
    assert!(text.starts_with("exit code 0\n") && text.contains("+ 1 One") && text.contains("+ 2 Two"), "{text}");
    assert!(run(&folder, &["check", "src/lib.rs"]).contains("2 tables, 2 codes; 0 errors"));
}
