use super::super::{Passages, Wanted, found, outlines, rows_and_problems};
use super::*;
use crate::diagnostic::Diagnostics;

/// The codes with names, messages and details, and the problems.
fn of(text: &str, below: Option<&str>, kind: Kind, is_lenient: bool) -> (Vec<String>, Vec<String>) {
    let wanted = Wanted::Headings(below.into_iter().map(str::to_owned).collect());
    rows_and_problems(text, &wanted, kind, is_lenient)
}

#[test]
fn a_name_may_be_before_its_number_or_behind_it() {
    let text = "# Codes\n\n## OK (0)\n\nIt worked.\n\n## BAD (-3)\n\nKnots. Untie\nthem.\n\nMore.\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["0|OK|It worked.|", "-3|BAD|Knots. Untie them.|More."]);
    let text = "# API\n\n## 1xxx - transport\n\n### -1101 LOST\n * The line dropped.\n\n### -1102 MANY\n * Limit.\n * Other limit.\n\n\
                ## Sent with -1101 LOST\n\ntext\n";
    let rows = of(text, None, Kind::Integer, false);
    assert_eq!(rows.0, ["-1101|LOST|The line dropped.|", "-1102|MANY|Limit.|* Other limit."]);
    assert!(rows.1.is_empty());
}

#[test]
fn a_word_alone_below_its_heading_is_a_code_in_the_style_of_its_siblings() {
    let text = "# Error codes\n\n## Login errors\n\n### UNAUTHORIZED\n\nNo key.\n\n## Session\n\n### TOKEN_OLD\n\nOld.\n\n### TOKEN_LOST\n\nLost.\n\n## Server\n\n### INTERNAL_ERROR\n\nTorn.\n";
    let codes = |text: &str| {
        let rows = of(text, None, Kind::Text, true).0;
        rows.iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes(text), "UNAUTHORIZED TOKEN_OLD TOKEN_LOST INTERNAL_ERROR");
    assert_eq!(found(text, &[Kind::Text])[0].message(), "4 headings of level 3 read as codes");
    // The heading above `POST` is about something else.
    for title in ["# API\n\n## Calls", "# Error codes\n\n## Login"] {
        let text =
            format!("{title}\n\n### POST\n\nSends.\n\n## Errors\n\n### TOKEN_OLD\n\nOld.\n\n### TOKEN_LOST\n\nLost.\n");
        assert_eq!(codes(&text), "TOKEN_OLD TOKEN_LOST", "{title}");
    }
    let text = "# Error codes\n\n## FAQ on errors\n\n### NOTE\n\nRead.\n\n## Errors\n\n### TOKEN_OLD\n\nOld.\n\n### TOKEN_LOST\n\nLost.\n";
    assert_eq!(codes(text), "TOKEN_OLD TOKEN_LOST");
}

#[test]
fn a_status_in_bold_before_a_text_is_no_label() {
    let text = "# Errors\n\n## KITE_LOST\n\n**HTTP 400**: There is no kite.\n\n## KITE_TORN\n\n**HTTP 400:** It is torn.\n\n## KITE_LATE\n\n**HTTP 409** \u{2013} Wait.\n\nMore.\n";
    let rows = ["KITE_LOST||There is no kite.||400", "KITE_TORN||It is torn.||400", "KITE_LATE||Wait.|More.|409"];
    assert_eq!(of(text, None, Kind::Text, false).0, rows);
    // A number alone may be any other.
    let text = "# Errors\n\n## 1001\n\n**503**: the pump in hall 3\n\n## 1002\n\n**504**: the pump in hall 4\n";
    let rows = ["1001||503: the pump in hall 3|", "1002||504: the pump in hall 4|"];
    assert_eq!(of(text, None, Kind::Integer, false).0, rows);
}

/// The messages of two numbers with these texts below them.
fn messages(first: &str, second: &str) -> Vec<String> {
    let text = format!("# Errors\n\n## 1001\n\n{first}\n\n## 1002\n\n{second}\n");
    let mut messages = Vec::new();
    for row in of(&text, None, Kind::Integer, false).0 {
        messages.push(row.split('|').nth(2).unwrap_or_default().to_owned());
    }
    messages
}

#[test]
fn a_sentence_with_any_title_is_better_than_no_message() {
    let below = |title: &str, first: &str, second: &str| {
        messages(&format!("- **{title}:** {first}"), &format!("- **{title}:** {second}"))
    };
    assert_eq!(below("Problem", "There is no kite.", "It is torn."), ["There is no kite.", "It is torn."]);
    assert_eq!(below("Problem", "风筝断了需要修理", "没有风筝请再等等"), ["风筝断了需要修理", "没有风筝请再等等"]);
    // Other texts below the title show what a short one is. A text of its own counts more.
    let text = "# Errors\n\n## 1001\n\n**Problem**: It is very wet.\n\n## 1002\n\n**Problem**: No kite\n\n## 1003\n\nWait.\n\n**Problem**: It is torn.\n";
    let rows = of(text, None, Kind::Integer, false).0;
    assert_eq!(rows[1], "1002||No kite||No kite");
    assert!(rows[2].starts_with("1003||Wait.|"), "{}", rows[2]);
    for (title, first, second) in [
        ("Severity", "very high for all kites", "very low for all kites"),
        ("Module", "the part of the wires", "the part of the wires"),
        ("Default value", "5 kites", "7 kites"),
        ("Related", "KITE_TORN and KITE_WET", "KITE_LATE and KITE_WET"),
        ("Since", "version 2.1", "version 2.2"),
    ] {
        assert_eq!(below(title, first, second), ["", ""], "{title}");
    }
}

#[test]
fn a_label_without_a_text_and_advice_are_no_messages() {
    assert_eq!(messages("**Problem:**\n\nIt is torn.", "**Problem:**"), ["It is torn.", ""]);
    assert_eq!(messages("- **Problem:**\n- **Lamp:** red", "- Problem:\n- **Lamp:** green"), ["", ""]);
    let advice = "- **Problem:** It is very wet.\n- **Solution:** Dry it.<br/>Then wait.";
    assert_eq!(messages(advice, "- **Problem:** It is torn."), ["It is very wet.", "It is torn."]);
    // What is below such a title is its text.
    assert_eq!(messages("**Causes:**\n\n- wind\n- rain", "Torn.")[0], "Causes:/- wind/- rain");
}

#[test]
fn labelled_items_below_a_code_are_its_values() {
    let text = |item: &str| {
        let section = |code: &str| format!("## `{code}`\n\n- {item}\n- **Message:** The kite is {code}.\n");
        format!("# Kite error codes\n\n{}\n{}", section("too_late"), section("too_wet"))
    };
    let count =
        |item: &str| found(&text(item), &[Kind::Text, Kind::Integer]).first().map_or(0, super::super::Found::count);
    assert_eq!(count("**Status:** 400"), 2);
    assert_eq!(
        of(&text("**Status:** 400"), None, Kind::Text, false).0[0],
        "too_late||The kite is too_late.||400|The kite is too_late."
    );
}

#[test]
fn numbers_behind_words_that_announce_no_code_are_none() {
    for word in ["RFC", "Version", "Release", "Part"] {
        let headings = format!("## {word} 2024\n\nText.\n\n## {word} 2026\n\nText.\n");
        let alone = format!("# Error codes\n\n{headings}");
        assert!(found(&alone, &[Kind::Integer, Kind::Text]).is_empty(), "{word}");
        let text = format!("# Error codes\n\n## 1001 Late\n\nLate.\n\n## 1002 Gone\n\nGone.\n\n{headings}");
        let (rows, problems) = of(&text, None, Kind::Integer, true);
        assert_eq!((rows.len(), problems.len()), (2, 2), "{word}");
    }
    let text = "# Error codes\n\n## Fault 2024\n\nText.\n\n## Fault 2026\n\nText.\n";
    assert_eq!(found(text, &[Kind::Integer])[0].count(), 2);
}

#[test]
fn codes_in_items_below_headings_are_announced() {
    let text =
        "# Errors\n\n## Sail torn\n\n- Code: 1001\n- Message: torn\n\n## Sail wet\n\n- Code: 1002\n- Message: wet\n";
    assert_eq!(found(text, &[Kind::Integer])[0].count(), 2);
    let text =
        "# Kites\n\n## Success\n\n- Code: 200\n- Content: a kite\n\n## Failure\n\n- Code: 404\n- Content: none\n";
    assert!(found(text, &[Kind::Integer]).is_empty());
}

