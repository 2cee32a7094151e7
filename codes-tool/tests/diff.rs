//! The effects of document updates on a crate whose types are made from them.

use codes_gen::{Caller, Document, Preview, preview, preview_wrapper};
use codes_tool::diff::{self, Build, Change, Level, TableDiff};
use codes_tool::diff::{Source, SourceDiff};
use codes_tool::{SurveyOptions, lint, survey};
use proptest::prelude::*;

const HEAD: &str = "# Errors\n\n| Code | Text |\n|---|---|\n";

fn documents(old: &str, new: &str) -> Vec<TableDiff> {
    let of = |text: &str| survey(&Document::new("vendor.md", text), &SurveyOptions::default());
    diff::documents(&of(old), &of(new), false)
}

/// The changes of a document with one table, by their rows.
fn rows(old: &str, new: &str) -> Vec<(&'static str, String, Level, Build)> {
    shown(&documents(&format!("{HEAD}{old}"), &format!("{HEAD}{new}")))
}

fn shown(diffs: &[TableDiff]) -> Vec<(&'static str, String, Level, Build)> {
    let code = |change: &Change| change.code.as_ref().map(ToString::to_string).unwrap_or_default();
    let changes = diffs.iter().flat_map(|diff| &diff.changes);
    changes.map(|change| (change.what.kind.name(), code(change), change.level, change.build)).collect()
}

fn enum_of(text: &str, arguments: &str, item: &str) -> Preview {
    let arguments = format!("doc = \"vendor.md\"{arguments}").parse().unwrap();
    preview(&arguments, &item.parse().unwrap(), &Document::new("vendor.md", text), &Caller::default()).unwrap()
}

/// The changes of an enum, by the rows of its table.
fn of_enum(arguments: &str, item: &str, old: &str, new: &str) -> TableDiff {
    let [old, new] = [old, new].map(|rows| format!("{HEAD}{rows}"));
    between((&old, arguments, item), (&new, arguments, item))
}

/// The changes of an enum, by its document, arguments and item.
fn between(old: (&str, &str, &str), new: (&str, &str, &str)) -> TableDiff {
    let documents = [old.0, new.0].map(|text| Document::new("vendor.md", text));
    let [before, after] = [old, new].map(|(text, arguments, item)| enum_of(text, arguments, item));
    diff::enums(&before, &after, [&documents[0], &documents[1]])
}

#[test]
fn nothing_changes_if_only_lines_do() {
    assert!(
        documents(&format!("{HEAD}| 1 | A. |"), &format!("Now with an introduction.\n\n{HEAD}| 1 | A. |")).is_empty()
    );
}

#[test]
fn a_code_that_is_added_is_minor_and_one_that_is_removed_is_major() {
    assert_eq!(rows("| 1 | A. |", "| 1 | A. |\n| 2 | B. |"), [("added", "2".into(), Level::Minor, Build::Fine)]);
    // It is not known whether somebody has pinned it.
    assert_eq!(rows("| 1 | A. |\n| 2 | B. |", "| 1 | A. |"), [("removed", "2".into(), Level::Major, Build::MayBreak)]);
}

#[test]
fn new_words_are_a_patch_but_the_name_that_they_make_is_major() {
    let renamed = ("renamed", "1".into(), Level::Major, Build::Fine);
    assert_eq!(rows("| 1 | Late. |", "| 1 | Soon. |"), [renamed, ("reworded", "1".into(), Level::Patch, Build::Fine)]);
    let changes = rows("| 1 | Late. Wait. |", "| 1 | Late. Go. |");
    assert_eq!(changes, [("reworded", "1".into(), Level::Patch, Build::Fine)]);
}

const ADVISED: &str = "| Code | Message | Description | Solution |\n|---|---|---|---|\n";

