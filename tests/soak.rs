//! Compiles random documents and compares the enums with the results of a second reader, which shares no code with the
//! engine.
//!
//! A few documents are tried each time. `CODES_SOAK=1000 cargo test -p codes-tests soak::` tries a thousand.

use std::fmt::Write as _;

use codes_tests::damage::Choices;
use codes_tests::{Scratch, codes_core, forms, gfm, manifest, succeed};
use codes_tool::Form;

/// The number of enums in a crate: the more, the fewer crates have to be linked.
const ENUMS: usize = 100;

const CODES: [&str; 6] = ["Error code", "Code", "Return value", "错误码", "エラーコード", "오류 코드"];
const MEANINGS: [&str; 6] = ["Description", "Message", "Meaning", "说明", "説明", "설명"];
const REPRS: [&str; 8] = ["i8", "u8", "i16", "u16", "i32", "u32", "i64", "i128"];

#[test]
fn enums_of_random_documents_match_a_second_reader() {
    let count = std::env::var("CODES_SOAK").map_or(24, |count| count.parse().unwrap());
    let documents: Vec<Document> = (0..count).map(write).collect();
    for (number, documents) in documents.chunks(ENUMS).enumerate() {
        let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"));
        let profile = "\n[profile.dev]\ndebug = false\n";
        scratch.write("Cargo.toml", &(manifest(&format!("soak-{number}"), &codes_core("")) + profile));
        let (mut program, mut calls, mut expected) = (SHOW.to_owned(), String::new(), String::new());
        for (index, document) in documents.iter().enumerate() {
            let extension = if document.form == Form::Csv { "csv" } else { "md" };
            let path = format!("docs/{index}.{extension}");
            scratch.write(&path, &document.text);
            let read = Read::from(document);
            let repr = document.repr.map(|repr| format!("#[repr({repr})]")).unwrap_or_default();
            let probes = read.probes(document.repr);
            let listing = argument(document.form);
            let _ = writeln!(program, "#[codes(doc = {path:?}{listing})] {repr} enum E{index} {{}}");
            let _ = writeln!(
                calls,
                "show::<E{index}>(); for code in [{}] {{ println!(\"{{code:?}} {{}}\", E{index}::from_code(code).is_some()); }}",
                probes.join(", ")
            );
            read.print(&mut expected, document.repr);
        }
        scratch.write("src/main.rs", &format!("{program}fn main() {{\n{calls}}}\n"));
        let printed = succeed(&mut scratch.cargo("run --quiet"));
        let unlike = printed.lines().zip(expected.lines()).position(|(printed, expected)| printed != expected);
        if let Some(line) = unlike {
            let around = |text: &str| text.lines().skip(line.saturating_sub(6)).take(9).collect::<Vec<_>>().join("\n");
            panic!("crate {number}, printed:\n{}\nexpected:\n{}", around(&printed), around(&expected));
        }
        assert_eq!(printed.lines().count(), expected.lines().count());
    }
}

/// The beginning of the programs.
const SHOW: &str = r#"use codes_core::{Code, codes};

fn show<C: Code>() where C::Repr: std::fmt::Debug {
    println!("-- {} {:?}", C::ALL.len(), C::CATCH_ALL.map(|meaning| (meaning.line, meaning.text)));
    for code in C::ALL {
        println!("{:?}", code.code());
        for meaning in code.meanings() {
            println!("  {} {:?}", meaning.line, meaning.text);
        }
    }
}
"#;

/// A random document with one listing of codes.
struct Document {
    form: Form,
    text: String,
    /// The integer type; `None` if codes are text.
    repr: Option<&'static str>,
}

/// The argument that requests the form.
fn argument(form: Form) -> &'static str {
    match form {
        Form::Headings => ", headings",
        Form::List => ", list = \"Error codes\"",
        _ => "",
    }
}

