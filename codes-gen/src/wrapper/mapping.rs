//! A mapping: each code of an enum has its variant, and all other codes share one, or have none. A newtype around a
//! `Status` is a mapping with only the variant for other codes.

mod display_serde;
mod from_code;
mod into_code;

use proc_macro2::TokenStream;
use quote::quote;

use super::claims::Claims;
use super::conversions::Incoming;
use super::header::repr_of;
use super::model::{Held, Mapping, Other, Payload, ValueSource, Variant, Wrapper, mentions_parameter};
use crate::diagnostic::Problems;
use crate::template::{append, template};

pub(super) fn expand(wrapper: &Wrapper, mapping: &Mapping, problems: &mut Problems) -> TokenStream {
    let claims = Claims::new(wrapper, mapping);
    let shape = MappingExpansion { wrapper, mapping, code: &mapping.wraps, claims: &claims };
    let items = claims.items();
    let (from_code, code_wrapper, into_code) =
        (shape.conversion_from_code(), shape.code_wrapper(), shape.conversion_into_code());
    let text = shape.text(problems);
    let (serde, miette) = (shape.serde(problems), wrapper.miette(&mapping.wraps));
    template!([items, from_code, code_wrapper, into_code, text, serde, miette]
        #items #from_code #code_wrapper #into_code #text #serde #miette
    )
}

struct MappingExpansion<'a> {
    wrapper: &'a Wrapper,
    mapping: &'a Mapping,
    code: &'a TokenStream,
    claims: &'a Claims<'a>,
}

/// How well a variant determines the code of its values.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Memory {
    None,
    /// The value holds its code, which may be unknown.
    Status,
    Code,
}

impl MappingExpansion<'_> {
    fn krate(&self) -> &TokenStream {
        &self.wrapper.options.krate
    }

    /// The type that holds an unknown code, if the mapping holds it.
    fn held(&self) -> Option<&Held> {
        self.mapping.other().and_then(|(_, other)| other.held())
    }

    fn incoming(&self) -> Incoming {
        match self.held() {
            Some(Held::Repr) => Incoming::Repr,
            Some(Held::Borrowed(held)) => Incoming::Exactly(held.clone()),
            Some(Held::Within(_, lifetime)) => {
                Incoming::Exactly(template!([lifetime] & #lifetime ::core::primitive::str))
            }
            Some(Held::Owned(_)) | None => Incoming::Wire,
        }
    }

    /// The type that holds an unknown code: the second parameter of `Status`.
    fn held_type(&self) -> TokenStream {
        let (krate, code) = (self.krate(), self.code);
        match self.held() {
            Some(Held::Borrowed(held) | Held::Owned(held) | Held::Within(held, _)) => held.clone(),
            None if self.mapping.other().is_some() => template!([krate, code] #krate::Wire<'__wire, #code>),
            Some(Held::Repr) | None => repr_of(code, krate),
        }
    }

    /// Whether constants can turn a code off the wire into a value.
    fn is_const(&self) -> bool {
        let is_made = matches!(self.held(), Some(Held::Owned(_) | Held::Within(..)));
        !is_made && !mentions_parameter(self.code, &self.wrapper.generics)
    }

    /// How well a variant determines its code, and its status as an expression of its field.
    fn memory(&self, index: usize, role: &ValueSource) -> (Memory, Option<TokenStream>) {
        let (krate, code) = (self.krate(), self.code);
        let status = template!([krate, code] #krate::Status::<#code, #krate::Wire<'_, #code>>);
        match role {
            ValueSource::Claims(_, Payload::Code) => (Memory::Code, Some(quote!(#status::Known(*__field)))),
            ValueSource::Claims(_, Payload::Status) | ValueSource::Other(Other::Status(_)) => {
                (Memory::Status, Some(quote!(#krate::__v1::on_wire(__field))))
            }
            ValueSource::Other(Other::Bare(_)) => {
                let wire = template!([krate, code] #krate::Held::<<#code as #krate::Code>::Repr>::wire(__field));
                (Memory::Status, Some(quote!(#status::from_code(#wire))))
            }
            ValueSource::Claims(_, Payload::None) => match self.claims.single(index) {
                Some(known) => (Memory::Code, Some(quote!(#status::Known(#known)))),
                None => (Memory::None, None),
            },
            ValueSource::Other(Other::None) | ValueSource::Skip | ValueSource::Broken => (Memory::None, None),
        }
    }

    /// A variant as a pattern of its field.
    fn pattern(variant: &Variant, role: &ValueSource) -> TokenStream {
        match role {
            ValueSource::Skip
            | ValueSource::Broken
            | ValueSource::Claims(_, Payload::None)
            | ValueSource::Other(Other::None) => variant.any(),
            ValueSource::Claims(..) | ValueSource::Other(_) => variant.named("__field"),
        }
    }

    fn code_wrapper(&self) -> TokenStream {
        let (krate, code) = (self.krate(), self.code);
        let header = self.wrapper.implement(&template!([krate, code] #krate::CodeWrapper<#code>), &[]);
        let mut arms = TokenStream::new();
        for (index, (variant, role)) in self.mapping.variants.iter().enumerate() {
            let pattern = Self::pattern(variant, role);
            let arm = match self.memory(index, role) {
                (_, Some(status)) => template!([pattern, status] #pattern => ::core::option::Option::Some(#status),),
                (_, None) => template!([pattern] #pattern => ::core::option::Option::None,),
            };
            append(&mut arms, arm);
        }
        let body = if self.mapping.variants.is_empty() { quote!(match *self {}) } else { quote!(match self { #arms }) };
        template! { [header, krate, code, body]
            #header {
                #[inline]
                fn status(&self) -> ::core::option::Option<#krate::Status<#code, #krate::Wire<'_, #code>>> { #body }
            }
        }
    }
}
