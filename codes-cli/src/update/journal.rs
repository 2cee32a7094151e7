//! Several files are renamed one after the other. A journal beside `codes.toml` lists them with copies of their old
//! contents: if one cannot be renamed, they are put back at once, and after a kill by the next run.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tempfile::TempPath;

use super::plan::hash;
use crate::manifest::{self, Manifest};
use crate::write::PendingFile;
use crate::{Failure, escape, paths, write};

const NAME: &str = ".codes-update.json";

/// The renames that belong together, in their order.
#[derive(Debug, Deserialize, Serialize)]
struct Journal {
    files: Vec<Rename>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Rename {
    /// The file that is replaced.
    path: PathBuf,
    /// A copy of its old contents, if it existed.
    copy: Option<PathBuf>,
    /// The hashes of its old contents and of its new ones.
    old: Option<String>,
    new: String,
}

/// Whether an update was interrupted.
pub(super) fn exists(folder: &Path) -> bool {
    folder.join(NAME).exists()
}

/// Renames files over the existing ones, in this order: all or none.
pub(crate) fn commit(folder: &Path, files: Vec<PendingFile>) -> Result<(), Failure> {
    let copies = files.iter().map(PendingFile::back_up).collect::<Result<Vec<_>, _>>()?;
    let journal = begin(folder, &files, &copies)?;
    let renamed = rename_all(files, copies, &journal);
    let ended = end(folder);
    renamed.and(ended)
}

fn rename_all(files: Vec<PendingFile>, copies: Vec<Option<TempPath>>, journal: &Journal) -> Result<(), Failure> {
    let renamed = files.into_iter().try_for_each(PendingFile::rename);
    renamed.map_err(|failure| match (failure, &*journal.undo()) {
        (Failure::Message(why), left @ [_, ..]) => {
            // Their old contents stay where they are.
            copies.into_iter().flatten().for_each(|copy| drop(copy.keep()));
            Failure::Message(format!("{why}\n{}", left.join("\n")))
        }
        (failure, _) => failure,
    })
}

/// Writes the journal.
fn begin(folder: &Path, files: &[PendingFile], copies: &[Option<TempPath>]) -> Result<Journal, Failure> {
    let renames = files.iter().zip(copies).map(|(file, copy)| Rename {
        path: file.target().to_owned(),
        copy: copy.as_ref().map(|copy| copy.to_path_buf()),
        old: hash_of(file.target()),
        new: hash_of(file.beside()).unwrap_or_default(),
    });
    let journal = Journal { files: renames.collect() };
    write::file(&folder.join(NAME), serde_json::to_string_pretty(&journal)?.as_bytes())?;
    Ok(journal)
}

fn hash_of(path: &Path) -> Option<String> {
    fs::read(path).ok().map(|bytes| hash(&bytes))
}

impl Journal {
    /// Puts the files back that are renamed already. Returns those that it leaves, and why.
    fn undo(&self) -> Vec<String> {
        let undone = self.files.iter().rev().filter_map(|rename| {
            let shown = escape::path(&paths::shortened(&rename.path));
            let here = hash_of(&rename.path);
            if here == rename.old {
                return None;
            }
            if here.as_ref() != Some(&rename.new) {
                return Some(format!("{shown} was changed since: check `git diff`"));
            }
            let result = match &rename.copy {
                Some(copy) => fs::rename(copy, &rename.path),
                None => fs::remove_file(&rename.path),
            };
            let old = rename.copy.as_ref().map(|copy| format!("; its old contents are in {}", escape::path(copy)));
            result.err().map(|error| format!("{shown} cannot be put back: {error}{}", old.unwrap_or_default()))
        });
        undone.collect()
    }
}

fn end(folder: &Path) -> Result<(), Failure> {
    let path = folder.join(NAME);
    fs::remove_file(&path).map_err(|error| Failure::Message(format!("cannot remove {}: {error}", escape::path(&path))))
}

/// Undoes an interrupted update, and says so.
pub(crate) fn recover(manifest: &Manifest) -> Result<Option<String>, Failure> {
    let folder = manifest.folder();
    let path = folder.join(NAME);
    if !path.exists() {
        return Ok(None);
    }
    let shown = escape::path(&paths::shortened(&path));
    let wrong = || Failure::Message(format!("{shown} was not written by this tool: check it, then remove it"));
    let journal: Journal = serde_json::from_str(&crate::input::text(&path)?).map_err(|_| wrong())?;
    if !journal.files.iter().all(|rename| is_ours(rename, manifest)) {
        return Err(wrong());
    }
    let left = journal.undo();
    if left.is_empty() {
        clean(&journal);
    }
    end(folder)?;
    match &*left {
        [] => Ok(Some("undid an interrupted update".to_owned())),
        left => Err(Failure::Message(format!("an update was interrupted\n{}", left.join("\n")))),
    }
}

/// Removes the leftovers beside the files.
fn clean(journal: &Journal) {
    let folders: HashSet<&Path> = journal.files.iter().filter_map(|rename| rename.path.parent()).collect();
    for folder in folders {
        for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            if is_beside(&entry.path()) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// The names of copies and of new contents.
fn is_beside(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(".codes-") && Path::new(name).extension().is_some_and(|extension| extension == "tmp")
}

/// Whether a rename is one that this tool does. A journal may come with a repository, and must not be a way to write or
/// remove anything else.
fn is_ours(rename: &Rename, manifest: &Manifest) -> bool {
    let is_rust = rename.path.extension().is_some_and(|extension| extension == "rs");
    let is_document = manifest.entries.iter().any(|entry| paths::is_same(&manifest.file_of(entry), &rename.path));
    let is_manifest = paths::is_same(&manifest.path, &rename.path);
    let is_plain = !rename.path.components().any(|part| part.as_os_str() == ".git" || part.as_os_str() == "..");
    // The entry of a new document is in the manifest that has not been renamed yet.
    let is_new = rename.old.is_none()
        && rename.path.strip_prefix(real(manifest.folder())).is_ok_and(|path| {
            let parts: Vec<String> =
                path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            manifest::check_path(&parts.join("/")).is_ok()
        });
    // What has no copy is removed.
    let is_undone = match &rename.copy {
        Some(copy) => is_beside(copy) && copy.parent() == rename.path.parent(),
        None => is_new || is_manifest,
    };
    is_plain && is_undone && (is_rust || is_document || is_manifest || is_new)
}

fn real(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[[document]]\npath = \"a.md\"\nsource = \"b.md\"\n";
    const NEW_MANIFEST: &str = "[[document]]\npath = \"a.md\"\nsource = \"b.md\"\nsha256 = \"00\"\n";

    /// A folder with files that an update replaces, and their new contents; `b.md` is new.
    fn prepared() -> (tempfile::TempDir, PathBuf, Vec<PendingFile>) {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        for (name, text) in [("a.rs", "old"), ("a.md", "old"), (manifest::NAME, MANIFEST)] {
            fs::write(root.join(name), text).unwrap();
        }
        let new = [("a.rs", "new"), ("a.md", "new"), ("b.md", "new"), (manifest::NAME, NEW_MANIFEST)];
        let files = new.map(|(name, text)| write::prepare(&root.join(name), text.as_bytes()).ok().unwrap());
        (folder, root, Vec::from(files))
    }

    /// An update that is killed after this many renames, and what the next run says.
    fn killed_after(renames: usize, meanwhile: impl Fn(&Path)) -> (tempfile::TempDir, Result<Option<String>, Failure>) {
        let (folder, root, mut files) = prepared();
        let copies = files.iter().map(PendingFile::back_up).collect::<Result<Vec<_>, _>>().ok().unwrap();
        begin(&root, &files, &copies).ok().unwrap();
        files.drain(..renames).for_each(|file| file.rename().ok().unwrap());
        // A kill removes nothing.
        std::mem::forget((files, copies));
        meanwhile(&root);
        let recovered = recover(&Manifest::read(&root).ok().unwrap());
        (folder, recovered)
    }

    fn contents(folder: &Path) -> Vec<(String, String)> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        let of = |entry: fs::DirEntry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()));
        let mut files: Vec<_> = entries.map(of).map(|(name, text)| (name, text.unwrap_or_default())).collect();
        files.sort();
        files
    }

