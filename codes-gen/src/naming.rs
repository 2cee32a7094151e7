//! The step `naming`: turns codes and pins into the enum's variants, each with a unique name: [`Variants`].

mod derive;

use std::collections::{HashMap, HashSet};

use crate::code_set::{CodeEntry, CodeSet};
use crate::code_value::CodeValue;
use crate::diagnostic::{Problems, SourceProblem};
use crate::notation::Notation;
use crate::request::{Pin, Spanned};
use derive::{Common, derive};

/// The enum's variants.
pub(crate) struct Variants<'a> {
    /// One for every code, in the document's order.
    pub(crate) documented: Vec<Variant<'a>>,
    /// The pins whose code the document does not have, or no longer has.
    pub(crate) undocumented: Vec<&'a Pin>,
}

/// A code with its name.
pub(crate) struct Variant<'a> {
    pub(crate) entry: &'a CodeEntry,
    /// The identifier as it is written: a raw one with its `r#`.
    pub(crate) name: String,
    pub(crate) origin: Origin<'a>,
}

/// The source of a variant's name.
#[derive(Clone, Copy)]
pub(crate) enum Origin<'a> {
    Pin(&'a Pin),
    NameColumn,
    /// The code is a text with words in it.
    Code,
    Words,
    Number,
}

/// Names the codes: by pin, by the name column or the label beside the code, by the code itself if it is a text, by its
/// title, by the words of the first clause, by number. The vendor's names lose the prefix. Two codes that would get the
/// same name both get their numbers appended.
pub(crate) fn name<'a>(set: &'a CodeSet, all_pins: &'a [Pin], prefix: Option<&'a str>) -> Variants<'a> {
    let mut pins: HashMap<&CodeValue, &Pin> = HashMap::new();
    for pin in all_pins {
        pins.insert(&pin.code.value, pin);
    }
    let clauses = derive::first_clauses(set);
    let common = Common::new(set, &clauses, prefix);
    let mut candidates: Vec<(String, Origin<'a>)> = Vec::with_capacity(set.codes.len());
    for (entry, clause) in set.codes.iter().zip(clauses) {
        // An empty map would hash each code nevertheless.
        let pin = if pins.is_empty() { None } else { pins.remove(&entry.code) };
        candidates.push(match pin {
            Some(pin) => (pin.ident.to_string(), Origin::Pin(pin)),
            None => derive(entry, clause, &common),
        });
    }
    let mut documented = Vec::with_capacity(set.codes.len());
    let names = make_unique(set, &candidates, all_pins);
    for ((entry, (_, origin)), name) in set.codes.iter().zip(&candidates).zip(names) {
        documented.push(Variant { entry, name, origin: *origin });
    }
    let mut undocumented = Vec::new();
    for pin in all_pins {
        if pins.contains_key(&pin.code.value) {
            undocumented.push(pin);
        }
    }
    Variants { documented, undocumented }
}

/// The names that the codes get without pins, in the order of the codes.
///
/// ```
/// use codes_gen::{CodeEntry, CodeSet, derived_names};
/// assert!(derived_names(&CodeSet::default()).is_empty());
/// ```
#[cfg(feature = "tool")]
#[allow(clippy::disallowed_methods)] // No macro compiles this: chains of iterators cost its users nothing.
#[must_use]
pub fn derived_names(set: &CodeSet) -> Vec<String> {
    name(set, &[], None).documented.into_iter().map(|variant| variant.name).collect()
}

/// Reports a prefix that none of the vendor's names has.
pub(crate) fn report_prefix(set: &CodeSet, prefix: Option<&Spanned<String>>, problems: &mut Problems) {
    let Some(prefix) = prefix else { return };
    let mut names = Vec::new();
    for entry in &set.codes {
        names.extend(derive::name_of_vendor(entry));
    }
    if set.codes.is_empty() || names.iter().any(|name| name.starts_with(&*prefix.value)) {
        return;
    }
    let problem = SourceProblem::new(prefix.span, format!("none of the vendor's names begins with `{}`", prefix.value));
    problems.report_rust(match (names.first(), shared_prefix(&names)) {
        (_, Some(shared)) => {
            problem.help(format!("most names begin with `{shared}`: write `strip_prefix = {shared:?}`"))
        }
        (Some(name), None) => problem.help(format!("the first name is `{name}`: remove `strip_prefix`")),
        (None, None) => problem.help("the table has no names: remove `strip_prefix`"),
    });
}

