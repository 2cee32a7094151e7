//! Arbitrary bytes as two documents, with a line `====` between them: an old one and a new one, which are compared.

#![no_main]

use codes_tests::invariants;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (old, new) = text.split_once("\n====\n").unwrap_or((&text, ""));
    invariants::compares(old, new);
});
