//! The sources of the codes' names, through the whole engine.

use codes_gen::Document;
use codes_tool::{SurveyOptions, lint, survey};

fn surveyed(table: &str) -> (Document, codes_tool::Survey) {
    let document = Document::new("vendor.md", table);
    let survey = survey(&document, &SurveyOptions::default());
    assert!(survey.diagnostics.is_empty(), "{:?}", survey.diagnostics);
    (document, survey)
}

fn names(table: &str) -> Vec<String> {
    surveyed(table).1.tables[0].named().iter().map(|code| code.name.to_owned()).collect()
}

#[test]
fn a_cell_without_a_name_costs_only_its_own_row_the_name() {
    let rows = "| 1 | | It is in. |\n| 2 | N/A | It is out. |\n| 3 | - | It is on. |\n| 4 | BOX_GONE | It is off. |";
    assert_eq!(
        names(&format!("| Code | Name | Description |\n|-|-|-|\n{rows}")),
        ["ItIsIn", "ItIsOut", "ItIsOn", "BoxGone"]
    );
}

#[test]
fn a_dash_in_place_of_a_name_costs_only_its_own_row_the_name() {
    let rows =
        "| 7 | - | It waits. |\n| 8 | LATE | It is late. |\n| 9 | GONE | It went. |\n| 10 | LOST | It is lost. |";
    assert_eq!(names(&format!("| Error code | Status | Text |\n|-|-|-|\n{rows}")), ["ItWaits", "Late", "Gone", "Lost"]);
}

#[test]
fn a_remark_beside_a_symbol_is_not_its_name() {
    let rows = "| BOX_GONE (since v2) | a |\n| BOX_LATE (Too late) | b |\n| B7 (gone) | c |";
    assert_eq!(names(&format!("| Error code | Text |\n|-|-|\n{rows}")), ["BoxGone", "TooLate", "Gone"]);
    let rows = "| 7 | BOX_GONE (deprecated) | a |\n| 8 | BOX_LATE | b |";
    assert_eq!(names(&format!("| Error code | Name | Text |\n|-|-|-|\n{rows}")), ["BoxGone", "BoxLate"]);
    let rows = "| 7 (since v2) | Late. |\n| 8 (ok) | Fine. |";
    assert_eq!(names(&format!("| Error code | Text |\n|-|-|\n{rows}")), ["Late", "Ok"]);
}

#[test]
fn a_sentence_beside_a_symbol_is_its_details() {
    let rows = "| BOX_GONE (The box was taken away.) | Buy one. |\n| BOX_LATE (The box is late.) | Wait. |";
    let (_, survey) = surveyed(&format!("| Error code | Text |\n|-|-|\n{rows}"));
    let names: Vec<&str> = survey.tables[0].named().iter().map(|code| code.name).collect();
    assert_eq!(names, ["BoxGone", "BoxLate"]);
    let meaning = &survey.tables[0].set.codes[0].meanings[0];
    assert_eq!((&*meaning.text, meaning.details.as_deref()), ("Buy one.", Some("The box was taken away.")));
}

#[test]
fn a_row_that_comes_again_may_bring_the_name() {
    let rows = "| 1 | | It is in. |\n| 1 | BOX_IN | It is still in. |";
    assert_eq!(names(&format!("| Code | Name | Description |\n|-|-|-|\n{rows}")), ["BoxIn"]);
}

#[test]
fn a_short_column_beside_long_meanings_is_their_title() {
    let table = |title: &str| {
        format!(
            "| Code | Description | {title} |\n|-|-|-|\n\
             | 400 | The form that you have sent us lacks a field that we need. | Bad form |\n\
             | 401 | The ticket that you have sent us is none that we know. | 缺票 |\n\
             | 404 | There is no shelf with the number that you have sent us. | No such shelf |"
        )
    };
    let meaning = "TicketThatYouHaveSentUsIsNoneThatWe";
    assert_eq!(names(&table("Title")), ["BadForm", meaning, "NoSuchShelf"]);
    // A column of advice is not a title, and neither is an unknown column.
    assert_eq!(names(&table("Action"))[1], meaning);
    assert_eq!(names(&table("Example"))[0], "FormThatYouHaveSentUsLacksFieldThatWe");
}

#[test]
fn latin_letters_beside_another_script_name_the_codes() {
    let rows = "| 1 | 箱子满了 | The box is full. Take another one. |\n| 2 | 梯子坏了 | The ladder is broken. |";
    assert_eq!(names(&format!("| 错误码 | 说明 | Description |\n|-|-|-|\n{rows}")), ["BoxIsFull", "LadderIsBroken"]);
}

#[test]
fn a_name_of_two_codes_is_noted() {
    let rows = "| 1 | BOX_FULL | Full. |\n| 2 | BOX_FULL | Too full. |";
    let (document, survey) = surveyed(&format!("| Code | Name | Description |\n|-|-|-|\n{rows}"));
    let of_table: Vec<&str> = survey.tables[0].named().iter().map(|code| code.name).collect();
    assert_eq!(of_table, ["BoxFull1", "BoxFull2"]);
    let found: Vec<String> = lint(&document, &survey).into_iter().map(|found| found.message).collect();
    assert_eq!(found, ["several codes have the name `BOX_FULL`: 1, 2"]);
}

#[test]
fn a_code_with_several_names_is_noted_where_it_is_read() {
    let noted = |rows: &str| -> Vec<String> {
        let table = format!("| Error code | Name | Description |\n|-|-|-|\n| 7 | BOX_GONE | Gone. |\n{rows}");
        let survey = survey(&Document::new("vendor.md", table), &SurveyOptions::default());
        survey.diagnostics.into_iter().map(|found| format!("{}: {}", found.severity, found.message)).collect()
    };
    let of = |names: &str| vec![format!("note: the code `8` has several names: {names}")];
    assert_eq!(noted("| 8 | BOX_IN | In. |\n| 8 | BOX_HERE | Here. |"), of("`BOX_IN`, `BOX_HERE`"));
    assert_eq!(noted("| 8 | BOX_IN | In. |\n| 8 | BOX_HERE | In. |"), of("`BOX_IN`, `BOX_HERE`"));
    assert_eq!(noted("| 8 | BOX_IN<br/>WX\\_BOX\\_IN | In. |"), of("`BOX_IN`, `WX_BOX_IN`"));
    let two = "| 8 | BOX_IN<br/>BOX_HERE | In. |\n| 9 | LID_IN<br/>LID_HERE | Lid. |";
    assert_eq!(noted(two), of("`BOX_IN`, `BOX_HERE`; and 1 more"));
    assert_eq!(noted("| 8 | BOX_IN | In. |\n| 8 | BOX_IN | Here. |\n| 9 | BOX_FULL (deprecated) | Full. |").len(), 0);
}

#[test]
fn a_number_in_a_name_is_written_as_the_document_writes_it() {
    let rows = "| 0x001f | 坏了 |\n| 0x8007000E | No memory. |\n| 0x80070005 | No memory. |";
    let table = format!("| Code | Description |\n|-|-|\n{rows}");
    assert_eq!(names(&table), ["Code0x001f", "NoMemory0x8007000e", "NoMemory0x80070005"]);
}
