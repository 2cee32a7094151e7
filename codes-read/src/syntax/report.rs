//! The problems of headings and lists.

use std::ops::Range;

use super::{Form, how_to_ask};
use crate::diagnostic::{Argument, Diagnostic, Place, ProblemId, Severity};
use crate::text;

/// Reports that no heading or list below a heading reads as a code, with the names of those that do. The argument has
/// this index.
pub(super) fn none(form: Form, index: usize, below: Option<&str>, names: &[String]) -> Diagnostic {
    let (argument, place, id, example) = if form == Form::Headings {
        let example = "a heading with a code looks like `### -1000 NAME`, `## NAME (3)` or `## 7`";
        ("headings", Argument::Headings(index), ProblemId::NoCodeHeading, example)
    } else {
        let example = "an item with a code looks like `- 10001 text`, `- **E123** - text` or `- NAME (3): text`";
        ("list", Argument::List(index), ProblemId::NoCodeList, example)
    };
    let message = match (form, below) {
        (Form::Headings, Some(below)) => format!("no heading below `{}` reads as a code", text::cut(below)),
        (Form::Headings, None) => "no heading in the document reads as a code".to_owned(),
        (_, Some(below)) => format!("no list below a heading `{}` has items that read as codes", text::cut(below)),
        (_, None) => "no list in the document has items that read as codes".to_owned(),
    };
    let help =
        how_to_ask(argument, below, names).unwrap_or_else(|| format!("{example}; for a table, remove `{argument}`"));
    Diagnostic::with_place(Place::Argument(place), id, message).help(help)
}

/// Reports a heading or an item that is not a code, though those beside it are.
pub(super) fn not_a_code(form: Form, title: &str, range: Range<usize>, is_lenient: bool) -> Diagnostic {
    let what = if form == Form::Headings { "heading" } else { "item" };
    let message = format!("the {what} `{title}` is not a code, but is beside {what}s that are");
    let diagnostic = Diagnostic::at(ProblemId::NotACode, range, message);
    if is_lenient {
        let note = format!("the {what} and its text are left out");
        diagnostic.severity(Severity::Warning).note(note).help("begin it with its code")
    } else {
        diagnostic.help("begin it with its code, or use `lenient` to leave it out")
    }
}

/// Reports headings in sections without codes, of which this is the first.
pub(super) fn no_codes_beside(title: &str, count: usize, range: Range<usize>) -> Diagnostic {
    let message = match count {
        1 => format!("the heading `{title}` has no codes beside it, so it is skipped"),
        _ => format!(
            "the heading `{title}` and {} have no codes beside them, so they are skipped",
            text::count(count - 1, "other")
        ),
    };
    Diagnostic::at(ProblemId::RefusedHeadings, range, message)
}

/// Reports a heading or an item that looks like a code, but is part of the text of another.
pub(super) fn part_of_text(form: Form, what: &str, code: &str, range: Range<usize>) -> Diagnostic {
    let (id, place) = match form {
        Form::Headings => (ProblemId::RefusedHeadings, "level"),
        _ => (ProblemId::RefusedList, "depth"),
    };
    let message = format!("the {what} is part of the text of `{code}`");
    Diagnostic::at(id, range, message).help(format!("if it is a code, give it the {place} of the others"))
}
