//! `codes export FILE`: the codes for other languages and tools.

mod csv;
mod environment;
mod escape;
mod format;
mod json;
mod language;
mod markdown;
mod model;
mod named;
mod names;
mod number;
mod page;
mod render;
mod table;
mod translation;
mod words;

use std::io::Write;
use std::path::PathBuf;

use codes_gen::{CodeValue, Document, Severity, render as shown};
use codes_tool::{SurveyOptions, SurveyedTable, survey};

use crate::flags::{self, ColumnArguments, ListingArguments};
use crate::manifest::NamedDocument;
use crate::request::{self, PinArguments};
use crate::{Failure, input, listing, write};
use format::Format;
use table::Table;

/// Write the codes for other languages, tools and people
///
/// Templates make the output from the JSON of `--format json`, which `--schema` describes.
#[derive(clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag")]
#[command(after_help = "Examples:
  codes export docs/vendor.md --format go --package vendor --output vendor/codes.go
  codes export docs/vendor.md --pins src/codes.rs --output web/codes.ts --check
  codes export docs/vendor.md --output codes.html
  codes export --print-template python > ours.py.j2
  codes export docs/vendor.md --template ours.py.j2")]
pub(crate) struct Arguments {
    /// The Markdown document; `-` is standard input, `HEAD~1:docs/x.md` a git revision of it
    #[arg(required_unless_present_any = ["schema", "print_template"])]
    file: Option<PathBuf>,

    #[command(flatten)]
    of: PinArguments,

    /// Only this table: its heading, a path of headings such as "Groups / Errors", or its number among the code tables
    #[arg(long, conflicts_with = "pins")]
    table: Option<String>,

    #[command(flatten)]
    listing: ListingArguments,

    #[command(flatten)]
    columns: ColumnArguments,

    /// Read rows after a blank line, and a table whose delimiter row does not fit, as a careful human would
    #[arg(long, conflicts_with = "pins")]
    lenient: bool,

    /// The success code; with `--pins`, the enum has it
    #[arg(long, value_name = "CODE", allow_negative_numbers = true, conflicts_with = "pins")]
    success: Option<String>,

    /// The same codes in another language: `zh=docs/codes.zh.md`; may be given several times
    #[arg(long = "translation", value_name = "LANGUAGE=FILE", value_parser = translation::parse)]
    translations: Vec<translation::Translation>,

    /// The format; without it, the extension of `--output` decides; without both, JSON
    #[arg(long, value_enum, conflicts_with = "template")]
    format: Option<Format>,

    /// A minijinja template of your own, which receives the JSON
    #[arg(long, value_name = "FILE.j2")]
    template: Option<PathBuf>,

    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Write nothing: exit with 1 if the file of `--output` is out of date; line numbers do not count
    #[arg(long, requires = "output")]
    check: bool,

    /// The package of Go, Java or Kotlin
    #[arg(long, value_name = "NAME")]
    package: Option<String>,

    /// The name of the type or, for several tables in Java, of the class around them
    #[arg(long = "name", value_name = "NAME")]
    type_name: Option<String>,

    /// Name constants as the vendor spells them, where the document has such symbols
    #[arg(long)]
    symbols: bool,

    /// Write the JSON Schema of the JSON instead
    #[arg(long)]
    schema: bool,

    /// Write the template of a format instead, as a starting point for your own
    #[arg(long, value_enum, value_name = "FORMAT")]
    print_template: Option<Format>,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    if let Some(format) = arguments.print_template {
        out.write_all(format.template()?.source.as_bytes())?;
        return Ok(());
    }
    let Some(file) = arguments.file.as_ref().filter(|_| !arguments.schema) else { return model::schema(out) };
    let format = format(arguments)?;
    let document = input::read(file)?;
    let tables = tables(arguments, &document)?;
    let NamedDocument { path: name, file: of_revision, .. } = NamedDocument::new(file);
    if let Some(output) = &arguments.output {
        let given = [&**file, &*of_revision].into_iter().chain(arguments.template.as_deref());
        let translations = arguments.translations.iter().map(|translation| &*translation.file);
        write::is_none_of(given.chain(translations).chain(arguments.of.pins.as_deref()), output)?;
    }
    let text = match &arguments.template {
        Some(template) => render::own(template, &name, &tables, arguments)?,
        None => render::built_in(format, &name, &tables, arguments)?,
    };
    match &arguments.output {
        None => out.write_all(text.as_bytes())?,
        Some(path) if arguments.check => write::is_current(path, &text, |old, new| format.differ_in_lines(old, new))?,
        Some(path) => write::generated(path, &text)?,
    }
    Ok(())
}

