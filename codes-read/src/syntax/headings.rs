//! A heading for each code: `### -1000 NAME`, `## NAME (3)`, `## 7`. What stands below it is its message and its details.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::cell::{self, CodeCell};
use crate::columns::{self, Kind};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId, Severity};
use crate::heading_path::is_under;
use crate::markdown::{self, Block, Cell, HeadingBlock, Markdown, MarkdownTable, Row, Section};
use crate::{Document, text};

/// A heading with what stands below it up to the next heading of its level or above.
struct Entry<'a> {
    heading: &'a HeadingBlock,
    /// What its text says, if that begins with a code or ends with one.
    code: Option<Written>,
    /// The end of what stands below it.
    end: usize,
    /// Its first block of text, if one stands below it before the next heading.
    first: Option<&'a Block>,
    /// The headings that it stands under.
    path: Vec<Arc<str>>,
}

/// A code and what stands beside it.
struct Written {
    code: String,
    name: String,
    text: String,
}

/// The kind of which most headings are codes, how many they are at the level that has most of them, and that level.
pub fn count(document: &Document, kinds: &[Kind]) -> Option<(Kind, usize, usize)> {
    let blocks = markdown::headings(document);
    let mut most: Option<(Kind, usize, usize)> = None;
    for kind in kinds {
        if let Some((count, level)) = count_of_kind(&blocks, *kind)
            && most.is_none_or(|(_, most, _)| count > most)
        {
            most = Some((*kind, count, level));
        }
    }
    most
}

/// The count and the level of one kind; nothing unless what stands above the headings, or how they are written, says that they
/// are codes: the chapters of a book have numbers too.
fn count_of_kind(blocks: &markdown::Headings, kind: Kind) -> Option<(usize, usize)> {
    let entries = entries(blocks, kind);
    let level = best_level(&entries)?;
    let is_announced = blocks.title.as_deref().is_some_and(columns::announces_codes);
    let (mut count, mut likely) = (0, 0);
    for entry in &entries {
        let Some(code) = entry.code.as_ref().filter(|_| entry.heading.level == level) else { continue };
        count += 1;
        let is_likely = match kind {
            // Messages of a protocol have numbers behind their names, too.
            Kind::Integer => {
                let is_written_as_code = code.code.starts_with('-') || code.code.starts_with("0x");
                is_announced || is_written_as_code || entry.path.iter().any(|above| columns::announces_codes(above))
            }
            Kind::Text => is_likely_text(&code.code, &entry.path, is_announced),
        };
        likely += usize::from(is_likely);
    }
    (count > 1 && likely * 2 > count).then_some((count, level))
}

/// Whether a heading is a text code: a constant anywhere below a heading that says so, and a word right below it.
fn is_likely_text(code: &str, path: &[Arc<str>], is_announced: bool) -> bool {
    if !text::begins_with(code, char::is_alphabetic) {
        return false;
    }
    if columns::is_surely_text_code(code) {
        return is_announced || path.iter().any(|above| columns::announces_codes(above));
    }
    path.last().map_or(is_announced, |above| columns::announces_codes(above))
}

pub(super) fn read(
    document: &Document,
    below: Option<&str>,
    kind: Kind,
    is_lenient: bool,
    problems: &mut Diagnostics,
) -> Markdown {
    let blocks = markdown::headings(document);
    let mut entries = entries(&blocks, kind);
    if let Some(below) = below {
        entries.retain(|entry| is_below(&entry.path, below));
    }
    let mut markdown = Markdown::default();
    let Some(level) = best_level(&entries) else {
        let place = Place::Argument(Argument::Headings);
        let message = match below {
            Some(below) => format!("no heading below `{}` reads as a code", text::cut(below)),
            None => "no heading of the document reads as a code".to_owned(),
        };
        let help =
            "a heading of a code is like `### -1000 NAME`, `## NAME (3)` or `## 7`; for a table, leave `headings` out";
        problems.report(Diagnostic::of(place, ProblemId::NoCodeHeading, message).help(help));
        return markdown;
    };
    // Those that stand beside codes are codes too, or the vendor's mistakes.
    let mut paths: HashSet<&[Arc<str>]> = HashSet::new();
    for entry in &entries {
        if entry.heading.level == level && entry.code.is_some() {
            paths.insert(&entry.path);
        }
    }
    for entry in entries.iter().filter(|entry| entry.heading.level == level) {
        if markdown.sections.last().is_none_or(|section| section.path != entry.path) {
            if !paths.contains(&*entry.path) {
                continue;
            }
            markdown.sections.push(Section { path: entry.path.clone() });
            let section = markdown.sections.len() - 1;
            let range = entry.heading.range.clone();
            markdown.tables.push(MarkdownTable { section, range, header: titles(), ..MarkdownTable::default() });
        }
        match &entry.code {
            Some(code) => {
                if let Some(table) = markdown.tables.last_mut() {
                    table.range.end = entry.end;
                    table.rows.push(row(document, entry, code));
                }
            }
            None => {
                let title = text::cut(&entry.heading.text);
                let message = format!("the heading `{title}` is no code, but stands beside headings that are");
                let help = "begin it with its code, or leave it out with `lenient`";
                let severity = if is_lenient { Severity::Warning } else { Severity::Error };
                let range = entry.heading.range.clone();
                problems.report(Diagnostic::at(ProblemId::NotACode, range, message).help(help).severity(severity));
            }
        }
    }
    markdown.tables.retain(|table| !table.rows.is_empty());
    keep_one_of_several(&mut markdown, problems);
    markdown
}

