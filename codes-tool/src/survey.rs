//! Every code table of a document as the engine sees it, for tools: [`survey`].

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use codes_gen::{Diagnostic, Document, NamedCodes, Original, ProblemId, derived_names};
use codes_read::cell::{self, CodeCell};
use codes_read::code_set::{CodeEntry, CodeSet};
use codes_read::code_value::{CodeValue, Kind};
use codes_read::columns::{self, Decision, Reason, Role, Roles};
use codes_read::diagnostic::Diagnostics;
use codes_read::markdown::Markdown;
use codes_read::read::{self, Budget, CodeTable, Reading, RowFate};
use codes_read::select::{self, Choice, Selection};
use codes_read::syntax::{self, Form, Found, Passages, Recognition, Wanted};
use codes_read::types::{CodeType, Duplicates, FieldType, FieldValueType, Repr};

/// The options of a survey.
///
/// Later versions may have more options: write `..SurveyOptions::default()`.
///
/// ```
/// use codes_tool::SurveyOptions;
/// let options = SurveyOptions { lenient: true, ..SurveyOptions::default() };
/// # let _ = options;
/// ```
#[derive(Clone, Debug, Default)]
pub struct SurveyOptions {
    /// One table: its heading, a path of headings with ` / ` between them, or its number among the document's code tables.
    /// Without it, every code table.
    pub table: Option<String>,
    /// Headings or lists, instead of tables.
    pub listing: Option<Wanted>,
    /// Columns by their titles. With one of them and without `table`, the document may have only one code table.
    pub columns: Roles<Option<String>>,
    /// Whether rows that Markdown does not read as part of a table are read as a careful human would.
    pub lenient: bool,
    /// Whether the survey includes the decisions about the tables.
    pub why: bool,
}

/// The contents of a document.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| 7 | Too late. |\n| ten | No. |");
/// let survey = survey(&document, &SurveyOptions::default());
/// assert_eq!(survey.tables.len(), 1);
/// assert_eq!(survey.diagnostics[0].message, "`ten` is not a code");
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Survey {
    /// The code tables, in the document's order.
    pub tables: Vec<SurveyedTable>,
    /// The problems and notes, in the order of the places.
    pub diagnostics: Vec<Diagnostic>,
    /// The decisions about each table that may be a code table, if the options ask for them.
    pub decisions: Vec<TableDecisions>,
}

/// The reasons for the roles of a table's columns, or why it is not a code table. Headings and lists have such decisions
/// too.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::Role;
/// use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "# Markets\n| Code | Market |\n|---|---|\n| 7 | North |");
/// let survey = survey(&document, &SurveyOptions { why: true, ..SurveyOptions::default() });
/// let (role, decision) = &survey.decisions[0].roles[0];
/// assert_eq!((*role, decision.chosen), (Role::Code, None));
/// assert_eq!(decision.rejected[0].1.rule, "table.things");
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TableDecisions {
    /// The form of what is decided about.
    pub form: Form,
    /// The headings above it, the outermost first.
    pub path: Vec<Arc<str>>,
    /// The line of its header; the first is 1.
    pub line: usize,
    /// If the options name a table or a column: whether this table is meant, and why.
    pub choice: Option<(bool, Reason)>,
    /// Every header cell; none for headings and lists that are not read.
    pub header: Vec<String>,
    /// The column of each role, by its index, and why. If there are no codes, only that of the codes.
    pub roles: Vec<(Role, Decision<usize>)>,
}

/// A code table with the names that its codes get.
///
/// ```
/// # use codes_gen::Document;
/// # use codes_tool::{SurveyOptions, survey};
/// let document = Document::new("vendor.md", "| Code | Text | HTTP |\n|---|---|---|\n| 7 | Too late. | 400 |");
/// let survey = survey(&document, &SurveyOptions::default());
/// let table = &survey.tables[0];
/// assert_eq!(table.named().get(0).unwrap().name, "TooLate");
/// assert_eq!(table.header, ["Code", "Text", "HTTP"]);
/// assert_eq!((table.columns.code, table.columns.message, table.columns.name), (Some(0), Some(1), None));
/// assert_eq!((&*table.fields, &*table.field_columns), (&["HTTP".to_owned()][..], &[2][..]));
/// assert!(table.is_integer);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SurveyedTable {
    /// The form that lists the codes.
    pub form: Form,
    /// The codes. The fields of each are its other columns, as text.
    pub set: CodeSet,
    /// The fate of each row below the header.
    pub rows: Vec<RowFate>,
    /// The name of each code's variant.
    names: Vec<String>,
    /// Every header cell.
    pub header: Vec<String>,
    /// The index of the column with each role.
    pub columns: Roles<Option<usize>>,
    /// The index of another column that may be the key: the number beside each symbol, or the symbol.
    pub other_key_column: Option<usize>,
    /// The header cells of the other columns.
    pub fields: Vec<String>,
    /// The indices of the other columns.
    pub field_columns: Vec<usize>,
    /// Whether the codes are integers; else they are text.
    pub is_integer: bool,
    lenient: bool,
}

