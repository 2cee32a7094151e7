//! `codes explain CODE`: all that the documents say of a code.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write;

use codes_core::Meaning;
use codes_gen::nearest;

use crate::Failure;
use crate::layout::labelled;
use crate::listing::{self, Entry, Listing};

/// Explain a code: its table, name, every meaning, advice, links and line
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The number of the code, such as 10008 or -5
    #[arg(allow_negative_numbers = true, value_parser = number)]
    code: i128,
}

fn number(text: &str) -> Result<i128, &'static str> {
    text.parse().map_err(|_| "a code is a whole number, such as 10008 or -5")
}

/// Writes an explanation for each table that has the code.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let found = listing::ALL.iter().filter_map(|listing| Some((listing, (listing.find)(arguments.code)?)));
    let explanations: Vec<String> = found.map(|(listing, entry)| explanation(listing, &entry)).collect();
    if explanations.is_empty() {
        return Err(Failure::Message(unknown(arguments.code)));
    }
    out.write_all(explanations.join("\n").as_bytes())?;
    Ok(())
}

fn explanation(listing: &Listing, entry: &Entry) -> String {
    let mut text = format!("{} {}\n{}\n", entry.number, entry.name, listing.title());
    if entry.meanings.is_empty() {
        text.push_str("\n  no longer documented\n");
    }
    let many = entry.meanings.len() > 1;
    for (index, meaning) in entry.meanings.iter().enumerate() {
        let indent = if many { format!("  {}. ", index + 1) } else { "  ".to_owned() };
        text.push('\n');
        text.push_str(&describe(meaning, &indent));
    }
    text
}

/// A meaning with its parts, one below the other. The first line begins with `indent`, and the others as far in.
fn describe(meaning: &Meaning, indent: &str) -> String {
    let links = meaning.links.iter().map(|link| match link.text {
        "" => link.url.to_owned(),
        text => format!("{text}: {}", link.url),
    });
    let line = meaning.line.to_string();
    let first = labelled(&format!("{indent}meaning  "), meaning.summary());
    let advice = meaning.advice().map(|advice| ("advice", advice.to_owned()));
    let links = links.map(|link| ("link", link));
    let others = advice.into_iter().chain(links).chain([("line", line)]);
    let indent = " ".repeat(indent.len());
    let others = others.map(|(label, text)| labelled(&format!("{indent}{label:<7}  "), &text));
    std::iter::once(first).chain(others).collect()
}

/// What to say of a code that no table has: what the documents say of such codes, and which may have been meant.
fn unknown(code: i128) -> String {
    let mut text = format!("no table has the code {code}\n");
    for listing in &listing::ALL {
        if let Some(catch_all) = listing.catch_all {
            let says = describe(catch_all, "  ");
            let _ = write!(text, "\n{} says of all other codes:\n\n{says}", listing.title());
        }
    }
    let _ = write!(text, "\nThe nearest codes:\n\n{}", nearest_to(code));
    text
}

/// The codes of all tables that are nearest to a number, one a line, with their names.
fn nearest_to(code: i128) -> String {
    let entries: Vec<Entry> = listing::ALL.iter().flat_map(|listing| (listing.entries)()).collect();
    // A number of several tables is one suggestion.
    let numbers: BTreeSet<i128> = entries.iter().map(|entry| entry.number).collect();
    let near = nearest::by_number(code, numbers);
    let width = near.iter().map(|number| number.to_string().len()).max().unwrap_or_default();
    let mut text = String::new();
    for number in near {
        for entry in entries.iter().filter(|entry| entry.number == number) {
            let _ = writeln!(text, "  {number:>width$} {}", entry.name);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retired_code_is_said_to_be_so() {
        let [client, ..] = &listing::ALL;
        let retired = Entry { number: 10114, name: "DeviceGone", meanings: &[] };
        let expected = "10114 DeviceGone\nClient Return Codes (docs/tpns-return-codes.md)\n\n  no longer documented\n";
        assert_eq!(explanation(client, &retired), expected);
    }
}
