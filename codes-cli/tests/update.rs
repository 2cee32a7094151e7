//! `codes add`, `codes status` and `codes update`, as a user runs them, against a server on the loopback address.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::server::{PAUSE, Server, answer, chunked, gzip, ok};
use crate::support::{codes, shown};
use tempfile::TempDir;

fn table(rows: &str) -> String {
    format!("# Errors\n\n| Code | Text |\n|---|---|\n{rows}")
}

const OLD: &str =
    "| 4001 | Bad signature. |\n| 4002 | Too old. |\n| 4003 | Unknown parcel. |\n| 10080021 | Too heavy. |\n";
const NEW: &str =
    "| 4001 | Bad signature. |\n| 4002 | The request is too old. |\n| 4005 | Lost. |\n| 1008021 | Too heavy. |\n";

const SOURCE: &str = "use codes_core::codes;\n\n#[codes(doc = \"docs/e.md\")]\n#[repr(i32)]\npub enum E {\n    \
                      UnknownParcel = 4003,\n    TooHeavy = 10080021,\n}\n";

/// A crate with a document from a server, and an enum of it.
struct Package {
    folder: TempDir,
    server: Server,
}

impl Package {
    fn empty(server: Server) -> Self {
        let folder = TempDir::with_prefix("codes-").unwrap();
        fs::write(
            folder.path().join("Cargo.toml"),
            "[package]\nname = \"x\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
        )
        .unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        fs::write(folder.path().join("src/lib.rs"), "").unwrap();
        Self { folder, server }
    }

    fn new() -> Self {
        let package = Self::empty(Server::with(&table(OLD)));
        let text = package.run(&["add", &package.url("e.md"), "--insecure"]);
        assert!(text.starts_with("exit code 0\n"), "{text}");
        package.write("src/lib.rs", SOURCE);
        package.server.requests();
        package
    }

    fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.server.url)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = codes(arguments);
        command.current_dir(self.folder.path()).env_remove("http_proxy").env_remove("HTTP_PROXY");
        command.env_remove("all_proxy").env_remove("ALL_PROXY").env("CODES_TIMEOUT", "5");
        command
    }

    fn run(&self, arguments: &[&str]) -> String {
        shown(&mut self.command(arguments))
    }

    fn update(&self, more: &[&str]) -> String {
        self.run(&[&["update", "--insecure"], more].concat())
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap()
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).unwrap();
    }

    /// All files that an update may write.
    fn state(&self) -> [String; 3] {
        ["src/lib.rs", "docs/e.md", "codes.toml"].map(|path| self.read(path))
    }

    fn git(&self, arguments: &[&str]) {
        let identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"];
        let status =
            Command::new("git").current_dir(self.folder.path()).args(identity).args(arguments).status().unwrap();
        assert!(status.success());
    }
}

fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_document_is_added_with_its_entry_and_an_enum_that_names_its_columns() {
    let package = Package::empty(Server::with(&table(OLD)));
    let text = package.run(&["add", &package.url("docs/e.md?raw=1"), "--insecure"]);
    let expected = "\n\nuse codes_core::codes;\n\n#[codes(doc = \"docs/e.md\", columns(code = \"Code\", message = \"Text\"))]\n#[repr(i32)]\npub enum Errors {\n    \
                    BadSignature = 4001,\n    TooOld = 4002,\n    UnknownParcel = 4003,\n    TooHeavy = 10080021,\n}\n";
    assert!(text.starts_with("exit code 0\n") && text.ends_with(expected), "{text}");
    assert_eq!(package.read("docs/e.md"), table(OLD));
    let manifest = package.read("codes.toml");
    assert!(
        manifest
            .contains(&format!("path = \"docs/e.md\"\nsource = \"{}\"\nsha256 = \"", package.url("docs/e.md?raw=1"))),
        "{manifest}"
    );
    let own = package.run(&["add", "docs/e.md"]);
    assert!(
        own.starts_with("exit code 2\n") && own.contains("docs/e.md cannot be its own source\n  = help: "),
        "{own}"
    );
    let missing = package.run(&["add", "e.md", "--to", "docs/f.md"]);
    assert!(
        missing.contains("cannot fetch e.md: ") && missing.contains("\n  = help: did you mean docs/e.md?"),
        "{missing}"
    );
    let again = package.run(&["add", &package.url("docs/e.md"), "--insecure"]);
    assert!(again.contains("`codes update docs/e.md` fetches it"), "{again}");
    // The attribute is one that the tool reads, and the output says what is read.
    let source = text.split_once("\n\n").unwrap().1;
    package.write("src/lib.rs", source);
    let status = package.run(&["status"]);
    assert!(status.contains("  fetched  just now (20"), "{status}");
    assert!(status.contains("  file     as fetched\n  used by  Errors (src/lib.rs)\n"), "{status}");
    // All paths start at the folder of codes.toml.
    assert_eq!(shown(package.command(&["status"]).current_dir(package.folder.path().join("docs"))), status);
    package.write("docs/e.md", &table("| 1 | Mine. |\n"));
    assert!(package.run(&["status"]).contains("  file     edited since\n"));
    let checked = package.run(&["check", "src/lib.rs"]);
    assert!(checked.contains("is not in the document"), "{checked}");
}

#[test]
fn several_tables_are_several_enums() {
    let package = Package::empty(Server::with(&format!(
        "{}\n{}",
        table(OLD),
        table("| 7 | Late. |\n").replace("Errors", "Push results")
    )));
    let text = package.run(&["add", &package.url("e.md"), "--insecure", "--to", "vendor/x.md"]);
    assert!(text.contains("#[codes(doc = \"vendor/x.md\", table = \"Errors\", columns("), "{text}");
    assert!(
        text.contains("table = \"Push results\", columns(")
            && text.contains("pub enum PushResults {\n    Late = 7,\n}"),
        "{text}"
    );
}

