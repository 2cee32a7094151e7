//! The documents, and their contents.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Failed;
use serde_json::Value;
use tempfile::TempDir;

pub(crate) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents");

/// The expected output of the program in each language.
pub(crate) const EXPECTED: &str = "\
Bad signature. Check the secret key.
Check the key
Our storage's fault.
Ask us.
2 meanings
retry true, http none, attempts 2
known true, unknown true
success true true false
The parcel was lost. Call us.
PARCEL_LIMIT
sent true false
签名错误。请检查密钥。
";

/// Texts that could end a string or a comment in some language, or have a special meaning in it.
const PAYLOADS: [&str; 30] = [
    "\"; boom(); \"",
    "'; boom(); '",
    "\"\"\" boom \"\"\"",
    "''' boom '''",
    "\\",
    "\\\" boom",
    "\\n \\x41 \\101 \\N{BULLET}",
    "*/ boom /*",
    "/* boom",
    "// boom",
    "--> boom <!--",
    "</script><script>boom()</script>",
    "${boom} $boom #{boom} {{ boom }} {% boom %}",
    "%s %n %d %",
    "\\(boom) \\u{41}",
    "\\u000a boom \\u002a/ \\u0022 \\uuuu0041",
    "??/ ??' ??( ???/ ????",
    "\u{2028}boom\u{2029}",
    "\u{202e}moob\u{2066}\u{200b}\u{feff}\u{e0110}",
    "\u{1b}[31mboom\u{7}",
    "\0boom",
    "@deprecated boom {@link boom} @throws",
    "`boom`",
    "#define boom",
    "# -*- coding: latin-1 -*-",
    "//go:build boom",
    "Deprecated: boom",
    "é 错误 🎉 \u{1f468}\u{200d}\u{1f469}",
    "\u{e0041}\u{ad}",
    "&lt;b&gt; &amp; <b>boom</b>",
];

/// A document, and its folder.
pub(crate) struct Document {
    pub(crate) folder: PathBuf,
    pub(crate) path: String,
    _temporary: Option<TempDir>,
}

/// A code, and its message in the JSON.
pub(crate) struct Code {
    pub(crate) code: String,
    pub(crate) message: String,
}

impl Document {
    pub(crate) fn of_tests(path: &str) -> Self {
        Self { folder: FOLDER.into(), path: path.to_owned(), _temporary: None }
    }

    /// The tool, in the document's folder.
    pub(crate) fn export(&self, arguments: &[&str]) -> Result<Vec<u8>, Failed> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_codes"));
        let output = command.arg("export").arg(&self.path).args(arguments).current_dir(&self.folder).output()?;
        if output.status.success() { Ok(output.stdout) } else { Err(String::from_utf8_lossy(&output.stderr).into()) }
    }

    pub(crate) fn codes(&self, table: &str) -> Result<Vec<Code>, Failed> {
        let json: Value = serde_json::from_slice(&self.export(&["--table", table])?)?;
        let codes = json["tables"][0]["codes"].as_array().ok_or("no codes")?.iter();
        Ok(codes
            .map(|code| Code {
                code: code["code"].to_string(),
                message: code["meanings"][0]["text"].as_str().unwrap_or_default().to_owned(),
            })
            .collect())
    }
}

/// The document at the end of the guide.
pub(crate) fn of_guide(guide: &str) -> Option<Document> {
    let (_, block) = guide.rsplit_once("```markdown\n")?;
    let (text, _) = block.split_once("```")?;
    let folder = TempDir::with_prefix("codes-").expect("a folder");
    std::fs::write(folder.path().join("parcel.md"), text).expect("a document");
    Some(Document { folder: folder.path().to_owned(), path: "parcel.md".to_owned(), _temporary: Some(folder) })
}

/// A document with these payloads in its path, headings, columns, names and texts.
pub(crate) fn hostile() -> Document {
    let folder = TempDir::with_prefix("codes-").expect("a folder");
    let name = if cfg!(windows) { "hostile.md" } else { "a*/\"\\u000a '${x}\n.md" };
    let path = folder.path().join(name);
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a folder");
    let cell = |text: &str| text.replace('|', "\\|");
    let mut text = String::from(
        "# Texts */ \" \\u002a/ ${x} @deprecated\n\n| Error code | Description | \" */ ${x} |\n|---|---|---|\n",
    );
    for (index, payload) in PAYLOADS.iter().enumerate() {
        let _ = writeln!(text, "| {} | {} | ``{}`` |", index + 1, as_code(payload), cell(payload));
    }
    for (index, payload) in PAYLOADS.iter().enumerate() {
        let name = format!("\n# {payload} `{payload}`\n\n| Error code | Name | Description |\n|---|---|---|\n");
        let _ = writeln!(text, "{name}| {} | {} {index} | {} |", index + 1, cell(payload), cell(payload));
    }
    text += "\n# Links\n\n| Error code | Description |\n|---|---|\n| 1 | [a](javascript:boom) [b](data:text/html,boom) [c](https://example.org/?a=\"b) [d](../boom.md) |\n";
    text += "\n# Symbols\n\n| Error code | Description |\n|---|---|\n| `A\"*/` | One. |\n| `B\\` | Two. |\n| `C` | Three. |\n";
    std::fs::write(&path, text).expect("a document");
    Document { folder: folder.path().to_owned(), path: name.to_owned(), _temporary: Some(folder) }
}

/// A document of 2,000 codes, which a page must be able to show.
pub(crate) fn large() -> Document {
    let folder = TempDir::with_prefix("codes-").expect("a folder");
    let mut text = String::from("# Codes\n\n| Error code | Name | Description | Retry |\n|---|---|---|---|\n");
    for code in 1..=2000 {
        let what = ["timeout", "limit", "signature", "address", "parcel"][code % 5];
        let line = format!(
            "| {code} | PARCEL_{what}_{code} | The {what} of request {code} is wrong. Check the {what}, and try it again later. | no |\n"
        );
        text += &line;
    }
    std::fs::write(folder.path().join("large.md"), text).expect("a document");
    Document { folder: folder.path().to_owned(), path: "large.md".to_owned(), _temporary: Some(folder) }
}

/// The text as code, in which Markdown has no effect.
fn as_code(payload: &str) -> String {
    format!("Text. ``` {} ```", payload.replace('|', "\\|"))
}
