//! Slots by hash and displace: the topmost bits of the product choose a bucket, the bits below them a position, and each
//! bucket has a displacement that moves its positions to free slots.
//!
//! A displacement is a byte, so that all of them stay in the fastest cache beside the slots. Where a byte does not do, it
//! reaches the whole table.

use super::{Hash, LARGEST_BUCKET, Slots, as_index, bits_for, multipliers, place};

pub(super) fn find(numbers: &[u64], is_narrow: bool, tries: usize) -> Option<Slots> {
    // At most four in five slots are taken, and four numbers share a bucket.
    let bits = bits_for(numbers.len() * 5 / 4).max(1);
    let bucket_bits = bits_for(numbers.len() / 4).max(1);
    (bits..=bits + 2).find_map(|bits| {
        let mask = (1 << bits) - 1;
        [mask.min(u8::MAX.into()), mask].into_iter().find_map(|farthest| {
            let (bucket_shift, position_shift) = (64 - bucket_bits, 64 - bucket_bits - bits);
            let table = Displaced { is_narrow, mask, bucket_shift, position_shift, farthest };
            multipliers(is_narrow).take(tries).find_map(|multiplier| table.try_with(numbers, multiplier))
        })
    })
}

struct Displaced {
    is_narrow: bool,
    mask: u64,
    bucket_shift: u32,
    position_shift: u32,
    /// The largest displacement.
    farthest: u64,
}

impl Displaced {
    fn try_with(&self, numbers: &[u64], multiplier: u64) -> Option<Slots> {
        let Self { is_narrow, mask, bucket_shift, position_shift, farthest } = *self;
        let mut buckets: Vec<Vec<u64>> = vec![Vec::new(); 1 << (64 - bucket_shift)];
        for number in numbers {
            let product = number.wrapping_mul(multiplier);
            buckets.get_mut(as_index(product >> bucket_shift))?.push((product >> position_shift) & mask);
        }
        let largest = buckets.iter().map(Vec::len).max().unwrap_or_default();
        if largest > LARGEST_BUCKET || buckets.iter().any(|positions| has_repeats(positions)) {
            return None;
        }
        // The largest buckets first, while there is room.
        let of_size = |size: usize| (0_usize..).zip(&buckets).filter(move |(_, positions)| positions.len() == size);
        let order = (1..=largest).rev().flat_map(of_size);
        let len = as_index(mask) + 1;
        let mut taken = vec![false; len];
        let mut displacements = vec![0; buckets.len()];
        for (index, positions) in order {
            let is_free = |slot: u64| taken.get(as_index(slot & mask)).is_some_and(|taken| !taken);
            let displacement = (0..=farthest).find(|d| positions.iter().all(|position| is_free(position + d)))?;
            for position in positions {
                *taken.get_mut(as_index((position + displacement) & mask))? = true;
            }
            *displacements.get_mut(index)? = u32::try_from(displacement).ok()?;
        }
        let slot_of = |number: &u64| {
            let product = number.wrapping_mul(multiplier);
            let displacement = displacements.get(as_index(product >> bucket_shift)).copied().unwrap_or_default();
            as_index(((product >> position_shift) + u64::from(displacement)) & mask)
        };
        let numbers = place(numbers.iter().map(slot_of), len);
        let hash = Hash::Displace { multiplier, bucket_shift, position_shift, mask, displacements };
        Some(Slots { hash, is_narrow, numbers })
    }
}

fn has_repeats(positions: &[u64]) -> bool {
    (1_usize..).zip(positions).any(|(next, position)| positions.iter().skip(next).any(|other| other == position))
}
