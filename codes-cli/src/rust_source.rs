//! Finds the enums below `#[codes(..)]` in a Rust source file, and the wrappers around them.

mod place;
mod uses;
mod variant;
mod wrapper;

use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use codes_gen::{Caller, Document};

use crate::input::{self, Versions};
use crate::{Failure, escape, paths};
use place::Placed;
pub(crate) use uses::{Named, Use};
pub(crate) use variant::PinPlace;

/// A source file.
pub(crate) struct RustSource {
    pub(crate) text: String,
    pub(crate) enums: Vec<CodesEnum>,
    /// The items with `#[derive(CodeWrapper)]`.
    pub(crate) wrappers: Vec<TokenStream>,
    /// The places where codes of enums, here or in other files, are named by their numbers.
    pub(crate) uses: Vec<Use>,
}

/// An enum below `#[codes(..)]`.
pub(crate) struct CodesEnum {
    pub(crate) ident: String,
    /// The arguments in the brackets of `#[codes(..)]`.
    pub(crate) arguments: TokenStream,
    /// The enum without that attribute.
    pub(crate) item: TokenStream,
    /// The files that the arguments name.
    pub(crate) documents: Vec<String>,
    /// The files that `translations(..)` names for each language.
    translations: Vec<Vec<String>>,
    /// Whether the documents are named by `include_str!`.
    pub(crate) is_included: bool,
    /// The text that the arguments hold instead.
    inline: Option<String>,
    /// The byte where it begins in the file, with its attributes.
    pub(crate) start: usize,
    /// The range between its braces.
    pub(crate) body: Range<usize>,
    /// The end of its last variant, with its comma if it has one; and whether it has one.
    pub(crate) last_variant: Option<(usize, bool)>,
    /// The range of `#[codes(..)]`.
    pub(crate) attribute: Range<usize>,
    /// The end of the arguments of `#[codes(..)]`, where another one goes, and whether a comma stands before it.
    pub(crate) arguments_end: (usize, bool),
    /// The variants with codes.
    pub(crate) pins: Vec<PinPlace>,
}

impl RustSource {
    /// Reads a file, or a git revision of it, and finds its enums, in modules and functions too.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        let name = escape::path(path);
        if !path.exists() {
            let text = input::read(path)?.text().to_owned();
            return Self::parse(text).map_err(|error| Failure::Message(format!("{name} is not valid Rust: {error}")));
        }
        Self::parse(input::text(path)?).map_err(|error| Failure::Message(format!("{name} is not valid Rust: {error}")))
    }

    pub(crate) fn parse(text: String) -> Result<Self, String> {
        let tokens = place::tokens(&text)?;
        let (mut enums, mut wrappers, mut uses) = (Vec::new(), Vec::new(), Vec::new());
        find(&tokens, &mut enums, &mut wrappers);
        uses::find(&tokens, &mut uses);
        Ok(Self { text, enums, wrappers, uses })
    }

    /// The selected enums: the one that is named, else those whose documents are nearest to these paths.
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
            return Err(Failure::Message(format!(
                "{} has no enum with `#[codes(doc = ..)]`\n  = help: name the file that has it, or paste the enum that `codes pin` prints",
                escape::path(path)
            )));
        }
        let there_are = there_are();
        let mut enums = self.enums;
        if let Some(name) = name {
            enums.retain(|found| found.ident == name);
            if enums.is_empty() {
                let missing = format!("{} has no enum `{name}`: found {there_are}", escape::path(path));
                return Err(Failure::Message(missing));
            }
            enums.truncate(1);
        }
        let how = how_used(enums.iter().map(|found| (found, path)), documents);
        let (mut selected, mut translated) = (Vec::new(), None);
        for (found, used) in enums.into_iter().zip(how) {
            match used {
                Some(used) if used.is_document() => selected.push(found),
                Some(used) => translated = Some((used.translations, found)),
                None => {}
            }
        }
        match translated.filter(|_| selected.is_empty()) {
            Some((written, of)) => {
                let own = of.documents.first().map_or("its document".to_owned(), |own| format!("`{own}`"));
                // It may be the translation into several languages.
                let (written, of) = (written.into_iter().next().unwrap_or_default(), of.ident);
                Err(Failure::Message(format!("`{written}` is a translation of `{of}`: name {own}")))
            }
            None => Ok(selected),
        }
    }
}

impl CodesEnum {
    /// Its document: a file, or a text in the source file.
    pub(crate) fn read_document(&self, file: &Path) -> Result<Document, Failure> {
        self.document_in(&Versions::default(), file)
    }

