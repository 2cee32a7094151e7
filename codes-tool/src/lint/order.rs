//! Numbers that are out of order.

use std::collections::HashSet;

use super::typo::Typo;
use super::{Linted, RELATED};
use codes_gen::{Diagnostic, ProblemId};
use codes_read::text::count;

/// The number of codes of which one may be out of order. If more are, the table has no order.
const ONE_OF: usize = 5;

/// Reports the codes without which the table would be in order: by the numbers or their absolute values, rising or
/// falling. A table without any order is left alone, and so are mistyped codes.
pub(super) fn lint(table: &Linted<'_>, mistyped: &[Typo]) -> Option<Diagnostic> {
    let mistyped: HashSet<i128> = mistyped.iter().map(|typo| typo.code).collect();
    let entries = table.table.set.codes.iter();
    let numbered = entries.filter_map(|entry| Some((entry, entry.code.number()?)));
    let numbered: Vec<_> = numbered.filter(|(_, number)| !mistyped.contains(number)).collect();
    let numbers: Vec<i128> = numbered.iter().map(|(_, number)| *number).collect();
    let amounts: Vec<i128> = numbers.iter().map(|number| number.saturating_abs()).collect();
    let falling = |numbers: &[i128]| numbers.iter().map(|number| number.saturating_neg()).collect::<Vec<_>>();
    let orders = [falling(&numbers), falling(&amounts), numbers, amounts];
    let strays = orders.iter().map(|numbers| out_of_order(numbers)).min_by_key(Vec::len)?;
    if strays.is_empty() || strays.len() * ONE_OF > numbered.len() {
        return None;
    }
    let mut places = strays.iter().filter_map(|index| {
        let (entry, _) = numbered.get(*index)?;
        Some((table.place_of(entry, entry.meanings.first()?), entry.written()))
    });
    let (first, code) = places.next()?;
    let others = strays.len() - 1;
    let and = if others == 0 { String::new() } else { format!(", and {} more", count(others, "code")) };
    let message = format!("code `{code}` is out of order{and}");
    let diagnostic = Diagnostic::at(ProblemId::CodeOutOfOrder, first, message);
    Some(places.take(RELATED).fold(diagnostic, |diagnostic, (place, _)| diagnostic.related(place, "")))
}

/// The indices of the numbers that are not part of a longest rising sequence, found by patience sorting (Fredman, 1975).
fn out_of_order(numbers: &[i128]) -> Vec<usize> {
    // The least number with which a sequence of each length ends, and for each number the one before it.
    let mut ends: Vec<(i128, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (index, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|(end, _)| end <= number);
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter)).map(|(_, index)| *index));
        match ends.get_mut(length) {
            Some(end) => *end = (*number, index),
            None => ends.push((*number, index)),
        }
    }
    let mut kept = HashSet::new();
    let mut next = ends.last().map(|(_, index)| *index);
    while let Some(index) = next {
        kept.insert(index);
        next = before.get(index).copied().flatten();
    }
    (0..numbers.len()).filter(|index| !kept.contains(index)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_numbers_as_possible_are_out_of_order() {
        assert!(out_of_order(&[]).is_empty() && out_of_order(&[1, 2, 2, 3]).is_empty());
        assert_eq!(out_of_order(&[1, 9, 2, 3]), [1]);
        assert_eq!(out_of_order(&[5, 1, 2, 3, 0]), [0, 4]);
    }
}
