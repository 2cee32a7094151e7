//! From a Rust source file to the enums below `#[codes(..)]` in it.

use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{Attribute, ItemEnum};

use crate::{Failure, input};

/// A source file.
pub(crate) struct RustSource {
    pub(crate) text: String,
    pub(crate) enums: Vec<CodesEnum>,
}

/// An enum below `#[codes(..)]`.
pub(crate) struct CodesEnum {
    pub(crate) ident: String,
    /// What stands in the brackets of `#[codes(..)]`.
    pub(crate) arguments: TokenStream,
    /// The enum without that attribute.
    pub(crate) item: TokenStream,
    /// The file that the arguments name.
    pub(crate) document: Option<String>,
    /// By `include_str!`.
    pub(crate) is_included: bool,
    /// Where it begins in the file, in bytes, with its attributes.
    pub(crate) start: usize,
    /// What stands between its braces.
    pub(crate) body: Range<usize>,
    /// Where its last variant ends, with its comma; and whether it has one.
    pub(crate) last_variant: Option<(usize, bool)>,
}

impl RustSource {
    /// Reads a file, or a git revision of it, and finds its enums, in modules and functions too.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let name = path.display();
        if !path.exists() {
            let text = input::read(path)?.text().to_owned();
            return Self::parse(text).map_err(|error| Failure::Message(format!("{name} is no Rust: {error}")));
        }
        let text =
            std::fs::read_to_string(path).map_err(|error| Failure::Usage(format!("cannot read {name}: {error}")))?;
        Self::parse(text).map_err(|error| Failure::Message(format!("{name} is no Rust: {error}")))
    }

    fn parse(text: String) -> Result<Self, String> {
        // syn leaves a byte order mark out of its positions.
        let (mark, rest) = match text.strip_prefix('\u{feff}') {
            Some(rest) => ('\u{feff}'.len_utf8(), rest),
            None => (0, &*text),
        };
        let file: syn::File = syn::parse_str(rest).map_err(|error| {
            let start = error.span().start();
            format!("line {}: {error}", start.line)
        })?;
        let mut found = Found { offset: mark, enums: Vec::new() };
        found.visit_file(&file);
        Ok(Self { enums: found.enums, text })
    }

    /// The enums that are meant: the one that is named, else those of the documents with one of these file names, else
    /// all.
    pub(crate) fn select(
        self,
        path: &Path,
        name: Option<&str>,
        documents: &[&Path],
    ) -> Result<Vec<CodesEnum>, Failure> {
        let there_are = || {
            let names: Vec<String> = self.enums.iter().map(|found| format!("`{}`", found.ident)).collect();
            names.join(", ")
        };
        if self.enums.is_empty() {
            return Err(Failure::Message(format!("{} has no enum below `#[codes(doc = ..)]`", path.display())));
        }
        if let Some(name) = name {
            let there_are = there_are();
            let found = self.enums.into_iter().find(|found| found.ident == name);
            let missing =
                || Failure::Message(format!("{} has no enum `{name}`: there are {there_are}", path.display()));
            return found.map(|found| vec![found]).ok_or_else(missing);
        }
        let is_of = |found: &CodesEnum| {
            let of = found.document.as_ref().and_then(|document| Path::new(document).file_name());
            of.is_some() && documents.iter().any(|document| file_name(document) == of)
        };
        let any = self.enums.iter().any(is_of);
        Ok(self.enums.into_iter().filter(|found| !any || is_of(found)).collect())
    }
}

impl CodesEnum {
    /// Where its document is: `doc` starts at the folder of `Cargo.toml`, or at this file if it says so, `include_str!` at
    /// this file. Nothing for a text that is inline.
    pub(crate) fn document_from(&self, file: &Path) -> Option<PathBuf> {
        let written = Path::new(self.document.as_ref()?);
        let beside = file.parent().unwrap_or(Path::new(""));
        let is_relative = matches!(written.components().next(), Some(Component::CurDir | Component::ParentDir));
        if self.is_included || is_relative || written.is_absolute() {
            return Some(beside.join(written));
        }
        let absolute = std::path::absolute(file).ok()?;
        let package = absolute.ancestors().skip(1).find(|folder| folder.join("Cargo.toml").is_file());
        let package = package.map(|folder| {
            let here = std::env::current_dir().unwrap_or_default();
            folder.strip_prefix(here).unwrap_or(folder).join(written)
        });
        Some(package.unwrap_or_else(|| beside.join(written)))
    }
}

/// The last part of a path, or of the path in a revision.
fn file_name(path: &Path) -> Option<&std::ffi::OsStr> {
    let name = path.file_name()?;
    match name.to_str().and_then(|name| name.rsplit_once(':')) {
        Some((_, name)) => Some(name.as_ref()),
        None => Some(name),
    }
}

