//! The contents of the vendor's document, written by hand, compared with the generated types.

use std::collections::HashMap;

use codes_core::tpns::{ClientCode, ServerCode};
use codes_core::{Code, Failure, Status, UnknownCode};

#[test]
fn the_client_table_has_44_numbers_in_46_rows_and_a_catch_all() {
    assert_eq!(ClientCode::ALL.len(), 44);
    let meanings: usize = ClientCode::ALL.iter().map(|code| code.meanings().len()).sum();
    assert_eq!(meanings, 46);
    let twice: Vec<i32> =
        ClientCode::ALL.iter().filter(|code| code.meanings().len() == 2).map(|code| code.code()).collect();
    assert_eq!(twice, [10008, 10110]);
    let other = ClientCode::CATCH_ALL.unwrap();
    assert_eq!((other.line, other.summary()), (43, "Unknown error."));
}

#[test]
fn the_server_table_has_28_numbers_and_no_catch_all() {
    assert_eq!(ServerCode::ALL.len(), 28);
    assert!(ServerCode::ALL.iter().all(|code| code.meanings().len() == 1));
    assert!(ServerCode::CATCH_ALL.is_none());
}

#[test]
fn codes_are_in_the_order_of_the_document() {
    let first: Vec<i32> = ClientCode::ALL.iter().take(9).map(|code| code.code()).collect();
    assert_eq!(first, [0, 2, -1, -2, -3, -4, -5, -7, -11]);
    assert_eq!(ClientCode::ALL.last().map(|code| code.code()), Some(10_030_009));
    assert!(ServerCode::ALL.windows(2).all(|pair| pair[0].meanings()[0].line < pair[1].meanings()[0].line));
}

#[test]
fn a_code_with_two_meanings_has_both() {
    let texts =
        |code: ClientCode| code.meanings().iter().map(|meaning| (meaning.line, meaning.text)).collect::<Vec<_>>();
    assert_eq!(
        texts(ClientCode::of::<10008>()),
        [
            (31, "The ContentProvider was incorrectly configured. Please check the AndroidManifest file."),
            (46, "Incorrect AccessKey or AccessID."),
        ]
    );
    assert_eq!(
        texts(ClientCode::of::<10110>()),
        [(42, "The handler for creating the linkage was null."), (47, "Signature authentication error.")]
    );
}

#[test]
fn breaks_and_items_read_as_lines_without_a_tag() {
    let code = ServerCode::of::<10_010_012>();
    assert_eq!(
        code.message(),
        "Invalid push time. Please change the push time.\n\
         For a scheduled push, if send_time passed in is earlier than the current time, specific rules are as follows:\n\
         - If send_time is 10 minutes or less earlier than the current time, the push task is created, and the API \
         schedules the task immediately when receiving it.\n\
         - If send_time is over 10 minutes earlier than the current time, the push task is rejected, and the API \
         returns a failure message."
    );
    assert_eq!(code.meanings()[0].summary(), "Invalid push time.");
    assert!(code.meanings()[0].advice().unwrap().starts_with("Please change the push time.\nFor a scheduled push"));
    assert!(code.meanings()[0].markdown().contains("<br>For a scheduled push"));
}

#[test]
fn no_message_has_a_mark_or_a_tag() {
    let messages =
        ClientCode::ALL.iter().map(|code| code.message()).chain(ServerCode::ALL.iter().map(|code| code.message()));
    for message in messages {
        assert!(!message.is_empty() && !message.contains(['`', '<', '>', '[', ']', '|']), "{message}");
    }
}

#[test]
fn an_indented_row_and_similar_numbers_are_distinguished() {
    assert!(ClientCode::of::<-7>().message().starts_with("An error occurred while sending the request packet."));
    assert_eq!(ClientCode::of::<-10005>().message(), "AIDL configuration error.");
    assert!(ClientCode::of::<10004>().message().starts_with("The so library"));
    assert!(ClientCode::of::<10005>().message().starts_with("The XGRemoteService node"));
    assert_eq!(ClientCode::of::<20>().name(), "AuthenticationFailed");
}

