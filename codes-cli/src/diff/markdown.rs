//! The difference for a pull request: GitHub Flavored Markdown, no longer than GitHub accepts.

use std::io::Write;

use codes_tool::diff::{Build, Change, ChangeKind, Level, Part as SentencePart, Sentence, What};

use super::body::{self, Section};
use super::summary::{Group, counts, groups, verdict, weight};
use super::words::{self, TextPart};
use super::{Report, punctuation};
use crate::Failure;
use crate::github::{code, part, text};
use crate::layout::{beginning, count, one_line};

/// The number of changes from which on a group is folded.
const FOLDED_FROM: usize = 6;
/// The most codes that a line lists.
const LISTED: usize = 40;
/// The most characters of a text that are shown.
const SHOWN: usize = 600;

pub(super) fn write(report: &Report<'_>, out: &mut impl Write) -> Result<(), Failure> {
    let names = if report.old.name() == report.new.name() {
        code(report.new.name())
    } else {
        format!("{} → {}", code(report.old.name()), code(report.new.name()))
    };
    let mut head = format!("## Return codes: {}\n\n{names}: {}.\n", verdict(report), counts(report));
    for note in report.readings.iter().take(LISTED) {
        head.extend(["\n> **Note:** ", &reasoned(note), "\n"]);
    }
    if !report.actions.is_empty() {
        head.push_str("\n**Edits of the source**\n\n");
        for action in report.actions.iter().take(LISTED) {
            head.extend(["- ", &reasoned(action), "\n"]);
        }
        if report.actions.len() > LISTED {
            head.extend(["- and ", &(report.actions.len() - LISTED).to_string(), " more\n"]);
        }
    }
    let mut foot = String::new();
    for note in report.unseen.iter().take(LISTED) {
        foot.extend(["\n<sub>", &reasoned(note), "</sub>\n"]);
    }
    let mut sections: Vec<Section> = Vec::new();
    let mut lines: Vec<Vec<Line<'_>>> = Vec::new();
    let mut titles: Vec<&str> = Vec::new();
    for table in &report.tables {
        let title = if table.title.is_empty() { "The document".to_owned() } else { text(&shortened(&table.title)) };
        let parent = sections.len();
        sections.push(Section {
            head: format!("\n### {title}\n"),
            tail: String::new(),
            parent: None,
            priority: 0,
            items: 0,
        });
        titles.push("");
        lines.push(Vec::new());
        for group in groups(table) {
            let of_group = lines_of(&group);
            let (head, tail) = frame(&group, of_group.len());
            let priority = priority(&group);
            sections.push(Section { head, tail, parent: Some(parent), priority, items: of_group.len() });
            titles.push(group.title);
            lines.push(of_group);
        }
    }
    let item = |section: usize, number: usize| {
        lines.get(section).and_then(|lines| lines.get(number)).map(Line::written).unwrap_or_default()
    };
    let written = body::fill(&format!("{head}{foot}"), &sections, item);
    out.write_all(head.as_bytes())?;
    let mut left_out: Vec<(&str, usize)> = Vec::new();
    let mut last_parent = None;
    for (index, (section, items)) in sections.iter().zip(&written).enumerate() {
        let changes = |lines: &[Line<'_>]| lines.iter().map(Line::changes).sum::<usize>();
        let missing = lines.get(index).and_then(|lines| lines.get(items.len()..)).map_or(0, changes);
        if missing > 0 {
            let title = titles.get(index).copied().unwrap_or_default();
            match left_out.iter_mut().find(|(other, _)| *other == title) {
                Some((_, count)) => *count += missing,
                None => left_out.push((title, missing)),
            }
        }
        if items.is_empty() {
            continue;
        }
        if section.parent != last_parent {
            last_parent = section.parent;
            let head = section.parent.and_then(|parent| sections.get(parent)).map(|parent| &*parent.head);
            out.write_all(head.unwrap_or_default().as_bytes())?;
        }
        out.write_all(section.head.as_bytes())?;
        for item in items {
            out.write_all(item.as_bytes())?;
        }
        out.write_all(section.tail.as_bytes())?;
    }
    if !left_out.is_empty() {
        let all: usize = left_out.iter().map(|(_, count)| count).sum();
        let of_kinds: Vec<String> = left_out.iter().map(|(title, count)| format!("{title}: {count}")).collect();
        let changes = if all == 1 { "change is" } else { "changes are" };
        writeln!(out, "\n**{all} more {changes} left out** ({}): `codes diff` shows them.", of_kinds.join(", "))?;
    }
    out.write_all(foot.as_bytes())?;
    Ok(())
}

/// The text before the changes of a group, and the text after them.
fn frame(group: &Group<'_>, lines: usize) -> (String, String) {
    let why = group.reason.map(|reason| format!(": {}", reasoned(reason))).unwrap_or_default();
    let mut head = format!("\n**{}** ({}){why}\n\n", group.title, weight(group.level, group.build));
    if lines < FOLDED_FROM {
        return (head, String::new());
    }
    head.extend(["<details><summary>", &group.changes.len().to_string(), " changes</summary>\n\n"]);
    (head, "\n</details>\n".to_owned())
}

fn priority(group: &Group<'_>) -> u8 {
    match (group.build, group.level) {
        (Build::Breaks, _) | (_, Level::Major) => 0,
        (Build::MayBreak, _) | (_, Level::Minor) => 1,
        (Build::Fine, Level::None | Level::Patch) => 2,
    }
}

/// A line of a list.
enum Line<'a> {
    /// A change, with its reason if the group has several.
    Change(&'a Change, Option<&'a Sentence>),
    /// The changes of punctuation or space alone.
    Punctuation(Vec<&'a Change>),
}

fn lines_of<'a>(group: &Group<'a>) -> Vec<Line<'a>> {
    let is_punctuation = |change: &&Change| match &change.what {
        What { kind: ChangeKind::Reworded | ChangeKind::Field, from: Some(from), to: Some(to), .. } => {
            punctuation::is_all_that_differs(from, to)
        }
        _ => false,
    };
    let (alike, others): (Vec<&Change>, Vec<&Change>) = group.changes.iter().copied().partition(is_punctuation);
    let own_reason = |change: &'a Change| group.reason.is_none().then_some(&change.reason);
    let mut lines: Vec<Line<'_>> = others.into_iter().map(|change| Line::Change(change, own_reason(change))).collect();
    if !alike.is_empty() {
        lines.push(Line::Punctuation(alike));
    }
    lines
}

