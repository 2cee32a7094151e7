//! Runs the script of the action in a repository of its own, with a stand-in for `gh`.

#![cfg(target_os = "linux")]

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use tempfile::TempDir;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../action/run");

/// Logs its calls and the bodies that it receives. `comments` and `pulls` are the state of GitHub.
const GH: &str = r#"#!/usr/bin/env bash
set -euo pipefail
printf '%s\n' "${*//$'\n'/ }" >> "$GH_LOG/calls"
for argument; do case $argument in body=@*) cp "${argument#body=@}" "$GH_LOG/body" ;; esac; done
while [ $# -gt 0 ]; do case $1 in --body-file) cp "$2" "$GH_LOG/body" ;; esac; shift; done
last=$(tail -n 1 "$GH_LOG/calls")
case $last in
    *--paginate*) cat "$GH_LOG/comments" ;;
    "pr list"*) cat "$GH_LOG/pulls" ;;
    *) [ ! -e "$GH_LOG/refuses" ] ;;
esac
"#;

const OLD: &str = "# Errors\n\n| Code | Text |\n|---|---|\n| 7 | Late. |\n| 8 | Soon. |\n";
const SOURCE: &str = "#[codes(doc = \"docs/vendor.md\")]\n#[repr(i32)]\nenum VendorCode {\n    Late = 7,\n}\n";

struct Repository {
    folder: TempDir,
    base: String,
}

impl Repository {
    /// A repository with these files as they are before the pull request.
    fn new(files: &[(&str, &str)]) -> Self {
        let mut repository = Self { folder: TempDir::with_prefix("codes-").unwrap(), base: String::new() };
        for folder in ["repo", "bin", "gh", "runner"] {
            fs::create_dir(repository.path(folder)).unwrap();
        }
        fs::write(repository.path("bin/gh"), GH).unwrap();
        fs::set_permissions(repository.path("bin/gh"), fs::Permissions::from_mode(0o755)).unwrap();
        for file in ["gh/calls", "gh/comments", "gh/pulls"] {
            fs::write(repository.path(file), "").unwrap();
        }
        repository.git(&["init", "--quiet", "--initial-branch", "main"]);
        for (path, text) in files {
            repository.write(path, text);
        }
        repository.commit();
        repository.base = repository.git(&["rev-parse", "HEAD"]);
        repository
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path("repo").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn git(&self, arguments: &[&str]) -> String {
        let name = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"];
        let output = Command::new("git").args(name).args(arguments).current_dir(self.path("repo")).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "Change"]);
    }

    fn run(&self, mode: &str, variables: &[(&str, &str)]) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_codes")).parent().unwrap().to_owned();
        let path = env::split_paths(&env::var_os("PATH").unwrap()).collect::<Vec<_>>();
        let path = env::join_paths([self.path("bin"), program].into_iter().chain(path)).unwrap();
        let mut command = Command::new(SCRIPT);
        command.arg(mode).current_dir(self.path("repo")).env("PATH", path);
        command.env("GH_LOG", self.path("gh")).env("RUNNER_TEMP", self.path("runner"));
        command.env("GITHUB_STEP_SUMMARY", self.path("summary"));
        command.env("CODES_BASE", &self.base).env("CODES_NUMBER", "12").env("CODES_FAIL_ON", "build");
        command.env("CODES_COMMENT", "true").env("CODES_BRANCH", "codes/update");
        command.envs(variables.iter().copied()).output().unwrap()
    }

    /// The exit code of a review, and the body of its comment.
    fn review(&self, variables: &[(&str, &str)]) -> (Option<i32>, String) {
        let (status, body, log) = self.review_with_log(variables);
        assert_eq!(log, "");
        (status, body)
    }

    /// The exit code of a review, the body of its comment, and the problems in the log.
    fn review_with_log(&self, variables: &[(&str, &str)]) -> (Option<i32>, String, String) {
        let _ = fs::remove_file(self.path("gh/body"));
        let output = self.run("review", variables);
        let body = fs::read_to_string(self.path("gh/body")).unwrap_or_default();
        (output.status.code(), body, String::from_utf8(output.stderr).unwrap())
    }

    fn calls(&self) -> String {
        fs::read_to_string(self.path("gh/calls")).unwrap()
    }
}

