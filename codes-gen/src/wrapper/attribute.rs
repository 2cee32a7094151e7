//! The arguments of `#[codes(..)]` on a wrapper, its variants and fields: from tokens to [`Word`]s.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, LitInt, LitStr, Path, Result, Token};

use crate::code_value::CodeValue;
use crate::diagnostic::{Problems, SourceProblem};
use crate::nearest;
use crate::request::{hexadecimal_digits, integer, text};
use crate::syntax::{listed, until_comma};

/// One argument.
pub(super) enum Word {
    /// `other`, `display = ".."`
    Named(Ident, Option<TokenStream>),
    Claim(Claim),
}

/// Codes that a variant claims.
#[derive(Clone)]
pub(super) struct Claim {
    pub(super) kind: ClaimKind,
    /// The digits of its hexadecimal numbers without a sign, which may be bit patterns.
    pub(super) digits: (Option<usize>, Option<usize>),
    pub(super) span: Span,
}

#[derive(Clone)]
pub(super) enum ClaimKind {
    /// `1008028`, `"AuthFailure"`
    Code(CodeValue),
    /// `1008011..=1008022`: the first and the last number.
    Range(i128, i128),
    /// `ServerCode::RateLimited`
    Variant(TokenStream),
}

/// The arguments of all the attributes `codes`.
pub(super) fn words(attributes: &[Attribute], problems: &mut Problems) -> Vec<Word> {
    let mut words = Vec::new();
    for attribute in attributes {
        if !attribute.path().is_ident("codes") {
            continue;
        }
        if attribute.meta.require_list().is_err() {
            problems.report_rust(Error::new_spanned(&attribute.meta, "`codes` takes arguments in parentheses"));
            continue;
        }
        let mut parsed = Vec::new();
        let result = attribute.parse_args_with(|input: ParseStream<'_>| listed(input, &mut parsed, Word::parse));
        if problems.ok(result).is_some() {
            words.append(&mut parsed);
        }
    }
    words
}

impl Parse for Word {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(syn::Ident::peek_any) || input.peek2(Token![::]) {
            return Claim::parse(input).map(Self::Claim);
        }
        let name = Ident::parse_any(input)?;
        if input.parse::<Option<Token![=]>>()?.is_none() {
            return Ok(Self::Named(name, None));
        }
        Ok(Self::Named(name, Some(until_comma(input)?)))
    }
}

/// The error about an unknown argument, which may be meant as a code of the enum that is wrapped.
pub(super) fn unknown(name: &Ident, place: &str, known: &[&str], wraps: Option<&TokenStream>) -> SourceProblem {
    let text = name.to_string();
    let suggestion = match nearest::by_spelling(&text, known).first() {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None if text.starts_with(char::is_uppercase) => {
            let of = wraps.map_or_else(|| "ServerCode".to_owned(), super::model::written);
            format!("a code is written with its enum: `{of}::{text}`")
        }
        None => format!("the arguments are {}", known.join(", ")),
    };
    SourceProblem::new(name.span(), format!("{place} has no argument `{name}`")).help(suggestion)
}

impl Claim {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let span = input.span();
        if input.peek(Token![::]) || input.peek(syn::Ident::peek_any) {
            let path = input.call(Path::parse_mod_style)?;
            let span = path.span();
            return Ok(Self { span, kind: ClaimKind::Variant(path.into_token_stream()), digits: (None, None) });
        }
        let first = if is_range(input) { None } else { Some(code(input)?) };
        let first = match first {
            Some((code, digits)) if !is_range(input) => {
                return Ok(Self { kind: ClaimKind::Code(code), span, digits: (digits, None) });
            }
            first => first,
        };
        let is_inclusive = input.parse::<Option<Token![..=]>>()?.is_some();
        if !is_inclusive {
            input.parse::<Token![..]>()?;
        }
        let ends_here = input.is_empty() || input.peek(Token![,]);
        let last = if ends_here && !is_inclusive { None } else { Some(code(input)?) };
        let number = |bound: Option<(CodeValue, Option<usize>)>, open: i128| match bound {
            Some((CodeValue::Integer(number), digits)) => Ok((number, digits)),
            Some((CodeValue::Text(_), _)) => {
                Err(Error::from(SourceProblem::new(span, "only numbers have ranges").help("list the codes")))
            }
            None => Ok((open, None)),
        };
        let excluded = i128::from(last.is_some() && !is_inclusive);
        let ((first, first_digits), (last, last_digits)) = (number(first, i128::MIN)?, number(last, i128::MAX)?);
        let last = last.saturating_sub(excluded);
        if first > last {
            return Err(SourceProblem::new(span, "this range is empty").help("write the smaller number first").into());
        }
        Ok(Self { kind: ClaimKind::Range(first, last), span, digits: (first_digits, last_digits) })
    }

    pub(super) fn is_range(&self) -> bool {
        matches!(self.kind, ClaimKind::Range(..))
    }

    /// The claim as users write it.
    pub(super) fn source(&self) -> String {
        let written = |number: i128, digits: Option<usize>| match digits {
            Some(digits) => format!("0x{number:0digits$X}"),
            None => number.to_string(),
        };
        match &self.kind {
            ClaimKind::Code(CodeValue::Integer(number)) => written(*number, self.digits.0),
            ClaimKind::Code(CodeValue::Text(text)) => text.clone(),
            ClaimKind::Range(first, last) => {
                let first = if *first == i128::MIN { String::new() } else { written(*first, self.digits.0) };
                let last =
                    if *last == i128::MAX { String::new() } else { format!("={}", written(*last, self.digits.1)) };
                format!("{first}..{last}")
            }
            ClaimKind::Variant(path) => {
                path.clone().into_iter().last().map(|name| name.to_string()).unwrap_or_default()
            }
        }
    }
}

fn is_range(input: ParseStream<'_>) -> bool {
    input.peek(Token![..]) || input.peek(Token![..=])
}

/// A number with its sign, or a text, and the number of digits of a hexadecimal number without a sign.
fn code(input: ParseStream<'_>) -> Result<(CodeValue, Option<usize>)> {
    if input.peek(LitStr) {
        return Ok((text(&input.parse()?)?, None));
    }
    let is_negative = input.parse::<Option<Token![-]>>()?.is_some();
    let literal: LitInt = input.parse().map_err(|error| {
        let help = "write a number, a range like `1..=9`, a text or a variant like `ServerCode::RateLimited`";
        Error::from(SourceProblem::new(error.span(), "this is neither a code nor an argument").help(help))
    })?;
    let digits = hexadecimal_digits(&literal).filter(|_| !is_negative);
    Ok((integer(&literal, is_negative)?, digits))
}
