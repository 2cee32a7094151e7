//! Folders behind symbolic links, in a checkout without such links: git writes a link as a small file that contains its
//! target.
//!
//! `git clone` does so on Windows unless the user may create links. A linked folder of documents, which cargo needs to
//! package a document from above the crate, is found nevertheless. Only a parent folder of a document is followed,
//! never the named document itself, and only to a place in the same repository.

use std::path::{Path, PathBuf};

use super::normalize;

/// The most bytes of a link's target, as Linux limits paths.
const LONGEST_TARGET: u64 = 4_096;

/// The most links in a chain.
const MOST_LINKS: usize = 8;

/// The place of a document, if there is a file where one of its folders should be that contains the folder's path.
/// `absolute` has no `..`.
pub(super) fn follow(absolute: &Path) -> Option<PathBuf> {
    let mut path = absolute.to_owned();
    for _ in 0..MOST_LINKS {
        let link = path.ancestors().skip(1).find(|folder| folder.is_file())?.to_owned();
        let below = path.strip_prefix(&link).ok()?.to_owned();
        path = target(&link)?.join(below);
        if path.is_file() {
            return Some(path);
        }
    }
    None
}

/// The target of git's file for a link: a folder of the same repository, or another such file.
fn target(link: &Path) -> Option<PathBuf> {
    if std::fs::metadata(link).ok()?.len() > LONGEST_TARGET {
        return None;
    }
    let text = std::fs::read_to_string(link).ok()?;
    if text.is_empty() || text.contains(['\n', '\r', '\0']) || Path::new(&text).is_absolute() {
        return None;
    }
    let repository = link.ancestors().find(|folder| folder.join(".git").exists())?;
    let target = normalize(&link.parent()?.join(text));
    // A real link on the way could lead out of it.
    let (real, real_repository) = (std::fs::canonicalize(&target).ok()?, std::fs::canonicalize(repository).ok()?);
    (target.starts_with(repository) && real.starts_with(real_repository)).then_some(target)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods)] // The tests write files of their own.
mod tests {
    use super::*;

    /// A repository with `docs/vendor.md`, a link `app/docs` to its folder, and what else is given.
    fn repository(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("codes-links-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        let common = [("repo/.git/HEAD", ""), ("repo/docs/vendor.md", "| Code |"), ("outside/vendor.md", "| Code |")];
        for (path, text) in common.iter().chain(files) {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn a_file_in_place_of_a_linked_folder_is_followed() {
        let folder = repository("followed", &[("repo/app/docs", "../docs"), ("repo/app/again", "docs")]);
        let document = folder.join("repo/docs/vendor.md");
        assert_eq!(follow(&folder.join("repo/app/docs/vendor.md")), Some(document.clone()));
        assert_eq!(follow(&folder.join("repo/app/again/vendor.md")), Some(document));
        assert_eq!(follow(&folder.join("repo/app/docs/other.md")), None);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn nothing_else_is() {
        let folder = repository(
            "nothing-else",
            &[
                ("repo/app/vendor.md", "../docs/vendor.md"),
                ("repo/app/out", "../../outside"),
                ("repo/app/lines", "../docs\n"),
                ("repo/app/itself", "itself"),
                ("alone/docs", "../repo/docs"),
            ],
        );
        // The document that is named; a place outside of the repository; a text; a circle; no repository.
        for path in [
            "repo/app/vendor.md", "repo/app/out/vendor.md", "repo/app/lines/vendor.md", "repo/app/itself/vendor.md",
            "alone/docs/vendor.md",
        ] {
            assert_eq!(follow(&folder.join(path)), None, "{path}");
        }
        let absolute = folder.join("repo/docs").display().to_string();
        std::fs::write(folder.join("repo/app/absolute"), absolute).unwrap();
        assert_eq!(follow(&folder.join("repo/app/absolute/vendor.md")), None);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