#[test]
fn a_symbol_in_brackets_is_the_name_of_its_code() {
    let text = "# Codes\n\n## E0001 (KITE_TORN)\n\nTorn.\n\n## E0002 (KITE_WET)\n\nWet.\n";
    assert_eq!(of(text, None, Kind::Text, false).0, ["E0001|KITE_TORN|Torn.|", "E0002|KITE_WET|Wet.|"]);
}

#[test]
fn the_symbol_of_a_number_may_be_below_it() {
    let text = "# Codes\n\n## 0x1\n`ERR_KNOT`\n\nThe knot is late.\n\nMore.\n\n## -2\n\n**ErrWet**\n\n## -3\n\n**Note**\n\nWords.\n";
    assert_eq!(
        of(text, None, Kind::Integer, false).0,
        ["0x1|ERR_KNOT|The knot is late.|More.", "-2|ErrWet|ErrWet|", "-3||Note|Words."]
    );
}

#[test]
fn several_sections_are_joined() {
    let text = "# A\n\n## 1\n\na\n\n# B\n\n### 2\n\nb\n\n# C\n\n## 3\n\nc\n";
    let read = |names: &[&str]| {
        let mut problems = Diagnostics::default();
        let wanted = Wanted::Headings(names.iter().map(|name| (*name).to_owned()).collect());
        let markdown = super::super::read(&Document::new("d.md", text), &wanted, Kind::Integer, false, &mut problems);
        let codes = markdown.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells[0].text.clone());
        (codes.collect::<Vec<_>>().concat(), problems.into_vec().len())
    };
    assert_eq!(read(&["C", "B"]), ("32".to_owned(), 0));
    assert_eq!(read(&["A", "Z"]), ("1".to_owned(), 1));
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
    assert_eq!(of(text, None, Kind::Integer, false).0, ["0x0A0001||motor is hot|Type: Warning//### Reason//long|long"]);
}

#[test]
fn a_heading_beside_codes_that_is_not_a_code_is_reported() {
    let text = "# E\n\n## 0\nDone.\n\n## XX\nMore.\n\n## Retired code (4)\nOld.\n\n# Other\n\n## Text\n";
    let (rows, problems) = of(text, None, Kind::Integer, false);
    assert_eq!(rows, ["0||Done.|"]);
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].starts_with("the heading `XX` is not a code"));
    assert!(problems[2].starts_with("the heading `Text` has no codes beside it"));
}

#[test]
fn what_looks_like_a_heading_with_a_code_but_is_none_is_reported() {
    let text = "# E\n\n## 1001 Late\n\n##1002 Wet\n\nIssue #1003 is open.\n\n    ## 1007 Dry\n\n```\n## 1004\n```\n\n~~~\n## 1005\n\n## 1006\n";
    let (rows, problems) = of(text, None, Kind::Integer, false);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        problems,
        [
            "`##1002 Wet`, a line of text, is part of the text of `1001`",
            "`## 1007 Dry`, a line that is indented like code, is part of the text of `1001`",
            "`## 1005`, a line in a code block without an end, is part of the text of `1001`"
        ]
    );
    for mark in ["\u{feff}", "\u{a0}", "\\"] {
        let text =
            format!("# E\n\n## 1001 Late\n\nLate.\n\n{mark}## 1002\n\nWet.\n\n## 1003 Dry\n\nNo {mark}## 1004.\n");
        let problems = of(&text, None, Kind::Integer, false).1;
        assert_eq!(problems, ["`## 1002`, a line of text, is part of the text of `1001`"], "{mark}");
    }
    let bold = |line: &str| {
        of(&format!("# E\n\n## 1001 LATE\n\nLate.\n\n{line}\n\nWet.\n\n## 1003 DRY\n"), None, Kind::Integer, false).1
    };
    assert_eq!(bold("**1002 WET**"), ["`1002 WET`, a line in bold, is part of the text of `1001`"]);
    for line in ["**1001**", "**1003**", "**12 kites**", "**Note**", "**1002** is another code", "1002 WET"] {
        assert!(bold(line).is_empty(), "{line}");
    }
    let text = "# E\n\n### Wet\n\n### 7\n\n## 8\n\n## 9\n";
    let skipped = "the heading `Wet` of level 3 is not read as a code: codes are of level 2";
    assert_eq!(of(text, None, Kind::Integer, false).1, [skipped]);
    let text = "# E\n\n## Line\n\n### 1001\n\n## Kites\n\n### Wet\n\n### Dry\n";
    let skipped = "the heading `Wet` and 1 other have no codes beside them, so they are skipped";
    assert_eq!(of(text, None, Kind::Integer, false).1, [skipped]);
}

#[test]
fn a_label_that_only_one_code_has_is_a_message_and_lines_beside_it_are_details() {
    let text = "# E\n\n## 1001\n\nDescription: Late.\nUse: often\nExample:\n\n```\nx\n```\n\n## 1002\n\nWet.\n\nSolution: Dry it.\n";
    assert_eq!(
        of(text, None, Kind::Integer, false).0,
        [
            "1001||Late.|Description: Late./Use: often/Example://```/x/```|Late.",
            "1002||Wet.|Solution: Dry it.||Dry it."
        ]
    );
}

