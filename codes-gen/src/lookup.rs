//! The slot table: from a set of numbers to a function that sends each to a slot of its own: [`Slots`].
//!
//! Multiplicative hashing (Knuth, *The Art of Computer Programming* 3, 6.4) with a multiplier that is searched for until
//! no two numbers meet. Larger sets take hash and displace (Belazzougui, Botelho and Dietzfelbinger, *Hash, displace, and
//! compress*, 2009): the topmost bits choose a bucket, the bits below them a position, and each bucket has a displacement
//! that moves its positions to free slots. The search is the same on every machine, and bounded; should it fail, a
//! `match` over the numbers does it, which no set of numbers can defeat.

/// Where each number's slot is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Slots {
    pub(crate) hash: Hash,
    /// Products of 32 bits do: the lower half of the multiplier is zero, and every shift at least 32.
    pub(crate) is_narrow: bool,
    /// The index of the number in each slot, if there is one.
    pub(crate) numbers: Vec<Option<usize>>,
}

/// How a number's slot is computed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    /// The topmost bits of a product: `number * multiplier >> shift`.
    Multiply { multiplier: u64, shift: u32 },
    /// `(product >> position_shift ^ displacements[product >> bucket_shift]) & mask`.
    Displace { multiplier: u64, bucket_shift: u32, position_shift: u32, mask: u64, displacements: Vec<u32> },
    /// The slot is the number's index.
    Match,
}

/// What the upper half of a number of 128 bits is multiplied with.
pub(crate) const UPPER_HALF: u64 = 0x9E37_79B9_7F4A_7C15;

/// A number as generated code hashes it: its lower 64 bits, or, for a type of 128 bits, both halves.
pub(crate) fn key_of_integer(number: i128, is_wide: bool) -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let (low, high) = (number as u64, (number >> 64) as u64);
    if is_wide { low ^ high.wrapping_mul(UPPER_HALF) } else { low }
}

/// A text as generated code hashes it. codes-core has the same function, and says where it comes from.
pub(crate) fn key_of_text(text: &str) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let bytes = text.as_bytes();
    let (chunks, rest) = bytes.as_chunks::<8>();
    let hash = chunks.iter().fold(bytes.len() as u64, |hash, chunk| mix(hash, u64::from_le_bytes(*chunk)));
    if rest.is_empty() {
        return hash;
    }
    let last = match (bytes.last_chunk::<8>(), bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
        (Some(last), ..) => u64::from_le_bytes(*last),
        (_, Some(first), Some(last), _) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        (.., [a, b, c]) => u64::from(u32::from_le_bytes([*a, *b, *c, 0])),
        (.., [a, b]) => u64::from(u16::from_le_bytes([*a, *b])),
        (.., [a]) => u64::from(*a),
        _ => 0,
    };
    mix(hash, last)
}

/// How many multipliers are tried for a set of this size, and for each size of the displaced table.
const MULTIPLY_TRIES: usize = 10_000;
const DISPLACE_TRIES: usize = 30;

/// A multiplier that sends more numbers than this to one bucket is a bad one.
const LARGEST_BUCKET: usize = 64;

/// Up to this many numbers, bucket and position together take the better bits of a narrow product.
const NARROW_UP_TO: usize = 4_096;

/// Beyond this many numbers a multiplier alone does not do.
const MULTIPLY_UP_TO: usize = 100;

impl Slots {
    /// Finds slots for different numbers, which stand as their bits, sign-extended.
    ///
    /// Numbers that are different in their lower 32 bits may have narrow products, which are cheaper.
    pub(crate) fn find(numbers: &[u64], is_narrow: bool) -> Self {
        let is_narrow = is_narrow && numbers.len() <= NARROW_UP_TO;
        let by_match = || Self { hash: Hash::Match, is_narrow: false, numbers: (0..numbers.len()).map(Some).collect() };
        multiply(numbers, is_narrow, MULTIPLY_TRIES)
            .or_else(|| displace(numbers, is_narrow, DISPLACE_TRIES))
            .unwrap_or_else(by_match)
    }
}

