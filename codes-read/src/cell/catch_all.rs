//! Texts that stand for all other codes, or for no code. This module is a part of the grammar.

use super::number::are_digits;
use crate::text;

const SIGNS: [&str; 7] = ["*", "-", "--", "\u{2013}", "\u{2014}", "...", "…"];

const WORDS: &[&str] = &[
    "other", "others", "any other", "all other", "all others", "other code", "other codes", "all other codes",
    "any other code", "other error", "other errors", "other error code", "other error codes", "other return codes",
    "other value", "other values", "any other value", "else", "anything else", "everything else", "otro", "otros",
    "cualquier otro", "outro", "outros", "qualquer outro", "demais", "os demais", "andere", "alle anderen", "sonstige",
    "sonstiges", "sonst", "autre", "autres", "altro", "altri", "прочие", "прочее", "другие", "другое", "любой другой",
    "иное", "inne", "overig", "khác", "остальные", "diğer", "non-zero", "nonzero", "non zero", "其他", "其它", "其余",
    "除此之外", "除此以外", "其他值", "其它值", "其他错误", "其他错误码", "其它错误码", "其他返回码", "其余错误码",
    "其余返回码", "其他状态码", "其它状态码", "其余状态码", "其他情况", "非零", "その他", "その他のエラー",
    "その他のコード", "それ以外", "上記以外", "기타", "기타 오류", "그 외", "나머지",
];

/// Words that stand for all other codes among numbers, but are codes themselves among words.
const AMONG_NUMBERS: [&str; 16] = [
    "unknown", "xxx", "xxxx", "nnn", "nnnn", "none", "null", "nil", "any", "default", "空", "未知", "不明",
    "알 수 없음", "없음", "なし",
];

/// Whether the text stands for all other codes.
pub fn is_catch_all(text: &str) -> bool {
    // The longest of them has twenty bytes.
    if text.len() > 24 || text.parse::<i128>().is_ok() {
        return false;
    }
    let lower = text.to_lowercase();
    // `Any other non-200 status`
    let is_other_status = || text::strip_prefixes(&lower, &["any other ", "all other "]).is_some_and(is_all_but_status);
    SIGNS.contains(&text) || text::is_one_of(&lower, WORDS) || is_all_but(&lower) || is_other_status()
}

/// Whether the text stands for all other codes, if the codes are numbers: `Unknown`, `XXX`, `(none)`.
pub(crate) fn is_unknown(text: &str) -> bool {
    let text = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text);
    text.len() <= 16 && text::is_one_of(&text.to_lowercase(), &AMONG_NUMBERS)
}

/// Whether a word in Latin letters may be a text for all other codes, or the part of one.
pub(crate) fn may_be_other(word: &str) -> bool {
    let is_zero = ["non", "zero"].iter().any(|part| word.eq_ignore_ascii_case(part));
    is_zero || text::is_one_of_any_case(word, WORDS) || text::is_one_of_any_case(word, &AMONG_NUMBERS)
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
    rest.is_some_and(|rest| are_digits(rest.trim().trim_end_matches(['x', '值', '値', '的'])))
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
        for word in WORDS.iter().chain(&AMONG_NUMBERS).filter(|word| !word.contains(' ')) {
            for word in [(*word).to_owned(), word.to_uppercase()] {
                let parts = || word.split(|c: char| !c.is_ascii_alphabetic());
                assert!(parts().all(may_be_other) || text::has(&word, may_be_in_other), "{word}");
            }
        }
        assert!(!may_be_other("another") && !text::has("错误码", may_be_in_other));
    }
}