/// The document with this number, which is always the same.
fn write(number: u64) -> Document {
    let mut state = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let bytes: Vec<u8> = (0..4_000)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_be_bytes()[0]
        })
        .collect();
    let choices = &mut Choices::new(&bytes);
    match number % 8 {
        5 => return write_form(Form::Headings, choices),
        6 => return write_form(Form::List, choices),
        7 => return write_form(Form::Csv, choices),
        _ => {}
    }
    let repr = (choices.below(4) > 0).then(|| choices.one(&REPRS));
    let mut text = choices.one(&["", "\u{feff}", "# Title\n\n", "Words above.\n\n"]).to_owned();
    if choices.below(2) == 1 {
        text += "## Parameters\n\n| Parameter | Type | Required |\n|---|---|---|\n| code | int | yes |\n| id | string | no |\n\n";
    }
    text += choices.one(&["## Return codes\n\n", "### `Errors` & more\n\n", "#### 错误码\n\n"]);
    let language = usize::from(choices.below(6));
    let layout = Layout { further: choices.below(3), is_turned: choices.below(2) == 1 };
    text += &layout.line(CODES[language], MEANINGS[language], "Seen", choices);
    text += &layout.line(choices.one(&["---", ":-:", "-"]), choices.one(&["---", "--:", ":--"]), "---", choices);
    let mut codes: Vec<String> = Vec::new();
    for _ in 0..=choices.below(24) {
        let is_again = choices.below(8) == 1 && !codes.is_empty();
        let code = if is_again { choices.one(&codes.iter().collect::<Vec<_>>()).clone() } else { code(repr, choices) };
        text += &layout.line(&code, &words(choices), choices.one(&["x", "", "some words"]), choices);
        codes.push(code);
    }
    if choices.below(3) == 1 {
        let other = choices.one(&["Other", "其他", "\\*", "Others"]);
        text += &layout.line(other, &words(choices), "", choices);
    }
    text += choices.one(&["", "\n", "\nWords below.\n", "\n| Name | Size |\n|---|---|\n| a | 1 |\n"]);
    let text = if choices.below(4) == 1 { text.replace('\n', "\r\n") } else { text };
    Document { form: Form::Table, text, repr }
}

/// Headings, items or records, each with a number.
fn write_form(form: Form, choices: &mut Choices<'_>) -> Document {
    let repr = choices.one(&REPRS);
    let mut text = choices.one(&["", "\u{feff}"]).to_owned();
    text += match form {
        Form::Csv => "Error code,Description\n",
        _ => choices.one(&["# Error codes\n\n", "Words above.\n\n## Error codes\n\n"]),
    };
    let mark = choices.one(&["###", "####"]);
    for _ in 0..=choices.below(24) {
        let code = code(Some(repr), choices);
        let says = format!("It is late {}", words(choices).replace('|', "/"));
        let says = says.trim();
        let written = match form {
            Form::Headings => {
                let more = choices.one(&["", "\nMore of it.\n", "\nMore:\n\n- 7\n"]);
                let symbol = choices.one(&["", "", "`KITE_LOST`\n\n"]);
                format!("{mark} {code}\n\n{symbol}{says}\n{more}\n")
            }
            Form::List => {
                let between = choices.one(&[": ", " - "]);
                format!("{}{code}{between}{says}\n", choices.one(&["- ", "* "]))
            }
            _ => {
                let code = code.replace(['`', '\\'], "");
                format!("{code},\"{}\"\n", says.replace('\\', "").replace('"', "\"\""))
            }
        };
        text += &written;
    }
    let text = if choices.below(4) == 1 { text.replace('\n', "\r\n") } else { text };
    Document { form, text, repr: Some(repr) }
}

/// The layout of a table.
struct Layout {
    /// The number of columns beside codes and meanings.
    further: u8,
    /// Whether the meanings come first.
    is_turned: bool,
}

