//! Superscript and subscript as characters: `10<sup>6</sup>` is `10⁶`. With a footnote reference, `404<sup>1</sup>` is
//! `404¹`, and not another number. This module is a leaf.

use crate::text;

/// `<sup>` or `<sub>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Super,
    Sub,
}

/// Each text with a superscript character of its own, and that character.
const RAISED: &str = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ";
const LOWERED: &str = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ";

/// The most letters. A longer text is a word, neither a reference nor an exponent.
const LETTERS: usize = 2;

/// Superscript or subscript as people write it in plain text, given the text before it.
pub(crate) fn written(script: Script, before: &str, text: &str) -> String {
    let text = text.trim();
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    match (script, inside) {
        (Script::Super, "TM") => return "™".to_owned(),
        (Script::Super, "SM") => return "℠".to_owned(),
        (Script::Super, "st" | "nd" | "rd" | "th") => return inside.to_owned(),
        _ => {}
    }
    if let Some(written) = in_script(script, inside) {
        return written;
    }
    let goes_on = text::begins_with(text, char::is_alphanumeric) && before.ends_with(char::is_alphanumeric);
    // `V<sub>max</sub>` is one word, but `404<sup>new</sup>` is two.
    let is_one_word = script == Script::Sub && !before.ends_with(|c: char| c.is_numeric());
    if goes_on && !is_one_word { format!(" {text}") } else { text.to_owned() }
}

/// The text in characters of a script, if they all exist: a number, or a few letters.
fn in_script(script: Script, text: &str) -> Option<String> {
    let table = match script {
        Script::Super => RAISED,
        Script::Sub => LOWERED,
    };
    let mut written = String::new();
    let mut letters = 0;
    for c in text.chars() {
        letters += usize::from(c.is_ascii_alphabetic());
        let mut pairs = table.chars();
        let mut found = None;
        while let (Some(plain), Some(own)) = (pairs.next(), pairs.next()) {
            if c == plain || c == own {
                found = Some(own);
            }
        }
        written.push(if matches!(c, ',' | '.' | ' ' | '*') { c } else { found? });
    }
    (letters <= LETTERS).then_some(written)
}

/// The text of a link as a footnote reference, if it is one: `407<a href="#n1">1</a>`, `408[^1]`.
pub(crate) fn note(before: &str, text: &str, url: &str) -> Option<String> {
    const OF_NOTES: [&str; 6] = ["#fn", "#note", "#footnote", "#user-content-fn", "#cite", "#_ftn"];
    let is_glued = before.ends_with(|c: char| !c.is_whitespace()) && !text.starts_with(' ');
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    if let Some(label) = inside.strip_prefix('^') {
        return is_glued.then(|| in_script(Script::Super, label)).flatten();
    }
    let leads_to_note = url.starts_with('#') && before.ends_with(|c: char| c.is_ascii_digit())
        || OF_NOTES.iter().any(|start| url.starts_with(start));
    let is_mark = inside.len() <= LETTERS && text::is_only(inside, |byte| byte.is_ascii_alphanumeric());
    (is_glued && leads_to_note && is_mark).then(|| in_script(Script::Super, inside)).flatten()
}

/// The text with its numbered footnote references in superscript: `408[^1]`.
pub(crate) fn with_raised_notes(text: &str) -> String {
    let mut parts = text.split("[^");
    let mut raised = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_glued = raised.ends_with(|c: char| !c.is_whitespace());
        let note = part.split_once(']').filter(|(label, _)| is_glued && label.len() <= 3 && text::are_digits(label));
        match note.and_then(|(label, rest)| Some((in_script(Script::Super, label)?, rest))) {
            Some((label, rest)) => {
                raised.push_str(&label);
                raised.push_str(rest);
            }
            None => {
                raised.push_str("[^");
                raised.push_str(part);
            }
        }
    }
    raised
}