fn repository() -> Repository {
    Repository::new(&[("docs/vendor.md", OLD), ("src/codes.rs", SOURCE), ("Cargo.toml", ""), ("README.md", "Hello.\n")])
}

/// Logs its arguments, and the profile that the environment sets.
const CARGO: &str = r#"#!/usr/bin/env bash
printf '%s\n' "$*" "${!CARGO_PROFILE_RELEASE_@}" >> "$GH_LOG/cargo"
"#;

#[test]
fn a_published_tool_is_installed_with_the_profile_that_its_package_lacks() {
    let repository = repository();
    fs::write(repository.path("bin/cargo"), CARGO).unwrap();
    fs::set_permissions(repository.path("bin/cargo"), fs::Permissions::from_mode(0o755)).unwrap();
    let install = |version: &str| {
        let paths = ["gh/path", "action"].map(|path| repository.path(path).to_str().unwrap().to_owned());
        let variables = [("GITHUB_PATH", &*paths[0]), ("GITHUB_ACTION_PATH", &*paths[1]), ("CODES_VERSION", version)];
        let output = repository.run("install", &variables);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::read_to_string(repository.path("gh/cargo")).unwrap_or_default()
    };
    assert_eq!(install("none"), "");
    let log = install("0.1.0");
    assert!(log.starts_with("install --locked --root") && log.contains("--version 0.1.0 codes-cli\n"), "{log}");
    for name in ["OPT_LEVEL", "LTO", "CODEGEN_UNITS", "PANIC", "STRIP"] {
        assert!(log.contains(&format!("CARGO_PROFILE_RELEASE_{name}")), "{log}");
    }
    // A checkout is a workspace, which has a profile.
    fs::remove_file(repository.path("gh/cargo")).unwrap();
    let log = install("");
    assert!(log.contains("/action/codes-cli\n") && !log.contains("PROFILE"), "{log}");
}

#[test]
fn a_changed_document_is_reviewed_in_a_comment_of_its_own() {
    let repository = repository();
    repository.write("docs/vendor.md", &OLD.replace("Soon.", "Too soon."));
    repository.write("README.md", "Hello, you.\n");
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert_eq!(status, Some(0));
    assert!(body.starts_with("<!-- codes review -->\n") && body.contains("VendorCode"), "{body}");
    assert!(body.contains("<ins>Too soon</ins>") && !body.contains("README"), "{body}");
    let calls = repository.calls();
    assert!(calls.contains("--method POST repos/{owner}/{repo}/issues/12/comments"), "{calls}");
    let summary = fs::read_to_string(repository.path("summary")).unwrap();
    assert_eq!(body, format!("<!-- codes review -->\n{summary}"));
    // The next run finds the comment again.
    fs::write(repository.path("gh/comments"), "99\n").unwrap();
    repository.review(&[]);
    assert!(repository.calls().contains("--method PATCH repos/{owner}/{repo}/issues/comments/99"));
    assert_eq!(fs::read_dir(repository.path("runner")).unwrap().count(), 0, "something is left behind");
}

#[test]
fn a_pull_request_without_documents_gets_no_comment_unless_it_has_one() {
    let repository = repository();
    repository.write("README.md", "Hello, you.\n");
    repository.write("notes/new.md", "| A | B |\n|---|---|\n| x | y |\n");
    repository.commit();
    assert_eq!(repository.review(&[]), (Some(0), String::new()));
    fs::write(repository.path("gh/comments"), "99\n").unwrap();
    assert!(repository.review(&[]).1.contains("No document with codes is changed any more."));
}

#[test]
fn a_change_that_breaks_the_build_fails_after_it_was_commented() {
    let repository = repository();
    repository.write("docs/vendor.md", &OLD.replace("| 7 | Late. |\n", ""));
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert!(status == Some(1) && body.contains("Late"), "{body}");
    assert_eq!(repository.review(&[("CODES_FAIL_ON", "never")]).0, Some(0));
    let added = Repository::new(&[("docs/vendor.md", OLD), ("src/codes.rs", SOURCE), ("Cargo.toml", "")]);
    added.write("docs/vendor.md", &format!("{OLD}| 9 | Never. |\n"));
    added.commit();
    assert_eq!(added.review(&[]).0, Some(0));
    assert_eq!(added.review(&[("CODES_FAIL_ON", "minor")]).0, Some(1));
}