    fn of(files: &[(&str, &str)]) -> Vec<(String, String)> {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_killed_update_is_undone_from_any_point() {
        for renames in 0..=4 {
            let (folder, recovered) = killed_after(renames, |_| {});
            assert_eq!(recovered.ok().unwrap().as_deref(), Some("undid an interrupted update"));
            let undisturbed = of(&[("a.md", "old"), ("a.rs", "old"), (manifest::NAME, MANIFEST)]);
            assert_eq!(contents(folder.path()), undisturbed, "{renames}");
        }
    }

    #[test]
    fn a_file_that_was_changed_since_stays_and_is_reported() {
        for renames in [1, 2] {
            let edit = |folder: &Path| fs::write(folder.join("a.md"), "edited").unwrap();
            let (folder, recovered) = killed_after(renames, edit);
            let Err(Failure::Message(why)) = recovered else { panic!() };
            assert!(why.contains("a.md was changed since: check `git diff`") && !why.contains("a.rs"), "{why}");
            let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
            assert_eq!((read("a.rs"), read("a.md")), ("old".to_owned(), "edited".to_owned()));
            assert!(!exists(folder.path()));
        }
    }

    #[test]
    fn all_files_or_none_are_written() {
        let (folder, root, files) = prepared();
        assert!(commit(&root, files).is_ok());
        let new = [("a.md", "new"), ("a.rs", "new"), ("b.md", "new"), (manifest::NAME, NEW_MANIFEST)];
        assert_eq!(contents(folder.path()), of(&new));
        for (fails, left) in [("a.rs", "a.md"), ("a.md", "a.rs"), (manifest::NAME, "a.rs")] {
            let (folder, root, files) = prepared();
            let old = fs::read_to_string(root.join(left)).unwrap();
            let copies = files.iter().map(PendingFile::back_up).collect::<Result<Vec<_>, _>>().ok().unwrap();
            let journal = begin(&root, &files, &copies).ok().unwrap();
            // A folder cannot be replaced by a file.
            fs::remove_file(root.join(fails)).unwrap();
            fs::create_dir(root.join(fails)).unwrap();
            let Err(Failure::Message(why)) = rename_all(files, copies, &journal) else { panic!() };
            assert!(why.starts_with("cannot write ") && why.contains(fails), "{why}");
            assert_eq!(fs::read_to_string(root.join(left)).unwrap(), old, "{fails}");
            assert!(!root.join("b.md").exists());
            drop(folder);
        }
    }

    #[test]
    fn a_file_that_cannot_be_put_back_is_reported_with_its_old_contents() {
        let (_folder, root, files) = prepared();
        let copies = files.iter().map(PendingFile::back_up).collect::<Result<Vec<_>, _>>().ok().unwrap();
        let mut journal = begin(&root, &files, &copies).ok().unwrap();
        for file in files {
            file.rename().ok().unwrap();
        }
        let lost = root.join("lost");
        journal.files[0].copy = Some(lost.clone());
        let left = journal.undo();
        assert!(left[0].contains("a.rs cannot be put back: "), "{left:?}");
        assert!(left[0].ends_with(&format!("; its old contents are in {}", lost.display())), "{left:?}");
        assert_eq!((left.len(), &*fs::read_to_string(root.join("a.md")).unwrap()), (1, "old"));
    }

    #[test]
    fn a_journal_that_comes_with_a_repository_writes_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap().join("package");
        fs::create_dir_all(root.join(".git")).unwrap();
        fs::write(root.join(manifest::NAME), "").unwrap();
        for target in [".git/config", "Cargo.toml", "build.sh", "../x.md"] {
            let path = root.join(target);
            let beside = path.parent().unwrap().join(".codes-x.tmp");
            fs::write(&beside, "evil").unwrap();
            let old = Some(hash(b"old"));
            let rename = Rename { path: path.clone(), copy: Some(beside.clone()), old, new: hash(b"evil") };
            let journal = serde_json::to_string(&Journal { files: vec![rename] }).unwrap();
            fs::write(root.join(NAME), journal).unwrap();
            let recovered = recover(&Manifest::read(&root).ok().unwrap());
            assert!(matches!(recovered, Err(Failure::Message(why)) if why.contains("was not written by this tool")));
            assert!(!path.exists(), "{target}");
            let _ = fs::remove_file(beside);
        }
        // A new file is removed, but only a document.
        for target in ["build.rs", "../x.md"] {
            let path = root.join(target);
            fs::write(&path, "known").unwrap();
            let rename = Rename { path: path.clone(), copy: None, old: Some(hash(b"old")), new: hash(b"known") };
            let journal = serde_json::to_string(&Journal { files: vec![rename] }).unwrap();
            fs::write(root.join(NAME), journal).unwrap();
            assert!(recover(&Manifest::read(&root).ok().unwrap()).is_err());
            assert!(path.exists(), "{target}");
        }
    }
}
