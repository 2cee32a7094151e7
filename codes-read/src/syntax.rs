//! Other forms than tables in which documents list codes. They are read as tables: a listing has a place, a path of
//! headings, titles and rows, and no later step knows its form.

mod advice;
mod announcement;
mod csv;
mod entry;
mod headings;
mod label;
mod lists;
mod report;
mod section;

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::Arc;

pub use self::advice::{announced, possible};
use self::announcement::Announcement;
use self::entry::code::is_padded;
#[cfg(test)]
use self::tests::{found, found_in, rows_and_problems};
use crate::columns::{Columns, Kind, Reason};
use crate::diagnostic::{Argument, Diagnostic, Diagnostics, Place, ProblemId};
use crate::facts::Header;
use crate::heading_path::is_under;
use crate::lexicon::forms;
use crate::markdown::{self, Markdown, MarkdownTable, Outline};
use crate::{Document, cell, http_status, nearest, recover, text};

/// The forms in which documents list codes.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::{Form, SurveyOptions, survey};
/// let document = Document::new("vendor.md", "# Exit codes\n\n- 0: done\n- 1: no such file\n");
/// assert_eq!(survey(&document, &SurveyOptions::default()).tables[0].form, Form::List);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// A table, in Markdown or in HTML.
    #[default]
    Table,
    /// A heading for each code.
    Headings,
    /// A list with an item for each code.
    List,
    /// A CSV or TSV file.
    Csv,
}

/// The request for another form than tables.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, Wanted, survey};
/// let document = Document::new("vendor.md", "# Codes\n\n- 1: late\n- 2: gone\n\n# Steps\n\n- 1: wait\n");
/// let listing = Some(Wanted::Lists(vec!["Codes".to_owned()]));
/// let survey = survey(&document, &SurveyOptions { listing, ..SurveyOptions::default() });
/// assert_eq!(survey.tables[0].named().iter().map(|code| code.name).collect::<Vec<_>>(), ["Late", "Gone"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The headings below these headings; all headings if there are none.
    Headings(Vec<String>),
    /// The lists below these headings; all lists that read as codes if there are none.
    Lists(Vec<String>),
}

/// Headings or lists that read as codes, in a document for which they were not requested.
pub struct Found<'a> {
    pub form: Form,
    pub kind: Kind,
    /// The levels of headings, the one with most codes first.
    levels: Vec<usize>,
    sections: Vec<SectionCodes<'a>>,
}

impl Found<'_> {
    /// The number of codes.
    pub fn count(&self) -> usize {
        count_of(&self.sections, self.kind)
    }

    /// Keeps the sections below these headings. Returns whether others are left out.
    pub fn retain(&mut self, are_kept: &HashSet<Vec<Arc<str>>>) -> bool {
        let count = self.sections.len();
        self.sections.retain(|section| are_kept.contains(&section.path));
        self.sections.len() < count
    }

    /// The form and the number of codes: `7 headings of level 2 read as codes`.
    pub fn message(&self) -> String {
        match (self.form, self.count()) {
            (Form::Headings, count) => format!("{count} headings of {} read as codes", of_levels(&self.levels)),
            (_, 1) => "1 item reads as a code".to_owned(),
            (_, count) => format!("{count} items read as codes"),
        }
    }

    /// What to write, with the arguments between backticks.
    pub fn help(&self) -> String {
        let (names, repeats) = names(&self.sections);
        let argument = match (self.form, &*names) {
            (Form::Headings, names) if repeats => one_of("headings", names),
            (Form::Headings, _) => "`headings`".to_owned(),
            (_, []) => "`list`".to_owned(),
            (_, [only]) => format!("`list = {only:?}`"),
            (_, several) if repeats => one_of("list", several),
            (_, several) => {
                let mut shown = String::new();
                for name in several {
                    text::append(&mut shown, ", ", &format!("{name:?}"));
                }
                format!("`lists = [{shown}]`")
            }
        };
        format!("write {argument}")
    }
}