/// Odd numbers without pattern, always the same (Steele, Lea and Flood's splitmix64). A narrow one is shifted up, so that
/// the upper half of its product is the product of the lower halves.
fn multipliers(is_narrow: bool) -> impl Iterator<Item = u64> {
    (1_u64..).map(move |n| {
        let z = n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let odd = (z ^ (z >> 31)) | 1;
        if is_narrow { odd << 32 } else { odd }
    })
}

/// The smallest table, of at most four slots a number, into which a multiplier sends each number alone.
fn multiply(numbers: &[u64], is_narrow: bool, tries: usize) -> Option<Slots> {
    if numbers.len() > MULTIPLY_UP_TO {
        return None;
    }
    // A shift by 64 is none, so that the smallest table has two slots.
    let smallest = bits_for(numbers.len()).max(1);
    (smallest..=smallest + 2).filter(|bits| 1 << bits <= (numbers.len() * 4).max(2)).find_map(|bits| {
        let shift = 64 - bits;
        let mut taken = vec![0; 1 << bits];
        let multiplier = multipliers(is_narrow).take(tries).zip(1..).find_map(|(multiplier, round)| {
            let fits = numbers.iter().all(|number| {
                let slot = as_index(number.wrapping_mul(multiplier) >> shift);
                taken.get_mut(slot).is_some_and(|taken| std::mem::replace(taken, round) != round)
            });
            fits.then_some(multiplier)
        })?;
        let hash = Hash::Multiply { multiplier, shift };
        let slots = numbers.iter().map(|number| as_index(number.wrapping_mul(multiplier) >> shift));
        Some(Slots { hash, is_narrow, numbers: place(slots, 1 << bits) })
    })
}

fn displace(numbers: &[u64], is_narrow: bool, tries: usize) -> Option<Slots> {
    // At most four in five slots are taken, and four numbers share a bucket.
    let bits = bits_for(numbers.len() * 5 / 4).max(1);
    let bucket_bits = bits_for(numbers.len() / 4).max(1);
    (bits..=bits + 2).find_map(|bits| {
        let table =
            Displaced { is_narrow, bits, bucket_shift: 64 - bucket_bits, position_shift: 64 - bucket_bits - bits };
        multipliers(is_narrow).take(tries).find_map(|multiplier| table.try_with(numbers, multiplier))
    })
}

struct Displaced {
    is_narrow: bool,
    bits: u32,
    bucket_shift: u32,
    position_shift: u32,
}

impl Displaced {
    fn try_with(&self, numbers: &[u64], multiplier: u64) -> Option<Slots> {
        let mask = (1 << self.bits) - 1;
        let mut buckets: Vec<Vec<u64>> = vec![Vec::new(); 1 << (64 - self.bucket_shift)];
        for number in numbers {
            let product = number.wrapping_mul(multiplier);
            buckets.get_mut(as_index(product >> self.bucket_shift))?.push((product >> self.position_shift) & mask);
        }
        let largest = buckets.iter().map(Vec::len).max().unwrap_or_default();
        if largest > LARGEST_BUCKET || buckets.iter().any(|positions| has_repeats(positions)) {
            return None;
        }
        // The largest buckets first, while there is room.
        let of_size = |size: usize| (0_usize..).zip(&buckets).filter(move |(_, positions)| positions.len() == size);
        let order = (1..=largest).rev().flat_map(of_size);
        let mut taken = vec![false; 1 << self.bits];
        let mut displacements = vec![0; buckets.len()];
        for (index, positions) in order {
            let is_free = |slot: u64| taken.get(as_index(slot)).is_some_and(|taken| !taken);
            let displacement = (0..=mask).find(|d| positions.iter().all(|position| is_free(position ^ d)))?;
            for position in positions {
                *taken.get_mut(as_index(position ^ displacement))? = true;
            }
            *displacements.get_mut(index)? = u32::try_from(displacement).ok()?;
        }
        let slot_of = |number: &u64| {
            let product = number.wrapping_mul(multiplier);
            let displacement = displacements.get(as_index(product >> self.bucket_shift)).copied().unwrap_or_default();
            as_index(((product >> self.position_shift) ^ u64::from(displacement)) & mask)
        };
        let numbers = place(numbers.iter().map(slot_of), 1 << self.bits);
        let (bucket_shift, position_shift) = (self.bucket_shift, self.position_shift);
        let hash = Hash::Displace { multiplier, bucket_shift, position_shift, mask, displacements };
        Some(Slots { hash, is_narrow: self.is_narrow, numbers })
    }
}

