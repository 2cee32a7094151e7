//! `codes export`, as a user runs it.

use crate::support::{codes, run, shown};
use expect_test::expect_file;
use tempfile::TempDir;

const FORMATS: [(&str, &str); 11] = [
    ("json", "json"),
    ("csv", "csv"),
    ("markdown", "md"),
    ("html", "html"),
    ("typescript", "ts"),
    ("python", "py"),
    ("go", "go"),
    ("java", "java"),
    ("kotlin", "kt"),
    ("swift", "swift"),
    ("c", "h"),
];

#[test]
fn every_format_has_every_code() {
    for (format, extension) in FORMATS {
        let output = codes(&["export", "update/old.md", "--format", format]).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{format}");
        let text = String::from_utf8(output.stdout).unwrap();
        expect_file![format!("{}/tests/documents/update/export.{extension}", env!("CARGO_MANIFEST_DIR"))]
            .assert_eq(&text);
    }
}

#[test]
fn an_enum_that_is_known_gives_its_names() {
    let text = run(&["export", "update/old.md", "--format", "typescript", "--pins", "update/codes.rs"]);
    assert!(text.contains("export const ParcelCode = {") && text.contains("  UnknownParcel: 4004,"), "{text}");
    let text =
        run(&["export", "update/old.md", "--format", "python", "--pins", "update/codes.rs", "--enum", "ParcelCode"]);
    assert!(text.contains("class ParcelCode(enum.IntEnum):") && !text.contains("Callback"), "{text}");
}

#[test]
fn a_document_with_problems_is_not_exported() {
    let text = run(&["export", "blank_lines.md"]);
    assert!(text.starts_with("exit code 1\n--- stderr\nerror[row-outside-table]: 2 code rows outside"), "{text}");
    let text = run(&["export", "update/old.md", "--table", "Errors"]);
    assert!(
        text.starts_with("exit code 1\n--- stderr\nerror[unknown-heading]: no code table below a heading `Errors`"),
        "{text}"
    );
    assert!(run(&["export"]).starts_with("exit code 2\n"));
}

#[test]
fn what_is_left_out_of_an_export_is_said() {
    let output = codes(&["export", "blank_lines.md", "--lenient"]).output().unwrap();
    assert!(output.status.success() && String::from_utf8(output.stderr).unwrap().contains("warning["));
}

/// Fields, text codes, several meanings, ranges, success and retired names, in each language.
#[test]
fn all_data_of_an_enum_is_in_each_language() {
    for (format, extension) in &FORMATS[3..] {
        let output = codes(&[
            "export", "export/codes.md", "--pins", "export/codes.rs", "--translation", "zh=export/codes.zh.md",
            "--format", format,
        ])
        .output()
        .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(said, "note: export/codes.zh.md has no translation of 2 of 4 codes: parcel\", boom\n", "{format}");
        let text = String::from_utf8(output.stdout).unwrap();
        expect_file![format!("{}/tests/documents/export/codes.{extension}", env!("CARGO_MANIFEST_DIR"))]
            .assert_eq(&text);
    }
}

/// Code 4002, whose cells below HTTP and Action are empty.
#[test]
fn an_optional_field_is_null_if_its_cell_is_empty() {
    for (format, nothing) in [
        ("csv", ",The request is too old.,,,true,,,2,9\n"),
        ("json", "            \"http\": null,\n            \"class\": null,\n            \"attempts\": 2\n"),
        ("typescript", "fields: { retry: true, http: null, class_: null, attempts: 2 }"),
        ("python", "_ReturnCodeFields_http: Dict[int, int] = {\n    0: 200,\n    4001: 401,\n    -5: 429,\n}"),
        ("go", "\tcase -5:\n\t\treturn 429, true\n\t}\n\treturn 0, false\n"),
        ("java", "return 429;\n                default:\n                    return null;"),
        ("kotlin", "            -5 -> 429\n            else -> null"),
        ("swift", "        case -5: return 429\n        default: return nil"),
        ("c", "        *value = 429; return true;\n    default: break;\n    }\n    return false;"),
        ("html", "<dl><div><dt>Retry</dt><dd>yes</dd></div><div><dt>Attempts</dt><dd>2</dd></div></dl>"),
    ] {
        let text = run(&["export", "export/codes.md", "--pins", "export/codes.rs", "--format", format]);
        assert!(text.contains(nothing), "{format}: {text}");
    }
}