    /// Its document, in these versions.
    pub(crate) fn document_in(&self, versions: &Versions, file: &Path) -> Result<Document, Failure> {
        if let Some(text) = &self.inline {
            return Ok(Document::new(format!("{} (text of `{}`)", file.display(), self.ident), text.clone()));
        }
        let paths = self.documents_from(file);
        if !paths.is_empty() {
            let documents: Result<Vec<Document>, Failure> = paths.iter().map(|path| versions.read(path)).collect();
            return documents.map(Document::joined);
        }
        Err(Failure::Message(format!(
            "{}: the document of `{}` is unclear\n  = help: write `doc = \"..\"`, `text = \"..\"` or `text = include_str!(\"..\")`",
            escape::path(file),
            self.ident
        )))
    }

    /// How it uses a document of these paths, and the number of parts in which the end of its own path is the same.
    pub(crate) fn nearness(&self, file: &Path, documents: &[&Path]) -> (usize, Used) {
        let near = |own: &Path| documents.iter().map(|other| paths::nearness(own, other)).max().unwrap_or_default();
        let own: Vec<usize> = self.documents_from(file).iter().map(|path| near(path)).collect();
        let translated: Vec<(&str, usize)> =
            self.translations_from(file).map(|(written, path)| (written, near(&path))).collect();
        let all = own.iter().chain(translated.iter().map(|(_, near)| near));
        let most = all.copied().max().unwrap_or_default();
        if most == 0 {
            // A document of another name is a version of the only one.
            return (0, Used { document: (own.len() == 1).then_some(0), translations: Vec::new() });
        }
        let document = own.iter().position(|near| *near == most);
        // One file may be both, with a table for each language. A path that is only near is one of them.
        let of_both = if most == paths::SAME { usize::MAX } else { usize::from(document.is_none()) };
        let translations = translated.iter().filter(|(_, near)| *near == most).take(of_both);
        (most, Used { document, translations: translations.map(|(written, _)| (*written).to_owned()).collect() })
    }

    /// The paths of its documents: `doc` starts at the folder of `Cargo.toml`, or at this file with `./` or `../`;
    /// `include_str!` starts at this file. None for an inline text.
    pub(crate) fn documents_from(&self, file: &Path) -> Vec<PathBuf> {
        self.documents.iter().map(|written| place_of(written.as_ref(), file, self.is_included)).collect()
    }

    /// The documents of its translations, as they are written, and their paths, which start as those of `doc`.
    pub(crate) fn translations_from(&self, file: &Path) -> impl Iterator<Item = (&str, PathBuf)> {
        let translations = self.translations.iter().flatten();
        translations.map(move |written| (&**written, place_of(written.as_ref(), file, false)))
    }

    /// The documents that are read as one with a document that is used like this: those of the enum, or of a language.
    pub(crate) fn joined_with(&self, used: &Used, file: &Path) -> Vec<PathBuf> {
        if used.is_document() {
            return self.documents_from(file);
        }
        let is_used = |language: &&Vec<String>| language.iter().any(|written| used.translations.contains(written));
        let of_languages = self.translations.iter().filter(is_used).flatten();
        of_languages.map(|written| place_of(written.as_ref(), file, false)).collect()
    }
}

/// The way in which an enum uses a document.
pub(crate) struct Used {
    /// The index of the enum's document that it is, or a version of, if that is known.
    pub(crate) document: Option<usize>,
    /// The translations that it is, by their paths as the enum writes them.
    pub(crate) translations: Vec<String>,
}

impl Used {
    /// Whether codes of the enum come from it.
    pub(crate) fn is_document(&self) -> bool {
        self.document.is_some() || self.translations.is_empty()
    }
}

/// How several enums, each with its file, use a document of these paths: only the enums whose documents are nearest to
/// them use it. These are all enums if none has a document of that name.
pub(crate) fn how_used<'a>(
    enums: impl Iterator<Item = (&'a CodesEnum, &'a Path)>,
    documents: &[&Path],
) -> Vec<Option<Used>> {
    let all: Vec<(usize, Used)> = enums.map(|(found, file)| found.nearness(file, documents)).collect();
    let most = all.iter().map(|(near, _)| *near).max();
    all.into_iter().map(|(near, used)| (Some(near) == most).then_some(used)).collect()
}

fn place_of(written: &Path, file: &Path, is_included: bool) -> PathBuf {
    let beside = file.parent().unwrap_or(Path::new(""));
    let is_relative = matches!(written.components().next(), Some(Component::CurDir | Component::ParentDir));
    if is_included || is_relative || written.is_absolute() {
        return beside.join(written);
    }
    let file = std::path::absolute(file).unwrap_or_default();
    let package = file.parent().and_then(paths::nearest_package);
    package.map_or_else(|| beside.join(written), |folder| paths::shortened(folder).join(written))
}

