//! `codes pin FILE`: the names that the codes of a document have today, as pins.

use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};

use codes_gen::{CodeValue, Document, Preview, Severity, render};

use crate::paint::Paint;
use crate::request::{EnumArguments, Request};
use crate::rust_source::{CodesEnum, RustSource};
use crate::{Failure, input, write};

/// Print the enum which freezes the names that codes have today, or add them to one
#[derive(clap::Args)]
#[command(after_help = "\
Examples:
  codes pin docs/vendor.md                        an enum with all names, to paste
  codes pin docs/vendor.md --table \"Return codes\" --enum VendorCode
  codes pin docs/vendor.md --write src/codes.rs   adds what is missing to the enum that is there")]
pub(crate) struct Arguments {
    /// The Markdown document; `-` is standard input, `HEAD~1:docs/x.md` a git revision of it
    file: PathBuf,

    #[command(flatten)]
    of: EnumArguments,

    /// A Rust source file: adds to its `#[codes(..)]` enum the pins that are missing, and touches nothing else
    #[arg(long, value_name = "FILE.rs", conflicts_with_all = ["table", "repr", "success", "lenient", "argument"])]
    write: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let document = input::read(&arguments.file)?;
    match &arguments.write {
        Some(path) => add(arguments, &document, path, out),
        None => print(arguments, &document, out),
    }
}

fn print(arguments: &Arguments, document: &Document, out: &mut impl Write) -> Result<(), Failure> {
    let of = arguments.of.with_repr(document);
    let path = input::path_of(&arguments.file);
    let preview = of.request(&path)?.preview(document)?;
    report(document, &preview)?;
    writeln!(out, "#[codes({})]\n{} {{", of.written(&path), of.head())?;
    for pin in missing(&preview) {
        writeln!(out, "    {pin},")?;
    }
    writeln!(out, "}}")?;
    Ok(())
}

fn add(arguments: &Arguments, document: &Document, path: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let source = RustSource::read(path)?;
    let text = source.text.clone();
    let found = source.select(path, arguments.of.name.as_deref(), &[&arguments.file])?;
    let mut edits = Vec::new();
    for found in found {
        let place = Place::of(&found);
        let ident = found.ident.clone();
        let preview = Request::of(found).preview(document)?;
        report(document, &preview)?;
        let pins: Vec<String> = missing(&preview).collect();
        if !pins.is_empty() {
            edits.push((ident, place, pins));
        }
    }
    if edits.is_empty() {
        return Ok(());
    }
    // From the end, so that the places before stay where they are.
    let mut edited = text;
    for (_, place, pins) in edits.iter().rev() {
        edited = place.insert(&edited, pins);
    }
    write::file(path, edited.as_bytes())?;
    for (ident, _, pins) in &edits {
        let count = if pins.len() == 1 { "1 pin".to_owned() } else { format!("{} pins", pins.len()) };
        writeln!(out, "{ident}: {count} added")?;
    }
    Ok(())
}

/// What is wrong with the document, or the enum: names that depend on it would be frozen wrong. A code that is no longer
/// there takes no name from others.
fn report(document: &Document, preview: &Preview) -> Result<(), Failure> {
    let paint = Paint::for_stderr();
    let mut err = std::io::stderr().lock();
    let errors = preview.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let errors = errors.chain(&preview.errors);
    let mut problems: Vec<String> = errors.map(|diagnostic| render(document, diagnostic)).collect();
    let is_sound = problems.is_empty();
    let of_pins = preview.pin_errors.iter().map(|found| found.clone().severity(Severity::Warning));
    problems.extend(of_pins.map(|diagnostic| render(document, &diagnostic)));
    for problem in problems {
        let _ = writeln!(err, "{}\n", paint.diagnostic(&problem));
    }
    if is_sound { Ok(()) } else { Err(Failure::Reported) }
}

/// `Name = code` for each code that no pin names.
fn missing(preview: &Preview) -> impl Iterator<Item = String> {
    let codes = preview.names.iter().zip(&preview.set.codes).zip(&preview.pinned);
    codes.filter(|(_, is_pinned)| !**is_pinned).map(|((name, entry), _)| match &entry.code {
        CodeValue::Integer(number) => format!("{name} = {number}"),
        CodeValue::Text(text) => format!("{name} = {text:?}"),
    })
}

/// Where pins go in a source file.
struct Place {
    /// Where the enum begins.
    start: usize,
    body: std::ops::Range<usize>,
    last_variant: Option<(usize, bool)>,
}

impl Place {
    fn of(found: &CodesEnum) -> Self {
        Self { start: found.start, body: found.body.clone(), last_variant: found.last_variant }
    }

    /// The file with the pins before the closing brace, each on its own line.
    fn insert(&self, text: &str, pins: &[String]) -> String {
        let part = |start: usize, end: usize| text.get(start..end).unwrap_or_default();
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let outer = indent_at(text, self.start);
        let (last_end, has_comma) = self.last_variant.unwrap_or((self.body.start, true));
        // A comment after the last variant stays where it is; what follows it stands on a line of its own.
        let tail = part(last_end, self.body.end);
        let kept = tail.trim_end();
        let is_on_own_line = self.last_variant.is_some() && part(self.body.start, last_end).contains('\n');
        let inner = if is_on_own_line { indent_at(text, last_end) } else { format!("{outer}    ") };
        let mut added = String::new();
        for pin in pins {
            let _ = write!(added, "{line_end}{inner}{pin},");
        }
        let comma = if has_comma { "" } else { "," };
        let (before, after) = (part(0, last_end), part(self.body.end, text.len()));
        format!("{before}{comma}{kept}{added}{line_end}{outer}{after}")
    }
}

/// The white space that the line of this place begins with.
fn indent_at(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..).unwrap_or_default();
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}
