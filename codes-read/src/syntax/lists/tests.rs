use super::super::{Wanted, outlines, rows_and_problems};
use super::*;
use crate::diagnostic::Diagnostics;

/// The codes with names, messages and details, and the problems.
fn of(text: &str, names: &[&str], kind: Kind) -> (Vec<String>, Vec<String>) {
    let wanted = Wanted::Lists(names.iter().map(|name| (*name).to_owned()).collect());
    rows_and_problems(text, &wanted, kind, false)
}

/// The number of codes in lists for which nobody asked.
fn codes_in_lists(text: &str, kind: Kind) -> usize {
    let outlines = outlines(&Document::new("d.md", text));
    find(&Passages::new(&outlines), kind).iter().map(|found| found.codes.len()).sum()
}

#[test]
fn an_item_is_a_number_with_a_text_and_nested_items_are_text() {
    let text = "- [Line](#line)\n\n# Line\n\n- `10001` Not found.\n- `10002` Busy. Wait.\n\n# Winch\n\n- **10** - Stuck\n- **11** - Either:\n  - full\n  - empty\n\n\
                -   `41-44` - Reserved.\n- 2: no power\n* 2003    spool empty\n";
    assert_eq!(
        of(text, &["Line"], Kind::Integer),
        (vec!["10001||Not found.|".to_owned(), "10002||Busy. Wait.|".to_owned()], vec![])
    );
    let (rows, problems) = of(text, &["Winch"], Kind::Integer);
    assert_eq!(
        rows,
        ["10||Stuck|", "11||Either:/- full/- empty|", "41-44||Reserved.|", "2||no power|", "2003||spool empty|"]
    );
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(of(text, &["Line", "Winch"], Kind::Integer).0.len(), 7);
}

#[test]
fn the_text_may_be_on_the_next_line_or_in_the_next_paragraph() {
    let text = "* Error Number: 8001\n\n    Too much string.\n\n* Error Number: 8002 (HY000)\n\n    Two kites.\n\n    The full text.\n\n- `StringTooShort (1199)`:\nThe string ends.\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        ["8001||Too much string.|", "8002||Two kites.|HY000//The full text.", "1199|StringTooShort|The string ends.|"]
    );
    let text = "- Code: `E0`\n  Message: Unknown\n  Notes: Look.\n- Code: `E1`\n  Message: Gone\n  Notes: Wait.\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["E0||Unknown||Unknown|Look.", "E1||Gone||Gone|Wait."]);
    let text = "- 1 Request failed: no line\n- 2 Request failed: no sail\n- `3` Name: TOO_WET\n- `4` Name: TOO_DRY\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        [
            "1||Request failed: no line|", "2||Request failed: no sail|", "3|TOO_WET|TOO_WET||TOO_WET",
            "4|TOO_DRY|TOO_DRY||TOO_DRY"
        ]
    );
    let text = "- Error number: 1002; Symbol: ER_NO; State: HY000\n\n  Message: NO\n\n- Error number: 1003; Symbol: ER_YES; State: HY000\n\n  Message: YES\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["1002|ER_NO|NO||ER_NO|HY000|NO", "1003|ER_YES|YES||ER_YES|HY000|YES"]);
}

#[test]
fn terms_and_paragraphs_may_be_items() {
    let text = "`K_TORN`\n: The sail has a hole, e.g.\nfrom a tree.\n\n`K_WIND`\n: Wait.\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["K_TORN||The sail has a hole, e.g. from a tree.|", "K_WIND||Wait.|"]);
    let text = "# Codes\n\n- `101 Rising`\n  - : On its way up.\n- `102 Falling`\n  - : On its way down.\n";
    assert_eq!(of(text, &["Codes"], Kind::Integer).0, ["101|Rising|On its way up.|", "102|Falling|On its way down.|"]);
    let text = "<span id=\"KITE_LOST\"></span>**KITE\\_LOST**\n\n5 (0x5)\n\nNot found.\n\n**KITE\\_GONE**\n\n6 (0x6)\n\nGone.\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["5 (0x5)|KITE_LOST|Not found.|", "6 (0x6)|KITE_GONE|Gone.|"]);
    let text = "# Exit codes\n\nWords.\n\n0 - Success\n\n1 - General Error\n\n2 - Panic, application crashed\nbadly\n";
    assert_eq!(
        of(text, &["Exit codes"], Kind::Integer).0,
        ["0||Success|", "1||General Error|", "2||Panic, application crashed badly|"]
    );
}

#[test]
fn an_item_that_is_not_a_code_is_reported_and_a_list_without_codes_is_skipped() {
    let text = "# Errors\n\n- Always wait.\n- Never ask.\n\nThey are:\n\n- 1: a\n- Late: b\n- [2](#two)\n- 2: c\n\n## More\n\n- Words.\n";
    let (rows, problems) = of(text, &["Errors"], Kind::Integer);
    assert_eq!(rows, ["1||a|", "2||c|"]);
    assert_eq!(
        problems,
        [
            "no item of this list is a code, so the list is skipped",
            "the item `Late: b` is not a code, but is beside items that are"
        ]
    );
}

#[test]
fn the_lines_of_a_paragraph_are_items_if_each_begins_with_a_code() {
    for text in ["0: Done\n1: Late\n", "**0** Done  \n**1** Late\n", "Words.\n\n0 Done\n1 Late\n"] {
        let text = format!("# Exit codes\n\n{text}");
        assert_eq!(of(&text, &["Exit codes"], Kind::Integer).0, ["0||Done|", "1||Late|"], "{text}");
    }
    let text = "# Exit codes\n\n0: Done\nand more\n\n1: Late\n";
    assert_eq!(of(text, &["Exit codes"], Kind::Integer).0, ["0||Done and more|", "1||Late|"]);
    // One line of several that is no code is text.
    let text = "# Exit codes\n\n0 = done\n1 = too late\n2 = too wet\nint.MinValue = Unknown\n";
    assert_eq!(
        of(text, &["Exit codes"], Kind::Integer).0,
        ["0||done|", "1||too late|", "2||too wet|int.MinValue = Unknown"]
    );
    let text = "# Errors\n\nERR_A: [a](x.md)\nERR_B: b\n";
    assert_eq!(of(text, &["Errors"], Kind::Text).0, ["ERR_A||a|", "ERR_B||b|"]);
}

#[test]
fn a_word_beside_items_in_their_style_is_a_code() {
    let text = "# Codes\n\n- `NOT_FOUND`: a\n- ABORTED\n- DATA_LOSS\n- NOTE: b\n";
    let (rows, problems) = of(text, &["Codes"], Kind::Text);
    assert_eq!(rows, ["NOT_FOUND||a|", "ABORTED|||", "DATA_LOSS|||"]);
    assert_eq!(problems, ["the item `NOTE: b` is not a code, but is beside items that are"]);
}

#[test]
fn a_paragraph_between_items_that_begins_with_a_code_is_reported() {
    let report = "the paragraph `1002` is not an item, as `1001` is, so it is skipped";
    for (between, expected) in
        [("1002: Wet.", &[report][..]), ("1001: Torn, as above.", &[]), ("12: Wet.", &[]), ("Response (1002):", &[])]
    {
        let text = format!("# Codes\n\n- 1001: Torn.\n\n{between}\n\n- 1003: Dry.\n");
        assert_eq!(of(&text, &["Codes"], Kind::Integer).1, expected, "{between}");
    }
    let text = "# Codes\n\n400: see below.\n\n- 401: late\n- 402: gone\n\n400 - more here.\n";
    assert!(of(text, &["Codes"], Kind::Integer).1.is_empty());
    let text = "# Codes\n\n- E101: wet\n- E102: dry\n\nE103: a paragraph above another list.\n\n- see A\n- see B\n";
    assert!(!of(text, &["Codes"], Kind::Text).1.iter().any(|problem| problem.contains("E103")));
}

#[test]
fn a_word_with_a_text_beside_items_in_another_style_is_reported() {
    for (items, codes, others) in [
        ("- NotFoundError: none\n- LineBusyError: busy\n- WireTornError: torn", 3, "- Usage: call it\n- Hint: look"),
        ("- `NotFound`: none\n- `LineBusy`: busy\n- `WireTorn`: torn", 3, "- Remarks: All are retried.\n- See: there"),
        ("- not_found: none\n- line_busy: busy\n- wire_torn: torn", 3, "- usage: call it\n- hint: look"),
    ] {
        let (rows, problems) = of(&format!("# Error codes\n\n{items}\n{others}\n"), &[], Kind::Text);
        assert_eq!((rows.len(), problems.len()), (codes, 2), "{others}");
    }
}

