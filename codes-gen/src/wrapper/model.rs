//! The model of the user's type: turns the item and its arguments into a [`Wrapper`] of one of three shapes.

mod options;
mod variants;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::spanned::Spanned as _;
use syn::{Data, DeriveInput, Error, Fields, Generics, LitStr, Member, Visibility};

use super::attribute::Claim;
use crate::diagnostic::Problems;
use crate::expand::located_at;
use crate::syntax::has_attribute;
use crate::template::identifier;
use options::Options;
pub(super) use variants::mentions_parameter;

/// The user's type.
pub(crate) struct Wrapper {
    pub(super) ident: Ident,
    pub(super) visibility: Visibility,
    pub(super) generics: Generics,
    pub(super) options: Options,
    /// Whether thiserror writes `Display` and `Error`: the type has its attribute `#[error(..)]`.
    pub(super) has_thiserror: bool,
    pub(super) shape: WrapperKind,
}

pub(super) enum WrapperKind {
    Members(Members),
    /// `struct Tagged<C: Code>(C);`
    Generic(Variant, TokenStream),
    Mapping(Mapping),
}

/// Each member holds all codes of an enum: a newtype has one member, a union several.
pub(super) struct Members {
    pub(super) is_newtype: bool,
    pub(super) first_wins: bool,
    pub(super) list: Vec<(Variant, TokenStream)>,
}

/// Each code has its variant.
pub(super) struct Mapping {
    pub(super) wraps: TokenStream,
    /// Whether all of the user's claims are understood.
    pub(super) is_sound: bool,
    pub(super) variants: Vec<(Variant, ValueSource)>,
}

impl Mapping {
    /// The variant for all other codes.
    pub(super) fn other(&self) -> Option<(&Variant, &Other)> {
        self.variants.iter().find_map(|(variant, role)| match role {
            ValueSource::Other(other) => Some((variant, other)),
            ValueSource::Claims(..) | ValueSource::Skip | ValueSource::Broken => None,
        })
    }
}

/// A variant of an enum, or a struct.
pub(super) struct Variant {
    /// `PushFailure::RateLimited`, or `PushError`.
    pub(super) path: TokenStream,
    pub(super) ident: Ident,
    pub(super) fields: Fields,
    pub(super) display: Option<LitStr>,
    /// The field that is the source of the error.
    pub(super) source: Option<Member>,
}

impl Variant {
    pub(super) fn source(&self) -> Option<(Member, &syn::Field)> {
        self.member_that(&|member| Some(member) == self.source.as_ref())
    }

    /// The first field of a kind, as `struct.field` names it.
    pub(super) fn member_that(&self, is_wanted: &dyn Fn(&Member) -> bool) -> Option<(Member, &syn::Field)> {
        for (member, field) in self.fields.members().zip(&self.fields) {
            if is_wanted(&member) {
                return Some((member, field));
            }
        }
        None
    }

    /// The only field, if there is one.
    pub(super) fn member(&self) -> Option<(Member, &syn::Field)> {
        self.member_that(&|_| true)
    }

    /// The variant with this value in its only field, as an expression or a pattern.
    pub(super) fn with(&self, value: &TokenStream) -> TokenStream {
        let path = &self.path;
        match self.member() {
            Some((Member::Named(name), _)) if name == value.to_string() => quote!(#path { #value }),
            Some((member, _)) => quote!(#path { #member: #value }),
            None => quote!(#path {}),
        }
    }

    /// The variant with a variable of this name in its only field.
    pub(super) fn named(&self, variable: &str) -> TokenStream {
        self.with(&identifier(variable).to_token_stream())
    }

    /// The variant with this value, whose type error is shown at the field's type.
    pub(super) fn of(&self, value: &TokenStream) -> TokenStream {
        self.with(&self.located(value.clone()))
    }

    /// Tokens whose errors are shown at the type of the only field.
    pub(super) fn located(&self, tokens: TokenStream) -> TokenStream {
        located_at(tokens, self.place())
    }

    /// The place of the only field's type.
    pub(super) fn place(&self) -> Span {
        self.member().map_or(self.ident.span(), |(_, field)| field.ty.span())
    }

    /// The variant without a field, as an expression.
    pub(super) fn unit(&self) -> TokenStream {
        let path = &self.path;
        quote!(#path {})
    }

    /// The pattern of any value of the variant.
    pub(super) fn any(&self) -> TokenStream {
        let path = &self.path;
        quote!(#path { .. })
    }
}

/// The source of a variant's values.
pub(super) enum ValueSource {
    Claims(Vec<Claim>, Payload),
    Other(Other),
    /// Not from codes.
    Skip,
    /// Unknown, because of a reported mistake: code that uses the variant must cause no further errors.
    Broken,
}

/// The payload of a variant with claims.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Payload {
    None,
    Code,
    Status,
}

/// The payload of the variant for all other codes.
pub(super) enum Other {
    None,
    Status(Held),
    /// The bare number or text.
    Bare(Held),
}

impl Other {
    /// The type that holds the code.
    pub(super) fn held(&self) -> Option<&Held> {
        match self {
            Self::None => None,
            Self::Status(held) | Self::Bare(held) => Some(held),
        }
    }
}

/// The type that holds an unknown code.
pub(super) enum Held {
    /// The enum's own type: an integer, or `&'static str`.
    Repr,
    /// A reference or an integer, which takes a code as it comes off the wire.
    Borrowed(TokenStream),
    /// A type that is made from a code, such as a `String`.
    Owned(TokenStream),
    /// A type that is made from a code and may borrow its text, and the lifetime of that text: `Cow<'a, str>`.
    Within(TokenStream, TokenStream),
}

/// A path as the user writes it.
pub(super) fn written(path: &TokenStream) -> String {
    path.to_string().replace(' ', "")
}

/// Parses the item; returns `None` if its shape is unclear.
pub(crate) fn parse(input: DeriveInput, problems: &mut Problems) -> Option<Wrapper> {
    let is_enum = matches!(input.data, Data::Enum(_));
    let mut options = options::parse(&input.attrs, is_enum, problems);
    let has_thiserror = {
        let on_variants = match &input.data {
            Data::Enum(data) => data.variants.iter().any(|variant| has_attribute(&variant.attrs, "error")),
            Data::Struct(_) | Data::Union(_) => false,
        };
        on_variants || has_attribute(&input.attrs, "error")
    };
    let shape = match input.data {
        Data::Struct(data) => variants::newtype(&input.ident, data.fields, &input.generics, &mut options, problems),
        Data::Enum(data) if options.wraps.is_some() => {
            variants::mapping(&input.ident, data.variants, &input.generics, &options, problems)
        }
        Data::Enum(_) if options.is_broken => None,
        Data::Enum(data) => variants::union_of(&input.ident, data.variants, &input.generics, &options, problems),
        Data::Union(_) => {
            problems
                .report_rust(Error::new(input.ident.span(), "`CodeWrapper` can only be derived for structs and enums"));
            None
        }
    }?;
    let (ident, visibility, generics) = (input.ident, input.vis, input.generics);
    Some(Wrapper { ident, visibility, generics, options, has_thiserror, shape })
}
