//! Texts that stand for all other codes, or for no code. This module is a part of the grammar.

use crate::lexicon::cells::{AMONG_NUMBERS, NOUNS, OTHER};
use crate::text;

const DASHES: [&str; 4] = ["-", "--", "\u{2013}", "\u{2014}"];

const SIGNS: [&str; 3] = ["*", "...", "…"];

/// The most bytes of such a text. Longer ones are prose.
pub(super) const LONGEST: usize = 48;

/// Whether the text stands for all other codes.
pub fn is_catch_all(text: &str) -> bool {
    if text.len() > LONGEST || text.parse::<i128>().is_ok() {
        return false;
    }
    let lower = text.to_lowercase();
    // `Any other non-200 status`
    let is_other_status = || text::strip_prefixes(&lower, &["any other ", "all other "]).is_some_and(is_all_but_status);
    is_dash(text) || SIGNS.contains(&text) || is_with_noun(&lower, OTHER) || is_all_but(&lower) || is_other_status()
}

/// Whether the text is a dash, which stands for all other codes, or for none.
pub(crate) fn is_dash(text: &str) -> bool {
    DASHES.contains(&text)
}

/// Whether a text in lower case is one of these words, with or without a noun.
pub(super) fn is_with_noun(text: &str, words: &[&str]) -> bool {
    let first = text.as_bytes().first();
    words.iter().filter(|word| word.as_bytes().first() == first).any(|word| {
        let Some(rest) = text.strip_prefix(word) else { return false };
        let noun = rest.trim_start_matches([' ', 'の']);
        let is_apart = noun.len() < rest.len() || !noun.is_ascii();
        rest.is_empty() || is_apart && text::is_one_of(noun, NOUNS)
    })
}

/// Whether the text stands for all other codes, if the codes are numbers: `Unknown`, `XXX`, `(none)`.
pub(crate) fn is_unknown(text: &str) -> bool {
    let text = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text);
    text.len() <= 24 && text::is_one_of(&text.to_lowercase(), &AMONG_NUMBERS)
}

/// Whether a word in Latin letters may be a text for all other codes, or the part of one.
pub(crate) fn may_be_other(word: &str) -> bool {
    let is_zero = ["non", "zero"].iter().any(|part| word.eq_ignore_ascii_case(part));
    is_zero || text::is_one_of_any_case(word, OTHER) || text::is_one_of_any_case(word, &AMONG_NUMBERS)
}

/// Whether each such text in other letters has a character of this kind: its first one, or the one with an accent.
pub(crate) fn may_be_in_other(c: char) -> bool {
    const CHARACTERS: [char; 18] =
        ['其', '除', '非', 'そ', '上', '기', '그', '나', '空', '未', '不', '알', '없', 'な', 'á', 'Á', 'ğ', 'Ğ'];
    // The sign for Kelvin is `k` in lower case.
    CHARACTERS.contains(&c) || matches!(c, '\u{400}'..='\u{52f}' | '\u{212a}')
}

fn is_all_but_status(text: &str) -> bool {
    const ENDS: [&str; 5] = ["status", "statuses", "code", "codes", "response"];
    let but = text.rsplit_once(' ').filter(|(_, end)| ENDS.contains(end)).map_or(text, |(but, _)| but);
    is_all_but(but)
}

/// `non-200`, `!= 0`, `非 2xx`, `非0值`, `0以外`: all codes except one, which the table may list too.
fn is_all_but(text: &str) -> bool {
    const BEFORE: [&str; 9] = ["non-", "non ", "not ", "!=", "<>", "≠", "非", "不等于", "other than "];
    const BEHIND: [&str; 4] = ["以外", "이외", "외의 값", " 외"];
    let rest = text::strip_prefixes(text, &BEFORE);
    let rest = rest.or_else(|| BEHIND.iter().find_map(|behind| text.strip_suffix(behind)));
    rest.is_some_and(|rest| text::are_digits(rest.trim().trim_end_matches(['x', '值', '値', '的'])))
}

/// Whether the text says that the row has no code.
pub fn says_none(text: &str) -> bool {
    const NONE: [&str; 7] = ["n/a", "n.a.", "n. a.", "#n/a", "tbd", "tba", "無し"];
    text.len() <= 8 && NONE.contains(&&*text.to_ascii_lowercase())
}

/// Whether a cell belongs to a repeated delimiter row.
pub fn are_dashes(text: &str) -> bool {
    text.len() >= 3 && text::is_only(text, |byte| matches!(byte, b'-' | b':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_for_other_codes_is_ruled_out() {
        for word in OTHER.iter().chain(&AMONG_NUMBERS).filter(|word| !word.contains(' ')) {
            for word in [(*word).to_owned(), word.to_uppercase()] {
                let parts = || word.split(|c: char| !c.is_ascii_alphabetic());
                assert!(parts().all(may_be_other) || text::has(&word, may_be_in_other), "{word}");
            }
        }
        assert!(!may_be_other("another") && !text::has("错误码", may_be_in_other));
    }
}