#[test]
fn other_details_and_other_advice_are_a_patch() {
    let [old, new] = [
        "| 1 | Name taken | The name is in use. | Choose another one. |\n| 2 | Late | Too late. | Wait a minute and try again. |",
        "| 1 | Name taken | The name is [in](x.md) use. | Delete all letters. |\n| 2 | Late | Much too late. | Wait a minute and try again. |",
    ]
    .map(|rows| format!("{ADVISED}{rows}"));
    let field = |column: &str, from: &str, to: &str| diff::What {
        of: Some(column.to_owned()),
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        ..diff::ChangeKind::Field.into()
    };
    let expected = [
        (field("Solution", "Choose another one.", "Delete all letters."), Level::Patch, Some(3)),
        (field("Description", "Too late.", "Much too late."), Level::Patch, Some(4)),
    ];
    let of = |diff: &TableDiff| -> Vec<_> {
        diff.changes.iter().map(|change| (change.what.clone(), change.level, change.line)).collect()
    };
    assert_eq!(of(&documents(&old, &new)[0]), expected);
    assert_eq!(of(&between((&old, "", "#[repr(u8)] enum E {}"), (&new, "", "#[repr(u8)] enum E {}"))), expected);
}

#[test]
fn another_symbol_of_the_vendor_is_a_patch_if_the_name_stays() {
    const NAMED: &str = "| Code | Name | Text |\n|---|---|---|\n| 7 |";
    let of = |old: &str, new: &str, item: &str| {
        let [old, new] = [old, new].map(|name| format!("{NAMED} {name} | Late. |"));
        between((&old, "", item), (&new, "", item)).changes
    };
    let pinned = "#[repr(i32)] enum E { BadId = 7 }";
    let [change] = &of("BAD_ID", "WRONG_ID", pinned)[..] else { panic!() };
    assert_eq!((change.what.kind.name(), change.level, change.line), ("field", Level::Patch, Some(3)));
    let parts = [&change.what.of, &change.what.from, &change.what.to].map(|part| part.as_deref().unwrap());
    assert_eq!(parts, ["Name", "BAD_ID", "WRONG_ID"]);
    assert_eq!(of("BAD_ID", "BAD-ID", "#[repr(i32)] enum E {}").len(), 1);
    assert!(of("BAD_ID", "BAD_ID", pinned).is_empty());
    // `symbol()` and `parse` change with a symbol that the vendor adds or drops, too.
    for (old, new) in [("BAD_ID", ""), ("", "BAD_ID")] {
        let [change] = &of(old, new, pinned)[..] else { panic!() };
        let parts = [&change.what.from, &change.what.to].map(|part| part.as_deref().unwrap_or_default());
        assert_eq!((parts, change.level), ([old, new], Level::Patch));
    }
    let without = "| Code | Text |\n|---|---|\n| 7 | Late. |";
    let dropped = between((&format!("{NAMED} BAD_ID | Late. |"), "", pinned), (without, "", pinned)).changes;
    assert!(dropped.iter().any(|change| change.what.of.as_deref() == Some("Name")), "{dropped:?}");
    // Without a pin, the variant has another name, which says it.
    let [renamed] = &of("BAD_ID", "WRONG_ID", "#[repr(i32)] enum E {}")[..] else { panic!() };
    assert_eq!(renamed.what.kind.name(), "renamed");
}

#[test]
fn other_advice_and_links_of_ranges_and_of_the_catch_all_are_a_patch() {
    let of = |range: &str, other: &str| {
        format!(
            "{ADVISED}| 1 | Late | Too late. | Wait a minute. |\n| 4000-4999 | Yours | {range} |\n| Other | Ours | {other} |"
        )
    };
    let old = of("Your request. | Do this.", "Our server. | Call us.");
    assert!(documents(&old, &old).is_empty());
    let new = of("Your message. | Delete it.", "Our server. | Delete us.").replace("Yours", "[Yours](y.md)");
    let diffs = documents(&old, &new);
    let changes: Vec<_> = diffs[0]
        .changes
        .iter()
        .map(|change| (change.what.kind.name(), change.spelling.as_deref(), change.line, change.level))
        .collect();
    let (range, other) = (Some("4000-4999"), Some("any other code"));
    let expected = [
        ("markup", range, Some(4), Level::Patch),
        ("field", range, Some(4), Level::Patch),
        ("field", range, Some(4), Level::Patch),
        ("field", other, Some(5), Level::Patch),
    ];
    assert_eq!(changes, expected);
    let item = "#[repr(u16)] enum E {}";
    assert_eq!(between((&old, "", item), (&new, "", item)).changes, diffs[0].changes);
}

