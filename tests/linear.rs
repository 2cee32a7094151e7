//! A document that is eight times as long takes about eight times as long, whatever it is made of.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use codes_gen::{Caller, Document, SurveyOptions, codes, survey};
use proc_macro2::{Literal, TokenStream, TokenTree};

const HEADER: &str = "| Error code | Description |\n|---|---|\n";

/// How much longer the longer document is.
const TIMES: usize = 8;

/// A name, and the document of about so many lines.
type Shape = (&'static str, fn(usize) -> String);

/// Documents of about so many lines. Each has a shape that an engine may look at again and again.
const SHAPES: [Shape; 33] = [
    ("rows", |count| HEADER.to_owned() + &repeat(count, |n| format!("| {n} | Number {n}. |\n"))),
    ("rows of one code", |count| HEADER.to_owned() + &repeat(count, |n| format!("| 1 | Number {n}. |\n"))),
    ("rows with one name", |count| HEADER.to_owned() + &repeat(count, |n| format!("| {n} | Too late. |\n"))),
    ("rows that continue", |count| HEADER.to_owned() + "| 1 | a |\n" + &repeat(count, |n| format!("| | more {n} |\n"))),
    ("rows that are wrong", |count| {
        HEADER.to_owned() + "| 1 | a |\n" + &repeat(count, |n| format!("| no{n}! | a | b |\n"))
    }),
    ("rows after blank lines", |count| HEADER.to_owned() + &repeat(count, |n| format!("| {n} | a |\n\n"))),
    ("linked rows after blank lines", |count| {
        HEADER.to_owned() + &repeat(count, |n| format!("| [{n}](#{n}) | a |\n\n"))
    }),
    ("tables", |count| repeat(count / 4, |n| format!("{HEADER}| {n} | a |\n\n"))),
    ("tables without headers", |count| {
        HEADER.to_owned() + "| 1 | a |\n\n" + &repeat(count / 4, |n| format!("| {n} | a |\n|---|---|\n| 1 | b |\n\n"))
    }),
    ("headings with tables", |count| repeat(count / 5, |n| format!("# h{n}\n\n{HEADER}| {n} | a |\n\n"))),
    ("headings with rows, then tables", |count| {
        repeat(count / 4, |n| format!("# h{n}\n\n| {n} | a |\n\n"))
            + &repeat(count / 4, |n| format!("# t{n}\n\n{HEADER}| {n} | a |\n\n"))
    }),
    ("delimiter rows that do not fit", |count| {
        repeat(count / 4, |n| format!("| Error code | a |\n|---|\n| {n} | a |\n\n"))
    }),
    ("HTML rows", |count| {
        format!(
            "<table><tr><th>Error code<th>Text{}</table>",
            repeat(count, |n| format!("<tr><td>{n}<td>Number {n}.\n"))
        )
    }),
    ("HTML tables that do not end", |count| repeat(count, |_| "<table><tr><td>\n".to_owned())),
    ("a cell of many codes", |count| HEADER.to_owned() + &repeat(count, |n| format!("| {n}, {n}1, {n}2 | a |\n"))),
    ("a cell of many links", |count| {
        format!("{HEADER}| 1 | {} |\n", repeat(count, |n| format!("[a{n}](b) <br> `c` ")))
    }),
    ("a cell of open brackets", |count| format!("{HEADER}| 1 | {} |\n", "[".repeat(count))),
    ("backticks", |count| format!("{HEADER}| 1 | {} |\n", repeat(count / 8, |n| "`".repeat(n % 40 + 1) + " a "))),
    ("columns", |count| {
        format!(
            "| Error code |{}\n|---|{}\n| 1 |{}\n",
            " a |".repeat(count),
            "---|".repeat(count),
            " b |".repeat(count)
        )
    }),
    ("a long heading above headings", |count| {
        format!("# {}\n\n", "word ".repeat(count)) + &repeat(count, |n| format!("## h{n}\n\n")) + HEADER + "| 1 | a |\n"
    }),
    ("a long heading above tables", |count| {
        format!("# {}\n\n", "word ".repeat(count)) + &repeat(count / 4, |n| format!("{HEADER}| {n} | a |\n\n"))
    }),
    ("a long HTML heading above headings", |count| {
        format!("<h1>{}</h1>\n", "word ".repeat(count)) + &repeat(count, |n| format!("<h2>h{n}</h2>\n"))
    }),
    ("a cell that spans all rows", |count| {
        let text = "word ".repeat(count);
        let rows = repeat(count, |n| format!("<tr><td>{n}\n"));
        format!("<table><tr><th>Error code<th>Text<tr><td>0<td rowspan=60000>{text}{rows}</table>")
    }),
    ("HTML rows that are short", |count| {
        let rows = repeat(count, |n| format!("<tr><td>{n}\n"));
        format!("<table><tr><th>Error code{}{rows}</table>", "<th>a".repeat(count))
    }),
    ("problems in one line", |count| {
        let rows = repeat(count, |n| format!("<tr><td>{n}<td>é<td>é"));
        format!("<table><tr><th>Error code<th>Text{rows}</table>")
    }),
    ("long titles above columns of several cells", |count| {
        let rows = repeat(count, |n| format!("<tr><td>{n}<td>{n}<td>a"));
        format!("<table><tr><th colspan=2>Error code {}<th>Text{rows}</table>", "word ".repeat(count))
    }),
    ("links in links", |count| format!("{HEADER}| 1 | {}{} |\n", "<a href=b>".repeat(count), "word ".repeat(count))),
    ("long texts of many codes", |count| {
        let codes = repeat(300, |n| format!("{n}, "));
        format!("{HEADER}| {codes} | {} |\n", "word ".repeat(count * 10))
            + &repeat(count, |n| format!("| | more {n} |\n"))
    }),
    ("names that meet", |count| {
        let code = |n: usize| {
            ('b'..'n')
                .enumerate()
                .map(move |(at, letter)| format!("{letter}{}", ["", "-", "_", "."][n >> (2 * at) & 3]))
        };
        "| Error code | Name |\n|---|---|\n".to_owned()
            + &repeat(count, |n| format!("| A{}z | X |\n", code(n).collect::<String>()))
    }),
    ("quotes in quotes", |count| ">".repeat(count * 20) + "a\n" + &"b\n".repeat(count * 10)),
    ("short rows after the blank lines of a wide table", |count| {
        let (titles, dashes) = (" a |".repeat(count), "-|".repeat(count));
        format!("| Error code |{titles}\n|-|{dashes}\n| 1 |\n\n") + &repeat(count, |n| format!("| {n} | a |\n\n"))
    }),
    ("short rows of wide tables", |count| {
        let rows = repeat(40, |n| format!("| {n} | a |\n"));
        let wide = format!("| Error code |{}\n|-|{}\n{rows}\n", "a|".repeat(400), "-|".repeat(400));
        wide.repeat(count / 20)
    }),
    ("pipes in text", |count| repeat(count, |n| format!("word {n} | word\n"))),
];

fn repeat(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        let _ = write!(text, "{}", piece(number));
        text
    })
}

fn read(text: &str) {
    for lenient in [false, true] {
        let _ = survey(&Document::new("vendor.md", text), &SurveyOptions { table: None, lenient });
    }
    let mut arguments: TokenStream = "table = 1, text =".parse().unwrap();
    arguments.extend([TokenTree::from(Literal::string(text))]);
    let _ = codes(arguments, "#[repr(i32)] enum E {}".parse().unwrap(), &Caller::default());
}

/// The lesser of two runs: what else the machine does only adds to it.
fn time(text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        read(text);
        start.elapsed()
    };
    (0..2).map(|_| run()).min().unwrap_or_default()
}

#[test]
fn the_time_grows_as_the_document_does() {
    const LINES: usize = 150;
    let mut slow = Vec::new();
    for (name, shape) in SHAPES {
        let (short, long) = (time(&shape(LINES)), time(&shape(LINES * TIMES)));
        println!("{name}: {short:?}, {long:?}");
        // Quadratic time would be 64 times as long.
        if long > short * 30 && long > Duration::from_millis(200) {
            slow.push(format!("{name}: {short:?}, {long:?}"));
        }
    }
    assert!(slow.is_empty(), "{slow:#?}");
}