#[test]
fn numbers_behind_names_are_codes_if_all_items_of_a_list_have_different_ones() {
    let kinds = [Kind::Integer, Kind::Text];
    let found = |text: &str| {
        let found = super::super::found(text, &kinds).pop();
        found.map(|found| (found.kind, found.count()))
    };
    let numbers = "# Errors\n\n- `KITE_LOST`: 1\n- `KITE_WET`: 2 - Dry it.\n- KITE_TORN: 0x3\n  - Mend it.\n";
    assert_eq!(found(numbers), Some((Kind::Integer, 3)));
    let (rows, problems) = of(numbers, &["Errors"], Kind::Integer);
    assert_eq!(rows, ["1|KITE_LOST|KITE_LOST|", "2|KITE_WET|Dry it.|", "0x3|KITE_TORN|Mend it.|"]);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(of(numbers, &["Errors"], Kind::Text).0.len(), 3);
    assert_eq!(found("# Errors\n\n- KITE_LOST (1): a\n- KITE_WET (2): b\n"), Some((Kind::Integer, 2)));
    // Statuses, and numbers that repeat, that are counts, or that some items lack.
    for items in [
        "KITE_LOST: 404\n- KITE_WET: 409",
        "KITE_LOST: 1\n- KITE_WET: 1",
        "KITE_LOST: 1 kite\n- KITE_WET: 2 kites",
        "KITE_LOST: 1\n- KITE_WET: wet",
    ] {
        let text = format!("# Errors\n\n- {items}\n");
        assert_eq!(found(&text), Some((Kind::Text, 2)), "{text}");
    }
    // Settings beside codes.
    let text = "# Errors\n\n- 7: late\n- 8: wet\n\nThey are:\n\n- MAX_TRIES: 3\n- MAX_KITES: 5\n";
    assert_eq!(of(text, &["Errors"], Kind::Integer).0.len(), 2);
}

#[test]
fn the_number_of_an_item_is_a_code_where_its_list_begins_with_0_or_far_from_1() {
    for (items, expected) in [
        ("1001. late\n1002. wet\n1007) dry\n", &["1001||late|", "1002||wet|"][..]),
        ("0. good\n1. bad\n", &["0||good|", "1||bad|"]),
        ("1. open\n2. close\n", &[]),
        ("100. `7`: late\n101. `8`: wet\n", &["7||late|", "8||wet|"]),
    ] {
        let rows = of(&format!("# Exit codes\n\n{items}"), &["Exit codes"], Kind::Integer).0;
        assert_eq!(
            rows.get(..expected.len()),
            Some(expected.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>()).as_deref(),
            "{items}"
        );
    }
}

#[test]
fn terms_that_share_a_meaning_are_several_codes() {
    let text = "# Errors\n\nERR_A\nERR_B\n: Late.\n: Or wet.\n\nERR_C\n: Dry.\n";
    assert_eq!(of(text, &["Errors"], Kind::Text).0, ["ERR_A, ERR_B||Late.|Or wet.", "ERR_C||Dry.|"]);
}

#[test]
fn an_item_within_a_code_that_looks_like_a_code_is_reported() {
    let text = "# Codes\n\n- 1000: net is down\n  - 1001: late\n  - 1002: wet\n- 2000: disk is full\n  - 3 kites\n";
    let (rows, problems) = of(text, &["Codes"], Kind::Integer);
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(problems, ["the nested item `1001` is part of the text of `1000`"]);
}

#[test]
fn codes_in_groups_links_and_lists_below_other_headings_do_not_vanish() {
    let text = "# E\n\n- 1001 late\n- Sails\n  - 1002 wet\n  - dry\n- Retries\n  - 3 times\n- [1003](#a)\n- [1001](#b)\n\n## Reels\n\n- 1101 full\n- empty\n- torn\n";
    assert_eq!(
        of(text, &["E"], Kind::Integer),
        (
            vec!["1001||late|".to_owned(), "1002||wet|".to_owned()],
            [
                "the item `dry` is not a code, but is beside items that are",
                "the item `Retries` is not a code, but is beside items that are",
                "the item `1003` is only a link to a heading, so it is skipped",
                "few items below `Reels` are codes, so they are skipped"
            ]
            .map(str::to_owned)
            .to_vec()
        )
    );
}

#[test]
fn a_heading_in_an_item_is_its_text_and_a_paragraph_of_a_number_is_reported() {
    let text = "# E\n\n- # 1001 late\n\n  Wait.\n- 1002: wet\n";
    assert_eq!(of(text, &["E"], Kind::Integer).0, ["1001||late|Wait.", "1002||wet|"]);
    let (rows, problems) = of("# E\n\n1: late\n\n4\n\nGone.\n\n5: wet\n", &["E"], Kind::Integer);
    assert_eq!((rows.len(), &*problems), (2, &["the paragraph `4` is part of the text of `1`".to_owned()][..]));
}

#[test]
fn an_item_beside_groups_of_codes_is_reported() {
    let (rows, problems) =
        of("# E\n\n- Line\n  - E101 late\n  - E102 wet\n- 9: dry\n- Reel\n  - E201 full\n", &["E"], Kind::Text);
    let problem = "the codes are nested items, and none is in this item, so it is skipped";
    assert_eq!((rows.len(), &*problems), (3, &[problem.to_owned()][..]));
}

#[test]
fn a_section_with_one_code_belongs_to_those_beside_it() {
    let text = "# Close codes\n\n## Late\n\n- 4000: a\n- 4001: b\n\n## Wet\n\n- 4100: c\n";
    let found = super::super::found(text, &[Kind::Integer]).pop();
    assert_eq!(found.map(|found| found.help()).as_deref(), Some("write `lists = [\"Late\", \"Wet\"]`"));
    let text = "# Close codes\n\n## Late\n\nWords.\n\n## Wet\n\n- 4100: c\n";
    assert!(super::super::found(text, &[Kind::Integer]).is_empty());
}

#[test]
fn the_end_of_an_admonition_is_not_text() {
    assert_eq!(
        of("# Codes\n\n:::tip\n\n- 1: late\n- 2: wet\n:::\n", &["Codes"], Kind::Integer).0,
        ["1||late|", "2||wet|"]
    );
}

#[test]
fn an_item_may_be_a_task_or_hold_several_codes() {
    let text = "# Codes\n\n- [ ] 1001 Late\n- [x] `1002`: Gone\n- `1003` or `1004`: Wet\n- HTTP 1005, HTTP 1006 \u{2013} Torn\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        ["1001||Late|", "1002||Gone|", "1003 or 1004||Wet|", "1005, HTTP 1006||Torn|"]
    );
    // Words behind the same part are codes beside one with an underscore.
    let text =
        "# Error codes\n\n* **kite.too_late<br>kite.add.error**\n    * No place.\n* **kite.too_wet**\n  and wet\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["kite.too_late/kite.add.error||No place.|", "kite.too_wet||and wet|"]);
    let text = "# Error codes\n\n* **kite.too_late<br>It is late.**\n* **kite.too_wet** wet\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["kite.too_late||It is late.|", "kite.too_wet||wet|"]);
    let text = "# Error codes\n\n* **kite.too_late, Node.js**\n* **kite.too_wet** wet\n";
    assert_eq!(of(text, &[], Kind::Text).0[0], "kite.too_late||Node.js|");
}

#[test]
fn lists_in_html_are_lists() {
    let text = "# Codes\n\n<ul>\n <li>1001: Late</li>\n <li><code>1002</code> It is gone\n  <ul><li>for good</li></ul></li>\n\n <li><p>1003 - <a href=x>It is wet</a></p><p>More.</p></li>\n</ul>\n";
    assert_eq!(
        of(text, &["Codes"], Kind::Integer).0,
        ["1001||Late|", "1002||It is gone/- for good|", "1003||It is wet|More."]
    );
    let text = "<h2>Codes</h2>\n<dl>\n<dt>KITE_WET (4)</dt><dd>Wait.\n<dt><b>5</b><dd>Mend.<dd>Buy.\n</dl>\n";
    assert_eq!(of(text, &["Codes"], Kind::Integer).0, ["4|KITE_WET|Wait.|", "5||Mend.|Buy."]);
    let text = "# Codes\n\n<table><tr><td>7<td><ul><li>8: a<li>9: b</ul></table>\n\n- 1: c\n";
    assert_eq!(of(text, &["Codes"], Kind::Integer).0, ["1||c|"]);
}

#[test]
fn links_to_other_pages_are_not_a_list_of_codes() {
    let text = "# Errors\n\n## E1001\n\n## See also\n\n- [ERR_A](a.md)\n- [ERR_B](b.md)\n";
    assert_eq!(codes_in_lists(text, Kind::Text), 0);
}

