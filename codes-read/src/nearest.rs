//! Suggestions: the nearest names and numbers.

use std::collections::HashSet;

/// The number of suggestions in a message.
const SHOWN: usize = 3;

/// The words with the most similar spelling, the nearest first. Words that share less than half are left out.
///
/// ```
/// let headings = ["Client Return Codes", "Server Return Codes", "Appendix"];
/// assert_eq!(codes_gen::nearest::by_spelling("Client Return Code", &headings), ["Client Return Codes", "Server Return Codes"]);
/// ```
#[must_use]
pub fn by_spelling<'a>(wanted: &str, words: &[&'a str]) -> Vec<&'a str> {
    let wanted = wanted.to_lowercase();
    let length = wanted.chars().count();
    let mut known: HashSet<&str> = HashSet::new();
    let mut different: Vec<&str> = Vec::new();
    let mut distances = Vec::new();
    for word in words {
        if !known.insert(word) {
            continue;
        }
        let distance = edit_distance(&wanted, &word.to_lowercase());
        if distance * 2 <= word.chars().count().max(length) {
            different.push(word);
            distances.push((distance, 0));
        }
    }
    let mut nearest = Vec::new();
    for index in &least(&distances) {
        if let Some(word) = different.get(*index) {
            nearest.push(*word);
        }
    }
    nearest
}

/// The words, those with the most similar spelling first.
pub(crate) fn ordered<'a>(wanted: &str, words: Vec<&'a str>) -> Vec<&'a str> {
    let mut ordered = by_spelling(wanted, &words);
    for word in words {
        if !ordered.contains(&word) {
            ordered.push(word);
        }
    }
    ordered
}

/// The numbers that were most likely intended: first those with a mistyped digit, then those at the smallest distance.
///
/// ```
/// assert_eq!(codes_gen::nearest::by_number(10080021, &[1008003, 1008021, 1008022, 10110008]), [1008021, 1008022, 1008003]);
/// ```
#[must_use]
pub fn by_number(wanted: i128, numbers: &[i128]) -> Vec<i128> {
    let digits = wanted.to_string();
    let mut distances = Vec::with_capacity(numbers.len());
    for number in numbers {
        distances.push((edit_distance(&digits, &number.to_string()), number.abs_diff(wanted)));
    }
    let mut nearest = Vec::new();
    for index in &least(&distances) {
        if let Some(number) = numbers.get(*index) {
            nearest.push(*number);
        }
    }
    nearest
}

/// The indices of the smallest distances, in order.
fn least(distances: &[(usize, u128)]) -> Vec<usize> {
    let mut indices: Vec<usize> = Vec::new();
    for _ in 0..SHOWN {
        let mut least: Option<(usize, &(usize, u128))> = None;
        for (index, distance) in distances.iter().enumerate() {
            if !indices.contains(&index) && least.is_none_or(|(_, least)| distance < least) {
                least = Some((index, distance));
            }
        }
        if let Some((index, _)) = least {
            indices.push(index);
        }
    }
    indices
}

/// The number of characters to insert, remove or replace (Levenshtein, with the two rows of Wagner and Fischer). Only
/// the beginnings of long texts are compared, since a heading may have megabytes.
fn edit_distance(a: &str, b: &str) -> usize {
    const COMPARED: usize = 100;
    let mut letters = Vec::new();
    let mut row = vec![0];
    for c in b.chars().take(COMPARED) {
        letters.push(c);
        row.push(letters.len());
    }
    for (i, ca) in a.chars().take(COMPARED).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (j, cb) in letters.iter().enumerate() {
            let Some(cell) = row.get_mut(j + 1) else { break };
            let best = (diagonal + usize::from(ca != *cb)).min(left + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edit_distance_counts_insertions_removals_and_replacements() {
        let cases = [
            ("", "", 0),
            ("a", "", 1),
            ("", "ab", 2),
            ("kitten", "sitting", 3),
            ("flaw", "lawn", 2),
            ("错误码", "错误", 1),
        ];
        for (a, b, distance) in cases {
            assert_eq!(edit_distance(a, b), distance, "{a} {b}");
            assert_eq!(edit_distance(b, a), distance, "{b} {a}");
        }
    }

    #[test]
    fn words_that_have_little_in_common_are_not_suggested() {
        assert!(by_spelling("Client Return Codes", &["Appendix"]).is_empty());
    }

    #[test]
    fn extreme_numbers_have_neighbours() {
        assert_eq!(by_number(i128::MIN, &[i128::MAX]), [i128::MAX]);
    }
}
