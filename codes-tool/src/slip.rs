//! Codes that differ by a slip of the pen.

/// Whether inserting, removing or replacing one character, or swapping two neighbours, turns one text into the other.
pub(crate) fn is_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (one.get(start..).unwrap_or_default(), other.get(start..).unwrap_or_default());
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    match (one.get(..one.len() - end), other.get(..other.len() - end)) {
        (Some([_]), Some([] | [_])) | (Some([]), Some([_])) => true,
        (Some([a, b]), Some([c, d])) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn one_keystroke_makes_the_intended_number() {
        for typed in ["10080021", "100821", "1008012", "1008721", "11008021"] {
            assert!(is_slip(typed, "1008021") && is_slip("1008021", typed), "{typed}");
        }
        for typed in ["1008021", "100802100", "1008210", "21"] {
            assert!(!is_slip(typed, "1008021"), "{typed}");
        }
    }
}
