//! Measures the items that may be codes, and finds the lists of codes in a document for which they were not requested.
//! The rules decide by what is measured.

use std::collections::HashSet;
use std::sync::Arc;

use super::items::{
    Item, Passage, add_numbers_beside, depth_of_codes, flatten_groups, items, number_names, paragraphs,
};
use crate::columns::{self, Kind};
use crate::facts::{Header, ItemsFacts};
use crate::lexicon::{forms, others};
use crate::markdown::{Block, BlockKind};
use crate::order;
use crate::rules::{self, FormRule, Verdict};
use crate::syntax::announcement::{self, Announcement};
use crate::syntax::entry::code::is_padded;
use crate::syntax::entry::neighbours::{self, Beside};
use crate::syntax::entry::{self, Entry, Told};
use crate::syntax::{
    Form, Outlines, Passages, Recognition, SectionCodes, SectionNames, are_steps, is_function, is_record, is_sample,
    names_class, says_failure,
};
use crate::{http_status, text};

/// The items of a part, and the number of codes among them.
pub(in crate::syntax) struct Items<'a> {
    pub(super) list: Vec<Item<'a>>,
    /// The outermost depth at which an item is a code.
    pub(super) depth: usize,
    /// The lists that have a code at this depth.
    pub(super) runs: Vec<usize>,
    /// The number of items at this depth that are codes, and the number of all items in these lists, except links to
    /// headings.
    codes: usize,
    all: usize,
    /// Whether all codes are ranges.
    are_ranges: bool,
    /// Whether a line directly above them announces codes: "May fail with one of these errors:".
    are_led: bool,
}

impl<'a> Items<'a> {
    /// The items; `None` if none of them is a code.
    pub(super) fn new(part: &Passage<'a>, outlines: &Outlines, kind: Kind) -> Option<Self> {
        if !part.may_hold_codes {
            return None;
        }
        let mut items = items(part, kind);
        let announced = part.announced(outlines, kind);
        let are_led = keep_led(part, &mut items, announced == Announced::None);
        let mut depth = depth_of_codes(&items, false);
        if depth.is_none() {
            let paragraphs = paragraphs(part, kind);
            depth = depth_of_codes(&paragraphs, false);
            if depth.is_some() {
                items = paragraphs;
            }
        }
        // "Late mails (12)" below "Errors" are as many.
        let may_be_short = || part.path.last().is_some_and(|above| Header::new(above).announces_numbers());
        if kind == Kind::Integer && number_names(&mut items, may_be_short()) {
            depth = depth_of_codes(&items, false);
        }
        let are_ranges = depth.is_none();
        let depth = depth.or_else(|| depth_of_codes(&items, true))?;
        flatten_groups(&mut items, depth, kind);
        if kind == Kind::Text {
            let mut beside = Vec::with_capacity(items.len());
            for item in &mut items {
                if let Some(head) = item.head.filter(|_| item.depth == depth && item.is_led) {
                    beside.push(Beside { group: &[], text: &head.cell.text, entry: &mut item.entry });
                }
            }
            neighbours::add_words_beside(beside);
            add_numbers_beside(&mut items, depth);
        }
        // A list without a code, such as a list of advice, is a separate list.
        let mut runs: Vec<usize> = Vec::new();
        for item in &items {
            if item.entry.is_some() && item.depth == depth && runs.last() != Some(&item.run) {
                runs.push(item.run);
            }
        }
        let (mut codes, mut all) = (0, 0);
        for item in &items {
            if item.depth == depth && !item.is_link && runs.binary_search(&item.run).is_ok() {
                all += 1;
                codes += usize::from(item.entry.is_some());
            }
        }
        Some(Self { list: items, depth, runs, codes, all, are_ranges, are_led })
    }

    /// Whether the items of a chosen part are codes. If the user names the part, one code suffices; otherwise most
    /// items must be codes, and not all of them ranges.
    pub(super) fn are_codes(&self, is_named: bool) -> bool {
        is_named || !self.are_ranges && self.codes * 2 > self.all
    }

