//! The fates of the rows of a code table.

use codes_gen::{Document, FieldValue, ProblemId, Severity};
use codes_tool::Fate;
use codes_tool::{Survey, SurveyOptions, Wanted, survey};

fn read(text: &str, lenient: bool) -> Survey {
    survey(&Document::new("vendor.md", text), &SurveyOptions { lenient, ..SurveyOptions::default() })
}

/// Each problem with its line.
fn problems(text: &str, lenient: bool) -> Vec<(usize, Severity, ProblemId)> {
    let document = Document::new("vendor.md", text);
    let found = survey(&document, &SurveyOptions { lenient, ..SurveyOptions::default() }).diagnostics;
    let line = |range: Option<&std::ops::Range<usize>>| range.map_or(0, |range| document.line_of(range.start));
    found.iter().map(|found| (line(found.range()), found.severity, found.id)).collect()
}

/// The fates of the rows of the first table.
fn fates(text: &str) -> Vec<Vec<Fate>> {
    read(text, false).tables[0].rows.iter().map(|row| row.fates.clone()).collect()
}

#[test]
fn a_codeless_row_with_its_own_name_number_or_status_is_not_a_continuation() {
    let name = "| Error code | Error name | Error message |\n|--|--|--|\n| 305 | ListThrottle | The list was dropped. |\n\
                | | VersionThrottle | The version was dropped. |\n| | | And this too. |\n";
    let status = "| HTTP status code | Error | Error description |\n|--|--|--|\n| 400 | illegal_argument | too big |\n\
                  | 400 | | set presence failed |\n| 404 | not_found | no such user |\n";
    let value = "| Return code | Description | Hexadecimal value |\n|--|--|--|\n| E_LOCK_BUSY | Busy. | 0x80048001 |\n\
                 | | Must be updated. | 0x800480CF |\n| E_KEY_GONE | Gone. | 0x80048002 |\n";
    for text in [name, status, value] {
        let strict = problems(text, false);
        assert!(strict.contains(&(4, Severity::Error, ProblemId::CodelessRow)), "{text}{strict:?}");
        let lenient = problems(text, true);
        assert!(lenient.contains(&(4, Severity::Warning, ProblemId::CodelessRow)), "{text}{lenient:?}");
        let first = &read(text, true).tables[0].set.codes[0];
        assert!(!first.meanings[0].text.contains('\n') && first.meanings.len() == 1, "{first:?}");
    }
    assert_eq!(fates(name)[2], [Fate::Reported(ProblemId::ContinuesUnread)]);
}

#[test]
fn a_codeless_row_without_its_own_values_continues_the_one_above_in_every_column() {
    let text = "| Error code | Error name | Description | Solution |\n|--|--|--|--|\n| 1 | Late | Too late. | Wait. |\n\
                | | Late | By a day. | |\n| | | | Try again. |\n";
    let survey = read(text, false);
    assert_eq!(survey.diagnostics, []);
    let code = &survey.tables[0].set.codes[0];
    assert_eq!(code.meanings[0].text, "Too late.\nBy a day.");
    assert_eq!(code.meanings[0].advice(), Some("Wait.\nTry again."));
    let (text, survey) = (text.replace("Solution", "Seen"), read(&text.replace("Solution", "Seen"), false));
    let code = &survey.tables[0].set.codes[0];
    assert_eq!(code.fields, [FieldValue::Text("Wait.\nTry again.".to_owned())]);
    assert_eq!(fates(&text), [vec![Fate::Code(1.into())], vec![Fate::Continues(3)], vec![Fate::Continues(3)]]);
}

#[test]
fn a_cell_of_html_that_spans_two_rows_is_not_the_second_ones_own() {
    let text = "<table><tr><th>Status</th><th>Error code</th><th>Description</th></tr>\n\
                <tr><td rowspan=\"2\">400</td><td>1001</td><td>Too late.</td></tr>\n<tr><td></td><td>By a day.</td></tr>\n\
                <tr><td>500</td><td>1002</td><td>No.</td></tr></table>\n";
    let survey = read(text, false);
    assert_eq!(survey.diagnostics, []);
    assert_eq!(survey.tables[0].set.codes[0].meanings[0].text, "Too late.\nBy a day.");
}

