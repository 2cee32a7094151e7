//! The kinds of documents, by the extensions of their files.

use std::path::Path;

/// The kind of a document, by the extension of its file.
///
/// ```
/// use codes_gen::DocumentKind;
///
/// assert_eq!(DocumentKind::of("docs/ERRORS.MD".as_ref()), Some(DocumentKind::Markdown));
/// assert_eq!(DocumentKind::of("src/lib.rs".as_ref()), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DocumentKind {
    /// A Markdown file.
    Markdown,
    /// A CSV or TSV file. Most of those that are not named hold other data.
    Csv,
    /// A page or a text, which is read as Markdown. Most of those that are not named hold other things.
    Page,
}

impl DocumentKind {
    /// All extensions of documents.
    ///
    /// ```
    /// assert_eq!(codes_gen::DocumentKind::EXTENSIONS[0], ("md", codes_gen::DocumentKind::Markdown));
    /// ```
    pub const EXTENSIONS: &'static [(&'static str, Self)] = &[
        ("md", Self::Markdown),
        ("mdx", Self::Markdown),
        ("markdown", Self::Markdown),
        ("csv", Self::Csv),
        ("tsv", Self::Csv),
        ("html", Self::Page),
        ("htm", Self::Page),
        ("xhtml", Self::Page),
        ("txt", Self::Page),
    ];

    /// The kind of a file; `None` if its name is no document's.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let extension = path.extension()?;
        for (known, kind) in Self::EXTENSIONS {
            if extension.eq_ignore_ascii_case(known) {
                return Some(*kind);
            }
        }
        None
    }
}
