//! Several files are renamed one after the other. A journal beside `codes.toml` lists them with copies of their old
//! contents: if one cannot be renamed, they are put back at once, and after a kill by the next run.
//!
//! The copies are written before the journal, and removed before it when all files are old or all are new.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tempfile::TempPath;

use crate::manifest::{self, Manifest, hash};
use crate::write::PendingFile;
use crate::{Failure, escape, paths, write};

const NAME: &str = ".codes-update.json";

/// The new contents of a file, and the hash of the old ones, if there were any, from which they were made.
pub(crate) type Change = (PendingFile, Option<String>);

/// The renames that belong together, in their order.
#[derive(Debug, Deserialize, Serialize)]
struct Journal {
    files: Vec<Rename>,
}

#[derive(Debug, Deserialize, Serialize)]
struct Rename {
    /// The file that is replaced.
    path: PathBuf,
    /// Its new contents, and a copy of the old ones, if it existed.
    beside: PathBuf,
    copy: Option<PathBuf>,
    /// The hashes of its old contents and of its new ones.
    old: Option<String>,
    new: String,
}

/// Whether a run was interrupted.
pub(super) fn exists(folder: &Path) -> bool {
    folder.join(NAME).exists()
}

/// Renames files over the existing ones, in this order: all or none.
pub(crate) fn commit(folder: &Path, changes: Vec<Change>) -> Result<(), Failure> {
    let journal = begin(folder, &changes)?;
    let renamed = changes.into_iter().try_for_each(|(file, _)| file.rename());
    match (renamed, journal.settle(folder)) {
        (Err(Failure::Message(why)), Err(Failure::Message(left))) => Err(Failure::Message(format!("{why}\n{left}"))),
        (Err(failure), _) | (_, Err(failure)) => Err(failure),
        (Ok(()), Ok(_)) => Ok(()),
    }
}

/// Copies the old contents and writes the journal. From here on, the copies belong to the journal.
fn begin(folder: &Path, changes: &[Change]) -> Result<Journal, Failure> {
    let copies = changes.iter().map(back_up).collect::<Result<Vec<_>, _>>()?;
    let renames = changes.iter().zip(&copies).map(|((file, old), copy)| Rename {
        path: file.target().to_owned(),
        beside: file.beside().to_owned(),
        copy: copy.as_ref().map(|copy| copy.to_path_buf()),
        old: old.clone(),
        new: hash_of(file.beside()).unwrap_or_default(),
    });
    let journal = Journal { files: renames.collect() };
    write::file(&folder.join(NAME), serde_json::to_string_pretty(&journal)?.as_bytes())?;
    copies.into_iter().flatten().for_each(|copy| drop(copy.keep()));
    Ok(journal)
}

/// Copies the old contents, if they are still those from which the new ones were made.
fn back_up((file, old): &Change) -> Result<Option<TempPath>, Failure> {
    let copy = file.back_up()?;
    if copy.as_deref().and_then(hash_of) == *old {
        return Ok(copy);
    }
    let shown = escape::path(&paths::shortened(file.target()));
    Err(Failure::Message(format!("{shown} was changed meanwhile, and nothing is written: run this again")))
}

fn hash_of(path: &Path) -> Option<String> {
    fs::read(path).ok().map(|bytes| hash(&bytes))
}

impl Rename {
    fn is_old(&self) -> bool {
        hash_of(&self.path) == self.old
    }

    fn is_new(&self) -> bool {
        hash_of(&self.path).as_ref() == Some(&self.new)
    }

    fn can_be_undone(&self) -> bool {
        self.is_new() && self.copy.as_deref().and_then(hash_of) == self.old
    }

    fn shown(&self) -> String {
        escape::path(&paths::shortened(&self.path))
    }

    fn put_back(&self) -> Result<(), Failure> {
        let result = match &self.copy {
            Some(copy) => fs::rename(copy, &self.path),
            None => fs::remove_file(&self.path),
        };
        let shown = self.shown();
        result
            .map_err(|error| Failure::Message(format!("{shown} cannot be put back: {error}; the next run tries again")))
    }
}

impl Journal {
    /// Finishes the renames if all are done, or undoes those that are. Returns whether all are done.
    ///
    /// If somebody has changed a file since, all files stay as they are: a part of an update is worse than what the user
    /// can see.
    fn settle(&self, folder: &Path) -> Result<bool, Failure> {
        let is_done = self.files.iter().all(Rename::is_new);
        let mut left = Vec::new();
        if !is_done {
            let renamed: Vec<&Rename> = self.files.iter().filter(|rename| !rename.is_old()).collect();
            if renamed.iter().all(|rename| rename.can_be_undone()) {
                renamed.iter().rev().try_for_each(|rename| rename.put_back())?;
            } else {
                left = renamed;
            }
        }
        let is_left = |of: &Rename| left.iter().any(|rename| rename.path == of.path);
        for rename in &self.files {
            let _ = fs::remove_file(&rename.beside);
            if let Some(copy) = rename.copy.as_ref().filter(|_| !is_left(rename)) {
                let _ = fs::remove_file(copy);
            }
        }
        end(folder)?;
        if left.is_empty() {
            return Ok(is_done);
        }
        let changed: Vec<String> =
            left.iter().filter(|rename| !rename.can_be_undone()).map(|rename| rename.shown()).collect();
        let old = left.iter().filter_map(|rename| Some((rename, rename.copy.as_ref().filter(|copy| copy.exists())?)));
        let old = old.map(|(rename, copy)| {
            format!("\nthe old contents of {} are in {}", rename.shown(), escape::path(&paths::shortened(copy)))
        });
        Err(Failure::Message(format!(
            "a run was interrupted, and nothing is put back, since files or their copies were changed meanwhile: {}; check `git diff`{}",
            changed.join(", "),
            old.collect::<String>()
        )))
    }
}

