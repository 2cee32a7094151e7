//! Measures the headings that may be codes, in a document for which they were not requested. The rules decide by that.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::level::{best_level, keep_level};
use super::{Heading, headings, is_distinctive, keep_announced, paths_of_codes, without_paragraph};
use crate::columns::{self, Kind, Reason};
use crate::facts::{Header, HeadingsFacts};
use crate::lexicon::forms;
use crate::markdown::{Block, BlockKind, Outline};
use crate::rules::{self, FormRule, Verdict};
use crate::syntax::announcement::{Announcement, announces_names};
use crate::syntax::entry::code::is_padded;
use crate::syntax::entry::neighbours;
use crate::syntax::entry::{self, Entry, Told};
use crate::syntax::label;
use crate::syntax::{Outlines, SectionCodes, are_steps, is_function, is_record, is_sample, names_class, says_failure};
use crate::{cell, http_status, text};

/// Headings that may be codes.
pub(in crate::syntax) struct Likely {
    pub(in crate::syntax) facts: HeadingsFacts,
    /// The headings above the first of them.
    pub(in crate::syntax) path: Vec<Arc<str>>,
    /// The byte at which it begins.
    pub(in crate::syntax) start: usize,
    /// The levels of these headings, the one with most of them first.
    pub(in crate::syntax) levels: Vec<usize>,
    pub(in crate::syntax) sections: Vec<SectionCodes<'static>>,
}

impl Likely {
    fn rule(&self) -> Option<&'static FormRule<HeadingsFacts>> {
        rules::decide_form(rules::HEADINGS, &self.facts)
    }

    /// The number of codes in its sections. Its facts also count those in sections that [`find`] leaves out.
    pub(in crate::syntax) fn count(&self) -> usize {
        self.sections.iter().map(|section| section.codes.len()).sum()
    }

    pub(in crate::syntax) fn are_codes(&self) -> bool {
        self.rule().is_some_and(|rule| rule.verdict == Verdict::Yes)
    }

    /// Whether they would be codes if something announced them: most headings are codes, and they are not steps.
    pub(in crate::syntax) fn may_be_codes(&self, kind: Kind) -> bool {
        let is_sure = |code: &String| kind == Kind::Integer || columns::is_surely_text_code(code);
        let mut codes = self.sections.iter().map(|section| &section.codes);
        self.rule().is_some_and(|rule| rule.verdict == Verdict::Unlikely)
            && self.facts.codes * 2 > self.facts.all + self.facts.elsewhere
            && codes.all(|codes| codes.iter().all(is_sure) && !are_steps(codes))
    }

    pub(in crate::syntax) fn reason(&self) -> Option<Reason> {
        self.rule().map(|rule| rules::reason_for_headings(rule, &self.facts))
    }
}

