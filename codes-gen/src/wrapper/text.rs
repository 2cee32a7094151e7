//! `Display` and `Error`, from each variant's own text or the user's format string.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{LitStr, Member};

use super::model::{Variant, Wrapper, mentions_parameter};
use crate::diagnostic::{Problems, SourceProblem};
use crate::template::{append, each, identifier, template};

/// The text of a variant without a format string.
pub(super) enum Text {
    /// Its code, with the code's messages.
    Status,
    /// The text of its only field.
    Field,
    /// A fixed text.
    Fixed(String),
}

/// The arm of a variant in `Display`.
pub(super) struct DisplayArm<'a> {
    pub(super) variant: &'a Variant,
    pub(super) text: Text,
    /// Expressions for `{code}` and `{message}`, with the only field as `__field`.
    pub(super) known: Option<Placeholders>,
}

pub(super) struct Placeholders {
    pub(super) code: TokenStream,
    pub(super) message: TokenStream,
}

impl Wrapper {
    /// `Display` and `Error`, unless thiserror writes them.
    pub(super) fn display_and_error(&self, arms: &[DisplayArm<'_>], problems: &mut Problems) -> TokenStream {
        if self.has_thiserror {
            for DisplayArm { variant, .. } in arms {
                if let Some(format) = &variant.display {
                    let message = "thiserror writes `Display` here, because of its `#[error(..)]`";
                    problems.report_rust(SourceProblem::new(format.span(), message).help("leave `display` out"));
                }
            }
            return TokenStream::new();
        }
        let mut bounds = Vec::new();
        let mut tokens = TokenStream::new();
        for arm in arms {
            append(&mut tokens, self.arm(arm, &mut bounds, problems));
        }
        let header = self.implement(&template!([] ::core::fmt::Display), &bounds);
        let error = self.error(arms);
        // Without variants there is nothing to match, not even by reference.
        let body = if tokens.is_empty() { quote!(match *self {}) } else { quote!(match self { #tokens }) };
        template! { [header, body, error]
            #header {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #body }
            }
            #error
        }
    }

    fn arm(&self, arm: &DisplayArm<'_>, bounds: &mut Vec<TokenStream>, problems: &mut Problems) -> TokenStream {
        let variant = arm.variant;
        if let Some(format) = &variant.display {
            return self.formatted(arm, format, bounds, problems);
        }
        match &arm.text {
            Text::Status => {
                let krate = &self.options.krate;
                let any = variant.any();
                template! { [any, krate]
                    #any => match #krate::CodeWrapper::status(self) {
                        ::core::option::Option::Some(status) => ::core::fmt::Display::fmt(&status, __f),
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
                let pattern = variant.named("field");
                template!([pattern] #pattern => ::core::fmt::Display::fmt(field, __f),)
            }
            Text::Fixed(text) => {
                let any = variant.any();
                template!([any, text] #any => ::core::fmt::Formatter::write_str(__f, #text),)
            }
        }
    }

    /// The arm of a variant with a format string: `{0}` and `{name}` are its fields, `{code}` and `{message}` what is
    /// documented.
    fn formatted(
        &self,
        arm: &DisplayArm<'_>,
        format: &LitStr,
        bounds: &mut Vec<TokenStream>,
        problems: &mut Problems,
    ) -> TokenStream {
        let (variant, span) = (arm.variant, format.span());
        let field_named = |name: &str| variant.member_that(&|member| name_of(member) == name);
        let is_documented = |name: &str| arm.known.is_some() && (name == "code" || name == "message");
        let (text, placeholders) =
            placeholders(&format.value(), &|name| !is_documented(name) && field_named(name).is_some());
        let text = LitStr::new(&text, span);
        let mut arguments: Vec<TokenStream> = Vec::new();
        let (mut patterns, mut bindings) = (TokenStream::new(), TokenStream::new());
        for Placeholder { name, is_debug } in &placeholders {
            let documented = arm.known.as_ref().filter(|_| is_documented(name));
            if let Some(known) = documented {
                let value = if name == "code" { &known.code } else { &known.message };
                let name = identifier(name);
                arguments.push(quote!(#name = #value));
            } else if let Some((member, field)) = field_named(name) {
                let (binding, of_type) = (Ident::new(&bound(name), span), &field.ty);
                append(&mut patterns, quote!(#member: #binding,));
                append(&mut bindings, quote!(let #binding = __field;));
                if mentions_parameter(of_type, &self.generics) {
                    let bound = if *is_debug { quote!(Debug) } else { quote!(Display) };
                    bounds.push(quote!(#of_type: ::core::fmt::#bound));
                }
            } else {
                problems.report_rust(match &**name {
                    "code" | "message" => {
                        let ident = &variant.ident;
                        let message = format!("`{{{name}}}` cannot be used here: `{ident}` does not hold its code");
                        SourceProblem::new(span, message)
                    }
                    "self" => SourceProblem::new(span, "`{self}` cannot be used here")
                        .help("use `{code}`, `{message}` or the fields"),
                    _ => continue,
                });
                let any = variant.any();
                return template!([any] #any => ::core::result::Result::Ok(()),);
            }
        }
        let path = &variant.path;
        let write = {
            let span = span.resolved_at(Span::call_site());
            quote_spanned!(span=> ::core::write!(__f, #text, #(#arguments),*))
        };
        match variant.member() {
            Some((member, _)) if !arguments.is_empty() => template! { [path, member, bindings, write]
                #path { #member: __field, .. } => {
                    #bindings
                    #write
                }
            },
            _ => template!([path, patterns, write] #path { #patterns .. } => #write,),
        }
    }

    fn error(&self, arms: &[DisplayArm<'_>]) -> TokenStream {
        let krate = &self.options.krate;
        let mut bounds = Vec::new();
        let mut sources = Vec::new();
        for DisplayArm { variant, .. } in arms {
            let Some((member, field)) = variant.source() else { continue };
            let (path, of_type) = (&variant.path, &field.ty);
            if mentions_parameter(of_type, &self.generics) {
                bounds.push(template!([of_type] #of_type: ::core::error::Error + 'static));
            }
            sources.push(template! { [path, member]
                #path { #member: source, .. } => ::core::option::Option::Some(source.__as_dyn_error()),
            });
        }
        if self.is_generic() {
            bounds.push(template!([] Self: ::core::fmt::Debug + ::core::fmt::Display));
        }
        let header = self.implement(&template!([] ::core::error::Error), &bounds);
        let others = (sources.len() < arms.len()).then(|| template!([] _ => ::core::option::Option::None,));
        let source = (!sources.is_empty()).then(|| {
            template! { [krate, sources = each(&sources), others]
                fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                    use #krate::__v1::AsDynError as _;
                    match self {
                        #sources
                        #others
                    }
                }
            }
        });
        quote!(#header { #source })
    }
}

/// A variant's name in words.
pub(super) fn words(variant: &Ident) -> String {
    crate::words::of_name(variant.to_string().trim_start_matches("r#"))
}

/// A name in a format string.
struct Placeholder {
    name: String,
    is_debug: bool,
}

/// How a format string names a field.
fn name_of(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string().trim_start_matches("r#").to_owned(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// The variable of a field of this name: neither a number nor a keyword.
fn bound(name: &str) -> String {
    format!("__field_{name}")
}

/// The placeholders of a format string, as the standard library documents them (`std::fmt`, "Syntax"), and the string in
/// which fields are named by their variables.
fn placeholders(format: &str, is_field: &dyn Fn(&str) -> bool) -> (String, Vec<Placeholder>) {
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
        let mut name = |name: &str, is_debug: bool| {
            if !name.is_empty() && placeholders.iter().all(|placeholder| placeholder.name != name) {
                placeholders.push(Placeholder { name: name.to_owned(), is_debug });
            }
            if is_field(name) { bound(name) } else { name.to_owned() }
        };
        text.push_str(&name(argument.trim_end(), spec.is_some_and(|spec| spec.ends_with('?'))));
        if let Some(mut spec) = spec {
            text.push(':');
            // A width or precision may be an argument too: `>width$`, `.1$`.
            while let Some((part, after)) = spec.split_once('$') {
                spec = after;
                let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
                let start = part.trim_end_matches(is_of_name).len();
                let (before, argument) = part.split_at_checked(start).unwrap_or((part, ""));
                text.push_str(before);
                text.push_str(&name(argument, false));
                text.push('$');
            }
            text.push_str(spec);
        }
        text.push('}');
        rest = after;
    }
    text.push_str(rest);
    (text, placeholders)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(format: &str) -> (String, Vec<(String, bool)>) {
        let (text, placeholders) = placeholders(format, &|name| ["0", "1", "match", "width"].contains(&name));
        (text, placeholders.into_iter().map(|placeholder| (placeholder.name, placeholder.is_debug)).collect())
    }

    #[test]
    fn placeholders_are_found_with_their_formats() {
        let (text, found) = names("{code:>5}: {message} {0:?} {0} {match} {{not}} {}");
        assert_eq!(text, "{code:>5}: {message} {__field_0:?} {__field_0} {__field_match} {{not}} {}");
        let expected = [("code", false), ("message", false), ("0", true), ("match", false)];
        assert_eq!(found, expected.map(|(name, is_debug)| (name.to_owned(), is_debug)));
    }

    #[test]
    fn widths_and_precisions_are_arguments_too() {
        assert_eq!(names("{code:>width$.1$}").0, "{code:>__field_width$.__field_1$}");
        assert_eq!(names("{0:07.2}").0, "{__field_0:07.2}");
    }

    #[test]
    fn an_invalid_format_string_is_left_for_rustc_to_report() {
        for format in ["{", "{code", "}", "{{", ""] {
            assert_eq!(names(format), (format.to_owned(), Vec::new()), "{format}");
        }
        assert_eq!(names("{2} {other:$}").0, "{2} {other:$}");
    }

    #[test]
    fn a_name_of_several_words_is_written_as_words() {
        assert_eq!(words(&identifier("BadUpload")), "bad upload");
    }
}
