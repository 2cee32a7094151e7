//! The user's source, and the same source after doing what a help line says. The text to type is taken from the help line: only the
//! English words that say where it goes are here.

use codes_gen::{Argument, Caller, Diagnostic, Document, Place, ProblemId, generate, preview};
use codes_read::columns::Role;
use proc_macro2::TokenStream;

/// The user's source.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    /// The arguments except `doc`.
    pub(crate) arguments: Vec<String>,
    pub(crate) item: String,
    pub(crate) name: String,
    pub(crate) document: String,
}

/// A way to do what a line says: the words that introduce it, and the source that results.
type Way = (&'static str, fn(&Written, &Diagnostic, &[&str]) -> Vec<Written>);

/// A code that no document of these tests has.
const NEW: &str = "77";

impl Written {
    pub(crate) fn new(arguments: &[&str], item: &str, document: &str) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        Self { arguments, item: item.to_owned(), name: "vendor.md".to_owned(), document: document.to_owned() }
    }

    /// The same in a file with another extension.
    pub(crate) fn named(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self }
    }

    fn parsed(&self) -> (TokenStream, TokenStream, Document) {
        let doc = (!self.has("text") && !self.has("doc")).then(|| format!("doc = {:?}", self.name));
        let arguments = doc.into_iter().chain(self.arguments.clone());
        let arguments = arguments.collect::<Vec<_>>().join(", ").parse().unwrap();
        (arguments, self.item.parse().unwrap(), Document::new(&*self.name, &*self.document))
    }

    pub(crate) fn problems(&self) -> Vec<Diagnostic> {
        let (arguments, item, document) = self.parsed();
        let preview = preview(&arguments, &item, &document, &Caller::default()).unwrap();
        let of_translations = preview.translation_errors.into_iter().map(|error| error.diagnostic);
        let errors = preview.errors.into_iter().chain(of_translations).chain(preview.pin_errors);
        preview.diagnostics.into_iter().chain(errors).collect()
    }

    /// The generated Rust, or the errors.
    pub(crate) fn result(&self) -> Result<TokenStream, String> {
        let (arguments, item, document) = self.parsed();
        generate(&arguments, &item, &document, &Caller::default()).map_err(|rejected| rejected.to_string())
    }

    fn has(&self, name: &str) -> bool {
        self.arguments.iter().any(|argument| name_of(argument) == name)
    }

    /// Replaces the argument of the same name, or adds it.
    pub(crate) fn with_argument(&self, argument: &str) -> Self {
        let mut arguments = self.arguments.clone();
        arguments.retain(|other| name_of(other) != name_of(argument));
        arguments.push(argument.to_owned());
        Self { arguments, ..self.clone() }
    }

    fn without_argument(&self, name: &str) -> Self {
        let arguments = self.arguments.iter().filter(|argument| name_of(argument) != name).cloned().collect();
        Self { arguments, ..self.clone() }
    }

    /// Replaces all arguments.
    fn with_only(&self, argument: &str) -> Self {
        Self { arguments: vec![argument.to_owned()], ..self.clone() }
    }

    fn with_item(&self, item: String) -> Self {
        Self { item, ..self.clone() }
    }

    fn with_document(&self, document: String) -> Self {
        Self { document, ..self.clone() }
    }

    /// Replaces the text of the problem.
    fn replaced(&self, problem: &Diagnostic, text: &str) -> Self {
        let mut document = self.document.clone();
        let range = problem.range().unwrap_or_else(|| panic!("{problem:?} in {self:?}"));
        document.replace_range(range.clone(), text);
        self.with_document(document)
    }

    /// Changes the lines of the problem.
    fn with_lines(&self, problem: &Diagnostic, change: impl Fn(&str) -> String) -> Self {
        let range = problem.range().unwrap();
        let start = self.document[..range.start].rfind('\n').map_or(0, |end| end + 1);
        let end = self.document[range.end..].find('\n').map_or(self.document.len(), |end| range.end + end + 1);
        let (before, lines, after) = (&self.document[..start], &self.document[start..end], &self.document[end..]);
        self.with_document(format!("{before}{}{after}", change(lines)))
    }

    /// Changes the lines of the problem and the text before them.
    fn with_lines_from(&self, before: &str, problem: &Diagnostic, change: impl Fn(&str, &str) -> String) -> Self {
        let before_it = &self.document[..problem.range().unwrap().start];
        let at = before_it.rfind(before).unwrap_or_else(|| panic!("{problem:?} in {self:?}"));
        let (start, end) = self.document.split_at(at);
        self.with_document(format!("{start}{}", change(&end[..before.len()], &end[before.len()..])))
    }

    /// The results of typing each suggestion in the lines of a problem.
    pub(crate) fn as_told(&self, problem: &Diagnostic) -> Vec<Self> {
        let lines = std::iter::once(help(problem).unwrap_or_default()).chain(problem.notes.iter().map(String::as_str));
        // In notes, only `lenient` is suggested.
        lines
            .enumerate()
            .flat_map(|(index, line)| match index {
                0 => self.as_line_told(problem, line),
                _ if line.contains("use `lenient`") => vec![self.with_argument("lenient")],
                _ => Vec::new(),
            })
            .collect()
    }

    fn as_line_told(&self, problem: &Diagnostic, help: &str) -> Vec<Self> {
        let snippets: Vec<&str> = help.split('`').skip(1).step_by(2).collect();
        if help.contains("remove `table`") {
            let left = self.without_argument("table");
            let column = snippets.iter().find(|snippet| snippet.starts_with("columns("));
            return vec![column.map_or(left.clone(), |column| left.with_argument(column))];
        }
        if let Some((_, way)) = WAYS.iter().find(|(words, _)| help.contains(words)) {
            return way(self, problem, &snippets);
        }
        let typed = snippets.iter().filter_map(|snippet| match *snippet {
            "lenient" | "headings" | "list" => Some(self.with_argument(snippet)),
            "#[repr(..)]" if help.contains("without") || help.contains("remove") => {
                Some(self.with_item(self.item.replace("#[repr(i32)]", "")))
            }
            repr if help.contains(&format!("remove `{repr}`")) => Some(self.with_item(self.item.replace(repr, ""))),
            "#[codes(retired)]" => Some(self.with_item(self.item.replace("{ ", "{ #[codes(retired)] "))),
            repr if repr.starts_with("#[repr(") => {
                let (_, item) = self.item.split_once("enum").unwrap();
                Some(self.with_item(format!("{repr} enum{item}")))
            }
            argument if argument.starts_with("table = ") && argument.contains(", columns(") => {
                let (table, columns) = argument.split_once(", columns").unwrap();
                Some(self.with_argument(table).with_argument(&format!("columns{columns}")))
            }
            option if option.starts_with("Option<") => {
                let inner = option.trim_start_matches("Option<").trim_end_matches('>');
                Some(self.with_argument(&self.arguments[0].replace(&format!(": {inner}"), &format!(": {option}"))))
            }
            // The other suggestion is for text enums.
            "success = \"OK\"" if self.item.contains("repr") => None,
            "crate = ::my_crate::codes_core" => Some(self.with_argument(snippet)),
            argument if ARGUMENTS.contains(&name_of(argument)) && argument.contains(['=', '(']) => {
                Some(self.with_argument(argument))
            }
            text if help.contains(&format!("write `{text}`"))
                || help.contains(&format!("make it 2 cells: `{text}`")) =>
            {
                Some(self.replaced(problem, text))
            }
            _ => None,
        });
        typed.collect()
    }
}