#[test]
fn a_labelled_message_counts_more_than_the_text_behind_it() {
    let text = "# E\n\n## 1001\n\n**Description**: Late.\n\n**Causes**:\n- wind\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["1001||Late.|**Causes**:/- wind|Late."]);
    let rows = of("# E\n\n## K101 (Line not found)\n\n**Cause**: Torn.\n", None, Kind::Text, false).0;
    assert_eq!(rows, ["K101||Line not found||Torn."]);
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
fn headings_that_do_not_mention_codes_are_not_codes() {
    let count = |text: &str, kind: Kind| find(&outlines(&Document::new("d.md", text)), kind).map(|found| found.count());
    for text in ["# Years\n\n## 2019\n\n## 2020\n", "# Errors\n\n## 1. Install\n\n## 2. Use\n", "# Errors\n\n## 7\n"] {
        assert_eq!(count(text, Kind::Integer), None, "{text}");
    }
    assert_eq!(count("# API\n\n## getUser\n\n## putUser\n", Kind::Text), None);
    // The bytes of a protocol, steps, and a repeated word.
    assert_eq!(count("# Messages\n\n## 0x01 a\n\n## 0x02 b\n", Kind::Integer), None);
    assert_eq!(count("# Opcodes\n\n## 0x01 a\n\n## 0x02 b\n", Kind::Integer), None);
    assert_eq!(count("# Runs\n\n## A\n\nExit code: 1\n\n## B\n\nExit code: 0\n", Kind::Integer), None);
    assert_eq!(count("# Login\n\n## #1 Open\n\n## #2 Close\n", Kind::Integer), None);
    assert_eq!(count("# Error codes\n\n## WebSocket\n\n# More error codes\n\n## WebSocket\n", Kind::Text), None);
    for text in [
        "# Exit codes\n\n## 0\n\n## 7\n",
        "# API\n\n## -1101 A\n\n## -1102 B\n",
        "## 0x0A01 a\n\n## 0x0A02 b\n",
        "# Error codes\n\n## 0x01 a\n\n## 0x02 b\n",
        "# Error codes\n\n## #1 a\n\n## #2 b\n",
    ] {
        assert_eq!(count(text, Kind::Integer), Some(2), "{text}");
    }
    // The file's name is a title, without the number of its page.
    let of_page = outlines(&Document::new("400.kites.md", "# Kites\n\n## Line\n\n### KITE_A\n\n### KITE_B\n"));
    assert_eq!(find(&of_page, Kind::Text).map(|found| found.count()), None);
    let of_file = outlines(&Document::new("docs/error-codes.md", "## `a_b`\n\n## `c_d`\n"));
    assert_eq!(find(&of_file, Kind::Text).map(|found| found.count()), Some(2));
    assert_eq!(count("# Errors\n\n## ERR_A\n\n## ERR_B\n", Kind::Text), Some(2));
    assert_eq!(count("# Errors\n\n## Net\n\n### ERR_A\n\n### ERR_B\n", Kind::Text), Some(2));
    for text in [
        "# Status setting\n\n## 2.1 Load\n\n## 2.2 Store\n",
        "# Get-Error\n\n## PARAMETERS\n\n### -ErrorType\n\n### -MaxErrors\n",
        "# Code structure\n\n## MainConfig.h\n\n## MainConfigPre.h\n",
        "# Audio codecs\n\n## VoIP\n\n## G711\n",
        "# API\n\n## Error codes\n\n## Error handling\n",
    ] {
        assert_eq!(count(text, Kind::Text), None, "{text}");
    }
}

#[test]
fn a_word_beside_codes_in_their_style_is_a_code() {
    let text = "# Status codes\n\n## OK\n\na\n\n## INVALID_ARGUMENT\n\nb\n\n## NOT_FOUND\n\nc\n\n## NOTES\n\nd\n";
    let (rows, problems) = of(text, None, Kind::Text, false);
    assert_eq!(rows, ["OK||a|", "INVALID_ARGUMENT||b|", "NOT_FOUND||c|"]);
    assert_eq!(problems, ["the heading `NOTES` is not a code, but is beside headings that are"]);
    let text = "# Errors\n\n## account_gone\n\na\n\n## balance\n\nb\n\n## too_large\n\nc\n\n## Balance\n\nd\n";
    let (rows, problems) = of(text, None, Kind::Text, false);
    assert_eq!((rows.len(), problems.len()), (3, 1), "{rows:?}");
    // One code alone is not a style.
    assert_eq!(of("# Errors\n\n## OK\n\n## NOT_FOUND\n", None, Kind::Text, false).0, ["NOT_FOUND|||"]);
}

#[test]
fn codes_of_another_level_are_read_if_they_are_spelled_alike() {
    let text = "# Errors\n\n## 1000\n\nGeneral.\n\n### 1001\n\nLate.\n\n#### Cause\n\nWind.\n\n### 1002 Wet\n\nWet.\n\n### Steps\n\nDo.\n\n## 2000\n\nOther.\n";
    let (mut rows, problems) = of(text, None, Kind::Integer, true);
    rows.sort();
    assert_eq!(
        rows,
        ["1000||General.|", "1001||Late.|#### Cause//Wind.|Wind.", "1002|Wet|Wet.|### Steps//Do.", "2000||Other.|"]
    );
    assert!(problems.is_empty(), "{problems:?}");
    let text = "# Errors\n\n## E1000: a\n\n## E1001: b\n\n# Lines\n\n## Codes\n\n### E4000: c\n\n### E1001 again\n";
    let rows = of(text, None, Kind::Text, false).0;
    assert_eq!(rows, ["E1000||a|", "E1001||b|", "E4000||c|### E1001 again"]);
    let outline = outlines(&Document::new("d.md", text));
    assert_eq!(find(&outline, Kind::Text).map(|found| (found.count(), found.levels)), Some((3, vec![2, 3])));
}

#[test]
fn codes_of_another_level_are_read_if_they_fit_the_order() {
    let codes = |text: &str| {
        let (rows, problems) = of(&format!("# Errors\n\n{}\n", text.replace(", ", "\n\n")), None, Kind::Integer, false);
        assert!(problems.iter().all(|problem| problem.contains("is part of the text of")), "{problems:?}");
        let mut codes: Vec<i64> = rows.iter().map(|row| row.split('|').next().unwrap().parse().unwrap()).collect();
        codes.sort_by_key(|code| code.abs());
        codes
    };
    for (text, expected) in [
        ("## 72, ### 74, ## 75", &[72, 74, 75][..]),
        ("## 72, ### Cause, ### 73, ### Cause, ### 74, ## 75", &[72, 73, 74, 75]),
        ("## 72, ### 73, #### 1, #### 2, ### 74, ## 75", &[72, 73, 74, 75]),
        ("## -41, ### -42, ## -43", &[-41, -42, -43]),
        ("## 5 Late, ## 6 Wet, ### 7 Torn", &[5, 6, 7]),
        ("### 5, ## 6, ## 7", &[5, 6, 7]),
        ("## Error 72, ### Error 74, ## Error 75", &[72, 74, 75]),
        ("### 72, ## 74, ### 75", &[72, 74, 75]),
        ("## 0, ### 1, ## 2", &[0, 1, 2]),
        // Steps, years, statuses, and numbers with another text.
        ("## 0, ### 1, ### 2, ## 9", &[0, 9]),
        ("## 7, ### 1, ### 2, ## 8", &[7, 8]),
        ("## 7, ### 2024, ## 8", &[7, 8]),
        ("## 7, ### 404, ## 8", &[7, 8]),
        ("## 7, ### 8 kites, ## 9", &[7, 9]),
    ] {
        assert_eq!(codes(text), expected, "{text}");
    }
    let (rows, _) = of("# Errors\n\n## 5\n\n## Steps\n\n### 6\n\n## 7\n\n## 8\n", None, Kind::Integer, true);
    assert_eq!(rows.len(), 3, "{rows:?}");
}

#[test]
fn a_name_above_a_labelled_code_may_be_a_word_for_all_other_codes() {
    let text = "# Errors\n\n## Kite lost\n\nCode: 1015\n\nLook up.\n\n## Unknown kite\n\nCode: 1016\n\nAsk.\n";
    let rows = of(text, None, Kind::Integer, false).0;
    assert_eq!(rows, ["1015|Kite lost|Look up.|", "1016|Unknown kite|Ask.|"]);
}

#[test]
fn the_code_may_be_below_the_heading_that_is_its_name() {
    let text = "# Errors\n\n## Kite lost\n\n- **Code:** 1015\n- **Since:** 3\n\nLook up.\n\n## KiteWet\n\nCode: 1016\nSince: 4\n\nDry it.\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["1015|Kite lost|Look up.||3", "1016|KiteWet|Dry it.||4"]);
    let count = |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Integer);
    assert_eq!(count(text).map(|found| found.count()), Some(2));
    let text = "# API\n\n## Get kite\n\nCode: 200\n\n## Put kite\n\nCode: 200\n";
    assert!(count(text).is_none());
}

#[test]
fn a_heading_that_looks_like_a_code_but_is_text_of_another_is_reported() {
    let text = "# E\n\n## ERR_A\n\na\n\n## ERR_B\n\nb\n\n### TIMEOUT_C\n\nc\n\n### Cause\n\n## ERR_D\n\nd\n";
    let (rows, problems) = of(text, None, Kind::Text, false);
    assert_eq!(rows, ["ERR_A||a|", "ERR_B||b|### TIMEOUT_C//c//### Cause", "ERR_D||d|"]);
    assert_eq!(problems, ["the heading `TIMEOUT_C` of level 3 is part of the text of `ERR_B`"]);
    let problems = of("# E\n\n## 7\n\na\n\n### 404 Gone\n\n### 2 steps\n\n## 8\n\nb\n", None, Kind::Integer, false).1;
    assert_eq!(problems, ["the heading `404 Gone` of level 3 is part of the text of `7`"]);
}

#[test]
fn the_name_of_a_group_of_text_codes_is_left_out() {
    let text = "# E\n\n## E10xx: net\n\n## E1001: late\n\n## E1002: wet\n\n## E20xx\n\n## E2001: dry\n";
    let (rows, problems) = of(text, None, Kind::Text, false);
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert_eq!(problems.len(), 2);
    assert_eq!(problems[0], "the heading `E10xx: net` is about a group of codes, so it is skipped");
    let text = "# E\n\n## WIRE_000: torn\n\n## WIRE_001+ — others\n\n## REEL_000: dry\n";
    let (rows, problems) = of(text, None, Kind::Text, false);
    assert_eq!((rows, problems.len()), (vec!["WIRE_000||torn|".to_owned(), "REEL_000||dry|".to_owned()], 1));
}

#[test]
fn numbers_after_words_are_codes_if_all_headings_have_one() {
    let found =
        |text: &str| super::super::found(text, &[Kind::Integer, Kind::Text]).first().map(super::super::Found::count);
    for (text, count) in [
        ("# Errors\n\n## Not valid (400)\n\n## Gone (404)\n\n## Too many (429)\n", Some(3)),
        ("# Error codes\n\n## Kite late - 1001\n\n## Kite wet - 1002\n", Some(2)),
        ("# Error codes\n\n## LATE: 1001\n\n## WET: 1002\n", Some(2)),
        ("# Error codes\n\n## Kite late (1001)\n\n## Kite wet\n", None),
        ("# Error codes\n\n## Kite late (1001)\n\n## Kite wet (1001)\n", None),
        ("# Releases\n\n## Spring (2024)\n\n## Autumn (2025)\n", None),
    ] {
        assert_eq!(found(text), count, "{text}");
    }
    let text = "# E\n\n## Kite late (1001)\n\nToo late.\n\n## Wet (1002)\n\nToo wet.\n\n## Dry: very (1003)\n";
    let rows = of(text, None, Kind::Integer, false).0;
    assert_eq!(rows, ["1001|Kite late|Too late.|", "1002|Wet|Too wet.|", "1003||Dry: very|"]);
    // Chapters of codes are not codes.
    let text = "# E\n\n## Net errors (1000)\n\n### 1001\n\n### 1002\n\n## Disk errors (2000)\n\n### 2001\n\n### 2002\n";
    assert_eq!(of(text, None, Kind::Integer, false).0.len(), 4);
}

