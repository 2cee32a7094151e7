//! What the enum can do: its lookups, its constants and its traits.

use std::fmt::Write as _;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Arm, Expansion, literal, option_literal, parse};
use crate::code_set::Meaning;
use crate::lookup::{Hash, Slots};

/// Up to this many codes the slots are a static; beyond, a `match` that LLVM makes the same table of. To evaluate a
/// static of variants takes rustc time quadratic in their number: at 10,000 seven seconds instead of one.
const STATIC_UP_TO: usize = 1_024;

impl Expansion<'_> {
    pub(super) fn lookups(&self) -> TokenStream {
        let arms = self.arms();
        let tables = self.tables(&arms);
        let inherent = self.inherent(&arms);
        let traits = self.traits(&arms);
        quote! {
            #tables
            #inherent
            #traits
        }
    }

    /// The statics, and the functions `__slot` and `__at` that index them.
    fn tables(&self, arms: &[Arm<'_>]) -> TokenStream {
        if arms.is_empty() {
            return TokenStream::new();
        }
        let numbers: Vec<u64> = arms.iter().map(|arm| bits(arm.number)).collect();
        let slots = Slots::find(&numbers, self.repr().is_at_most_32_bits());
        let slot = self.slot(&slots, arms);
        let at = self.at(&slots, arms);
        let in_slots: Vec<Option<&Arm<'_>>> =
            slots.numbers.iter().map(|index| index.and_then(|index| arms.get(index))).collect();
        let mut names = String::new();
        let mut messages = String::new();
        for arm in &in_slots {
            let name = arm.map(|arm| arm.name.trim_start_matches("r#")).unwrap_or_default();
            let message = arm.and_then(|arm| arm.meanings.first()).map(|first| &*first.text).unwrap_or_default();
            let _ = write!(names, "{},", literal(name));
            let _ = write!(messages, "{},", literal(message));
        }
        let (names, messages) = (parse(&names), parse(&messages));
        let len = slots.numbers.len();
        let meanings = self.meanings(&in_slots);
        let all = self.all();
        quote! {
            #slot
            #at
            #all
            static __NAMES: [&::core::primitive::str; #len] = [#names];
            static __MESSAGES: [&::core::primitive::str; #len] = [#messages];
            #meanings
        }
    }

    /// `__MEANINGS`, in the order of the slots; those of a slot begin at `__STARTS[slot]`.
    fn meanings(&self, in_slots: &[Option<&Arm<'_>>]) -> TokenStream {
        let krate = &self.arguments.krate;
        let mut starts = String::from("0,");
        let mut rows = Rows::default();
        for arm in in_slots {
            arm.iter().flat_map(|arm| arm.meanings).for_each(|meaning| rows.push(meaning));
            let _ = write!(starts, "{},", rows.count);
        }
        let unit = smallest_unit(rows.count);
        let starts_len = in_slots.len() + 1;
        let Rows { text, count, links, link_count } = rows;
        let (starts, rows, links) = (parse(&starts), parse(&text), parse(&links));
        quote! {
            static __LINKS: [#krate::Link; #link_count] = #krate::__private::links(&[#links]);
            static __MEANINGS: [#krate::Meaning; #count] = #krate::__private::meanings(&[#rows], &__LINKS);
            static __STARTS: [::core::primitive::#unit; #starts_len] = [#starts];
        }
    }

    /// `__all`: every documented code. In a function, since rustc evaluates a plain constant whether it is used or not,
    /// which takes it quadratic time too.
    fn all(&self) -> TokenStream {
        let ident = &self.item.ident;
        let len = self.variants.documented.len();
        let mut all = String::new();
        for variant in &self.variants.documented {
            let _ = write!(all, "{ident}::{},", variant.name);
        }
        let all = parse(&all);
        quote!(const fn __all() -> [#ident; #len] { [#all] })
    }

    /// `__slot`: where a number stands, if it stands anywhere.
    fn slot(&self, slots: &Slots, arms: &[Arm<'_>]) -> TokenStream {
        let repr = format_ident!("{}", self.repr().name);
        let (unit, half) = if slots.is_narrow { ("u32", 32) } else { ("u64", 0) };
        let unit = format_ident!("{unit}");
        let product = |multiplier: u64| {
            let multiplier = Literal::u64_unsuffixed(multiplier >> half);
            quote!((code as ::core::primitive::#unit).wrapping_mul(#multiplier))
        };
        let unsuffixed = |shift: u32| Literal::u32_unsuffixed(shift - half);
        let body = match &slots.hash {
            Hash::Multiply { multiplier, shift } => {
                let (product, shift) = (product(*multiplier), unsuffixed(*shift));
                quote!((#product >> #shift) as ::core::primitive::usize)
            }
            Hash::Displace { multiplier, bucket_shift, position_shift, mask, displacements } => {
                let largest = displacements.iter().max().copied().unwrap_or_default();
                let small = smallest_unit(usize::try_from(largest).unwrap_or(usize::MAX));
                let len = displacements.len();
                let mut values = String::new();
                for value in displacements {
                    let _ = write!(values, "{value},");
                }
                let (values, product) = (parse(&values), product(*multiplier));
                let (bucket_shift, position_shift) = (unsuffixed(*bucket_shift), unsuffixed(*position_shift));
                let mask = Literal::u64_unsuffixed(*mask);
                quote! {
                    static DISPLACEMENTS: [::core::primitive::#small; #len] = [#values];
                    let product = #product;
                    let displacement = DISPLACEMENTS[(product >> #bucket_shift) as ::core::primitive::usize];
                    let position = product >> #position_shift;
                    ((position ^ displacement as ::core::primitive::#unit) & #mask) as ::core::primitive::usize
                }
            }
            Hash::Match => {
                let mut cases = String::new();
                for (index, arm) in arms.iter().enumerate() {
                    let _ = write!(cases, "{} => {index},", arm.number);
                }
                let cases = parse(&cases);
                quote!(match code { #cases _ => 0 })
            }
        };
        quote! {
            #[inline]
            const fn __slot(code: ::core::primitive::#repr) -> ::core::primitive::usize { #body }
        }
    }

    /// `__at`: the variant in a slot; an empty slot has the first, which no lookup takes for a hit.
    fn at(&self, slots: &Slots, arms: &[Arm<'_>]) -> TokenStream {
        let ident = &self.item.ident;
        let variant_at = |index: Option<usize>| index.and_then(|index| arms.get(index)).or(arms.first());
        let len = slots.numbers.len();
        if arms.len() <= STATIC_UP_TO {
            let mut variants = String::new();
            for arm in slots.numbers.iter().filter_map(|index| variant_at(*index)) {
                let _ = write!(variants, "{ident}::{},", arm.name);
            }
            let variants = parse(&variants);
            return quote! {
                static __SLOTS: [#ident; #len] = [#variants];
                #[inline]
                const fn __at(slot: ::core::primitive::usize) -> #ident { __SLOTS[slot] }
            };
        }
        let mut cases = String::new();
        for (slot, index) in slots.numbers.iter().enumerate().filter(|(_, index)| index.is_some()) {
            if let Some(arm) = variant_at(*index) {
                let _ = write!(cases, "{slot} => {ident}::{},", arm.name);
            }
        }
        let cases = parse(&cases);
        let first = arms.first().map(|arm| parse(&arm.name));
        quote! {
            #[inline]
            const fn __at(slot: ::core::primitive::usize) -> #ident {
                match slot { #cases _ => #ident::#first }
            }
        }
    }

    fn inherent(&self, arms: &[Arm<'_>]) -> TokenStream {
        let krate = &self.arguments.krate;
        let (ident, visibility) = (&self.item.ident, &self.item.visibility);
        let repr = format_ident!("{}", self.repr().name);
        let catch_all = match &self.set.catch_all {
            Some(other) => {
                let mut rows = Rows::default();
                rows.push(other);
                let (row, links, link_count) = (parse(&rows.text), parse(&rows.links), rows.link_count);
                quote! {{
                    static LINKS: [#krate::Link; #link_count] = #krate::__private::links(&[#links]);
                    static OTHER: [#krate::Meaning; 1] = #krate::__private::meanings(&[#row], &LINKS);
                    ::core::option::Option::Some(&OTHER[0])
                }}
            }
            None => quote!(::core::option::Option::None),
        };
        let all = all_constant(arms);
        let table = self.table();
        let check = self.check();
        let not_documented = match &self.set.heading {
            Some(heading) => format!("this code is not in the table \"{heading}\" of {}", self.document),
            None => format!("this code is not in {}", self.document),
        };
        let (from_code, code) = if arms.is_empty() {
            (
                quote!({
                    let _ = code;
                    ::core::option::Option::None
                }),
                quote!(match self {}),
            )
        } else {
            let hit = quote! {{
                let candidate = __at(__slot(code));
                if candidate as ::core::primitive::#repr == code {
                    ::core::option::Option::Some(candidate)
                } else {
                    ::core::option::Option::None
                }
            }};
            (hit, quote!(self as ::core::primitive::#repr))
        };
        let property = |tokens: TokenStream| if arms.is_empty() { quote!(match self {}) } else { tokens };
        let name = property(quote!(__NAMES[__slot(self.code())]));
        let message = property(quote!(__MESSAGES[__slot(self.code())]));
        let meanings = property(quote! {{
            let slot = __slot(self.code());
            let (start, end) = (__STARTS[slot], __STARTS[slot + 1]);
            #krate::__private::part(&__MEANINGS, start as ::core::primitive::usize, end as ::core::primitive::usize)
        }});
        quote! {
            #[allow(dead_code)]
            impl #ident {
                /// Every documented code, in the document's order.
                #visibility const ALL: &'static [Self] = #all;

                /// What the document says of all the codes it does not list, if it does.
                #visibility const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = #catch_all;

                /// Where the codes come from.
                #visibility const TABLE: #krate::Table = #table;

                /// The code with this number, if there is one.
                #[inline]
                #[must_use]
                #visibility const fn from_code(code: ::core::primitive::#repr) -> ::core::option::Option<Self> #from_code

                /// The code with the number `CODE`: an error while compiling, if there is none.
                #[inline]
                #[must_use]
                #visibility const fn of<const CODE: ::core::primitive::#repr>() -> Self {
                    const {
                        match Self::from_code(CODE) {
                            ::core::option::Option::Some(code) => code,
                            ::core::option::Option::None => ::core::panic!(#not_documented),
                        }
                    }
                }

                /// The number of this code.
                #[inline]
                #[must_use]
                #visibility const fn code(self) -> ::core::primitive::#repr { #code }

                /// The name of this variant.
                #[inline]
                #[must_use]
                #visibility const fn name(self) -> &'static ::core::primitive::str { #name }

                /// The plain text of the first meaning.
                #[inline]
                #[must_use]
                #visibility const fn message(self) -> &'static ::core::primitive::str { #message }

                /// Every meaning that the document gives to this code.
                #[inline]
                #[must_use]
                #visibility const fn meanings(self) -> &'static [#krate::Meaning] { #meanings }

                #check
            }
        }
    }

    fn table(&self) -> TokenStream {
        let krate = &self.arguments.krate;
        let (document, code) = (self.document, &self.set.code_column);
        let heading = option_literal(self.set.heading.as_deref());
        let message = option_literal(self.set.message_column.as_deref());
        let name = option_literal(self.set.name_column.as_deref());
        quote!(#krate::Table::__new(#document, #heading, #krate::Columns::__new(#code, #message, #name)))
    }

    fn check(&self) -> TokenStream {
        let Some(success) = &self.arguments.success else { return TokenStream::new() };
        let (krate, visibility) = (&self.arguments.krate, &self.item.visibility);
        let repr = format_ident!("{}", self.repr().name);
        let number = Literal::i128_unsuffixed(success.value);
        let first = format!("A return code as a `Result`: `Ok` if it is {}, the code of success.", success.value);
        quote! {
            #[doc = #first]
            ///
            /// # Errors
            ///
            /// Every other code, whether it is documented or not.
            #[inline]
            #visibility const fn check(
                code: ::core::primitive::#repr,
            ) -> ::core::result::Result<(), #krate::Failure<Self>> {
                if code == #number {
                    ::core::result::Result::Ok(())
                } else {
                    ::core::result::Result::Err(#krate::__private::failure(code, Self::from_code(code)))
                }
            }
        }
    }

    fn traits(&self, arms: &[Arm<'_>]) -> TokenStream {
        let krate = &self.arguments.krate;
        let ident = &self.item.ident;
        let repr = format_ident!("{}", self.repr().name);
        let all = all_constant(arms);
        let unless =
            |derived: &str, tokens: TokenStream| if self.derives(derived) { TokenStream::new() } else { tokens };
        let names = if arms.is_empty() {
            quote!(#krate::__private::no_code())
        } else {
            quote!(#krate::__private::from_name(&__NAMES, text, __at))
        };
        let debug = unless(
            "Debug",
            quote! {
                impl ::core::fmt::Debug for #ident {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        f.write_str(self.name())
                    }
                }
            },
        );
        let display = unless(
            "Display",
            quote! {
                impl ::core::fmt::Display for #ident {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        #krate::__private::display(*self, f)
                    }
                }
            },
        );
        let serialize = unless("Serialize", quote!(#krate::__serialize! { #ident }));
        let deserialize = unless("Deserialize", quote!(#krate::__deserialize! { #ident }));
        quote! {
            impl #krate::Code for #ident {
                type Repr = ::core::primitive::#repr;
                const ALL: &'static [Self] = #all;
                const CATCH_ALL: ::core::option::Option<&'static #krate::Meaning> = Self::CATCH_ALL;
                const TABLE: #krate::Table = Self::TABLE;
                #[inline]
                fn from_code(code: ::core::primitive::#repr) -> ::core::option::Option<Self> { Self::from_code(code) }
                #[inline]
                fn code(self) -> ::core::primitive::#repr { self.code() }
                #[inline]
                fn name(self) -> &'static ::core::primitive::str { self.name() }
                #[inline]
                fn message(self) -> &'static ::core::primitive::str { self.message() }
                #[inline]
                fn meanings(self) -> &'static [#krate::Meaning] { self.meanings() }
            }
            impl ::core::convert::TryFrom<::core::primitive::#repr> for #ident {
                type Error = #krate::UnknownCode<Self>;
                #[inline]
                fn try_from(code: ::core::primitive::#repr) -> ::core::result::Result<Self, Self::Error> {
                    match Self::from_code(code) {
                        ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                        ::core::option::Option::None => {
                            ::core::result::Result::Err(#krate::__private::unknown(code))
                        }
                    }
                }
            }
            impl ::core::convert::From<#ident> for ::core::primitive::#repr {
                #[inline]
                fn from(code: #ident) -> Self { code.code() }
            }
            impl ::core::str::FromStr for #ident {
                type Err = #krate::ParseCodeError;
                fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, Self::Err> {
                    let number = <::core::primitive::#repr as ::core::str::FromStr>::from_str(text);
                    if let ::core::result::Result::Ok(number) = number {
                        if let ::core::option::Option::Some(known) = Self::from_code(number) {
                            return ::core::result::Result::Ok(known);
                        }
                    }
                    #names
                }
            }
            #debug
            #display
            #serialize
            #deserialize
        }
    }
}

/// The value of `ALL`. The block keeps rustc from evaluating it before it is used.
fn all_constant(arms: &[Arm<'_>]) -> TokenStream {
    if arms.is_empty() {
        quote!(&[])
    } else {
        quote!(&{
            let all = __all();
            all
        })
    }
}

/// Meanings and links as the text of arrays, from which codes-core makes them while compiling: for rustc plain literals
/// are several times cheaper than ten thousand calls.
#[derive(Default)]
struct Rows {
    text: String,
    count: usize,
    links: String,
    link_count: usize,
}

impl Rows {
    fn push(&mut self, meaning: &Meaning) {
        let Meaning { text, markdown, links, line, summary_end, advice_start } = meaning;
        for link in links {
            let _ = write!(self.links, "({},{}),", literal(&link.text), literal(&link.url));
        }
        self.link_count += links.len();
        self.count += 1;
        let (text, markdown, links_end) = (literal(text), literal(markdown), self.link_count);
        let _ = write!(self.text, "({text},{markdown},{links_end},{line},{summary_end},{advice_start}),");
    }
}

/// The smallest type of an array's values.
fn smallest_unit(largest: usize) -> Ident {
    format_ident!("{}", if u16::try_from(largest).is_ok() { "u16" } else { "u32" })
}

/// A number as the generated code sees it: sign-extended to 64 bits.
fn bits(number: i128) -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let bits = number as u64;
    bits
}
