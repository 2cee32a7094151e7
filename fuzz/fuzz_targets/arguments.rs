//! Arbitrary arguments, and below their line an arbitrary item: they are accepted or rejected, and the result is Rust.

#![no_main]

use codes_tests::invariants;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (arguments, item) = text.split_once('\n').unwrap_or((&text, "enum E {}"));
    invariants::takes_arguments(arguments, item);
});
