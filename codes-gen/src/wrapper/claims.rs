//! The codes that the variants of a mapping claim: checked in constants against the code enum, and laid out as a table
//! from the enum's slots to variants.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::attribute::{Claim, ClaimKind};
use super::model::{Mapping, ValueSource, Wrapper, written};
use crate::code_value::CodeValue;
use crate::template::{append, identifier, listed, template};

/// The number of entries that are filled in at once: rustc's time for an array grows with the square of the number of
/// writes.
const CHUNK: usize = 64;

/// With more claims than this, rustc's lint `long_running_const_eval` may warn.
const CONST_EVAL_LINT_AT: usize = 50;

/// The claims in their order, the enum that they are checked against, and the constants that are made from them.
pub(super) struct Claims<'a> {
    wrapper: &'a Wrapper,
    mapping: &'a Mapping,
    /// Each claim with the index of its variant.
    all: Vec<(usize, &'a Claim)>,
    /// The claim of each variant that has only one claim, of one code.
    singles: Vec<Option<usize>>,
}

impl<'a> Claims<'a> {
    pub(super) fn new(wrapper: &'a Wrapper, mapping: &'a Mapping) -> Self {
        let mut all = Vec::new();
        let mut singles = Vec::new();
        for (variant, (_, role)) in mapping.variants.iter().enumerate() {
            let claims = match role {
                ValueSource::Claims(claims, _) => &**claims,
                ValueSource::Other(_) | ValueSource::Skip | ValueSource::Broken => &[],
            };
            let is_single = matches!(claims, [claim] if !claim.is_range());
            singles.push(is_single.then_some(all.len()));
            for claim in claims {
                all.push((variant, claim));
            }
        }
        Self { wrapper, mapping, all, singles }
    }

