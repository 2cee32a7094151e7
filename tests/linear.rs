//! A document that is eight times as long takes about eight times as long, whatever its shape.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use codes_gen::{Caller, Document, codes, preview};
use codes_tool::{SurveyOptions, diff, survey};
use proc_macro2::{Literal, TokenStream, TokenTree};

const HEADER: &str = "| Error code | Description |\n|---|---|\n";

/// The factor by which the longer document is longer.
const TIMES: usize = 8;

/// A name, and a function that returns a document of about this many lines.
type Shape = (&'static str, fn(usize) -> String);

/// Documents of about this many lines. Each has a shape that an engine may read repeatedly.
const SHAPES: [Shape; 56] = [
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
    ("HTML tables in tables that do not end", |count| repeat(count, |_| "<table><table></table>\n# h\n".to_owned())),
    ("ends of HTML tables", |count| repeat(count, |_| "</td></tr></table><td><th colspan=-1 rowspan=x>\n".to_owned())),
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
    ("what may begin front matter", |count| repeat(count * 4, |_| "---\t\na\n\n".to_owned()) + HEADER + "| 1 | a |\n"),
    ("quotes in quotes", |count| ">".repeat(count * 20) + "a\n" + &"b\n".repeat(count * 10)),
    ("short rows after the blank lines of a wide table", |count| {
        let (titles, dashes) = (" a |".repeat(count), "-|".repeat(count));
        format!("| Error code |{titles}\n|-|{dashes}\n| 1 |\n\n") + &repeat(count, |n| format!("| {n} | a |\n\n"))
    }),
    ("short rows of wide tables", |count| {
        let rows = repeat(20, |n| format!("| {n} | a |\n"));
        let wide = format!("| Error code |{}\n|-|{}\n{rows}\n", "a|".repeat(200), "-|".repeat(200));
        wide.repeat(count / 20)
    }),
    ("rows after the blank lines of a long table", |count| {
        let row = |n: usize| format!("| {n} | a |\n");
        HEADER.to_owned() + &repeat(count, row) + "\n" + &repeat(count, |n| row(n) + "\n")
    }),
    ("rows after the blank lines of a wide table of something else", |count| {
        let (titles, dashes) = (" a |".repeat(count), "-|".repeat(count));
        format!("| x |{titles}\n|-|{dashes}\n| x |\n\n") + &repeat(count, |n| format!("| {n} | a |\n\n"))
    }),
    ("tables below text above tables", |count| {
        let half = count / 2;
        repeat(half, |_| "Text\nA|B\n-|-\n1|2\n\n".to_owned()) + &"A|B\n-|-\n1|2\n\n".repeat(half)
    }),
    ("headings that are codes", |count| {
        "# Errors\n\n".to_owned()
            + &repeat(count / 3, |n| format!("## {n}\n\nNumber {n}.\n\nType: a\n\n### Action\n\nb\n\n"))
    }),
    ("headings with labels of their own", |count| {
        "# Errors\n\n".to_owned()
            + &repeat(count / 3, |n| format!("## {n}\n\nL{}: a\n\n### H{}\n\nb\n\n", n / 2, n / 2))
    }),
    ("a heading with many labels", |count| {
        let labels = |of: &str| repeat(count, |n| format!("{of}{n}: [a{n}](b)\n"));
        format!("# Errors\n\n## 1001\n\n{}\n## 1002\n\n{}", labels("La"), labels("Lb"))
    }),
    ("headings that are codes, of two levels", |count| {
        "# Errors\n\n".to_owned() + &repeat(count / 4, |n| format!("## {}\n\n### {} a\n\n", 1_000 + n, 5_000 + n))
    }),
    ("items in HTML", |count| format!("# Errors\n\n<ul>\n{}</ul>\n", repeat(count, |n| format!("<li>{n}: a</li>\n")))),
    ("items in HTML in each other", |count| {
        "# Errors\n\n".to_owned() + &repeat(count, |n| format!("<ul><li><b>{n}</b>: a\n"))
    }),
    ("items of many codes", |count| {
        let codes = |n: usize| repeat(20, |at| format!("`{n}{at:02}` or "));
        "# Errors\n\n".to_owned() + &repeat(count / 10, |n| format!("- {}{n}99: a\n", codes(n)))
    }),
    ("items that are codes", |count| {
        "# Exit codes\n\n".to_owned() + &repeat(count, |n| format!("- `{n}` Number {n}.\n"))
    }),
    ("sections of items", |count| repeat(count / 4, |n| format!("# Exit codes {n}\n\n- {n}: a\n- 1{n}: b\n\n"))),
    ("items in items", |count| {
        "# Exit codes\n\n- 1: a\n".to_owned() + &repeat(count.min(400), |n| format!("{}- {n}: a\n", "  ".repeat(n)))
    }),
    ("groups of items", |count| {
        "# Error codes\n\n- E1000: a\n".to_owned() + &repeat(count / 2, |n| format!("- Kites\n  - E2{n:06}: a\n"))
    }),
    ("terms", |count| "# Errors\n\n".to_owned() + &repeat(count / 3, |n| format!("`ERR_{n}X`\n: Number {n}.\n\n"))),
    ("an item of many lines", |count| {
        format!("# Exit codes\n\n- 1: a\n{}- 2: b\n", repeat(count, |n| format!("  L{n}: word\n")))
    }),
    ("lists below one heading that hold no codes", |count| {
        "# X\n\n## Errors\n\n- 1: a\n- 2: b\n\n".to_owned()
            + &repeat(count / 4, |n| format!("## h{n}\n\n- 7: a\n- word word\n- word\n- word\n\n"))
    }),
    ("comments in HTML", |count| format!("{HEADER}| 1 | a |\n\n<div>{}\n", "<!--a--><b>".repeat(count * 4))),
    ("a list of numbers in a text", |count| format!("{HEADER}| 1 | {} |\n", "1, ".repeat(count * 4))),
    ("abbreviations", |count| format!("{HEADER}| 1 | {} |\n", "a.".repeat(count * 4))),
    ("pipes in text", |count| repeat(count, |n| format!("word {n} | word\n"))),
];

/// Documents of about this many lines, and the same documents with one word replaced.
type Update = (&'static str, fn(usize, &str) -> String);

const UPDATES: [Update; 4] = [
    ("headings that change", |count, word| repeat(count / 2, |n| format!("# h{n} {word}\n\n{HEADER}| {n} | a |\n\n"))),
    ("headings that change above tables of one code", |count, word| {
        repeat(count / 2, |n| format!("# h{n} {word}\n\n## Codes\n\n{HEADER}| 1 | a |\n\n"))
    }),
    ("columns that change", |count, word| {
        let titles = repeat(count * 2, |n| format!("c{n}{word}|"));
        format!("| Error code |{titles}\n|-|{}\n| 1 | a |\n", "-|".repeat(count * 2))
    }),
    ("codes that change", |count, word| {
        let digit = word.len();
        HEADER.to_owned() + &repeat(count, |n| format!("| {digit}{n} | {word} |\n"))
    }),
];

fn repeat(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        let _ = write!(text, "{}", piece(number));
        text
    })
}

