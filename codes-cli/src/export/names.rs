//! Names for types and constants in other languages.

use std::collections::HashSet;

use codes_gen::SurveyedTable;
use heck::{ToShoutySnakeCase as _, ToUpperCamelCase as _};

/// A name for each table's type: its heading's words, else `Codes`; a number tells the same ones apart.
pub(super) fn of_types(tables: &[SurveyedTable]) -> Vec<String> {
    let heading = |table: &SurveyedTable| {
        let heading = table.set.tables.first().and_then(|place| place.heading()).unwrap_or_default();
        let ascii: String = heading.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
        let name = ascii.to_upper_camel_case();
        if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { format!("Codes{name}") }
    };
    unique(tables.iter().map(heading))
}

/// The names in capitals.
pub(super) fn constants(names: &[String]) -> Vec<String> {
    unique(names.iter().map(|name| name.to_shouty_snake_case()))
}

fn unique(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken = HashSet::new();
    let names = names.map(|name| {
        let mut free = name.clone();
        let mut count = 2;
        while !taken.insert(free.clone()) {
            free = format!("{name}_{count}");
            count += 1;
        }
        free
    });
    names.collect()
}

/// A comment's line: nothing in it ends the comment.
pub(super) fn comment(text: &str) -> String {
    crate::layout::one_line(text).replace("*/", "* /")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_names_are_the_same() {
        let names = ["N4Foo", "N4foo", "FooBar"].map(str::to_owned);
        assert_eq!(constants(&names), ["N4_FOO", "N4FOO", "FOO_BAR"]);
        assert_eq!(unique(["A", "A", "A_2", "A"].map(str::to_owned).into_iter()), ["A", "A_2", "A_2_2", "A_3"]);
    }
}
