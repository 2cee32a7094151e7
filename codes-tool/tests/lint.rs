//! Suspicious places in documents that are read without an error.

use codes_gen::{Document, Severity};
use codes_tool::{SurveyOptions, lint, survey};

/// The findings of a table with these rows: their messages, and the texts at their places.
fn findings(rows: &str) -> Vec<(String, String)> {
    let document = Document::new("vendor.md", format!("| Code | Text |\n|---|---|\n{rows}\n"));
    let survey = survey(&document, &SurveyOptions::default());
    assert!(survey.diagnostics.is_empty(), "{:?}", survey.diagnostics);
    let found = lint(&document, &survey).into_iter();
    found.map(|found| (found.message.clone(), document.get(found.range().unwrap().clone()).to_owned())).collect()
}

fn finding(rows: &str) -> (String, String) {
    let mut found = findings(rows);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[test]
fn sound_rows_are_left_alone() {
    assert!(findings("| 0 | Fine. |\n| -1 | Bad. See [here](https://x.example) (soon). |\n| -2 | Worse! |").is_empty());
}

#[test]
fn a_number_that_does_not_fit_between_its_neighbours_is_likely_mistyped() {
    for typo in ["10080021", "108021", "1008201", "1008121", "1080021"] {
        let (message, place) = finding(&format!("| 1008020 | A. |\n| {typo} | B. |\n| 1008022 | C. |"));
        assert_eq!(place, typo);
        assert!(message.ends_with("is likely mistyped: its neighbours are 1008020 and 1008022"), "{message}");
    }
    let document = Document::new("d.md", "| Code | Text |\n|---|---|\n| 10004 | A. |\n| -10005 | B. |\n| 10006 | C. |");
    let found = lint(&document, &survey(&document, &SurveyOptions::default()));
    assert_eq!((found.len(), found[0].severity), (1, Severity::Warning));
}

#[test]
fn hexadecimal_codes_are_shown_and_found_as_they_are_written() {
    let (message, place) = finding("| 0x8001 | A. |\n| 0x80002 | B. |\n| 0x8003 | C. |");
    assert_eq!(place, "0x80002");
    assert_eq!(message, "code `0x80002` is likely mistyped: its neighbours are 0x8001 and 0x8003");
    let (message, _) = finding("| 0x8001 | Late. |\n| 0x8001 | Soon. |\n| 0x8002 | Never. |");
    assert_eq!(message, "code `0x8001` has 2 meanings");
    let (message, place) = finding("| 0x8001 | The same text here. |\n| 0x8002 | The same text here. |");
    assert_eq!((&*place, &*message), ("0x8001", "codes `0x8001` and `0x8002` have the same text"));
}

#[test]
fn other_numbers_are_not_mistyped() {
    for rows in [
        // 1008021 is there.
        "| 1008020 | A. |\n| 10080021 | B. |\n| 1008022 | C. |\n| 1008021 | D. |",
        // Nothing near is between them.
        "| 1008020 | A. |\n| 20000000 | B. |\n| 1008022 | C. |",
        // It is there, only later.
        "| 4000005 | A. |\n| 4000003 | B. |\n| 4000007 | C. |",
        // Short numbers are near each other by chance.
        "| 10 | A. |\n| 111 | B. |\n| 12 | C. |",
        // Twice the step is no number of 128 bits.
        "| 1000 | A. |\n| 150000000000000000000000000000000000000 | B. |\n\
         | 150000000000000000000000000000000000000 | C. |\n| 1004 | D. |",
        // It is no short number, either.
        "| -170141183460469231731687303715884105728 | A. |\n| 4 | B. |",
        // In order.
        "| 1008020 | A. |\n| 1008021 | B. |\n| 1008022 | C. |",
    ] {
        assert!(!findings(rows).iter().any(|(message, _)| message.contains("mistyped")), "{rows}");
    }
}

#[test]
fn a_number_that_the_document_has_elsewhere_is_not_mistyped() {
    let rows = "| 1008020 | A. |\n| 10080021 | B. |\n| 1008022 | C. |";
    let messages = |text: &str| {
        let document = Document::new("d.md", text);
        let found = lint(&document, &survey(&document, &SurveyOptions::default()));
        found.into_iter().map(|found| found.message).filter(|message| message.contains("mistyped")).count()
    };
    let table = format!("| Code | Text |\n|---|---|\n{rows}\n");
    assert_eq!(messages(&table), 1);
    assert_eq!(messages(&format!("If you get `10080021`, ask us.\n\n{table}")), 0);
    assert_eq!(messages(&format!("{table}\n```json\n{{\"code\":10080021}}\n```\n")), 0);
    // Its own row does not count, and neither does a longer number.
    assert_eq!(messages(&table.replace("B.", "See 10080021.")), 1);
    assert_eq!(messages(&format!("The 100800210 and x10080021.\n\n{table}")), 1);
}

#[test]
fn a_code_that_is_repeated_in_place_of_the_next_one_is_likely_mistyped() {
    let mistyped = |rows: &[(i64, &str)]| {
        let rows: Vec<String> = rows.iter().map(|(code, text)| format!("| {code} | {text} |")).collect();
        let found = findings(&rows.join("\n")).into_iter();
        found.map(|(message, _)| message).find(|message| message.contains("mistyped"))
    };
    let message = mistyped(&[(70021, "A."), (70022, "B."), (70022, "C."), (70024, "D.")]);
    assert_eq!(message.as_deref(), Some("code `70022` is likely mistyped: it is listed twice, and 70023 is missing"));
    let message = mistyped(&[(-7001, "A."), (-7002, "B."), (-7002, "C."), (-7004, "D.")]);
    assert_eq!(message.as_deref(), Some("code `-7002` is likely mistyped: it is listed twice, and -7003 is missing"));
    for rows in [
        // Nothing is missing.
        [(70021, "A."), (70022, "B."), (70022, "C."), (70023, "D.")],
        // Both rows have the same text.
        [(70021, "A."), (70022, "B."), (70022, "B."), (70024, "D.")],
        // Short numbers follow each other by chance: 402 is seldom used.
        [(400, "A."), (401, "B."), (401, "C."), (403, "D.")],
        // The number before it was withdrawn.
        [(70021, "A."), (70023, "B."), (70023, "C."), (70024, "D.")],
        // The numbers are not a sequence.
        [(70021, "A."), (70022, "B."), (70022, "C."), (70029, "D.")],
    ] {
        assert_eq!(mistyped(&rows), None);
    }
}

#[test]
fn a_few_numbers_out_of_order_are_reported_but_a_missing_order_is_not() {
    let row = |code: i32| format!("| {code} | Text {code}. |\n");
    let rising = [1, 2, 3, 30, 4, 5, 6, 7].map(row).concat();
    assert_eq!(finding(&rising), ("code `30` is out of order".to_owned(), "30".to_owned()));
    assert!(findings(&[7, 3, 9, 1, 8, 2].map(row).concat()).is_empty());
    for sorted in [[1, 2, 3, 4], [4, 3, 2, 1], [0, -1, -2, -3], [0, -1, 2, -3]] {
        assert!(findings(&sorted.map(row).concat()).is_empty());
    }
}

#[test]
fn several_meanings_and_shared_texts_are_noted() {
    assert_eq!(finding("| 7 | Late. |\n| 7 | Soon. |\n| 8 | Never. |").0, "code `7` has 2 meanings");
    assert_eq!(
        finding("| 7 | Late. |\n| 8 | Late. |\n| 9 | Late. |").0,
        "codes `7` and `8` and one more have the same text"
    );
    // One cell for both is on purpose.
    assert!(findings("| 7, 8 | Late. |").is_empty());
}

#[test]
fn a_text_that_is_missing_or_ends_in_the_middle_is_noted() {
    for (text, message, place) in [
        ("", "this code has no text", "7"),
        ("Late,", "the text ends in `,`", "Late,"),
        ("太晚，", "the text ends in `，`", "太晚，"),
        ("Late<br>", "the text ends in a line break", "Late<br>"),
        ("Late \u{200b}", "the text ends in the invisible character U+200B", "Late \u{200b}"),
        ("Late (or not.", "the text has a bracket that is not closed", "Late (or not."),
    ] {
        assert_eq!(finding(&format!("| 7 | {text} |\n| 8 | Soon. |")), (message.to_owned(), place.to_owned()));
    }
    // The tags of a flag are part of it.
    let england = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
    assert!(findings(&format!("| 7 | Only in {england} |\n| 8 | Soon. |")).is_empty());
}

#[test]
fn a_habit_is_one_note_for_each_table() {
    let rows: Vec<String> = (0..20).map(|code| format!("| {code} | Text {code}<br> |")).collect();
    let document = Document::new("vendor.md", format!("| Code | Text |\n|---|---|\n{}", rows.join("\n")));
    let found = lint(&document, &survey(&document, &SurveyOptions::default()));
    assert_eq!((found.len(), found[0].related.len()), (1, 5));
    assert_eq!(found[0].notes, ["the same happens in 19 other places of this table"]);
}

#[test]
fn a_link_that_is_relative_is_noted() {
    for url in ["../x.md", "/docs/x", "x.md#y", "#y"] {
        let (message, place) = finding(&format!("| 7 | See [here]({url}). |"));
        assert!(message.starts_with("this link is relative"), "{message}");
        assert_eq!(place, url);
    }
    for url in ["https://x.example", "mailto:a@x.example", "//x.example/y"] {
        assert!(findings(&format!("| 7 | See [here]({url}). |")).is_empty(), "{url}");
    }
}

#[test]
fn codes_that_are_text_have_no_order() {
    assert!(findings("| AuthFailure | A. |\n| Busy | B. |\n| Aardvark | C. |").is_empty());
}
