//! The words of headers and headings, in the languages of the vendors. This module is a leaf.
//!
//! The words of headers are in the form of a `Key` of `facts`: without case, punctuation and space. Lists of parts are
//! searched for within longer headers.

pub(crate) mod cells;
pub(crate) mod codes;
pub(crate) mod flags;
pub(crate) mod forms;
pub(crate) mod meanings;
pub(crate) mod others;
pub(crate) mod parameters;
pub(crate) mod severities;
pub(crate) mod vague;

/// "Of" in English and Romance languages, between a word and what it belongs to.
pub(crate) const OF: &[&str] = &["of", "de", "del", "do", "da", "di", "du", "des"];

/// Further words between those of a title, which in a sentence may be articles: `das Gerät`, `la lectura`.
pub(crate) const OF_OR_ARTICLES: &[&str] = &["dos", "das", "d", "l", "la"];

#[cfg(test)]
mod tests {
    use super::{codes, meanings, others, parameters, vague};
    use crate::facts::{CodeHeader, Header};

    /// The lists by the question that they answer: the kind of code that a header names, its relation to codes, whether
    /// it is about something else.
    const OF_CODES: [&[&str]; 16] = [
        codes::CODE,
        codes::SUB_CODE,
        codes::ERROR_CODE,
        codes::STATUS_CODE,
        codes::ERROR_CODE_PARTS,
        codes::STATUS_CODE_PARTS,
        vague::STATUS,
        vague::STATUS_WORD,
        vague::RETURN_VALUE,
        vague::VALUE,
        vague::NUMBER,
        vague::ERRORS,
        vague::RESULT,
        vague::ERROR,
        vague::NAME_OF_ERROR,
        vague::NAME,
    ];
    const OF_MEANINGS: [&[&str]; 4] = [meanings::DESCRIPTION, meanings::MESSAGE, meanings::REASON, meanings::HANDLING];
    const OF_OTHERS: [&[&str]; 6] = [
        others::OTHERS_WITH_CODES,
        others::OTHERS_WITH_CODES_PARTS,
        others::OPCODES,
        others::OLD,
        others::NEW,
        others::BITS,
    ];
    const OF_PARAMETERS: [&[&str]; 2] = [parameters::REQUIRED, parameters::ATTRIBUTES];

    #[test]
    fn a_word_has_one_role_among_those_of_one_question() {
        for lists in [&OF_CODES[..], &OF_MEANINGS, &OF_OTHERS, &OF_PARAMETERS] {
            let mut words: Vec<&str> = lists.concat();
            words.sort_unstable();
            for pair in words.windows(2) {
                assert_ne!(pair[0], pair[1]);
            }
        }
    }

    #[test]
    fn no_word_of_a_meaning_is_part_of_a_word_of_another_meaning() {
        for (index, list) in OF_MEANINGS.iter().enumerate() {
            for (_, others) in OF_MEANINGS.iter().enumerate().filter(|(other, _)| *other != index) {
                for word in *list {
                    assert!(!others.iter().any(|other| other.contains(word)), "{word}");
                }
            }
        }
    }

    #[test]
    fn the_longest_word_wins_where_one_is_part_of_another() {
        for (header, says) in [
            ("状态码", CodeHeader::StatusCode),
            ("业务状态码", CodeHeader::ErrorCode),
            ("业务状态码列表", CodeHeader::MoreThanErrorCode),
            ("HTTP状态码(错误码)", CodeHeader::StatusCode),
            ("子错误码", CodeHeader::SubCode),
            ("错误码", CodeHeader::ErrorCode),
        ] {
            assert_eq!(Header::new(header).code(), Some(says), "{header}");
        }
    }
}
