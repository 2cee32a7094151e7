//! Slots in blocks, for many numbers: the topmost bits of the product choose a block of 512 slots, and with some more bits
//! a bucket, whose factor multiplies the product once more, to places in the block that are free. The block is known
//! before the factor is loaded, and factors are bytes.

use super::{ADDED, BLOCK, Hash, LARGEST_BUCKET, NARROW_UP_TO, Slots, as_index, bits_for, multipliers};

const BLOCK_BITS: u32 = BLOCK.trailing_zeros();

/// How many numbers fill a block, on average at most: some get an eighth more, which must find places, too.
const FULL_BLOCK: usize = 400;

pub(super) fn find(numbers: &[u64], is_narrow: bool, tries: usize) -> Option<Slots> {
    let block_bits = bits_for(numbers.len().div_ceil(FULL_BLOCK)).max(1);
    // Four numbers share a bucket.
    let bucket_bits = bits_for(numbers.len() / 4).max(block_bits);
    let table = Blocks { is_narrow, block_bits, bucket_bits, is_small: numbers.len() <= NARROW_UP_TO };
    multipliers(is_narrow).take(tries).find_map(|multiplier| table.try_with(numbers, multiplier))
}

struct Blocks {
    is_narrow: bool,
    block_bits: u32,
    bucket_bits: u32,
    is_small: bool,
}

impl Blocks {
    fn try_with(&self, numbers: &[u64], multiplier: u64) -> Option<Slots> {
        let bucket_shift = 64 - self.bucket_bits;
        let position_shift = bucket_shift - BLOCK_BITS;
        let added = if self.is_narrow { ADDED >> 32 << 32 } else { ADDED };
        let product_of = |number: &u64| number.wrapping_mul(multiplier).wrapping_add(added);
        let mut buckets: Vec<Vec<u64>> = vec![Vec::new(); 1 << self.bucket_bits];
        for product in numbers.iter().map(product_of) {
            buckets.get_mut(as_index(product >> bucket_shift))?.push(product);
        }
        let largest = buckets.iter().map(Vec::len).max().unwrap_or_default();
        if largest > LARGEST_BUCKET {
            return None;
        }
        let place = |product: u64, factor: u16| {
            let in_block = (product.wrapping_mul(u64::from(factor)) >> position_shift) & (BLOCK as u64 - 1);
            as_index(product >> (64 - self.block_bits) << BLOCK_BITS | in_block)
        };
        // The largest buckets first, while there is room.
        let of_size = |size: usize| (0_usize..).zip(&buckets).filter(move |(_, products)| products.len() == size);
        let order = (1..=largest).rev().flat_map(of_size);
        let mut taken = vec![false; BLOCK << self.block_bits];
        // A factor that is no factor: whatever is hashed to an empty bucket, its slot exists.
        let mut factors = vec![1; buckets.len()];
        let most = if self.is_small { u8::MAX.into() } else { u16::MAX };
        for (index, products) in order {
            // Odd, so that no bit is lost.
            let mut candidates = (1..=most).step_by(2);
            let factor = candidates.find(|factor| take_all(&mut taken, products.iter().map(|p| place(*p, *factor))))?;
            *factors.get_mut(index)? = factor;
        }
        let slot_of = |number: &u64| {
            let product = product_of(number);
            place(product, factors.get(as_index(product >> bucket_shift)).copied().unwrap_or_default())
        };
        let numbers = super::place(numbers.iter().map(slot_of), taken.len());
        let block_shift = 64 - self.block_bits;
        let hash = Hash::Blocks { multiplier, block_shift, bucket_shift, position_shift, factors };
        Some(Slots { hash, is_narrow: self.is_narrow, numbers })
    }
}

/// Takes all these places, or none, if one is taken already.
fn take_all(taken: &mut [bool], places: impl Iterator<Item = usize> + Clone) -> bool {
    for (count, place) in places.clone().enumerate() {
        match taken.get_mut(place) {
            Some(is_taken) if !*is_taken => *is_taken = true,
            _ => {
                for place in places.take(count) {
                    if let Some(is_taken) = taken.get_mut(place) {
                        *is_taken = false;
                    }
                }
                return false;
            }
        }
    }
    true
}
