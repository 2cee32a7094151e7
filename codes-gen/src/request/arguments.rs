//! The arguments of `#[codes(..)]`. Each is parsed by itself, so that one mistake does not hide the others.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Error, LitInt, LitStr, Path, Result, Token};

use super::{Arguments, ColumnNames, Duplicates, Origin, Selection, Spanned, integer};
use crate::diagnostic::Problems;
use crate::nearest;

const KNOWN: [&str; 8] = ["doc", "text", "table", "columns", "success", "duplicates", "exhaustive", "crate"];
const COLUMNS: [&str; 3] = ["code", "message", "name"];

/// `name`, `name = value` or `name(arguments)`.
struct Argument {
    name: Ident,
    value: Value,
}

enum Value {
    None,
    Equals(TokenStream),
    List(TokenStream),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            let path = text.value();
            let message =
                format!("which argument is this?\n  = help: write `doc = {path:?}` if it is the document's path");
            return Err(Error::new(text.span(), message));
        }
        let name = Ident::parse_any(input)?;
        let value = if input.peek(syn::token::Paren) {
            let list;
            syn::parenthesized!(list in input);
            Value::List(list.parse()?)
        } else if input.parse::<Option<Token![=]>>()?.is_some() {
            let mut tokens = TokenStream::new();
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<TokenTree>()?.to_tokens(&mut tokens);
            }
            Value::Equals(tokens)
        } else {
            Value::None
        };
        Ok(Self { name, value })
    }
}

impl Argument {
    /// Parses what follows `name =`; `example` is what the error tells the user to type.
    fn value<T>(self, parser: impl Parser<Output = T>, example: &str) -> Result<T> {
        let error = |span| Error::new(span, format!("`{}` takes a value\n  = help: write `{example}`", self.name));
        match self.value {
            Value::Equals(tokens) if !tokens.is_empty() => parser.parse2(tokens.clone()).map_err(|_| {
                Error::new_spanned(
                    &tokens,
                    format!("this is no value for `{}`\n  = help: write `{example}`", self.name),
                )
            }),
            _ => Err(error(self.name.span())),
        }
    }
}

/// Parses the arguments; problems are reported and the rest goes on without them.
pub(crate) fn parse(tokens: TokenStream, problems: &mut Problems) -> Arguments {
    let mut arguments = Arguments {
        origin: None,
        selection: Selection::Only,
        columns: ColumnNames::default(),
        success: None,
        duplicates: Duplicates::Meanings,
        exhaustive: false,
        krate: quote!(::codes_core),
    };
    let mut seen: Vec<String> = Vec::new();
    let parsed = problems.ok(Punctuated::<Argument, Token![,]>::parse_terminated.parse2(tokens));
    let is_readable = parsed.is_some();
    for argument in parsed.into_iter().flatten() {
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
    if is_readable && !has_origin {
        problems.report_rust(Error::new(
            Span::call_site(),
            "`#[codes]` needs a document\n  = help: write `#[codes(doc = \"docs/vendor.md\")]`, a path from the folder of Cargo.toml",
        ));
    }
    arguments
}

impl Arguments {
    fn set(&mut self, argument: Argument, name: &str, problems: &mut Problems) -> Result<()> {
        match name {
            "doc" | "text" if self.origin.is_some() => {
                return Err(Error::new(argument.name.span(), "`doc` and `text` exclude each other: give one of them"));
            }
            "doc" => {
                let path = argument.value(string, "doc = \"docs/vendor.md\"")?;
                self.origin = Some(Origin::Path(path));
            }
            "text" => {
                self.origin = Some(
                    argument.value(inline_text, "text = include_str!(\"vendor.md\")` or `text = \"| Code | ..\"")?,
                );
            }
            "table" => self.selection = argument.value(selection, "table = \"the table's heading\"` or `table = 2")?,
            "columns" => self.columns = columns(argument, problems)?,
            "success" => {
                self.success = Some(argument.value(|input: ParseStream<'_>| integer(&input.parse()?), "success = 0")?);
            }
            "duplicates" => self.duplicates = argument.value(duplicates, "duplicates = \"error\"")?,
            "exhaustive" => match argument.value {
                Value::None => self.exhaustive = true,
                Value::Equals(_) | Value::List(_) => {
                    return Err(Error::new(argument.name.span(), "`exhaustive` takes no value"));
                }
            },
            "crate" => {
                self.krate = argument.value(Path::parse_mod_style, "crate = ::my_crate::codes_core")?.to_token_stream();
            }
            _ => return Err(unknown(&argument.name, name, "argument", &KNOWN)),
        }
        Ok(())
    }
}

fn unknown(at: &Ident, name: &str, kind: &str, known: &[&str]) -> Error {
    let suggestion = match nearest::by_spelling(name, known.iter().copied()).first() {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("there are: {}", known.join(", ")),
    };
    Error::new(at.span(), format!("`#[codes]` has no {kind} `{name}`\n  = help: {suggestion}"))
}

fn string(input: ParseStream<'_>) -> Result<Spanned<String>> {
    let literal: LitStr = input.parse()?;
    Ok(Spanned { value: literal.value(), span: literal.span() })
}

fn inline_text(input: ParseStream<'_>) -> Result<Origin> {
    if input.peek(LitStr) {
        return string(input).map(Origin::Inline);
    }
    let call: syn::Macro = input.parse()?;
    match call.path.segments.last() {
        Some(segment) if segment.ident == "include_str" => call.parse_body_with(string).map(Origin::Included),
        _ => Err(Error::new_spanned(call, "not `include_str!`")),
    }
}

fn selection(input: ParseStream<'_>) -> Result<Selection> {
    if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        return Ok(Selection::Ordinal(Spanned { value: literal.base10_parse()?, span: literal.span() }));
    }
    string(input).map(Selection::Heading)
}

fn duplicates(input: ParseStream<'_>) -> Result<Duplicates> {
    match &*string(input)?.value {
        "error" => Ok(Duplicates::Error),
        "meanings" => Ok(Duplicates::Meanings),
        _ => Err(input.error("neither `error` nor `meanings`")),
    }
}

fn columns(argument: Argument, problems: &mut Problems) -> Result<ColumnNames> {
    const EXAMPLE: &str = "columns(code = \"Error Code\", message = \"Description\")";
    let Value::List(list) = argument.value else {
        let message = format!("`columns` takes header cells in parentheses\n  = help: write `{EXAMPLE}`");
        return Err(Error::new(argument.name.span(), message));
    };
    let mut columns = ColumnNames::default();
    for column in Punctuated::<Argument, Token![,]>::parse_terminated.parse2(list)? {
        let name = column.name.to_string();
        let place = match &*name {
            "code" => &mut columns.code,
            "message" => &mut columns.message,
            "name" => &mut columns.name,
            _ => {
                problems.report_rust(unknown(&column.name, &name, "column", &COLUMNS));
                continue;
            }
        };
        if place.is_some() {
            problems.report_rust(Error::new(column.name.span(), format!("`{name}` is given twice")));
            continue;
        }
        *place = problems.ok(column.value(string, &format!("{name} = \"the column's header cell\"")));
    }
    Ok(columns)
}
