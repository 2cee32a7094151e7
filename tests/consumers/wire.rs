//! Codes in JSON.

use codes_core::{Status, codes, tpns::ServerCode};

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Answer {
    code: ServerCode,
    status: Status<ServerCode>,
}

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(u64)]
#[derive(serde::Serialize)]
pub enum ByName {}

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(u64)]
#[derive(serde::Serialize, serde::Deserialize, Debug)]
pub enum BothByName {}

#[codes(text = "| Code | Text |\n|---|---|\n| AuthFailure | Who are you? |\n| 0012 | Late. |")]
pub enum ApiCode {}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Reply<'a> {
    known: ApiCode,
    #[serde(borrow)]
    borrowed: Status<ApiCode, &'a str>,
    owned: Status<ApiCode, String>,
    copied: Status<ApiCode, std::borrow::Cow<'a, str>>,
}

#[codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |")]
#[repr(i128)]
pub enum Wide {}

fn text(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).unwrap()
}

fn main() {
    let answer = Answer { code: ServerCode::RateLimited, status: Status::from(42) };
    let json = r#"{"code":1008028,"status":42}"#;
    assert_eq!(text(&answer), json);
    assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer);
    let error = serde_json::from_str::<Answer>(r#"{"code":42,"status":42}"#).unwrap_err().to_string();
    assert!(error.starts_with("unknown code 42"), "{error}");
    let known: Status<ServerCode> = serde_json::from_str("1008028").unwrap();
    assert_eq!(known, Status::Known(ServerCode::RateLimited));
    assert_eq!(text(known), "1008028");
    for number in [i32::MIN, -1, 0, i32::MAX] {
        let status: Status<ServerCode> = serde_json::from_str(&text(number)).unwrap();
        assert_eq!((status.code(), text(status)), (number, text(number)));
    }
    assert!(serde_json::from_str::<Status<ServerCode>>("2147483648").is_err());
    assert!(serde_json::from_str::<Status<ServerCode>>("\"RateLimited\"").is_err());

    // Codes that are text.
    let json = r#"{"known":"AuthFailure","borrowed":"Throttled","owned":"Throttled","copied":"0012"}"#;
    let reply: Reply<'_> = serde_json::from_str(json).unwrap();
    assert_eq!((reply.known, reply.borrowed.code(), reply.owned.code()), (ApiCode::AuthFailure, "Throttled", "Throttled"));
    assert_eq!(reply.copied.known(), Some(ApiCode::Late));
    assert_eq!(text(reply), json);
    let map: std::collections::BTreeMap<ApiCode, u8> = serde_json::from_str(r#"{"AuthFailure":1,"0012":2}"#).unwrap();
    assert_eq!(text(map), r#"{"0012":2,"AuthFailure":1}"#);
    // A text with an escape cannot be borrowed, but a known code is only looked up.
    assert_eq!(serde_json::from_str::<ApiCode>(r#""\u0041uthFailure""#).unwrap(), ApiCode::AuthFailure);
    let owned: Status<ApiCode, String> = serde_json::from_str(r#""\u0054hrottled""#).unwrap();
    assert_eq!(owned.code(), "Throttled");
    let error = serde_json::from_str::<ApiCode>("\"Throttled\"").unwrap_err().to_string();
    assert!(error.starts_with("unknown code Throttled"), "{error}");
    assert_eq!(text(Wide::TooLate), "1");

    // Traits that the user derives are the user's; the others use the number.
    assert_eq!(text(ByName::TooLate), "\"TooLate\"");
    assert_eq!(serde_json::from_str::<ByName>("1").unwrap(), ByName::TooLate);
    assert_eq!(text(BothByName::TooLate), "\"TooLate\"");
    assert_eq!(serde_json::from_str::<BothByName>("\"TooLate\"").unwrap(), BothByName::TooLate);
    println!("all as they should be");
}
