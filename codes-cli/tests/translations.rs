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
        "#[codes(doc = \"vendor.md\", translations(\"zh-Hans\" = \"zh.md\"))]\n#[repr(i32)]\nenum Post {}\n",
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
}

#[test]
fn the_option_for_a_translation_takes_the_tables_that_the_macro_takes() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let table = |heading: &str, rows: &str| format!("## {heading}\n\n| Code | Text |\n|---|---|\n{rows}\n");
    let (late, gone) = ("| 7 | Late. |\n| 8 | Soon. |\n", "| 5001 | Gone. |\n");
    write("a.md", &(table("Post", late) + &table("Other", "| 1 | Off. |\n") + &table("Box", gone)));
    let (late, gone) = ("| 7 | Spät. |\n| 8 | Bald. |\n", "| 5001 | Weg. |\n");
    write("de.md", &(table("Kasten", gone) + &table("Brief", late) + &table("Rest", "| 1 | Aus. |\n")));
    let of = |rust: &str, options: &[&str]| {
        write("codes.rs", &format!("#[codes(doc = \"a.md\", {rust})]\n#[repr(i32)]\nenum Parcel {{}}\n"));
        let mut command = codes(&["export", "a.md", "--pins", "codes.rs", "--format", "json"]);
        shown(command.args(options).current_dir(folder.path()).env_remove("CARGO_MANIFEST_DIR"))
    };
    for tables in ["tables = [\"Post\", \"Box\"]", "table = \"Box\"", "tables = [\"Box\", \"Other\", \"Post\"]"] {
        let by_macro = of(&format!("{tables}, translations(de = \"de.md\")"), &[]);
        assert!(by_macro.starts_with("exit code 0\n") && by_macro.contains("Weg."), "{by_macro}");
        assert_eq!(of(tables, &["--translation", "de=de.md"]), by_macro);
    }
}

#[test]
fn the_option_for_a_translation_reads_like_the_macro() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let run = |options: &[&str]| {
        let mut command = codes(&["export", "a.md", "--format", "json"]);
        shown(command.args(options).current_dir(folder.path()).env_remove("CARGO_MANIFEST_DIR"))
    };
    let of = |rust: &str, options: &[&str]| {
        write("codes.rs", &format!("#[codes(doc = \"a.md\"{rust})]\n#[repr(u8)]\nenum Parcel {{}}\n"));
        run(&[&["--pins", "codes.rs"], options].concat())
    };
    let option = ["--translation", "de=de.md"];
    // The row after the blank line is in the table only with `lenient`.
    write("a.md", "| Code | Text |\n|---|---|\n| 7 | Late. |\n\n| 8 | Soon. |\n");
    write("de.md", "| Code | Text |\n|---|---|\n| 7 | Spät. |\n\n| 8 | Bald. |\n");
    let by_macro = of(", lenient, translations(de = \"de.md\")", &[]);
    assert!(by_macro.starts_with("exit code 0\n") && by_macro.contains("Bald."), "{by_macro}");
    assert_eq!(of(", lenient", &option), by_macro);
    assert!(run(&["--lenient", option[0], option[1]]).contains("\"text\": \"Bald.\""));
    // Rows that cannot be read are errors, those of other tables are none.
    write("a.md", "| Code | Text |\n|---|---|\n| 7 | Late. |\n");
    for bad in ["TBD", "300"] {
        let other = "\n# Rest\n\n| Code | Text |\n|---|---|\n| 99 | Sonst. |\n| offen | Noch. |\n";
        write("de.md", &format!("| Code | Text |\n|---|---|\n| 7 | Spät. |\n| {bad} | Offen. |\n{other}"));
        let by_macro = of(", translations(de = \"de.md\")", &[]);
        assert!(by_macro.starts_with("exit code 1\n") && by_macro.contains(" --> de.md:4:3\n"), "{by_macro}");
        assert!(!by_macro.contains("offen"), "{by_macro}");
        assert_eq!(of("", &option), by_macro);
    }
    // Headings are read as headings, and several documents as one.
    write("a.md", "# 7 - Late\n\nToo late.\n\n# 8 - Soon\n\nToo soon.\n");
    write("de.md", "# 7 - Spät\n\nZu spät.\n");
    write("de2.md", "# 8 - Bald\n\nZu bald.\n");
    let by_macro = of(", headings, translations(de = [\"de.md\", \"de2.md\"])", &[]);
    assert!(by_macro.starts_with("exit code 0\n") && by_macro.contains("Zu bald."), "{by_macro}");
    let options = [option[0], option[1], "--translation", "de=de2.md"];
    assert_eq!(of(", headings", &options), by_macro);
    assert!(run(&[&options[..], &["--headings"]].concat()).contains("Zu bald."));
}

