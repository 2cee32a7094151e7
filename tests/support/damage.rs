//! Generates documents with code tables as people write and break them, from any bytes. The generator knows every row.

use std::fmt::Write as _;

/// Takes choices from bytes. When the bytes are used up, every choice is the first.
pub struct Choices<'a> {
    bytes: std::slice::Iter<'a, u8>,
}

impl<'a> Choices<'a> {
    /// Choices from these bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: bytes.iter() }
    }

    /// A number below `count`.
    pub fn below(&mut self, count: u8) -> u8 {
        self.bytes.next().map_or(0, |byte| byte % count.max(1))
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::from(self.below(u8::try_from(of.len()).unwrap_or(u8::MAX)))]
    }
}

/// A document, and the rows that were written into it.
#[derive(Clone, Debug)]
pub struct Written {
    /// The document.
    pub text: String,
    /// The places of the rows with a code. No two codes are the same.
    pub rows: Vec<WrittenRow>,
}

/// A row that was written.
#[derive(Clone, Copy, Debug)]
pub struct WrittenRow {
    /// Its line; the first is 1.
    pub line: usize,
    /// Its code.
    pub code: i64,
}

/// Writes a document. All its tables list integers, in their first column, below a header that says so.
#[must_use]
pub fn write(choices: &mut Choices<'_>) -> Written {
    let mut writer = Writer { text: String::new(), rows: Vec::new(), code: 10_000, prefix: "", is_parted: false };
    for _ in 0..=choices.below(3) {
        writer.table(choices);
    }
    let text = if choices.below(4) == 1 { writer.text.replace('\n', "\r\n") } else { writer.text };
    Written { text, rows: writer.rows }
}