/// The columns of a listing that is not a table.
pub fn columns_of(listing: &MarkdownTable, kind: Kind) -> Columns {
    let advice = section::advice(&listing.header);
    let (name, message, details) = (Some(1), Some(2), Some(3));
    Columns { code: 0, name, message, details, advice, title: None, better_key: None, other_key: None, kind }
}

/// Reads the tables of a document.
pub fn tables(document: &Document, is_lenient: bool, problems: &mut Diagnostics) -> Markdown {
    if document.is_csv() {
        return csv::read(document, problems);
    }
    let mut markdown = markdown::read(document);
    recover::recover(document, &mut markdown, is_lenient, problems);
    markdown
}

/// Reads the tables of a document and its outlines, for which most documents are parsed only once.
pub fn tables_and_outlines(document: &Document, is_lenient: bool, problems: &mut Diagnostics) -> (Markdown, Outlines) {
    if document.is_csv() {
        return (csv::read(document, problems), Outlines::default());
    }
    let (mut markdown, outline) = markdown::read_with_outline(document);
    recover::recover(document, &mut markdown, is_lenient, problems);
    (markdown, Outlines::new(document, outline))
}

/// Reads headings or lists.
pub fn read(
    document: &Document,
    wanted: &Wanted,
    kind: Kind,
    is_lenient: bool,
    problems: &mut Diagnostics,
) -> Markdown {
    let outlines = outlines(document);
    let mut markdown = read_all(document, &Passages::wanted(&outlines, wanted), wanted, kind, is_lenient, problems);
    let argument = if matches!(wanted, Wanted::Headings(_)) { "headings" } else { "list" };
    keep_one_of_several(&mut markdown, argument, problems);
    markdown
}

/// Reads headings or lists. Codes that are in several sections are read from all of them.
pub fn read_all(
    document: &Document,
    passages: &Passages<'_>,
    wanted: &Wanted,
    kind: Kind,
    is_lenient: bool,
    problems: &mut Diagnostics,
) -> Markdown {
    if document.is_csv() {
        let (argument, id, place) = match wanted {
            Wanted::Headings(_) => ("headings", ProblemId::NoCodeHeading, Argument::Headings(0)),
            Wanted::Lists(_) => ("list", ProblemId::NoCodeList, Argument::List(0)),
        };
        let diagnostic =
            Diagnostic::with_place(Place::Argument(place), id, "a CSV file has neither headings nor lists");
        problems.report(diagnostic.help(format!("remove `{argument}`: the file is read as a table")));
        return Markdown::default();
    }
    let mut reader = ListingReader { document, kind, is_lenient, markdown: Markdown::default(), problems };
    match wanted {
        Wanted::Headings(names) => reader.read_headings(&passages.outlines.all, names),
        Wanted::Lists(names) => reader.read_lists(passages, names),
    }
    reader.markdown
}

/// Reads headings or lists that were found, with `lenient`: all at once, since to look for each by its heading would take
/// the square of their number.
pub fn read_found(
    document: &Document,
    passages: &Passages<'_>,
    found: &Found<'_>,
    problems: &mut Diagnostics,
) -> Markdown {
    let mut reader =
        ListingReader { document, kind: found.kind, is_lenient: true, markdown: Markdown::default(), problems };
    if found.form == Form::Headings {
        reader.read_headings(&passages.outlines.all, &[]);
    }
    for (part, items) in found.sections.iter().filter_map(|section| section.list.as_ref()) {
        reader.read_part(part, items);
    }
    reader.markdown
}

/// Reads headings and lists as codes of a kind.
struct ListingReader<'a> {
    document: &'a Document,
    kind: Kind,
    is_lenient: bool,
    /// What is read so far.
    markdown: Markdown,
    problems: &'a mut Diagnostics,
}

/// What headings and lists are read from.
#[derive(Debug, Default)]
pub struct Outlines {
    all: Outline,
    /// The outline in which the lines of some paragraphs are paragraphs; `None` if there are no such lines.
    with_lines: Option<Outline>,
    /// What the title and the file's name say.
    by_title: Announcement,
    by_file: Announcement,
    /// Whether the title or the file's name mentions codes.
    mention: bool,
}