#[test]
fn a_list_of_ranges_is_read_if_it_is_named() {
    let text = "# Codes\n\n## Groups\n\n- 1000-1999: net\n- `2xxx`: orders\n\n## Net\n\n- 1001: late\n";
    let groups = (vec!["1000-1999||net|".to_owned(), "2xxx||orders|".to_owned()], vec![]);
    assert_eq!(of(text, &["Groups"], Kind::Integer), groups);
    for names in [&[][..], &["Codes"]] {
        assert_eq!(of(text, names, Kind::Integer), (vec!["1001||late|".to_owned()], vec![]));
    }
}

#[test]
fn numbers_that_repeat_belong_to_their_section() {
    let text = "# Codes\n\n## A\n\n- 1 a\n\n## B\n\n- 1 b\n- 2 c\n";
    let (rows, problems) = of(text, &["Codes"], Kind::Integer);
    assert_eq!((rows.len(), problems.len()), (1, 1), "{problems:?}");
    assert_eq!(of(text, &["B"], Kind::Integer), (vec!["1||b|".to_owned(), "2||c|".to_owned()], vec![]));
}

#[test]
fn lists_that_do_not_mention_codes_are_not_codes() {
    let count = codes_in_lists;
    for text in [
        "# Steps\n\n- 1: open\n- 2: close\n",
        "# Errors\n\n1. Open\n2. Close\n",
        "# Contents\n\n- [1 Errors](#1)\n- [2 Codes](#2)\n",
        "# Errors\n\n- Wait.\n- 7: late\n- Try again.\n",
        "# Error codes\n\n- 1000-1999: net\n- 2000-2999: orders\n",
        "# Error code format\n\n- 12: the device\n- 2: the category\n\n## Device number\n\n- 10: kite\n- 12: reel\n",
        "# Error handling\n\n- [#123](x) Fix an error.\n- [#124](x) Fix another.\n",
        "# Return value\n\nread(2) returns a code.\n\nKITE_OK (0) means that all is well.\n",
        "# A\n\n## Errors\n\n- 200: a\n- 400: b\n\n# B\n\n## Errors\n\n- 200: a\n- 400: b\n\n# C\n\n## Errors\n\n- 200: a\n- 400: b\n\n# D\n\n## Errors\n\n- 200: a\n- 400: b\n",
    ] {
        assert_eq!(count(text, Kind::Integer), 0, "{text}");
    }
    assert_eq!(
        count("# Error object\n\n- `code`: the code\n- `error_code`: the number\n- `message`: the text\n", Kind::Text),
        0
    );
    assert_eq!(count("# Errors\n\n*Note*: wait.\n\n*Note*: try again.\n", Kind::Text), 0);
    for text in [
        "# Story: return error codes\n\n## Acceptance criteria\n\n- **AC1**: a\n- **AC2**: b\n",
        "# Error handling\n\n- **FR-001**: a\n- **NFR-002**: b\n",
        "# Error handling\n\n## Open questions (draft)\n\n- K1: why?\n- K2: when?\n",
        "# Error handling\n\n- [ ] K101 write\n- [x] K102 test\n",
        "# Error handling test plan\n\n## Wet\n\n- K101: wet it\n- K102: dry it\n",
        "# Error code naming\n\n- `K1_LATE`: a\n- `K2_LATE`: b\n",
        "# Errors\n\n- `_NOT_FOUND`: a\n- `_NOT_WET`: b\n",
        "# Error codes\n\n`KiteError` (in `kite.rs`):\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n`ReelError` (in `reel.rs`):\n\n| A | B |\n|---|---|\n| 1 | 2 |\n",
        "# Failed tests\n\n- test_k101.py: a\n- test_k102.py: b\n",
        "# Errors\n\n## Good practice\n\n- K1: log them\n- K2: test them\n",
        "# Kite tests\n\n## Error cases\n\n- `not_wet`: a\n- `not_late`: b\n",
        "# Error codes\n\n## How reports use codes\n\n- `ERROR_KIND`: a\n- `ERROR_TIME`: b\n",
        "# Errors\n\n## Version 1.2\n\n- `ERR_LATE`: now found\n- `ERR_WET`: now found\n",
    ] {
        assert_eq!(count(text, Kind::Text), 0, "{text}");
    }
    for text in [
        "# Error budget\n\n- 100 ms: fast\n- 200 ms: slow\n",
        "# Error rubric\n\n- 5: good\n- 4: bad\n",
        "# A\n\n## Code\n\n- 3 models\n- 8 kites\n",
        "# Default kites\n\n- 3: a\n- 8: b\n",
        "# GET /kites\n\n**Response:** `200 OK`\n\n# POST /kites\n\n**Response:** `201 Created`\n\n**Response:** `404 Not Found`\n",
        "# Known errors\n\n## Season 3\n\n- 12: a\n- 13: b\n",
        "# Release notes\n\n## 1.2\n\n### Errors\n\n- 1201: mended\n- 1202: mended\n",
        "# Failed tests\n\n- test_a.py (4 failures)\n- test_b.py (6 failures)\n",
    ] {
        assert_eq!(count(text, Kind::Integer), 0, "{text}");
    }
    let findings = "# Diagnostics\n\n- Line\n  - `KT001`: a\n  - `KT002`: b\n- Reel\n  - `KT101`: c\n";
    assert_eq!(count(findings, Kind::Text), 3);
    assert_eq!(count("# Diagnostics\n\n- `KITE_LINE`: a\n- `KITE_REEL`: b\n", Kind::Text), 0);
    assert_eq!(count("# Handbook plan\n\n## Error codes\n\n- **TC-001**: a\n- **TC-002**: b\n", Kind::Text), 2);
    let sections = "# Error codes of each phase\n\n## A\n\n- 1: a\n- 2: b\n\n## B\n\n- 1: a\n- 2: b\n\n## C\n\n- 1: a\n- 2: b\n\n## D\n\n- 1: a\n- 2: b\n";
    assert_eq!(count(sections, Kind::Integer), 8);
    let beside = "# Errors\n\n## Brief errors (dry)\n\n- `timeout` a\n- `not_wet` b\n\n## Long errors\n\n- `bad_sail` a\n- `big_reel` b\n\n## Names\n\n- `big_kite` a\n- `bad_kite` b\n";
    assert_eq!(count(beside, Kind::Text), 4);
    let fields = "# Error after a call\n\n- `errorCode`: the number\n- `errorMessage`: the text\n";
    assert_eq!(count(fields, Kind::Text), 0);
    let columns = "# CLIENT_ERRORS\n\n- `USER`: the user\n- `ERROR_NUMBER`: the code\n- `ERROR_COUNT`: how often\n";
    assert_eq!(count(columns, Kind::Text), 0);
    for text in [
        "# Exit values\n\n- **0** - a\n- **1** - b\n",
        "# Exit values\n\n- Wait.\n- Wait.\n- Wait.\n\nThey are:\n\n- 0: a\n- 1: b\n",
        "# Line errors\n\n- 1: a\n- 2: b\n",
        "# Error codes\n\n## Season 3\n\n- 12: a\n- 13: b\n",
        "# Known errors\n\n## Season 3\n\n- 112: a\n- 113: b\n",
        "Exit codes:\n\n- 1: a\n- 2: b\n",
    ] {
        assert_eq!(count(text, Kind::Integer), 2, "{text}");
    }
    assert_eq!(count("# Errors\n\n- `invalid_request`: a\n- `access_denied`: b\n", Kind::Text), 2);
    assert_eq!(count("# Error codes\n\n- E101: late\n  - 400 wait\n  - 401 retry\n- E102: wet\n", Kind::Integer), 0);
    assert_eq!(count("# Exit codes\n\n0: fine<br>1: bad<br/>2: worse\n", Kind::Integer), 3);
    assert_eq!(count("# Errors\n\n- `line_required`: a\n- `access_denied`: b\n", Kind::Text), 2);
    assert_eq!(count("# Error codes\n\n## Line\n\n- `u1`: a\n- `u2`: b\n", Kind::Text), 2);
    assert_eq!(count("# Errors\n\n## Line\n\n- `u1`: a\n- `u2`: b\n", Kind::Text), 0);
}

#[test]
fn symbols_with_the_statuses_of_errors_are_the_codes() {
    let found = |text: &str| {
        let document = Document::new("d.md", text);
        let found = super::super::found_in(&document, &[Kind::Integer, Kind::Text]).pop();
        found.map(|found| (found.kind, found.count()))
    };
    let text = "# Error codes\n\n- `late` (`400`)\n- `too_wet` (`404`) - Dry it.\n- TORN (409): Mend it.\n";
    assert_eq!(found(text), Some((Kind::Text, 3)));
    assert_eq!(of(text, &[], Kind::Text).0, ["late|||", "too_wet||Dry it.|", "TORN||Mend it.|"]);
    assert!(of(text, &[], Kind::Integer).0.is_empty());
    // The names of the statuses, other numbers, and a status without a symbol.
    for items in ["NotFound (404)\n- Conflict (409)", "late (1400)\n- wet (1404)", "late (400)\n- 404 - wet"] {
        assert_eq!(found(&format!("# Error codes\n\n- {items}\n")), Some((Kind::Integer, 2)), "{items}");
    }
}