impl Line<'_> {
    fn written(&self) -> String {
        match self {
            Self::Change(change, reason) => {
                let why = reason.map(|reason| format!(" <br>{}", reasoned(reason))).unwrap_or_default();
                format!("- {}{why}\n", item(change))
            }
            Self::Punctuation(changes) => {
                let mut codes: Vec<String> = changes.iter().filter_map(|change| bold(change)).collect();
                codes.dedup();
                let more = if codes.len() > LISTED { ", .." } else { "" };
                codes.truncate(LISTED);
                format!("- punctuation or space alone: {}{more}\n", codes.join(", "))
            }
        }
    }

    fn changes(&self) -> usize {
        match self {
            Self::Change(..) => 1,
            Self::Punctuation(changes) => changes.len(),
        }
    }
}

fn bold(change: &Change) -> Option<String> {
    change.spelling.as_deref().map(|code| format!("**{}**", text(&shortened(code))))
}

fn item(change: &Change) -> String {
    let name = change.name.as_deref().map(|name| format!(" {}", code(name))).unwrap_or_default();
    let of_code = bold(change).map(|code| code + &name).unwrap_or_default();
    let arrow = |from: &str, to: &str| format!("{} → {}", code(&shortened(from)), code(&shortened(to)));
    let said =
        |said: &str| if said.is_empty() { String::new() } else { format!(": {}", part(&one_line(&shortened(said)))) };
    let What { kind, of, from, to, codes } = &change.what;
    let of = of.as_deref();
    let (old, new) = (from.as_deref().unwrap_or_default(), to.as_deref().unwrap_or_default());
    match kind {
        ChangeKind::Added | ChangeKind::MeaningGained => of_code + &said(new),
        ChangeKind::Removed | ChangeKind::MeaningLost => of_code + &said(old),
        ChangeKind::Corrected => format!("{}{name}", arrow(old, new)),
        ChangeKind::Renamed => format!("{} {}", bold(change).unwrap_or_default(), arrow(old, new)),
        ChangeKind::Reworded | ChangeKind::Markup => format!("{of_code}: {}", changed(old, new)),
        ChangeKind::Field => {
            format!("{of_code}, {}: {}", part(&one_line(&shortened(of.unwrap_or_default()))), changed(old, new))
        }
        ChangeKind::MeaningsReordered | ChangeKind::Misfit => of_code,
        ChangeKind::Problem => {
            let place = change.line.zip(change.document_name.as_deref());
            let place = place.map(|(line, document)| format!(" (line {line} of {})", code(document)));
            text(&shortened(new)) + &place.unwrap_or_default()
        }
        ChangeKind::TableRemoved | ChangeKind::TableAdded | ChangeKind::EnumRemoved | ChangeKind::EnumAdded => {
            count(codes.unwrap_or_default(), "code")
        }
        ChangeKind::Range => format!("**{}**: {}", text(&shortened(of.unwrap_or_default())), changed(old, new)),
        ChangeKind::CatchAll => changed(old, new),
        ChangeKind::Reordered => "the order of the rows".to_owned(),
        // All others have a value before and after.
        _ => {
            let shown = |of| if *kind == ChangeKind::Function { code(of) } else { text(of) };
            let of = of.map(|of| format!("{}: ", shown(of))).unwrap_or_default();
            format!("{of}{} → {}", title(from.as_ref()), title(to.as_ref()))
        }
    }
}

