//! `codes export`, as a user runs it.

mod support;

use std::process::Command;

use expect_test::expect_file;
use support::{codes, run};

#[test]
fn every_format_has_every_code() {
    for (format, extension) in
        [("json", "json"), ("csv", "csv"), ("markdown", "md"), ("typescript", "ts"), ("python", "py")]
    {
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
    assert!(text.contains("class ParcelCode(int, enum.Enum):") && !text.contains("Callback"), "{text}");
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

/// Where there is a Python, it runs what is exported.
#[test]
fn python_runs_what_is_exported() {
    if Command::new("python3").arg("--version").output().is_err() {
        return;
    }
    let program = codes(&["export", "update/old.md", "--format", "python"]).output().unwrap().stdout;
    let program = String::from_utf8(program).unwrap()
        + "\ncode = ReturnCodes(4001)\nassert code is ReturnCodes.BAD_SIGNATURE and code == 4001\n\
           assert code.message == \"Bad signature. Check the secret key.\", code.message\n\
           assert len(list(ReturnCodes)) == 6 and ReturnCodes.REQUEST_IS_TOO_OLD.meanings == (\"The request is too old.\",)\n";
    let output = Command::new("python3").args(["-c", &program]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
