//! `codes diff --format markdown`: the body of a pull request, with any text of a vendor.

use std::fmt::Write as _;
use std::fs;

use crate::support::{codes, shown};
use tempfile::TempDir;

fn markdown(old: &str, new: &str) -> String {
    let folder = TempDir::with_prefix("codes-").unwrap();
    fs::write(folder.path().join("old.md"), old).unwrap();
    fs::write(folder.path().join("new.md"), new).unwrap();
    let arguments = ["diff", "old.md", "new.md", "--format", "markdown", "--deny", "never"];
    shown(codes(&arguments).current_dir(folder.path()))
}

#[test]
fn our_words_are_no_code_and_the_numbers_of_tables_are_numbers() {
    let table = |heading: &str, code: u32, text: &str| {
        format!("## {heading}\n\n| Code | {text} |\n|---|---|\n| {code} | Late. |\n\n")
    };
    let (a, b) = (table("A", 1, "Text"), table("B", 2, "Text"));
    let old = a + &b;
    let new = b + &table("A", 1, "Message");
    let text = markdown(&old, &new);
    assert!(text.contains("**Number of the table** (none, may break the build)"), "{text}");
    assert!(text.contains("\n- `2` → `1`\n") && text.contains("\n- `1` → `2`\n"), "{text}");
    assert!(text.contains("\n- message: `Text` → `Message`\n"), "{text}");
    let folder = TempDir::with_prefix("codes-").unwrap();
    fs::write(folder.path().join("old.md"), &old).unwrap();
    fs::write(folder.path().join("new.md"), &new).unwrap();
    let json = shown(codes(&["diff", "old.md", "new.md", "--format", "json"]).current_dir(folder.path()));
    let changes: serde_json::Value = serde_json::from_str(json.split_once("stdout\n").unwrap().1).unwrap();
    let changes =
        || changes["tables"].as_array().unwrap().iter().flat_map(|table| table["changes"].as_array().unwrap());
    let sides = |kind: &str| {
        let found = changes().filter(move |change| change["kind"] == kind);
        found.map(|change| (change["from"].clone(), change["to"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(sides("moved"), [(2.into(), 1.into()), (1.into(), 2.into())], "{json}");
    assert_eq!(sides("column"), [("Text".into(), "Message".into())], "{json}");
}

/// The result of a `CommonMark` reader: links, pictures and HTML, and all text outside of code.
fn rendered(markdown: &str) -> (Vec<String>, String) {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let (mut live, mut text) = (Vec::new(), String::new());
    for event in Parser::new_ext(markdown, Options::all()) {
        match event {
            Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. } | Tag::FootnoteDefinition(_))) => {
                live.push(format!("{tag:?}"));
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let is_ours = [
                    "<del>", "</del>", "<ins>", "</ins>", "<br>", "<details>", "</details>", "<summary>", "</summary>",
                    "<span>", "</span>", "<sub>", "</sub>",
                ];
                let mut rest = html.to_string();
                for ours in is_ours {
                    rest = rest.replace(ours, "");
                }
                if rest.contains('<') {
                    live.push(rest);
                }
                text.push('\n');
            }
            Event::InlineMath(math) | Event::DisplayMath(math) => live.push(math.to_string()),
            Event::FootnoteReference(note) => live.push(note.to_string()),
            Event::Text(part) => text.push_str(&part),
            Event::Code(_) | Event::SoftBreak | Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    (live, text)
}

const HOSTILE: [&str; 16] = [
    "@octocat and @org/team",
    "#123, owner/repo#5, GH-12",
    "0123456789abcdef0123456789abcdef01234567 or deadbeef",
    "http://evil.example/a https://evil.example/?x=`y`",
    "www.evil.example mail@evil.example mailto:x@evil.example",
    "![x](http://evil.example/i.png) [click](http://evil.example)",
    "<img src=x onerror=alert(1)> <details open> <!-- x -->",
    "&lt;b&gt; &#64;octocat &commat;octocat",
    "$math$ and $$more$$ and $`x`$",
    "[^1] note, :shipit: and :+1:",
    "` @octocat ![x](http://evil.example/i.png) `",
    "``` ~~~ > # - + = * _ | \\",
    "</details></summary><h1>x</h1>",
    "a\u{202e}b\u{1b}[31m",
    "- [ ] task",
    "1. item",
];

#[test]
fn no_text_of_the_vendor_is_live() {
    for hostile in HOSTILE {
        let cell = hostile.replace('|', "\\|");
        // As plain text above a table, where the reader would interpret Markdown.
        let heading: String =
            hostile.chars().flat_map(|c| if c.is_ascii_punctuation() { vec!['\\', c] } else { vec![c] }).collect();
        let old = format!(
            "# Errors\n\n| Error code | Description | HTTP |\n|---|---|---|\n| 1 | aaa | 1 |\n| 2 | {cell} old | 1 |\n| 3 | x | {cell} |\n| 9 | {cell} gone | 1 |\n| 100-199 | a | 1 |\n"
        );
        let new = format!(
            "# A {heading} b\n\n| Error code | Description {heading} | HTTP {heading} |\n|---|---|---|\n| 1 | aaa | 1 |\n| 2 | {cell} new | 2 |\n| 3 | {cell} | y |\n| 4 | {cell} | 1 |\n| 100-199 | {cell} | 1 |\n| Other | {cell} | 1 |\n"
        );
        let body = markdown(&old, &new);
        let (live, text) = rendered(&body);
        assert_eq!(live, Vec::<String>::new(), "{body}");
        for mark in
            ["://", "www.", "@octocat", "@org", "#123", "#5", "GH-12", "deadbeef", "0123456789", ":shipit:", "mailto:"]
        {
            assert!(!text.contains(mark), "{mark} of {cell}: {body}");
        }
        assert!(!body.contains(['\u{202e}', '\u{1b}']), "{body}");
    }
}

#[test]
fn headings_with_backticks_are_quoted_whole() {
    let table = "\n\n| Error code | Description |\n|---|---|\n| 1 | aaa |\n";
    let heading = r"A \` @octocat \!\[x\](http://evil.example/i.png) \[click\](http://evil.example) \<details\> \` b";
    let body = markdown(&format!("# Errors{table}"), &format!("# {heading}{table}"));
    let (live, text) = rendered(&body);
    assert_eq!(live, Vec::<String>::new(), "{body}");
    assert!(!text.contains("@octocat") && !text.contains("://"), "{body}");
}

#[test]
fn a_body_is_never_longer_than_github_accepts_and_counts_the_changes_left_out() {
    let (mut old, mut new) = ("| Code | Text |\n|---|---|\n".to_owned(), "| Code | Text |\n|---|---|\n".to_owned());
    for code in 0..3000 {
        let _ = writeln!(old, "| {code} | The text number {code} of the old ones @{code} |");
        let _ = writeln!(new, "| {code} | The text number {code} of new ones #{code} |");
    }
    for code in 3000..3010 {
        let _ = writeln!(old, "| {code} | Gone {code} |");
    }
    let body = markdown(&old, &new);
    assert!(body.chars().count() < 62_000 && body.chars().count() > 50_000, "{}", body.chars().count());
    assert!(body.contains("changes are left out** (Renamed: ") && body.contains(", Reworded: "), "{body}");
    // The most important changes are there.
    assert!((3000..3010).all(|code| body.contains(&format!("**{code}**"))), "{body}");
    assert_eq!(body.matches("<details>").count(), body.matches("</details>").count());
    let long = "word ".repeat(60_000);
    let body = markdown(
        "| Code | Text |\n|---|---|\n| 1 | A |",
        &format!("| Code | Text |\n|---|---|\n| 1 | {long} |\n| 2 | {long} |"),
    );
    assert!(body.len() < 5000, "{}", body.len());
}

#[test]
fn edits_of_punctuation_are_one_line() {
    let table = |end: &str, other: &str| {
        let rows: Vec<String> = (1..=30).map(|code| format!("| {code} | Bad thing number {code}{end} |")).collect();
        format!("| Code | Text |\n|---|---|\n{}\n| 31 | {other} |\n", rows.join("\n"))
    };
    let body = markdown(&table("", "Wait 5 s. Really."), &table(".", "Wait 5 s. Oh."));
    assert!(body.contains("- punctuation or space alone: **1**, **2**, **3**"), "{body}");
    assert!(
        body.contains("- **31** `Wait5S`: Wait 5 s. <del>Really</del><ins>Oh</ins>.") || body.contains("<ins>Oh</ins>"),
        "{body}"
    );
    assert_eq!(body.matches("\n- ").count(), 2, "{body}");
}
