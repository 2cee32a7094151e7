//! The words of a header cell or a heading: [`Header`].

use super::key::Key;
use super::words::Words;
use crate::cell::{self, Writing};
use crate::lexicon::{OF, OF_OR_ARTICLES, codes, meanings, others, parameters, vague};
use crate::{http_status, text};

/// A header cell or a heading, in forms that can be looked up.
#[derive(Debug)]
pub(crate) struct Header {
    /// `apierrorcodes` for `API error-codes`.
    pub(super) key: Key,
    pub(super) words: Words,
    /// The key of the part before a slash or a bracket: `code` for `Code / Family`.
    first: String,
    /// Whether it is a type: `Promise<ResultCode>`.
    is_type: bool,
    /// Whether it is one identifier: `check_code`.
    is_identifier: bool,
    /// Whether it is a symbol in capitals: `E_HOT`.
    is_symbol: bool,
    /// The key of the part after that slash or bracket.
    behind: String,
    /// The key of the part before the last bracket: `orderstatus` for `Order status (statusType)`. Empty without a
    /// bracket.
    before_bracket: Key,
    code: Option<CodeHeader>,
}

/// The ways in which a header mentions codes, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CodeHeader {
    /// "Error code", "return code", alone or among other words.
    ErrorCode,
    MoreThanErrorCode,
    /// "Code" alone.
    Code,
    SubCode,
    StatusCode,
    /// `check_code`: an identifier that ends in "code".
    Identifier,
    /// "Acme code", "Unpaid code": a code of the thing before it.
    OtherCode,
    Status,
    /// "Payment status": the status of the thing before it.
    StatusOf,
    ReturnValue,
    Value,
    Number,
    /// "HRESULT", "SQLSTATE", which identify an error less well than a value or an error code beside them.
    Result,
    /// "Error", above words that are codes.
    Error,
    /// "Error code name": a code if no other column is one.
    NameOfCode,
    /// "Error name": a code if no other column can be one.
    NameOfError,
    /// "Name", "Member", "Term", "Field": a code if a heading announces codes, and no other column is one.
    Name,
}

impl CodeHeader {
    /// Whether it is "error code" or "status code", so that numbers below it need no further evidence.
    pub(crate) fn is_sure(self) -> bool {
        matches!(self, Self::ErrorCode | Self::MoreThanErrorCode | Self::SubCode | Self::StatusCode)
    }
}

/// The ways in which a header announces meanings, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MessageHeader {
    Description,
    Message,
    Reason,
    Details,
    Other,
    /// What to do.
    Handling,
}

/// Whether a heading announces codes of places, languages or other things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ForeignCodes {
    #[default]
    Not,
    /// It announces such codes, unless a heading above it mentions errors.
    Any,
    /// It announces them by name ("bank codes"), so the headings above it do not matter.
    Codes,
}

