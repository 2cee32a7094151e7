//! The tables of a lookup, and the functions that index them.

use std::fmt::Write as _;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Arm, Expansion, literal, parse};
use crate::code_set::Meaning;
use crate::lookup::{Hash, Slots};

/// Up to this many codes the slots are a static; beyond, a `match` that LLVM makes the same table of. To evaluate a
/// static of variants takes rustc time quadratic in their number: at 10,000 seven seconds instead of one.
pub(super) const STATIC_UP_TO: usize = 1_024;

/// Up to this many meanings or links, rustc makes an array of them without a doubt.
const PATIENCE: usize = 10_000;

/// Slots in one `match`: in larger ones both rustc and LLVM take quadratic time.
const CHUNK: usize = 256;

impl Expansion<'_> {
    /// The statics, and the functions `__slot` and `__at` that index them.
    pub(super) fn tables(&self, arms: &[Arm<'_>]) -> TokenStream {
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
        let mut numbers = String::new();
        let mut messages = String::new();
        for arm in &in_slots {
            let name = arm.map(|arm| arm.name.trim_start_matches("r#")).unwrap_or_default();
            let message = arm.and_then(|arm| arm.meanings.first()).map(|first| &*first.text).unwrap_or_default();
            let _ = write!(names, "{},", literal(name));
            let _ = write!(numbers, "{},", arm.map(|arm| arm.number).unwrap_or_default());
            let _ = write!(messages, "{},", literal(message));
        }
        let (names, numbers, messages) = (parse(&names), parse(&numbers), parse(&messages));
        let len = slots.numbers.len();
        let repr = format_ident!("{}", self.repr().name);
        let meanings = self.meanings(&in_slots);
        let all = self.all();
        quote! {
            #slot
            #at
            #all
            static __NUMBERS: [::core::primitive::#repr; #len] = [#numbers];
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
        // rustc asks whether a loop of some hundred thousand rounds ever ends. It does.
        let patience = (count.max(link_count) > PATIENCE).then(|| quote!(#[allow(long_running_const_eval)]));
        quote! {
            #patience
            static __LINKS: [#krate::Link; #link_count] = #krate::__private::links(&[#links]);
            #patience
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

    /// `__at`: the variant in a slot; an empty slot has any, which no lookup takes for a hit.
    fn at(&self, slots: &Slots, arms: &[Arm<'_>]) -> TokenStream {
        let ident = &self.item.ident;
        // The first variant is the one that rustc finds soonest where it checks a static.
        let in_slots =
            slots.numbers.iter().filter_map(|index| index.and_then(|index| arms.get(index)).or(arms.first()));
        if arms.len() <= STATIC_UP_TO {
            let len = slots.numbers.len();
            let mut variants = String::new();
            for arm in in_slots {
                let _ = write!(variants, "{ident}::{},", arm.name);
            }
            let variants = parse(&variants);
            return quote! {
                static __SLOTS: [#ident; #len] = [#variants];
                #[inline]
                const fn __at(slot: ::core::primitive::usize) -> #ident { __SLOTS[slot] }
            };
        }
        let in_slots: Vec<&Arm<'_>> = in_slots.collect();
        let mut chunks = String::new();
        let mut cases = String::new();
        for (index, chunk) in in_slots.chunks(CHUNK).enumerate() {
            let _ = write!(chunks, "{}", chunk_function(index, chunk, &ident.to_string()));
            let _ = write!(cases, "{index} => __chunk_{index}(slot % {CHUNK}),");
        }
        let (chunks, cases) = (parse(&chunks), parse(&cases));
        quote! {
            #chunks
            #[inline(always)]
            const fn __at(slot: ::core::primitive::usize) -> #ident {
                match slot / #CHUNK { #cases _ => __chunk_0(slot % #CHUNK) }
            }
        }
    }
}

/// A `match` over the slots of a chunk. Every slot has an arm, and the last one a slot in the middle, so that LLVM sees a
/// table without gaps.
fn chunk_function(index: usize, chunk: &[&Arm<'_>], ident: &str) -> String {
    let mut text = format!(
        "#[inline(always)] const fn __chunk_{index}(slot: ::core::primitive::usize) -> {ident} {{ match slot {{"
    );
    let middle = chunk.len() / 2;
    for (slot, arm) in chunk.iter().enumerate().filter(|(slot, _)| *slot != middle) {
        let _ = write!(text, "{slot} => {ident}::{},", arm.name);
    }
    let last = chunk.get(middle).map(|arm| &*arm.name).unwrap_or_default();
    let _ = write!(text, "_ => {ident}::{last} }} }}");
    text
}

/// Meanings and links as the text of arrays, from which codes-core makes them while compiling: for rustc plain literals
/// are several times cheaper than ten thousand calls.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) text: String,
    pub(super) count: usize,
    pub(super) links: String,
    pub(super) link_count: usize,
}

impl Rows {
    pub(super) fn push(&mut self, meaning: &Meaning) {
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