#[test]
fn a_column_of_advice_that_is_lost_or_becomes_another_is_a_change_of_the_table() {
    let rows = "| 1 | Name taken | The name is in use. | Choose another one. |\n\
                | 2 | Late | Too late. | Wait a minute and try again. |";
    let old = format!("{ADVISED}{rows}");
    let lost = old.replace("Solution", "Retries");
    let changes = documents(&old, &lost);
    let of_advice =
        diff::What { of: Some("advice".into()), from: Some("Solution".into()), ..diff::ChangeKind::Column.into() };
    assert_eq!(changes[0].changes[0].what, of_advice);
    assert_eq!(changes[0].build(), Build::MayBreak);
    assert!(changes[0].changes.iter().all(|change| change.code.is_none()), "{changes:#?}");
    let item = "#[repr(u8)] enum E {}";
    let of_enum = between((&old, "", item), (&lost, "", item));
    assert_eq!(of_enum.changes[0].what, of_advice);
    assert_eq!(of_enum.changes[0].reason.to_string(), "no column has these texts now; `TABLES` changes");
    let renamed = between((&old, "", item), (&old.replace("Solution", "Action"), "", item));
    assert_eq!(renamed.changes[0].reason.to_string(), "the column is still found; `TABLES` changes");
}

#[test]
fn meanings_of_the_same_words_are_paired_in_their_order() {
    let of = |second: &str| {
        let rows = format!("| 1 | Late | Choose another one. |\n| 1 | Late | {second} |");
        format!("| Code | Message | Solution |\n|---|---|---|\n{rows}")
    };
    let (old, new) = (of("Wait a minute."), of("Wait two minutes."));
    assert!(documents(&old, &old).is_empty());
    assert_eq!(shown(&documents(&old, &new)), [("field", "1".into(), Level::Patch, Build::Fine)]);
    let one = old.lines().take(3).collect::<Vec<_>>().join("\n");
    let gained = documents(&one, &old);
    assert_eq!(gained[0].changes[0].reason.to_string(), "`meanings()` has one more");
}

#[test]
fn a_code_that_is_added_may_rename_another() {
    let changes = rows("| 1 | Bad. |", "| 1 | Bad. |\n| 2 | Bad. |");
    assert_eq!(
        changes,
        [("renamed", "1".into(), Level::Major, Build::Fine), ("added", "2".into(), Level::Minor, Build::Fine)]
    );
}

#[test]
fn a_name_that_moves_to_another_code_is_major_even_if_that_code_is_new() {
    let diffs = documents(&format!("{HEAD}| 1 | Late. |"), &format!("{HEAD}| 1 | Soon. |\n| 2 | Late. |"));
    let added = diffs[0].changes.iter().find(|change| change.what.kind.name() == "added").unwrap();
    assert_eq!(added.level, Level::Major);
    assert!(added.reason.to_string().starts_with("the name `Late` belonged to `1` until now"), "{}", added.reason);
}

#[test]
fn meanings_gained_and_lost_are_patches() {
    let (one, two) = ("| 1 | A. |\n| 2 | C. |\n| 3 | D. |", "| 1 | A. |\n| 1 | B. |\n| 2 | C. |\n| 3 | D. |");
    assert_eq!(rows(one, two), [("meaning-gained", "1".into(), Level::Patch, Build::Fine)]);
    assert_eq!(rows(two, one), [("meaning-lost", "1".into(), Level::Patch, Build::Fine)]);
    let swapped = rows("| 1 | Ax. |\n| 1 | Ay. |\n| 2 | B. |", "| 1 | Ay. |\n| 1 | Ax. |\n| 2 | B. |");
    assert_eq!(swapped.last(), Some(&("meanings-reordered", "1".into(), Level::Patch, Build::Fine)));
}

#[test]
fn ranges_catch_alls_links_and_the_order_are_data() {
    for (old, new, kind) in [
        ("| 1 | A. |\n| 5xx | B. |", "| 1 | A. |\n| 5xx | C. |", "range"),
        ("| 1 | A. |\n| 5xx | B. |", "| 1 | A. |", "range"),
        ("| 1 | A. |", "| 1 | A. |\n| Other | B. |", "catch-all"),
        ("| 1 | A [b](c). |", "| 1 | A [b](d). |", "markup"),
        ("| 1 | A. |\n| 2 | B. |", "| 2 | B. |\n| 1 | A. |", "reordered"),
    ] {
        let changes = rows(old, new);
        assert_eq!(changes.len(), 1, "{changes:?}");
        assert_eq!((changes[0].0, changes[0].2, changes[0].3), (kind, Level::Patch, Build::Fine));
    }
}

