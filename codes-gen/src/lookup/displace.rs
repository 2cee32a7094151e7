//! Slots by hash and displace: the topmost bits of the product choose a bucket, the bits below them a position, and each
//! bucket has a displacement that moves its positions to free slots.
//!
//! A displacement is a byte if possible, so that all of them stay in the fastest cache beside the slots. If bytes do
//! not suffice, a displacement can reach the whole table.

use super::{Hash, LARGEST_BUCKET, Slots, as_index, bits_for, multiplier, place};

pub(super) fn find(numbers: &[u64], is_narrow: bool, tries: u64) -> Option<Slots> {
    // At most four of five slots are taken, and four numbers share a bucket.
    let bits = bits_for(numbers.len() * 5 / 4).max(1);
    let bucket_bits = bits_for(numbers.len() / 4).max(1);
    for bits in bits..=bits + 2 {
        let mask = (1 << bits) - 1;
        for farthest in &[mask.min(u8::MAX.into()), mask] {
            let (bucket_shift, position_shift) = (64 - bucket_bits, 64 - bucket_bits - bits);
            let table = Displaced { is_narrow, mask, bucket_shift, position_shift, farthest: *farthest };
            for round in 1..=tries {
                if let Some(slots) = table.try_with(numbers, multiplier(round, is_narrow)) {
                    return Some(slots);
                }
            }
        }
    }
    None
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
        let Self { is_narrow, mask, bucket_shift, position_shift, .. } = *self;
        let mut buckets: Vec<Vec<u64>> = vec![Vec::new(); 1 << (64 - bucket_shift)];
        for number in numbers {
            let product = number.wrapping_mul(multiplier);
            buckets.get_mut(as_index(product >> bucket_shift))?.push((product >> position_shift) & mask);
        }
        let mut largest = 0;
        for positions in &buckets {
            largest = largest.max(positions.len());
        }
        if largest > LARGEST_BUCKET || buckets.iter().any(|positions| has_repeats(positions)) {
            return None;
        }
        let len = as_index(mask) + 1;
        let mut taken = vec![false; len];
        let mut displacements = vec![0; buckets.len()];
        // The largest buckets go first, while there is room.
        for size in (1..=largest).rev() {
            for (index, positions) in buckets.iter().enumerate() {
                if positions.len() != size {
                    continue;
                }
                let displacement = self.displacement(positions, &taken)?;
                for position in positions {
                    *taken.get_mut(as_index((position + displacement) & mask))? = true;
                }
                *displacements.get_mut(index)? = u32::try_from(displacement).ok()?;
            }
        }
        let slot_of = |number: u64| {
            let product = number.wrapping_mul(multiplier);
            let displacement = displacements.get(as_index(product >> bucket_shift)).copied().unwrap_or_default();
            as_index(((product >> position_shift) + u64::from(displacement)) & mask)
        };
        let numbers = place(numbers, len, &slot_of);
        let hash = Hash::Displace { multiplier, bucket_shift, position_shift, mask, displacements };
        Some(Slots { hash, is_narrow, numbers })
    }

    /// The smallest displacement that moves all these positions to free slots.
    fn displacement(&self, positions: &[u64], taken: &[bool]) -> Option<u64> {
        let is_free = |slot: u64| taken.get(as_index(slot & self.mask)).is_some_and(|taken| !taken);
        let mut displacement = 0;
        while !positions.iter().all(|position| is_free(position + displacement)) {
            if displacement == self.farthest {
                return None;
            }
            displacement += 1;
        }
        Some(displacement)
    }
}

fn has_repeats(positions: &[u64]) -> bool {
    let mut rest = positions;
    while let [position, others @ ..] = rest {
        if others.iter().any(|other| other == position) {
            return true;
        }
        rest = others;
    }
    false
}