/// Where the same code stands below several headings, its numbers belong to their section: only the first is read.
fn keep_one_of_several(markdown: &mut Markdown, problems: &mut Diagnostics) {
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut repeated = None;
    for table in &markdown.tables {
        for row in &table.rows {
            let Some(code) = row.cells.first() else { continue };
            let section = *known.entry(&code.text).or_insert(table.section);
            if section != table.section && repeated.is_none() {
                repeated = Some((code.range.clone(), code.text.clone(), section, table.section));
            }
        }
    }
    let Some((range, code, first, second)) = repeated else { return };
    let name = |section: usize| {
        let path = markdown.sections.get(section).map(|section| section.path.as_slice()).unwrap_or_default();
        path.last().map(ToString::to_string).unwrap_or_default()
    };
    let (first, second) = (name(first), name(second));
    let message = format!("the code `{code}` stands below `{second}`, and below `{first}` too: which codes are meant?");
    let help = format!("write `headings = {first:?}` or `headings = {second:?}`");
    problems.report(Diagnostic::at(ProblemId::AmbiguousTable, range, message).help(help));
    markdown.tables.truncate(1);
}

fn titles() -> Vec<Cell> {
    let mut titles = Vec::new();
    for title in ["Code", "Name", "Message", "Details"] {
        titles.push(Cell { text: title.to_owned(), ..Cell::default() });
    }
    titles
}

fn row(document: &Document, entry: &Entry<'_>, written: &Written) -> Row {
    let heading = entry.heading.range.clone();
    let own = |text: &str| Cell { range: heading.clone(), text: text.to_owned(), ..Cell::default() };
    let name = if written.name.is_empty() { Cell::default() } else { own(&written.name) };
    let (message, details) = match entry.first {
        Some(first) if written.text.is_empty() => (first.cell.clone(), first.cell.range.end..entry.end),
        _ => (own(&written.text), entry.heading.range.end..entry.end),
    };
    let text = document.get(details.clone()).trim();
    let details = Cell { range: details, text: text.to_owned(), ..Cell::default() };
    Row { range: heading.clone(), cells: vec![own(&written.code), name, message, details], ..Row::default() }
}

/// The level with the most headings that are codes; of two, the upper one.
fn best_level(entries: &[Entry<'_>]) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for level in 1..=6 {
        let count = entries.iter().filter(|entry| entry.heading.level == level && entry.code.is_some()).count();
        if count > best.map_or(0, |(count, _)| count) {
            best = Some((count, level));
        }
    }
    best.map(|(_, level)| level)
}

fn is_below(path: &[Arc<str>], wanted: &str) -> bool {
    (1..=path.len()).any(|end| path.get(..end).is_some_and(|path| is_under(path, wanted)))
}

fn entries<'a>(blocks: &'a markdown::Headings, kind: Kind) -> Vec<Entry<'a>> {
    let mut above: Vec<&HeadingBlock> = Vec::new();
    let mut entries: Vec<Entry<'a>> = Vec::with_capacity(blocks.headings.len());
    // Those whose end is not known yet.
    let mut open: Vec<usize> = Vec::new();
    for heading in &blocks.headings {
        while above.pop_if(|above| above.level >= heading.level).is_some() {}
        while let Some(index) =
            open.pop_if(|index| entries.get(*index).is_some_and(|entry| entry.heading.level >= heading.level))
        {
            if let Some(entry) = entries.get_mut(index) {
                entry.end = heading.range.start;
            }
        }
        let mut path = Vec::with_capacity(above.len());
        for heading in &above {
            path.push(Arc::clone(&heading.cut));
        }
        above.push(heading);
        open.push(entries.len());
        let first = heading.first.and_then(|index| blocks.blocks.get(index));
        entries.push(Entry { heading, code: code(&heading.text, kind), end: blocks.end, first, path });
    }
    entries
}

