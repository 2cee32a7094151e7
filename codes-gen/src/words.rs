//! Turns words into names, and names into words.

use std::borrow::Cow;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

use codes_read::clause::{MOST_WORDS, is_article};
use codes_read::latin::is_latin;
use codes_read::text::{self, length_until};
#[cfg(feature = "tool")]
use codes_read::{heading_path, latin};

/// The `UpperCamelCase` name from a clause: its first words, without articles.
pub(crate) fn of_clause(clause: &str) -> Option<String> {
    if let Some(name) = of_simple_words(clause, is_article, MOST_WORDS) {
        return Some(name);
    }
    let clause = if clause.contains('(') { Cow::Owned(without_brackets(clause)) } else { Cow::Borrowed(clause) };
    let mut words = String::new();
    let mut left = MOST_WORDS;
    for word in clause.split_whitespace() {
        if left > 0 && !is_article(word) {
            text::append(&mut words, " ", word);
            left -= 1;
        }
    }
    of_any_text(&words)
}

/// `file(s)` as `files`, and `The box (by number) is gone` without its bracket.
fn without_brackets(text: &str) -> String {
    let mut text = text.replace("(s)", "s").replace("(es)", "es").replace("(ies)", "ies");
    while let Some(start) = text.find('(')
        && let Some(length) = text.get(start..).and_then(|rest| rest.find(')'))
    {
        text.replace_range(start..=start + length, "");
    }
    text
}

/// A variant's name in words: `NotFound` is "not found".
pub(crate) fn of_name(name: &str) -> String {
    name.to_snake_case().replace('_', " ")
}

/// The text in `UpperCamelCase`; `None` if it has no Latin words, or has words in another script too.
pub(crate) fn camel_case(text: &str) -> Option<String> {
    of_simple_words(text, |_| false, usize::MAX).or_else(|| of_any_text(text))
}

/// The name of a type with the codes below a heading: the heading's words, without the number of its section. `None` if it
/// has no words in Latin letters, or has words in another script of which these are no translation.
///
/// ```
/// use codes_gen::type_name;
/// assert_eq!(type_name("3.2 Return codes").as_deref(), Some("ReturnCodes"));
/// assert_eq!(type_name("§ 4.1 Codes").as_deref(), Some("Codes"));
/// assert_eq!(type_name("4xx errors").as_deref(), Some("Codes4xxErrors"));
/// assert_eq!(type_name("错误码 (Error codes)").as_deref(), Some("ErrorCodes"));
/// assert_eq!(type_name("错误码 v2"), None);
/// ```
#[cfg(feature = "tool")]
#[must_use]
pub fn type_name(heading: &str) -> Option<String> {
    let is_sign = |c: char| !c.is_alphanumeric();
    let heading = heading.trim_start_matches(is_sign);
    let words = heading_path::without_number(heading).unwrap_or(heading).trim_start_matches(is_sign);
    if words.starts_with(|c: char| c.is_ascii_digit()) {
        return camel_case(&format!("Codes {words}"));
    }
    let translation = || latin::latin_part(words).filter(|part| part.is_translation);
    camel_case(words).or_else(|| camel_case(translation()?.text))
}

/// The text in `UpperCamelCase`, where the fast path does not apply.
fn of_any_text(text: &str) -> Option<String> {
    let mut words = String::with_capacity(text.len());
    let mut has_latin = false;
    for (at, c) in text.char_indices() {
        let is_latin = is_latin(c);
        if c.is_alphabetic() && !is_latin {
            return None;
        }
        has_latin |= is_latin;
        match c {
            // "doesn't" is one word, "we're" are two. All other characters except letters and digits separate words.
            '\'' | '\u{2019}' => words.push_str(contracted(text.get(at + c.len_utf8()..).unwrap_or_default())),
            c if is_latin || c.is_ascii_digit() => words.push(c),
            _ => words.push(' '),
        }
    }
    if !has_latin {
        return None;
    }
    // In lower case, `İ` is an `i` and a combining dot.
    let name = with_plurals(words).to_upper_camel_case().replace('\u{307}', "");
    let name = if text::begins_with(&name, |c| c.is_ascii_digit()) { format!("N{name}") } else { name };
    // The only keyword that is not in lower case.
    Some(if name == "Self" { "SelfCode".to_owned() } else { name })
}

