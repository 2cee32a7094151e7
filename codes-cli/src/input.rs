//! Reads the document that a path or a git revision on the command line names.

use std::ffi::OsStr;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use codes_gen::{Document, MAX_DOCUMENT_BYTES, nearest_document};
use ignore::{DirEntry, WalkBuilder};

use crate::{Failure, escape, paths};

/// The depth and the number of files to which a search for a missing document is limited.
const DEEPEST: usize = 8;
const MOST: usize = 20_000;

/// Reads a document: a file, `-` for standard input, or `REVISION:PATH` of the git repository in the working directory.
///
/// If a file of that name exists, it is the file.
pub(crate) fn read(path: &Path) -> Result<Document, Failure> {
    let is_stdin = path == Path::new("-");
    let name = if is_stdin { "<stdin>".to_owned() } else { path.display().to_string() };
    if let (Some(url), false) = (url(path), path.exists()) {
        let url = escape::name(url);
        return Err(Failure::Usage(format!(
            "{url} is a URL, and this command reads files\n  = help: fetch it first: `codes add {}`",
            escape::shell(&url)
        )));
    }
    if let Some(object) = paths::revision(path).filter(|_| !is_stdin && !path.exists()) {
        return from_git(object, Path::new(".")).and_then(|bytes| document(name, bytes));
    }
    let bytes = if is_stdin { limited(std::io::stdin().lock()) } else { regular(path) };
    let bytes = bytes.map_err(|error| {
        let name = escape::name(&name);
        let help = match error.kind() {
            ErrorKind::NotFound => meant(path),
            // Windows denies access to a folder.
            ErrorKind::IsADirectory | ErrorKind::PermissionDenied if path.is_dir() => {
                Some(format!("name a document in it; `codes check {}` checks all of them", escape::shell(&name)))
            }
            _ => None,
        };
        let help = help.map(|help| format!("\n  = help: {help}")).unwrap_or_default();
        Failure::Usage(format!("cannot read {name}: {error}{help}"))
    })?;
    document(name, bytes)
}

/// The name of a document before an update.
pub(crate) fn name_before(name: &str) -> String {
    format!("{name} (before)")
}

/// Versions of documents that are read instead of their files.
#[derive(Clone, Default)]
pub(crate) struct Versions(pub(crate) Vec<(PathBuf, Document)>);

impl Versions {
    /// The version of this file, if there is one.
    pub(crate) fn of(&self, path: &Path) -> Option<&Document> {
        self.0.iter().find(|(of, _)| paths::is_same(of, path)).map(|(_, version)| version)
    }

    /// With the files themselves instead of the versions of these; a file that is not there yet is empty.
    pub(crate) fn before(&self, files: &[PathBuf]) -> Result<Self, Failure> {
        let before = |(of, version): &(PathBuf, Document)| {
            let is_kept = !files.iter().any(|file| paths::is_same(of, file));
            let document = match is_kept {
                true => version.clone(),
                false if of.exists() => read(of)?.with_name(name_before(version.name())),
                false => Document::new(name_before(version.name()), ""),
            };
            Ok((of.clone(), document))
        };
        self.0.iter().map(before).collect::<Result<_, _>>().map(Self)
    }

    /// Reads the version of this file, or else the file.
    pub(crate) fn read(&self, path: &Path) -> Result<Document, Failure> {
        self.of(path).map_or_else(|| read(path), |version| Ok(version.clone()))
    }
}

/// A question that names the file that may be meant by the path of a missing document: one that was moved, or one whose
/// path is spelt similarly.
pub(crate) fn meant(path: &Path) -> Option<String> {
    let nearest = || nearest_document(&std::env::current_dir().ok()?.join(path), path.to_str()?);
    let meant = elsewhere(path).map(|moved| escape::path(&moved));
    meant.or_else(|| nearest().map(|other| escape::name(&other))).map(|meant| format!("did you mean {meant}?"))
}

/// Checks that only one of several paths is `-`: standard input can be read only once.
pub(crate) fn reads_stdin_once<'a>(paths: impl IntoIterator<Item = &'a Path>) -> Result<(), Failure> {
    match paths.into_iter().filter(|path| *path == Path::new("-")).count() {
        0 | 1 => Ok(()),
        _ => Err(Failure::Usage("standard input, `-`, is named more than once, and can be read only once".to_owned())),
    }
}

