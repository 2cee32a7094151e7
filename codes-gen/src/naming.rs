//! The fifth step: from codes and pins to the enum's variants, each with a name that no other has: [`Variants`].

use std::collections::{HashMap, HashSet};

use heck::ToUpperCamelCase;
use syn::Error;

use crate::code_set::{CodeEntry, CodeSet};
use crate::diagnostic::Problems;
use crate::nearest;
use crate::request::{Item, Pin};

/// The enum's variants.
pub(crate) struct Variants<'a> {
    /// One for every code, in the document's order.
    pub(crate) documented: Vec<Variant<'a>>,
    /// The pins whose code the document does not have, or has no more.
    pub(crate) undocumented: Vec<&'a Pin>,
}

/// A code with its name.
pub(crate) struct Variant<'a> {
    pub(crate) entry: &'a CodeEntry,
    /// As it is written: a raw identifier with its `r#`.
    pub(crate) name: String,
    pub(crate) origin: Origin<'a>,
}

/// Where a variant's name comes from.
#[derive(Clone, Copy)]
pub(crate) enum Origin<'a> {
    Pin(&'a Pin),
    NameColumn,
    Words,
    Number,
}

/// How many words of a clause a name takes.
const WORDS: usize = 10;

/// Names the codes: by pin, by the name column, by the words of the first clause, by number. Two codes that want one
/// name both get their numbers appended. Pins without a code in the document are reported unless they are retired.
pub(crate) fn name<'a>(set: &'a CodeSet, item: &'a Item, problems: &mut Problems) -> Variants<'a> {
    let pins: HashMap<i128, usize> = item.pins.iter().map(|pin| pin.code.value).zip(0..).collect();
    let pin_of = |number: &i128| pins.get(number).and_then(|index| item.pins.get(*index));
    let candidates: Vec<(String, Origin<'a>)> = set
        .codes
        .iter()
        .map(|entry| {
            pin_of(&entry.number).map_or_else(|| derive(entry), |pin| (pin.ident.to_string(), Origin::Pin(pin)))
        })
        .collect();
    let names = make_unique(set, &candidates, item);
    let documented: Vec<Variant<'a>> = set
        .codes
        .iter()
        .zip(candidates)
        .zip(names)
        .map(|((entry, (_, origin)), name)| Variant { entry, name, origin })
        .collect();
    let numbers: HashMap<i128, usize> = set.codes.iter().map(|code| code.number).zip(0..).collect();
    let undocumented = item.pins.iter().filter(|pin| !numbers.contains_key(&pin.code.value)).collect();
    for pin in &item.pins {
        report_pin(set, pin, numbers.contains_key(&pin.code.value), problems);
    }
    Variants { documented, undocumented }
}

fn report_pin(set: &CodeSet, pin: &Pin, is_documented: bool, problems: &mut Problems) {
    let (name, code) = (&pin.ident, pin.code.value);
    match (is_documented, pin.retired) {
        (true, true) => {
            let message =
                format!("the code {code} is in the document again\n  = help: remove `#[codes(retired)]` from `{name}`");
            problems.report_rust(Error::new(pin.ident.span(), message));
        }
        // While the document has problems, its rows that were not read may have the code.
        (false, false) if !set.codes.is_empty() && !problems.are_in_document() => {
            let near = nearest::by_number(code, set.codes.iter().map(|code| code.number));
            let near: Vec<String> = near.iter().map(|number| format!("`{number}`")).collect();
            let message = format!(
                "the code {code}, to which `{name}` is pinned, is not in the document\n  = note: the nearest there are: {}\n  \
                 = help: if the vendor has withdrawn it, put `#[codes(retired)]` above `{name}` to keep it as deprecated",
                near.join(", ")
            );
            problems.report_rust(Error::new(pin.code.span, message));
        }
        // The document's own problems say enough.
        _ => {}
    }
}

/// The name that a row suggests.
fn derive<'a>(entry: &CodeEntry) -> (String, Origin<'a>) {
    let from_column = entry.name.as_deref().and_then(camel_case).map(|name| (name, Origin::NameColumn));
    let from_words = || {
        let clause = first_clause(&entry.meanings.first()?.text);
        let words =
            clause.split_whitespace().filter(|word| !is_article(word)).take(WORDS).collect::<Vec<_>>().join(" ");
        camel_case(&words).map(|name| (name, Origin::Words))
    };
    from_column.or_else(from_words).unwrap_or_else(|| (by_number(entry.number), Origin::Number))
}

/// Up to the first punctuation mark that parts a sentence.
fn first_clause(text: &str) -> &str {
    let end = text.char_indices().find(|&(at, c)| match c {
        '.' | ':' | '?' | '!' => {
            text.get(at + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        }
        ',' | ';' | '(' | '\n' | '，' | '。' | '；' | '（' | '：' | '！' | '？' | '、' => true,
        _ => false,
    });
    text.get(..end.map_or(text.len(), |(at, _)| at)).unwrap_or_default()
}

fn is_article(word: &str) -> bool {
    ["a", "an", "the"].contains(&&*word.to_lowercase())
}

/// `UpperCamelCase`; nothing if the text has no Latin words, or words of another script beside them.
fn camel_case(text: &str) -> Option<String> {
    let is_latin = |c: char| c.is_ascii_alphabetic() || (matches!(c, '\u{c0}'..='\u{24f}') && c.is_alphabetic());
    if text.chars().any(|c| c.is_alphabetic() && !is_latin(c)) || !text.contains(is_latin) {
        return None;
    }
    // "doesn't" is one word; all else that is neither letter nor digit parts words.
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '\'' | '\u{2019}'))
        .map(|c| if is_latin(c) || c.is_ascii_digit() { c } else { ' ' })
        .collect();
    let name = text.to_upper_camel_case();
    let name = if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name };
    // Keywords are lower case, but for this one.
    Some(if name == "Self" { "SelfCode".to_owned() } else { name })
}

