//! Counts the items that are codes, and finds the lists of codes in a document for which they were not requested.

use std::collections::HashSet;
use std::sync::Arc;

use super::items::{Item, Part, depth_of_codes, items, number_names, paragraphs, parts};
use crate::columns::{self, Kind};
use crate::markdown::{BlockKind, Outline};
use crate::syntax::entry::neighbours::{self, Beside};
use crate::syntax::entry::{self, Told};
use crate::syntax::{Announced, Codes, announces, says_failure};
use crate::text;

/// The items of a part, and the number of codes among them.
pub(super) struct Items<'a> {
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
}

impl<'a> Items<'a> {
    /// The items; `None` if none of them is a code.
    pub(super) fn new(part: &Part<'a>, kind: Kind) -> Option<Self> {
        let mut items = items(part, kind);
        let mut depth = depth_of_codes(&items, false);
        if depth.is_none() {
            let paragraphs = paragraphs(part, kind);
            depth = depth_of_codes(&paragraphs, false);
            if depth.is_some() {
                items = paragraphs;
            }
        }
        if kind == Kind::Integer && number_names(&mut items) {
            depth = depth_of_codes(&items, false);
        }
        let are_ranges = depth.is_none();
        let depth = depth.or_else(|| depth_of_codes(&items, true))?;
        if kind == Kind::Text {
            let mut beside = Vec::with_capacity(items.len());
            for item in &mut items {
                if let Some(head) = item.head.filter(|_| item.depth == depth) {
                    beside.push(Beside { group: &[], text: &head.cell.text, entry: &mut item.entry });
                }
            }
            neighbours::add_words_beside(beside);
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
            if item.depth == depth && !item.is_link() && runs.binary_search(&item.run).is_ok() {
                all += 1;
                codes += usize::from(item.entry.is_some());
            }
        }
        Some(Self { list: items, depth, runs, codes, all, are_ranges })
    }

    /// Whether the items of a chosen part are codes. If the user names the part, one code suffices; otherwise most
    /// items must be codes, and not all of them ranges.
    pub(super) fn are_codes(&self, is_named: bool) -> bool {
        is_named || !self.are_ranges && self.codes * 2 > self.all
    }

    /// The codes, if something announces them.
    fn announced(&self, part: &Part<'_>, kind: Kind, is_announced: bool) -> Option<Vec<String>> {
        let (mut likely, mut labelled, mut beside, mut single) = (0, 0, 0, 0);
        let mut codes = Vec::new();
        for item in &self.list {
            let Some(entry) = item.entry.as_ref().filter(|_| item.depth == self.depth && !item.is_link()) else {
                continue;
            };
            codes.push(entry.code.clone());
            if !entry.is_single {
                continue;
            }
            single += 1;
            labelled += usize::from(entry.told == Told::Label);
            beside += usize::from(entry.told == Told::Neighbours);
            likely += usize::from(match kind {
                // `#123` is an issue.
                Kind::Integer => {
                    entry.is_marked && !item.head.is_some_and(|head| head.cell.text.trim_start().starts_with('#'))
                }
                Kind::Text => {
                    // `error_number` is more likely a field, `errors[0]` a place, and `-errors` an option.
                    let is_field =
                        text::has(&entry.code, char::is_lowercase) && !text::has(&entry.code, char::is_numeric);
                    let is_place = entry.code.contains('[') || entry.code.starts_with('-');
                    !is_place && (entry.is_surely_text && !is_field || says_failure(&entry.code))
                }
            });
        }
        // Text below a heading that is a code is about this code.
        let above = part.path.last().map_or("", |above| &**above);
        let is_below_code = entry::parse(above, 0, Kind::Integer);
        let is_below_text =
            kind == Kind::Integer && columns::is_numbered_text_code(text::first_part(above, |c| !c.is_alphanumeric()));
        // These are the fields of a response or a table, one of which holds the code.
        let are_fields = kind == Kind::Text && codes.iter().any(|code| is_field_of_errors(code));
        // A repeated code is a word: `*Note*: ..`.
        let is_one = codes.iter().all(|code| codes.first() == Some(code));
        if is_one && codes.len() > 1
            || are_fields
            || leads_elsewhere(above)
            || is_about_parts(above)
            || is_below_text
            || is_below_code.is_some_and(|entry| entry.is_single && entry.is_marked)
        {
            return None;
        }
        let is_announced = is_announced || labelled * 2 > self.all || part.introduces(&self.list);
        let are_codes = single > 0 && codes.len() * 2 > self.all && likely * 2 > single - beside;
        (are_codes && is_announced).then_some(codes)
    }
}