struct Found {
    /// Where the parsed text begins in the file.
    offset: usize,
    enums: Vec<CodesEnum>,
}

impl Visit<'_> for Found {
    fn visit_item_enum(&mut self, item: &ItemEnum) {
        let found = item.attrs.iter().position(is_codes).and_then(|index| {
            let mut item = item.clone();
            let list = item.attrs.remove(index).meta.require_list().ok()?.tokens.clone();
            Some((item, list))
        });
        if let Some((stripped, arguments)) = found {
            let at = |place: usize| place + self.offset;
            let braces = item.brace_token.span;
            let start = item.attrs.first().map_or_else(|| item.span(), syn::spanned::Spanned::span);
            let last_variant = item.variants.pairs().next_back().map(|pair| {
                let end = pair
                    .punct()
                    .map_or_else(|| pair.value().span().byte_range().end, |comma| comma.span().byte_range().end);
                (at(end), pair.punct().is_some())
            });
            self.enums.push(CodesEnum {
                ident: item.ident.to_string(),
                is_included: is_included(&arguments),
                document: document(&arguments),
                arguments,
                item: quote::ToTokens::into_token_stream(stripped),
                start: at(start.byte_range().start),
                body: at(braces.open().byte_range().end)..at(braces.close().byte_range().start),
                last_variant,
            });
        }
        visit::visit_item_enum(self, item);
    }
}

/// `#[codes(doc = ..)]` or `#[codes(text = ..)]`, whatever path leads to it; other attributes of codes-core say neither.
fn is_codes(attribute: &Attribute) -> bool {
    let is_named = attribute.path().segments.last().is_some_and(|segment| segment.ident == "codes");
    let has_document = |tokens: &TokenStream| {
        tokens
            .clone()
            .into_iter()
            .any(|token| matches!(token, TokenTree::Ident(ident) if ident == "doc" || ident == "text"))
    };
    is_named && attribute.meta.require_list().is_ok_and(|list| has_document(&list.tokens))
}

/// The path in `doc = ".."` or `text = include_str!("..")`.
fn document(arguments: &TokenStream) -> Option<String> {
    let mut tokens = arguments.clone().into_iter();
    let key = tokens.find_map(|token| match token {
        TokenTree::Ident(ident) if ident == "doc" || ident == "text" => Some(ident.to_string()),
        _ => None,
    })?;
    tokens.next();
    match (&*key, tokens.next()?) {
        ("doc", TokenTree::Literal(path)) => {
            syn::parse_str::<syn::LitStr>(&path.to_string()).ok().map(|path| path.value())
        }
        (_, TokenTree::Ident(call)) if call == "include_str" => {
            let TokenTree::Group(group) = tokens.nth(1)? else { return None };
            syn::parse2::<syn::LitStr>(group.stream()).ok().map(|path| path.value())
        }
        _ => None,
    }
}

fn is_included(arguments: &TokenStream) -> bool {
    arguments.clone().into_iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == "include_str"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn enums(text: &str) -> Vec<CodesEnum> {
        RustSource::parse(text.to_owned()).unwrap().enums
    }

    #[test]
    fn enums_are_found_in_modules_and_functions_and_wrappers_are_none() {
        let found = enums(
            "#[codes(doc = \"docs/a.md\")] #[repr(i32)] pub enum A {}
            mod m { #[codes_core::codes(text = include_str!(\"../b.md\"))] enum B { X = \"x\" } }
            fn f() { #[codes(text = \"| Code |\")] enum C {} }
            #[derive(CodeWrapper)] #[codes(wraps = A)] enum D { #[codes(1)] One }
            enum E {}",
        );
        let shown: Vec<_> = found.iter().map(|found| (&*found.ident, found.document.as_deref())).collect();
        assert_eq!(shown, [("A", Some("docs/a.md")), ("B", Some("../b.md")), ("C", None)]);
        assert_eq!(found[0].item.to_string(), "# [repr (i32)] pub enum A { }");
    }

    #[test]
    fn positions_are_bytes_of_the_file() {
        let text = "\u{feff}// é\n#[codes(doc = \"a.md\")]\nenum A { X = 1 /* é */ }\n";
        let [found] = &*enums(text) else { panic!() };
        assert_eq!(&text[found.body.clone()], " X = 1 /* é */ ");
        assert_eq!(
            (&text[..found.start], found.last_variant.map(|(end, _)| &text[end..])),
            ("\u{feff}// é\n", Some(" /* é */ }\n"))
        );
    }
}
