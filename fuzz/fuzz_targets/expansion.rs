//! Arbitrary bytes as a document: the macro's result is Rust.

#![no_main]

use codes_tests::invariants;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| invariants::expands(&String::from_utf8_lossy(bytes)));
