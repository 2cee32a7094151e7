//! The engine's golden files are more than expected output: they compile and work.

use codes_core::{Meaning, Status};

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/everything.rs"]
mod everything;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/empty.rs"]
mod empty;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/joined.rs"]
mod joined;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/text.rs"]
mod text;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/ranges.rs"]
mod ranges;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/list.rs"]
mod list;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/headings.rs"]
mod headings;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/csv.rs"]
mod csv;

#[test]
fn lists_headings_and_csv_are_read_as_tables_are() {
    use csv::CsvCode;
    use headings::KiteCode;
    use list::LineCode;
    assert_eq!(LineCode::ALL.iter().map(|code| code.code()).collect::<Vec<_>>(), [10001, 10002, 11]);
    assert_eq!(LineCode::LineBusy.details(), Some("Once more in a minute."));
    assert_eq!(LineCode::of::<11>().message(), "Either:\n- the drum is full\n- the drum is empty");
    assert_eq!(LineCode::describe(42).map(|meaning| meaning.text), Some("Reserved."));
    assert_eq!(LineCode::describe(9).map(|meaning| meaning.text), Some("Who knows?"));
    assert_eq!((KiteCode::KiteTorn.message(), KiteCode::KiteTorn.advice()), ("The sail is torn.", Some("Mend it.")));
    assert_eq!(KiteCode::KiteWet.kind(), "Note");
    assert_eq!((CsvCode::Late.message(), CsvCode::Late.http()), ("Too late,\nor \"soon\".", Some(504)));
    assert_eq!(CsvCode::check(0), Ok(()));
    assert_eq!(CsvCode::describe(45).map(|meaning| meaning.text), Some("Reserved."));
}

/// The types of the derive's golden files, around the enums of the others.
mod wrappers {
    #![allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.

    use codes_core::{Status, codes};

    use super::everything::VendorCode;
    use super::text::ApiCode;

    #[codes(text = "| Code | Text |\n|---|---|\n| 7 | Seven. |\n| 8 | Eight. |")]
    #[repr(i32)]
    pub enum OtherCode {}

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct VendorError(pub VendorCode);

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AnyCode {
        Vendor(VendorCode),
        Other { code: OtherCode },
    }

    #[derive(Debug, PartialEq)]
    pub enum Failure<'a, E> {
        Late,
        Broken { code: VendorCode },
        Transport(E, &'a str),
        Other(Status<VendorCode>),
    }

    #[derive(Debug, PartialEq)]
    pub enum ApiFailure {
        Unauthorized(ApiCode),
        Later(ApiCode),
    }

    include!("../codes-gen/tests/golden/newtype.rs");
    include!("../codes-gen/tests/golden/union.rs");
    include!("../codes-gen/tests/golden/mapping.rs");
    include!("../codes-gen/tests/golden/text_mapping.rs");
}

use everything::VendorCode;
use text::ApiCode;
use wrappers::{AnyCode, ApiFailure, Failure, OtherCode, VendorError};

#[test]
fn meanings_of_several_documents_name_them() {
    let documents: Vec<_> =
        joined::ShopCode::of::<202>().meanings().iter().map(|meaning| (meaning.document(), meaning.line)).collect();
    assert_eq!(documents, [(Some("docs/orders.md"), 5), (Some("docs/users.md"), 4)]);
    assert_eq!(joined::ShopCode::of::<100>().meanings().len(), 1);
}

#[test]
fn wrappers_find_what_they_wrap() {
    assert_eq!(VendorError::try_from(31), Ok(VendorError(VendorCode::TooEarly)));
    assert_eq!(AnyCode::from_code(7), Some(AnyCode::Vendor(VendorCode::Broken)));
    assert_eq!(AnyCode::from_code(8), Some(AnyCode::Other { code: OtherCode::Eight }));
    assert_eq!(Failure::<()>::from(-5), Failure::Late);
    assert_eq!(Failure::<()>::from(31), Failure::Broken { code: VendorCode::TooEarly });
    assert_eq!(Failure::<()>::from(42), Failure::Other(Status::from(42)));
    assert_eq!(Failure::<()>::from(0), Failure::Other(Status::Known(VendorCode::Ok)));
    assert_eq!(ApiFailure::try_from("0012"), Ok(ApiFailure::Later(ApiCode::Expired)));
    assert!(ApiFailure::try_from("0013").is_err());
}

#[test]
fn every_code_is_found_by_its_number_and_no_other_number_is() {
    for number in -1_000..=1_000 {
        let found = VendorCode::from_code(number).map(VendorCode::name);
        let expected = match number {
            0 => Some("Ok"),
            -5 => Some("Late"),
            31 => Some("TooEarly"),
            7 => Some("Broken"),
            12 => Some("Gone"),
            _ => None,
        };
        assert_eq!(found, expected, "{number}");
    }
}

#[test]
fn every_code_has_its_own_meanings() {
    let texts = |code: VendorCode| code.meanings().iter().map(|meaning| meaning.text).collect::<Vec<_>>();
    assert_eq!(texts(VendorCode::Ok), ["Fine."]);
    assert_eq!(texts(VendorCode::Late), ["Too late. Please try again."]);
    assert_eq!(texts(VendorCode::TooEarly), ["Too early."]);
    assert_eq!(texts(VendorCode::Broken), ["Broken:\n- here\n- there", "Or not there at all."]);
    let links = |meaning: &Meaning| meaning.links().iter().map(|link| link.url).collect::<Vec<_>>();
    assert_eq!(links(&VendorCode::Late.meanings()[0]), ["https://example.com/again"]);
    assert!(VendorCode::Broken.meanings().iter().all(|meaning| links(meaning).is_empty()));
}

