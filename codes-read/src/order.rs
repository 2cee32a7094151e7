//! Ordered places of a document: sorting, searching, iterating. This module is a leaf.

use std::ops::Range;

/// A cursor over ordered ranges, which moves along with ordered places.
pub(crate) struct RangeCursor<'a>(pub(crate) &'a [Range<usize>]);

impl RangeCursor<'_> {
    /// Whether one of the ranges overlaps this place. The places must be passed in order.
    pub(crate) fn reach_into(&mut self, place: &Range<usize>) -> bool {
        while let [range, rest @ ..] = self.0
            && range.end <= place.start
        {
            self.0 = rest;
        }
        self.0.first().is_some_and(|range| range.start < place.end)
    }
}

/// The number of places up to and including this one. The places are in order.
pub(crate) fn up_to(places: &[usize], place: usize) -> usize {
    places.partition_point(|&known| known <= place)
}

/// The first place behind this one. The places are in order.
pub(crate) fn next(places: &[usize], place: usize) -> Option<usize> {
    places.get(up_to(places, place)).copied()
}

/// The beginnings of some ranges.
pub(crate) fn starts(ranges: &[Range<usize>]) -> Vec<usize> {
    let mut starts = Vec::with_capacity(ranges.len());
    for range in ranges {
        starts.push(range.start);
    }
    starts
}

/// The items, sorted by a number. Those with equal numbers keep their order.
///
/// For every type, rustc compiles std's sort again: some thousand lines of LLVM IR.
pub(crate) fn by<T>(items: Vec<T>, number: fn(&T) -> usize) -> Vec<T> {
    let mut keys = Vec::with_capacity(items.len());
    let mut left = Vec::with_capacity(items.len());
    for item in items {
        keys.push((number(&item), left.len()));
        left.push(Some(item));
    }
    keys.sort_unstable();
    let mut ordered = Vec::with_capacity(keys.len());
    for (_, index) in keys {
        ordered.extend(left.get_mut(index).and_then(Option::take));
    }
    ordered
}

/// The ranges, sorted by their beginnings.
pub(crate) fn of_ranges(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    by(ranges.to_vec(), |range| range.start)
}

/// The last range that begins before a place. The ranges are in order.
pub(crate) fn before(ranges: &[Range<usize>], place: usize) -> Option<&Range<usize>> {
    ranges.get(ranges.partition_point(|range| range.start < place).checked_sub(1)?)
}
