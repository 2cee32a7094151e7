//! `codes add SOURCE`: fetches a document, records where it comes from, and prints the enums to paste.

use std::io::Write;
use std::path::{Path, PathBuf};

use codes_gen::{CodeValue, Document, Preview};
use codes_tool::{Form, SurveyedTable, Wanted};

use crate::diff::reading;
use crate::fetch::{self, Answer};
use crate::manifest::{self, Entry, Fetched, Manifest, NamedDocument};
use crate::pin;
use crate::request::{self, EnumArguments, type_name};
use crate::source::Source;
use crate::update::journal;
use crate::{Failure, escape, input, paths, soundness, update, write};

/// Fetch a document, write it and its entry in codes.toml, and print the enums to paste
#[derive(clap::Args)]
#[command(after_help = "Examples:
  codes add https://vendor.example/docs/errors.md
  codes add github:owner/repository/docs/errors.md@main --to docs/errors.md
  codes add git+https://git.example/repository.git#docs/errors.md@v2
  codes add https://vendor.example/errors.md --header Authorization=VENDOR_TOKEN")]
pub(crate) struct Arguments {
    /// An https:// URL, github:owner/repository/path@branch, git+URL#path@revision, or a path
    source: String,

    /// Where the document goes in the package; without it, into docs/ under the name that it has at its source
    #[arg(long, value_name = "PATH")]
    to: Option<PathBuf>,

    /// The encoding, if neither the bytes nor the server declare it
    #[arg(long)]
    encoding: Option<String>,

    /// A header, and the environment variable that holds its value; may be given several times
    #[arg(long, value_name = "NAME=VARIABLE")]
    header: Vec<String>,

    /// Allow plain http, which anybody on the network path can change
    #[arg(long)]
    insecure: bool,

    /// Accept a document without a code table, and replace an existing file
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), Failure> {
    let folder = manifest::package()?;
    let mut manifest = Manifest::read(&folder)?;
    if let Some(said) = journal::recover(&manifest)? {
        writeln!(out, "{said}")?;
        manifest = Manifest::read(&folder)?;
    }
    let source = match arguments.source.parse().map_err(Failure::Usage)? {
        Source::Local(path) => Source::Local(paths::below(&folder, Path::new(&path))?),
        source => source,
    };
    let path = match &arguments.to {
        Some(to) => paths::below(&folder, to)?,
        None => default_path(&source)?,
    };
    manifest::check_path(&path).map_err(Failure::Usage)?;
    if matches!(&source, Source::Local(source) if *source == path) {
        let shown = escape::name(&path);
        return Err(Failure::Usage(format!(
            "{shown} cannot be its own source\n  \
             = help: name the place that it comes from, as in `codes add https://vendor.example/errors.md --to {word}`; for a document \
             without a source, `codes pin {word}` prints the enum",
            word = escape::shell(&shown)
        )));
    }
    if manifest.entries.iter().any(|entry| entry.path == path) && !arguments.force {
        let shown = escape::name(&path);
        let word = escape::shell(&shown);
        return Err(Failure::Usage(format!("codes.toml has {shown} already: `codes update {word}` fetches it")));
    }
    let headers = arguments.header.iter().map(|header| header_of(header)).collect::<Result<_, _>>()?;
    let encoding = arguments.encoding.clone();
    let entry = Entry { path, source, encoding, headers, fetched: Fetched::default() };
    let options = fetch::Options { insecure: arguments.insecure, folder: &folder, is_conditional: false };
    let Answer::Body(body) = fetch::fetch(&entry, options)? else { return Ok(()) };
    let text = update::text_of(&body, &entry).map_err(Failure::Message)?;
    if let Some(refusal) = soundness::refusal(&entry.path, None, &text, arguments.force) {
        let source = escape::name(&entry.source.to_string());
        return Err(Failure::Message(format!("the document from {source} is rejected: {refusal}")));
    }
    let file = manifest.file_of(&entry);
    let here = input::bytes(&file).ok();
    let is_other = file.exists() && here.as_deref() != Some(text.as_bytes());
    if is_other && !arguments.force {
        let shown = escape::path(&file);
        return Err(Failure::Message(format!("{shown} already exists with other contents: `--force` replaces it")));
    }
    let redirected = body.fetched.redirected_to.as_ref().map(|to| format!(", which redirects to {}", escape::name(to)));
    let fetched = Fetched { sha256: Some(manifest::hash(text.as_bytes())), at: Some(update::now()), ..body.fetched };
    let entry = Entry { fetched, ..entry };
    if let Some(parent) = file.parent() {
        std::fs::create_dir_all(parent)
            .map_err(|error| Failure::Message(format!("cannot create {}: {error}", escape::path(parent))))?;
    }
    let document = write::prepare(&file, text.as_bytes())?;
    manifest.set(entry.clone());
    let of_manifest = write::prepare(&manifest.path, manifest.text().as_bytes())?;
    let read = here.as_deref().map(manifest::hash);
    journal::commit(&folder, vec![(document, read), (of_manifest, manifest.read)])?;
    let (path, source) = (escape::name(&entry.path), escape::name(&entry.source.to_string()));
    writeln!(out, "{path}: {} bytes from {source}{}", text.len(), redirected.unwrap_or_default())?;
    print_enums(&Document::new(paths::shortened(&file).to_string_lossy(), text), out)
}

