//! Turns a text code into the number that the slot table is made from. codes-core has the same functions for texts off
//! the wire.

use std::ops::RangeInclusive;

use super::GOLDEN;

/// The way in which a text is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextHash {
    /// By the sums of this many chunks of 16 bytes. A longer text is hashed by its beginning and its end.
    Chunks(usize),
    /// By all its bytes, one after the other.
    All,
}

/// The most chunks that are read without a loop.
const MOST_CHUNKS: usize = 4;

/// The number of chunks that hold all but one in twenty of these texts.
pub(crate) fn chunks(texts: &[&str]) -> usize {
    for chunks in 1..MOST_CHUNKS {
        let mut longer = 0;
        for text in texts {
            longer += usize::from(text.len() > 16 * chunks);
        }
        if longer <= texts.len() / 20 {
            return chunks;
        }
    }
    MOST_CHUNKS
}

/// The range of lengths that most of these texts have, among the ranges that are looked up in the same way. Generated
/// code tests for it with one branch: a branch that is only sometimes taken costs more than the comparison.
pub(crate) fn usual_lengths(texts: &[&str]) -> RangeInclusive<usize> {
    let (mut most, mut usual) = (0, 0..=0);
    for way in [0..=3, 4..=7, 8..=15, 16..=16 * chunks(texts)] {
        let mut count = 0;
        for text in texts {
            count += usize::from(way.contains(&text.len()));
        }
        if count > most {
            (most, usual) = (count, way);
        }
    }
    usual
}

impl TextHash {
    /// The cheapest hash that distinguishes these texts.
    pub(crate) fn new(texts: &[&str]) -> Self {
        let sums = Self::Chunks(chunks(texts));
        let mut keys = Vec::with_capacity(texts.len());
        for text in texts {
            keys.push(sums.key(text));
        }
        keys.sort_unstable();
        let are_same = |pair: &[u64]| matches!(pair, [key, next] if key == next);
        if keys.windows(2).any(are_same) { Self::All } else { sums }
    }

    /// A text as generated code hashes it.
    pub(crate) fn key(self, text: &str) -> u64 {
        let bytes = text.as_bytes();
        let len = bytes.len();
        let sums = |low: u64, high: u64| low.wrapping_add(high.wrapping_mul(GOLDEN));
        match self {
            Self::Chunks(_) if len < 8 => sums(short(bytes), 0),
            Self::Chunks(_) if len < 16 => sums(word(bytes, 0), word(bytes, len - 8)),
            Self::Chunks(count) => {
                let last = len - 16;
                let (mut low, mut high) = (0_u64, 0_u64);
                for index in 0..count {
                    let at = if index + 1 == count { last } else { last.min(16 * index) };
                    low = low.wrapping_add(word(bytes, at));
                    high = high.wrapping_add(word(bytes, at + 8));
                }
                sums(low, high)
            }
            Self::All => all(bytes),
        }
    }
}

fn all(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(GOLDEN);
    if bytes.len() < 8 {
        return mix(bytes.len() as u64, short(bytes));
    }
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut hash = bytes.len() as u64;
    for chunk in chunks {
        hash = mix(hash, u64::from_le_bytes(*chunk));
    }
    if rest.is_empty() { hash } else { mix(hash, word(bytes, bytes.len() - 8)) }
}

/// The eight bytes that begin at an index.
fn word(bytes: &[u8], at: usize) -> u64 {
    let chunk = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>);
    chunk.map_or(0, |chunk| u64::from_le_bytes(*chunk))
}

/// A text of fewer than eight bytes.
fn short(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
        (Some(first), Some(last), _) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        (.., [a, b, c]) => u64::from(u32::from_le_bytes([*a, *b, *c, 0])),
        (.., [a, b]) => u64::from(u16::from_le_bytes([*a, *b])),
        (.., [a]) => u64::from(*a),
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