#[test]
fn a_retired_code_is_converted_but_not_documented() {
    let gone = VendorCode::try_from(12).unwrap();
    assert_eq!((gone.name(), gone.message(), gone.meanings().len()), ("Gone", "", 0));
    assert!(!VendorCode::ALL.contains(&gone));
    assert_eq!(gone.to_string(), "12 (no longer documented)");
    assert_eq!(Status::<VendorCode>::from(12).known(), Some(gone));
    assert_eq!("Gone".parse(), Ok(gone));
}

#[test]
fn an_enum_without_codes_finds_none() {
    assert!(empty::VendorCode::ALL.is_empty());
    assert!((0..=u8::MAX).all(|number| empty::VendorCode::from_code(number).is_none()));
    assert!("1".parse::<empty::VendorCode>().is_err());
    assert!(empty::VendorCode::check(0).is_ok());
    assert_eq!(empty::VendorCode::check(1).unwrap_err().status(), &Status::from(1));
}

#[test]
fn codes_that_are_text_are_found_and_nothing_else_is() {
    let known = ["AuthFailure", "AuthFailure.TokenFailure", "DB:0140", "DB:0141", "0012", "E1"];
    for code in known {
        assert_eq!(ApiCode::from_code(code).map(ApiCode::code), Some(code));
        assert_eq!(ApiCode::try_from(code).unwrap().name().parse(), Ok(ApiCode::from_code(code).unwrap()));
        for end in 0..code.len() {
            let shorter = &code[..end];
            assert_eq!(ApiCode::from_code(shorter).is_some(), known.contains(&shorter), "{shorter}");
            let changed = format!("{shorter}_{}", &code[end + 1..]);
            assert_eq!(ApiCode::from_code(&changed), None, "{changed}");
        }
    }
    assert_eq!(ApiCode::ALL.len(), 5);
    const { assert!(ApiCode::from_code("0012").is_some()) };
}

#[test]
fn codes_that_are_text_are_ordered_by_it() {
    let mut codes = ApiCode::ALL.to_vec();
    codes.sort();
    assert_eq!(
        codes.iter().map(|code| code.code()).collect::<Vec<_>>(),
        ["0012", "AuthFailure", "AuthFailure.TokenFailure", "DB:0140", "DB:0141"]
    );
}

#[test]
#[allow(deprecated)]
fn an_unknown_text_is_kept() {
    assert!(ApiCode::check("OK").is_ok());
    let answer = String::from("Throttled");
    let failure = ApiCode::check(&answer).unwrap_err();
    assert_eq!((failure.status().code(), failure.known(), failure.message()), ("Throttled", None, Some("Who knows?")));
    assert_eq!(failure.to_string(), "unknown code Throttled: Who knows?");
    let status: Status<ApiCode, &str> = *failure.status();
    assert_eq!(<&str>::from(status), "Throttled");
    assert_eq!(Status::from("DB:0140"), Status::<_, &str>::Known(ApiCode::Db0140));
    assert_eq!(ApiCode::Db0140.to_string(), "DB:0140: The database is busy.");
    assert!(ApiCode::Db0140.retry() && !ApiCode::AuthFailure.retry() && !ApiCode::Gone.retry());
}

#[test]
fn a_number_is_described_by_its_own_row_or_the_narrowest_range_or_the_catch_all() {
    use ranges::VendorCode;
    let says = |number| VendorCode::describe(number).map(|meaning| meaning.text);
    assert_eq!(says(4000), Some("Bad."));
    assert_eq!(says(4050), Some("Your grave fault."));
    assert_eq!(says(4500), Some("Your fault.\nReally."));
    assert_eq!((says(5000), says(i64::MAX)), (Some("Ours."), Some("Ours.")));
    assert_eq!((says(3999), says(i64::MIN)), (None, None));
    let ends: Vec<(i64, i64)> = VendorCode::RANGES.iter().map(|range| (range.first, range.last)).collect();
    assert_eq!(ends, [(4000, 4999), (4000, 4099), (5000, i64::MAX)]);
    assert_eq!(Status::<VendorCode>::from(4500).message(), Some("Your fault.\nReally."));
}

#[test]
fn joined_tables_make_one_enum() {
    use ranges::VendorCode;
    let codes: Vec<i64> = VendorCode::ALL.iter().map(|code| code.code()).collect();
    assert_eq!(codes, [1, 4000, 4001, -9]);
    let headings: Vec<Option<&str>> = VendorCode::TABLES.iter().map(|table| table.heading).collect();
    assert_eq!(headings, [Some("Calls"), Some("Callbacks")]);
}

#[test]
fn further_columns_are_functions() {
    use ranges::VendorCode;
    let http: Vec<Option<u16>> = VendorCode::ALL.iter().map(|code| code.http()).collect();
    assert_eq!(http, [Some(200), None, None, None]);
    assert_eq!(VendorCode::ALL.iter().map(|code| code.hint()).collect::<Vec<_>>(), ["", "b", "b", "c"]);
    assert_eq!((VendorCode::of::<-9>().name(), VendorCode::of::<-9>().message()), ("Late", "LATE"));
}