/// The longest prefix, up to an underscore, that most names have.
fn shared_prefix<'a>(names: &[&'a str]) -> Option<&'a str> {
    let mut shared = None;
    // The prefix of most names is that of the first or of the one in the middle.
    for name in [names.first()?, names.get(names.len() / 2)?] {
        for (at, _) in name.match_indices('_') {
            let prefix = name.get(..=at)?;
            let having = names.iter().filter(|name| name.starts_with(prefix)).count();
            if having * 2 > names.len() && having > 1 && shared.is_none_or(|known: &str| known.len() < prefix.len()) {
                shared = Some(prefix);
            }
        }
    }
    shared
}

/// A code in a name: `10008`, `Minus5`, `0x1F` if the document writes it so; for a text, its letters and digits.
fn suffix(code: &CodeValue, notation: Notation) -> String {
    match code {
        CodeValue::Integer(number) if notation != Notation::Decimal => notation.write(*number).replace('-', "Minus"),
        CodeValue::Integer(number) => {
            let sign = if *number < 0 { "Minus" } else { "" };
            format!("{sign}{}", number.unsigned_abs())
        }
        CodeValue::Text(text) => {
            let mut kept = text.clone();
            kept.retain(|c| c.is_ascii_alphanumeric());
            kept
        }
    }
}

