//! Shows a [`Diagnostic`] in rustc's form.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Level, Renderer, Snippet};

use crate::{Diagnostic, Document};

/// How many bytes of a line are shown beyond the place in question: a cell may hold megabytes.
const SHOWN_BEYOND: usize = 160;

/// The diagnostic as text, in rustc's form, without a line end at its end.
///
/// Control characters and bidirectional overrides of the document are shown as replacement characters.
///
/// ```
/// use codes_gen::{Diagnostic, Document, render};
/// let document = Document::new("docs/vendor.md", "");
/// let diagnostic = Diagnostic::whole("no code table").help("add one");
/// assert_eq!(render(&document, &diagnostic), "\
/// error: no code table
/// --> docs/vendor.md
///  = help: add one");
/// ```
#[must_use]
pub fn render(document: &Document, diagnostic: &Diagnostic) -> String {
    let mut report = Level::ERROR.primary_title(&*diagnostic.message).elements(None::<Snippet<'_, Annotation<'_>>>);
    match &diagnostic.range {
        Some(range) => {
            let primary = (range, diagnostic.label.as_deref(), AnnotationKind::Primary);
            let related =
                diagnostic.related.iter().map(|(range, label)| (range, Some(&**label), AnnotationKind::Context));
            for (range, label, kind) in std::iter::once(primary).chain(related) {
                report = report.element(snippet(document, range, label, kind));
            }
        }
        None => report = report.element(annotate_snippets::Origin::path(document.name())),
    }
    for note in &diagnostic.notes {
        report = report.element(Level::NOTE.message(&**note));
    }
    if let Some(help) = &diagnostic.help {
        report = report.element(Level::HELP.message(&**help));
    }
    Renderer::plain().render(&[report])
}

fn snippet<'a>(
    document: &'a Document,
    range: &Range<usize>,
    label: Option<&'a str>,
    kind: AnnotationKind,
) -> Snippet<'a, Annotation<'a>> {
    let line = document.line_of(range.start);
    let whole = document.line_range(line);
    let shown_end = floor_boundary(document.text(), (range.start + SHOWN_BEYOND).min(whole.end).max(whole.start));
    let start = range.start.clamp(whole.start, shown_end);
    let end = floor_boundary(document.text(), range.end.clamp(start, shown_end));
    Snippet::source(document.get(whole.start..shown_end))
        .line_start(line)
        .path(document.name())
        .annotation(kind.span(start - whole.start..end - whole.start).label(label))
}

fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_place_is_shown_too() {
        let document = Document::new("d.md", "| 1 | a |\n| 2 | b |\n| 1 | c |\n");
        let diagnostic = Diagnostic::at(22..23, "code `1` is listed twice").label("again").related(2..3, "first");
        expect_test::expect![[r"
            error: code `1` is listed twice
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
        let rendered = render(&document, &Diagnostic::at(2..3, "`x` is not a code"));
        assert!(rendered.len() < 1000, "{}", rendered.len());
    }

    #[test]
    fn bidirectional_overrides_and_controls_are_not_shown_raw() {
        let document = Document::new("d.md", "| \u{202e}x\0\u{1b}[31m | y |\n");
        let rendered = render(&document, &Diagnostic::at(2..5, "no code"));
        assert!(!rendered.contains(['\u{202e}', '\0', '\u{1b}']), "{rendered:?}");
    }

    #[test]
    fn a_range_past_the_end_is_shown_at_the_end() {
        let document = Document::new("d.md", "ab");
        assert!(render(&document, &Diagnostic::at(2..2, "ends here")).contains("d.md:1:3"));
        assert!(render(&document, &Diagnostic::at(20..70, "beyond")).contains("d.md:1:3"));
    }
}