impl SurveyedTable {
    /// The codes with their names.
    #[must_use]
    pub fn named(&self) -> NamedCodes<'_> {
        NamedCodes::new(&self.set, (&self.names, &[]), &self.fields, self.is_integer)
    }

    /// The codes, for translations.
    #[must_use]
    pub fn original(&self) -> Original<'_> {
        let listing = match self.form {
            Form::Headings => Some(const { &Wanted::Headings(Vec::new()) }),
            Form::List => Some(const { &Wanted::Lists(Vec::new()) }),
            _ => None,
        };
        Original { set: &self.set, code_type: type_of(self.is_integer), listing, lenient: self.lenient }
    }
}

/// Surveys a document.
///
/// The codes of a table are integers or text, as most of them look.
///
/// ```
/// use codes_gen::Document;
/// use codes_tool::{SurveyOptions, survey};
///
/// let document = Document::new("vendor.md", "| Code | Text |\n|---|---|\n| AuthFailure | Who are you? |");
/// let survey = survey(&document, &SurveyOptions::default());
/// assert!(survey.diagnostics.is_empty());
/// assert!(!survey.tables[0].is_integer);
/// ```
#[must_use]
pub fn survey(document: &Document, options: &SurveyOptions) -> Survey {
    let (budget, problems) = (Budget::new(document), Diagnostics::default());
    let mut surveyor = Surveyor { document, options, budget, problems };
    let (tables, decisions) = match &options.listing {
        Some(wanted) => surveyor.requested(wanted),
        None => surveyor.tables(),
    };
    Survey { tables, diagnostics: surveyor.problems.into_vec(), decisions }
}

/// The errors of the macro for a document without a code table. They say what the document has instead.
///
/// ```
/// use codes_gen::Document;
/// let document = Document::new("vendor.md", "| Parameter | Type |\n|---|---|\n| id | int |");
/// let errors = codes_tool::without_table(&document);
/// assert_eq!(errors[0].help.as_deref(), Some("if these are codes, write `columns(code = \"Parameter\")` (line 1)"));
/// ```
#[must_use]
pub fn without_table(document: &Document) -> Vec<Diagnostic> {
    let mut problems = Diagnostics::default();
    let markdown = syntax::tables(document, true, &mut problems);
    let _ = select::select(document, &markdown, &Selection::default(), None, &mut problems);
    problems.into_vec()
}

/// A document that is read, and its problems so far.
struct Surveyor<'a> {
    document: &'a Document,
    options: &'a SurveyOptions,
    budget: Budget,
    problems: Diagnostics,
}

