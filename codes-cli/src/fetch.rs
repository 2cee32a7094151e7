//! Fetches the bytes that a source has now, unless they have not changed since last time.

mod git;
mod http;
mod url;

use std::path::Path;

use crate::manifest::{Entry, Fetched};
use crate::source::Source;
use crate::{Failure, escape, input};

/// The answer of a source.
#[derive(Debug)]
pub(crate) enum Answer {
    /// The bytes have not changed since the last fetch.
    NotModified,
    Body(Body),
}

/// A document as it was fetched.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) bytes: Vec<u8>,
    /// The encoding that the server names.
    pub(crate) charset: Option<String>,
    /// The validators for the next request.
    pub(crate) fetched: Fetched,
}

/// The options of a request.
#[derive(Clone, Copy)]
pub(crate) struct Options<'a> {
    /// Whether plain `http` is allowed.
    pub(crate) insecure: bool,
    /// The folder from which local paths start.
    pub(crate) folder: &'a Path,
    /// Whether the answer may be that nothing has changed.
    pub(crate) is_conditional: bool,
}

/// Fetches the document of an entry from its source.
pub(crate) fn fetch(entry: &Entry, options: Options<'_>) -> Result<Answer, Failure> {
    let answer = match &entry.source {
        Source::Web(url) => http::fetch(url, entry, options),
        Source::GitHub { repository, path, branch } => {
            http::fetch_from_github(repository, path, branch.as_deref(), entry, options)
        }
        Source::Git { url, path, revision } => git::fetch(url, path, revision.as_deref(), entry, options),
        Source::Local(path) => {
            let file = options.folder.join(path);
            let bytes = input::bytes(&file).map_err(|error| {
                let is_missing = error.kind() == std::io::ErrorKind::NotFound;
                let meant = if is_missing { input::meant(Path::new(path)) } else { None };
                format!("{error}{}", meant.map(|meant| format!("\n  = help: {meant}")).unwrap_or_default())
            });
            bytes.map(|bytes| Answer::Body(Body { bytes, ..Body::default() }))
        }
    };
    answer.map_err(|why| {
        Failure::Message(format!("cannot fetch {}: {}", escape::name(&entry.source.to_string()), escape::lines(&why)))
    })
}