#[test]
fn the_statuses_at_the_end_of_texts_are_not_the_codes_of_symbols() {
    let text = "# Error codes\n\n- `NO_TOKEN` - token required (401)\n- `FORBIDDEN` - not yours (403)\n";
    assert_eq!(codes_in_lists(text, Kind::Integer), 0);
    assert_eq!(of(text, &[], Kind::Text).0, ["NO_TOKEN||token required (401)|", "FORBIDDEN||not yours (403)|"]);
    let text = "# Error codes\n\n- Token required (4010)\n- Not yours (4030)\n";
    assert_eq!(codes_in_lists(text, Kind::Integer), 2);
}

#[test]
fn numbers_alone_are_no_text_codes_beside_a_list_of_symbols() {
    let text = "# Errors\n\n## Error codes\n\n- `LATE_KITE`: late\n- `NO_KITE`: gone\n\n## Response codes\n\n- `200` - good\n- `400` - bad\n";
    assert_eq!((codes_in_lists(text, Kind::Text), codes_in_lists(text, Kind::Integer)), (2, 2));
}

#[test]
fn a_word_in_capitals_alone_below_its_heading_is_a_code_beside_lists_of_codes() {
    let found = |text: &str| {
        let document = Document::new("d.md", text);
        let found = super::super::found_in(&document, &[Kind::Text]).pop();
        found.map_or(0, |found| found.count())
    };
    let lists = "# Error codes\n\n## Kites\n\n`KI01` : `wet`\n`KI02` : `late`\n\n";
    let text = format!("{lists}## Reels\n\n`RE` : `torn`\n");
    assert_eq!(found(&text), 3);
    assert_eq!(of(&text, &[], Kind::Text).0, ["KI01||wet|", "KI02||late|", "RE||torn|"]);
    for other in [
        "## Fields\n\n`kite` : `the kite`\n",
        "## Reels\n\nRE\n",
        "## Reels\n\n- `REEL` (103) turns.\n- `ROPE` (104) tears.\n",
        "# Methods\n\n## A\n\n`GET` : `reads`\n",
    ] {
        assert_eq!(found(&format!("{lists}{other}")), 2, "{other}");
    }
}

#[test]
fn classes_of_exceptions_are_no_codes() {
    let count = |text: &str| codes_in_lists(text, Kind::Text);
    assert_eq!(count("# Errors\n\n- `KiteError` is a base class.\n- `WetError` is thrown in rain.\n"), 0);
    assert_eq!(count("# Errors\n\n- `KiteError`: The kite is lost.\n- `WetError`: The sail is wet.\n"), 2);
}

#[test]
fn a_range_and_several_codes_end_where_their_text_begins() {
    let text = "- `1`: late. Note: wait\n- `2`, `3`: bad usage. Note: see `--help`\n- `64` to `78` — reserved. Note: as there\n- 80-89: no disk. Retry: no\n- HTTP `5XX` codes are ours; wait\n- 5xx (server): no\n- 7, 8 - 10: none\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        [
            "1||late. Note: wait|",
            "2, 3||bad usage. Note: see --help|",
            "64 to 78||reserved. Note: as there|",
            "80-89||no disk. Retry: no|",
            "5XX||codes are ours; wait|",
            "5xx (server)||no|",
            "7, 8 - 10||none|"
        ]
    );
}

#[test]
fn numbers_with_leading_zeros_are_texts_and_so_are_those_beside_them() {
    let text = "# Response codes\n\n- \"00\": approved\n- 05 - do not honor\n- 14 no card\n- 114 kites\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["00||approved|", "05||do not honor|", "14||no card|"]);
    assert_eq!(codes_in_lists(text, Kind::Text), 3);
}

#[test]
fn a_text_that_announces_codes_counts_even_below_a_heading_about_other_things() {
    let text = "# Kites\n\n## sail-test\n\nPossible error return codes are:\n\n- `14010` no card\n- `14020` torn\n";
    assert_eq!(codes_in_lists(text, Kind::Integer), 2);
    assert_eq!(codes_in_lists(&text.replace("error return codes", "kites"), Kind::Integer), 0);
}

#[test]
fn a_line_directly_above_a_list_announces_its_codes_alone() {
    let of_texts = |text: &str| codes_in_lists(text, Kind::Text);
    let parameters = "# Launch\n\n**Parameters:**\n\n- `KITE_ID`: the kite\n- `LINE_ID`: the line\n\n";
    for lead in ["May fail with one of these errors:", "**Error Responses:**", "**Errors**", "可能返回以下错误："]
    {
        let text = format!("{parameters}{lead}\n\n- `KITE_LOST`: no such kite\n- `KITE_WET`: too wet\n");
        assert_eq!(of_texts(&text), 2, "{lead}");
        let (rows, problems) = of(&text, &["Launch"], Kind::Text);
        assert_eq!(rows, ["KITE_LOST||no such kite|", "KITE_WET||too wet|"], "{lead}");
        assert_eq!(problems, ["no item of this list is a code, so the list is skipped"]);
    }
    let text = "# Launch\n\nThese errors:\n\n- `KITE_LOST`: a\n\nSome codes are new.\n\n- `KITE_WET`: b\n\n# Land\n";
    assert_eq!(of_texts(text), 2);
    let text = "# Launch\n\nReturns `200` or any of the following codes:\n\n- 400: late\n- 404: no such kite\n";
    assert_eq!(codes_in_lists(text, Kind::Integer), 2);
    let text = "# Launch\n\n- Parameters:\n  - `KITE_ID`: the kite\n- Errors:\n  - `KITE_LOST`: no such kite\n  - `KITE_WET`: too wet\n";
    assert_eq!(of_texts(text), 2);
    for lead in
        ["If there are errors, check these parts:", "**Parts**", "Errors are rare", "See these errors: the parts"]
    {
        let text = format!("# Launch\n\n{lead}\n\n- `KITE_LINE`: the line\n- `KITE_SAIL`: the sail\n");
        assert_eq!(of_texts(&text), 0, "{lead}");
    }
}

#[test]
fn of_two_labelled_numbers_the_first_may_be_the_status() {
    let text = "# Errors\n\n- code: 400, errno: 101 - the name is taken\n- code: 404, errno: 116 - no such kite\n";
    assert_eq!(codes_in_lists(text, Kind::Integer), 2);
    assert_eq!(of(text, &[], Kind::Integer).0, ["101||the name is taken||400", "116||no such kite||404"]);
    let text = "# Errors\n\n- `code: 400, errno: 101`: taken\n- `status 404; error code 116`: gone\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["101||taken||400", "116||gone||404"]);
    assert!(of("# Errors\n\n- HTTP 400, HTTP 404: taken\n", &[], Kind::Integer).0.is_empty());
}

#[test]
fn constants_below_exceptions_are_codes_but_classes_are_not() {
    let count = |text: &str| codes_in_lists(text, Kind::Text);
    assert_eq!(count("# KITE\n\n## Exceptions\n\n- INVALID_LINE\n\n  It is torn.\n\n- `READ_LATE`\n\n  Late.\n"), 2);
    assert_eq!(count("# KITE\n\n## Exceptions\n\n- `KiteLate`: late\n- `KiteWet`: wet\n"), 0);
    assert_eq!(count("# KITE\n\n## Options\n\n- INVALID_LINE\n\n  It is torn.\n\n- `READ_LATE`\n\n  Late.\n"), 0);
}

#[test]
fn questions_contents_samples_and_ratings_are_no_codes() {
    for (text, kind, expected) in [
        (
            "# The E1 error code\n\nQ1: What is it?\n\nA1: It is late.\n\nQ2: How is it mended?\n\nA2: Wait.\n",
            Kind::Text,
            0,
        ),
        ("# Error codes\n\n- A1: late\n- A2: wet\n", Kind::Text, 2),
        (
            "# Errors\n\n`Status: 401`\n\n| A |\n|---|\n| b |\n\n`Status: 500`\n\n| A |\n|---|\n| b |\n",
            Kind::Integer,
            0,
        ),
        ("# Errors\n\n`Status: 401`\n\nLate.\n\n`Status: 500`\n\nGone.\n", Kind::Integer, 2),
        ("# Errors\n\n## Rubric for errors\n\n- 4: all are handled\n- 3: most are handled\n", Kind::Integer, 0),
        ("# Warning code KT1001\n\n## Solution\n\n- `kiteWith128`: small\n- `kiteWith256`: large\n", Kind::Text, 0),
        (
            "# Warning codes KT1001 to KT1002\n\n## Solution\n\n- `kiteWith128`: small\n- `kiteWith256`: large\n",
            Kind::Text,
            2,
        ),
        ("# Kites\n\n## In VS Code\n\n- `kiteWith128`: small\n- `kiteWith256`: large\n", Kind::Text, 0),
        ("# Error codes\n\n- kite_id: 12\n- kite_id: 13\n- line_id: 14\n", Kind::Integer, 0),
    ] {
        assert_eq!(codes_in_lists(text, kind), expected, "{text}");
    }
    let count = |name: &str| {
        let outlines =
            outlines(&Document::new(name, "# Kites\n\n## Errors\n\n- [400: bad](a.md)\n- [404: gone](b.md)\n"));
        find(&Passages::new(&outlines), Kind::Integer).len()
    };
    assert_eq!((count("SUMMARY.md"), count("kites.md")), (0, 1));
}