impl Surveyor<'_> {
    /// The headings or lists that the options ask for.
    fn requested(&mut self, wanted: &Wanted) -> (Vec<SurveyedTable>, Vec<TableDecisions>) {
        let kind = kind_of(self.document, wanted);
        let markdown = syntax::read(self.document, wanted, kind, self.options.lenient, &mut self.problems);
        let form = if matches!(wanted, Wanted::Headings(_)) { Form::Headings } else { Form::List };
        let listings = self.listings(&markdown, form, kind);
        if !self.options.why {
            return (listings, Vec::new());
        }
        let reason = Reason { rule: "argument.form", because: "the user asks for this form".to_owned() };
        let decisions = listings.iter().filter_map(|listing| decisions_about(listing, reason.clone())).collect();
        (listings, decisions)
    }

    /// The tables, and other forms with codes that are in no table.
    fn tables(&mut self) -> (Vec<SurveyedTable>, Vec<TableDecisions>) {
        let (document, options) = (self.document, self.options);
        let (markdown, outlines) = if options.table.is_none() {
            let (markdown, outlines) = syntax::tables_and_outlines(document, options.lenient, &mut self.problems);
            (markdown, Some(outlines))
        } else {
            (syntax::tables(document, options.lenient, &mut self.problems), None)
        };
        let choices = options.table.iter().map(|table| Choice::from_text(table)).collect();
        let selection = Selection { tables: choices, columns: options.columns.clone(), ..Selection::default() };
        let is_every = options.table.is_none() && options.columns == Roles::default();
        let found = if is_every {
            select::every(document, &markdown, &mut self.problems)
        } else {
            let tables = select::select(document, &markdown, &selection, None, &mut self.problems);
            tables.into_iter().map(select::with_other_columns).collect()
        };
        let form = if document.is_csv() { Form::Csv } else { Form::Table };
        let mut tables: Vec<SurveyedTable> = found.into_iter().map(|table| self.surveyed(table, form)).collect();
        let mut made = Vec::new();
        if options.why {
            made = decisions(document, &markdown, (!is_every).then_some(&selection), &tables);
        }
        if let Some(outlines) = outlines.filter(|_| is_every || tables.is_empty()) {
            let passages = Passages::new(&outlines);
            let others = self.others(&passages, &tables);
            if options.why {
                made.extend(recognitions(document, &passages, &others));
            }
            tables.extend(others);
        }
        (tables, made)
    }

    /// The headings and lists that read as codes, without those of which most codes are in a table or in another of them
    /// too. A note says how to ask for them.
    fn others(&mut self, passages: &Passages<'_>, tables: &[SurveyedTable]) -> Vec<SurveyedTable> {
        let mut known = Known::default();
        tables.iter().flat_map(|table| &table.set.codes).for_each(|entry| known.add(entry));
        let mut others = Vec::new();
        for mut found in syntax::find(passages, &[Kind::Integer, Kind::Text]) {
            let (mut listings, mut problems) = self.read_found(passages, &found);
            if found.form == Form::Headings && !known.are_new(listings.iter().flat_map(|listing| &listing.set.codes)) {
                self.sections_of(&listings, &found);
                continue;
            }
            if found.form == Form::List {
                let new = known.sections_of_new(&listings);
                if new.is_empty() {
                    continue;
                }
                if found.retain(&new) {
                    (listings, problems) = self.read_found(passages, &found);
                }
            }
            listings.iter().flat_map(|listing| &listing.set.codes).for_each(|entry| known.add(entry));
            let id = if found.form == Form::Headings { ProblemId::CodesInHeadings } else { ProblemId::CodesInLists };
            let where_else = if tables.is_empty() { "no code table" } else { "not all codes are in tables" };
            let message = format!("{where_else}; {}", found.message());
            self.problems.report(Diagnostic::whole(id, message).help(found.help()));
            for diagnostic in problems {
                self.problems.report(diagnostic);
            }
            others.extend(listings);
        }
        others
    }

    /// The listings of headings or lists, with their problems.
    fn read_found(&mut self, passages: &Passages<'_>, found: &Found<'_>) -> (Vec<SurveyedTable>, Vec<Diagnostic>) {
        let before = std::mem::take(&mut self.problems);
        let markdown = syntax::read_found(self.document, passages, found, &mut self.problems);
        let listings = self.listings(&markdown, found.form, found.kind);
        (listings, std::mem::replace(&mut self.problems, before).into_vec())
    }

    /// Notes that the codes of the tables have headings too, if there is more below these than a message.
    fn sections_of(&mut self, listings: &[SurveyedTable], found: &Found<'_>) {
        let codes = || listings.iter().flat_map(|listing| &listing.set.codes);
        let with_details =
            codes().filter(|entry| entry.meanings.iter().any(|meaning| meaning.details.is_some())).count();
        let has_more = with_details * 2 > codes().count() || listings.iter().any(|listing| !listing.fields.is_empty());
        if found.form == Form::Headings && has_more {
            let message = format!("the codes of tables have sections of their own; {}", found.message());
            self.problems.report(Diagnostic::whole(ProblemId::CodesInHeadings, message).help(found.help()));
        }
    }

    fn listings(&mut self, markdown: &Markdown, form: Form, kind: Kind) -> Vec<SurveyedTable> {
        let selection = Selection { columns: self.options.columns.clone(), ..Selection::default() };
        let listings = select::listings(self.document, markdown, &selection, kind, &mut self.problems);
        let listings = listings.into_iter().map(select::with_other_columns);
        listings.map(|listing| self.surveyed(listing, form)).collect()
    }

    fn surveyed(&mut self, table: CodeTable<'_>, form: Form) -> SurveyedTable {
        let header: Vec<String> = table.table.header.iter().map(|cell| cell.text.clone()).collect();
        let field_columns = table.fields.clone();
        let fields: Vec<String> = field_columns.iter().filter_map(|index| header.get(*index).cloned()).collect();
        let is_integer = table.columns.kind == Kind::Integer;
        let text = FieldType { value: FieldValueType::Text, is_optional: false };
        let reading = Reading {
            code_type: type_of(is_integer),
            duplicates: Duplicates::Meanings,
            lenient: self.options.lenient,
            fields: &fields.iter().map(|name| (name.clone(), text)).collect::<Vec<_>>(),
            has_single_values: false,
        };
        let columns = table.columns;
        let (set, rows) = read::read(self.document, &[table], &reading, &mut self.budget, &mut self.problems);
        let names = derived_names(&set);
        SurveyedTable {
            form,
            set,
            rows,
            names,
            header,
            columns: columns.by_role(),
            other_key_column: columns.other_key,
            fields,
            field_columns,
            is_integer,
            lenient: self.options.lenient,
        }
    }
}

