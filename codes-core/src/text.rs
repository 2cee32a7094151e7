//! What lookups of codes that are text are made of: a hash and a comparison, both for constants too.
//!
//! Both read a text of 8 bytes or more as words of 8 bytes that overlap, as many as the set of codes needs, without a
//! loop: what costs in short texts of many lengths is that the processor cannot foresee where a loop ends. The hash is
//! multilinear (Lemire and Kaser, *Strongly universal string hashing is fast*, 2014) over words at fixed places; the
//! multiplier of the slot table mixes it once more. It need not see every byte, if the set's codes differ in those that it
//! sees, as with the key positions of `gperf` (Schmidt, *GPERF: A perfect hash function generator*, 1990): codes-gen, which
//! has the same function, chooses how many words tell all codes apart. Where five do not, it takes eight bytes at a time,
//! like `FxHash` (Firefox, rustc): rotate, xor, multiply.

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// The most words that a text is hashed by.
const WORDS: usize = 5;

/// Odd numbers without pattern: one for each word, and one for the length.
const FACTORS: [u64; WORDS] =
    [0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9];
const OF_LENGTH: u64 = 0xE703_7ED1_A0B4_28DB;

/// The hash of a text by `N` words, at most five: the last, the first, and those at a half, a quarter and three quarters of
/// the way between them.
#[inline]
#[must_use]
pub const fn hash<const N: usize>(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = (bytes.len() as u64).wrapping_mul(OF_LENGTH);
    if bytes.len() < 8 {
        return hash.wrapping_add(short(bytes).wrapping_mul(FACTORS[0]));
    }
    let last = bytes.len() - 8;
    let mut index = 0;
    while index < N {
        let at = match index {
            0 => last,
            1 => 0,
            2 => last / 2,
            3 => last / 4,
            _ => last - last / 4,
        };
        hash = hash.wrapping_add(word(bytes, at).wrapping_mul(FACTORS[index]));
        index += 1;
    }
    hash
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

/// The hash of every byte of a text.
#[must_use]
pub const fn hash_all(text: &str) -> u64 {
    let bytes = text.as_bytes();
    if bytes.len() < 8 {
        return mix(bytes.len() as u64, short(bytes));
    }
    let mut hash = bytes.len() as u64;
    let mut rest = bytes;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        hash = mix(hash, u64::from_le_bytes(*chunk));
        rest = after;
    }
    // The last bytes are taken as they overlap with those before them.
    if rest.is_empty() { hash } else { mix(hash, word(bytes, bytes.len() - 8)) }
}

#[inline]
const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(MULTIPLIER)
}

/// Whether two texts are the same; those of at most `8 * N` bytes are compared without a loop.
#[inline]
#[must_use]
pub const fn same<const N: usize>(code: &str, text: &str) -> bool {
    let (a, b) = (code.as_bytes(), text.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    if a.len() < 8 {
        return short(a) == short(b);
    }
    if a.len() > 8 * N {
        return same_long(a, b);
    }
    let last = a.len() - 8;
    let mut different = 0;
    let mut index = 0;
    while index < N {
        let at = if 8 * index < last { 8 * index } else { last };
        different |= word(a, at) ^ word(b, at);
        index += 1;
    }
    different == 0
}

/// For texts of one length, 8 bytes or more.
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
        fn check<const N: usize>(text: &str) {
            assert!(same::<N>(text, &String::from(text)));
            assert!(!same::<N>(text, &format!("{text}x")));
            for at in 0..text.len() {
                let other = format!("{}#{}", &text[..at], &text[at + 1..]);
                assert!(!same::<N>(text, &other), "{other}");
                assert_ne!(hash_all(text), hash_all(&other), "{other}");
            }
        }
        for length in 0..=80 {
            let text: Vec<u8> = (0..length).map(|at| b'a' + at % 26).collect();
            let text = String::from_utf8(text).unwrap();
            check::<1>(&text);
            check::<2>(&text);
            check::<5>(&text);
            check::<8>(&text);
        }
    }

    /// codes-gen finds the slots with these, too.
    #[test]
    fn texts_have_these_hashes() {
        for (text, of_one, of_three, of_five, of_all) in [
            ("", 0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000),
            ("A", 0x7C6D_A185_F6D2_7CD4, 0x7C6D_A185_F6D2_7CD4, 0x7C6D_A185_F6D2_7CD4, 0xF305_1F49_3B39_03F5),
            ("OK", 0xB731_FFC6_3B58_68CD, 0xB731_FFC6_3B58_68CD, 0xB731_FFC6_3B58_68CD, 0x85E9_7A29_47B7_6C3B),
            ("E42", 0x29A7_8B71_0899_F96E, 0x29A7_8B71_0899_F96E, 0x29A7_8B71_0899_F96E, 0xE8F9_2236_C312_3309),
            ("DB:0140", 0x7AD7_3F6D_F964_99AD, 0x7AD7_3F6D_F964_99AD, 0x7AD7_3F6D_F964_99AD, 0xBD73_9A0D_D288_D610),
            ("AuthFailure", 0xB4AD_993C_27A4_AA91, 0xF957_EC86_CE86_1E6B, 0xC6B3_9772_BD29_9BA2, 0xA344_696B_39C0_193A),
            (
                "AuthFailure.TokenFailure",
                0xEBEC_B66F_FE28_2006,
                0xD4A4_87A3_3055_6DE0,
                0xCC2E_C857_C947_B12E,
                0xAF8B_E7BC_B835_34B4,
            ),
            (
                "InvalidParameterValue.RegionNotFoundTwice1234567",
                0xDA4D_0CEF_1130_B40D,
                0x83D1_143A_B25B_3F0F,
                0xA43A_88B1_A0D8_65D2,
                0xC3BC_0E3D_63D0_2350,
            ),
        ] {
            let hashes = [hash::<1>(text), hash::<3>(text), hash::<5>(text), hash_all(text)];
            assert_eq!(hashes, [of_one, of_three, of_five, of_all], "{text}: {hashes:#X?}");
        }
    }

    #[test]
    fn a_text_has_the_same_hash_where_it_is_compiled() {
        const SHORT: u64 = hash::<2>("DB:0140");
        const LONG: u64 = hash::<4>("InvalidParameterValue.InstanceNotFoundInRegion");
        assert_eq!(hash::<2>(&String::from("DB:0140")), SHORT);
        assert_eq!(hash::<4>(&String::from("InvalidParameterValue.InstanceNotFoundInRegion")), LONG);
    }
}