impl Outlines {
    fn new(document: &Document, all: Outline) -> Self {
        let (by_title, title_mentions) = all.title.as_deref().map(Announcement::with_mention).unwrap_or_default();
        let with_lines = lists::with_lines(document, &all);
        let (by_file, file_mentions) = Announcement::with_mention(&all.file);
        Self { all, with_lines, by_title, by_file, mention: title_mentions || file_mentions }
    }

    /// Whether the title or the file's name says this.
    fn say(&self, announcement: Announcement) -> bool {
        self.by_title == announcement || self.by_file == announcement
    }

    fn of_lists(&self) -> &Outline {
        self.with_lines.as_ref().unwrap_or(&self.all)
    }
}

/// The outlines of a document with its passages, which are measured once for all that is read from them.
pub struct Passages<'a> {
    outlines: &'a Outlines,
    of_lists: Vec<lists::Passage<'a>>,
}

impl<'a> Passages<'a> {
    pub fn new(outlines: &'a Outlines) -> Self {
        Self { outlines, of_lists: lists::parts(outlines.of_lists()) }
    }

    /// Those that a request needs: only lists are read from passages.
    pub fn wanted(outlines: &'a Outlines, wanted: &Wanted) -> Self {
        match wanted {
            Wanted::Headings(_) => Self { outlines, of_lists: Vec::new() },
            Wanted::Lists(_) => Self::new(outlines),
        }
    }
}

/// The outlines of a document. A CSV file has none.
pub fn outlines(document: &Document) -> Outlines {
    if document.is_csv() {
        return Outlines::default();
    }
    Outlines::new(document, markdown::outline(document))
}

/// The headings of a document that read as codes, of the kind that most of them have, and its lists of each kind.
pub fn find<'a>(passages: &'a Passages<'_>, kinds: &[Kind]) -> Vec<Found<'a>> {
    let mut all = Vec::new();
    let mut most: Option<(headings::Likely, Kind)> = None;
    for kind in kinds {
        if let Some(likely) = headings::find(passages.outlines, *kind)
            && most.as_ref().is_none_or(|(most, _)| likely.count() > most.count())
        {
            most = Some((likely, *kind));
        }
    }
    if let Some((headings::Likely { levels, sections, .. }, kind)) = most {
        all.push(Found { form: Form::Headings, kind, levels, sections });
    }
    for (sections, kind) in lists_of_kinds(passages, kinds) {
        all.push(Found { form: Form::List, kind, levels: Vec::new(), sections });
    }
    all.retain(|found| found.count() > 0);
    all
}

