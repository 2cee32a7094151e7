//! Documents with tables of codes as people write and break them, made from any bytes. Who makes one knows every row.

use std::fmt::Write as _;

/// Takes choices from bytes; when they are used up, every choice is the first.
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
    /// Where each row with a code stands. No two codes are the same.
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
    /// What every line of the table begins with.
    prefix: &'static str,
    /// There is no table, or it may have ended: only rows of numbers show that they belong to it.
    is_parted: bool,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{}{line}", self.prefix);
    }

    fn table(&mut self, choices: &mut Choices<'_>) {
        let before = [
            "",
            "# Errors\n\n",
            "## More errors\n",
            "Text above.\n\n",
            "Text right above.\n",
            "- item\n\n",
            "***\n",
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
            "| Error Code | Description |",
            "|Error code|Message|Action|",
            "| 错误码 | 说明 |",
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
    }

    /// What may stand between two rows, though it should not.
    fn gap(&mut self, choices: &mut Choices<'_>) {
        let gap = choices.below(24);
        let is_parted = self.is_parted;
        self.is_parted |= (1..=12).contains(&gap);
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
            _ => {}
        }
    }

    fn row(&mut self, choices: &mut Choices<'_>, columns: usize) {
        self.code += 1 + i64::from(choices.below(200));
        let code = if choices.below(3) == 1 { -self.code } else { self.code };
        let cell = match choices.below(20) {
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
            _ => code.to_string(),
        };
        let text =
            choices.one(&["Too late.", "", "A `b \\| c` d.", "See [it](x.md).", "错误。", "<b>x", "`open", "\\"]);
        let mut row = format!("| {cell} | {text} |{}", " more |".repeat(columns - 2));
        match choices.below(16) {
            1 => row.insert_str(0, "    "),
            2 => row.insert(0, ' '),
            3 if !cell.starts_with('E') => row.replace_range(..2, ""),
            4 => row.push_str(" surplus |"),
            5 => row.truncate(row.len() - 1),
            6 => row.push_str("  \t"),
            7 => row = format!("| {cell}"),
            8 => row.insert(0, '\t'),
            9 if !cell.starts_with('E') => row.insert_str(0, "> "),
            _ => {}
        }
        self.line(&row);
        // A document that ends with a line end has one line more than it shows.
        self.rows.push(WrittenRow { line: self.text.matches('\n').count(), code });
    }
}