/// A package in a folder, with an enum whose translation has a bad row.
fn package() -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join("app").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("Cargo.toml", "");
    write("docs/a.md", "| Code | Text |\n|---|---|\n| 7 | Late. |\n");
    write("docs/de.md", "| Code | Text |\n|---|---|\n| 7 | Zu spät. |\n| TBD | Offen. |\n");
    write("src/lib.rs", "#[codes(doc = \"docs/a.md\", translations(de = \"docs/de.md\"))]\n#[repr(i32)]\nenum E {}\n");
    folder
}

#[test]
fn translations_are_found_from_every_folder_and_their_errors_have_their_own_places() {
    let folder = package();
    for (here, file) in [("", "app/src/lib.rs"), ("app", "src/lib.rs"), ("app/docs", "../src/lib.rs")] {
        let text = shown(codes(&["check", file]).current_dir(folder.path().join(here)));
        assert!(text.contains("error[not-a-code]: `TBD` is not a code\n --> "), "{here}: {text}");
        assert!(text.contains("de.md:4:3\n  |\n4 | | TBD | Offen. |\n"), "{here}: {text}");
    }
    // The translation is not checked once more by itself.
    let text = shown(codes(&["check", "."]).current_dir(folder.path().join("app")));
    assert!(text.contains("1 document, 1 with code tables: 1 table, 1 code; 1 error, "), "{text}");
    let above = || folder.path().to_owned();
    let json = shown(codes(&["check", "app/src/lib.rs", "--format", "json"]).current_dir(above()));
    let of_translation = json.split("\"document\": \"app/docs/de.md\"").nth(1).unwrap();
    assert!(of_translation.contains("\"message\": \"`TBD` is not a code\""), "{json}");
    assert!(of_translation.contains("\"line\": 4,"), "{json}");
    let mut annotations = codes(&["check", "app/src/lib.rs", "--format", "github"]);
    let text = shown(annotations.current_dir(above()).env_remove("GITHUB_WORKSPACE"));
    assert!(text.contains("::error file=app/docs/de.md,line=4,endLine=4,col=3"), "{text}");
    let export = ["export", "app/docs/a.md", "--pins", "app/src/lib.rs", "--format", "json"];
    let text = shown(codes(&export).current_dir(above()));
    assert!(text.starts_with("exit code 1\n--- stderr\nerror[not-a-code]: `TBD` is not a code\n"), "{text}");
    std::fs::write(folder.path().join("app/docs/de.md"), "| Code | Text |\n|---|---|\n| 7 | Zu spät. |\n").unwrap();
    let text = shown(codes(&export).current_dir(above()));
    assert!(text.contains("\"de\": ["), "{text}");
    let text = shown(codes(&["expand", "app/docs/a.md", "--pins", "app/src/lib.rs"]).current_dir(above()));
    assert!(text.contains("Zu spät."), "{text}");
}

#[test]
fn a_problem_of_a_translation_has_its_line_in_a_review() {
    let folder = package();
    let app = folder.path().join("app");
    let german = |rows: &str| format!("| Code | Text |\n|---|---|\n| 7 | Zu spät. |\n{rows}");
    std::fs::create_dir(app.join("old")).unwrap();
    std::fs::write(app.join("old/de.md"), german("")).unwrap();
    let diff = |format: &str| {
        let arguments = ["diff", "old/de.md", "docs/de.md", "--pins", "src/lib.rs", "--format", format];
        shown(codes(&arguments).current_dir(&app))
    };
    assert!(diff("text").contains("\n    ! `TBD` is not a code (line 4 of docs/de.md)\n"), "{}", diff("text"));
    let markdown = diff("markdown");
    assert!(markdown.contains("\n- \\`TBD\\` is not a code (line 4 of `docs/de.md`)\n"), "{markdown}");
    let json = diff("json");
    assert!(json.contains("\"document\": \"docs/de.md\",") && json.contains("\"line\": 4,"), "{json}");
    // It is no news if it only moves.
    std::fs::write(app.join("old/de.md"), german("| TBD | Offen. |\n").replace("| 7 ", "| TBD | Auch. |\n| 7 "))
        .unwrap();
    let text = diff("text");
    assert!(text.contains("\nverdict: ") && !text.contains("is not a code"), "{text}");
}

