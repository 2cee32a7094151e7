//! From a code to its data in the document.

use codes_benches::{each, indices, sets};
use codes_core::Meaning;
use divan::Bencher;

fn main() {
    divan::main();
}

macro_rules! set {
    ($set:ident) => {
        mod $set {
            use super::sets::$set::{CODES, Code};
            use super::*;

            fn codes() -> Vec<Code> {
                let known = |index: usize| Code::from_code(CODES[index]).expect("every code is known");
                indices(CODES.len()).into_iter().map(known).collect()
            }

            /// The floor: a text from an array at a random index.
            #[divan::bench]
            fn message_array_load(bencher: Bencher) {
                let messages: Vec<&str> =
                    CODES.iter().filter_map(|code| Code::from_code(*code)).map(Code::message).collect();
                each(bencher, &indices(CODES.len()), |index| messages[index]);
            }

            #[divan::bench]
            fn message_codes(bencher: Bencher) {
                each(bencher, &codes(), Code::message);
            }

            /// The floor: a slice from an array at a random index.
            #[divan::bench]
            fn meanings_array_load(bencher: Bencher) {
                let all = CODES.iter().filter_map(|code| Code::from_code(*code));
                let meanings: Vec<&'static [Meaning]> = all.map(Code::meanings).collect();
                each(bencher, &indices(CODES.len()), |index| meanings[index]);
            }

            #[divan::bench]
            fn meanings_codes(bencher: Bencher) {
                each(bencher, &codes(), Code::meanings);
            }
        }
    };
}

set!(server_28);
set!(client_44);
set!(made_1000);
set!(made_10000);
set!(text_30);
set!(text_1000);
set!(text_10000);
