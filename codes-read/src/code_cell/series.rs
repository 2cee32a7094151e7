//! Text codes that count up in a code cell: `EC011–EC013`. A part of reading a code cell.

/// A longer series is a class of codes rather than a list of them.
const MOST: u32 = 100;

/// The codes from the first to the last, which differ in the number at their ends only.
pub(super) fn parse(text: &str) -> Option<Vec<String>> {
    const SEPARATORS: [&str; 9] = ["\u{2013}", "\u{2014}", "~", "～", "〜", "...", "..", " to ", "-"];
    SEPARATORS.iter().find_map(|separator| {
        text.match_indices(separator).find_map(|(at, _)| {
            let last = text.get(at + separator.len()..)?;
            between(text.get(..at)?.trim(), last.trim())
        })
    })
}

fn between(first: &str, last: &str) -> Option<Vec<String>> {
    let (name, from) = numbered(first)?;
    let (other, to) = numbered(last)?;
    let is_word = name.bytes().all(|byte| byte.is_ascii_graphic()) && name.contains(|c: char| c.is_ascii_alphabetic());
    if !is_word || name != other || from.len() != to.len() {
        return None;
    }
    let width = from.len();
    let (from, to): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
    let is_series = from < to && to - from < MOST;
    is_series.then(|| (from..=to).map(|number| format!("{name}{number:0width$}")).collect())
}

/// What stands before the number at the end of a text, and that.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text.split_at_checked(name.len()).filter(|(name, number)| !name.is_empty() && !number.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_count_up_are_each_of_them() {
        for text in ["E008–E010", "E008-E010", "E008 ~ E010", "E008..E010", "E008 to E010"] {
            assert_eq!(parse(text), Some(vec!["E008".into(), "E009".into(), "E010".into()]), "{text}");
        }
        assert_eq!(parse("ORA-01-ORA-02"), Some(vec!["ORA-01".into(), "ORA-02".into()]));
    }

    #[test]
    fn one_code_with_a_dash_in_it_is_no_series() {
        for text in ["ORA-00904", "E1-F2", "E1-2", "10-20", "E2-E1", "E1-E1", "E0001-E9999", "E9-E10", "A-B", "-1--2"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
