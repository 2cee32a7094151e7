//! The implementations of `#[derive(CodeWrapper)]` for each shape.

use std::collections::BTreeSet;
use std::error::Error;
use std::io;

use codes_core::tpns::{ClientCode, ServerCode};
use codes_core::{Checked, Code, CodeWrapper, Failure, Status, UnknownCode, Wire, codes};

#[codes(
    text = "
| Error code | Text |
|---|---|
| AuthFailure | Who are you? |
| AuthFailure.Token | The token is wrong. |
| Busy | Try again. |
| OK | Fine. |
",
    success = "OK"
)]
pub enum ApiCode {
    #[codes(retired)]
    Gone = "Gone",
}

/// Numbers whose slots are not in their order: negative, far apart, with ranges, a catch-all and a retired code.
#[codes(
    text = "
| Code | Text |
|-----:|------|
|    0 | Fine. |
|   -5 | Too early. |
|    7 | Broken. |
| 4000-4999 | Your mistake. |
| 65000 | Far away. |
| Other | Who knows? |
",
    success = 0
)]
#[repr(i64)]
pub enum VendorCode {
    #[codes(retired)]
    Gone = 12,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
struct PushError(ServerCode);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
enum TpnsCode {
    Client(ClientCode),
    Server { code: ServerCode },
}

#[derive(Debug, PartialEq, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    #[codes(1008003, 1008006, 1008029, 10030002)]
    Unauthorized(ServerCode),
    #[codes(1008028)]
    RateLimited,
    #[codes(1008011..=1008022)]
    BadUpload { code: ServerCode },
    #[codes(ServerCode::AppUnpaid, ServerCode::AppTerminated)]
    NotPaid,
    #[codes(1008026, 1008027)]
    Batch(Status<ServerCode>),
    #[codes(other)]
    Other(Status<ServerCode>),
}

mod a_newtype {
    use super::*;

    #[test]
    fn is_a_code_with_all_its_documentation() {
        let error = PushError::from_code(1008028).unwrap();
        assert_eq!(error, PushError(ServerCode::RateLimited));
        assert_eq!(
            (error.code(), error.name(), error.message()),
            (1008028, "RateLimited", "Frequency limit exceeded.")
        );
        assert_eq!(error.meanings(), ServerCode::RateLimited.meanings());
        assert_eq!(PushError::ALL.len(), ServerCode::ALL.len());
        assert!(PushError::ALL.iter().zip(ServerCode::ALL).all(|(wrapper, code)| wrapper.0 == *code));
        assert_eq!(PushError::TABLES, ServerCode::TABLES);
        assert_eq!(PushError::from_code(42), None);
    }

    #[test]
    fn converts_from_and_to_its_code_and_number() {
        const CODE: Option<PushError> = PushError::from_code(1008028);
        let error: PushError = ServerCode::RateLimited.into();
        assert_eq!(CODE, Some(error));
        assert_eq!(ServerCode::from(error), ServerCode::RateLimited);
        assert_eq!(i32::from(error), 1008028);
        assert_eq!(PushError::try_from(1008028), Ok(error));
        assert_eq!(PushError::try_from(42).unwrap_err().value(), 42);
        assert_eq!("1008028".parse(), Ok(error));
        assert_eq!("RateLimited".parse(), Ok(error));
        assert!("nothing".parse::<PushError>().is_err());
    }

    #[test]
    fn is_an_error_with_the_text_of_its_code() {
        let error: Box<dyn Error> = Box::new(PushError(ServerCode::RateLimited));
        assert_eq!(error.to_string(), ServerCode::RateLimited.to_string());
        assert!(error.source().is_none());
    }

    #[test]
    fn checks_a_return_code() {
        assert_eq!(PushError::check(0), Ok(()));
        assert_eq!(PushError::check(1008028).unwrap_err().known(), Some(PushError(ServerCode::RateLimited)));
        assert_eq!(PushError::check(42).unwrap_err().status().code(), 42);
        assert_eq!(<PushError as Checked>::SUCCESS, 0);
    }

    #[test]
    fn has_its_field_under_any_name_and_its_own_words() {
        #[derive(Debug, CodeWrapper)]
        #[codes(display = "push failed with {code} ({message}) {inner:?}")]
        struct Named {
            inner: ServerCode,
        }
        let error = Named::from(ServerCode::RateLimited);
        assert_eq!(error.to_string(), "push failed with 1008028 (Frequency limit exceeded.) RateLimited");
    }

