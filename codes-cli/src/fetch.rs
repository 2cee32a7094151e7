//! From a source to the bytes that it has now, or to the word that they are those of last time.

mod git;
mod http;
mod url;

use std::path::Path;

use crate::manifest::{Entry, Fetched};
use crate::source::Source;
use crate::{Failure, escape, input};

/// What a source has.
#[derive(Debug)]
pub(crate) enum Answer {
    /// What was fetched last.
    NotModified,
    Body(Body),
}

/// A document as it comes.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) bytes: Vec<u8>,
    /// The encoding that the server names.
    pub(crate) charset: Option<String>,
    /// What to ask with next time.
    pub(crate) fetched: Fetched,
}

/// How to ask.
#[derive(Clone, Copy)]
pub(crate) struct Options<'a> {
    /// Plain `http` is allowed.
    pub(crate) insecure: bool,
    /// The folder from which local paths start.
    pub(crate) folder: &'a Path,
    /// Whether an answer that nothing has changed will do.
    pub(crate) is_conditional: bool,
}

/// Asks the source of an entry.
pub(crate) fn fetch(entry: &Entry, options: Options<'_>) -> Result<Answer, Failure> {
    let answer = match &entry.source {
        Source::Web(url) => http::fetch(url, entry, options),
        Source::GitHub { repository, path, branch } => {
            http::fetch_from_github(repository, path, branch.as_deref(), entry, options)
        }
        Source::Git { url, path, revision } => git::fetch(url, path, revision.as_deref(), entry, options),
        Source::Local(path) => {
            let file = options.folder.join(path);
            let bytes = input::bytes(&file).map_err(|error| error.to_string());
            bytes.map(|bytes| Answer::Body(Body { bytes, ..Body::default() }))
        }
    };
    answer.map_err(|why| {
        Failure::Message(format!("cannot fetch {}: {}", escape::name(&entry.source.to_string()), escape::lines(&why)))
    })
}
