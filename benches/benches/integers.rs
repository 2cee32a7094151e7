//! From a number to a code.

use std::collections::HashMap;

use codes_benches::{KINDS, each, indices, integers, sets};
use divan::{Bencher, black_box};
use num_enum::TryFromPrimitive as _;
use rustc_hash::FxHashMap;

fn main() {
    divan::main();
}

macro_rules! set {
    ($set:ident) => {
        mod $set {
            use super::sets::$set::{CODES, Code, PHF, Peer, by_match};
            use super::*;

            /// The floor: the element of an array at a random index.
            #[divan::bench(args = KINDS)]
            fn array_load(bencher: Bencher, _: &str) {
                each(bencher, &indices(CODES.len()), |index| black_box(&CODES)[index]);
            }

            #[divan::bench(args = KINDS)]
            fn codes(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), Code::from_code);
            }

            #[divan::bench(args = KINDS)]
            fn plain_match(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), by_match);
            }

            #[divan::bench(args = KINDS)]
            fn binary_search(bencher: Bencher, kind: &str) {
                let mut sorted = CODES;
                sorted.sort_unstable();
                each(bencher, &integers(&CODES, kind), |code| sorted.binary_search(&code).ok());
            }

            #[divan::bench(args = KINDS)]
            fn num_enum(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), |code| Peer::try_from_primitive(code).ok());
            }

            #[divan::bench(args = KINDS)]
            fn strum(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), Peer::from_repr);
            }

            #[divan::bench(args = KINDS)]
            fn fx_hash_map(bencher: Bencher, kind: &str) {
                let map: FxHashMap<i32, u16> = CODES.into_iter().zip(0..).collect();
                each(bencher, &integers(&CODES, kind), |code| map.get(&code).copied());
            }

            #[divan::bench(args = KINDS)]
            fn std_hash_map(bencher: Bencher, kind: &str) {
                let map: HashMap<i32, u16> = CODES.into_iter().zip(0..).collect();
                each(bencher, &integers(&CODES, kind), |code| map.get(&code).copied());
            }

            #[divan::bench(args = KINDS)]
            fn phf(bencher: Bencher, kind: &str) {
                each(bencher, &integers(&CODES, kind), |code| PHF.get(&code).copied());
            }
        }
    };
}

set!(server_28);
set!(client_44);
set!(made_1000);
set!(made_10000);
