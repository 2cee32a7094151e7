//! Tells whether two texts differ only in punctuation or space.

/// Whether two texts are the same except for punctuation and space. A point within a number, a minus sign, and marks
/// that compare or calculate do not count as punctuation.
pub(super) fn is_all_that_differs(from: &str, to: &str) -> bool {
    from != to && essence(from).eq(essence(to))
}

/// The characters with a meaning. Between two digits, every other character is kept too: `1.5` is not `15`.
fn essence(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut before: Option<char> = None;
    let mut chars = text.chars().peekable();
    std::iter::from_fn(move || {
        while let Some(c) = chars.next() {
            let last = before.replace(c);
            if !is_punctuation(c) {
                return Some(c);
            }
            let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            if is_digit(last) && is_digit(chars.peek().copied()) {
                return Some(if c.is_whitespace() { ' ' } else { c });
            }
        }
        None
    })
}

fn is_punctuation(c: char) -> bool {
    c.is_whitespace() || ".,;:!?'\"`()[]{}*_·…‘’“”„«»–—、。，；：！？（）「」『』【】《》".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_spaces_do_not_count_but_signs_do() {
        for (from, to) in [
            ("Too late.", "Too late"),
            ("SDK 内部错误", "SDK内部错误。"),
            ("Bad (really)", "Bad \"really\"!"),
            ("a , b", "a, b"),
            ("until 5.", "until 5"),
        ] {
            assert!(is_all_that_differs(from, to), "{from}");
        }
        for (from, to) in [
            ("x", "x"),
            ("1.5", "15"),
            ("1 5", "15"),
            ("-5", "5"),
            ("a < b", "a > b"),
            ("Late", "late"),
            ("10,000", "10.000"),
            ("", "a"),
        ] {
            assert!(!is_all_that_differs(from, to), "{from}");
        }
    }
}
