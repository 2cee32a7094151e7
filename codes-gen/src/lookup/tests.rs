use super::*;

/// The slot of a number, as generated code computes it.
fn slot(Slots { hash, numbers, .. }: &Slots, keys: &[u64], key: u64) -> usize {
    match hash {
        Hash::Multiply { multiplier, shift } => as_index(key.wrapping_mul(*multiplier) >> shift),
        Hash::Displace { multiplier, bucket_shift, position_shift, mask, displacements } => {
            let product = key.wrapping_mul(*multiplier);
            let displacement = displacements[as_index(product >> bucket_shift)];
            as_index(((product >> position_shift) + u64::from(displacement)) & mask)
        }
        Hash::Match => {
            assert_eq!(numbers.len(), keys.len());
            keys.iter().position(|known| *known == key).unwrap_or(0)
        }
    }
}

/// The bytes of a table of four-byte variants, and of the data by which a slot is found.
fn bytes(slots: &Slots) -> usize {
    let of_hash = match &slots.hash {
        Hash::Multiply { .. } | Hash::Match => 0,
        Hash::Displace { displacements, .. } => displacements.len() * unit(displacements),
    };
    slots.numbers.len() * 4 + of_hash
}

/// The bytes of a displacement.
fn unit(displacements: &[u32]) -> usize {
    match displacements.iter().max() {
        Some(256..=0xFFFF) => 2,
        Some(0x1_0000..) => 4,
        _ => 1,
    }
}

fn assert_perfect(numbers: &[u64]) {
    let is_narrow = numbers.iter().map(|n| n << 32).collect::<std::collections::BTreeSet<_>>().len() == numbers.len();
    for is_narrow in [false, is_narrow] {
        let slots = Slots::find(numbers, is_narrow);
        assert!(slots.hash != Hash::Match, "{} numbers, {is_narrow}", numbers.len());
        for (index, number) in numbers.iter().enumerate() {
            assert_eq!(slots.numbers[slot(&slots, numbers, *number)], Some(index), "{number}");
        }
        // Every number has a slot that exists, whether it is a code or not.
        for other in multipliers().take(1_000).chain([0, 1, u64::MAX]) {
            assert!(slot(&slots, numbers, other) < slots.numbers.len());
        }
        if let (true, Hash::Multiply { multiplier, shift: lowest }) = (slots.is_narrow, &slots.hash) {
            assert!(*multiplier << 32 == 0 && *lowest >= 32);
        }
        if let (true, Hash::Displace { multiplier, position_shift: lowest, .. }) = (slots.is_narrow, &slots.hash) {
            assert!(*multiplier << 32 == 0 && *lowest >= 32);
        }
    }
}

fn integers(numbers: impl IntoIterator<Item = i64>) -> Vec<u64> {
    numbers.into_iter().map(i64::cast_unsigned).collect()
}

/// Numbers in clusters, like those of vendors.
fn clusters(count: u64) -> Vec<u64> {
    (0..count).map(|n| (n / 20 * 1_000 + n % 20 * (1 + n / 20 % 3)).wrapping_sub(5_000)).collect()
}

fn multipliers() -> impl Iterator<Item = u64> {
    (1..).map(|n| multiplier(n, false))
}

#[test]
fn every_number_has_a_slot_of_its_own() {
    for count in [1, 2, 3, 28, 44, 100, 101, 240, 255, 256, 257, 1_000, 1_025, 10_000, 12_800, 16_385] {
        assert_perfect(&clusters(count));
        assert_perfect(&(0..count).map(|n| 1_008_000 + n * 3).collect::<Vec<u64>>());
    }
}

#[test]
fn a_hundred_thousand_numbers_have_slots() {
    assert_perfect(&clusters(100_000));
    assert_perfect(&(0..100_000).collect::<Vec<u64>>());
}

