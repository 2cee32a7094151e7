//! A client that asks a push server for something and makes sense of its answer.
//!
//! ```sh
//! cargo run -p codes-example-push-client
//! ```

use std::fmt::{self, Display};

use codes_core::tpns::ServerCode;
use codes_core::{Failure, Meaning, Status};
use serde::Deserialize;

/// The server's answer to a push.
///
/// `Status` keeps every number, so an answer with a new code of the vendor can still be read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    ret_code: Status<ServerCode>,
    push_id: Option<String>,
}

/// The reason why there is no push.
#[derive(Debug)]
enum PushError {
    /// The answer is not one that the server documents.
    Malformed(serde_json::Error),
    /// The server reports an error.
    Refused(Failure<ServerCode>),
}

impl From<serde_json::Error> for PushError {
    fn from(error: serde_json::Error) -> Self {
        Self::Malformed(error)
    }
}

impl From<Failure<ServerCode>> for PushError {
    fn from(failure: Failure<ServerCode>) -> Self {
        Self::Refused(failure)
    }
}

impl Display for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(error) => write!(f, "cannot read the answer: {error}"),
            // The number with its meaning in the document.
            Self::Refused(failure) => write!(f, "the server refuses with {failure}"),
        }
    }
}

impl std::error::Error for PushError {}

/// Reads an answer: the push's identifier, or an error.
fn push_id(json: &str) -> Result<String, PushError> {
    let answer: Answer = serde_json::from_str(json)?;
    ServerCode::check(answer.ret_code.code())?;
    Ok(answer.push_id.unwrap_or_default())
}

/// A code by its number, which is checked while compiling: no rewording of the document can break it.
const NOT_DEPLOYED: ServerCode = ServerCode::of::<1_010_001>();

/// What to do about a refusal.
fn remedy(failure: Failure<ServerCode>) -> &'static str {
    match failure.status() {
        Status::Known(ServerCode::RateLimited) => "wait, then try again",
        Status::Known(ServerCode::InvalidToken | ServerCode::UnregisteredToken) => "forget this device",
        Status::Known(NOT_DEPLOYED) => "buy push resources",
        // Any other code: what the document advises, where it does.
        Status::Known(code) => code.meanings().iter().find_map(Meaning::advice).unwrap_or("tell a developer"),
        Status::Unknown(_) => "keep the number, and look for a newer document",
    }
}

fn main() {
    // A real client has these from the network.
    let answers = [
        r#"{"retCode": 0, "pushId": "427184209"}"#,
        r#"{"retCode": 1008028, "errMsg": "too fast"}"#,
        r#"{"retCode": 1008006, "errMsg": "token"}"#,
        r#"{"retCode": 1010001, "errMsg": "resources"}"#,
        r#"{"retCode": 1008004, "errMsg": "service"}"#,
        r#"{"retCode": 1099999, "errMsg": "?"}"#,
        r#"{"retCode": "none"}"#,
    ];
    for json in answers {
        println!("{json}");
        match push_id(json) {
            Ok(id) => println!("  pushed as {id}"),
            Err(PushError::Refused(failure)) => {
                println!("  {}", PushError::Refused(failure));
                println!("  so: {}", remedy(failure));
            }
            Err(error) => println!("  {error}"),
        }
    }
}

#[test]
fn it_runs() {
    main();
}