const BETWEEN: &[char] = &[' ', '-', '\u{2013}', '\u{2014}', ':', '.', ','];

/// The code of a heading, with what stands beside it.
fn code(heading: &str, kind: Kind) -> Option<Written> {
    let heading = heading.trim();
    // `NAME (3)`
    if let Some((name, code)) = heading.strip_suffix(')').and_then(|rest| rest.rsplit_once('('))
        && is_code(code, Kind::Integer)
        && is_one_word(name.trim())
    {
        let (code, name) = match kind {
            Kind::Integer => (code.trim(), name.trim()),
            Kind::Text => (name.trim(), ""),
        };
        return Some(Written { code: code.to_owned(), name: name.to_owned(), text: String::new() });
    }
    let (first, rest) = heading.split_once(' ').unwrap_or((heading, ""));
    // `1. Install` is a chapter.
    let first = first.trim_end_matches([':', ',']);
    // A range, `41-44`, and a group of codes, `10xx`, are no single code.
    let is_chapter = first.ends_with(['.', ')']);
    if is_chapter || !is_code(first, kind) || kind == Kind::Text && !columns::is_likely_text_code(first) {
        return None;
    }
    let rest = rest.trim_start_matches(BETWEEN).trim();
    let (name, text) = if is_one_word(rest) { (rest, "") } else { ("", rest) };
    Some(Written { code: first.to_owned(), name: name.to_owned(), text: text.to_owned() })
}

/// Whether a text is one code of this kind.
fn is_code(text: &str, kind: Kind) -> bool {
    let cell = match kind {
        Kind::Integer => cell::parse_integers(text),
        Kind::Text => cell::parse_texts(text),
    };
    match cell {
        CodeCell::Codes(listed) => {
            listed.len() == 1 && listed.iter().all(|listed| matches!(listed.what, cell::What::Code(_)))
        }
        _ => false,
    }
}