#[test]
fn a_number_that_no_longer_fits_may_break_the_build() {
    let changes = rows("| 1 | A. |", "| 1 | A. |\n| 3000000000 | B. |");
    assert_eq!(changes[0], ("misfit", "3000000000".into(), Level::Major, Build::MayBreak));
}

#[test]
fn numbers_that_become_texts_are_the_same_codes_of_another_kind() {
    let changes = rows("| 1 | A. |\n| 2 | B. |", "| 1 | A. |\n| E2 | B. |\n| E3 | C. |\n| E4 | D. |");
    assert_eq!(changes[0], ("kind", String::new(), Level::Major, Build::MayBreak));
    assert!(!changes.iter().any(|(kind, code, ..)| *kind == "removed" && code == "1"), "{changes:?}");
}

#[test]
fn a_heading_that_changes_breaks_the_enum_that_asks_for_it() {
    let tables = |first: &str| {
        format!(
            "# {first}\n\n| Code | Text |\n|---|---|\n| 1 | A. |\n\n# Others\n\n| Code | Text |\n|---|---|\n| 2 | B. |"
        )
    };
    let changes = documents(&tables("Errors"), &tables("Failures"));
    assert_eq!(shown(&changes), [("heading", String::new(), Level::Patch, Build::MayBreak)]);
    assert!(changes[0].changes[0].reason.to_string().contains("write `table = \"Failures\"`"));
    // Case and punctuation do not count.
    let changes = documents(&tables("Errors"), &tables("ERRORS:"));
    assert_eq!(shown(&changes), [("heading", String::new(), Level::Patch, Build::Fine)]);
}

#[test]
fn tables_come_go_and_move() {
    let table = |heading: &str, code: u8| format!("# {heading}\n\n| Code | Text |\n|---|---|\n| {code} | A. |\n\n");
    let (a, b, c) = (table("A", 1), table("B", 2), table("C", 3));
    let two = format!("{a}{b}");
    assert_eq!(shown(&documents(&two, &a)), [("table-removed", String::new(), Level::Major, Build::MayBreak)]);
    // An enum without `table` may belong to this document, which has one table.
    assert_eq!(shown(&documents(&a, &two)), [("table-added", String::new(), Level::None, Build::MayBreak)]);
    assert_eq!(
        shown(&documents(&two, &format!("{a}{b}{c}"))),
        [("table-added", String::new(), Level::None, Build::Fine)]
    );
    let moved = ("moved", String::new(), Level::None, Build::MayBreak);
    assert_eq!(shown(&documents(&two, &format!("{b}{a}"))), [moved.clone(), moved]);
}

#[test]
fn columns_are_compared_by_their_header_cells() {
    let table = |header: &str, cells: &str| format!("| {header} |\n|---|---|---|\n| 1 | A. | {cells} |");
    let changes = documents(&table("Code | Text | HTTP", "400"), &table("Code | Text | Status", "400"));
    assert_eq!(shown(&changes), [("column", String::new(), Level::None, Build::MayBreak)]);
    assert!(changes[0].changes[0].reason.to_string().contains("`fields(.. = \"HTTP\")` no longer finds its column"));
    let changes = documents(&table("Code | Text | HTTP", "400"), &table("Code | Description | HTTP", "401"));
    assert_eq!(
        shown(&changes),
        [("column", String::new(), Level::Patch, Build::MayBreak), ("field", "1".into(), Level::Patch, Build::Fine)]
    );
}

#[test]
fn rows_that_get_lost_are_a_problem() {
    let changes = rows("| 1 | A. |\n| 2 | B. |", "| 1 | A. |\n\n| 2 | B. |");
    assert_eq!(changes[0], ("problem", String::new(), Level::None, Build::MayBreak));
    assert_eq!(changes[1].0, "removed");
}

const ITEM: &str = "#[repr(u16)] pub enum E { Late = 1 }";