    /// The codes.
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.list.iter().filter(|item| item.depth == self.depth).filter_map(|item| item.entry.as_ref())
    }

    /// Whether all codes are text codes with numbers: `KT1001`.
    fn are_numbered(&self) -> bool {
        self.entries().all(|entry| columns::is_numbered_text_code(&entry.code))
    }

    /// Whether most items are such words, and no code is anything else.
    fn are_words(&self, is_word: &dyn Fn(&Item<'_>, &Entry) -> bool) -> bool {
        let (mut words, mut all) = (0, 0);
        for item in self.list.iter().filter(|item| item.depth == self.depth && item.is_led) {
            all += 1;
            let Some(entry) = &item.entry else { continue };
            if !is_word(item, entry) {
                return false;
            }
            words += 1;
        }
        words * 4 >= all * 3
    }

    /// Whether they are marked words in camel case with a text: `tooBusy`, but no classes.
    fn are_likely_words(&self) -> bool {
        self.are_words(&|_, entry| {
            entry.is_marked
                && text::begins_with(&entry.code, char::is_alphabetic)
                && !is_function(&entry.code)
                && columns::is_likely_text_code(&entry.code)
                && !names_class(&entry.code, &entry.text)
        })
    }

    /// Whether they are names in code or bold, several of them joined by hyphens: `no-wet-kite`. One of them or its text must
    /// name a failure: options and fields have such names too.
    fn are_hyphenated_names(&self) -> bool {
        let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        self.entries().filter(|entry| entry.code.contains('-')).count() > 1
            && self.entries().any(|entry| says_failure(&entry.code) || says_failure(&entry.text))
            && self.are_words(&|item, entry| {
                let is_field = || is_field_of_errors(text::last_part(&entry.code, |c| c == '-'));
                item.head.is_some_and(|head| head.lead == entry.code.len())
                    && text::is_only(&entry.code, is_part)
                    && !entry.code.starts_with('-')
                    && !is_field()
            })
    }

    /// Whether all codes are constants: `INVALID_PATH`.
    fn are_constants(&self) -> bool {
        self.entries().all(|entry| {
            let is_joined = entry.is_surely_text || entry.code.contains('_');
            is_joined && neighbours::is_in(&entry.code, char::is_uppercase)
        })
    }

    /// Whether all items are words in capitals: `SH` may be a code beside lists of codes.
    fn are_capitals(&self) -> bool {
        let is_capitals = |item: &Item<'_>| {
            let entry = item.entry.as_ref();
            entry.is_none_or(|entry| entry.is_marked && neighbours::is_in(&entry.code, char::is_uppercase))
        };
        self.codes == self.all && self.list.iter().all(is_capitals)
    }

    /// Whether a code is spelled like one rather than like a word.
    fn is_likely(&self, item: &Item<'_>, entry: &Entry, part: &Passage<'_>, kind: Kind) -> bool {
        let code = &*entry.code;
        if kind == Kind::Integer {
            // `#123` is an issue. "1001 Line not found." is a code below "Error codes".
            let is_before_text = || !entry::is_short(code) && text::begins_with(&entry.text, char::is_alphabetic);
            let is_marked = entry.is_marked || part.said.own.is_of(kind) && is_before_text();
            return is_marked && !item.head.is_some_and(|head| head.cell.text.trim_start().starts_with('#'));
        }
        // `error_number` is more likely a field, `errors[0]` a place, and `-errors` an option.
        let is_field = text::has(code, char::is_lowercase) && !text::has(code, char::is_numeric);
        let is_place =
            code.contains(['[', '{']) || is_function(code) || code.starts_with(['-', '_']) || entry::is_file(code);
        let says_failure = says_failure(code);
        let is_sure =
            entry.told == Told::Status || entry.is_surely_text && !is_field || says_failure || is_padded(code);
        // Constants without a text may be anything, if only a title far above announces codes.
        let is_bare = entry.text.is_empty() && entry.name.is_empty() && item.below.is_empty();
        let is_unclear = is_bare && part.said.own == Announcement::Nothing && !self.are_led;
        !is_place && is_sure && (!is_unclear || says_failure) && !names_class(code, &entry.text)
    }

    /// The facts of the items, and their codes.
    fn measure(
        &self,
        part: &Passage<'_>,
        announced: Announced,
        kind: Kind,
        outlines: &Outlines,
    ) -> (ItemsFacts, Vec<String>) {
        let (counts, codes) = self.count(part, kind);
        let above = part.path.last().map_or("", |above| &**above);
        let says_numbers = Header::new(above).announces_numbers();
        let is_introduced = part.introduces(&self.list);
        let are_introduced = self.are_led || is_introduced;
        let are_named = part.said.own.is_of(kind) || outlines.mention || part.said.mentions_codes;
        // `tooBusy` below a line or a heading that announces codes.
        let are_of_errors = || {
            self.are_led || ends_with_errors(above) && (are_introduced || codes.iter().any(|code| says_failure(code)))
        };
        // "Open the box (1): ..", "Take the mail (2): .."
        let may_be_steps = counts.by_neighbours == counts.codes
            && counts.short > 0
            && !says_numbers
            && (!ends_with_errors(above) || are_steps(&codes));
        let are_alike = kind == Kind::Text
            && (!may_be_steps && are_of_errors() && self.are_likely_words()
                || (ends_with_errors(above) || says_numbers) && self.are_hyphenated_names()
                // `u1`, `u2` below "Error codes".
                || are_named && neighbours::are_numbers_of_one_prefix(&codes));
        // In a document about other things, codes have a heading or a text that says so.
        let are_of_records = part.said.is_of_records || outlines.say(Announcement::Records) && !is_introduced;
        let is_led_elsewhere = || part.text_above(&self.list).is_some_and(is_title_of_others);
        let is_about_others = (part.said.own < Announcement::Nothing || is_led_elsewhere()) && !are_introduced;
        let is_contents = || forms::CONTENTS_FILES.contains(&&*outlines.all.file.trim().to_lowercase());
        let facts = ItemsFacts {
            are_announced: match announced {
                Announced::All => true,
                Announced::Numbered => self.are_numbered(),
                Announced::Constants => self.are_constants(),
                Announced::None => false,
            },
            // A repeated code is a word: `*Note*: ..`.
            are_one_word: codes.len() > 1 && codes.iter().all(|code| codes.first() == Some(code)),
            are_fields: kind == Kind::Text && codes.iter().any(|code| is_field_of_errors(code)),
            // "Payload format" above "Status codes:".
            are_parts: is_about_parts(above) && !self.are_led,
            are_below_code: self.are_below_code(above, kind),
            are_properties: counts.are_properties && !says_numbers,
            lead_elsewhere: is_contents()
                || leads_elsewhere(above)
                || is_about_others
                || are_of_records && !says_numbers,
            are_introduced,
            are_named,
            may_be_steps,
            are_alike,
            ..counts
        };
        (facts, codes)
    }

    /// The facts of the items one by one, and the codes.
    fn count(&self, part: &Passage<'_>, kind: Kind) -> (ItemsFacts, Vec<String>) {
        let mut facts = ItemsFacts { all: self.all, codes: self.codes, ..ItemsFacts::default() };
        let mut codes = Vec::with_capacity(self.codes);
        let mut labels: HashSet<&str> = HashSet::new();
        for item in &self.list {
            let Some(entry) = item.entry.as_ref().filter(|_| item.depth == self.depth && !item.is_link) else {
                continue;
            };
            codes.push(entry.code.clone());
            facts.tasks += usize::from(item.is_task);
            facts.records += usize::from(kind == Kind::Text && is_record(&entry.code, &part.path));
            facts.short += usize::from(entry::is_short(&entry.code));
            facts.amounts += usize::from(kind == Kind::Integer && is_amount(entry));
            if !entry.is_single() {
                continue;
            }
            facts.single += 1;
            let has_no_text = entry.text.is_empty() && entry.name.is_empty();
            let is_bare = has_no_text && item.below.is_empty();
            facts.groups += usize::from(kind == Kind::Text && has_no_text && holds_constant(item.below));
            facts.bare += usize::from(is_bare && kind == Kind::Integer && entry.told == Told::Itself);
            facts.links += usize::from(is_bare && item.head.is_some_and(Block::is_link));
            let is_sample = || item.head.is_some_and(|head| is_sample(&head.cell.text, &entry.code));
            facts.labelled += usize::from(entry.told == Told::Label && !is_sample());
            let label = item.head.and_then(|head| head.cell.text.split_once(&*entry.code));
            if let Some((label, _)) = label.filter(|_| entry.status.is_empty()) {
                labels.insert(label.trim_matches([' ', ':', '=', '：']));
            }
            // `**400**` beside `**bad_knot**`.
            let is_number = kind == Kind::Text && entry::is_long_number(&entry.code);
            facts.by_neighbours += usize::from(is_number || entry.told == Told::Neighbours);
            facts.likely += usize::from(self.is_likely(item, entry, part, kind));
        }
        // `HTTP 400` and `code: 21470` are of one error, but `Error 101` and `Fault 102` are two.
        let have_labels = facts.labelled > 1 && facts.labelled == facts.all && labels.len() == facts.all;
        let statuses = codes.iter().filter(|code| http_status::may_be(code)).count();
        facts.are_properties = have_labels && statuses == 1;
        if kind == Kind::Text {
            facts.records = questions(&codes).unwrap_or(facts.records);
        }
        (facts, codes)
    }

    /// Whether they are below a code: in its section, or as numbers in its item, `400` in `E101: late`.
    fn are_below_code(&self, above: &str, kind: Kind) -> bool {
        let is_outer_code = |item: &Item<'_>| {
            let parse = |head| entry::parse_block(head, Kind::Text).is_some_and(|entry| entry.is_surely_text);
            item.depth < self.depth && item.head.is_some_and(parse)
        };
        let is_text_code = || columns::is_numbered_text_code(text::first_part(above, |c| !c.is_alphanumeric()));
        // An HTTP status above constants is the status of all of them.
        let is_of_all = |entry: &Entry| kind == Kind::Text && http_status::may_be(&entry.code);
        let is_number = |entry: Entry| entry.is_single() && entry.is_marked && !is_of_all(&entry);
        kind == Kind::Integer && (is_text_code() || self.list.iter().any(is_outer_code))
            || entry::parse(above, 0, Kind::Integer).is_some_and(is_number)
    }
}

