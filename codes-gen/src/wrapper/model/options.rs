//! The arguments of the type itself.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::parse::Parse;
use syn::{Attribute, Error, LitStr, Path, Result, Type};

use crate::diagnostic::{Problems, SourceProblem};
use crate::request::{CodeType, Repr};
use crate::syntax;
use crate::wrapper::attribute::{Word, unknown, words};

const KNOWN: [&str; 7] = ["wraps", "first_wins", "display", "serde", "miette", "repr", "crate"];

pub(crate) struct Options {
    /// The path of codes-core; `::codes_core` unless `crate = ..` says otherwise.
    pub(crate) krate: TokenStream,
    pub(crate) wraps: Option<TokenStream>,
    /// Whether `wraps`, or an argument that may be meant as `wraps`, is there but not understood.
    pub(crate) is_broken: bool,
    pub(crate) first_wins: Option<Ident>,
    pub(crate) display: Option<LitStr>,
    /// The place of `serde`, if it is there.
    pub(crate) serde: Option<Ident>,
    pub(crate) miette: bool,
    /// The type to convert from and to; without it, the type of the codes.
    pub(crate) repr: Option<CodeType>,
}

pub(super) fn parse(attributes: &[Attribute], is_enum: bool, problems: &mut Problems) -> Options {
    let mut options = Options {
        krate: quote!(::codes_core),
        wraps: None,
        is_broken: false,
        first_wins: None,
        display: None,
        serde: None,
        miette: false,
        repr: None,
    };
    let mut seen: Vec<String> = Vec::new();
    for word in words(attributes, problems) {
        let (name, value) = match word {
            Word::Named(name, value) => (name, value),
            Word::Claim(claim) => {
                let problem = SourceProblem::new(claim.span, "a code is claimed by a variant, not by the type");
                problems.report_rust(problem.help("write it above the variant"));
                continue;
            }
        };
        let text = name.to_string();
        if seen.contains(&text) {
            problems.report_rust(Error::new(name.span(), format!("`{name}` is given twice")));
            continue;
        }
        let result = options.set(&name, value, is_enum);
        // An argument of another name may be misspelt.
        options.is_broken |= result.is_err() && (text == "wraps" || !KNOWN.contains(&&*text));
        problems.ok(result);
        seen.push(text);
    }
    if let (Some(_), Some(first_wins)) = (&options.wraps, &options.first_wins) {
        let message = "`first_wins` can only be used on a union: a mapping gives each code to one variant";
        problems.report_rust(Error::new(first_wins.span(), message));
    }
    options
}

impl Options {
    fn set(&mut self, name: &Ident, value: Option<TokenStream>, is_enum: bool) -> Result<()> {
        match &*name.to_string() {
            "wraps" if is_enum => {
                let wraps = syntax::value_of(name, value, Type::parse, "wraps = ServerCode")?;
                if super::variants::is_bare(&wraps) || super::variants::status(&wraps).is_some() {
                    return Err(super::variants::not_an_enum(&wraps).into());
                }
                self.wraps = Some(wraps.into_token_stream());
            }
            "first_wins" if is_enum => {
                syntax::flag(name, value.is_some())?;
                self.first_wins = Some(name.clone());
            }
            "wraps" | "first_wins" => {
                let message = format!("`{name}` can only be used on an enum: a struct wraps the codes of its field");
                return Err(Error::new(name.span(), message));
            }
            "display" if !is_enum => self.display = Some(display(name, value)?),
            "display" => {
                let problem = SourceProblem::new(name.span(), "on an enum, `display` belongs to the variants");
                return Err(problem.help("write it above each variant").into());
            }
            "serde" => {
                syntax::flag(name, value.is_some())?;
                self.serde = Some(name.clone());
            }
            "miette" => {
                syntax::flag(name, value.is_some())?;
                self.miette = true;
            }
            "repr" => {
                let integer = syntax::value_of(name, value, Ident::parse, "repr = i32")?;
                let error = || {
                    let problem = SourceProblem::new(integer.span(), "codes cannot have this type");
                    problem.help("write `repr = i32` or `repr = str`")
                };
                self.repr = Some(match &*integer.to_string() {
                    "str" => CodeType::Text,
                    name => CodeType::Integer(Repr::named(name).ok_or_else(error)?),
                });
            }
            "crate" => {
                let path = syntax::value_of(name, value, Path::parse, "crate = ::my_crate::codes_core")?;
                self.krate = path.to_token_stream();
            }
            _ => return Err(unknown(name, "a wrapper", &KNOWN, None).into()),
        }
        Ok(())
    }
}

/// The value of `display = ".."`.
pub(super) fn display(name: &Ident, value: Option<TokenStream>) -> Result<LitStr> {
    Ok(syntax::value_of(name, value, <LitStr as Parse>::parse, "display = \"{code}: {message}\"")?)
}