/// The format of the output. A template can make a file of any kind.
fn format(arguments: &Arguments) -> Result<Format, Failure> {
    match (arguments.format, &arguments.output) {
        (Some(format), _) => Ok(format),
        (None, None) => Ok(Format::default()),
        (None, Some(path)) => match Format::from_path(path) {
            Some(format) => Ok(format),
            None if arguments.template.is_some() => Ok(Format::default()),
            None => Err(Format::unknown(path)),
        },
    }
}

/// The tables. If a problem is an error, nothing is written: other languages would lose codes silently.
fn tables(arguments: &Arguments, document: &Document) -> Result<Vec<Table>, Failure> {
    let (mut diagnostics, mut of_translations, mut tables) = (Vec::new(), Vec::new(), Vec::new());
    let translations = translation::read(&arguments.translations)?;
    match &arguments.of.pins {
        Some(source) => {
            let file = arguments.file.as_deref().into_iter().collect::<Vec<_>>();
            for request in request::of_source(source, arguments.of.name.as_deref(), &file)? {
                if let Some(output) = &arguments.output {
                    write::is_none_of(request.documents.iter().map(PathBuf::as_path), output)?;
                }
                let mut preview = request.preview(document)?;
                diagnostics.append(&mut preview.diagnostics);
                diagnostics.append(&mut preview.errors);
                diagnostics.append(&mut preview.pin_errors);
                of_translations.extend(preview.translation_errors.iter().map(ToString::to_string));
                let added = translation::of(&[preview.original()], &translations, true, &mut of_translations);
                tables.push(Table::from_preview(preview).translated(added.into_iter().flatten()));
            }
        }
        None => {
            let (table, columns) = (arguments.table.clone(), arguments.columns.titles());
            let lenient = arguments.lenient;
            let listing = arguments.listing.wanted();
            let options = SurveyOptions { table, listing, columns, lenient, ..SurveyOptions::default() };
            let mut found = survey(document, &options);
            flags::in_help(&mut found.diagnostics, flags::Others::Columns);
            let names = names::of_types(&found.tables);
            let originals: Vec<_> = found.tables.iter().map(SurveyedTable::original).collect();
            let added = translation::of(&originals, &translations, false, &mut of_translations);
            for ((table, name), added) in found.tables.into_iter().zip(names).zip(added) {
                let success = success(arguments, table.is_integer)?;
                tables.push(Table::from_surveyed(table, name, success).translated(added));
            }
            diagnostics = found.diagnostics;
        }
    }
    let has_error = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    let is_sound = !has_error && of_translations.is_empty();
    let told = diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Note);
    crate::report(told.map(|diagnostic| shown(document, diagnostic)).chain(of_translations));
    match (is_sound, &mut *tables) {
        (true, []) => Err(listing::report_none(document)),
        (true, [only]) => {
            only.type_name = arguments.type_name.clone().unwrap_or_else(|| only.type_name.clone());
            Ok(tables)
        }
        (true, _) => Ok(tables),
        (false, _) => Err(Failure::Reported),
    }
}

/// The success code as a code of a table.
fn success(arguments: &Arguments, is_integer: bool) -> Result<Option<CodeValue>, Failure> {
    let Some(success) = &arguments.success else { return Ok(None) };
    if !is_integer {
        return Ok(Some(CodeValue::from(&**success)));
    }
    // As in `#[codes(..)]`, it may also be written as in Rust: `0b1`, `1_000`.
    let in_rust = || syn::parse_str::<syn::LitInt>(success).ok()?.base10_parse().ok();
    let number = codes_tool::number(success).or_else(in_rust).ok_or_else(|| {
        Failure::Usage(format!(
            "invalid value '{success}' for '--success <CODE>': the codes of this table are integers"
        ))
    })?;
    Ok(Some(CodeValue::Integer(number)))
}