/// The codes that are announced.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Announced {
    None,
    /// Diagnostics, which are text codes with numbers.
    Numbered,
    /// Exceptions, which are constants.
    Constants,
    All,
}

impl Passage<'_> {
    /// The headings above its own.
    fn above(&self) -> &[Arc<str>] {
        self.path.split_last().map_or(&[], |(_, above)| above)
    }

    /// The codes of this kind that the document or a heading announces.
    fn announced(&self, outlines: &Outlines, kind: Kind) -> Announced {
        let announcement = self.said.announcement;
        if outlines.say(Announcement::Codes) || announcement.is_of(kind) {
            return Announced::All;
        }
        let finds = outlines.say(Announcement::Findings) || announcement == Announcement::Findings;
        if kind == Kind::Text && announcement == Announcement::Exceptions {
            Announced::Constants
        } else if finds && kind == Kind::Text {
            Announced::Numbered
        } else {
            Announced::None
        }
    }

    /// The last text above the items.
    fn text_above(&self, items: &[Item<'_>]) -> Option<&Block> {
        let start = items.first()?.range.start;
        let above = self.blocks.iter().take_while(|block| block.cell.range.start < start);
        above.filter(|block| block.kind == BlockKind::Text).last()
    }

    /// Whether a text above the items announces codes.
    fn introduces(&self, items: &[Item<'_>]) -> bool {
        self.text_above(items).is_some_and(|block| mentions_codes(&block.cell.text))
    }
}

/// The number of questions and answers, if there are both or only questions: `A1` answers `Q1`, which may be a question
/// without such an answer.
fn questions(codes: &[String]) -> Option<usize> {
    let (mut questions, mut answers) = (0, 0);
    for code in codes {
        questions += usize::from(is_one_of_letter(code, 'q'));
        answers += usize::from(is_one_of_letter(code, 'a'));
    }
    let are_all = questions > 1 && questions == codes.len();
    (questions > 0 && answers > 0 || are_all).then_some(questions + answers)
}

/// Whether the first of nested items is a constant without a text.
fn holds_constant(below: &[Block]) -> bool {
    let [item, head, ..] = below else { return false };
    let is_alone = |entry: Entry| entry.is_surely_text && entry.text.is_empty() && entry.name.is_empty();
    item.kind == BlockKind::Item
        && head.kind == BlockKind::Text
        && entry::parse_block(head, Kind::Text).is_some_and(is_alone)
}

/// Whether a bold line is the title of other things than codes: "**Operations**:".
fn is_title_of_others(block: &Block) -> bool {
    let title = block.cell.text.trim_end_matches([':', '：', ' ']);
    block.lead >= title.len() && block.lead > 0 && Announcement::new(title) < Announcement::Nothing
}

/// `ERROR_NUMBER`, `errorMessage`: a field with a code or its text.
fn is_field_of_errors(code: &str) -> bool {
    let code = text::plain(&code.replace('_', ""));
    [forms::FIELDS_OF_ERRORS, forms::FIELDS].iter().any(|fields| fields.contains(&&*code))
}

/// Whether a code is this letter, in either case, and a number: `Q1`.
fn is_one_of_letter(code: &str, letter: char) -> bool {
    code.strip_prefix([letter, letter.to_ascii_uppercase()]).is_some_and(text::are_digits)
}

/// Whether a unit is after the number, `100 ms`, or more digits, as in a telephone number: `+55 4002-5472`.
fn is_amount(entry: &Entry) -> bool {
    if entry.code.starts_with('+') && text::begins_with(&entry.text, |c| c.is_ascii_digit()) {
        return true;
    }
    let behind = if entry.name.is_empty() { &entry.text } else { &entry.name };
    let unit = text::first_part(behind, |c| !c.is_alphabetic());
    // "1002 bytes lost" is a code with its text.
    let is_all =
        behind.get(unit.len()..).is_none_or(|after| !text::begins_with(after.trim_start(), char::is_alphabetic));
    (is_all || entry::is_short(&entry.code)) && others::UNITS.contains(&&*unit.to_lowercase())
}

/// Whether a heading is about the parts of codes: "Error code format", "Device number".
fn is_about_parts(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    lower.contains(" format")
        || lower.starts_with("prefix")
        || lower.contains(" naming")
        || lower.ends_with(" number") && Announcement::new(heading) == Announcement::Nothing
}

/// Whether a heading is about other pages or about one error: "See also", "Error: no mail".
fn leads_elsewhere(heading: &str) -> bool {
    let words = heading.trim_start_matches(|c: char| !c.is_alphanumeric());
    text::strip_prefixes(&words.to_lowercase(), forms::ELSEWHERE).is_some()
}

/// Whether a heading is about several errors: "Possible errors", "汎用エラー".
fn ends_with_errors(heading: &str) -> bool {
    announcement::ends_with_errors(heading) || forms::ERRORS_ENDS.iter().any(|end| heading.ends_with(end))
}

/// A part with its items, and the facts by which the rules decide.
pub(super) struct MeasuredList<'a> {
    pub(super) part: &'a Passage<'a>,
    pub(super) items: Items<'a>,
    pub(super) facts: ItemsFacts,
    pub(super) codes: Vec<String>,
}

