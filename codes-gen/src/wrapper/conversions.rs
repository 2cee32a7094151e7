//! Conversions from and to the type on the wire, which the derive does not know: it writes an implementation for each
//! integer type and for texts, which exists only if the codes are of that type.

use proc_macro2::TokenStream;
use quote::quote;

use super::header::{only_if_all, repr_of};
use super::model::Wrapper;
use crate::expand::{integer, text};
use crate::request::{CodeType, Repr};
use crate::template::{append, template};

/// The argument type of `from_code`.
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
            Self::Repr => repr_of(code, krate),
            Self::Exactly(of_type) => of_type.clone(),
            Self::Wire => template!([krate, code] #krate::Wire<'_, #code>),
        }
    }
}

/// A type that codes may have on the wire.
struct OnWire {
    /// The type itself.
    of_type: TokenStream,
    lifetimes: Vec<TokenStream>,
    /// The bound that the codes have it.
    bounds: Vec<TokenStream>,
}

impl Wrapper {
    /// The integer types that the codes may have.
    fn integers(&self) -> &[Repr] {
        match &self.options.repr {
            Some(CodeType::Integer(repr)) => std::slice::from_ref(repr),
            Some(CodeType::Text) => &[],
            None => &Repr::ALL,
        }
    }

    /// The type that the user says the codes have.
    pub(super) fn repr_type(&self) -> Option<TokenStream> {
        Some(match self.options.repr? {
            CodeType::Integer(repr) => integer(repr),
            CodeType::Text => text(),
        })
    }

    /// The types that the codes may have on the wire.
    fn on_wire(&self, codes: &[&TokenStream], incoming: &Incoming) -> Vec<OnWire> {
        let krate = &self.options.krate;
        if let Incoming::Exactly(of_type) = incoming {
            return vec![OnWire { of_type: of_type.clone(), lifetimes: Vec::new(), bounds: Vec::new() }];
        }
        let have_repr = |repr: &TokenStream| only_if_all(codes, &template!([krate, repr] #krate::Code<Repr = #repr>));
        let mut on_wire = Vec::new();
        for repr in self.integers() {
            let of_type = integer(*repr);
            on_wire.push(OnWire { bounds: have_repr(&of_type), of_type, lifetimes: Vec::new() });
        }
        if !matches!(self.options.repr, Some(CodeType::Integer(_))) {
            let (lifetime, lifetimes) = match incoming {
                Incoming::Wire => (quote!('__wire), vec![quote!('__wire)]),
                Incoming::Repr | Incoming::Exactly(_) => (quote!('static), Vec::new()),
            };
            on_wire.push(OnWire {
                of_type: template!([lifetime] & #lifetime ::core::primitive::str),
                lifetimes,
                bounds: have_repr(&text()),
            });
        }
        on_wire
    }

    /// An implementation for each of the types that the codes may have on the wire.
    fn of_each_on_wire(
        &self,
        codes: &[&TokenStream],
        incoming: &Incoming,
        conversion: &dyn Fn(&OnWire) -> TokenStream,
    ) -> TokenStream {
        let mut conversions = TokenStream::new();
        for on_wire in &self.on_wire(codes, incoming) {
            append(&mut conversions, conversion(on_wire));
        }
        conversions
    }

    /// `From<i32>`, if `from_code` has a value for every code.
    pub(super) fn conversions_from_code(&self, codes: &[&TokenStream], incoming: &Incoming) -> TokenStream {
        let (self_type, body) = (self.self_type(), quote!(Self::from_code(code)));
        self.of_each_on_wire(codes, incoming, &|OnWire { of_type, lifetimes, bounds }| {
            self.implement_from(of_type, &self_type, ("code", &body), (lifetimes, bounds))
        })
    }

    /// `TryFrom<i32>`, if `from_code` does not have a value for every code.
    pub(super) fn fallible_conversions_from_code(&self, codes: &[&TokenStream]) -> TokenStream {
        let krate = &self.options.krate;
        let mut unclaimed = TokenStream::new();
        for code in codes {
            unclaimed = if unclaimed.is_empty() {
                template!([krate, code] #krate::__v1::unclaimed::<#code, _>(code))
            } else {
                template!([krate, code, unclaimed] #krate::__v1::unclaimed_by::<#code, _>(#unclaimed))
            };
        }
        let self_type = self.self_type();
        self.of_each_on_wire(codes, &Incoming::Wire, &|OnWire { of_type, lifetimes, bounds }| {
            let of = template!([of_type] ::core::convert::TryFrom<#of_type>);
            let header = self.implement_for(&of, &self_type, lifetimes, bounds);
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
        })
    }

    /// `From<Self> for i32`; `value` turns `wrapper` into the value on the wire.
    pub(super) fn conversions_into_code(
        &self,
        codes: &[&TokenStream],
        incoming: &Incoming,
        value: &TokenStream,
    ) -> TokenStream {
        let self_type = self.self_type();
        self.of_each_on_wire(codes, incoming, &|OnWire { of_type, lifetimes, bounds }| {
            self.implement_from(&self_type, of_type, ("wrapper", value), (lifetimes, bounds))
        })
    }
}
