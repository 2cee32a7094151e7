//! The parts of a lookup of text codes: a hash and a comparison, both usable in constants.
//!
//! Both read a text as chunks of 16 bytes. The last chunk ends where the text ends, and so may overlap with the one
//! before. Every text has the same number of chunks, and there is no loop: with short texts of many lengths, most time
//! is lost because the processor cannot predict where a loop ends. codes-gen, which has the same functions, takes as
//! many chunks as most codes have. Of the few longer texts, the hash reads the beginning and the end.
//!
//! The hash adds up the halves of all chunks, and mixes by a multiplication, as the slot table does once more. Few
//! texts that anyone would type have the same sums, and codes-gen checks whether two codes of a set do. Then they are
//! hashed 8 bytes at a time, like `FxHash` (Firefox, rustc): rotate, xor, multiply. The hash depends on every byte of
//! most texts, so it alone rules out most unknown texts, before anything else is read.
//!
//! Each slot has a row of fixed length with the bytes to compare a text with: finding it needs no further read.

/// 2⁶⁴ divided by the golden ratio: an odd number whose multiples are far apart. codes-gen has the same.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// Where the chunk with this index is in a text of `len` bytes, 16 or more. LLVM computes it without a branch, and sees that
/// the chunk is in the text.
#[inline]
const fn place(index: usize, chunks: usize, len: usize) -> usize {
    if index + 1 < chunks && len >= 16 * index + 16 { 16 * index } else { len - 16 }
}

/// The sixteen bytes from an index on.
#[inline]
const fn chunk(bytes: &[u8], at: usize) -> &[u8; 16] {
    match bytes.split_at(at).1.first_chunk::<16>() {
        Some(chunk) => chunk,
        None => &[0; 16],
    }
}

/// The hash of a text by this many chunks of 16 bytes, times the multiplier of the slot table.
#[inline]
#[must_use]
pub const fn hash<const CHUNKS: usize, const MULTIPLIER: u64>(text: &str) -> u64 {
    let bytes = text.as_bytes();
    if bytes.len() < 16 {
        let (low, high) = halves(bytes);
        return product::<MULTIPLIER>(low, high);
    }
    let (mut low, mut high) = (0_u64, 0_u64);
    let mut index = 0;
    while index < CHUNKS {
        let chunk = chunk(bytes, place(index, CHUNKS, bytes.len()));
        low = low.wrapping_add(word(chunk, 0));
        high = high.wrapping_add(word(chunk, 8));
        index += 1;
    }
    product::<MULTIPLIER>(low, high)
}

/// `(low + high * GOLDEN) * MULTIPLIER`, as two products that need not wait for each other: LLVM knows both factors
/// and multiplies them at compile time.
#[inline]
const fn product<const MULTIPLIER: u64>(low: u64, high: u64) -> u64 {
    let high = high.wrapping_mul(GOLDEN.wrapping_mul(MULTIPLIER));
    low.wrapping_mul(MULTIPLIER).wrapping_add(high)
}

/// The first and the last 8 bytes of a text of fewer than 16.
#[inline]
const fn halves(bytes: &[u8]) -> (u64, u64) {
    if bytes.len() < 8 { (short(bytes), 0) } else { (word(bytes, 0), word(bytes, bytes.len() - 8)) }
}

/// The eight bytes from an index on.
#[inline]
const fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk::<8>() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => 0,
    }
}

/// The number that a text of fewer than eight bytes makes.
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
    // The last eight bytes may overlap with those before them.
    if rest.is_empty() { hash } else { mix(hash, word(bytes, bytes.len() - 8)) }
}

#[inline]
const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(GOLDEN)
}

/// A row of `W` bytes, a number of whole chunks, for each slot. It holds the slot's code, if the code is not longer.
/// Rows are aligned, since data in two cache lines is read twice.
#[repr(align(64))]
pub struct Rows<const W: usize, const N: usize>(pub [[u8; W]; N]);

