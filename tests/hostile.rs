//! The vendor's text is data: whatever stands in a document, it never becomes code, a test, a link or HTML, and it
//! never stops the engine.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Duration;

use codes_gen::Caller;
use codes_tests::{Scratch, codes_core, in_time, manifest, succeed};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// What an unoptimised engine may take of a processor for the largest documents; a quarter of a minute, as a rule.
const LONG: Duration = Duration::from_secs(180);

/// Cells, as they stand in Markdown, and the plain text that a reader sees.
const CELLS: [(&str, &str); 45] = [
    (r#"Say "no" to 'it'."#, r#"Say "no" to 'it'."#),
    (r"One \\ two \\\\ and \n.", r"One \ two \\ and \n."),
    (r###"End "# here "## and r#"x"#."###, r###"End "# here "## and r#"x"#."###),
    ("Close \\*/ /\\* it // `*/` now.", "Close */ /* it // */ now."),
    ("Use {} or {0} or {name:?} or {{ or }}.", "Use {} or {0} or {name:?} or {{ or }}."),
    ("#[doc = \"x\"] fn x() {}", "#[doc = \"x\"] fn x() {}"),
    ("\"]; fn x() { loop {} } #[doc = \"", "\"]; fn x() { loop {} } #[doc = \""),
    ("\"))] mod x { } #[doc(alias = \"y", "\"))] mod x { } #[doc(alias = \"y"),
    ("<script>alert(1)</script>", "alert(1)"),
    ("`<script>alert(2)</script>`", "<script>alert(2)</script>"),
    ("&lt;script&gt;alert(3)&lt;/script&gt;", "<script>alert(3)</script>"),
    ("<img src=x onerror=alert(4)>", ""),
    ("`<img src=x onerror=alert(5)>`", "<img src=x onerror=alert(5)>"),
    ("<!-- gone --> <?php x ?> <![CDATA[ y ]]> here", "here"),
    ("<b>Bold<br>two<li>item</b>", "Bold\ntwo\n- item"),
    ("```", "```"),
    ("```rust panic!() ```", "rust panic!()"),
    ("Before<br>```<br>panic!()<br>```", "Before\n<br>panic!()<br>"),
    (r"Before<br>\`\`\`<br>panic!()<br>\`\`\`", "Before\n```\npanic!()\n```"),
    ("Before<br>&nbsp;&nbsp;&nbsp;&nbsp;panic!()", "Before\npanic!()"),
    ("Before<br>`    panic!()`", "Before\npanic!()"),
    ("    panic!()", "panic!()"),
    ("~~~ panic!() ~~~", "~~~ panic!() ~~~"),
    ("[link] and [`Link`] and [link][] and [std::vec::Vec]", "[link] and [Link] and [link][] and [std::vec::Vec]"),
    (
        "[Self::Nothing] [crate::nothing] [nothing!] [fn@nothing]",
        "[Self::Nothing] [crate::nothing] [nothing!] [fn@nothing]",
    ),
    ("[x](javascript:alert(6)) <a href=\"javascript:alert(7)\">y</a>", "x y"),
    ("[x](JaVaScRiPt&colon;alert(8)) [y](data:text/html,z) [z](<  vbscript:x>)", "x y z"),
    ("[x](https://a.example/\"><script>alert(9)</script>)", "x"),
    ("[<b>`a]`</b>](https://a.example/?b=%22&c=[d]) <https://e.example/`f`>", "a] https://e.example/`f`"),
    ("![image](https://a.example/b.png) https://a.example/ www.a.example", "image https://a.example/ www.a.example"),
    ("Right \u{202e}tfel\u{202c} \u{2066}left\u{2069}.", "Right \u{202e}tfel\u{202c} \u{2066}left\u{2069}."),
    (
        "Zero\u{200b}width\u{200d}and\u{2060}soft\u{ad}hyphen\u{feff}.",
        "Zero\u{200b}width\u{200d}and\u{2060}soft\u{ad}hyphen\u{feff}.",
    ),
    (
        "Bell \u{7} escape \u{1b}[31m delete \u{7f} next \u{85} line.",
        "Bell \u{7} escape \u{1b}[31m delete \u{7f} next \u{85} line.",
    ),
    ("Null \0 byte.", "Null \0 byte."),
    ("Null &#0; and &#x202e; entities.", "Null \u{fffd} and \u{202e} entities."),
    (
        "Tags \u{e0041}\u{e007f} and \u{1f468}\u{200d}\u{1f469} and \u{301}\u{301}\u{301}.",
        "Tags \u{e0041}\u{e007f} and \u{1f468}\u{200d}\u{1f469} and \u{301}\u{301}\u{301}.",
    ),
    ("Line\u{2028}and\u{2029}paragraph.", "Line\u{2028}and\u{2029}paragraph."),
    (r"A pipe \| and `a \| b`.", "A pipe | and a | b."),
    ("# No heading<br># none", "# No heading\n# none"),
    ("1. No list<br>- none<br>* none<br>> none<br>---<br>===", "1. No list\n- none\n* none\n> none\n---\n==="),
    ("[^1] and [x]: https://a.example/ and - [ ] todo", "[^1] and [x]: https://a.example/ and - [ ] todo"),
    ("$x$ and ~y~ and ^z^ and ==w==", "$x$ and y and ^z^ and ==w=="),
    ("@param x <T> Vec<u8> &amp; &copy;", "@param x <T> Vec<u8> & \u{a9}"),
    (
        "include_str!(\"/etc/passwd\") env!(\"HOME\") concat!(\"a\")",
        "include_str!(\"/etc/passwd\") env!(\"HOME\") concat!(\"a\")",
    ),
    ("\\", "\\"),
];

/// A table of all the cells, with the numbers 1, 2, ..
fn hostile_document() -> String {
    let mut document = "# Codes\n\n| Code | Description |\n|---|---|\n".to_owned();
    for ((cell, _), number) in CELLS.iter().zip(1..) {
        writeln!(document, "| {number} | {cell} |").unwrap();
    }
    document
}

/// The expansion of `#[codes(text = text, arguments)] item`.
fn expand(text: &str, arguments: &str, item: &str) -> TokenStream {
    let mut all = TokenStream::from_iter([
        TokenTree::from(Ident::new("text", Span::call_site())),
        Punct::new('=', Spacing::Alone).into(),
        Literal::string(text).into(),
        Punct::new(',', Spacing::Alone).into(),
    ]);
    all.extend(arguments.parse::<TokenStream>().unwrap());
    codes_gen::codes(all, item.parse().unwrap(), &Caller::default())
}

/// The expansion as Rust, the variants' names, and the messages of the errors beside the enum.
struct Expanded {
    variants: Vec<String>,
    errors: Vec<String>,
}

/// What an expansion is made of; nothing but the enum, its lookups and errors may be in it.
fn items(tokens: TokenStream) -> Expanded {
    let file: syn::File = syn::parse2(tokens).unwrap();
    let mut items = file.items.into_iter();
    let Some(syn::Item::Enum(definition)) = items.next() else { panic!("no enum") };
    let Some(syn::Item::Const(lookups)) = items.next() else { panic!("no lookups") };
    assert_eq!(lookups.ident, "_");
    let errors = items.map(|item| {
        let syn::Item::Macro(call) = item else { panic!("what is this?") };
        assert_eq!(call.mac.path.segments.last().unwrap().ident, "compile_error");
        call.mac.parse_body::<syn::LitStr>().unwrap().value()
    });
    Expanded {
        errors: errors.collect(),
        variants: definition.variants.into_iter().map(|variant| variant.ident.to_string()).collect(),
    }
}

/// The items of a document's expansion for an enum without pins.
fn expanded(text: &str) -> Expanded {
    items(expand(text, "", "#[repr(i32)] enum VendorCode {}"))
}

fn errors(text: &str) -> Vec<String> {
    expanded(text).errors
}

/// The tokens with every literal made the same.
fn skeleton(tokens: TokenStream) -> TokenStream {
    let blank = |tree| match tree {
        TokenTree::Literal(_) => Literal::u8_unsuffixed(0).into(),
        TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
            Group::new(group.delimiter(), skeleton(group.stream())).into()
        }
        other => other,
    };
    tokens.into_iter().map(blank).collect()
}

#[test]
fn a_documents_text_is_nothing_but_literals() {
    let item = "#[repr(i32)] enum VendorCode { Pinned = 1 }";
    let columns = "columns(code = \"Code\")";
    // Where a cell's Markdown is not its text, there is a literal more.
    let harmless = ["Text.", "`Text`."].map(|cell| {
        let text = format!("# Codes\n\n| Code | Text |\n|---|---|\n| 1 | {cell} |\n| Other | {cell} |\n");
        skeleton(expand(&text, columns, item)).to_string()
    });
    for (cell, text) in CELLS {
        // Links are as many literals as there are links.
        if cell.contains("](") || cell.contains("://") {
            continue;
        }
        // A header cell without text is a header cell too.
        let text = format!("# {cell}\n\n| Code | {cell} |\n|---|---|\n| 1 | {cell} |\n| Other | {cell} |\n\n{text}");
        let skeleton = skeleton(expand(&text, columns, item)).to_string();
        assert!(harmless.contains(&skeleton), "{cell}: {skeleton}");
    }
}

#[test]
fn every_cell_makes_a_variant_with_a_name_of_its_own() {
    let names = expanded(&hostile_document());
    assert_eq!(names.errors, [""; 0]);
    assert_eq!(BTreeSet::from_iter(names.variants).len(), CELLS.len());
}

#[test]
fn names_that_are_no_identifiers_are_made_some() {
    let names = [
        "type",
        "Self",
        "self",
        "crate",
        "super",
        "_",
        "__",
        "r#type",
        "\u{1f680}",
        "",
        "fn x() {}",
        "1st",
        "\u{f6}l",
        "a-b",
        "A B",
        "a'b",
        "\u{202e}",
        "\\|",
        "async",
        "gen",
        "ALL",
        "TABLE",
        "CATCH_ALL",
        "Ok",
        "None",
        "Option",
        "日本",
        "naïve",
        "\u{fb01}x",
        "\u{2160}",
        "\u{387}",
        "&lt;",
        "<b>",
        "*",
        "#",
        "$crate",
        "'static",
        "\"",
        "i32",
        "true",
        "dyn",
        "union",
        "\u{0}",
        "a\u{200d}b",
        "Ⅷ",
        "x²",
    ];
    let mut text = "| Code | Name | Description |\n|---|---|---|\n".to_owned();
    for (name, number) in names.iter().zip(0..) {
        writeln!(text, "| {number} | {name} | |").unwrap();
    }
    let expanded = expanded(&text);
    assert_eq!(expanded.errors, [""; 0]);
    assert_eq!(BTreeSet::from_iter(&expanded.variants).len(), names.len());
    let name_of = |name: &str| &*expanded.variants[names.iter().position(|other| *other == name).unwrap()];
    assert_eq!(name_of("type"), "Type");
    assert_eq!(name_of("1st"), "N1st");
    assert_eq!(name_of("\u{1f680}"), "Code8");
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text = "# Codes\n\n| Code | Description |\n|---|---|\n| 1 | One. |\n| 2 | Two. |\n\n| 3 | Three. |\n";
    let as_it_is = expand(text, "", "#[repr(i32)] enum VendorCode {}").to_string();
    let expand = |text: &str| expand(text, "", "#[repr(i32)] enum VendorCode {}").to_string();
    assert!(as_it_is.contains("1 code row outside of every table"), "{as_it_is}");
    assert_eq!(expand(&format!("\u{feff}{text}")), as_it_is);
    assert_eq!(expand(&text.replace('\n', "\r\n")), as_it_is);
    assert_eq!(expand(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), as_it_is);
}

#[test]
fn a_problem_in_a_hostile_row_is_shown_without_its_controls() {
    let text =
        "# \u{1b}[31m\u{202e}x\n\n| Code | Description |\n|---|---|\n| \u{1b}[31m\u{202e}no\0 | b |\n| 1 | c |\n";
    let [error] = &*errors(text) else { panic!("one error") };
    assert!(error.contains("is not a code") && error.contains("text:5:3"), "{error}");
    assert!(!error.contains(['\u{1b}', '\u{202e}', '\0']), "{error:?}");
}

#[test]
fn problems_beyond_the_first_fifty_are_counted() {
    let mut text = "| Code | Description |\n|---|---|\n".to_owned();
    for number in 0..60 {
        writeln!(text, "| {number} | Fine. |").unwrap();
    }
    for number in 0..52 {
        writeln!(text, "| no{number} | Broken. |").unwrap();
    }
    let errors = errors(&text);
    assert_eq!(errors.len(), 51);
    assert!(errors[49].starts_with("`no49` is not a code"), "{}", errors[49]);
    assert_eq!(errors[50], "the document has 2 more problems");
}

#[test]
fn a_cell_of_eight_megabytes_is_a_cell() {
    let cell = "All work and no play. ".repeat((8 << 20) / 22);
    let text = format!("| Code | Description |\n|---|---|\n| 1 | {cell} |\n| 2 | Short. |\n");
    assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["AllWorkAndNoPlay", "Short"]);
}

