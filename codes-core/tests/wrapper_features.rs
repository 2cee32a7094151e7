//! Wrappers with `#[codes(serde)]` and `#[codes(miette)]`.
#![cfg(all(feature = "serde", feature = "miette", feature = "alloc"))]

use codes_core::tpns::{ClientCode, ServerCode};
use codes_core::{Code, CodeWrapper, Status, codes};
use miette::Diagnostic;

#[codes(
    text = "
| Error code | Text |
|---|---|
| AuthFailure | Who are you? See [the log](file:///auth.log), [the guide](https://example.com/auth) or [this](#there). Log in again. |
| Busy | Try again. |
",
    success = "OK"
)]
pub enum ApiCode {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
#[codes(serde, miette)]
struct PushError(ServerCode);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
#[codes(serde, miette)]
enum TpnsCode {
    Client(ClientCode),
    Server(ServerCode),
}

#[derive(Debug, PartialEq, CodeWrapper)]
#[codes(wraps = ServerCode, serde, miette)]
enum PushFailure {
    #[codes(1008028)]
    RateLimited,
    #[codes(1008011..=1008022)]
    BadUpload(ServerCode),
    #[codes(other)]
    Other(Status<ServerCode>),
}

#[derive(Debug, PartialEq, CodeWrapper)]
#[codes(wraps = ApiCode, serde, miette)]
enum ApiFailure {
    #[codes("AuthFailure")]
    Unauthorized,
    #[codes(other)]
    Other(Status<ApiCode, String>),
}

#[derive(Debug, PartialEq, CodeWrapper)]
#[codes(wraps = ApiCode, serde)]
enum Exhaustive {
    #[codes("AuthFailure")]
    Unauthorized,
    #[codes("Busy")]
    Busy,
}

/// The lifetimes are those of the traits.
#[derive(Debug, PartialEq, CodeWrapper)]
#[codes(wraps = ApiCode, serde, miette)]
enum Borrowed<'a> {
    #[codes("AuthFailure")]
    Unauthorized(ApiCode),
    #[codes(other)]
    Other(Status<ApiCode, &'a str>),
}

#[derive(Debug, PartialEq, CodeWrapper)]
#[codes(serde)]
struct Answer<C: Code>(Status<C>);

#[derive(Debug, PartialEq, CodeWrapper)]
#[codes(serde, miette)]
struct Tagged<C: Code>(C);

fn round_trip<T: serde::Serialize + serde::de::DeserializeOwned>(json: &str) -> T {
    let value: T = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&value).unwrap(), json);
    value
}

#[test]
fn wrappers_are_bare_codes_on_the_wire() {
    assert_eq!(round_trip::<PushError>("1008028"), PushError(ServerCode::RateLimited));
    assert_eq!(round_trip::<TpnsCode>("-2"), TpnsCode::Client(ClientCode::RequestTimeout));
    assert_eq!(round_trip::<PushFailure>("1008028"), PushFailure::RateLimited);
    assert_eq!(round_trip::<PushFailure>("1008012"), PushFailure::BadUpload(ServerCode::EmptyFile));
    assert_eq!(round_trip::<PushFailure>("42"), PushFailure::Other(Status::from(42)));
    assert_eq!(round_trip::<ApiFailure>("\"AuthFailure\""), ApiFailure::Unauthorized);
    assert_eq!(round_trip::<ApiFailure>("\"Idle\""), ApiFailure::Other(Status::from("Idle")));
    assert_eq!(round_trip::<Exhaustive>("\"Busy\""), Exhaustive::Busy);
    let borrowed: Borrowed<'_> = serde_json::from_str("\"Idle\"").unwrap();
    assert_eq!((&borrowed, serde_json::to_string(&borrowed).unwrap().as_str()), (&Borrowed::from("Idle"), "\"Idle\""));
    assert_eq!(round_trip::<Answer<ServerCode>>("42"), Answer(Status::from(42)));
    assert_eq!(round_trip::<Tagged<ServerCode>>("1008028"), Tagged(ServerCode::RateLimited));
}

#[test]
fn an_unknown_code_is_an_error_if_no_variant_holds_it() {
    let error = |json: &str| serde_json::from_str::<PushError>(json).unwrap_err().to_string();
    assert!(error("42").starts_with("unknown code 42"), "{}", error("42"));
    assert!(serde_json::from_str::<TpnsCode>("42").is_err());
    assert!(serde_json::from_str::<Exhaustive>("\"Idle\"").is_err());
}

