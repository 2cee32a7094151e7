//! Explanations as text, for reading.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::find::{self, Match, Matched};
use super::query::Query;
use crate::escape;
use crate::layout::Layout;
use crate::listing::{Entry, Listing, Meaning};
use crate::paint;

/// An explanation for each table that has the code.
pub(super) fn found(query: &Query, found: &[Match<'_>], layout: Layout) -> String {
    let explanations: Vec<String> = found.iter().map(|found| explanation(query, found, layout)).collect();
    explanations.join("\n")
}

fn explanation(query: &Query, found: &Match<'_>, layout: Layout) -> String {
    let (code, name, meanings) = match &found.what {
        Matched::Code(entry) => (escape::line(&entry.written), entry.name.clone(), &*entry.meanings),
        Matched::Range(number, range) => (
            found.listing.notation.write(*number),
            format!("in {}", escape::line(&range.text)),
            std::slice::from_ref(&range.meaning),
        ),
    };
    let (bold, dim) =
        (|text: &str| layout.paint.text(paint::BOLD, text), |text: &str| layout.paint.text(paint::DIM, text));
    let mut text =
        format!("{} {}\n{}\n", layout.paint.text(paint::CODE, &code), bold(&name), dim(&found.listing.title()));
    if let Matched::Code(Entry { symbol: Some(symbol), name, .. }) = &found.what
        && symbol != name
    {
        let _ = writeln!(text, "{}", dim(&format!("the document calls it {}", escape::line(symbol))));
    }
    if let Some(bits) = found.bits {
        let _ = writeln!(text, "{}", dim(&format!("{} has the same {bits} bits", query.shown())));
    }
    if meanings.is_empty() {
        text.push_str("\n  no longer documented\n");
    }
    let many = meanings.len() > 1;
    for (index, meaning) in meanings.iter().enumerate() {
        let indent = if many { format!("  {}. ", index + 1) } else { "  ".to_owned() };
        text.push('\n');
        text.push_str(&describe(meaning, &indent, layout));
    }
    text
}

/// A meaning with its parts, one below the other. The first line begins with `indent`, and the others are indented as
/// far.
fn describe(meaning: &Meaning, indent: &str, layout: Layout) -> String {
    let links = meaning.links.iter().map(|(text, url)| match &**text {
        "" => url.clone(),
        text => format!("{text}: {url}"),
    });
    let of = meaning.document.as_ref().map(|document| format!(" of {}", escape::name(document))).unwrap_or_default();
    let line = format!("{}{of}", meaning.line);
    let first = layout.labelled(&format!("{indent}meaning  "), &meaning.what);
    let advice = meaning.advice.clone().map(|advice| ("advice", advice));
    let links = links.map(|link| ("link", link));
    let details = meaning.details.clone().map(|details| ("details", details));
    let others = details.into_iter().chain(advice).chain(links).chain([("line", line)]);
    let indent = " ".repeat(indent.len());
    let others = others.map(|(label, text)| layout.labelled(&format!("{indent}{label:<7}  "), &text));
    std::iter::once(first).chain(others).collect()
}

/// The answer about a code that no table has: the catch-alls of the documents, and the codes that may have been meant.
pub(super) fn unknown(query: &Query, listings: &[Listing], layout: Layout) -> String {
    let mut text = match query.number {
        Some(_) => format!("no table has the code {}\n", query.shown()),
        None => format!("no table has a code or a name `{}`\n", query.shown()),
    };
    for listing in listings {
        if let Some(meaning) = find::catch_all(query, listing) {
            let title = listing.title();
            let _ = write!(text, "\n{title} says of all other codes:\n\n{}", describe(meaning, "  ", layout));
        }
    }
    let near = find::nearest_to(query, listings);
    let codes: Vec<String> = near.iter().map(|entry| escape::line(&entry.written)).collect();
    let width = codes.iter().map(|code| code.width()).max().unwrap_or_default();
    if !near.is_empty() {
        text.push_str("\nThe nearest codes:\n\n");
    }
    for (entry, code) in near.iter().zip(&codes) {
        let _ = writeln!(text, "  {:>1$}{code} {2}", "", width - code.width(), entry.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use codes_gen::CodeValue;

    use super::*;
    use crate::listing;

    #[test]
    fn a_retired_code_is_marked_as_retired() {
        let listings = listing::built_in();
        let retired = Entry {
            code: CodeValue::Integer(10114),
            written: "10114".to_owned(),
            name: "DeviceGone".to_owned(),
            symbol: None,
            document: String::new(),
            meanings: Vec::new(),
        };
        let expected = "10114 DeviceGone\nClient Return Codes (docs/tpns-return-codes.md)\n\n  no longer documented\n";
        let found = Match { listing: &listings[0], what: Matched::Code(retired), bits: None };
        assert_eq!(explanation(&Query::new("10114"), &found, Layout::PLAIN), expected);
    }
}