#[test]
fn numbers_that_differ_in_their_upper_bits_only_have_slots() {
    assert_perfect(&(0..2_000).map(|n| n << 20).collect::<Vec<u64>>());
    assert_perfect(&(0..4_000).map(|n| n << 20 | 0xF_FFFF).collect::<Vec<u64>>());
    assert_perfect(&(0..10_000).map(|n| n << 50).collect::<Vec<u64>>());
    assert_perfect(&(0..10_000).map(|n| n << 18).collect::<Vec<u64>>());
    assert_perfect(&(0..60_000).map(|n| n << 16).collect::<Vec<u64>>());
}

#[test]
fn powers_of_two_and_the_ends_of_the_types_have_slots() {
    assert_perfect(&(0..32).map(|bit| 1 << bit).collect::<Vec<u64>>());
    assert_perfect(&(0..64).map(|bit| 1 << bit).collect::<Vec<u64>>());
    assert_perfect(&integers((1..31).flat_map(|bit| [1 << bit, -1 << bit, (1 << bit) + 1])));
    assert_perfect(&integers([i32::MIN, i32::MAX, -1, 0, 1].map(i64::from)));
    assert_perfect(&integers((0..600).flat_map(|n| [i64::from(i32::MIN) + n, i64::from(i32::MAX) - n])));
    assert_perfect(&integers([i64::MIN, i64::MAX, -1, 0, 1]));
    assert_perfect(&integers((0..6_000).flat_map(|n| [i64::MIN + n, i64::MAX - n])));
}

/// An attacker who knows the multipliers can choose numbers whose products are small under some of them, and collide.
#[test]
fn numbers_chosen_against_the_first_multipliers_have_slots() {
    // Newton's iteration: each round doubles the number of correct bits in the inverse.
    let inverse = |odd: u64| (0..6).fold(odd, |x, _| x.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(x))));
    let chosen: Vec<u64> = multipliers().take(3).map(inverse).collect();
    assert!(multipliers().zip(&chosen).all(|(odd, inverse)| odd.wrapping_mul(*inverse) == 1));
    assert_perfect(&(1..5_000).flat_map(|n| chosen.iter().map(move |c| c.wrapping_mul(n))).collect::<Vec<u64>>());
}

/// The documented limits: 16 bytes for each code up to 256 codes, 12 bytes beyond.
#[test]
fn a_table_is_small() {
    for count in (1..=1_030).chain((1_100..30_000).step_by(1_571)).chain([12_800, 12_801, 100_000]) {
        let numbers = clusters(count);
        let slots = Slots::find(&numbers, true);
        let limit = numbers.len() * if count <= 256 { 16 } else { 12 };
        assert!(bytes(&slots) <= limit, "{count} numbers in {} bytes", bytes(&slots));
    }
}

#[test]
fn the_same_numbers_have_the_same_slots() {
    let numbers = clusters(2_000);
    assert_eq!(Slots::find(&numbers, true), Slots::find(&numbers, true));
    let slots = Slots::find(&[7, 1, 10_008], true);
    assert_eq!(slots.hash, Hash::Multiply { multiplier: 0x1F45_32E1 << 32, shift: 62 });
}

#[test]
fn no_numbers_have_slots() {
    assert!(Slots::find(&[], true).numbers.iter().all(Option::is_none));
}

#[test]
fn without_a_multiplier_a_match_is_used() {
    assert_eq!(multiply(&[1, 2, 3, 4], true, 0), None);
    assert_eq!(displace::find(&[1, 1], true, DISPLACE_TRIES), None);
    let slots = Slots::find(&[7, 7], true);
    assert_eq!(slots, Slots { hash: Hash::Match, is_narrow: false, numbers: vec![Some(0), Some(1)] });
}

/// No multiplier can separate the last two.
#[test]
fn a_search_without_a_result_ends() {
    let mut numbers = clusters(20_000);
    numbers.extend_from_within(..1);
    assert_eq!(Slots::find(&numbers, false).hash, Hash::Match);
}
