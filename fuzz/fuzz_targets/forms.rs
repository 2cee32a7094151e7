//! Headings, lists and CSV files as people write them, made from arbitrary bytes: each code that was written is read.

#![no_main]

use codes_tests::damage::Choices;
use codes_tests::invariants;
use codes_tests::written::{self, WrittenForm};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let WrittenForm { name, listing, written } = written::write(&mut Choices::new(bytes));
    invariants::written_forms_are_read(name, listing, &written);
});