#[test]
fn a_repeated_header_and_a_first_row_without_a_code_are_left_out_with_a_warning() {
    let text =
        "| Error Code | Text |\n|--|--|\n| | Success! |\n| 1010 | Late. |\n| Error code | Text |\n| 1012 | Soon. |\n";
    let expected =
        [(3, Severity::Warning, ProblemId::NothingToContinue), (5, Severity::Warning, ProblemId::RepeatedHeader)];
    assert_eq!(problems(text, false), expected);
    let codes: Vec<String> = read(text, false).tables[0].set.codes.iter().map(|entry| entry.code.to_string()).collect();
    assert_eq!(codes, ["1010", "1012"]);
    let texts = "| Error code | Text |\n|--|--|\n| LATE_A | Late. |\n| Error code | Text |\n| SOON_B | Soon. |\n";
    assert_eq!(problems(texts, false), [(4, Severity::Warning, ProblemId::RepeatedHeader)]);
}

#[test]
fn dashes_beside_a_longer_half_are_not_all_other_codes() {
    let text = "| Code | Text | Code | Text |\n|--|--|--|--|\n| 1 | Late. | 3 | Shut. |\n| 2 | Gone. | — | — |\n";
    let set = &read(text, false).tables[0].set;
    assert_eq!((set.codes.len(), set.catch_all.is_some()), (3, false));
    assert!(read("| Code | Text |\n|--|--|\n| 1 | Late. |\n| — | Else. |\n", false).tables[0].set.catch_all.is_some());
}

