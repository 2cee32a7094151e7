//! The template engine for the tool's own templates and for yours.

use std::path::Path;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter};

use super::language::Language;
use super::{escape, named, number, page};

/// The user's choices for all names.
#[derive(Clone, Default)]
pub(super) struct Naming {
    /// Whether the vendor's symbols are the names, where possible.
    pub(super) symbols: bool,
    /// The name of the class around all types, which Java needs.
    pub(super) outer: Option<String>,
}

/// An environment with our filters. `name` is the file's, whose extension says whether it is a page.
///
/// - `literal(language)`: a text as a string literal, or null as the language's null
/// - `comment(language)`: a text as a line of a comment
/// - `named(language)`: the tables with a `type`, their codes with a `constant`, their fields with an `accessor`
/// - `number(language, repr)`: a number as a literal of the type of its table's codes
/// - `integer_type(language)`: the type for a `repr`
/// - `anchored`, `csp_hash`, `web_link`: for pages, see `page`
/// - `narrowest_first(repr)`: ranges sorted so that the first one around a code is the narrowest, without ends beyond
///   which no code is
///
/// A text that has not been through a filter is not written, since a vendor's text could be code: `safe` is for a
/// template's own texts.
pub(super) fn environment(naming: Naming) -> Environment<'static> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true).build();
    if let Ok(syntax) = syntax {
        environment.set_syntax(syntax);
    }
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| {
        let name = name.trim_end_matches(".j2").trim_end_matches(".jinja");
        let ending = Path::new(name).extension();
        if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("html")) {
            AutoEscape::Html
        } else {
            AutoEscape::Custom("code".into())
        }
    });
    environment.set_formatter(write);
    environment.add_filter("literal", literal);
    environment.add_filter("comment", |text: &str, language: &str| {
        Ok::<_, Error>(safe(escape::comment(text, of_name(language)?)))
    });
    let naming = Arc::new(naming);
    environment
        .add_filter("named", move |tables: Value, language: &str| named::tables(&tables, of_name(language)?, &naming));
    environment.add_filter("number", |value: Value, language: &str, repr: Value, options: Kwargs| {
        let spelling: Option<String> = options.get("spelling")?;
        options.assert_all_used()?;
        number::literal(&value, of_name(language)?, repr.as_str(), spelling.as_deref()).map(safe)
    });
    environment.add_filter("anchored", |tables: Value| page::anchored(&tables));
    environment.add_filter("csp_hash", page::csp_hash);
    environment.add_filter("web_link", codes_gen::is_web_link);
    environment.add_filter("integer_type", |repr: &str, language: &str| {
        number::type_of(repr, of_name(language)?).map(|name| safe(name.to_owned()))
    });
    environment
        .add_filter("narrowest_first", |ranges: Value, repr: Value| number::narrowest_first(&ranges, repr.as_str()));
    environment
}

fn literal(value: &Value, language: &str) -> Result<Value, Error> {
    let language = of_name(language)?;
    let literal = match (value.as_str(), language) {
        (Some(text), _) => escape::literal(text, language),
        (None, _) if !value.is_none() => return Err(invalid(format!("{value} is not a text"))),
        (None, Language::Python) => "None".to_owned(),
        (None, Language::Go | Language::Swift) => "nil".to_owned(),
        (None, Language::C) => "NULL".to_owned(),
        (None, _) => "null".to_owned(),
    };
    Ok(safe(literal))
}

/// Writes values that need no escaping, and refuses the others.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if matches!(state.auto_escape(), AutoEscape::Html) {
        return match value.as_str().filter(|_| !value.is_safe()) {
            // Characters that would change the direction of the text around them are not shown either.
            Some(text) => escape_formatter(out, state, &Value::from(crate::escape::lines(text))),
            None => escape_formatter(out, state, value),
        };
    }
    if value.as_str().is_some() && !value.is_safe() {
        let message =
            "a text would be written as it is: use the filter `literal` or `comment`, or `safe` for a text of your own";
        return Err(invalid(message));
    }
    // As most languages write it, unlike Python.
    if let ValueKind::Bool = value.kind() {
        return Ok(out.write_str(if value.is_true() { "true" } else { "false" })?);
    }
    if value.is_undefined() || value.is_none() || value.as_object().is_some() {
        return Err(invalid(format!("{value} is neither a number nor a text")));
    }
    Ok(out.write_fmt(format_args!("{value}"))?)
}

pub(super) fn safe(text: String) -> Value {
    Value::from_safe_string(text)
}

pub(super) fn invalid(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}

fn of_name(language: &str) -> Result<Language, Error> {
    Language::named(language).ok_or_else(|| {
        let known: Vec<&str> = Language::ALL.iter().map(|(name, _)| *name).collect();
        invalid(format!("`{language}` is not one of the languages {}", known.join(", ")))
    })
}
