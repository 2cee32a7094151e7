//! The clauses of a text, from which names take their words: [`first`]. This module is a leaf.

use crate::lexicon::OF;
use crate::text::{self, length_until};

/// The most words of a title, and of a name.
pub const MOST_WORDS: usize = 10;

/// A clause and the text after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause<'a> {
    pub text: &'a str,
    pub rest: &'a str,
}

/// The first clause with a meaning, unlike `Sorry,`, `Error:` or `404 -`. If no clause has one, the very first.
pub fn first(text: &str) -> Clause<'_> {
    let mut from = text;
    let mut very_first: Option<Clause<'_>> = None;
    loop {
        from = without_bracket(from);
        let clause = next(from);
        let is_interjection = is_interjection(clause.text);
        if !is_interjection && text::has(clause.text, char::is_alphabetic) {
            let is_after_interjection = very_first.is_some_and(|clause| !clause.text.is_empty());
            let this =
                clause.text.get(..5).filter(|start| is_after_interjection && start.eq_ignore_ascii_case("this "));
            let text = clause.text.get(this.map_or(0, str::len)..).unwrap_or_default();
            return Clause { text: without_opening(text, clause.rest.is_empty()), ..clause };
        }
        let clause_before = *very_first.get_or_insert(clause);
        if clause.rest.is_empty() {
            return clause_before;
        }
        from = clause.rest;
    }
}

/// A clause without its opening words, as in `This error occurs when the box is full`. `If the box is full` loses its
/// `If` only if nothing follows: otherwise the meaning is in the text that follows.
fn without_opening(clause: &str, is_all: bool) -> &str {
    const OPENINGS: [&str; 18] = [
        "if", "when", "occurs if", "occurs when", "happens if", "happens when", "returned if", "returned when",
        "thrown if", "thrown when", "raised if", "raised when", "this error occurs if", "this error occurs when",
        "this happens when", "return code is used for", "return code is used when", "return codes are used for",
    ];
    // This is called for each clause of a document, and most begin with another letter.
    if !clause.starts_with(|c: char| matches!(c.to_ascii_lowercase(), 'i' | 'w' | 'o' | 'h' | 'r' | 't')) {
        return clause;
    }
    let openings = if is_all { &OPENINGS } else { OPENINGS.get(2..).unwrap_or_default() };
    for opening in openings {
        // "If late" may be the whole meaning, but "Return code is used for timeouts" means "timeouts".
        let is_sentence = opening.starts_with("return code");
        if let Some((start, rest)) = clause.split_at_checked(opening.len())
            && start.eq_ignore_ascii_case(opening)
            && rest.starts_with(' ')
            && (is_sentence || rest.trim_start().contains(' '))
        {
            return rest.trim_start();
        }
    }
    clause
}

/// The text without a bracket at its beginning, if anything follows it: `(deprecated) The box is full`.
fn without_bracket(text: &str) -> &str {
    let text = text.trim_start();
    let Some(inside) = text.strip_prefix('(') else { return text };
    match inside.split_once(')') {
        Some((_, rest)) if text::has(rest, char::is_alphabetic) => rest.trim_start(),
        _ => text,
    }
}

