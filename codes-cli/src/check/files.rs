//! Finds the files to check: those that the user names, and the documents and sources in folders that the user names.

use std::path::{Path, PathBuf};

use codes_gen::DocumentKind;

use crate::{Failure, escape, input};

/// A file to check.
pub(super) struct InputFile {
    pub(super) path: PathBuf,
    /// Whether the user names it; otherwise it was found in a folder.
    pub(super) is_named: bool,
}

impl InputFile {
    /// Whether it is a data file that the user has not named: it is a document only if it has a code table.
    pub(super) fn may_be_data(&self) -> bool {
        !self.is_named && DocumentKind::of(&self.path) == Some(DocumentKind::Csv)
    }

    pub(super) fn is_rust(&self) -> bool {
        is_rust(&self.path)
    }
}

/// The files; those of a folder are in the order of their names.
pub(super) fn find(named: &[PathBuf]) -> Result<Vec<InputFile>, Failure> {
    let mut files = Vec::new();
    for path in named {
        if path.is_dir() {
            walk(path, &mut files)?;
        } else {
            files.push(InputFile { path: path.clone(), is_named: true });
        }
    }
    Ok(files)
}

/// Adds the documents and the Rust files below a folder.
fn walk(folder: &Path, files: &mut Vec<InputFile>) -> Result<(), Failure> {
    for entry in input::walk(folder).build() {
        let entry = entry.map_err(|error| {
            let why = escape::line(&error.to_string());
            Failure::Usage(format!("cannot read the folder {}: {why}", escape::path(folder)))
        })?;
        // The working directory is no part of the name that an enum gives a document.
        let path = entry.path().strip_prefix(".").unwrap_or(entry.path()).to_owned();
        let is_document = matches!(DocumentKind::of(&path), Some(DocumentKind::Markdown | DocumentKind::Csv));
        if (is_document || is_rust(&path)) && !path.is_dir() {
            files.push(InputFile { path, is_named: false });
        }
    }
    Ok(())
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("rs"))
}
