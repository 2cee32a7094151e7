//! `miette::Diagnostic`: a code with the vendor's advice as its help, and the vendor's first link as its page.

extern crate std;

use std::boxed::Box;
use std::fmt::Display;
use std::string::ToString as _;

use miette::Diagnostic;

use crate::notation::Written;
use crate::{Code, CodeRepr as _, Failure, Held, Meaning, Status, UnknownCode, Wire};

/// The return type of the functions of `Diagnostic`.
pub type DiagnosticText<'a> = Option<Box<dyn Display + 'a>>;

/// The code itself.
#[must_use]
pub fn diagnostic_code<C: Code>(status: Option<Status<C, Wire<'_, C>>>) -> DiagnosticText<'_> {
    Some(Box::new(Written::<C>(match status? {
        Status::Known(known) => known.code().wire(),
        Status::Unknown(unknown) => unknown.into_held(),
    })))
}

/// The first advice among the meanings that the error's own text, which a report shows above it, does not contain.
#[must_use]
pub fn diagnostic_help<'a, C: Code>(status: Option<Status<C, Wire<'a, C>>>, error: &dyn Display) -> DiagnosticText<'a> {
    let text = error.to_string();
    let advice = meanings(&status?).iter().filter_map(Meaning::advice).find(|advice| !text.contains(advice))?;
    Some(Box::new(advice))
}

/// The first link among the meanings that leads to the web or a mailbox, and not to a file or a script.
#[must_use]
pub fn diagnostic_url<C: Code>(status: Option<Status<C, Wire<'_, C>>>) -> DiagnosticText<'_> {
    let mut links = meanings(&status?).iter().flat_map(crate::Meaning::links);
    let link = links.find(|link| leads_to_web(link.url))?;
    Some(Box::new(link.url))
}

fn leads_to_web(url: &str) -> bool {
    let begins = |scheme: &&str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    ["https://", "http://", "mailto:"].iter().any(begins)
}

fn meanings<C: Code>(status: &Status<C, Wire<'_, C>>) -> &'static [Meaning] {
    match status {
        Status::Known(known) => known.meanings(),
        Status::Unknown(unknown) => unknown.meaning().map(core::slice::from_ref).unwrap_or_default(),
    }
}

impl<C: Code, U: Held<C::Repr>> Diagnostic for Failure<C, U> {
    crate::__v1_diagnostic!(self => Some(crate::wrapper::on_wire(self.status())));
}

impl<C: Code, U: Held<C::Repr>> Diagnostic for UnknownCode<C, U> {
    crate::__v1_diagnostic!(self => Some(Status::<C, _>::Unknown(UnknownCode::new(self.value()))));
}

/// `Diagnostic` for a generated enum, or its functions, from an expression for the status of `self`.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_diagnostic {
    ($self:ident => $status:expr) => {
        fn code(&$self) -> $crate::__v1::DiagnosticText<'_> {
            $crate::__v1::diagnostic_code($status)
        }

        fn help(&$self) -> $crate::__v1::DiagnosticText<'_> {
            $crate::__v1::diagnostic_help($status, $self)
        }

        fn url(&$self) -> $crate::__v1::DiagnosticText<'_> {
            $crate::__v1::diagnostic_url($status)
        }
    };
    ($code:ident) => {
        impl $crate::__v1::miette::Diagnostic for $code {
            $crate::__v1_diagnostic!(self => $crate::__v1::known(*self));
        }
    };
}