/// The headings at the level with most codes, if any heading is a code. The headings above them, or their spelling, must
/// show that they are: chapters of a book are numbered too.
pub(in crate::syntax) fn measure(outlines: &Outlines, kind: Kind) -> Option<Likely> {
    let outline = &outlines.all;
    let mut headings = headings(outline, kind);
    let level = best_level(&headings)?;
    keep_level(&mut headings, level, kind);
    let any_single = headings.iter().any(|heading| heading.entry.as_ref().is_some_and(Entry::is_single));
    let mut levels = vec![level];
    let paths = paths_of_codes(&headings, level, kind);
    let evidence = Evidence::new(outlines, kind, kind == Kind::Text && are_most(&headings, &paths, is_name));
    let [by_title, by_file] = [outlines.by_title, outlines.by_file].map(|says| says == Announcement::Codes);
    let mut facts = HeadingsFacts::default();
    let (mut first, mut labelled): (Option<&str>, bool) = (None, false);
    let mut sections: Vec<SectionCodes<'static>> = Vec::new();
    let mut above: Option<(&[Arc<str>], Above)> = None;
    // The last heading without a code, and what it says about those beside it.
    let mut sibling: Option<(&Heading<'_>, Option<bool>)> = None;
    for heading in &headings {
        if heading.level == level && paths.get(&heading.path) != Some(&true) {
            facts.elsewhere += usize::from(!paths.contains_key(&heading.path));
            continue;
        }
        if !levels.contains(&heading.level) {
            levels.push(heading.level);
        }
        facts.all += 1;
        let is_code = |entry: &&Entry| entry.is_single() || !any_single && entry.is_several();
        let Some(entry) = heading.entry.as_ref().filter(is_code) else {
            sibling = heading.entry.is_none().then_some((heading, None));
            continue;
        };
        facts.codes += 1;
        facts.are_several |= *first.get_or_insert(&entry.code) != entry.code;
        facts.records += usize::from(kind == Kind::Text && is_record(&entry.code, &heading.path));
        facts.by_neighbours += usize::from(entry.told == Told::Neighbours);
        // `Code: 1001` may be the first item of a section, but `Code: 404` is the status of a response.
        let may_hold_others = !heading.is_below || http_status::may_be(&entry.code);
        let below = outline.blocks.get(heading.index + 1..).unwrap_or_default();
        facts.groups += usize::from(may_hold_others && holds_codes(below));
        labelled |= heading.is_below || kind == Kind::Integer && entry.told == Told::Neighbours;
        let (path, mut announced) = match above {
            Some(above) if above.0 == heading.path => above,
            _ => (&*heading.path, Above::new(&heading.path, kind)),
        };
        above = Some((path, announced));
        // "Possible errors" may be the title of the headings beside it.
        if kind == Kind::Integer
            && let Some((title, says)) = sibling.as_mut().filter(|(title, _)| title.path == heading.path)
        {
            let is_title = || Announcement::new(title.block.cut.as_deref().unwrap_or_default()).is_of(kind);
            announced.by_any |= *says.get_or_insert_with(is_title);
        }
        let (by_itself, if_announced) = evidence.likely(heading, entry, announced, below);
        let is_likely = |is_announced: bool| if is_announced { if_announced } else { by_itself };
        // `Exit code: 1` below a heading may be the result of a run.
        let is_result = heading.is_below && entry::is_short(&entry.code) && !is_likely(by_title || by_file);
        let is_labelled = entry.told == Told::Label && !is_result && !is_sample(&heading.block.cell.text, &entry.code);
        let is_by_itself = is_labelled || is_likely(by_title);
        facts.likely += usize::from(is_by_itself);
        facts.likely_by_file += usize::from(is_by_itself || by_file && is_likely(true));
        if sections.last().is_none_or(|last| last.path != heading.path) {
            sections.push(SectionCodes { path: heading.path.clone(), codes: Vec::new(), list: None });
        }
        if let Some(section) = sections.last_mut() {
            section.codes.push(entry.code.clone());
        }
    }
    let may_be_counted = facts.by_neighbours == facts.codes || kind == Kind::Text && !evidence.announces_names;
    let is_of_steps = |section: &SectionCodes<'_>| is_of_steps(section, kind);
    facts.may_be_steps = may_be_counted && !outlines.mention && sections.iter().all(is_of_steps);
    // Statuses of responses are below headings like codes, but repeat.
    facts.repeat_below = labelled && !are_different(&sections, kind);
    let first = headings.first();
    let start = first.map_or(0, |heading| heading.block.cell.range.start);
    let path = first.map(|heading| heading.path.clone()).unwrap_or_default();
    Some(Likely { facts, path, start, levels, sections })
}

/// Whether the codes of a section may be steps: "Open the box (1)", "Take the mail (2)", or the chapters E1, E2 about handling
/// errors. A device counts its faults too.
fn is_of_steps(section: &SectionCodes<'_>, kind: Kind) -> bool {
    let path = &section.path;
    let says_codes = || match kind {
        Kind::Integer => path.last().is_some_and(|above| Header::new(above).announces_numbers()),
        Kind::Text => !path.iter().any(|above| label::says(above) == label::Says::Advice),
    };
    are_steps(&section.codes) && !says_codes()
}

/// What is known about all headings of a document.
struct Evidence<'a> {
    kind: Kind,
    outline: &'a Outline,
    /// Whether the title or the file's name announces names.
    announces_names: bool,
    /// Whether the title or the file's name announces diagnostics.
    finds: bool,
    /// Whether most headings are names in code.
    are_names: bool,
}

impl<'a> Evidence<'a> {
    fn new(outlines: &'a Outlines, kind: Kind, are_names: bool) -> Self {
        let outline = &outlines.all;
        let title = outline.title.as_deref().unwrap_or_default();
        let announces_names = announces_names(title) || announces_names(&outline.file);
        Self { kind, outline, announces_names, finds: outlines.say(Announcement::Findings), are_names }
    }

