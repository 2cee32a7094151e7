//! What a cell of the code column says: [`CodeCell`]. A leaf: the steps that choose a column and that read it share it.

mod number;
mod range;
mod series;

use crate::code_value::CodeValue;
use crate::columns::Kind;
pub(crate) use number::hex_digits;
use number::{number, number_with_name};

/// The meaning of a code cell's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeCell {
    /// One code or range, or several.
    Codes(Vec<Listed>),
    /// All codes that the table does not list.
    CatchAll,
    Empty,
    /// Codes in characters that only look like ASCII; here in ASCII.
    Lookalike(String),
    /// A number with zeros in front, which would be lost.
    LeadingZeros,
    /// A number beyond every integer type.
    Huge,
    /// `10,500`: two numbers or one.
    Grouped,
    /// Anything else.
    Other,
}

/// A code or a range of codes, with what stands beside it: `200 (OK)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub what: What,
    pub beside: Option<String>,
}

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Code(CodeValue),
    /// Open at an end where there is no number.
    Range(Option<i128>, Option<i128>),
}

impl Listed {
    fn code(code: impl Into<CodeValue>) -> Self {
        Self { what: What::Code(code.into()), beside: None }
    }

    fn range(first: Option<i128>, last: Option<i128>) -> Self {
        Self { what: What::Range(first, last), beside: None }
    }

    fn beside(self, name: &str) -> Self {
        Self { beside: Some(name.to_owned()).filter(|name| !name.is_empty()), ..self }
    }
}

/// Reads a cell of a column whose codes are integers.
pub fn parse_integers(text: &str) -> CodeCell {
    parse(text, integers)
}

/// Reads a cell of a column whose codes are text.
pub fn parse_texts(text: &str) -> CodeCell {
    parse(text, texts)
}

/// Whether a cell holds codes, even if something is wrong with them.
pub fn is_code(text: &str, kind: Kind) -> bool {
    let cell = match kind {
        Kind::Integer => parse_integers(text),
        Kind::Text => parse_texts(text),
    };
    !matches!(cell, CodeCell::Other | CodeCell::Empty | CodeCell::CatchAll)
}

/// No code is longer, nor is a list of some.
const LONGEST: usize = 2_048;

fn parse(text: &str, read: impl Fn(&str) -> CodeCell) -> CodeCell {
    // A backtick without its partner is left in the text.
    let text = text.trim_matches([' ', '`', '\n']);
    if text.is_empty() {
        return CodeCell::Empty;
    }
    if text.len() > LONGEST {
        return CodeCell::Other;
    }
    if is_catch_all(text) {
        return CodeCell::CatchAll;
    }
    if says_none(text) {
        return CodeCell::Other;
    }
    match read(text) {
        CodeCell::Other => {
            let ascii: String = text.chars().filter_map(ascii_lookalike).collect();
            if ascii != text && matches!(read(&ascii), CodeCell::Codes(_)) {
                CodeCell::Lookalike(ascii)
            } else {
                CodeCell::Other
            }
        }
        read => read,
    }
}

/// One number or range, with or without a name, or a list of such.
fn integers(text: &str) -> CodeCell {
    let text = text.trim_end_matches([':', '：', '.', '。', ';', '；', ',', '，', '、', ' ']);
    match integer(text) {
        CodeCell::Other => {}
        read => return read,
    }
    if is_grouped(text) {
        return CodeCell::Grouped;
    }
    if let Some(listed) = list(text, &LIST_SEPARATORS, |part| match integer(part) {
        CodeCell::Codes(codes) => Some(codes),
        _ => named(part).map(|named| vec![named]),
    }) {
        return CodeCell::Codes(listed);
    }
    named(text).map_or(CodeCell::Other, |listed| CodeCell::Codes(vec![listed]))
}

/// A number or range with a name beside it.
fn named(text: &str) -> Option<Listed> {
    number_with_name(text).or_else(|| range::with_name(text))
}

/// A bare number or range.
fn integer(text: &str) -> CodeCell {
    match number(text) {
        CodeCell::Other => match range::parse(text) {
            Some((first, last)) => CodeCell::Codes(vec![Listed::range(first, last)]),
            None => CodeCell::Other,
        },
        number => number,
    }
}

