//! The step `source`: turns the user's `doc = ".."` or `text = ".."` into a [`Document`], and into the path by which
//! rustc is told to watch the file.

mod calling_file;
mod document_kind;
mod links;
mod misspelt;

use std::env;
use std::io::Read as _;
use std::path::{Component, Path, PathBuf};

use proc_macro2::Span;

use crate::Document;
use crate::diagnostic::{Diagnostic, Place, ProblemId, Problems, SourceProblem};
use crate::request::{self, Spanned};

/// The greatest size of a document's file, in bytes: 16 MiB.
///
/// The largest code references that vendors publish are less than a tenth of that.
///
/// ```
/// assert_eq!(codes_gen::MAX_DOCUMENT_BYTES, 16 * 1024 * 1024);
/// ```
pub const MAX_DOCUMENT_BYTES: u64 = 16 << 20;

pub use calling_file::calling_file;
pub use document_kind::DocumentKind;
pub use misspelt::nearest_document;

/// The place where a macro is called: everything that a path in its arguments may start from.
///
/// Later versions may know more: write `..Caller::default()`.
///
/// ```
/// use codes_gen::Caller;
/// let caller = Caller {
///     file: Some("/home/me/vendor/app/src/lib.rs".into()),
///     manifest_dir: Some("/home/me/vendor/app".into()),
///     working_dir: Some("/home/me/vendor".into()),
///     ..Caller::default()
/// };
/// # let _ = caller;
/// ```
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The source file that holds the call, absolute. An editor's expansion may not know it.
    pub file: Option<PathBuf>,
    /// The folder of the crate's `Cargo.toml`, absolute.
    pub manifest_dir: Option<PathBuf>,
    /// The compiler's working directory: documents below it are shown relative to it, as rustc shows source files.
    pub working_dir: Option<PathBuf>,
    /// The traits that `#[derive(..)]` above the attribute names, which is the wrong place for them.
    pub derives_above: Vec<String>,
    /// Paths in `translations(..)`, each with the version of its document that is read instead of the file.
    pub versions: Vec<(String, Document)>,
}

impl Caller {
    /// A build script, or another program that cargo runs: its folder is in the variable `CARGO_MANIFEST_DIR`.
    ///
    /// ```
    /// assert!(codes_gen::Caller::from_env().manifest_dir.is_some());
    /// ```
    #[must_use]
    pub fn from_env() -> Self {
        Self { manifest_dir: env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from), ..Self::default() }
    }
}

/// A document that was found, and the way in which rustc watches it.
pub(crate) struct Source {
    pub(crate) document: Document,
    /// The argument of `include_bytes!(..)` for each document; nothing for inline text.
    pub(crate) watch: Vec<String>,
}

/// The place where a path is written.
struct PathOrigin {
    /// The source file, absolute.
    file: Option<PathBuf>,
    /// Whether rustc looks for included files beside `file`. It does not if a `macro_rules!` has written the path: then
    /// it looks beside the file that calls that macro, which is unknown here.
    is_where_rustc_looks: bool,
}

impl PathOrigin {
    fn new(span: Span, caller: &Caller) -> Self {
        if !proc_macro::is_available() {
            return Self { file: caller.file.clone(), is_where_rustc_looks: true };
        }
        let span = span.unwrap();
        let (working_dir, manifest_dir) = (caller.working_dir.as_deref(), caller.manifest_dir.as_deref());
        Self {
            file: span.local_file().and_then(|file| calling_file(file, working_dir, manifest_dir)),
            // This is the only way in stable Rust to see whether a span comes from an expansion. If that is not ruled
            // out, rustc watches the document by its absolute path, which also works, but differs between checkouts.
            is_where_rustc_looks: format!("{span:?}").starts_with("#0 "),
        }
    }

    fn folder(&self) -> Option<&Path> {
        self.file.as_deref().and_then(Path::parent)
    }
}

/// The reason why a document could not be read.
pub(crate) type Failure = Box<Diagnostic>;

fn failure(message: impl Into<String>) -> Diagnostic {
    Diagnostic::with_place(Place::Source, ProblemId::UnreadableDocument, message)
}

