//! Slots by hash and displace: the topmost bits of the product choose a bucket, the bits below them a position, and each
//! bucket has a displacement that moves its positions to free slots.

use super::{Hash, LARGEST_BUCKET, Slots, as_index, bits_for, multipliers, place};

pub(super) fn find(numbers: &[u64], is_narrow: bool, tries: usize) -> Option<Slots> {
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