/// `10,500`, which may be ten thousand and five hundred. Numbers of three digits are rather two: `400,401`.
fn is_grouped(text: &str) -> bool {
    let Some((first, rest)) = text.trim_start_matches(['-', '+']).split_once(',') else { return false };
    let is_short = is_digits(first) && first.len() <= 2;
    is_short && rest.split(',').all(|group| is_digits(group) && group.len() == 3)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// One word, with or without something in brackets behind it, or a list of such.
fn texts(text: &str) -> CodeCell {
    let one = |part: &str| {
        let series = series::parse(part.trim_matches([' ', '`']));
        series.map(|codes| codes.iter().map(|code| Listed::code(&**code)).collect()).or_else(|| Some(vec![word(part)?]))
    };
    let codes = one(text).or_else(|| list(text, &TEXT_SEPARATORS, one));
    codes.map_or(CodeCell::Other, CodeCell::Codes)
}

fn word(text: &str) -> Option<Listed> {
    let text = unquoted(text.trim_matches([' ', '`']));
    if is_word(text) {
        return Some(Listed::code(text));
    }
    let (code, name) = number::split_brackets(text).or_else(|| {
        // `404 Not Found`: a number does not stand for itself and a name.
        let (code, name) = text.split_once(' ')?;
        is_digits(code).then_some((code, name))
    })?;
    is_word(code).then(|| Listed::code(code).beside(name))
}

fn unquoted(text: &str) -> &str {
    let inside = |open, close| text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
    inside('"', '"').or_else(|| inside('\'', '\'')).or_else(|| inside('“', '”')).unwrap_or(text)
}

/// Whether a text may be a code: printable ASCII, not all punctuation, no separator of a list.
fn is_word(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b',' | b';'))
        && text.bytes().any(|byte| byte.is_ascii_alphanumeric())
        && !text.ends_with(')')
}

const LIST_SEPARATORS: [&str; 14] =
    ["\n", ",", "，", "、", ";", "；", "/", "|", "&", " or ", " and ", "或", "和", "及"];

const TEXT_SEPARATORS: [&str; 11] = ["\n", ",", "，", "、", ";", "；", " / ", " | ", " or ", " and ", "或"];

/// The parts between the separators, if every one of them can be read.
fn list(text: &str, separators: &[&str], read: impl Fn(&str) -> Option<Vec<Listed>>) -> Option<Vec<Listed>> {
    let mut parts = vec![text];
    for separator in separators {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    let parts = parts.into_iter().map(|part| {
        let part = part.trim_matches([' ', '`']);
        part.strip_prefix("- ").unwrap_or(part)
    });
    let mut listed = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        listed.extend(read(part)?);
    }
    (listed.len() > 1).then_some(listed)
}

/// Full-width forms, the many minus signs and dashes, and what nobody sees.
fn ascii_lookalike(c: char) -> Option<char> {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + u32::from('!')),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => Some('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => None,
        _ => Some(c),
    }
}

/// Whether a cell is one of a delimiter row that somebody wrote twice: it says nothing.
pub fn are_dashes(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| matches!(byte, b'-' | b':'))
}

/// Whether the text stands for all other codes.
pub fn is_catch_all(text: &str) -> bool {
    const SIGNS: [&str; 7] = ["*", "-", "--", "\u{2013}", "\u{2014}", "...", "…"];
    const WORDS: [&str; 39] = [
        "other",
        "others",
        "any other",
        "all other",
        "all others",
        "other code",
        "other codes",
        "all other codes",
        "any other code",
        "other error",
        "other errors",
        "other error code",
        "other error codes",
        "other return codes",
        "other value",
        "other values",
        "any other value",
        "else",
        "non-zero",
        "nonzero",
        "non zero",
        "其他",
        "其它",
        "其余",
        "其他值",
        "其它值",
        "其他错误",
        "其他错误码",
        "其它错误码",
        "其他返回码",
        "非零",
        "その他",
        "その他のエラー",
        "それ以外",
        "上記以外",
        "기타",
        "기타 오류",
        "그 외",
        "나머지",
    ];
    // The longest of them has twenty bytes.
    text.len() <= 24
        && text.parse::<i128>().is_err()
        && (SIGNS.contains(&text) || WORDS.contains(&&*text.to_lowercase()) || is_all_but(&text.to_lowercase()))
}

/// Whether the text says that there is no code: the row is of something that has none.
pub(crate) fn says_none(text: &str) -> bool {
    const NONE: [&str; 7] = ["n/a", "n.a.", "n. a.", "#n/a", "tbd", "tba", "無し"];
    text.len() <= 8 && NONE.contains(&&*text.to_ascii_lowercase())
}

