//! Shows a [`Diagnostic`] in rustc's form.
//!
//! It does not use annotate-snippets, with which a clean build of codes-core would take 4.6 s instead of 4.0 s on two
//! cores.

use std::fmt::Write as _;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::{Diagnostic, Document, text};

/// The bytes of a line that are shown before and after the marked place: a cell may hold megabytes.
const SHOWN_BEFORE: usize = 100;
const SHOWN_BEYOND: usize = 160;

/// The diagnostic as text, in rustc's form, without a line end at its end.
///
/// Control characters and bidirectional overrides of the document are shown as replacement characters.
///
/// ```
/// use codes_gen::{Diagnostic, Document, ProblemId, render};
/// let document = Document::new("docs/vendor.md", "");
/// let diagnostic = Diagnostic::whole(ProblemId::NoCodeTable, "no code table").help("add one");
/// assert_eq!(render(&document, &diagnostic), "\
/// error[no-code-table]: no code table
/// --> docs/vendor.md
///  = help: add one");
/// ```
#[must_use]
pub fn render(document: &Document, diagnostic: &Diagnostic) -> String {
    format!("{}[{}]: {}", diagnostic.severity, diagnostic.id, rendered(document, diagnostic))
}

/// The diagnostic as in [`render`], but without the severity and the id: rustc shows these by itself.
#[must_use]
pub fn rendered(document: &Document, diagnostic: &Diagnostic) -> String {
    if !diagnostic.is_in_document() {
        return explained(diagnostic);
    }
    let mut places: Vec<(&Range<usize>, &str, &str)> = Vec::new();
    if let Some(range) = diagnostic.range() {
        places.push((range, diagnostic.label.as_deref().unwrap_or_default(), "^"));
    }
    for (range, label) in &diagnostic.related {
        places.push((range, label, "-"));
    }
    let mut digits = 0;
    for (range, ..) in &places {
        digits = digits.max(document.line_of(range.start).to_string().len());
    }
    let margin = " ".repeat(digits);
    let mut text = visible(&diagnostic.message);
    for (index, (range, label, mark)) in places.iter().enumerate() {
        let (arrow, gap) = if index == 0 { ("-->", String::new()) } else { (":::", format!("\n{margin} |")) };
        let place = snippet(document, range, &margin, mark, label);
        let _ = write!(text, "{gap}\n{margin}{arrow} {}{place}", visible(document.name_at(range.start)));
    }
    if places.is_empty() {
        let _ = write!(text, "\n--> {}", visible(document.name_of(diagnostic)));
    }
    if !places.is_empty() && (!diagnostic.notes.is_empty() || diagnostic.help.is_some()) {
        let _ = write!(text, "\n{margin} |");
    }
    add_advice(&mut text, diagnostic, &margin);
    text
}

/// The message with its notes and help, without a place: for problems outside of the document.
#[must_use]
pub fn explained(diagnostic: &Diagnostic) -> String {
    let mut text = String::new();
    for line in diagnostic.message.lines() {
        crate::text::append(&mut text, "\n", &visible(line));
    }
    add_advice(&mut text, diagnostic, " ");
    text
}

fn add_advice(text: &mut String, diagnostic: &Diagnostic, margin: &str) {
    for note in &diagnostic.notes {
        let _ = write!(text, "\n{margin} = note: {}", visible(note));
    }
    if let Some(help) = &diagnostic.help {
        let _ = write!(text, "\n{margin} = help: {}", visible(help));
    }
}

/// The snippet from `:line:column` to the underline.
fn snippet(document: &Document, range: &Range<usize>, margin: &str, mark: &str, label: &str) -> String {
    let line = document.line_of(range.start);
    let whole = document.line_at(range.start);
    let start = range.start.clamp(whole.start, whole.end);
    let shown_start =
        boundary(document, if start - whole.start > SHOWN_BEFORE { start - SHOWN_BEFORE } else { whole.start });
    let shown_end = boundary(document, (start + SHOWN_BEYOND).min(whole.end));
    let end = boundary(document, range.end.clamp(start, shown_end.max(start)));
    let (_, column) = document.place_of(start);
    let cut = if shown_start > whole.start { "..." } else { "" };
    let before = format!("{cut}{}", visible(document.get(shown_start..start)));
    let marked = visible(document.get(start..end));
    let after = visible(document.get(end..shown_end));
    let indent = " ".repeat(width(&before));
    let underline = mark.repeat(width(&marked).max(1));
    let source = format!("{before}{marked}{after}");
    let number = format!("{line:>0$}", margin.len());
    let underlined = format!("{indent}{underline} {}", visible(label));
    format!(":{line}:{column}\n{margin} |\n{number} | {}\n{margin} | {}", source.trim_end(), underlined.trim_end())
}

