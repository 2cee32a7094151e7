//! A filter that rules out most texts that are not codes: one bit for each place where the product of a code may be
//! (Bloom, *Space/time trade-offs in hash coding with allowable errors*, 1970, with one hash). It is small and is
//! checked first, so that a miss reads neither slots nor texts.

use super::{as_index, bits_for};

/// The topmost bits of the products of all codes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Filter {
    /// The shift that turns a product into the index of its bit.
    pub(crate) shift: u32,
    /// The bits, beginning with the least significant bit of each word.
    pub(crate) words: Vec<u64>,
}

/// The binary logarithm of the bits for each code: at 32 bits, one in 32 misses passes.
const BITS: u32 = 5;

/// The binary logarithm of the size that fits the fastest cache, in bits. A larger set of codes gets fewer bits for each
/// code, so that the filter does not grow.
const SMALL: u32 = 18;

/// The binary logarithm of the fewest bits for each code. With these, the filter of a still larger set grows.
const FEWEST_BITS: u32 = 3;

impl Filter {
    pub(crate) fn new(keys: &[u64], multiplier: u64) -> Self {
        let codes = bits_for(keys.len());
        let bits = (codes + BITS).min(SMALL).max(codes + FEWEST_BITS).max(u64::BITS.ilog2());
        let shift = u64::BITS - bits;
        let mut words = vec![0; 1 << (bits - u64::BITS.ilog2())];
        for key in keys {
            let place = key.wrapping_mul(multiplier) >> shift;
            if let Some(word) = words.get_mut(as_index(place / 64)) {
                *word |= 1 << (place % 64);
            }
        }
        Self { shift, words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes always pass; other texts rarely do.
    #[test]
    fn all_codes_pass_and_few_other_texts_do() {
        for count in [1_usize, 2, 28, 64, 1_000, 1_024, 10_000, 100_000] {
            let numbers = || (1..).map(|n: u64| n.wrapping_mul(0xBF58_476D_1CE4_E5B9));
            let keys: Vec<u64> = numbers().take(count).collect();
            let Filter { shift, words } = Filter::new(&keys, 0x94D0_49BB_1331_11EB);
            let passes = |key: u64| {
                let place = key.wrapping_mul(0x94D0_49BB_1331_11EB) >> shift;
                words[as_index(place / 64)] >> (place % 64) & 1 != 0
            };
            assert!(keys.iter().all(|key| passes(*key)));
            let fooled = numbers().skip(count).take(10_000).filter(|key| passes(*key)).count();
            assert!(fooled < if count > 10_000 { 1_500 } else { 500 }, "{fooled} of 10,000 beside {count}");
            assert!(words.len() * 8 <= (count * 8).max(8), "{count}");
        }
    }
}