/// The place where an enum in this file calls the macro.
pub(crate) fn caller(file: &Path) -> Caller {
    let file = std::path::absolute(file).unwrap_or_default();
    let folder = file.parent();
    let manifest_dir = folder.and_then(paths::nearest_package).or(folder).map(Path::to_owned);
    Caller { manifest_dir, file: Some(file), working_dir: std::env::current_dir().ok(), ..Caller::default() }
}

/// Adds the enums and wrappers among these tokens and in their groups.
fn find(tokens: &[Placed], enums: &mut Vec<CodesEnum>, wrappers: &mut Vec<TokenStream>) {
    let mut rest = tokens;
    while let [first, after @ ..] = rest {
        match codes_enum(rest) {
            Some(found) => enums.push(found),
            None => match wrapper::find(rest) {
                Some(found) => wrappers.push(found),
                None => find(&first.inner, enums, wrappers),
            },
        }
        // An item with several attributes is looked at only from its first one.
        rest = if first.is_punct('#') { after_item_head(after) } else { after };
    }
}

/// The tokens after the attributes at the start of these tokens, whose first `#` is gone.
fn after_item_head(mut tokens: &[Placed]) -> &[Placed] {
    while let [group, hash, rest @ ..] = tokens
        && group.is_group(Delimiter::Bracket)
        && hash.is_punct('#')
    {
        tokens = rest;
    }
    tokens
}

/// The enum that these tokens begin with, if `#[codes(..)]` is among its attributes.
fn codes_enum(tokens: &[Placed]) -> Option<CodesEnum> {
    let start = tokens.first()?.range.start;
    let mut arguments = None;
    let mut item = TokenStream::new();
    let mut rest = tokens;
    while let [hash, group, after @ ..] = rest
        && hash.is_punct('#')
        && group.is_group(Delimiter::Bracket)
    {
        match codes_arguments(group) {
            Some(found) if arguments.is_none() => {
                arguments = Some((found, hash.range.start..group.range.end, arguments_end(group)?));
            }
            _ => item.extend([hash.token.clone(), group.token.clone()]),
        }
        rest = after;
    }
    let (arguments, attribute, arguments_end) = arguments?;
    let keyword = rest.iter().position(|token| token.is_ident("enum"))?;
    let (visibility, named) = rest.split_at_checked(keyword)?;
    let is_visibility = |token: &Placed| token.is_ident("pub") || token.is_group(Delimiter::Parenthesis);
    let [_, name, more @ ..] = named else { return None };
    let at_body = more.iter().position(|token| token.is_group(Delimiter::Brace))?;
    let body = more.get(at_body)?;
    if !visibility.iter().all(is_visibility) || is_template(tokens.get(..tokens.len() - more.len() + at_body + 1)?) {
        return None;
    }
    item.extend(rest.iter().take(keyword + 2 + at_body + 1).map(|token| token.token.clone()));
    Some(CodesEnum {
        ident: name.token.to_string(),
        is_included: is_included(&arguments),
        inline: inline(&arguments),
        documents: documents(&arguments),
        translations: translations(&arguments),
        arguments,
        item,
        start,
        body: body.range.start + 1..body.range.end.saturating_sub(1),
        last_variant: body.inner.last().map(|last| (last.range.end, last.is_punct(','))),
        attribute,
        arguments_end,
        pins: variant::find(&body.inner),
    })
}

/// Whether these tokens are in a `macro_rules!`, which makes an enum of them where it is called.
fn is_template(tokens: &[Placed]) -> bool {
    tokens.iter().any(|token| token.is_punct('$') || is_template(&token.inner))
}

/// The arguments of `codes(doc = ..)` or `codes(text = ..)`, by any path; other attributes of codes-core have neither
/// `doc` nor `text`.
fn codes_arguments(attribute: &Placed) -> Option<TokenStream> {
    let [path @ .., list] = &*attribute.inner else { return None };
    let TokenTree::Group(group) = &list.token else { return None };
    let is_codes = path.last()?.is_ident("codes") && list.is_group(Delimiter::Parenthesis);
    let has_document = list.inner.iter().any(|token| token.is_ident("doc") || token.is_ident("text"));
    (is_codes && has_document).then(|| group.stream())
}

/// The place for another argument of `#[codes(..)]`.
fn arguments_end(attribute: &Placed) -> Option<(usize, bool)> {
    let last = attribute.inner.last()?.inner.last()?;
    Some((last.range.end, last.is_punct(',')))
}