    /// Whether a heading is likely a code by itself, and if the title or the file's name announces codes.
    fn likely(&self, heading: &Heading<'_>, entry: &Entry, above: Above, below: &[Block]) -> (bool, bool) {
        let code = &*entry.code;
        if self.kind == Kind::Integer {
            // The bytes of a protocol and the offsets of registers are shorter than hexadecimal codes.
            let is_written_as_code = code.starts_with('-') || code.starts_with("0x") && code.len() > LONGEST_OFFSET;
            // Messages of a protocol also have numbers after their names.
            let by_itself = is_written_as_code || above.by_any || is_named(heading, entry, self.outline);
            let is_number = !is_padded(code);
            return (is_number && by_itself, is_number);
        }
        let is_other = is_function(code)
            || names_class(code, heading.text_below(self.outline))
            || is_member(code, self.outline)
            || is_declared(code, below);
        // `ORA-06500: storage error`
        let is_failure = || says_failure(&entry.text) && !is_of_letter(code);
        let is_finding = columns::is_numbered_text_code(code) && (is_failure() || self.finds || above.finds);
        let is_name = self.are_names && above.of_names.unwrap_or(self.announces_names) && is_name(heading);
        let by = |is_announced| is_finding || !is_other && (is_name || is_likely_text(entry, above, is_announced));
        (by(false), by(true))
    }
}

/// Whether the name of a number, beside it or alone below it, is the constant of an error: `MOL_ERR_HEADER`.
fn is_named(heading: &Heading<'_>, entry: &Entry, outline: &Outline) -> bool {
    let below = outline.blocks.get(heading.index + 1).filter(|below| below.lead == below.cell.text.len());
    let name = if entry.name.is_empty() { below.map_or("", |below| &below.cell.text) } else { &entry.name };
    name.contains('_') && neighbours::is_in(name, char::is_uppercase) && (name.starts_with("ERR") || says_failure(name))
}

/// Whether at least four of five headings of the sections with codes are such.
fn are_most(headings: &[Heading<'_>], paths: &HashMap<Vec<Arc<str>>, bool>, is_such: fn(&Heading<'_>) -> bool) -> bool {
    let (mut such, mut all) = (0, 0);
    for heading in headings.iter().filter(|heading| paths.get(&heading.path) == Some(&true)) {
        all += 1;
        such += usize::from(is_such(heading));
    }
    such > 1 && such * 5 >= all * 4
}

/// Whether it is only a name in code: `no-wet-kite`.
fn is_name(heading: &Heading<'_>) -> bool {
    let name = &*heading.block.cell.text;
    let is_kebab = || name.contains('-') && neighbours::is_in(name, char::is_lowercase);
    heading.block.lead == name.len() && entry::is_one_word(name) && (columns::is_likely_text_code(name) || is_kebab())
}

/// Whether a code is a letter, a hyphen and a number, as tasks and other records have: `T-007`.
fn is_of_letter(code: &str) -> bool {
    code.as_bytes().get(1) == Some(&b'-')
}

/// Whether it is a member of the class or module that the document is about: `tf.OpError.op` in `OpError`.
fn is_member(code: &str, outline: &Outline) -> bool {
    let Some((owner, member)) = code.rsplit_once('.') else { return false };
    let first = outline.blocks.iter().find(|block| matches!(block.kind, BlockKind::Heading(_)));
    let titles =
        [&*outline.file, outline.title.as_deref().unwrap_or_default(), first.map_or("", |first| &first.cell.text)];
    let owner = text::last_part(owner, |c| c == '.');
    let is_owner = |title: &&str| cell::has_hump(title) && text::last_part(title, |c| c == '.') == owner;
    text::begins_with(member, char::is_lowercase) && titles.iter().any(is_owner)
}

/// Whether the block of code directly below declares it, as that of a function does: `mail_error`. Below a failure, such as
/// `NoMailFound`, it may be a sample.
fn is_declared(code: &str, below: &[Block]) -> bool {
    below.first().is_some_and(|first| first.declares == code) && !text::has_part(&code.to_lowercase(), forms::FAILURES)
}