#[test]
fn a_problem_in_a_line_of_eight_megabytes_is_shown_in_brief() {
    let cell = "\u{e9} or [so] `or` ".repeat((8 << 20) / 16);
    let end = cell.chars().count();
    let text = format!("| Description | Code |\n|---|---|\n| {cell} | ten | eleven |\n| a | 2 |\n");
    let errors = in_time(LONG, move || errors(&text));
    let [code, surplus] = &*errors else { panic!("two errors") };
    for (error, column) in [(code, end + 6), (surplus, end + 12)] {
        assert!(error.contains(&format!("text:3:{column}\n")) && error.len() < 1000, "{error} {column}");
    }
}

#[test]
fn a_hundred_thousand_rows_are_as_many_codes() {
    let mut text = "| Code | Description |\n|---|---|\n".to_owned();
    for number in 0..100_000 {
        writeln!(text, "| {number} | Row {number} of the table. See [the manual](https://a.example/{number}). |")
            .unwrap();
    }
    // By hand: to parse so much takes longer than to generate it.
    let braces = |tree| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    };
    let count = in_time(LONG, move || {
        let tokens = expand(&text, "", "#[repr(i32)] enum VendorCode {}");
        let variants = tokens.into_iter().find_map(braces).unwrap();
        let is_comma = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
        variants.into_iter().filter(is_comma).count()
    });
    assert_eq!(count, 100_000);
}