fn is_one_word(text: &str) -> bool {
    !text.is_empty() && text.is_ascii() && !text::has(text, char::is_whitespace) && text::has(text, char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes with names, messages and details, and what is wrong.
    fn of(text: &str, below: Option<&str>, kind: Kind, is_lenient: bool) -> (Vec<String>, Vec<String>) {
        let mut problems = Diagnostics::default();
        let markdown = read(&Document::new("d.md", text), below, kind, is_lenient, &mut problems);
        let texts = |row: &Row| row.cells.iter().map(|cell| cell.text.replace('\n', "/")).collect::<Vec<_>>().join("|");
        let rows = markdown.tables.iter().flat_map(|table| &table.rows).map(texts).collect();
        (rows, problems.into_vec().into_iter().map(|problem| problem.message).collect())
    }

    #[test]
    fn a_name_may_stand_before_its_number_or_behind_it() {
        let text = "# Codes\n\n## OK (0)\n\nIt worked.\n\n## BAD (-3)\n\nKnots. Untie\nthem.\n\nMore.\n";
        assert_eq!(of(text, None, Kind::Integer, false).0, ["0|OK|It worked.|", "-3|BAD|Knots. Untie them.|More."]);
        let text = "# API\n\n## 1xxx - transport\n\n### -1101 LOST\n * The line dropped.\n\n### -1102 MANY\n * Limit.\n * Other limit.\n\n\
                    ## Sent with -1101 LOST\n\ntext\n";
        let rows = of(text, None, Kind::Integer, false);
        assert_eq!(rows.0, ["-1101|LOST|The line dropped.|", "-1102|MANY|Limit.|* Other limit."]);
        assert!(rows.1.is_empty());
    }

    #[test]
    fn a_heading_may_be_a_number_a_symbol_or_a_number_with_words() {
        assert_eq!(
            of("# E\n\n## 0\nDone.\n\n## 7\nNo answer.\n", None, Kind::Integer, false).0,
            ["0||Done.|", "7||No answer.|"]
        );
        let text = "<a id=\"E\"></a>\n\n### `ERR_KITE_TORN`\n\n<!-- YAML\nadded: v3\n-->\n\nTorn.\n\n```ruby\n# no heading\n```\n\n### ERR\\_KITE\\_WET\n\n> Wet\n";
        assert_eq!(
            of(text, None, Kind::Text, false).0,
            ["ERR_KITE_TORN||Torn.|```ruby/# no heading/```", "ERR_KITE_WET||Wet|"]
        );
        let text = "## 0x0A0001 motor is hot\n\nType: Warning\n\n### Reason\n\nlong\n";
        assert_eq!(of(text, None, Kind::Integer, false).0, ["0x0A0001||motor is hot|Type: Warning//### Reason//long"]);
    }

    #[test]
    fn a_heading_beside_codes_that_is_none_is_reported() {
        let text = "# E\n\n## 0\nDone.\n\n## XX\nMore.\n\n## Retired code (4)\nOld.\n\n# Other\n\n## Text\n";
        let (rows, problems) = of(text, None, Kind::Integer, false);
        assert_eq!(rows, ["0||Done.|"]);
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("the heading `XX` is no code"));
    }

    #[test]
    fn numbers_that_repeat_belong_to_their_section() {
        let text = "# A\n\n## A_OK (0)\n\na\n\n# B\n\n## B_OK (0)\n\nb\n\n## B_NO (1)\n\nc\n";
        let (rows, problems) = of(text, None, Kind::Integer, false);
        assert_eq!((rows.len(), problems.len()), (1, 1));
        assert_eq!(
            of(text, Some("B"), Kind::Integer, false),
            (vec!["0|B_OK|b|".to_owned(), "1|B_NO|c|".to_owned()], vec![])
        );
        let (rows, problems) = of(text, Some("C"), Kind::Integer, false);
        assert_eq!((rows.len(), &*problems), (0, &["no heading below `C` reads as a code".to_owned()][..]));
    }

    #[test]
    fn headings_that_say_nothing_of_codes_are_not_taken_for_them() {
        let count = |text: &str, kind: Kind| count(&Document::new("d.md", text), &[kind]).map(|(_, count, _)| count);
        for text in
            ["# Years\n\n## 2019\n\n## 2020\n", "# Errors\n\n## 1. Install\n\n## 2. Use\n", "# Errors\n\n## 7\n"]
        {
            assert_eq!(count(text, Kind::Integer), None, "{text}");
        }
        assert_eq!(count("# API\n\n## getUser\n\n## putUser\n", Kind::Text), None);
        for text in
            ["# Exit codes\n\n## 0\n\n## 7\n", "# API\n\n## -1101 A\n\n## -1102 B\n", "## 0x01 a\n\n## 0x02 b\n"]
        {
            assert_eq!(count(text, Kind::Integer), Some(2), "{text}");
        }
        assert_eq!(count("# Errors\n\n## ERR_A\n\n## ERR_B\n", Kind::Text), Some(2));
        assert_eq!(count("# Errors\n\n## Net\n\n### ERR_A\n\n### ERR_B\n", Kind::Text), Some(2));
        for text in [
            "# Status setting\n\n## 2.1 Load\n\n## 2.2 Store\n",
            "# Get-Error\n\n## PARAMETERS\n\n### -ErrorType\n\n### -MaxErrors\n",
            "# Code structure\n\n## MainConfig.h\n\n## MainConfigPre.h\n",
            "# Audio codecs\n\n## VoIP\n\n## G711\n",
        ] {
            assert_eq!(count(text, Kind::Text), None, "{text}");
        }
    }

    #[test]
    fn the_macro_reads_headings_and_names_their_columns() {
        let text = "# Codes\n\n## KITE_OK (0)\n\nIt worked.\n\n## KITE_BAD (3)\n\nKnots.\n\nUntie them.\n";
        let document = codes_gen::Document::new("vendor.md", text);
        let generate = |arguments: &str| {
            let arguments = format!("doc = \"vendor.md\"{arguments}").parse().unwrap();
            codes_gen::generate(&arguments, &"#[repr(i32)] pub enum E {}".parse().unwrap(), &document)
        };
        for arguments in [", headings", ", headings = \"Codes\"", ", headings, fields(more: str = \"Details\")"] {
            let rust = generate(arguments).unwrap_or_else(|error| panic!("{arguments}: {error:?}"));
            assert!(format!("{rust:?}").contains("KiteBad"), "{arguments}");
        }
        let problems = generate("").unwrap_err().problems;
        assert!(
            problems[0].contains("no code table; 2 headings of level 2 read as codes: write `headings`"),
            "{problems:?}"
        );
        let problems = generate(", headings, table = 1").unwrap_err().problems;
        assert!(problems[0].contains("exclude each other"), "{problems:?}");
    }
}
