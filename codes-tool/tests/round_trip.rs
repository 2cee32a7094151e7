//! Any table that is printed from rows is read back the same, however it is printed.

use std::collections::HashSet;
use std::fmt::Write as _;

use codes_gen::{CodeValue, Document};
use codes_tool::{Survey, SurveyOptions, survey};
use proptest::prelude::*;

/// How a table is printed.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)]
struct Style {
    /// The header cells of codes and meanings.
    titles: (&'static str, &'static str),
    /// Whether codes stand in the second column.
    is_turned: bool,
    has_leading_pipes: bool,
    has_trailing_pipes: bool,
    is_quoted: bool,
    is_padded: bool,
    in_backticks: bool,
    in_html: bool,
    line_end: &'static str,
    before: &'static str,
}

/// Titles of codes and meanings. Words below the last one may be anything that functions return.
const TITLES: [(&str, &str); 6] = [
    ("Code", "Description"),
    ("Error code", "Message"),
    ("错误码", "说明"),
    ("エラーコード", "説明"),
    ("오류 코드", "설명"),
    ("Return value", "Meaning"),
];

fn style(titles: &'static [(&'static str, &'static str)]) -> impl Strategy<Value = Style> {
    let titles = prop::sample::select(titles);
    let before =
        prop::sample::select(vec!["", "\u{feff}", "# Errors\n\n", "Text right above it.\n", "---\ntitle: a\n---\n"]);
    (titles, any::<[bool; 7]>(), prop::sample::select(vec!["\n", "\r\n"]), before).prop_map(
        |(titles, flags, line_end, before)| {
            let [is_turned, has_leading_pipes, has_trailing_pipes, is_quoted, is_padded, in_backticks, in_html] = flags;
            // By lazy continuation, the text above would become part of the quote.
            let is_quoted = is_quoted && !before.starts_with("Text");
            Style {
                titles,
                is_turned,
                // A line like `-5 | text` is a list without them.
                has_leading_pipes: has_leading_pipes || !in_backticks,
                has_trailing_pipes,
                is_quoted,
                is_padded,
                in_backticks,
                in_html,
                line_end,
                before,
            }
        },
    )
}

/// The contents of a cell: words and every mark of Markdown and HTML.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec("[ -~]{0,6}|[a-zäß错误한국]{1,6}|https://x\\.y|&lt;|<br>|\\\\\\||`", 0..6)
        .prop_map(|parts| parts.join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
}

fn integers() -> impl Strategy<Value = Vec<(CodeValue, String, String)>> {
    let code = prop_oneof![
        any::<i64>().prop_map(|number| (i128::from(number), number.to_string())),
        (-999..9_999_i128).prop_map(|number| (number, number.to_string())),
        any::<u32>().prop_map(|number| (i128::from(number), format!("{number:#x}"))),
    ];
    prop::collection::vec((code, text()), 1..12).prop_map(|rows| {
        rows.into_iter().map(|((number, printed), text)| (CodeValue::Integer(number), printed, text)).collect()
    })
}

fn texts() -> impl Strategy<Value = Vec<(CodeValue, String, String)>> {
    // `Sign-Out` is two words rather than a code.
    let code = "[A-Z][a-z]{3,8}([.:_/]?[A-Z0-9]|-[0-9])[A-Za-z0-9]{2,8}|E[0-9]{3,5}[A-Z]|[A-Z]{3,6}_[A-Z]{3,9}";
    // `E10XX` stands for several codes.
    let is_pattern = |code: &String| {
        let before = ["xx", "XX", "nn", "NN"].iter().find_map(|end| code.strip_suffix(end));
        before.is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
    };
    let code = code.prop_filter("patterns are no codes", move |code| !is_pattern(code));
    prop::collection::vec((code, text()), 1..12)
        .prop_map(|rows| rows.into_iter().map(|(code, text)| (CodeValue::Text(code.clone()), code, text)).collect())
}

/// With every ASCII mark escaped, so that it stands for itself.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

fn pipe_table(rows: &[(CodeValue, String, String)], style: &Style) -> String {
    let mut lines = vec![(style.titles.0.to_owned(), style.titles.1.to_owned()), (":--".to_owned(), "---:".to_owned())];
    for (_, code, text) in rows {
        let code = if style.in_backticks { format!("`{code}`") } else { escaped(code) };
        lines.push((code, escaped(text)));
    }
    let mut table = style.before.replace('\n', style.line_end);
    for (code, text) in lines {
        let (first, second) = if style.is_turned { (text, code) } else { (code, text) };
        let pad = if style.is_padded { "  " } else { " " };
        let quote = if style.is_quoted { "> " } else { "" };
        let leading = if style.has_leading_pipes || style.is_turned { "|" } else { "" };
        let trailing = if style.has_trailing_pipes { "|" } else { "" };
        let _ = write!(table, "{quote}{leading}{pad}{first}{pad}|{pad}{second}{pad}{trailing}{}", style.line_end);
    }
    table
}

fn html_table(rows: &[(CodeValue, String, String)], style: &Style) -> String {
    let plain = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let row = |tag: &str, code: &str, text: &str| {
        let (first, second) = if style.is_turned { (text, code) } else { (code, text) };
        let end = if style.has_trailing_pipes { format!("</{tag}>") } else { String::new() };
        format!("<tr><{tag}>{first}{end}{}<{tag}>{second}{end}</tr>{0}", style.line_end)
    };
    let mut table = format!("{}{1}<table>{1}", style.before.replace('\n', style.line_end), style.line_end);
    table += &row("th", style.titles.0, style.titles.1);
    for (_, code, text) in rows {
        let code = if style.is_padded { format!("<code>{code}</code>") } else { plain(code) };
        table += &row("td", &code, &plain(text));
    }
    table + "</table>" + style.line_end
}

fn read(document: &str) -> Survey {
    survey(&Document::new("vendor.md", document), &SurveyOptions::default())
}

fn check(rows: Vec<(CodeValue, String, String)>, style: &Style) -> Result<(), TestCaseError> {
    let mut seen = HashSet::new();
    let rows: Vec<_> = rows.into_iter().filter(|(code, ..)| seen.insert(code.clone())).collect();
    let document = if style.in_html { html_table(&rows, style) } else { pipe_table(&rows, style) };
    let survey = read(&document);
    prop_assert!(survey.diagnostics.is_empty(), "{document}\n{:?}", survey.diagnostics);
    let [table] = &*survey.tables else { return Err(TestCaseError::fail(format!("no table: {document}"))) };
    let found: Vec<(CodeValue, &str)> =
        table.set.codes.iter().map(|entry| (entry.code.clone(), &*entry.meanings[0].text)).collect();
    let expected: Vec<(CodeValue, &str)> = rows.iter().map(|(code, _, text)| (code.clone(), &**text)).collect();
    prop_assert_eq!(found, expected, "{}", document);
    Ok(())
}

proptest! {
    #[test]
    fn integers_are_read_back_the_same(rows in integers(), style in style(&TITLES)) {
        check(rows, &style)?;
    }

    #[test]
    fn texts_are_read_back_the_same(rows in texts(), style in style(&TITLES[..5])) {
        check(rows, &style)?;
    }
}
