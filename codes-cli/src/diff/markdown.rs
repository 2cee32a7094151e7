//! For a pull request: Markdown of GitHub's flavour. The vendor's text stays text.

use std::io::Write;

use codes_gen::diff::{Change, What};

use super::Report;
use super::summary::{Group, counts, groups, verdict, weight};
use super::words::{self, Part};
use crate::Failure;
use crate::layout::one_line;

/// Above this many changes a group is folded.
const FOLDED_FROM: usize = 6;

pub(super) fn write(report: &Report<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let names = if report.old.name() == report.new.name() {
        code(report.new.name())
    } else {
        format!("{} → {}", code(report.old.name()), code(report.new.name()))
    };
    writeln!(out, "## Return codes: {}\n\n{names}: {}.", verdict(report), counts(report))?;
    for table in &report.tables {
        let title = if table.title.is_empty() { "The document".to_owned() } else { escaped(&table.title) };
        writeln!(out, "\n### {title}")?;
        for group in groups(table) {
            write_group(&group, out)?;
        }
    }
    Ok(())
}

fn write_group(group: &Group<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let reason = group.reason.map(|reason| format!(": {}", in_sentence(reason))).unwrap_or_default();
    writeln!(out, "\n**{}** ({}){reason}\n", group.title, weight(group.level, group.build))?;
    let is_folded = group.changes.len() >= FOLDED_FROM;
    if is_folded {
        writeln!(out, "<details><summary>{} changes</summary>\n", group.changes.len())?;
    }
    for change in &group.changes {
        let why = if group.reason.is_none() { format!(" <br>{}", in_sentence(&change.reason)) } else { String::new() };
        writeln!(out, "- {}{why}", item(change))?;
    }
    if is_folded {
        writeln!(out, "\n</details>")?;
    }
    Ok(())
}

fn item(change: &Change) -> String {
    let name = change.name.as_deref().map(|name| format!(" {}", code(name))).unwrap_or_default();
    let of_code =
        change.code.as_ref().map(|found| format!("**{}**{name}", escaped(&found.to_string()))).unwrap_or_default();
    let arrow = |from: &str, to: &str| format!("{} → {}", code(from), code(to));
    let said = |text: &str| if text.is_empty() { String::new() } else { format!(": {}", escaped(text)) };
    match &change.what {
        What::Added { text } | What::Removed { text } | What::MeaningGained { text } | What::MeaningLost { text } => {
            of_code + &said(text)
        }
        What::Renamed { from, to } => {
            let found = change.code.as_ref().map(|found| escaped(&found.to_string())).unwrap_or_default();
            format!("**{found}** {}", arrow(from, to))
        }
        What::Reworded { from, to } | What::Markup { from, to } => format!("{of_code}: {}", changed(from, to)),
        What::Field { column, from, to } => format!("{of_code}, {}: {}", escaped(column), changed(from, to)),
        What::MeaningsReordered | What::Misfit { .. } => of_code,
        What::Problem { message } => escaped(message),
        What::TableRemoved { codes } | What::TableAdded { codes } => format!("{codes} codes"),
        What::Kind { from, to } | What::Heading { from, to } => arrow(from, to),
        What::Moved { from, to } => format!("code table {from} → {to}"),
        What::Column { of, from, to } => {
            let title = |title: &Option<String>| title.as_deref().map_or_else(|| "none".to_owned(), code);
            format!("{of}: {} → {}", title(from), title(to))
        }
        What::Range { range, from, to } => format!("**{}**: {}", escaped(range), optional(from.as_ref(), to.as_ref())),
        What::CatchAll { from, to } => optional(from.as_ref(), to.as_ref()),
        What::Reordered => "the order of the rows".to_owned(),
    }
}

fn optional(from: Option<&String>, to: Option<&String>) -> String {
    changed(from.map(String::as_str).unwrap_or_default(), to.map(String::as_str).unwrap_or_default())
}

fn changed(from: &str, to: &str) -> String {
    let parts = words::parts(&one_line(from), &one_line(to)).into_iter().map(|part| match part {
        Part::Same(text) => escaped_part(&text),
        Part::Changed { from, to } => {
            let tagged = |tag: &str, text: &str| {
                if text.is_empty() { String::new() } else { format!("<{tag}>{}</{tag}>", escaped_part(text)) }
            };
            tagged("del", &from) + &tagged("ins", &to)
        }
    });
    parts.collect()
}

/// A text of the vendor's in one line.
fn escaped(text: &str) -> String {
    escaped_part(&one_line(text))
}

/// Nothing of it is markup, and nobody is mentioned.
fn escaped_part(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '@' => escaped.push_str("@<!-- -->"),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '#' | '|' | '!' | '$' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A sentence of ours, whose code is in backticks already.
fn in_sentence(reason: &str) -> String {
    one_line(reason)
}

/// As code, whatever is in it.
fn code(text: &str) -> String {
    let text = one_line(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_text_is_no_markup() {
        assert_eq!(escaped("<b> *x* @you `c` [a](b)\n#1"), "&lt;b&gt; \\*x\\* @<!-- -->you \\`c\\` \\[a\\](b) \\#1");
        assert_eq!(
            (code("a`b"), code("`a"), code("a")),
            ("``a`b``".to_owned(), "`` `a ``".to_owned(), "`a`".to_owned())
        );
    }
}
