//! What lookups of codes that are text are made of: a hash and a comparison, both for constants too.
//!
//! The hash takes eight bytes at a time, like `FxHash` (Firefox, rustc): rotate, xor, multiply. The multiplier of the slot
//! table mixes it once more. codes-gen has the same function: the slots are found with it.

const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a text. The last bytes are taken as they overlap with those before them.
#[inline]
#[must_use]
pub const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = bytes.len() as u64;
    let mut rest = bytes;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        hash = mix(hash, u64::from_le_bytes(*chunk));
        rest = after;
    }
    if rest.is_empty() {
        return hash;
    }
    let last = match (bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(last), ..) => u64::from_le_bytes(*last),
        (_, Some(first), Some(last)) => (u32::from_le_bytes(*first) as u64) << 32 | u32::from_le_bytes(*last) as u64,
        _ => match bytes {
            [a, b, c] => u32::from_le_bytes([*a, *b, *c, 0]) as u64,
            [a, b] => u16::from_le_bytes([*a, *b]) as u64,
            [a] => *a as u64,
            _ => 0,
        },
    };
    mix(hash, last)
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
    let (mut rest_a, mut rest_b) = (a, b);
    while let (Some((chunk_a, after_a)), Some((chunk_b, after_b))) =
        (rest_a.split_first_chunk::<8>(), rest_b.split_first_chunk::<8>())
    {
        if u64::from_le_bytes(*chunk_a) != u64::from_le_bytes(*chunk_b) {
            return false;
        }
        (rest_a, rest_b) = (after_a, after_b);
    }
    if let (Some(last_a), Some(last_b)) = (a.last_chunk::<8>(), b.last_chunk::<8>()) {
        return u64::from_le_bytes(*last_a) == u64::from_le_bytes(*last_b);
    }
    let mut index = 0;
    while index < rest_a.len() {
        if rest_a[index] != rest_b[index] {
            return false;
        }
        index += 1;
    }
    true
}