#[test]
fn a_hundred_thousand_problems_are_reported_in_time() {
    let mut text = "| Code | Description |\n|---|---|\n| 1 | One. |\n".to_owned();
    for number in 0..100_000 {
        writeln!(text, "| no{number} | Two. | Three. |").unwrap();
    }
    assert_eq!(in_time(LONG, move || errors(&text)).last().unwrap(), "the document has 199950 more problems");
}

/// Rows of HTML with one cell each.
fn html_rows(numbers: std::ops::Range<usize>) -> String {
    numbers.flat_map(|number| ["<tr><td>".to_owned(), number.to_string(), "\n".to_owned()]).collect()
}

/// The errors of a document, and how much text the codes of its tables have.
fn surveyed(text: &str) -> (Vec<String>, usize) {
    let survey = codes_gen::survey(&codes_gen::Document::new("vendor.md", text), &codes_gen::SurveyOptions::default());
    let codes = survey.tables.iter().flat_map(|table| &table.set.codes);
    let lengths = codes.flat_map(|code| &code.meanings).map(|meaning| meaning.text.len());
    let length = lengths.sum();
    (survey.diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect(), length)
}

#[test]
fn a_heading_of_megabytes_is_cut_wherever_it_is_repeated() {
    let heading = "Error codes of all the parcels ".repeat(100_000);
    let text = format!("# {heading}\n\n") + &"| Code | Text |\n|---|---|\n| 1 | One. |\n\n".repeat(1_000);
    let survey = in_time(LONG, move || {
        codes_gen::survey(&codes_gen::Document::new("vendor.md", text), &codes_gen::SurveyOptions::default())
    });
    assert_eq!(survey.tables.len(), 1_000);
    let headings = survey.tables.iter().filter_map(|table| table.set.tables[0].heading());
    assert!(headings.into_iter().all(|heading| heading.chars().count() == 300 && heading.ends_with('\u{2026}')));
    // The heading as it stands means the same as the one that is shown.
    let text = format!("# {heading}\n\n| Code | Text |\n|---|---|\n| 1 | One. |\n");
    for wanted in [&*heading, survey.tables[0].set.tables[0].heading().unwrap()] {
        let expansion = expand(&text, &format!("table = {wanted:?}"), "#[repr(i32)] enum VendorCode {}");
        assert_eq!(items(expansion).errors, [""; 0]);
    }
}

