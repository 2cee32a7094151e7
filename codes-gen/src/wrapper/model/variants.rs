//! Recognises the three shapes by the fields of a struct or the variants of an enum.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Error, Fields, GenericParam, Generics, LitStr, Member, PathSegment, Token, Type};

use super::options::{Options, display};
use super::{Held, Mapping, Members, Other, Payload, ValueSource, Variant, WrapperKind, written};
use crate::diagnostic::{Problems, SourceProblem};
use crate::request::Repr;
use crate::syntax::{flag, last_segment, type_arguments};
use crate::wrapper::attribute::{Claim, Word, unknown, words};

type Variants = Punctuated<syn::Variant, Token![,]>;

const KNOWN: [&str; 3] = ["other", "skip", "display"];

/// `struct PushError(ServerCode);`, or one around a `Status`.
pub(super) fn newtype(
    ident: &Ident,
    fields: Fields,
    generics: &Generics,
    options: &mut Options,
    problems: &mut Problems,
) -> Option<WrapperKind> {
    let source = source(&fields, problems);
    let variant =
        Variant { path: quote!(#ident), ident: ident.clone(), fields, display: options.display.take(), source };
    let (Some((_, field)), 1) = (variant.member(), variant.fields.len()) else {
        let problem = SourceProblem::new(ident.span(), "a struct around codes has one field: the code");
        problems.report_rust(problem.help(format!("write `struct {ident}(ServerCode);`, or use an enum")));
        return None;
    };
    if is_bare(&field.ty) {
        problems.report_rust(not_an_enum(&field.ty));
        return None;
    }
    let code = field.ty.to_token_stream();
    if let Some((wraps, held)) = status(&field.ty) {
        return Some(WrapperKind::Mapping(Mapping {
            wraps,
            is_sound: true,
            variants: vec![(variant, ValueSource::Other(Other::Status(held)))],
        }));
    }
    if mentions_parameter(&code, generics) {
        return Some(WrapperKind::Generic(variant, code));
    }
    Some(WrapperKind::Members(Members { is_newtype: true, first_wins: false, list: vec![(variant, code)] }))
}

/// `enum TpnsCode { Client(ClientCode), Server(ServerCode) }`
pub(super) fn union_of(
    ident: &Ident,
    variants: Variants,
    generics: &Generics,
    options: &Options,
    problems: &mut Problems,
) -> Option<WrapperKind> {
    let mut members = Vec::new();
    let mut is_sound = true;
    if variants.is_empty() {
        problems.report_rust(Error::new(ident.span(), format!("`{ident}` has no variants, so it wraps nothing")));
        is_sound = false;
    }
    for variant in variants {
        let arguments = Arguments::parse(&variant, None, problems);
        if arguments.is_of_mapping() {
            let problem = SourceProblem::new(arguments.span, "a mapping has to name the enum of its codes");
            problems.report_rust(problem.help(format!("put `#[codes(wraps = ServerCode)]` above `{ident}`")));
            return None;
        }
        if let Some(field) = variant.fields.iter().find(|field| mentions_parameter(&field.ty, generics)) {
            let message =
                "the codes of a type parameter are not known here, so they cannot be compared with the others";
            problems.report_rust(Error::new_spanned(&field.ty, message));
            is_sound = false;
            continue;
        }
        if let Some(field) = variant.fields.iter().find(|field| is_bare(&field.ty) || status(&field.ty).is_some()) {
            problems.report_rust(not_an_enum(&field.ty));
            is_sound = false;
            continue;
        }
        let variant = arguments.variant(ident, variant, problems);
        match (variant.member().map(|(_, field)| field.ty.to_token_stream()), variant.fields.len()) {
            (Some(code), 1) => members.push((variant, code)),
            _ => {
                let name = &variant.ident;
                let problem = SourceProblem::new(name.span(), "a union's variant holds the codes of one enum");
                problems.report_rust(problem.help(format!(
                    "write `{name}(ServerCode)`, or, to map codes to variants, put `#[codes(wraps = ServerCode)]` above \
                     `{ident}`"
                )));
                is_sound = false;
            }
        }
    }
    let first_wins = options.first_wins.is_some();
    is_sound.then_some(WrapperKind::Members(Members { is_newtype: false, first_wins, list: members }))
}

/// `#[codes(wraps = ServerCode)] enum PushFailure { .. }`
pub(super) fn mapping(
    wrapper: &Ident,
    variants: Variants,
    generics: &Generics,
    options: &Options,
    problems: &mut Problems,
) -> Option<WrapperKind> {
    let wraps = options.wraps.clone()?;
    let is_parameter = mentions_parameter(&wraps, generics);
    let mut mapped: Vec<(Variant, ValueSource)> = Vec::new();
    let (mut has_other, mut is_sound) = (false, true);
    for variant in variants {
        let mut arguments = Arguments::parse(&variant, Some(&wraps), problems);
        if is_parameter && let Some(claim) = arguments.claims.first() {
            let message = "the codes of a type parameter are not known here, so they cannot be checked";
            problems.report_rust(Error::new(claim.span, message));
            arguments.is_sound = false;
        }
        let role = if arguments.is_sound { arguments.role(&variant, &wraps, has_other, problems) } else { None };
        has_other |= matches!(role, Some(ValueSource::Other(_)));
        is_sound &= role.is_some();
        mapped.push((arguments.variant(wrapper, variant, problems), role.unwrap_or(ValueSource::Broken)));
    }
    Some(WrapperKind::Mapping(Mapping { wraps, is_sound, variants: mapped }))
}

/// The arguments of a variant.
struct Arguments {
    claims: Vec<Claim>,
    other: Option<Ident>,
    skip: Option<Ident>,
    display: Option<LitStr>,
    /// The place of the first of them, or of the variant.
    span: proc_macro2::Span,
    /// Whether all of them are understood.
    is_sound: bool,
}

impl Arguments {
    /// Parses them; `wraps` is the enum of the codes, if it is known.
    fn parse(variant: &syn::Variant, wraps: Option<&TokenStream>, problems: &mut Problems) -> Self {
        let (claims, span) = (Vec::new(), variant.ident.span());
        let mut arguments = Self { claims, other: None, skip: None, display: None, span, is_sound: true };
        let before = problems.count_in_rust();
        for word in words(&variant.attrs, problems) {
            let (name, value) = match word {
                Word::Named(name, value) => (name, value),
                Word::Claim(claim) => {
                    arguments.claims.push(claim);
                    continue;
                }
            };
            let place = match &*name.to_string() {
                "other" => &mut arguments.other,
                "skip" => &mut arguments.skip,
                "display" => {
                    if arguments.display.is_some() {
                        problems.report_rust(Error::new(name.span(), "`display` is given twice"));
                    }
                    arguments.display = problems.ok(display(&name, value));
                    continue;
                }
                _ => {
                    problems.report_rust(unknown(&name, "a variant", &KNOWN, wraps));
                    continue;
                }
            };
            problems.ok(flag(&name, value.is_some()));
            if place.is_some() {
                problems.report_rust(Error::new(name.span(), format!("`{name}` is given twice")));
            }
            *place = Some(name);
        }
        let first = arguments.claims.first().map(|claim| claim.span);
        let named = arguments.other.as_ref().or(arguments.skip.as_ref()).map(Ident::span);
        arguments.span = first.or(named).unwrap_or(span);
        arguments.is_sound = problems.count_in_rust() == before;
        arguments
    }

    /// Whether they contain an argument that only variants of mappings have.
    fn is_of_mapping(&self) -> bool {
        !self.claims.is_empty() || self.other.is_some() || self.skip.is_some()
    }

    fn variant(self, wrapper: &Ident, variant: syn::Variant, problems: &mut Problems) -> Variant {
        let (ident, source) = (variant.ident, source(&variant.fields, problems));
        Variant { path: quote!(#wrapper::#ident), ident, fields: variant.fields, display: self.display, source }
    }

    fn role(
        &self,
        variant: &syn::Variant,
        wraps: &TokenStream,
        has_other: bool,
        problems: &mut Problems,
    ) -> Option<ValueSource> {
        let name = &variant.ident;
        let mut report = |message: String| {
            problems.report_rust(Error::new(self.span, message));
            None
        };
        match (self.claims.is_empty(), &self.other, &self.skip) {
            (false, None, None) | (true, Some(_), None) | (true, None, Some(_)) => {}
            (true, None, None) => {
                let problem = SourceProblem::new(self.span, format!("the variant `{name}` claims no code"));
                problems.report_rust(problem.help(
                    "write its codes above it, as in `#[codes(1008028)]`, or `#[codes(other)]` for all other codes, or \
                     `#[codes(skip)]` if it comes from no code",
                ));
                return None;
            }
            _ => {
                return report(format!(
                    "codes, `other` and `skip` cannot be used together: keep one of them for `{name}`"
                ));
            }
        }
        if self.skip.is_some() {
            return Some(ValueSource::Skip);
        }
        if variant.fields.len() > 1 {
            return report(format!("`{name}` has {} fields, but a code fills only one", variant.fields.len()));
        }
        let field = variant.fields.iter().next().map(|field| &field.ty);
        let status = field.and_then(status);
        if self.other.is_some() {
            if has_other {
                return report("there is already a variant for all other codes".to_owned());
            }
            if let Some(known) = field.filter(|field| field.to_token_stream().to_string() == wraps.to_string()) {
                let wraps = written(wraps);
                let message = format!("`{wraps}` cannot hold a code that is not documented");
                let help = format!("write `{name}(Status<{wraps}>)`");
                problems.report_rust(SourceProblem::spanned(known, message).help(help));
                return None;
            }
            return Some(ValueSource::Other(match (field, status) {
                (None, _) => Other::None,
                (Some(_), Some((_, held))) => Other::Status(held),
                (Some(bare), None) => Other::Bare(held(bare)),
            }));
        }
        let payload = match (field, status) {
            (None, _) => Payload::None,
            (Some(_), Some(_)) => Payload::Status,
            (Some(_), None) => Payload::Code,
        };
        Some(ValueSource::Claims(self.claims.clone(), payload))
    }
}

/// The field that is the source of the error: the one with `#[codes(source)]`, else the one of that name.
fn source(fields: &Fields, problems: &mut Problems) -> Option<Member> {
    let mut marked = None;
    for (member, field) in fields.members().zip(fields) {
        let mut is_marked = false;
        for word in words(&field.attrs, problems) {
            match word {
                Word::Named(name, value) if name == "source" => {
                    problems.ok(flag(&name, value.is_some()));
                    is_marked = true;
                }
                Word::Named(name, _) => problems.report_rust(unknown(&name, "a field", &["source"], None)),
                Word::Claim(claim) => {
                    let problem = SourceProblem::new(claim.span, "a code is claimed by a variant, not by a field");
                    problems.report_rust(problem.help("write it above the variant"));
                }
            }
        }
        if is_marked {
            marked = Some(member);
        }
    }
    marked.or_else(|| fields.members().find(|member| matches!(member, Member::Named(name) if name == "source")))
}

/// The code enum of a `Status`, and the type in which it holds an unknown code.
pub(super) fn status(field: &Type) -> Option<(TokenStream, Held)> {
    let types = type_arguments(field, "Status")?;
    let holder = types.get(1).map_or(Held::Repr, |holder| held(holder));
    Some((types.first()?.to_token_stream(), holder))
}

/// Whether a type is one of codes on the wire, and not an enum of codes.
pub(super) fn is_bare(of_type: &Type) -> bool {
    let is_integer = |segment: &PathSegment| Repr::named(&segment.ident.to_string()).is_some();
    matches!(of_type, Type::Reference(_)) || last_segment(of_type).is_some_and(is_integer)
}

pub(super) fn not_an_enum(of_type: &Type) -> SourceProblem {
    let problem = SourceProblem::spanned(of_type, "this is not an enum of codes");
    problem.help("write the enum that `#[codes(..)]` generates")
}

fn held(of_type: &Type) -> Held {
    if let Type::Path(_) = of_type
        && let Some(lifetime) = first_lifetime(of_type.to_token_stream())
    {
        return Held::Within(of_type.to_token_stream(), lifetime);
    }
    if is_bare(of_type) { Held::Borrowed(of_type.to_token_stream()) } else { Held::Owned(of_type.to_token_stream()) }
}

/// The first lifetime in a type, such as that of a `Cow`.
fn first_lifetime(tokens: TokenStream) -> Option<TokenStream> {
    let mut quote_mark = None;
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => quote_mark = Some(punct),
            TokenTree::Ident(ident) if quote_mark.is_some() => return Some(quote!(#quote_mark #ident)),
            TokenTree::Group(group) => {
                let inside = first_lifetime(group.stream());
                if inside.is_some() {
                    return inside;
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether a type depends on a parameter of the item.
pub(crate) fn mentions_parameter(of_type: &dyn ToTokens, generics: &Generics) -> bool {
    let mut parameters = Vec::new();
    for parameter in &generics.params {
        match parameter {
            GenericParam::Type(parameter) => parameters.push(&parameter.ident),
            GenericParam::Const(parameter) => parameters.push(&parameter.ident),
            GenericParam::Lifetime(_) => {}
        }
    }
    mentions(of_type.to_token_stream(), &parameters)
}

fn mentions(tokens: TokenStream, parameters: &[&Ident]) -> bool {
    let mut is_in_path = false;
    for token in tokens {
        let is_found = match token {
            TokenTree::Ident(ident) => !std::mem::take(&mut is_in_path) && parameters.contains(&&ident),
            TokenTree::Group(group) => mentions(group.stream(), parameters),
            TokenTree::Punct(punct) => {
                // A name after `::` is not a parameter, since the path before it decides its meaning.
                is_in_path = punct.as_char() == ':';
                false
            }
            TokenTree::Literal(_) => false,
        };
        if is_found {
            return true;
        }
    }
    false
}
