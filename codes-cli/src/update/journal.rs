//! Several files are renamed one after the other. A journal beside `codes.toml` lists them, so that after a kill the
//! next run finishes or undoes the update.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

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
    /// Its new contents.
    beside: PathBuf,
    /// The hashes of its old contents, if it existed, and of its new contents.
    old: Option<String>,
    new: String,
}

/// The progress of a rename.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Done,
    Pending,
    /// Neither: the file was changed since, or its new contents are gone.
    Lost,
}

/// Whether an update was interrupted.
pub(super) fn exists(folder: &Path) -> bool {
    folder.join(NAME).exists()
}

/// Renames files over the existing ones, in this order: all or none.
pub(crate) fn commit(folder: &Path, files: Vec<PendingFile>) -> Result<(), Failure> {
    begin(folder, &files)?;
    let result = write::commit(files);
    // If a rename failed, the files were put back, or the error says where they are.
    let ended = end(folder);
    result.and(ended)
}

/// Writes the journal.
fn begin(folder: &Path, files: &[PendingFile]) -> Result<(), Failure> {
    let hash_of = |path: &Path| fs::read(path).ok().map(|bytes| hash(&bytes));
    let renames = files.iter().map(|file| Rename {
        path: file.target().to_owned(),
        beside: file.beside().to_owned(),
        old: hash_of(file.target()),
        new: hash_of(file.beside()).unwrap_or_default(),
    });
    let text = serde_json::to_string_pretty(&Journal { files: renames.collect() })?;
    write::file(&folder.join(NAME), text.as_bytes())
}

fn end(folder: &Path) -> Result<(), Failure> {
    let path = folder.join(NAME);
    fs::remove_file(&path).map_err(|error| Failure::Message(format!("cannot remove {}: {error}", escape::path(&path))))
}

/// Finishes or undoes an interrupted update, and returns which.
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
    let states: Vec<State> = journal.files.iter().map(Rename::state).collect();
    let is_any = |state: State| states.contains(&state);
    let said = if !is_any(State::Lost) {
        for rename in
            journal.files.iter().zip(&states).filter(|(_, state)| **state == State::Pending).map(|(rename, _)| rename)
        {
            fs::rename(&rename.beside, &rename.path)
                .map_err(|error| Failure::Message(format!("cannot write {}: {error}", escape::path(&rename.path))))?;
        }
        "finished an interrupted update"
    } else if is_any(State::Done) {
        let lost = journal.files.iter().zip(&states).filter(|(_, state)| **state == State::Lost);
        let lost: Vec<String> = lost.map(|(rename, _)| escape::path(&paths::shortened(&rename.path))).collect();
        clean(&journal);
        end(folder)?;
        return Err(Failure::Message(format!(
            "an update was interrupted, and {} changed since: check `git diff`, then run this again",
            lost.join(", ")
        )));
    } else {
        "undid an interrupted update"
    };
    clean(&journal);
    end(folder)?;
    Ok(Some(said.to_owned()))
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

/// The names of the files with new contents.
fn is_beside(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(".codes-") && Path::new(name).extension().is_some_and(|extension| extension == "tmp")
}

/// Whether a rename is one that this tool does. A journal may come with a repository, and must not be a way to write
/// anywhere else.
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
    let is_beside = is_beside(&rename.beside) && rename.beside.parent() == rename.path.parent();
    is_plain && is_beside && (is_rust || is_document || is_manifest || is_new)
}

fn real(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

impl Rename {
    fn state(&self) -> State {
        let hash_of = |path: &Path| fs::read(path).ok().map(|bytes| hash(&bytes));
        let here = hash_of(&self.path);
        if here.as_deref() == Some(&*self.new) {
            State::Done
        } else if here == self.old && hash_of(&self.beside).as_deref() == Some(&*self.new) {
            State::Pending
        } else {
            State::Lost
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with three files that an update replaces; the update is killed after this many renames.
    fn killed_after(renames: usize, meanwhile: impl Fn(&Path)) -> (tempfile::TempDir, Result<Option<String>, Failure>) {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        let text = "[[document]]\npath = \"a.md\"\nsource = \"b.md\"\n";
        let names = ["a.rs", "a.md", manifest::NAME];
        for (name, text) in names.into_iter().zip(["old", "old", text]) {
            fs::write(root.join(name), text).unwrap();
        }
        let contents = ["new".to_owned(), "new".to_owned(), format!("{text}sha256 = \"00\"\n")];
        let prepared: Vec<PendingFile> = names
            .into_iter()
            .zip(&contents)
            .map(|(name, text)| write::prepare(&root.join(name), text.as_bytes()).ok().unwrap())
            .collect();
        begin(&root, &prepared).ok().unwrap();
        for file in prepared.iter().take(renames) {
            fs::rename(file.beside(), file.target()).unwrap();
        }
        // A kill removes nothing.
        std::mem::forget(prepared);
        meanwhile(&root);
        let manifest = Manifest::read(&root).ok().unwrap();
        let recovered = recover(&manifest);
        (folder, recovered)
    }

    fn left(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn a_killed_update_is_finished_from_any_point() {
        for renames in 0..=3 {
            let (folder, recovered) = killed_after(renames, |_| {});
            assert_eq!(recovered.ok().unwrap().as_deref(), Some("finished an interrupted update"));
            let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
            assert_eq!((read("a.rs"), read("a.md")), ("new".to_owned(), "new".to_owned()));
            assert!(read(manifest::NAME).ends_with("sha256 = \"00\"\n"));
            assert_eq!(left(folder.path()), ["a.md", "a.rs", "codes.toml"]);
        }
    }

    #[test]
    fn an_update_that_cannot_be_finished_is_undone_before_the_first_rename_and_reported_after_it() {
        let edit = |folder: &Path| fs::write(folder.join("a.md"), "edited").unwrap();
        let (folder, recovered) = killed_after(0, edit);
        assert_eq!(recovered.ok().unwrap().as_deref(), Some("undid an interrupted update"));
        let read = |folder: &Path, name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!((read(folder.path(), "a.rs"), read(folder.path(), "a.md")), ("old".to_owned(), "edited".to_owned()));
        assert_eq!(left(folder.path()), ["a.md", "a.rs", "codes.toml"]);
        let (folder, recovered) = killed_after(1, edit);
        assert!(matches!(recovered, Err(Failure::Message(why)) if why.contains("a.md changed since")));
        assert_eq!(left(folder.path()), ["a.md", "a.rs", "codes.toml"]);
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
            let rename = Rename { path: path.clone(), beside: beside.clone(), old: None, new: hash(b"evil") };
            let journal = serde_json::to_string(&Journal { files: vec![rename] }).unwrap();
            fs::write(root.join(NAME), journal).unwrap();
            let recovered = recover(&Manifest::read(&root).ok().unwrap());
            assert!(matches!(recovered, Err(Failure::Message(why)) if why.contains("was not written by this tool")));
            assert!(!path.exists(), "{target}");
            let _ = fs::remove_file(beside);
        }
    }
}
