//! The slot table, [`Slots`]: a function that maps each number of a set to a slot of its own.
//!
//! Small sets use multiplicative hashing (Knuth, *The Art of Computer Programming* 3, 6.4), with a multiplier that is
//! searched for until no two numbers collide. Larger sets use hash and displace (Belazzougui, Botelho and
//! Dietzfelbinger, *Hash, displace, and compress*, 2009). The search is bounded, and gives the same result on every
//! machine. If it fails, a `match` over the numbers is used, which works for every set.

mod displace;
mod filter;
mod text;

pub(crate) use filter::Filter;
pub(crate) use text::{TextHash, chunks, usual_lengths};

/// The slots of the numbers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Slots {
    pub(crate) hash: Hash,
    /// Whether 32 bits of the product suffice: the lower half of the multiplier is zero, and every shift is at least
    /// 32.
    pub(crate) is_narrow: bool,
    /// For each slot, the index of its number, if it has one.
    pub(crate) numbers: Vec<Option<usize>>,
}

/// The way in which the slot of a number is computed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    /// The topmost bits of a product: `number * multiplier >> shift`.
    Multiply { multiplier: u64, shift: u32 },
    /// `((product >> position_shift) + displacements[product >> bucket_shift]) & mask`.
    Displace { multiplier: u64, bucket_shift: u32, position_shift: u32, mask: u64, displacements: Vec<u32> },
    /// The slot is the number's index.
    Match,
}

impl Hash {
    /// The multiplier of the number, unless there is none.
    pub(crate) fn multiplier(&self) -> Option<u64> {
        match self {
            Self::Multiply { multiplier, .. } | Self::Displace { multiplier, .. } => Some(*multiplier),
            Self::Match => None,
        }
    }
}

/// 2⁶⁴ divided by the golden ratio: an odd number whose multiples are far apart. codes-core has the same.
pub(crate) const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// A number as generated code hashes it: its lower 64 bits, or both halves if the type has 128 bits.
pub(crate) fn key_of_integer(number: i128, is_wide: bool) -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let (low, high) = (number as u64, (number >> 64) as u64);
    if is_wide { low ^ high.wrapping_mul(GOLDEN) } else { low }
}

/// The number of multipliers that are tried for a set of this size.
const MULTIPLY_TRIES: u64 = 10_000;
const DISPLACE_TRIES: u64 = 30;

/// The most numbers in a bucket. A multiplier that puts more into one is rejected.
const LARGEST_BUCKET: usize = 64;

/// The most numbers for which narrow products have enough bits.
const NARROW_UP_TO: usize = 16_384;

/// The most numbers for which a multiplier alone is tried.
const MULTIPLY_UP_TO: usize = 100;

impl Slots {
    /// Finds slots for a set of different numbers, which are given as their sign-extended bits.
    ///
    /// Numbers that differ in their lower 32 bits may have narrow products, which are cheaper.
    pub(crate) fn find(numbers: &[u64], is_narrow: bool) -> Self {
        let is_narrow = is_narrow && numbers.len() <= NARROW_UP_TO;
        let found = multiply(numbers, is_narrow, MULTIPLY_TRIES);
        if let Some(slots) = found.or_else(|| displace::find(numbers, is_narrow, DISPLACE_TRIES)) {
            return slots;
        }
        let mut indices = Vec::with_capacity(numbers.len());
        for index in 0..numbers.len() {
            indices.push(Some(index));
        }
        Self { hash: Hash::Match, is_narrow: false, numbers: indices }
    }
}

/// The nth of a fixed sequence of random odd numbers (Steele, Lea and Flood's splitmix64). A narrow one is shifted up,
/// so that the upper half of its product is the product of the lower halves.
fn multiplier(n: u64, is_narrow: bool) -> u64 {
    let z = n.wrapping_mul(GOLDEN);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    let odd = (z ^ (z >> 31)) | 1;
    if is_narrow { odd << 32 } else { odd }
}

/// The smallest table, with at most four slots for each number, in which a multiplier gives each number a slot of its
/// own.
fn multiply(numbers: &[u64], is_narrow: bool, tries: u64) -> Option<Slots> {
    if numbers.len() > MULTIPLY_UP_TO {
        return None;
    }
    // A shift by 64 is not defined, so the smallest table has two slots.
    let smallest = bits_for(numbers.len()).max(1);
    for bits in smallest..=smallest + 2 {
        let len = 1 << bits;
        if len > (numbers.len() * 4).max(2) {
            break;
        }
        let shift = 64 - bits;
        let mut taken = vec![0; len];
        for round in 1..=tries {
            let multiplier = multiplier(round, is_narrow);
            let slot_of = |number: u64| as_index(number.wrapping_mul(multiplier) >> shift);
            let fits = numbers.iter().all(|number| {
                let taken = taken.get_mut(slot_of(*number));
                taken.is_some_and(|taken| std::mem::replace(taken, round) != round)
            });
            if fits {
                let hash = Hash::Multiply { multiplier, shift };
                return Some(Slots { hash, is_narrow, numbers: place(numbers, len, &slot_of) });
            }
        }
    }
    None
}

/// The bits of the smallest power of two that is at least `n`.
fn bits_for(n: usize) -> u32 {
    n.next_power_of_two().trailing_zeros()
}

/// A slot as an index. Slots are few, so one that does not fit in `usize` is not in any table.
fn as_index(slot: u64) -> usize {
    usize::try_from(slot).unwrap_or(usize::MAX)
}

/// The table of this length, with the index of each number in its slot.
fn place(numbers: &[u64], len: usize, slot_of: &dyn Fn(u64) -> usize) -> Vec<Option<usize>> {
    let mut slots = vec![None; len];
    for (index, number) in numbers.iter().enumerate() {
        if let Some(slot) = slots.get_mut(slot_of(*number)) {
            *slot = Some(index);
        }
    }
    slots
}

#[cfg(test)]
mod tests;