#[test]
fn what_headings_say_is_looked_at_once_for_all_tables_below_them() {
    let headings: String =
        (1..=6).map(|level| format!("{} {}\n\n", "#".repeat(level), "Word and wörd ".repeat(30))).collect();
    let text = headings + &"| Code | A |\n|-|-|\n| 1 | a |\n\n".repeat(6_000);
    let survey = in_time(Duration::from_secs(30), move || {
        codes_gen::survey(&codes_gen::Document::new("vendor.md", text), &codes_gen::SurveyOptions::default())
    });
    assert_eq!(survey.tables.len(), 6_000);
}

#[test]
fn what_cells_repeat_by_spanning_has_a_limit_and_is_no_silent_loss() {
    let rows = html_rows(1..5_000);
    let table = |text: &str| format!("<table><tr><th>Code<th>Text<tr><td>0<td rowspan=60000>{text}{rows}</table>\n");
    let (errors, length) = surveyed(&table("Too late."));
    assert_eq!((errors, length), (Vec::new(), 5_000 * 9));
    let long = table(&"word ".repeat(20_000));
    let (errors, length) = in_time(LONG, {
        let long = long.clone();
        move || surveyed(&long)
    });
    assert!(errors[0].starts_with("the cells of this table span too much"), "{errors:?}");
    assert!(length < long.len() * 40, "{length}");
    // The same if what is not filled is the codes.
    let codes =
        format!("<table><tr><th>Error code<th>Text<tr><td rowspan=60000>{}{rows}</table>", "word ".repeat(20_000));
    assert!(surveyed(&codes).0.iter().any(|error| error.starts_with("the cells of this table span too much")));
    // One cell alone may say that it spans any number of columns.
    let across = "<table><tr><th>Code<th>Text".to_owned() + &"<tr><td colspan=1000>Parcels<tr><td>1<td>a".repeat(1_000);
    assert!(surveyed(&(across + "</table>")).0.iter().all(|message| !message.contains("span")));
}