fn default_path(source: &Source) -> Result<String, Failure> {
    let needs_to = || {
        Failure::Usage(
            "the source does not name the document: say where to write it, as in `--to docs/errors.md`".to_owned(),
        )
    };
    let name = source.file_name().ok_or_else(needs_to)?;
    let is_plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-')) && !name.starts_with('.');
    if !is_plain {
        return Err(needs_to());
    }
    let path = format!("docs/{name}");
    Ok(if manifest::check_path(&path).is_ok() { path } else { format!("{path}.md") })
}

fn header_of(written: &str) -> Result<(String, String), Failure> {
    let header = written.split_once('=').filter(|(name, variable)| !name.is_empty() && manifest::is_variable(variable));
    let (name, variable) = header.ok_or_else(|| {
        let example = "`--header Authorization=VENDOR_TOKEN`, where `VENDOR_TOKEN` is an environment variable";
        Failure::Usage(format!("a header is written {example}"))
    })?;
    Ok((name.to_owned(), variable.to_owned()))
}

/// The enums of a document's tables, protected against changes: columns by their titles, names by pins.
fn print_enums(document: &Document, out: &mut impl Write) -> Result<(), Failure> {
    const SHOWN: usize = 20;
    let read = reading::tables(document, &codes_tool::SurveyOptions::default());
    let tables = &read.value.tables;
    if read.is_lenient || tables.is_empty() {
        writeln!(
            out,
            "The macro reports problems of this document: see `codes check {}`.",
            escape::shell(&escape::name(document.name()))
        )?;
    }
    let mut names: Vec<String> = Vec::new();
    let of_tables = tables.iter().filter(|table| !is_listing(table)).count();
    for (index, table) in tables.iter().enumerate().take(SHOWN) {
        if is_listing(table) {
            continue;
        }
        let name = name_of(table, &names);
        if let Some(text) = an_enum(document, of_tables, (index, table), &name, read.is_lenient)? {
            print_enum(&text, names.is_empty(), out)?;
            names.push(name);
        }
    }
    for form in [Form::Headings, Form::List] {
        let listings: Vec<&SurveyedTable> = tables.iter().filter(|table| table.form == form).collect();
        for (name, text) in of_listings(document, form, &listings, &names)? {
            print_enum(&text, names.is_empty(), out)?;
            names.push(name);
        }
    }
    if tables.len() > SHOWN {
        writeln!(
            out,
            "\nand {} more tables: see `codes list {}`",
            tables.len() - SHOWN,
            escape::shell(&escape::name(document.name()))
        )?;
    }
    Ok(())
}

/// Prints an enum, and above the first what it imports.
fn print_enum(text: &str, is_first: bool, out: &mut impl Write) -> Result<(), Failure> {
    if is_first {
        writeln!(out, "\n{}", pin::IMPORT)?;
    }
    writeln!(out, "\n{text}")?;
    Ok(())
}

fn is_listing(table: &SurveyedTable) -> bool {
    matches!(table.form, Form::Headings | Form::List)
}