#[test]
fn a_pin_keeps_its_name_and_its_removal_breaks_the_build() {
    let reworded = of_enum("", ITEM, "| 1 | A. |", "| 1 | B. |");
    assert_eq!((reworded.level(), reworded.build()), (Level::Patch, Build::Fine));
    let removed = of_enum("", ITEM, "| 1 | A. |\n| 2 | B. |", "| 2 | B. |");
    assert_eq!((removed.level(), removed.build(), removed.changes.len()), (Level::Major, Build::Breaks, 1));
    // Without a pin, the code is just gone.
    let removed = of_enum("", ITEM, "| 1 | A. |\n| 2 | B. |", "| 1 | A. |");
    assert_eq!((removed.level(), removed.build()), (Level::Major, Build::Fine));
}

#[test]
fn a_retired_pin_is_a_minor_change_and_breaks_the_build_when_its_code_comes_back() {
    let item = "#[repr(u16)] pub enum E { #[codes(retired)] Late = 1 }";
    let removed = of_enum("", item, "| 1 | A. |\n| 2 | B. |", "| 2 | B. |");
    assert_eq!((removed.level(), removed.build()), (Level::Minor, Build::Fine));
    let back = of_enum("", item, "| 2 | B. |", "| 1 | A. |\n| 2 | B. |");
    assert_eq!(shown(&[back]), [("added", "1".into(), Level::Minor, Build::Breaks)]);
}

#[test]
fn a_new_code_of_an_exhaustive_enum_is_major() {
    let added = of_enum(", exhaustive", ITEM, "| 1 | A. |", "| 1 | A. |\n| 2 | B. |");
    assert_eq!(shown(&[added]), [("added", "2".into(), Level::Major, Build::Fine)]);
    let of = |rows: &str| survey(&Document::new("vendor.md", format!("{HEAD}{rows}")), &SurveyOptions::default());
    let added = diff::documents(&of("| 1 | A. |"), &of("| 1 | A. |\n| 2 | B. |"), true);
    assert_eq!(added[0].level(), Level::Major);
}

#[test]
fn errors_of_the_macro_for_the_new_document_break_the_build() {
    for (arguments, old, new, message, level) in [
        ("", "| 1 | A. |", "| 1 | A. |\n| 70000 | B. |", "code `70000` does not fit in u16", Level::Major),
        (
            ", duplicates = \"error\"",
            "| 1 | A. |\n| 2 | C. |",
            "| 1 | A. |\n| 1 | B. |\n| 2 | C. |",
            "code `1` is listed twice",
            Level::Patch,
        ),
        ("", "| 1 | A. |", "| 1 | A. |\n| ten | B. |", "`ten` is not a code", Level::None),
    ] {
        let changes = of_enum(arguments, ITEM, old, new);
        assert_eq!((changes.level(), changes.build()), (level, Build::Breaks), "{changes:?}");
        let what = &changes.changes[0].what;
        assert_eq!((what.kind, what.to.as_deref()), (diff::ChangeKind::Problem, Some(message)));
    }
    let of = |heading: &str| format!("{}| 1 | A. |", HEAD.replace("Errors", heading));
    let arguments = ", table = \"Errors\"";
    let renamed = between((&of("Errors"), arguments, ITEM), (&of("Failures"), arguments, ITEM));
    assert_eq!((renamed.build(), renamed.changes.len()), (Build::Breaks, 1), "{renamed:?}");
}

#[test]
fn old_errors_are_not_changes() {
    let changes = of_enum("", ITEM, "| 1 | A. |\n| ten | B. |", "| 1 | A. |\n| ten | B. |");
    assert!(changes.changes.is_empty(), "{changes:?}");
}

