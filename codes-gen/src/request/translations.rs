//! The argument `translations(zh = "docs/zh.md", ja(doc = "docs/ja.md", table = ".."), ..)`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token};

use super::Spanned;
use super::arguments::{choice, paths};
use crate::diagnostic::{Problems, SourceProblem};
use crate::select::Choice;
use crate::syntax::{items, listed, parse_all};

pub(super) const EXAMPLE: &str = "translations(zh = \"docs/vendor.zh.md\", \"pt-BR\" = \"docs/vendor.pt.md\")";

/// The same codes in another language.
pub(crate) struct Translation {
    /// The language, as a BCP 47 tag.
    pub(crate) language: String,
    /// The place of the language in the user's Rust.
    pub(crate) span: Span,
    /// Its documents; at least one.
    pub(crate) paths: Vec<Spanned<String>>,
    pub(crate) table: Option<Choice>,
    /// Whether each document may have codes that the other lacks.
    pub(crate) is_partial: bool,
}

impl Translation {
    /// The place where problems of its documents are shown.
    pub(crate) fn place(&self) -> Span {
        self.paths.first().map_or(self.span, |path| path.span)
    }

    /// The problem with its language or its documents.
    fn problem(&self) -> Option<SourceProblem> {
        let Self { language, span, .. } = self;
        if !is_language(language) {
            let problem = SourceProblem::new(*span, format!("`{language}` is not a BCP 47 language tag"));
            return Some(problem.help("write one like `zh` or `\"zh-Hant\"`"));
        }
        let has_none = self.paths.iter().all(|path| path.value.is_empty());
        has_none.then(|| {
            SourceProblem::new(*span, format!("the language `{language}` has no document"))
                .help(format!("write `{EXAMPLE}`"))
        })
    }

    /// Its documents as a message names them.
    pub(crate) fn names(&self) -> String {
        let mut names = String::new();
        for path in &self.paths {
            codes_read::text::append(&mut names, ", ", &path.value);
        }
        names
    }

    /// Its documents as the user writes them.
    pub(crate) fn written(&self) -> String {
        let mut written = String::new();
        for path in &self.paths {
            codes_read::text::append(&mut written, ", ", &format!("{:?}", path.value));
        }
        if self.paths.len() == 1 { written } else { format!("[{written}]") }
    }
}

impl Parse for Translation {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let (language, span) = if input.peek(LitStr) {
            let tag: LitStr = input.parse()?;
            (tag.value(), tag.span())
        } else {
            let tag = Ident::parse_any(input)?;
            (tag.unraw().to_string(), tag.span())
        };
        let mut translation = Self { language, span, paths: Vec::new(), table: None, is_partial: false };
        if input.peek(syn::token::Paren) {
            let list;
            syn::parenthesized!(list in input);
            let mut options: Vec<(String, Translated)> = Vec::new();
            listed(&list, &mut options, option)?;
            let mut seen = Vec::new();
            for (name, option) in options {
                if seen.contains(&name) {
                    let language = &translation.language;
                    return Err(Error::new(span, format!("`{name}` of the language `{language}` is given twice")));
                }
                match option {
                    Translated::Paths(paths) => translation.paths = paths,
                    Translated::Table(table) => translation.table = Some(table),
                    Translated::Partial => translation.is_partial = true,
                }
                seen.push(name);
            }
        } else if input.parse::<Option<Token![=]>>()?.is_some() {
            translation.paths = paths(input)?;
        }
        Ok(translation)
    }
}

/// The content of the parentheses after a language.
enum Translated {
    Paths(Vec<Spanned<String>>),
    Table(Choice),
    Partial,
}

fn option(input: ParseStream<'_>) -> Result<(String, Translated)> {
    let ident = Ident::parse_any(input)?;
    let name = ident.to_string();
    if name == "doc" || name == "table" {
        input.parse::<Token![=]>()?;
    }
    let option = match &*name {
        "doc" => Translated::Paths(paths(input)?),
        "table" => Translated::Table(choice(input)?.value),
        "partial" => Translated::Partial,
        other => {
            let message = format!("a translation has no argument `{other}`: the arguments are doc, table, partial");
            return Err(Error::new(ident.span(), message));
        }
    };
    Ok((name, option))
}

/// Whether a text has the form of a language tag: a language of two to eight letters, and subtags of up to eight
/// letters and digits, separated by hyphens (RFC 5646).
///
/// ```
/// assert!(codes_gen::is_language("zh-Hant") && !codes_gen::is_language("9"));
/// ```
#[must_use]
pub fn is_language(tag: &str) -> bool {
    for (index, subtag) in tag.split('-').enumerate() {
        let is_letters = subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_plain = subtag.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let fits = if index == 0 { is_letters && subtag.len() >= 2 } else { is_plain && !subtag.is_empty() };
        if !fits || subtag.len() > 8 {
            return false;
        }
    }
    true
}

/// Parses the list. A wrong language, or one that is given twice, is reported and left out.
pub(super) fn parse(tokens: TokenStream, problems: &mut Problems) -> Result<Vec<Translation>> {
    let mut translations: Vec<Translation> = Vec::new();
    for tokens in items(tokens)? {
        let Some(translation) = problems.ok(parse_all(tokens, Translation::parse)) else { continue };
        if let Some(problem) = translation.problem() {
            problems.report_rust(problem);
            continue;
        }
        if translations.iter().any(|earlier| earlier.language.eq_ignore_ascii_case(&translation.language)) {
            let message = format!("the language `{}` is given twice", translation.language);
            problems.report_rust(Error::new(translation.span, message));
            continue;
        }
        translations.push(translation);
    }
    Ok(translations)
}