#[test]
fn a_word_across_a_table_of_text_codes_is_a_heading() {
    let codes = |across: &str| {
        let row = |code: &str| format!("<tr><td>{code}</td><td>It is late.</td></tr>\n");
        let across = format!("<tr><td colspan=\"2\">{across}</td></tr>\n");
        let text = format!(
            "<table><tr><th>Error code</th><th>Text</th></tr>\n{across}{}{}</table>\n",
            row("E_HOT"),
            row("E_WET")
        );
        read(&text, false).tables[0].set.codes.iter().map(|entry| entry.code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(codes("Belt"), ["E_HOT", "E_WET"]);
    assert_eq!(codes("E_DRY"), ["E_DRY", "E_HOT", "E_WET"]);
}

#[test]
fn ditto_marks_stand_for_the_text_above() {
    let text = "| Code | Text |\n|--|--|\n| 1 | Late. |\n| 2 | 〃 |\n| 3 | 同上 |\n";
    let texts =
        read(text, false).tables[0].set.codes.iter().map(|code| code.meanings[0].text.clone()).collect::<Vec<_>>();
    assert_eq!(texts, ["Late.", "Late.", "Late."]);
}

#[test]
fn every_row_has_a_fate() {
    let text = "| Code | Text | Status |\n|--|--|--|\n| 1 | Late. | 400 |\n| | | |\n| 1 | Late. | 400 |\n| 1 | Late. | 500 |\n\
                | 1 | Soon. | 400 |\n| 2, 3 | No. | 400 |\n| 4-6 | Ours. | 400 |\n| Other | Theirs. | 400 |\n| x y | What? | 400 |\n";
    let lost = Fate::Reported(ProblemId::SecondFieldValue);
    assert_eq!(
        fates(text),
        [
            vec![Fate::Code(1.into())],
            vec![Fate::Blank],
            vec![Fate::Repeats(3)],
            vec![lost],
            vec![Fate::Code(1.into())],
            vec![Fate::Code(2.into()), Fate::Code(3.into())],
            vec![Fate::Range],
            vec![Fate::CatchAll],
            vec![Fate::Reported(ProblemId::NotACode)],
        ]
    );
    let expected = [(6, Severity::Note, ProblemId::SecondFieldValue), (11, Severity::Error, ProblemId::NotACode)];
    assert_eq!(problems(text, false), expected);
}

#[test]
fn a_table_without_rows_is_not_a_code_table_and_is_reported() {
    let text = "# Errors\n\n| Error code | Text |\n|--|--|\n";
    let options = SurveyOptions { table: Some("Errors".to_owned()), ..SurveyOptions::default() };
    let found = survey(&Document::new("vendor.md", text), &options).diagnostics;
    assert_eq!(found.iter().map(|found| found.id).collect::<Vec<_>>(), [ProblemId::NoCodeColumn]);
}

#[test]
fn a_line_of_text_right_below_a_table_is_reported() {
    let numbers = "| Error code | Text |\n|--|--|\n| 1 | Late. |\n| 2 | Gone. |\n";
    let texts = "| Error code | Text |\n|--|--|\n| NO_MAIL | Late. |\n| NO_BOX | Gone. |\n";
    let behind = "| Text | Error code |\n|--|--|\n| Late. | 1 |\n| Gone. | 2 |\n";
    for (table, line) in [
        (numbers, "3 is for internal use."),
        (numbers, "3-9 are reserved"),
        (numbers, "See above."),
        (texts, "NO_LID is for internal use."),
        (texts, "Note:"),
        (behind, "See above."),
        (behind, "3"),
    ] {
        let text = format!("{table}{line}\n");
        assert_eq!(problems(&text, false), [(5, Severity::Error, ProblemId::NotACode)], "{text}");
        assert_eq!(problems(&text, true), [(5, Severity::Warning, ProblemId::NotACode)], "{text}");
        let set = &read(&text, true).tables[0].set;
        assert_eq!((set.codes.len(), set.ranges.len()), (2, 0), "{text}");
        assert!(set.codes.iter().all(|code| code.meanings[0].text.ends_with('.') && code.meanings.len() == 1));
    }
    for (table, line) in [(numbers, "3"), (numbers, "3 |"), (texts, "NO_LID"), (numbers, "3-9")] {
        let text = format!("{table}{line}\n");
        assert!(problems(&text, false).iter().all(|(_, _, id)| *id != ProblemId::NotACode), "{text}");
    }
    assert!(problems("| Error code |\n|--|\n| 1 |\n2\n3 late\n", false).is_empty());
}

#[test]
fn a_status_that_stands_beside_each_code_is_not_a_code() {
    let codes = |cells: [&str; 5]| {
        let rows = cells.map(|cell| format!("| {cell} | Text of {cell}. |\n")).concat();
        let survey = read(&format!("| Code | Text |\n|--|--|\n{rows}"), false);
        survey.tables[0].set.codes.iter().map(|code| code.code.to_string()).collect::<Vec<_>>()
    };
    let read_codes = ["1028", "1029", "1030", "1031", "1032"];
    assert_eq!(codes(["400/1028", "400/1029", "400/1030", "401/1031", "500/1032"]), read_codes);
    assert_eq!(codes(["1028 / 400", "1029 / 400", "1030 / 400", "1031 / 401", "1032 / 400"]), read_codes);
    assert_eq!(codes(["400/1028", "400/1029", "400/1030", "1031", "1032"]), read_codes);
    // Two codes in one row are not a status and a code.
    assert_eq!(codes(["400/1028", "1029", "1030", "1031", "1032"]).len(), 6);
    assert_eq!(codes(["1028/1029", "1030/1031", "1032/1033", "400/1034", "400/1035"]).len(), 9);
    assert_eq!(codes(["401/1028", "402/1029", "403/1030", "404/1031", "405/1032"]).len(), 10);
}

#[test]
fn a_word_with_a_star_is_not_a_code_but_stands_for_several() {
    let text = "| Return value | Text |\n|--|--|\n| MAIL_OK | Done. |\n| MAIL_ERR_* | See there. |\n";
    assert_eq!(problems(text, false), [(4, Severity::Warning, ProblemId::NotACode)]);
    assert_eq!(problems(text, true), [(4, Severity::Warning, ProblemId::NotACode)]);
    assert_eq!(read(text, true).tables[0].set.codes.len(), 1);
    let mixed = "| Return value | Text |\n|--|--|\n| MAIL_OK | Done. |\n| MAIL_* | See there. |\n| 9001 | No mail. |\n";
    assert_eq!(problems(mixed, false), [(4, Severity::Warning, ProblemId::NotACode)]);
    assert_eq!(read(mixed, false).tables[0].set.codes.len(), 2);
}

#[test]
fn a_range_is_shown_as_a_reader_sees_it() {
    let text = "| Code | Text |\n|--|--|\n| 1 | a |\n| `64` to [`78`](x.md) | b |\n";
    assert_eq!(read(text, false).tables[0].set.ranges[0].text, "64 to 78");
}

#[test]
fn headings_and_items_with_leading_zeros_are_text_codes() {
    for text in [
        "# Error codes\n\n## 0012 Late\n\na\n\n## 0013 Gone\n\nb\n\n## 1014 Shut\n\nc\n",
        "# Error codes\n\n- 00 late\n- 05 gone\n- 14 shut\n",
    ] {
        let document = Document::new("vendor.md", text);
        let wanted = if text.contains("##") { Wanted::Headings(Vec::new()) } else { Wanted::Lists(Vec::new()) };
        for listing in [None, Some(wanted)] {
            let survey = survey(&document, &SurveyOptions { listing, ..SurveyOptions::default() });
            assert_eq!(survey.tables[0].set.codes.len(), 3, "{text}");
            assert!(!survey.tables[0].is_integer);
        }
    }
}

#[test]
fn a_bold_code_without_a_text_is_a_code_where_the_others_are_bold() {
    let codes = |rows: &str| read(&format!("| Error code | Text |\n|--|--|\n{rows}"), false).tables[0].set.codes.len();
    let others = "| **NO_MAIL** | a |\n| **TOO_LATE** | b |\n";
    assert_eq!(codes(&format!("| **Success** | |\n{others}")), 3);
    assert_eq!(codes(&format!("| **Success** | |\n{}", others.replace("**", ""))), 2);
}

#[test]
fn lenient_leaves_a_second_row_for_all_other_codes_out() {
    let text = "| Error code | Text |\n|--|--|\n| 7 | a |\n| Other | b |\n| - | c |\n";
    assert_eq!(problems(text, false), [(5, Severity::Error, ProblemId::SecondCatchAll)]);
    assert_eq!(problems(text, true), [(5, Severity::Warning, ProblemId::SecondCatchAll)]);
    assert_eq!(read(text, true).tables[0].set.catch_all.as_ref().map(|meaning| &*meaning.text), Some("b"));
}

#[test]
fn a_dash_in_several_rows_stands_for_no_code() {
    let rows = |first: &str, last: &str| {
        format!(
            "| Case | Code | Text |\n|--|--|--|\n| Torn | E_TORN | a |\n| Long | {first} | b |\n| Lost | {last} | c |\n"
        )
    };
    let left_out = |line: usize| (line, Severity::Warning, ProblemId::CodelessRow);
    assert_eq!(problems(&rows("--", "--"), false), [left_out(4), left_out(5)]);
    assert_eq!(problems(&rows("--", "E_LOST"), false), []);
    assert_eq!(problems(&rows("*", "*"), false), [(5, Severity::Error, ProblemId::SecondCatchAll)]);
}

#[test]
fn a_success_does_not_stand_for_all_other_codes() {
    let catch_all = |status: &str, code: &str| {
        let text = format!(
            "| HTTP status | Error code | Text |\n|--|--|--|\n| {status} | {code} | Fine. |\n| 400 | 4001 | Late. |\n"
        );
        read(&text, false).tables[0].set.catch_all.is_some()
    };
    for code in ["-", "—"] {
        assert!(!catch_all("200", code) && catch_all("500", code), "{code}");
        // The row below is a success too.
        assert!(!catch_all(&format!("200 | {code} | Fine. |\n| 201"), "0"), "{code}");
    }
    // These words are explicit: errors may have the status of a success.
    for code in ["Other", "*", "其他"] {
        assert!(catch_all("200", code), "{code}");
    }
    let text = |title: &str, other: usize| {
        format!("| {title} | Error code | Text |\n|--|--|--|\n| 200 | - | Fine. |\n| {other} | 4001 | Late. |\n")
    };
    for text in [text("HTTP status", 212), text("ID", 404)] {
        assert!(read(&text, false).tables[0].set.catch_all.is_some(), "{text}");
    }
}

#[test]
fn a_problem_of_many_rows_is_reported_once_with_their_lines() {
    let rows = |count: usize| {
        let rows: Vec<String> = (0..count).map(|row| format!("| | OLD_{row} | a{row} |\n")).collect();
        let rows = rows.concat();
        format!("| Code | Name | Text |\n|--|--|--|\n| 7 | LATE | a |\n{rows}| 8 | GONE | b |\n| N/A | c | d |\n")
    };
    assert_eq!(problems(&rows(5), false).len(), 6);
    let survey = read(&rows(30), false);
    let notes = &survey.diagnostics[0].notes;
    assert_eq!((survey.diagnostics.len(), notes.len()), (2, 1));
    assert_eq!(notes[0], "29 more rows have this problem: lines 5 to 33");
    assert_eq!(survey.diagnostics[0].accounts_for.len(), 29);
    assert!(survey.tables[0].rows[20].fates.contains(&Fate::Reported(ProblemId::CodelessRow)));
}

#[test]
fn a_marked_row_with_nothing_else_is_a_heading() {
    let id = |cell: &str| {
        let found = problems(&format!("| Error code | Text |\n|--|--|\n| {cell} | |\n| 7 | a |\n| 8 | b |\n"), false);
        found.into_iter().map(|(_, _, id)| id).collect::<Vec<_>>()
    };
    for cell in ["**Mail errors**", "#### Mail errors", "__Mail__"] {
        assert_eq!(id(cell), [ProblemId::HeadingRow], "{cell}");
    }
    for cell in ["Mail errors", "**4O04**", "**E1001**", "**4001 and so on**", "#Mail"] {
        assert_eq!(id(cell), [ProblemId::NotACode], "{cell}");
    }
    let among_words = |cell: &str| {
        let text = format!("| Error code | Text |\n|--|--|\n| {cell} | |\n| NO_MAIL | a |\n| LATE | b |\n");
        problems(&text, false).first().map(|found| found.2)
    };
    assert_eq!(among_words("**Mail errors**"), Some(ProblemId::HeadingRow));
    assert_eq!(among_words("**Mail**"), Some(ProblemId::HeadingRow));
    assert_eq!(among_words("**NO_BOX**"), Some(ProblemId::NotACode));
}

#[test]
fn words_alone_above_codes_are_a_heading_where_several_rows_have_them() {
    let of_second = |row: &str, codes: [&str; 2]| {
        let [first, last] = codes;
        let rows = format!(
            "| Lid errors ||\n| {first} | a |\n{row}\n| {last} | b |\n| Bag errors ||\n| {first}1 | c |\n| {last}1 | d |\n"
        );
        let fates = fates(&format!("# Exit codes\n\n| Code | Text |\n|--|--|\n{rows}")).remove(2);
        fates.into_iter().find_map(|fate| if let Fate::Reported(id) = fate { Some(id) } else { None })
    };
    let (heading, error) = (Some(ProblemId::HeadingRow), Some(ProblemId::NotACode));
    for codes in [["7", "8"], ["NO_MAIL", "NO_BOX"]] {
        assert_eq!(of_second("| Box errors ||", codes), heading);
        assert_eq!(of_second("| Box errors | e |", codes), error);
        assert_eq!(of_second("| The box is full. ||", codes), error);
        assert_eq!(of_second("| Other errors ||", codes), None);
    }
    assert_eq!((of_second("| Box ||", ["7", "8"]), of_second("| 9 ||", ["7", "8"])), (heading, None));
    assert_eq!(of_second("| Box 1O05 ||", ["7", "8"]), error);
    assert_eq!(of_second("| NO_LID new ||", ["NO_MAIL", "NO_BOX"]), error);
    let last = "# Exit codes\n\n| Code | Text |\n|--|--|\n| Lid errors ||\n| 7 | a |\n| 8 | b |\n| Box errors ||\n";
    assert_eq!(problems(last, false).last(), Some(&(8, Severity::Error, ProblemId::NotACode)));
}

#[test]
fn capitalised_words_alone_among_constants_are_headings() {
    let fates_of = |word: &str, codes: [&str; 2], below: &str| {
        let [first, last] = codes;
        let rows = format!("| {word} |\n{below}| {first} | a b |\n| {word} |\n{below}| {last} | c d |\n");
        fates(&format!("# Errors\n\n| Error code | Text |\n|--|--|\n{rows}")).remove(0)
    };
    let heading = [Fate::Reported(ProblemId::HeadingRow)];
    for codes in [["E_HOT", "E_WET"], ["K101", "K201"], ["too_hot", "too_wet"], ["Box.Hot", "Lid.Wet"]] {
        assert_eq!(fates_of("Lid |", codes, ""), heading, "{codes:?}");
        assert_eq!(fates_of("*Lid* |", codes, ""), heading, "{codes:?}");
        assert_eq!(fates_of("Lid | Lid", codes, ""), [Fate::Code("Lid".into())], "{codes:?}");
        assert_eq!(fates_of("**Lid** | Lid", codes, ""), [Fate::Code("Lid".into())], "{codes:?}");
        // This may be a code with a text, one of several without a text, or a constant.
        assert_eq!(fates_of("Lid | x", codes, ""), [Fate::Code("Lid".into())], "{codes:?}");
        assert_eq!(fates_of("Lid |", codes, "| Box | |\n"), [Fate::Code("Lid".into())], "{codes:?}");
        assert_eq!(fates_of("LID_UP |", codes, ""), [Fate::Code("LID_UP".into())], "{codes:?}");
    }
    assert_eq!(fates_of("OK |", ["E_HOT", "E_WET"], ""), [Fate::Code("OK".into())]);
    for codes in [["TooHot", "Wet"], ["TooHot", "TooWet"], ["E_HOT", "TooWet"]] {
        assert_eq!(fates_of("Lid |", codes, ""), [Fate::Code("Lid".into())], "{codes:?}");
    }
    // A single one may be a code without a text.
    let single = "# Errors\n\n| Error code | Text |\n|--|--|\n| Success | |\n| E_HOT | a b |\n";
    assert_eq!(fates(single)[0], [Fate::Code("Success".into())]);
}

#[test]
fn bold_texts_behind_marks_in_the_place_of_a_code_are_a_heading() {
    let id = |row: &str| {
        let text = format!("| Error code | Text | Help |\n|--|--|--|\n| 7 | a | b |\n{row}\n| 8 | c | d |\n");
        problems(&text, false).first().map(|found| found.2)
    };
    assert_eq!(id("| #### | **Box errors** | |"), Some(ProblemId::HeadingRow));
    assert_eq!(id("| #### | **Box errors** | **Help for boxes** |"), Some(ProblemId::HeadingRow));
    for row in ["| #### | Box errors | |", "| #### | **Box errors** | Help |", "| #### | | |"] {
        assert_eq!(id(row), Some(ProblemId::NotACode), "{row}");
    }
    // This stands for all other codes.
    assert_eq!(id("| nnnn | Anything else | |"), None);
}

#[test]
fn a_bold_text_alone_without_a_code_is_a_heading() {
    let fates_of = |cell: &str| {
        fates(&format!("| Error code | Text | Help |\n|--|--|--|\n| 7 | a | b |\n| | {cell} | |\n| 8 | c | d |\n"))
            .remove(1)
    };
    assert_eq!(fates_of("**Box errors**"), [Fate::Reported(ProblemId::HeadingRow)]);
    for cell in ["Box errors", "**Do not** try again", "**Call us.**"] {
        assert_eq!(fates_of(cell), [Fate::Continues(3)], "{cell}");
    }
}

#[test]
fn codes_with_a_star_behind_a_joint_stand_for_many_and_are_reported() {
    let text = "| Error code | Text |\n|--|--|\n| E-1001 | a |\n| E-1002 | b |\n| L-* | c |\n| 4xx-* | d |\n";
    let reported = |line| (line, Severity::Warning, ProblemId::NotACode);
    assert_eq!(problems(text, false), [reported(5), reported(6)]);
}

#[test]
fn a_label_may_have_a_name_and_a_text_and_several_names() {
    let text = "| Return code |\n|--|\n| 0 - API_OK: All is well |\n| 1 - API_LATE: Too late |\n| 2 ERR_A ERR_B |\n| 3: it is: late |\n";
    let survey = read(text, false);
    let codes = &survey.tables[0].set.codes;
    let name = |code: usize| codes[code].name.as_deref();
    let message = |code: usize| &*codes[code].meanings[0].text;
    assert_eq!((name(0), message(0)), (Some("API_OK"), "All is well"));
    assert_eq!((name(1), message(1)), (Some("API_LATE"), "Too late"));
    assert_eq!((name(2), &*codes[2].other_names), (Some("ERR_A"), &["ERR_B".to_owned()][..]));
    assert_eq!((name(3), message(3)), (Some("it is: late"), "it is: late"));
    let beside = "| Return code | Function |\n|--|--|\n| 0 - API_OK: All is well | send |\n";
    let meaning = &read(beside, false).tables[0].set.codes[0].meanings[0];
    assert_eq!((&*meaning.text, meaning.details.as_deref()), ("send", Some("All is well")));
}

#[test]
fn a_sentence_behind_a_constant_is_not_its_name() {
    let of = |cell: &str| {
        let text = format!("| Error code | Text |\n|--|--|\n| {cell} | a |\n| NO_BOX | b |\n");
        read(&text, false).tables[0].set.codes[0].name.clone()
    };
    assert_eq!(of("NO_MAIL (The mail is gone.)"), None);
    assert_eq!(of("E1001 (The mail is gone.)").as_deref(), Some("The mail is gone."));
}

#[test]
fn a_row_that_repeats_another_one_with_another_name_says_so() {
    let text = "| Code | Name | Text |\n|--|--|--|\n| 7 | LATE | a |\n| 7 | TIMEOUT | a |\n| 7 | LATE | a |\n";
    assert_eq!(fates(text), [vec![Fate::Code(7.into())], vec![Fate::Renames(3)], vec![Fate::Repeats(3)]]);
}

#[test]
fn other_in_capitals_is_a_code_among_words_in_capitals() {
    let codes = |codes: [&str; 4]| {
        let rows = codes.map(|code| format!("| {code} | Text of {code}. |\n")).concat();
        let tables = read(&format!("| Error code | Text |\n|--|--|\n{rows}"), false).tables;
        (tables[0].set.codes.len(), tables[0].set.catch_all.is_some())
    };
    assert_eq!(codes(["NOT_FOUND", "BUSY", "`OTHER`", "LATE"]), (4, false));
    assert_eq!(codes(["NOT_FOUND", "BUSY", "Other", "LATE"]), (3, true));
    assert_eq!(codes(["E101", "E102", "OTHER", "E103"]), (3, true));
    assert_eq!(codes(["NOT_FOUND", "BUSY", "*", "LATE"]), (3, true));
}

#[test]
fn a_pattern_among_text_codes_is_reported() {
    let problems = |code: &str| {
        problems(&format!("| Error code | Text |\n|--|--|\n| E_LATE1 | a |\n| E_GONE1 | b |\n| {code} | c |\n"), false)
    };
    for pattern in ["E1xx", "E100+", "E1**", "ERR_{N}", "ERR_<n>", "ERR_%d", "ERR_*"] {
        assert_eq!(problems(pattern), [(5, Severity::Warning, ProblemId::NotACode)], "{pattern}");
    }
    for code in ["E_XX", "Exx", "ERR_MAXX", "E_1NN2", "C++"] {
        assert_eq!(problems(code), [], "{code}");
    }
}

#[test]
fn a_numbered_title_of_tables_side_by_side_is_not_a_code() {
    let text = "| Code 1 | Text 1 | Code 2 | Text 2 |\n|--|--|--|--|\n| 7 | a | 8 | b |\n| 9 | c | 10 | d |\n";
    assert_eq!(problems(&format!("# Error codes\n\n{text}"), false), []);
}

#[test]
fn a_description_takes_the_place_of_a_message_that_says_nothing() {
    let text = "| Error code | Message | Description |\n|--|--|--|\n| 7 | Late | The mail is late. |\n\
                | 8 | - | The mail is gone. |\n| 9 | N/A | The box is full. |\n| 10 | - | # of boxes is too low |\n";
    let survey = read(text, false);
    let meanings = |code: usize| &survey.tables[0].set.codes[code].meanings[0];
    assert_eq!((&*meanings(0).text, meanings(0).details.as_deref()), ("Late", Some("The mail is late.")));
    assert_eq!((&*meanings(1).text, meanings(1).details.as_deref()), ("The mail is gone.", None));
    assert_eq!((&*meanings(2).text, meanings(2).details.as_deref()), ("The box is full.", None));
    assert_eq!((&*meanings(3).text, meanings(3).details.as_deref()), ("# of boxes is too low", None));
}
