//! codes-read finds the slots of texts with the hashes by which codes-core looks them up. Neither may depend on the other.

use codes_core::__v1::{hash, hash_all};
use codes_read::lookup::TextHash;
use proptest::prelude::*;

/// The hashes of a text by each way that generated code may use.
fn assert_alike(text: &str) {
    let of_core = [hash::<1, 1>(text), hash::<2, 1>(text), hash::<3, 1>(text), hash::<4, 1>(text), hash_all(text)];
    let ways = [1, 2, 3, 4].into_iter().map(TextHash::Chunks).chain([TextHash::All]);
    assert!(ways.map(|way| way.key(text)).eq(of_core), "{text:?}: {of_core:#X?}");
}

#[test]
fn texts_of_every_length_have_the_same_hashes_in_both_crates() {
    let long: String = ('a'..='z').chain('A'..='Z').chain('0'..='9').cycle().take(400).collect();
    for length in 0..=300 {
        for start in 0..62 {
            assert_alike(&long[start..start + length]);
        }
    }
    assert_ne!(hash_all("a"), hash_all("b"));
}

proptest! {
    #[test]
    fn any_text_has_the_same_hashes_in_both_crates(text in any::<String>()) {
        assert_alike(&text);
    }
}