impl Layout {
    fn line(&self, code: &str, meaning: &str, further: &str, choices: &mut Choices<'_>) -> String {
        let pad = choices.one(&[" ", "  ", ""]);
        let (first, second) = if self.is_turned { (meaning, code) } else { (code, meaning) };
        let further = (0..self.further).map(|_| further);
        let cells: Vec<String> =
            [first, second].into_iter().chain(further).map(|cell| format!("{pad}{cell}{pad}")).collect();
        // Without its last pipe a row must not end with an empty cell.
        let is_open = choices.below(4) == 1 && cells.last().is_some_and(|cell| !cell.trim().is_empty());
        format!("|{}{}\n", cells.join("|"), if is_open { "" } else { "|" })
    }
}

/// A code in the notation of a document.
fn code(repr: Option<&str>, choices: &mut Choices<'_>) -> String {
    let Some(repr) = repr else {
        let kind = choices.one(&["Auth", "DB:", "E", "Invalid.", "TOO_"]);
        return escaped(&format!("{kind}{}{}X", choices.one(&["Failure", "Gone", "7"]), choices.below(200)));
    };
    let digits = match repr {
        "i8" => u32::from(choices.below(128)),
        "u8" => u32::from(choices.below(255)),
        "i16" | "u16" => u32::from(choices.below(127)) * 256 + u32::from(choices.below(255)),
        _ => u32::from(choices.below(127)) << 24 | u32::from(choices.below(255)) << 8 | u32::from(choices.below(9)),
    };
    let sign = if repr.starts_with('i') && choices.below(3) == 1 { "-" } else { "" };
    let code = if choices.below(5) == 1 { format!("{sign}{digits:#x}") } else { format!("{sign}{digits}") };
    match choices.below(3) {
        0 => format!("`{code}`"),
        1 => escaped(&code),
        _ => code,
    }
}

/// A random text of a cell: words of any script, and every ASCII mark.
fn words(choices: &mut Choices<'_>) -> String {
    let words = [
        "Too late.", "Who are you?", "a|b", "1 < 2 & 3 > 2", "\"quoted\"", "#[doc]", "{}", "\\n", "*/", "`", "[x](y)",
        "<b>", "&lt;", "~~", "__init__", "错误。", "エラー", "오류", "naïve", "👍🏽", "\u{202e}", "e\u{301}", "https",
        "r#\"x\"#", "$0", "%s", "-", "7",
    ];
    let count = choices.below(6);
    let text: Vec<&str> = (0..count).map(|_| choices.one(&words)).collect();
    escaped(&text.join(" "))
}

/// The text with every ASCII mark escaped, so that it means itself.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

/// The codes that the second reader finds in a document.
struct Read {
    /// The codes in order, as Rust writes them, each with the lines and texts of its meanings.
    codes: Vec<(String, Vec<(usize, String)>)>,
    catch_all: Option<(usize, String)>,
}

impl From<&Document> for Read {
    fn from(document: &Document) -> Self {
        let plain = |text: &str| gfm::words(text.trim_matches('`')).unwrap();
        let mut read = Self { codes: Vec::new(), catch_all: None };
        match document.form {
            Form::Table => return Self::from_table(document),
            Form::Headings => {
                for heading in forms::headings(&document.text) {
                    if heading.level > 2 {
                        let says = forms::paragraph(&heading).unwrap();
                        read.add(number(&plain(&heading.text)).to_string(), (heading.line, says));
                    }
                }
            }
            Form::List => {
                for item in forms::items(&document.text) {
                    let (code, says) = item.text.split_once([':', ' ']).unwrap();
                    let says = says.trim_start_matches([' ', '-']);
                    read.add(number(&plain(code)).to_string(), (item.line, gfm::words(says).unwrap()));
                }
            }
            Form::Csv => {
                for record in &forms::records(&document.text, ',').unwrap()[1..] {
                    let [code, says] = &*record.cells else { panic!("two cells: {}", document.text) };
                    read.add(number(code).to_string(), (record.line, says.clone()));
                }
            }
            other => panic!("no document is written as {other:?}"),
        }
        read
    }
}

