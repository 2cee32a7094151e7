//! The arguments of `#[codes(..)]`. Each is parsed by itself, so that one mistake does not hide the others.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Expr, LitInt, LitStr, Path, Result, Token};

use super::{Arguments, Duplicates, Field, Origin, Spanned, Wanted, code, fields, translations};
use crate::diagnostic::{self, Checked, ProblemId, Problems, SourceProblem};
use crate::nearest;
use crate::select::{Choice, Selection};
use crate::syntax::{self, flag, listed, until_comma, value_of};
use codes_read::columns::Role;

const KNOWN: [&str; 17] = [
    "doc", "text", "table", "tables", "headings", "list", "lists", "columns", "fields", "success", "translations",
    "strip_prefix", "duplicates", "lenient", "kind", "exhaustive", "crate",
];
/// The arguments of `#[derive(CodeWrapper)]`, which the attribute sees if it is written above the derive.
const OF_WRAPPERS: [&str; 4] = ["wraps", "first_wins", "serde", "miette"];

/// `name`, `name = value` or `name(arguments)`.
pub(super) struct Argument {
    pub(super) name: Ident,
    value: Value,
}

/// What follows the name of an argument.
pub(super) enum Value {
    None,
    Equals(TokenStream),
    List(TokenStream),
}

impl Value {
    pub(super) fn parse(name: &str, input: ParseStream<'_>) -> Result<Self> {
        if input.peek(syn::token::Paren) {
            let list;
            syn::parenthesized!(list in input);
            list.parse().map(Self::List)
        } else if input.parse::<Option<Token![=]>>()?.is_some() {
            until_comma(input).map(Self::Equals)
        } else if input.is_empty() || input.peek(Token![,]) {
            Ok(Self::None)
        } else {
            Err(input.error(format!("expected `=`, `(` or a comma after `{name}`")))
        }
    }
}

impl Argument {
    /// Parses a list of arguments.
    pub(super) fn list_of(tokens: TokenStream) -> Checked<Vec<Self>> {
        let mut arguments = Vec::new();
        for argument in syntax::list_of(tokens, Self::parse)? {
            arguments.push(argument?);
        }
        Ok(arguments)
    }

    fn parse(input: ParseStream<'_>) -> Result<Checked<Self>> {
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            let path = text.value();
            let help = format!("write `doc = {path:?}` if it is the document's path");
            return Ok(Err(SourceProblem::new(text.span(), "expected an argument").help(help)));
        }
        let name = Ident::parse_any(input).map_err(|error| Error::new(error.span(), "expected an argument"))?;
        let value = Value::parse(&name.to_string(), input)?;
        Ok(Ok(Self { name, value }))
    }

    /// Parses what follows `name =`; `example` is what the error tells the user to type.
    pub(super) fn value<T>(self, parser: fn(ParseStream<'_>) -> Result<T>, example: &str) -> Checked<T> {
        let tokens = match self.value {
            Value::Equals(tokens) => Some(tokens),
            Value::None | Value::List(_) => None,
        };
        value_of(&self.name, tokens, parser, example)
    }

    /// The content of the parentheses; `example` is what the error tells the user to type.
    fn list(self, content: &str, example: &str) -> Checked<TokenStream> {
        let Value::List(list) = self.value else {
            let message = format!("`{}` takes {content} in parentheses", self.name);
            return Err(SourceProblem::new(self.name.span(), message).help(format!("write `{example}`")));
        };
        Ok(list)
    }

    /// A flag: an argument without a value.
    pub(super) fn flag(self) -> Result<bool> {
        flag(&self.name, !matches!(self.value, Value::None)).map(|()| true)
    }
}

/// Parses the arguments. Wrong arguments are reported and left out.
pub(crate) fn parse(tokens: TokenStream, problems: &mut Problems) -> Arguments {
    let mut arguments = Arguments {
        origin: None,
        selection: Selection::default(),
        listing: None,
        places: Vec::new(),
        fields: Vec::new(),
        success: None,
        translations: Vec::new(),
        strip_prefix: None,
        duplicates: Duplicates::Meanings,
        lenient: false,
        is_text: false,
        exhaustive: false,
        krate: quote!(::codes_core),
    };
    let mut seen: Vec<String> = Vec::new();
    let parsed = problems.ok(Argument::list_of(tokens));
    let is_readable = parsed.is_some();
    for argument in parsed.unwrap_or_default() {
        let name = argument.name.to_string();
        if seen.contains(&name) {
            problems.report_rust(Error::new(argument.name.span(), format!("`{name}` is given twice")));
            continue;
        }
        let result = arguments.set(argument, &name, problems);
        problems.ok(result);
        seen.push(name);
    }
    let has_origin = seen.iter().any(|name| name == "doc" || name == "text");
    let is_for_wrapper = seen.iter().any(|name| OF_WRAPPERS.contains(&&**name));
    if is_readable && !has_origin && !is_for_wrapper {
        let help = "write `#[codes(doc = \"docs/vendor.md\")]`, a path from the folder of Cargo.toml";
        problems.report_rust(SourceProblem::new(Span::call_site(), "`#[codes]` needs a document").help(help));
    }
    arguments
}

