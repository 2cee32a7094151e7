//! Codes in headings, lists and CSV, through the tool's commands.

use std::fs;

use crate::support::codes;
use tempfile::TempDir;

const HEADINGS: &str = "# Kite codes\n\n## KITE_OK (0)\n\nFine.\n\n## KITE_TORN (3)\n\nTorn.\n\n### Action\n\nMend it.\n\n## KITE_WET (4)\n\nWet.\n\n\
                        ### Action\n\nWait.\n\n## Old code (5)\n\nGone.\n";
const LIST: &str =
    "# Exit codes\n\n- 0: done\n- 1: late\n\n# Line codes\n\n- `10` busy\n- `11` gone\n- 20-29: reserved\n";
const CSV: &str = "Code,Name,Text\n7,LATE,\"Too late, really.\"\n8,SOON,Too soon.\n";

fn folder() -> TempDir {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for (name, text) in [
        ("kite.md", HEADINGS),
        ("tool.md", LIST),
        ("codes.csv", CSV),
        ("data.csv", "city,inhabitants\nRome,7\nOslo,8\n"),
        ("both.md", &format!("# Errors\n\n| Code | Text |\n|---|---|\n| 99 | Other. |\n\n{LIST}")),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// The standard output and standard error of a command.
fn run(folder: &TempDir, arguments: &[&str]) -> (String, String) {
    let output = codes(arguments).current_dir(folder.path()).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn every_form_is_listed_and_json_names_it() {
    let folder = folder();
    for (name, forms) in [
        ("kite.md", &["headings"][..]),
        ("tool.md", &["list", "list"]),
        ("codes.csv", &["csv"]),
        ("both.md", &["table", "list", "list"]),
    ] {
        let (json, _) = run(&folder, &["list", name, "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let found: Vec<&str> =
            json["tables"].as_array().unwrap().iter().map(|table| table["form"].as_str().unwrap()).collect();
        assert_eq!(found, forms, "{name}");
    }
    let (_, notes) = run(&folder, &["list", "both.md"]);
    assert!(notes.contains("not all codes are in tables; 5 items read as codes"), "{notes}");
    assert!(notes.contains("write `--list \"Exit codes\" --list \"Line codes\"`"), "{notes}");
    let (_, notes) = run(&folder, &["list", "kite.md"]);
    assert!(notes.contains("no code table; 3 headings of level 2 read as codes"), "{notes}");
}

#[test]
fn sections_of_the_codes_of_a_table_are_mentioned_if_they_have_details() {
    let folder = folder();
    let table = "# Exit codes\n\n| Code | Meaning |\n|---|---|\n| 3 | Torn |\n| 4 | Wet |\n\n";
    let note = "the codes of tables have sections of their own; 2 headings of level 2 read as codes";
    for (sections, is_mentioned) in [
        ("## 3 - Torn line\n\nThe line is torn.\n\n## 4 - Wet line\n\nThe line is wet.\n", true),
        ("## 3\n\nTorn.\n\nSeverity: high\n\n## 4\n\nWet.\n\nSeverity: low\n", true),
        ("## 3\n\nTorn.\n\n## 4\n\nWet.\n", false),
    ] {
        fs::write(folder.path().join("sections.md"), format!("{table}{sections}")).unwrap();
        let (text, notes) = run(&folder, &["list", "sections.md"]);
        assert_eq!(notes.contains(note), is_mentioned, "{notes}");
        assert_eq!(text.matches("2 integer codes").count(), 1, "{text}");
    }
}

#[test]
fn each_list_is_compared_with_the_tables_and_lists_beside_it() {
    let folder = folder();
    let table = "# Error codes\n\n| Code | Meaning |\n|---|---|\n| `KITE_WET` | Wet |\n| `KITE_TORN` | Torn |\n\n";
    let numbers = "# Results\n\n| Code | Meaning |\n|---|---|\n| 0 | Valid |\n| 1 | Torn or wet |\n\n";
    let exit = "# Exit codes\n\n- 0: success\n- 1: error\n\n";
    let mending = "# Errors to mend\n\n- `KITE_WET`: dry it\n- `KITE_TORN`: sew it\n\n";
    let further = "# Other errors\n\n- `KITE_LATE`: late\n- `KITE_GONE`: gone\n\n";
    for (text, lists) in [
        (format!("{table}{mending}{exit}"), "`--list \"Exit codes\"`"),
        (format!("{table}{mending}{further}"), "`--list \"Other errors\"`"),
        (format!("{further}{}", further.replace("Other", "All")), "`--list \"Other errors\"`"),
        (format!("{numbers}{exit}"), "`--list \"Exit codes\"`"),
        (numbers.replace("Valid", "Gültig") + &exit.replace("success", "völlig fertig"), "`--list \"Exit codes\"`"),
        (
            numbers.replace("Valid", "The valid one") + &exit.replace("success", "the program is done"),
            "`--list \"Exit codes\"`",
        ),
        (format!("{numbers}{}", exit.replace("success", "valid").replace("error", "wet")), ""),
        (format!("{table}{mending}"), ""),
    ] {
        fs::write(folder.path().join("several.md"), &text).unwrap();
        let (_, notes) = run(&folder, &["list", "several.md"]);
        let found = notes.lines().find_map(|line| line.split_once("= help: write ")).map_or("", |(_, lists)| lists);
        assert_eq!(found, lists, "{text}{notes}");
    }
}

#[test]
fn a_form_is_requested_in_place_of_a_table() {
    let folder = folder();
    let (text, _) = run(&folder, &["list", "tool.md", "--list", "Line codes"]);
    assert!(text.contains("Line codes (tool.md:8)") && text.contains("20-29") && !text.contains("late"), "{text}");
    let (text, _) = run(&folder, &["explain", "3", "kite.md", "--headings=Kite codes"]);
    assert!(text.contains("Torn.") && text.contains("Mend it."), "{text}");
    let (text, _) = run(&folder, &["export", "tool.md", "--list", "Exit codes", "--format", "csv"]);
    assert!(text.contains("late") && !text.contains("busy"), "{text}");
    fs::write(folder.path().join("new.md"), LIST.replace("late", "too late")).unwrap();
    let (text, _) = run(&folder, &["diff", "tool.md", "new.md", "--list", "Exit codes"]);
    assert!(text.contains("too late") || text.contains("too"), "{text}");
    let (_, error) = run(&folder, &["list", "tool.md", "--list", "Exit codes", "--table", "1"]);
    assert!(error.contains("cannot be used with"), "{error}");
    let (_, error) = run(&folder, &["list", "tool.md", "--list", "Exit code"]);
    assert!(error.contains("write `--list \"Exit codes\"`"), "{error}");
}

#[test]
fn pins_and_expansions_do_not_depend_on_the_form() {
    let folder = folder();
    let (text, _) = run(&folder, &["pin", "kite.md", "--headings", "--lenient", "--columns"]);
    assert!(text.starts_with("use codes_core::codes;\n\n#[codes(doc = \"kite.md\", headings, lenient, columns(code = \"Code\", message = \"Message\", name = \"Name\", details = \"Details\", advice = \"Action\"))]\n#[repr(i32)]\n"), "{text}");
    assert!(text.contains("KiteTorn = 3,"), "{text}");
    fs::write(folder.path().join("kite.rs"), &text).unwrap();
    let (text, error) = run(&folder, &["expand", "kite.md", "--headings", "--lenient"]);
    assert!(text.contains("KiteWet = 4"), "{error}");
    let (text, error) = run(&folder, &["expand", "tool.md", "--list", "Line codes", "--list", "Exit codes"]);
    assert!(text.contains("Busy = 10") && text.contains("Late = 1"), "{error}");
    let (text, error) = run(&folder, &["expand", "codes.csv"]);
    assert!(text.contains("Soon = 8"), "{error}");
    let (text, error) = run(&folder, &["explain", "3", "--pins", "kite.rs"]);
    assert!(text.contains("Torn."), "{error}");
}

#[test]
fn why_shows_the_form_and_the_fate_of_each_row() {
    let folder = folder();
    let (text, _) = run(&folder, &["list", "tool.md", "--why"]);
    assert!(text.contains("form.list") && text.contains("2 items begin or end with a code"), "{text}");
    assert!(text.contains("items.announced"), "{text}");
    let (text, _) = run(&folder, &["list", "kite.md", "--why"]);
    assert!(text.contains("form.headings") && text.contains("headings.announced"), "{text}");
    let (text, _) = run(&folder, &["list", "kite.md", "--why", "--headings"]);
    assert!(text.contains("argument.form"), "{text}");
}

#[test]
fn why_shows_the_rule_by_which_headings_and_lists_are_not_codes() {
    let folder = tempfile::tempdir().unwrap();
    let text = "# Kite tour\n\n## 1001 Beach\n\n## 1002 Harbour\n\n# Prices\n\n- 7: beach\n- 8: harbour\n";
    fs::write(folder.path().join("tour.md"), text).unwrap();
    let (text, _) = run(&folder, &["list", "tour.md", "--why"]);
    for expected in ["tour.md:3", "headings.unannounced", "Prices (tour.md:9)", "items.unannounced"] {
        assert!(text.contains(expected), "{text}");
    }
    let (text, _) = run(&folder, &["list", "tour.md", "--why", "--format", "json"]);
    let of_both = "| Code | Text |\n|---|---|\n| 7 | Late. |\n| 8 | Wet. |\n\n# Error codes\n\n- 7: late\n- 8: wet\n";
    fs::write(folder.path().join("both.md"), of_both).unwrap();
    assert!(run(&folder, &["list", "both.md", "--why"]).0.contains("form.known"));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let decisions = json["decisions"].as_array().unwrap();
    let form = |decision: &serde_json::Value| decision["form"].as_str().unwrap().to_owned();
    assert_eq!(decisions.iter().map(form).collect::<Vec<_>>(), ["headings", "list"]);
}

#[test]
fn check_counts_every_form_and_ignores_data() {
    let folder = folder();
    let (text, _) = run(&folder, &["check", "."]);
    assert!(text.contains("4 documents, 4 with code tables: 7 tables, 14 codes"), "{text}");
    assert!(text.contains("the heading `Old code (5)` is not a code"), "{text}");
    assert!(!text.contains("data.csv"), "{text}");
    let (text, _) = run(&folder, &["check", "data.csv"]);
    assert!(text.contains("1 document, 0 with code tables"), "{text}");
}

#[test]
fn add_prints_enums_of_every_form() {
    let folder = folder();
    fs::write(folder.path().join("Cargo.toml"), "").unwrap();
    for (name, expected) in [
        ("kite.md", "#[codes(doc = \"docs/kite.md\", headings, lenient, columns("),
        ("tool.md", "#[codes(doc = \"docs/tool.md\", lists = [\"Exit codes\", \"Line codes\"], columns("),
        (
            "codes.csv",
            "#[codes(doc = \"docs/codes.csv\", columns(code = \"Code\", message = \"Text\", name = \"Name\"))]",
        ),
    ] {
        let (text, error) = run(&folder, &["add", &format!("./{name}"), "--to", &format!("docs/{name}")]);
        assert!(text.contains(expected), "{name}: {text}{error}");
    }
    // A new version is fetched, read in its form, and reviewed.
    fs::write(folder.path().join("codes.csv"), CSV.replace("Too soon.", "Far too soon.")).unwrap();
    let (text, error) = run(&folder, &["update", "docs/codes.csv"]);
    assert!(text.contains("Far too soon.") || text.contains("Far t"), "{text}{error}");
}

/// Each form: its document, its arguments, and a new version that rewords the code 7, adds 9 and drops 8.
const FORMS: [(&str, &[&str], &str, &str); 3] = [
    (
        "heads.md",
        &["--headings"],
        "# Kite codes\n\n## KITE_LATE (7)\n\nToo late.\n\n## KITE_GONE (8)\n\nGone.\n",
        "# Kite codes\n\n## KITE_LATE (7)\n\nFar too late.\n\n## KITE_WET (9)\n\nWet.\n",
    ),
    (
        "items.md",
        &["--list", "Exit codes"],
        "# Exit codes\n\n- 7: Too late.\n- 8: Gone.\n",
        "# Exit codes\n\n- 7: Far too late.\n- 9: Wet.\n",
    ),
    ("data.csv", &[], "Code,Text\n7,Too late.\n8,Gone.\n", "Code,Text\n7,Far too late.\n9,Wet.\n"),
];

#[test]
fn every_command_reads_every_form() {
    for (name, asked, old, new) in FORMS {
        let folder = TempDir::with_prefix("codes-").unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        let with = |arguments: &[&str], asked: &[&str]| run(&folder, &[arguments, asked].concat());
        write(name, old);
        write(&format!("new-{name}"), new);
        for (arguments, expected) in [
            (&["list", name][..], "Too late."),
            (&["explain", "8", name], "Gone."),
            (&["export", name, "--format", "csv"], "Too late."),
            (&["expand", name], " = 8"),
            (&["pin", name], " = 7,"),
            (&["check", name], "1 table, 2 codes"),
            (&["diff", name, &format!("new-{name}")], "Wet."),
        ] {
            let asked = if arguments[0] == "check" { &[] } else { asked };
            let (text, error) = with(arguments, asked);
            assert!(text.contains(expected), "{arguments:?}: {text}{error}");
        }
        let (text, _) = with(&["diff", name, &format!("new-{name}"), "--format", "json"], asked);
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let text = json.to_string();
        for kind in ["\"added\"", "\"removed\""] {
            assert!(text.contains(kind), "{kind}: {text}");
        }
    }
}

#[test]
fn an_update_adds_the_necessary_pins_in_every_form() {
    for (name, _, old, new) in FORMS {
        let folder = TempDir::with_prefix("codes-").unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("Cargo.toml", "");
        write(name, old);
        let (rust, _) = run(&folder, &["add", &format!("./{name}"), "--to", &format!("docs/{name}")]);
        fs::create_dir_all(folder.path().join("src")).unwrap();
        write("src/lib.rs", &rust);
        write(name, new);
        let (text, error) = run(&folder, &["update", &format!("docs/{name}")]);
        let source = fs::read_to_string(folder.path().join("src/lib.rs")).unwrap();
        assert!(text.contains("Wet."), "{name}: {text}{error}");
        assert!(source.contains("retired") && source.contains("= 8"), "{name}: {source}{text}{error}");
        // The expansion of the pinned enum has the old name and the new code.
        let (text, error) = run(&folder, &["expand", &format!("docs/{name}"), "--pins", "src/lib.rs"]);
        assert!(text.contains("= 9") && text.contains("#[deprecated"), "{name}: {text}{error}");
    }
}

#[test]
fn several_documents_of_one_form_are_one_enum() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    for (name, _, old, new) in FORMS {
        write(name, old);
        write(&format!("new-{name}"), &new.replace("Far too late.", "Too late."));
    }
    for (name, argument) in [("heads.md", ", headings"), ("items.md", ", list = \"Exit codes\""), ("data.csv", "")] {
        write(
            "codes.rs",
            &format!("#[codes(doc = [\"{name}\", \"new-{name}\"]{argument})]\n#[repr(i32)]\nenum Kite {{}}\n"),
        );
        let (text, error) = run(&folder, &["expand", name, "--pins", "codes.rs"]);
        for code in ["= 7", "= 8", "= 9"] {
            assert!(text.contains(code), "{name}, {code}: {text}{error}");
        }
        let (text, error) = run(&folder, &["explain", "9", "--pins", "codes.rs"]);
        assert!(text.contains(&format!("of new-{name}")), "{name}: {text}{error}");
        let (text, error) = run(&folder, &["check", "codes.rs"]);
        assert!(text.contains("3 codes") && !text.contains("error:"), "{name}: {text}{error}");
    }
}
