//! [`Problems`]: what is wrong in the document and in the user's Rust, collected.

use proc_macro2::TokenStream;

use crate::template::append;
pub(crate) use codes_read::diagnostic::{Diagnostic, Diagnostics, Severity};

/// Collects the problems of one call, in the document and in the user's Rust.
///
/// Who makes one must end with [`into_parts`](Self::into_parts): dropping problems unread would be losing them in silence.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    /// For the steps that read, which know no Rust.
    pub(crate) document: Diagnostics,
    rust: Vec<syn::Error>,
}

impl Problems {
    /// Adds a problem of the document; they are kept in the order of their places.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.document.report(diagnostic);
    }

    pub(crate) fn report_rust(&mut self, error: syn::Error) {
        self.rust.push(error);
    }

    /// Whether the document has errors, so that codes of it may be missing.
    pub(crate) fn are_in_document(&self) -> bool {
        self.document.have_error()
    }

    /// How many problems the user's Rust has so far.
    pub(crate) fn count_in_rust(&self) -> usize {
        self.rust.len()
    }

    /// Keeps the value, or reports the error.
    pub(crate) fn ok<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.report_rust(error)).ok()
    }

    /// The document's problems in the order of their places, and those of the user's Rust.
    pub(crate) fn into_parts(self) -> (Vec<Diagnostic>, Vec<syn::Error>) {
        (self.document.into_vec(), self.rust)
    }
}

/// Errors as rustc shows them: each a `compile_error!`.
pub(crate) fn compile_errors(errors: &[syn::Error]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for error in errors {
        append(&mut tokens, error.to_compile_error());
    }
    tokens
}
