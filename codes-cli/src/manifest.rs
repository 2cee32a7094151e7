//! `codes.toml`: where each document comes from, and what was fetched when.
//!
//! The file is beside `Cargo.toml`. The tool keeps the comments and the order of people who edit it by hand:
//!
//! ```toml
//! [[document]]
//! path = "docs/errors.md"                       # where the document is, from this folder
//! source = "https://vendor.example/errors.md"   # where it comes from
//! encoding = "gbk"                              # if neither the bytes nor the server say it
//! headers = { Authorization = "VENDOR_TOKEN" }  # names of environment variables, never a secret
//! # What was fetched; the tool writes it.
//! etag = '"5f3a"'
//! sha256 = "..."
//! at = "2026-11-28T10:00:00Z"
//! ```

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::source::Source;
use crate::{Failure, escape, input, paths};

/// The name of the file.
pub(crate) const NAME: &str = "codes.toml";

/// The keys that a document's entry may have.
const KNOWN: [&str; 10] =
    ["path", "source", "encoding", "headers", "redirected_to", "revision", "etag", "last_modified", "sha256", "at"];

/// The file and its contents.
pub(crate) struct Manifest {
    pub(crate) path: PathBuf,
    /// The hash of the file as it was read, if there is one.
    pub(crate) read: Option<String>,
    text: DocumentMut,
    pub(crate) entries: Vec<Entry>,
}

/// A document.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The path from the folder of `codes.toml`, with `/` between its parts.
    pub(crate) path: String,
    pub(crate) source: Source,
    /// The label of the encoding, as the web names them.
    pub(crate) encoding: Option<String>,
    /// The names of headers, and of the environment variables that hold their values.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) fetched: Fetched,
}

/// The facts about the last fetch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fetched {
    /// The URL to which the source's URL has led.
    pub(crate) redirected_to: Option<String>,
    /// The commit.
    pub(crate) revision: Option<String>,
    pub(crate) etag: Option<String>,
    pub(crate) last_modified: Option<String>,
    /// The hash of the file as it was written.
    pub(crate) sha256: Option<String>,
    /// The time of the fetch, in RFC 3339.
    pub(crate) at: Option<String>,
}

impl Manifest {
    /// Reads the file in this folder; without a file, the manifest is empty.
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(NAME);
        let text = if path.exists() { input::text(&path)? } else { String::new() };
        let read = path.exists().then(|| hash(text.as_bytes()));
        let wrong = |why: &str| Failure::Usage(format!("{}: {why}", escape::path(&path)));
        let text: DocumentMut =
            text.parse().map_err(|error: toml_edit::TomlError| wrong(&escape::lines(error.to_string().trim_end())))?;
        let mut entries: Vec<Entry> = Vec::new();
        if let Some(item) = text.get("document") {
            let tables = item.as_array_of_tables().ok_or_else(|| wrong("`document` is written `[[document]]`"))?;
            for table in tables {
                let entry = entry(table).map_err(|why| wrong(&why))?;
                if entries.iter().any(|other| other.path == entry.path) {
                    return Err(wrong(&format!("`{}` has two entries", escape::name(&entry.path))));
                }
                entries.push(entry);
            }
        }
        Ok(Self { path, read, text, entries })
    }

    /// Reads the nearest file in the working directory or above it.
    pub(crate) fn find() -> Result<Self, Failure> {
        let none = || Failure::Usage(format!("there is no {NAME} here or above: `codes add SOURCE` creates it"));
        Self::nearest()?.ok_or_else(none)
    }

    /// Reads the nearest file in the working directory or above it, if there is one.
    pub(crate) fn nearest() -> Result<Option<Self>, Failure> {
        let here = paths::working_dir()?;
        here.ancestors().find(|folder| folder.join(NAME).is_file()).map(Self::read).transpose()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// The path of an entry's document.
    pub(crate) fn file_of(&self, entry: &Entry) -> PathBuf {
        entry.path.split('/').fold(self.folder().to_owned(), |folder, part| folder.join(part))
    }

    /// Adds an entry, or replaces the one with the same path.
    pub(crate) fn set(&mut self, entry: Entry) {
        let tables = self.text.entry("document").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        let Some(tables) = tables.as_array_of_tables_mut() else { return };
        let is_it = |table: &Table| table.get("path").and_then(Item::as_str) == Some(&*entry.path);
        let index = tables.iter().position(is_it);
        match index.and_then(|index| tables.get_mut(index)) {
            Some(table) => write(&entry, table),
            None => {
                let mut table = Table::new();
                write(&entry, &mut table);
                tables.push(table);
            }
        }
        match self.entries.iter_mut().find(|other| other.path == entry.path) {
            Some(other) => *other = entry,
            None => self.entries.push(entry),
        }
    }

    /// The file's text.
    pub(crate) fn text(&self) -> String {
        self.text.to_string()
    }
}