/// Reads the documents of `doc = ["path", "another"]` as one. Returns `None` if one of them cannot be read, which is
/// reported.
pub(crate) fn read_all(paths: &[Spanned<String>], caller: &Caller, problems: &mut Problems) -> Option<Source> {
    let (mut documents, mut watch): (Vec<Document>, Vec<String>) = (Vec::new(), Vec::new());
    let before = problems.count_in_rust();
    for path in paths {
        match read(path, caller) {
            Ok(source) if documents.iter().any(|earlier| earlier.name() == source.document.name()) => {
                problems.report_rust(request::given_twice(path));
            }
            Ok(mut source) => {
                documents.push(source.document);
                watch.append(&mut source.watch);
            }
            Err(why) => problems.report_rust(SourceProblem::placed(path.span, why)),
        }
    }
    let is_read = problems.count_in_rust() == before;
    is_read.then(|| Source { document: Document::joined(documents), watch })
}

/// Reads the document that `doc = "path"` names.
///
/// `./` and `../` start at the calling file, everything else at the folder of `Cargo.toml`.
pub(crate) fn read(path: &Spanned<String>, caller: &Caller) -> Result<Source, Failure> {
    if let Some((_, document)) = caller.versions.iter().find(|(of, _)| *of == path.value) {
        return Ok(Source { document: document.clone(), watch: Vec::new() });
    }
    let place = PathOrigin::new(path.span, caller);
    let path = &*path.value;
    let at_file = is_relative_to_file(path);
    let base = if at_file { place.folder() } else { caller.manifest_dir.as_deref() };
    let absolute = match base {
        Some(base) => base.join(path),
        None if Path::new(path).is_absolute() => PathBuf::from(path),
        None if at_file => {
            let message = format!("cannot tell where `{path}` is: the calling file is not known here");
            let help = "write the path from the folder of Cargo.toml: `doc = \"docs/..\"`";
            return Err(failure(message).help(help).into());
        }
        None => {
            let message = format!("cannot tell where `{path}` is: CARGO_MANIFEST_DIR is not set");
            let help =
                "start the path with `./` or `../`, from the calling file, or give the Markdown with `text = ..`";
            return Err(failure(message).help(help).into());
        }
    };
    let start = "the folder of Cargo.toml, or, with `./` or `../`, to the folder of this file";
    read_absolute(path, &absolute, start, &place, caller)
}

/// Reads the file that `include_str!("path")` names: from the calling file's folder, as rustc does.
pub(crate) fn read_included(path: &Spanned<String>, caller: &Caller) -> Result<Source, Failure> {
    let place = PathOrigin::new(path.span, caller);
    let path = &*path.value;
    let absolute = match place.folder() {
        Some(base) => base.join(path),
        None if Path::new(path).is_absolute() => PathBuf::from(path),
        None => {
            let message = format!("cannot tell where `{path}` is: the calling file is not known here");
            return Err(failure(message).into());
        }
    };
    read_absolute(path, &absolute, "the folder of this file", &place, caller)
}

fn is_relative_to_file(path: &str) -> bool {
    matches!(Path::new(path).components().next(), Some(Component::CurDir | Component::ParentDir))
}

/// Reads a file; `start` is the folder that paths are relative to, for errors.
fn read_absolute(
    written: &str,
    absolute: &Path,
    start: &str,
    place: &PathOrigin,
    caller: &Caller,
) -> Result<Source, Failure> {
    let absolute = normalize(absolute);
    let absolute = if absolute.exists() { absolute } else { links::follow(&absolute).unwrap_or(absolute) };
    // A device or a pipe may never end.
    if std::fs::metadata(&absolute).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        return Err(failure(format!("cannot read the document at `{written}`: it is not a regular file")).into());
    }
    let bytes = bytes(&absolute).map_err(|error| cannot_read(written, &absolute, start, &error))?;
    if bytes.len() as u64 > MAX_DOCUMENT_BYTES {
        let message = format!("the document at `{written}` is larger than {} MiB", MAX_DOCUMENT_BYTES >> 20);
        return Err(failure(message).help("keep only the parts with codes").into());
    }
    let shown = shown(&absolute, caller);
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(&shown, &error))?;
    let watch = watch_path(&absolute, place).ok_or_else(|| {
        let absolute = absolute.display();
        failure(format!("cannot watch `{written}`: {absolute} is not UTF-8, so Rust source cannot name it"))
    })?;
    Ok(Source { document: Document::new(shown, text), watch: vec![watch] })
}

