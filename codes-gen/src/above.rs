//! The source above an attribute: a derive there never reaches the attribute's macro, and would not see the variants.

use proc_macro2::TokenStream;
use syn::Meta;
use syn::parse::Parse as _;

use crate::syntax::{derived, parse_all};

/// The traits that `#[derive(..)]`s at the end of this source name, among the attributes and comments that it ends with.
///
/// ```
/// let above = "struct Other;\n\n/// Codes.\n#[derive(Clone, serde::Serialize)]\n// Really.\n";
/// assert_eq!(codes_gen::derives_at_end(above), ["Clone", "Serialize"]);
/// assert!(codes_gen::derives_at_end("#[derive(Clone)]\nstruct Other;\n").is_empty());
/// ```
#[must_use]
pub fn derives_at_end(source: &str) -> Vec<String> {
    let mut rest = source.trim_end();
    let mut derives = Vec::new();
    loop {
        let line_start = rest.rfind('\n').map_or(0, |newline| newline + 1);
        if rest.get(line_start..).is_some_and(|line| line.trim_start().starts_with("//")) {
            rest = rest.get(..line_start).unwrap_or_default().trim_end();
            continue;
        }
        let Some((before, attribute)) = attribute_at_end(rest) else { return derives };
        if let Meta::List(list) = attribute
            && list.path.is_ident("derive")
        {
            derives.append(&mut derived(&list.tokens));
        }
        rest = before.trim_end();
    }
}

/// Splits `source #[attribute]` before the `#`.
///
/// The attribute itself may contain brackets and `#[`, so the nearest beginning that makes an attribute is taken.
fn attribute_at_end(source: &str) -> Option<(&str, Meta)> {
    const TRIED: usize = 8;
    let inner = source.strip_suffix(']')?;
    let mut before = inner;
    let mut tried = 0;
    while tried < TRIED {
        let (rest, attribute) = inner.split_at_checked(before.rfind('#')?)?;
        before = rest;
        if let Some(meta) = attribute.strip_prefix("#[") {
            tried += 1;
            if let Ok(meta) = meta.parse::<TokenStream>()
                && let Ok(meta) = parse_all(meta, Meta::parse)
            {
                return Some((before, meta));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::derives_at_end;

    #[test]
    fn other_attributes_may_be_between() {
        assert_eq!(derives_at_end("#[derive(\n    A,\n    b::C,\n)]\n#[repr(i32)] #[doc = \"[x\"]\n    "), ["A", "C"]);
    }

    #[test]
    fn attributes_of_another_item_do_not_count() {
        for source in
            ["", "]", "]]", "#[derive(A)] struct B;", "let x = y[1]", "// #[derive(A)]\n", "#[derive(A)]\nmod m {\n"]
        {
            assert!(derives_at_end(source).is_empty(), "{source}");
        }
    }
}
