//! Paths of files: absolute, from a folder, as the user sees them.

use std::path::{Path, PathBuf};

use codes_gen::{normalize, relative_path};

use crate::{Failure, escape};

/// The folder of the nearest `Cargo.toml`: this one, or one above it.
pub(crate) fn nearest_package(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file())
}

/// The absolute path of the working directory.
pub(crate) fn working_dir() -> Result<PathBuf, Failure> {
    std::env::current_dir().map_err(|error| Failure::Usage(format!("the working directory is unknown: {error}")))
}

/// The absolute path of a document, or of the file whose revision it is; `None` for standard input.
pub(crate) fn file_of(written: &Path) -> Option<PathBuf> {
    let here = working_dir().ok()?;
    if written.exists() {
        return Some(normalize(&here.join(written)));
    }
    let (_, file) = revision(written)?.split_once(':')?;
    // For git, a path begins in the repository's folder, unless it begins with one of these.
    let is_from_here = file.starts_with("./") || file.starts_with("../");
    let repository = here.ancestors().find(|folder| is_from_here || folder.join(".git").exists());
    Some(normalize(&repository.unwrap_or(&here).join(file)))
}

/// The absolute path of a file, or of the file whose revision it is.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    file_of(path).unwrap_or_else(|| normalize(&std::path::absolute(path).unwrap_or_else(|_| path.to_owned())))
}

/// A path relative to the working directory, as a path relative to this folder.
pub(crate) fn below(folder: &Path, path: &Path) -> Result<String, Failure> {
    relative_path(&normalize(folder), &normalize(&working_dir()?.join(path))).ok_or_else(|| {
        // On Windows, for another drive.
        Failure::Usage(format!("there is no path from the package's folder to {}", escape::path(path)))
    })
}

/// A path from this folder, the same on every machine; a path that is not below the folder is unchanged.
pub(crate) fn within(folder: &Path, path: &str) -> String {
    let absolute = std::path::absolute(path).unwrap_or_default();
    let is_below = absolute.starts_with(folder);
    relative_path(folder, &absolute).filter(|_| is_below).unwrap_or_else(|| path.to_owned())
}

/// The path from the working directory, if it is below it.
pub(crate) fn shortened(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).to_owned()
}

/// The nearness of two paths that lead to the same file.
pub(crate) const SAME: usize = usize::MAX;

/// How near two paths of documents are to each other: the number of parts, from the last one, in which they are equal,
/// or [`SAME`].
pub(crate) fn nearness(a: &Path, b: &Path) -> usize {
    let [a, b] = [a, b].map(absolute);
    if is_same(&a, &b) {
        return SAME;
    }
    a.components().rev().zip(b.components().rev()).take_while(|(a, b)| a == b).count()
}

/// Whether two paths lead to the same file, which need not exist, and neither need its folder.
pub(crate) fn is_same(a: &Path, b: &Path) -> bool {
    fn real(path: &Path) -> Option<PathBuf> {
        std::fs::canonicalize(path).ok().or_else(|| {
            // The working directory itself may be gone: it has no name here.
            let name = path.file_name()?;
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Some(real(folder)?.join(name))
        })
    }
    match (real(a), real(b)) {
        (Some(a), Some(b)) => a == b,
        _ => false,
    }
}

/// Splits `HEAD~1:docs/x.md`; returns nothing for a text that begins like a Windows path.
pub(crate) fn revision(path: &Path) -> Option<&str> {
    let object = path.to_str()?;
    let (revision, file) = object.split_once(':')?;
    let is_letter = revision.len() == 1 && revision.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_drive = is_letter && (cfg!(windows) || file.starts_with(['\\', '/']));
    let is_revision = !is_drive && !revision.is_empty() && !revision.starts_with('-') && !file.is_empty();
    is_revision.then_some(object)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_distinguished_from_a_path() {
        for path in ["HEAD~1:docs/x.md", "main:./x.md", "v1.0:x.md", "HEAD@{2 days ago}:x.md", "ab:/x.md"] {
            assert_eq!(revision(Path::new(path)), Some(path));
        }
        for path in ["docs/x.md", r"C:\docs\x.md", "c:/docs/x.md", ":x.md", "HEAD:", "--output=x:y"] {
            assert_eq!(revision(Path::new(path)), None, "{path}");
        }
        assert_eq!(revision(Path::new("C:x.md")).is_some(), !cfg!(windows));
    }
}