/// The contents of a file, up to one byte more than a document may have.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(MAX_DOCUMENT_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn cannot_read(written: &str, absolute: &Path, start: &str, error: &std::io::Error) -> Failure {
    if written.starts_with("https://") || written.starts_with("http://") {
        let help = format!("run `codes add {written}`, which fetches the document, and write the path that it prints");
        return failure(format!("`{written}` is a URL: the macro reads a file")).help(help).into();
    }
    let what = match error.kind() {
        std::io::ErrorKind::NotFound => format!("there is no document at `{written}`"),
        _ => format!("cannot read the document at `{written}`: {error}"),
    };
    let near = if absolute.is_dir() {
        let inside = misspelt::document_in(absolute, written).map(|inside| format!(", such as `{inside}`"));
        Some(format!("name a document in this folder{}", inside.unwrap_or_default()))
    } else {
        nearest_document(absolute, written).map(|near| format!("did you mean `{near}`?"))
    };
    let slashes = || {
        let help = format!("write `{}`: `/` separates folders on every system", written.replace('\\', "/"));
        written.contains('\\').then_some(help)
    };
    let is_in_package = !is_relative_to_file(written) && !Path::new(written).is_absolute();
    let fetched = || {
        let help = format!("put the document there, or run `codes add URL --to {written}`, which fetches it");
        (is_in_package && error.kind() == std::io::ErrorKind::NotFound).then_some(help)
    };
    let failure = failure(what).note(format!("tried {}", absolute.display()));
    let failure = failure.note(format!("paths are relative to {start}"));
    Box::new(match near.or_else(slashes).or_else(fetched) {
        Some(help) => failure.help(help),
        None => failure,
    })
}

fn not_utf8(shown: &str, error: &std::string::FromUtf8Error) -> Failure {
    let at = error.utf8_error().valid_up_to();
    let bytes = error.as_bytes();
    let before = bytes.get(..at).and_then(|before| std::str::from_utf8(before).ok()).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let (_, in_line) = before.rsplit_once('\n').unwrap_or(("", before));
    let column = in_line.chars().count() + 1;
    let byte = bytes.get(at).copied().unwrap_or_default();
    let kind = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "the document is UTF-16, not UTF-8".to_owned(),
        _ => format!("the document is not UTF-8: the byte 0x{byte:02x} is invalid here"),
    };
    failure(kind).note(format!("see {shown}:{line}:{column}")).help("save it as UTF-8").into()
}

/// The path as rustc shows source files: relative to the working directory if it is below it, else unchanged.
fn shown(absolute: &Path, caller: &Caller) -> String {
    let below = caller.working_dir.as_deref().and_then(|dir| absolute.strip_prefix(normalize(dir)).ok());
    below.unwrap_or(absolute).display().to_string()
}

/// The path for `include_bytes!`: from the calling file to the document if that works, since an absolute path would
/// change the crate's hash from one checkout to the next.
fn watch_path(absolute: &Path, place: &PathOrigin) -> Option<String> {
    let folder = place.folder().filter(|_| place.is_where_rustc_looks).map(normalize);
    let relative = folder.and_then(|folder| {
        let relative = relative_path(&folder, absolute)?;
        // A symbolic link on the way may lead to another folder.
        let same = std::fs::canonicalize(folder.join(&relative)).ok()? == std::fs::canonicalize(absolute).ok()?;
        same.then_some(relative)
    });
    relative.or_else(|| absolute.to_str().map(str::to_owned))
}

