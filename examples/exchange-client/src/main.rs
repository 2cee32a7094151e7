//! A client of an exchange whose document gives each code a heading.
//!
//! ```sh
//! cargo run -p codes-example-exchange-client
//! ```

use codes_core::codes;

/// The codes with which the exchange answers a request.
#[codes(doc = "docs/errors.md", headings)]
#[repr(i32)]
pub enum ExchangeError {
    TooManyRequests = -1003,
    InvalidTimestamp = -1021,
}

/// How long the client waits before it sends the request again, in seconds.
fn wait(code: i32) -> Option<u32> {
    match ExchangeError::from_code(code)? {
        ExchangeError::TooManyRequests => Some(60),
        ExchangeError::InvalidTimestamp => Some(0),
        _ => None,
    }
}

fn main() {
    for code in [-1003, -1021, -2013, -9999] {
        match ExchangeError::from_code(code) {
            Some(error) => println!("{error} ({})", error.symbol()),
            None => println!("{code}: the document does not have this code"),
        }
        if let Some(details) = ExchangeError::from_code(code).and_then(ExchangeError::details) {
            println!("  {details}");
        }
        match wait(code) {
            Some(seconds) => println!("  again after {seconds} s"),
            None => println!("  given up"),
        }
    }
    assert_eq!(ExchangeError::ALL.len(), 5);
    assert_eq!(wait(-1003), Some(60));
    assert_eq!(wait(-2010), None);
}

#[test]
fn it_runs() {
    main();
}