    #[test]
    fn may_hold_an_unknown_code_too() {
        #[derive(Clone, Copy, Debug, PartialEq, CodeWrapper)]
        struct Answer(Status<ServerCode>);

        assert_eq!(Answer::from(1008028), Answer(Status::Known(ServerCode::RateLimited)));
        assert_eq!(Answer::from_code(42).to_string(), "unknown code 42");
        assert_eq!(i32::from(Answer::from(42)), 42);
        assert_eq!(Answer::from(ServerCode::RateLimited), Answer::from(1008028));
        assert_eq!(Status::from(Answer::from(42)).code(), 42);
        assert_eq!(ServerCode::try_from(Answer::from(1008028)), Ok(ServerCode::RateLimited));
        assert_eq!(ServerCode::try_from(Answer::from(42)), Err(Answer::from(42)));
        assert_eq!(Answer::check(0), Ok(()));
        assert_eq!(Answer::check(42), Err(Answer::from(42)));
    }

    #[test]
    fn may_be_around_any_code() {
        #[derive(Debug, CodeWrapper)]
        struct Tagged<C: Code>(C);

        #[derive(Debug, CodeWrapper)]
        struct Answer<C>(Status<C>)
        where
            C: Code;

        fn describe<C: Code>(code: Wire<'_, C>) -> Option<String> {
            let tagged = Tagged::<C>::from_code(code)?;
            let error: &dyn Error = &tagged;
            Some(format!("{error}, by its number {}", tagged.status()?.code()))
        }
        assert_eq!(describe::<ClientCode>(-2).as_deref(), Some("-2: Request timeout., by its number -2"));
        assert_eq!(describe::<ApiCode>("Busy").as_deref(), Some("Busy: Try again., by its number Busy"));
        assert_eq!(describe::<ApiCode>("Idle"), None);
        assert_eq!(Answer::<ClientCode>::from_code(42).0.code(), 42);
        assert_eq!(Answer::<ClientCode>::from(ClientCode::RequestTimeout).to_string(), "-2: Request timeout.");
    }

    #[test]
    fn of_text_codes_accepts_any_text() {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        struct ApiError(ApiCode);

        let answer = String::from("Busy");
        assert_eq!(ApiError::from_code(&answer), Some(ApiError(ApiCode::Busy)));
        assert_eq!(ApiError::try_from(&*answer), Ok(ApiError(ApiCode::Busy)));
        assert_eq!(ApiError::try_from("Idle").unwrap_err().value(), "Idle");
        assert_eq!(<&str>::from(ApiError(ApiCode::Busy)), "Busy");
        assert_eq!(ApiError::check("OK"), Ok(()));
        assert_eq!(ApiError::check("Idle").unwrap_err().to_string(), "unknown code Idle");
    }

    #[test]
    fn without_further_derives_is_still_a_wrapper() {
        #[derive(Debug, CodeWrapper)]
        struct Plain(ServerCode);

        let plain = Plain::try_from(1008028).unwrap();
        assert_eq!(plain.status().unwrap().known(), Some(ServerCode::RateLimited));
    }

    #[test]
    fn can_be_wrapped_in_turn() {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        struct Outer(TpnsCode);

        let outer = Outer::from_code(-2).unwrap();
        assert_eq!(outer, Outer(TpnsCode::Client(ClientCode::RequestTimeout)));
        assert_eq!(outer.message(), "Request timeout.");
        assert_eq!(Outer::check(0), Ok(()));
    }
}

mod a_union {
    use super::*;

    #[test]
    fn finds_the_member_of_each_code() {
        for code in ClientCode::ALL {
            assert_eq!(TpnsCode::from_code(code.code()), Some(TpnsCode::Client(*code)));
        }
        for code in ServerCode::ALL {
            assert_eq!(TpnsCode::from_code(code.code()), Some(TpnsCode::Server { code: *code }));
        }
        assert_eq!(TpnsCode::from_code(42), None);
        assert_eq!(TpnsCode::from(ClientCode::RequestTimeout), TpnsCode::from_code(-2).unwrap());
    }

