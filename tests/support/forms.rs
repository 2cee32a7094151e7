//! A second reader of headings, lists and CSV files, for comparison with the engine's. It is written from
//! [CommonMark](https://spec.commonmark.org) and [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180) and shares no code with the
//! engine.
//!
//! Like [`gfm`], it does not read everything: only headings and items at the margin, and only up to the first line that
//! may begin a block in which they would not be recognised.

use crate::gfm;

/// A heading that begins with `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its line; the first is 1.
    pub line: usize,
    /// The level, from 1 to 6.
    pub level: usize,
    /// Its text as it is written.
    pub text: String,
    /// The line of the heading above it; 0 if there is none.
    pub parent: usize,
    /// The lines below it, up to the next heading of any level.
    pub below: Vec<String>,
}

/// An item that begins with `-` or `*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its line; the first is 1.
    pub line: usize,
    /// Its first line as it is written.
    pub text: String,
    /// The number of its list.
    pub list: usize,
}

/// The lines of a text, up to the first that may begin another block.
fn lines(text: &str) -> Vec<&str> {
    if gfm::has_rare_line_ends(text) {
        return Vec::new();
    }
    let is_rule = |line: &str| {
        let line = line.trim();
        !line.is_empty() && line.chars().all(|c| matches!(c, '=' | '*' | '_' | '-' | ' '))
    };
    // After `<br>` alone, the lines up to the next blank one are HTML.
    let is_certain = |line: &&str| {
        !gfm::may_begin_something_else(line)
            && !is_rule(line)
            && !line.contains('\t')
            && !line.trim_start().starts_with("<br")
    };
    text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).take_while(is_certain).collect()
}

/// Whether a line is blank. A line of other kinds of space belongs to its paragraph.
fn is_blank(line: &str) -> bool {
    line.trim_matches([' ', '\t']).is_empty()
}

/// The level and the text of a heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    ((1..=6).contains(&level) && (text.is_empty() || text.starts_with(' '))).then(|| (level, text.trim()))
}

/// The headings of a document that are beyond doubt.
#[must_use]
pub fn headings(text: &str) -> Vec<Heading> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut headings: Vec<Heading> = Vec::new();
    let mut above: Vec<(usize, usize)> = Vec::new();
    for (index, line) in lines(text).into_iter().enumerate() {
        let Some((level, text)) = heading(line) else {
            if let Some(last) = headings.last_mut() {
                last.below.push(line.to_owned());
            }
            continue;
        };
        above.retain(|(of, _)| *of < level);
        let parent = above.last().map_or(0, |(_, line)| *line);
        above.push((level, index + 1));
        headings.push(Heading { line: index + 1, level, text: text.to_owned(), parent, below: Vec::new() });
    }
    headings
}

/// The items at the margin of a document that are beyond doubt.
#[must_use]
pub fn items(text: &str) -> Vec<Item> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut items: Vec<Item> = Vec::new();
    let (mut list, mut is_list, mut is_after_blank) = (0, false, true);
    for (index, line) in lines(text).into_iter().enumerate() {
        let text = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        match text.filter(|text| text.starts_with(|c: char| !c.is_whitespace())) {
            Some(text) => {
                list += usize::from(!is_list);
                // An item that is a heading begins a section.
                is_list = heading(text).is_none();
                if !is_list {
                    continue;
                }
                items.push(Item { line: index + 1, text: text.to_owned(), list });
            }
            None if heading(line.trim_start_matches(' ')).is_some() => is_list = false,
            // Indented lines belong to the item above, and so do the lines directly below it.
            None if line.starts_with(' ') || is_blank(line) => {}
            None => is_list &= !is_after_blank && !line.starts_with(['-', '*', '+']),
        }
        is_after_blank = is_blank(line);
    }
    items
}