const ARGUMENTS: [&str; 15] = [
    "doc", "text", "table", "tables", "columns", "kind", "list", "lists", "headings", "fields", "translations",
    "success", "strip_prefix", "duplicates", "crate",
];

/// The arguments among these texts.
fn arguments_in<'a>(snippets: &'a [&str]) -> impl Iterator<Item = &'a str> {
    snippets.iter().copied().filter(|snippet| ARGUMENTS.contains(&name_of(snippet)))
}

fn name_of(argument: &str) -> &str {
    argument.split([' ', '(', '=']).next().unwrap()
}

/// The help line. In errors of syn's parsers, it is a part of the message.
pub(crate) fn help(problem: &Diagnostic) -> Option<&str> {
    problem.help.as_deref().or_else(|| Some(problem.message.split_once("\n  = help: ")?.1))
}

/// The row with another first cell.
fn with_first_cell(row: &str, cell: &str) -> String {
    let (_, rest) = row.trim_start_matches('|').split_once('|').unwrap();
    format!("| {cell} |{rest}")
}

/// The words by which a line says what to write, and where. The first match decides.
const WAYS: &[Way] = &[
    // Suggestions for arguments.
    ("the columns are ", |written, problem, snippets| {
        // Only the nearest is meant.
        let nearest = snippets[0];
        let argument = match problem.place {
            Place::Argument(Argument::Column(Role::Code)) => format!("columns(code = {nearest:?})"),
            Place::Argument(Argument::Column(Role::Message)) => format!("columns(message = {nearest:?})"),
            Place::Argument(Argument::Field(_)) => {
                let (before, _) = written.arguments[0].split_once('"').unwrap();
                format!("{before}{nearest:?})")
            }
            ref place => panic!("{place:?}"),
        };
        vec![written.with_argument(&argument)]
    }),
    ("the headings are ", |written, _, snippets| {
        snippets.iter().map(|heading| written.with_argument(&format!("table = {heading:?}"))).collect()
    }),
    ("remove `duplicates`", |written, _, _| vec![written.without_argument("duplicates")]),
    ("remove `strip_prefix`", |written, _, _| vec![written.without_argument("strip_prefix")]),
    ("most names begin with ", |written, _, snippets| vec![written.with_argument(snippets[1])]),
    ("for a table, remove `", |written, problem, snippets| {
        let (name, examples) = snippets.split_last().unwrap();
        let document = |example: &&str| {
            let line = example.replace("text", "Late.");
            written.with_document(format!("# Codes\n\n{line}\n\nLate.\n\n{}", line.replace(['1', '3', '7'], "2")))
        };
        assert_eq!(problem.id == ProblemId::NoCodeHeading, *name == "headings");
        // An example with a name and a text has text codes.
        let fits = |example: &&&str| example.contains("E123") != written.item.contains("repr");
        examples.iter().filter(fits).map(document).chain([written.without_argument(name)]).collect()
    }),
    ("remove it here", |written, _, _| {
        let doc = written.arguments[0].replace(", \"vendor.md\"]", "]");
        vec![written.with_argument(&doc)]
    }),
    ("remove the fences around them, and write ", |written, _, snippets| {
        vec![written.with_document(written.document.replace("```\n", "")).with_argument(snippets[0])]
    }),
    ("write an item such as ", |written, _, snippets| {
        let (_, rest) = written.document.split_once("```c\n").unwrap();
        let (block, _) = rest.split_once("```").unwrap();
        let members = block.lines().filter_map(|line| line.trim().trim_end_matches(',').split_once(" = "));
        let items: String = members.map(|(name, number)| ["- ", number, ": ", name, "\n"].concat()).collect();
        assert!(items.starts_with(snippets[0]), "{items}");
        vec![
            written
                .with_document(written.document.replace(block, &items).replace("```c\n", "").replace("```", ""))
                .with_argument(snippets[1]),
        ]
    }),
    (", and put `#[repr(i32)]` above the enum", |written, _, snippets| {
        let item = format!("{} {}", snippets.last().unwrap(), written.item);
        arguments_in(snippets).map(|argument| written.with_argument(argument).with_item(item.clone())).collect()
    }),
    (", and remove `#[repr(..)]` from the enum", |written, _, snippets| {
        let item = written.item.replace("#[repr(i32)]", "");
        arguments_in(snippets).map(|argument| written.with_argument(argument).with_item(item.clone())).collect()
    }),
    ("give it the level of the others", |written, problem, _| {
        let level = problem.message.rsplit(' ').next().unwrap().parse().unwrap();
        vec![written.with_lines(problem, |line| "#".repeat(level) + line.trim_start_matches('#'))]
    }),
    ("did you mean ", |written, problem, snippets| {
        let wrong = problem.message.rsplit('`').nth(1).unwrap();
        vec![written.with_only(&written.arguments[0].replace(wrong, snippets[0]))]
    }),
    ("the arguments are ", |written, _, _| vec![written.with_only("lenient")]),
    ("if it is the document's path", |written, _, snippets| vec![written.with_only(snippets[0])]),
    ("a path from the folder of Cargo.toml", |written, _, snippets| {
        let attribute = snippets[0].trim_start_matches("#[codes(").trim_end_matches(")]");
        vec![Written { name: "docs/vendor.md".to_owned(), ..written.with_only(attribute) }]
    }),
    ("below the derive", |written, _, _| vec![written.without_argument("wraps")]),
    ("write one like ", |written, _, snippets| {
        let with = |tag: &&str| written.with_argument(&written.arguments[0].replace("zh_Hant", tag));
        snippets.iter().map(with).collect()
    }),
    ("write `r#", |written, _, snippets| {
        let name = snippets[0].trim_start_matches("r#");
        vec![written.with_argument(&written.arguments[0].replace(&format!("{name}:"), &format!("{}:", snippets[0])))]
    }),
    (" = 10008`", |written, _, snippets| {
        let (before, _) = written.item.split_once('{').unwrap();
        vec![written.with_item(format!("{before}{{ {} }}", snippets[0].replace("10008", "1")))]
    }),
    ("write the code itself", |written, _, _| vec![written.with_argument("success = 0")]),
    ("write `name = \"the column's header cell\"`", |written, _, snippets| {
        vec![written.with_argument(&format!("columns({})", snippets[0]))]
    }),
    ("remove `#[codes(retired)]` from", |written, _, snippets| {
        vec![written.with_item(written.item.replace(snippets[0], ""))]
    }),
    ("put `#[repr(i32)]` above the enum if they are numbers, else write ", |written, _, snippets| {
        let pin = written.item.replace("= 1 ", &format!("= {} ", snippets[1]));
        vec![written.with_item(format!("{} {}", snippets[0], written.item)), written.with_item(pin)]
    }),
    ("write the number, or, if the codes are text, remove ", |written, _, snippets| {
        vec![
            written.with_item(written.item.replace("\"1\"", "1")),
            written.with_item(written.item.replace(snippets[0], "")).with_argument("kind = \"text\""),
        ]
    }),
    // Suggestions for rows.
    ("a blank line ends a table: remove it", |written, problem, _| {
        let removed = written.with_lines_from("\n\n", problem, |_, rest| format!("\n{rest}"));
        let lenient = problem.help.as_deref().unwrap().contains("use `lenient`");
        std::iter::once(removed).chain(lenient.then(|| written.with_argument("lenient"))).collect()
    }),
    ("move what is underlined to the end of the code table above", |written, problem, _| {
        let range = problem.range().unwrap().clone();
        let (above, rows) = (&written.document[..range.start], &written.document[range]);
        let (table, others) = above.split_once("\n\n").unwrap();
        vec![written.with_document(format!("{table}\n{rows}\n\n{others}"))]
    }),
    ("write `<table>` before them", |written, _, snippets| {
        // The rows begin with their titles.
        let mut document = written.document.clone();
        document.insert_str(document.find("<tr><th").unwrap(), snippets[0]);
        vec![written.with_document(document)]
    }),
    ("move the `</table>` above them below the last of them", |written, _, snippets| {
        vec![written.with_document(written.document.replacen(snippets[0], "", 1) + snippets[0])]
    }),
    ("move its rows into the table above, or give the table a header", |written, _, _| {
        let moved = written.document.replacen("</table>\n\n<table>", "", 1);
        let titled = written.document.replacen(
            "</table>\n\n<table>",
            "</table>\n\n<table><tr><th>Error code</th><th>Text</th></tr>",
            1,
        );
        vec![written.with_document(moved), written.with_document(titled).with_argument("tables = [1, 2]")]
    }),
    ("put a delimiter row below the header: ", |written, _, snippets| {
        let (header, rows) = written.document.split_once('\n').unwrap();
        vec![written.with_document(format!("{header}\n{}\n{rows}", snippets[0]))]
    }),
    ("remove the delimiter row and the blank line above, or give the table a header", |written, problem, _| {
        vec![
            written.with_lines_from("\n\n", problem, |_, rest| format!("\n{}", rest.replacen("|--|--|\n", "", 1))),
            written
                .with_lines_from("\n\n", problem, |_, rest| {
                    let row = rest.lines().next().unwrap();
                    let rest = rest.replacen(&format!("{row}\n|--|--|\n"), "", 1);
                    format!("\n\n| Error code | Description |\n|--|--|\n{row}\n{rest}")
                })
                .with_argument("tables = [1, 2]"),
        ]
    }),
    ("write a line of titles above it, such as ", |written, _, snippets| {
        let titled = written.with_document(format!("{}\n{}", snippets[0], written.document));
        vec![titled.with_argument("columns(code = \"Code\")")]
    }),
    ("write a row of titles above it, such as `<tr>", |written, _, snippets| {
        let titled = written.document.replacen("<tr>", &format!("{}<tr>", snippets[0]), 1);
        vec![written.with_document(titled).with_argument("columns(code = \"Code\")")]
    }),
    ("write a row of titles above it, such as ", |written, problem, snippets| {
        let titles = snippets[0];
        let moved = written.with_lines(problem, |header| {
            format!("{titles}\n{}\n{header}", "|---".repeat(titles.matches('|').count() - 1) + "|")
        });
        let without = moved.document.replacen("|--|--|\n", "", 1);
        vec![moved.with_document(without).with_argument("columns(code = \"Code\")")]
    }),
    ("put the tables below each other, or give the columns different titles", |written, _, _| {
        let mut columns = [Vec::new(), Vec::new()];
        for line in written.document.lines() {
            let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
            columns[0].push(format!("|{}|", cells[..3].join("|")));
            columns[1].push(format!("|{}|", cells[3..].join("|")));
        }
        let below = columns.map(|lines| lines.join("\n")).join("\n\n");
        let titled = written.document.replacen("| Code |\n", "| Subcode of it |\n", 1);
        vec![written.with_document(below).with_argument("tables = [1, 2]"), written.with_document(titled)]
    }),
    ("close it with `\"`, or double it", |written, problem, snippets| {
        let start = problem.range().unwrap().start;
        let end = written.document[start..].find('\n').map_or(written.document.len(), |end| start + end);
        let mut ended = written.document.clone();
        ended.insert_str(end, snippets[0]);
        let mut doubled = written.document.clone();
        doubled.replace_range(start..=start, &format!("\"{}", snippets[1]));
        doubled.insert(doubled[start..].find('\n').map_or(doubled.len(), |end| start + end), '"');
        vec![written.with_document(ended), written.with_document(doubled)]
    }),
    (
        "remove it, add a column to the header, or, if the pipe belongs to the text, write ",
        |written, problem, snippets| {
            let added = written.document.replacen("Description |\n|--|--|", "Description | More |\n|--|--|--|", 1);
            let start = problem.range().unwrap().start;
            let pipe = written.document[..start].rfind('|').unwrap();
            let mut escaped = written.document.clone();
            escaped.replace_range(pipe..=pipe, snippets[0]);
            vec![removed_cell(written, problem), written.with_document(added), written.with_document(escaped)]
        },
    ),
    (
        "remove it, add a title to the header, or put quotes around the text that it belongs to",
        |written, problem, _| {
            let added = written.document.replacen("Text\n", "Text,More\n", 1);
            let quoted = written.document.replacen("Late,more", "\"Late,more\"", 1);
            vec![removed_cell(written, problem), written.with_document(added), written.with_document(quoted)]
        },
    ),
    ("remove it", |written, problem, _| vec![written.with_lines(problem, |_| String::new())]),
    ("keep one of them", |written, problem, _| vec![written.with_lines(problem, |_| String::new())]),
    ("write the code into the row, or remove the row", |written, problem, _| {
        let with_code = written.with_lines(problem, |row| with_first_cell(row, NEW));
        vec![with_code, written.with_lines(problem, |_| String::new())]
    }),
    ("write its code into the row", |written, problem, _| {
        vec![written.with_lines(problem, |row| with_first_cell(row, NEW)), written.with_argument("lenient")]
    }),
    ("begin it with its code, or use ", |written, problem, snippets| {
        let line = |line: &str| {
            let (mark, text) = line.split_at(line.find(' ').unwrap() + 1);
            format!("{mark}{NEW} {text}")
        };
        vec![written.with_lines(problem, line), written.with_argument(snippets[0])]
    }),
    ("a code is a number like ", |written, problem, snippets| {
        let codes = &snippets[..snippets.len() - 1];
        codes.iter().chain([&"Other"]).map(|code| written.replaced(problem, code)).collect()
    }),
    ("a code is one word like ", |written, problem, snippets| {
        snippets.iter().map(|code| written.replaced(problem, code)).collect()
    }),
    ("for the number, or the first and last number of the range", |written, problem, snippets| {
        vec![written.replaced(problem, snippets[0]), written.replaced(problem, "40 to 49")]
    }),
    (", or put a space after the comma", |written, problem, snippets| {
        let spaced = written.document[problem.range().unwrap().clone()].replace(',', ", ");
        vec![written.replaced(problem, snippets[0]), written.replaced(problem, &spaced)]
    }),
    ("give each column a title of its own, and choose one with ", |written, _, snippets| {
        let titled = written.document.replacen("colspan=2>Error code<", ">First code</th><th>Second code<", 1);
        let argument = snippets[0].replace("..", "First code");
        vec![written.with_document(titled).with_argument(&argument)]
    }),
    ("a code has one value of each field: make the values the same, or remove the field", |written, problem, _| {
        let first = &written.document[problem.related[0].0.clone()];
        let line = written.document.lines().find(|line| line.contains(first)).unwrap();
        let value = line.trim_end_matches('|').rsplit('|').next().unwrap().trim();
        vec![written.replaced(problem, value), written.without_argument("fields")]
    }),
    ("a bool is ", |written, problem, snippets| {
        snippets.iter().map(|value| written.replaced(problem, value)).collect()
    }),
    ("use the type ", |written, _, snippets| {
        let field = written.arguments[0].replace(": u8 ", &format!(": {} ", snippets[0]));
        vec![written.with_argument(&field)]
    }),
    (" fits in ", |written, _, snippets| {
        let field = written.arguments[0].replace(": u8 ", &format!(": {} ", snippets[0]));
        vec![written.with_argument(&field)]
    }),
    // Suggestions for tables.
    ("the first line of the file must have the titles, such as ", |written, _, snippets| {
        vec![written.with_document(format!("{}\n{}", snippets[0], written.document))]
    }),
    ("read as titles, not as a row: write titles above it, such as ", |written, _, snippets| {
        vec![written.with_document(format!("{}\n{}", snippets[0], written.document))]
    }),
    ("a code table has a header cell like ", |written, _, snippets| {
        let table = format!("| {} | Description |\n|--|--|\n| 1 | Late. |\n", snippets[0]);
        vec![written.with_document(format!("{}\n\n{table}", written.document)).without_argument("table")]
    }),
    ("a code table begins with ", |written, _, snippets| {
        let (header, delimiter) = (snippets[0], snippets[1]);
        vec![written.with_document(format!("{}\n\n{header}\n{delimiter}\n| 1 | Late. |\n", written.document))]
    }),
    ("put a blank line above it, or, if it is a row, a pipe after its code", |written, problem, _| {
        let apart = written.with_lines(problem, |line| format!("\n{line}"));
        vec![apart, written.with_lines(problem, |line| line.replacen(' ', " | ", 1))]
    }),
    ("put a blank line above these titles", |written, problem, _| {
        vec![written.with_lines(problem, |line| format!("\n{line}"))]
    }),
    ("move it to the margin, with a blank line before it", |written, problem, _| {
        let moved = written
            .with_lines(problem, |lines| lines.lines().flat_map(|line| [line.trim_start(), "\n"]).collect::<String>());
        let (start, end) = moved.document.split_at(moved.document.find('|').unwrap());
        vec![moved.with_document(format!("{start}\n{end}")).without_argument("lenient")]
    }),
    ("to read its codes, move it below the other table", |written, problem, _| {
        let mut document = written.document.clone();
        let table = document[problem.range().unwrap().clone()].to_owned();
        document.replace_range(problem.range().unwrap().clone(), "");
        let below = written.with_document(format!("{document}\n\n{table}\n")).without_argument("table");
        vec![below.with_argument("tables = [1, 2]")]
    }),
    ("lower its `rowspan` or `colspan`, or write its text into the rows that it spans", |written, _, snippets| {
        let lowered = written.document.replace("\"60000\"", "\"1\"");
        assert!(snippets.iter().any(|attribute| written.document.contains(attribute)));
        vec![written.with_document(lowered)]
    }),
    ("add the missing cells to the rows, or remove columns from the table", |written, problem, _| {
        let columns = written.document.lines().next().unwrap().matches('|').count() - 1;
        let filled = written.with_lines(problem, |rows| {
            let lacking = |row: &str| " |".repeat(columns + 1 - row.matches('|').count());
            rows.lines().flat_map(|row| [row.to_owned(), lacking(row), "\n".to_owned()]).collect()
        });
        let fewer = |line: &str| line.split_inclusive('|').take(3).collect::<String>();
        let narrow = written.document.lines().map(fewer).collect::<Vec<_>>().join("\n");
        vec![filled, written.with_document(narrow)]
    }),
    ("give each code a row of its own, or shorten the text of the row", |written, problem, _| {
        vec![written.with_lines(problem, |row| {
            let (codes, _) = row.trim_start_matches('|').split_once('|').unwrap();
            format!("|{codes}| Late. |\n")
        })]
    }),
];

/// The row without the cell of the problem.
fn removed_cell(written: &Written, problem: &Diagnostic) -> Written {
    let range = problem.range().unwrap();
    let mut document = written.document.clone();
    let start = document[..range.start].rfind(['|', ',']).unwrap();
    document.replace_range(start..range.end, "");
    written.with_document(document)
}