/// The hash of a file, as `codes.toml` has it.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or_default();
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The folder of the nearest `Cargo.toml`, else the working directory.
pub(crate) fn package() -> Result<PathBuf, Failure> {
    let here = paths::working_dir()?;
    Ok(paths::nearest_package(&here).unwrap_or(&here).to_owned())
}

fn entry(table: &Table) -> Result<Entry, String> {
    let text = |key: &str| match table.get(key) {
        None => Ok(None),
        Some(item) => item.as_str().map(|text| Some(text.to_owned())).ok_or_else(|| format!("`{key}` is not a text")),
    };
    let needed = |key: &str| text(key)?.ok_or_else(|| format!("a `[[document]]` lacks its `{key}`"));
    if let Some((key, _)) = table.iter().find(|(key, _)| !KNOWN.contains(key)) {
        let help = match *codes_gen::nearest::by_spelling(key, &KNOWN) {
            [near, ..] => format!("did you mean `{near}`?"),
            [] => "write `path`, `source`, `encoding` or `headers`".to_owned(),
        };
        return Err(format!("`{}` is not a key of `[[document]]`: {help}", escape::name(key)));
    }
    let path = needed("path")?;
    check_path(&path)?;
    Ok(Entry {
        path,
        source: needed("source")?.parse()?,
        encoding: text("encoding")?,
        headers: headers_of(table)?,
        fetched: Fetched {
            redirected_to: text("redirected_to")?,
            revision: text("revision")?,
            etag: text("etag")?,
            last_modified: text("last_modified")?,
            sha256: text("sha256")?,
            at: text("at")?,
        },
    })
}

/// The names of an entry's headers, and of the environment variables that hold their values.
fn headers_of(table: &Table) -> Result<Vec<(String, String)>, String> {
    let Some(item) = table.get("headers") else { return Ok(Vec::new()) };
    let of = item.as_table_like().ok_or("`headers` is written `{ Authorization = \"VARIABLE\" }`")?;
    let header = |(name, variable): (&str, &Item)| match variable.as_str() {
        Some(variable) if is_variable(variable) => Ok((name.to_owned(), variable.to_owned())),
        _ => Err(format!(
            "the header `{}` needs the name of an environment variable, which holds its value",
            escape::name(name)
        )),
    };
    of.iter().map(header).collect()
}

