//! The tables of a lookup, and the functions that index them.

use std::fmt::Write as _;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote};

use super::rows::{LONGEST, Naming, Rows, allow_long_eval};
use super::texts::texts;
use super::{Arm, Expansion, has_symbols, static_array, static_text};
use crate::code_set::Meaning;
use crate::code_value::CodeValue;
use crate::lookup::{Filter, Hash, Slots, TextHash};
use crate::request::Repr;
use crate::template::{identifier, parse, template};

/// The most codes whose slots are a static. Beyond, they are a `match`, from which LLVM makes the same table: rustc's
/// time for evaluating a static of variants grows with the square of their number, and is seven seconds instead of one
/// for 10,000.
const STATIC_UP_TO: usize = 1_024;

/// The slots in one `match`. In a larger one, both rustc and LLVM take quadratic time. LLVM makes a table of tables of
/// them.
const CHUNK: usize = 512;

impl Expansion<'_> {
    /// The statics, and the functions `__slot`, `__candidate` and `__index` that index them.
    pub(super) fn tables(&self, arms: &[Arm<'_>]) -> TokenStream {
        let range_meanings = self.range_meanings();
        if arms.is_empty() {
            let wire = self.wire_type(&TokenStream::new());
            return template! { [wire, range_meanings]
                const __SLOT_COUNT: ::core::primitive::usize = 1;
                const fn __slot(_: #wire) -> ::core::primitive::usize { 0 }
                #range_meanings
            };
        }
        let texts = texts(arms);
        let text_hash = TextHash::new(&texts);
        let keys = self.keys(arms, text_hash);
        let slots = Slots::find(&keys, self.repr().is_some_and(Repr::is_at_most_32_bits));
        let rows = self.rows(&slots, &texts);
        let slot = self.slot(&slots, arms, text_hash, &keys);
        let candidate = self.candidate(&slots, arms);
        let indices = self.indices(&slots, arms);
        let in_order = self.in_order(&slots, indices.as_deref(), arms);
        let mut names = String::new();
        let mut codes = String::new();
        let mut symbols = has_symbols(arms).then(String::new);
        let mut messages = String::new();
        let (mut others, mut others_len) = (String::new(), 0_usize);
        for (index, arm) in in_order.iter().enumerate() {
            for other in arm.map(|arm| arm.meanings).unwrap_or_default().iter().skip(1) {
                let _ = write!(others, "({index},{:?}),", other.text);
                others_len += 1;
            }
            let name = arm.map(|arm| arm.name.trim_start_matches("r#")).unwrap_or_default();
            let message = arm.and_then(|arm| arm.meanings.first()).map(|first| &*first.text).unwrap_or_default();
            let _ = write!(names, "{name:?},");
            if let Some(symbols) = &mut symbols {
                let _ = write!(symbols, "{:?},", arm.and_then(Arm::symbol_or_code).unwrap_or(name));
            }
            let _ = match arm.map(|arm| arm.code) {
                Some(CodeValue::Integer(number)) => write!(codes, "{number},"),
                Some(CodeValue::Text(text)) => write!(codes, "{text:?},"),
                None => write!(codes, "0,"),
            };
            let _ = write!(messages, "{message:?},");
        }
        let len = in_order.len();
        let text_array = |name: &str, values: &String| static_array(name, &static_text(), len, values);
        let (names, messages) = (text_array("__NAMES", &names), text_array("__MESSAGES", &messages));
        let codes = static_array("__CODES", &self.code_type(), len, &codes);
        let other_type = template!([](::core::primitive::u32, &::core::primitive::str));
        let others = static_array("__OTHERS", &other_type, others_len, &others);
        let symbols = symbols.map(|symbols| text_array("__SYMBOLS", &symbols));
        let (ident, index) = (&self.item.ident, self.index_of());
        let index_of = self.repr().map(|_| self.index_of_slot(indices.as_deref(), len));
        let meanings = self.meanings(&in_order);
        let (fields, translations) = (self.field_statics(&in_order), self.translation_statics(&in_order));
        let all = self.all();
        let slot_count = slots.numbers.len();
        template! { [
                slot_count, slot, candidate, ident, index_of, index, all, codes, rows, names, symbols, messages, others,
                meanings, fields, range_meanings, translations
            ]
            const __SLOT_COUNT: ::core::primitive::usize = #slot_count;
            #slot
            #candidate
            #index_of
            #[inline]
            const fn __index(code: #ident) -> ::core::primitive::usize { #index }
            #all
            #codes
            #rows
            #names
            #symbols
            #messages
            #others
            #meanings
            #fields
            #range_meanings
            #translations
        }
    }

    /// `__MEANINGS`, in the order of the other arrays. The meanings of a code begin at `__STARTS[__index(code)]`.
    fn meanings(&self, in_order: &[Option<&Arm<'_>>]) -> TokenStream {
        let mut meanings = Vec::new();
        for arm in in_order {
            meanings.push(arm.map(|arm| arm.meanings).unwrap_or_default());
        }
        self.meaning_statics(&meanings, self.named_documents(), "")
    }

    /// The documents that meanings name. Empty if there is only one.
    pub(super) fn named_documents(&self) -> &[&str] {
        if self.documents.len() > 1 { &self.documents } else { &[] }
    }

    /// The statics of meanings from some documents, with a suffix to their names.
    pub(super) fn meaning_statics(&self, in_order: &[&[Meaning]], documents: &[&str], suffix: &str) -> TokenStream {
        let krate = &self.arguments.krate;
        let mut starts = String::from("0,");
        let mut meanings = Vec::new();
        for of_code in in_order {
            for meaning in *of_code {
                meanings.push(meaning);
            }
            let _ = write!(starts, "{},", meanings.len());
        }
        let unit = smallest_unit(meanings.len());
        let unit = template!([unit] ::core::primitive::#unit);
        let starts = static_array(&format!("__STARTS{suffix}"), &unit, in_order.len() + 1, &starts);
        let naming = Naming { krate, documents, suffix };
        let Rows { statics, arrays, array_count, len } = Rows::new(&meanings, LONGEST, naming);
        let allow_long_eval = allow_long_eval(meanings.len());
        let all = identifier(&format!("__MEANINGS{suffix}"));
        template! { [allow_long_eval, krate, statics, len, array_count, arrays, starts, all]
            #statics
            #allow_long_eval
            static #all: [[#krate::Meaning; #len]; #array_count] = [#arrays];
            #starts
        }
    }

    /// `__all`: every documented code. It is a function, since rustc evaluates a plain constant even if it is not used,
    /// and that takes quadratic time too.
    fn all(&self) -> TokenStream {
        let ident = &self.item.ident;
        let len = self.variants.documented.len();
        let path = format!("{ident}::");
        let mut all = String::new();
        for variant in &self.variants.documented {
            all += &path;
            all += &variant.name;
            all += ",";
        }
        let all = parse(&all);
        template!([ident, len, all] const fn __all() -> [#ident; #len] { [#all] })
    }

    /// `__slot`: from a code to the index of its slot. A number or text that is not a code may have any slot.
    fn slot(&self, slots: &Slots, arms: &[Arm<'_>], text_hash: TextHash, keys: &[u64]) -> TokenStream {
        let product = match slots.hash.multiplier() {
            Some(multiplier) => self.product(multiplier, slots.is_narrow, text_hash),
            None => self.match_of(arms),
        };
        let slot = slot_of_product(&slots.hash, slots.is_narrow);
        let wire = self.wire_type(&TokenStream::new());
        if self.repr().is_none() {
            let filter = slots.hash.multiplier().map(|multiplier| Filter::new(keys, multiplier));
            return self.slot_of_text(&product, filter.as_ref(), &slot);
        }
        template! { [wire, product, slot]
            #[inline]
            const fn __slot(code: #wire) -> ::core::primitive::usize {
                let product = #product;
                #slot
            }
        }
    }

    /// `__index_of`: from an integer code to its index in the arrays, whose length is `len`.
    fn index_of_slot(&self, indices: Option<&[u8]>, len: usize) -> TokenStream {
        let wire = self.wire_type(&TokenStream::new());
        let Some(indices) = indices else {
            return template! { [wire]
                #[inline]
                const fn __index_of(code: #wire) -> ::core::primitive::usize { __slot(code) }
            };
        };
        let (slots, mask, indices) = (indices.len(), Literal::usize_unsuffixed(len - 1), Literal::byte_string(indices));
        // The mask shows LLVM that the index is within the arrays.
        template! { [wire, slots, mask, indices]
            static __INDICES: [::core::primitive::u8; #slots] = *#indices;
            #[inline]
            const fn __index_of(code: #wire) -> ::core::primitive::usize {
                (__INDICES[__slot(code)] & #mask) as ::core::primitive::usize
            }
        }
    }

    /// `__candidate`: the variant in a code's slot. In an empty slot it is any variant, since the lookup compares the
    /// code anyway. For text codes, it is `__find`.
    fn candidate(&self, slots: &Slots, arms: &[Arm<'_>]) -> TokenStream {
        let (ident, wire) = (&self.item.ident, self.wire_type(&TokenStream::new()));
        // Empty slots get the first variant, which rustc finds fastest when it checks a static.
        let mut in_slots = Vec::new();
        for index in &slots.numbers {
            in_slots.extend(index.and_then(|index| arms.get(index)).or(arms.first()));
        }
        // Variants of text codes have no discriminants of their own, so their static is cheap at any size.
        if arms.len() <= STATIC_UP_TO || self.repr().is_none() {
            let mut variants = String::new();
            for arm in &in_slots {
                let _ = write!(variants, "{ident}::{},", arm.name);
            }
            let variants = static_array("__SLOTS", &quote!(#ident), slots.numbers.len(), &variants);
            let candidate = match self.repr() {
                Some(_) => template! { [wire, ident]
                    #[inline]
                    const fn __candidate(code: #wire) -> #ident { __SLOTS[__slot(code)] }
                },
                None => self.find_text(),
            };
            return quote!(#variants #candidate);
        }
        let mut chunks = String::new();
        let mut cases = String::new();
        for (index, chunk) in in_slots.chunks(CHUNK).enumerate() {
            let _ = write!(chunks, "{}", chunk_function(index, chunk, &ident.to_string()));
            let _ = write!(cases, "{index} => __chunk_{index}(slot % {CHUNK}),");
        }
        let (chunks, cases) = (parse(&chunks), parse(&cases));
        // A `match` of this size is not inlined, so it is compiled once.
        template! { [chunks, ident, wire, CHUNK, cases]
            #chunks
            #[inline(never)]
            const fn __candidate(code: #wire) -> #ident {
                let slot = __slot(code);
                match slot / #CHUNK { #cases _ => __chunk_0(slot % #CHUNK) }
            }
        }
    }
}

/// The expression for the slot, from the variable `product`.
fn slot_of_product(hash: &Hash, is_narrow: bool) -> TokenStream {
    let (unit, half) = if is_narrow { ("u32", 32) } else { ("u64", 0) };
    let unit = identifier(unit);
    let unsuffixed = |shift: u32| Literal::u32_unsuffixed(shift - half);
    match hash {
        Hash::Multiply { shift, .. } => {
            let shift = unsuffixed(*shift);
            template!([shift] (product >> #shift) as ::core::primitive::usize)
        }
        Hash::Displace { bucket_shift, position_shift, mask, displacements, .. } => {
            let len = displacements.len();
            let (mut bytes, mut largest) = (Vec::with_capacity(len), 0);
            for value in displacements {
                largest = largest.max(*value);
                if let Ok(byte) = u8::try_from(*value) {
                    bytes.push(byte);
                }
            }
            let (small, values) = if bytes.len() == len {
                // One token instead of thousands.
                (identifier("u8"), Literal::byte_string(&bytes).to_token_stream())
            } else {
                let small = smallest_unit(usize::try_from(largest).unwrap_or(usize::MAX));
                (small, parse(&format!("&{displacements:?}")))
            };
            let (bucket_shift, position_shift) = (unsuffixed(*bucket_shift), unsuffixed(*position_shift));
            let mask = Literal::u64_unsuffixed(*mask);
            template! { [small, len, values, bucket_shift, position_shift, unit, mask]
                static DISPLACEMENTS: [::core::primitive::#small; #len] = *#values;
                let displacement = DISPLACEMENTS[(product >> #bucket_shift) as ::core::primitive::usize];
                let position = product >> #position_shift;
                ((position + displacement as ::core::primitive::#unit) & #mask) as ::core::primitive::usize
            }
        }
        // Here `product` is the index itself.
        Hash::Match => template!([] product as ::core::primitive::usize),
    }
}

/// A `match` over the slots of a chunk. Every slot has an arm, and the wildcard stands for a slot in the middle, so
/// that LLVM sees a table without gaps.
fn chunk_function(index: usize, chunk: &[&Arm<'_>], ident: &str) -> String {
    let mut text = format!(
        "#[inline(always)] const fn __chunk_{index}(slot: ::core::primitive::usize) -> {ident} {{ match slot {{"
    );
    let (middle, path) = (chunk.len() / 2, format!("{ident}::"));
    for (slot, arm) in chunk.iter().enumerate() {
        if slot == middle {
            continue;
        }
        let _ = write!(text, "{slot}=>");
        text += &path;
        text += &arm.name;
        text += ",";
    }
    let last = chunk.get(middle).map(|arm| &*arm.name).unwrap_or_default();
    let _ = write!(text, "_ => {ident}::{last} }} }}");
    text
}

/// The smallest type that can hold all values of an array.
fn smallest_unit(largest: usize) -> Ident {
    identifier(if u16::try_from(largest).is_ok() { "u16" } else { "u32" })
}
