//! Messages, details, advice and fields, and names without their prefix.

use codes_core::{Code, codes};

/// Letters.
#[codes(
    text = "
| Code | Name | Message | Description | Solution | Retry |
|---|---|---|---|---|---|
| 7 | POST_ERR_FULL | Box full | The box takes no more letters. | Choose [another](https://x.example/boxes) one. | yes |
| 8 | POST_ERR_GONE | Box gone | The box was taken away. | | no |
| 9 | POST_OK | All fine | | | |
",
    strip_prefix = "POST_ERR_",
    fields(retry: Option<bool> = "Retry")
)]
#[repr(i32)]
enum PostCode {}

/// The same columns, named by hand.
#[codes(
    text = "
| Code | A | B | C |
|---|---|---|---|
| 7 | Full | The box is full. | Wait. |
",
    columns(message = "A", details = "B", advice = "C")
)]
#[repr(i32)]
enum Named {}

#[codes(
    text = "| Code | Description |\n|---|---|\n| LOCK_BUSY | The lock (of the box. Or of the door) is taken. Wait. |",
    strip_prefix = "LOCK_"
)]
enum LockCode {}

/// Constant.
const ADVICE: Option<&str> = PostCode::Gone.advice();

#[test]
fn a_short_message_beside_a_description_is_the_message_and_the_description_its_details() {
    let full = PostCode::Full;
    assert_eq!(full.message(), "Box full");
    assert_eq!(full.details(), Some("The box takes no more letters."));
    assert_eq!(full.advice(), Some("Choose another one."));
    assert_eq!(full.meanings()[0].links()[0].url, "https://x.example/boxes");
    assert_eq!(full.to_string(), "7: Box full");
    assert_eq!((Code::details(full), Code::advice(full)), (full.details(), full.advice()));
    assert_eq!(ADVICE, None);
    assert_eq!((PostCode::PostOk.details(), PostCode::PostOk.retry()), (None, None));
}

#[test]
fn the_columns_of_details_and_advice_can_be_named() {
    let code = Named::of::<7>();
    assert_eq!((code.message(), code.details(), code.advice()), ("Full", Some("The box is full."), Some("Wait.")));
}

#[test]
fn a_prefix_is_stripped_from_names_and_text_codes_and_not_from_symbols() {
    assert_eq!((PostCode::Full.symbol(), PostCode::PostOk.symbol()), ("POST_ERR_FULL", "POST_OK"));
    assert_eq!((LockCode::Busy.code(), LockCode::Busy.symbol()), ("LOCK_BUSY", "LOCK_BUSY"));
}

#[test]
fn a_sentence_does_not_end_within_brackets() {
    let meaning = LockCode::Busy.meanings()[0];
    assert_eq!(meaning.summary(), "The lock (of the box. Or of the door) is taken.");
    assert_eq!(meaning.advice(), Some("Wait."));
}
