//! `codes status`: where the documents come from, how old they are, and who uses them.

use std::fmt::{self, Display};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::layout::count;
use crate::manifest::{Entry, Manifest, hash};
use crate::users::{self, User};
use crate::{Failure, escape, input, paths};

/// Show the documents of codes.toml: source, age, edits, and the enums that are made from them
#[derive(clap::Args)]
#[command(after_help = "Examples:
  codes status   in any folder of the package")]
pub(crate) struct Arguments {}

pub(crate) fn run(_: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let manifest = Manifest::find()?;
    let (users, problems) = users::find(manifest.folder());
    for problem in &problems {
        crate::tell(problem);
    }
    for (index, entry) in manifest.entries.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        write_entry(&manifest, entry, &users, SystemTime::now(), out)?;
    }
    if manifest.entries.is_empty() {
        writeln!(out, "codes.toml has no document: `codes add SOURCE` adds one")?;
    }
    Ok(())
}

fn write_entry(
    manifest: &Manifest,
    entry: &Entry,
    users: &[User],
    now: SystemTime,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let file = manifest.file_of(entry);
    writeln!(out, "{}", escape::name(&entry.path))?;
    let source = escape::name(&entry.source.to_string());
    let revision = entry.fetched.revision.as_ref().map(|revision| format!(" at {}", escape::line(revision)));
    writeln!(out, "  source   {source}{}", revision.unwrap_or_default())?;
    writeln!(out, "  fetched  {}", fetched(entry, now))?;
    writeln!(out, "  file     {}", State::new(entry, &file))?;
    let mut enums = Vec::new();
    for user in users {
        for found in &user.source.enums {
            let how = match user.how_used(found, &file) {
                Some(used) if used.translations.is_empty() => "",
                Some(used) if used.is_document() => "also as a translation, ",
                Some(_) => "as a translation, ",
                None => continue,
            };
            // From the folder of codes.toml, as the document's path is.
            let path = paths::below(manifest.folder(), &user.path);
            let path = path.map_or_else(|_| escape::path(&user.path), |path| escape::name(&path));
            enums.push(format!("{} ({how}{path})", escape::line(&found.ident)));
        }
    }
    let used = if enums.is_empty() { "no enum of this workspace".to_owned() } else { enums.join(", ") };
    writeln!(out, "  used by  {used}")?;
    Ok(())
}

/// The state of a file, compared with what was fetched.
enum State {
    AsFetched,
    Edited,
    NotFetched,
    Unreadable(String),
}

impl State {
    fn new(entry: &Entry, file: &Path) -> Self {
        match input::bytes(file) {
            Err(error) => Self::Unreadable(error.to_string()),
            Ok(bytes) => match entry.fetched.sha256.as_deref() {
                None => Self::NotFetched,
                Some(sha256) if sha256 == hash(&bytes) => Self::AsFetched,
                Some(_) => Self::Edited,
            },
        }
    }
}

impl Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsFetched => f.write_str("as fetched"),
            Self::Edited => f.write_str("edited since"),
            Self::NotFetched => f.write_str("not fetched yet"),
            Self::Unreadable(error) => write!(f, "cannot be read: {error}"),
        }
    }
}

/// The state of a file for `codes status`, in a few words; `None` if the file is not in codes.toml.
pub(crate) fn in_brief(manifest: &Manifest, file: &Path) -> Option<String> {
    let entry = manifest.entries.iter().find(|entry| paths::is_same(&manifest.file_of(entry), file))?;
    let age = age(entry, SystemTime::now());
    let fetched = age.map_or_else(|| "never fetched".to_owned(), |age| format!("fetched {age}"));
    match State::new(entry, file) {
        State::AsFetched => Some(fetched),
        state => Some(format!("{fetched}, {state}")),
    }
}

fn fetched(entry: &Entry, now: SystemTime) -> String {
    let Some(at) = &entry.fetched.at else { return "never".to_owned() };
    let shown = escape::line(at);
    match age(entry, now) {
        Some(age) => format!("{age} ({shown})"),
        None => shown,
    }
}

/// The age of what was fetched, if that is known.
fn age(entry: &Entry, now: SystemTime) -> Option<String> {
    let at = humantime::parse_rfc3339(entry.fetched.at.as_ref()?).ok()?;
    Some(age_of(now.duration_since(at).ok()?))
}

/// An age as people say it.
fn age_of(age: Duration) -> String {
    const UNITS: [(&str, u64); 3] = [("day", 24 * 60 * 60), ("hour", 60 * 60), ("minute", 60)];
    let of_unit = |seconds| usize::try_from(age.as_secs() / seconds).unwrap_or_default();
    let found = UNITS.into_iter().map(|(unit, seconds)| (unit, of_unit(seconds))).find(|(_, age)| *age > 0);
    found.map_or_else(|| "just now".to_owned(), |(unit, age)| format!("{} ago", count(age, unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_in_the_largest_unit() {
        for (seconds, expected) in
            [(5, "just now"), (60, "1 minute ago"), (7200, "2 hours ago"), (86_400 * 40, "40 days ago")]
        {
            assert_eq!(age_of(Duration::from_secs(seconds)), expected);
        }
    }
}