/// The sections whose lists read as codes, by kind. A section is of the kind of which it has more codes: numbers among
/// symbols are texts, and numbers alone are not.
fn lists_of_kinds<'a>(passages: &'a Passages<'_>, kinds: &[Kind]) -> Vec<(Vec<SectionCodes<'a>>, Kind)> {
    let mut of_kinds: Vec<(Vec<SectionCodes<'a>>, Kind)> = Vec::new();
    let mut most: HashMap<Vec<Arc<str>>, (usize, Kind)> = HashMap::new();
    for kind in kinds {
        let sections = lists::find(passages, *kind);
        for section in &sections {
            let count = count_of(std::slice::from_ref(section), *kind);
            let most = most.entry(section.path.clone()).or_insert((0, *kind));
            if count > most.0 {
                *most = (count, *kind);
            }
        }
        of_kinds.push((sections, *kind));
    }
    for (sections, kind) in &mut of_kinds {
        sections.retain(|section| most.get(&section.path).is_some_and(|(_, of)| of == kind));
    }
    of_kinds
}

/// The number of codes in some sections. Those with leading zeros are texts.
fn count_of(sections: &[SectionCodes<'_>], kind: Kind) -> usize {
    let mut count = 0;
    for section in sections {
        count += section.codes.iter().filter(|code| kind == Kind::Text || !is_padded(code)).count();
    }
    count
}

/// `level 2`, or `levels 3 and 2`.
fn of_levels(levels: &[usize]) -> String {
    let mut shown = String::new();
    for level in levels {
        text::append(&mut shown, " and ", &level.to_string());
    }
    format!("level{} {shown}", if levels.len() > 1 { "s" } else { "" })
}

/// Why headings or a list are read as codes, or are not, in a document for which they were not requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    pub form: Form,
    /// The headings above the first of them, the outermost first.
    pub path: Vec<Arc<str>>,
    /// The byte at which the first of them begins.
    pub start: usize,
    pub are_codes: bool,
    pub reason: Reason,
}

/// The reasons why headings and lists are read as codes, or are not. Those that nobody would take for codes are left
/// out. Only `codes list --why` uses it.
pub fn explain(passages: &Passages<'_>) -> Vec<Recognition> {
    let mut recognitions = Vec::new();
    let mut best: Option<Recognition> = None;
    let mut most = (false, 1);
    for kind in [Kind::Integer, Kind::Text] {
        let Some(likely) = headings::measure(passages.outlines, kind) else { continue };
        let rank = (likely.are_codes(), likely.count());
        if rank > most
            && let Some(reason) = likely.reason()
        {
            let headings::Likely { path, start, .. } = likely;
            let form = Form::Headings;
            (best, most) = (Some(Recognition { form, path, start, are_codes: rank.0, reason }), rank);
        }
    }
    recognitions.extend(best);
    recognitions.extend(lists::explain(passages));
    recognitions
}

/// The codes of a section, with the headings above it.
struct SectionCodes<'a> {
    path: Vec<Arc<str>>,
    codes: Vec<String>,
    /// The part of the document and its items, if they are in a list.
    list: Option<(&'a lists::Passage<'a>, lists::Items<'a>)>,
}

/// How many sections each name stands for: the last heading of a section, or the last few of its headings.
struct SectionNames(HashMap<String, usize>);

impl SectionNames {
    fn new<'a>(paths: impl Iterator<Item = &'a [Arc<str>]>) -> Self {
        let mut sections = HashMap::new();
        for path in paths {
            for start in 0..path.len() {
                *sections.entry(Self::key(path.get(start..).unwrap_or_default())).or_default() += 1;
            }
        }
        Self(sections)
    }

    fn key(headings: &[Arc<str>]) -> String {
        text::plain(&headings.join("/"))
    }

    /// The shortest name of a section that no other section has; all of its headings if there is none.
    fn of(&self, path: &[Arc<str>]) -> String {
        let mut name = path;
        for start in (0..path.len()).rev() {
            name = path.get(start..).unwrap_or_default();
            if self.0.get(&Self::key(name)) == Some(&1) {
                break;
            }
        }
        name.join(" / ")
    }
}