/// Makes the names unique, in the order of the codes. The names of pins are not changed.
fn make_unique(set: &CodeSet, candidates: &[(String, Origin<'_>)], pins: &[Pin]) -> Vec<String> {
    let mut pinned: Vec<String> = Vec::new();
    for pin in pins {
        pinned.push(pin.ident.to_string());
    }
    let mut wanted: HashSet<&str> = HashSet::with_capacity(candidates.len());
    let mut contested: HashSet<&str> = HashSet::new();
    for name in &pinned {
        wanted.insert(name);
    }
    for (name, origin) in candidates {
        if !origin.is_pin() && !wanted.insert(name) {
            contested.insert(name);
        }
    }
    let mut unique = Vec::with_capacity(candidates.len());
    // Usually all names differ. This check sees all names of a document, and runs unoptimised.
    if contested.is_empty() {
        for (name, _) in candidates {
            unique.push(name.clone());
        }
        return unique;
    }
    // How often each name is taken. "Foo" of code 11 and "Foo 1" of code 1 may still collide.
    let mut taken: HashMap<String, usize> = HashMap::new();
    for name in &pinned {
        count(&mut taken, name.clone());
    }
    let mut numbers: HashMap<String, usize> = HashMap::new();
    // How often each name with a code was tried. Without this, many equal names would each try all numbers of the
    // others.
    let mut tried: HashMap<String, usize> = HashMap::new();
    for (entry, (name, origin)) in set.codes.iter().zip(candidates) {
        let is_alone = origin.is_pin() || !contested.contains(&**name);
        // Codes such as `Timeout` and `TIMEOUT` have no number, so they are numbered by their order.
        let name = match (is_alone, origin) {
            (true, _) => name.clone(),
            (false, Origin::Code) => format!("{name}{}", count(&mut numbers, name.clone())),
            (false, _) => format!("{name}{}", suffix(&entry.code, set.notation)),
        };
        let mut free = name.clone();
        while count(&mut taken, free.clone()) > 1 && !origin.is_pin() {
            let with_code = format!("{name}Code{}", suffix(&entry.code, set.notation));
            // An appended digit could make it the name of another code.
            free = match count(&mut tried, with_code.clone()) {
                1 => with_code,
                count => format!("{with_code}No{count}"),
            };
        }
        unique.push(free);
    }
    unique
}

/// Counts this name once more, and returns its count.
fn count(counts: &mut HashMap<String, usize>, name: String) -> usize {
    let count = counts.entry(name).or_default();
    *count += 1;
    *count
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
    use crate::diagnostic::Problems;

    fn entry(code: impl Into<CodeValue>, text: &str) -> CodeEntry {
        let mut meaning = Meaning::default();
        text.clone_into(&mut meaning.text);
        CodeEntry::new(code.into(), vec![meaning])
    }

    fn derived(text: &str) -> String {
        names(&[(-5_i128, text)], "#[repr(i32)] enum E {}").remove(0)
    }

    fn names<C: Into<CodeValue> + Clone>(codes: &[(C, &str)], item: &str) -> Vec<String> {
        let mut set = CodeSet::default();
        set.codes = codes.iter().map(|(code, text)| entry(code.clone(), text)).collect();
        let mut problems = Problems::default();
        let item = crate::request::Request::parse(quote::quote!(text = ""), &item.parse().unwrap(), &[], &mut problems)
            .item
            .unwrap();
        let variants = name(&set, &item.pins, None);
        assert!(problems.into_parts().in_rust.is_empty());
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
    fn a_message_that_begins_with_its_own_code_loses_it() {
        assert_eq!(
            names(&[(404, "404 Not Found"), (7, "3 boxes are full")], "enum E {}"),
            ["NotFound", "N3BoxesAreFull"]
        );
    }

    #[test]
    fn without_words_the_number_is_the_name() {
        for text in ["", "...", "调用成功", "SDK 内部错误", "\u{202e}"] {
            assert_eq!(derived(text), "CodeMinus5", "{text}");
        }
    }

    #[test]
    fn a_first_clause_that_most_rows_share_is_not_a_name() {
        let item = "#[repr(i32)] enum E {}";
        let codes = [
            (1_i128, "Invalid order: no name."),
            (2, "Invalid order: no address."),
            (3, "Invalid order. Please try again."),
            (4, "Too late."),
        ];
        assert_eq!(names(&codes, item), ["NoName", "NoAddress", "InvalidOrder", "TooLate"]);
        assert_eq!(names(&codes[1..], item), ["InvalidOrder2", "InvalidOrder3", "TooLate"]);
    }

    #[test]
    fn the_latin_part_of_a_text_in_two_languages_names_the_code() {
        let item = "#[repr(i32)] enum E {}";
        let codes = [(1_i128, "签名错误 (Invalid signature)"), (2, "缺少参数 (id)"), (3, "超时")];
        assert_eq!(names(&codes, item), ["InvalidSignature", "Code2", "Code3"]);
        let codes = [(1_i128, "成功 Success"), (2, "超时 Timeout"), (3, "未知 Unknown")];
        assert_eq!(names(&codes, item), ["Success", "Timeout", "Unknown"]);
        let codes = [(1_i128, "token 过期"), (2, "token 无效"), (3, "token 错误")];
        assert_eq!(names(&codes, item), ["Code1", "Code2", "Code3"]);
    }

    #[test]
    fn a_name_before_a_text_in_another_script_names_the_code() {
        let item = "#[repr(i32)] enum E {}";
        let codes = [
            (1_i128, "MailGone 信件不存在"),
            (2, "MAIL_LATE 信件太晚，请重试"),
            (3, "BoxFull 满"),
            (4, "超时"),
            (5, "无"),
        ];
        assert_eq!(names(&codes, item), ["MailGone", "MailLate", "BoxFull", "Code4", "Code5"]);
        let codes = [(1_i128, "OpenId 过期"), (2, "OpenId 无效"), (3, "OpenId 错误"), (4, "MailId 错误")];
        assert_eq!(names(&codes, item), ["Code1", "Code2", "Code3", "Code4"]);
    }

    #[test]
    fn a_turkish_name_has_no_separate_dots() {
        assert_eq!(derived("İPTAL EDİLDİ"), "İptalEdildi");
        assert_eq!(derived("KUYRUĞA EKLENDİ"), "KuyruğaEklendi");
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
    fn two_codes_with_the_same_name_both_get_their_numbers() {
        let item = "#[repr(i32)] enum E {}";
        assert_eq!(names(&[(1_i128, "Bad."), (-2, "Bad."), (3, "Good.")], item), ["Bad1", "BadMinus2", "Good"]);
    }

    #[test]
    fn a_text_code_names_itself_if_it_has_words() {
        let codes = [("AuthFailure.TokenFailure", "x"), ("DB:0140", "x"), ("UPPER_SNAKE", "x"), ("0012", "Too late.")];
        assert_eq!(names(&codes, "enum E {}"), ["AuthFailureTokenFailure", "Db0140", "UpperSnake", "TooLate"]);
        assert_eq!(
            names(&[("0012", "Bad."), ("0013", "Bad."), ("0014", "坏")], "enum E {}"),
            ["Bad0012", "Bad0013", "Code0014"]
        );
        assert_eq!(names(&[("Timeout", ""), ("TIMEOUT", "")], "enum E {}"), ["Timeout1", "Timeout2"]);
    }

    #[test]
    fn a_pin_keeps_its_name_even_if_another_code_suggests_it() {
        let item = "#[repr(i32)] enum E { Bad = 1, Foo2 = 4 }";
        let codes = [(1_i128, "Good."), (2, "Bad."), (3, "Good."), (4, "Any."), (11, "Foo."), (2000, "Foo.")];
        assert_eq!(names(&codes, item), ["Bad", "Bad2", "Good", "Foo2", "Foo11", "Foo2000"]);
    }

    #[test]
    fn numbered_names_that_still_collide_are_made_unique() {
        let item = "#[repr(i32)] enum E {}";
        let names = names(&[(11_i128, "Foo"), (2, "Foo"), (3, "Foo 11"), (4, "Foo 2")], item);
        let different: HashSet<&String> = names.iter().collect();
        assert_eq!(different.len(), 4, "{names:?}");
    }
}