    #[test]
    fn is_a_code_with_all_codes_of_its_members() {
        let numbers: Vec<i32> = TpnsCode::ALL.iter().map(|code| code.code()).collect();
        let of_members =
            ClientCode::ALL.iter().map(|code| code.code()).chain(ServerCode::ALL.iter().map(|code| code.code()));
        assert!(of_members.eq(numbers.iter().copied()));
        assert_eq!(TpnsCode::TABLES, [ClientCode::TABLES, ServerCode::TABLES].concat());
        assert_eq!(TpnsCode::CATCH_ALL, ClientCode::CATCH_ALL);
        let code = TpnsCode::from_code(1008028).unwrap();
        assert_eq!((code.name(), code.message()), ("RateLimited", "Frequency limit exceeded."));
        assert_eq!(i32::from(code), 1008028);
        assert_eq!("RequestTimeout".parse(), Ok(TpnsCode::Client(ClientCode::RequestTimeout)));
    }

    #[test]
    fn describes_a_code_by_the_member_that_has_it_before_any_catch_all() {
        let says = |code| <TpnsCode as Code>::describe(code).map(|meaning| meaning.text);
        assert_eq!(says(1008028), Some("Frequency limit exceeded."));
        assert_eq!(says(42), Some("Unknown error. Please save the log and contact us."));
        assert_eq!(Status::<TpnsCode>::from(1008028).known(), TpnsCode::from_code(1008028));
    }

    #[test]
    fn describes_a_code_by_the_range_of_a_later_member_before_any_catch_all() {
        #[codes(text = "| Code | Text |\n|---|---|\n| 1 | One. |\n| Other | Something else. |")]
        #[repr(i64)]
        pub enum FirstCode {}

        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        enum Any {
            First(FirstCode),
            Vendor(VendorCode),
        }
        let says = |code| <Any as Code>::describe(code).map(|meaning| meaning.text);
        assert_eq!([1, 7, 4555, 42].map(says), ["One.", "Broken.", "Your mistake.", "Something else."].map(Some));
        assert_eq!(Any::RANGES, VendorCode::RANGES);
    }

    #[test]
    fn may_give_shared_codes_to_its_first_member() {
        #[codes(text = "| Code | Text |\n|---|---|\n| -5 | Minus five. |\n| 8 | Eight. |")]
        #[repr(i64)]
        pub enum OtherCode {}

        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        #[codes(first_wins)]
        enum Any {
            Vendor(VendorCode),
            Other(OtherCode),
        }
        assert_eq!(Any::from_code(-5), Some(Any::Vendor(VendorCode::of::<-5>())));
        assert_eq!(Any::from_code(8), Some(Any::Other(OtherCode::Eight)));
    }

    #[test]
    fn checks_a_return_code_if_all_members_know_success() {
        assert_eq!(TpnsCode::check(0), Ok(()));
        let failure: Failure<TpnsCode> = TpnsCode::check(1008028).unwrap_err();
        assert_eq!(failure.known(), TpnsCode::from_code(1008028));
    }

    #[test]
    fn can_be_mapped() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = TpnsCode)]
        enum Reaction {
            #[codes(-2, 10101..=10107, 1008028)]
            Retry,
            #[codes(TpnsCode::RENEW)]
            Renew(TpnsCode),
            #[codes(other)]
            GiveUp(Status<TpnsCode>),
        }
        assert_eq!([-2, 10105, 1008028].map(Reaction::from), [Reaction::Retry, Reaction::Retry, Reaction::Retry]);
        assert_eq!(Reaction::from(1008029), Reaction::Renew(TpnsCode::RENEW));
        assert_eq!(Reaction::from(-3).to_string(), TpnsCode::from_code(-3).unwrap().to_string());
        assert_eq!(Reaction::check(0), Ok(()));
        assert_eq!(
            Reaction::from(42).to_string(),
            "unknown code 42: Unknown error. Please save the log and contact us."
        );
    }

    impl TpnsCode {
        const RENEW: Self = Self::Server { code: ServerCode::InvalidToken };
    }
}

mod a_mapping {
    use super::*;

    /// An independent interpretation of the attributes.
    fn expected(code: ServerCode) -> PushFailure {
        match code.code() {
            1008003 | 1008006 | 1008029 | 10030002 => PushFailure::Unauthorized(code),
            1008028 => PushFailure::RateLimited,
            1008011..=1008022 => PushFailure::BadUpload { code },
            1008030 | 1008031 => PushFailure::NotPaid,
            1008026 | 1008027 => PushFailure::Batch(Status::Known(code)),
            _ => PushFailure::Other(Status::Known(code)),
        }
    }