/// The names of the sections; empty if one of them has no heading above it. Also returns whether a code is in several
/// sections.
fn names(sections: &[SectionCodes<'_>]) -> (Vec<String>, bool) {
    let all = SectionNames::new(sections.iter().map(|section| &*section.path));
    let mut names: Vec<String> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let (mut repeats, mut is_nameless) = (false, false);
    for (index, section) in sections.iter().enumerate() {
        is_nameless |= section.path.last().is_none_or(|heading| heading.is_empty());
        names.push(all.of(&section.path));
        for code in &section.codes {
            repeats |= *known.entry(code).or_insert(index) != index;
        }
    }
    if is_nameless {
        names.clear();
    }
    (names, repeats)
}

/// The most sections that a message names.
const TRIED: usize = 50;

/// The arguments for these sections, those with the most similar spelling first. `None` if there are no sections.
fn how_to_ask(argument: &str, wanted: Option<&str>, headings: &[String]) -> Option<String> {
    let ways = nearest::ordered(wanted.unwrap_or_default(), text::borrowed(headings));
    (!ways.is_empty()).then(|| format!("write {}", one_of(argument, &ways)))
}

/// `list = "A"` or another of the names.
fn one_of<N: fmt::Debug>(argument: &str, names: &[N]) -> String {
    const SHOWN: usize = 10;
    let mut shown = String::new();
    for name in names.iter().take(SHOWN) {
        text::append(&mut shown, " or ", &format!("`{argument} = {name:?}`"));
    }
    if names.is_empty() { format!("`{argument}`") } else { shown }
}

/// Whether a symbol names a failure.
fn says_failure(code: &str) -> bool {
    // `errorCode` and `error_message` are fields that hold an error.
    let code = code.to_lowercase();
    let is_end = |end: &&str| code.replace('_', "").ends_with(end);
    if [forms::FIELDS_OF_ERRORS, forms::FIELDS_ENDS].iter().any(|ends| ends.iter().any(is_end))
        || !text::begins_with(&code, char::is_alphabetic)
    {
        return false;
    }
    code.ends_with("error") || text::has_part(&code, forms::FAILURES)
}

/// Whether a symbol is a function, a call of it, or a part of what it returns: `getKite()`, `kite::get`,
/// `useKite().error`. But `NotFound()` may be an error.
fn is_function(code: &str) -> bool {
    let is_path = || code.rsplit_once("::").is_some_and(|(_, last)| text::begins_with(last, char::is_lowercase));
    match code.split_once("()") {
        Some((name, part)) => !part.is_empty() || !says_failure(name),
        None => is_path() && !says_failure(code),
    }
}

/// Whether a symbol is a class of exceptions in a library: `KiteError`, which is raised, or is a subclass.
fn names_class(code: &str, text: &str) -> bool {
    const ENDS: [&str; 3] = ["Error", "Exception", "Warning"];
    let says_class = || text::has_part(&text::cut(text).to_lowercase(), forms::CLASSES);
    ENDS.iter().any(|end| code.ends_with(end)) && says_class()
}

/// Whether a code is written as the number of a requirement, a task or another record is, and the heading above does not
/// say that it is a code: `FR-001`, `AC1`.
fn is_record(code: &str, path: &[Arc<str>]) -> bool {
    cell::is_record(code) && !path.last().is_some_and(|above| Header::new(above).announces_numbers())
}

/// Whether a heading or an item is about a sample: `Response 200 OK`.
fn is_sample(text: &str, code: &str) -> bool {
    http_status::may_be(code)
        && text::strip_prefixes(&text.to_lowercase(), forms::SAMPLES).is_some_and(|rest| rest.starts_with(code))
}

/// Whether codes are the numbers of chapters or steps: 1, 2, 3, or E1, E2, E3.
fn are_steps(codes: &[String]) -> bool {
    let letters = codes.first().map_or("", |first| text::leading_letters(first));
    for (next, code) in (1_usize..).zip(codes) {
        if code.strip_prefix(letters) != Some(&*next.to_string()) {
            return false;
        }
    }
    true
}

fn is_below(path: &[Arc<str>], wanted: &str) -> bool {
    (1..=path.len()).any(|end| path.get(..end).is_some_and(|path| is_under(path, wanted)))
}

/// If the same code is below several headings, its number belongs to its section, and only the first section is read.
fn keep_one_of_several(markdown: &mut Markdown, argument: &str, problems: &mut Diagnostics) {
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut repeated = None;
    for table in &markdown.tables {
        for row in &table.rows {
            let Some(code) = row.cells.first() else { continue };
            let section = *known.entry(&code.text).or_insert(table.section);
            if section != table.section && repeated.is_none() {
                repeated = Some((code.range.clone(), code.text.clone(), section, table.section));
            }
        }
    }
    let Some((range, code, first, second)) = repeated else { return };
    let (first, second) = (markdown.path_in(first), markdown.path_in(second));
    let name = |path: &[Arc<str>], other: &[Arc<str>]| {
        let is_same = path.last() == other.last();
        if is_same { path.join(" / ") } else { path.last().map(ToString::to_string).unwrap_or_default() }
    };
    let (first, second) = (name(first, second), name(second, first));
    let message = format!("the code `{code}` is below `{second}` as well as `{first}`: choose one of them");
    let help = format!("write `{argument} = {first:?}` or `{argument} = {second:?}`");
    problems.report(Diagnostic::at(ProblemId::AmbiguousTable, range, message).help(help));
    markdown.tables.truncate(1);
}

#[cfg(test)]
pub(crate) mod tests;