/// Whether this is the name of an environment variable, and not a secret by mistake.
pub(crate) fn is_variable(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Checks that a document lies in a package: a change of `codes.toml` from somebody else must not write anywhere else,
/// and what a server sends must not become a script, a source file or a configuration.
pub(crate) fn check_path(path: &str) -> Result<(), String> {
    let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    if path.split('/').all(is_plain) && codes_gen::DocumentKind::of(path.as_ref()).is_some() {
        return Ok(());
    }
    Err(format!(
        "`{}` is not the path of a document: write it from the folder of {NAME}, such as `docs/errors.md`",
        escape::name(path)
    ))
}

/// Writes an entry over a table; unchanged values keep their comments.
fn write(entry: &Entry, table: &mut Table) {
    let Fetched { redirected_to, revision, etag, last_modified, sha256, at } = &entry.fetched;
    let source = Some(entry.source.to_string());
    let path = Some(entry.path.clone());
    let texts = [
        ("path", &path),
        ("source", &source),
        ("encoding", &entry.encoding),
        ("redirected_to", redirected_to),
        ("revision", revision),
        ("etag", etag),
        ("last_modified", last_modified),
        ("sha256", sha256),
        ("at", at),
    ];
    for (key, text) in texts {
        match (text, table.get(key).and_then(Item::as_str)) {
            (Some(text), Some(old)) if text == old => {}
            (Some(text), _) => match table.get_mut(key).and_then(Item::as_value_mut) {
                Some(old) => {
                    let decor = old.decor().clone();
                    *old = text.as_str().into();
                    *old.decor_mut() = decor;
                }
                None => _ = table.insert(key, value(text)),
            },
            (None, Some(_)) => _ = table.remove(key),
            (None, None) => {}
        }
    }
    if headers_of(table).as_deref() != Ok(&entry.headers) {
        let mut headers = toml_edit::InlineTable::new();
        for (name, variable) in &entry.headers {
            headers.insert(name, variable.as_str().into());
        }
        if headers.is_empty() { _ = table.remove("headers") } else { _ = table.insert("headers", value(headers)) }
    }
}

/// A document as an enum names it.
pub(crate) struct NamedDocument {
    /// The path in `#[codes(doc = ..)]`, without the revision that it is read from.
    pub(crate) path: String,
    /// The file, also if a revision of it is read.
    pub(crate) file: PathBuf,
    /// The package of the enum, in which its paths begin.
    pub(crate) package: Option<PathBuf>,
}

impl NamedDocument {
    pub(crate) fn new(written: &Path) -> Self {
        let file = paths::file_of(written);
        let package = file.as_ref().and_then(|file| package_for(file).ok());
        let below = package.as_ref().zip(file.as_ref()).and_then(|(package, file)| paths::below(package, file).ok());
        // An absolute path to somewhere else is meant as it is written.
        let below = below.filter(|below| !(written.is_absolute() && below.starts_with("../")));
        let path = below.unwrap_or_else(|| written.display().to_string());
        Self { path, file: file.unwrap_or_else(|| written.to_owned()), package }
    }
}

/// The package whose enum reads a file: that of the working directory, unless the file is in a package inside it, or the
/// working directory is in none.
fn package_for(file: &Path) -> Result<PathBuf, Failure> {
    let own = package()?;
    let nearest = file.parent().and_then(paths::nearest_package);
    let nearest = nearest.filter(|nearest| nearest.starts_with(&own) || !own.join("Cargo.toml").is_file());
    Ok(nearest.map(Path::to_owned).unwrap_or(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Manifest, String> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(NAME), text).unwrap();
        Manifest::read(folder.path()).map_err(|failure| match failure {
            Failure::Usage(message) => message,
            _ => String::new(),
        })
    }

    #[test]
    fn comments_and_order_stay() {
        let text = "# Ours.\n[[document]]\nsource = \"https://v.example/a.md\" # theirs\npath = \"docs/a.md\"\nsha256 = \"00\" # old\n\n[other]\nx = 1\n";
        let mut manifest = read(text).unwrap();
        let mut entry = manifest.entries[0].clone();
        entry.fetched.sha256 = Some("11".to_owned());
        entry.fetched.at = Some("2026-01-01T00:00:00Z".to_owned());
        manifest.set(entry);
        let expected = text.replace("\"00\" # old\n", "\"11\" # old\nat = \"2026-01-01T00:00:00Z\"\n");
        assert_eq!(manifest.text(), expected);
    }

    #[test]
    fn the_headers_of_an_entry_are_replaced_and_removed() {
        let text = "[[document]]\npath = \"a.md\"\nsource = \"x.md\"\n";
        let mut manifest = read(text).unwrap();
        for headers in [&[("A", "ONE")][..], &[("A", "TWO")], &[("A", "TWO"), ("B", "ONE")], &[]] {
            let mut entry = manifest.entries[0].clone();
            entry.headers = headers.iter().map(|(name, of)| ((*name).to_owned(), (*of).to_owned())).collect();
            manifest.set(entry.clone());
            assert_eq!(read(&manifest.text()).unwrap().entries[0].headers, entry.headers);
        }
        assert_eq!(manifest.text(), text);
    }

    #[test]
    fn an_invalid_entry_is_an_error_with_a_reason() {
        for (text, why) in [
            ("[[document]]\npath = \"a.md\"\n", "lacks its `source`"),
            ("[document]\n", "`[[document]]`"),
            ("[[document]]\npath = \"../a.md\"\nsource = \"x.md\"\n", "is not the path of a document"),
            ("[[document]]\npath = \"/etc/a\"\nsource = \"x.md\"\n", "is not the path of a document"),
            ("[[document]]\npath = \".github/a.md\"\nsource = \"x.md\"\n", "is not the path of a document"),
            ("[[document]]\npath = \"build.sh\"\nsource = \"x.md\"\n", "is not the path of a document"),
            ("[[document]]\npath = \"src/lib.rs\"\nsource = \"x.md\"\n", "is not the path of a document"),
            ("[[document]]\npath = \"a.md\"\nsource = \"x.md\"\nsorce = \"\"\n", "did you mean `source`?"),
            (
                "[[document]]\npath = \"a.md\"\nurl = \"x.md\"\n",
                "`url` is not a key of `[[document]]`: write `path`, `source`,",
            ),
            ("[[document]]\npath = 1\nsource = \"x.md\"\n", "`path` is not a text"),
            (
                "[[document]]\npath = \"a.md\"\nsource = \"x.md\"\nheaders = { A = \"Bearer s3cret\" }\n",
                "environment variable",
            ),
            (
                "[[document]]\npath = \"a.md\"\nsource = \"x\"\n[[document]]\npath = \"a.md\"\nsource = \"y\"\n",
                "two entries",
            ),
            ("[[document]\n", "TOML parse error"),
        ] {
            let error = read(text).err().unwrap();
            assert!(error.contains(why), "{error}");
        }
    }
}