#[test]
fn a_problem_that_a_second_translation_gains_is_news() {
    let english = ("en.md", "| 7 | Late. |\n", "| 7 | Late. |\n");
    let german = ("de.md", "| 7 | Spät. |\n| TBD | x |\n", "| 7 | Zu spät. |\n| TBD | x |\n");
    let french = ("fr.md", "| 7 | Tard. |\n", "| 7 | Trop tard. |\n| TBD | y |\n");
    let source = "doc = \"docs/en.md\", translations(de = \"docs/de.md\", fr = \"docs/fr.md\")";
    let folder = updatable(source, &[english, german, french]);
    let text = shown(codes(&["update", "--dry-run"]).current_dir(folder.path()));
    let news = "! `TBD` is not a code (line 4 of docs/fr.md)";
    assert!(text.contains(news) && !text.contains("of docs/de.md)\n\n1 change\n"), "{text}");
}

#[test]
fn a_translation_that_does_not_exist_is_an_error_in_the_source() {
    let folder = package();
    std::fs::remove_file(folder.path().join("app/docs/de.md")).unwrap();
    let text = shown(codes(&["check", "app/src/lib.rs"]).current_dir(folder.path()));
    assert!(
        text.contains("there is no document at `docs/de.md`\n --> app/src/lib.rs:1:1\n  |\n1 | #[codes(doc"),
        "{text}"
    );
}

#[test]
fn a_version_of_a_translation_is_compared_as_one() {
    let folder = package();
    let app = folder.path().join("app");
    let table = |rows: &str| format!("| Code | Text |\n|---|---|\n{rows}");
    std::fs::write(app.join("docs/a.md"), table("| 7 | Late. |\n| 8 | Soon. |\n| 9 | Never. |\n")).unwrap();
    std::fs::write(app.join("docs/de.md"), table("| 7 | Zu spät. |\n| 8 | Bald. |\n| 9 | Nie. |\n")).unwrap();
    std::fs::create_dir(app.join("old")).unwrap();
    std::fs::write(app.join("old/de.md"), table("| 8 | Bald. |\n| 7 | Spät. |\n")).unwrap();
    let diff = |more: &[&str]| {
        let arguments = [&["diff", "old/de.md", "docs/de.md", "--pins", "src/lib.rs"], more].concat();
        shown(codes(&arguments).current_dir(&app))
    };
    let text = diff(&[]);
    let expected = "\nE\n\n  Reworded (patch): `meanings_in(\"de\")` is data\n    ~ 7 Late (line 3 of docs/de.md)\n      \
                    [-Spät-]{+Zu spät+}.\n\n  Meanings gained (patch): `meanings_in(\"de\")` is data\n    \
                    + 9 Never (line 5 of docs/de.md)\n      Nie.\n\n1 code reworded, 1 with a further meaning\nverdict: patch\n";
    assert!(text.contains(expected), "{text}");
    assert!(diff(&["--format", "json"]).contains("\"document\": \"docs/de.md\",\n          \"document_index\": 0"));
    let back = shown(codes(&["diff", "docs/de.md", "old/de.md", "--pins", "src/lib.rs"]).current_dir(&app));
    assert!(back.contains("! `docs/de.md` lacks the code 9\n"), "{back}");
    assert!(back.contains("verdict: patch; breaks the build"), "{back}");

    // If no text is left, the problem says why.
    std::fs::write(app.join("old/de.md"), "# Fehler\n").unwrap();
    let lost = shown(codes(&["diff", "docs/de.md", "old/de.md", "--pins", "src/lib.rs"]).current_dir(&app));
    assert!(lost.contains("breaks the build") && !lost.contains("Meanings lost"), "{lost}");
    let json = ["diff", "docs/de.md", "old/de.md", "--pins", "src/lib.rs", "--format", "json"];
    let json = shown(codes(&json).current_dir(&app));
    assert!(json.contains("\"message\": \"") && !json.contains("\"to\""), "{json}");

    // A language is new.
    let source = std::fs::read_to_string(app.join("src/lib.rs")).unwrap();
    std::fs::write(app.join("old/lib.rs"), source.replace(", translations(de = \"docs/de.md\")", "")).unwrap();
    let arguments = ["diff", "docs/a.md", "docs/a.md", "--pins", "src/lib.rs", "--old-pins", "old/lib.rs"];
    let text = shown(codes(&arguments).current_dir(&app));
    assert!(text.contains("Languages (patch): `meanings_in` has its texts now\n    (none) -> de\n"), "{text}");
    let json = shown(codes(&[&arguments[..], &["--format", "json"]].concat()).current_dir(&app));
    assert!(json.contains("\"from\": null,\n          \"to\": \"de\"\n"), "{json}");

    // No other command takes it for the document of the enum.
    let text = shown(codes(&["pin", "docs/de.md", "--write", "src/lib.rs"]).current_dir(&app));
    let of_e = "exit code 1\n--- stderr\nerror: `docs/de.md` is a translation of `E`: name `docs/a.md`\n";
    assert_eq!(text, of_e);
    let named = ["pin", "docs/de.md", "--write", "src/lib.rs", "--enum", "E"];
    assert_eq!(shown(codes(&named).current_dir(&app)), of_e);
    assert_eq!(std::fs::read_to_string(app.join("src/lib.rs")).unwrap(), source);
}