#[test]
fn containers_of_site_generators_are_no_items() {
    let text =
        "# Error codes\n\n- 1001: late\n- 1002: wet\n\n::: info\nRead this.\n:::\n\n::: details More\nThat.\n:::\n";
    assert_eq!(of(text, &[], Kind::Integer), (vec!["1001||late|".to_owned(), "1002||wet|".to_owned()], vec![]));
}

#[test]
fn constants_below_their_http_status_are_codes() {
    let text = "# Errors\n\n### 400 Bad Request\n\n- `KITE_WET`: wet\n- `KITE_TORN`: torn\n\n### 404 Not Found\n\n- `KITE_LOST`: lost\n- `KITE_GONE`: gone\n";
    let found = super::super::found(text, &[Kind::Integer, Kind::Text]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].help(), "write `lists = [\"400 Bad Request\", \"404 Not Found\"]`");
}

#[test]
fn a_message_has_both_ends_of_its_bold_texts_or_none() {
    let text = "# Errors\n\n**404 Not Found**\n\n- no kite\n\n**500** *Torn* **line**\n\n- late\n\n**501 Wet**\n";
    let document = Document::new("d.md", text);
    let mut problems = Diagnostics::default();
    let markdown = super::super::read(&document, &Wanted::Lists(vec![]), Kind::Integer, false, &mut problems);
    assert!(problems.into_vec().is_empty());
    let messages = markdown.tables.iter().flat_map(|table| &table.rows).filter_map(|row| row.cells.get(2));
    let written: Vec<&str> = messages.map(|cell| document.get(cell.range.clone())).collect();
    assert_eq!(written, ["**404 Not Found**\n\n- no kite", "*Torn* **line**\n\n- late", "Wet"]);
}

#[test]
fn words_in_camel_case_are_codes_below_a_line_that_says_so() {
    let text = |above: &str| format!("# Launch\n\n{above}\n\n- `tooBusy` - wait\n- `kiteGone` - (new) look\n");
    let count = |above: &str| codes_in_lists(&text(above), Kind::Text);
    assert_eq!(count("All methods can return any of these values for the `error` code:"), 2);
    assert_eq!(count("## Errors\n\nOne of these errors:"), 2);
    assert_eq!(count("The kite has these fields:"), 0);
    assert_eq!(count("## Possible Errors\n\n- Any of the universal errors\n- `notWet` - wait"), 3);
    assert_eq!(count("## 汎用エラー\n\nいずれかの`error`コードを返します。"), 2);
    assert_eq!(count("## Error handling"), 0);
    let text =
        "# Login\n\nThe `errorCode` is one of:\n\n- `LOGIN_ELSEWHERE=206`: logged in\n- `LOGIN_GONE=207`: gone\n";
    assert_eq!(codes_in_lists(text, Kind::Integer), 2);
}

#[test]
fn a_label_below_codes_is_no_code() {
    let text = "# Errors\n\n**`A_FAILED`** - it failed\n\n**`B_ERROR`** - it erred\n\n**See:** [the guide](a.md)\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["A_FAILED||it failed|", "B_ERROR||it erred|**See:** [the guide](a.md)"]);
}

#[test]
fn lists_that_repeat_codes_get_help() {
    let call = |number| format!("\n## Call {number}\n\n### Error codes\n\n- 404: gone\n- 400: bad\n");
    let text = format!("# Kites\n{}", (1..=4).map(call).collect::<String>());
    let outlines = outlines(&Document::new("d.md", &*text));
    assert_eq!(
        most_unannounced(&Passages::new(&outlines), Kind::Integer),
        Some((2, "Call 1 / Error codes".to_owned()))
    );
}

#[test]
fn a_word_marked_with_its_code_is_a_name() {
    let rows = |items: &str| of(&format!("# E\n\n{items}"), &["E"], Kind::Integer).0;
    assert_eq!(rows("- `409 conflict`：late\n- `422 unwell`: wet\n"), ["409|conflict|late|", "422|unwell|wet|"]);
    assert_eq!(rows("- **409 error**: late\n- **422 error**: wet\n"), ["409||error: late|", "422||error: wet|"]);
}

#[test]
fn a_title_of_several_words_marked_with_its_code_is_the_message_or_the_name() {
    let text = "# Status codes\n\n- `200 OK`: good\n- `400 Bad Request`：a *knot*, see [a](b)\n  - wet\n- **404 Not Found** - Not here\n- **405 Not Allowed**\n  Never. Stop.\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        [
            "200|OK|good|",
            "400|Bad Request|a knot, see a/- wet|",
            "404|Not Found|Not here|",
            "405|Not Allowed|Never. Stop.|"
        ]
    );
    let text =
        "# Codes\n\n- **E101 Bad knot**: wet\n- **E102 The line is torn.** Mend it.\n- **E103 Late kites** are slow\n";
    assert_eq!(
        of(text, &[], Kind::Text).0,
        ["E101||Bad knot|wet", "E102||The line is torn. Mend it.|", "E103||Late kites are slow|"]
    );
    let text = "# Codes\n\n- **101 Bad knot:** wet\n- **102 Torn line:** late\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["101||Bad knot|wet", "102||Torn line|late"]);
    // Each list by itself
    let text = "# Codes\n\n## A\n\n- `400 Bad Request`: a knot\n- `404 Not Found`: lost\n\n## B\n\n- `1001 the winch is torn`: mend it\n- `1002 the winch is late`: wait\n";
    let rows = [
        "400|Bad Request|a knot|",
        "404|Not Found|lost|",
        "1001||the winch is torn|mend it",
        "1002||the winch is late|wait",
    ];
    assert_eq!(of(text, &[], Kind::Integer).0, rows);
    let text = "# Codes\n\n- `200 OK`: good\n- `401 Late`: no token\n- 400 Bad knot: wet\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["200|OK|good|", "401|Late|no token|", "400||Bad knot: wet|"]);
}

#[test]
fn the_title_of_a_code_is_no_name_but_its_message_or_a_part_of_it() {
    let text = "# Status codes\n\n- 400 Bad Request: bad\n- 404 Not Found: no box\n- 401 Not authorised yet: no key\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        ["400||Bad Request: bad|", "404||Not Found: no box|", "401||Not authorised yet: no key|"]
    );
    let text = "# Status codes\n\n- `404 Not Found`: no box\n- **500 Internal Kite Error** - torn\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["404|Not Found|no box|", "500|Internal Kite Error|torn|"]);
}

#[test]
fn numbers_beside_symbols_are_text_codes_if_nothing_else_is_beside_them() {
    let text = "# Codes\n\n- **400** \u{2013} bad\n- **invalid_knot** \u{2013} wet\n- **404** \u{2013} lost\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["400||bad|", "invalid_knot||wet|", "404||lost|"]);
    assert_eq!(super::super::found(text, &[Kind::Integer, Kind::Text])[0].help(), "write `list = \"Codes\"`");
    let text = "# Codes\n\n- **400/401** - bad\n- **invalid_knot** - wet\n- 404 - lost\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["400/401||bad|", "invalid_knot||wet|", "404||lost|"]);
    for other in ["Call us.", "7 - days", "404"] {
        let text = format!("# Codes\n\n- 400 - bad\n- **invalid_knot** - wet\n- {other}\n");
        assert!(!of(&text, &[], Kind::Text).0.iter().any(|row| row.starts_with("400")), "{other}");
    }
}

#[test]
fn numbers_behind_words_that_announce_no_code_are_none() {
    for word in ["Section", "Port", "Line", "Level", "Version"] {
        let others = format!("- {word} 12: see there\n- {word} 15: see there\n");
        assert_eq!(codes_in_lists(&format!("# Error codes\n\n{others}"), Kind::Integer), 0, "{word}");
        let text = format!("# Error codes\n\n- 1001: late\n- 1002: gone\n- 1003: wet\n{others}");
        let (rows, problems) = of(&text, &[], Kind::Integer);
        assert_eq!((rows.len(), problems.len()), (3, 2), "{word}");
    }
    assert_eq!(codes_in_lists("# Error codes\n\n- Fault 12: late\n- Fault 15: gone\n", Kind::Integer), 2);
}

