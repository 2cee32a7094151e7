//! `codes` without arguments, in a crate: its documents with the results of `codes check` and `codes status`, in a few
//! lines.

use std::io::Write;
use std::path::Path;

use super::{Checked, CheckedFiles, counts, report};
use crate::layout::{Layout, count, padded};
use crate::manifest::{self, Manifest};
use crate::{Failure, escape, paint, status};
use unicode_width::UnicodeWidthStr as _;

/// The most documents that get a line.
const SHOWN: usize = 6;

/// Whether this folder is a crate's.
pub(crate) fn is_crate() -> bool {
    ["Cargo.toml", manifest::NAME].iter().any(|file| Path::new(file).is_file())
}

pub(crate) fn run(out: &mut impl Write) -> Result<(), Failure> {
    let CheckedFiles { checked, unreadable } = super::survey(&[".".into()], false)?;
    let paint = Layout::for_stdout().paint;
    let manifest = if Path::new(manifest::NAME).is_file() { Some(Manifest::find()?) } else { None };
    // Sources with errors come first, then documents with enums, and among these those with findings.
    let is_shown = |of: &&Checked| of.is_source || !of.tables.is_empty() || !of.enums.is_empty();
    let mut documents: Vec<&Checked> = checked.iter().filter(is_shown).collect();
    documents.sort_by_key(|checked| (!checked.is_source, checked.enums.is_empty(), checked.findings.is_empty()));
    let names = || documents.iter().take(SHOWN).map(|checked| escape::name(checked.document.name()));
    let width = names().map(|name| name.width()).max().unwrap_or_default();
    for (checked, name) in documents.iter().zip(names()) {
        let found = counts(std::slice::from_ref(*checked)).into_iter().filter(|(_, found)| *found > 0);
        let found: Vec<String> = found.map(|(severity, found)| count(found, &severity.to_string())).collect();
        let found = if found.is_empty() { "no findings".to_owned() } else { found.join(", ") };
        if checked.is_source {
            writeln!(out, "{}  {found}", paint.text(paint::BOLD, &padded(&name, width)))?;
            continue;
        }
        let what = format!("{}, {}", count(checked.tables.len(), "table"), count(checked.codes(), "code"));
        let enums = if checked.enums.is_empty() { "no enum".to_owned() } else { checked.enums.join(", ") };
        let status =
            manifest.as_ref().and_then(|manifest| status::in_brief(manifest, Path::new(checked.document.name())));
        let status = status.map(|status| format!("; {status}")).unwrap_or_default();
        writeln!(
            out,
            "{}  {what}; {found}; {}{status}",
            paint.text(paint::BOLD, &padded(&name, width)),
            paint.text(paint::DIM, &enums)
        )?;
    }
    if documents.len() > SHOWN {
        writeln!(out, "and {} more", documents.len() - SHOWN)?;
    }
    if documents.is_empty() {
        writeln!(out, "There is no document with codes here. See `codes --help`.")?;
    } else {
        writeln!(out, "{}", report::summary(&checked, None))?;
        writeln!(out, "`codes check` lists the findings; `codes --help` lists the other commands.")?;
        if manifest.is_some() {
            writeln!(out, "`codes status` shows where the documents come from; `codes update` fetches them again.")?;
        }
    }
    unreadable.map_or(Ok(()), Err)
}