impl MeasuredList<'_> {
    /// The rule that decides whether the items are codes.
    pub(super) fn rule(&self) -> Option<&'static FormRule<ItemsFacts>> {
        rules::decide_form(rules::ITEMS, &self.facts)
    }

    pub(super) fn are_codes(&self) -> bool {
        self.rule().is_some_and(|rule| rule.verdict == Verdict::Yes)
    }

    /// The list with the facts that depend on whether lists of several codes are beside it.
    fn beside(self, is_beside: bool, kind: Kind) -> Self {
        let is_short = self.facts.short > 0 && self.part.said.own == Announcement::Nothing;
        let announces_all = || self.part.path.last().is_some_and(|last| ends_with_errors(last));
        let are_numbers = || self.codes.iter().all(|code| entry::is_long_number(code));
        let are_texts = kind == Kind::Text && is_beside && !are_numbers();
        let facts = ItemsFacts {
            are_alone: self.codes.len() == 1 && (!is_beside || is_short),
            are_like_beside: are_texts && (self.items.are_capitals() || announces_all()),
            ..self.facts
        };
        Self { facts, ..self }
    }
}

/// Whether many sections list the same codes, such as the HTTP statuses that each call returns, and whether the codes are
/// the vendor's own numbers.
fn repeat(listed: &[MeasuredList<'_>], kind: Kind) -> (bool, bool) {
    const SECTIONS: usize = 4;
    let mut known: HashSet<&str> = HashSet::new();
    let (mut sections, mut all, mut statuses) = (0, 0, 0);
    for listed in listed {
        if !listed.are_codes() {
            continue;
        }
        sections += 1;
        all += listed.codes.len();
        for code in &listed.codes {
            statuses += usize::from(http_status::may_be(code));
            known.insert(code);
        }
    }
    let repeat = sections >= SECTIONS && known.len() * 2 < all;
    (repeat, kind == Kind::Integer && statuses * 2 < all)
}

/// The sections with an item that is a code. Most sections without a word about codes are left out, since no rule
/// accepts them; `with_unannounced` keeps them.
pub(super) fn listed<'a>(
    Passages { outlines, of_lists: parts }: &'a Passages<'_>,
    kind: Kind,
    with_unannounced: bool,
) -> Vec<MeasuredList<'a>> {
    let mut all: Vec<MeasuredList<'a>> = Vec::new();
    // The headings above lists of several codes.
    let mut above: HashSet<&[Arc<str>]> = HashSet::new();
    for part in parts {
        let announced = part.announced(outlines, kind);
        if announced == Announced::None && !with_unannounced && !part.may_announce {
            continue;
        }
        let Some(items) = Items::new(part, outlines, kind) else { continue };
        let (facts, codes) = items.measure(part, announced, kind, outlines);
        let listed = MeasuredList { part, items, facts, codes };
        if listed.facts.single > 1 && listed.are_codes() {
            above.insert(part.above());
        }
        all.push(listed);
    }
    let mut with_beside = Vec::with_capacity(all.len());
    for listed in all {
        let is_beside = above.contains(listed.part.above());
        with_beside.push(listed.beside(is_beside, kind));
    }
    // A document about codes may list them by the steps in which they occur.
    let title = parts.iter().find_map(|part| part.path.first());
    let (repeat, are_of_vendor) = repeat(&with_beside, kind);
    let repeat = repeat && !title.is_some_and(|title| Header::new(title).announces_numbers());
    for listed in &mut with_beside {
        listed.facts.repeat = repeat && (!are_of_vendor || !listed.part.said.own.is_of(kind));
    }
    with_beside
}