#[test]
fn the_extension_of_the_output_decides_the_format() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for (format, extension) in FORMATS {
        let path = folder.path().join(format!("codes.{extension}"));
        let path = path.to_str().unwrap();
        assert_eq!(run(&["export", "update/old.md", "--output", path]), "exit code 0\n");
        let written = std::fs::read_to_string(path).unwrap();
        let again = run(&["export", "update/old.md", "--format", format, "--output", path, "--check"]);
        assert_eq!(again, "exit code 0\n", "{format}");
        if ["md", "ts", "py", "kt"].contains(&extension) {
            let by_extension = run(&["export", "update/old.md", "--format", extension]);
            assert_eq!(by_extension, run(&["export", "update/old.md", "--format", format]));
        }
        assert!(!written.is_empty(), "{format}");
    }
}

#[test]
fn an_output_without_a_known_extension_needs_a_format() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let output = folder.path().join("codes.xyz");
    let path = output.to_str().unwrap();
    let text = run(&["export", "update/old.md", "--output", path]);
    assert_eq!(
        text.replace(path, "codes.xyz"),
        "exit code 2\n--- stderr\nerror: no format has the extension of codes.xyz\n  = help: choose the format: \
         `--format json`, or csv, markdown, html, typescript, python, go, java, kotlin, swift, c\n"
    );
    assert!(!output.exists());
    assert_eq!(run(&["export", "update/old.md", "--output", path, "--format", "json"]), "exit code 0\n");
    assert!(std::fs::read_to_string(&output).unwrap().starts_with('{'));
    // A template may write a file of any kind.
    let template = folder.path().join("ours.j2");
    std::fs::write(&template, "{{ tables | length }}").unwrap();
    let template = template.to_str().unwrap();
    assert_eq!(run(&["export", "update/old.md", "--output", path, "--template", template]), "exit code 0\n");
}

#[test]
fn check_fails_if_a_code_differs_but_not_if_a_line_moves() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/update/old.md")).unwrap();
    let document = folder.path().join("old.md");
    let here = |arguments: &[&str]| shown(codes(arguments).current_dir(folder.path()));
    std::fs::write(&document, &text).unwrap();
    for (_, extension) in FORMATS {
        let output = format!("codes.{extension}");
        assert!(here(&["export", "old.md", "--output", &output, "--check"]).starts_with("exit code 1\n"), "no file");
        assert_eq!(here(&["export", "old.md", "--output", &output]), "exit code 0\n");
    }
    std::fs::write(&document, text.replacen("\n\n", "\n\nA line.\n\n", 1)).unwrap();
    for (_, extension) in FORMATS {
        let output = here(&["export", "old.md", "--output", &format!("codes.{extension}"), "--check"]);
        assert_eq!(output, "exit code 0\n", "{extension}");
    }
    std::fs::write(&document, text.replace("Too many requests", "Far too many requests")).unwrap();
    for (_, extension) in FORMATS {
        let output = here(&["export", "old.md", "--output", &format!("codes.{extension}"), "--check"]);
        let expected = format!(
            "exit code 1\n--- stderr\nerror: codes.{extension} is out of date\n  \
             = help: run the same command without `--check`\n"
        );
        assert_eq!(output, expected);
    }
}

#[test]
fn a_users_template_gets_the_json_and_the_names() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let path = folder.path().join("mine.rb.j2");
    let template = "{% for table in tables | named(\"python\") %}module {{ table.type }}\n\
                    {% for code in table.codes %}  {{ code.constant }} = {{ code.code }} # {{ code.meanings[0].summary | comment(\"python\") }}\n\
                    {% endfor %}end\n{% endfor %}";
    std::fs::write(&path, template).unwrap();
    let text = run(&["export", "update/old.md", "--table", "Callbacks", "--template", path.to_str().unwrap()]);
    let expected =
        "exit code 0\n--- stdout\nmodule Callbacks\n  DELIVERED = 1 # Delivered\n  REFUSED = 2 # Refused\nend\n";
    assert_eq!(text, expected);
    std::fs::write(&path, "{{ document }}").unwrap();
    let text = run(&["export", "update/old.md", "--template", path.to_str().unwrap()]);
    assert!(text.starts_with("exit code 1\n") && text.contains("a text would be written as it is"), "{text}");
    std::fs::write(&path, "{{ documents }}").unwrap();
    assert!(run(&["export", "update/old.md", "--template", path.to_str().unwrap()]).starts_with("exit code 1\n"));
}