/// The relative path from a folder to a file, with `/` between the parts; `None` if there is none, or if it is not
/// UTF-8.
///
/// ```
/// let way = codes_gen::relative_path("/w/app/src".as_ref(), "/w/app/docs/a.md".as_ref());
/// assert_eq!(way.as_deref(), Some("../docs/a.md"));
/// ```
#[must_use]
pub fn relative_path(folder: &Path, file: &Path) -> Option<String> {
    let (mut down, mut up) = (file.components(), folder.components());
    let mut has_common = false;
    loop {
        let (mut below, mut above) = (down.clone(), up.clone());
        let (part, other) = (below.next(), above.next());
        if part.is_none() || part != other {
            break;
        }
        (down, up) = (below, above);
        has_common = true;
    }
    let mut way = String::new();
    let mut go = |part: &str| {
        if !way.is_empty() {
            way.push('/');
        }
        way.push_str(part);
    };
    for _ in up {
        go("..");
    }
    for part in down {
        go(part.as_os_str().to_str()?);
    }
    has_common.then_some(way)
}

/// The path without `.` and `..`, computed from the text alone: `codes-core/docs` may be a symbolic link, and stays
/// one.
///
/// ```
/// assert_eq!(codes_gen::normalize("/w/app/src/../docs/./a.md".as_ref()), std::path::Path::new("/w/app/docs/a.md"));
/// ```
#[must_use]
pub fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            _ => normal.push(part),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_from_a_folder_to_a_file() {
        let way = |folder: &str, file: &str| relative_path(Path::new(folder), Path::new(file));
        assert_eq!(way("/w/app/src", "/w/app/docs/a.md").as_deref(), Some("../docs/a.md"));
        assert_eq!(way("/w/app/src/deep/er", "/w/docs/a.md").as_deref(), Some("../../../../docs/a.md"));
        assert_eq!(way("/w/app", "/w/app/a.md").as_deref(), Some("a.md"));
        assert_eq!(way("src", "docs/a.md"), None);
    }

    #[test]
    fn dots_are_resolved_by_the_path_alone() {
        assert_eq!(normalize(Path::new("/w/app/src/../docs/./a.md")), Path::new("/w/app/docs/a.md"));
        assert_eq!(normalize(Path::new("../a.md")), Path::new("../a.md"));
    }

    #[test]
    fn only_a_leading_dot_starts_at_the_calling_file() {
        assert!(is_relative_to_file("./a.md") && is_relative_to_file("../docs/a.md"));
        assert!(
            !is_relative_to_file("docs/../a.md")
                && !is_relative_to_file(".hidden/a.md")
                && !is_relative_to_file("/a.md")
        );
    }

    #[test]
    fn backslashes_separate_folders_on_windows_only() {
        let error = std::io::Error::from(std::io::ErrorKind::NotFound);
        let help =
            |written: &str| cannot_read(written, Path::new(r"/none/docs\vendor.md"), "here", &error).help.unwrap();
        assert_eq!(help(r"docs\vendor.md"), "write `docs/vendor.md`: `/` separates folders on every system");
        assert!(!help("docs/vendor.md").contains("every system"));
    }

    #[test]
    fn a_url_is_added_first() {
        let error = std::io::Error::from(std::io::ErrorKind::NotFound);
        let url = "https://vendor.example/errors.md";
        let failure = cannot_read(url, Path::new("/none/https:/vendor.example/errors.md"), "here", &error);
        let help = failure.help.unwrap();
        assert!(help.starts_with("run `codes add https://vendor.example/errors.md`, which"), "{help}");
    }

    #[cfg(windows)]
    #[test]
    fn drives_and_backslashes_are_understood() {
        let way = |folder: &str, file: &str| relative_path(Path::new(folder), Path::new(file));
        assert_eq!(way(r"C:\w\app\src", r"C:\w\app\docs\a.md").as_deref(), Some("../docs/a.md"));
        assert_eq!(way(r"C:\w", r"D:\w\a.md"), None);
        assert_eq!(normalize(Path::new(r"C:\w\src\..\docs/.\a.md")), Path::new(r"C:\w\docs\a.md"));
        assert!(is_relative_to_file(r".\a.md") && is_relative_to_file(r"..\a.md"));
    }

    #[test]
    fn a_document_that_is_not_utf8_is_shown_with_the_place() {
        let error = String::from_utf8(b"ok\nn\xc3\xb6 \xff".to_vec()).unwrap_err();
        let failure = not_utf8("d.md", &error);
        assert!(failure.message.ends_with("the byte 0xff is invalid here"), "{failure:?}");
        assert_eq!(failure.notes, ["see d.md:2:4"]);
    }
}
