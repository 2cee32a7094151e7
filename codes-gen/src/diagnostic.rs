//! [`Problems`]: the problems of the document and of the user's Rust, collected as values. This module turns them into
//! compiler errors, once.

use std::sync::Arc;

use proc_macro2::{Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Error;

use crate::Document;
use crate::template::append;
pub(crate) use codes_read::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId, Severity};

/// A value from the user's Rust, or the problem with it.
pub(crate) type Checked<T> = Result<T, SourceProblem>;

/// A problem in the user's Rust, with its place there.
#[derive(Debug)]
pub(crate) struct SourceProblem {
    diagnostic: Box<Diagnostic>,
    spot: Spot,
    /// The document that the diagnostic has its place in, if that is not the enum's: a translation.
    translation: Option<Arc<Document>>,
}

/// A place in the user's Rust.
#[derive(Debug)]
enum Spot {
    /// From the first token to the last.
    Tokens(Span, Span),
    /// The place where one of syn's parsers has found it.
    Error(Error),
}

impl SourceProblem {
    /// A problem at a token.
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Self {
        Self::with_spot(Spot::Tokens(span, span), message.into())
    }

    /// A problem of all these tokens.
    pub(crate) fn spanned(tokens: &dyn ToTokens, message: impl Into<String>) -> Self {
        let mut ends: Option<(Span, Span)> = None;
        for token in tokens.to_token_stream() {
            let span = token.span();
            ends = Some((ends.map_or(span, |(first, _)| first), span));
        }
        let (first, last) = ends.unwrap_or_else(|| (Span::call_site(), Span::call_site()));
        Self::with_spot(Spot::Tokens(first, last), message.into())
    }

    /// A problem that has its place by its value: an argument, the enum, a pin.
    pub(crate) fn placed(span: Span, diagnostic: impl Into<Box<Diagnostic>>) -> Self {
        Self { diagnostic: diagnostic.into(), spot: Spot::Tokens(span, span), translation: None }
    }

    /// A problem in the document of a translation, which is named at the span.
    pub(crate) fn in_translation(span: Span, diagnostic: Diagnostic, document: Arc<Document>) -> Self {
        Self { translation: Some(document), ..Self::placed(span, diagnostic) }
    }

    fn with_spot(spot: Spot, message: String) -> Self {
        let diagnostic = Diagnostic::with_place(Place::Source, ProblemId::InvalidSyntax, message);
        Self { diagnostic: Box::new(diagnostic), spot, translation: None }
    }

    /// Sets the kind of problem, if it is not the syntax.
    pub(crate) fn id(mut self, id: ProblemId) -> Self {
        self.diagnostic.id = id;
        self
    }

    /// Sets the help line: what to do.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.diagnostic.help = Some(help.into());
        self
    }

    /// The problem without its place in Rust, and the document that it is in if that is a translation.
    pub(crate) fn into_parts(self) -> (Diagnostic, Option<Arc<Document>>) {
        (*self.diagnostic, self.translation)
    }
}

impl From<Error> for SourceProblem {
    fn from(error: Error) -> Self {
        let mut messages = String::new();
        for error in error.clone() {
            codes_read::text::append(&mut messages, "\n", &error.to_string());
        }
        Self::with_spot(Spot::Error(error), messages)
    }
}

impl From<SourceProblem> for Error {
    fn from(problem: SourceProblem) -> Self {
        let SourceProblem { diagnostic, spot, translation } = problem;
        let text = match &translation {
            Some(document) => codes_read::rendered(document, &diagnostic),
            None => codes_read::explained(&diagnostic),
        };
        match spot {
            Spot::Error(error) if diagnostic.notes.is_empty() && diagnostic.help.is_none() => error,
            Spot::Error(error) => Self::new(error.span(), text),
            Spot::Tokens(first, last) => Self::new_spanned(ends(first, last), text),
        }
    }
}

/// Tokens that begin and end at these places.
fn ends(first: Span, last: Span) -> TokenStream {
    let mut tokens = TokenStream::new();
    for span in [first, last] {
        let mut token = Punct::new('.', Spacing::Alone);
        token.set_span(span);
        tokens.extend([TokenTree::from(token)]);
    }
    tokens
}

/// Collects the problems of one call, in the document and in the user's Rust.
///
/// Its owner must end with [`into_parts`](Self::into_parts): a problem that is dropped unread would be lost silently.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    /// The problems that the reading steps, which know no Rust, report.
    pub(crate) document: Diagnostics,
    source: Vec<SourceProblem>,
}

impl Problems {
    /// Adds a problem of the document, or of the request; they are kept in the order of their places.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.document.report(diagnostic);
    }

    pub(crate) fn report_rust(&mut self, problem: impl Into<SourceProblem>) {
        self.source.push(problem.into());
    }

    /// The number of problems of the user's Rust so far.
    pub(crate) fn count_in_rust(&self) -> usize {
        self.source.len()
    }

    /// Keeps the value, or reports the error.
    pub(crate) fn ok<T, E: Into<SourceProblem>>(&mut self, result: Result<T, E>) -> Option<T> {
        result.map_err(|error| self.report_rust(error)).ok()
    }

    /// All problems, by what they are about.
    pub(crate) fn into_parts(self) -> SortedProblems {
        let mut found = SortedProblems { in_document: Vec::new(), of_request: Vec::new(), in_rust: self.source };
        for diagnostic in self.document.into_vec() {
            if diagnostic.is_in_document() { &mut found.in_document } else { &mut found.of_request }.push(diagnostic);
        }
        found
    }
}

/// The problems of one call.
pub(crate) struct SortedProblems {
    /// Those of the document, in the order of their places.
    pub(crate) in_document: Vec<Diagnostic>,
    /// Those of the request: of arguments, the enum and its pins.
    pub(crate) of_request: Vec<Diagnostic>,
    /// Those of the user's Rust.
    pub(crate) in_rust: Vec<SourceProblem>,
}

/// Errors as rustc shows them: each a `compile_error!`.
pub(crate) fn compile_errors(problems: Vec<SourceProblem>) -> TokenStream {
    let mut tokens = TokenStream::new();
    for problem in problems {
        append(&mut tokens, Error::from(problem).to_compile_error());
    }
    tokens
}
