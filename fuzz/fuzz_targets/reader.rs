//! Arbitrary bytes as a document: the reader ends, does not panic, each problem is shown at a place in the document, and no
//! row of a code table vanishes.

#![no_main]

use codes_tests::invariants;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| invariants::reads(&String::from_utf8_lossy(bytes)));