/// The boundary of a character at this byte or before it.
fn boundary(document: &Document, mut at: usize) -> usize {
    while !document.text().is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The text with spaces instead of tabs, and with replacement characters for control sequences.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => shown.push_str("    "),
            c if c.is_control() || text::turns_direction(c) => shown.push('\u{fffd}'),
            c => shown.push(c),
        }
    }
    shown
}

/// The width of a text on a terminal, in columns.
fn width(text: &str) -> usize {
    let mut width = 0;
    for c in text.chars() {
        width += c.width().unwrap_or_default();
    }
    width
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ProblemId::{DuplicateCode, NotACode, SurplusCells};

    #[test]
    fn the_other_place_is_shown_too() {
        let document = Document::new("d.md", "| 1 | a |\n| 2 | b |\n| 1 | c |\n");
        let diagnostic =
            Diagnostic::at(DuplicateCode, 22..23, "code `1` is listed twice").label("again").related(2..3, "first");
        expect_test::expect![[r"
            error[duplicate-code]: code `1` is listed twice
             --> d.md:3:3
              |
            3 | | 1 | c |
              |   ^ again
              |
             ::: d.md:1:3
              |
            1 | | 1 | a |
              |   - first"]]
        .assert_eq(&render(&document, &diagnostic));
    }

    #[test]
    fn a_line_of_megabytes_is_cut() {
        let text = format!("| x | {} |\n", "é".repeat(4 << 20));
        let document = Document::new("d.md", text);
        let rendered = render(&document, &Diagnostic::at(NotACode, 2..3, "`x` is not a code"));
        assert!(rendered.len() < 1000, "{}", rendered.len());
    }

    #[test]
    fn bidirectional_overrides_and_controls_are_not_shown_raw() {
        let document = Document::new("d\u{1b}\n.md", "| \u{202e}x\0\u{1b}[31m | y |\n");
        let rendered = render(&document, &Diagnostic::at(NotACode, 2..5, "no code").label("\u{1b}"));
        assert!(!rendered.contains(['\u{202e}', '\0', '\u{1b}']), "{rendered:?}");
        assert!(rendered.contains("\n --> d\u{fffd}\u{fffd}.md:1:3\n"), "{rendered:?}");
    }

    #[test]
    fn a_range_past_the_end_is_shown_at_the_end() {
        let document = Document::new("d.md", "ab");
        assert!(render(&document, &Diagnostic::at(NotACode, 2..2, "ends here")).contains("d.md:1:3"));
        assert!(render(&document, &Diagnostic::at(NotACode, 20..70, "beyond")).contains("d.md:1:3"));
    }

    #[test]
    fn the_underline_is_below_wide_characters_and_tabs() {
        let document = Document::new("d.md", "| 错误\t| é | x |\n");
        expect_test::expect![[r"
            error[not-a-code]: no code
             --> d.md:1:12
              |
            1 | | 错误    | é | x |
              |                 ^"]]
        .assert_eq(&render(&document, &Diagnostic::at(NotACode, 16..17, "no code")));
    }

    #[test]
    fn a_place_far_into_a_line_is_shown_with_its_surroundings() {
        let document = Document::new("d.md", format!("| {} | x |", "é".repeat(4 << 20)));
        let at = document.text().len() - 3;
        let rendered = render(&document, &Diagnostic::at(SurplusCells, at..at + 1, "surplus"));
        assert!(rendered.contains(&format!("d.md:1:{}\n", (4 << 20) + 6)), "{rendered}");
        assert!(rendered.contains("\n1 | ...") && rendered.len() < 1000, "{rendered}");
    }
}
