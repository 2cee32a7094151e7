//! Finds the enums that are made from a document, in all Rust files of the workspace.

use std::path::{Path, PathBuf};

use cargo_metadata::MetadataCommand;

use crate::rust_source::RustSource;
use crate::{escape, input};

/// A Rust file with enums that may be made from a document.
pub(crate) struct User {
    pub(crate) path: PathBuf,
    pub(crate) source: RustSource,
    /// The documents of each of its enums, if they are files.
    pub(crate) documents: Vec<Vec<PathBuf>>,
    /// The documents of each enum's translations.
    pub(crate) translations: Vec<Vec<PathBuf>>,
}

impl User {
    /// The enums of this document.
    pub(crate) fn enums_of(&self, document: &Path) -> Vec<usize> {
        with_file(document, &self.documents)
    }

    /// The enums that this document translates.
    pub(crate) fn enums_translated_by(&self, document: &Path) -> Vec<usize> {
        with_file(document, &self.translations)
    }
}

/// The indices of the lists that have this file.
fn with_file(file: &Path, lists: &[Vec<PathBuf>]) -> Vec<usize> {
    let is_it = |(index, list): (usize, &Vec<PathBuf>)| list.iter().any(|other| is_same(other, file)).then_some(index);
    lists.iter().enumerate().filter_map(is_it).collect()
}

/// The Rust files with enums or wrappers in the workspace of this folder, and those that could not be read.
pub(crate) fn find(folder: &Path) -> (Vec<User>, Vec<String>) {
    let root = workspace_of(folder);
    let (mut users, mut problems) = (Vec::new(), Vec::new());
    for entry in input::walk(&root).build().filter_map(Result::ok) {
        let is_rust = entry.path().extension().is_some_and(|extension| extension == "rs");
        if !is_rust || !entry.file_type().is_some_and(|of| of.is_file()) {
            continue;
        }
        let path = shortened(entry.path());
        let Ok(text) = input::text(&path) else { continue };
        if !text.contains("codes(") && !text.contains("CodeWrapper") {
            continue;
        }
        match RustSource::parse(text) {
            Ok(source) if source.enums.is_empty() && source.wrappers.is_empty() => {}
            Ok(source) => {
                let documents = source.enums.iter().map(|found| found.documents_from(&path)).collect();
                let translations = source.enums.iter().map(|found| found.translations_from(&path)).collect();
                users.push(User { path, source, documents, translations });
            }
            Err(error) => {
                problems.push(format!("{} is skipped, since it is not valid Rust: {error}", escape::path(&path)));
            }
        }
    }
    (users, problems)
}

/// The folder of the workspace, from cargo; if cargo does not know it, this folder.
fn workspace_of(folder: &Path) -> PathBuf {
    let manifest = folder.join("Cargo.toml");
    if !manifest.is_file() {
        return folder.to_owned();
    }
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec();
    metadata.map_or_else(|_| folder.to_owned(), |metadata| metadata.workspace_root.into_std_path_buf())
}

/// The path from the working directory, if it is below it.
pub(crate) fn shortened(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).to_owned()
}

/// Whether two paths lead to the same file, which need not exist.
pub(crate) fn is_same(a: &Path, b: &Path) -> bool {
    let real = |path: &Path| {
        std::fs::canonicalize(path).ok().or_else(|| {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            Some(std::fs::canonicalize(folder).ok()?.join(path.file_name()?))
        })
    };
    match (real(a), real(b)) {
        (Some(a), Some(b)) => a == b,
        _ => false,
    }
}