/// The type that holds all codes.
fn type_of(is_integer: bool) -> CodeType {
    if is_integer { CodeType::Integer(Repr::I128) } else { CodeType::Text }
}

/// The codes of a document that are listed above, or in tables.
#[derive(Default)]
struct Known {
    codes: HashSet<CodeValue>,
    /// The words of the texts of short numbers, which may be codes of several things: 0, 1, 2.
    words: HashMap<CodeValue, HashSet<String>>,
}

impl Known {
    fn add(&mut self, entry: &CodeEntry) {
        let words = words_of_short(entry);
        if !words.is_empty() {
            self.words.entry(entry.code.clone()).or_default().extend(words);
        }
        self.codes.insert(entry.code.clone());
    }

    fn is_known(&self, entry: &CodeEntry) -> bool {
        let words = words_of_short(entry);
        let is_other = |known: &HashSet<String>| !words.is_empty() && known.is_disjoint(&words);
        self.codes.contains(&entry.code) && !self.words.get(&entry.code).is_some_and(is_other)
    }

    /// Whether most of the codes are new, or there are none.
    fn are_new<'a>(&self, codes: impl Iterator<Item = &'a CodeEntry>) -> bool {
        let (mut all, mut new) = (0, 0);
        for entry in codes {
            all += 1;
            new += usize::from(!self.is_known(entry));
        }
        all == 0 || new * 2 > all
    }

    /// The headings above the lists with new codes. A symbol means the same in several lists, but a number may not.
    fn sections_of_new(&mut self, listings: &[SurveyedTable]) -> HashSet<Vec<Arc<str>>> {
        let mut sections = HashSet::new();
        for listing in listings {
            if self.are_new(listing.set.codes.iter()) {
                sections.extend(listing.set.tables.first().map(|place| place.path.clone()));
                if !listing.is_integer {
                    listing.set.codes.iter().for_each(|entry| self.add(entry));
                }
            }
        }
        sections
    }
}

/// The words of a short number's name and texts, if they are in Latin letters. Any other text may mean the same as another
/// one.
fn words_of_short(entry: &CodeEntry) -> HashSet<String> {
    const SHORT: u128 = 100;
    /// Shorter words, such as articles, are in most texts.
    const LETTERS: usize = 4;
    if !matches!(entry.code, CodeValue::Integer(code) if code.unsigned_abs() < SHORT) {
        return HashSet::new();
    }
    let texts = entry.meanings.iter().flat_map(|meaning| [Some(&meaning.text), meaning.details.as_ref()]);
    let is_latin =
        |text: &&String| text.chars().all(|c| !c.is_alphabetic() || c.is_ascii() || codes_read::latin::is_latin(c));
    let texts = texts.chain([entry.name.as_ref(), entry.title.as_ref()]).flatten().filter(is_latin);
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| word.chars().count() >= LETTERS).map(str::to_lowercase).collect()
}

/// The type of the codes: the one as which more of them can be read.
fn kind_of(document: &Document, wanted: &Wanted) -> Kind {
    let outlines = syntax::outlines(document);
    let passages = Passages::wanted(&outlines, wanted);
    let count = |kind: Kind| {
        let mut problems = Diagnostics::default();
        let markdown = syntax::read_all(document, &passages, wanted, kind, true, &mut problems);
        let _ = problems.into_vec();
        let codes = markdown.tables.iter().flat_map(|table| &table.rows).filter_map(|row| row.cells.first());
        // `0012` is a text.
        codes.filter(|code| cell::parse(&code.text).as_kind(kind) != CodeCell::LeadingZeros).count()
    };
    if count(Kind::Text) > count(Kind::Integer) { Kind::Text } else { Kind::Integer }
}

