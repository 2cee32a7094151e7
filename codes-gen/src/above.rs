//! What stands above an attribute: a derive there never reaches the attribute's macro, and would see too little.

use syn::punctuated::Punctuated;
use syn::{Meta, Path, Token};

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
        derives.extend(derived(&attribute));
        rest = before.trim_end();
    }
}

/// Splits `source #[attribute]` before the `#`.
///
/// The attribute may hold brackets and `#[` itself, so that the nearest beginning that makes an attribute is taken.
fn attribute_at_end(source: &str) -> Option<(&str, Meta)> {
    const TRIED: usize = 8;
    let inner = source.strip_suffix(']')?;
    inner.rmatch_indices("#[").take(TRIED).find_map(|(at, open)| {
        let meta = syn::parse_str(inner.get(at + open.len()..)?).ok()?;
        Some((inner.get(..at)?, meta))
    })
}

fn derived(attribute: &Meta) -> Vec<String> {
    let Meta::List(list) = attribute else { return Vec::new() };
    if !list.path.is_ident("derive") {
        return Vec::new();
    }
    let paths = list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
    paths.into_iter().flatten().filter_map(|path| Some(path.segments.last()?.ident.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::derives_at_end;

    #[test]
    fn other_attributes_may_stand_between() {
        assert_eq!(derives_at_end("#[derive(\n    A,\n    b::C,\n)]\n#[repr(i32)] #[doc = \"[x\"]\n    "), ["A", "C"]);
    }

    #[test]
    fn what_belongs_to_another_item_does_not_count() {
        for source in
            ["", "]", "]]", "#[derive(A)] struct B;", "let x = y[1]", "// #[derive(A)]\n", "#[derive(A)]\nmod m {\n"]
        {
            assert!(derives_at_end(source).is_empty(), "{source}");
        }
    }
}
