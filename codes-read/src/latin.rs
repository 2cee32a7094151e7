//! Latin letters among other scripts: a cell may say the same thing in two languages. This module is a leaf.

use crate::text;

/// The part of a text in Latin letters, beside a part in another script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LatinPart<'a> {
    pub text: &'a str,
    /// Whether it has several words, and a bracket, a slash, a dash or a line break separates it from the rest.
    pub is_translation: bool,
}

/// Whether a character is a letter that names may contain.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && c.is_alphabetic())
}

fn is_of_other_script(c: char) -> bool {
    c.is_alphabetic() && !is_latin(c)
}

/// The Latin part of a text in two scripts, as in `签名错误 (invalid signature)`. `None` if there is no such part, or if
/// there are several and none of them is clearly separated.
pub fn latin_part(text: &str) -> Option<LatinPart<'_>> {
    let mut parts: Vec<LatinPart<'_>> = Vec::new();
    let mut has_other_script = false;
    let mut rest = text;
    while !rest.is_empty() {
        let part = text::first_part(rest, is_of_other_script);
        let after = rest.get(part.len()..).unwrap_or_default();
        let is_first = rest.len() == text.len();
        if text::has(part, is_latin) {
            parts.push(part_of(part, is_first, after.is_empty()));
        }
        has_other_script |= !after.is_empty();
        let other = text::first_part(after, |c| !is_of_other_script(c));
        rest = after.get(other.len()..).unwrap_or_default();
    }
    if !has_other_script {
        return None;
    }
    if parts.len() > 1 {
        parts.retain(|part| part.is_translation);
    }
    if let [only] = &*parts { Some(*only) } else { None }
}

/// The part, judged by the separators around it: before it unless it is the first, after it unless it is the last.
fn part_of(part: &str, is_first: bool, is_last: bool) -> LatinPart<'_> {
    let is_no_word = |c: char| !c.is_alphanumeric();
    let text = part.trim_matches(is_no_word);
    let before = part.get(..part.len() - part.trim_start_matches(is_no_word).len()).unwrap_or_default();
    let behind = part.get(part.trim_end_matches(is_no_word).len()..).unwrap_or_default();
    let parts =
        |c| matches!(c, '(' | '（' | '[' | '【' | '/' | '|' | '\n' | '-' | '\u{2013}' | '\u{2014}' | ')' | '）');
    // The target of a link that is not well-formed, as in `[详情](./Server Guide)`.
    let is_target = before.contains("](");
    let is_parted = !is_target && (is_first || text::has(before, parts)) && (is_last || text::has(behind, parts));
    let mut words = 0;
    for word in text::split(text, char::is_whitespace) {
        words += usize::from(word.len() > 1 && text::has(word, is_latin));
    }
    LatinPart { text, is_translation: is_parted && words > 1 && text::has(text, char::is_lowercase) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(&str, bool)> {
        latin_part(text).map(|part| (part.text, part.is_translation))
    }

    #[test]
    fn a_text_in_two_languages_has_a_latin_part() {
        assert_eq!(of("签名错误 (Invalid signature)"), Some(("Invalid signature", true)));
        assert_eq!(of("签名错误（Invalid signature）"), Some(("Invalid signature", true)));
        assert_eq!(of("Invalid signature / 签名错误"), Some(("Invalid signature", true)));
        assert_eq!(of("签名错误\nInvalid signature."), Some(("Invalid signature", true)));
        assert_eq!(of("无效的 app id 参数 (The app id is invalid)"), Some(("The app id is invalid", true)));
        assert_eq!(of("成功 Success"), Some(("Success", false)));
        assert_eq!(of("SDK 内部错误"), Some(("SDK", false)));
        assert_eq!(of("请看 [详情](./Server Guide)"), Some(("Server Guide", false)));
        assert_eq!(of("参数 a 或 b 错误"), None);
        assert_eq!(of("Invalid signature"), None);
        assert_eq!(of("签名错误"), None);
    }
}
