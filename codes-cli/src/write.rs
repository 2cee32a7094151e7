//! Writes files so that none is ever lost: the new contents are written beside the old ones, synced, and renamed over
//! them.
//!
//! A full disk, a kill or a crash leaves either the old file or the new one. The file keeps its mode, owner and group.
//! A symbolic link stays a link: the file that it leads to is replaced. Other hard links keep the old contents. A file
//! that is not regular, or may not be written, is refused.
//!
//! A single file is [`file()`]; several that belong together are [`prepare`]d, which changes nothing, and then renamed by
//! the journal of `update`, which puts all back if one cannot be renamed.

use std::fmt::Display;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::{Failure, escape, paths};

/// The most symbolic links in a chain, as in Linux.
const MAX_LINKS: usize = 40;

/// The new contents of a file, written beside it and synced. Dropping it removes them and leaves the file unchanged.
pub(crate) struct PendingFile {
    /// The path as the user knows it.
    path: PathBuf,
    target: Target,
    beside: TempPath,
}

impl PendingFile {
    /// The file that is to be replaced.
    pub(crate) fn target(&self) -> &Path {
        &self.target.path
    }

    /// Its new contents.
    pub(crate) fn beside(&self) -> &Path {
        &self.beside
    }

    /// A copy of its old contents beside it; `None` if there are none.
    pub(crate) fn back_up(&self) -> Result<Option<TempPath>, Failure> {
        let Some(_) = self.target.old else { return Ok(None) };
        let copied = fs::read(self.target()).and_then(|old| WRITER.beside(&self.target, &old));
        copied.map(Some).map_err(|error| failure(&self.path, &error))
    }

    /// Renames the new contents over the file.
    pub(crate) fn rename(self) -> Result<(), Failure> {
        WRITER.rename(self)
    }
}

/// The file that a path leads to.
struct Target {
    path: PathBuf,
    /// `None` if the file does not exist yet.
    old: Option<Metadata>,
}

/// A step of writing, at which tests can make it fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Find,
    Create,
    Write,
    Keep,
    Sync,
    Rename,
}

/// Writes files step by step.
#[derive(Clone, Copy)]
struct Writer<'a> {
    before: &'a dyn Fn(Step) -> io::Result<()>,
}

const WRITER: Writer<'static> = Writer { before: &|_| Ok(()) };

/// Writes a file, new or existing.
pub(crate) fn file(path: &Path, contents: &[u8]) -> Result<(), Failure> {
    prepare(path, contents)?.rename()
}

/// Writes the contents beside the file, and changes nothing yet.
pub(crate) fn prepare(path: &Path, contents: &[u8]) -> Result<PendingFile, Failure> {
    WRITER.prepare(path, contents)
}

/// The file that is written for a path, if it can be.
pub(crate) fn target(path: &Path) -> Option<PathBuf> {
    WRITER.find(path).ok().map(|target| target.path)
}

/// Writes a generated text, if the file differs.
///
/// An existing file keeps its line ends: git may have changed them to those of Windows.
pub(crate) fn generated(path: &Path, text: &str) -> Result<(), Failure> {
    let old = current(path).unwrap_or_default();
    if !old.contains("\r\n") {
        return if old == text { Ok(()) } else { file(path, text.as_bytes()) };
    }
    if old.replace("\r\n", "\n") == text { Ok(()) } else { file(path, text.replace('\n', "\r\n").as_bytes()) }
}

/// Checks that the file has this generated text, whatever the line numbers of the document in it: they move with any
/// change above them. The function compares two texts without them.
pub(crate) fn is_current(path: &Path, text: &str, differ_alone: impl Fn(&str, &str) -> bool) -> Result<(), Failure> {
    let help = "\n  = help: run the same command without `--check`";
    let shown = escape::path(path);
    if !path.exists() {
        return Err(Failure::Message(format!("there is no {shown}{help}")));
    }
    let old = current(path).unwrap_or_default().replace("\r\n", "\n");
    if old == text || differ_alone(&old, text) {
        return Ok(());
    }
    Err(Failure::Message(format!("{shown} is out of date{help}")))
}

/// The text of a file, unless it is another kind of file or no text.
fn current(path: &Path) -> Option<String> {
    if path.is_file() { fs::read_to_string(path).ok() } else { None }
}