/// A document of headings, tables and rows that may or may not fit together.
fn document() -> impl Strategy<Value = String> {
    let lines = prop::sample::select(vec![
        "# Errors\n",
        "## More\n",
        "\n",
        "\n| Code | Text | HTTP |\n|---|---|---|\n",
        "\n| Error Code | Description |\n|---|---|\n",
        "| 1 | Late. | 400 |\n",
        "| 1 | [Late](x.md), | |\n",
        "| 1008020 | Late. |\n",
        "| 10080021 | Soon (or |\n",
        "| 1008022 | 太晚。 |\n",
        "| 3000000000 | Far. |\n",
        "| DB:0140 | Busy. |\n",
        "| 4000-4999 | Yours. |\n",
        "| Other | Who knows? |\n",
        "| ten |\n",
    ]);
    prop::collection::vec(lines, 0..24).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_two_documents_are_compared_and_linted(old in document(), new in document()) {
        let of = |text: &str| survey(&Document::new("vendor.md", text), &SurveyOptions::default());
        let (of_old, of_new) = (of(&old), of(&new));
        for diff in diff::documents(&of_old, &of_new, false) {
            prop_assert!(!diff.changes.is_empty());
        }
        prop_assert_eq!(diff::documents(&of_new, &of_new, true), []);
        let document = Document::new("vendor.md", &*new);
        for found in lint(&document, &of_new) {
            let range = found.range().cloned().unwrap_or_default();
            prop_assert!(document.text().get(range.clone()).is_some_and(|text| !text.is_empty()), "{:?}", range);
        }
        let arguments = ", table = \"Errors\"";
        let _ = between((&old, arguments, ITEM), (&new, arguments, ITEM));
        prop_assert_eq!(between((&new, arguments, ITEM), (&new, arguments, ITEM)).changes, []);
    }
}

#[test]
fn a_range_that_is_listed_twice_is_the_same_twice() {
    let twice = "| 1 | A. |\n| 400-499 | Yours. |\n| 4xx | Yours too. |";
    assert_eq!(rows(twice, twice), []);
    let once = "| 1 | A. |\n| 400-499 | Yours. |";
    assert_eq!(rows(once, twice), [("range", String::new(), Level::Patch, Build::Fine)]);
    assert_eq!(rows(twice, once), [("range", String::new(), Level::Patch, Build::Fine)]);
}

#[test]
fn changes_of_the_enum_itself_have_a_verdict() {
    const TABLE: &str = "| Code | Text | HTTP | Retry |\n|---|---|---|---|\n| 1 | Late. | 400 | yes |\n";
    let item = "#[repr(u16)] pub enum E { Late = 1, #[codes(retired)] Gone = 9 }";
    let arguments = ", success = 0, fields(http: u16 = \"HTTP\")";
    let changes = |arguments_after: &str, item_after: &str| {
        let diff = between((TABLE, arguments, item), (TABLE, arguments_after, item_after));
        let kinds: Vec<_> = diff.changes.iter().map(|change| (change.what.kind.name(), change.level)).collect();
        assert!(diff.build() == Build::Fine, "{diff:?}");
        kinds
    };
    let fields = |fields: &str| format!(", success = 0, fields({fields})");
    assert_eq!(changes(arguments, item), []);
    for (arguments_after, item_after, expected) in [
        (arguments.to_owned(), "#[repr(u16)] pub enum E { Late = 1 }", ("removed", Level::Major)),
        (
            arguments.to_owned(),
            "#[repr(u16)] pub enum E { TooLate = 1, #[codes(retired)] Gone = 9 }",
            ("renamed", Level::Major),
        ),
        (
            arguments.to_owned(),
            "#[repr(u16)] pub enum E { Late = 1, #[codes(retired)] Lost = 9 }",
            ("renamed", Level::Major),
        ),
        (
            arguments.to_owned(),
            "#[repr(u16)] pub enum E { Late = 1, #[codes(retired)] Gone = 9, #[codes(retired)] Lost = 8 }",
            ("added", Level::Minor),
        ),
        (
            arguments.to_owned(),
            "#[repr(u32)] pub enum E { Late = 1, #[codes(retired)] Gone = 9 }",
            ("kind", Level::Major),
        ),
        (
            arguments.to_owned(),
            "#[repr(u16)] pub enum Code { Late = 1, #[codes(retired)] Gone = 9 }",
            ("enum-renamed", Level::Major),
        ),
        (arguments.replace(", success = 0", ""), item, ("success", Level::Major)),
        (arguments.replace("success = 0", "success = 200"), item, ("success", Level::Major)),
        (", success = 0".to_owned(), item, ("function", Level::Major)),
        (fields("http: Option<u16> = \"HTTP\""), item, ("function", Level::Major)),
        (fields("http: u16 = \"HTTP\", retry: bool = \"Retry\""), item, ("function", Level::Minor)),
        (format!("{arguments}, exhaustive"), item, ("exhaustive", Level::Minor)),
    ] {
        assert_eq!(changes(&arguments_after, item_after), [expected], "{arguments_after} {item_after}");
    }
    let back = between((TABLE, ", exhaustive", ITEM), (TABLE, "", ITEM));
    assert_eq!(back.level(), Level::Major);
    let come = between((TABLE, "", ITEM), (TABLE, ", success = 0", ITEM));
    assert_eq!(come.level(), Level::Minor);
}

