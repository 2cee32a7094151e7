//! Which table of the new document is which of the old one.

use std::collections::HashSet;

use crate::SurveyedTable;
use crate::code_value::CodeValue;
use crate::text::plain;

/// The indices of the same table in the old and in the new document.
///
/// Tables below the same headings are the same, in their order; of the rest, those that have most codes in common.
pub(super) fn pair(old: &[SurveyedTable], new: &[SurveyedTable]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let (mut left, mut right): (Vec<usize>, Vec<usize>) = ((0..old.len()).collect(), (0..new.len()).collect());
    let (old_paths, new_paths) = (paths(old), paths(new));
    left.retain(|&index| {
        let same = right.iter().position(|&other| old_paths.get(index) == new_paths.get(other));
        let Some(other) = same.map(|at| right.remove(at)) else { return true };
        pairs.push((index, other));
        false
    });
    let (old_codes, new_codes) = (codes(old), codes(new));
    let mut alike: Vec<(usize, usize, usize)> = Vec::new();
    for &index in &left {
        for &other in &right {
            let (Some(before), Some(after)) = (old_codes.get(index), new_codes.get(other)) else { continue };
            let common = before.intersection(after).count();
            if common * 2 >= before.len().min(after.len()).max(1) {
                alike.push((common, index, other));
            }
        }
    }
    alike.sort_by_key(|(common, index, other)| (std::cmp::Reverse(*common), *index, *other));
    for (_, index, other) in alike {
        if !pairs.iter().any(|(old, new)| *old == index || *new == other) {
            pairs.push((index, other));
        }
    }
    pairs
}

fn paths(tables: &[SurveyedTable]) -> Vec<Vec<String>> {
    let path = |table: &SurveyedTable| {
        let place = table.set.tables.first();
        place.map(|place| place.path.iter().map(|heading| plain(heading)).collect()).unwrap_or_default()
    };
    tables.iter().map(path).collect()
}

fn codes(tables: &[SurveyedTable]) -> Vec<HashSet<&CodeValue>> {
    tables.iter().map(|table| table.set.codes.iter().map(|entry| &entry.code).collect()).collect()
}