/// One enum of all listings of a form, or, if they share codes, an enum of each.
fn of_listings(
    document: &Document,
    form: Form,
    listings: &[&SurveyedTable],
    taken: &[String],
) -> Result<Vec<(String, String)>, Failure> {
    let path = |listing: &SurveyedTable| listing.set.tables.first().map(|place| place.path.clone()).unwrap_or_default();
    let ways = |listing: &SurveyedTable| {
        let path = path(listing);
        let last = path.last().map(ToString::to_string).unwrap_or_default();
        (last, path.join(" / "))
    };
    let wanted = |mut names: Vec<String>| {
        names.retain(|name| !name.is_empty());
        if form == Form::Headings { Wanted::Headings(names) } else { Wanted::Lists(names) }
    };
    let Some(first) = listings.first() else { return Ok(Vec::new()) };
    let mut all = vec![wanted(Vec::new())];
    if form == Form::List {
        let (last, paths): (Vec<String>, Vec<String>) = listings.iter().map(|listing| ways(listing)).unzip();
        all = vec![wanted(last), wanted(paths), wanted(Vec::new())];
    }
    let name = name_of(first, taken);
    for wanted in all {
        if let Some(text) = of_listing(document, &wanted, listings, &name)? {
            return Ok(vec![(name, text)]);
        }
    }
    let mut found: Vec<(String, String)> = Vec::new();
    for listing in listings {
        let names: Vec<String> = taken.iter().cloned().chain(found.iter().map(|(name, _)| name.clone())).collect();
        let name = name_of(listing, &names);
        let (last, path) = ways(listing);
        for way in [last, path] {
            if let Some(text) = of_listing(document, &wanted(vec![way]), &[listing], &name)? {
                found.push((name, text));
                break;
            }
        }
    }
    Ok(found)
}

/// The enum of headings or lists, if these arguments select exactly these listings.
fn of_listing(
    document: &Document,
    wanted: &Wanted,
    listings: &[&SurveyedTable],
    name: &str,
) -> Result<Option<String>, Failure> {
    let codes: Vec<_> = listings.iter().flat_map(|listing| &listing.set.codes).map(|entry| &entry.code).collect();
    let ways = [false, true].map(|is_lenient| EnumArguments::from_listing(wanted, name.to_owned(), is_lenient));
    first_enum(document, ways, |preview| has_codes(preview, &codes) && !preview.has_errors())
}

/// The enum of the first arguments that make it as it is wanted.
fn first_enum(
    document: &Document,
    ways: impl IntoIterator<Item = EnumArguments>,
    is_wanted: impl Fn(&Preview) -> bool,
) -> Result<Option<String>, Failure> {
    let named_document = NamedDocument::new(document.name().as_ref());
    for of in ways {
        let of = of.completed(document);
        let Ok(request) = of.request(&named_document) else { continue };
        let preview = request.preview(document)?;
        if is_wanted(&preview) {
            return Ok(Some(pin::an_enum(document, &named_document, &of, &preview)));
        }
    }
    Ok(None)
}

fn has_codes(preview: &Preview, codes: &[&CodeValue]) -> bool {
    preview.set.codes.iter().map(|entry| &entry.code).eq(codes.iter().copied())
}

/// A unique name for the enum of a table.
fn name_of(table: &SurveyedTable, taken: &[String]) -> String {
    let name = type_name(table).unwrap_or_else(|| request::DEFAULT_NAME.to_owned());
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let mut candidates = std::iter::once(name.clone()).chain(numbered);
    candidates.find(|name| !taken.contains(name)).unwrap_or(name)
}

fn an_enum(
    document: &Document,
    tables: usize,
    (index, table): (usize, &SurveyedTable),
    name: &str,
    is_lenient: bool,
) -> Result<Option<String>, Failure> {
    let path = table.set.tables.first().map(|place| place.path.clone()).unwrap_or_default();
    let choices = match tables {
        1 => vec![None],
        _ => {
            let headings = [path.last().map(ToString::to_string), Some(path.join(" / "))];
            let headings = headings.into_iter().filter(|heading| heading.as_ref().is_some_and(|name| !name.is_empty()));
            headings.chain([Some((index + 1).to_string())]).collect()
        }
    };
    let ways = choices.into_iter().map(|choice| EnumArguments::from_table(choice, name.to_owned(), is_lenient));
    let codes: Vec<_> = table.set.codes.iter().map(|entry| &entry.code).collect();
    first_enum(document, ways, |preview| preview.set.tables.len() == 1 && has_codes(preview, &codes))
}
