//! Templates of Rust: texts in which `#name` is replaced by tokens.
//!
//! A template reads like `quote!` and gives the same tokens. But `quote!` compiles to a call for each token, and rustc
//! took longer for these calls than for the rest of the crate. A template compiles to one text, which is parsed while
//! the macro runs. Short pieces are quoted nevertheless, and so are pieces that are written for each of many claims: to
//! parse a text a thousand times takes longer than the calls.

use proc_macro2::{Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// `template!([name, other = value] Rust with #name and #other)`. A test finds names that are in only one of the two.
macro_rules! template {
    ([$($name:ident $(= $value:expr)?),*] $($rust:tt)*) => {
        $crate::template::fill(
            stringify!($($rust)*),
            &[$(stringify!($name)),*],
            &[$($crate::template::template!(@ $name $($value)?)),*],
        )
    };
    (@ $name:ident) => {
        &$name
    };
    (@ $name:ident $value:expr) => {
        &$value
    };
}

pub(crate) use template;

/// The template's tokens, with the names replaced by their values.
pub(crate) fn fill(rust: &str, names: &[&str], values: &[&dyn ToTokens]) -> TokenStream {
    replace(parse(rust), names, values)
}

fn replace(rust: TokenStream, names: &[&str], values: &[&dyn ToTokens]) -> TokenStream {
    let mut filled = TokenStream::new();
    // A `#` that may or may not be followed by a name.
    let mut mark: Option<Punct> = None;
    for token in rust {
        if let Some(mark) = mark.take() {
            if let TokenTree::Ident(name) = &token
                && let Some(value) = value_of(name, names, values)
            {
                value.to_tokens(&mut filled);
                continue;
            }
            mark.to_tokens(&mut filled);
        }
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => mark = Some(punct),
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), replace(group.stream(), names, values)).to_tokens(&mut filled);
            }
            token => token.to_tokens(&mut filled),
        }
    }
    mark.to_tokens(&mut filled);
    filled
}

fn value_of<'a>(name: &Ident, names: &[&str], values: &[&'a dyn ToTokens]) -> Option<&'a dyn ToTokens> {
    values.get(names.iter().position(|known| name == known)?).copied()
}

/// Generated text as tokens. It is well-formed by construction: all text from the document is written by its `Debug`,
/// as in [`literal`](crate::expand::literal).
///
/// In a macro, rustc parses it. proc-macro2 would parse it a second time, unoptimised.
pub(crate) fn parse(text: &str) -> TokenStream {
    let tokens = if proc_macro::is_available() {
        text.parse().map(|tokens: proc_macro::TokenStream| tokens.into()).ok()
    } else {
        text.parse().ok()
    };
    tokens.unwrap_or_else(|| quote::quote!(::core::compile_error! { "codes: malformed expansion" }))
}

/// An identifier that the macro itself introduces.
pub(crate) fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Appends tokens as they are: `to_tokens` would copy them.
pub(crate) fn append(tokens: &mut TokenStream, more: TokenStream) {
    tokens.extend(std::iter::once(more));
}

/// The items one after the other.
pub(crate) fn each<T: ToTokens>(items: &[T]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for item in items {
        item.to_tokens(&mut tokens);
    }
    tokens
}

/// The items, separated by commas.
pub(crate) fn listed(items: &[TokenStream]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            Punct::new(',', Spacing::Alone).to_tokens(&mut tokens);
        }
        item.to_tokens(&mut tokens);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    use proc_macro2::Literal;
    use quote::{format_ident, quote};

    use super::*;

    /// The names after `#` in the Rust of a template.
    fn marked(rust: TokenStream) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut is_marked = false;
        for token in rust {
            match &token {
                TokenTree::Ident(name) if is_marked => _ = names.insert(name.to_string()),
                TokenTree::Group(group) => names.extend(marked(group.stream())),
                _ => {}
            }
            is_marked = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == '#');
        }
        names
    }

    /// The names in the list of a template.
    fn listed_names(list: TokenStream) -> BTreeSet<String> {
        let tokens: Vec<String> = list.into_iter().map(|token| token.to_string()).collect();
        tokens.split(|token| token == ",").filter_map(|item| item.first().cloned()).collect()
    }

    /// Checks the templates in a source file, and returns their number.
    fn check_templates(rust: TokenStream, file: &Path) -> usize {
        let tokens: Vec<TokenTree> = rust.into_iter().collect();
        let mut count = 0;
        for (index, token) in tokens.iter().enumerate() {
            let TokenTree::Group(group) = token else { continue };
            count += check_templates(group.stream(), file);
            let mut inside = group.stream().into_iter();
            if index >= 2
                && tokens[index - 2].to_string() == "template"
                && let Some(TokenTree::Group(list)) = inside.next()
            {
                assert_eq!(listed_names(list.stream()), marked(inside.collect()), "a template in {}", file.display());
                count += 1;
            }
        }
        count
    }

    fn check_folder(folder: &Path) -> usize {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let check = |path: PathBuf| {
            let is_folder = path.is_dir();
            let rust = || std::fs::read_to_string(&path).unwrap().parse().unwrap();
            if is_folder { check_folder(&path) } else { check_templates(rust(), &path) }
        };
        files.map(check).sum()
    }

    #[test]
    fn the_names_in_each_template_are_those_in_its_list() {
        assert!(check_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) > 100);
    }

    #[test]
    fn a_template_gives_the_tokens_that_quoting_gives() {
        let (name, krate, value) = (format_ident!("Code"), quote!(::codes_core), Literal::i32_unsuffixed(7));
        let none: Option<TokenStream> = None;
        let quoted = quote! {
            /// A `doc` comment, and "quotes".
            #[derive(Clone)]
            impl<'a> #krate::Code<'a> for #name {
                #none
                fn code(&self) -> Option<&'a [u8]> { if #value >= 3..=4 { Some(b"#name \n") } else { r#loop::<_>('x') } }
            }
        };
        let filled = template! { [krate, name, none, value]
            /// A `doc` comment, and "quotes".
            #[derive(Clone)]
            impl<'a> #krate::Code<'a> for #name {
                #none
                fn code(&self) -> Option<&'a [u8]> { if #value >= 3..=4 { Some(b"#name \n") } else { r#loop::<_>('x') } }
            }
        };
        // Only the spacing between punctuation may differ.
        let text = |tokens: TokenStream| tokens.to_string().replace(' ', "");
        assert_eq!(text(filled), text(quoted));
    }

    #[test]
    fn the_value_of_a_name_is_not_searched_for_names() {
        let inner: TokenStream = parse("[inner] #inner");
        assert_eq!(template!([inner] #inner).to_string(), inner.to_string());
    }

    #[test]
    fn a_value_may_be_an_expression_or_a_list() {
        let numbers = [1_u8, 2].map(|number| Literal::u8_unsuffixed(number).to_token_stream());
        let terms = [1_u8, 2].map(Literal::u8_unsuffixed).map(|number| quote!(+ #number));
        let filled = template!([all = listed(&numbers), sum = each(&terms)] [#all] 0 #sum);
        assert_eq!(filled.to_string(), quote!([1, 2] 0 + 1 + 2).to_string());
    }
}
