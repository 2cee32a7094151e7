//! The engine's golden files are not only what it prints: they compile and do what they should.

use codes_core::{Meaning, Status};

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/everything.rs"]
mod everything;

#[allow(clippy::all, clippy::pedantic)] // Lints do not see what a macro generates.
#[rustfmt::skip]
#[path = "../codes-gen/tests/golden/empty.rs"]
mod empty;

use everything::VendorCode;

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
    let links = |meaning: &Meaning| meaning.links.iter().map(|link| link.url).collect::<Vec<_>>();
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
fn an_enum_without_codes_knows_none() {
    assert!(empty::VendorCode::ALL.is_empty());
    assert!((0..=u8::MAX).all(|number| empty::VendorCode::from_code(number).is_none()));
    assert!("1".parse::<empty::VendorCode>().is_err());
    assert!(empty::VendorCode::check(0).is_ok());
    assert_eq!(empty::VendorCode::check(1).unwrap_err().status(), Status::from(1));
}
