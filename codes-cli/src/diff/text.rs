//! The difference as text, for people.

use std::io::Write;

use codes_tool::diff::{Build, Change, ChangeKind, Level, What};

use super::Report;
use super::summary::{counts, groups, verdict, weight};
use super::words::{self, TextPart};
use crate::layout::{count, one_line};
use crate::paint::{self, Paint};
use crate::{Failure, escape};

pub(super) fn write(report: &Report<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let paint = Paint::for_stdout();
    writeln!(out, "{} -> {}", escape::name(report.old.name()), escape::name(report.new.name()))?;
    for note in &report.readings {
        writeln!(out, "note: {}", one_line(&note.to_string()))?;
    }
    for action in &report.actions {
        writeln!(out, "edit: {}", one_line(&action.to_string()))?;
    }
    for table in &report.tables {
        let title = if table.title.is_empty() { "The document".to_owned() } else { one_line(&table.title) };
        writeln!(out, "\n{}", paint.text(paint::BOLD, &title))?;
        for group in groups(table) {
            let style = match (group.build, group.level) {
                (Build::Breaks, _) | (_, Level::Major) => paint::REMOVED,
                (_, Level::Minor) => paint::ADDED,
                _ => paint::BOLD,
            };
            let weight = paint.text(style, &weight(group.level, group.build));
            let reason = group.reason.map(|reason| format!(": {}", one_line(&reason.to_string()))).unwrap_or_default();
            writeln!(out, "\n  {} ({weight}){reason}", group.title)?;
            for change in group.changes {
                out.write_all(lines(change, paint).as_bytes())?;
                if group.reason.is_none() {
                    writeln!(out, "      {}", one_line(&change.reason.to_string()))?;
                }
            }
        }
    }
    writeln!(out, "\n{}\n{} {}", counts(report), paint.text(paint::BOLD, "verdict:"), verdict(report))?;
    for note in &report.unseen {
        writeln!(out, "note: {}", one_line(&note.to_string()))?;
    }
    Ok(())
}

/// A change: the code and its name, and the details below them.
fn lines(change: &Change, paint: Paint) -> String {
    let code = change.spelling.as_deref().map(one_line);
    let name = change.name.as_deref().unwrap_or_default();
    let document =
        change.document_name.as_deref().map(|name| format!(" of {}", escape::name(name))).unwrap_or_default();
    let line = change.line.map(|line| format!(" (line {line}{document})")).unwrap_or_default();
    let head = |sign: &str| match &code {
        Some(code) => format!("    {sign} {code} {name}{line}\n"),
        None => String::new(),
    };
    let quoted = |text: &str| if text.is_empty() { String::new() } else { format!("      {}\n", one_line(text)) };
    let arrow = |from: &str, to: &str| format!("{} -> {}", one_line(from), one_line(to));
    let What { kind, of, from, to, codes } = &change.what;
    let (of, from, to) = (of.as_deref(), from.as_deref(), to.as_deref());
    let (old, new) = (from.unwrap_or_default(), to.unwrap_or_default());
    match kind {
        ChangeKind::Added => paint.text(paint::ADDED, head("+").trim_end()) + "\n" + &quoted(new),
        ChangeKind::Removed => paint.text(paint::REMOVED, head("-").trim_end()) + "\n" + &quoted(old),
        ChangeKind::Corrected => format!("    ~ {} {name}{line}\n", arrow(old, new)),
        ChangeKind::Renamed => format!("    ~ {} {}\n", code.unwrap_or_default(), arrow(old, new)),
        ChangeKind::Reworded | ChangeKind::Markup => head("~") + &changed(old, new, paint),
        ChangeKind::MeaningGained => head("+") + &quoted(new),
        ChangeKind::MeaningLost => head("-") + &quoted(old),
        ChangeKind::MeaningsReordered | ChangeKind::Misfit => head("~"),
        ChangeKind::Field => {
            format!("{}      {}: {}\n", head("~"), one_line(of.unwrap_or_default()), arrow(old, new))
        }
        ChangeKind::Problem => format!("    ! {}{line}\n", one_line(new)),
        ChangeKind::TableRemoved | ChangeKind::EnumRemoved | ChangeKind::TableAdded | ChangeKind::EnumAdded => {
            let sign = if matches!(kind, ChangeKind::TableAdded | ChangeKind::EnumAdded) { '+' } else { '-' };
            format!("    {sign} {}\n", count(codes.unwrap_or_default(), "code"))
        }
        ChangeKind::Range => format!("    {}{line}\n{}", one_line(of.unwrap_or_default()), optional(from, to, paint)),
        ChangeKind::CatchAll => optional(from, to, paint),
        ChangeKind::Reordered => String::new(),
        // All others have a value before and after.
        _ => {
            let of = of.map(|of| format!("{}: ", one_line(of))).unwrap_or_default();
            let [from, to] = [from, to].map(|side| side.map_or_else(|| "(none)".to_owned(), one_line));
            format!("    {of}{from} -> {to}\n")
        }
    }
}

fn optional(from: Option<&str>, to: Option<&str>, paint: Paint) -> String {
    match (from, to) {
        (Some(from), Some(to)) => changed(from, to, paint),
        (None, Some(to)) => format!("      {}\n", paint.text(paint::ADDED, &format!("+ {}", one_line(to)))),
        (Some(from), None) => format!("      {}\n", paint.text(paint::REMOVED, &format!("- {}", one_line(from)))),
        (None, None) => String::new(),
    }
}

/// A difference word by word: in colours, or in the brackets of `git diff --word-diff`.
fn changed(from: &str, to: &str, paint: Paint) -> String {
    let parts = words::parts(&one_line(from), &one_line(to)).into_iter().map(|part| match part {
        TextPart::Same(text) => text,
        TextPart::Changed { from, to } => {
            let removed = if from.is_empty() { String::new() } else { format!("[-{from}-]") };
            let added = if to.is_empty() { String::new() } else { format!("{{+{to}+}}") };
            let coloured = |style, text: String| if text.is_empty() { text } else { paint.text(style, &text) };
            coloured(paint::REMOVED, removed) + &coloured(paint::ADDED, added)
        }
    });
    format!("      {}\n", parts.collect::<String>())
}
