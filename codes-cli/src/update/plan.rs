//! Asks a source for the news of one document, and decides what an update would do. It writes nothing.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::SystemTime;

use codes_gen::{Document, preview_wrapper};
use codes_tool::diff::Sentence;

use super::{Options, names};
use crate::diff::{self, Made, Report, reading};
use crate::fetch::{self, Answer, Body};
use crate::input::{self, Versions};
use crate::manifest::{Entry, Fetched, Manifest, hash};
use crate::request::Request;
use crate::rust_source::{CodesEnum, RustSource, Used};
use crate::users::User;
use crate::{Failure, decode, escape, paths, soundness};

/// The news of a source for a document.
pub(super) enum Answered {
    /// Nothing new, in words.
    Same(String),
    Update(Rc<Update>),
    /// Something new, for a document that was edited locally.
    Edited(Box<LocalEdit>),
}

/// A new version of a document.
pub(super) struct Update {
    /// The source, or the URL to which it has led.
    pub(super) from: String,
    /// The entry as it will be.
    pub(super) entry: Entry,
    pub(super) file: PathBuf,
    /// The hash of the file as it was read, if there is one.
    pub(super) read: Option<String>,
    /// The file's new text; a document is without its byte order mark.
    pub(super) text: String,
    old: Document,
    new: Document,
}

/// Everything that an update writes, with its review.
pub(super) struct Plan<'a> {
    pub(super) update: &'a Update,
    /// The sources that change.
    pub(super) sources: Vec<(PathBuf, String)>,
    actions: Vec<Sentence>,
    notes: Vec<Sentence>,
    before: Made,
    after: Made,
}

/// A document that was edited locally while its source changed.
pub(super) struct LocalEdit {
    /// The document as it was fetched, if git has it.
    base: Option<Document>,
    here: Document,
    there: Document,
}

impl Plan<'_> {
    pub(super) fn report(&self) -> Report<'_> {
        let Update { old, new, .. } = self.update;
        let report = diff::review((old, &self.before), (new, &self.after), self.actions.clone());
        report.with_notes(&self.notes)
    }
}

/// The time, to the second, in RFC 3339.
pub(crate) fn now() -> String {
    humantime::format_rfc3339_seconds(SystemTime::now()).to_string()
}

/// The text of the fetched document.
pub(crate) fn text_of(body: &Body, entry: &Entry) -> Result<String, String> {
    decode::decode(&body.bytes, entry.encoding.as_deref(), body.charset.as_deref())
}

/// Fetches a document from its source.
pub(super) fn ask(manifest: &Manifest, entry: &Entry, options: Options) -> Result<Answered, Failure> {
    let file = manifest.file_of(entry);
    let here = if file.exists() {
        let unreadable = |error| Failure::Message(format!("cannot read it: {error}"));
        Some(input::bytes(&file).map_err(unreadable)?)
    } else {
        None
    };
    let recorded = entry.fetched.sha256.as_deref();
    let read = here.as_deref().map(hash);
    let is_edited = read.as_deref().is_some_and(|read| recorded.is_some_and(|recorded| recorded != read));
    let asked = fetch::Options {
        insecure: options.insecure,
        folder: manifest.folder(),
        is_conditional: here.is_some() && recorded.is_some() && !is_edited,
    };
    let Answer::Body(body) = fetch::fetch(entry, asked)? else { return Ok(Answered::Same("up to date".to_owned())) };
    let text = text_of(&body, entry).map_err(Failure::Message)?;
    let sha256 = hash(text.as_bytes());
    if recorded == Some(&*sha256) && here.is_some() {
        let said = if is_edited { "up to date at its source, but edited locally" } else { "up to date" };
        return Ok(Answered::Same(said.to_owned()));
    }
    let shown = paths::shortened(&file).display().to_string();
    let old_text = match here {
        Some(here) => Some(String::from_utf8(here).map_err(|_| Failure::Message("the file is not UTF-8".to_owned()))?),
        None => None,
    };
    if let Some(refusal) = soundness::refusal(&entry.path, old_text.as_deref(), &text, options.force) {
        let from = body.fetched.redirected_to.as_ref().map(|to| format!(" (it redirects to {})", escape::name(to)));
        let source = escape::name(&entry.source.to_string());
        return Err(Failure::Message(format!(
            "the document from {source} is rejected{}: {refusal}",
            from.unwrap_or_default()
        )));
    }
    let old = Document::new(&*shown, old_text.unwrap_or_default()).with_name(input::name_before(&shown));
    let new = Document::new(shown, &*text);
    if is_edited && !options.force && old.text() != text {
        let base = base(&file, recorded.unwrap_or_default());
        let base = base.map(|base| Document::new(new.name(), base).with_name(format!("{} (fetched)", new.name())));
        let here = Document::new(new.name().to_owned(), old.text());
        let there = Document::new(new.name(), &*text).with_name(entry.source.to_string());
        return Ok(Answered::Edited(Box::new(LocalEdit { base, here, there })));
    }
    let from = match &body.fetched.redirected_to {
        Some(to) => format!("{}, which redirects to {to}", entry.source),
        None => entry.source.to_string(),
    };
    let fetched = Fetched { sha256: Some(sha256), at: Some(now()), ..body.fetched };
    let entry = Entry { fetched, ..entry.clone() };
    Ok(Answered::Update(Rc::new(Update { from, entry, file, read, text, old, new })))
}

