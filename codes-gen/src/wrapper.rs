//! `#[derive(CodeWrapper)]` from end to end: the user's type around codes, its checks against the document, its traits.
//!
//! `attribute` parses the arguments of each `#[codes(..)]`, and `model` turns them and the item into a wrapper of one
//! of three shapes. `members` (newtypes and unions), `generic` and `mapping` expand one shape each, with the parts that
//! they share: `header`, `conversions`, `text` (`Display` and `Error`), `features`, and, for a mapping, `claims`: the
//! checks and the table of its codes.
//!
//! The derive has no document. It makes its checks in constants against the items of the code enum, so it works across
//! crates.

mod attribute;
mod claims;
mod conversions;
mod features;
mod generic;
mod header;
mod mapping;
mod members;
mod model;
#[cfg(feature = "tool")]
#[allow(clippy::disallowed_methods)] // No macro compiles this: chains of iterators cost its users nothing.
pub(crate) mod preview;
mod text;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;
use syn::parse::Parse as _;

use crate::diagnostic::{Problems, compile_errors};
use crate::syntax::parse_all;
use crate::template::template;
use model::WrapperKind;

/// Expands `#[derive(CodeWrapper)]` on an item.
///
/// Problems become `compile_error!`s beside the implementations of the sound parts.
///
/// ```
/// let item = "struct PushError(ServerCode);".parse().unwrap();
/// let expansion = codes_gen::code_wrapper(item).to_string();
/// assert!(expansion.contains("for PushError"));
/// ```
#[must_use]
pub fn code_wrapper(item: TokenStream) -> TokenStream {
    let mut problems = Problems::default();
    let parsed = problems.ok(parse_all(item, DeriveInput::parse));
    let expansion = parsed.and_then(|item| model::parse(item, &mut problems)).map(|wrapper| {
        let implementations = match &wrapper.shape {
            WrapperKind::Members(members) => members::expand(&wrapper, members, &mut problems),
            WrapperKind::Generic(variant, code) => generic::expand(&wrapper, variant, code, &mut problems),
            WrapperKind::Mapping(mapping) => mapping::expand(&wrapper, mapping, &mut problems),
        };
        template! { [implementations]
            #[allow(deprecated, private_bounds, private_interfaces)]
            const _: () = { #implementations };
        }
    });
    let errors = compile_errors(problems.into_parts().in_rust);
    quote!(#expansion #errors)
}
