//! The argument `translations(zh = "docs/zh.md", ja(doc = "docs/ja.md", table = ".."), ..)`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, LitStr, Result};

use super::Spanned;
use super::arguments::{Argument, Value, choice, paths};
use crate::diagnostic::{Checked, Problems, SourceProblem};
use crate::select::Choice;
use crate::syntax::{items, parse_all, value};

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

/// A language, as a name or as a text, and what follows it.
fn language(input: ParseStream<'_>) -> Result<(String, Span, Value)> {
    let (language, span) = if input.peek(LitStr) {
        let tag: LitStr = input.parse()?;
        (tag.value(), tag.span())
    } else {
        let tag = Ident::parse_any(input)?;
        (tag.unraw().to_string(), tag.span())
    };
    let value = Value::parse(&language, input)?;
    Ok((language, span, value))
}

fn translation(tokens: &TokenStream) -> Checked<Translation> {
    let Ok((language, span, documents)) = parse_all(tokens.clone(), language) else {
        let problem = SourceProblem::spanned(tokens, "a translation has a language and a document");
        return Err(problem.help(format!("write `{EXAMPLE}`")));
    };
    let mut translation = Translation { language, span, paths: Vec::new(), table: None, is_partial: false };
    let arguments = match documents {
        Value::None => Vec::new(),
        Value::Equals(written) => {
            translation.paths = value(&translation.language, span, Some(written), paths, EXAMPLE)?;
            Vec::new()
        }
        Value::List(written) => Argument::list_of(written)?,
    };
    let mut seen = Vec::new();
    for argument in arguments {
        let (name, span) = (argument.name.to_string(), argument.name.span());
        if seen.contains(&name) {
            let message = format!("`{name}` of the language `{}` is given twice", translation.language);
            return Err(SourceProblem::new(span, message));
        }
        match &*name {
            "doc" => translation.paths = argument.value(paths, "doc = \"docs/vendor.zh.md\"")?,
            "table" => {
                let table = argument.value(choice, "table = \"the table's heading\"` or `table = 2")?;
                translation.table = Some(table.value);
            }
            "partial" => translation.is_partial = argument.flag()?,
            _ => {
                let message = format!("a translation has no argument `{name}`: the arguments are doc, table, partial");
                return Err(SourceProblem::new(span, message));
            }
        }
        seen.push(name);
    }
    Ok(translation)
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
        let Some(translation) = problems.ok(translation(&tokens)) else { continue };
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