    #[test]
    fn has_the_variant_that_claims_a_code() {
        for code in ServerCode::ALL {
            assert_eq!(PushFailure::from_code(code.code()), expected(*code));
            assert_eq!(PushFailure::from(*code), expected(*code));
            assert_eq!(PushFailure::from(code.code()), expected(*code));
            assert_eq!(PushFailure::from(Status::Known(*code)), expected(*code));
        }
    }

    #[test]
    fn has_one_variant_for_all_numbers_that_are_not_documented() {
        let documented: BTreeSet<i32> = ServerCode::ALL.iter().map(|code| code.code()).collect();
        for number in (-2_000..2_000).chain(1_007_000..1_009_000).chain([i32::MIN, i32::MAX]) {
            let failure = PushFailure::from(number);
            let is_unknown = matches!(failure, PushFailure::Other(Status::Unknown(_)));
            assert_eq!(is_unknown, !documented.contains(&number), "{number}");
        }
    }

    #[test]
    fn checks_a_return_code_straight_to_the_error() {
        fn push(ret_code: i32) -> Result<(), PushFailure> {
            PushFailure::check(ret_code)?;
            Ok(())
        }
        assert_eq!(push(0), Ok(()));
        assert_eq!(push(1008028), Err(PushFailure::RateLimited));
        assert_eq!(push(42).unwrap_err().to_string(), "unknown code 42");
    }

    #[test]
    fn takes_the_errors_of_codes_core_with_a_question_mark() {
        fn push(ret_code: i32) -> Result<(), PushFailure> {
            ServerCode::check(ret_code)?;
            Ok(())
        }
        fn parse(ret_code: i32) -> Result<ServerCode, PushFailure> {
            Ok(ServerCode::try_from(ret_code)?)
        }
        assert_eq!(push(1008028), Err(PushFailure::RateLimited));
        assert_eq!(parse(42), Err(PushFailure::from(42)));
    }

    #[test]
    fn displays_its_code_or_its_name_in_words_with_the_claims() {
        assert_eq!(PushFailure::from(1008003).to_string(), "1008003: Authentication failed.");
        assert_eq!(PushFailure::RateLimited.to_string(), "1008028: Frequency limit exceeded.");
        assert_eq!(PushFailure::from(1008012).to_string(), "1008012: The uploaded file is empty.");
        assert_eq!(PushFailure::NotPaid.to_string(), "not paid (AppUnpaid, AppTerminated)");
        assert_eq!(PushFailure::from(1008026).to_string(), "1008026: Batch operation partially failed.");
    }

    #[test]
    fn knows_its_code_unless_several_share_a_variant_without_a_field() {
        let code = |failure: &PushFailure| failure.status().map(|status| status.code());
        for number in [1008003, 1008028, 1008012, 1008026, 1010001, 42] {
            assert_eq!(code(&PushFailure::from(number)), Some(number));
        }
        assert_eq!(code(&PushFailure::NotPaid), None);
        assert_eq!(ServerCode::try_from(PushFailure::RateLimited), Ok(ServerCode::RateLimited));
        assert_eq!(ServerCode::try_from(PushFailure::NotPaid), Err(PushFailure::NotPaid));
    }