/// The text up to the first mark that ends a clause.
pub fn next(text: &str) -> Clause<'_> {
    // The bytes at which a mark may begin. Marks outside of ASCII share their first byte with letters.
    let is_candidate = |byte| {
        matches!(byte, b'.' | b':' | b'?' | b'!' | b',' | b';' | b'(' | b')' | b'-' | b'\n' | 0xE2 | 0xE3 | 0xEF)
    };
    let mut end = 0;
    loop {
        let (_, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        end += length_until(rest, is_candidate);
        let (before, mark_and_after) = text.split_at_checked(end).unwrap_or((text, ""));
        let mut chars = mark_and_after.chars();
        let Some(mark) = chars.next() else { return Clause { text: text::trim(text), rest: "" } };
        let after = chars.as_str();
        let is_end = match mark {
            '.' | ':' | '?' | '!' | '\u{2026}' => after.is_empty() || text::begins_with(after, char::is_whitespace),
            '(' => match length_of_aside(after) {
                Some(length) => {
                    end += length;
                    false
                }
                None => !is_plural(after),
            },
            ')' => !ends_with_plural(before),
            '\n' => !text::goes_on_below(before, after),
            ';' | '，' | '。' | '；' | '（' | '）' | '：' | '！' | '？' | '、' | '\u{2022}' => true,
            ',' => match list_length(before, after) {
                Some(length) if fits_name(text, end + length) => {
                    end += length;
                    false
                }
                _ => true,
            },
            '-' | '\u{2013}' | '\u{2014}' | '\u{2015}' => is_dash(mark, before, after),
            _ => false,
        };
        if is_end {
            let rest = after.trim_start_matches(DASHES).trim_start();
            return Clause { text: text::trim(before), rest };
        }
        end += mark.len_utf8();
    }
}

const DASHES: &[char] = &['-', '\u{2013}', '\u{2014}', '\u{2015}'];

/// Whether a dash separates two clauses: ` - `, ` -- `, ` — `, `—`, but not `400 - 499`.
fn is_dash(mark: char, before: &str, after: &str) -> bool {
    let after = after.trim_start_matches(DASHES);
    let is_between_numbers = text::begins_with(after.trim_start(), |c| c.is_ascii_digit())
        && before.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let is_apart = (before.is_empty() || before.ends_with(char::is_whitespace))
        && (after.is_empty() || text::begins_with(after, char::is_whitespace));
    !is_between_numbers && (is_apart || mark == '\u{2014}')
}

/// The length of the rest of a bracket within a clause that goes on: `by number) ` in `The box (by number) is gone`.
fn length_of_aside(after: &str) -> Option<usize> {
    let (inside, behind) = after.split_once(')')?;
    let goes_on = behind.strip_prefix(' ').is_some_and(|behind| text::begins_with(behind, char::is_lowercase));
    (goes_on && !inside.contains(['(', '\n'])).then_some(inside.len() + 1)
}

/// Whether the text after a bracket is that of `file(s) not found`.
fn is_plural(after: &str) -> bool {
    text::strip_prefixes(after, &["s) ", "es) ", "ies) "])
        .is_some_and(|rest| text::begins_with(rest, char::is_alphabetic))
}

fn ends_with_plural(before: &str) -> bool {
    before.ends_with("(s") || before.ends_with("(es") || before.ends_with("(ies")
}

/// The length of the rest of a list after a comma, up to its last comma: `box, ` in `Shelf, box, or label not found`.
fn list_length(before: &str, after: &str) -> Option<usize> {
    let ends = |c| matches!(c, '.' | ';' | '(' | ':' | '\n' | '?' | '!' | '\u{2014}');
    let mut length = 0;
    // A name has no room for more items.
    for (index, part) in after.split(',').take(MOST_WORDS).enumerate() {
        let item = text::first_part(part, ends);
        let mut count = 0;
        let mut conjunction = None;
        for word in item.split_whitespace() {
            if count == 0 && begins_no_item(word) {
                return None;
            }
            if conjunction.is_none() && is_conjunction(word) {
                conjunction = Some(count);
            }
            count += 1;
        }
        match conjunction {
            // `Not found, or gone` has a second clause, but `box, or label` ends a list.
            Some(0) => return (index > 0).then_some(length),
            Some(at) if at <= 3 && at + 1 < count => {
                // `Shelf, box or label` is a list, but neither `The box is full, shelf or not` nor `Failed, box or
                // label is full` is one.
                let is_list = index > 0 || is_one_word(before) && !is_outcome(before) || ends_with_object(before);
                return is_list.then_some(length);
            }
            _ if count == 0 || count > 3 || item.len() < part.len() => return None,
            _ => length += item.len() + 1,
        }
    }
    None
}

