//! Where a document comes from: [`Source`], as `codes.toml` and the command line write it.

use std::fmt::{self, Display};
use std::str::FromStr;

/// Where a document comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// `https://vendor.example/errors.md`, or `http://..`.
    Web(String),
    /// `github:owner/repo/docs/errors.md@main`; without `@main`, on the default branch.
    GitHub { repository: String, path: String, branch: Option<String> },
    /// `git+https://git.example/repo.git#docs/errors.md@main`; without `@main`, on the default branch.
    Git { url: String, path: String, revision: Option<String> },
    /// A path, from the folder of `codes.toml`.
    Local(String),
}

impl FromStr for Source {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = |form: &str| Err(format!("`{}` is not a source: write `{form}`", crate::escape::name(text)));
        if text.contains(|c: char| c.is_control()) || text.trim() != text || text.is_empty() {
            return wrong("https://vendor.example/errors.md");
        }
        if let Some(rest) = text.strip_prefix("github:") {
            let (file, branch) = at(rest);
            let mut parts = file.splitn(3, '/');
            return match (parts.next(), parts.next(), parts.next()) {
                (Some(owner), Some(name), Some(path)) if is_name(owner) && is_name(name) && is_path(path) => {
                    let repository = format!("{owner}/{name}");
                    Ok(Self::GitHub { repository, path: path.to_owned(), branch })
                }
                _ => wrong("github:owner/repository/docs/errors.md@main"),
            };
        }
        if let Some(rest) = text.strip_prefix("git+") {
            let Some((url, file)) = rest.rsplit_once('#') else {
                return wrong("git+https://git.example/repository.git#docs/errors.md@main");
            };
            let (path, revision) = at(file);
            // git would take a text that begins with a dash for an option.
            if !is_path(path) || url.is_empty() || url.starts_with('-') || url.contains("::") {
                return wrong("git+https://git.example/repository.git#docs/errors.md@main");
            }
            return Ok(Self::Git { url: url.to_owned(), path: path.to_owned(), revision });
        }
        match text.split_once("://") {
            Some(("https" | "http", rest)) if !rest.is_empty() => {
                let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
                if host.contains('@') {
                    return Err("a URL with a password must not be in a file: use `headers`".to_owned());
                }
                if let Some(file) = file_of_page(rest) {
                    let shown = crate::escape::name(text);
                    return Err(format!(
                        "`{shown}` is a page that shows the document: write `{}`",
                        crate::escape::name(&file)
                    ));
                }
                Ok(Self::Web(text.split('#').next().unwrap_or(text).to_owned()))
            }
            Some(_) => wrong("https://vendor.example/errors.md"),
            None => Ok(Self::Local(text.to_owned())),
        }
    }
}

/// The source of a file, from the address of the page on which GitHub or GitLab shows it. A branch is taken to have no slash.
fn file_of_page(address: &str) -> Option<String> {
    let (repository, file) = address.split(['?', '#']).next()?.split_once("/blob/")?;
    match repository.strip_prefix("github.com/") {
        Some(repository) => file.split_once('/').map(|(branch, path)| format!("github:{repository}/{path}@{branch}")),
        None => repository.strip_suffix("/-").map(|project| format!("https://{project}/-/raw/{file}")),
    }
}

impl Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at =
            |revision: &Option<String>| revision.as_ref().map(|revision| format!("@{revision}")).unwrap_or_default();
        match self {
            Self::Web(text) | Self::Local(text) => f.write_str(text),
            Self::GitHub { repository, path, branch } => write!(f, "github:{repository}/{path}{}", at(branch)),
            Self::Git { url, path, revision } => write!(f, "git+{url}#{path}{}", at(revision)),
        }
    }
}

impl Source {
    /// The name of the file, without a URL's query and fragment.
    pub(crate) fn file_name(&self) -> Option<&str> {
        let path = match self {
            Self::Web(url) => url
                .split(['?', '#'])
                .next()
                .and_then(|url| url.split_once("://")?.1.split_once('/'))
                .map(|(_, path)| path)?,
            Self::GitHub { path, .. } | Self::Git { path, .. } | Self::Local(path) => path,
        };
        path.rsplit(['/', '\\']).next().filter(|name| !name.is_empty())
    }
}

/// `path@revision`
fn at(text: &str) -> (&str, Option<String>) {
    match text.rsplit_once('@') {
        Some((path, revision)) if is_revision(revision) => (path, Some(revision.to_owned())),
        _ => (text, None),
    }
}

/// Whether a text is neither an option of git nor a part of another argument.
fn is_revision(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | '#');
    !text.is_empty() && !text.starts_with('-') && !text.contains("..") && text.chars().all(is_part)
}

fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    !matches!(text, "" | "." | "..") && text.chars().all(is_part)
}

fn is_path(text: &str) -> bool {
    !text.is_empty() && !text.contains(['\0', ':']) && text.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_recognised_by_its_form_and_written_as_it_was_read() {
        for (text, name) in [
            ("https://vendor.example/docs/errors.md?raw=1", "errors.md"),
            ("http://127.0.0.1:80/x.md", "x.md"),
            ("github:owner/repo/docs/errors.md@release/1.0", "errors.md"),
            ("github:owner/repo/errors.md", "errors.md"),
            ("git+https://git.example/r.git#docs/e.md@main", "e.md"),
            ("git+/srv/git/r.git#e.md", "e.md"),
            ("../vendor/errors.md", "errors.md"),
        ] {
            let source: Source = text.parse().unwrap();
            assert_eq!((source.to_string(), source.file_name()), (text.to_owned(), Some(name)));
        }
        assert_eq!("https://vendor.example/".parse::<Source>().unwrap().file_name(), None);
    }

    #[test]
    fn the_page_of_a_file_is_not_its_source() {
        for (page, file) in [
            ("https://github.com/o/r/blob/main/docs/e.md#errors", "github:o/r/docs/e.md@main"),
            ("https://git.example/a/b/-/blob/main/e.md?ref_type=heads", "https://git.example/a/b/-/raw/main/e.md"),
        ] {
            let error = page.parse::<Source>().unwrap_err();
            assert!(error.ends_with(&format!("is a page that shows the document: write `{file}`")), "{error}");
            assert_eq!(file.parse::<Source>().unwrap().to_string(), file);
        }
        assert!("https://vendor.example/blob/e.md".parse::<Source>().is_ok());
    }

    #[test]
    fn text_that_git_would_take_for_an_option_is_not_a_source() {
        for text in [
            "",
            " x.md",
            "ftp://vendor.example/x.md",
            "https://user:secret@vendor.example/x.md",
            "github:owner/errors.md",
            "github:owner/../errors.md",
            "git+--upload-pack=x#e.md",
            "git+ext::sh -c x#e.md",
            "git+https://git.example/r.git#../e.md",
            "git+https://git.example/r.git",
            "https://vendor.example/\r\nX: y",
        ] {
            assert!(text.parse::<Source>().is_err(), "{text}");
        }
        let Source::Git { path, revision, .. } = "git+x#a.md@--output=y".parse().unwrap() else { panic!() };
        assert_eq!((&*path, revision), ("a.md@--output=y", None));
    }
}
