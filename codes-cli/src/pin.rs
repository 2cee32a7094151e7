//! `codes pin FILE`: the current names of a document's codes, as pins.

pub(crate) mod columns;

use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};

use codes_gen::{CodeSet, CodeValue, Document, Preview, Severity, render};

use crate::layout::count;
use crate::manifest::NamedDocument;
use crate::request::{EnumArguments, Request};
use crate::rust_source::{CodesEnum, RustSource};
use crate::{Failure, escape, input, write};

/// Print an enum that pins the current names, or add the pins to an enum in a file
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

    /// A Rust source file: add the missing pins to its `#[codes(..)]` enum, and change nothing else
    #[arg(long, value_name = "FILE.rs", conflicts_with_all = ["table", "headings", "list", "repr", "success", "lenient", "argument"])]
    write: Option<PathBuf>,

    /// With `--write`, also name the columns of an enum that does not name them: then a renamed header is an error, and
    /// no other column is read. A printed enum names them where it can
    #[arg(long)]
    columns: bool,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let document = input::read(&arguments.file)?;
    match &arguments.write {
        Some(path) => add(arguments, &document, path, out),
        None => print(arguments, &document, out),
    }
}

fn print(arguments: &Arguments, document: &Document, out: &mut impl Write) -> Result<(), Failure> {
    let mut of = arguments.of.completed(document);
    let named_document = NamedDocument::new(&arguments.file);
    let mut preview = of.request(&named_document)?.preview(document)?;
    report(document, &preview)?;
    if arguments.columns {
        let named = of.with_argument(columns::named(&preview)?);
        preview = named.request(&named_document)?.preview(document)?;
        columns::check(document, &preview)?;
        of = named;
    }
    writeln!(out, "{IMPORT}\n\n{}", an_enum(document, &named_document, &of, &preview))?;
    Ok(())
}

/// The import that the enums need.
pub(crate) const IMPORT: &str = "use codes_core::codes;";

/// The source of an enum that is protected against changes: names by pins, and columns by their titles, if these select the columns that
/// were read.
pub(crate) fn an_enum(
    document: &Document,
    named_document: &NamedDocument,
    of: &EnumArguments,
    preview: &Preview,
) -> String {
    let named = columns::named(preview).ok().map(|columns| of.with_argument(columns));
    let named = named.filter(|named| {
        let with = named.request(named_document).and_then(|request| request.preview(document));
        with.is_ok_and(|with| with.set.codes == preview.set.codes && with.errors.len() <= preview.errors.len())
    });
    let of = named.as_ref().unwrap_or(of);
    let mut text = format!("#[codes({})]\n{} {{\n", of.written(&named_document.path), of.head());
    for pin in missing(preview) {
        text.extend(["    ", &pin, ",\n"]);
    }
    text.push('}');
    escape::lines(&text)
}

fn add(arguments: &Arguments, document: &Document, path: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let source = RustSource::read(path)?;
    let text = source.text.clone();
    let found = source.select(path, arguments.of.name.as_deref(), &[&arguments.file])?;
    let mut edits = Vec::new();
    for found in found {
        let place = InsertionPoint::new(&found);
        let ident = found.ident.clone();
        let end = found.arguments_end;
        let request = Request::new(&found, path);
        let preview = request.preview(document)?;
        report(document, &preview)?;
        let columns = if arguments.columns { columns::missing(&request, &preview, document)? } else { None };
        let pins: Vec<String> = missing(&preview).collect();
        if !pins.is_empty() || columns.is_some() {
            edits.push((ident, place, pins, columns.map(|columns| (end, columns))));
        }
    }
    if edits.is_empty() {
        return Ok(());
    }
    // From the end, so that earlier places do not move.
    let mut edited = text;
    for (_, place, pins, columns) in edits.iter().rev() {
        if !pins.is_empty() {
            edited = place.insert(&edited, pins);
        }
        if let Some(((at, has_comma), columns)) = columns {
            edited.insert_str(*at, &format!("{} {columns}", if *has_comma { "" } else { "," }));
        }
    }
    write::file(path, edited.as_bytes())?;
    for (ident, _, pins, columns) in &edits {
        if !pins.is_empty() {
            writeln!(out, "{ident}: {} added", count(pins.len(), "pin"))?;
        }
        if let Some((_, columns)) = columns {
            writeln!(out, "{ident}: {} named", escape::line(columns))?;
        }
    }
    Ok(())
}

/// The errors in the document or the enum: names that depend on them would be pinned wrongly. A code that is no longer
/// there does not change the names of others.
fn report(document: &Document, preview: &Preview) -> Result<(), Failure> {
    let errors = preview.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let errors = errors.chain(&preview.errors);
    let mut problems: Vec<String> = errors.map(|diagnostic| render(document, diagnostic)).collect();
    problems.extend(preview.translation_errors.iter().map(ToString::to_string));
    let is_sound = problems.is_empty();
    let of_pins = preview.pin_errors.iter().map(|found| found.clone().severity(Severity::Warning));
    problems.extend(of_pins.map(|diagnostic| render(document, &diagnostic)));
    crate::report(problems);
    if is_sound { Ok(()) } else { Err(Failure::Reported) }
}

/// `Name = code` for each code that no pin names.
pub(crate) fn missing(preview: &Preview) -> impl Iterator<Item = String> {
    let unpinned = preview.named().iter().filter(|code| !code.is_pinned);
    unpinned.map(|code| written(code.name, &code.entry.code, &preview.set))
}

/// A pin as it is written in an enum of these codes.
pub(crate) fn written(name: &str, code: &CodeValue, of: &CodeSet) -> String {
    format!("{name} = {}", literal(code, of))
}

/// A code as Rust writes it, in the notation of its document.
pub(crate) fn literal(code: &CodeValue, of: &CodeSet) -> String {
    match code {
        CodeValue::Integer(_) => of.write(code),
        CodeValue::Text(text) => format!("{text:?}"),
    }
}

/// Where pins go in a source file.
pub(crate) struct InsertionPoint {
    /// Where the enum begins.
    start: usize,
    body: std::ops::Range<usize>,
    last_variant: Option<(usize, bool)>,
}

impl InsertionPoint {
    pub(crate) fn new(found: &CodesEnum) -> Self {
        Self { start: found.start, body: found.body.clone(), last_variant: found.last_variant }
    }

    /// Returns the file with the pins before the closing brace, each on its own line.
    pub(crate) fn insert(&self, text: &str, pins: &[String]) -> String {
        let part = |start: usize, end: usize| text.get(start..end).unwrap_or_default();
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let outer = indent_at(text, self.start);
        let (last_end, has_comma) = self.last_variant.unwrap_or((self.body.start, true));
        // A comment after the last variant stays where it is; the pins after it begin on a new line.
        let tail = part(last_end, self.body.end);
        let kept = tail.trim_end();
        let is_on_own_line = self.last_variant.is_some() && part(self.body.start, last_end).contains('\n');
        let inner = if is_on_own_line { indent_at(text, last_end) } else { format!("{outer}    ") };
        let mut added = String::new();
        for pin in pins {
            // A pin may have further lines above it.
            let pin = pin.replace('\n', &format!("{line_end}{inner}"));
            let _ = write!(added, "{line_end}{inner}{pin},");
        }
        let comma = if has_comma { "" } else { "," };
        let (before, after) = (part(0, last_end), part(self.body.end, text.len()));
        format!("{before}{comma}{kept}{added}{line_end}{outer}{after}")
    }
}

/// The white space at the beginning of the line with this place.
pub(crate) fn indent_at(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..).unwrap_or_default();
    line.chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}
