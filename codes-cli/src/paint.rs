//! Colour on a terminal.

use std::ffi::OsString;
use std::io;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};

/// Whether to use colour.
#[derive(Clone, Copy, Default, clap::ValueEnum)]
pub(crate) enum Colour {
    #[default]
    Auto,
    Always,
    Never,
}

impl Colour {
    /// The choice in the arguments, before it is known whether they are sound.
    pub(crate) fn choose(arguments: &[OsString]) -> clap::ColorChoice {
        let mut choice = clap::ColorChoice::Auto;
        let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
        while let Some(argument) = arguments.next() {
            let named = ["--color", "--colour"].iter().find_map(|name| argument.strip_prefix(name));
            let value = match named {
                Some("") => arguments.next(),
                Some(value) => value.strip_prefix('=').map(|value| value.to_owned().into()),
                None => None,
            };
            choice = value.and_then(|value| value.parse().ok()).unwrap_or(choice);
        }
        choice
    }

    /// Decides for the whole run.
    pub(crate) fn apply(self) {
        match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        }
        .write_global();
    }
}

pub(crate) const ADDED: Style = AnsiColor::Green.on_default();
pub(crate) const REMOVED: Style = AnsiColor::Red.on_default();
pub(crate) const BOLD: Style = Style::new().bold();
/// Text of minor importance.
pub(crate) const DIM: Style = Style::new().dimmed();
/// A code, as the document writes it.
pub(crate) const CODE: Style = AnsiColor::Cyan.on_default().bold();
/// The label of a text: `meaning`, `advice`.
pub(crate) const LABEL: Style = AnsiColor::Blue.on_default();
const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const WARNING: Style = AnsiColor::BrightYellow.on_default().bold();
const NOTE: Style = AnsiColor::BrightGreen.on_default().bold();
const FRAME: Style = AnsiColor::BrightBlue.on_default().bold();

/// Puts colour around text, if colour is wanted.
#[derive(Clone, Copy)]
pub(crate) struct Paint {
    is_on: bool,
}

impl Paint {
    pub(crate) fn for_stdout() -> Self {
        Self { is_on: AutoStream::choice(&io::stdout()) != ColorChoice::Never }
    }

    pub(crate) fn for_stderr() -> Self {
        Self { is_on: AutoStream::choice(&io::stderr()) != ColorChoice::Never }
    }

    pub(crate) const OFF: Self = Self { is_on: false };

    #[cfg(test)]
    pub(crate) const ON: Self = Self { is_on: true };

    pub(crate) fn text(self, style: Style, text: &str) -> String {
        if self.is_on && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// A message of the tool's own, whose first line is the error.
    pub(crate) fn error(self, message: &str) -> String {
        let (first, rest) = message.split_once('\n').unwrap_or((message, ""));
        let gap = if rest.is_empty() { "" } else { "\n" };
        format!("{}{}{gap}{rest}", self.text(ERROR, "error"), self.text(BOLD, &format!(": {first}")))
    }

    /// A diagnostic in rustc's form, in rustc's colours.
    pub(crate) fn diagnostic(self, rendered: &str) -> String {
        if !self.is_on {
            return rendered.to_owned();
        }
        let severity = [("error", ERROR), ("warning", WARNING), ("note", NOTE)];
        let style = severity.into_iter().find(|(word, _)| rendered.starts_with(word)).map_or(BOLD, |(_, style)| style);
        let lines = rendered.lines().enumerate().map(|(index, line)| match (index, line.split_once(": ")) {
            (0, Some((word, message))) => format!("{style}{word}{style:#}{BOLD}: {message}{BOLD:#}"),
            _ => self.framed(line, style),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// A line of a diagnostic, with colours for the text before `|` and for the underline.
    fn framed(self, line: &str, style: Style) -> String {
        let frame = ["--> ", "::: ", "= "].into_iter().find(|mark| line.trim_start().starts_with(mark));
        if let Some((margin, rest)) =
            frame.and_then(|mark| Some((line.find(mark)? + mark.len(), mark))).map(|(at, _)| line.split_at(at))
        {
            return self.text(FRAME, margin) + rest;
        }
        let Some((number, source)) = line.split_once('|') else { return line.to_owned() };
        let is_underline = number.trim().is_empty() && source.trim_start().starts_with(['^', '-']);
        let source = if is_underline { self.text(style, source) } else { source.to_owned() };
        self.text(FRAME, &format!("{number}|")) + &source
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diagnostic_without_its_colours_is_unchanged() {
        let rendered = "error: no: really\n --> d.md:1:3\n  |\n1 | | x |\n  |   ^ here\n  |\n  = help: do";
        let painted = Paint { is_on: true }.diagnostic(rendered);
        assert_ne!(painted, rendered);
        assert_eq!(anstream::adapter::strip_str(&painted).to_string(), rendered);
        assert_eq!(Paint::OFF.diagnostic(rendered), rendered);
    }
}
