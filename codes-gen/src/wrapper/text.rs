//! `Display` and `Error`: from what each variant says by itself, or in the user's format string, to the implementations.

use heck::ToSnakeCase as _;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Error, LitStr, Member};

use super::model::{Variant, Wrapper, mentions_parameter};
use crate::diagnostic::Problems;

/// What a variant says without a format string.
pub(super) enum Text {
    /// Its code, with what is documented of it.
    Status,
    /// What its only field says.
    Field,
    /// Always the same.
    Fixed(String),
}

/// A variant as `Display` sees it.
pub(super) struct Speaker<'a> {
    pub(super) variant: &'a Variant,
    pub(super) text: Text,
    /// Expressions for `{code}` and `{message}`, with the only field as `__field`.
    pub(super) known: Option<Known>,
}

pub(super) struct Known {
    pub(super) code: TokenStream,
    pub(super) message: TokenStream,
}

impl Wrapper {
    /// `Display` and `Error`, unless thiserror writes them.
    pub(super) fn display_and_error(&self, speakers: &[Speaker<'_>], problems: &mut Problems) -> TokenStream {
        if self.has_thiserror {
            return TokenStream::new();
        }
        let mut bounds = Vec::new();
        let arms: Vec<TokenStream> = speakers.iter().map(|speaker| self.arm(speaker, &mut bounds, problems)).collect();
        let header = self.implement(&quote!(::core::fmt::Display), &bounds);
        let error = self.error(speakers);
        // Without a variant there is nothing to match, not even by reference.
        let body = if arms.is_empty() { quote!(match *self {}) } else { quote!(match self { #(#arms)* }) };
        quote! {
            #header {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #body }
            }
            #error
        }
    }

    fn arm(&self, speaker: &Speaker<'_>, bounds: &mut Vec<TokenStream>, problems: &mut Problems) -> TokenStream {
        let variant = speaker.variant;
        if let Some(format) = &variant.display {
            return self.formatted(speaker, format, bounds, problems);
        }
        match &speaker.text {
            Text::Status => {
                let krate = &self.options.krate;
                let any = variant.any();
                quote! {
                    #any => match #krate::CodeWrapper::status(self) {
                        ::core::option::Option::Some(status) => ::core::fmt::Display::fmt(&status, f),
                        ::core::option::Option::None => ::core::result::Result::Ok(()),
                    },
                }
            }
            Text::Field => {
                if let Some((_, field)) =
                    variant.member().filter(|(_, field)| mentions_parameter(&field.ty, &self.generics))
                {
                    let of_type = &field.ty;
                    bounds.push(quote!(#of_type: ::core::fmt::Display));
                }
                let pattern = variant.with(&quote!(field));
                quote!(#pattern => ::core::fmt::Display::fmt(field, f),)
            }
            Text::Fixed(text) => {
                let any = variant.any();
                quote!(#any => f.write_str(#text),)
            }
        }
    }

    /// The arm of a variant with a format string: `{0}` and `{name}` are its fields, `{code}` and `{message}` what is
    /// documented.
    fn formatted(
        &self,
        speaker: &Speaker<'_>,
        format: &LitStr,
        bounds: &mut Vec<TokenStream>,
        problems: &mut Problems,
    ) -> TokenStream {
        let (variant, span) = (speaker.variant, format.span());
        let (text, placeholders) = placeholders(&format.value());
        let text = LitStr::new(&text, span);
        let mut arguments: Vec<TokenStream> = Vec::new();
        let mut bindings: Vec<(Member, Ident)> = Vec::new();
        for Placeholder { name, is_debug } in placeholders {
            if let Some((member, field)) = variant.members().find(|(member, _)| binding(member) == name) {
                bindings.push((member, Ident::new(&name, span)));
                let of_type = &field.ty;
                if mentions_parameter(of_type, &self.generics) {
                    let bound = if is_debug { quote!(Debug) } else { quote!(Display) };
                    bounds.push(quote!(#of_type: ::core::fmt::#bound));
                }
                continue;
            }
            let is_documented = name == "code" || name == "message";
            match &speaker.known {
                Some(known) if is_documented => {
                    let value = if name == "code" { &known.code } else { &known.message };
                    let name = format_ident!("{name}");
                    arguments.push(quote!(#name = #value));
                }
                None if is_documented => {
                    let message =
                        format!("`{}` does not say which code it is: there is no `{{{name}}}`", variant.ident);
                    problems.report_rust(Error::new(span, message));
                    let any = variant.any();
                    return quote!(#any => ::core::result::Result::Ok(()),);
                }
                _ => {}
            }
        }
        let path = &variant.path;
        let write = quote_spanned!(span=> ::core::write!(f, #text, #(#arguments),*));
        match variant.member() {
            Some((member, _)) if !arguments.is_empty() => {
                let bindings = bindings.iter().map(|(_, binding)| quote!(let #binding = __field;));
                quote! {
                    #path { #member: __field, .. } => {
                        #(#bindings)*
                        #write
                    }
                }
            }
            _ => {
                let patterns = bindings.iter().map(|(member, binding)| match member {
                    Member::Named(_) => quote!(#binding,),
                    Member::Unnamed(_) => quote!(#member: #binding,),
                });
                quote!(#path { #(#patterns)* .. } => #write,)
            }
        }
    }

    fn error(&self, speakers: &[Speaker<'_>]) -> TokenStream {
        let krate = &self.options.krate;
        let mut bounds = Vec::new();
        let mut arms = Vec::new();
        for Speaker { variant, .. } in speakers {
            let Some((member, field)) = variant.source() else { continue };
            let (path, of_type) = (&variant.path, &field.ty);
            if mentions_parameter(of_type, &self.generics) {
                bounds.push(quote!(#of_type: ::core::error::Error + 'static));
            }
            arms.push(quote! {
                #path { #member: source, .. } => ::core::option::Option::Some(source.as_dyn_error()),
            });
        }
        if self.is_generic() {
            bounds.push(quote!(Self: ::core::fmt::Debug + ::core::fmt::Display));
        }
        let header = self.implement(&quote!(::core::error::Error), &bounds);
        let source = (!arms.is_empty()).then(|| {
            quote! {
                fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                    use #krate::__private::AsDynError as _;
                    #[allow(unreachable_patterns)]
                    match self {
                        #(#arms)*
                        _ => ::core::option::Option::None,
                    }
                }
            }
        });
        quote!(#header { #source })
    }
}

/// A variant's name in words.
pub(super) fn words(variant: &Ident) -> String {
    variant.to_string().trim_start_matches("r#").to_snake_case().replace('_', " ")
}

/// What a format string names.
struct Placeholder {
    name: String,
    is_debug: bool,
}

/// How a format string names a field: its name, or, of a number, one that can be one.
fn binding(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => format!("__{}", index.index),
    }
}

/// The placeholders of a format string, as the standard library documents them (`std::fmt`, "Syntax"), and the string with
/// those that are numbers as names.
fn placeholders(format: &str) -> (String, Vec<Placeholder>) {
    let mut text = String::new();
    let mut placeholders: Vec<Placeholder> = Vec::new();
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        text.push('{');
        if let Some(after) = after.strip_prefix('{') {
            text.push('{');
            rest = after;
            continue;
        }
        let Some((inside, after)) = after.split_once('}') else {
            rest = after;
            break;
        };
        let (argument, spec) = inside.split_once(':').map_or((inside, None), |(argument, spec)| (argument, Some(spec)));
        let is_number = !argument.is_empty() && argument.bytes().all(|byte| byte.is_ascii_digit());
        let name = if is_number { format!("__{argument}") } else { argument.to_owned() };
        text.push_str(&name);
        if let Some(spec) = spec {
            text.push(':');
            text.push_str(spec);
        }
        text.push('}');
        let is_debug = spec.is_some_and(|spec| spec.ends_with('?'));
        if !name.is_empty() && placeholders.iter().all(|placeholder| placeholder.name != name) {
            placeholders.push(Placeholder { name, is_debug });
        }
        rest = after;
    }
    text.push_str(rest);
    (text, placeholders)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(format: &str) -> (String, Vec<(String, bool)>) {
        let (text, placeholders) = placeholders(format);
        (text, placeholders.into_iter().map(|placeholder| (placeholder.name, placeholder.is_debug)).collect())
    }

    #[test]
    fn placeholders_are_found_with_their_formats() {
        let (text, found) = names("{code:>5}: {message} {0:?} {0} {{not}} {}");
        assert_eq!(text, "{code:>5}: {message} {__0:?} {__0} {{not}} {}");
        assert_eq!(found, [("code".into(), false), ("message".into(), false), ("__0".into(), true)]);
    }

    #[test]
    fn what_is_no_format_string_stays_as_it_is_for_rustc_to_say_so() {
        for format in ["{", "{code", "}", "{{", ""] {
            assert_eq!(names(format), (format.to_owned(), Vec::new()), "{format}");
        }
    }

    #[test]
    fn a_name_of_several_words_is_written_as_words() {
        assert_eq!(words(&format_ident!("BadUpload")), "bad upload");
    }
}