/// The single line of words below a heading, if its first paragraph has nothing else except a symbol in code, which is
/// its name.
#[must_use]
pub fn paragraph(heading: &Heading) -> Option<String> {
    let is_blank = |line: &&String| is_blank(line);
    let is_symbol = |line: &String| {
        let inside = line.strip_prefix('`').and_then(|line| line.strip_suffix('`'));
        let is_part = |c: char| c.is_ascii_uppercase() || c == '_';
        inside.is_some_and(|text| text.contains('_') && !text.trim_matches('_').is_empty() && text.chars().all(is_part))
    };
    let mut first = heading.below.iter().take_while(is_blank).count();
    if is_symbol(heading.below.get(first)?) && heading.below.get(first + 1).as_ref().is_some_and(is_blank) {
        first += 1 + heading.below[first + 1..].iter().take_while(is_blank).count();
    }
    let line = heading.below.get(first)?;
    // After the last line, another block may begin.
    let ends = heading.below.get(first + 1).as_ref().is_some_and(is_blank);
    let is_plain = line.starts_with(|c: char| c.is_ascii_alphabetic()) && !line.contains([':', '|', '\u{ff1a}']);
    gfm::words(line).filter(|_| is_plain && ends)
}

/// The records of a CSV file with this delimiter, each with its line; `None` if a quote is ambiguous.
#[must_use]
pub fn records(text: &str, delimiter: char) -> Option<Vec<gfm::Row>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    if text.contains('\r') {
        return None;
    }
    let mut records = Vec::new();
    let (mut line, mut start) = (1, 1);
    let (mut cells, mut cell) = (Vec::new(), String::new());
    let mut chars = text.chars().peekable();
    loop {
        let c = chars.next();
        match c {
            Some('"') if cell.is_empty() => loop {
                match chars.next()? {
                    '"' if chars.peek() == Some(&'"') => cell.extend(chars.next()),
                    '"' => {
                        let ends = chars.peek().is_none_or(|next| *next == delimiter || *next == '\n');
                        if !ends {
                            return None;
                        }
                        break;
                    }
                    c => {
                        line += usize::from(c == '\n');
                        cell.push(c);
                    }
                }
            },
            Some('"') => return None,
            Some(c) if c == delimiter => cells.push(std::mem::take(&mut cell)),
            Some('\n') | None => {
                cells.push(std::mem::take(&mut cell));
                let record = std::mem::take(&mut cells);
                if record != [""] {
                    let cells = record.iter().map(|cell: &String| cell.trim().to_owned()).collect();
                    records.push(gfm::Row { line: start, cells });
                }
                line += 1;
                start = line;
                if c.is_none() {
                    return Some(records);
                }
            }
            Some(c) => cell.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_know_their_level_and_their_parent() {
        let found = headings("# A\n\nText.\n\n## 7\n\nLate.\n\n### x\n\n## 8\n#9\n\n```\n# B\n");
        let shown: Vec<_> = found.iter().map(|found| (found.line, found.level, &*found.text, found.parent)).collect();
        assert_eq!(shown, [(1, 1, "A", 0), (5, 2, "7", 1), (9, 3, "x", 5), (11, 2, "8", 1)]);
        assert_eq!(paragraph(&found[1]).as_deref(), Some("Late."));
        assert_eq!(paragraph(&headings("# 7\n\n`TOO_LATE`\n\nLate.\n")[0]).as_deref(), Some("Late."));
        assert_eq!(headings("Title\n===\n\n# A\n"), []);
    }

    #[test]
    fn items_know_their_list() {
        let found = items("- 1 a\n  - 2 b\n\n* 3 c\nd\n\nText.\n\n- 4 e\n\n# F\n\n- 5 g\n- # G\n");
        let shown: Vec<_> = found.iter().map(|found| (found.line, &*found.text, found.list)).collect();
        assert_eq!(shown, [(1, "1 a", 1), (4, "3 c", 1), (9, "4 e", 2), (13, "5 g", 3)]);
    }

    #[test]
    fn records_are_those_of_the_rfc() {
        let found = records("Code,Text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n\r\n2, d\r\n", ',').unwrap();
        let shown: Vec<_> = found.iter().map(|found| (found.line, found.cells.join("|"))).collect();
        let expected = [(1, "Code|Text"), (2, "1|a, \"b\"\nc"), (5, "2|d")];
        assert_eq!(shown, expected.map(|(line, cells)| (line, cells.to_owned())));
        assert_eq!(records("a,b\"c", ','), None);
        assert_eq!(records("a,\"b\"c", ','), None);
    }
}