#[test]
fn a_new_document_and_a_new_enum_are_reviewed_too() {
    let table = OLD.replace('7', "17");
    for (path, text) in [("docs/other.md", &*table), ("docs/other.tsv", "Code\tText\n17\tLate.\n8\tSoon.\n")] {
        let repository = repository();
        repository.write(path, text);
        repository.commit();
        let (status, body) = repository.review(&[("CODES_FAIL_ON", "patch")]);
        let expected = format!("<!-- codes review -->\n## New document `{path}`\n\n2 codes.\n\n");
        assert_eq!((status, body), (Some(0), expected));
    }

    let repository = Repository::new(&[("docs/vendor.md", OLD), ("Cargo.toml", "")]);
    repository.write("src/codes.rs", SOURCE);
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert_eq!((status, &*body), (Some(0), "<!-- codes review -->\n## New enums of `docs/vendor.md`\n\n2 codes.\n\n"));
}

#[test]
fn a_new_source_is_checked_even_if_its_document_is_known() {
    for (source, problem) in [
        (SOURCE.replace("\")]", "\", kind = \"x\")]"), "the only kind is `text`"),
        (SOURCE.replace("vendor.md", "none.md"), "cannot read docs/none.md"),
    ] {
        let repository = repository();
        repository.write("src/z.rs", &source);
        repository.write("src/wrapper.rs", "#[derive(CodeWrapper)]\nstruct Own(VendorCode); // #[codes(..)]\n");
        repository.commit();
        let (status, body, _) = repository.review_with_log(&[]);
        assert!(status == Some(1) && body.contains("## Enums of `src/z.rs`\n\nThey cannot be"), "{body}");
        assert!(!body.contains("wrapper.rs"), "{body}");
        let output = repository.run("review", &[]);
        let log = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
        assert!(log.contains(problem), "{log}");
        assert_eq!(repository.review_with_log(&[("CODES_FAIL_ON", "never")]).0, Some(0));
    }
    let repository = repository();
    repository.write("src/z.rs", &SOURCE.replace("VendorCode", "Other"));
    // A test of an error has the expected message beside it.
    repository.write("tests/ui/kind.rs", &SOURCE.replace("\")]", "\", kind = \"x\")]"));
    repository.write("tests/ui/kind.stderr", "error: the only kind is `text`\n");
    repository.commit();
    assert_eq!(repository.review(&[]), (Some(0), String::new()));
}

