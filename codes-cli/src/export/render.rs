//! Turns the tables into the text of a file, by a template of the tool or of the user, or by a library.

use std::error::Error as _;
use std::fmt::Write as _;
use std::path::Path;

use minijinja::value::Serde;
use minijinja::{Error, Value, context};

use super::environment::{Naming, environment};
use super::format::Format;
use super::model::Export;
use super::table::Table;
use super::{Arguments, csv, json, markdown, names, page};
use crate::Failure;

/// Renders by the tool's own means for the format.
pub(super) fn built_in(
    format: Format,
    document: &str,
    tables: &[Table],
    arguments: &Arguments,
) -> Result<String, Failure> {
    match format {
        Format::Json => Ok(json::write(&Export::new(document, tables))?),
        Format::Csv => csv::write(tables),
        Format::Markdown => markdown::write(tables),
        _ => {
            let template = format.template()?;
            let outer = outer(format, document, tables, arguments);
            by_template(template.name, template.source, document, tables, arguments, outer)
        }
    }
}

/// Renders by a template of the user.
pub(super) fn own(path: &Path, document: &str, tables: &[Table], arguments: &Arguments) -> Result<String, Failure> {
    let name = crate::escape::path(path);
    let source = crate::input::text(path)?;
    let outer = arguments.type_name.clone().filter(|_| tables.len() > 1);
    by_template(&name, &source, document, tables, arguments, outer)
}

fn by_template(
    name: &str,
    source: &str,
    document: &str,
    tables: &[Table],
    arguments: &Arguments,
    outer: Option<String>,
) -> Result<String, Failure> {
    for (option, value) in [("--name", &arguments.type_name), ("--package", &arguments.package)] {
        let is_name = |value: &str| value.split('.').all(names::is_identifier);
        if let Some(value) = value.as_deref().filter(|value| !is_name(value)) {
            let message = format!("invalid value '{value}' for '{option} <NAME>': a name has letters, digits and `_`");
            return Err(Failure::Usage(message));
        }
    }
    let mut environment = environment(Naming { symbols: arguments.symbols, outer: outer.clone() });
    let guard = arguments.output.as_deref().and_then(Path::file_stem).and_then(|stem| stem.to_str());
    let context = context! {
        package => arguments.package.as_ref().map_or(Value::UNDEFINED, |package| Value::from(&**package)),
        outer => outer,
        title => title(tables),
        style => page::STYLE,
        script => page::SCRIPT,
        guard => names::of_guard(guard.unwrap_or_else(|| tables.first().map_or("", |table| &*table.type_name))),
        ..Value::from(Serde(Export::new(document, tables))),
    };
    let rendered =
        environment.add_template(name, source).and_then(|()| environment.get_template(name)?.render(context));
    rendered.map_err(|error| Failure::Message(explained(&error)))
}

/// The heading above all tables, for a page.
fn title(tables: &[Table]) -> String {
    let first = |table: &Table| table.path.first().filter(|_| table.path.len() > 1).cloned();
    let heading = tables.first().and_then(first);
    let is_shared = tables.iter().all(|table| first(table) == heading);
    heading.filter(|_| is_shared).map_or_else(|| "Return codes".to_owned(), |heading| heading.to_string())
}

/// The class around several tables: Java allows only one public type in a file.
fn outer(format: Format, document: &str, tables: &[Table], arguments: &Arguments) -> Option<String> {
    if format != Format::Java || tables.len() == 1 {
        return None;
    }
    let stem = |path: &Path| path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
    let of_output = || arguments.output.as_deref().and_then(stem).filter(|name| names::is_identifier(name));
    let of_document = || stem(Path::new(document)).map(|stem| names::of_type(&stem));
    arguments.type_name.clone().or_else(of_output).or_else(of_document)
}

/// The error with its causes.
fn explained(error: &Error) -> String {
    let mut text = format!("the template cannot be used: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        let _ = write!(text, "\n  caused by: {error}");
        cause = error.source();
    }
    text
}