struct Writer {
    text: String,
    rows: Vec<WrittenRow>,
    code: i64,
    /// The beginning of every line of the table.
    prefix: &'static str,
    /// Whether there is no table, or it may have ended, so that only rows of numbers show that they belong to it.
    is_parted: bool,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{}{line}", self.prefix);
    }

    fn table(&mut self, choices: &mut Choices<'_>) {
        let before = [
            "", "# Errors\n\n", "## More errors\n", "Text above.\n\n", "Text right above.\n", "- item\n\n", "***\n",
            "<div>\n\n",
        ];
        (self.prefix, self.is_parted) = ("", false);
        self.text.push_str(choices.one(&before));
        let around = choices.below(12);
        self.prefix = match around {
            1 => "> ",
            2 => "  ",
            3 => {
                self.text.push_str("- item\n\n");
                "  "
            }
            4 => {
                self.text.push_str("<div>\n");
                ""
            }
            _ => "",
        };
        self.line(choices.one(&[
            "| Error Code | Description |", "|Error code|Message|Action|", "| 错误码 | 说明 |",
            "Error Code | Description",
        ]));
        let columns = if self.text.ends_with("Action|\n") { 3 } else { 2 };
        let dashes = if choices.below(16) == 1 { columns + 1 } else { columns };
        self.is_parted = dashes != columns || around == 4;
        self.line(&format!("|{}", "---|".repeat(dashes)));
        for _ in 0..=choices.below(6) {
            self.gap(choices);
            self.row(choices, columns);
        }
        self.prefix = "";
        self.text.push_str(if around == 4 { "</div>\n\n" } else { "\n" });
        match choices.below(12) {
            1 => self.side_by_side(choices),
            2 => self.in_html(choices),
            3 => self.in_item(choices),
            _ => {}
        }
    }

    fn next_code(&mut self, choices: &mut Choices<'_>) -> i64 {
        self.code += 1 + i64::from(choices.below(200));
        self.code
    }

    /// Records a row in the line that was written last.
    fn written(&mut self, code: i64) {
        self.rows.push(WrittenRow { line: self.text.matches('\n').count(), code });
    }

    /// Two or three tables in one, with columns between or around them.
    fn side_by_side(&mut self, choices: &mut Choices<'_>) {
        let (before, between, behind) =
            (choices.one(&["", "| No. "]), choices.one(&["", "", "| "]), choices.one(&["", "", "| ", "| Since "]));
        let titles = choices.one(&["| Error Code | Description ", "| Code | Meaning "]);
        // If the titles are the same, no other evidence is needed.
        let tables = 2 + usize::from(choices.below(2));
        let row = |cells: &[String]| format!("{before}{}{behind}|", cells.join(between));
        let titles = row(&vec![titles.to_owned(); tables]);
        self.line("# Errors\n");
        self.line(&titles);
        self.line(&format!("|{}", "---|".repeat(titles.matches('|').count() - 1)));
        for _ in 0..=choices.below(3) {
            let codes: Vec<i64> = (0..tables).map(|_| self.next_code(choices)).collect();
            let cells: Vec<String> = codes.iter().map(|code| format!("| {code} | Text of {code}. ")).collect();
            self.line(&row(&cells));
            for code in codes {
                self.written(code);
            }
        }
        self.text.push('\n');
    }

    /// A table in HTML, which may be closed too early, too late or never; rows without a table; pipes in its cells.
    fn in_html(&mut self, choices: &mut Choices<'_>) {
        self.line("# Errors\n");
        let shape = choices.below(6);
        self.line(choices.one(&["<table>", "<table><tbody>", "<div><table>"]));
        self.line("<tr><th>Error code</th><th>Description</th></tr>");
        for _ in 0..=choices.below(2) {
            self.html_row(choices);
        }
        match shape {
            1 => {
                self.line("</table>");
                self.html_row(choices);
            }
            2 => self.pipe_rows(choices, "\nText.\n"),
            3 => {
                self.line("<tr><td>");
                self.pipe_rows(choices, "");
                self.line("\n</td></tr></table>\n");
                return;
            }
            4 => {
                self.line("</table>\n");
                self.pipe_rows(choices, "");
                self.html_row(choices);
            }
            _ => {}
        }
        self.line("</table>\n");
    }

    fn html_row(&mut self, choices: &mut Choices<'_>) {
        let code = self.next_code(choices);
        let row = choices.one(&["<tr><td>X</td><td>a</td></tr>", "<td>X</td><td>a</td>", "    <tr><td>X<td>a"]);
        self.line(&row.replace('X', &code.to_string()));
        self.written(code);
    }

    /// A table with pipes.
    fn pipe_rows(&mut self, choices: &mut Choices<'_>, before: &str) {
        self.line(before);
        self.line("| Error code | Description |\n|---|---|");
        for _ in 0..=choices.below(2) {
            let code = self.next_code(choices);
            self.line(&format!("| {code} | Text. |"));
            self.written(code);
        }
    }

    /// A table in an item of a list, whose header follows the item's mark.
    fn in_item(&mut self, choices: &mut Choices<'_>) {
        let mark = choices.one(&["- ", "* ", "1. ", "10) ", "> - ", "- > ", "- - "]);
        let indent: String = mark.chars().map(|c| if c == '>' { '>' } else { ' ' }).collect();
        self.line(&format!("# Errors\n\n{mark}| Error code | Description |"));
        self.prefix = "";
        let dashes = choices.one(&["|---|---|", "|\t---\t|\t---\t|", "| --- |", "|---|---|---|"]);
        self.line(&format!("{indent}{dashes}"));
        for _ in 0..=choices.below(2) {
            let code = self.next_code(choices);
            self.line(&format!("{indent}| {code} | Text. |"));
            self.written(code);
        }
        self.text.push('\n');
    }

    /// Text that may be between two rows, though it should not.
    fn gap(&mut self, choices: &mut Choices<'_>) {
        let gap = choices.below(28);
        let is_parted = self.is_parted;
        self.is_parted |= (1..=17).contains(&gap);
        match gap {
            1 => self.line(""),
            2 => self.line("\n"),
            3 => self.line("Text between the rows."),
            4 => self.line("<br/>"),
            5 => self.line("<!-- a comment -->"),
            6 => self.line("\n#### A heading\n"),
            7 => self.line("- an item"),
            8 if !is_parted => self.line("|---|---|"),
            9 => self.line("| | |"),
            10 => self.line("***"),
            11 => self.line("<p>"),
            12 => self.line("> quoted"),
            13 => self.line("<!-- a -->"),
            14 => self.line("![a](b.png)\n"),
            15 => ["```", "code", "```"].iter().for_each(|line| self.line(line)),
            16 if self.prefix.is_empty() && !is_parted => self.line("\n| Level | Text |\n|---|---|\n| low | x |\n"),
            17 => self.line("\n| Other | All else. |\n"),
            _ => {}
        }
    }

    fn row(&mut self, choices: &mut Choices<'_>, columns: usize) {
        self.code += 1 + i64::from(choices.below(200));
        let code = if choices.below(3) == 1 { -self.code } else { self.code };
        let cell = match choices.below(24) {
            1 => format!("`{code}`"),
            2 => format!("**{code}**"),
            3 => format!("[{code}](#{code})"),
            4 => format!("{code} (SOME_NAME)"),
            5 => format!("\u{a0}{code}\u{3000}"),
            6 if code < 0 => format!("\\{code}"),
            7 => format!("{code}<br>"),
            8 => format!("{code}."),
            9 => format!("<code>{code}</code>"),
            10 => format!("{code}\u{200b}"),
            11 if !self.is_parted => format!("E{code}"),
            12 => format!("{code} to come"),
            13 => code.to_string().replace('-', "\u{2212}"),
            14 => format!("~~{code}~~"),
            15 => format!("\u{2003}{code}\u{2009}"),
            16 => format!("{code}<sup>1</sup>"),
            17 => format!("{code}[<sup>2</sup>](#n)"),
            18 => format!("{code}<a href=\"#n1\">1</a>"),
            19 => format!("{code}[^1]"),
            _ => code.to_string(),
        };
        let text =
            choices.one(&["Too late.", "", "A `b \\| c` d.", "See [it](x.md).", "错误。", "<b>x", "`open", "\\"]);
        let mut row = format!("| {cell} | {text} |{}", " more |".repeat(columns - 2));
        match choices.below(24) {
            1 => row.insert_str(0, "    "),
            2 => row.insert(0, ' '),
            3 if !cell.starts_with('E') => row.replace_range(..2, ""),
            4 => row.push_str(" surplus |"),
            5 => row.truncate(row.len() - 1),
            6 => row.push_str("  \t"),
            7 => row = format!("| {cell}"),
            8 => row.insert(0, '\t'),
            9 if !cell.starts_with('E') => row.insert_str(0, "> "),
            10 if row.starts_with('|') => row.insert(0, '\u{feff}'),
            11 if row.starts_with('|') => row.insert_str(0, "<!-- a -->"),
            12 if row.starts_with('|') => row.insert_str(0, choices.one(&["- ", "1. ", "* [ ] ", "# "])),
            13 if row.starts_with('|') => row.insert_str(0, choices.one(&["&nbsp;", "<br>", "\u{a0}", "\u{200b}"])),
            _ => {}
        }
        self.line(&row);
        // A document that ends with a line end has one line more than it shows.
        self.rows.push(WrittenRow { line: self.text.matches('\n').count(), code });
    }
}