#[test]
fn what_cells_with_many_codes_repeat_has_a_limit_and_is_no_silent_loss() {
    let codes = (100..500).map(|number| number.to_string()).collect::<Vec<_>>().join(", ");
    let table = |text: &str| format!("| Code | Text |\n|---|---|\n| {codes} | {text} |\n| 1, 2 | Short. |\n\n");
    assert_eq!(surveyed(&table("Honest.")), (Vec::new(), 400 * 7 + 2 * 6));
    let (errors, length) = in_time(LONG, {
        let text = table(&"word ".repeat(20_000));
        move || surveyed(&text)
    });
    assert!(errors[0].starts_with("this row lists 400 codes") && errors.len() == 1, "{errors:?}");
    assert_eq!(length, 2 * 6);
    // It is the limit of the document, not of each table.
    let text = table(&"word ".repeat(500)).repeat(100);
    let limit = text.len() * 16 + (4 << 20) + text.len();
    let (errors, length) = in_time(LONG, move || surveyed(&text));
    assert!(errors.len() > 10 && length <= limit, "{length} {errors:?}");
    let continued =
        format!("| Code | Text |\n|---|---|\n| {codes} | a |\n") + &"| | and more of the same |\n".repeat(5_000);
    assert!(surveyed(&continued).0[0].starts_with("this row continues 400 codes"));
}

