//! A file of a git repository, through the program `git`.

use std::path::Path;
use std::process::Command;

use super::{Answer, Body, Options};
use crate::manifest::{Entry, Fetched};

/// The protocols that git may use: none of them runs a program that a URL names.
const PROTOCOLS: &str = "https:ssh:file";
const INSECURE_PROTOCOLS: &str = "https:ssh:file:http:git";

/// Fetches the file at the revision.
pub(super) fn fetch(
    url: &str,
    path: &str,
    revision: Option<&str>,
    entry: &Entry,
    options: Options<'_>,
) -> Result<Answer, String> {
    let scratch = tempfile::Builder::new().prefix("codes-").tempdir().map_err(|error| error.to_string())?;
    let git = |arguments: &[&str]| run(scratch.path(), options.insecure, arguments);
    // A path starts at the folder of `codes.toml`.
    let local = options.folder.join(url);
    let is_path = !url.contains(':') && local.exists();
    let url = if is_path { local.to_string_lossy().into_owned() } else { url.to_owned() };
    let revision = revision.unwrap_or("HEAD");
    git(&["init", "--quiet", "--bare", "."])?;
    git(&["fetch", "--quiet", "--depth=1", "--no-tags", "--no-recurse-submodules", "--", &url, revision])?;
    let commit = String::from_utf8_lossy(&git(&["rev-parse", "FETCH_HEAD"])?).trim().to_owned();
    if options.is_conditional && entry.fetched.revision.as_deref() == Some(&*commit) {
        return Ok(Answer::NotModified);
    }
    let object = format!("{commit}:{path}");
    let kind = git(&["cat-file", "-t", &object])?;
    if kind.trim_ascii() != b"blob" {
        return Err(format!("`{path}` is not a file there"));
    }
    let size = String::from_utf8_lossy(&git(&["cat-file", "-s", &object])?).trim().parse::<u64>().unwrap_or(u64::MAX);
    if size > codes_gen::MAX_DOCUMENT_BYTES {
        return Err(format!("it is larger than {} MiB", codes_gen::MAX_DOCUMENT_BYTES >> 20));
    }
    let bytes = git(&["cat-file", "blob", &object])?;
    let fetched = Fetched { revision: Some(commit), ..Fetched::default() };
    Ok(Answer::Body(Body { bytes, fetched, ..Body::default() }))
}

fn run(folder: &Path, insecure: bool, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let mut command = Command::new("git");
    command.args(["-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=30"]).args(arguments).current_dir(folder);
    command
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_ALLOW_PROTOCOL", if insecure { INSECURE_PROTOCOLS } else { PROTOCOLS });
    command.env("GIT_SSH_COMMAND", "ssh -oBatchMode=yes -oConnectTimeout=20").stdin(std::process::Stdio::null());
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"] {
        command.env_remove(variable);
    }
    let output = command.output().map_err(|error| format!("git cannot be run: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(format!("git says: {}", String::from_utf8_lossy(&output.stderr).trim()))
}
