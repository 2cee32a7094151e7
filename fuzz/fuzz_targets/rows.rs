//! Tables as people write and break them, made from arbitrary bytes: each row that was written is a code or reported.

#![no_main]

use codes_tests::damage::{self, Choices};
use codes_tests::invariants;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| invariants::written_rows_are_accounted_for(&damage::write(&mut Choices::new(bytes))));
