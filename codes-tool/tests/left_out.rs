//! The rows that `lenient` leaves out of a table, and those that stay errors.

use codes_gen::{Document, Severity};
use codes_tool::{Survey, SurveyOptions, survey};

fn read(text: &str, lenient: bool) -> Survey {
    survey(&Document::new("vendor.md", text), &SurveyOptions { lenient, ..SurveyOptions::default() })
}

fn severities(survey: &Survey) -> Vec<(Severity, &str)> {
    survey.diagnostics.iter().map(|diagnostic| (diagnostic.severity, &*diagnostic.message)).collect()
}

#[test]
fn a_range_without_some_codes_is_an_error_or_with_lenient_the_ranges_around_them() {
    let text = "| Code | Text |\n|---|---|\n| 429 | a |\n| 4xx (excluding 429) | b |\n";
    let strict = read(text, false);
    assert_eq!(
        severities(&strict),
        [(Severity::Error, "`4xx (excluding 429)` is a range that excludes some of its codes")]
    );
    assert_eq!(strict.diagnostics[0].help.as_deref(), Some("write `400 to 428, 430 to 499`, or use `lenient`"));
    let lenient = read(text, true);
    assert_eq!(
        severities(&lenient),
        [(Severity::Warning, "`4xx (excluding 429)` is read as the ranges around the excluded codes")]
    );
    let typed = read("| Code | Text |\n|---|---|\n| 429 | a |\n| 400 to 428, 430 to 499 | b |\n", false);
    let ranges = |survey: &Survey| -> Vec<_> {
        survey.tables[0].set.ranges.iter().map(|range| (range.first, range.last, range.meaning.text.clone())).collect()
    };
    assert_eq!(ranges(&lenient), ranges(&typed));
    assert_eq!(ranges(&typed).len(), 2);
}

#[test]
fn a_possible_code_with_a_word_beside_it_is_not_left_out() {
    let text = "| Error code | Text |\n|---|---|\n| AuthFailure | a |\n| TooMany | a |\n| TooFew | a |\n| AuthFailure.Token new | b |\n| too_many _requests | c |\n\
                | Whatever is left | d |\n";
    assert_eq!(
        severities(&read(text, true)),
        [
            (Severity::Error, "`AuthFailure.Token new` is not a code"),
            (Severity::Error, "`too_many _requests` is not a code"),
            (Severity::Warning, "`Whatever is left` is not a code")
        ]
    );
}

#[test]
fn several_text_codes_among_numbers_are_explained_once() {
    let hints = |text: &str, lenient| {
        let survey = read(text, lenient);
        let helps = survey.diagnostics.iter().map(|diagnostic| diagnostic.help.clone().unwrap_or_default());
        helps.filter(|help| help.contains("remove `#[repr(..)]`")).collect::<Vec<_>>()
    };
    let hint = "if `AUTH_FAIL` is a code, the codes of this table are text: remove `#[repr(..)]` from the enum";
    let words = "| Code | Text |\n|---|---|\n| `AUTH_FAIL` | b |\n| NOT_FOUND | d |\n| NOT_THERE | d |\n";
    let mixed = (200..230).fold(words.to_owned(), |text, number| format!("{text}| {number} | {number} |\n"));
    for lenient in [false, true] {
        assert_eq!(hints(&mixed, lenient), [hint]);
        assert_eq!(read(&mixed, lenient).diagnostics.len(), 3);
    }
    // If every tenth code is a text, all are.
    let few = (200..227).fold(words.to_owned(), |text, number| format!("{text}| {number} | {number} |\n"));
    assert_eq!(read(&few, false).diagnostics.len(), 3);
    let fewer = (200..226).fold(words.to_owned(), |text, number| format!("{text}| {number} | {number} |\n"));
    assert_eq!(read(&fewer, false).diagnostics, []);
    // A single one may be a mistake, and a mistyped code is not a text.
    let others = "| Code | Text |\n|---|---|\n| 200 | a |\n| NOT_FOUND | b |\n| 404 | c |\n| 4O04 | d |\n| 405 | c |\n| 4O05 | d |\n";
    assert!(hints(others, false).is_empty());
    assert_eq!(read(others, false).diagnostics.len(), 3);
}