#[test]
fn a_condition_in_a_heading_does_not_refuse_its_codes() {
    for condition in ["if TLS is not used", "that are not user-facing", "that do not return a body"] {
        let text = format!("# Kites\n\n## Error codes {condition}\n\n- 1001: late\n- 1002: gone\n");
        assert_eq!(codes_in_lists(&text, Kind::Integer), 2, "{condition}");
    }
}

#[test]
fn lists_of_calls_and_bare_numbers_are_not_announced() {
    for (text, kind) in [
        ("# Errors\n\nThe error codes are in:\n\n- `useKite().error`: torn\n- `useLine().error`: wet\n", Kind::Text),
        ("# Error codes\n\n- 404\n- 500\n", Kind::Integer),
        ("# 示例代码\n\n- 1001: torn\n- 1002: wet\n", Kind::Integer),
    ] {
        assert_eq!(codes_in_lists(text, kind), 0, "{text}");
    }
}

#[test]
fn a_severity_or_a_constant_in_brackets_behind_a_code_is_not_its_message() {
    let text = "# Codes\n\n- `E12` (error): torn\n- `E13` (warning, source=line): wet\n- `E14`: dry\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["E12||torn||error", "E13||wet||warning, source=line", "E14||dry|"]);
    let text = "# Codes\n\n- 1001 (error): torn\n- 1002 (Error): Wet\n- 1003: dry\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["1001||torn||error", "1002||Wet||Error", "1003||dry|"]);
    let text = "# Codes\n\n- `E12` (Fatal): torn\n- `E13` (Critical): wet\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["E12||torn||Fatal", "E13||wet||Critical"]);
    let text = "# Codes\n\n- `E12` (LINE_TORN): Torn\n- `E13` (WINCH_WET) - wet\n- 14 (LINE_DRY)\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["E12|LINE_TORN|Torn|", "E13|WINCH_WET|wet|"]);
}

#[test]
fn what_else_is_in_brackets_behind_a_code_stays_in_its_text() {
    let text = "# Error codes\n\n- 1001 (line torn): call us\n- 1002 (only for GET): late\n- 1003 (see 1002): dry it\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        ["1001||line torn: call us|", "1002||only for GET: late|", "1003||(see 1002): dry it|"]
    );
    let text = "# Error codes\n\n- `E12` (line torn) - call us\n- `E13` (Winch Wet): wet\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["E12||(line torn) - call us|", "E13||(Winch Wet): wet|"]);
    let text = "# Codes\n\n- `400` (Bad Knot)\n- `401` (Unknown)\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["400||Bad Knot|", "401||Unknown|"]);
    let text = "# Codes\n\n- `E12` (of the line) is torn\n- `E13` (of the winch)\n";
    assert_eq!(of(text, &[], Kind::Text).0, ["E12||(of the line) is torn|", "E13||of the winch|"]);
}

#[test]
fn letters_and_numbers_in_brackets_behind_symbols_are_no_codes() {
    for bracket in ["RFC72", "HTTP4", "ES201", "TLS1", "v"] {
        let text = format!(
            "# Error codes\n\n- `ERR_LATE`: late\n- `ERR_WET` ({bracket}1): wet\n- `ERR_DRY` ({bracket}2): dry\n"
        );
        let rows = of(&text, &[], Kind::Text).0;
        assert!(rows[0].starts_with("ERR_LATE|") && rows[1].starts_with("ERR_WET|") && rows[2].starts_with("ERR_DRY|"));
    }
}

#[test]
fn a_name_in_brackets_may_be_right_behind_its_number() {
    let text = "# HTTP codes\n\nHTTP 400(BAD_KNOT) return codes are used for knots.\n\nHTTP 429 return code is used when late.\n";
    assert_eq!(
        of(text, &[], Kind::Integer).0,
        ["400|BAD_KNOT|return codes are used for knots.|", "429||return code is used when late.|"]
    );
}

#[test]
fn prose_about_an_unknown_thing_is_no_word_for_all_other_codes() {
    let text = "# Codes\n\nError 7: late\n\nError unknown box is sent when it is.\n\nError 8: wet\n";
    assert_eq!(of(text, &[], Kind::Integer).0.len(), 2);
    assert_eq!(of("# Codes\n\n- 7: late\n- unknown: all others\n", &[], Kind::Integer).0.len(), 2);
}

#[test]
fn parts_of_a_number_and_labels_of_other_things_announce_no_codes() {
    for (text, kind, expected) in [
        ("# Error codes\n\nA code consists of:\n\n- 1 bit: flag\n- 6 bits: package\n", Kind::Integer, 0),
        ("# Error codes\n\nA code consists of:\n\n- 1: flag\n- 6: package\n", Kind::Integer, 2),
        ("# Error codes\n\n**Operations**:\n\n- `KITE_MADE`: new\n- `KITE_TORN`: torn\n", Kind::Text, 0),
        ("# Error codes\n\n**Kites**:\n\n- `KITE_MADE`: new\n- `KITE_TORN`: torn\n", Kind::Text, 2),
        (
            "# Errors\n\n**Status:** `401 No line`\n\n**Example:**\n\n```\n{}\n```\n\n**Status:** `403 Wet`\n\n```\n{}\n```\n",
            Kind::Integer,
            0,
        ),
        ("# Errors\n\n**Status:** `401 No line`\n\nFetch one.\n\n**Status:** `403 Wet`\n\nDry it.\n", Kind::Integer, 2),
        ("# Kites\n\n## ❌ Errore: \"torn\"\n\n- `KITE_URL`: torn\n- `KITE_KEY`: lost\n", Kind::Text, 0),
        ("# Fix error \"torn\"\n\n## Cause\n\n- `KITE_URL`: torn\n- `KITE_KEY`: lost\n", Kind::Text, 0),
        ("# Kites\n\n## Payload format\n\n**Status Codes:**\n\n- `10` - made\n- `30` - torn\n", Kind::Integer, 2),
        ("# Errors\n\n## Weight\n\n1 (kite)\n\n## Codes\n\n- 1001: wet\n- 1002: torn\n", Kind::Integer, 2),
        ("# Error e21\n\n- **Q1:** What is error e21?\n- **Q2:** How is it mended?\n", Kind::Text, 0),
        ("# Error codes\n\n- +55 4002-5472 (cities)\n- +55 0800 570 (others)\n", Kind::Integer, 0),
        ("# Kites\n\n## KITE_ERROR_FLAGS\n\n- 1: wet\n- 2: torn\n", Kind::Integer, 0),
        ("# Kites\n\n## KITE_ERRORS\n\n- 1: wet\n- 2: torn\n", Kind::Integer, 2),
        ("# Kites\n\n## Function codes:\n\n- 1: wet\n- 2: torn\n", Kind::Integer, 0),
        ("# Launch failures\n\n## Kites\n\n- `KITE_URL`\n- `KITE_KEY`\n", Kind::Text, 0),
        ("# Launch failures\n\n## Kites\n\n- `KITE_URL`: torn\n- `KITE_KEY`: lost\n", Kind::Text, 2),
        ("# Launch failures\n\n## Kites\n\n- `KITE_INVALID`\n- `KITE_EXPIRED`\n", Kind::Text, 2),
        ("# Kites\n\nIt returns an error:\n\n- HTTP `400`\n- code: `21470` - no kite\n", Kind::Integer, 0),
        ("# Kites\n\nIt returns an error:\n\n- code: `400`\n- code: `21470` - no kite\n", Kind::Integer, 2),
    ] {
        assert_eq!(codes_in_lists(text, kind), expected, "{text}");
    }
}

#[test]
fn a_vendors_own_codes_may_repeat_in_many_sections() {
    let text = |code: &str| {
        let call = |number| format!("\n## Call {number}\n\n### Error codes\n\n- {code}: gone\n- {code}1: bad\n");
        format!("# Kites\n{}", (1..=4).map(call).collect::<String>())
    };
    assert_eq!(codes_in_lists(&text("8990"), Kind::Integer), 8);
    assert_eq!(codes_in_lists(&text("404").replace("4041", "400"), Kind::Integer), 0);
}