/// The letters that an apostrophe stands for, given the text after it: " a" for `re busy` in "we're busy".
fn contracted(behind: &str) -> &'static str {
    match text::first_part(behind, |c| !c.is_alphabetic()) {
        "re" | "m" => " a",
        "ve" => " ha",
        "ll" => " wi",
        _ => "",
    }
}

/// Turns `URLs` into `urls`, one word: heck would make it `UrLs`.
fn with_plurals(text: String) -> String {
    let is_plural = |word: &str| {
        let letters = word.strip_suffix('s').unwrap_or_default();
        letters.len() >= 3 && text::is_only(letters, |byte| byte.is_ascii_uppercase())
    };
    if !text.split(' ').any(is_plural) {
        return text;
    }
    let mut words = String::with_capacity(text.len() + 1);
    for word in text.split(' ') {
        if is_plural(word) {
            words.push_str(&word.to_ascii_lowercase());
        } else {
            words.push_str(word);
        }
        words.push(' ');
    }
    words
}

/// The name of a text of plain words, each of which only needs a capital letter. It has at most `most` words, without
/// those that are left out. Most texts are like that, so this is a fast path: it sees all of the document's text,
/// unoptimised.
fn of_simple_words(text: &str, is_left_out: fn(&str) -> bool, most: usize) -> Option<String> {
    let mut name = String::new();
    let mut left = most;
    for word in text.split(' ') {
        if is_left_out(word) {
            continue;
        }
        if left == 0 {
            break;
        }
        left -= 1;
        let first = word.as_bytes().first()?;
        let (first, rest) = (char::from(first.to_ascii_uppercase()), word.get(1..)?);
        let begins_name = first.is_ascii_uppercase() || first.is_ascii_digit() && !name.is_empty();
        if !begins_name || length_until(rest, |byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9')) < rest.len() {
            return None;
        }
        name.push(first);
        name.push_str(rest);
    }
    (!name.is_empty() && name != "Self").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_of_acronyms_are_one_word() {
        assert_eq!(camel_case("too many URLs, APIs-in-use"), Some("TooManyUrlsApisInUse".into()));
        assert_eq!(camel_case("bad IDs or VMs, HTTPS"), Some("BadIDsOrVMsHttps".into()));
    }

    #[test]
    fn a_bracket_gives_no_words() {
        assert_eq!(of_clause("The box (by number) is gone").as_deref(), Some("BoxIsGone"));
        assert_eq!(of_clause("File(s) on shelves (by number) gone").as_deref(), Some("FilesOnShelvesGone"));
    }

    #[test]
    fn a_contraction_is_split_into_its_words() {
        for (text, name) in [
            ("We're busy", "WeAreBusy"),
            ("I'm a teapot", "IAmATeapot"),
            ("you\u{2019}ve no mail", "YouHaveNoMail"),
            ("it'll be late", "ItWillBeLate"),
            ("doesn't exist", "DoesntExist"),
            ("the user's mail", "TheUsersMail"),
        ] {
            assert_eq!(camel_case(text).as_deref(), Some(name), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn plain_words_have_the_same_name_on_both_paths(text in "[A-Za-z0-9 ]{1,12}|([A-Z]?[a-z0-9]{0,3} ?){1,4}") {
            if let Some(name) = of_simple_words(&text, |_| false, usize::MAX) {
                let any = text.to_upper_camel_case();
                proptest::prop_assert!(name == any && camel_case(&(text.clone() + "-")) == Some(any));
            }
        }
    }
}