#[test]
fn rows_that_lack_most_of_their_cells_have_a_limit_and_are_no_silent_loss() {
    let rows = html_rows(0..2_000);
    let text = format!("<table><tr><th>Error code{}{rows}</table>", "<th>a".repeat(2_000));
    let (errors, _) = in_time(LONG, move || surveyed(&text));
    assert!(errors[0].starts_with("this row has 1 of 2001 cells"), "{errors:?}");
}

#[test]
fn rows_that_markdown_fills_up_with_cells_have_a_limit_and_are_no_silent_loss() {
    let wide = |rows: &str| format!("| Code |{}\n|---|{}\n{rows}\n", "a|".repeat(1_000), "-|".repeat(1_000));
    assert_eq!(surveyed(&wide("| 1 | One. |\n| 2 | Two. |\n").repeat(10)), (Vec::new(), 10 * 8));
    let rows: String = (0..1_000).map(|number| format!("| {number} | Text. |\n")).collect();
    let text = wide(&rows).repeat(10);
    let (errors, length) = in_time(LONG, move || surveyed(&text));
    // The rows of a table that are too many are one error.
    let expected = "this row has 2 of 1001 cells: the rows of the document lack too many";
    assert_eq!(errors, [expected; 10]);
    assert!((600..10_000).contains(&length), "{length}");
}

#[test]
fn names_that_meet_again_and_again_are_short() {
    let mut text = "| Error code | Name |\n|---|---|\n".to_owned();
    for number in 0..4_096_usize {
        let code = ('b'..'h')
            .enumerate()
            .map(|(at, letter)| format!("{letter}{}", ["", "-", "_", "."][number >> (2 * at) & 3]));
        writeln!(text, "| A{}z | X |", code.collect::<String>()).unwrap();
    }
    let expanded = in_time(LONG, move || items(expand(&text, "", "enum VendorCode {}")));
    assert_eq!(expanded.errors, [""; 0]);
    assert!(expanded.variants.iter().all(|name| name.len() < 40));
    assert_eq!(BTreeSet::from_iter(expanded.variants).len(), 4_096);
}

#[test]
fn ten_thousand_columns_are_a_table() {
    let row = |cell: &str| format!("| {cell}{}\n", " a |".repeat(10_000));
    let text = format!("{}|---|{}\n{}{}", row("Code |"), "---|".repeat(10_000), row("1 |"), row("2 |"));
    let named = text.clone();
    assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["Code1", "Code2"]);
    let item = "#[repr(i32)] enum VendorCode {}";
    let errors = in_time(LONG, move || items(expand(&named, "columns(name = \"b\")", item)).errors);
    assert!(errors.len() == 1 && errors[0].starts_with("the table has no column `b`"), "{errors:?}");
}

#[test]
fn deep_nesting_is_not_deep_for_the_engine() {
    const DEPTH: usize = 10_000;
    let table = "| Code | Description |\n|---|---|\n| 1 | One. |\n";
    for (open, close) in [
        ("[", "]"),
        ("![", "](a)"),
        ("(", ")"),
        ("*", "*"),
        ("**a", "b**"),
        ("_", "_"),
        ("`", "`"),
        ("<b>", "</b>"),
        ("<a href=b>", "</a>"),
        ("<", ">"),
        ("&", ";"),
        ("\\", "\\"),
        ("~~", "~~"),
        ("[a](", ")"),
        ("<!--", "-->"),
        ("<li>", "</li>"),
        ("\"", "'"),
    ] {
        let text = format!("{table}| 2 | {}two{} |\n", open.repeat(DEPTH), close.repeat(DEPTH));
        let expanded = in_time(LONG, move || expanded(&text));
        assert_eq!((expanded.variants.len(), expanded.errors.len()), (2, 0), "{open}");
    }
    for (prefix, indent) in [("> ", "> "), ("- ", "  "), ("1. ", "   "), ("* > ", "  > ")] {
        let text = format!("{}deep\n\n{table}", prefix.repeat(DEPTH / 10));
        assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["One"], "{prefix}");
        let indent = indent.repeat(40);
        let lines = ["", ""].into_iter().chain(table.lines());
        let nested = lines.map(|line| indent.clone() + line).collect::<Vec<_>>().join("\n");
        let text = format!("{}deep\n{nested}\n", prefix.repeat(40));
        assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["One"], "{prefix}{indent}");
    }
    let headings: Vec<String> = (0..DEPTH).map(|number| "#".repeat(number % 6 + 1) + " h").collect();
    let text = format!("{}\n\n{table}", headings.join("\n"));
    assert_eq!(in_time(LONG, move || expanded(&text)).variants, ["One"]);
}

