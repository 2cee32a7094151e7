//! What lookups of codes that are text are made of: a hash and a comparison, both for constants too.
//!
//! Both read a text of 8 to 40 bytes as five words that overlap, without a loop: what costs in short texts of many lengths
//! is that the processor cannot foresee where a loop ends. The hash is multilinear (Lemire and Kaser, *Strongly universal
//! string hashing is fast*, 2014); the multiplier of the slot table mixes it once more. Of longer texts it takes eight bytes
//! at a time, like `FxHash` (Firefox, rustc): rotate, xor, multiply. codes-gen has the same function: the slots are found
//! with it.

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// How many words a text is read as.
const WORDS: usize = 5;

/// Odd numbers without pattern: one for each word, and one for the length.
const FACTORS: [u64; WORDS] =
    [0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9];
const OF_LENGTH: u64 = 0xE703_7ED1_A0B4_28DB;

/// The longest text that these words cover.
const COVERED: usize = WORDS * 8;

/// The hash of a text.
#[inline]
#[must_use]
pub const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    if bytes.len() > COVERED {
        return hash_of_long(bytes);
    }
    let words = words(bytes);
    let mut hash = (bytes.len() as u64).wrapping_mul(OF_LENGTH);
    let mut index = 0;
    while index < WORDS {
        hash = hash.wrapping_add(words[index].wrapping_mul(FACTORS[index]));
        index += 1;
    }
    hash
}

/// Words that together have every byte of at most 40: at the start, the quarters and the end.
#[inline]
const fn words(bytes: &[u8]) -> [u64; WORDS] {
    if bytes.len() < 8 {
        return [short(bytes), 0, 0, 0, 0];
    }
    let last = bytes.len() - 8;
    [word(bytes, 0), word(bytes, last / 4), word(bytes, last / 2), word(bytes, last * 3 / 4), word(bytes, last)]
}

/// Eight bytes from an index on.
#[inline]
const fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk::<8>() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => 0,
    }
}

/// A text of fewer than eight bytes.
#[inline]
const fn short(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
        (Some(first), Some(last), _) => (u32::from_le_bytes(*first) as u64) << 32 | u32::from_le_bytes(*last) as u64,
        (.., [a, b, c]) => u32::from_le_bytes([*a, *b, *c, 0]) as u64,
        (.., [a, b]) => u16::from_le_bytes([*a, *b]) as u64,
        (.., [a]) => *a as u64,
        _ => 0,
    }
}

/// The last bytes are taken as they overlap with those before them.
const fn hash_of_long(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    let mut rest = bytes;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        hash = mix(hash, u64::from_le_bytes(*chunk));
        rest = after;
    }
    if rest.is_empty() { hash } else { mix(hash, word(bytes, bytes.len() - 8)) }
}

#[inline]
const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(MULTIPLIER)
}

/// Whether two texts are the same.
#[inline]
#[must_use]
pub const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    if a.len() > COVERED {
        return same_long(a, b);
    }
    let (words_a, words_b) = (words(a), words(b));
    let mut different = 0;
    let mut index = 0;
    while index < WORDS {
        different |= words_a[index] ^ words_b[index];
        index += 1;
    }
    different == 0
}

/// For texts of one length.
const fn same_long(a: &[u8], b: &[u8]) -> bool {
    let (mut rest_a, mut rest_b) = (a, b);
    while let (Some((chunk_a, after_a)), Some((chunk_b, after_b))) =
        (rest_a.split_first_chunk::<8>(), rest_b.split_first_chunk::<8>())
    {
        if u64::from_le_bytes(*chunk_a) != u64::from_le_bytes(*chunk_b) {
            return false;
        }
        (rest_a, rest_b) = (after_a, after_b);
    }
    word(a, a.len() - 8) == word(b, b.len() - 8)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::format;
    use std::string::String;
    use std::vec::Vec;

    use super::*;

    /// Every length up to some that are long, each with another letter at every place.
    #[test]
    fn texts_are_the_same_only_if_every_byte_is() {
        for length in 0..=70 {
            let text: Vec<u8> = (0..length).map(|at| b'a' + at % 26).collect();
            let text = String::from_utf8(text).unwrap();
            assert!(same(&text, &text.clone()));
            assert!(!same(&text, &format!("{text}x")));
            for at in 0..text.len() {
                let other = format!("{}#{}", &text[..at], &text[at + 1..]);
                assert!(!same(&text, &other), "{other}");
                assert_ne!(hash(&text), hash(&other), "{other}");
            }
        }
    }

    /// codes-gen finds the slots with these, too.
    #[test]
    fn texts_have_these_hashes() {
        for (text, expected) in [
            ("", 0x0000_0000_0000_0000),
            ("A", 0x7C6D_A185_F6D2_7CD4),
            ("OK", 0xB731_FFC6_3B58_68CD),
            ("E42", 0x29A7_8B71_0899_F96E),
            ("DB:0140", 0x7AD7_3F6D_F964_99AD),
            ("AuthFailure", 0xBA84_A207_5E78_7130),
            ("AuthFailure.TokenFailure", 0x4CD1_80A7_4FE9_F6DC),
            ("InvalidParameterValue.InstanceNotFoundInRegion", 0xADA6_E4E7_3FF3_2453),
            ("InvalidParameterValue.RegionNotFoundTwice1234567", 0xC3BC_0E3D_63D0_2350),
        ] {
            assert_eq!(hash(text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_has_the_same_hash_where_it_is_compiled() {
        const SHORT: u64 = hash("DB:0140");
        const LONG: u64 = hash("InvalidParameterValue.InstanceNotFoundInRegion");
        assert_eq!(hash(&String::from("DB:0140")), SHORT);
        assert_eq!(hash(&String::from("InvalidParameterValue.InstanceNotFoundInRegion")), LONG);
    }
}