/// `non-200`, `!= 0`, `非 2xx`, `0以外`: all but one code, which the table lists too or need not list.
fn is_all_but(text: &str) -> bool {
    const BEFORE: [&str; 9] = ["non-", "non ", "not ", "!=", "<>", "≠", "非", "不等于", "other than "];
    const BEHIND: [&str; 4] = ["以外", "이외", "외의 값", " 외"];
    let rest = BEFORE.iter().find_map(|before| text.strip_prefix(before));
    let rest = rest.or_else(|| BEHIND.iter().find_map(|behind| text.strip_suffix(behind)));
    rest.is_some_and(|rest| is_digits(rest.trim().trim_end_matches('x')))
}

impl Listed {
    /// The number, if it is one.
    fn number(&self) -> Option<i128> {
        match self.what {
            What::Code(CodeValue::Integer(number)) => Some(number),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each code or range as `code`, `first..=last`, with `: name` behind it.
    fn integers(text: &str) -> Option<Vec<String>> {
        listed(parse_integers(text))
    }

    fn texts(text: &str) -> Option<Vec<String>> {
        listed(parse_texts(text))
    }

    fn listed(cell: CodeCell) -> Option<Vec<String>> {
        let CodeCell::Codes(codes) = cell else { return None };
        let end = |end: Option<i128>| end.map(|end| end.to_string()).unwrap_or_default();
        let shown = codes.into_iter().map(|listed| {
            let what = match listed.what {
                What::Code(code) => code.to_string(),
                What::Range(first, last) => format!("{}..={}", end(first), end(last)),
            };
            listed.beside.map_or(what.clone(), |name| format!("{what}: {name}"))
        });
        Some(shown.collect())
    }

    fn assert_all(read: impl Fn(&str) -> Option<Vec<String>>, cases: &[(&str, &[&str])]) {
        for (text, expected) in cases {
            assert_eq!(read(text).as_deref().unwrap_or_default(), *expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_decimal_or_hexadecimal_with_or_without_a_sign() {
        assert_all(
            integers,
            &[
                ("0", &["0"]),
                ("-5", &["-5"]),
                ("+7", &["7"]),
                ("0x1F", &["31"]),
                ("-0Xa", &["-10"]),
                ("0x80042400L", &["2147755008"]),
                ("0x1FUL", &["31"]),
                ("8001h", &["32769"]),
                ("0AH", &["10"]),
                ("16#8001", &["32769"]),
                ("` 10010012", &["10010012"]),
                ("10001:", &["10001"]),
                ("-170141183460469231731687303715884105728", &["-170141183460469231731687303715884105728"]),
            ],
        );
    }

    #[test]
    fn a_name_may_stand_beside_a_number() {
        assert_all(
            integers,
            &[
                ("200 (OK)", &["200: OK"]),
                ("200（成功）", &["200: 成功"]),
                ("400 Bad Request", &["400: Bad Request"]),
                ("-5: timeout", &["-5: timeout"]),
                ("0 - OK", &["0: OK"]),
                ("0/OK", &["0: OK"]),
                ("200 (OK, fine)", &["200: OK, fine"]),
                ("ERR_FOO (1001)", &["1001: ERR_FOO"]),
                ("ERR_FOO(-1001)", &["-1001: ERR_FOO"]),
                ("ERR_FOO = 3", &["3: ERR_FOO"]),
                ("Too many requests (429)", &["429: Too many requests"]),
                ("HTTP 409 Conflict", &["409: Conflict"]),
                ("HTTP 404", &["404"]),
                ("5xx (server error)", &["500..=599: server error"]),
                ("1024 (0x400)", &["1024"]),
                ("0x80070005 (2147942405)", &["2147942405"]),
                ("-2147024891 (0x80070005)", &["-2147024891"]),
                ("S_OK\n0 (0x0)", &["0: S_OK"]),
                ("E_FAIL 0x80004005", &["2147500037: E_FAIL"]),
                ("Access denied\n32769", &["32769: Access denied"]),
                ("Method reserved\n4100..32767", &["4100..=32767: Method reserved"]),
                ("Done, no error\n0 (0x0)", &["0: Done, no error"]),
                ("0x80042400L (E_BUSY)", &["2147755008: E_BUSY"]),
                ("8001h: no signal", &["32769: no signal"]),
            ],
        );
    }

    #[test]
    fn ranges_are_read_in_all_their_forms() {
        assert_all(
            integers,
            &[
                ("4000-4999", &["4000..=4999"]),
                ("4000 – 4999", &["4000..=4999"]),
                ("4000~4999", &["4000..=4999"]),
                ("4000～4999", &["4000..=4999"]),
                ("4000至4999", &["4000..=4999"]),
                ("4000..4999", &["4000..=4999"]),
                ("-32000 to -32099", &["-32099..=-32000"]),
                ("-20--10", &["-20..=-10"]),
                ("0x10-0x1F", &["16..=31"]),
                ("5xx", &["500..=599"]),
                ("40X", &["400..=409"]),
                ("-30xxx", &["-30999..=-30000"]),
                ("5**", &["500..=599"]),
                (">= 5000", &["5000..="]),
                ("> 5000", &["5001..="]),
                ("<0", &["..=-1"]),
                ("5000以上", &["5000..="]),
                ("100+", &["100..="]),
            ],
        );
        for text in ["1001-1", "4xx5", "x", "xx", "0x", "1-2-3", "5*"] {
            assert_eq!(integers(text), None, "{text}");
        }
    }

    #[test]
    fn several_codes_may_stand_in_one_cell() {
        assert_all(
            integers,
            &[
                ("400, 401", &["400", "401"]),
                ("400,401", &["400", "401"]),
                ("1001/1002", &["1001", "1002"]),
                ("1001\n1002\n", &["1001", "1002"]),
                ("- 1001\n- 1002", &["1001", "1002"]),
                ("1、2、5-7", &["1", "2", "5..=7"]),
                ("400 or 401", &["400", "401"]),
                ("400 (Bad), 401 (Worse)", &["400: Bad", "401: Worse"]),
            ],
        );
        assert_eq!(parse_integers("10,500"), CodeCell::Grouped);
    }

    #[test]
    fn what_only_looks_like_a_number_is_told_apart() {
        assert_eq!(parse_integers("\u{2212}5"), CodeCell::Lookalike("-5".into()));
        assert_eq!(parse_integers("１２"), CodeCell::Lookalike("12".into()));
        assert_eq!(parse_integers("４xx"), CodeCell::Lookalike("4xx".into()));
        assert_eq!(parse_integers("12\u{200b}"), CodeCell::Lookalike("12".into()));
        assert_eq!(parse_integers("007"), CodeCell::LeadingZeros);
        assert_eq!(parse_integers(&"9".repeat(40)), CodeCell::Huge);
        for text in [
            "ten",
            "1024 (0x401)",
            "E_FAIL 1 2",
            "E_FAIL 1 (ONE)",
            "1 2",
            "0x",
            "--1",
            "1.5",
            "DB:140",
            "1 000",
            "400 Bad Request 401 Unauthorized",
            "(5)",
            "24h",
            "ABCh",
            "0x1FLULU",
            "16#",
            "16#G",
            "Access denied\nfor 10 minutes",
            "See 1001\n1002 or so",
        ] {
            assert_eq!(parse_integers(text), CodeCell::Other, "{text}");
        }
    }

    #[test]
    fn catch_alls_are_known_in_several_languages() {
        for text in [
            "Other",
            "OTHERS",
            "其他",
            "その他",
            "기타",
            "*",
            "-",
            "非0",
            "Non-zero",
            "Non-200",
            "!= 0",
            "≠0",
            "非 2xx",
            "0以外",
        ] {
            assert_eq!(parse_integers(text), CodeCell::CatchAll, "{text}");
            assert_eq!(parse_texts(text), CodeCell::CatchAll, "{text}");
        }
        assert_eq!(parse_integers("\u{a0} "), CodeCell::Other);
        assert_eq!(parse_integers(" "), CodeCell::Empty);
    }

    #[test]
    fn codes_that_are_text_are_single_words() {
        for text in
            ["AuthFailure.TokenFailure", "DB:0140", "0012", "-5", "TX:N", "auth/invalid-email", "#12", "4000-4999"]
        {
            assert_eq!(texts(text), Some(vec![text.to_owned()]));
        }
        for text in ["not a code", "参数错误", "??", "(x)", "N/A", "n.a.", "TBD"] {
            assert_eq!(texts(text), None, "{text}");
        }
        assert_eq!(parse_texts("Auth\u{200b}Failure"), CodeCell::Lookalike("AuthFailure".into()));
        assert_eq!(parse_texts("ＡＢ"), CodeCell::Lookalike("AB".into()));
    }

    #[test]
    fn codes_that_are_text_may_have_names_or_stand_several_in_a_cell() {
        assert_all(
            texts,
            &[
                ("E1001 (Timeout)", &["E1001: Timeout"]),
                ("N（新）", &["N: 新"]),
                ("404 Not Found", &["404: Not Found"]),
                ("\"OK\"", &["OK"]),
                ("A1, B2", &["A1", "B2"]),
                ("A1\nB2", &["A1", "B2"]),
                ("A1 / B2", &["A1", "B2"]),
                ("EC011–EC013", &["EC011", "EC012", "EC013"]),
                ("EC011-EC012, EC020", &["EC011", "EC012", "EC020"]),
            ],
        );
    }
}
