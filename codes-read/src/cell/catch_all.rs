//! Texts that stand for all other codes, or for no code. This module is a part of the grammar.

use super::number::are_digits;
use crate::text;

const SIGNS: [&str; 7] = ["*", "-", "--", "\u{2013}", "\u{2014}", "...", "…"];

/// The most bytes of such a text. Longer ones are prose.
pub(super) const LONGEST: usize = 48;

/// Words that mean "other", alone or before a noun.
const WORDS: &[&str] = &[
    "other", "others", "any other", "all other", "all others", "every other", "else", "anything else",
    "everything else", "otro", "otros", "otra", "otras", "cualquier otro", "todos los demás", "outro", "outros",
    "outra", "outras", "qualquer outro", "demais", "os demais", "todos os outros", "andere", "anderer", "alle anderen",
    "sonstige", "sonstiger", "sonstiges", "sonst", "alle übrigen", "autre", "autres", "tous les autres",
    "toutes les autres", "altro", "altri", "altre", "прочие", "прочее", "другие", "другое", "любой другой",
    "любые другие", "иное", "остальные", "все остальные", "inne", "overig", "overige", "khác", "diğer", "non-zero",
    "nonzero", "non zero", "其他", "其它", "其余", "其餘", "除此之外", "除此以外", "非零", "その他", "それ以外",
    "上記以外", "기타", "그 외", "나머지",
];

/// Nouns behind such words: "other error codes", `その他のエラー`.
const NOUNS: &[&str] = &[
    "code", "codes", "error", "errors", "error code", "error codes", "return code", "return codes", "return value",
    "return values", "status", "statuses", "status code", "status codes", "value", "values", "number", "numbers",
    "fehler", "fehlercodes", "werte", "errores", "código", "códigos", "valor", "valores", "erro", "erros", "erreur",
    "erreurs", "valeur", "valeurs", "errori", "codici", "valori", "ошибка", "ошибки", "коды", "значение", "значения",
    "błędy", "错误", "错误码", "错误代码", "返回码", "返回值", "状态码", "代码", "情况", "错误情况", "值", "数", "數",
    "整数", "число", "числа", "錯誤", "錯誤碼", "エラー", "エラーコード", "コード", "値", "수", "오류", "오류 코드",
    "에러", "코드", "값",
];

/// Words that stand for all other codes among numbers, but are codes themselves among words.
const AMONG_NUMBERS: [&str; 22] = [
    "unknown", "xxx", "xxxx", "nnn", "nnnn", "none", "null", "nil", "any", "default", "unbekannt", "desconocido",
    "desconhecido", "inconnu", "sconosciuto", "неизвестно", "空", "未知", "不明", "알 수 없음", "없음", "なし",
];

/// Whether the text stands for all other codes.
pub fn is_catch_all(text: &str) -> bool {
    if text.len() > LONGEST || text.parse::<i128>().is_ok() {
        return false;
    }
    let lower = text.to_lowercase();
    // `Any other non-200 status`
    let is_other_status = || text::strip_prefixes(&lower, &["any other ", "all other "]).is_some_and(is_all_but_status);
    SIGNS.contains(&text) || is_with_noun(&lower, WORDS) || is_all_but(&lower) || is_other_status()
}

/// Whether a text in lower case is one of these words, with or without a noun.
pub(super) fn is_with_noun(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
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
