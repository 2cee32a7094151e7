use codes_core::__v1::{hash, hash_all};
use proptest::prelude::*;

use super::*;
use crate::lookup::{Hash, Slots};

#[test]
fn texts_are_hashed_by_sums_unless_two_have_the_same() {
    assert_eq!(TextHash::new(&[]), TextHash::Chunks(1));
    assert_eq!(TextHash::new(&["E1", "E2", "Timeout"]), TextHash::Chunks(1));
    assert_eq!(TextHash::new(&["AuthFailure.TokenFailure", "Other"]), TextHash::Chunks(2));
    let parts = ["InvalidParameter", "ResourceNotFound"];
    let swapped = [parts.concat(), [parts[1], parts[0]].concat()];
    assert_eq!(TextHash::new(&[&swapped[0], &swapped[1]]), TextHash::All);
    // They differ in a place that four chunks do not cover.
    let long = |place: usize| (0..80).map(|at| if at == place { 'b' } else { 'a' }).collect::<String>();
    assert_eq!(TextHash::new(&[&long(50), &long(51)]), TextHash::All);
}

#[test]
fn as_many_chunks_are_read_as_most_codes_have() {
    let text = "x".repeat(200);
    let of = |lengths: &[usize]| chunks(&lengths.iter().map(|length| &text[..*length]).collect::<Vec<_>>());
    assert_eq!([of(&[]), of(&[0]), of(&[16]), of(&[17]), of(&[48]), of(&[49]), of(&[200])], [1, 1, 1, 2, 3, 4, 4]);
    assert_eq!(of(&[vec![12; 18], vec![200]].concat()), 4);
    assert_eq!(of(&[vec![12; 19], vec![200]].concat()), 1);
}

#[test]
fn most_codes_have_a_usual_length() {
    assert_eq!(usual_lengths(&["OK", "E1", "Failed"]), 0..=3);
    assert_eq!(usual_lengths(&["E1001", "E1002", "OK"]), 4..=7);
    assert_eq!(usual_lengths(&["AuthFailure", "AuthFailure.TokenFailure", "NotFound"]), 8..=15);
    assert_eq!(usual_lengths(&["AuthFailure.TokenFailure", "AuthFailure.NoToken", "Late"]), 16..=32);
}

/// The letter may be at any place.
#[test]
fn another_letter_makes_another_hash() {
    for length in 1..=80 {
        let text: String = (0..length).map(|at| char::from(b'a' + at % 26)).collect();
        for at in 0..text.len() {
            let other = format!("{}#{}", &text[..at], &text[at + 1..]);
            let hashes = [1, 2, 3, 4].into_iter().filter(|count| text.len() <= 16 * count).map(TextHash::Chunks);
            for hash in hashes.chain([TextHash::All]) {
                assert_ne!(hash.key(&text), hash.key(&other), "{hash:?} {other}");
            }
        }
    }
}

/// Asserts that codes-core hashes a text as we do, in each way that generated code may use.
fn assert_alike(text: &str) {
    let of_core = [hash::<1, 1>(text), hash::<2, 1>(text), hash::<3, 1>(text), hash::<4, 1>(text), hash_all(text)];
    let ways = [1, 2, 3, 4].into_iter().map(TextHash::Chunks).chain([TextHash::All]);
    assert!(ways.map(|way| way.key(text)).eq(of_core), "{text:?}: {of_core:#X?}");
}

#[test]
fn texts_of_every_length_have_the_same_hashes_in_codes_core() {
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
    fn any_text_has_the_same_hashes_in_codes_core(text in any::<String>()) {
        assert_alike(&text);
    }
}

/// The texts that `tests/lookups.rs` looks up.
#[test]
fn no_hash_distinguishes_some_texts() {
    const TEXTS: [&str; 4] = [
        "AuthFailure.FailTokenExpired.Tok",
        "TokenExpired.TokAuthFailure.Fail",
        "Reading_TimedOut",
        "7o3YVdnDgnXr80FY",
    ];
    let hash = TextHash::new(&TEXTS);
    assert_eq!(hash, TextHash::All);
    assert_eq!(Slots::find(&TEXTS.map(|text| hash.key(text)), false).hash, Hash::Match);
}