#[test]
fn status_names_the_enum_that_a_document_translates() {
    let folder = package();
    let app = folder.path().join("app");
    let entry = |path: &str| format!("[[document]]\npath = \"{path}\"\nsource = \"https://vendor.example/{path}\"\n");
    std::fs::write(app.join("codes.toml"), entry("docs/a.md") + &entry("docs/de.md") + &entry("docs/fr.md")).unwrap();
    let text = shown(codes(&["status"]).current_dir(app));
    let used: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  used by  ")).collect();
    assert_eq!(used, ["E (src/lib.rs)", "E (as a translation, src/lib.rs)", "no enum of this workspace"], "{text}");
}

/// A package whose sources have new versions of all documents, in the order of `codes.toml`.
pub(crate) fn updatable(source: &str, documents: &[(&str, &str, &str)]) -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("Cargo.toml", "");
    write("src/lib.rs", &format!("#[codes({source})]\n#[repr(i32)]\npub enum E {{}}\n"));
    let mut entries = String::new();
    for (name, old, new) in documents {
        if !old.is_empty() {
            write(&format!("docs/{name}"), &format!("| Code | Text |\n|---|---|\n{old}"));
        }
        write(&format!("up/{name}"), &format!("| Code | Text |\n|---|---|\n{new}"));
        entries.extend(["[[document]]\npath = \"docs/", name, "\"\nsource = \"up/", name, "\"\n"]);
    }
    write("codes.toml", &entries);
    folder
}

const OF_TWO: &str = "doc = \"docs/en.md\", translations(de = \"docs/de.md\")";

#[test]
fn a_code_that_moves_between_two_documents_of_a_language_is_no_news() {
    let de = ("de.md", "| 7 | Spät. |\n| 8 | Bald. |\n", "| 7 | Spät. |\n");
    let de2 = ("de2.md", "| 9 | Nie. |\n", "| 9 | Niemals. |\n| 8 | Bald. |\n");
    let source = "doc = [\"docs/a.md\", \"docs/b.md\"], translations(de = [\"docs/de.md\", \"docs/de2.md\"])";
    for documents in [[de, de2], [de2, de]] {
        let folder = updatable(source, &documents);
        for (name, rows) in [("a", "| 7 | Late. |\n"), ("b", "| 8 | Soon. |\n| 9 | Never. |\n")] {
            let path = folder.path().join(format!("docs/{name}.md"));
            std::fs::write(path, format!("| Code | Text |\n|---|---|\n{rows}")).unwrap();
        }
        let text = shown(codes(&["update"]).current_dir(folder.path()));
        let (first, second) = text.split_once(&format!("\n\ndocs/{}: ", documents[1].0)).unwrap();
        assert!(first.contains("~ 9 Never (line 3 of docs/de2.md)") && first.contains("\n1 code reworded\n"), "{text}");
        assert!(second.contains("\nno change\nverdict: none\nnote: `E` is reviewed above, "), "{text}");
        assert!(!text.contains("8 Soon"), "{text}");
    }
}

