//! `codes explain CODE`: all that the documents say of a code.

use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;

use codes_gen::{CodeValue, SurveyOptions, nearest, survey};
use serde::Serialize;

use crate::json::{self, Value};
use crate::layout::labelled;
use crate::listing::{self, Entry, Listing, Meaning};
use crate::{Failure, input};

/// Explain a code: its table, name, every meaning, advice, links and line
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The code, such as 10008 or -5, or, with `--doc`, AuthFailure.TokenFailure
    #[arg(allow_negative_numbers = true)]
    code: String,

    /// A Markdown document, instead of the codes of TPNS; `-` is standard input
    #[arg(long, value_name = "FILE")]
    doc: Option<PathBuf>,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long, requires = "doc")]
    table: Option<String>,

    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// For reading
    #[default]
    Text,
    /// One object
    Json,
}

/// Writes an explanation for each table that has the code.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let code = &arguments.code;
    let code = match (code.parse::<i128>(), &arguments.doc) {
        (Ok(number), None) => CodeValue::Integer(number),
        // A number would lose the zeros in front.
        (Ok(number), Some(_)) if number.to_string() == *code => CodeValue::Integer(number),
        (_, Some(_)) => CodeValue::Text(code.clone()),
        (Err(_), None) => {
            let message = format!(
                "invalid value '{code}' for '<CODE>': a code is a whole number, such as 10008 or -5\n\n\
                 For more information, try '--help'."
            );
            return Err(Failure::Usage(message));
        }
    };
    let listings = listings(arguments)?;
    let found: Vec<(&Listing, Entry)> = listings
        .iter()
        .filter_map(|listing| Some((listing, listing.find(&code).or_else(|| as_text(listing, &code))?)))
        .collect();
    if let Format::Json = arguments.format {
        let is_found = !found.is_empty();
        json::write(&answer(&code, &listings, &found), out)?;
        return if is_found { Ok(()) } else { Err(Failure::Reported) };
    }
    let explanations: Vec<String> = found.iter().map(|(listing, entry)| explanation(listing, entry)).collect();
    if explanations.is_empty() {
        return Err(Failure::Message(unknown(&code, &listings)));
    }
    out.write_all(explanations.join("\n").as_bytes())?;
    Ok(())
}

/// The tables in question.
fn listings(arguments: &Arguments) -> Result<Vec<Listing>, Failure> {
    let Some(path) = &arguments.doc else { return Ok(listing::built_in()) };
    let document = input::read(path)?;
    let options = SurveyOptions { table: arguments.table.clone(), lenient: true };
    let survey = survey(&document, &options);
    if survey.tables.is_empty() {
        let of_choice = survey.diagnostics.iter().find(|diagnostic| diagnostic.range.is_none());
        let why = of_choice.map(|diagnostic| {
            let help = diagnostic.help.as_ref().map(|help| format!("\n= help: {help}")).unwrap_or_default();
            format!("{}{help}", diagnostic.message)
        });
        return Err(Failure::Message(why.unwrap_or_else(|| format!("{} has no code table", document.name()))));
    }
    Ok(survey.tables.iter().map(|table| Listing::of(&document, table.named())).collect())
}

/// A number in a table of texts is a text, as `0012` is.
fn as_text(listing: &Listing, code: &CodeValue) -> Option<Entry> {
    listing.find(&CodeValue::Text(code.to_string()))
}

fn explanation(listing: &Listing, entry: &Entry) -> String {
    let mut text = format!("{} {}\n{}\n", entry.code, entry.name, listing.title());
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
    let links = meaning.links.iter().map(|(text, url)| match &**text {
        "" => url.clone(),
        text => format!("{text}: {url}"),
    });
    let line = meaning.line.to_string();
    let first = labelled(&format!("{indent}meaning  "), &meaning.summary);
    let advice = meaning.advice.clone().map(|advice| ("advice", advice));
    let links = links.map(|link| ("link", link));
    let others = advice.into_iter().chain(links).chain([("line", line)]);
    let indent = " ".repeat(indent.len());
    let others = others.map(|(label, text)| labelled(&format!("{indent}{label:<7}  "), &text));
    std::iter::once(first).chain(others).collect()
}