/// Whether a table or a list of codes is directly below a heading, or below the paragraph there.
fn holds_codes(below: &[Block]) -> bool {
    let is_code = |head: &Block| {
        // `Status: 400` is a value of the heading's own code.
        let is_value = |entry: &Entry| {
            let title = label::split(&head.cell.text).map(|(title, _)| title);
            entry.told == Told::Label && title.is_some_and(|title| !label::says_code(title))
        };
        let is_sure = |kind| {
            let entry = entry::parse_block(head, kind);
            entry.filter(|entry| entry.is_single() && entry.is_marked && !is_value(entry)).is_some_and(|entry| {
                match kind {
                    Kind::Integer => !entry::is_short(&entry.code),
                    Kind::Text => entry.is_surely_text && !text::has(&entry.code, char::is_lowercase),
                }
            })
        };
        head.kind == BlockKind::Text && (is_sure(Kind::Integer) || is_sure(Kind::Text))
    };
    match without_paragraph(below) {
        [table, ..] if is_table_of_codes(table) => true,
        [item, head, ..] if item.kind == BlockKind::Item => is_code(head),
        _ => false,
    }
}

/// Whether it is a table with a title of codes.
fn is_table_of_codes(block: &Block) -> bool {
    block.kind == BlockKind::Other
        && !block.is_labelled
        && text::split(&block.cell.text, |c| c == '|').any(|title| Header::new(title.trim()).says_code())
}

/// The headings that read as codes.
pub(in crate::syntax) fn find(outlines: &Outlines, kind: Kind) -> Option<Likely> {
    let mut likely = measure(outlines, kind).filter(Likely::are_codes)?;
    let mut paths = HashMap::new();
    for section in &likely.sections {
        paths.insert(section.path.clone(), true);
    }
    let is_sure = |section: &SectionCodes<'_>| section.codes.iter().any(|code| is_distinctive(code));
    keep_announced(&mut paths, kind == Kind::Integer || likely.sections.iter().any(is_sure));
    likely.sections.retain(|section| paths.get(&section.path) == Some(&true));
    Some(likely)
}

/// The longest offset, such as `0x1F8`.
const LONGEST_OFFSET: usize = 5;

/// Whether no code is in two sections or twice in one. A section whose own heading announces codes is a listing by itself.
fn are_different(sections: &[SectionCodes<'_>], kind: Kind) -> bool {
    let mut known: HashSet<(&[Arc<str>], &str)> = HashSet::new();
    let mut is_new = true;
    for SectionCodes { path, codes, .. } in sections {
        let has_title = path.last().is_some_and(|last| Announcement::new(last).is_of(kind));
        let listing = if has_title { &**path } else { &[] };
        for code in codes {
            is_new &= known.insert((listing, code));
        }
    }
    is_new
}

/// Whether headings above others announce codes: any of them, and the last one, if there is one.
#[derive(Clone, Copy)]
struct Above {
    by_any: bool,
    by_last: Option<bool>,
    /// Whether the first or the last one announces names, or the last one is about other things.
    of_names: Option<bool>,
    /// Whether one of them announces diagnostics.
    finds: bool,
}

impl Above {
    fn new(path: &[Arc<str>], kind: Kind) -> Self {
        let mut above = Self { by_any: false, by_last: None, of_names: None, finds: false };
        for (index, heading) in path.iter().enumerate() {
            let says = Announcement::new(heading);
            let does = says.is_of(kind);
            let is_last = index + 1 == path.len();
            if is_last && says < Announcement::Nothing {
                above.of_names = Some(false);
            } else if (index == 0 || is_last) && announces_names(heading) {
                above.of_names = Some(true);
            }
            above.finds |= says == Announcement::Findings;
            above.by_any |= does;
            above.by_last = Some(does);
        }
        above
    }
}

/// Whether a heading is a text code: a constant anywhere below a heading that announces codes, or one that names a
/// failure, or a word directly below such a heading.
fn is_likely_text(entry: &Entry, above: Above, is_announced: bool) -> bool {
    let code = &*entry.code;
    let is_padded = is_padded(code);
    // `ErrorCode` is a type.
    if Header::new(code).says_code() || !is_padded && !text::begins_with(code, char::is_alphabetic) {
        return false;
    }
    // `KITE_LOST_ERROR` may be a title of a column too, but not a heading.
    let is_constant = || code.contains('_') && neighbours::is_in(code, char::is_uppercase);
    if is_constant() && (is_announced || above.by_any) {
        return true;
    }
    if is_padded || entry.is_surely_text {
        return is_announced || says_failure(code) || above.by_any;
    }
    // `Properties`, in code or not, is a word, and so are those of `PackageReference in projects`.
    entry.is_marked
        && columns::is_likely_text_code(code)
        && above.by_last.unwrap_or(is_announced && entry.text.is_empty())
}
