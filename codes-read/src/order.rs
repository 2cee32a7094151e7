//! Places of a document in their order: put into it, searched, gone through. A leaf.

use std::ops::Range;

/// Ranges in their order, gone through along with places in theirs.
pub(crate) struct RangeCursor<'a>(pub(crate) &'a [Range<usize>]);

impl RangeCursor<'_> {
    /// Whether one of the ranges reaches into this place, which is not before the last one asked for.
    pub(crate) fn reach_into(&mut self, place: &Range<usize>) -> bool {
        while let [range, rest @ ..] = self.0
            && range.end <= place.start
        {
            self.0 = rest;
        }
        self.0.first().is_some_and(|range| range.start < place.end)
    }
}

/// How many of these places, which are in order, are this one or before it.
pub(crate) fn up_to(places: &[usize], place: usize) -> usize {
    places.partition_point(|&known| known <= place)
}

/// The keys in their order, each with the index that it had; of the same keys the first comes first.
pub(crate) fn sorted(keys: &[u64]) -> Vec<(u64, usize)> {
    let mut sorted = Vec::with_capacity(keys.len());
    for (index, key) in keys.iter().enumerate() {
        sorted.push((*key, index));
    }
    sorted.sort_unstable();
    sorted
}

/// Ranges in the order in which they begin.
pub(crate) fn of_ranges(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut starts = Vec::with_capacity(ranges.len());
    for range in ranges {
        starts.push(range.start as u64);
    }
    let mut ordered = Vec::with_capacity(ranges.len());
    for (_, index) in &sorted(&starts) {
        if let Some(range) = ranges.get(*index) {
            ordered.push(range.clone());
        }
    }
    ordered
}

/// The last of some ranges, which are in order, that begins before a place.
pub(crate) fn before(ranges: &[Range<usize>], place: usize) -> Option<&Range<usize>> {
    ranges.get(ranges.partition_point(|range| range.start < place).checked_sub(1)?)
}
