//! From a number to the user's own error.

use codes_benches::{KINDS, each, indices, integers, sets};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

macro_rules! set {
    ($set:ident) => {
        mod $set {
            use super::sets::$set::{CODES, Code, Failure, by_hand};
            use super::*;

            /// The floor: the element of an array at a random index.
            #[divan::bench(args = KINDS)]
            fn array_load(bencher: Bencher, _: &str) {
                each(bencher, &indices(CODES.len()), |index| black_box(&CODES)[index]);
            }

            /// The lookup alone.
            #[divan::bench(args = KINDS)]
            fn codes(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), Code::from_code);
            }

            #[divan::bench(args = KINDS)]
            fn mapping(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), Failure::from_code);
            }

            /// A handwritten `match`, which does not know which numbers are documented.
            #[divan::bench(args = KINDS)]
            fn match_by_hand(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), by_hand);
            }
        }
    };
}

set!(server_28);
set!(client_44);
set!(made_1000);
set!(made_10000);
