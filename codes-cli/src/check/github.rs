//! Annotations for GitHub Actions: a workflow command for each finding, which GitHub shows at its line.
//!
//! The form is that of <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>; the escaping
//! is that of `@actions/core`, `command.ts`.

use std::io::Write;
use std::path::Path;

use codes_gen::Severity;

use super::{Checked, Finding};
use crate::{Failure, escape, json, paths};

/// Writes the annotations. Paths start at the checkout's folder, as GitHub expects.
pub(super) fn write(checked: &[Checked], out: &mut impl Write) -> Result<(), Failure> {
    let root = std::env::var_os("GITHUB_WORKSPACE");
    let root = root.map_or_else(|| std::env::current_dir().unwrap_or_default(), Into::into);
    for checked in checked {
        for finding in &checked.findings {
            writeln!(out, "{}", annotation(checked, finding, &root))?;
        }
    }
    Ok(())
}

fn annotation(checked: &Checked, finding: &Finding, root: &Path) -> String {
    let Finding { of_enums, diagnostic } = finding;
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let problem = json::problem(&checked.document, diagnostic);
    let path = paths::within(root, checked.document.name_of(diagnostic));
    let mut properties = vec![format!("file={}", property(&path))];
    for (name, number) in [("line", problem.line), ("endLine", problem.end_line)] {
        properties.extend(number.map(|number| format!("{name}={number}")));
    }
    // GitHub accepts columns only within one line.
    if problem.line == problem.end_line {
        for (name, number) in [("col", problem.column), ("endColumn", problem.end_column)] {
            properties.extend(number.map(|number| format!("{name}={number}")));
        }
    }
    properties.push(format!("title={}", property(diagnostic.id.name())));
    let mut message = diagnostic.message.clone();
    for note in &diagnostic.notes {
        message.extend(["\nnote: ", note]);
    }
    if let Some(help) = &diagnostic.help {
        message.extend(["\nhelp: ", help]);
    }
    if let Some(note) = super::report::of_enums(of_enums) {
        message.extend(["\nnote: ", &note]);
    }
    format!("::{command} {}::{}", properties.join(","), data(&message))
}

/// The message of a command.
fn data(text: &str) -> String {
    escape::lines(text).replace('%', "%25").replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(&escape::name(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use codes_gen::{Diagnostic, Document, ProblemId};

    use super::*;

    #[test]
    fn a_vendors_text_is_not_a_command() {
        let document = Document::new("a,b:c\n::error::d.md", "| x |\n");
        let diagnostic = Diagnostic::at(ProblemId::NotACode, 2..3, "`x\r\n::set-output name=a::b` 100%\u{1b}")
            .help("no\n::stop-commands::x");
        let finding = Finding { of_enums: Vec::new(), diagnostic };
        let checked = Checked {
            document,
            tables: BTreeMap::new(),
            findings: Vec::new(),
            enums: Vec::new(),
            is_source: false,
            is_named: true,
        };
        let text = annotation(&checked, &finding, Path::new("/none"));
        let expected = "::error file=a%2Cb%3Ac\u{fffd}%3A%3Aerror%3A%3Ad.md,line=1,endLine=1,col=3,endColumn=4,\
                        title=not-a-code::`x\u{fffd}%0A::set-output name=a::b` 100%25\u{fffd}%0Ahelp: no%0A::stop-commands::x";
        assert_eq!(text, expected);
    }
}
