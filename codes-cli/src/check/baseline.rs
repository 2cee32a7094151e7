//! The baseline: a file of known findings, which pass. New ones do not.
//!
//! The file identifies a finding by its document, its id and the text at its place. It does not use the line, which
//! moves with any change above it. If several findings are the same, their number counts.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use codes_gen::{Document, Place};
use serde::{Deserialize, Serialize};

use super::{Checked, Finding};
use crate::{Failure, escape, input, paths, write};

/// How much of the text at a place is kept: the rest of a long line changes more often than a finding is resolved.
const KEPT: usize = 200;

/// The contents of the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    known: Vec<KnownFinding>,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KnownFinding {
    /// The document's path, from the folder of the baseline.
    document: String,
    id: String,
    /// The text of its line; for a finding that is not in the document, the enum and the message.
    place: String,
}

/// Removes the known findings. Returns how many were removed, and how many known ones are not found any more.
pub(super) fn subtract(path: &Path, checked: &mut [Checked]) -> Result<(usize, usize), Failure> {
    let mut left: HashMap<KnownFinding, usize> = HashMap::new();
    for known in read(path)? {
        *left.entry(known).or_default() += 1;
    }
    let base = base(path);
    let mut count = 0;
    for Checked { document, findings, .. } in checked {
        findings.retain(|finding| match left.get_mut(&known(finding, document, &base)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                count += 1;
                false
            }
            _ => true,
        });
    }
    Ok((count, left.into_values().sum()))
}

fn read(path: &Path) -> Result<Vec<KnownFinding>, Failure> {
    let shown = escape::path(path);
    if !path.exists() {
        return Err(Failure::Usage(format!(
            "there is no baseline at {shown}\n  = help: add `--write-baseline` to write it"
        )));
    }
    let file: File = serde_json::from_str(&input::text(path)?)
        .map_err(|error| Failure::Usage(format!("{shown} is not a baseline: {}", escape::line(&error.to_string()))))?;
    Ok(file.known)
}

/// Writes all findings, and returns their number.
pub(super) fn write(path: &Path, checked: &[Checked]) -> Result<usize, Failure> {
    let base = base(path);
    let of = |checked: &'_ Checked| -> Vec<KnownFinding> {
        checked.findings.iter().map(|finding| known(finding, &checked.document, &base)).collect()
    };
    let mut all: Vec<KnownFinding> = checked.iter().flat_map(of).collect();
    all.sort();
    let count = all.len();
    let mut text = serde_json::to_string_pretty(&File { known: all })?;
    text.push('\n');
    write::generated(path, &text)?;
    Ok(count)
}

/// The folder of the baseline, from which its paths start.
fn base(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_default();
    absolute.parent().map(Path::to_owned).unwrap_or_default()
}

fn known(finding: &Finding, document: &Document, base: &Path) -> KnownFinding {
    let diagnostic = &finding.diagnostic;
    let place = match &diagnostic.place {
        Place::Range(range) => {
            let line = document.line_at(range.start);
            kept(document.get(line))
        }
        Place::Document | Place::Part(_) => String::new(),
        _ => kept(&format!("{}: {}", finding.of_enums.join(", "), diagnostic.message)),
    };
    KnownFinding {
        document: paths::within(base, document.name_of(diagnostic)),
        id: diagnostic.id.name().to_owned(),
        place,
    }
}

/// The start of a text, with one space for white space of any length.
fn kept(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(KEPT).collect();
    words.join(" ").chars().take(KEPT).collect()
}