#[test]
fn a_table_that_is_gone_is_major_for_an_enum_too() {
    let old = format!("{HEAD}| 1 | A. |\n\n# Others\n\n| Code | Text |\n|---|---|\n| 7 | B. |\n");
    let new = old.replace("| 1 | A. |", "").replace("# Errors\n\n| Code | Text |\n|---|---|\n", "");
    let arguments = ", table = \"Errors\"";
    let gone = between((&old, arguments, ITEM), (&new, arguments, ITEM));
    assert_eq!((gone.level(), gone.build()), (Level::Major, Build::Breaks), "{gone:?}");
    assert!(gone.changes.iter().any(|change| change.what.kind.name() == "table-removed"), "{gone:?}");
}

#[test]
fn a_column_that_takes_the_role_of_another_one_is_reported_with_a_suggestion() {
    let table = |header: &str| {
        format!("| Code | {header} |\n|---|---|---|\n| 1 | Too late. | Wait. |\n| 2 | Too soon. | Go. |\n")
    };
    let (old, new) = (table("Message | Description"), table("Blurb | Description"));
    let diff = &documents(&old, &new)[0];
    let of_enum = between((&old, "", ITEM), (&new, "", ITEM));
    for changes in [&diff.changes, &of_enum.changes] {
        let moved = changes.iter().find(|change| change.what.kind.name() == "column-moved");
        let moved = moved.unwrap_or_else(|| panic!("{changes:?}"));
        assert_eq!(moved.level, Level::Major);
        let reason = moved.reason.to_string();
        assert!(reason.contains("`Description` is another column of the document"), "{reason}");
        assert!(reason.contains("write `columns(message = \"Blurb\")`"), "{reason}");
    }
    // The arguments that it suggests read the same columns as before.
    let arguments = ", columns(message = \"Blurb\")";
    let mended = between((&old, "", ITEM), (&new, arguments, ITEM));
    assert!(mended.changes.iter().all(|change| change.what.kind.name() == "column"), "{mended:?}");
    // A column that only has another title is not another column.
    let renamed = between((&old, "", ITEM), (&table("Meaning | Description"), "", ITEM));
    let column = || ("column", String::new(), Level::Patch, Build::Fine);
    // Beside `Message`, the descriptions are details; beside `Meaning` they are not read.
    assert_eq!(shown(&[renamed]), [column(), column()]);
}

/// The changes of the enum `A` of a document that changes, of `B` of another document, and of a wrapper.
fn wrapper(old: (&str, &str), new: (&str, &str), wrapper: &str) -> SourceDiff {
    let other = [enum_of(&format!("{HEAD}| 7 | C. |\n| 8 | D. |"), "", "#[repr(i32)] enum B {}")];
    let wrappers = [preview_wrapper(&wrapper.parse().unwrap()).unwrap()];
    let documents = [old, new].map(|(rows, _)| Document::new("vendor.md", format!("{HEAD}{rows}")));
    let enums = [old, new].map(|(rows, body)| {
        [enum_of(&format!("{HEAD}{rows}"), ", success = 0", &format!("#[repr(i32)] enum A {{ {body} }}"))]
    });
    let [old, new] = [0, 1].map(|side| Source {
        document: &documents[side],
        enums: &enums[side],
        others: &other,
        wrappers: &wrappers,
    });
    diff::sources(&old, &new)
}