/// What to say of a code that no table has: what the documents say of such codes, and which may have been meant.
fn unknown(code: &CodeValue, listings: &[Listing]) -> String {
    let mut text = format!("no table has the code {code}\n");
    for listing in listings {
        let title = listing.title();
        if let Some(range) = listing.range_of(code) {
            let _ = write!(text, "\n{title} says of {}:\n\n{}", range.text, describe(&range.meaning, "  "));
        } else if let Some(catch_all) = &listing.catch_all {
            let _ = write!(text, "\n{title} says of all other codes:\n\n{}", describe(catch_all, "  "));
        }
    }
    let near = nearest_to(code, listings);
    let width = near.iter().map(|entry| entry.code.to_string().len()).max().unwrap_or_default();
    if !near.is_empty() {
        text.push_str("\nThe nearest codes:\n\n");
    }
    for entry in near {
        let _ = writeln!(text, "  {:>width$} {}", entry.code.to_string(), entry.name);
    }
    text
}

/// The codes of all tables that are nearest: one that several tables have stands once for each.
fn nearest_to<'a>(code: &CodeValue, listings: &'a [Listing]) -> Vec<&'a Entry> {
    let entries: Vec<&Entry> = listings.iter().flat_map(|listing| &listing.entries).collect();
    let mut numbers = Vec::new();
    let mut texts = Vec::new();
    for entry in &entries {
        match &entry.code {
            CodeValue::Integer(number) if !numbers.contains(number) => numbers.push(*number),
            CodeValue::Text(text) => texts.push(&**text),
            CodeValue::Integer(_) => {}
        }
    }
    numbers.sort_unstable();
    let near: Vec<CodeValue> = match code {
        CodeValue::Integer(number) if !numbers.is_empty() => {
            nearest::by_number(*number, numbers).into_iter().map(CodeValue::Integer).collect()
        }
        code => nearest::by_spelling(&code.to_string(), texts).into_iter().map(CodeValue::from).collect(),
    };
    near.iter().flat_map(|near| entries.iter().copied().filter(move |entry| entry.code == *near)).collect()
}

#[derive(Serialize)]
struct Answer<'a> {
    code: Value<'a>,
    found: Vec<Found<'a>>,
    /// Where it is not found: what the tables say of the range around it, or of all other codes.
    otherwise: Vec<Otherwise<'a>>,
    nearest: Vec<Value<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    document: &'a str,
    heading: Option<&'a str>,
    name: &'a str,
    meanings: Vec<Says<'a>>,
}

#[derive(Serialize)]
struct Otherwise<'a> {
    document: &'a str,
    heading: Option<&'a str>,
    range: Option<&'a str>,
    meaning: Says<'a>,
}

#[derive(Serialize)]
struct Says<'a> {
    summary: &'a str,
    advice: Option<&'a str>,
    links: Vec<&'a str>,
    line: usize,
}

impl<'a> Says<'a> {
    fn of(meaning: &'a Meaning) -> Self {
        let links = meaning.links.iter().map(|(_, url)| &**url).collect();
        Self { summary: &meaning.summary, advice: meaning.advice.as_deref(), links, line: meaning.line }
    }
}

fn answer<'a>(code: &'a CodeValue, listings: &'a [Listing], found: &'a [(&'a Listing, Entry)]) -> Answer<'a> {
    let heading = |listing: &'a Listing| (&*listing.document, listing.heading.as_deref());
    let of_found = found.iter().map(|(listing, entry)| {
        let (document, heading) = heading(listing);
        Found { document, heading, name: &entry.name, meanings: entry.meanings.iter().map(Says::of).collect() }
    });
    let otherwise = listings.iter().filter_map(|listing| {
        let (document, heading) = heading(listing);
        let range = listing.range_of(code);
        let meaning = range.map(|range| &range.meaning).or(listing.catch_all.as_ref())?;
        Some(Otherwise { document, heading, range: range.map(|range| &*range.text), meaning: Says::of(meaning) })
    });
    let is_found = !found.is_empty();
    let near = if is_found { Vec::new() } else { nearest_to(code, listings) };
    Answer {
        code: Value::of(code),
        found: of_found.collect(),
        otherwise: if is_found { Vec::new() } else { otherwise.collect() },
        nearest: near.into_iter().map(|entry| Value::of(&entry.code)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retired_code_is_said_to_be_so() {
        let listings = listing::built_in();
        let retired = Entry { code: CodeValue::Integer(10114), name: "DeviceGone".to_owned(), meanings: Vec::new() };
        let expected = "10114 DeviceGone\nClient Return Codes (docs/tpns-return-codes.md)\n\n  no longer documented\n";
        assert_eq!(explanation(&listings[0], &retired), expected);
    }
}