/// The sections whose items read as codes.
pub(super) fn find_items<'a>(passages: &'a Passages<'_>, kind: Kind) -> Vec<MeasuredList<'a>> {
    let mut all = listed(passages, kind, false);
    all.retain(MeasuredList::are_codes);
    all
}

/// The number of codes in the list with most of them that would be codes if something announced them, and the name of
/// its section. Steps are not codes.
pub(in crate::syntax) fn most_unannounced(passages: &Passages<'_>, kind: Kind) -> Option<(usize, String)> {
    let mut best: Option<(usize, &Passage<'_>)> = None;
    for listed in listed(passages, kind, true) {
        let count = listed.codes.len();
        if listed.rule().is_some_and(|rule| rule.verdict == Verdict::Unlikely)
            && best.is_none_or(|(most, _)| count > most)
            && !are_steps(&listed.codes)
        {
            best = Some((count, listed.part));
        }
    }
    best.map(|(count, part)| {
        let all = SectionNames::new(passages.of_lists.iter().map(|part| &*part.path));
        (count, all.of(&part.path))
    })
}

/// The sections whose items read as codes, if something announces them.
pub(in crate::syntax) fn find<'a>(passages: &'a Passages<'_>, kind: Kind) -> Vec<SectionCodes<'a>> {
    let mut found = Vec::new();
    for MeasuredList { part, items, codes, .. } in find_items(passages, kind) {
        found.push(SectionCodes { path: part.path.clone(), codes, list: Some((part, items)) });
    }
    found
}

/// The reasons why lists are read as codes, or are not, for the kind of codes that a list has more of.
pub(in crate::syntax) fn explain(passages: &Passages<'_>) -> Vec<Recognition> {
    let mut found: Vec<(usize, (bool, usize), Recognition)> = Vec::new();
    for kind in [Kind::Integer, Kind::Text] {
        for listed in listed(passages, kind, true) {
            let Some(rule) = listed.rule() else { continue };
            let rank = (rule.verdict == Verdict::Yes, listed.codes.len());
            // Words that nothing announces may be those of any list.
            let is_of_words = kind == Kind::Text && !listed.facts.are_announced && !listed.facts.are_introduced;
            if !rank.0 && (is_of_words || rank.1 < 2 || rank.1 * 2 <= listed.facts.all) {
                continue;
            }
            let is_code = |item: &&Item<'_>| item.entry.is_some() && item.depth == listed.items.depth;
            let start = listed.items.list.iter().find(is_code).map_or(0, |item| item.range.start);
            let recognition = Recognition {
                form: Form::List,
                path: listed.part.path.clone(),
                start,
                are_codes: rank.0,
                reason: rules::reason_for_items(rule, &listed.facts),
            };
            found.push((listed.part.end, rank, recognition));
        }
    }
    let mut recognitions: Vec<Recognition> = Vec::with_capacity(found.len());
    let mut last: Option<(usize, (bool, usize))> = None;
    for (part, rank, recognition) in order::by(found, |(part, ..)| *part) {
        match last {
            Some((known, best)) if known == part && rank <= best => continue,
            Some((known, _)) if known == part => _ = recognitions.pop(),
            _ => {}
        }
        recognitions.push(recognition);
        last = Some((part, rank));
    }
    recognitions
}

/// Whether a text above items mentions error codes or the like.
pub(super) fn mentions_codes(text: &str) -> bool {
    let text = text::cut(text);
    !text.is_ascii() && text::has_part(&text, forms::INTRODUCTIONS_PARTS)
        || has_second_word(&text) && text::has_part(&text.to_lowercase(), forms::INTRODUCTIONS)
}

/// Whether a word begins like "code", "status" or "value". Most paragraphs have none, and need not be searched in lower
/// case.
fn has_second_word(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if let (b' ', [second, third, fourth, ..]) = (first, after)
            && let b"cod" | b"sta" | b"val" = &[second | 0x20, third | 0x20, fourth | 0x20]
        {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a text ends with a line that announces codes directly below it: "May fail with one of these errors:". A line
/// that is bold needs no colon.
pub(super) fn leads_to_codes(block: &Block) -> bool {
    const WORDS: usize = 4;
    let text = block.cell.text.trim_end();
    let plain = text.trim_end_matches([':', '：']);
    if block.kind != BlockKind::Text || plain.is_empty() || plain.len() == text.len() && block.lead < text.len() {
        return false;
    }
    let line = text::last_part(plain, |c| matches!(c, '\n' | '.' | '。' | ';')).trim();
    let is_short = line.split_whitespace().count() <= WORDS;
    let leads = || text::has_part(&line.to_lowercase(), forms::LEADS);
    mentions_codes(line) || leads() || is_short && Announcement::new(line) == Announcement::Codes
}

/// Whether a line announces the codes directly below it. If nothing else does, codes that are not below such a line are
/// left out: parameters may be listed beside them.
fn keep_led(part: &Passage<'_>, items: &mut [Item<'_>], is_unannounced: bool) -> bool {
    let mut led = Vec::with_capacity(items.len());
    // The items above, and whether they announce codes.
    let mut above: Vec<(usize, bool)> = Vec::new();
    let (mut run, mut is_run_led, mut is_run_kept, mut any) = (0, false, false, false);
    for item in &*items {
        if item.run != run {
            run = item.run;
            above.clear();
            let start = part.blocks.partition_point(|block| block.cell.range.start < item.range.start);
            let block = start.checked_sub(1).and_then(|before| part.blocks.get(before));
            let block = block.filter(|block| block.kind == BlockKind::Text && block.depth == 0);
            is_run_led = block.is_some_and(leads_to_codes);
            let mentions = |block: &Block| text::has_part(&text::cut(&block.cell.text).to_lowercase(), forms::MENTIONS);
            is_run_kept = block.is_some_and(mentions);
        }
        while above.pop_if(|(depth, _)| *depth >= item.depth).is_some() {}
        let is_led = above.last().map_or(is_run_led, |(_, leads)| *leads);
        any |= is_led && item.entry.is_some();
        led.push(is_led || above.is_empty() && is_run_kept);
        above.push((item.depth, item.entry.is_none() && item.head.is_some_and(leads_to_codes)));
    }
    if any && is_unannounced {
        for (item, is_led) in items.iter_mut().zip(led) {
            item.entry.take_if(|_| !is_led);
            item.is_led = is_led;
        }
    }
    any
}

/// The facts of the document's last list, for the tests of the rules.
#[cfg(test)]
pub(in crate::syntax) fn facts_of_last(passages: &Passages<'_>, kind: Kind) -> Option<ItemsFacts> {
    listed(passages, kind, true).pop().map(|listed| listed.facts)
}