/// Whether a code is this text. Up to `W` bytes, the length and the row suffice, and the code itself is not read.
#[inline]
#[must_use]
pub const fn is<const W: usize>(code: &str, length: u8, row: &[u8; W], text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() > W {
        return same(code, text);
    }
    if bytes.len() != length as usize {
        return false;
    }
    if bytes.len() < 16 {
        let ((low, high), (row_low, row_high)) = (halves(bytes), halves(row.split_at(bytes.len()).0));
        return (low ^ row_low) | (high ^ row_high) == 0;
    }
    let mut same = true;
    let mut index = 0;
    while 16 * index < W {
        let at = place(index, W / 16, bytes.len());
        same &= u128::from_le_bytes(*chunk(bytes, at)) == u128::from_le_bytes(*chunk(row, at));
        index += 1;
    }
    same
}

/// Whether two texts are the same.
#[must_use]
pub const fn same(a: &str, b: &str) -> bool {
    let (mut rest_a, mut rest_b) = (a.as_bytes(), b.as_bytes());
    if rest_a.len() != rest_b.len() {
        return false;
    }
    while let (Some((chunk_a, after_a)), Some((chunk_b, after_b))) =
        (rest_a.split_first_chunk::<16>(), rest_b.split_first_chunk::<16>())
    {
        if u128::from_le_bytes(*chunk_a) != u128::from_le_bytes(*chunk_b) {
            return false;
        }
        (rest_a, rest_b) = (after_a, after_b);
    }
    let ((a_low, a_high), (b_low, b_high)) = (halves(rest_a), halves(rest_b));
    (a_low ^ b_low) | (a_high ^ b_high) == 0
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::format;
    use std::string::String;
    use std::vec::Vec;

    use super::*;

    /// A row that begins with a text, if it is short enough.
    fn row<const W: usize>(text: &str) -> [u8; W] {
        let mut row = [b'.'; W];
        if let Some(beginning) = row.get_mut(..text.len()) {
            beginning.copy_from_slice(text.as_bytes());
        }
        row
    }

    /// Texts of every length up to long ones, each with another letter at every place.
    #[test]
    fn texts_are_equal_only_if_all_bytes_are_equal() {
        fn check<const CHUNKS: usize, const W: usize>(text: &str) {
            let is = |other: &str| {
                let length = text.len().try_into().unwrap();
                assert_eq!(same(text, other), is::<W>(text, length, &row(text), other));
                same(text, other)
            };
            assert!(is(&String::from(text)));
            for longer in [".", "\0", "x"] {
                assert!(!is(&format!("{text}{longer}")));
            }
            for at in 0..text.len() {
                let other = format!("{}#{}", &text[..at], &text[at + 1..]);
                assert!(!is(&other) && !is(&text[..at]), "{other}");
                assert_ne!(hash_all(text), hash_all(&other), "{other}");
                if text.len() <= W {
                    assert_ne!(hash::<CHUNKS, 1>(text), hash::<CHUNKS, 1>(&other), "{other}");
                }
            }
        }
        for length in 0..=80 {
            let text: Vec<u8> = (0..length).map(|at| b'a' + at % 26).collect();
            let text = String::from_utf8(text).unwrap();
            check::<1, 16>(&text);
            check::<2, 32>(&text);
            check::<3, 48>(&text);
            check::<4, 64>(&text);
        }
    }

    #[test]
    fn a_text_has_the_same_hash_at_compile_time() {
        const SHORT: u64 = hash::<2, 1>("DB:0140");
        const LONG: u64 = hash::<4, 1>("InvalidParameterValue.InstanceNotFoundInRegion");
        assert_eq!(hash::<2, 1>(&String::from("DB:0140")), SHORT);
        assert_eq!(hash::<4, 1>(&String::from("InvalidParameterValue.InstanceNotFoundInRegion")), LONG);
    }

    #[test]
    fn a_hash_is_multiplied() {
        for text in ["", "DB:0140", "AuthFailure", "AuthFailure.TokenFailure"] {
            assert_eq!(hash::<2, 0x1234_5677>(text), hash::<2, 1>(text).wrapping_mul(0x1234_5677));
        }
    }
}