/// The same cells in a crate that is compiled, documented and tested for real.
#[test]
fn hostile_text_is_compiled_documented_and_read_back_as_it_is() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.write("Cargo.toml", &format!("{}\n[workspace]\n", manifest("hostile", &codes_core(""))));
    scratch.write(
        "src/lib.rs",
        "//! Codes of a vendor that means harm.
        #![forbid(unsafe_code)]
        #![deny(warnings, missing_docs, rustdoc::all)]

        /// Named by the document.
        #[codes_core::codes(doc = \"docs/hostile.md\", success = 0)]
        #[repr(u8)]
        pub enum HostileCode {}

        #[codes_core::codes(doc = \"docs/headings.md\", columns(code = \"Code\"))]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum HeadedCode {}
        ",
    );
    scratch.write("docs/hostile.md", &format!("\u{feff}{}", hostile_document().replace('\n', "\r\n")));
    // The name of a document that is itself read by rustdoc.
    let heading = "\"]; fn x() {} `code` [Self::Nothing] <script>alert(10)</script> \u{202e}";
    scratch.write(
        "docs/headings.md",
        &format!("# {heading}\n\n| Code | Name | {heading} |\n|---|---|---|\n| 1 | Self | one |\n| 2 | x\"; | two |\n| * | | {heading} |\n"),
    );
    let mut tests = "use hostile::{HeadedCode, HostileCode};\n\n#[test]\nfn messages() {\n".to_owned();
    let messages = CELLS.map(|(_, text)| text);
    writeln!(
        tests,
        "let wrong: Vec<_> = HostileCode::ALL.iter().map(|code| code.message()).zip({messages:?}).filter(|(is, should)| is != should).collect();
        assert!(wrong.is_empty(), \"{{wrong:#?}}\");
        assert_eq!(HostileCode::ALL.len(), {});",
        messages.len()
    )
    .unwrap();
    let heading_text = heading.replace("<script>", "").replace("</script>", "").replace('`', "");
    writeln!(
        tests,
        "assert_eq!(HeadedCode::TABLE.heading, Some({heading_text:?}));
        assert_eq!(HeadedCode::CATCH_ALL.unwrap().text, {heading_text:?});
        assert_eq!(HeadedCode::SelfCode.message(), \"one\");
        }}"
    )
    .unwrap();
    scratch.write("tests/messages.rs", &tests);

    let tested = succeed(&mut scratch.cargo("test --test messages"));
    assert!(tested.contains("test messages ... ok"), "{tested}");
    let doctests = succeed(&mut scratch.cargo("test --doc"));
    assert!(doctests.contains("running 0 tests"), "{doctests}");

    let _ = succeed(scratch.cargo("doc --no-deps").env("RUSTDOCFLAGS", "-D warnings"));
    for name in ["HostileCode", "HeadedCode"] {
        let page = scratch.target().join(format!("doc/hostile/enum.{name}.html"));
        let page = std::fs::read_to_string(page).unwrap();
        let main = page.split("id=\"main-content\"").nth(1).unwrap();
        assert!(main.contains("alert("), "{name}");
        for active in ["<script", "<img", "href=\"javascript", "href=\"data", "href=\"vbscript", "<h1>no heading"] {
            assert!(!main.to_lowercase().contains(active), "{name}: {active}");
        }
        assert!(!main.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{1b}', '\u{7}']), "{name}");
        assert!(main.contains("\\u{202e}"), "{name}");
    }
}
