//! What lookups of codes that are text are made of: a hash and a comparison, both for constants too.
//!
//! Both read a text as chunks of 16 bytes, the last of which ends where the text does, and so may overlap with the one before.
//! There are as many for every text, without a loop: what costs in short texts of many lengths is that the processor cannot
//! foresee where a loop ends. codes-gen, which has the same functions, takes as many chunks as most codes have. Of the few
//! texts that are longer, the hash reads the beginning and the end.
//!
//! The hash adds up the halves of all chunks, and mixes by a multiplication, as the slot table does once more. Few texts
//! that anyone would type have the same sums, and codes-gen sees whether those of a set do: they are hashed 8 bytes at a time
//! then, like `FxHash` (Firefox, rustc): rotate, xor, multiply. It sees every byte of most texts, so that what is no code is
//! told from all codes by its hash, before anything else is read.

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// Where the chunk with this index of `N` is in a text that is longer than this by 16 bytes.
///
/// That no chunk leaves the text is to be seen: LLVM drops the checks.
#[inline]
const fn place<const N: usize>(index: usize, last: usize) -> usize {
    if index + 1 == N || 16 * index > last { last } else { 16 * index }
}

/// The hash of a text by `N` chunks of 16 bytes, times the multiplier of the slot table.
#[inline]
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub const fn hash<const N: usize>(text: &str, multiplier: u64) -> u64 {
    let bytes = text.as_bytes();
    if bytes.len() < 16 {
        let (low, high) = halves(bytes);
        return product(bytes.len(), low, high, multiplier);
    }
    let last = bytes.len() - 16;
    let (mut low, mut high) = (0_u64, 0_u64);
    let mut index = 0;
    while index < N {
        let chunk = chunk(bytes, place::<N>(index, last));
        low = low.wrapping_add(chunk as u64);
        high = high.wrapping_add((chunk >> 64) as u64);
        index += 1;
    }
    product(bytes.len(), low, high, multiplier)
}

/// `(low + (high + len) * MULTIPLIER) * multiplier`, as two products that need not wait for each other.
#[inline]
const fn product(len: usize, low: u64, high: u64, multiplier: u64) -> u64 {
    let high = high.wrapping_add(len as u64).wrapping_mul(MULTIPLIER.wrapping_mul(multiplier));
    low.wrapping_mul(multiplier).wrapping_add(high)
}

/// Sixteen bytes from an index on.
#[inline]
const fn chunk(bytes: &[u8], at: usize) -> u128 {
    match bytes.split_at(at).1.first_chunk::<16>() {
        Some(chunk) => u128::from_le_bytes(*chunk),
        None => 0,
    }
}

/// The first and the last 8 bytes of a text of fewer than 16.
#[inline]
const fn halves(bytes: &[u8]) -> (u64, u64) {
    if bytes.len() < 8 { (short(bytes), 0) } else { (word(bytes, 0), word(bytes, bytes.len() - 8)) }
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

/// Whether two texts are the same; those of at most `16 * N` bytes are compared without a loop.
#[inline]
#[must_use]
pub const fn same<const N: usize>(code: &str, text: &str) -> bool {
    let (a, b) = (code.as_bytes(), text.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    if a.len() < 16 {
        let ((a_low, a_high), (b_low, b_high)) = (halves(a), halves(b));
        return (a_low ^ b_low) | (a_high ^ b_high) == 0;
    }
    if a.len() > 16 * N {
        return same_long(a, b);
    }
    let last = a.len() - 16;
    let mut different = 0;
    let mut index = 0;
    while index < N {
        let at = place::<N>(index, last);
        different |= chunk(a, at) ^ chunk(b, at);
        index += 1;
    }
    different == 0
}

/// For texts of one length, 16 bytes or more.
const fn same_long(a: &[u8], b: &[u8]) -> bool {
    let (mut rest_a, mut rest_b) = (a, b);
    while let (Some((chunk_a, after_a)), Some((chunk_b, after_b))) =
        (rest_a.split_first_chunk::<16>(), rest_b.split_first_chunk::<16>())
    {
        if u128::from_le_bytes(*chunk_a) != u128::from_le_bytes(*chunk_b) {
            return false;
        }
        (rest_a, rest_b) = (after_a, after_b);
    }
    chunk(a, a.len() - 16) == chunk(b, b.len() - 16)
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
                if text.len() <= 16 * N {
                    assert_ne!(hash::<N>(text, 1), hash::<N>(&other, 1), "{other}");
                }
            }
        }
        for length in 0..=80 {
            let text: Vec<u8> = (0..length).map(|at| b'a' + at % 26).collect();
            let text = String::from_utf8(text).unwrap();
            check::<1>(&text);
            check::<2>(&text);
            check::<3>(&text);
            check::<4>(&text);
        }
    }

    #[test]
    fn a_text_has_the_same_hash_where_it_is_compiled() {
        const SHORT: u64 = hash::<2>("DB:0140", 1);
        const LONG: u64 = hash::<4>("InvalidParameterValue.InstanceNotFoundInRegion", 1);
        assert_eq!(hash::<2>(&String::from("DB:0140"), 1), SHORT);
        assert_eq!(hash::<4>(&String::from("InvalidParameterValue.InstanceNotFoundInRegion"), 1), LONG);
    }

    #[test]
    fn a_hash_is_multiplied() {
        for text in ["", "DB:0140", "AuthFailure", "AuthFailure.TokenFailure"] {
            assert_eq!(hash::<2>(text, 0x1234_5677), hash::<2>(text, 1).wrapping_mul(0x1234_5677));
        }
    }
}
