//! From a text to a code.

use std::collections::HashMap;

use codes_benches::{KINDS, each, indices, sets, texts};
use divan::{Bencher, black_box};
use rustc_hash::FxHashMap;

fn main() {
    divan::main();
}

macro_rules! set {
    ($set:ident $(, $by_match:ident)?) => {
        mod $set {
            use super::sets::$set::{CODES, Code, PHF $(, $by_match)?};
            use super::*;

            /// The floor: the element of an array at a random index. No text is read.
            #[divan::bench(args = KINDS)]
            fn array_load(bencher: Bencher, _: &str) {
                each(bencher, &indices(CODES.len()), |index| black_box(&CODES)[index]);
            }

            #[divan::bench(args = KINDS)]
            fn codes(bencher: Bencher, kind: &str) {
                each(bencher, &texts(&CODES, kind), Code::from_code);
            }

            $(
                #[divan::bench(args = KINDS)]
                fn plain_match(bencher: Bencher, kind: &str) {
                    each(bencher, &texts(&CODES, kind), $by_match);
                }
            )?

            #[divan::bench(args = KINDS)]
            fn binary_search(bencher: Bencher, kind: &str) {
                let mut sorted = CODES;
                sorted.sort_unstable();
                each(bencher, &texts(&CODES, kind), |code| sorted.binary_search(&code).ok());
            }

            #[divan::bench(args = KINDS)]
            fn fx_hash_map(bencher: Bencher, kind: &str) {
                let map: FxHashMap<&str, u16> = CODES.into_iter().zip(0..).collect();
                each(bencher, &texts(&CODES, kind), |code| map.get(code).copied());
            }

            #[divan::bench(args = KINDS)]
            fn std_hash_map(bencher: Bencher, kind: &str) {
                let map: HashMap<&str, u16> = CODES.into_iter().zip(0..).collect();
                each(bencher, &texts(&CODES, kind), |code| map.get(code).copied());
            }

            #[divan::bench(args = KINDS)]
            fn phf(bencher: Bencher, kind: &str) {
                each(bencher, &texts(&CODES, kind), |code| PHF.get(code).copied());
            }
        }
    };
}

set!(text_30, by_match);
set!(text_1000, by_match);
set!(text_10000);
