//! Finds the pins in an enum's body.

use std::ops::Range;

use proc_macro2::Delimiter;

use super::place::Placed;

/// A variant with its code.
pub(crate) struct PinPlace {
    pub(crate) name: String,
    /// The start of its name, below its attributes.
    pub(crate) start: usize,
    /// Its code.
    pub(crate) value: Range<usize>,
    /// The attribute `#[codes(retired)]`.
    pub(crate) retired: Option<Range<usize>>,
}

/// The variants between the braces of an enum that have codes.
pub(super) fn find(body: &[Placed]) -> Vec<PinPlace> {
    body.split(|token| token.is_punct(',')).filter_map(variant).collect()
}

fn variant(tokens: &[Placed]) -> Option<PinPlace> {
    let mut retired = None;
    let mut rest = tokens;
    while let [hash, group, after @ ..] = rest
        && hash.is_punct('#')
        && group.is_group(Delimiter::Bracket)
    {
        if let [codes, list] = &*group.inner
            && codes.is_ident("codes")
            && matches!(&*list.inner, [word] if word.is_ident("retired"))
        {
            retired = Some(hash.range.start..group.range.end);
        }
        rest = after;
    }
    let [name, equals, value @ ..] = rest else { return None };
    let (first, last) = (value.first()?, value.last()?);
    equals.is_punct('=').then(|| PinPlace {
        name: name.token.to_string(),
        start: name.range.start,
        value: first.range.start..last.range.end,
        retired,
    })
}
