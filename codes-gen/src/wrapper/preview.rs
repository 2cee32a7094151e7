//! The codes that a type with `#[derive(CodeWrapper)]` holds and claims, for tools: [`preview_wrapper`].

use proc_macro2::TokenStream;
use syn::DeriveInput;
use syn::parse::Parse as _;

use super::attribute::ClaimKind;
use super::model::{self, ValueSource, WrapperKind, written};
use crate::CodeValue;
use crate::diagnostic::Problems;
use crate::syntax::parse_all;

/// A type around codes.
///
/// ```
/// use codes_gen::{WrapperShape, preview_wrapper};
///
/// let item = "#[derive(CodeWrapper)] enum AnyCode { Client(ClientCode), Server(crate::ServerCode) }".parse().unwrap();
/// let wrapper = preview_wrapper(&item).unwrap();
/// assert_eq!(wrapper.ident, "AnyCode");
/// let WrapperShape::Union { members, first_wins } = wrapper.shape else { unreachable!() };
/// assert_eq!((members, first_wins), (vec!["ClientCode".to_owned(), "crate::ServerCode".to_owned()], false));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WrapperPreview {
    /// The type's name.
    pub ident: String,
    /// Its shape, with the enums that it wraps.
    pub shape: WrapperShape,
}

/// The shape of a type around codes. Enums of codes are named by their paths, as they are written.
///
/// ```
/// use codes_gen::{WrapperShape, preview_wrapper};
/// let newtype = preview_wrapper(&"#[derive(CodeWrapper)] struct PushError(ServerCode);".parse().unwrap()).unwrap();
/// assert!(matches!(newtype.shape, WrapperShape::Union { members, .. } if members == ["ServerCode"]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrapperShape {
    /// The codes of one enum, or of several.
    Union {
        /// The enums.
        members: Vec<String>,
        /// Whether a code that several enums have belongs to the first.
        first_wins: bool,
    },
    /// Variants that claim codes of an enum.
    Mapping {
        /// The enum.
        wraps: String,
        /// The claims of its variants.
        claims: Vec<ClaimPreview>,
        /// Whether it has a variant for all other codes.
        has_other: bool,
    },
}

/// A claim of a mapping's variant.
///
/// ```
/// use codes_gen::{ClaimPreview, WrapperShape, preview_wrapper};
/// let item = "#[derive(CodeWrapper)] #[codes(wraps = A)] enum M { #[codes(1, 2..=9, A::Late)] Bad }".parse().unwrap();
/// let WrapperShape::Mapping { claims, .. } = preview_wrapper(&item).unwrap().shape else { unreachable!() };
/// assert_eq!(claims[1..], [ClaimPreview::Range(2, 9), ClaimPreview::Variant("Late".to_owned())]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimPreview {
    /// One code.
    Code(CodeValue),
    /// The documented codes from the first number to the last.
    Range(i128, i128),
    /// The code of this variant.
    Variant(String),
}

/// Returns the data from which `#[derive(CodeWrapper)]` on this item would generate code; `None` if the derive reports
/// an error, or if the codes are those of a type parameter.
///
/// ```
/// assert!(codes_gen::preview_wrapper(&"#[derive(CodeWrapper)] enum E {}".parse().unwrap()).is_none());
/// ```
#[must_use]
pub fn preview_wrapper(item: &TokenStream) -> Option<WrapperPreview> {
    let mut problems = Problems::default();
    let parsed = parse_all(item.clone(), DeriveInput::parse).ok()?;
    let wrapper = model::parse(parsed, &mut problems);
    let errors = problems.into_parts().in_rust;
    let wrapper = wrapper.filter(|_| errors.is_empty())?;
    let shape = match &wrapper.shape {
        WrapperKind::Generic(..) => return None,
        WrapperKind::Members(members) => WrapperShape::Union {
            members: members.list.iter().map(|(_, code)| written(code)).collect(),
            first_wins: members.first_wins,
        },
        WrapperKind::Mapping(mapping) => {
            let mut claims = Vec::new();
            for (_, role) in &mapping.variants {
                if let ValueSource::Claims(of_variant, _) = role {
                    claims.extend(of_variant.iter().map(|claim| match &claim.kind {
                        ClaimKind::Code(code) => ClaimPreview::Code(code.clone()),
                        ClaimKind::Range(first, last) => ClaimPreview::Range(*first, *last),
                        ClaimKind::Variant(_) => ClaimPreview::Variant(claim.source()),
                    }));
                }
            }
            WrapperShape::Mapping { wraps: written(&mapping.wraps), claims, has_other: mapping.other().is_some() }
        }
    };
    Some(WrapperPreview { ident: wrapper.ident.to_string(), shape })
}