fn title(title: Option<&String>) -> String {
    title.map_or_else(|| "none".to_owned(), |title| code(&shortened(title)))
}

/// The difference between two texts, as far as there is room to show it.
fn changed(from: &str, to: &str) -> String {
    const CONTEXT: usize = 80;
    let mut written = String::new();
    let mut room = SHOWN;
    for found in words::parts(&one_line(from), &one_line(to)) {
        if room == 0 {
            written.push('…');
            break;
        }
        let (from, to) = match &found {
            TextPart::Same(same) => {
                let kept = without_middle(same, CONTEXT);
                room = room.saturating_sub(kept.chars().count());
                written += &part(&kept);
                continue;
            }
            TextPart::Changed { from, to } => (from, to),
        };
        for (tag, text) in [("del", from), ("ins", to)] {
            if !text.is_empty() {
                let kept = beginning(text, SHOWN);
                room = room.saturating_sub(kept.chars().count());
                written.extend(["<", tag, ">", &part(&kept), "</", tag, ">"]);
            }
        }
    }
    // Escaped as at the beginning of a block, where such a mark would begin a list.
    if written.starts_with(['-', '+', '=']) { format!("\\{written}") } else { written }
}

/// A text with an ellipsis for the part that does not fit.
fn shortened(text: &str) -> String {
    beginning(text, SHOWN)
}

/// The beginning and the end of a long text that both versions have.
fn without_middle(text: &str, kept: usize) -> String {
    let count = text.chars().count();
    if count <= 3 * kept {
        return text.to_owned();
    }
    let start: String = text.chars().take(kept).collect();
    let end: String = text.chars().skip(count - kept).collect();
    format!("{start} … {end}")
}

/// A sentence of ours, with what it quotes as code.
fn reasoned(reason: &Sentence) -> String {
    let parts = reason.parts().iter().map(|part| match part {
        SentencePart::Words(words) => (*words).to_owned(),
        SentencePart::Quoted(quoted) => code(&shortened(quoted)),
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_where_they_do_not_differ() {
        let same = "word ".repeat(200);
        let shown = changed(&format!("{same}old{same}"), &format!("{same}new{same}"));
        assert!(shown.contains("<del>oldword</del><ins>newword</ins>") && shown.len() < 500, "{shown}");
        assert!(changed("", &"x y ".repeat(5000)).chars().count() < 700);
    }

    #[test]
    fn texts_that_differ_contain_no_markup_where_they_are_cut() {
        assert_eq!(changed("see @one", "see @two"), "see `@`<del>one</del><ins>two</ins>");
        assert_eq!(changed("- a", "- b"), "\\- <del>a</del><ins>b</ins>");
    }
}