/// Reads a document in every way; for every change, only in the ways that use the whole engine.
fn read(text: &str) {
    if crate::limits::is_full() {
        for lenient in [false, true] {
            let _ = survey(&Document::new("vendor.md", text), &SurveyOptions { lenient, ..SurveyOptions::default() });
        }
    }
    for listing in ["table = 1, lenient", "headings", "list", "list = \"X\""] {
        let mut arguments: TokenStream = format!("{listing}, text =").parse().unwrap();
        arguments.extend([TokenTree::from(Literal::string(text))]);
        let _ = codes(arguments, "#[repr(i32)] enum E {}".parse().unwrap(), &Caller::default());
    }
}

/// Compares the tables of two documents, and makes an enum of the second with a pin for each line of the first.
fn compare(old_text: &str, new: &str, lines: usize) {
    let [old, of_new] =
        [old_text, new].map(|text| survey(&Document::new("vendor.md", text), &SurveyOptions::default()));
    let _ = diff::documents(&old, &of_new, false);
    let pins = repeat(lines, |n| format!("Pin{n} = 3{n},"));
    let item = format!("#[repr(i64)] enum E {{ {pins} }}").parse().unwrap();
    let documents = [old_text, new].map(|text| Document::new("vendor.md", text));
    let arguments = "doc = \"vendor.md\"".parse().unwrap();
    let [before, after] =
        documents.each_ref().map(|document| preview(&arguments, &item, document, &Caller::default()).unwrap());
    let _ = diff::enums(&before, &after, documents.each_ref());
}

/// The processor time that the work takes in this thread: on a loaded machine, the clock measures the others too. Where the
/// system does not tell it, the time of the clock.
fn time(work: impl Fn()) -> Duration {
    let of_processor = || {
        let times = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        times.split(' ').next()?.parse().ok().map(Duration::from_nanos)
    };
    let (start, before) = (Instant::now(), of_processor());
    work();
    before.zip(of_processor()).map_or_else(|| start.elapsed(), |(before, after)| after.saturating_sub(before))
}

/// The times for work on this many lines, and on eight times as many, if the latter is too long.
fn too_slow<T>(name: &str, document: impl Fn(usize) -> T, work: impl Fn(&T)) -> Option<String> {
    let lines = crate::limits::size(150, 300);
    let documents = [lines, lines * TIMES].map(document);
    // Other programs can make it longer, since they share its caches. If it is too long, the smaller of two counts.
    let mut times = documents.each_ref().map(|document| time(|| work(document)));
    if is_too_long(times) {
        let again = documents.each_ref().map(|document| time(|| work(document)));
        times = [times[0].min(again[0]), times[1].min(again[1])];
    }
    println!("{name}: {times:?}");
    is_too_long(times).then(|| format!("{name}: {times:?}"))
}

#[test]
fn the_time_grows_as_the_document_does() {
    // Two run at a time. What each takes longer is far less than the factor that fails the test.
    const THREADS: usize = 2;
    let slow_of = |first: usize| -> Vec<String> {
        let shapes = SHAPES.into_iter().skip(first).step_by(THREADS);
        shapes.filter_map(|(name, shape)| too_slow(name, shape, |text| read(text))).collect()
    };
    let slow: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS).map(|first| scope.spawn(move || slow_of(first))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn the_time_of_an_update_grows_as_the_documents_do() {
    let slow = UPDATES.into_iter().filter_map(|(name, shape)| {
        let documents = |lines| (shape(lines, "a"), shape(lines, "bb"), lines);
        too_slow(name, documents, |(old, new, lines)| compare(old, new, *lines))
    });
    let slow: Vec<String> = slow.collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

/// Quadratic time would be 64 times as long.
fn is_too_long([short, long]: [Duration; 2]) -> bool {
    long > short * 30 && long > Duration::from_millis(200)
}
