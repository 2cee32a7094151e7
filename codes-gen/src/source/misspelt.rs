//! The path that the user probably meant, if there is no document at the one that is written.

use std::path::{Path, PathBuf};

use super::DocumentKind;
use crate::nearest;

/// The path of an existing document that is spelt most similarly: its name, names of its folders, or both differ.
///
/// `absolute` is where the document should be, and `written` the same path as the user wrote it. The result is written
/// like `written`. This lists folders and reads no file.
///
/// ```
/// let folder = std::env::current_dir()?;
/// let suggest = |written: &str| codes_gen::nearest_document(&folder.join(written), written);
/// assert_eq!(suggest("READNE.md").as_deref(), Some("README.md"));
/// assert_eq!(suggest("errors.md"), None);
/// # Ok::<(), std::io::Error>(())
/// ```
#[must_use]
pub fn nearest_document(absolute: &Path, written: &str) -> Option<String> {
    nearest_path(absolute, written, |path| DocumentKind::of(path).is_some()).map(|(_, path)| path)
}

/// The path, absolute and as the user would write it.
fn nearest_path(absolute: &Path, written: &str, is_wanted: fn(&Path) -> bool) -> Option<(PathBuf, String)> {
    let wanted = absolute.file_name()?.to_str()?;
    let above = written.strip_suffix(wanted)?;
    let folder = absolute.parent()?;
    let (folder, above) = match above.strip_suffix('/') {
        Some(above) if !folder.is_dir() => {
            let (folder, above) = nearest_path(folder, above, Path::is_dir)?;
            (folder, above + "/")
        }
        _ => (folder.to_owned(), above.to_owned()),
    };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).ok()? {
        let name = entry.ok().and_then(|entry| entry.file_name().into_string().ok()).unwrap_or_default();
        if is_wanted(&folder.join(&name)) || name == wanted {
            found.push(name);
        }
    }
    let mut names: Vec<&str> = Vec::new();
    for name in &found {
        names.push(name);
    }
    // The order in a folder depends on the file system.
    names.sort_unstable();
    let nearest = *nearest::by_spelling(wanted, &names).first()?;
    Some((folder.join(nearest), above + nearest))
}

/// A document in a folder, written as the user wrote the folder.
pub(super) fn document_in(folder: &Path, written: &str) -> Option<String> {
    let mut first: Option<String> = None;
    for entry in std::fs::read_dir(folder).ok()? {
        let Ok(name) = entry.ok()?.file_name().into_string() else { continue };
        let is_first = first.as_ref().is_none_or(|first| name < *first);
        let is_document = matches!(DocumentKind::of(name.as_ref()), Some(DocumentKind::Markdown | DocumentKind::Csv));
        if is_first && is_document {
            first = Some(name);
        }
    }
    let slash = if written.is_empty() || written.ends_with('/') { "" } else { "/" };
    Some(format!("{written}{slash}{}", first?))
}
