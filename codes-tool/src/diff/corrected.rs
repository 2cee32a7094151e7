//! Codes whose number the vendor has corrected: the text is the same, one number is gone, one is new, and the two are
//! alike.

use std::collections::{HashMap, HashSet};

use crate::slip::is_slip;
use codes_read::code_set::CodeSet;
use codes_read::code_value::CodeValue;

/// The indices of each corrected code in the old set and in the new one.
///
/// The text must belong to exactly one code on each side, and the two codes must differ by a slip: one digit more or
/// less, another digit, or two swapped ones.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, diff, survey};
///
/// let of = |row: &str| {
///     let document = Document::new("vendor.md", format!("| Code | Text |\n|---|---|\n| 1008020 | Late. |\n{row}"));
///     survey(&document, &SurveyOptions::default()).tables.remove(0).set
/// };
/// assert_eq!(diff::corrected(&of("| 10080021 | Soon. |"), &of("| 1008021 | Soon. |")), [(1, 1)]);
/// assert_eq!(diff::corrected(&of("| 10080021 | Soon. |"), &of("| 1008021 | Never. |")), []);
/// ```
#[must_use]
pub fn corrected(old: &CodeSet, new: &CodeSet) -> Vec<(usize, usize)> {
    let gone = alone(old, new);
    let fresh = alone(new, old);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (text, index) in gone {
        let (Some(index), Some(Some(other))) = (index, fresh.get(&text)) else { continue };
        let codes = (old.codes.get(index), new.codes.get(*other));
        if let (Some(from), Some(to)) = codes
            && is_corrected(&from.code, &to.code)
        {
            pairs.push((index, *other));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The codes that only one side has, by their texts; `None` if several codes have the same text.
fn alone<'a>(of: &'a CodeSet, other: &CodeSet) -> HashMap<Vec<&'a str>, Option<usize>> {
    let known: HashSet<&CodeValue> = other.codes.iter().map(|entry| &entry.code).collect();
    let mut alone = HashMap::new();
    for (index, entry) in of.codes.iter().enumerate() {
        let texts: Vec<&str> = entry.meanings.iter().map(|meaning| &*meaning.text).collect();
        let says_something = texts.iter().any(|text| !text.is_empty());
        if says_something && !known.contains(&entry.code) {
            alone.entry(texts).and_modify(|index| *index = None).or_insert(Some(index));
        }
    }
    alone
}

/// Whether one code is the other with a slip. Short codes do not count, since they are all alike.
fn is_corrected(from: &CodeValue, to: &CodeValue) -> bool {
    const LEAST: usize = 3;
    let (from, to) = (from.to_string(), to.to_string());
    from.chars().count().min(to.chars().count()) >= LEAST && is_slip(&from, &to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_character_or_two_swapped_ones() {
        let is = |from: i128, to: i128| is_corrected(&CodeValue::Integer(from), &CodeValue::Integer(to));
        for (from, to) in [(10080021, 1008021), (4004, 4005), (4012, 4102), (-404, 404), (500, 5000)] {
            assert!(is(from, to) && is(to, from), "{from} {to}");
        }
        for (from, to) in [(7, 8), (4004, 4115), (1000, 2001), (40, 4)] {
            assert!(!is(from, to), "{from} {to}");
        }
    }
}
