//! What to type for a document without a code table that has codes in another form.

use super::announcement::Announcement;
use super::entry::neighbours;
use super::{Found, Passages, entry, find, headings, lists, of_levels};
use crate::columns::Kind;
use crate::markdown::{self, Block, BlockKind};
use crate::{Document, cell, text};

/// The message about headings or lists that are announced as codes, and the help line. Those that fit the enum come first.
pub fn announced(passages: &Passages<'_>, kind: Option<Kind>) -> Option<(String, String)> {
    let most = |kinds: &[Kind]| find(passages, kinds).into_iter().max_by_key(Found::count);
    let mut best: Option<Found<'_>> = None;
    for kinds in in_order(kind) {
        best = best.or_else(|| most(kinds));
    }
    let found = best?;
    let message = format!("the document has no code table; {}", found.message());
    Some((message, found.help() + for_enum(kind, found.kind)))
}

/// The number of headings, items or lines that may be codes though nothing says so, and the help line.
pub fn possible(document: &Document, passages: &Passages<'_>, kind: Option<Kind>) -> Option<(usize, String)> {
    let mut found: Vec<(usize, Kind, String)> = Vec::new();
    for kind in [Kind::Integer, Kind::Text] {
        if let Some(likely) = headings::measure(passages.outlines, kind).filter(|likely| likely.may_be_codes(kind)) {
            let (count, of) = (likely.count(), of_levels(&likely.levels));
            found.push((count, kind, format!("if the {count} headings of {of} are codes, write `headings`")));
        }
    }
    for kind in [Kind::Integer, Kind::Text] {
        if let Some((count, name)) = lists::most_unannounced(passages, kind) {
            let (below, argument) = match &*name {
                "" => (String::new(), "list".to_owned()),
                name => (format!(" below `{name}`"), format!("list = {name:?}")),
            };
            found.push((count, kind, format!("if the {count} items{below} are codes, write `{argument}`")));
        }
    }
    found.extend(in_code(document, passages));
    let fits = |of: Kind| kind.is_none_or(|kind| kind == of);
    // Of several equal ones, the first counts.
    let (count, of, help) = found.into_iter().rev().max_by_key(|(count, of, _)| (fits(*of), *count))?;
    Some((count, help + for_enum(kind, of)))
}

/// The kinds that are tried one after the other.
fn in_order(kind: Option<Kind>) -> &'static [&'static [Kind]] {
    match kind {
        Some(Kind::Integer) => &[&[Kind::Integer], &[Kind::Text]],
        Some(Kind::Text) => &[&[Kind::Text], &[Kind::Integer]],
        None => &[&[Kind::Integer, Kind::Text]],
    }
}

/// What to do about an enum for codes of another kind than those that are found.
fn for_enum(kind: Option<Kind>, found: Kind) -> &'static str {
    match (kind, found) {
        (Some(Kind::Text), Kind::Integer) => ", and put `#[repr(i32)]` above the enum",
        (Some(Kind::Integer), Kind::Text) => ", and remove `#[repr(..)]` from the enum",
        _ => "",
    }
}

/// A block of code in which each line is a code, below a heading that announces codes.
fn in_code(document: &Document, Passages { outlines, .. }: &Passages<'_>) -> Option<(usize, Kind, String)> {
    let by_document = outlines.say(Announcement::Codes);
    let (mut above, mut text_above): (Option<&Block>, Option<&Block>) = (None, None);
    for block in &outlines.all.blocks {
        match block.kind {
            BlockKind::Heading(_) => (above, text_above) = (Some(block), None),
            BlockKind::Text => text_above = Some(block),
            _ => {}
        }
        let raw = document.get(block.cell.range.clone());
        let is_fenced = markdown::fence(raw).is_some();
        let is_code = block.kind == BlockKind::Other && (is_fenced || block.cell.text.is_empty());
        let by_heading = || above.is_some_and(|above| Announcement::new(&above.cell.text) > Announcement::Nothing);
        let by_text = || text_above.is_some_and(announces_codes_below);
        if !is_code || !by_document && !by_heading() && !by_text() && !names_enum_of_codes(raw) {
            continue;
        }
        let line = document.line_of(block.cell.range.start) + 1;
        let help = |how: &str| {
            let argument = match above.and_then(|above| above.cut.as_ref()) {
                Some(above) => format!("list = {:?}", &**above),
                None => "list".to_owned(),
            };
            format!(
                "nothing is read in a block of code: if the lines from line {line} on are codes, {how}, and write \
                 `{argument}`"
            )
        };
        for kind in [Kind::Integer, Kind::Text] {
            if let Some(count) = codes_of(raw, is_fenced, kind) {
                let how = if is_fenced { "remove the fences around them" } else { "remove the spaces before them" };
                return Some((count, kind, help(how)));
            }
        }
        if let Some((count, (name, number))) = members_of(raw) {
            let how = format!("write an item such as `- {number}: {name}` for each of them");
            return Some((count, Kind::Integer, help(&how)));
        }
    }
    None
}

/// Whether a short line announces codes: "(Return Codes)", "Errors:".
fn announces_codes_below(block: &Block) -> bool {
    const LONGEST: usize = 40;
    let title = block.cell.text.trim_end_matches([':', '：', ' ']);
    title.len() <= LONGEST && Announcement::new(title) > Announcement::Nothing
}

/// The number of lines in a block of code, if each is a code with its text.
fn codes_of(block: &str, is_fenced: bool, kind: Kind) -> Option<usize> {
    let (mut codes, mut lines) = (0, block.lines().skip(usize::from(is_fenced)).peekable());
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line.is_empty() || is_fenced && lines.peek().is_none() {
            continue;
        }
        let entry = entry::parse(line.trim_start_matches(['-', '*']).trim_start(), 0, kind)?;
        let is_code = entry.is_single() && entry.is_marked && !(entry.name.is_empty() && entry.text.is_empty());
        // `KITE_MESSAGES` may be the title of a column.
        let is_sure = entry.is_surely_text || neighbours::is_in(&entry.code, char::is_uppercase);
        if !is_code || kind == Kind::Text && !is_sure {
            return None;
        }
        codes += 1;
    }
    (codes > 1).then_some(codes)
}

/// Whether a block of code has an enum of codes: `enum ErrorCode {`.
fn names_enum_of_codes(fenced: &str) -> bool {
    fenced.lines().any(|line| {
        let Some((_, name)) = line.split_once("enum ") else { return false };
        let name = text::first_part(name.trim_start_matches("class "), |c| !c.is_alphanumeric() && c != '_');
        Announcement::new(name) > Announcement::Nothing
    })
}

/// The number of constants between two fences, with the first of them, if there are several: `LATE = 1,` in an enum, or
/// `#define ERR_LATE 1`.
fn members_of(fenced: &str) -> Option<(usize, (&str, &str))> {
    let (mut count, mut first) = (0, None);
    for line in fenced.lines().skip(1) {
        let line = line.trim();
        let (name, value) = match line.strip_prefix("#define ") {
            Some(define) => define.trim_start().split_once(char::is_whitespace)?,
            None => match line.split_once('=') {
                Some(member) => member,
                None => continue,
            },
        };
        let name = name.trim();
        let number = text::first_part(value.trim_start(), |c| c.is_whitespace() || matches!(c, ',' | ';' | '/'));
        // `let code = 7;` is a statement.
        if !text::is_only(name, |byte| byte.is_ascii_alphanumeric() || byte == b'_')
            || !cell::is_code(number, Kind::Integer)
        {
            return None;
        }
        count += 1;
        first = first.or(Some((name, number)));
    }
    first.filter(|_| count > 1).map(|first| (count, first))
}