/// The paths in `doc = ".."`, `doc = ["..", ".."]` or `text = include_str!("..")`.
fn documents(arguments: &TokenStream) -> Vec<String> {
    let mut tokens = arguments.clone().into_iter();
    let key = tokens.find_map(|token| match token {
        TokenTree::Ident(ident) if ident == "doc" || ident == "text" => Some(ident.to_string()),
        _ => None,
    });
    tokens.next();
    match (key.as_deref(), tokens.next()) {
        (Some("doc"), Some(value)) => paths(value),
        (Some(_), Some(TokenTree::Ident(call))) if call == "include_str" => {
            tokens.nth(1).map(paths).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The paths in `".."`, `["..", ".."]` or `("..")`.
fn paths(value: TokenTree) -> Vec<String> {
    match value {
        TokenTree::Group(list) => list.stream().into_iter().flat_map(paths).collect(),
        path => syn::parse_str::<syn::LitStr>(&path.to_string()).map(|path| path.value()).into_iter().collect(),
    }
}

/// The paths in `translations(zh = "..", "pt-BR"(doc = [".."], table = ".."))`, for each language.
fn translations(arguments: &TokenStream) -> Vec<Vec<String>> {
    let mut tokens = arguments.clone().into_iter();
    let is_key = |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if ident == "translations");
    let Some(TokenTree::Group(list)) = tokens.find(is_key).and_then(|_| tokens.next()) else { return Vec::new() };
    let tokens: Vec<TokenTree> = list.stream().into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',');
    let of_language = |argument: &[TokenTree]| match argument {
        [_, TokenTree::Group(arguments)] => documents(&arguments.stream()),
        [.., written] => paths(written.clone()),
        [] => Vec::new(),
    };
    tokens.split(is_comma).map(of_language).filter(|paths| !paths.is_empty()).collect()
}

/// The text in `text = ".."`.
fn inline(arguments: &TokenStream) -> Option<String> {
    let mut tokens = arguments.clone().into_iter();
    tokens.find(|token| matches!(token, TokenTree::Ident(ident) if ident == "text"))?;
    tokens.next();
    let TokenTree::Literal(text) = tokens.next()? else { return None };
    syn::parse_str::<syn::LitStr>(&text.to_string()).ok().map(|text| text.value())
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
    fn enums_are_found_in_modules_and_functions_and_wrappers_are_not_enums() {
        let found = enums(
            "#[codes(doc = \"docs/a.md\")] #[repr(i32)] pub enum A {}
            mod m { #[codes_core::codes(text = include_str!(\"../b.md\"))] enum B { X = \"x\" } }
            fn f() { #[codes(text = \"| Code |\")] enum C {} }
            #[derive(CodeWrapper)] #[codes(wraps = A)] enum D { #[codes(1)] One }
            enum E {}
            #[codes(doc = [\"docs/a.md\", \"docs/b.md\"])] enum F {}",
        );
        let shown: Vec<_> = found.iter().map(|found| (&*found.ident, found.documents.join(" "))).collect();
        let expected = [("A", "docs/a.md"), ("B", "../b.md"), ("C", ""), ("F", "docs/a.md docs/b.md")];
        assert_eq!(shown, expected.map(|(ident, documents)| (ident, documents.to_owned())));
        assert!(found.iter().all(|found| found.translations.is_empty()));
        let translated = enums(
            "#[codes(translations(zh = \"zh.md\", \"pt-BR\"(table = \"T\", doc = [\"p.md\", \"q.md\"], partial),), doc = \"a.md\")] enum A {}",
        );
        assert_eq!(
            (&translated[0].documents[..], &translated[0].translations[..]),
            (&["a.md".to_owned()][..], &[vec!["zh.md".to_owned()], vec!["p.md".to_owned(), "q.md".to_owned()]][..])
        );
        assert_eq!(found[0].item.to_string(), "# [repr (i32)] pub enum A { }");
        assert_eq!(found[1].item.to_string(), "enum B { X = \"x\" }");
    }

    #[test]
    fn items_that_only_look_like_such_an_enum_are_not_found() {
        let found = enums(
            "#[codes(doc = \"a.md\")] struct S { x: u8 }
            /// #[codes(doc = \"a.md\")] enum InADocument {}
            struct T;
            #[other] #[codes(doc = \"b.md\")] #[derive(Debug)] pub(crate) enum A { X = 1, }
            // #[codes(doc = \"a.md\")] enum InAComment {}
            const T: &str = \"#[codes(doc = 1)] enum InAText {}\";
            #[codes] enum E {}
            macro_rules! m { ($name:ident, $repr:ty) => {
                #[codes(doc = \"a.md\")] enum $name {}
                #[codes(doc = \"a.md\")] #[repr($repr)] enum Of {}
                #[codes(doc = \"a.md\")] enum With { $name = 1 }
            } }",
        );
        assert_eq!(found.iter().map(|found| &*found.ident).collect::<Vec<_>>(), ["A"]);
        assert_eq!(found[0].item.to_string(), "# [other] # [derive (Debug)] pub (crate) enum A { X = 1 , }");
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
