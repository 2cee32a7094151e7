//! The header of an implementation: from the user's generics to `impl<..> Trait for Type<..> where ..`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{ConstParam, GenericParam, TypeParam};

use super::model::Wrapper;
use crate::expand::at_call_site;
use crate::template::{identifier, listed, template};

impl Wrapper {
    /// The user's type with its parameters.
    pub(super) fn self_type(&self) -> TokenStream {
        let (ident, (_, arguments, _)) = (&self.ident, self.generics.split_for_impl());
        quote!(#ident #arguments)
    }

    /// The type's visibility, for the items in its implementations: as the macro's own tokens, as in `#[codes]`.
    pub(super) fn item_visibility(&self) -> TokenStream {
        at_call_site(self.visibility.to_token_stream())
    }

    /// `impl<..> Type<..> where ..`
    pub(super) fn inherent(&self) -> TokenStream {
        let self_type = self.self_type();
        let (parameters, _, clause) = self.generics.split_for_impl();
        quote!(impl #parameters #self_type #clause)
    }

    /// `impl<..> Trait for Type<..> where ..`
    pub(super) fn implement(&self, of: &TokenStream, bounds: &[TokenStream]) -> TokenStream {
        self.implement_for(of, &self.self_type(), &[], bounds)
    }

    /// `impl<..> Trait for Other<..> where ..`, with further lifetimes.
    pub(super) fn implement_for(
        &self,
        of: &TokenStream,
        to: &TokenStream,
        lifetimes: &[TokenStream],
        bounds: &[TokenStream],
    ) -> TokenStream {
        let mut parameters = Vec::new();
        for lifetime in lifetimes {
            parameters.push(quote!(#lifetime));
        }
        for parameter in &self.generics.params {
            parameters.push(match parameter {
                GenericParam::Lifetime(lifetime) => quote!(#lifetime),
                GenericParam::Type(TypeParam { ident, bounds, .. }) => quote!(#ident: #bounds),
                GenericParam::Const(ConstParam { ident, ty, .. }) => quote!(const #ident: #ty),
            });
        }
        let mut predicates = Vec::new();
        if let Some(clause) = &self.generics.where_clause {
            for predicate in &clause.predicates {
                predicates.push(predicate.to_token_stream());
            }
        }
        for bound in bounds {
            predicates.push(quote!(#bound));
        }
        let (parameters, bounds) = (listed(&parameters), listed(&predicates));
        quote! {
            #[automatically_derived]
            impl<#parameters> #of for #to where #bounds
        }
    }

    /// `From`, whose function calls its argument `variable` and returns `body`.
    pub(super) fn implement_from(
        &self,
        from: &TokenStream,
        to: &TokenStream,
        (variable, body): (&str, &TokenStream),
        (lifetimes, bounds): (&[TokenStream], &[TokenStream]),
    ) -> TokenStream {
        let of = template!([from] ::core::convert::From<#from>);
        let (header, variable) = (self.implement_for(&of, to, lifetimes, bounds), identifier(variable));
        template! { [header, variable, from, body]
            #header {
                #[inline]
                fn from(#variable: #from) -> Self { #body }
            }
        }
    }

    pub(super) fn is_generic(&self) -> bool {
        self.generics.type_params().next().is_some()
    }
}

/// The type that the codes of this enum have.
pub(super) fn repr_of(code: &TokenStream, krate: &TokenStream) -> TokenStream {
    quote!(<#code as #krate::Code>::Repr)
}

/// A bound that only decides whether an implementation exists. Rust rejects a bound that is obviously false, but not if
/// it has a lifetime of its own.
pub(super) fn only_if(of: &TokenStream, bound: &TokenStream) -> TokenStream {
    quote!(for<'__only> #of: #bound)
}

/// Such bounds of several types.
pub(super) fn only_if_all(types: &[&TokenStream], bound: &TokenStream) -> Vec<TokenStream> {
    let mut bounds = Vec::new();
    for of in types {
        bounds.push(only_if(of, bound));
    }
    bounds
}

/// The traits that a [`Code`](codes_core::Code) requires and the user derives.
pub(super) fn is_code_like() -> TokenStream {
    only_if(
        &quote!(Self),
        &template! { []
            ::core::marker::Copy + ::core::cmp::Ord + ::core::hash::Hash + ::core::fmt::Debug
        },
    )
}