    #[test]
    fn that_determines_every_code_converts_back_to_its_number() {
        #[derive(Debug, CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Remembering {
            #[codes(7)]
            Broken,
            #[codes(other)]
            Other(Status<VendorCode>),
        }
        for number in [7, -5, 0, 42, 12, i64::MIN] {
            assert_eq!(i64::from(Remembering::from(number)), number);
            assert_eq!(Status::from(Remembering::from(number)).code(), number);
        }
    }

    #[test]
    fn without_other_has_a_variant_for_each_documented_code_but_success() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Exhaustive {
            #[codes(-5)]
            Early,
            #[codes(7, 65000)]
            Broken(VendorCode),
        }
        const BROKEN: Option<Exhaustive> = Exhaustive::from_code(7);
        assert_eq!(BROKEN, Some(Exhaustive::Broken(VendorCode::Broken)));
        assert_eq!(Exhaustive::from_code(-5), Some(Exhaustive::Early));
        // Success, a retired code, one in a range, and one that does not exist.
        assert_eq!([0, 12, 4555, 42].map(Exhaustive::from_code), [const { None }; 4]);
        assert_eq!(Exhaustive::try_from(42_i64).unwrap_err().value(), 42);
        assert_eq!(Exhaustive::try_from(VendorCode::Broken), Ok(Exhaustive::Broken(VendorCode::Broken)));
        assert_eq!(Exhaustive::try_from(VendorCode::from_code(0).unwrap()).unwrap_err().value(), 0);
        assert_eq!(VendorCode::from(Exhaustive::Early).code(), -5);
        assert_eq!(i64::from(Exhaustive::Early), -5);
        assert_eq!(Status::from(Exhaustive::Early), Status::Known(VendorCode::of::<-5>()));
    }

    #[test]
    #[allow(deprecated)]
    fn may_claim_a_retired_code() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Mapped {
            #[codes(VendorCode::Gone)]
            Gone,
            #[codes(-10..=7, 65000)]
            Rest(VendorCode),
        }
        assert_eq!(Mapped::from_code(12), Some(Mapped::Gone));
        assert_eq!(Mapped::from_code(-5), Some(Mapped::Rest(VendorCode::of::<-5>())));
    }

    #[test]
    fn takes_ranges_of_every_form() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Ranges {
            #[codes(..=-1)]
            Negative,
            #[codes(0..8)]
            Small,
            #[codes(8..)]
            Large,
        }
        let found = [-5, 0, 7, 65000, 12].map(Ranges::from_code);
        let expected = [Some(Ranges::Negative), Some(Ranges::Small), Some(Ranges::Small), Some(Ranges::Large), None];
        assert_eq!(found, expected);
        assert_eq!(Ranges::Small.to_string(), "small (0..=7)");
    }

    #[test]
    fn of_texts_borrows_an_unknown_one() {
        #[derive(Clone, Copy, Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = ApiCode)]
        enum ApiFailure<'a> {
            #[codes("AuthFailure", "AuthFailure.Token")]
            Unauthorized(ApiCode),
            #[codes(ApiCode::Busy)]
            Busy,
            #[codes(other)]
            Other(Status<ApiCode, &'a str>),
        }
        let answer = String::from("Idle");
        let failure = ApiFailure::from_code(&answer);
        assert_eq!(failure.to_string(), "unknown code Idle");
        assert_eq!(<&str>::from(failure), "Idle");
        assert_eq!(ApiFailure::from("Busy"), ApiFailure::Busy);
        assert_eq!(ApiFailure::from(ApiCode::AuthFailure), ApiFailure::Unauthorized(ApiCode::AuthFailure));
        assert_eq!(ApiFailure::check("OK"), Ok(()));
        assert_eq!(ApiCode::check(&answer).map_err(ApiFailure::from), Err(failure));
    }

    #[cfg(feature = "alloc")]
    #[test]
    fn of_texts_may_own_an_unknown_one() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = ApiCode)]
        enum ApiFailure {
            #[codes("Busy")]
            Busy,
            #[codes(other)]
            Other(Status<ApiCode, String>),
        }
        let failure = ApiFailure::from(&*String::from("Idle"));
        assert_eq!(failure, ApiFailure::Other(Status::from("Idle")));
        assert_eq!(failure.status().unwrap().code(), "Idle");
        assert_eq!(Status::from(failure).code(), "Idle");
        assert_eq!(ApiFailure::from(ApiCode::check("Busy").unwrap_err().into_owned()), ApiFailure::Busy);
    }

    #[test]
    fn may_hold_an_unknown_code_as_it_is() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Bare {
            #[codes(7)]
            Broken,
            #[codes(other)]
            Other(i64),
        }
        assert_eq!([7, -5, 42].map(Bare::from), [Bare::Broken, Bare::Other(-5), Bare::Other(42)]);
        assert_eq!(Bare::Other(-5).to_string(), "-5: Too early.");
        assert_eq!(Bare::Other(4555).to_string(), "unknown code 4555: Your mistake.");
        assert_eq!(i64::from(Bare::Other(42)), 42);
        assert_eq!(Bare::from(VendorCode::check(42).unwrap_err()), Bare::Other(42));
    }

    #[test]
    fn may_drop_an_unknown_code() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = ApiCode)]
        enum Forgetful {
            #[codes("Busy")]
            Busy,
            #[codes(other)]
            SomethingElse,
        }
        assert_eq!(Forgetful::from_code(&String::from("Idle")), Forgetful::SomethingElse);
        assert_eq!(Forgetful::from(ApiCode::check("Idle").unwrap_err()), Forgetful::SomethingElse);
        assert_eq!(Forgetful::SomethingElse.to_string(), "something else");
    }

    #[test]
    fn may_have_variants_for_other_errors() {
        #[derive(Debug, CodeWrapper)]
        #[codes(wraps = ServerCode)]
        enum PushError<E> {
            #[codes(other, display = "the server says {code}: {message} [{0:?}]")]
            Server(Status<ServerCode>),
            #[codes(skip)]
            Transport(#[codes(source)] E),
            #[codes(skip, display = "cannot read {path}")]
            File { path: &'static str, source: io::Error },
            #[codes(skip)]
            TimedOut,
            #[codes(skip, display = "boxed")]
            Boxed(#[codes(source)] Box<dyn Error + Send + Sync>),
        }
        let io = || io::Error::other("no such thing");
        let transport: PushError<io::Error> = PushError::Transport(io());
        assert_eq!(
            (transport.to_string(), transport.source().unwrap().to_string()),
            ("no such thing".into(), "no such thing".into())
        );
        let file: PushError<io::Error> = PushError::File { path: "key.p12", source: io() };
        assert_eq!(
            (file.to_string(), file.source().unwrap().to_string()),
            ("cannot read key.p12".into(), "no such thing".into())
        );
        let boxed: PushError<io::Error> = PushError::Boxed("inside".into());
        assert_eq!(boxed.source().unwrap().to_string(), "inside");
        assert_eq!(PushError::<io::Error>::TimedOut.to_string(), "timed out");
        assert!(PushError::<io::Error>::TimedOut.status().is_none());
        let server = PushError::<io::Error>::from(1008028);
        assert_eq!(server.to_string(), "the server says 1008028: Frequency limit exceeded. [Known(RateLimited)]");
        assert!(server.source().is_none());
        let unknown = PushError::<io::Error>::from(42);
        assert_eq!(unknown.to_string(), "the server says 42:  [Unknown(UnknownCode { code: 42 })]");
    }

    #[test]
    fn leaves_display_and_error_to_thiserror() {
        #[derive(Debug, thiserror::Error, CodeWrapper)]
        #[codes(wraps = ServerCode)]
        enum Described {
            #[error("slow down")]
            #[codes(1008028)]
            RateLimited,
            #[error(transparent)]
            #[codes(skip)]
            Transport(#[from] io::Error),
            #[error("push failed: {0}")]
            #[codes(other)]
            Other(Status<ServerCode>),
        }
        #[derive(Debug, thiserror::Error, CodeWrapper)]
        #[error("push failed: {0}")]
        struct PushFailed(ServerCode);

        assert_eq!(Described::from(1008028).to_string(), "slow down");
        assert_eq!(Described::from(42).to_string(), "push failed: unknown code 42");
        assert_eq!(Described::from(io::Error::other("no line")).to_string(), "no line");
        assert_eq!(
            PushFailed::try_from(1008028).unwrap().to_string(),
            "push failed: 1008028: Frequency limit exceeded."
        );
    }

    #[test]
    fn converts_even_if_another_conversion_overlaps() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = ServerCode, repr = i32)]
        enum Either {
            #[codes(skip)]
            Count(u64),
            #[codes(other)]
            Server(Status<ServerCode>),
        }
        impl From<u64> for Either {
            fn from(count: u64) -> Self {
                Self::Count(count)
            }
        }
        assert_eq!(Either::from(5_u64), Either::Count(5));
        assert_eq!(Either::from(5_i32), Either::Server(Status::from(5)));
    }

    #[test]
    fn may_be_written_by_another_macro() {
        macro_rules! mapping {
            ($wraps:path { $($name:ident = $($code:literal),+;)* }) => {
                #[derive(Debug, PartialEq, CodeWrapper)]
                #[codes(wraps = $wraps)]
                enum Mapped {
                    $(#[codes($($code),+)] $name,)*
                    #[codes(other)]
                    Other,
                }
            };
        }
        mapping!(VendorCode { Early = -5; Broken = 7, 65000; });
        let found = [-5, 7, 65000, 8].map(Mapped::from_code);
        assert_eq!(found, [Mapped::Early, Mapped::Broken, Mapped::Broken, Mapped::Other]);
    }
}

/// Mistakes of the first version of the derive.
mod in_unusual_places {
    use super::*;

    #[codes(text = "| Code | Text |\n|---|---|\n| 11 | Lowest. |", success = 0)]
    #[repr(i32)]
    pub enum Calls {}

    #[codes(text = "| Code | Text |\n|---|---|\n| 0 | The callback was lost. |\n| 22 | Busy. |")]
    #[repr(i32)]
    pub enum Callbacks {}

    #[test]
    fn a_union_has_no_success_unless_all_members_have_the_same() {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        enum Any {
            Calls(Calls),
            Callbacks(Callbacks),
        }
        // If 0 were a success, this would not have to claim it.
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = Any)]
        enum Mapped {
            #[codes(0, 11, 22)]
            All(Any),
        }
        assert_eq!(Mapped::from_code(0), Some(Mapped::All(Any::from_code(0).unwrap())));
    }

    #[test]
    fn all_codes_of_a_union_are_found_again_where_the_first_member_wins() {
        #[codes(text = "| Code | Text |\n|---|---|\n| 11 | Eleven. |\n| 12 | Twelve. |")]
        #[repr(i32)]
        pub enum Others {}

        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        #[codes(first_wins)]
        enum Any {
            Calls(Calls),
            Others(Others),
        }
        assert_eq!(Any::ALL, [Any::Calls(Calls::Lowest), Any::Others(Others::Twelve)]);
        assert!(Any::ALL.iter().all(|code| Any::from_code(code.code()) == Some(*code)));
    }

    #[test]
    fn code_and_message_are_the_documented_ones_whatever_the_fields_name() {
        #[derive(Debug, CodeWrapper)]
        #[codes(display = "{code}: {message}")]
        struct Named {
            code: ServerCode,
        }
        assert_eq!(Named::from(ServerCode::RateLimited).to_string(), "1008028: Frequency limit exceeded.");
    }

    #[test]
    fn a_documented_code_without_a_variant_is_not_called_unknown() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = VendorCode)]
        enum Errors {
            #[codes(-5, 7, 65000)]
            Any(VendorCode),
        }
        let error = Errors::try_from(VendorCode::from_code(0).unwrap()).unwrap_err();
        assert_eq!(error.to_string(), "no variant for code 0: Fine.");
        assert_eq!(Errors::try_from(42).unwrap_err().to_string(), "unknown code 42: Who knows?");
        assert_eq!(Errors::try_from(4555).unwrap_err().meaning().unwrap().text, "Your mistake.");
    }

    #[test]
    fn public_wrappers_can_wrap_a_private_enum_of_codes() {
        #[codes(text = "| Code | Text |\n|---|---|\n| 1 | Busy. |", success = 0)]
        #[repr(i32)]
        enum PrivateCode {}

        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = PrivateCode)]
        pub enum PushFailure {
            #[codes(1)]
            Busy,
            #[codes(other)]
            Other(i32),
        }
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = PrivateCode)]
        pub enum Exhaustive {
            #[codes(1)]
            Busy,
        }
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        #[codes(repr = i32)]
        pub struct PushError(PrivateCode);

        assert_eq!(PushFailure::check(1), Err(PushFailure::Busy));
        assert_eq!(Exhaustive::try_from(1), Ok(Exhaustive::Busy));
        assert!(PushError::try_from(1).is_ok());
    }

    #[cfg(feature = "alloc")]
    #[test]
    fn any_type_made_from_a_text_can_hold_an_unknown_text() {
        use std::borrow::Cow;

        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = ApiCode)]
        enum Bare<'a> {
            #[codes("Busy")]
            Busy,
            #[codes(other)]
            Other(Cow<'a, str>),
        }
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = ApiCode)]
        enum Whole<'a> {
            #[codes("Busy")]
            Busy,
            #[codes(other)]
            Other(Status<ApiCode, Cow<'a, str>>),
        }
        let answer = String::from("Idle");
        assert_eq!(Bare::from(&*answer), Bare::Other(Cow::Borrowed("Idle")));
        assert_eq!(Whole::from_code(&answer).status().unwrap().code(), "Idle");
    }

    #[test]
    fn format_strings_take_fields_of_any_name_and_as_widths() {
        #[derive(Debug, CodeWrapper)]
        #[codes(wraps = ServerCode)]
        enum Shown {
            #[codes(skip, display = "{f} {match:>f$} {type}")]
            Named { f: usize, r#match: u8, r#type: u8 },
            #[codes(skip, display = "{0:>1$}|")]
            Tuple(u8, usize),
            #[codes(other, display = "{code:>9}|{{}}")]
            Other(Status<ServerCode>),
        }
        assert_eq!(Shown::Tuple(7, 3).to_string(), "  7|");
        assert_eq!(Shown::from(1008028).to_string(), "  1008028|{}");
        assert_eq!(Shown::Named { f: 3, r#match: 1, r#type: 2 }.to_string(), "3   1 2");
    }

    #[test]
    fn the_codes_that_a_mapping_wraps_may_be_a_parameter() {
        #[derive(Debug, CodeWrapper)]
        #[codes(wraps = C)]
        enum OfAny<C: Code> {
            #[codes(skip, display = "none")]
            None(C),
            #[codes(other)]
            Other,
        }
        assert_eq!(OfAny::<ClientCode>::from_code(-2).to_string(), "other");
        assert_eq!(OfAny::None(ClientCode::RequestTimeout).to_string(), "none");
    }

    mod vendor {
        pub(super) use super::VendorCode as A;
    }

    #[test]
    fn a_parameter_may_have_the_name_of_an_enum_of_codes() {
        #[derive(Debug, CodeWrapper)]
        #[codes(wraps = vendor::A)]
        enum Named<A> {
            #[codes(skip, display = "none")]
            None(A),
            #[codes(other)]
            Other(i64),
        }
        const NAMED: Named<u8> = Named::from_code(5);
        assert_eq!(NAMED.to_string(), "unknown code 5: Who knows?");
        assert!(matches!((Named::<u8>::from(5), Named::None(5_u8)), (Named::Other(5), Named::None(5))));
    }

    #[test]
    fn a_newtype_or_union_may_have_parameters_of_its_own() {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        struct Tagged<const N: usize>(ServerCode);

        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
        enum Any<const N: usize> {
            Client(ClientCode),
            Server(ServerCode),
        }
        assert_eq!(Tagged::<3>::check(0), Ok(()));
        assert_eq!(Any::<3>::from_code(-2).unwrap().message(), "Request timeout.");
    }

    #[test]
    fn a_conversion_of_the_users_own_from_a_number_is_possible_for_texts() {
        #[derive(Debug, PartialEq, CodeWrapper)]
        #[codes(wraps = ApiCode, repr = str)]
        enum Either {
            #[codes(skip, display = "HTTP {0}")]
            Http(u16),
            #[codes(other)]
            Other,
        }
        impl From<u16> for Either {
            fn from(status: u16) -> Self {
                Self::Http(status)
            }
        }
        assert_eq!((Either::from(404), Either::from("Idle")), (Either::Http(404), Either::Other));
    }

    #[test]
    fn every_part_may_come_from_another_macro() {
        macro_rules! exhaustive {
            ($name:ident, $variant:ident = $code:path) => {
                #[derive(Debug, PartialEq, CodeWrapper)]
                #[codes(wraps = Calls)]
                enum $name {
                    #[codes($code)]
                    $variant,
                }
            };
        }
        macro_rules! union_of {
            ($($variant:ident = $code:ty),*) => {
                #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
                enum Union { $($variant($code)),* }
            };
        }
        macro_rules! displayed {
            ($display:literal, $($payload:tt)*) => {
                #[derive(Debug, CodeWrapper)]
                #[codes(wraps = Calls)]
                enum Displayed {
                    #[codes(11, display = $display)]
                    Lowest($($payload)*),
                    #[codes(other)]
                    Other,
                }
            };
        }
        exhaustive!(Mapped, Lowest = Calls::Lowest);
        union_of!(Calls = Calls, Callbacks = Callbacks);
        displayed!("lowest: {code} {0:?}", Calls);
        assert_eq!(Mapped::from_code(11), Some(Mapped::Lowest));
        assert_eq!(Union::from_code(22), Some(Union::Callbacks(Callbacks::Busy)));
        assert_eq!(Displayed::from_code(11).to_string(), "lowest: 11 Lowest");
    }
}

#[test]
fn code_enums_are_errors_themselves() {
    fn find(code: i32) -> Result<ServerCode, Box<dyn Error>> {
        match ServerCode::from_code(code) {
            Some(ServerCode::RateLimited) => Err(ServerCode::RateLimited.into()),
            Some(known) => Ok(known),
            None => Err(UnknownCode::<ServerCode>::into(ServerCode::try_from(code).unwrap_err())),
        }
    }
    assert_eq!(find(1008028).unwrap_err().to_string(), "1008028: Frequency limit exceeded.");
    assert!(find(1008003).is_ok() && find(42).is_err());
}
