//! Conversions from and to what is on the wire, of which the derive does not know what it is: the integer types and texts are
//! tried out, each implemented only if the codes are that.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::header::only_if;
use super::model::Wrapper;
use crate::request::{CodeType, Repr};
use crate::template::template;

/// What `from_code` takes.
pub(super) enum Incoming {
    /// `C::Repr`
    Repr,
    /// This reference or integer.
    Exactly(TokenStream),
    /// `Wire<'_, C>`
    Wire,
}

impl Incoming {
    pub(super) fn parameter(&self, krate: &TokenStream, code: &TokenStream) -> TokenStream {
        match self {
            Self::Repr => quote!(<#code as #krate::Code>::Repr),
            Self::Exactly(of_type) => quote!(#of_type),
            Self::Wire => quote!(#krate::Wire<'_, #code>),
        }
    }
}

/// A type that codes may have on the wire.
struct OnWire {
    /// As a type.
    of_type: TokenStream,
    lifetimes: Vec<TokenStream>,
    /// That the codes have it.
    bounds: Vec<TokenStream>,
}

impl Wrapper {
    /// The integer types that the codes may have.
    fn integers(&self) -> Vec<Ident> {
        let reprs = match self.options.repr {
            Some(CodeType::Integer(repr)) => vec![repr],
            Some(CodeType::Text) => Vec::new(),
            None => Repr::ALL.to_vec(),
        };
        reprs.into_iter().map(|repr| format_ident!("{}", repr.name)).collect()
    }

    /// The type that the user says the codes have.
    pub(super) fn repr_type(&self) -> Option<TokenStream> {
        Some(match self.options.repr? {
            CodeType::Integer(repr) => {
                let integer = format_ident!("{}", repr.name);
                quote!(::core::primitive::#integer)
            }
            CodeType::Text => quote!(&'static ::core::primitive::str),
        })
    }

    /// The types that the codes may have on the wire.
    fn on_wire(&self, codes: &[&TokenStream], incoming: &Incoming) -> Vec<OnWire> {
        let krate = &self.options.krate;
        if let Incoming::Exactly(of_type) = incoming {
            return vec![OnWire { of_type: quote!(#of_type), lifetimes: Vec::new(), bounds: Vec::new() }];
        }
        let have_repr =
            |repr: &TokenStream| codes.iter().map(|code| only_if(code, &quote!(#krate::Code<Repr = #repr>))).collect();
        let integers = self.integers().into_iter().map(|integer| {
            let of_type = quote!(::core::primitive::#integer);
            OnWire { bounds: have_repr(&of_type), of_type, lifetimes: Vec::new() }
        });
        let lifetime = match incoming {
            Incoming::Wire => quote!('__wire),
            Incoming::Repr | Incoming::Exactly(_) => quote!('static),
        };
        let may_be_text = !matches!(self.options.repr, Some(CodeType::Integer(_)));
        let text = may_be_text.then(|| OnWire {
            of_type: quote!(& #lifetime ::core::primitive::str),
            lifetimes: if matches!(incoming, Incoming::Wire) { vec![lifetime] } else { Vec::new() },
            bounds: have_repr(&quote!(&'static ::core::primitive::str)),
        });
        integers.chain(text).collect()
    }

    /// `From<i32>`, where `from_code` takes every code.
    pub(super) fn conversions_from_code(&self, codes: &[&TokenStream], incoming: &Incoming) -> TokenStream {
        let conversions = self.on_wire(codes, incoming).into_iter().map(|OnWire { of_type, lifetimes, bounds }| {
            let header =
                self.implement_for(&quote!(::core::convert::From<#of_type>), &self.self_type(), &lifetimes, &bounds);
            template! { [header, of_type]
                #header {
                    #[inline]
                    fn from(code: #of_type) -> Self { Self::from_code(code) }
                }
            }
        });
        conversions.collect()
    }

    /// `TryFrom<i32>`, where `from_code` has not something for every code.
    pub(super) fn fallible_conversions_from_code(&self, codes: &[&TokenStream]) -> TokenStream {
        let krate = &self.options.krate;
        let unclaimed = codes.iter().fold(TokenStream::new(), |earlier, code| {
            if earlier.is_empty() {
                template!([krate, code] #krate::__private::unclaimed::<#code, _>(code))
            } else {
                template!([krate, code, earlier] #krate::__private::unclaimed_by::<#code, _>(#earlier))
            }
        });
        let conversions = self.on_wire(codes, &Incoming::Wire).into_iter().map(|on_wire| {
            let OnWire { of_type, lifetimes, bounds } = on_wire;
            let header =
                self.implement_for(&quote!(::core::convert::TryFrom<#of_type>), &self.self_type(), &lifetimes, &bounds);
            template! { [header, krate, of_type, unclaimed]
                #header {
                    type Error = #krate::UnclaimedCode<#of_type>;
                    #[inline]
                    fn try_from(code: #of_type) -> ::core::result::Result<Self, Self::Error> {
                        match Self::from_code(code) {
                            ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                            ::core::option::Option::None => ::core::result::Result::Err(#unclaimed),
                        }
                    }
                }
            }
        });
        conversions.collect()
    }

    /// `From<Self> for i32`; `value` makes what is on the wire of `wrapper`.
    pub(super) fn conversions_into_code(
        &self,
        codes: &[&TokenStream],
        incoming: &Incoming,
        value: &TokenStream,
    ) -> TokenStream {
        let self_type = self.self_type();
        let conversions = self.on_wire(codes, incoming).into_iter().map(|OnWire { of_type, lifetimes, bounds }| {
            let header = self.implement_for(&quote!(::core::convert::From<#self_type>), &of_type, &lifetimes, &bounds);
            template! { [header, self_type, value]
                #header {
                    #[inline]
                    fn from(wrapper: #self_type) -> Self { #value }
                }
            }
        });
        conversions.collect()
    }
}
