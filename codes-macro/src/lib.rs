//! The procedural macros of [`codes-core`](https://docs.rs/codes-core), which re-exports and documents them.

mod caller;

use proc_macro::TokenStream;

#[allow(missing_docs)] // codes-core documents it where it re-exports it
#[proc_macro_attribute]
pub fn codes(arguments: TokenStream, item: TokenStream) -> TokenStream {
    codes_gen::codes(arguments.into(), item.into(), &caller::caller()).into()
}

#[allow(missing_docs)] // codes-core documents it where it re-exports it
#[proc_macro_derive(CodeWrapper, attributes(codes))]
pub fn code_wrapper(item: TokenStream) -> TokenStream {
    codes_gen::code_wrapper(item.into()).into()
}