#[test]
fn an_update_keeps_names_retires_codes_and_follows_corrections() {
    let package = Package::new();
    assert_eq!(package.update(&[]), "exit code 0\n--- stdout\ndocs/e.md: up to date\n");
    package.server.serve(&table(NEW));
    let before = package.state();
    let check = package.update(&["--check"]);
    assert!(check.starts_with("exit code 1\n") && check.contains("docs/e.md: has an update at http://"), "{check}");
    let dry = package.update(&["--dry-run", "--review", "review.md"]);
    assert!(dry.starts_with("exit code 0\n") && dry.contains("verdict: minor"), "{dry}");
    assert_eq!(package.state(), before);
    let review = package.read("review.md");
    assert!(
        review.contains("## Return codes: minor") && review.contains("- `E::TooOld` is pinned to `4002`"),
        "{review}"
    );
    let text = package.update(&[]);
    for expected in [
        "edit: `E::UnknownParcel` is retired: the document no longer has `4003`",
        "edit: `E::TooHeavy` moves from `10080021` to `1008021`: the vendor has corrected the number",
        "edit: `E::TooOld` is pinned to `4002`: its name would have become `RequestIsTooOld`",
        "Number corrected (minor)",
        "verdict: minor\n",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let expected = SOURCE
        .replace("    UnknownParcel", "    #[codes(retired)]\n    UnknownParcel")
        .replace("10080021,\n", "1008021,\n    TooOld = 4002,\n");
    assert_eq!(package.state()[..2], [expected, table(NEW)]);
    assert_eq!(package.update(&["--check"]), "exit code 0\n--- stdout\ndocs/e.md: up to date\n");
    assert_eq!(files(&package.folder.path().join("src")), ["lib.rs"]);
    assert_eq!(files(package.folder.path()), ["Cargo.toml", "codes.toml", "docs", "review.md", "src"]);
    let check = package.run(&["check", "src/lib.rs"]);
    assert!(check.contains("0 errors"), "{check}");
}

#[test]
fn an_update_of_a_translation_is_reviewed_as_one_and_keeps_no_names() {
    let package = Package::new();
    package.write("docs/own.md", &table(OLD));
    let source = SOURCE.replace("docs/e.md\"", "docs/own.md\", translations(de = \"docs/e.md\")");
    package.write("src/lib.rs", &source);
    package.server.serve(&table(&OLD.replace("Too old.", "Zu alt.").replace("| 4003 | Unknown parcel. |\n", "")));
    let text = package.update(&[]);
    for part in [
        "! `docs/e.md` lacks the code 4003\n",
        "Reworded (patch): `meanings_in(\"de\")` is data\n    ~ 4002 TooOld (line 6 of docs/e.md)\n",
        "verdict: patch; breaks the build",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("edit: ") && !text.contains("may break"), "{text}");
    assert_eq!(package.read("src/lib.rs"), source);
}

/// An enum of two documents, of which one comes from the server.
#[test]
fn an_update_of_one_of_several_documents_keeps_the_enum_of_all() {
    let package = Package::new();
    package.write("docs/local.md", &table("| 5001 | Closed. |\n| 5002 | Moved. |\n"));
    let source = SOURCE.replace("\"docs/e.md\"", "[\"docs/e.md\", \"docs/local.md\"]");
    package.write("src/lib.rs", &source);
    package.server.serve(&table(NEW));
    let text = package.update(&[]);
    for expected in [
        "edit: `E::UnknownParcel` is retired: the document no longer has `4003`",
        "edit: `E::TooOld` is pinned to `4002`: its name would have become `RequestIsTooOld`",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(!text.contains("5001") && !text.contains("5002"), "the other document has not changed: {text}");
    assert_eq!(package.read("docs/e.md"), table(NEW));
    let written = package.read("src/lib.rs");
    assert!(written.contains("    #[codes(retired)]\n    UnknownParcel = 4003,\n"), "{written}");
    let check = package.run(&["check", "src/lib.rs"]);
    assert!(check.contains("6 codes; 0 errors"), "{check}");
}

#[test]
fn names_and_marks_are_not_changed_on_request() {
    let package = Package::new();
    package.server.serve(&table(NEW));
    let text = package.update(&["--no-pin", "--no-retire"]);
    assert!(text.starts_with("exit code 0\n") && text.contains("verdict: major; breaks the build"), "{text}");
    assert_eq!(package.state()[..2], [SOURCE.to_owned(), table(NEW)]);
}

#[test]
fn a_locally_edited_document_is_not_replaced_without_force() {
    let package = Package::new();
    package.git(&["init", "--quiet"]);
    package.git(&["add", "."]);
    package.git(&["commit", "--quiet", "--message", "Old"]);
    let edited = table(&OLD.replace("Lost", "lost").replace("Unknown parcel.", "No such parcel."));
    package.write("docs/e.md", &edited);
    // There is nothing new, so the edit is not a problem.
    let text = package.update(&[]);
    assert_eq!(text, "exit code 0\n--- stdout\ndocs/e.md: up to date at its source, but edited locally\n");
    package.server.serve(&table(NEW));
    let text = package.update(&[]);
    assert!(text.starts_with("exit code 1\n") && text.contains("error: docs/e.md was edited locally"), "{text}");
    let (here, there) = text.split_once("Changed at its source:").unwrap();
    assert!(here.contains("Edited locally:") && here.contains("[-Unknown-]{+No such+} parcel"), "{text}");
    assert!(there.contains("+ 4005 Lost") && !there.contains("No such"), "{text}");
    assert_eq!(package.read("docs/e.md"), edited);
    let text = package.update(&["--force"]);
    assert!(text.starts_with("exit code 0\n"), "{text}");
    assert_eq!(package.read("docs/e.md"), table(NEW));
}

#[test]
fn answers_that_are_not_documents_are_always_rejected() {
    let package = Package::new();
    let before = package.state();
    let page = format!("<!DOCTYPE html><html><body>Sign in {}</body></html>", table(OLD));
    let short = |document: &str| {
        let whole = ok("text/markdown", document.as_bytes());
        whole[..whole.len() - 10].to_vec()
    };
    let chunks = chunked(table(NEW).as_bytes());
    let large = "x".repeat(17 << 20);
    let answers: Vec<(Vec<u8>, &str)> = vec![
        (answer("404 Not Found", &[], table(NEW).as_bytes()), "answers with status 404"),
        (answer("500 Oops", &[], b""), "answers with status 500"),
        (answer("206 Partial Content", &[], table(NEW).as_bytes()), "answers with status 206"),
        // The request was not conditional.
        (answer("204 No Content", &[], b""), "answers with status 204"),
        (ok("text/html", page.as_bytes()), "it is a web page, unlike the document"),
        (short(&table(NEW)), "cannot fetch"),
        (chunks[..chunks.len() - 12].to_vec(), "cannot fetch"),
        (ok("text/markdown", large.as_bytes()), "it is larger than 16 MiB"),
        (answer("200 OK", &[("content-encoding", "gzip")], &gzip(large.as_bytes())), "it is larger than 16 MiB"),
        (answer("200 OK", &[("content-encoding", "gzip")], &gzip(table(NEW).as_bytes())[..60]), "cannot fetch"),
        (
            ok("text/markdown", b"| Code | Text |\n|---|---|\n| 1 | \xb4\xed |\n"),
            "it is not UTF-8, see line 3: name its encoding",
        ),
        (ok("text/markdown", b""), "it is empty"),
        (ok("text/markdown", b"a\0b"), "it is not text"),
        (ok("text/markdown", b"# Moved\n"), "it no longer has a code table, but the document had 4 codes"),
        (ok("text/markdown", table("| 4001 | Bad signature. |\n").as_bytes()), "it lacks 3 of the document's 4 codes"),
        (answer("302 Found", &[("location", "https://127.0.0.1:1/")], b""), "redirects to another scheme"),
        (answer("302 Found", &[("location", "file:///etc/passwd")], b""), "redirects to another scheme"),
        (answer("302 Found", &[("location", "/e.md")], b""), "it redirects more than 5 times"),
        (answer("302 Found", &[], b""), "redirects without a location"),
        (b"HTTP/1.1 200 OK\r\n".to_vec(), "cannot fetch"),
        (b"nonsense\r\n\r\n".to_vec(), "cannot fetch"),
        (Vec::new(), "cannot fetch"),
    ];
    for (bytes, why) in answers {
        package.server.answer(move |_| bytes.clone());
        let text = package.update(&[]);
        assert!(text.starts_with("exit code 1\n") && text.contains(why), "{why}: {text}");
        assert_eq!(package.state(), before, "{why}");
    }
    // With `--force`, a smaller document is accepted, but a page that cannot be text is not.
    package.server.serve(&table("| 4001 | Bad signature. |\n"));
    assert!(package.update(&["--force"]).starts_with("exit code 0\n"));
    package.server.answer(|_| ok("text/markdown", b""));
    assert!(package.update(&["--force"]).contains("it is empty"));
}

#[test]
fn a_slow_server_is_given_up() {
    let package = Package::new();
    let slow = [ok("text/markdown", &[b'x'; 10])[..40].to_vec(), vec![PAUSE; 10]].concat();
    package.server.answer(move |_| slow.clone());
    let text = shown(package.command(&["update", "--insecure"]).env("CODES_TIMEOUT", "1"));
    assert!(text.contains("it takes too long"), "{text}");
    // The time is that of the whole fetch, however many redirects it takes.
    let moved = [vec![PAUSE], answer("302 Found", &[("location", "/e.md")], b"")].concat();
    package.server.answer(move |_| moved.clone());
    let text = shown(package.command(&["update", "--insecure"]).env("CODES_TIMEOUT", "1"));
    assert!(text.contains("it takes too long"), "{text}");
    // A slow server is waited for.
    let document = ok("text/markdown", table(NEW).as_bytes());
    let slowly = [&document[..30], &[PAUSE], &document[30..]].concat();
    package.server.answer(move |_| slowly.clone());
    assert!(package.update(&[]).contains("updated from"));
}

#[test]
fn chunked_and_compressed_answers_are_read_and_nothing_is_requested_twice() {
    let package = Package::new();
    package.server.answer(|request| {
        if request.headers.get("if-none-match").map(String::as_str) == Some("\"two\"") {
            return answer("304 Not Modified", &[], b"");
        }
        let zipped = gzip(table(NEW).as_bytes());
        answer(
            "200 OK",
            &[("content-encoding", "gzip"), ("etag", "\"two\""), ("last-modified", "Sat, 28 Nov 2026 10:00:00 GMT")],
            &zipped,
        )
    });
    assert!(package.update(&[]).contains("updated from"));
    assert!(
        package.read("codes.toml").contains("etag = '\"two\"'\nlast_modified = \"Sat, 28 Nov 2026 10:00:00 GMT\"\n")
    );
    package.server.requests();
    assert!(package.update(&[]).contains("up to date"));
    let asked = package.server.requests();
    assert_eq!(asked[0].headers["if-modified-since"], "Sat, 28 Nov 2026 10:00:00 GMT");
    // The time does not identify a document that is fetched within the same second.
    package.server.answer(|_| {
        let now = "Sat, 28 Nov 2026 11:00:00 GMT";
        answer("200 OK", &[("date", now), ("last-modified", now)], table(OLD).as_bytes())
    });
    assert!(package.update(&[]).contains("updated from"));
    package.server.requests();
    package.server.answer(|_| ok("text/markdown", table(NEW).as_bytes()));
    assert!(package.update(&[]).contains("updated from"));
    assert!(!package.server.requests()[0].headers.contains_key("if-modified-since"));
    // A document that is missing locally is fetched even if nothing is new.
    fs::remove_file(package.folder.path().join("docs/e.md")).unwrap();
    assert!(package.update(&[]).contains("updated from"));
    assert_eq!(package.read("docs/e.md"), table(NEW));
    package.server.answer(|_| chunked(table(OLD).as_bytes()));
    assert!(package.update(&[]).contains("updated from"));
}

#[test]
fn redirects_are_shown_and_recorded_and_secrets_stay_with_their_server() {
    let other = Server::with(&table(NEW));
    let package = Package::empty(Server::with(&table(OLD)));
    let add = ["add", &package.url("e.md"), "--insecure", "--header", "X-Token=TOKEN_OF_VENDOR"];
    let text = package.run(&add);
    assert!(text.contains("the environment variable TOKEN_OF_VENDOR for its header `X-Token` is not set"), "{text}");
    let text = shown(package.command(&add).env("TOKEN_OF_VENDOR", "s3cret"));
    assert!(text.starts_with("exit code 0\n"), "{text}");
    assert_eq!(package.server.requests()[0].headers["x-token"], "s3cret");
    let manifest = package.read("codes.toml");
    assert!(
        manifest.contains("headers = { X-Token = \"TOKEN_OF_VENDOR\" }") && !manifest.contains("s3cret"),
        "{manifest}"
    );
    let location = format!("{}/there.md", other.url);
    package.server.answer(move |_| answer("301 Moved Permanently", &[("location", &location)], b""));
    let text = shown(package.command(&["update", "--insecure"]).env("TOKEN_OF_VENDOR", "s3cret"));
    assert!(text.contains(&format!(", which redirects to {}/there.md", other.url)), "{text}");
    assert!(package.read("codes.toml").contains(&format!("redirected_to = \"{}/there.md\"", other.url)));
    assert!(!other.requests()[0].headers.contains_key("x-token"));
    let secret = package.run(&["add", &package.url("f.md"), "--header", "Authorization=Bearer s3cret"]);
    assert!(secret.starts_with("exit code 2\n") && secret.contains("a header is written"), "{secret}");
}

#[test]
fn plain_http_must_be_allowed() {
    let package = Package::new();
    let text = package.run(&["update"]);
    assert!(text.starts_with("exit code 1\n") && text.contains("allow it with `--insecure`"), "{text}");
    assert!(package.server.requests().is_empty());
}

#[test]
fn other_encodings_are_written_as_utf8() {
    let package = Package::new();
    let rows = table("| 4001 | \u{9519}\u{8bef} |\n| 4002 | Old. |\n| 4003 | P. |\n| 10080021 | H. |\n");
    let gbk: Vec<u8> = rows
        .chars()
        .flat_map(|c| match c {
            '\u{9519}' => vec![0xb4, 0xed],
            '\u{8bef}' => vec![0xce, 0xf3],
            c => vec![u8::try_from(c).unwrap()],
        })
        .collect();
    package.server.answer(move |_| ok("text/markdown; charset=GBK", &gbk));
    assert!(package.update(&[]).contains("updated from"));
    assert_eq!(package.read("docs/e.md"), rows);
    let utf16: Vec<u8> = format!("\u{feff}{}", table(OLD)).encode_utf16().flat_map(u16::to_le_bytes).collect();
    package.server.answer(move |_| ok("text/markdown", &utf16));
    assert!(package.update(&[]).contains("updated from"));
    assert_eq!(package.read("docs/e.md"), table(OLD));
    assert!(package.update(&[]).contains("up to date"));
}

#[test]
fn a_document_that_was_always_a_web_page_is_accepted() {
    let page = |rows: &str| {
        format!("<!DOCTYPE html>\n<html><body><table><tr><th>Error code<th>Description{rows}</table></body></html>\n")
    };
    let package = Package::empty(Server::with(&page("<tr><td>4001<td>Bad.")));
    let text = package.run(&["add", &package.url("e.html"), "--insecure"]);
    assert!(text.contains("Bad = 4001"), "{text}");
    package.server.serve(&page("<tr><td>4001<td>Bad.<tr><td>4002<td>Worse."));
    assert!(package.update(&[]).contains("+ 4002 Worse"));
}

#[test]
fn repositories_and_paths_are_sources_too() {
    let upstream = Package::empty(Server::with(""));
    upstream.git(&["init", "--quiet", "--initial-branch=main"]);
    upstream.write("e.md", &table(OLD));
    upstream.git(&["add", "."]);
    upstream.git(&["commit", "--quiet", "--message", "Old"]);
    let package = Package::empty(Server::with(""));
    let source = format!("git+{}#e.md@main", upstream.folder.path().display());
    let text = package.run(&["add", &source]);
    assert!(text.starts_with("exit code 0\n"), "{text}");
    assert!(package.read("codes.toml").contains("revision = \""));
    assert_eq!(package.update(&[]), "exit code 0\n--- stdout\ndocs/e.md: up to date\n");
    upstream.write("e.md", &table(NEW));
    upstream.git(&["commit", "--quiet", "--all", "--message", "New"]);
    assert!(package.update(&[]).contains("verdict: "));
    assert_eq!(package.read("docs/e.md"), table(NEW));
    // A path is relative to the current folder on the command line, and to the folder of codes.toml in that file.
    package.write("theirs.md", &table(OLD));
    let text = shown(
        package
            .command(&["add", "../theirs.md", "--to", "../docs/f.md"])
            .current_dir(package.folder.path().join("src")),
    );
    assert!(text.starts_with("exit code 0\n"), "{text}");
    assert!(package.read("codes.toml").contains("path = \"docs/f.md\"\nsource = \"theirs.md\"\n"));
    for source in ["git+--upload-pack=touch x#e.md", "git+ext::sh -c x#e.md", "ftp://x/e.md"] {
        assert!(package.run(&["add", source]).starts_with("exit code 2\n"), "{source}");
    }
}

#[test]
fn a_file_on_github_is_fetched_at_the_commit_that_its_branch_has() {
    let package = Package::empty(Server::with(""));
    let commit = |digit: &str| digit.repeat(40);
    let serve = |digit: &'static str, rows: &'static str| {
        package.server.answer(move |request| match &*request.path {
            "/repos/owner/repo/commits/main" => ok("text/plain", digit.repeat(40).as_bytes()),
            path if path == format!("/repos/owner/repo/contents/docs/e%20e.md?ref={}", digit.repeat(40)) => {
                ok("application/vnd.github.raw+json", table(rows).as_bytes())
            }
            _ => answer("404 Not Found", &[], b""),
        });
    };
    serve("a", OLD);
    let run = |arguments: &[&str]| {
        shown(package.command(arguments).env("GITHUB_API_URL", &package.server.url).env("GITHUB_TOKEN", "t0ken"))
    };
    let text = run(&["add", "github:owner/repo/docs/e e.md@main", "--to", "docs/e.md", "--insecure"]);
    assert!(text.starts_with("exit code 0\n"), "{text}");
    assert!(package.read("codes.toml").contains(&format!("revision = \"{}\"", commit("a"))));
    assert_eq!(package.server.requests()[0].headers["authorization"], "Bearer t0ken");
    assert!(run(&["update", "--insecure"]).contains("up to date"));
    assert_eq!(package.server.requests().len(), 1);
    serve("b", NEW);
    assert!(run(&["update", "--insecure"]).contains("updated from github:owner/repo/docs/e e.md@main"));
    assert!(package.read("codes.toml").contains(&format!("revision = \"{}\"", commit("b"))));
}

#[test]
fn an_error_of_one_document_does_not_stop_the_others() {
    let package = Package::new();
    package.write("theirs.md", &table(OLD));
    assert!(package.run(&["add", "theirs.md", "--to", "docs/f.md"]).starts_with("exit code 0\n"));
    package.write("theirs.md", &table(NEW));
    package.server.answer(|_| answer("500 Oops", &[], b""));
    let text = package.update(&[]);
    assert!(text.starts_with("exit code 1\n") && text.contains("docs/f.md: updated from theirs.md"), "{text}");
    assert_eq!(package.update(&["docs/f.md"]), "exit code 0\n--- stdout\ndocs/f.md: up to date\n");
    let text = package.update(&["docs/g.md"]);
    assert!(text.contains("codes.toml has no document docs/g.md: it has docs/e.md, docs/f.md"), "{text}");
}

#[test]
fn an_enum_that_is_not_valid_does_not_stop_the_others_and_one_of_a_macro_is_none() {
    let package = Package::new();
    package.run(&["add", &package.url("docs/f.md"), "--insecure"]);
    let template = "macro_rules! m { ($name:ident) => { #[codes(doc = \"docs/f.md\")] enum $name {} } }\n";
    package.write("src/lib.rs", &format!("{template}#[codes(doc = \"docs/e.md\")]\nenum E {{ A B }}\n"));
    package.server.serve(&table(NEW));
    let text = package.update(&[]);
    assert!(text.starts_with("exit code 1\n") && text.contains("error[invalid-syntax]"), "{text}");
    assert!(text.contains("= note: the enum is `E` in src/lib.rs"), "{text}");
    assert!(text.contains("docs/f.md: updated from"), "{text}");
    assert_eq!((package.read("docs/e.md"), package.read("docs/f.md")), (table(OLD), table(NEW)));
}

#[test]
fn a_comma_after_the_last_argument_changes_nothing() {
    // A blank line ends the table: only a lenient reading has the rest.
    let new = OLD.replace("| 10080021", "| 4004 | Late. |\n\n| 10080021");
    let text = ["", ","].map(|comma| {
        let package = Package::new();
        let source = SOURCE.replace("e.md\")", &format!("e.md\"{comma})"));
        package.write("src/lib.rs", &source);
        package.write("new.md", &table(&new));
        let diff = package.run(&["diff", "docs/e.md", "new.md", "--pins", "src/lib.rs"]);
        package.server.serve(&table(&new));
        let update = package.update(&[]).replace(&package.server.url, "");
        assert_eq!(package.read("src/lib.rs"), source, "{update}");
        format!("{diff}{update}")
    });
    assert!(text[0].contains("1 code added"), "{}", text[0]);
    assert_eq!(text[0], text[1]);
}

#[test]
fn an_update_that_was_killed_is_undone_and_started_again_by_the_next_run() {
    let package = Package::new();
    package.server.serve(&table(NEW));
    // The state of a run that was killed after it renamed the document: a copy of the old one is beside it.
    let root = fs::canonicalize(package.folder.path()).unwrap();
    let (file, copy) = (root.join("docs/e.md"), root.join("docs/.codes-1.tmp"));
    fs::copy(&file, &copy).unwrap();
    fs::write(&file, "killed").unwrap();
    let beside = |path: &Path| path.with_file_name(".codes-2.tmp");
    let manifest = root.join("codes.toml");
    let journal = serde_json::json!({ "files": [
        { "path": file, "beside": beside(&file), "copy": copy, "old": sha256(&copy), "new": sha256(&file) },
        { "path": manifest, "beside": beside(&manifest), "copy": beside(&manifest), "old": sha256(&manifest), "new": "" },
    ] });
    package.write(".codes-update.json", &journal.to_string());
    let check = package.update(&["--check"]);
    assert!(check.contains("a run was interrupted: `codes update` undoes"), "{check}");
    let text = package.update(&[]);
    assert!(text.contains("undid what an interrupted run had written\ndocs/e.md: updated from"), "{text}");
    assert_eq!(package.read("docs/e.md"), table(NEW));
    assert_eq!(files(&root.join("docs")), ["e.md"]);
    assert!(!root.join(".codes-update.json").exists());
}

fn sha256(path: &Path) -> String {
    use sha2::{Digest as _, Sha256};
    let hash = Sha256::digest(fs::read(path).unwrap());
    let bytes: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    bytes.concat()
}

#[test]
fn columns_are_named_if_none_is_named() {
    let package = Package::new();
    let text = package.run(&["pin", "docs/e.md", "--write", "src/lib.rs", "--columns"]);
    assert!(text.contains("E: columns(code = \"Code\", message = \"Text\") named\n"), "{text}");
    let source = package.read("src/lib.rs");
    assert!(
        source.contains("#[codes(doc = \"docs/e.md\", columns(code = \"Code\", message = \"Text\"))]\n"),
        "{source}"
    );
    let with_comma = Package::new();
    with_comma.write("src/lib.rs", &SOURCE.replace("e.md\")", "e.md\",)"));
    with_comma.run(&["pin", "docs/e.md", "--write", "src/lib.rs", "--columns"]);
    assert_eq!(with_comma.read("src/lib.rs"), source);
    // Nothing is left to do, and the names are the same as before.
    assert_eq!(package.run(&["pin", "docs/e.md", "--write", "src/lib.rs", "--columns"]), "exit code 0\n");
    let printed = package.run(&["pin", "docs/e.md", "--columns"]);
    assert!(
        printed.contains("#[codes(doc = \"docs/e.md\", columns(code = \"Code\", message = \"Text\"))]"),
        "{printed}"
    );
}