#[test]
fn other_derives_of_serde_do_not_interfere() {
    #[derive(Debug, PartialEq, CodeWrapper, serde::Serialize, serde::Deserialize)]
    #[codes(wraps = ServerCode)]
    #[serde(from = "i32", into = "i32")]
    enum Derived {
        #[codes(1008028)]
        RateLimited,
        #[codes(other)]
        Other(Status<ServerCode>),
    }
    impl Clone for Derived {
        fn clone(&self) -> Self {
            self.status().map_or(Self::RateLimited, Self::from)
        }
    }
    assert_eq!(round_trip::<Derived>("42"), Derived::from(42));
}

fn shown(diagnostic: &dyn Diagnostic) -> [Option<String>; 3] {
    [diagnostic.code(), diagnostic.help(), diagnostic.url()].map(|text| text.map(|text| text.to_string()))
}

#[test]
fn diagnostics_have_the_code_and_the_first_link() {
    let auth = [Some("AuthFailure"), None, Some("https://example.com/auth")].map(|text| text.map(str::to_owned));
    assert_eq!(shown(&ApiCode::AuthFailure), auth);
    assert_eq!(shown(&ApiFailure::Unauthorized), auth);
    assert_eq!(shown(&ApiCode::check("AuthFailure").unwrap_err()), auth);
    let number = |number: &str| [Some(number.to_owned()), None, None];
    assert_eq!(shown(&PushError(ServerCode::RateLimited)), number("1008028"));
    assert_eq!(shown(&PushFailure::from(42)), number("42"));
    assert_eq!(shown(&ServerCode::try_from(42).unwrap_err()), number("42"));
    assert_eq!(shown(&Tagged(ServerCode::RateLimited)), number("1008028"));
    let unknown =
        [Some("42"), None, Some("https://intl.cloud.tencent.com/support")].map(|text| text.map(str::to_owned));
    assert_eq!(shown(&TpnsCode::check(42).unwrap_err()), unknown);
}

/// The error's text is shown above its help, so the help does not repeat it.
#[test]
fn the_advice_is_the_help_if_the_errors_text_lacks_it() {
    #[derive(Debug, CodeWrapper)]
    #[codes(wraps = ApiCode, miette)]
    enum Short {
        #[codes("AuthFailure", display = "not logged in")]
        Unauthorized,
        #[codes("Busy", display = "busy: {message}")]
        Busy,
        #[codes(other)]
        Other(Status<ApiCode, String>),
    }
    let help = |failure: Short| shown(&failure)[1].clone();
    assert_eq!(help(Short::Unauthorized).as_deref(), Some("See the log, the guide or this. Log in again."));
    assert_eq!((help(Short::Busy), help(Short::from("Idle"))), (None, None));
    let report = format!("{:?}", miette::Report::from(Short::Unauthorized));
    assert_eq!(report.matches("Log in again").count(), 1, "{report}");
    let report = format!("{:?}", miette::Report::from(ApiCode::AuthFailure));
    assert_eq!(report.matches("Log in again").count(), 1, "{report}");
}

/// A user's error around errors of codes, with miette's derive.
mod forwarded {
    use codes_core::{Failure, UnknownCode, tpns::ServerCode};
    use miette::Diagnostic;

    #[derive(Debug, thiserror::Error, Diagnostic)]
    enum ClientError {
        #[error(transparent)]
        #[diagnostic(transparent)]
        Push(#[from] Failure<ServerCode>),
        #[error(transparent)]
        #[diagnostic(transparent)]
        Unknown(#[from] UnknownCode<ServerCode>),
        #[error(transparent)]
        #[diagnostic(transparent)]
        Code(#[from] ServerCode),
        #[error(transparent)]
        #[diagnostic(transparent)]
        Mine(#[from] super::PushFailure),
    }

    #[derive(Debug, thiserror::Error, Diagnostic)]
    #[error(transparent)]
    #[diagnostic(transparent)]
    struct OnlyError(#[from] Failure<ServerCode>);

    #[test]
    fn codes_are_those_of_the_error_within() {
        let code = |error: &dyn Diagnostic| error.code().unwrap().to_string();
        let failure = || ServerCode::check(1008028).unwrap_err();
        assert_eq!(code(&ClientError::from(failure())), "1008028");
        assert_eq!(code(&OnlyError::from(failure())), "1008028");
        assert_eq!(code(&ClientError::from(ServerCode::try_from(42).unwrap_err())), "42");
        assert_eq!(code(&ClientError::from(ServerCode::RateLimited)), "1008028");
        assert_eq!(code(&ClientError::from(super::PushFailure::from(42))), "42");
    }
}

#[test]
fn a_report_shows_them() {
    fn push() -> miette::Result<()> {
        PushFailure::check(1010001)?;
        Ok(())
    }
    let report = format!("{:?}", push().unwrap_err());
    for part in ["1010001", "No resources are deployed.", "Please check whether the application has purchased"] {
        assert!(report.contains(part), "{report}");
    }
}