#[test]
fn codes_in_an_indented_block_are_mentioned() {
    let text = |second: &str| {
        format!(
            "# Kite (Return Codes)\n\n**Values:**\n\n\tKITE_WET\t  -  It is wet\n\n\t{second}\n\n\tKITE_MESSAGES  -  Its messages\n\nMore.\n"
        )
    };
    let help = |text: &str| {
        let document = Document::new("d.md", text);
        super::super::possible(&document, &Passages::new(&outlines(&document)), None)
    };
    let (count, said) = help(&text("KITE_TORN  -  It is torn")).unwrap();
    assert!(count == 3 && said.contains("remove the spaces before them"), "{said}");
    assert!(help(&text("wind(KITE_TORN);")).is_none());
}

#[test]
fn texts_in_other_scripts_announce_codes() {
    for (above, expected) in [
        ("主なエラー型と対応するステータスコードを以下に列挙します。", 2),
        ("收到这些 `errorCode` 时，请返回登录界面。", 2),
        ("フィールドを以下に列挙します。", 0),
    ] {
        let text =
            format!("# Kites\n\n{above}\n\n- `kite_gone (422)`\n  - もうない\n- `line_expired (422)`\n  - 古い\n");
        assert_eq!(codes_in_lists(&text, Kind::Text), expected, "{above}");
    }
}

#[test]
fn a_range_ends_at_a_wide_bracket() {
    let text = "# 错误代码\n\n- 响应码：200（成功）\n- 响应码：4xx（请求错误）。这些状态代码表示请求可能出错\n";
    assert_eq!(of(text, &[], Kind::Integer).0, ["200||成功|", "4xx||（请求错误）。这些状态代码表示请求可能出错|"]);
}

#[test]
fn a_title_above_a_block_of_code_announces_its_codes() {
    let help = |title: &str| {
        let text = format!("# Kites\n\n{title}\n\n\tKITE_WET  -  It is wet\n\tKITE_TORN  -  It is torn\n");
        let document = Document::new("d.md", text);
        super::super::possible(&document, &Passages::new(&outlines(&document)), None).is_some()
    };
    assert!(help("__(Return Codes)__") && !help("__(Kites)__"));
}

#[test]
fn numbers_before_sentences_are_codes_only_below_a_heading_of_codes() {
    let below = |heading: &str| {
        let items = "- 1001 Line not found.\n- 1002 Winch stuck.\n- 1003 Reel empty.\n";
        codes_in_lists(&format!("# API\n\n## {heading}\n\n{items}"), Kind::Integer)
    };
    assert_eq!((below("Error codes"), below("Kites"), below("Limits")), (3, 0, 0));
    let points = "# Error codes\n\n- 3 Things to know.\n- 12 Steps follow.\n";
    assert_eq!(codes_in_lists(points, Kind::Integer), 0);
}

#[test]
fn a_line_below_an_item_that_begins_with_a_further_code_is_reported() {
    let text = |line: &str| format!("# E\n\n- 1001: Torn, or\n  {line}\n  Wait.\n- 1003: Dry.\n");
    let problems = |line: &str| of(&text(line), &[], Kind::Integer).1;
    assert_eq!(problems("1002: Wet."), ["the line `1002` below an item is part of the text of `1001`"]);
    for line in ["1001: Torn again.", "12: of them", "and more", "1002 if it is wet", "1003: See below."] {
        assert!(problems(line).is_empty(), "{line}");
    }
    let document = Document::new("d.md", text("1002: Wet."));
    let mut found = Diagnostics::default();
    super::super::read(&document, &Wanted::Lists(vec![]), Kind::Integer, false, &mut found);
    let problem = found.into_vec().pop().unwrap();
    assert_eq!(problem.range().map(|range| document.get(range.clone())), Some("1002: Wet."));
    assert_eq!(problem.help.as_deref(), Some("if it is a code, write it as an item of its own"));
}

#[test]
fn labels_below_a_heading_of_codes_are_no_properties() {
    let below = |heading: &str, items: &str| codes_in_lists(&format!("# {heading}\n\n{items}"), Kind::Integer);
    for items in [
        "- Error 101: torn\n- Code 102: wet\n- Status 103: late\n",
        "- Error 101\n- Fault 1002\n- Alarm 103\n",
        "- Error 101\n- Fault 1002\n",
    ] {
        assert_eq!(below("Error codes", items), items.lines().count(), "{items}");
    }
    assert_eq!(below("Errors", "- HTTP 400\n- code: 21470 - late\n"), 0);
}

#[test]
fn a_word_for_a_unit_may_begin_the_text_of_a_code() {
    let count = |items: &str| codes_in_lists(&format!("# Error codes\n\n{items}"), Kind::Integer);
    assert_eq!(count("- 1001 bit rot\n- 1002 bytes lost\n- 1003 bits gone\n"), 3);
    assert_eq!(count("- 1001 bits\n- 1002 bytes: header\n- 1003 ms (about)\n"), 0);
    assert_eq!(count("- 8 bits for the kite\n- 16 bits for the line\n"), 0);
    assert_eq!(count("- 1001: late\n- 1002: %d kites are gone\n- 1003: %s is wet\n"), 3);
}

#[test]
fn a_line_with_a_further_code_behind_html_or_a_mark_that_is_none_is_reported() {
    let problems = |between: &str, last: &str| {
        let text = format!("# E\n\n- 1001: Late.\n{between}1002: Wet.\n{last}");
        of(&text, &["E"], Kind::Integer).1
    };
    for html in ["<details>\n<summary>Rare</summary>\n- ", "</details>\n- ", "<hr>\n* ", "\n<p>More:</p>\n- **"] {
        let is_no_item = ["the line `1002` is not an item, so it is skipped"];
        assert_eq!(problems(html, ""), is_no_item, "{html}");
        assert_eq!(problems(html, "\n- 1003: Dry.\n"), is_no_item, "{html}");
    }
    for mark in ["-", "\u{feff}- ", "\u{a0}- ", "• ", "o "] {
        let problems = problems(mark, "- 1003: Dry.\n");
        assert_eq!(problems, ["the line `1002` below an item is part of the text of `1001`"], "{mark}");
    }
    // Comments, samples, and lines about a code that has an item.
    for between in ["<!--\n- ", "\n```\n- ", "<hr>\nSee ", "<hr>\n- 1001: Late again.\nOr "] {
        assert_eq!(problems(between, ""), <[&str; 0]>::default(), "{between}");
    }
}

#[test]
fn a_word_for_all_other_codes_may_have_a_noun() {
    let last = |item: &str| of(&format!("# E\n\n- 1001: Late.\n- {item}\n"), &["E"], Kind::Integer).0.pop();
    for other in ["Other errors", "Other codes", "Sonstige Fehler", "기타 오류"] {
        assert_eq!(last(&format!("{other}: Call us.")), Some(format!("{other}||Call us.|")));
        assert_eq!(last(&format!("{other} (1102): Call us.")), Some(format!("1102|{other}|Call us.|")));
    }
    assert_eq!(last("Other kites: Call us."), Some("Other||kites: Call us.|".to_owned()));
}

#[test]
fn digits_behind_a_colon_and_brackets_or_a_sign_behind_a_name_do_not_hide_codes() {
    let codes = codes_in_lists;
    assert_eq!(codes("# Error codes\n\n- 1001:2 boxes are missing\n- 1002:late mail\n", Kind::Integer), 2);
    assert_eq!(codes("# Error codes\n\n- 10:0:1 wet\n- 10:0:2 late\n", Kind::Integer), 0);
    assert_eq!(codes("# Error codes\n\n- Sensor 1: 1001\n- Sensor 2: 1002\n- Pump (3): 1003\n", Kind::Integer), 3);
    assert_eq!(codes("# Error codes\n\n- kite8:8001\n- sail9:9001\n", Kind::Integer), 0);
    for items in ["- Sensor 1(1001): a\n- HTTP2(1003): c\n", "- Port 80 - 1001\n- Port 81 - 1002\n"] {
        assert_eq!(codes(&format!("# Error codes\n\n{items}"), Kind::Integer), 2, "{items}");
    }
    assert_eq!(codes("# Error codes\n\n- `err_no_kite()`: a b\n- `err_wet()`: c d\n", Kind::Text), 2);
    assert_eq!(codes("# Error codes\n\n- `get_kite()`: a b\n- `put_kite()`: c d\n", Kind::Text), 0);
    assert_eq!(codes("# Error codes\n\n- `ERR_A`: a b\n- `ERR_B_`: c d\n- `ERR_C`: e f\n", Kind::Text), 3);
}

