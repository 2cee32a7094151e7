//! Names of files and texts of vendors are escaped before they reach a terminal or a spreadsheet.

#![cfg(unix)]

use std::fs;

use crate::support::codes;
use tempfile::TempDir;

const NAME: &str = "a\u{1b}[31m\u{202e}\nerror: all is lost\u{7}.md";

/// The standard output and standard error of a run.
fn written(folder: &TempDir, arguments: &[&str]) -> String {
    let output = codes(arguments).current_dir(folder.path()).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

fn is_harmless(text: &str) -> bool {
    !text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}') && !text.contains("\nerror: all is lost")
}

#[test]
fn the_name_of_a_file_is_one_harmless_line_wherever_it_is_shown() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let sound = "| Code | Text |\n|---|---|\n| 7 | Late. |\n";
    let texts =
        [sound, "| Code | Text |\n|---|---|\n| 7 | Late. |\n| ten | No. |\n", "Nothing.\n", "", "| Code |\u{fffd}"];
    for text in texts {
        fs::write(folder.path().join(NAME), text).unwrap();
        for command in [
            &["list", NAME] as &[&str],
            &["list", NAME, "--table", "Errors"],
            &["check", NAME, "--deny", "notes"],
            &["check", "."],
            &["explain", "7", NAME],
            &["explain", "8", NAME],
            &["diff", NAME, NAME],
            &["diff", NAME, "none.md"],
            &["pin", NAME, "--write", NAME],
            &["expand", NAME],
            &["expand", NAME, "-o", NAME, "--check"],
            &["expand", NAME, "-o", &format!("none/{NAME}")],
            &["expand", NAME, "--pins", NAME],
            &["export", NAME, "--format", "typescript"],
            &["export", NAME, "--format", "python"],
        ] {
            let text = written(&folder, command);
            assert!(is_harmless(&text), "{command:?}: {text:?}");
        }
    }
    fs::remove_file(folder.path().join(NAME)).unwrap();
    for command in [&["list", NAME] as &[&str], &["check", NAME], &["list", "x", NAME], &["diff", NAME, NAME]] {
        let text = written(&folder, command);
        assert!(is_harmless(&text), "{command:?}: {text:?}");
    }
}

#[test]
fn csv_runs_nothing_in_a_spreadsheet() {
    let folder = TempDir::with_prefix("codes-").unwrap();
    let document = "# =Errors()\n\n| Code | Text |\n|---|---|\n| -7 | =HYPERLINK(\"https://x.example\") |\n\
                    | 8 | \u{1b}[31mred |\n| 9 | -1 | \n";
    fs::write(folder.path().join("vendor.md"), document).unwrap();
    for command in [&["list", "vendor.md", "--format", "csv"], &["export", "vendor.md", "--format", "csv"]] {
        let text = written(&folder, command);
        assert!(text.contains(",'=Errors(),code,-7,"), "{text}");
        assert!(text.contains(",\"'=HYPERLINK(\"\"https://x.example\"\")\","), "{text}");
        assert!(text.contains("\u{fffd}[31mred") && !text.contains('\u{1b}') && text.contains(",-1,"), "{text}");
    }
}
