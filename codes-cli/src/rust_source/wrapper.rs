//! An item with `#[derive(CodeWrapper)]`.

use proc_macro2::{Delimiter, TokenStream};

use super::place::Placed;

/// The item that these tokens begin with, with its attributes, if it derives `CodeWrapper`.
pub(super) fn find(tokens: &[Placed]) -> Option<TokenStream> {
    let mut item = TokenStream::new();
    let mut is_wrapper = false;
    let mut rest = tokens;
    while let [hash, group, after @ ..] = rest
        && hash.is_punct('#')
        && group.is_group(Delimiter::Bracket)
    {
        is_wrapper |= derives_wrapper(group);
        item.extend([hash.token.clone(), group.token.clone()]);
        rest = after;
    }
    if !is_wrapper {
        return None;
    }
    // An enum and a struct with names end with their braces, a tuple with its semicolon.
    for token in rest {
        item.extend([token.token.clone()]);
        if token.is_group(Delimiter::Brace) || token.is_punct(';') {
            return Some(item);
        }
    }
    None
}

fn derives_wrapper(attribute: &Placed) -> bool {
    match &*attribute.inner {
        [derive, list] => derive.is_ident("derive") && list.inner.iter().any(|token| token.is_ident("CodeWrapper")),
        _ => false,
    }
}