#[test]
fn the_title_of_an_example_is_not_a_message_and_the_text_follows_the_example() {
    let text = "# E\n\n## 1 LATE\n\nExample:\n\n```\nx\n```\n\n## 2\n\n```\ny\n```\n\nToo wet.\n\n## 3\n\n**Dry**\nIt is dry.\n\n## 4\n\nSay **dry**\nnow.\n";
    assert_eq!(
        of(text, None, Kind::Integer, false).0,
        ["1||LATE|Example://```/x/```", "2||Too wet.|```/y/```//Too wet.", "3||Dry/It is dry.|", "4||Say dry now.|"]
    );
}

#[test]
fn the_number_of_a_member_may_be_below_its_name_as_its_value() {
    let text = "# Kinds\n\n## Kind::Late\n\nToo late.\n\n- Identifier Value: `40`\n- Since: 3\n\n## Kind::Wet\n\nToo wet.\n\n- Identifier Value: `41`\n- Since: 3\n";
    let rows = of(text, None, Kind::Integer, false).0;
    assert!(rows[0].starts_with("40|Kind::Late|Too late.|") && rows[1].starts_with("41|Kind::Wet|"), "{rows:?}");
}

#[test]
fn paragraphs_in_html_are_messages() {
    let text = "<h1>E</h1>\n<h2>1001 late</h2>\n<p>Too late.</p>\n<p>More.</p>\n<h2>1002</h2>\n<p>Too wet.</p>\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["1001||late|Too late.//More.", "1002||Too wet.|"]);
}

#[test]
fn fields_beside_sections_of_codes_are_ignored_unless_they_are_named() {
    let text =
        "# Errors\n\n## Class\n\n### `error.cause`\n\na\n\n### `error.code`\n\nb\n\n## Codes\n\n### `ERR_WET`\n\nc\n";
    let (rows, problems) = of(text, None, Kind::Text, false);
    assert_eq!(rows, ["ERR_WET||c|"]);
    assert_eq!(problems, ["the headings below `Class` look less like codes than others, so they are skipped"]);
    assert_eq!(of(text, Some("Class"), Kind::Text, false).0.len(), 2);
}

#[test]
fn marks_of_links_and_characters_without_width_do_not_end_a_heading() {
    let text = "# Errors\n\n### -1000 KITE\\_LOST\u{200b}\n\na\n\n### -1001\u{200b}\n\nb\n\n### -1002 \u{b6}\n\nc\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["-1000|KITE_LOST|a|", "-1001||b|", "-1002||c|"]);
}

#[test]
fn a_paragraph_that_holds_more_than_values_is_text() {
    let text = "# Events\n\n## 0x01 hot\n\nType: Warning\nThe motor.\n\n## 0x02 cold\n\nType: Info\nSince: 3\n\n## 0x03 wet\n\nType: Info\n\nDry.\n";
    assert_eq!(
        of(text, None, Kind::Integer, false).0,
        ["0x01||hot|Type: Warning/The motor.|Warning", "0x02||cold|Type: Info/Since: 3|Info", "0x03||wet|Dry.|Info"]
    );
}

#[test]
fn items_below_a_paragraph_with_a_colon_belong_to_the_message() {
    let text = "# E\n\n## K_WET\n\n**Causes:**\n- rain\n- sea\n\nDry it.\n\n## K_TORN\n\nExample:\n\n```\nx\n```\n\n## K_LOST\n\nGone.\n\n- a\n";
    assert_eq!(
        of(text, None, Kind::Text, false).0,
        ["K_WET||Causes:/- rain/- sea|Dry it.", "K_TORN|||Example://```/x/```", "K_LOST||Gone.|- a"]
    );
}

#[test]
fn numbered_headings_about_failures_are_codes_without_a_title() {
    let count = |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Text);
    let text = "# KIT-1 to KIT-2\n\n## KIT-06500: storage error\n\n## KIT-06501: program error\n";
    assert_eq!(count(text).map(|found| found.count()), Some(2));
    let text = "# Warnings\n\n## KIT-06500: a kite\n\n## KIT-06501: a string\n";
    assert_eq!(count(text).map(|found| found.count()), Some(2));
    assert!(count("# Warnings\n\n## KITE_LINE: a kite\n\n## KITE_REEL: a string\n").is_none());
    assert!(count("# Kites\n\n## KIT-06500: a kite\n\n## KIT-06501: a string\n").is_none());
    assert!(count("# Errors\n\n## PackageReference in project files\n\n## KiteGet is no more\n").is_none());
}

#[test]
fn the_macro_reads_headings_and_names_their_columns() {
    let text = "# Codes\n\n## KITE_OK (0)\n\nIt worked.\n\n## KITE_BAD (3)\n\nKnots.\n\nUntie them.\n";
    let document = codes_gen::Document::new("vendor.md", text);
    let generate = |arguments: &str| {
        let arguments = format!("doc = \"vendor.md\"{arguments}").parse().unwrap();
        codes_gen::generate(
            &arguments,
            &"#[repr(i32)] pub enum E {}".parse().unwrap(),
            &document,
            &codes_gen::Caller::default(),
        )
    };
    for arguments in [", headings", ", headings = \"Codes\"", ", headings, fields(more: str = \"Details\")"] {
        let rust = generate(arguments).unwrap_or_else(|error| panic!("{arguments}: {error:?}"));
        assert!(format!("{rust:?}").contains("KiteBad"), "{arguments}");
    }
    let problems = generate("").unwrap_err().problems;
    assert!(problems[0].to_string().contains("no code table; 2 headings of level 2 read as codes"), "{problems:?}");
    let problems = generate(", headings, table = 1").unwrap_err().problems;
    assert!(problems[0].to_string().contains("cannot be used together"), "{problems:?}");
}

#[test]
fn headings_that_all_hold_several_codes_are_read() {
    let text = "# Error codes\n\n## 400, 401 Bad request\n\nBad.\n\n## 1001 / 1002 LATE\n\nLate.\n";
    assert_eq!(
        of(text, None, Kind::Integer, false),
        (vec!["400, 401 Bad request||Bad.|".to_owned(), "1001 / 1002 LATE||Late.|".to_owned()], vec![])
    );
    let count = |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Integer);
    assert_eq!(count(text).map(|found| found.count()), Some(2));
    // Ranges are groups.
    assert!(count("# Error codes\n\n## 1000-1999 net\n\n## 2000-2999 disk\n").is_none());
    // The level of single codes is chosen if there is one.
    let text = "# E\n\n## 1001, 1002\n\n## 1003, 1004\n\n### 7\n\na\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["7||a|"]);
}

#[test]
fn a_labelled_number_above_or_below_codes_is_reported() {
    let text = "# Codes\n\n## Code 404\n\na\n\n### Code 200\n\nb\n\n### Code 201\n\nc\n\n### Code 202\n\nc\n\n## Code 500\n\nd\n";
    let (rows, problems) = of(text, None, Kind::Integer, false);
    assert_eq!(rows, ["200||b|", "201||c|", "202||c|"]);
    let problem =
        |code: &str| format!("the heading `Code {code}` of level 2 is not read as a code: codes are of level 3");
    assert_eq!(problems, [problem("404"), problem("500")]);
}

#[test]
fn functions_classes_and_samples_of_responses_are_no_codes() {
    let count = |text: &str| {
        let document = Document::new("d.md", text);
        super::super::find(&Passages::new(&outlines(&document)), &[Kind::Integer, Kind::Text])
            .first()
            .map_or(0, super::super::Found::count)
    };
    for (text, expected) in [
        ("# Error codes\n\n## `getKite()`\n\na\n\n## `putKite()`\n\nb\n", 0),
        ("# Errors\n\n## `KiteNotFound()`\n\na\n\n## `WetDenied()`\n\nb\n", 2),
        ("# Errors\n\n## KiteError\n\nRaised in rain.\n\n## WetError\n\nA subclass of `KiteError`.\n", 0),
        ("# Errors\n\n## KiteError\n\nThe kite is lost.\n\n## WetError\n\nThe sail is wet.\n", 2),
        (
            "# Errors\n\n## `kite_error`\n\n```c\nint kite_error(void);\n```\n\n## OnKiteError\n\n```c\nvoid OnKiteError(int);\n```\n\n## Logs\n",
            0,
        ),
        ("# Errors\n\n## `kite_not_found`\n\n```json\n[\"kite_not_found\"]\n```\n\n## `kite_wet_error`\n\nWet.\n", 2),
        (
            "# Errors\n\n### NoKites\n\n```json\n{\"code\":\"a\"}\n```\n\n### LineClosed\n\n```json\n{\"code\":\"b\"}\n```\n\n### Notes\n\na\n\n### More\n",
            2,
        ),
        ("# API\n\n## Get\n\n### Response 200 OK\n\n### Response `404`\n\n## Put\n\n### Response 201\n", 0),
        ("# API\n\n## Response codes\n\n### Response code 1200\n\na\n\n### Response code 1404\n\nb\n", 2),
    ] {
        assert_eq!(count(text), expected, "{text}");
    }
}