impl Header {
    pub(crate) fn new(text: &str) -> Self {
        let first = text::first_part(text, |c| matches!(c, '/' | '(' | '（' | '[' | '|' | '\n'));
        let generic = text.strip_suffix('>').and_then(|text| text.split_once('<'));
        let is_type = generic.is_some_and(|(name, _)| !name.is_empty() && !text::has(name, char::is_whitespace));
        let is_identifier = text::is_only(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let is_symbol = cell::is_symbol(text) && !text::has(text, char::is_lowercase);
        let key = Key::new(text);
        let behind = Key::new(text.get(first.len()..).unwrap_or_default()).text;
        let first = if first.len() == text.len() { key.text.clone() } else { Key::new(first).text };
        let last_bracket = text.rfind(['(', '（', '[']).unwrap_or_default();
        let before_bracket = Key::new(text.get(..last_bracket).unwrap_or_default());
        let mut header = Self {
            key,
            words: Words::new(text),
            first,
            is_type,
            is_identifier,
            is_symbol,
            behind,
            before_bracket,
            code: None,
        };
        header.code = header.measured_code();
        header
    }

    /// The way in which the cells below it are written.
    pub(crate) fn writing(&self) -> Writing {
        let says_code = |key: &str| {
            text::is_one_of(key, codes::CODE) || is_error_code(key) || text::is_one_of(key, codes::ERROR_CODE_PARTS)
        };
        match (&*self.first, &*self.behind) {
            _ if self.says_hexadecimal() => Writing::Hexadecimal,
            (code, http) if http.contains("http") && says_code(code) => Writing::CodeFirst,
            (http, code) if http.contains("http") && says_code(code) => Writing::CodeLast,
            _ => Writing::Plain,
        }
    }

    /// Whether the header is like "Code (hex)" or "Status word", but not "Hex or decimal".
    fn says_hexadecimal(&self) -> bool {
        let says_hex = self.words.any_in(vague::HEXADECIMAL) || self.key.is_in(vague::STATUS_WORD);
        (says_hex || self.key.has(vague::HEXADECIMAL_PARTS))
            && !Key::new(&self.key.text.replace("hexadecimal", "")).has(vague::DECIMAL_PARTS)
    }

    /// The way in which the header mentions codes; `None` if it does not.
    pub(crate) fn code(&self) -> Option<CodeHeader> {
        self.code
    }

    /// Whether it is just "code" or "error code".
    pub(crate) fn says_code(&self) -> bool {
        matches!(self.code, Some(CodeHeader::ErrorCode | CodeHeader::Code))
    }

    /// Whether it surely says "error code".
    pub(crate) fn says_error_code(&self) -> bool {
        self.code == Some(CodeHeader::ErrorCode)
    }

    /// Whether it may say that codes are below it.
    pub(crate) fn may_announce_codes(&self) -> bool {
        self.code.is_some_and(|says| says != CodeHeader::Name)
    }

    /// Whether it reads as the title of a column: of codes, names, meanings or advice.
    pub(crate) fn is_title_of_column(&self) -> bool {
        self.may_announce_codes() || self.message() != MessageHeader::Other || self.names()
    }

    fn measured_code(&self) -> Option<CodeHeader> {
        let is = |list: &[&str]| self.key.is_in(list);
        // This is text rather than a title.
        if self.words.count() > MOST_WORDS || self.is_type {
            return None;
        }
        if is(codes::CODE) {
            return Some(CodeHeader::Code);
        }
        if is(codes::SUB_CODE) {
            return Some(CodeHeader::SubCode);
        }
        if let Some(says) = self.code_of_errors() {
            let ends_otherwise = |key: &Key| !key.text.is_empty() && key.ends_with(codes::AFTER_NO_CODE);
            let is_about_codes =
                !ends_otherwise(&self.key) && !ends_otherwise(&self.before_bracket) && !self.ends_with_meaning();
            let says = if self.names_code() { CodeHeader::NameOfCode } else { says };
            return is_about_codes.then_some(says);
        }
        if text::is_one_of(&self.first, codes::CODE) && !self.key.ends_with(codes::AFTER_NO_CODE) {
            // "Code/ID" stands above things of any kind.
            let says_id = text::is_one_of(&self.behind, codes::IDENTIFIER);
            return Some(if says_id { CodeHeader::OtherCode } else { CodeHeader::Code });
        }
        // "ID / code"
        if text::is_one_of(&self.behind, codes::CODE)
            && [codes::IDENTIFIER, vague::NUMBER].iter().any(|list| text::is_one_of(&self.first, list))
        {
            return Some(CodeHeader::OtherCode);
        }
        if self.ends_in_own_code() {
            return Some(if self.is_identifier { CodeHeader::Identifier } else { CodeHeader::OtherCode });
        }
        let vague = [
            (vague::STATUS, CodeHeader::Status),
            (vague::STATUS_WORD, CodeHeader::Status),
            (vague::RETURN_VALUE, CodeHeader::ReturnValue),
            (vague::RETURN, CodeHeader::ReturnValue),
            (vague::VALUE, CodeHeader::Value),
            (vague::NUMBER, CodeHeader::Number),
            (vague::ERRORS, CodeHeader::Error),
            (vague::RESULT, CodeHeader::Result),
            (vague::ERROR, CodeHeader::Error),
            (codes::FAULTS, CodeHeader::Error),
            (vague::NAME_OF_ERROR, CodeHeader::NameOfError),
            (vague::NAME, CodeHeader::Name),
        ];
        for (list, says) in vague {
            // `Rejection reason (r)`, `status(dec/hex)`
            let may_be_first = says == CodeHeader::Error || text::is_one_of(&self.behind, vague::NOTATION);
            if is(list) {
                return Some(says);
            }
            if may_be_first && text::is_one_of(&self.first, list) {
                // `state(dec/hex)` holds numbers.
                return Some(if says == CodeHeader::Name { CodeHeader::Status } else { says });
            }
        }
        // `MAIL_XXX error`
        let is_other =
            |word: &str| text::is_one_of(word, vague::BEFORE_NO_ERROR) || text::is_one_of(word, meanings::NAME_STARTS);
        let are_others_before = || self.words.iter().take(self.words.count() - 1).any(is_other);
        if self.words.end_with(vague::ERROR) && !are_others_before() && self.message() == MessageHeader::Other {
            return Some(CodeHeader::Error);
        }
        if self.says_old_or_new_code() {
            return Some(CodeHeader::Code);
        }
        // `INVALID_STATUS` is a code.
        if self.words.end_with(&["status"]) && self.words.count() > 1 && !self.is_identifier {
            return Some(CodeHeader::StatusOf);
        }
        self.are_values().then_some(CodeHeader::Value)
    }

    /// "Старый код", "Código nuevo", "旧コード": just "code", and that it was replaced or replaces another.
    fn says_old_or_new_code(&self) -> bool {
        let is_of_time = |word: &&str| text::is_one_of(word, others::OLD) || text::is_one_of(word, others::NEW);
        let mut rest = self.words.iter().filter(|word| !is_of_time(word));
        let is_code = |word: Option<&str>| word.is_some_and(|word| text::is_one_of(word, codes::CODE));
        let behind = text::strip_prefixes(&self.key.text, others::OLD_PARTS)
            .or_else(|| text::strip_prefixes(&self.key.text, others::NEW_STARTS));
        is_code(behind) || self.words.count() == 2 && is_code(rest.next()) && rest.next().is_none()
    }

    /// `mail_error_t values`, "Register value", but not "Default value".
    fn are_values(&self) -> bool {
        match (self.words.count(), self.words.first(), self.words.last()) {
            (2, Some(before), Some("value")) => !text::is_one_of(before, vague::BEFORE_NO_VALUE),
            (2.., _, Some("values")) => true,
            _ => false,
        }
    }

    /// `check_code`, "Acme code": the code of something that is not known to be a place, a product or a secret.
    fn ends_in_own_code(&self) -> bool {
        let is_code =
            |back: usize| self.words.count().checked_sub(back).and_then(|at| self.words.get(at)) == Some("code");
        match (self.words.count(), self.words.last()) {
            (2.., Some("code")) => {}
            (2.., Some("codes")) if self.is_identifier => {}
            // "Acme code letter"
            (3.., Some("letter" | "number" | "value")) if is_code(2) => {}
            _ => return false,
        }
        let mut before = self.words.iter().take(self.words.count() - 1);
        self.first == self.key.text && !before.any(|word| text::is_one_of(word, others::BEFORE_FOREIGN_CODE))
    }

    fn code_of_errors(&self) -> Option<CodeHeader> {
        self.code_in_words().or_else(|| self.code_first()).or_else(|| self.code_in_parts())
    }

    /// "Código do erro", "Code de retour de la banque".
    fn code_first(&self) -> Option<CodeHeader> {
        for (at, word) in self.words.iter().enumerate() {
            if !text::is_one_of(word, codes::CODE_FIRST) {
                continue;
            }
            let of = self.words.iter().skip(at + 1).take_while(|word| is_of(word)).count();
            let end = at + of + 1;
            let Some(what) = self.words.get(end) else { continue };
            if text::is_one_of(what, codes::AFTER_CODE_STATUS) {
                return Some(CodeHeader::StatusCode);
            }
            if text::is_one_of(what, codes::AFTER_CODE) {
                let is_all = at == 0 && end + 1 == self.words.count();
                return Some(if is_all { CodeHeader::ErrorCode } else { CodeHeader::MoreThanErrorCode });
            }
        }
        None
    }

    /// "API error code" contains "error code", but "secret code" does not contain "ret code".
    fn code_in_words(&self) -> Option<CodeHeader> {
        // Most headings have none of these parts, and their words need not be looked up.
        if !self.key.has(&["code", "cd", "http", "exit"]) && !self.key.has(codes::BEFORE_NUMBER) {
            return None;
        }
        if self.words.have_run(&|run| text::is_one_of(run, codes::STATUS_CODE)) {
            return Some(CodeHeader::StatusCode);
        }
        if is_error_code(&self.key.text) || self.is_code_behind_slash() {
            return Some(CodeHeader::ErrorCode);
        }
        self.words.have_run(&is_error_code).then_some(CodeHeader::MoreThanErrorCode)
    }

    /// "Return value/code": a return code.
    fn is_code_behind_slash(&self) -> bool {
        let other_word = self.words.count().checked_sub(2).and_then(|at| self.words.get(at));
        let other_word = other_word.filter(|word| matches!(*word, "value" | "values" | "status"));
        let before = other_word.and_then(|word| self.first.strip_suffix(word));
        text::is_one_of(&self.behind, codes::CODE) && before.is_some_and(stands_before_code)
    }

    fn code_in_parts(&self) -> Option<CodeHeader> {
        // `错误Code`
        if !self.key.text.is_ascii() && self.key.has(&["code"]) {
            let has = |parts: &[&str]| {
                let in_other_script = |word: &&str| Key::new(&self.key.text.replace("code", word)).has(parts);
                codes::WORDS_FOR_CODE.iter().any(in_other_script)
            };
            if has(codes::ERROR_CODE_PARTS) {
                return Some(CodeHeader::MoreThanErrorCode);
            }
            if has(codes::STATUS_CODE_PARTS) {
                return Some(CodeHeader::StatusCode);
            }
        }
        // `result码`
        if text::strip_suffixes(&self.key.text, codes::WORDS_FOR_CODE).is_some_and(stands_before_code) {
            return Some(CodeHeader::MoreThanErrorCode);
        }
        if self.key.is_in(codes::ERROR_CODE_PARTS) {
            return Some(CodeHeader::ErrorCode);
        }
        let (status, error) =
            (self.key.longest_of(codes::STATUS_CODE_PARTS), self.key.longest_of(codes::ERROR_CODE_PARTS));
        if error > status { Some(CodeHeader::MoreThanErrorCode) } else { status.map(|_| CodeHeader::StatusCode) }
    }

    /// "Error code description" and "错误码说明" announce meanings.
    fn ends_with_meaning(&self) -> bool {
        [meanings::DESCRIPTION, meanings::MESSAGE, meanings::REASON].iter().any(|list| self.key.ends_with(list))
    }

    /// "Error code description": meanings of the codes beside it.
    pub(crate) fn describes_codes(&self) -> bool {
        self.ends_with_meaning() && self.code_of_errors().is_some()
    }

    /// "Error code name", "エラーコード名".
    fn names_code(&self) -> bool {
        self.key.ends_with(meanings::NAME_ENDS)
    }

    /// Whether the header announces names.
    pub(crate) fn names(&self) -> bool {
        self.key.is_in(meanings::NAME)
            || self.code() == Some(CodeHeader::NameOfCode)
            || self.words.end_with(meanings::CONSTANT)
    }

    pub(crate) fn message(&self) -> MessageHeader {
        self.meaning_and_advice().0
    }

    /// The kind of meanings that the header announces, and whether it also announces advice: "Cause and solution".
    pub(crate) fn meaning_and_advice(&self) -> (MessageHeader, bool) {
        let meanings = [
            (meanings::DESCRIPTION, MessageHeader::Description),
            (meanings::MESSAGE, MessageHeader::Message),
            (meanings::REASON, MessageHeader::Reason),
        ];
        // "Message constant" announces names.
        if self.names() {
            return (MessageHeader::Other, false);
        }
        let meaning = meanings.iter().find_map(|(list, tells)| Some((self.key.first_of(list)?, *tells)));
        // "Transaction" and "informação" have no "action".
        let ends_in_action = |word: &str| meanings::ACTION.iter().any(|action| word.find(action) > Some(0));
        let has_no_action = self.words.iter().any(ends_in_action);
        let handling = if has_no_action { None } else { self.key.first_of(meanings::HANDLING) };
        match (meaning, handling) {
            // "Cause and solution" announces the cause, but "description of the solution" and "处理说明" announce what to
            // do.
            (Some((at, tells)), Some(handling)) if at < handling && !self.is_of_handling() => (tells, true),
            (_, Some(_)) => (MessageHeader::Handling, false),
            (Some((_, tells)), None) => (tells, false),
            (None, None) if self.words.end_with(meanings::FIX) || self.key.is_in(meanings::HINT) => {
                (MessageHeader::Handling, false)
            }
            (None, None) if self.key.is_in(meanings::DETAILS) => (MessageHeader::Details, false),
            (None, None) => (MessageHeader::Other, false),
        }
    }

    fn is_of_handling(&self) -> bool {
        matches!(self.words.get(1), Some("of" | "for"))
    }

    /// Whether a table with this header lists settings, fields or the like.
    pub(crate) fn is_of_attributes(&self) -> bool {
        self.key.is_in(parameters::ATTRIBUTES)
    }

    /// Whether it says "property", which rarely has codes below it.
    pub(crate) fn is_of_properties(&self) -> bool {
        self.key.text == "property"
    }

    /// Whether the cells below this header name something other than codes.
    pub(crate) fn names_others(&self) -> bool {
        self.key.is_in(parameters::NO_NAMES)
    }

    /// Whether a table with this header lists machine instructions.
    pub(crate) fn is_of_opcodes(&self) -> bool {
        self.key.is_in(others::OPCODES)
    }

    /// Whether a table with this header lists places, languages or the like, or samples.
    pub(crate) fn is_of_others_with_codes(&self) -> bool {
        self.is_of_others(&[]) || self.key.is_in(others::INPUTS)
    }

    /// Whether a heading announces such tables. Below "Sample code", anything may follow.
    pub(crate) fn announces_others_with_codes(&self) -> ForeignCodes {
        if !self.is_of_others(others::SAMPLES) {
            return ForeignCodes::Not;
        }
        let is_of_codes = self.key.ends_with(&["code", "codes"]) || self.key.ends_with(codes::WORDS_FOR_CODE);
        if is_of_codes && !self.announces_codes() { ForeignCodes::Codes } else { ForeignCodes::Any }
    }

    fn is_of_others(&self, left_out: &[&str]) -> bool {
        // Words that also classify errors, unless the header is about their codes.
        if self.key.is_in(others::ALSO_OF_ERRORS) {
            return false;
        }
        let is_other = |run: &str| text::is_one_of(run, others::OTHERS_WITH_CODES) && !left_out.contains(&run);
        let has_part = |part: &&str| !left_out.contains(part) && self.key.has(&[*part]);
        self.words.have_run(&is_other) || others::OTHERS_WITH_CODES_PARTS.iter().any(has_part)
    }

    /// Whether the heading announces codes of errors or results.
    pub(crate) fn announces_codes(&self) -> bool {
        let says_so = self.code().is_some_and(|says| says < CodeHeader::Identifier && says != CodeHeader::Code);
        // These must be whole words, since "search results" and "payment status" contain them too.
        let names_results = || self.words.any_in(&["hresult", "hresults", "ntstatus"]);
        let names_status_words = || self.words.have_run(&|run| matches!(run, "statusword" | "statuswords"));
        let names_any = || names_results() || names_status_words() || self.names_results();
        says_so || self.key.has(codes::ERRORS_PARTS) || names_any() || self.is_http_error()
    }

    /// Whether a heading announces codes of errors or results, or says just "code".
    pub(crate) fn announces_any_codes(&self) -> bool {
        self.announces_codes() || self.code() == Some(CodeHeader::Code)
    }

    /// Whether a heading mentions "error codes", "status codes" or the like, also as in "Explanation of error codes".
    pub(crate) fn announces_numbers(&self) -> bool {
        self.code().is_some_and(CodeHeader::is_sure) || self.describes_codes()
    }

    /// `MAIL_RESULT` and "Binding return values", but not "Search results".
    fn names_results(&self) -> bool {
        let ends_so = self.words.count() > 1 && self.words.end_with(&["result", "results"]);
        // "Reject reason mapping"
        let last = self.words.last().unwrap_or_default();
        let names_list = text::is_one_of(last, codes::AFTER_RESULT);
        let listed = if names_list { self.key.text.strip_suffix(last) } else { None }.unwrap_or(&self.key.text);
        self.is_identifier && ends_so
            || [codes::RESULT_ENDS, vague::RETURN_VALUE].iter().any(|ends| text::strip_suffixes(listed, ends).is_some())
            || self.names_faults()
    }

    /// "Motor faults", "Fault register values".
    fn names_faults(&self) -> bool {
        let words = &self.words;
        words.end_with(codes::FAULTS)
            || words.end_with(codes::AFTER_FAULT) && words.any_in(codes::FAULTS)
            || words.begin_with(codes::FAULTS_FIRST)
            || words.end_with(codes::FAULTS_FIRST)
    }

    /// Whether a word of it is "error", "fault" or the like, and it does not announce meanings.
    pub(crate) fn mentions_errors(&self) -> bool {
        let is_of_errors = [codes::FAULTS, vague::ERRORS, vague::ERROR].iter().any(|list| self.words.any_in(list));
        is_of_errors && self.message() > MessageHeader::Reason
    }

    /// "404 – not found": an HTTP status of errors, and its text.
    fn is_http_error(&self) -> bool {
        let is_status = |word: &str| text::are_digits(word) && http_status::may_be_of_error(word);
        self.words.count() > 1 && self.words.first().is_some_and(is_status)
    }

    /// Whether the last word names records about other things than codes, "Error requirements"; whether any word names
    /// tests, "Test cases of errors"; or whether it is a version: "Version 1.2".
    pub(crate) fn is_of_records(&self) -> bool {
        self.ends_with(others::OF_RECORDS)
            || self.key.ends_with(others::OF_RECORDS_ENDS)
            || self.words.any_in(others::TESTS)
            || self.words.begin_with(&["version", "release"]) && self.words.last().is_some_and(text::are_digits)
    }

    /// Whether the last word names other things than codes, "Error fields", or the first one asks: "How to add an error".
    pub(crate) fn is_about_others(&self) -> bool {
        self.ends_with(others::ABOUT_OTHERS)
            || self.key.ends_with(others::ABOUT_OTHERS_ENDS)
            || self.words.first() == Some("how")
    }

    /// Whether the last word is one of these.
    pub(crate) fn ends_with(&self, words: &[&str]) -> bool {
        self.words.end_with(words)
    }

    /// Whether a heading announces the rules of an analyzer: "Spacing rules".
    pub(crate) fn is_of_rules(&self) -> bool {
        self.words.any_in(others::RULES)
    }

    /// Whether it mentions kinds of something: "Document types", but not "Order status (statusType)".
    pub(crate) fn is_of_types(&self) -> bool {
        let ends_so = self.key.ends_with(others::TYPES_ENDS) && !self.before_bracket.ends_with(vague::STATUS);
        ends_so || self.words.have_run(&|run| text::is_one_of(run, others::TYPES_OF))
    }

    /// Whether it has neither letters nor digits.
    pub(crate) fn is_empty(&self) -> bool {
        self.key.text.is_empty()
    }

    /// Whether it is a number.
    pub(crate) fn is_number(&self) -> bool {
        text::are_digits(&self.key.text)
    }

    /// Whether it is a symbol in capitals: `E_HOT`.
    pub(crate) fn is_symbol(&self) -> bool {
        self.is_symbol
    }

    /// Whether it announces the names of things, rather than of codes, errors, events or the like: "Shop name".
    pub(crate) fn names_things(&self) -> bool {
        let is_of_results = |word: &str| stands_before_code(word) || matches!(word, "code" | "status" | "state");
        (self.key.ends_with(meanings::NAME_ENDS) || self.begins_with_of(meanings::NAME_STARTS))
            && !self.names()
            && self.code.is_none()
            && !self.words.iter().any(is_of_results)
            && !self.announces_codes()
    }

    /// Whether a heading names the things below this header: "Markets" and "Market", "County codes" and "County". Events,
    /// alarms and the like do not count, since they have codes of their own.
    pub(crate) fn is_one_of(&self, heading: &Self) -> bool {
        let count = heading.words.count();
        let is_before_codes = count > 1 && heading.words.end_with(&["code", "codes"]);
        let things = count.checked_sub(if is_before_codes { 2 } else { 1 });
        let Some(things) = things.and_then(|index| heading.words.get(index)) else { return false };
        let is_plural = || match things.strip_prefix(&*self.key.text) {
            Some(end) => matches!(end, "" | "s" | "es"),
            None => things.strip_suffix("ies").is_some_and(|stem| self.key.text.strip_suffix('y') == Some(stem)),
        };
        !self.key.text.is_empty() && is_plural() && !self.key.is_in(codes::BEFORE_CODE)
    }

    /// Whether it is just "code", or names codes of any kind: "Codes", "Opcodes".
    pub(crate) fn names_codes(&self) -> bool {
        self.key.ends_with(&["code", "codes"])
            || self.key.ends_with(codes::WORDS_FOR_CODE)
            || self.key.ends_with(codes::CODE)
    }

    /// Whether it says that its codes were replaced: "Old error code".
    pub(crate) fn is_old(&self) -> bool {
        self.words.any_in(others::OLD) || self.key.has(others::OLD_PARTS)
    }

    /// Whether it says that its codes replace others: "New code".
    pub(crate) fn is_new(&self) -> bool {
        self.words.any_in(others::NEW) || text::strip_prefixes(&self.key.text, others::NEW_STARTS).is_some()
    }

    /// Whether it may name codes if the cells below it are identifiers: "Member", "Result", "Payment status".
    pub(crate) fn may_name(&self) -> bool {
        self.key.is_in(meanings::MAY_NAME)
            || self.words.end_with(meanings::MAY_NAME_ENDS)
            || self.begins_with_of(meanings::MAY_NAME_STARTS)
    }

    /// Whether one of these words is first, and "of" follows it: "Status do pagamento".
    fn begins_with_of(&self, starts: &[&str]) -> bool {
        self.words.begin_with(starts) && self.words.get(1).is_some_and(is_of)
    }

    /// Whether it announces short forms of the message: "Title", "Text".
    pub(crate) fn is_title(&self) -> bool {
        self.key.is_in(meanings::TITLE)
    }

    /// Whether it mentions bits or flags.
    pub(crate) fn is_of_bits(&self) -> bool {
        self.words.any_in(others::BITS) || self.key.has(others::BITS_PARTS)
    }
}

/// Whether it is "of", with or without an article: "Código do erro".
fn is_of(word: &str) -> bool {
    [OF, OF_OR_ARTICLES].iter().any(|words| text::is_one_of(word, words))
}

/// The most words of a column's title.
const MOST_WORDS: usize = 20;

fn is_error_code(run: &str) -> bool {
    // `RESP_CD`
    text::is_one_of(run, codes::ERROR_CODE)
        || text::strip_suffixes(run, &["codes", "code", "cd", "kód", "kod", "kode"]).is_some_and(stands_before_code)
        || text::strip_suffixes(run, codes::NUMBER).is_some_and(|before| text::is_one_of(before, codes::BEFORE_NUMBER))
}

fn stands_before_code(word: &str) -> bool {
    text::is_one_of(word, codes::BEFORE_CODE)
}

#[cfg(test)]
mod tests;
