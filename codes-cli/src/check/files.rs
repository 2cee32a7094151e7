//! Which files are meant: those that are named, and the documents in folders that are.

use std::path::{Path, PathBuf};

use crate::{Failure, escape};

/// A file to check.
pub(super) struct Found {
    pub(super) path: PathBuf,
    /// The user names it; else it was found in a folder.
    pub(super) is_named: bool,
}

impl Found {
    pub(super) fn is_rust(&self) -> bool {
        has_extension(&self.path, &["rs"])
    }
}

/// The files, those of a folder in the order of their names.
pub(super) fn find(named: &[PathBuf]) -> Result<Vec<Found>, Failure> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            walk(path, &mut files)?;
        } else {
            files.push(Found { path: path.clone(), is_named: true });
        }
    }
    Ok(files)
}

/// Adds the documents below a folder. What is hidden or a cache, as cargo's is, is left out, and links to folders, which
/// may lead in circles.
fn walk(folder: &Path, files: &mut Vec<Found>) -> Result<(), Failure> {
    let failure = |error| Failure::Usage(format!("cannot read the folder {}: {error}", escape::path(folder)));
    let entries: Result<Vec<_>, _> = std::fs::read_dir(folder).map_err(failure)?.collect();
    let mut paths: Vec<PathBuf> = entries.map_err(failure)?.into_iter().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let is_hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if is_hidden {
            continue;
        }
        if path.is_dir() {
            if !path.is_symlink() && !path.join("CACHEDIR.TAG").exists() && !path.ends_with("node_modules") {
                walk(&path, files)?;
            }
        } else if has_extension(&path, &["md", "mdx", "markdown"]) {
            files.push(Found { path, is_named: false });
        }
    }
    Ok(())
}

fn has_extension(path: &Path, known: &[&str]) -> bool {
    path.extension().is_some_and(|extension| known.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}
