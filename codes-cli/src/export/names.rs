//! Names for types, constants and fields in other languages: each is unique and allowed there.

use std::collections::{HashMap, HashSet};

use codes_tool::SurveyedTable;
use heck::{ToLowerCamelCase as _, ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};

use super::language::{Case, Rules};
use crate::request::DEFAULT_NAME;

/// The names that are taken, in a file or in a type.
#[derive(Clone, Default)]
pub(super) struct Scope {
    taken: HashSet<String>,
    /// How often a name was requested.
    wanted: HashMap<String, usize>,
}

impl Scope {
    pub(super) fn has(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    /// The name, or the name with a number, so that none of the names that are made from it is taken; `*` stands for
    /// the name.
    pub(super) fn claim(&mut self, name: &str, separator: &str, derived: &[&str]) -> String {
        let mut free = name.to_owned();
        while derived.iter().any(|pattern| self.taken.contains(&pattern.replace('*', &free))) {
            let count = self.wanted.entry(name.to_owned()).or_insert(1);
            *count += 1;
            free = format!("{name}{separator}{count}");
        }
        self.taken.extend(derived.iter().map(|pattern| pattern.replace('*', &free)));
        free
    }
}

/// A name for each table's type, in `UpperCamelCase`: its heading's words, else the default.
pub(super) fn of_types(tables: &[SurveyedTable]) -> Vec<String> {
    let mut scope = Scope::default();
    let headings = tables.iter().map(|table| table.set.tables.first().and_then(|place| place.heading()));
    headings.map(|heading| scope.claim(&of_type(heading.unwrap_or_default()), "", &["*"])).collect()
}

/// The name of a type, from a heading or the name of a file.
pub(super) fn of_type(heading: &str) -> String {
    codes_gen::type_name(heading).unwrap_or_else(|| DEFAULT_NAME.to_owned())
}

/// The Latin letters and the digits.
fn words(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect()
}

/// The name of a code: the vendor's symbol if it is wanted and an identifier, else the name in a language's case.
pub(super) fn of_constant(name: &str, symbol: Option<&str>, case: Case) -> String {
    symbol.filter(|symbol| is_identifier(symbol)).map_or_else(|| case.of(name), str::to_owned)
}

/// The name of a field: its name's words, else its place.
pub(super) fn of_field(name: &str, index: usize, case: Case) -> String {
    let words = words(name);
    let name = case.of(&words);
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name
    } else {
        case.of(&format!("field {} {words}", index + 1))
    }
}

/// The name, or one that a language allows in its place.
pub(super) fn allowed(name: String, suffix: &str, words: &str, reserved: &str) -> String {
    let is_taken = words.split_whitespace().chain(reserved.split_whitespace()).any(|word| word == name);
    if is_taken { name + suffix } else { name }
}

/// The macro that keeps a header from being read twice. Characters outside of ASCII have their numbers in it, so that
/// names differ in them, too.
pub(super) fn of_guard(name: &str) -> String {
    let plain = |c: char| if c.is_ascii() { c.to_string() } else { format!(" u{:04x} ", u32::from(c)) };
    let name: String = name.chars().map(plain).collect();
    // Two underscores are reserved in C++.
    format!("CODES_{}_H", name.to_shouty_snake_case()).replace("__", "_")
}

/// Whether the text is a name in every language: letters, digits and underscores of ASCII, the first a letter.
pub(super) fn is_identifier(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

impl Case {
    pub(super) fn of(self, words: &str) -> String {
        match self {
            Self::UpperCamel => words.to_upper_camel_case(),
            Self::LowerCamel => words.to_lower_camel_case(),
            Self::Snake => words.to_snake_case(),
            Self::ShoutySnake => words.to_shouty_snake_case(),
        }
    }

    /// The separator between a name and a number.
    pub(super) fn separator(self) -> &'static str {
        match self {
            Self::UpperCamel | Self::LowerCamel => "",
            Self::Snake | Self::ShoutySnake => "_",
        }
    }
}

impl Rules {
    /// A type's name, as the language allows it.
    pub(super) fn type_name(&self, name: &str) -> String {
        // A name that already has the case of a type stays as it is.
        let name = if self.types == Case::UpperCamel { name.to_owned() } else { self.types.of(name) };
        let suffix = if self.types == Case::UpperCamel { "Codes" } else { "_codes" };
        allowed(name, suffix, self.words, self.reserved_types)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_names_are_the_same() {
        let mut scope = Scope::default();
        let names = ["A", "A", "A2", "A"].map(|name| scope.claim(name, "", &["*"]));
        assert_eq!(names, ["A", "A2", "A22", "A3"]);
    }

    #[test]
    fn a_hundred_thousand_tables_of_one_heading_are_named_without_trying_all_names() {
        let mut scope = Scope::default();
        for _ in 0..100_000 {
            scope.claim("A", "", &["*", "*Table"]);
        }
        assert_eq!(scope.claim("A", "", &["*", "*Table"]), "A100001");
    }

    #[test]
    fn names_derived_from_a_name_differ_from_all_other_names() {
        let mut scope = Scope::default();
        let names = ["A", "ATable", "A"].map(|name| scope.claim(name, "", &["*", "*Table"]));
        assert_eq!(names, ["A", "ATable2", "A2"]);
    }

    #[test]
    fn a_type_has_the_name_of_its_heading() {
        for (heading, name) in [
            ("Return codes", "ReturnCodes"),
            ("3.2 Return Values", "ReturnValues"),
            ("4xx client errors", "Codes4xxClientErrors"),
            ("2024", "Codes2024"),
            ("客户端返回码", "Codes"),
            ("🎉", "Codes"),
            ("", "Codes"),
            ("class", "Class"),
            ("Server 返回码", "Codes"),
            ("错误码 v2", "Codes"),
            ("错误码（Error codes）", "ErrorCodes"),
            ("Straße", "Straße"),
        ] {
            assert_eq!(of_type(heading), name, "{heading}");
        }
    }

    #[test]
    fn headers_of_different_names_have_different_guards() {
        for (name, guard) in [
            ("tpns-codes.v2", "CODES_TPNS_CODES_V2_H"),
            ("ClientCodes", "CODES_CLIENT_CODES_H"),
            ("Über", "CODES_U00DC_BER_H"),
            ("Äber", "CODES_U00C4_BER_H"),
            ("错误", "CODES_U9519_U8BEF_H"),
            ("ß", "CODES_U00DF_H"),
            ("🙂", "CODES_U1F642_H"),
            ("_", "CODES_H"),
        ] {
            assert_eq!(of_guard(name), guard);
        }
    }

    #[test]
    fn a_symbol_is_a_name_if_it_is_one_everywhere() {
        assert_eq!(of_constant("LockBusy", Some("LOCK_ERR_BUSY"), Case::LowerCamel), "LOCK_ERR_BUSY");
        for symbol in [None, Some(""), Some("a b"), Some("_A"), Some("1A"), Some("A.B"), Some("忙")] {
            assert_eq!(of_constant("LockBusy", symbol, Case::LowerCamel), "lockBusy", "{symbol:?}");
        }
    }

    #[test]
    fn a_field_without_latin_words_has_its_number() {
        assert_eq!(of_field("HTTP Status", 0, Case::LowerCamel), "httpStatus");
        assert_eq!(of_field("处理建议", 1, Case::Snake), "field_2");
        assert_eq!(of_field("2nd try", 1, Case::LowerCamel), "field22ndTry");
    }
}
