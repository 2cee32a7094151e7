//! Character references: `&lt;` and `&#60;` mean `<`: [`resolved`].

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

use crate::text::{begins_with, first_part, strip_prefixes};

/// The text with its character references resolved, as in the [HTML
/// standard](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state).
pub(super) fn resolved(text: &str, is_attribute: bool) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('&');
    let mut resolved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match reference(part, is_attribute) {
            Some((characters, rest)) => {
                resolved.push_str(&characters);
                resolved.push_str(rest);
            }
            None => {
                resolved.push('&');
                resolved.push_str(part);
            }
        }
    }
    Cow::Owned(resolved)
}

/// The meaning of the reference at the start of a text, without its `&`, and the text after it.
fn reference(text: &str, is_attribute: bool) -> Option<(String, &str)> {
    if let Some(number) = text.strip_prefix('#') {
        let (digits, radix) = match strip_prefixes(number, &["x", "X"]) {
            Some(digits) => (digits, 16),
            None => (number, 10),
        };
        let is_end: fn(char) -> bool = if radix == 16 { |c| !c.is_ascii_hexdigit() } else { |c| !c.is_ascii_digit() };
        let (digits, rest) = split_before(digits, is_end);
        let rest = rest.strip_prefix(';').unwrap_or(rest);
        return (!digits.is_empty()).then(|| (character(digits, radix).to_string(), rest));
    }
    let (name, rest) = split_before(text, |c| !c.is_ascii_alphanumeric());
    if let (Some(rest), Some(characters)) = (rest.strip_prefix(';'), named(name)) {
        return Some((characters, rest));
    }
    // Old names may lack the semicolon: the longest one at the start counts.
    let mut longest = "";
    for old in WITHOUT_SEMICOLON.split_ascii_whitespace() {
        if old.len() > longest.len() && name.starts_with(old) {
            longest = old;
        }
    }
    let rest = text.strip_prefix(longest)?;
    let goes_on = begins_with(rest, |c| c == '=' || c.is_ascii_alphanumeric());
    if is_attribute && goes_on { None } else { Some((named(longest)?, rest)) }
}

fn split_before(text: &str, is_end: fn(char) -> bool) -> (&str, &str) {
    text.split_at_checked(first_part(text, is_end).len()).unwrap_or((text, ""))
}

/// The meaning of `&name;`. Markdown has the same names, so its parser has the table.
fn named(name: &str) -> Option<String> {
    let common = match name {
        "amp" => "&",
        "gt" => ">",
        "lt" => "<",
        "nbsp" => "\u{a0}",
        "quot" => "\"",
        "" => return None,
        _ => {
            let markdown = format!("&{name};");
            let mut text = String::new();
            for event in Parser::new(&markdown) {
                if let Event::Text(part) = event {
                    text.push_str(&part);
                }
            }
            return (text != markdown).then_some(text);
        }
    };
    Some(common.to_owned())
}

/// The character with this number. Where Unicode has control characters, those of Windows-1252 are meant.
fn character(digits: &str, radix: u32) -> char {
    let number = u32::from_str_radix(digits, radix).unwrap_or(u32::MAX);
    let of_windows = number.checked_sub(0x80).and_then(|index| WINDOWS_1252.chars().nth(usize::try_from(index).ok()?));
    of_windows.or_else(|| char::from_u32(number)).filter(|c| *c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The characters 0x80 to 0x9F.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Names that need no semicolon.
pub(super) const WITHOUT_SEMICOLON: &str = "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave \
    Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave \
    Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide \
    eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro \
    middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy \
    sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml";
