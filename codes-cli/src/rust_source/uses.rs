//! Finds the places where a program names codes by their numbers: `VendorCode::of::<4001>()`, and the claims of
//! mappings.
//!
//! rustc checks that these codes are known, but a retired code is known, too, and no lint reports it.

use std::ops::Range;

use codes_gen::CodeValue;
use proc_macro2::Delimiter;

use super::place::Placed;

/// A place in a source file that names codes of an enum.
#[derive(Debug, PartialEq)]
pub(crate) struct Use {
    /// The enum, by the last part of its path.
    pub(crate) of: String,
    pub(crate) named: Named,
    /// Its place, in bytes.
    pub(crate) range: Range<usize>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Named {
    Code(CodeValue),
    /// From the first number to the last.
    Range(i128, i128),
    /// A variant of the enum in a mapping, for which the derive turns off the deprecation warning.
    Variant(String),
}

/// All uses among these tokens and in their groups.
pub(super) fn find(tokens: &[Placed], uses: &mut Vec<Use>) {
    let mut rest = tokens;
    while let [first, after @ ..] = rest {
        uses.extend(of_call(rest));
        if let Some(wrapped) = wrapped_enum(rest)
            && let Some(body) = after.iter().find(|token| token.is_group(Delimiter::Brace))
        {
            claims(&body.inner, &wrapped, uses);
        }
        find(&first.inner, uses);
        rest = after;
    }
}

/// `VendorCode::of::<4001>`
fn of_call(tokens: &[Placed]) -> Option<Use> {
    let [name, colon, colon2, of, colon3, colon4, open, rest @ ..] = tokens else { return None };
    let is_path = [colon, colon2, colon3, colon4].iter().all(|token| token.is_punct(':')) && of.is_ident("of");
    let close = rest.iter().position(|token| token.is_punct('>'))?;
    let argument = rest.get(..close)?;
    // A negative number may stand in braces.
    let argument = match argument {
        [block] if block.is_group(Delimiter::Brace) => &*block.inner,
        argument => argument,
    };
    let number = number(argument).filter(|_| is_path && open.is_punct('<'))?;
    let range = name.range.start..rest.get(close)?.range.end;
    Some(Use { of: name.ident()?, named: Named::Code(CodeValue::Integer(number)), range })
}

/// The enum in `#[codes(wraps = VendorCode)]`, if the tokens begin with that attribute.
fn wrapped_enum(tokens: &[Placed]) -> Option<String> {
    let [hash, attribute, ..] = tokens else { return None };
    let arguments = codes_attribute(attribute).filter(|_| hash.is_punct('#'))?;
    let at = arguments.iter().position(|token| token.is_ident("wraps"))?;
    let path = arguments.get(at + 1..)?.split(|token| token.is_punct(',')).next()?;
    path.last()?.ident()
}

/// The tokens in the brackets of `codes(..)`.
fn codes_attribute(attribute: &Placed) -> Option<&[Placed]> {
    let [name, list] = &*attribute.inner else { return None };
    let is_codes = attribute.is_group(Delimiter::Bracket) && name.is_ident("codes");
    (is_codes && list.is_group(Delimiter::Parenthesis)).then_some(&*list.inner)
}

/// The claims of a mapping's variants.
fn claims(body: &[Placed], wrapped: &str, uses: &mut Vec<Use>) {
    for pair in body.windows(2) {
        let [hash, attribute] = pair else { continue };
        let Some(arguments) = codes_attribute(attribute).filter(|_| hash.is_punct('#')) else { continue };
        for claim in arguments.split(|token| token.is_punct(',')) {
            let (Some(first), Some(last)) = (claim.first(), claim.last()) else { continue };
            if let Some((of, named)) = claimed(claim, wrapped) {
                uses.push(Use { of, named, range: first.range.start..last.range.end });
            }
        }
    }
}

fn claimed(claim: &[Placed], wrapped: &str) -> Option<(String, Named)> {
    let named = |named| Some((wrapped.to_owned(), named));
    if let [text] = claim
        && let Some(text) = text.text()
    {
        return named(Named::Code(CodeValue::from(&*text)));
    }
    if let Some(number) = number(claim) {
        return named(Named::Code(CodeValue::Integer(number)));
    }
    if let [.., of, colon, colon2, variant] = claim
        && colon.is_punct(':')
        && colon2.is_punct(':')
    {
        return Some((of.ident()?, Named::Variant(variant.ident()?)));
    }
    let dots = claim.windows(2).position(|pair| pair.iter().all(|token| token.is_punct('.')))?;
    let (before, after) = (claim.get(..dots)?, claim.get(dots + 2..)?);
    let is_inclusive = after.first().is_some_and(|token| token.is_punct('='));
    let end = after.get(usize::from(is_inclusive)..)?;
    let first = if before.is_empty() { i128::MIN } else { number(before)? };
    let last = if end.is_empty() { i128::MAX } else { number(end)?.saturating_sub(i128::from(!is_inclusive)) };
    named(Named::Range(first, last))
}

/// A whole number with its sign.
fn number(tokens: &[Placed]) -> Option<i128> {
    let (is_negative, literal) = match tokens {
        [literal] => (false, literal),
        [minus, literal] if minus.is_punct('-') => (true, literal),
        _ => return None,
    };
    let number: i128 = syn::parse_str::<syn::LitInt>(&literal.literal()?).ok()?.base10_parse().ok()?;
    Some(if is_negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::super::place;
    use super::*;

    fn uses(source: &str) -> Vec<(String, Named, String)> {
        let mut uses = Vec::new();
        find(&place::tokens(source).unwrap(), &mut uses);
        uses.into_iter().map(|found| (found.of, found.named, source[found.range].to_owned())).collect()
    }

    fn code(of: &str, number: i128, text: &str) -> (String, Named, String) {
        (of.to_owned(), Named::Code(CodeValue::Integer(number)), text.to_owned())
    }

    #[test]
    fn codes_are_named_by_their_numbers() {
        let source = "const A: E = E::of::<4001>(); fn f() { g(api::E :: of::<-5>(), E::of::<{ -0x10 }>()) }\
                      // E::of::<1>()\nfn h() { E::of::<N>(); of::<2>(); E::from::<3>(); a < b > c; }";
        let expected =
            [code("E", 4001, "E::of::<4001>"), code("E", -5, "E :: of::<-5>"), code("E", -16, "E::of::<{ -0x10 }>")];
        assert_eq!(uses(source), expected);
    }

    #[test]
    fn mappings_claim_codes_ranges_and_variants() {
        let source = "#[derive(CodeWrapper)] #[codes(wraps = api::E, success)] pub enum F {\n\
                      #[codes(1, -2, 3..=5, 10..)] A(E), #[error] #[codes(\"x.y\", E::Late, display = \"no\")] B,\n\
                      #[codes(other)] C(Status<E>), #[codes(skip)] D }\n\
                      #[codes(doc = \"a.md\")] enum E { #[codes(retired)] Gone = 7 } #[codes(8)] struct S;";
        let of = |named: Named, text: &str| ("E".to_owned(), named, text.to_owned());
        let expected = [
            code("E", 1, "1"),
            code("E", -2, "-2"),
            of(Named::Range(3, 5), "3..=5"),
            of(Named::Range(10, i128::MAX), "10.."),
            of(Named::Code(CodeValue::from("x.y")), "\"x.y\""),
            of(Named::Variant("Late".to_owned()), "E::Late"),
        ];
        assert_eq!(uses(source), expected);
    }
}
