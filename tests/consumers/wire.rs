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

    // What the user derives is the user's; what he does not is the number.
    assert_eq!(text(ByName::TooLate), "\"TooLate\"");
    assert_eq!(serde_json::from_str::<ByName>("1").unwrap(), ByName::TooLate);
    assert_eq!(text(BothByName::TooLate), "\"TooLate\"");
    assert_eq!(serde_json::from_str::<BothByName>("\"TooLate\"").unwrap(), BothByName::TooLate);
    println!("all as they should be");
}