    /// The constants and the table `__VARIANTS`.
    pub(super) fn items(&self) -> TokenStream {
        if self.all.is_empty() && self.mapping.other().is_some() {
            return TokenStream::new();
        }
        let (krate, code) = (&self.wrapper.options.krate, &self.mapping.wraps);
        let (mut known, mut rows, mut checks) = (TokenStream::new(), Vec::new(), TokenStream::new());
        for (index, claim) in self.all.iter().enumerate() {
            append(&mut known, self.known(index, claim.1).unwrap_or_default());
            rows.push(self.row(index, claim));
            append(&mut checks, self.check(index, claim.1));
        }
        let coverage = (self.mapping.other().is_none() && self.mapping.is_sound).then(|| self.coverage());
        // At some hundred thousand rounds, rustc warns that a loop may not end.
        let allow_long_eval = (self.all.len() > CONST_EVAL_LINT_AT).then(|| quote!(#[allow(long_running_const_eval)]));
        let (name, singles, table) = (written(code), self.singles(), self.table());
        template! { [
                CHUNK, krate, code, name, known, rows = listed(&rows), allow_long_eval,
                checks, coverage, singles, table
            ]
            type __Codes = <#code as #krate::Code>::__Access;
            #[allow(long_running_const_eval)]
            const __ENTRIES: &[[#krate::__v1::Entry; #CHUNK]] = &{
                let all = <#code as #krate::Code>::ALL;
                let mut entries =
                    [[#krate::__v1::Entry::NONE; #CHUNK]; <#code as #krate::Code>::ALL.len().div_ceil(#CHUNK)];
                let mut index = 0;
                while index < all.len() {
                    let chunk = index / #CHUNK;
                    let mut filled = entries[chunk];
                    while index < all.len() && index / #CHUNK == chunk {
                        filled[index % #CHUNK] = <__Codes>::entry(&all[index]);
                        index += 1;
                    }
                    entries[chunk] = filled;
                }
                entries
            };
            #[allow(long_running_const_eval)]
            const __DOCUMENTED: #krate::__v1::Documented = #krate::__v1::Documented {
                entries: #krate::__v1::part(
                    <[_]>::as_flattened(__ENTRIES),
                    0,
                    <#code as #krate::Code>::ALL.len(),
                ),
                slots: &{
                    let all = <#code as #krate::Code>::ALL;
                    let mut slots = [0; <#code as #krate::Code>::ALL.len()];
                    let mut index = 0;
                    while index < all.len() {
                        slots[index] = <__Codes>::slot(<__Codes>::code(&all[index]));
                        index += 1;
                    }
                    slots
                },
                numbers: #krate::__v1::Numbers::of::<#code>(),
                name: #name,
            };
            #known
            const __CLAIMS: &[#krate::__v1::Claim] = &[#rows];
            #allow_long_eval
            const __OWNERS: [::core::primitive::usize; <__Codes>::SLOTS] =
                #krate::__v1::owners(__CLAIMS, __DOCUMENTED);
            #checks
            #coverage
            #singles
            #table
        }
    }

    /// The code of a claim, documented or retired; `None` if the enum does not have it.
    fn known(&self, index: usize, claim: &Claim) -> Option<TokenStream> {
        let code = &self.mapping.wraps;
        let known = match &claim.kind {
            ClaimKind::Code(value) => {
                let key = self.key(value, claim.digits.0);
                quote!(<__Codes>::from_key(#key))
            }
            ClaimKind::Variant(path) => quote!(::core::option::Option::Some(#path)),
            ClaimKind::Range(..) => return None,
        };
        let name = known_name(index);
        Some(quote!(const #name: ::core::option::Option<#code> = #known;))
    }

    fn row(&self, index: usize, (variant, claim): &(usize, &Claim)) -> TokenStream {
        let krate = &self.wrapper.options.krate;
        let name = self.mapping.variants.get(*variant).map(|(variant, _)| variant.ident.to_string());
        let known = known_name(index);
        let key = match &claim.kind {
            ClaimKind::Range(first, last) => {
                let (first, last) = (self.number(*first, claim.digits.0), self.number(*last, claim.digits.1));
                return quote!(#krate::__v1::Claim::range(#variant, #name, #first, #last));
            }
            ClaimKind::Code(value) => self.key(value, claim.digits.0),
            ClaimKind::Variant(_) => quote!(match #known {
                ::core::option::Option::Some(code) => <__Codes>::entry(&code).key,
                ::core::option::Option::None => #krate::__v1::Entry::NONE.key,
            }),
        };
        quote! {
            #krate::__v1::Claim::one(#variant, #name, #key, match #known {
                ::core::option::Option::Some(code) => <__Codes>::slot(<__Codes>::code(&code)),
                ::core::option::Option::None => #krate::__v1::NOWHERE,
            })
        }
    }

    /// A number; whether a hexadecimal one is a bit pattern depends on the type of the codes.
    fn number(&self, number: i128, digits: Option<usize>) -> TokenStream {
        let (krate, code) = (&self.wrapper.options.krate, &self.mapping.wraps);
        let number = Literal::i128_unsuffixed(number);
        match digits {
            Some(digits) => quote!(#krate::__v1::pattern::<<#code as #krate::Code>::Repr>(#number, #digits)),
            None => quote!(#number),
        }
    }

    /// A code as constants compare it.
    fn key(&self, code: &CodeValue, digits: Option<usize>) -> TokenStream {
        let krate = &self.wrapper.options.krate;
        match code {
            CodeValue::Integer(number) => {
                let number = self.number(*number, digits);
                quote!(#krate::__v1::Key::Integer(#number))
            }
            CodeValue::Text(text) => quote!(#krate::__v1::Key::Text(#text)),
        }
    }

    fn check(&self, index: usize, claim: &Claim) -> TokenStream {
        let krate = &self.wrapper.options.krate;
        let panic = panic_at(claim.span, krate);
        quote! {
            const _: () = if let ::core::option::Option::Some(problem) =
                #krate::__v1::problem_of_claim(__CLAIMS, #index, &__OWNERS, __DOCUMENTED)
            {
                #panic
            };
        }
    }

    /// The check that every documented code except success has a variant.
    fn coverage(&self) -> TokenStream {
        let krate = &self.wrapper.options.krate;
        let wrapper = self.wrapper.ident.to_string();
        let panic = panic_at(self.wrapper.ident.span(), krate);
        template! { [krate, wrapper, panic]
            const _: () = if let ::core::option::Option::Some(problem) =
                #krate::__v1::problem_of_coverage(&__OWNERS, __DOCUMENTED, <__Codes>::SUCCESS, #wrapper)
            {
                #panic
            };
        }
    }

    /// The index of the variant in each slot of the code enum, or the index that stands for none.
    fn table(&self) -> TokenStream {
        let krate = &self.wrapper.options.krate;
        let (unit, none) = (self.unit(), self.index(self.mapping.variants.len()));
        template! { [unit, none, krate]
            #[allow(clippy::cast_possible_truncation)]
            static __VARIANTS: [::core::primitive::#unit; <__Codes>::SLOTS] = {
                let (claims, owners) = (__CLAIMS, &__OWNERS);
                let mut variants = [#none; <__Codes>::SLOTS];
                let mut slot = 0;
                while slot < variants.len() {
                    if owners[slot] != #krate::__v1::NOWHERE {
                        variants[slot] = claims[owners[slot]].variant as ::core::primitive::#unit;
                    }
                    slot += 1;
                }
                variants
            };
        }
    }

    /// The index of a variant as it stands in the table.
    pub(super) fn index(&self, variant: usize) -> Literal {
        match self.mapping.variants.len() {
            0..=255 => Literal::u8_suffixed(u8::try_from(variant).unwrap_or(u8::MAX)),
            _ => Literal::u16_suffixed(u16::try_from(variant).unwrap_or(u16::MAX)),
        }
    }

    fn unit(&self) -> Ident {
        identifier(if self.mapping.variants.len() <= 255 { "u8" } else { "u16" })
    }

    /// The constant with the code of a variant that claims one code only.
    pub(super) fn single(&self, variant: usize) -> Option<Ident> {
        let claim = self.singles.get(variant).copied().flatten()?;
        Some(identifier(&format!("__SINGLE_{claim}")))
    }

    /// The constants of `single`. If a code does not exist, that is reported elsewhere, and another code stands in for
    /// it.
    fn singles(&self) -> TokenStream {
        let (krate, code) = (&self.wrapper.options.krate, &self.mapping.wraps);
        let mut singles = TokenStream::new();
        for (index, (variant, _)) in self.all.iter().enumerate() {
            let Some(name) = self.single(*variant) else { continue };
            let known = known_name(index);
            let single = quote! {
                const #name: #code = match #known {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => <#code as #krate::Code>::ALL[0],
                };
            };
            append(&mut singles, single);
        }
        singles
    }
}

/// A panic with the text of `problem`, shown at a place in the user's Rust. The variable is hygienic: it is not the
/// user's.
fn panic_at(place: Span, krate: &TokenStream) -> TokenStream {
    panic_with(&quote!(#krate::__v1::Message::as_str(&problem)), place, krate)
}

/// A panic with this text, as if the user had written it at this place. By way of codes-core, since edition 2015 finds no `::core`.
pub(super) fn panic_with(text: &TokenStream, place: Span, krate: &TokenStream) -> TokenStream {
    let mut path = TokenStream::new();
    for mut token in krate.clone() {
        token.set_span(place);
        append(&mut path, token.into());
    }
    quote_spanned!(place=> #path::__v1::panic!("{}", #text))
}

fn known_name(index: usize) -> Ident {
    identifier(&format!("__CODE_{index}"))
}