fn end(folder: &Path) -> Result<(), Failure> {
    let path = folder.join(NAME);
    fs::remove_file(&path).map_err(|error| Failure::Message(format!("cannot remove {}: {error}", escape::path(&path))))
}

/// Undoes what an interrupted run had written, and says so.
pub(crate) fn recover(manifest: &Manifest) -> Result<Option<&'static str>, Failure> {
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
    let is_done = journal.settle(folder)?;
    let said = if is_done {
        "a run was interrupted when it had written all"
    } else {
        "undid what an interrupted run had written"
    };
    Ok(Some(said))
}

/// Whether a rename is one that this tool does. A journal may come with a repository, and must not be a way to write or
/// remove anything else.
fn is_ours(rename: &Rename, manifest: &Manifest) -> bool {
    let is_beside = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        path.parent() == rename.path.parent()
            && name.starts_with(".codes-")
            && Path::new(name).extension().is_some_and(|extension| extension == "tmp")
    };
    // A link may lead to a file that is not there yet, and a file may be read-only by now.
    let is_same = |path: &Path| {
        paths::is_same(path, &rename.path) || write::target(path).is_some_and(|target| target == rename.path)
    };
    let is_plain = !rename.path.components().any(|part| part.as_os_str() == ".git" || part.as_os_str() == "..");
    let is_rust = rename.path.extension().is_some_and(|extension| extension == "rs");
    let is_manifest = is_same(&manifest.path);
    // The entry of a document that is added is in the manifest that has not been renamed yet.
    let is_document = manifest.entries.iter().any(|entry| is_same(&manifest.file_of(entry)))
        || rename.path.strip_prefix(real(manifest.folder())).is_ok_and(|path| {
            let parts: Vec<String> =
                path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
            manifest::check_path(&parts.join("/")).is_ok()
        });
    // What has no copy is removed, and no source is ever new.
    let is_undone = rename.copy.as_ref().map_or(!is_rust && rename.old.is_none(), is_beside);
    is_plain && is_undone && is_beside(&rename.beside) && (is_rust || is_document || is_manifest)
}