/// The text without footnote references at its end: `404¹`, `404[^note]`, `404†`.
pub(crate) fn without_notes(text: &str) -> &str {
    // Most texts are in ASCII. Nothing is in superscript there.
    let behind = if text.is_ascii() { text } else { text.trim_start_matches(is_raised) }.trim_start();
    let mut rest = if behind.is_empty() { text } else { behind };
    if rest.is_ascii() && !rest.contains('^') {
        return rest;
    }
    loop {
        let is_marked = rest.ends_with(is_mark);
        let before = if is_marked { rest.trim_end_matches(|c| is_mark(c) || matches!(c, ',' | ' ')) } else { rest };
        let before = match before.strip_suffix(']').and_then(|inside| inside.rsplit_once("[^")) {
            Some((before, label)) if !text::has(label, char::is_whitespace) => before.trim_end(),
            // A reference after a space, which is a link: `404 [^1]`, and `404※1`.
            _ => match before.rsplit_once(" ^").or_else(|| before.rsplit_once('※')) {
                Some((before, label)) if text::is_only(label, |byte| byte.is_ascii_alphanumeric()) => before.trim_end(),
                _ => before,
            },
        };
        // A mark that does not follow a code is text.
        let is_behind_code = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '`' | ')'));
        if before.len() == rest.len() || !is_behind_code {
            return rest;
        }
        rest = before;
    }
}

fn is_raised(c: char) -> bool {
    !c.is_ascii() && RAISED.contains(c)
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && (RAISED.contains(c) || LOWERED.contains(c) || matches!(c, '†' | '‡' | '§' | '¶'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;
    use crate::markdown::read;

    fn seen(cell: &str) -> String {
        let document = Document::new("d.md", format!("| C |\n|-|\n| {cell} |\n"));
        read(&document).tables[0].rows[0].cells[0].text.clone()
    }

    #[test]
    fn a_footnote_reference_is_not_a_digit_of_the_number_before_it() {
        for cell in [
            "404<sup>1</sup>",
            "404[<sup>1</sup>](#n)",
            "404<a href=\"#n1\">1</a>",
            "404[1](#fn1)",
            "404[[1]](#n)",
            "404[^1]",
            "404¹",
            "404<sup>[1]</sup>",
            "404<sup><a href='#x'>1</a></sup>",
        ] {
            assert_eq!(seen(cell), "404¹", "{cell}");
            assert_eq!(without_notes(&seen(cell)), "404", "{cell}");
        }
        for cell in [
            "404<sup>a</sup>", "404<sup>1,2</sup>", "404<sup>†</sup>", "404<sub>2</sub>", "404 <sup>1</sup>",
            "404[^a]", "404 [^a]", "404※1", "404 ※",
        ] {
            assert_eq!(without_notes(&seen(cell)), "404", "{cell}");
        }
    }

    #[test]
    fn superscript_reads_as_a_person_writes_it() {
        for (cell, text) in [
            ("10<sup>6</sup> bytes", "10⁶ bytes"),
            ("10<sup>-6</sup>", "10⁻⁶"),
            ("2<sup>n</sup>", "2ⁿ"),
            ("H<sub>2</sub>O", "H₂O"),
            ("V<sub>max</sub>", "Vmax"),
            ("1<sup>st</sup>", "1st"),
            ("Mark<sup>TM</sup>", "Mark™"),
            ("Code<sup>new</sup> x", "Code new x"),
            ("a <sup>b", "a b"),
            ("a</sup> b", "a b"),
            ("<sup></sup>a", "a"),
        ] {
            assert_eq!(seen(cell), text, "{cell}");
        }
    }

    #[test]
    fn text_that_is_not_a_reference_stays() {
        for (cell, text) in [
            ("`[^1]` or [^1]", "[^1] or [^1]"),
            ("not [^a-z]", "not [^a-z]"),
            ("[^1] alone", "[^1] alone"),
            ("[1001](#e1001)", "1001"),
            ("E[10](#e10)", "E10"),
            ("see [1](#one)", "see 1"),
        ] {
            assert_eq!(seen(cell), text, "{cell}");
        }
        for text in ["E1001", "†", "5*", "²", "", "x[^a b]", "1,"] {
            assert_eq!(without_notes(text), text);
        }
    }
}