impl Arguments {
    fn set(&mut self, argument: Argument, name: &str, problems: &mut Problems) -> Checked<()> {
        match name {
            "doc" | "text" if self.origin.is_some() => {
                let message = "`doc` and `text` cannot be used together: keep one of them";
                return Err(SourceProblem::new(argument.name.span(), message).id(ProblemId::Contradiction));
            }
            "doc" => {
                let paths =
                    argument.value(paths, "doc = \"docs/vendor.md\"` or `doc = [\"docs/a.md\", \"docs/b.md\"]")?;
                self.origin = Some(Origin::Paths(without_repeated(paths, problems)));
            }
            "text" => {
                self.origin = Some(
                    argument.value(inline_text, "text = include_str!(\"vendor.md\")` or `text = \"| Code | ..\"")?,
                );
            }
            "table" | "tables" | "headings" | "list" | "lists"
                if self.listing.is_some() || !name.starts_with("table") && !self.selection.tables.is_empty() =>
            {
                let message = "`table`, `headings` and `list` cannot be used together: keep one of them";
                return Err(SourceProblem::new(argument.name.span(), message).id(ProblemId::Contradiction));
            }
            "headings" | "list" | "lists" => self.set_listing(argument, name)?,
            "table" | "tables" if !self.selection.tables.is_empty() => {
                let message = "`table` and `tables` cannot be used together: keep one of them";
                return Err(SourceProblem::new(argument.name.span(), message).id(ProblemId::Contradiction));
            }
            "table" => {
                let written = "table = \"the table's heading\"` or `table = 2`, or, for several tables, `tables";
                let choice = argument.value(choice, written)?;
                self.set_tables(vec![choice]);
            }
            "tables" => {
                let choices = argument.value(choices, "tables = [\"one heading\", \"another heading\"]")?;
                self.set_tables(choices);
            }
            "columns" => self.set_columns(argument, problems)?,
            "fields" => {
                self.fields = fields::parse(argument.list("columns", fields::EXAMPLE)?, problems)?;
                for (index, Field { column, .. }) in self.fields.iter().enumerate() {
                    self.selection.fields.push(column.value.clone());
                    self.places.push((diagnostic::Argument::Field(index), column.span));
                }
            }
            "success" => {
                let code = code(&argument.value(Expr::parse, "success = 0` or `success = \"OK\"")?)?;
                self.places.push((diagnostic::Argument::Success, code.span));
                self.success = Some(code);
            }
            "translations" => {
                let languages = argument.list("languages", translations::EXAMPLE)?;
                self.translations = translations::parse(languages, problems)?;
            }
            "strip_prefix" => {
                self.strip_prefix = Some(argument.value(string, "strip_prefix = \"LOCK_ERR_\"")?);
            }
            "lenient" => self.lenient = argument.flag()?,
            "kind" => {
                let Spanned { value, span } = argument.value(string, "kind = \"text\"")?;
                if value != "text" {
                    let help =
                        "write `kind = \"text\"`, or put `#[repr(i32)]` above the enum: then its codes are integers";
                    return Err(SourceProblem::new(span, "the only kind is `text`").help(help));
                }
                self.is_text = true;
            }
            "duplicates" => {
                let Spanned { value, span } = argument.value(string, "duplicates = \"error\"")?;
                self.duplicates = match &*value {
                    "error" => Duplicates::Error,
                    "meanings" => Duplicates::Meanings,
                    _ => {
                        let message = "duplicates are an `error` or `meanings`";
                        return Err(SourceProblem::new(span, message).help("write `duplicates = \"error\"`"));
                    }
                };
            }
            "exhaustive" => self.exhaustive = argument.flag()?,
            "crate" => {
                self.krate = argument.value(Path::parse_mod_style, "crate = ::my_crate::codes_core")?.to_token_stream();
            }
            _ if OF_WRAPPERS.contains(&name) => {
                let message = format!("`{name}` is an argument of `#[derive(CodeWrapper)]`");
                let help = format!("put `#[codes({name} ..)]` below the derive");
                return Err(SourceProblem::new(argument.name.span(), message).help(help));
            }
            _ => return Err(unknown(&argument.name, name, "argument", &KNOWN)),
        }
        Ok(())
    }

    fn set_tables(&mut self, choices: Vec<Spanned<Choice>>) {
        for (index, choice) in choices.into_iter().enumerate() {
            self.selection.tables.push(choice.value);
            self.places.push((diagnostic::Argument::Table(index), choice.span));
        }
    }