/// `Code10008`, `CodeMinus5`.
fn by_number(number: i128) -> String {
    format!("Code{}", digits(number))
}

fn digits(number: i128) -> String {
    let sign = if number < 0 { "Minus" } else { "" };
    format!("{sign}{}", number.unsigned_abs())
}

/// The names in the order of the codes, so that no two are the same; those of pins stay as they are.
fn make_unique(set: &CodeSet, candidates: &[(String, Origin<'_>)], item: &Item) -> Vec<String> {
    let mut wanted: HashMap<&str, usize> = HashMap::with_capacity(candidates.len());
    let pins: Vec<String> = item.pins.iter().map(|pin| pin.ident.to_string()).collect();
    for name in
        pins.iter().map(String::as_str).chain(candidates.iter().filter(|c| !c.1.is_pin()).map(|(name, _)| &**name))
    {
        *wanted.entry(name).or_default() += 1;
    }
    let numbered: Vec<String> = set
        .codes
        .iter()
        .zip(candidates)
        .map(|(entry, (name, origin))| {
            let is_alone = origin.is_pin() || wanted.get(&**name).copied().unwrap_or_default() < 2;
            if is_alone { name.clone() } else { format!("{name}{}", digits(entry.number)) }
        })
        .collect();
    // "Foo" of code 11 and "Foo 1" of code 1 may still meet.
    let mut taken: HashSet<String> = pins.into_iter().collect();
    let mut unique = Vec::with_capacity(numbered.len());
    for ((name, entry), (_, origin)) in numbered.into_iter().zip(&set.codes).zip(candidates) {
        let mut name = name;
        while !origin.is_pin() && taken.contains(&name) {
            name = format!("{name}Code{}", digits(entry.number));
        }
        taken.insert(name.clone());
        unique.push(name);
    }
    unique
}

impl Origin<'_> {
    pub(crate) fn is_pin(&self) -> bool {
        matches!(self, Self::Pin(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code_set::Meaning;

    fn entry(number: i128, text: &str) -> CodeEntry {
        CodeEntry { number, name: None, meanings: vec![Meaning { text: text.to_owned(), ..Meaning::default() }] }
    }

    fn derived(text: &str) -> String {
        derive(&entry(-5, text)).0
    }

    fn names(codes: &[(i128, &str)], item: &str) -> Vec<String> {
        let set =
            CodeSet { codes: codes.iter().map(|(number, text)| entry(*number, text)).collect(), ..CodeSet::default() };
        let mut problems = Problems::default();
        let item = crate::request::parse_item(&item.parse().unwrap(), &[], &mut problems).unwrap();
        let variants = name(&set, &item, &mut problems);
        assert!(problems.into_parts().1.is_empty());
        variants.documented.into_iter().map(|variant| variant.name).collect()
    }

    #[test]
    fn a_name_is_the_words_of_the_first_clause() {
        assert_eq!(derived("Request timeout."), "RequestTimeout");
        assert_eq!(derived("An error occurred (see below). Try again."), "ErrorOccurred");
        assert_eq!(derived("The `JSON` format of v2.0 doesn't match; fix it"), "JsonFormatOfV20DoesntMatch");
        assert_eq!(derived("Ungültiger Schlüssel"), "UngültigerSchlüssel");
    }

    #[test]
    fn without_words_the_number_is_the_name() {
        for text in ["", "...", "调用成功", "SDK 内部错误", "\u{202e}"] {
            assert_eq!(derived(text), "CodeMinus5", "{text}");
        }
    }

    #[test]
    fn keywords_and_leading_digits_make_no_broken_names() {
        assert_eq!(derived("Self"), "SelfCode");
        assert_eq!(derived("404 not found"), "N404NotFound");
        assert_eq!(derived("type"), "Type");
    }

    #[test]
    fn every_latin_letter_makes_an_identifier() {
        for letter in (0xc0..0x250).filter_map(char::from_u32).filter(|c| c.is_alphabetic()) {
            let name = derived(&format!("{letter} x{letter}"));
            assert!(syn::parse_str::<proc_macro2::Ident>(&name).is_ok(), "{name}");
        }
    }

    #[test]
    fn two_codes_that_want_one_name_both_get_their_numbers() {
        let item = "#[repr(i32)] enum E {}";
        assert_eq!(names(&[(1, "Bad."), (-2, "Bad."), (3, "Good.")], item), ["Bad1", "BadMinus2", "Good"]);
    }

    #[test]
    fn a_pin_keeps_its_name_whoever_wants_it() {
        let item = "#[repr(i32)] enum E { Bad = 1, Foo2 = 4 }";
        let codes = [(1, "Good."), (2, "Bad."), (3, "Good."), (4, "Any."), (11, "Foo."), (2000, "Foo.")];
        assert_eq!(names(&codes, item), ["Bad", "Bad2", "Good", "Foo2", "Foo11", "Foo2000"]);
    }

    #[test]
    fn numbered_names_that_still_meet_are_told_apart() {
        let item = "#[repr(i32)] enum E {}";
        let names = names(&[(11, "Foo"), (2, "Foo"), (3, "Foo 11"), (4, "Foo 2")], item);
        let different: HashSet<&String> = names.iter().collect();
        assert_eq!(different.len(), 4, "{names:?}");
    }
}