#[test]
fn chapters_with_leading_zeros_are_no_codes() {
    for kind in [Kind::Integer, Kind::Text] {
        let outlines = outlines(&Document::new("d.md", "# Error codes\n\n## 01 Install\n\na\n\n## 02 Use\n\nb\n"));
        assert!(find(&outlines, kind).is_none());
    }
}

#[test]
fn headings_that_hold_codes_are_groups() {
    let count =
        |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Integer).map_or(0, |found| found.count());
    let with = |below: &str| format!("# Error codes\n\n## 400 Late\n\n{below}\n\n## 404 Gone\n\n{below}\n");
    for below in [
        "| Code | Text |\n|---|---|\n| K_WET | wet |",
        "One of:\n\n| Text | Error Code |\n|---|---|\n| wet | K_WET |",
        "- `K_WET` wet",
    ] {
        assert_eq!(count(&with(below)), 0, "{below}");
    }
    for below in ["| Field | Text |\n|---|---|\n| kite | wet |", "- wet", "- 1: wet\n", "```\nCode\n```"] {
        assert_eq!(count(&with(below)), 2, "{below}");
    }
}

#[test]
fn a_heading_beside_codes_may_be_their_title() {
    let count =
        |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Integer).map_or(0, |found| found.count());
    let codes = "##### 401 - Unauthorized\n\na\n\n##### 403 - Forbidden\n\nb\n";
    assert_eq!(count(&format!("# Kites\n\n##### Possible errors when launching\n\n{codes}")), 2);
    assert_eq!(count(&format!("# Kites\n\n##### Launch\n\n{codes}")), 0);
    assert_eq!(count(&format!("# Kites\n\n##### Possible errors\n\n##### Launch\n\n{codes}")), 0);
}

#[test]
fn one_word_beside_a_code_is_its_text_if_others_have_several() {
    let text =
        "# Errors\n\n### 401 Unauthorized\n\nNo token.\n\n### 400 Bad Request\n\nNo body.\n\n### 7 LATE\n\nLate.\n";
    assert_eq!(
        of(text, None, Kind::Integer, false).0,
        ["401||Unauthorized|No token.", "400||Bad Request|No body.", "7|LATE|Late.|"]
    );
    let text = "# Errors\n\n### 401 Unauthorized\n\nNo token.\n\n### 404 Lost\n\nNo kite.\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["401|Unauthorized|No token.|", "404|Lost|No kite.|"]);
}

#[test]
fn titles_of_statuses_with_texts_below_are_names() {
    let of = |below: [&str; 2]| {
        let [bad, lost] = below;
        of(
            &format!("# Errors\n\n## 400 Bad Request\n\n{bad}\n\n## 404 Not Found\n\n{lost}\n"),
            None,
            Kind::Integer,
            false,
        )
        .0
    };
    assert_eq!(of(["No body.", "No kite."]), ["400|Bad Request|No body.|", "404|Not Found|No kite.|"]);
    assert_eq!(of(["No body.", "**When:** lost"]), ["400||Bad Request|No body.", "404||Not Found|**When:** lost"]);
    assert_eq!(of(["No body.", "- no kite"]), ["400||Bad Request|No body.", "404||Not Found|- no kite"]);
    assert_eq!(
        of(["No body.", "Codes:\n\n- `NO_KITE`"]),
        ["400||Bad Request|No body.", "404||Not Found|Codes://- `NO_KITE`"]
    );
    // A sentence may introduce a sample or a list, but not all of them.
    assert_eq!(of(["No body.", "We have no kite of:\n\n- yours"])[0], "400|Bad Request|No body.|");
    let rows = of(["This happens if you send:\n\n- no body", "This happens if you ask for:\n\n- a kite"]);
    assert!(rows[0].starts_with("400||Bad Request|"), "{}", rows[0]);
    let text = "# Errors\n\n## 400 Bad Request\n\nNo body.\n\n## 400 Missing Field\n\nNo kite.\n";
    let found = self::of(text, None, Kind::Integer, false).0;
    assert_eq!(found, ["400||Bad Request|No body.", "400||Missing Field|No kite."]);
}

#[test]
fn titles_with_a_labelled_message_below_are_names() {
    let of = |below: [&str; 2], kind: Kind| {
        let [torn, lost] = below;
        let text = format!("# Errors\n\n## E1001: Line torn\n\n{torn}\n\n## E1002: Lost\n\n{lost}\n");
        of(&text, None, kind, false).0
    };
    let rows = of(["**Message:** Tie it.", "- **Message**: Buy one.\n- **Fix**: Wait."], Kind::Text);
    assert_eq!(rows[0], "E1001|Line torn|Tie it.||Tie it.");
    assert_eq!(rows[1], "E1002|Lost|Buy one.|- **Fix**: Wait.|Buy one.|Wait.");
    // A value above it is no text, although no other code has it.
    let rows = of(["**Message:** Tie it.", "**Severity:** high\n\n**Message:** Buy one."], Kind::Text);
    assert_eq!(rows[1], "E1002|Lost|Buy one.|**Severity:** high//**Message:** Buy one.|Buy one.");
    // A text without a label counts more, and then the title counts more than both.
    let rows = of(["Wait.\n\n**Message:** Tie it.", "Wait.\n\n**Message:** Buy one."], Kind::Text);
    assert_eq!(rows[1], "E1002||Lost|Wait.//**Message:** Buy one.|Buy one.");
    // A title that has none is the message. So are all titles if few have one, or if other values have labels.
    let rows = of(["### Description\n\nTie it.", "### Description"], Kind::Text);
    assert_eq!(rows[0], "E1001||Line torn|### Description//Tie it.|Tie it.");
    // A constant is a name itself, a range has no name, and a code has only one.
    let of_heads = |heads: [&str; 3]| {
        let [a, b, c] = heads;
        let below = "**Message:** Tie it.";
        let text = format!("# Errors\n\n## {a}\n\n{below}\n\n## {b}\n\n{below}\n\n## {c}\n\n{below}\n");
        self::of(&text, None, if a.contains('_') { Kind::Text } else { Kind::Integer }, false).0
    };
    for (heads, at, begins) in [
        (["LINE_TORN: Torn line", "LINE_LOST: Lost line", "LINE_WET: Wet line"], 0, "LINE_TORN||Torn line|"),
        (["1001 Torn line", "1002 Lost line", "1100-1199 Wet line"], 2, "1100-1199||Wet line|"),
        (["400 No Knot", "400 No Line", "404 Lost Line"], 1, "400||No Line|"),
    ] {
        let rows = of_heads(heads);
        assert!(rows[at].starts_with(begins), "{}", rows[at]);
    }
    // The title of a code without such a message is the message.
    let rows = of(["**Message:** Tie it.", "**Severity:** high\n\n### Since\n\n4"], Kind::Text);
    assert!(rows[1].starts_with("E1002||Lost|"), "{}", rows[1]);
    for label in ["Severity", "Cause", "Fix"] {
        let rows = of([&format!("**{label}:** Tie it."), &format!("**{label}:** Buy one.")], Kind::Text);
        assert!(rows[0].starts_with("E1001||Line torn|"), "{}", rows[0]);
    }
}

#[test]
fn titles_are_names_of_all_codes_or_texts_of_all_codes() {
    let below = |titles: &[&str]| {
        let sections = titles.iter().map(|title| format!("#### {title}\n\nThe wire.")).collect::<Vec<_>>();
        let text = format!("# HTTP status codes\n\n{}\n", sections.join("\n\n"));
        of(&text, None, Kind::Integer, false).0
    };
    let names = ["200|OK|The wire.|", "403|Forbidden|The wire.|", "500|Server Errors|The wire.|"];
    assert_eq!(below(&["200 - OK", "403 - Forbidden", "500 - Server Errors"]), names);
    let texts = ["1200||OK|The wire.", "1404||Not Found|The wire.", "1500||Server Errors|The wire."];
    assert_eq!(below(&["1200 - OK", "1404 - Not Found", "1500 - Server Errors"]), texts);
    // A sentence is no name.
    let texts = ["200||OK|The wire.", "403||Forbidden|The wire.", "500||the winch is torn.|The wire."];
    assert_eq!(below(&["200 - OK", "403 - Forbidden", "500 - the winch is torn."]), texts);
    // A code without a title has the text below it, and a constant stays a name.
    assert_eq!(below(&["1001", "1002 Torn"]), ["1001||The wire.|", "1002|Torn|The wire.|"]);
    let constant = ["1001|WIRE_TORN|The wire.|", "1002||The reel is torn|The wire."];
    assert_eq!(below(&["1001 WIRE_TORN", "1002 The reel is torn"]), constant);
}