#[test]
fn a_wrapper_that_no_longer_compiles_breaks_the_build() {
    let union = "#[derive(CodeWrapper)] enum U { A(up::A), B(B) }";
    let first_wins = "#[derive(CodeWrapper)] #[codes(first_wins)] enum U { A(A), B(B) }";
    let mapping = "#[derive(CodeWrapper)] #[codes(wraps = A)] enum U { #[codes(2..=3)] Old, #[codes(other)] Other }";
    let closed = "#[derive(CodeWrapper)] #[codes(wraps = A)] enum U { #[codes(1, A::Two)] All(A) }";
    let (one, two) = ("| 1 | A. |", "| 1 | A. |\n| 2 | B. |");
    let retired = "#[codes(retired)] Two = 2";
    for (old, new, of, problem) in [
        ((one, ""), ("| 1 | A. |\n| 7 | B. |", ""), union, Some("`up::A` and `B` share a code: 7 (C)")),
        // A retired code counts, too: the enum has it.
        ((one, ""), (one, "#[codes(retired)] Gone = 8"), union, Some("`up::A` and `B` share a code: 8 (D)")),
        ((one, ""), ("| 1 | A. |\n| 7 | B. |", ""), first_wins, None),
        ((two, "Two = 2"), (one, retired), mapping, Some("no code of `A` is in the range 2..=3")),
        ((two, ""), ("| 1 | A. |\n| 3 | B. |", ""), mapping, None),
        ((two, "Two = 2"), (one, retired), closed, None),
        ((two, "Two = 2"), (one, ""), closed, Some("`A` has no variant `Two`")),
        (
            (two, "Two = 2"),
            ("| 0 | Fine. |\n| 1 | A. |\n| 2 | B. |\n| 4 | C. |", "Two = 2"),
            closed,
            Some("1 code of `A` has no variant in `U`: 4 (C)"),
        ),
        (
            (two, ""),
            ("| 2 | B. |", ""),
            "#[derive(CodeWrapper)] #[codes(wraps = A)] enum U { #[codes(1)] One, #[codes(other)] Other }",
            Some("code 1 is not documented in `A`"),
        ),
        // An error that was there before is not reported.
        (("| 1 | A. |\n| 7 | B. |", ""), ("| 1 | A. |\n| 7 | B. |", ""), union, None),
    ] {
        let found = wrapper(old, new, of);
        let of_wrapper = found.diffs.iter().find(|diff| diff.title == "U");
        match (problem, of_wrapper) {
            (None, of_wrapper) => assert_eq!(of_wrapper, None, "{of}"),
            (Some(problem), Some(TableDiff { changes, .. })) => {
                assert_eq!((changes.len(), changes[0].build), (1, Build::Breaks));
                let message = changes[0].what.to.as_deref().unwrap();
                assert_eq!(changes[0].what.kind, diff::ChangeKind::Problem);
                assert!(message.starts_with(problem), "{message}");
            }
            (Some(problem), None) => panic!("{problem}: {found:?}"),
        }
        assert_eq!(found.unseen, []);
    }
    let unseen = wrapper((one, ""), (two, ""), "#[derive(CodeWrapper)] enum U { A(A), C(other::C) }").unseen;
    assert_eq!(unseen, [("U".to_owned(), "other::C".to_owned())]);
}

#[test]
fn enums_come_and_go_and_are_renamed() {
    let document = Document::new("vendor.md", format!("{HEAD}| 1 | A. |"));
    let of = |names: &[&str]| -> Vec<Preview> {
        names.iter().map(|name| enum_of(document.text(), "", &format!("#[repr(i32)] enum {name} {{}}"))).collect()
    };
    let kinds = |old: &[&str], new: &[&str]| {
        let (old, new) = (of(old), of(new));
        let [old, new] = [&old, &new].map(|enums| Source { document: &document, enums, others: &[], wrappers: &[] });
        shown(&diff::sources(&old, &new).diffs)
    };
    let change = |kind, level| (kind, String::new(), level, Build::Fine);
    assert_eq!(kinds(&["A", "B"], &["A"]), [change("enum-removed", Level::Major)]);
    assert_eq!(kinds(&["A"], &["A", "B"]), [change("enum-added", Level::Minor)]);
    assert_eq!(kinds(&["A", "B"], &["A", "C"]), [change("enum-renamed", Level::Major)]);
    assert_eq!(kinds(&["A", "B"], &["C", "D"]).len(), 4);
}