fn url(path: &Path) -> Option<&str> {
    let text = path.to_str()?;
    let (scheme, rest) = text.split_once("://")?;
    (matches!(scheme, "http" | "https" | "ftp" | "git" | "ssh" | "file") && !rest.is_empty()).then_some(text)
}

/// The files below a folder, in the order of their names. Files that are hidden, ignored by git or in a cache such as
/// cargo's are left out, and so are links to folders, which may lead in circles.
pub(crate) fn walk(folder: &Path) -> WalkBuilder {
    let is_wanted = |entry: &DirEntry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let is_cache = is_folder && (entry.path().join("CACHEDIR.TAG").exists() || entry.file_name() == "node_modules");
        // A folder that the user names is never left out.
        entry.depth() == 0 || !is_cache
    };
    let mut walk = WalkBuilder::new(folder);
    walk.sort_by_file_name(Ord::cmp).require_git(false).filter_entry(is_wanted);
    walk
}

/// The place to which a missing document may have been moved: a file of that name below the working directory, or, in a
/// repository, anywhere in it.
fn elsewhere(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?;
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in walk(Path::new(".")).max_depth(Some(DEEPEST)).build().take(MOST) {
        let Ok(entry) = entry else { continue };
        if entry.file_name() == name && entry.file_type().is_some_and(|kind| kind.is_file()) {
            found.push(entry.path().strip_prefix(".").unwrap_or(entry.path()).to_owned());
        }
    }
    // The least deep one, and among these the first by name: the order within a folder depends on the file system.
    found.into_iter().min_by_key(|path| (path.components().count(), path.clone()))
}

/// The text of a file that is not a document, such as a Rust source file.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    let text = regular(path).and_then(|bytes| {
        String::from_utf8(bytes).map_err(|_| std::io::Error::other("stream did not contain valid UTF-8"))
    });
    text.map_err(|error| {
        let moved = if error.kind() == ErrorKind::NotFound { elsewhere(path) } else { None };
        let help = moved.map(|moved| format!("\n  = help: did you mean {}?", escape::path(&moved)));
        Failure::Usage(format!("cannot read {}: {error}{}", escape::path(path), help.unwrap_or_default()))
    })
}

/// The contents of a document, in any encoding.
pub(crate) fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    regular(path)
}

/// The contents of a regular file: a pipe or a device may never end.
fn regular(path: &Path) -> std::io::Result<Vec<u8>> {
    let metadata = std::fs::metadata(path)?;
    if !metadata.is_file() && !metadata.is_dir() {
        return Err(std::io::Error::other("it is not a regular file; `-` is standard input"));
    }
    limited(std::fs::File::open(path)?)
}

/// Everything that there is to read, unless that is more than a document may have.
fn limited(from: impl std::io::Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_DOCUMENT_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_DOCUMENT_BYTES {
        return Err(std::io::Error::other(format!("it is larger than {} MiB", MAX_DOCUMENT_BYTES >> 20)));
    }
    Ok(bytes)
}

/// The bytes of a file as a document.
pub(crate) fn document(name: String, bytes: Vec<u8>) -> Result<Document, Failure> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Document::new(name, text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let before = error.as_bytes().get(..at).unwrap_or_default();
            let line = before.split(|byte| *byte == b'\n').count();
            Err(Failure::Usage(format!("{} is not UTF-8: see line {line}", escape::name(&name))))
        }
    }
}

/// A file of a revision of the git repository that this folder is in.
pub(crate) fn from_git(object: &str, folder: &Path) -> Result<Vec<u8>, Failure> {
    // git would show a folder as a list of its files. A folder's name ends with a slash, unlike a file's.
    let arguments = ["show", "--no-textconv", "--no-color", object].map(OsStr::new);
    let output = Command::new("git").args(arguments).current_dir(folder).output();
    let shown = escape::name(object);
    let output = output.map_err(|error| {
        Failure::Usage(format!("cannot read {shown}: there is no such file, and git cannot be run: {error}"))
    })?;
    let is_folder = output.stdout.starts_with(format!("tree {object}\n").as_bytes());
    if is_folder {
        return Err(Failure::Usage(format!("cannot read {shown}: it is a folder")));
    }
    if !output.status.success() {
        let says = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::Usage(format!(
            "cannot read {shown}: there is no such file, and git says: {}",
            escape::line(&says)
        )));
    }
    limited(&*output.stdout).map_err(|error| Failure::Usage(format!("cannot read {shown}: {error}")))
}