#[test]
fn directives_of_site_generators_are_no_messages() {
    let text = "# Error codes\n\n## 7\n\n> {% hint %}\n> Too late.\n> {% endhint %}\n\n## 8\n\n{{< note >}}\nToo wet.\n{{< /note >}}\n";
    let rows = of(text, None, Kind::Integer, false).0;
    assert!(rows[0].starts_with("7||Too late.|") && rows[1].starts_with("8||Too wet.|"), "{rows:?}");
    // A carriage return alone ends a line, too.
    let text = "# Error codes\n\n## 7\r{% hint %}\rToo late.\r{% endhint %}\n\n## 8\n\nToo wet.\n";
    assert!(of(text, None, Kind::Integer, false).0[0].starts_with("7||Too late.|"));
}

#[test]
fn short_names_beside_short_codes_are_codes_only_below_a_heading_of_codes() {
    let text = |models: &str| {
        format!(
            "# Fault codes\n\n## F01\n\nlate\n\n## F02\n\nwet\n\n## F03\n\ntorn\n\n# {models}\n\n## MD4\n\n-12\n\n## MD5\n\n-12\n"
        )
    };
    let count = |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Text).map_or(0, |found| found.count());
    assert_eq!(count(&text("Models")), 3);
    assert_eq!(of(&text("Models"), None, Kind::Text, false).0.len(), 3);
    assert_eq!(count(&text("More fault codes")), 5);
}

#[test]
fn words_that_several_codes_share_are_kinds_of_codes() {
    let text = |word: &str| {
        format!("# Errors\n\n### 200 success\n\nIt flies.\n\n### 400 {word}\n\nA knot.\n\n### 401 error\n\nNo line.\n")
    };
    assert_eq!(
        of(&text("error"), None, Kind::Integer, false).0,
        ["200||It flies.|", "400||A knot.|", "401||No line.|"]
    );
    assert_eq!(
        of(&text("knot"), None, Kind::Integer, false).0,
        ["200||success|It flies.", "400||knot|A knot.", "401||error|No line."]
    );
    let shared = "# Errors\n\n## 400 Conflict\n\na\n\n## 409 Conflict\n\nb\n\n## 410 Gone\n\nc\n";
    let rows = of(shared, None, Kind::Integer, false).0;
    assert!(rows.iter().filter(|row| row.contains("Conflict")).count() == 2 && rows[2].contains("Gone"), "{rows:?}");
}

#[test]
fn a_block_of_code_may_hold_the_labels_below_a_name() {
    let text = |second: &str| {
        format!(
            "# Error codes\n\n### No line\n```\nCode:    103\nMessage: \"no line\"\nRetry: yes\n```\nFetch one.\n\n\
             ### Unknown kite\n```\n{second}\nMessage: \"no kite\".\n```\nDraw one.\n"
        )
    };
    let rows = of(&text("Code:    104"), None, Kind::Integer, false).0;
    assert_eq!(rows[1], "104|Unknown kite|no kite|Draw one.|no kite");
    assert!(rows[0].starts_with("103|No line|no line|") && rows[0].contains("Fetch one."), "{rows:?}");
    assert!(find(&outlines(&Document::new("d.md", text("Code: 104"))), Kind::Integer).is_some());
    assert_eq!(of(&text("code: 104"), None, Kind::Integer, false).0.len(), 1);
    let text = |line: &str| {
        format!("# Error codes\n\n### No line\n```\n{line}\n```\nFetch one.\n\n### Wet\n```\nCode: 104\n```\nDry it.\n")
    };
    assert_eq!(of(&text("Code: 103"), None, Kind::Integer, false).0, ["103|No line|Fetch one.|", "104|Wet|Dry it.|"]);
    assert_eq!(of(&text("Error: torn"), None, Kind::Integer, false).0, ["104|Wet|Dry it.|"]);
}

#[test]
fn codes_may_repeat_below_titles_of_their_own() {
    let count =
        |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Integer).map_or(0, |found| found.count());
    let group = "### Late\n\nCode: 404\n\n### Gone\n\nCode: 400\n\n";
    assert_eq!(count(&format!("# Kites\n\n## Kite error codes\n\n{group}## Line error codes\n\n{group}")), 4);
    assert_eq!(count(&format!("# Error codes\n\n## Kites\n\n{group}## Lines\n\n{group}")), 0);
}

#[test]
fn the_heading_above_numbers_behind_names_may_be_one() {
    let text =
        |first: &str| format!("# Errors\n\n## {first}\n\na\n\n### Bad knot - 400\n\nb\n\n### No line - 401\n\nc\n");
    assert_eq!(
        of(&text("No kite - 403"), None, Kind::Integer, false),
        (vec!["403|No kite|a|".to_owned(), "400|Bad knot|b|".to_owned(), "401|No line|c|".to_owned()], vec![])
    );
    assert_eq!(of(&text("Room 3"), None, Kind::Integer, false).0.len(), 2);
    let statuses = "# Errors\n\n## No kite - 403\n\na\n\n### not_found (404)\n\nb\n\n### too_late (400)\n\nc\n";
    assert_eq!(of(statuses, None, Kind::Integer, false).0, [""; 0]);
}

#[test]
fn numbers_with_the_constant_of_an_error_are_codes() {
    let count =
        |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Integer).map_or(0, |found| found.count());
    let text =
        |prefix: &str| format!("# Kites\n\n## 1\n\n`{prefix}_LATE`\n\nLate.\n\n## 2\n\n`{prefix}_WET`\n\nWet.\n");
    assert_eq!(count(&text("KITE_ERR")), 2);
    assert_eq!(count(&text("ERROR")), 2);
    assert_eq!(count(&text("KITE")), 0);
}

#[test]
fn members_of_the_class_of_a_document_are_no_codes() {
    let count = |text: &str| find(&outlines(&Document::new("d.md", text)), Kind::Text).map_or(0, |found| found.count());
    assert_eq!(count("# KiteError\n\n#### `kt.KiteError.line`\n\na\n\n#### `kt.KiteError.node_def`\n\nb\n"), 0);
    assert_eq!(count("# Errors\n\n#### `kt.KiteError.line`\n\na\n\n#### `kt.KiteError.node_def`\n\nb\n"), 2);
}

#[test]
fn details_below_headings_in_html_are_without_tags() {
    let block = |code: &str| {
        format!("<div class=\"e\">\n  <h4 class=\"h\">{code}</h4>\n  <p>Torn.</p>\n  <p class=\"t\">Line</p>\n</div>\n")
    };
    let text = format!("# Error codes\n\n{}{}", block("F41"), block("F42"));
    assert_eq!(of(&text, None, Kind::Text, false).0, ["F41||Torn.|Line", "F42||Torn.|Line"]);
}

