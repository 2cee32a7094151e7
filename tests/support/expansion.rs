//! Expands documents that are given as text, and takes the expansions apart.

use codes_gen::Caller;
use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// The expansion of `#[codes(text = text, arguments)] item`.
///
/// # Panics
///
/// If the arguments or the item cannot be tokenized.
#[must_use]
pub fn expand(text: &str, arguments: &str, item: &str) -> TokenStream {
    let mut all = TokenStream::from_iter([
        TokenTree::from(Ident::new("text", Span::call_site())),
        Punct::new('=', Spacing::Alone).into(),
        Literal::string(text).into(),
        Punct::new(',', Spacing::Alone).into(),
    ]);
    all.extend(arguments.parse::<TokenStream>().unwrap());
    codes_gen::codes(all, item.parse().unwrap(), &Caller::default())
}

/// The parts of an expansion.
pub struct Expanded {
    /// The names of the variants.
    pub variants: Vec<String>,
    /// The messages of the errors beside the enum.
    pub errors: Vec<String>,
}

/// Splits an expansion into its parts: the enum, its lookups and errors.
///
/// # Panics
///
/// If there is any other part.
#[must_use]
pub fn items(tokens: TokenStream) -> Expanded {
    let file: syn::File = syn::parse2(tokens).unwrap();
    let mut items = file.items.into_iter();
    let Some(syn::Item::Macro(interface)) = items.next() else { panic!("no interface") };
    assert_eq!(interface.mac.path.segments.last().unwrap().ident, "__interface");
    let Some(syn::Item::Enum(definition)) = items.next() else { panic!("no enum") };
    let Some(syn::Item::Const(lookups)) = items.next() else { panic!("no lookups") };
    assert_eq!(lookups.ident, "_");
    let errors = items.map(|item| {
        let syn::Item::Macro(call) = item else { panic!("what is this?") };
        assert_eq!(call.mac.path.segments.last().unwrap().ident, "compile_error");
        call.mac.parse_body::<syn::LitStr>().unwrap().value()
    });
    Expanded {
        errors: errors.collect(),
        variants: definition.variants.into_iter().map(|variant| variant.ident.to_string()).collect(),
    }
}

/// The items of a document's expansion for an enum without pins.
///
/// # Panics
///
/// If there is anything beside the enum, its lookups and errors.
#[must_use]
pub fn expanded(text: &str) -> Expanded {
    items(expand(text, "", "#[repr(i32)] enum VendorCode {}"))
}

/// The errors beside the enum.
///
/// # Panics
///
/// If there is anything beside the enum, its lookups and errors.
#[must_use]
pub fn errors(text: &str) -> Vec<String> {
    expanded(text).errors
}