#[test]
fn the_kinds_of_documents_are_those_of_the_tool() {
    use codes_gen::DocumentKind;
    let script = fs::read_to_string(SCRIPT).unwrap();
    let list = |name: &str| {
        let line = script.lines().find_map(|line| line.strip_prefix(&*format!("readonly {name}=("))).unwrap();
        line.trim_end_matches(')').to_owned()
    };
    let kinds = |is_wanted: fn(DocumentKind) -> bool| {
        let wanted = DocumentKind::EXTENSIONS.iter().filter(|(_, kind)| is_wanted(*kind));
        wanted.map(|(extension, _)| *extension).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(list("FOUND"), kinds(|kind| kind != DocumentKind::Page));
    assert_eq!(list("KINDS").replace("\"${FOUND[@]}\"", &list("FOUND")), kinds(|_| true));

    let repository = Repository::new(&[("docs/A.MD", OLD), ("src/codes.rs", &SOURCE.replace("vendor.md", "A.MD"))]);
    repository.write("docs/A.MD", &OLD.replace("Soon.", "Too soon."));
    repository.commit();
    assert!(repository.review(&[]).1.contains("<ins>Too soon</ins>"));
    repository.write("docs/OTHER.MD", OLD);
    repository.commit();
    assert!(repository.review(&[]).1.contains("## New document `docs/OTHER.MD`"));
}

/// An enum whose document has a translation.
fn translated() -> Repository {
    Repository::new(&[
        ("docs/en/vendor.md", OLD),
        ("docs/de/vendor.md", &OLD.replace("Late.", "Spät.").replace("Soon.", "Bald.")),
        (
            "src/codes.rs",
            "#[codes(doc = \"docs/en/vendor.md\", translations(de = \"docs/de/vendor.md\"))]\n#[repr(i32)]\nenum E {}\n",
        ),
        ("Cargo.toml", ""),
    ])
}

#[test]
fn a_translation_is_reviewed_as_one() {
    let repository = translated();
    let text = fs::read_to_string(repository.path("repo/docs/de/vendor.md")).unwrap();
    repository.write("docs/de/vendor.md", &text.replace("Spät.", "Zu spät."));
    repository.commit();
    // The names are those of the enum's document.
    let (status, body) = repository.review(&[("CODES_FAIL_ON", "major")]);
    assert!(status == Some(0) && body.contains("**Reworded** (patch): `meanings_in(\"de\")` is data"), "{body}");
    assert!(body.contains("- **7** `Late`: <del>Spät</del><ins>Zu spät</ins>."), "{body}");
    assert!(!body.contains("Renamed"), "{body}");

    repository.write("docs/de/vendor.md", &text.replace("| 8 | Bald. |\n", ""));
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert!(status == Some(1) && body.contains("docs/de/vendor.md\\` lacks the code 8"), "{body}");
    assert!(body.contains("breaks the build") && !body.contains("variant is gone"), "{body}");

    repository.git(&["rm", "--quiet", "docs/de/vendor.md"]);
    repository.commit();
    let (status, body, _) = repository.review_with_log(&[]);
    assert!(status == Some(1) && body.contains("## Removed document `docs/de/vendor.md`"), "{body}");
}

#[test]
fn a_review_that_cannot_tell_fails() {
    let repository = repository();
    repository.write("docs/vendor.md", &OLD.replace("| 7 | Late. |\n", ""));
    repository.commit();
    let output = repository.run("review", &[("CODES_FAIL_ON", "brake")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("::error::fail-on is `brake`: write `patch`, "));

    let latin = OLD.replace("Late.", "Sp\u{e4}t.").chars().map(|c| c as u8).collect::<Vec<_>>();
    fs::write(repository.path("repo/docs/vendor.md"), &latin).unwrap();
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert!(status == Some(1) && body.contains("Not shown here: 1 document."), "{body}");
    assert_eq!(repository.review(&[("CODES_FAIL_ON", "never")]).0, Some(0));
    // What was unreadable before may become readable.
    let mended = Repository { base: repository.git(&["rev-parse", "HEAD"]), ..repository };
    mended.write("docs/vendor.md", OLD);
    mended.commit();
    let (status, _, log) = mended.review_with_log(&[]);
    assert!(status == Some(0) && log.contains("is not UTF-8"), "{log}");
}

#[test]
fn a_removed_document_fails_if_an_enum_still_names_it() {
    let repository = repository();
    repository.git(&["mv", "docs/vendor.md", "docs/moved.md"]);
    repository.commit();
    let (status, body, log) = repository.review_with_log(&[]);
    assert!(log.contains("cannot read docs/vendor.md"), "{log}");
    assert!(status == Some(1) && body.contains("## Removed document `docs/vendor.md`\n"), "{body}");
    assert!(body.contains("## New document `docs/moved.md`\n\n2 codes.\n"), "{body}");

    repository.write("src/codes.rs", &SOURCE.replace("docs/vendor.md", "docs/moved.md"));
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert!(status == Some(0) && !body.contains("Removed"), "{body}");

    let translated = SOURCE.replace("\")]", "\", translations(de = \"docs/de.md\"))]");
    let repository = Repository::new(&[
        ("docs/vendor.md", OLD),
        ("docs/de.md", OLD),
        ("docs/other.md", "Nothing.\n"),
        ("src/codes.rs", &format!("{translated}// docs/other.md\n")),
        ("Cargo.toml", ""),
    ]);
    repository.git(&["rm", "--quiet", "docs/de.md", "docs/other.md"]);
    repository.commit();
    let (status, body, _) = repository.review_with_log(&[]);
    assert!(status == Some(1) && body.contains("## Removed document `docs/de.md`"), "{body}");
    assert!(!body.contains("other.md"), "{body}");
}

#[test]
fn a_page_is_reviewed_if_an_enum_names_it() {
    let page = |rows: &str| format!("<h1>Errors</h1><table><tr><th>Code</th><th>Text</th></tr>{rows}</table>\n");
    let (late, soon) = ("<tr><td>7</td><td>Late.</td></tr>", "<tr><td>8</td><td>Soon.</td></tr>");
    let repository = Repository::new(&[
        ("docs/vendor.html", &page(&format!("{late}{soon}"))),
        ("docs/other.html", &page(&format!("{late}{soon}"))),
        ("src/codes.rs", &SOURCE.replace("vendor.md", "vendor.html")),
        ("Cargo.toml", ""),
    ]);
    repository.write("docs/vendor.html", &page(soon));
    repository.write("docs/other.html", &page(soon));
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert!(status == Some(1) && body.contains("Late") && !body.contains("other.html"), "{body}");
}

#[test]
fn a_pin_that_changes_without_its_document_is_reviewed() {
    let repository = repository();
    repository.write("src/codes.rs", &SOURCE.replace("Late = 7", "TooLate = 7"));
    repository.commit();
    let (_, body) = repository.review(&[("CODES_FAIL_ON", "never")]);
    assert!(body.contains("TooLate"), "{body}");
}

#[test]
fn a_forks_pull_request_gets_its_check_and_no_comment() {
    let repository = repository();
    repository.write("docs/vendor.md", &OLD.replace("| 7 | Late. |\n", ""));
    repository.commit();
    assert_eq!(repository.review(&[("CODES_IS_FORK", "true")]), (Some(1), String::new()));
    assert_eq!(repository.calls(), "");
    assert!(fs::read_to_string(repository.path("summary")).unwrap().contains("Late"));
}

#[test]
fn names_and_texts_of_a_pull_request_run_nothing() {
    let repository = repository();
    let marker = repository.path("pwned");
    let touch = format!("$(touch {0})`touch {0}`;touch {0};", marker.display()).replace('/', "\u{2215}");
    let text = OLD.replace("Late.", "Late. `touch pwned` $(touch pwned) ${{ github.token }} <script>@everyone");
    for name in
        ["docs/--deny=never.md", "-x.md", "docs/a b'\"\n::error::c.md", "docs/$(touch pwned).md", "docs/HEAD:x.md"]
    {
        repository.write(name, &text);
    }
    repository.write(&format!("docs/{touch}.md"), &text);
    repository.write("src/evil.rs", "// codes(\nconst A: &str = \"docs/*$(touch pwned);.md\";\n");
    repository.commit();
    let (status, body) = repository.review(&[]);
    assert_eq!(status, Some(0));
    assert!(!body.contains("<script>") && !body.contains("\n::error::"), "{body}");
    assert!(!repository.path("repo/pwned").exists() && !marker.exists());
    assert_eq!(body.matches("## New document").count(), 6, "{body}");
    assert!(body.contains("## New document `docs/a b'\" ::error::c.md`\n"), "{body}");
}

/// A stand-in for `codes update`, which has tests of its own: it writes a new version of the document, and the review
/// of it.
const UPDATE: &str = r#"#!/usr/bin/env bash
set -euo pipefail
[ "$1 $2" = 'update --review' ]
if [ -e "$GH_LOG/new" ]; then printf "[[document]]\npath = 'docs/new.md'\n" > codes.toml; cp "$GH_LOG/new" docs/new.md; fi
if [ -e "$GH_LOG/news" ]; then cat "$GH_LOG/news" > docs/vendor.md; echo 'Some codes are new.' > "$3"; fi
[ ! -e "$GH_LOG/unreachable" ]
"#;

/// A repository with a remote, and the stand-in.
fn updated() -> Repository {
    let repository = repository();
    fs::write(repository.path("bin/codes"), UPDATE).unwrap();
    fs::set_permissions(repository.path("bin/codes"), fs::Permissions::from_mode(0o755)).unwrap();
    repository.git(&["init", "--quiet", "--bare", "../origin"]);
    repository.git(&["remote", "add", "origin", "../origin"]);
    repository.git(&["push", "--quiet", "origin", "main"]);
    repository
}

/// Runs the update on the main branch, as a new checkout does.
fn update(repository: &Repository) -> (Option<i32>, String) {
    repository.git(&["reset", "--quiet", "--hard", "origin/main"]);
    let output = repository.run("update", &[]);
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn an_update_is_a_pull_request_which_later_updates_change() {
    let repository = updated();
    assert_eq!(update(&repository), (Some(0), "Every document is up to date.\n".to_owned()));
    assert_eq!(repository.calls(), "");

    fs::write(repository.path("gh/news"), format!("{OLD}| 9 | Never. |\n")).unwrap();
    assert_eq!(update(&repository).0, Some(0));
    assert!(repository.calls().contains("pr create --head codes/update --base main --title Update vendor documents"));
    assert_eq!(fs::read_to_string(repository.path("gh/body")).unwrap(), "Some codes are new.\n");
    let pushed = || repository.git(&["ls-remote", "origin", "codes/update"]);
    let first = pushed();
    assert!(repository.git(&["show", "--stat", "origin/codes/update"]).contains("docs/vendor.md | 1 +"));

    fs::write(repository.path("gh/pulls"), "5\n").unwrap();
    fs::write(repository.path("gh/news"), format!("{OLD}| 10 | Never. |\n")).unwrap();
    assert_eq!(update(&repository).0, Some(0));
    assert!(repository.calls().contains("pr edit 5 --body-file ") && pushed() != first);
}

#[test]
fn a_branch_with_commits_by_somebody_else_is_not_changed() {
    let repository = updated();
    fs::write(repository.path("gh/news"), format!("{OLD}| 9 | Never. |\n")).unwrap();
    update(&repository);
    repository.git(&["checkout", "--quiet", "-B", "mine", "origin/codes/update"]);
    repository.write("src/codes.rs", &SOURCE.replace("Late = 7", "TooLate = 7"));
    repository.commit();
    repository.git(&["push", "--quiet", "origin", "HEAD:codes/update"]);
    repository.git(&["checkout", "--quiet", "main"]);
    let (status, text) = update(&repository);
    assert_eq!(status, Some(0));
    assert!(text.starts_with("::warning::the branch codes/update has commits of somebody else"), "{text}");
    assert!(repository.git(&["log", "--format=%s", "origin/codes/update"]).starts_with("Change\n"));
}

#[test]
fn a_checkout_without_history_still_knows_its_own_branch() {
    let repository = updated();
    fs::write(repository.path("gh/news"), format!("{OLD}| 9 | Never. |\n")).unwrap();
    update(&repository);
    repository.git(&["reset", "--quiet", "--hard", "origin/main"]);
    repository.write("README.md", "Hello, you.\n");
    repository.commit();
    repository.git(&["push", "--quiet", "origin", "main"]);
    // As the workflow's checkout does it.
    fs::remove_dir_all(repository.path("repo")).unwrap();
    fs::create_dir(repository.path("repo")).unwrap();
    let origin = format!("file://{}", repository.path("origin").display());
    repository.git(&["clone", "--quiet", "--depth", "1", "--branch", "main", &origin, "."]);
    let (status, text) = update(&repository);
    assert!(status == Some(0) && !text.contains("::warning::"), "{text}");
    let pushed = repository.git(&["ls-remote", "origin", "codes/update"]);
    assert!(pushed.starts_with(&repository.git(&["rev-parse", "HEAD"])), "{pushed}");
}

#[test]
fn a_new_document_is_part_of_the_update_and_files_of_others_are_not() {
    let repository = updated();
    repository.git(&["reset", "--quiet", "--hard", "origin/main"]);
    repository.write("codes.toml", "");
    repository.commit();
    repository.git(&["push", "--quiet", "origin", "HEAD:main"]);
    fs::write(repository.path("gh/new"), OLD).unwrap();
    repository.write("docs/leftover.md", OLD);
    assert_eq!(update(&repository).0, Some(0));
    let pushed = repository.git(&["show", "--stat", "--format=", "HEAD"]);
    assert!(pushed.contains("codes.toml") && pushed.contains("docs/new.md"), "{pushed}");
    assert!(!pushed.contains("leftover"), "{pushed}");
}

#[test]
fn a_document_that_cannot_be_fetched_fails_after_the_others_are_updated() {
    let repository = updated();
    fs::write(repository.path("gh/unreachable"), "").unwrap();
    let (status, text) = update(&repository);
    assert!(status == Some(1) && text.contains("::error::a document could not be updated"), "{text}");
    fs::write(repository.path("gh/news"), format!("{OLD}| 9 | Never. |\n")).unwrap();
    assert_eq!(update(&repository).0, Some(1));
    assert!(repository.calls().contains("pr create"));
}

#[test]
fn an_unknown_mode_is_an_error() {
    let output = repository().run("deploy", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("::error::there is no mode `deploy`"));
}