/// The decisions about headings and lists that are not requested: those that are read, and those that are not codes.
fn recognitions(document: &Document, passages: &Passages<'_>, listings: &[SurveyedTable]) -> Vec<TableDecisions> {
    let of_lists = listings.iter().filter(|listing| listing.form == Form::List);
    let lists: HashMap<usize, &SurveyedTable> =
        of_lists.filter_map(|listing| Some((listing.set.tables.first()?.line, listing))).collect();
    let mut made = Vec::new();
    for Recognition { form, path, start, are_codes, mut reason } in syntax::explain(passages) {
        let line = document.line_of(start);
        // All headings are recognised at once, and each list by itself.
        let meant: Vec<&SurveyedTable> = match form {
            Form::Headings => listings.iter().filter(|listing| listing.form == form).collect(),
            _ => lists.get(&line).copied().into_iter().collect(),
        };
        if meant.is_empty() {
            if are_codes {
                let because = "most of these codes are in a table or in another form too".to_owned();
                reason = Reason { rule: "form.known", because };
            }
            let code = Decision { chosen: None, because: Vec::new(), rejected: vec![(0, reason)] };
            let (header, roles) = (Vec::new(), vec![(Role::Code, code)]);
            made.push(TableDecisions { form, path, line, choice: None, header, roles });
            continue;
        }
        made.extend(meant.into_iter().filter_map(|listing| decisions_about(listing, reason.clone())));
    }
    made.sort_by_key(|made| made.line);
    made
}

/// The reasons why headings or a list are read as they are.
fn decisions_about(listing: &SurveyedTable, reason: Reason) -> Option<TableDecisions> {
    let place = listing.set.tables.first()?;
    let (rule, what) = match listing.form {
        Form::Headings => ("form.headings", "headings"),
        _ => ("form.list", "items"),
    };
    let count = listing.set.codes.len();
    let of_form = |because: &str| Reason { rule, because: because.to_owned() };
    let count = of_form(&format!("{count} {what} begin or end with a code"));
    let code = Decision { chosen: listing.columns.code, because: vec![reason, count], rejected: Vec::new() };
    let mut roles = vec![(Role::Code, code)];
    for (role, because) in [
        (Role::Name, "one word beside the code"),
        (Role::Message, "the text beside the code, else the first text below it"),
        (Role::Details, "the rest of the section"),
        (Role::Advice, "its label says what to do"),
    ] {
        let chosen = *listing.columns.get(role);
        if chosen.is_some() {
            roles.push((role, Decision { chosen, because: vec![of_form(because)], rejected: Vec::new() }));
        }
    }
    let (path, header) = (place.path.clone(), listing.header.clone());
    Some(TableDecisions { form: listing.form, path, line: place.line, choice: None, header, roles })
}

/// The decisions about tables. The selection is that of the user, who may name the columns of the tables that are read.
fn decisions(
    document: &Document,
    markdown: &Markdown,
    selection: Option<&Selection>,
    tables: &[SurveyedTable],
) -> Vec<TableDecisions> {
    let of_table = |table: &SurveyedTable| Some((table.set.tables.first()?.line, table.columns.code?));
    // A column of codes that the user names is explained as such.
    let is_named = selection.is_some_and(|selection| selection.columns.code.is_some());
    let decided: HashMap<usize, usize> =
        if is_named { HashMap::new() } else { tables.iter().filter_map(of_table).collect() };
    let mut choices: HashMap<usize, (bool, Reason)> = HashMap::new();
    for choice in selection.into_iter().flat_map(|selection| select::explain(document, markdown, selection, None)) {
        let chosen = choice.chosen.zip(choice.because.into_iter().next()).map(|(table, reason)| (table, true, reason));
        let rejected = choice.rejected.into_iter().map(|(table, reason)| (table, false, reason));
        choices.extend(chosen.into_iter().chain(rejected).map(|(table, is_meant, reason)| (table, (is_meant, reason))));
    }
    let decisions = markdown.tables.iter().enumerate().map(|(index, table)| {
        let line = document.line_of(table.range.start);
        let decided = decided.get(&line).copied();
        TableDecisions {
            form: if document.is_csv() { Form::Csv } else { Form::Table },
            path: markdown.path_of(table).to_vec(),
            line,
            choice: choices.remove(&index),
            header: table.header.iter().map(|cell| cell.text.clone()).collect(),
            roles: columns::explain(table, &markdown.topics_of(document, table), None, decided).roles,
        }
    });
    decisions.collect()
}