fn real(folder: &Path) -> PathBuf {
    fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::tests::{contents, of};

    const MANIFEST: &str = "[[document]]\npath = \"a.md\"\nsource = \"b.md\"\n";
    const NEW_MANIFEST: &str = "[[document]]\npath = \"a.md\"\nsource = \"b.md\"\nsha256 = \"00\"\n";
    const OLD: [(&str, &str); 4] =
        [("a.md", "old a.md"), ("a.rs", "old a.rs"), ("c.md", "old c.md"), (manifest::NAME, MANIFEST)];
    const NEW: [(&str, &str); 5] =
        [("a.md", "new"), ("a.rs", "new"), ("b.md", "new"), ("c.md", "new"), (manifest::NAME, NEW_MANIFEST)];

    /// A folder with files that an update replaces, and their new contents; `b.md` is new, and `c.md` has no entry yet.
    fn prepared(meanwhile: impl Fn(&Path)) -> (tempfile::TempDir, PathBuf, Vec<Change>) {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        for (name, text) in OLD {
            fs::write(root.join(name), text).unwrap();
        }
        meanwhile(&root);
        let changes = ["a.rs", "a.md", "b.md", "c.md", manifest::NAME].map(|name| {
            let new = NEW.iter().find(|(of, _)| *of == name).unwrap().1;
            let old = OLD.iter().find(|(of, _)| *of == name).map(|(_, text)| hash(text.as_bytes()));
            (write::prepare(&root.join(name), new.as_bytes()).ok().unwrap(), old)
        });
        (folder, root, Vec::from(changes))
    }

    type Recovered = (tempfile::TempDir, Result<Option<&'static str>, Failure>);

    /// An update that is killed after this many renames and removals of copies, and what the next run says.
    fn killed_after(steps: usize, meanwhile: impl Fn(&Path)) -> Recovered {
        let (folder, root, mut changes) = prepared(|_| {});
        let journal = begin(&root, &changes).ok().unwrap();
        changes.drain(..steps.min(5)).for_each(|(file, _)| file.rename().ok().unwrap());
        let copies = journal.files.iter().filter_map(|rename| rename.copy.as_ref());
        copies.take(steps.saturating_sub(5)).for_each(|copy| fs::remove_file(copy).unwrap());
        // A kill removes nothing.
        std::mem::forget(changes);
        meanwhile(&root);
        let recovered = recover(&Manifest::read(&root).ok().unwrap());
        (folder, recovered)
    }

    #[test]
    fn a_killed_update_is_undone_or_finished_from_any_point() {
        for steps in 0..=9 {
            // The contents that an earlier message has promised.
            let (folder, recovered) =
                killed_after(steps, |root| fs::write(root.join(".codes-kept.tmp"), "kept").unwrap());
            let (said, files) = match steps {
                0..5 => ("undid what an interrupted run had written", &OLD[..]),
                _ => ("a run was interrupted when it had written all", &NEW[..]),
            };
            assert_eq!(recovered.ok().unwrap(), Some(said));
            let expected = [of(&[(".codes-kept.tmp", "kept")]), of(files)].concat();
            assert_eq!(contents(folder.path()), expected, "{steps}");
        }
    }

    #[test]
    fn if_a_file_was_changed_since_nothing_is_put_back_and_every_copy_is_named() {
        for (steps, edited) in [(1, "a.rs"), (1, "a.md"), (2, "a.md"), (3, "a.rs"), (6, "a.md")] {
            let edit = |folder: &Path| fs::write(folder.join(edited), "edited").unwrap();
            let (folder, recovered) = killed_after(steps, edit);
            let Err(Failure::Message(why)) = recovered else { panic!() };
            assert!(why.contains("changed meanwhile: ") && why.contains(edited), "{why}");
            let left = contents(folder.path());
            let has = |name: &str, text: &str| left.contains(&(name.to_owned(), text.to_owned()));
            assert!(has(edited, "edited") && !exists(folder.path()), "{left:?}");
            assert!(edited == "a.rs" || has("a.rs", "new"), "{left:?}");
            // Each copy that is left is named, and each that is named is there.
            let copies: Vec<_> = left.iter().filter(|(name, _)| name.starts_with(".codes-")).collect();
            assert_eq!(copies.len(), why.matches("the old contents of ").count(), "{why}");
            for (name, text) in copies {
                let of = text.strip_prefix("old ").unwrap_or(manifest::NAME);
                let line = why.lines().find(|line| line.ends_with(&**name)).unwrap();
                assert!(line.contains(&format!("{of} are in ")), "{line}");
            }
        }
    }

    #[test]
    fn all_files_or_none_are_written() {
        let (folder, root, changes) = prepared(|_| {});
        assert!(commit(&root, changes).is_ok());
        assert_eq!(contents(folder.path()), of(&NEW));
        for fails in 0..5 {
            let (folder, root, changes) = prepared(|_| {});
            let path = changes[fails].0.beside().to_owned();
            let journal = begin(&root, &changes).ok().unwrap();
            fs::remove_file(path).unwrap();
            assert!(changes.into_iter().try_for_each(|(file, _)| file.rename()).is_err());
            assert_eq!(journal.settle(&root).ok(), Some(false));
            assert_eq!(contents(folder.path()), of(&OLD), "{fails}");
        }
    }

    #[test]
    fn a_file_that_is_changed_while_the_source_is_asked_is_not_replaced() {
        for (name, text) in [("a.rs", "edited"), ("a.md", "edited"), ("b.md", "theirs"), (manifest::NAME, "")] {
            let (folder, root, changes) = prepared(|root| fs::write(root.join(name), text).unwrap());
            let Err(Failure::Message(why)) = commit(&root, changes) else { panic!() };
            assert!(
                why.ends_with(&format!("{name} was changed meanwhile, and nothing is written: run this again")),
                "{why}"
            );
            let mut expected: std::collections::BTreeMap<_, _> = OLD.into();
            expected.insert(name, text);
            assert_eq!(contents(folder.path()), of(&expected.into_iter().collect::<Vec<_>>()));
        }
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
            fs::write(&path, "known").unwrap();
            let rename = Rename {
                path: path.clone(),
                beside: beside.clone(),
                copy: Some(beside.clone()),
                old: Some(hash(b"evil")),
                new: hash(b"known"),
            };
            let journal = serde_json::to_string(&Journal { files: vec![rename] }).unwrap();
            fs::write(root.join(NAME), journal).unwrap();
            let recovered = recover(&Manifest::read(&root).ok().unwrap());
            assert!(matches!(recovered, Err(Failure::Message(why)) if why.contains("was not written by this tool")));
            assert_eq!(fs::read_to_string(&path).unwrap(), "known", "{target}");
            let _ = fs::remove_file(beside);
        }
        // A new file is removed, but only a document.
        for target in ["build.rs", "../x.md", "Cargo.toml"] {
            let path = root.join(target);
            fs::write(&path, "known").unwrap();
            let beside = path.with_file_name(".codes-x.tmp");
            let rename = Rename { path: path.clone(), beside, copy: None, old: None, new: hash(b"known") };
            let journal = serde_json::to_string(&Journal { files: vec![rename] }).unwrap();
            fs::write(root.join(NAME), journal).unwrap();
            assert!(recover(&Manifest::read(&root).ok().unwrap()).is_err());
            assert!(path.exists(), "{target}");
        }
    }
}