#[test]
fn every_number_is_found_and_no_other_number_is() {
    fn agrees<C: Code<Repr = i32>>(numbers: impl Iterator<Item = i32>) {
        let documented: HashMap<i32, C> = C::ALL.iter().map(|code| (code.code(), *code)).collect();
        for number in numbers {
            assert_eq!(C::from_code(number), documented.get(&number).copied(), "{number}");
        }
    }
    let near = || (-20_000..30_000).chain(1_000_000..1_020_000).chain(10_000_000..10_200_000);
    let far = || [i32::MIN, i32::MIN + 1, i32::MAX].into_iter();
    agrees::<ClientCode>(near().chain(far()));
    agrees::<ServerCode>(near().chain(far()));
}

#[test]
fn const_items_are_usable_in_constants_and_patterns() {
    const CLOSED: ClientCode = ClientCode::of::<10103>();
    const TIMEOUT: Option<ClientCode> = ClientCode::from_code(-2);
    const MESSAGE: &str = CLOSED.message();
    const SUMMARY: &str = CLOSED.meanings()[0].summary();
    const NAME: &str = CLOSED.name();
    const CHECKED: Result<(), Failure<ServerCode>> = ServerCode::check(0);
    assert!(matches!(ClientCode::ServerClosedLink, CLOSED));
    assert_eq!(TIMEOUT, Some(ClientCode::RequestTimeout));
    assert_eq!((MESSAGE, NAME), (SUMMARY, "ServerClosedLink"));
    assert_eq!(CHECKED, Ok(()));
    assert_eq!(ClientCode::RequestTimeout as i32, -2);
}

#[test]
fn unknown_numbers_survive_and_known_ones_are_never_unknown() {
    for number in [i32::MIN, -5, 0, 42, 1_008_028, i32::MAX] {
        let status = Status::<ServerCode>::from(number);
        assert_eq!(i32::from(status), number);
        assert_eq!(status.known(), ServerCode::from_code(number));
    }
    assert_eq!(Status::from(ClientCode::RequestTimeout), Status::<ClientCode>::from(-2));
    assert!(Status::<ServerCode>::from(42) < Status::from(ServerCode::RateLimited));
}

#[test]
fn errors_show_the_number_and_its_meaning() {
    let unknown: UnknownCode<ClientCode> = ClientCode::try_from(42).unwrap_err();
    assert_eq!(unknown.to_string(), "unknown code 42: Unknown error. Please save the log and contact us.");
    assert_eq!(ServerCode::try_from(42).unwrap_err().to_string(), "unknown code 42");
    let failure = ServerCode::check(1_008_028).unwrap_err();
    assert_eq!(failure.to_string(), "1008028: Frequency limit exceeded.");
    assert_eq!(
        ClientCode::of::<10110>().to_string(),
        "10110: The handler for creating the linkage was null. (or: Signature authentication error.)"
    );
    let boxed: Box<dyn std::error::Error + Send + Sync> = failure.into();
    assert!(boxed.source().is_none());
}

#[test]
fn a_code_is_parsed_from_its_number_and_its_name() {
    for code in ClientCode::ALL {
        assert_eq!(code.code().to_string().parse(), Ok(*code));
        assert_eq!(code.name().parse(), Ok(*code));
        assert_eq!(format!("{code:?}"), code.name());
    }
    for text in ["", " ", "42", "-", "requesttimeout", "99999999999999999999"] {
        assert!(text.parse::<ClientCode>().is_err(), "{text}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_code_is_its_bare_number_on_the_wire() {
    let json = |code: ServerCode| serde_json::to_string(&code).unwrap();
    assert_eq!(json(ServerCode::RateLimited), "1008028");
    assert_eq!(serde_json::from_str::<ServerCode>("1008028").unwrap(), ServerCode::RateLimited);
    assert_eq!(serde_json::from_str::<ServerCode>("42").unwrap_err().to_string(), "unknown code 42");
    let status: Status<ServerCode> = serde_json::from_str("42").unwrap();
    assert_eq!(serde_json::to_string(&status).unwrap(), "42");
}
