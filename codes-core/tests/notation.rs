//! Codes in their vendor's notation: hexadecimal, as bit patterns, with the vendor's names.

// Bit patterns are what is tested here.
#![allow(clippy::cast_possible_wrap)]

use std::error::Error as _;

use codes_core::{Code, CodeWrapper, Status, codes};

/// Results of Windows, and the like.
#[codes(
    text = "
| HRESULT | Name | Description |
|---|---|---|
| 0x00000000 | S_OK | It worked. |
| 0x80070005 | E_ACCESSDENIED | Access is denied. |
| 0xBFFF0011 | VI_ERROR_RSRC | There is no such device. |
| 0x80040000-0x8004FFFF | | What the interface says. |
",
    success = 0x00000000
)]
#[repr(i32)]
#[derive(Debug)]
enum Hresult {
    AccessDenied = 0x80070005,
}

#[codes(text = "| Code | Description |\n|---|---|\n| 0x1f01 | Late. |\n| 0x1f02 | Lost. |")]
#[repr(u16)]
enum Sms {}

#[derive(Debug, CodeWrapper)]
struct Problem(Hresult);

#[derive(Debug, CodeWrapper)]
#[codes(wraps = Hresult)]
enum Failure {
    #[codes(0x80070005)]
    Denied,
    #[codes(0xBFFF0000..=0xBFFFFFFF)]
    Interface(Hresult),
    #[codes(other)]
    Other,
}

#[derive(Debug, CodeWrapper)]
#[codes(wraps = Sms)]
enum Reply {
    #[codes(0x1f01, display = "{code}: {message}")]
    Late(Sms),
    #[codes(0x1f02, display = "{code:>8}|{code:#x}")]
    Lost(Sms),
    #[codes(other)]
    Other(Status<Sms>),
}

const DENIED: i32 = 0x8007_0005_u32 as i32;

#[test]
fn a_bit_pattern_is_a_negative_code() {
    assert_eq!(Hresult::AccessDenied.code(), DENIED);
    assert_eq!(Hresult::from_code(DENIED), Some(Hresult::AccessDenied));
    assert_eq!(Hresult::of::<{ 0x8007_0005_u32 as i32 }>(), Hresult::AccessDenied);
    assert_eq!(Hresult::ViErrorRsrc.code(), 0xBFFF_0011_u32 as i32);
    assert_eq!((Hresult::RANGES[0].first, Hresult::RANGES[0].last), (0x8004_0000_u32 as i32, 0x8004_FFFF_u32 as i32));
    assert!(Hresult::check(0).is_ok());
}

#[test]
fn a_mapping_claims_bit_patterns() {
    assert!(matches!(Failure::from(DENIED), Failure::Denied));
    assert!(matches!(Failure::from(Hresult::ViErrorRsrc), Failure::Interface(_)));
    assert_eq!(Failure::Denied.to_string(), "0x80070005: Access is denied.");
}

#[test]
fn a_code_is_displayed_as_the_document_writes_it() {
    assert_eq!(Hresult::AccessDenied.to_string(), "0x80070005: Access is denied.");
    assert_eq!(Sms::Late.to_string(), "0x1f01: Late.");
    assert_eq!(Sms::try_from(7).unwrap_err().to_string(), "unknown code 0x0007");
    assert_eq!(Hresult::check(-1).unwrap_err().to_string(), "unknown code 0xFFFFFFFF");
    assert_eq!(
        Status::<Hresult>::from_code(0x8004_0001_u32 as i32).to_string(),
        "unknown code 0x80040001: What the interface says."
    );
    assert_eq!(Problem(Hresult::AccessDenied).to_string(), "0x80070005: Access is denied.");
    assert_eq!(Problem::try_from(5).unwrap_err().to_string(), "unknown code 0x00000005");
    assert!(Problem::try_from(5).unwrap_err().source().is_none());
    assert_eq!(Reply::from(0x1F01).to_string(), "0x1f01: Late.");
    assert_eq!(Reply::from(0x1F02).to_string(), "  0x1f02|0x1f02");
}

#[test]
fn a_code_is_parsed_in_every_way_that_it_is_written() {
    for text in ["0x80070005", "0X80070005", "-2147024891", "AccessDenied", "E_ACCESSDENIED"] {
        assert_eq!(text.parse(), Ok(Hresult::AccessDenied), "{text}");
    }
    assert_eq!("0x00000007".parse::<Hresult>().unwrap_err().to_string(), "a number that is not documented");
    for text in ["2147942405", "E_ACCESS", ""] {
        let error = text.parse::<Hresult>().unwrap_err().to_string();
        assert!(error.starts_with("neither a number (decimal or hexadecimal) nor the name of a code"), "{error}");
    }
    assert_eq!(i32::from("E_ACCESSDENIED".parse::<Problem>().unwrap()), DENIED);
}

const SYMBOL: &str = Hresult::SOk.symbol();

#[test]
fn a_symbol_is_the_name_that_the_vendor_writes() {
    assert_eq!((Hresult::AccessDenied.symbol(), Hresult::AccessDenied.name()), ("E_ACCESSDENIED", "AccessDenied"));
    assert_eq!(Sms::Late.symbol(), "Late");
    assert_eq!(SYMBOL, "S_OK");
    assert_eq!(Code::symbol(Hresult::SOk), "S_OK");
}
