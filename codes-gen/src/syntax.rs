//! The syntax that the arguments of all attributes share: lists with commas, `name = value`, flags.
//!
//! Parsers are passed as function pointers: syn's own functions are generic over them, and rustc compiles some thousand
//! lines for each.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Attribute, Error, GenericArgument, PathArguments, PathSegment, Result, Token, Type};

use crate::diagnostic::{Checked, SourceProblem};

/// Parses all of these tokens.
pub(crate) fn parse_all<T>(tokens: TokenStream, parser: fn(ParseStream<'_>) -> Result<T>) -> Result<T> {
    let mut parsed = None;
    parse_with(tokens, &mut |input| {
        parsed = Some(parser(input)?);
        Ok(())
    })?;
    parsed.ok_or_else(|| Error::new(Span::call_site(), "nothing was parsed"))
}

/// Parses all of these tokens as a list.
pub(crate) fn list<T: Parse>(tokens: TokenStream) -> Result<Vec<T>> {
    list_of(tokens, T::parse)
}

/// The items of a list, which the caller parses, each by itself.
pub(crate) fn items(tokens: TokenStream) -> Result<Vec<TokenStream>> {
    list_of(tokens, until_comma)
}

pub(crate) fn list_of<T>(tokens: TokenStream, parser: fn(ParseStream<'_>) -> Result<T>) -> Result<Vec<T>> {
    let mut items = Vec::new();
    parse_with(tokens, &mut |input| listed(input, &mut items, parser))?;
    Ok(items)
}

/// Parses items that are separated by commas. The last comma may be omitted.
pub(crate) fn listed<T>(
    input: ParseStream<'_>,
    items: &mut Vec<T>,
    parser: fn(ParseStream<'_>) -> Result<T>,
) -> Result<()> {
    while !input.is_empty() {
        items.push(parser(input)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

fn parse_with(tokens: TokenStream, parser: &mut dyn FnMut(ParseStream<'_>) -> Result<()>) -> Result<()> {
    (|input: ParseStream<'_>| parser(input)).parse2(tokens)
}

/// The tokens before the next comma, such as the value of an argument.
pub(crate) fn until_comma(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut tokens = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?.to_tokens(&mut tokens);
    }
    Ok(tokens)
}

/// Parses what follows `name =`; `example` is what the error tells the user to type.
pub(crate) fn value<T>(
    name: &str,
    span: Span,
    value: Option<TokenStream>,
    parser: fn(ParseStream<'_>) -> Result<T>,
    example: &str,
) -> Checked<T> {
    let value = value.unwrap_or_default();
    let help = format!("write `{example}`");
    if value.is_empty() {
        return Err(SourceProblem::new(span, format!("`{name}` takes a value")).help(help));
    }
    let (mut parsed, mut rest) = (None, TokenStream::new());
    // What a parser of Rust expects here is no help to the user.
    let _ = parse_with(value.clone(), &mut |input| {
        parsed = Some(parser(input)?);
        rest = input.parse()?;
        Ok(())
    });
    match parsed {
        Some(parsed) if rest.is_empty() => return Ok(parsed),
        Some(_) if parse_all(rest.clone(), before_all).is_ok() => {
            return Err(SourceProblem::spanned(&rest, format!("there is no comma after the value of `{name}`")));
        }
        _ => {}
    }
    let message = match parse_all(value.clone(), no_items) {
        Ok(()) => "this list is empty".to_owned(),
        Err(_) => format!("this is not a valid value for `{name}`"),
    };
    Err(SourceProblem::spanned(&value, message).help(help))
}

/// `value` for an argument that has its name as an identifier.
pub(crate) fn value_of<T>(
    name: &Ident,
    tokens: Option<TokenStream>,
    parser: fn(ParseStream<'_>) -> Result<T>,
    example: &str,
) -> Checked<T> {
    value(&name.to_string(), name.span(), tokens, parser, example)
}

/// The name of an argument before any tokens.
fn before_all(input: ParseStream<'_>) -> Result<Ident> {
    let name = input.parse()?;
    input.parse::<TokenStream>()?;
    Ok(name)
}

/// `[]`
fn no_items(input: ParseStream<'_>) -> Result<()> {
    let list;
    syn::bracketed!(list in input);
    // Anything in it would be left over, which is an error.
    Ok(())
}

/// An argument without a value.
pub(crate) fn flag(name: &Ident, has_value: bool) -> Result<()> {
    if has_value { Err(Error::new(name.span(), format!("`{name}` takes no value"))) } else { Ok(()) }
}

/// Whether there is an attribute of this name.
pub(crate) fn has_attribute(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident(name))
}

/// The names of the traits in the parentheses of `#[derive(..)]`: the last segments of their paths. Mistakes in it are
/// reported by rustc.
pub(crate) fn derived(tokens: &TokenStream) -> Vec<String> {
    let mut names = Vec::new();
    for path in &list::<syn::Path>(tokens.clone()).unwrap_or_default() {
        if let Some(last) = path.segments.last() {
            names.push(last.ident.to_string());
        }
    }
    names
}

/// The type without the invisible brackets that a `macro_rules!` puts around it.
pub(crate) fn ungrouped(written: &Type) -> &Type {
    match written {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        written => written,
    }
}

/// The last segment of a type's path.
pub(crate) fn last_segment(written: &Type) -> Option<&PathSegment> {
    match ungrouped(written) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// The types in `Name<..>`, if the type has this name.
pub(crate) fn type_arguments<'a>(written: &'a Type, name: &str) -> Option<Vec<&'a Type>> {
    let segment = last_segment(written).filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    let mut types = Vec::new();
    for argument in &arguments.args {
        if let GenericArgument::Type(of_type) = argument {
            types.push(of_type);
        }
    }
    Some(types)
}