impl Read {
    /// Adds a meaning of a code, unless it is a repetition.
    fn add(&mut self, code: String, meaning: (usize, String)) {
        match self.codes.iter_mut().find(|(known, _)| *known == code) {
            Some((_, meanings)) if meanings.iter().any(|(_, text)| *text == meaning.1) => {}
            Some((_, meanings)) => meanings.push(meaning),
            None => self.codes.push((code, vec![meaning])),
        }
    }

    fn from_table(document: &Document) -> Self {
        let is_of_codes = |table: &gfm::Table| table.header.iter().any(|title| CODES.contains(&&**title));
        let mut tables = gfm::tables(&document.text).into_iter().filter(is_of_codes);
        let (Some(table), None) = (tables.next(), tables.next()) else { panic!("one table: {}", document.text) };
        let column = |titles: &[&str]| table.header.iter().position(|title| titles.contains(&&**title)).unwrap();
        let (code, meaning) = (column(&CODES), column(&MEANINGS));
        let mut read = Self { codes: Vec::new(), catch_all: None };
        for row in &table.rows {
            let meaning = (row.line, gfm::words(&row.cells[meaning]).unwrap());
            let cell = row.cells[code].trim_matches('`');
            let cell = gfm::words(cell).unwrap();
            if ["Other", "Others", "其他", "*"].contains(&&*cell) {
                read.catch_all = Some(meaning);
                continue;
            }
            let code = if document.repr.is_some() { number(&cell).to_string() } else { format!("{cell:?}") };
            read.add(code, meaning);
        }
        read
    }
}

fn number(cell: &str) -> i128 {
    let (sign, digits) = cell.strip_prefix('-').map_or((1, cell), |digits| (-1, digits));
    sign * digits.strip_prefix("0x").map_or_else(|| digits.parse(), |hex| i128::from_str_radix(hex, 16)).unwrap()
}

impl Read {
    /// The codes, and others, as Rust writes them.
    fn probes(&self, repr: Option<&str>) -> Vec<String> {
        let others = match repr {
            Some(repr) => ["MIN", "MAX"].map(|end| format!("{repr}::{end}")),
            None => ["\"\"", "\"Auth\""].map(str::to_owned),
        };
        self.codes.iter().map(|(code, _)| code.clone()).chain(others).collect()
    }

    /// The expected output of the program.
    fn print(&self, to: &mut String, repr: Option<&str>) {
        let _ = writeln!(to, "-- {} {:?}", self.codes.len(), self.catch_all);
        for (code, meanings) in &self.codes {
            let _ = writeln!(to, "{code}");
            for (line, text) in meanings {
                let _ = writeln!(to, "  {line} {text:?}");
            }
        }
        for (code, _) in &self.codes {
            let _ = writeln!(to, "{code} true");
        }
        let ends = match repr {
            None => ["\"\"", "\"Auth\""].map(str::to_owned),
            Some("i8") => [i8::MIN.to_string(), i8::MAX.to_string()],
            Some("u8") => [u8::MIN.to_string(), u8::MAX.to_string()],
            Some("i16") => [i16::MIN.to_string(), i16::MAX.to_string()],
            Some("u16") => [u16::MIN.to_string(), u16::MAX.to_string()],
            Some("i32") => [i32::MIN.to_string(), i32::MAX.to_string()],
            Some("u32") => [u32::MIN.to_string(), u32::MAX.to_string()],
            Some("i64") => [i64::MIN.to_string(), i64::MAX.to_string()],
            Some(_) => [i128::MIN.to_string(), i128::MAX.to_string()],
        };
        for end in ends {
            let _ = writeln!(to, "{end} {}", self.codes.iter().any(|(code, _)| *code == end));
        }
    }
}