#[test]
fn prose_in_a_block_of_code_is_the_message_if_there_is_no_other_text() {
    let text = |code: &str| {
        format!(
            "# Errors\n\n### Kite error: K1\n\nError code: 0x09\n\n> ```\n> ```\n\n> ```\n> {code}\n> Wait.\n> ```\n\n### 0x0A\n\nWet.\n\n```\nToo wet.\n```\n"
        )
    };
    let message = |code: &str| {
        let rows = of(&text(code), None, Kind::Integer, false).0;
        rows.iter().map(|row| row.split('|').nth(2).unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(message("The line is torn"), ["The line is torn/Wait.", "Wet."]);
    assert_eq!(message("kite {torn}")[0], "Kite error: K1");
}

#[test]
fn a_label_that_all_names_share_is_not_part_of_them() {
    let text = |second: &str| {
        format!("# Errors\n\n### Kite error: K1\n\nCode: 1001\n\nWet.\n\n### {second}\n\nCode: 1002\n\nTorn.\n")
    };
    let names = |second: &str| {
        let rows = of(&text(second), None, Kind::Integer, false).0;
        rows.iter().map(|row| row.split('|').nth(1).unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("Kite error: K2"), ["K1", "K2"]);
    assert_eq!(names("Line error: K2"), ["Kite error: K1", "Line error: K2"]);
}

#[test]
fn the_number_of_rows_or_items_below_a_heading_is_no_code() {
    let text = |count: usize, below: &str| {
        format!(
            "# Error codes\n\n### Rooms ({count})\n\n{below}\n\n### Wires (2)\n\nText.\n\n- a\n  - b\n- c\n\n### Doors (7)\n\nStuck.\n"
        )
    };
    let codes = |text: &str| of(text, None, Kind::Integer, true).0.len();
    assert_eq!(codes(&text(3, "| A | B |\n|---|---|\n| a | b |\n| c | d |\n| e | f |")), 1);
    // One number of three may be that of the items by chance.
    assert_eq!(codes(&text(4, "| A | B |\n|---|---|\n| a | b |\n| c | d |\n| e | f |")), 3);
    assert_eq!(
        codes(
            "# Exit codes\n\n## Good (0)\n\na\n\n## Torn (1)\n\n- Mend it.\n\n## Wet (2)\n\n- Dry it.\n- Wait.\n\n## Late (3)\n\nb\n"
        ),
        4
    );
    assert_eq!(codes("# Error codes\n\n## NO_ROOM (2)\n\n- a\n- b\n\n## NO_WIRE (3)\n\n- a\n"), 2);
}

#[test]
fn the_share_of_codes_is_that_of_the_sections_with_codes() {
    let call = "## Call\n\n### Title\n\n### Parameters\n\n### Response\n\n".repeat(9);
    let codes = "## Status codes\n\n### 200 (OK)\n\nGood.\n\n### 404 (NO_KITE)\n\nGone.\n";
    let message = |text: String| found(&text, &[Kind::Integer]).pop().map(|found| found.message());
    assert_eq!(message(format!("# API\n\n{call}{codes}")).as_deref(), Some("2 headings of level 3 read as codes"));
    let fields = "### Field\n\nText.\n\n".repeat(9);
    assert_eq!(message(format!("# API\n\n{call}{codes}{fields}")), None);
}

#[test]
fn headings_that_are_names_in_code_are_codes_if_the_title_or_the_nearest_heading_says_so() {
    let count = |above: &str, below: &str, names: [&str; 3]| {
        let [first, second, third] = names;
        let text =
            format!("{above}\n\n## Sail\n\n### `{first}`\n\na\n\n### `{second}`\n\nb\n\n{below}### `{third}`\n\nc\n");
        found(&text, &[Kind::Text]).pop().map_or(0, |found| found.count())
    };
    for names in
        [["wet-sail", "no-knot", "no-sail"], ["wet_sail", "bad_knot", "big_sail"], ["WetSail", "BadKnot", "BigSail"]]
    {
        for title in ["# Error codes", "# Kite lint rules", "# Kites\n\n# Errors"] {
            assert_eq!(count(title, "", names), 3, "{title} {names:?}");
        }
        assert_eq!(count("# Kites", "## Errors\n\n", names), 0, "{names:?}");
        for title in ["# Kites", "# Kite rules", "# Alarms", "# Diagnostics", "# Alerts", "# Error handling"] {
            assert_eq!(count(title, "", names), 0, "{title} {names:?}");
        }
        assert_eq!(count("# Kite errors", "### How\n\n### Why\n\n", names), 0, "{names:?}");
    }
    assert_eq!(count("# Errors", "", ["get_kite()", "put_kite()", "a.b"]), 0);
    assert_eq!(found("# Rules\n\n## no-knot here\n\n## no-wet here\n", &[Kind::Text]).len(), 0);
}

#[test]
fn a_number_in_brackets_behind_the_name_of_an_error_is_its_code() {
    let text = "# Errors\n\n### Knot error (422)\n\nWet.\n\n### Kite error (401)\n\nLate.\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["422|Knot error|Wet.|", "401|Kite error|Late.|"]);
    let text = "# Errors\n\n## No kite (11)\n\nWet.\n\n## Knot (12): lost\n\nLate.\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["11|No kite|Wet.|", "12|Knot|lost|Late."]);
    for number in ["[{}]", "（{}）", "(code {})", "(Error {})"] {
        let number = |code: &str| number.replace("{}", code);
        let text = format!("# Errors\n\n## No kite {}\n\nWet.\n\n## Knot {}\n\nLate.\n", number("11"), number("1102"));
        assert_eq!(of(&text, None, Kind::Integer, false).0, ["11|No kite|Wet.|", "1102|Knot|Late.|"]);
    }
    for other in ["Other", "Other error", "その他"] {
        let text = format!("# Errors\n\n## Knot (1)\n\nWet.\n\n## {other} (2)\n\nCall us.\n");
        assert_eq!(of(&text, None, Kind::Integer, false).0[1], format!("2|{other}|Call us.|"));
    }
    for text in [
        "# Errors\n\n## Kites (1 - 176)\n\na\n\n## Knots (201 - 342)\n\nb\n",
        "# Errors\n\n## 10:0:0 - wet\n\n## 10:0:1 - late\n",
    ] {
        assert_eq!(of(text, None, Kind::Integer, true).0, [""; 0], "{text}");
    }
}

#[test]
fn steps_with_numbers_in_brackets_are_no_codes() {
    let count = |title: &str, [first, second]: [usize; 2]| {
        let text = format!("# {title}\n\n## Open the box ({first})\n\na\n\n## Shut the box ({second})\n\nb\n");
        found(&text, &[Kind::Integer]).pop().map_or(0, |found| found.count())
    };
    assert_eq!(count("Handling errors", [1, 2]), 0);
    assert_eq!(count("Handling errors", [11, 12]), 2);
    assert_eq!(count("Exit codes", [1, 2]), 2);
}

#[test]
fn a_heading_that_is_a_symbol_and_a_number_names_the_number() {
    let text = "# Errors\n\n## `KITE_TORN` `0x01`\n\nTorn.\n\n## KITE_WET [1102]\n\nWet.\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["0x01|KITE_TORN|Torn.|", "1102|KITE_WET|Wet.|"]);
    let text = "# Errors\n\n## `KITE_TORN` `0x01`\n\nTorn.\n\n## `UNKNOWN`  `0x17`\n\nCall us.\n";
    assert_eq!(of(text, None, Kind::Integer, false).0, ["0x01|KITE_TORN|Torn.|", "0x17|UNKNOWN|Call us.|"]);
    for code in ["1020[5]", "8011[xx]", "8003[100 - 111]"] {
        let text = format!("# Alarms\n\n## Alarm: {code}\n\nTorn.\n\n## Alarm: 1102\n\nWet.\n");
        assert_eq!(of(&text, None, Kind::Integer, true).0, ["1102||Wet.|"], "{code}");
    }
}

#[test]
fn what_is_above_the_text_of_a_section_is_no_message() {
    let messages = |first: &str, second: &str| {
        let text = format!("# Errors\n\n## 1001\n\n{first}\n\nTorn.\n\n## 1002\n\n{second}\n\nWet.\n");
        let rows = of(&text, None, Kind::Integer, false).0;
        rows.iter().map(|row| row.split('|').nth(2).unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    for first in [
        "![lamp](a.png)",
        "[![lamp](a.png)](b)",
        "[↑ back](#top)",
        "HTTP 400",
        "`400 Bad Request`",
        "0x01",
        "**What it does**",
        "**Description**",
        "#| || a | b || |#",
        "| a | b |\n|---|---|\n| c | d |",
        "```json\n{}\n```",
        "### Reference\n\n| a | b |\n|---|---|\n| c | d |",
        "> [!WARNING]",
    ] {
        assert_eq!(messages(first, first), ["Torn.", "Wet."], "{first}");
    }
    for (first, second) in [("**Sail torn**", "**Sail wet**"), ("12 sails are torn", "1001 is late."), ("Gone", "Lost")]
    {
        assert_eq!(messages(first, second), [first, second].map(|text| text.replace('*', "")), "{first}");
    }
    let alone = |first: &str, second: &str, last: &str| {
        let text = format!("# Errors\n\n## 1001\n\n{first}\n\n{last}## 1002\n\n{second}\n\n{last}");
        let rows = of(&text, None, Kind::Integer, false).0;
        rows.iter().map(|row| row.split('|').nth(2).unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(alone("404 Not Found", "410 Gone", ""), ["404 Not Found", "410 Gone"]);
    assert_eq!(alone("404 Not Found", "410 Gone", "### Fix\n\nWait.\n\n"), ["404 Not Found", "410 Gone"]);
    assert_eq!(
        alone("**Invalid message**", "**Missing reason**", "The mail is wet.\n\n"),
        ["Invalid message", "Missing reason"]
    );
    assert_eq!(alone("```\n[1001] late: /a\nget /a\n```", "Lost.", "**Solutions**:\n\n1. Wait.\n\n"), ["", "Lost."]);
    let text = "# Error codes\n\n### Late kite\n\n**Error Code**: KITE-1002\n\n```\n[KITE-1002] late: /a\nget /a\n```\n\n**Solutions**:\n\n1. Wait.\n";
    let row = of(text, None, Kind::Text, false).0.concat();
    assert!(row.starts_with("KITE-1002||Late kite|"), "{row}");
    // A single line directly below the code is what the program prints, if most codes have one or there is no other text.
    let line = |line: &str| messages(&format!("```\n{line}\n```"), &format!("```\n{line}\n```"));
    for prose in ["sail: it is torn", "`%sail%` is <b>torn</b>: use {knot}"] {
        assert_eq!(line(prose), [prose; 2]);
    }
    for code in ["let sail = 1;", "GET /sails", "{\"a\": 1}", "torn"] {
        assert_eq!(line(code), ["Torn.", "Wet."]);
    }
    assert_eq!(messages("```\nset it up\n```", "Lost."), ["Torn.", "Lost."]);
    let text = "# Errors\n\n## 1001\n\n```\nsail: it is torn\n```\n\n| a |\n|---|\n| b |\n\n## 1002\n\n```\nget /a\nget /b\n```\n";
    assert_eq!(
        of(text, None, Kind::Integer, false).0,
        ["1001||sail: it is torn|```/sail: it is torn/```//| a |/|---|/| b |", "1002|||```/get /a/get /b/```"]
    );
}

#[test]
fn words_that_all_headings_share_may_announce_their_numbers() {
    let text = |label: &str| format!("# Kites\n\n### {label} 2: Torn\n\na\n\n### {label} 16: Wet\n\nb\n");
    for label in ["Kite.fm Error Code", "My Kite error"] {
        assert_eq!(of(&text(label), None, Kind::Integer, false).0, ["2|Torn|a|", "16|Wet|b|"]);
        assert_eq!(found(&text(label), &[Kind::Integer])[0].count(), 2, "{label}");
    }
    let count = |label: &str| {
        let text = format!("# Kites\n\n### {label} 1: Torn\n\na\n\n### {label} 2: Wet\n\nb\n");
        found(&text, &[Kind::Integer]).pop().map_or(0, |found| found.count())
    };
    assert_eq!((count("Kite error code"), count("Common error")), (2, 0));
    for label in ["Kite.fm part", "Version"] {
        assert_eq!(of(&text(label), None, Kind::Integer, false).0, [""; 0], "{label}");
    }
}

#[test]
fn a_label_that_repeats_in_a_section_is_that_of_items() {
    let section = |codes: [u16; 2]| {
        let [first, second] = codes.map(|code| format!("- **Code: `{code}`**\n  - **Message:** \"Torn.\"\n"));
        format!("## Stage ({}xxx)\n\n{first}\n{second}\n", codes[0] / 1000)
    };
    let text = format!("# Error codes\n\n{}{}", section([10001, 10002]), section([20001, 20002]));
    let found = found(&text, &[Kind::Integer]);
    assert_eq!(found.iter().map(|found| (found.form, found.count())).collect::<Vec<_>>(), [(Form::List, 4)]);
    let text = format!("# Error codes\n\n{}{}", section([10001, 10001]), section([20001, 20001]));
    assert_eq!(of(&text, None, Kind::Integer, false).0.len(), 2);
    // The status of a response, a sample and an older code are not items of the list.
    for further in ["- Code: 404\n", "```\nCode: 1003\n```\n", "It was:\n\n- Code: 1003\n"] {
        let text = format!(
            "# Errors\n\n## Late\n\n- Code: 1001\n- Text: a\n\n{further}\n## Torn\n\n- Code: 1002\n- Text: b\n"
        );
        assert_eq!(of(&text, None, Kind::Integer, false).0.len(), 2, "{further}");
    }
}

#[test]
fn chapters_counted_with_a_letter_are_codes_only_below_a_title_that_says_so() {
    let count = |title: &str, codes: [&str; 3]| {
        let [first, second, third] = codes;
        let text = format!("# {title}\n\n## {first} — One\n\na\n\n## {second} — Two\n\nb\n\n## {third} — Three\n\nc\n");
        found(&text, &[Kind::Text]).pop().map_or(0, |found| found.count())
    };
    assert_eq!(count("Error-handling standard", ["E1", "E2", "E3"]), 0);
    assert_eq!(count("Error-handling standard", ["E1", "E3", "E4"]), 3);
    for title in ["Errors", "Error codes", "Kite errors", "Alarms", "Faults", "Error messages", "Fehlermeldungen"] {
        assert_eq!(count(title, ["E1", "E2", "E3"]), 3, "{title}");
    }
}

#[test]
fn a_table_below_the_text_of_a_code_makes_no_group_of_its_heading() {
    let count = |title: &str| {
        let table = format!("### Samples\n\n| Language | {title} |\n|---|---|\n| Go | a |\n| C | b |\n");
        let text = format!("# Error codes\n\n## KITE_LATE\n\nLate.\n\n{table}\n## KITE_TORN\n\nTorn.\n\n{table}");
        found(&text, &[Kind::Text]).pop().map_or(0, |found| found.count())
    };
    for title in ["Sample code", "Code", "HTTP code"] {
        assert_eq!(count(title), 2, "{title}");
    }
}

#[test]
fn constants_that_end_with_error_are_codes_anywhere_below_a_title_of_errors() {
    let count = |title: &str, [first, second]: [&str; 2]| {
        let text = format!("---\ntitle: {title}\n---\n\n## Sail\n\n### {first}\n\na\n\n## Knot\n\n### {second}\n\nb\n");
        found(&text, &[Kind::Text]).pop().map_or(0, |found| found.count())
    };
    assert_eq!(count("Errors", ["SAIL_TORN_ERROR", "KNOT_LOST_ERROR"]), 2);
    assert_eq!(count("Errors", ["SailTornError", "KnotLostError"]), 0);
    assert_eq!(count("Settings", ["SAIL_TORN_ERROR", "KNOT_LOST_ERROR"]), 0);
    // A letter and a hyphen are before the numbers of tasks too.
    assert_eq!(count("Kites", ["T-007 A sail cannot be set", "T-008 A knot is not found"]), 0);
    assert_eq!(count("Kites", ["KT-007 A sail cannot be set", "KT-008 A knot is not found"]), 2);
}

#[test]
fn a_title_of_advice_in_bold_owns_the_block_below_it() {
    let row = |below: &str| {
        let text = format!("# Codes\n\n### 1001 - Wire torn\n\n{below}\n\n### 1002 - Reel empty\n\nIt is empty.\n");
        of(&text, None, Kind::Integer, false).0.remove(0)
    };
    for (below, expected) in [
        ("**How to fix:**\n- Splice the wire.\n- Oil it.", "|Splice the wire./Oil it."),
        ("**Resolution**:\n\n1. Splice: the wire.", "|Splice: the wire."),
        ("**Resolution**:\n\n```sh\nsplice wire\n```", "|splice wire"),
        ("**Cause**: Age.\n**Fix:**\n- Splice it.\n\nMore.", "More.|Age.|Splice it."),
        // The block is about something else, or is a title itself.
        ("**Example:**\n- Splice it.", "**Example:**/- Splice it."),
        ("1. **Wrong action**\n   ```\n   cut\n   ```", "1. **Wrong action**/```/cut/```"),
        ("**Fix:**\n\n**See:** there", "**Fix:**//**See:** there"),
        // A program prints this.
        ("It tore.\n\n```\nAt: yard\nResolved: /street\n```", "It tore.//```/At: yard/Resolved: /street/```"),
    ] {
        assert_eq!(row(below), format!("1001||Wire torn|{expected}"), "{below}");
    }
}

#[test]
fn a_label_of_several_codes_names_none_of_its_section() {
    let count = |codes: &str| {
        let text = format!(
            "# Error codes\n\n## Wire\n\n**Error code:** TS2339 (torn)\n\n## Reel\n\n**Error code:** {codes}\n"
        );
        found(&text, &[Kind::Text]).first().map_or(0, super::super::Found::count)
    };
    assert_eq!(count("TS2322 (dry), TS2345 (wet)"), 0);
    assert_eq!(count("TS2322 (dry, then wet)"), 2);
}