impl Part<'_> {
    /// The headings above its own.
    fn above(&self) -> &[Arc<str>] {
        self.path.split_last().map_or(&[], |(_, above)| above)
    }

    /// Whether a heading announces codes.
    fn is_announced(&self, kind: Kind) -> bool {
        let announces =
            |heading: &Arc<str>| columns::announces_codes(heading) || kind == Kind::Integer && announces(heading);
        self.path.iter().rev().take(2).any(announces)
    }

    /// Whether a text may announce codes, in front of them or above them.
    fn may_announce(&self) -> bool {
        let may_announce = |text: &str| entry::has_label(text) || mentions_codes(text);
        self.blocks.iter().any(|block| block.kind == BlockKind::Text && may_announce(&block.cell.text))
    }

    /// Whether a text above the items announces codes.
    fn introduces(&self, items: &[Item<'_>]) -> bool {
        let Some(start) = items.first().map(|item| item.range.start) else { return false };
        let above = self.blocks.iter().take_while(|block| block.cell.range.start < start);
        above.filter(|block| block.kind == BlockKind::Text).last().is_some_and(|block| mentions_codes(&block.cell.text))
    }
}

/// `ERROR_NUMBER`, `errorMessage`: a field with a code or its text.
fn is_field_of_errors(code: &str) -> bool {
    const FIELDS: [&str; 9] =
        ["code", "errno", "errcode", "errorcode", "errormessage", "errormsg", "errmsg", "errornumber", "statuscode"];
    let code = text::plain(&code.replace('_', ""));
    FIELDS.contains(&&*code)
}

/// Whether a heading is about the parts of codes: "Error code format", "Device number".
fn is_about_parts(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    lower.contains(" format") || lower.ends_with(" number") && !announces(heading)
}

/// Whether a heading is about other pages or about one error: "See also", "Error: no mail".
fn leads_elsewhere(heading: &str) -> bool {
    const WORDS: [&str; 11] = [
        "error: ",
        "see also",
        "related",
        "further reading",
        "references",
        "contents",
        "next steps",
        "参见",
        "另请参阅",
        "相关",
        "関連",
    ];
    text::strip_prefixes(&heading.to_lowercase(), &WORDS).is_some()
}

/// A part with its items.
pub(super) type Listed<'p, 'a> = (&'p Part<'a>, Items<'a>);

/// Whether many sections list the same codes, such as the statuses that each call returns.
fn repeat(codes: &[Vec<String>]) -> bool {
    const SECTIONS: usize = 4;
    let mut known: HashSet<&str> = HashSet::new();
    let mut all = 0;
    for codes in codes {
        for code in codes {
            all += 1;
            known.insert(code);
        }
    }
    codes.len() >= SECTIONS && known.len() * 2 < all
}

/// The sections whose items read as codes, if something announces them, with their codes.
pub(super) fn find_items<'p, 'a>(
    outline: &Outline,
    parts: &'p [Part<'a>],
    kind: Kind,
) -> (Vec<Listed<'p, 'a>>, Vec<Vec<String>>) {
    let Announced { by_title, by_file } = Announced::new(outline);
    let (mut found, mut codes) = (Vec::new(), Vec::new());
    let mut likely = Vec::new();
    // The headings above lists of several codes.
    let mut above: HashSet<&[Arc<str>]> = HashSet::new();
    for part in parts {
        let is_announced = by_title || by_file || part.is_announced(kind);
        if !is_announced && !part.may_announce() {
            continue;
        }
        let Some(items) = Items::new(part, kind) else { continue };
        if let Some(of_part) = items.announced(part, kind, is_announced) {
            if of_part.len() > 1 {
                above.insert(part.above());
            }
            likely.push((part, items, of_part));
        }
    }
    for (part, items, of_part) in likely {
        // A single code is accepted if lists of codes are beside it.
        if of_part.len() > 1 || above.contains(part.above()) {
            codes.push(of_part);
            found.push((part, items));
        }
    }
    if repeat(&codes) { (Vec::new(), Vec::new()) } else { (found, codes) }
}

/// The sections whose items read as codes, if something announces them.
pub(in crate::syntax) fn find(outline: &Outline, kind: Kind) -> Vec<Codes> {
    let parts = parts(outline);
    let (listed, codes) = find_items(outline, &parts, kind);
    let mut found = Vec::with_capacity(codes.len());
    for ((part, _), codes) in listed.into_iter().zip(codes) {
        found.push(Codes { path: part.path.clone(), codes });
    }
    found
}

/// Whether a text above items mentions error codes or the like.
fn mentions_codes(text: &str) -> bool {
    const WORDS: [&str; 7] =
        ["error code", "exit code", "status code", "return code", "exit status", "错误码", "return value"];
    let text = text::cut(text).to_lowercase();
    WORDS.iter().any(|words| text.contains(words))
}