/// Checks that a file to be written is none of those that its text is made from.
pub(crate) fn is_none_of<'a>(sources: impl IntoIterator<Item = &'a Path>, path: &Path) -> Result<(), Failure> {
    if !sources.into_iter().any(|source| paths::is_same(path, source)) {
        return Ok(());
    }
    let shown = escape::path(path);
    Err(Failure::Usage(format!("{shown} is read for this output: choose another file for `--output`")))
}

impl Writer<'_> {
    fn prepare(self, path: &Path, contents: &[u8]) -> Result<PendingFile, Failure> {
        let prepared = self.find(path).and_then(|target| {
            let beside = self.beside(&target, contents)?;
            Ok(PendingFile { path: path.to_owned(), target, beside })
        });
        prepared.map_err(|error| failure(path, &error))
    }

    /// The regular file that the path leads to, through symbolic links too, if it may be written.
    fn find(self, path: &Path) -> io::Result<Target> {
        (self.before)(Step::Find)?;
        let mut path = path.to_owned();
        for _ in 0..MAX_LINKS {
            match fs::canonicalize(&path) {
                Ok(path) => {
                    let old = fs::metadata(&path)?;
                    if !old.is_file() {
                        return Err(io::Error::other("it is not a regular file"));
                    }
                    // Renaming checks only the folder's permissions.
                    File::options().write(true).open(&path)?;
                    return Ok(Target { path, old: Some(old) });
                }
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                Err(_) => {}
            }
            // A link to a file that does not exist yet stays a link, too.
            match fs::read_link(&path) {
                Ok(target) => path = folder_of(&path).join(target),
                Err(_) => {
                    let folder = fs::canonicalize(folder_of(&path))?;
                    return Ok(Target { path: folder.join(path.file_name().unwrap_or_default()), old: None });
                }
            }
        }
        Err(io::Error::other("its symbolic links form a loop"))
    }

    /// Writes the contents to a file of their own, beside the one that they will replace.
    fn beside(self, target: &Target, contents: &[u8]) -> io::Result<TempPath> {
        (self.before)(Step::Create)?;
        let mut beside = create(folder_of(&target.path))?;
        (self.before)(Step::Write)?;
        // `NamedTempFile` itself would name its own path in the error.
        beside.as_file_mut().write_all(contents)?;
        (self.before)(Step::Keep)?;
        if let Some(old) = &target.old {
            keep(beside.as_file(), old)?;
        }
        (self.before)(Step::Sync)?;
        beside.as_file().sync_all()?;
        Ok(beside.into_temp_path())
    }

    fn rename(self, PendingFile { path, target, beside }: PendingFile) -> Result<(), Failure> {
        let renamed = (self.before)(Step::Rename).and_then(|()| rename(beside, &target.path));
        renamed.map_err(|error| failure(&path, &error))
    }
}

fn failure(path: &Path, error: &dyn Display) -> Failure {
    let folder = folder_of(path);
    let help = if folder.exists() {
        String::new()
    } else {
        format!("\n  = help: create the folder {} first", escape::path(folder))
    };
    Failure::Message(format!("cannot write {}: {error}{help}", escape::path(path)))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A new file, with the mode that new files get in this process.
fn create(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".codes-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // The process's umask applies, as to every new file.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Gives a file the owner, group and mode of another.
fn keep(file: &File, old: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        let new = file.metadata()?;
        if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
            // A user who may write a file may not be allowed to change its owner: then the file belongs to this user.
            let _ = fchown(file, None, Some(old.gid()));
            let _ = fchown(file, Some(old.uid()), None);
        }
    }
    file.set_permissions(old.permissions())
}