#[test]
fn a_document_and_its_translation_are_updated_together() {
    let english = ("en.md", "| 7 | Late. |\n", "| 7 | Late. |\n| 9 | Never. |\n");
    let german = ("de.md", "| 7 | Spät. |\n", "| 7 | Zu spät. |\n| 9 | Nie. |\n");
    for documents in [[english, german], [german, english]] {
        for arguments in [&["update", "--check"][..], &["update", "--dry-run"], &["update"]] {
            let folder = updatable(OF_TWO, &documents);
            let text = shown(codes(arguments).current_dir(folder.path()));
            assert!(!text.contains("breaks the build"), "{arguments:?}: {text}");
            for once in ["+ 9 Never (line 4)\n", "~ 7 Late (line 3 of docs/de.md)\n      [-Spät-]{+Zu spät+}."] {
                assert_eq!(text.matches(once).count(), 1, "{arguments:?}: {text}");
            }
        }
    }
    // A problem that stays is reported once.
    let lacking = ("de.md", "| 7 | Spät. |\n", "| 7 | Zu spät. |\n");
    for documents in [[english, lacking], [lacking, english]] {
        let folder = updatable(OF_TWO, &documents);
        let text = shown(codes(&["update"]).current_dir(folder.path()));
        assert_eq!(text.matches("`docs/de.md` lacks the code 9").count(), 1, "{text}");
    }
}

#[test]
fn a_translation_is_fetched_before_the_document_of_its_enum() {
    let german = ("de.md", "", "| 7 | Spät. |\n");
    for documents in [&[german][..], &[german, ("en.md", "", "| 7 | Late. |\n")]] {
        let folder = updatable(OF_TWO, documents);
        let text = shown(codes(&["update"]).current_dir(folder.path()));
        assert!(text.starts_with("exit code 0\n") && folder.path().join("docs/de.md").exists(), "{text}");
        let is_alone = documents.len() == 1;
        assert_eq!(
            text.contains("note: `E` is not reviewed: the document that this one translates"),
            is_alone,
            "{text}"
        );
    }
}

#[test]
fn one_file_may_be_the_document_and_a_translation() {
    let rows = |nine: &str, soon: &str| {
        format!("| 8 | Soon. |\n{nine}\n## Deutsch\n\n| Code | Text |\n|---|---|\n| 8 | {soon}. |\n{nine}")
    };
    let [old, new] = [rows("", "Bald"), rows("| 9 | Never. |\n", "Sehr bald")];
    let source = "doc = \"docs/both.md\", table = 1, translations(de(doc = \"docs/both.md\", table = \"Deutsch\"))";
    let folder = updatable(source, &[("both.md", &old, &new)]);
    let run = |arguments: &[&str]| shown(codes(arguments).current_dir(folder.path()));
    let status = run(&["status"]);
    assert!(status.contains("used by  E (also as a translation, src/lib.rs)\n"), "{status}");
    for text in [run(&["diff", "docs/both.md", "up/both.md", "--pins", "src/lib.rs"]), run(&["update"])] {
        assert!(text.contains("[-Bald-]{+Sehr bald+}.") && text.contains("+ 9 Never"), "{text}");
        assert!(text.contains("1 code added, 1 reworded\nverdict: minor\n"), "{text}");
    }
}

#[test]
fn a_change_is_counted_once_for_a_code_and_named_where_it_is() {
    let folder = updatable(
        "doc = \"docs/en.md\", translations(de = \"docs/de.md\", fr = \"docs/de.md\")",
        &[
            ("en.md", "| 7 | Late. |\n| 8 | Soon. |\n", "| 7 | Late. |\n"),
            ("de.md", "| 7 | A. |\n| 8 | B. |\n| 7 | C. |\n", "| 8 | Z. |\n| 7 | Y. |\n"),
        ],
    );
    let old = std::fs::read_to_string(folder.path().join("src/lib.rs")).unwrap();
    std::fs::write(folder.path().join("src/new.rs"), old.replace("docs/de.md", "up/de.md")).unwrap();
    let arguments = ["diff", "docs/en.md", "docs/en.md", "--pins", "src/new.rs", "--old-pins", "src/lib.rs"];
    let text = shown(codes(&arguments).current_dir(folder.path()));
    assert!(text.contains("- 7 Late (line 5 of docs/de.md)"), "{text}");
    assert!(text.contains("~ 7 Late (line 4 of up/de.md)"), "{text}");
    assert!(text.contains("\n2 codes reworded, 1 with a meaning removed\n"), "{text}");
    let text = shown(codes(&["pin", "docs/de.md", "--write", "src/lib.rs"]).current_dir(folder.path()));
    assert!(text.contains("`docs/de.md` is a translation of `E`: name `docs/en.md`"), "{text}");
}
