//! A client that decides by the server's code what to do next: try again later, correct the request, renew the token, or give
//! up.
//!
//! ```sh
//! cargo run -p codes-example-retrying-client
//! ```

use std::io;

use codes_core::tpns::ServerCode;
use codes_core::{CodeWrapper, Status};

/// Why a push failed, by what can be done about it.
///
/// Each code is checked against the vendor's document while this compiles.
#[derive(Debug, CodeWrapper)]
#[codes(wraps = ServerCode)]
enum PushFailure {
    /// The server cannot take it now.
    #[codes(ServerCode::RateLimited, ServerCode::ServiceCallFailed, 1008026, 1008027)]
    TryLater(ServerCode),

    /// The request is wrong, and will be as wrong the next time.
    #[codes(1008001, 1008002, 1008007, 1008011..=1008022, 10010012)]
    FixRequest(ServerCode),

    /// The device has another token by now, or none.
    #[codes(1008006, 1008029, 10110008, display = "the token is gone ({code})")]
    RenewToken(ServerCode),

    /// No answer at all.
    #[codes(skip, display = "no answer")]
    Transport(#[codes(source)] io::Error),

    /// Somebody must look at it: the code may be new.
    #[codes(other)]
    GiveUp(Status<ServerCode>),
}

/// What to do next.
#[derive(Debug, PartialEq)]
enum Decision {
    RetryAfter { seconds: u64 },
    FixRequest,
    RenewToken,
    GiveUp,
}

impl PushFailure {
    /// The decision after so many tries.
    fn decide(&self, tries: u32) -> Decision {
        match self {
            Self::TryLater(_) | Self::Transport(_) if tries < 5 => Decision::RetryAfter { seconds: 1 << tries },
            Self::FixRequest(_) => Decision::FixRequest,
            Self::RenewToken(_) if tries == 0 => Decision::RenewToken,
            Self::TryLater(_) | Self::Transport(_) | Self::RenewToken(_) | Self::GiveUp(_) => Decision::GiveUp,
        }
    }
}

/// A server that answers with what it is told to.
fn send(ret_code: io::Result<i32>) -> Result<(), PushFailure> {
    // The raw return code becomes the error of this program, or `Ok`.
    PushFailure::check(ret_code.map_err(PushFailure::Transport)?)
}

fn main() {
    let answers =
        [Ok(0), Ok(1008028), Ok(1008012), Ok(1008029), Ok(1010001), Ok(42), Err(io::Error::other("timed out"))];
    for answer in answers {
        match send(answer) {
            Ok(()) => println!("sent"),
            Err(failure) => println!("{failure}\n  => {:?}", failure.decide(0)),
        }
    }

    let decision = |ret_code, tries| send(Ok(ret_code)).unwrap_err().decide(tries);
    assert_eq!(decision(1008028, 0), Decision::RetryAfter { seconds: 1 });
    assert_eq!(decision(1008028, 5), Decision::GiveUp);
    assert_eq!(decision(1008012, 0), Decision::FixRequest);
    assert_eq!(decision(1008006, 0), Decision::RenewToken);
    assert_eq!(decision(42, 0), Decision::GiveUp);
}

#[test]
fn it_runs() {
    main();
}