/// Whether a text ends with a preposition and one word, as `Error de lectura` before `, escritura o red` does.
fn ends_with_object(text: &str) -> bool {
    let is_of =
        |word: &str| text::is_one_of_any_case(word, OF) || text::is_one_of_any_case(word, &["von", "bei", "beim"]);
    text.rsplit_once(' ').is_some_and(|(above, _)| is_of(text::last_part(above, char::is_whitespace)))
}

/// Whether a name has room for the words up to here and two more. Half a list would mislead.
fn fits_name(text: &str, end: usize) -> bool {
    let mut words = 2;
    for word in text.get(..end).unwrap_or_default().split_whitespace() {
        words += usize::from(!is_article(word));
    }
    words <= MOST_WORDS
}

fn is_conjunction(word: &str) -> bool {
    const WORDS: [&str; 17] =
        ["or", "and", "nor", "and/or", "&", "oder", "und", "o", "y", "u", "ou", "e", "et", "lub", "i", "или", "и"];
    text::is_one_of_any_case(word, &WORDS)
}

/// Whether a word begins a clause of its own: an instruction, or another subject.
fn begins_no_item(word: &str) -> bool {
    const WORDS: [&str; 37] = [
        "please", "check", "try", "retry", "contact", "see", "make", "use", "verify", "wait", "ensure", "refer",
        "consider", "you", "it", "this", "they", "we", "i", "which", "who", "but", "so", "then", "because", "since",
        "if", "when", "while", "until", "e.g", "e.g.", "i.e.", "there", "bitte", "por", "veuillez",
    ];
    text::is_one_of_any_case(word, &WORDS)
}

/// Whether a text is an outcome, which is followed by its reason.
fn is_outcome(text: &str) -> bool {
    text::is_one_of_any_case(
        text.trim(),
        &["success", "successful", "succeeded", "ok", "done", "failed", "failure", "timeout", "yes", "no"],
    )
}

/// Whether a clause only opens the text and does not say what the code means.
fn is_interjection(clause: &str) -> bool {
    const WORDS: [&str; 14] = [
        "sorry", "oops", "ooops", "whoops", "unfortunately", "currently", "apologies", "hello", "note", "warning",
        "error", "attention", "we are sorry", "we're sorry",
    ];
    text::is_one_of_any_case(clause.trim_matches(['`', '"']), &WORDS)
}

fn is_one_word(text: &str) -> bool {
    let mut words = 0;
    for word in text.split_whitespace() {
        words += usize::from(!is_article(word));
    }
    words == 1
}