fn rename(beside: TempPath, target: &Path) -> io::Result<()> {
    beside.persist(target).map_err(|error| error.error)?;
    // So that the new name survives a crash, too. If a file system cannot sync folders, the file is in place anyway.
    #[cfg(unix)]
    let _ = File::open(folder_of(target)).and_then(|folder| folder.sync_all());
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A folder with `a` and `b`, which hold "old".
    fn folder() -> TempDir {
        let folder = TempDir::with_prefix("codes-").unwrap();
        for name in ["a", "b"] {
            fs::write(folder.path().join(name), "old").unwrap();
        }
        folder
    }

    /// The files of a folder with their contents.
    pub(crate) fn contents(folder: &Path) -> Vec<(String, String)> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
        let of = |entry: fs::DirEntry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()));
        let mut files: Vec<_> = entries.map(of).map(|(name, text)| (name, text.unwrap_or_default())).collect();
        files.sort();
        files
    }

    pub(crate) fn of(files: &[(&str, &str)]) -> Vec<(String, String)> {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_file_is_written_or_unchanged_whichever_step_fails() {
        for fails in [Step::Find, Step::Create, Step::Write, Step::Keep, Step::Sync, Step::Rename] {
            let folder = folder();
            let before = |step: Step| if step == fails { Err(io::Error::other("no")) } else { Ok(()) };
            let writer = Writer { before: &before };
            let written = writer.prepare(&folder.path().join("a"), b"new").and_then(|file| writer.rename(file));
            assert!(matches!(written, Err(Failure::Message(message)) if message.ends_with("/a: no")), "{fails:?}");
            assert_eq!(contents(folder.path()), of(&[("a", "old"), ("b", "old")]), "{fails:?}");
        }
    }

    #[test]
    fn prepared_files_that_are_not_renamed_leave_no_trace() {
        let folder = folder();
        let prepared = prepare(&folder.path().join("a"), b"new").ok().unwrap();
        assert_eq!(contents(folder.path()).len(), 3);
        drop(prepared);
        assert_eq!(contents(folder.path()), of(&[("a", "old"), ("b", "old")]));
    }

    #[test]
    fn a_generated_text_keeps_the_line_ends_of_the_file() {
        let folder = folder();
        let path = folder.path().join("a");
        fs::write(&path, "one\r\ntwo\r\n").unwrap();
        let is_current = |text| is_current(&path, text, |_, _| false);
        assert!(is_current("one\ntwo\n").is_ok() && is_current("one\n2\n").is_err());
        assert!(generated(&path, "one\n2\n").is_ok());
        assert_eq!(fs::read(&path).unwrap(), b"one\r\n2\r\n");
    }

    #[cfg(unix)]
    mod unix {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

        use super::*;

        fn mode(path: &Path) -> u32 {
            fs::metadata(path).unwrap().permissions().mode() & 0o7777
        }

        #[test]
        fn the_mode_stays_and_a_new_file_gets_the_usual_one() {
            let folder = folder();
            let path = folder.path().join("a");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o750)).unwrap();
            assert!(file(&path, b"new").is_ok());
            assert_eq!((mode(&path), fs::read(&path).unwrap()), (0o750, b"new".to_vec()));
            let (ours, usual) = (folder.path().join("ours"), folder.path().join("usual"));
            fs::write(&usual, "").unwrap();
            assert!(file(&ours, b"new").is_ok());
            assert_eq!(mode(&ours), mode(&usual));
        }

        #[test]
        fn a_symbolic_link_stays_one_and_may_lead_to_a_file_that_is_yet_to_be_made() {
            let folder = folder();
            let deep = folder.path().join("deep");
            fs::create_dir(&deep).unwrap();
            let (link, dangling) = (deep.join("link"), deep.join("dangling"));
            symlink("../a", &link).unwrap();
            symlink("../c", &dangling).unwrap();
            assert!(file(&link, b"new").is_ok() && file(&dangling, b"new").is_ok());
            for (link, name) in [(&link, "a"), (&dangling, "c")] {
                assert!(fs::symlink_metadata(link).unwrap().is_symlink());
                assert_eq!(fs::read(folder.path().join(name)).unwrap(), b"new");
            }
            assert!(target(&dangling).is_some_and(|target| target.ends_with("c") && !target.starts_with(&deep)));
            let circle = deep.join("circle");
            symlink("circle", &circle).unwrap();
            assert!(file(&circle, b"new").is_err());
        }

        #[test]
        fn irregular_and_read_only_files_are_rejected() {
            let folder = folder();
            for path in [Path::new("/dev/null"), folder.path(), &folder.path().join("none/a")] {
                assert!(file(path, b"new").is_err(), "{}", path.display());
            }
            let path = folder.path().join("a");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
            // Root may write it.
            let may = File::options().write(true).open(&path).is_ok();
            assert_eq!(file(&path, b"new").is_ok(), may);
            assert!(fs::metadata("/dev/null").unwrap().rdev() != 0);
        }
    }
}
