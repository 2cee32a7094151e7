//! Compares expansions without line numbers of the document, which move with any change above them.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

/// Each meaning has three numbers: its line, the end of its summary, and the end of the space after it.
const NUMBERS_OF_A_MEANING: usize = 3;

/// Whether two expansions are the same except for line numbers of the document.
pub(super) fn differ_alone(one: &str, other: &str) -> bool {
    // The comments at the top are not tokens.
    let header =
        |text: &str| text.lines().take_while(|line| line.starts_with("//")).map(str::to_owned).collect::<Vec<_>>();
    let tokens = |text: &str| text.parse().map(|tokens| without_lines(tokens).to_string()).ok();
    let (one_tokens, other_tokens) = (tokens(one), tokens(other));
    header(one) == header(other) && one_tokens.is_some() && one_tokens == other_tokens
}

fn without_lines(tokens: TokenStream) -> TokenStream {
    let mut found = TokenStream::new();
    let mut before: Option<String> = None;
    for token in tokens {
        let token = match token {
            TokenTree::Group(group) => {
                let inner = without_lines(group.stream());
                let is_call = group.delimiter() == Delimiter::Parenthesis && before.as_deref() == Some("meanings");
                TokenTree::Group(Group::new(
                    group.delimiter(),
                    if is_call { without_first_numbers(inner) } else { inner },
                ))
            }
            TokenTree::Literal(text) if before.as_deref() == Some("=") => TokenTree::Literal(masked(&text)),
            token => token,
        };
        before = Some(token.to_string());
        found.extend([token]);
    }
    found
}

/// The arguments of `meanings(&[texts], &[numbers], ..)`, in which the first number of each meaning is its line.
fn without_first_numbers(arguments: TokenStream) -> TokenStream {
    let mut commas = 0;
    let arguments = arguments.into_iter().map(|token| match token {
        TokenTree::Punct(comma) if comma.as_char() == ',' => {
            commas += 1;
            TokenTree::Punct(comma)
        }
        TokenTree::Group(numbers) if commas == 1 => {
            let mut count = 0;
            let numbers = numbers.stream().into_iter().map(|token| match token {
                TokenTree::Literal(number) => {
                    count += 1;
                    let is_line = count % NUMBERS_OF_A_MEANING == 1;
                    TokenTree::Literal(if is_line { Literal::u32_unsuffixed(0) } else { number })
                }
                token => token,
            });
            TokenTree::Group(Group::new(Delimiter::Bracket, numbers.collect()))
        }
        token => token,
    });
    arguments.collect()
}

/// A documentation comment without the numbers in `, line 5 of ` and `, lines 6, 7 of `.
fn masked(literal: &Literal) -> Literal {
    let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else { return literal.clone() };
    let text = text.value();
    let mut masked = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find(", line") {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        masked.push_str(before);
        let numbers = from.trim_start_matches(", line").trim_start_matches('s');
        let after = numbers.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '));
        let is_place = after.len() < numbers.len() && after.starts_with("of ");
        masked.push_str(if is_place { ", line " } else { ", line*" });
        rest = if is_place { after } else { from.strip_prefix(", line").unwrap_or_default() };
    }
    masked.push_str(rest);
    Literal::string(&masked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_of_the_document_are_looked_past() {
        let expansion = |doc: &str, numbers: &str| {
            format!(
                "// from d.md\n#[doc = \"{doc}\"] const A: M = meanings(&[\"Late, line 5 of it\"], &[{numbers}], &[]);"
            )
        };
        let of = |doc: &str, numbers: &str| {
            differ_alone(&expansion("Code 7, line 5 of d.md; no.", "5, 9, 10"), &expansion(doc, numbers))
        };
        assert!(of("Code 7, line 5 of d.md; no.", "5, 9, 10") && of("Code 7, line 12 of d.md; no.", "12, 9, 10"));
        assert!(of("Code 7, lines 5, 6 of d.md; no.", "5, 9, 10"));
        for (doc, numbers) in [
            ("Code 8, line 5 of d.md; no.", "5, 9, 10"),
            ("Code 7, line 5 of e.md; no.", "5, 9, 10"),
            ("Code 7, line five of d.md; no.", "5, 9, 10"),
            ("Code 7, line 5 of d.md; no.", "5, 8, 10"),
            ("Code 7, line 5 of d.md; no.", "5, 9, 11"),
            ("Code 7, line 5 of d.md; no.", "5, 9"),
        ] {
            assert!(!of(doc, numbers), "{doc} {numbers}");
        }
        let other = expansion("Code 7, line 5 of d.md; no.", "5, 9, 10");
        assert!(!differ_alone(&other, &other.replace("Late, line 5", "Late, line 6")));
        assert!(!differ_alone(&other, &other.replace("// from", "// by")));
        assert!(!differ_alone("", &other) && !differ_alone("fn {", "fn {"));
    }
}