    /// `headings`, `list` and `lists`, with or without the headings that the codes are below.
    fn set_listing(&mut self, argument: Argument, name: &str) -> Checked<()> {
        let place = if name == "headings" { diagnostic::Argument::Headings } else { diagnostic::Argument::List };
        let mut names = Vec::new();
        if matches!(argument.value, Value::None) && name != "lists" {
            self.places.push((place(0), argument.name.span()));
        } else {
            let (parser, example): (fn(ParseStream<'_>) -> Result<_>, _) = match name {
                "list" => (one, "list` or `list = \"Error codes\""),
                "lists" => (several, "lists = [\"one heading\", \"another heading\"]"),
                _ => (one_or_several, "headings` or `headings = \"Error codes\""),
            };
            for (index, heading) in argument.value(parser, example)?.into_iter().enumerate() {
                names.push(heading.value);
                self.places.push((place(index), heading.span));
            }
        }
        self.listing = Some(if name == "headings" { Wanted::Headings(names) } else { Wanted::Lists(names) });
        Ok(())
    }

    fn set_columns(&mut self, argument: Argument, problems: &mut Problems) -> Checked<()> {
        const EXAMPLE: &str = "columns(code = \"Error Code\", message = \"Description\")";
        let list = argument.list("header cells", EXAMPLE)?;
        let titles = &mut self.selection.columns;
        for column in Argument::list_of(list)? {
            let name = column.name.to_string();
            let Some(role) = Role::of_name(&name) else {
                problems.report_rust(unknown(&column.name, &name, "column", &Role::NAMED.map(Role::name)));
                continue;
            };
            let title = titles.get_mut(role);
            if title.is_some() {
                problems.report_rust(Error::new(column.name.span(), format!("`{name}` is given twice")));
                continue;
            }
            let written = column.value(string, &format!("{name} = \"the column's header cell\""));
            if let Some(Spanned { value, span }) = problems.ok(written) {
                *title = Some(value);
                self.places.push((diagnostic::Argument::Column(role), span));
            }
        }
        Ok(())
    }
}

fn unknown(at: &Ident, name: &str, kind: &str, known: &[&str]) -> SourceProblem {
    let suggestion = match nearest::by_spelling(name, known).first() {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("the {kind}s are {}", known.join(", ")),
    };
    SourceProblem::new(at.span(), format!("`#[codes]` has no {kind} `{name}`")).help(suggestion)
}

pub(super) fn string(input: ParseStream<'_>) -> Result<Spanned<String>> {
    let literal: LitStr = input.parse()?;
    Ok(Spanned { value: literal.value(), span: literal.span() })
}

/// One path, or several in brackets.
pub(super) fn paths(input: ParseStream<'_>) -> Result<Vec<Spanned<String>>> {
    if input.peek(syn::token::Bracket) { in_brackets(input, string) } else { one(input) }
}

fn one(input: ParseStream<'_>) -> Result<Vec<Spanned<String>>> {
    Ok(vec![string(input)?])
}

fn several(input: ParseStream<'_>) -> Result<Vec<Spanned<String>>> {
    in_brackets(input, string)
}

fn one_or_several(input: ParseStream<'_>) -> Result<Vec<Spanned<String>>> {
    if input.peek(syn::token::Bracket) { several(input) } else { one(input) }
}

/// `["a", "b"]`
fn in_brackets<T>(input: ParseStream<'_>, parser: fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let list;
    syn::bracketed!(list in input);
    let mut items = Vec::new();
    listed(&list, &mut items, parser)?;
    // A list needs an item.
    if items.is_empty() { parser(&list).map(|item| vec![item]) } else { Ok(items) }
}

/// Removes repeated paths, and reports them.
fn without_repeated(paths: Vec<Spanned<String>>, problems: &mut Problems) -> Vec<Spanned<String>> {
    let mut different: Vec<Spanned<String>> = Vec::with_capacity(paths.len());
    for path in paths {
        if different.iter().any(|earlier| earlier.value == path.value) {
            problems.report_rust(super::given_twice(&path));
        } else {
            different.push(path);
        }
    }
    different
}

fn inline_text(input: ParseStream<'_>) -> Result<Origin> {
    if input.peek(LitStr) {
        return string(input).map(Origin::Inline);
    }
    let call: syn::Macro = input.parse()?;
    match call.path.segments.last() {
        Some(segment) if segment.ident == "include_str" => call.parse_body_with(string).map(Origin::Included),
        _ => Err(input.error("another macro")),
    }
}

pub(super) fn choice(input: ParseStream<'_>) -> Result<Spanned<Choice>> {
    if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        return Ok(Spanned { value: Choice::Ordinal(literal.base10_parse()?), span: literal.span() });
    }
    string(input).map(|Spanned { value, span }| Spanned { value: Choice::Heading(value), span })
}

fn choices(input: ParseStream<'_>) -> Result<Vec<Spanned<Choice>>> {
    in_brackets(input, choice)
}