impl Update {
    /// Decides what to do. An enum of several documents is reviewed once, with the first of them that has news.
    fn plan(&self, users: &[User], news: &News<'_>, options: Options) -> Result<(Plan<'_>, Vec<User>), Failure> {
        let Self { file, old, new, .. } = self;
        let Kept { users: kept, sources, actions, notes } = keep_names(file, users, (old, new), news, options)?;
        let before = made(file, users, news, |found, path, used| news.before(old, new, (found, path), used))?;
        let after = made(file, &kept, news, |_, _, _| Ok((new, Cow::Borrowed(news.versions))))?;
        Ok((Plan { update: self, sources, actions, notes, before, after }, kept))
    }
}

/// Plans all updates. One that fails is no news for the others: they are planned again without it.
pub(super) fn all<'a>(updates: &'a [Rc<Update>], users: &[User], options: Options) -> Vec<Result<Plan<'a>, Failure>> {
    let mut failures: Vec<Option<Failure>> = updates.iter().map(|_| None).collect();
    loop {
        let tried = updates.iter().zip(&failures).filter(|(_, failure)| failure.is_none());
        let versions = Versions(tried.map(|(update, _)| (update.file.clone(), update.new.clone())).collect());
        let mut news = News { versions: &versions, planned: Versions::default() };
        let mut edited: Option<Vec<User>> = None;
        let mut plans = Vec::new();
        for (update, failure) in updates.iter().zip(&mut failures).filter(|(_, failure)| failure.is_none()) {
            match update.plan(edited.as_deref().unwrap_or(users), &news, options) {
                Ok((plan, kept)) => {
                    news.planned.0.push((update.file.clone(), update.new.clone()));
                    edited = Some(kept);
                    plans.push(plan);
                }
                Err(why) => *failure = Some(why),
            }
        }
        if plans.len() == versions.0.len() {
            let mut plans = plans.into_iter();
            return failures
                .into_iter()
                .filter_map(|failure| failure.map(Err).or_else(|| plans.next().map(Ok)))
                .collect();
        }
    }
}

/// The new versions of all documents, and those of the documents whose updates are planned already.
struct News<'a> {
    versions: &'a Versions,
    planned: Versions,
}

impl<'a> News<'a> {
    /// Whether the update of one of these documents, which are read as one, is planned already: it has taken the news of
    /// all into account.
    fn is_planned(&self, joined: &[PathBuf]) -> bool {
        joined.iter().any(|document| self.planned.of(document).is_some())
    }

    /// The version of a document that an enum in a file is made from before the update, and those of the others.
    fn before(
        &self,
        old: &'a Document,
        new: &'a Document,
        (found, path): (&CodesEnum, &Path),
        used: &Used,
    ) -> Result<(&'a Document, Cow<'a, Versions>), Failure> {
        Ok(match &*found.joined_with(used, path) {
            [] | [_] => (old, Cow::Borrowed(self.versions)),
            joined if self.is_planned(joined) => (new, Cow::Borrowed(self.versions)),
            joined => (old, Cow::Owned(self.versions.before(joined)?)),
        })
    }
}

