//! [`Format`]: the formats of exports, and the templates of the tool.

use std::path::Path;

use clap::ValueEnum as _;

use super::{csv, json};
use crate::{Failure, escape};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// For programs: everything, as one object; `--schema` describes it
    #[default]
    Json,
    /// For spreadsheets: a line for each meaning
    Csv,
    /// For documents: a table for each table
    #[value(alias = "md")]
    Markdown,
    /// For people: a page in one file, with a search as you type
    Html,
    /// Constants, a union type, and a table of what they mean
    #[value(alias = "ts")]
    Typescript,
    /// An enum for each table
    #[value(alias = "py")]
    Python,
    /// A type, constants and methods for each table
    Go,
    /// An enum for each table, in a class if there are several
    Java,
    /// An enum for each table
    #[value(alias = "kt")]
    Kotlin,
    /// A struct with constants for each table
    Swift,
    /// A header with constants and functions for each table, for C99 and C++
    C,
}

/// A template of the tool.
pub(super) struct Template {
    /// The name of its file, whose extension decides what is escaped.
    pub(super) name: &'static str,
    pub(super) source: &'static str,
}

impl Format {
    /// Whether two texts of this format are the same except for line numbers of the document.
    pub(super) fn differ_in_lines(self, one: &str, other: &str) -> bool {
        match self {
            Self::Json => json::without_lines(one).is_some_and(|found| Some(found) == json::without_lines(other)),
            Self::Csv => csv::without_lines(one).is_some_and(|found| Some(found) == csv::without_lines(other)),
            _ => false,
        }
    }

    /// The format of a file with this extension.
    pub(super) fn from_path(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "json" => Some(Self::Json),
            "csv" => Some(Self::Csv),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "ts" | "mts" | "cts" => Some(Self::Typescript),
            "py" | "pyi" => Some(Self::Python),
            "go" => Some(Self::Go),
            "java" => Some(Self::Java),
            "kt" => Some(Self::Kotlin),
            "swift" => Some(Self::Swift),
            "h" | "hpp" | "hh" => Some(Self::C),
            _ => None,
        }
    }

    /// The error for a file whose extension no format has.
    pub(super) fn unknown(path: &Path) -> Failure {
        let names = Self::value_variants().iter().filter_map(Self::to_possible_value);
        let names: Vec<String> = names.map(|value| value.get_name().to_owned()).collect();
        Failure::Usage(format!(
            "no format has the extension of {}\n  = help: choose the format: `--format {}`, or {}",
            escape::path(path),
            names.first().map_or("", String::as_str),
            names.get(1..).unwrap_or_default().join(", "),
        ))
    }

    /// The template, if the format has one.
    pub(super) fn template(self) -> Result<Template, Failure> {
        let template = |name, source| Ok(Template { name, source });
        match self {
            Self::Json | Self::Csv | Self::Markdown => {
                let message = "JSON, CSV and Markdown have no template: start from that of another format";
                Err(Failure::Usage(message.to_owned()))
            }
            Self::Html => template("page.html.j2", include_str!("../../templates/page.html.j2")),
            Self::Typescript => template("typescript.ts.j2", include_str!("../../templates/typescript.ts.j2")),
            Self::Python => template("python.py.j2", include_str!("../../templates/python.py.j2")),
            Self::Go => template("go.go.j2", include_str!("../../templates/go.go.j2")),
            Self::Java => template("java.java.j2", include_str!("../../templates/java.java.j2")),
            Self::Kotlin => template("kotlin.kt.j2", include_str!("../../templates/kotlin.kt.j2")),
            Self::Swift => template("swift.swift.j2", include_str!("../../templates/swift.swift.j2")),
            Self::C => template("c.h.j2", include_str!("../../templates/c.h.j2")),
        }
    }
}