/// Whether a word is `a`, `an` or `the`, which names leave out.
pub fn is_article(word: &str) -> bool {
    text::is_one_of_any_case(word, &["a", "an", "the"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> &str {
        first(text).text
    }

    #[test]
    fn dashes_with_spaces_end_a_clause() {
        assert_eq!(of("Bad Request -- Your form is invalid."), "Bad Request");
        assert_eq!(of("Unauthorized - Your ticket is wrong."), "Unauthorized");
        assert_eq!(of("Service Unavailable \u{2014} We are painting."), "Service Unavailable");
        assert_eq!(of("Not found \u{2013} try the cellar"), "Not found");
        assert_eq!(of("Not found\u{2014}try the cellar"), "Not found");
        assert_eq!(of("Bad request: no form"), "Bad request");
        for text in ["Read-only shelf", "read\u{2013}write lock", "Codes 400 - 499 are ours", "The -1 shelf"] {
            assert_eq!(of(text), text);
        }
    }

    #[test]
    fn an_article_and_a_noun_before_a_comma_begin_no_list() {
        assert_eq!(of("Error de lectura, escritura o red"), "Error de lectura, escritura o red");
        assert_eq!(of("Error en la lectura, escritura o red"), "Error en la lectura");
        assert_eq!(of("Prüfen das Gerät, Kabel oder Netz"), "Prüfen das Gerät");
    }

    #[test]
    fn a_sentence_about_a_return_code_ends_with_the_meaning() {
        assert_eq!(of("This return code is used for timeouts"), "This return code is used for timeouts");
        assert_eq!(of("Return code is used for timeouts"), "timeouts");
        assert_eq!(of("Return codes are used for: timeouts"), "Return codes are used for");
        assert_eq!(of("Returned when late"), "Returned when late");
        assert_eq!(of("Returned when it is late"), "it is late");
    }

    #[test]
    fn a_comma_inside_of_a_list_ends_no_clause() {
        for text in [
            "Shelf, box, or label not found",
            "Storage, printing, or network error",
            "Shelf, box or label not found",
            "The name is missing, empty, or too long",
            "Invalid name, address, phone, and fax number",
        ] {
            assert_eq!(of(&format!("{text}. Look again.")), text);
        }
        for text in [
            "Error de lectura, escritura o red",
            "Erreur de lecture, d’écriture ou de réseau",
            "Falha de rede, disco ou memória",
        ] {
            assert_eq!(of(&format!("{text}. Otra vez.")), text);
        }
        for text in ["Regal, Kiste oder Etikett nicht gefunden", "Caja, estante o etiqueta no encontrada"] {
            assert_eq!(of(&format!("{text}. Look again.")), text);
        }
        assert_eq!(of("Fehlt, bitte suchen oder warten"), "Fehlt");
        assert_eq!(of("Request failed, retry or contact us"), "Request failed");
        assert_eq!(of("Request failed, check the host, and retry"), "Request failed");
        assert_eq!(of("Not found, or no access"), "Not found");
        assert_eq!(of("Success, message sent and delivered"), "Success");
        assert_eq!(of("The box is full, and the shelf too"), "The box is full");
        assert_eq!(of("The box is full, please wait"), "The box is full");
        let long = "You cannot put things into a box when it is locked, sealed, or on its way";
        assert_eq!(of(long), "You cannot put things into a box when it is locked");
    }

    #[test]
    fn a_line_break_ends_a_clause_unless_a_single_word_goes_on_below_it() {
        assert_eq!(of("No\npaper in the tray. Load some."), "No\npaper in the tray");
        for text in ["No paper\nLoad some.", "No paper\nload some", "No paper\ne.g. in the tray"] {
            assert_eq!(of(text), "No paper", "{text}");
        }
    }

    #[test]
    fn clauses_without_meaning_are_skipped() {
        assert_eq!(of("Sorry, this shelf is being moved."), "shelf is being moved");
        assert_eq!(of("Oops! Something broke."), "Something broke");
        assert_eq!(of("Error: file not found"), "file not found");
        assert_eq!(of("`Error: file not found`"), "file not found`");
        assert_eq!(of("404 - Not found"), "Not found");
        assert_eq!(of("(deprecated) The box is full"), "The box is full");
        assert_eq!(of("- one\n- two"), "one");
        assert_eq!(of("This error occurs when the box is full."), "the box is full");
        assert_eq!(of("If validation failed"), "validation failed");
        assert_eq!(of("If the box is full, wait."), "If the box is full");
        for text in ["If-Match is missing", "When", "If any", "Iffy box"] {
            assert_eq!(of(text), text);
        }
        for text in ["Sorry", "Error", "404"] {
            assert_eq!(of(&format!("{text}.")), text);
        }
    }

    #[test]
    fn a_plural_in_brackets_ends_no_clause() {
        assert_eq!(of("File(s) not found (again)"), "File(s) not found");
        assert_eq!(of("Invalid file(s)"), "Invalid file");
    }

    #[test]
    fn a_bracket_within_a_clause_does_not_end_it() {
        assert_eq!(of("The box (by number) is gone (see there)"), "The box (by number) is gone");
        assert_eq!(of("Bad request (no form) Send one."), "Bad request");
        assert_eq!(of("Late (5 s"), "Late");
    }

    #[test]
    fn the_text_behind_a_clause_is_the_rest() {
        assert_eq!(first("Bad request: no form. Fix it."), Clause { text: "Bad request", rest: "no form. Fix it." });
        assert_eq!(first("Bad request -- no form").rest, "no form");
        assert_eq!(first("Bad request (no form)").rest, "no form)");
        assert_eq!(next("no form) at all").text, "no form");
    }
}
