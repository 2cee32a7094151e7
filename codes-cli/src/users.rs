//! Finds the enums that are made from a document, in all Rust files of the workspace.

use std::path::{Path, PathBuf};

use cargo_metadata::MetadataCommand;

use crate::rust_source::{CodesEnum, RustSource, Used};
use crate::{escape, input, paths};

/// A Rust file with enums that may be made from a document.
pub(crate) struct User {
    pub(crate) path: PathBuf,
    pub(crate) source: RustSource,
}

impl User {
    /// How one of its enums uses a document.
    pub(crate) fn how_used(&self, found: &CodesEnum, document: &Path) -> Option<Used> {
        let (near, used) = found.nearness(&self.path, &[document]);
        (near == paths::SAME).then_some(used)
    }
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
        let path = paths::shortened(entry.path());
        let Ok(text) = input::text(&path) else { continue };
        if !text.contains("codes(") && !text.contains("CodeWrapper") {
            continue;
        }
        match RustSource::parse(text) {
            Ok(source) if source.enums.is_empty() && source.wrappers.is_empty() => {}
            Ok(source) => users.push(User { path, source }),
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
