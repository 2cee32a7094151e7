//! Checks that a fetched text is a document at all, and still the same one.

use std::collections::HashSet;

use codes_gen::Document;
use codes_tool::{SurveyOptions, survey};

/// What to do about a refused text.
const HELP: &str = "\n  = help: look at it, then accept it with `--force`";

/// The reason why a text is refused, in a sentence; `force` accepts texts that may be intended.
pub(crate) fn refusal(path: &str, old: Option<&str>, new: &str, force: bool) -> Option<String> {
    if new.contains('\0') {
        return Some("it is not text: it contains zero bytes".to_owned());
    }
    if new.trim().is_empty() {
        return Some("it is empty".to_owned());
    }
    if force {
        return None;
    }
    if let Some(old) = old
        && is_page(new)
        && !is_page(old)
    {
        return Some(format!("it is a web page, unlike the document, maybe an error page or a login{HELP}"));
    }
    let after = codes(path, new);
    let Some(old) = old else {
        return after.is_empty().then(|| format!("it has no code table{HELP}"));
    };
    let before = codes(path, old);
    let lost = before.difference(&after).count();
    if after.is_empty() && !before.is_empty() {
        return Some(format!("it no longer has a code table, but the document had {} codes{HELP}", before.len()));
    }
    (lost * 2 > before.len()).then(|| format!("it lacks {lost} of the document's {} codes{HELP}", before.len()))
}

/// Whether a text begins like a page of HTML, after comments.
pub(crate) fn is_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { return false };
        rest = after.trim_start();
    }
    let begins = |tag: &str| rest.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    begins("<!doctype html") || begins("<html") || begins("<head") || begins("<?xml")
}

/// The codes of all tables, read with `lenient`.
fn codes(path: &str, text: &str) -> HashSet<String> {
    let survey = survey(&Document::new(path, text), &SurveyOptions { lenient: true, ..SurveyOptions::default() });
    let tables = survey.tables.iter().flat_map(|table| &table.set.codes);
    tables.map(|entry| entry.code.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_is_not_a_document_is_rejected() {
        let table = |codes: std::ops::Range<usize>| {
            let rows: Vec<String> = codes.map(|code| format!("| {code} | Text. |")).collect();
            format!("| Code | Text |\n|---|---|\n{}\n", rows.join("\n"))
        };
        let old = table(1..11);
        let page = format!("<!-- x -->\n<!DOCTYPE html><html><body>\n\n{old}</body></html>");
        for (new, why) in [
            (String::new(), "it is empty"),
            (" \n".to_owned(), "it is empty"),
            ("a\0b".to_owned(), "it is not text"),
            (page.clone(), "it is a web page"),
            ("# Moved\n".to_owned(), "it no longer has a code table, but the document had 10 codes"),
            (table(7..11), "it lacks 6 of the document's 10 codes"),
        ] {
            let refusal = refusal("a.md", Some(&old), &new, false);
            assert!(refusal.as_ref().is_some_and(|refusal| refusal.starts_with(why)), "{refusal:?}");
        }
        for new in [table(6..11), table(1..30)] {
            assert_eq!(refusal("a.md", Some(&old), &new, false), None);
        }
        assert_eq!(refusal("a.md", Some(&page), &page, false), None);
        assert_eq!(refusal("a.md", Some(&old), "# Moved\n", true), None);
        assert!(refusal("a.md", None, "# Nothing\n", false).is_some());
        assert!(refusal("a.md", Some(&old), "", true).is_some());
    }
}