/// The sources with the edits that keep their names.
struct Kept {
    users: Vec<User>,
    sources: Vec<(PathBuf, String)>,
    actions: Vec<Sentence>,
    notes: Vec<Sentence>,
}

fn keep_names(
    file: &Path,
    users: &[User],
    (old, new): (&Document, &Document),
    news: &News<'_>,
    options: Options,
) -> Result<Kept, Failure> {
    let mut kept = Kept { users: Vec::new(), sources: Vec::new(), actions: Vec::new(), notes: Vec::new() };
    for user in users {
        let mut text = user.source.text.clone();
        for (index, found) in user.source.enums.iter().enumerate() {
            let Some(used) = user.how_used(found, file) else { continue };
            let joined = found.joined_with(&used, &user.path);
            let note = if !used.is_document() && found.document_in(news.versions, &user.path).is_err() {
                Some(" is not reviewed: the document that this one translates is not there yet")
            } else if news.is_planned(&joined) {
                Some(" is reviewed above, with the new versions of all its documents")
            } else {
                None
            };
            if note.is_some() || !used.is_document() {
                kept.notes.extend(note.map(|note| Sentence::default().quote(&found.ident).then(note)));
                continue;
            }
            let before = news.versions.before(&joined)?;
            let versions = [&before, news.versions];
            let edited = names::keep(&text, (&user.path, index), (old, new), versions, options.keep)?;
            text = edited.text;
            kept.actions.extend(edited.actions);
        }
        let parsed = RustSource::parse(text.clone())
            .map_err(|error| Failure::Message(format!("{} could not be edited: {error}", escape::path(&user.path))))?;
        if text != user.source.text {
            kept.sources.push((user.path.clone(), text));
        }
        kept.users.push(User { path: user.path.clone(), source: parsed });
    }
    Ok(kept)
}

/// The enums that the sources make from the document. `versions` are the version of it from which an enum in a file is made,
/// and those of the others.
fn made<'a>(
    file: &Path,
    users: &[User],
    news: &News<'_>,
    versions: impl Fn(&CodesEnum, &Path, &Used) -> Result<(&'a Document, Cow<'a, Versions>), Failure>,
) -> Result<Made, Failure> {
    let mut made = Made::default();
    for user in users {
        made.wrappers.extend(user.source.wrappers.iter().filter_map(preview_wrapper));
    }
    for user in users {
        for found in &user.source.enums {
            if let Some(used) = user.how_used(found, file) {
                let (document, others) = versions(found, &user.path, &used)?;
                // A translation may be there before the document of its enum is.
                if !used.is_document() && found.document_in(&others, &user.path).is_err() {
                    continue;
                }
                let read = reading::of_version(found, &user.path, &used, document, &others)?;
                made.is_lenient |= read.is_lenient;
                made.enums.push(read.value);
            } else if !made.wrappers.is_empty()
                && let Ok(other) = found.document_in(&news.planned, &user.path)
                && let Ok(preview) = Request::new(found, &user.path).preview(&other)
            {
                // Unions may hold the enum, too.
                made.others.push(preview);
            }
        }
    }
    Ok(made)
}

/// The document as it was fetched, from the last commit.
fn base(file: &Path, sha256: &str) -> Option<String> {
    let object = format!("HEAD:./{}", file.file_name()?.to_str()?);
    let bytes = input::from_git(&object, file.parent()?).ok()?;
    String::from_utf8(bytes).ok().filter(|text| hash(text.as_bytes()) == sha256)
}

/// The local edits, and the vendor's.
pub(super) fn show_edits(edited: &LocalEdit, out: &mut impl Write) -> Result<(), Failure> {
    let mut show = |title: &str, old: &Document, new: &Document| -> Result<(), Failure> {
        writeln!(out, "{title}")?;
        diff::review((old, &Made::default()), (new, &Made::default()), Vec::new()).write_text(out)?;
        writeln!(out)?;
        Ok(())
    };
    match &edited.base {
        Some(base) => {
            show("Edited locally:", base, &edited.here)?;
            show("Changed at its source:", base, &edited.there)
        }
        None => show("The difference from the local file to its source:", &edited.here, &edited.there),
    }
}
