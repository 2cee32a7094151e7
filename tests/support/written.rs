//! Generates headings, lists and CSV files of codes as people write them, from any bytes. The generator knows every
//! code.

use codes_tool::Wanted;

use crate::damage::{Choices, Written, WrittenRow};

/// A document, its name, and the request for its codes.
pub struct WrittenForm {
    /// Its name. The extension says whether it is CSV.
    pub name: &'static str,
    /// Headings or lists; `None` for CSV.
    pub listing: Option<Wanted>,
    /// The document, and the places of its codes.
    pub written: Written,
}

/// Writes a document. All its codes are integers, and no two are the same.
#[must_use]
pub fn write(choices: &mut Choices<'_>) -> WrittenForm {
    let mut writer = Writer { text: String::new(), rows: Vec::new(), code: 10_000 };
    let (name, listing) = match choices.below(3) {
        0 => {
            writer.headings(choices);
            ("vendor.md", Some(Wanted::Headings(Vec::new())))
        }
        1 => {
            writer.list(choices);
            ("vendor.md", Some(Wanted::Lists(vec!["Error codes".to_owned()])))
        }
        _ => {
            writer.csv(choices);
            ("vendor.csv", None)
        }
    };
    let Writer { mut text, rows, .. } = writer;
    if choices.below(3) == 1 {
        text = text.replace('\n', "\r\n");
    }
    if choices.below(4) == 1 {
        text.insert(0, '\u{feff}');
    }
    WrittenForm { name, listing, written: Written { text, rows } }
}

struct Writer {
    text: String,
    rows: Vec<WrittenRow>,
    code: i64,
}

impl Writer {
    /// The next code, which is written on the next line.
    fn code(&mut self, choices: &mut Choices<'_>, below: usize) -> i64 {
        self.code += 1 + i64::from(choices.below(30));
        let code = if choices.below(4) == 1 { -self.code } else { self.code };
        self.rows.push(WrittenRow { line: self.text.matches('\n').count() + 1 + below, code });
        code
    }

    fn headings(&mut self, choices: &mut Choices<'_>) {
        self.text += choices.one(&["# Error codes\n\n", "---\ntitle: Error codes\n---\n", "Text.\n\n# Errors\n\n"]);
        let mark = choices.one(&["##", "###", "####"]);
        for _ in 0..2 + choices.below(9) {
            self.text += choices.one(&["", "", "<a id=\"x\"></a>\n\n", "<!-- a\n## 7\n-->\n\n"]);
            let shape = choices.one(&[
                "C", "`C`", "C KITE_LOST", "KITE_LOST (C)", "C - Kite lost", "C: Kite lost", "**C** Kite lost",
                "Error C", "Error code: C", "`C` - `KITE_LOST`", "[C](#c) Kite lost", "C \u{2014} Kite lost",
                "C\u{200b}", "C KITE\\_LOST {#lost}", "C ##", "Kite lost", "_\n=",
            ]);
            let code = self.code(choices, 0).to_string();
            let heading = match shape {
                "Kite lost" => format!("{mark} Kite lost\n\nCode: {code}\n"),
                "_\n=" if mark == "##" => format!("{code} KITE_LOST\n---\n"),
                "_\n=" => format!("{mark} {code} KITE_LOST\n"),
                shape => format!("{mark} {}\n", shape.replace('C', &code).replace(&format!("{code}ode"), "Code")),
            };
            self.text += &heading;
            for _ in 0..choices.below(4) {
                self.text += choices.one(&[
                    "\nThe kite is lost.\n",
                    "\n`KITE_LOST`\n\nThe kite is gone.\n",
                    "\n> Lost.\n",
                    "\n- 7: one\n- 8: two\n",
                    "\n```\n## 9\n```\n",
                    "\n##### Advice\n\nLook up.\n",
                    "\nType: Warning\n",
                    "\n| a | b |\n|---|---|\n| 7 | 8 |\n",
                    "\n1. Do.\n",
                ]);
            }
            self.text += "\n";
        }
    }

    fn list(&mut self, choices: &mut Choices<'_>) {
        self.text += choices.one(&[
            "# Error codes\n\n",
            "Text.\n\n## Error codes\n\nThey are:\n\n",
            "- [Error codes](#e)\n\n# Error codes\n",
        ]);
        let kind = choices.one(&["- ", "* ", "+ ", "", ":"]);
        let shape = choices.one(&[
            "C Kite lost", "`C` Kite lost", "**C** - Kite lost", "C: Kite lost", "C - Kite lost", "Code C: Kite lost",
            "KITE_LOST (C): gone", "C = Kite lost", "Error number: C", "[C] Kite lost",
        ]);
        let shape = if matches!(kind, "" | ":") && !shape.starts_with(['`', '*']) { "**C**: Kite lost" } else { shape };
        let is_loose = choices.below(2) == 1;
        for _ in 0..2 + choices.below(9) {
            let code = self.code(choices, 0).to_string();
            let line = shape.replace('C', &code).replace(&format!("{code}ode"), "Code");
            if kind == ":" {
                self.text += &format!("{code}\n: {line}\n\n").replace(&line, "Kite lost");
                continue;
            }
            self.text += &[kind, &line, "\n"].concat();
            let more = choices.one(&["", "", "  - nested 7\n", "  it says\n", "\n  More below.\n"]);
            self.text += if kind.is_empty() { "" } else { more };
            self.text += if is_loose || kind.is_empty() { "\n" } else { "" };
        }
        self.text += choices.one(&["", "\n# Other\n\n- 7: x\n", "\nWords.\n"]);
    }

    fn csv(&mut self, choices: &mut Choices<'_>) {
        let by = choices.one(&[",", ";", "\t", "|"]);
        self.text += &choices
            .one(&["", "sep=,\n", "# Codes, version 3; or so\n#\n", "Codes of the kite\n", "\n\n"])
            .replace("=,", &format!("={by}"));
        self.text += &["Error code", "Description", "Hint"].join(by);
        self.text += "\n";
        for _ in 0..=choices.below(12) {
            let code = self.code(choices, 0).to_string();
            let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
            let code = choices.one(&["C", "\"C\"", " C ", "C"]).replace('C', &code);
            let text = choices.one(&["Kite lost", "5\" line", "say \"no\"", "a,b;c\td|e", "two\nlines", ""]);
            let text =
                if text.contains(['"', ',', '\n']) || choices.below(2) == 1 { quoted(text) } else { text.to_owned() };
            let space = choices.one(&["", "", " "]);
            let hint = choices.one(&["x", "", "\"\"", "y z"]);
            self.text += &[&code, by, space, &text, by, hint, "\n"].concat();
            self.text += choices.one(&["", "", "", "\n"]);
        }
    }
}