#[test]
fn a_printed_template_gives_the_output_of_its_format() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    for (format, extension) in &FORMATS[3..] {
        let path = folder.path().join(format!("mine.{extension}.j2"));
        std::fs::write(&path, codes(&["export", "--print-template", format]).output().unwrap().stdout).unwrap();
        let mine = run(&["export", "update/old.md", "--template", path.to_str().unwrap(), "--name", "Codes"]);
        let ours = run(&["export", "update/old.md", "--format", format, "--name", "Codes"]);
        assert_eq!(mine, ours, "{format}");
    }
    assert!(run(&["export", "--print-template", "json"]).starts_with("exit code 2\n"));
}

#[test]
fn names_and_packages_must_be_identifiers() {
    for option in ["--name", "--package"] {
        let text = run(&["export", "update/old.md", "--format", "go", option, "a; boom"]);
        assert!(text.starts_with("exit code 2\n--- stderr\nerror: invalid value 'a; boom'"), "{text}");
    }
    let text = run(&["export", "update/old.md", "--success", "none"]);
    assert!(text.starts_with("exit code 2\n--- stderr\nerror: invalid value 'none' for '--success <CODE>'"), "{text}");
}

#[test]
fn codes_of_more_than_64_bits_are_an_error_in_languages_without_a_type_for_them() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let path = folder.path().join("large.md");
    std::fs::write(&path, "| Error code | Description |\n|---|---|\n| 170141183460469231731687303715884105727 | m |\n")
        .unwrap();
    for (format, _) in &FORMATS[3..] {
        let text = run(&["export", path.to_str().unwrap(), "--format", format]);
        let is_written = text.starts_with("exit code 0\n") && text.contains("170141183460469231731687303715884105727");
        assert_eq!(is_written, ["html", "typescript", "python"].contains(format), "{text}");
        assert!(is_written || text.contains("no integers of more than 64 bits"), "{text}");
    }
}

#[test]
fn a_translation_is_the_table_that_shares_most_codes_and_lists_missing_ones() {
    let zh = "zh=export/codes.zh.md";
    let text = run(&["export", "export/codes.md", "--table", "Return codes", "--translation", zh, "--format", "json"]);
    assert!(text.contains("\"languages\": [\n        \"zh\"\n      ]") && text.contains("签名错误。"), "{text}");
    let text = run(&["export", "export/names.md", "--table", "Exit", "--translation", zh, "--format", "python"]);
    assert!(text.ends_with("note: export/codes.zh.md has no translation of 1 of 2 codes: 1\n"), "{text}");
    for (wrong, says) in [
        ("zh", "write `zh=docs/codes.zh.md`"),
        ("z h=x.md", "`z h` is not a language tag"),
        ("9=x.md", "`9` is not a language tag"),
    ] {
        let text = run(&["export", "export/codes.md", "--translation", wrong]);
        assert!(text.starts_with("exit code 2\n") && text.contains(says), "{text}");
    }
}

#[test]
fn a_translation_replaces_one_of_the_same_language_and_its_help_names_flags() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    let table = |text: &str| format!("| Code | Text |\n|---|---|\n| 7 | {text} |\n");
    write("a.md", &table("Seven."));
    write("zh.md", &table("七。"));
    write("new.md", &table("柒。"));
    write("bad.md", &(table("Sieben.") + "| TBD | Acht. |\n"));
    write("a.rs", "#[codes(doc = \"a.md\", translations(\"zh-CN\" = \"zh.md\"))]\n#[repr(i32)]\nenum E {}\n");
    let export = |arguments: &[&str]| {
        let arguments = [&["export", "a.md"], arguments].concat();
        shown(codes(&arguments).current_dir(folder.path()))
    };
    let text = export(&["--pins", "a.rs", "--translation", "zh-cn=new.md"]);
    assert!(text.contains("柒。") && !text.contains("七。") && !text.contains("zh-CN\": "), "{text}");
    assert!(export(&["--translation", "de=bad.md"]).contains("use `--lenient` to"));
    assert!(export(&["--pins", "a.rs", "--translation", "de=bad.md"]).contains("use `lenient` to"));
}