fn has_repeats(positions: &[u64]) -> bool {
    (1_usize..).zip(positions).any(|(next, position)| positions.iter().skip(next).any(|other| other == position))
}

/// How many bits count to `n`: the smallest power of two that is no less.
fn bits_for(n: usize) -> u32 {
    n.next_power_of_two().trailing_zeros()
}

/// Slots are few: what does not fit is in no table.
fn as_index(slot: u64) -> usize {
    usize::try_from(slot).unwrap_or(usize::MAX)
}

fn place(slots: impl Iterator<Item = usize>, len: usize) -> Vec<Option<usize>> {
    let mut numbers = vec![None; len];
    for (index, slot) in slots.enumerate() {
        if let Some(place) = numbers.get_mut(slot) {
            *place = Some(index);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(hash: &Hash, number: u64) -> usize {
        match hash {
            Hash::Multiply { multiplier, shift } => as_index(number.wrapping_mul(*multiplier) >> shift),
            Hash::Displace { multiplier, bucket_shift, position_shift, mask, displacements } => {
                let product = number.wrapping_mul(*multiplier);
                let displacement = displacements[as_index(product >> bucket_shift)];
                as_index(((product >> position_shift) ^ u64::from(displacement)) & mask)
            }
            Hash::Match => unreachable!("not for these numbers"),
        }
    }

    fn assert_perfect(numbers: &[u64]) {
        for is_narrow in [false, true] {
            let slots = Slots::find(numbers, is_narrow);
            for (index, number) in numbers.iter().enumerate() {
                assert_eq!(slots.numbers[slot(&slots.hash, *number)], Some(index), "{number}");
            }
            let limit = if numbers.len() <= 256 { numbers.len() * 4 } else { numbers.len() * 5 / 2 };
            assert!(slots.numbers.len() <= limit.max(2), "{} numbers in {} slots", numbers.len(), slots.numbers.len());
            if let (true, Hash::Multiply { multiplier, shift }) = (slots.is_narrow, &slots.hash) {
                assert!(*multiplier << 32 == 0 && *shift >= 32);
            }
            if let (true, Hash::Displace { multiplier, position_shift, .. }) = (slots.is_narrow, &slots.hash) {
                assert!(*multiplier << 32 == 0 && *position_shift >= 32);
            }
        }
    }

    #[test]
    fn every_number_has_a_slot_of_its_own() {
        for count in [1, 2, 3, 28, 44, 100, 101, 255, 256, 257, 1_000, 10_000, 100_000] {
            assert_perfect(&(0..count).map(|n| 1_008_000 + n * 3).collect::<Vec<u64>>());
        }
    }

    #[test]
    fn hard_sets_of_numbers_have_slots_too() {
        assert_perfect(&(0..32).map(|bit| 1 << bit).collect::<Vec<u64>>());
        assert_perfect(&(0..2_000).map(|n| n << 20).collect::<Vec<u64>>());
        assert_perfect(&[i32::MIN, i32::MAX, -1, 0, 1].map(|n| i64::from(n).cast_unsigned()));
        let wide = [i64::MIN, i64::MAX, -1, 0, 1].map(i64::cast_unsigned);
        assert!(Slots::find(&wide, false).hash != Hash::Match);
        let powers: Vec<u64> = (0..64).map(|bit| 1 << bit).collect();
        assert!(Slots::find(&powers, false).hash != Hash::Match);
    }

    #[test]
    fn no_numbers_have_slots() {
        assert!(Slots::find(&[], true).numbers.iter().all(Option::is_none));
    }

    #[test]
    fn when_no_multiplier_is_found_a_match_does_it() {
        assert_eq!(multiply(&[1, 2, 3, 4], true, 0), None);
        assert_eq!(displace(&[1, 1], true, DISPLACE_TRIES), None);
        let slots = Slots::find(&[7, 7], true);
        assert_eq!(slots, Slots { hash: Hash::Match, is_narrow: false, numbers: vec![Some(0), Some(1)] });
    }
}
