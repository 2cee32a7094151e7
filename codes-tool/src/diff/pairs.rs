//! Pairs the tables of the old document with those of the new one.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use super::paths::Paths;
use crate::SurveyedTable;
use codes_read::code_value::CodeValue;
use codes_read::text::plain;

/// The most tables with the same code that a table is compared with.
const COMPARED: usize = 100;

/// The indices of the same table in the old and in the new document.
///
/// Tables below the same headings are the same, in their order. The rest are paired by the most codes in common.
pub(super) fn pair(old: (&[SurveyedTable], &Paths<'_>), new: (&[SurveyedTable], &Paths<'_>)) -> Vec<(usize, usize)> {
    let ((old, old_paths), (new, new_paths)) = (old, new);
    let as_compared = |path: &&[Arc<str>]| -> Vec<String> { path.iter().map(|heading| plain(heading)).collect() };
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut same: HashMap<Vec<String>, VecDeque<usize>> = HashMap::new();
    for (other, path) in new_paths.all.iter().map(as_compared).enumerate() {
        same.entry(path).or_default().push_back(other);
    }
    let mut left: Vec<usize> = Vec::new();
    for (index, path) in old_paths.all.iter().map(as_compared).enumerate() {
        match same.get_mut(&path).and_then(VecDeque::pop_front) {
            Some(other) => pairs.push((index, other)),
            None => left.push(index),
        }
    }
    let mut right: Vec<usize> = same.into_values().flatten().collect();
    right.sort_unstable();
    let mut alike = alike((old, &left), (new, &right));
    alike.sort_by_key(|(common, index, other)| (Reverse(*common), *index, *other));
    let (mut paired, mut taken) = (HashSet::new(), HashSet::new());
    for (_, index, other) in alike {
        if !paired.contains(&index) && !taken.contains(&other) {
            paired.insert(index);
            taken.insert(other);
            pairs.push((index, other));
        }
    }
    pairs
}

/// The least codes that two tables must share to be the same: half of those of the shorter one.
fn alike(old: (&[SurveyedTable], &[usize]), new: (&[SurveyedTable], &[usize])) -> Vec<(usize, usize, usize)> {
    let mut with_code: HashMap<&CodeValue, Vec<usize>> = HashMap::new();
    for &other in new.1 {
        for entry in new.0.get(other).into_iter().flat_map(|table| &table.set.codes) {
            let tables = with_code.entry(&entry.code).or_default();
            if tables.len() < COMPARED {
                tables.push(other);
            }
        }
    }
    let mut alike: Vec<(usize, usize, usize)> = Vec::new();
    for &index in old.1 {
        let codes = old.0.get(index).map(|table| &*table.set.codes).unwrap_or_default();
        let mut common: HashMap<usize, usize> = HashMap::new();
        for other in codes.iter().filter_map(|entry| with_code.get(&entry.code)).flatten() {
            *common.entry(*other).or_default() += 1;
        }
        let are_enough = |(other, common): &(usize, usize)| {
            let shorter = new.0.get(*other).map_or(0, |table| table.set.codes.len()).min(codes.len());
            common * 2 >= shorter
        };
        alike.extend(common.into_iter().filter(are_enough).map(|(other, common)| (common, index, other)));
    }
    alike
}