#[test]
fn numbers_in_brackets_behind_words_are_codes_below_a_heading_of_codes() {
    for number in ["({})", "[{}]", "（{}）", "(code {})", "(error {})"] {
        let number = |code: &str| number.replace("{}", code);
        let text = format!("# Error codes\n\n- No kite {}: Wet.\n- Knot lost {}: Late.\n", number("11"), number("12"));
        assert_eq!(of(&text, &["Error codes"], Kind::Integer).0, ["11|No kite|Wet.|", "12|Knot lost|Late.|"]);
        assert_eq!(codes_in_lists(&text, Kind::Integer), 2);
    }
    assert_eq!(codes_in_lists("# Errors\n\n- Late kites (12): most.\n- Lost kites (30): some.\n", Kind::Integer), 0);
    assert_eq!(codes_in_lists("# Errors\n\n- Open it (1): a.\n- Shut it (2): b.\n", Kind::Integer), 0);
    assert_eq!(codes_in_lists("# Error team\n\n- Anna Low (12): a.\n- Bob Hill (14): b.\n", Kind::Integer), 0);
}

#[test]
fn names_joined_by_hyphens_are_codes_below_errors_if_one_names_a_failure() {
    let count = |title: &str, names: [&str; 3]| {
        let items = names.map(|name| format!("- `{name}`: a kite\n")).concat();
        codes_in_lists(&format!("# {title}\n\n{items}"), Kind::Text)
    };
    let (kebab, snake) = (["kite-not-found", "wet-sail", "knot"], ["kite_id", "sail_name", "knot"]);
    assert_eq!((count("Errors", kebab), count("Error codes", kebab)), (3, 3));
    assert_eq!((count("Errors", snake), count("Error codes", snake)), (0, 0));
    assert_eq!(
        (count("Error handling", ["no-kite", "wet-sail", "knot"]), count("Error codes", ["knot", "sail", "kite"])),
        (0, 0)
    );
    assert_eq!(count("Handling errors", ["retry-count", "max-wait", "kite-id"]), 0);
    for field in ["error-code", "raw-code"] {
        assert_eq!(count("Error codes", [field, "kite-not-found", "wet-sail"]), 0, "{field}");
    }
    assert_eq!(codes_in_lists("# Errors\n\n- [kite-not-found](a.md)\n- [wet-sail](b.md)\n", Kind::Text), 0);
}

#[test]
fn brackets_behind_a_code_hold_the_name_of_a_status_or_all_of_its_text() {
    let of = |item: &str, kind| of(&format!("# Error codes\n\n- {item}\n"), &["Error codes"], kind).0.concat();
    assert_eq!(of("**HTTP 404** (Not found) if it is lost.", Kind::Integer), "404|Not found|if it is lost.|");
    assert_eq!(of("21 (NoKiteExit) - No kite", Kind::Integer), "21|NoKiteExit|No kite|");
    assert_eq!(of("**ERR_TORN** (the sail is torn).", Kind::Text), "ERR_TORN||the sail is torn|");
    // It may be a remark about the text.
    assert_eq!(of("**1404** (Kites only) it is lost.", Kind::Integer), "1404||(Kites only) it is lost.|");
    assert_eq!(of("**404** (since 2.1) it is lost.", Kind::Integer), "404||(since 2.1) it is lost.|");
    assert_eq!(of("`ERR_TORN` - (kites only) it is torn.", Kind::Text), "ERR_TORN||(kites only) it is torn.|");
}

#[test]
fn a_component_with_a_code_in_its_title_is_an_item() {
    let cards = "# Error codes\n\n<Group cols={1}>\n  <Card title=\"400 Too wet\" icon=\"rain\">\n    The kite is wet.\n\n    Dry it.\n  </Card>\n  \
                 <Card icon=\"404\" title='404 Lost'>The kite is lost.</Card>\n</Group>\n\n## See also\n";
    assert_eq!(
        of(cards, &[], Kind::Integer).0,
        ["400|Too wet|The kite is wet.|Dry it.", "404|Lost|The kite is lost.|"]
    );
    let text = "# Errors\r\n\r\n<Card title=\"no_kite  ·  404\">\r\nThere is none.\r\n\r\n**Then.** Buy one.\r\n</Card>\r\n\r\n<Card title=\"wet_sail - 400\">\r\n  It is wet.\r\n\r\n  \
                ```html\r\n  <Card title=\"dry_sail - 401\">\r\n  ```\r\n</Card>\r\n";
    assert_eq!(
        of(text, &[], Kind::Text).0,
        [
            "no_kite||There is none.|**Then.** Buy one.|404",
            "wet_sail||It is wet.|```html/<Card title=\"dry_sail - 401\">/```|400"
        ]
    );
}

#[test]
fn items_in_a_component_are_its_text() {
    let of = |inside: &str| {
        let text = format!(
            "# Error codes\n\n<Group>\n  <Card title=\"400 - Too wet\">\n    The kite is wet.\n\n{inside}\n  </Card>\n\n  <Card title=\"404 - Lost\">\n    It is lost.\n  </Card>\n</Group>\n"
        );
        rows_and_problems(&text, &Wanted::Lists(Vec::new()), Kind::Integer, false).0
    };
    let rows = of("    **Causes:**\n    - rain\n      - much of it\n    - `dew`\n\n    1. Dry it.\n    2. Wait.");
    assert_eq!(
        rows,
        [
            "400|Too wet|The kite is wet.|**Causes:**/- rain/  - much of it/- `dew`//1. Dry it./2. Wait.",
            "404|Lost|It is lost.|"
        ]
    );
    // They may be codes, and then what is a code is not sure.
    for item in ["- `401`: rain", "- kite_wet: rain", "1. E1001: rain", "401. rain", "- - rain", "- <Note>rain</Note>"]
    {
        assert_eq!(of(&format!("    {item}")), [""; 0], "{item}");
    }
}

#[test]
fn components_are_no_items_if_one_of_them_is_not_for_sure() {
    const CARDS: &str = "<Card title=\"1001 Wet\">\nIt is wet.\n</Card>\n<Card title=\"1003 Dry\">It is dry.</Card>\n";
    let lists = |rest: &str| codes_in_lists(&format!("# Error codes\n\n{CARDS}{rest}"), Kind::Integer);
    assert_eq!((lists(""), lists("<Note title=\"Read this\">\nBeware.\n</Note>\n")), (2, 2));
    for rest in [
        // Tags over lines, with braces and with other signs, and titles that are expressions.
        "<Card\n  title=\"1002 Torn\"\n>\nIt is torn.\n</Card>\n",
        "<Card title=\"1002 Torn\" icon={<Icon name=\"x\" />}>\nIt is torn.\n</Card>\n",
        "<Card onClick={() => go()} title=\"1002 Torn\">\nIt is torn.\n</Card>\n",
        "<Card title=\"1002 Torn\" description=\"a > b\">\nIt is torn.\n</Card>\n",
        "<Card title = \"1002 Torn\">\nIt is torn.\n</Card>\n",
        "<Card title={`1002: ${name}`}>\nIt is torn.\n</Card>\n",
        // Two on a line, one without an end, and comments.
        "<Card title=\"1002 Torn\">It is torn.</Card><Card title=\"1004 Lost\">It is lost.</Card>\n",
        "It is torn. <Card title=\"1002 Torn\">\nIt is torn.\n</Card>\n",
        "<Card title=\"1002 Torn\">\nIt is torn.\n",
        "<Card title=\"1002 Torn\" />\n",
        "{/*\n<Card title=\"1002 Torn\">\nIt is torn.\n</Card>\n*/}\n",
        "<!--\n<Card title=\"1002 Torn\">\nIt is torn.\n</Card>\n-->\n",
        // A title without a code, and contents of which some may be codes.
        "<Card title=\"More\">\nIt is torn.\n</Card>\n",
        "<Card title=\"1002 Torn\">\n\n- 2001: Torn\n\n</Card>\n",
        "<Card title=\"1002 Torn\">\n\n## Cause\n\nIt is torn.\n</Card>\n",
        "<Card title=\"1002 Torn\">\n<Field name=\"code\">\nThe code.\n</Field>\n</Card>\n",
        "<pre>\n\n<Card title=\"1002 Torn\">\nIt is torn.\n</Card>\n\n</pre>\n",
    ] {
        assert_eq!(lists(rest), 0, "{rest}");
    }
    // Other items and headings with codes stay what they are.
    assert_eq!((lists("\n- `2001`: Torn\n- `2002`: Lost\n"), lists("\n**2001** Torn.\n\n**2002** Lost.\n")), (2, 2));
    let headings = format!("# Error codes\n\n## 404 Lost\n\nIt is lost.\n\n{CARDS}");
    assert_eq!(codes_in_lists(&headings, Kind::Integer), 0);
    let in_items =
        "# Error codes\n\n- `1001`: Wet\n\n  <Note title=\"1002 Torn\">\n  Dry it.\n  </Note>\n\n- `1003`: Dry\n";
    assert_eq!(
        of(in_items, &[], Kind::Integer).0,
        ["1001||Wet|<Note title=\"1002 Torn\">/Dry it./</Note>", "1003||Dry|"]
    );
}
