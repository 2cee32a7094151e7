//! `codes update`: fetches the documents that have changed, keeps the names that programs use, and shows what the
//! update means.
//!
//! For each document, `fetch` gets the bytes from its source, `decode` turns them into text, `soundness` refuses
//! anything that is not the document, [`names`] pins and retires in the sources, `diff` reviews, and [`journal`]
//! writes: all files are written beside the old ones and then renamed, pins first, the documents next, `codes.toml`
//! last.

pub(crate) mod journal;
mod names;
mod plan;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::manifest::{Entry, Manifest, hash};
use crate::users::User;
use crate::{Failure, escape, paths, users, write};
use plan::{Answered, Plan};
pub(crate) use plan::{now, text_of};

/// Fetch the documents that have changed at their sources, pin the names that would change, and show what the update means
#[derive(clap::Args)]
#[command(after_help = "Examples:
  codes update                            all documents of codes.toml
  codes update docs/errors.md --dry-run   what would change
  codes update --check                    ends with exit code 1 if there is an update")]
#[allow(clippy::struct_excessive_bools)] // Each is a flag of its own.
pub(crate) struct Arguments {
    /// Only these documents of codes.toml
    documents: Vec<PathBuf>,

    /// Show what would be done, and write nothing but the review
    #[arg(long)]
    dry_run: bool,

    /// End with exit code 1 if there is an update, and write nothing
    #[arg(long, conflicts_with_all = ["dry_run", "review"])]
    check: bool,

    /// Let names change with the texts that they are made from
    #[arg(long)]
    no_pin: bool,

    /// Do not mark codes that are gone as `#[codes(retired)]`
    #[arg(long)]
    no_retire: bool,

    /// Accept a text that no longer looks like the document, and replace a document that was edited locally
    #[arg(long)]
    force: bool,

    /// Allow plain http, which anybody on the network path can change
    #[arg(long)]
    insecure: bool,

    /// Also write the review to this file, in Markdown for a pull request
    #[arg(long, value_name = "FILE.md")]
    review: Option<PathBuf>,
}

/// The options that hold for each document.
#[derive(Clone, Copy)]
struct Options {
    keep: names::Keep,
    force: bool,
    insecure: bool,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let mut manifest = Manifest::find()?;
    let writes = !arguments.dry_run && !arguments.check;
    if writes {
        if let Some(said) = journal::recover(&manifest)? {
            writeln!(out, "{said}")?;
            manifest = Manifest::read(manifest.folder())?;
        }
    } else if journal::exists(manifest.folder()) {
        return Err(Failure::Message(
            "a run was interrupted: `codes update` undoes what it had written, and then updates".to_owned(),
        ));
    }
    let entries = selected(&manifest, &arguments.documents)?;
    if entries.is_empty() {
        return Err(Failure::Message("codes.toml has no document: `codes add SOURCE` adds one".to_owned()));
    }
    let (users, problems) = users::find(manifest.folder());
    for problem in &problems {
        crate::tell(problem);
    }
    let keep = names::Keep { names: !arguments.no_pin, retired: !arguments.no_retire };
    let options = Options { keep, force: arguments.force, insecure: arguments.insecure };
    let (mut has_update, mut has_failed) = (false, false);
    let mut review = Vec::new();
    // All are fetched first: documents of one enum, and a document and its translations, are reviewed in their new versions.
    let asked: Vec<_> = entries.into_iter().map(|entry| (plan::ask(&manifest, &entry, options), entry.path)).collect();
    let updates = asked.iter().filter_map(|(answered, _)| match answered {
        Ok(Answered::Update(update)) => Some(update.clone()),
        _ => None,
    });
    let updates: Vec<_> = updates.collect();
    let mut outcomes = plan::all(&updates, &users, options).into_iter();
    let mut plans = Vec::new();
    for (answered, path) in asked {
        let path = escape::name(&path);
        let planned = answered.and_then(|answered| match answered {
            Answered::Same(said) => {
                writeln!(out, "{path}: {said}")?;
                Ok(None)
            }
            Answered::Update(_) => outcomes.next().transpose(),
            Answered::Edited(edited) => {
                has_update = true;
                plan::show_edits(&edited, out)?;
                crate::tell(&format!("{path} was edited locally: it is not replaced without `--force`"));
                Err(Failure::Reported)
            }
        });
        match planned {
            Ok(None) => {}
            Ok(Some(plan)) => {
                if has_update {
                    writeln!(out)?;
                }
                has_update = true;
                let verb = if writes { "updated from" } else { "has an update at" };
                writeln!(out, "{path}: {verb} {}", escape::name(&plan.update.from))?;
                show(&plan, out, &mut review, arguments.review.is_some())?;
                plans.push(plan);
            }
            Err(Failure::Message(why) | Failure::Usage(why)) => {
                has_failed = true;
                crate::tell(&format!("{path}: {why}"));
            }
            Err(Failure::Reported) => has_failed = true,
            Err(failure) => return Err(failure),
        }
    }
    if writes && !plans.is_empty() {
        save(&mut manifest, &users, &plans)?;
    }
    if let Some(path) = &arguments.review {
        write::file(path, &review)?;
    }
    if has_failed || arguments.check && has_update { Err(Failure::Reported) } else { Ok(()) }
}

fn show(plan: &Plan<'_>, out: &mut impl Write, review: &mut Vec<u8>, wants_review: bool) -> Result<(), Failure> {
    let report = plan.report();
    report.write_text(out)?;
    if wants_review {
        report.write_markdown(review)?;
        review.push(b'\n');
    }
    Ok(())
}

/// Writes all files at once: documents may share enums.
fn save(manifest: &mut Manifest, users: &[User], plans: &[Plan<'_>]) -> Result<(), Failure> {
    // Each text of a source has the edits of the plans before.
    let sources: BTreeMap<&Path, &str> =
        plans.iter().flat_map(|plan| &plan.sources).map(|(path, text)| (&**path, &**text)).collect();
    let mut files = Vec::new();
    for (path, text) in sources {
        let read = users.iter().find(|user| user.path == path).map(|user| hash(user.source.text.as_bytes()));
        files.push((write::prepare(path, text.as_bytes())?, read));
    }
    for Plan { update, .. } in plans {
        if let Some(folder) = update.file.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|error| Failure::Message(format!("cannot create {}: {error}", escape::path(folder))))?;
        }
        files.push((write::prepare(&update.file, update.text.as_bytes())?, update.read.clone()));
        manifest.set(update.entry.clone());
    }
    files.push((write::prepare(&manifest.path, manifest.text().as_bytes())?, manifest.read.clone()));
    journal::commit(manifest.folder(), files)
}

/// The entries that the user names, by the paths in `codes.toml` or from the working directory.
fn selected(manifest: &Manifest, named: &[PathBuf]) -> Result<Vec<Entry>, Failure> {
    if named.is_empty() {
        return Ok(manifest.entries.clone());
    }
    let mut selected = Vec::new();
    for path in named {
        let is_it = |entry: &&Entry| Path::new(&entry.path) == path || paths::is_same(&manifest.file_of(entry), path);
        let entry = manifest.entries.iter().find(is_it).cloned();
        selected.push(entry.ok_or_else(|| {
            let known: Vec<String> = manifest.entries.iter().map(|entry| escape::name(&entry.path)).collect();
            Failure::Usage(format!("codes.toml has no document {}: it has {}", escape::path(path), known.join(", ")))
        })?);
    }
    Ok(selected)
}
