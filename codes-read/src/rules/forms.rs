//! The rules by which headings and items are recognised as codes where the user does not ask for them.
//!
//! The examples and decoys are whole documents.

use super::{FormRule, Reason, rule, with_counts};
use crate::facts::{HeadingsFacts, ItemsFacts};

pub(crate) const HEADINGS: &[FormRule<HeadingsFacts>] = &[
    rule!(No "headings.one-code", "all of them begin or end with the same code",
        |f| !f.are_several,
        "# Errors\n\n## E1001\n\n## E1001", "# Errors\n\n## E1001\n\n## E1002"),
    rule!(No "headings.few", "only {codes} of {all} headings begin or end with a code",
        |f| f.codes * 5 < f.all,
        "# Error codes\n\n## 1001 Late\n\n## 1002 Gone\n\n## A\n\n## B\n\n## C\n\n## D\n\n## E\n\n## F\n\n## G\n\n## H\n\n## I",
        "# Error codes\n\n## 1001 Late\n\n## 1002 Gone\n\n## A\n\n## B"),
    rule!(No "headings.repeat", "codes below headings repeat, as the statuses of responses do",
        |f| f.repeat_below,
        "# Error codes\n\n## Late\n\nCode: 400\n\n## Gone\n\nCode: 404\n\n## Lost\n\nCode: 404",
        "# Error codes\n\n## Late\n\nCode: 400\n\n## Gone\n\nCode: 404\n\n## Lost\n\nCode: 405"),
    rule!(No "headings.records", "{records} of {codes} are numbers of requirements, tests or the like",
        |f| f.records * 2 > f.codes,
        "# Errors\n\n## AC-101 Late\n\n## AC-102 Gone", "# Errors\n\n## KE-101 Late\n\n## KE-102 Gone"),
    rule!(No "headings.groups", "a table or a list of codes stands directly below {groups} of {codes}",
        |f| f.groups * 2 > f.codes,
        "# Error codes\n\n## 400 Late\n\n- `KITE_LATE`: late\n\n## 404 Gone\n\n- `KITE_GONE`: gone", "# Error codes\n\n## 400 Late\n\n- at home\n\n## 404 Gone\n\n- abroad"),
    rule!(Yes "headings.announced", "a heading, a label or their spelling shows that {likely} of {codes} are codes",
        |f| !f.may_be_steps && f.likely * 2 > f.codes - f.by_neighbours,
        "# Error codes\n\n## 1001 Late\n\n## 1002 Gone\n\n## A\n\n## B", "# Chapters\n\n## 1001 Late\n\n## 1002 Gone\n\n## A\n\n## B"),
    rule!(Yes "headings.file", "the file's name announces codes, and {codes} of {all} headings begin or end with one",
        |f| !f.may_be_steps && f.codes * 2 > f.all && f.likely_by_file * 2 > f.codes - f.by_neighbours,
        "error-codes.md\n# Kites\n\n## 1001 Late\n\n## 1002 Gone", "kites.md\n# Kites\n\n## 1001 Late\n\n## 1002 Gone"),
    rule!(Unlikely "headings.unannounced", "neither the title nor a heading above says that these are codes", |_| true,
        "# Chapters\n\n## 1001 Late\n\n## 1002 Gone", "# Error codes\n\n## 1001 Late\n\n## 1002 Gone"),
];

pub(crate) const ITEMS: &[FormRule<ItemsFacts>] = &[
    rule!(No "items.one-word", "all of them begin with the same word",
        |f| f.are_one_word,
        "# Error codes\n\n- **E1001** late\n- **E1001** gone", "# Error codes\n\n- **E1001** late\n- **E1002** gone"),
    rule!(No "items.fields", "they are fields, one of which holds a code or its text",
        |f| f.are_fields,
        "# Error codes\n\n- ERROR_CODE: late\n- ERROR_TIME: gone\n- ERROR_PLACE: lost", "# Error codes\n\n- ERROR_LATE: late\n- ERROR_TIME: gone\n- ERROR_PLACE: lost"),
    rule!(No "items.properties", "each code has a label of its own, as the properties of one error have",
        |f| f.are_properties,
        "# Errors\n\n- HTTP 400\n- code: 21470 - late", "# Errors\n\n- code: 400\n- code: 21470 - late"),
    rule!(No "heading.elsewhere", "the heading above is about other things or pages, or about one error",
        |f| f.lead_elsewhere,
        "# Error codes\n\n## See also\n\n- 1001: late\n- 1002: gone", "# Error codes\n\n## Line\n\n- 1001: late\n- 1002: gone"),
    rule!(No "heading.parts", "the heading above is about the parts of a code",
        |f| f.are_parts,
        "# Error code format\n\n- 1001: late\n- 1002: gone", "# Error codes\n\n- 1001: late\n- 1002: gone"),
    rule!(No "heading.code", "the heading above is a code itself",
        |f| f.are_below_code,
        "# Error codes\n\n## E1001\n\n- 7: late\n- 8: gone", "# Error codes\n\n## Line\n\n- 7: late\n- 8: gone"),
    rule!(No "items.tasks", "{tasks} of {all} items are tasks with a check box",
        |f| f.tasks * 2 > f.all,
        "# Error codes\n\n- [ ] 1001: late\n- [x] 1002: gone", "# Error codes\n\n- 1001: late\n- 1002: gone"),
    rule!(No "items.records", "{records} of {codes} are numbers of requirements, tasks or the like",
        |f| f.records * 2 > f.codes,
        "# Errors\n\n- **FR-101**: late\n- **FR-102**: gone", "# Errors\n\n- **KE-101**: late\n- **KE-102**: gone"),
    rule!(No "items.groups", "constants without a text are nested in {groups} of {codes}",
        |f| f.groups * 2 > f.codes,
        "# Error codes\n\n- `KITE_OPEN`\n  - `KITE_LATE`\n  - `KITE_GONE`\n- `KITE_STOP`\n  - `KITE_GONE`", "# Error codes\n\n- `KITE_OPEN`\n  - too late\n- `KITE_STOP`\n  - gone"),
    rule!(No "items.amounts", "{amounts} of {codes} are amounts with a unit",
        |f| f.amounts * 2 > f.codes,
        "# Errors\n\n- 100 ms: late\n- 200 ms: gone", "# Errors\n\n- 100 m: late\n- 200 m: gone"),
    rule!(No "items.bare", "the numbers have neither texts nor labels",
        |f| f.bare > 0 && f.bare == f.codes,
        "# Error codes\n\n- 1001\n- 1002", "# Error codes\n\n- 1001: late\n- 1002"),
    rule!(No "items.links", "each of them is only a link to another page",
        |f| f.links > 0 && f.links == f.codes,
        "# Error codes\n\n- [KITE_LATE](a.md)\n- [KITE_GONE](b.md)", "# Error codes\n\n- [KITE_LATE](a.md): late\n- [KITE_GONE](b.md): gone"),
    rule!(No "items.few", "only {codes} of {all} items begin or end with a code",
        |f| f.codes * 2 <= f.all,
        "# Error codes\n\n- 1001: late\n- 1002: gone\n- wait\n- call", "# Error codes\n\n- 1001: late\n- 1002: gone\n- wait"),
    rule!(No "items.unlikely", "only {likely} of {codes} items begin with a single code that is spelled like one",
        |f| {
            let are_unlikely = f.may_be_steps || f.likely * 2 <= f.single - f.by_neighbours;
            f.single == 0 || !f.are_alike && !f.are_like_beside && are_unlikely
        },
        "# Error codes\n\n- #1001: kites\n- #1002: flags", "# Error codes\n\n- 1001: kites\n- 1002: flags"),
    rule!(No "items.alone", "it has only one code, and no other list of codes is beside it",
        |f| f.are_alone,
        "# Error codes\n\n- 1001: late", "# Error codes\n\n## Line\n\n- 1001: late\n\n## Winch\n\n- 7: stuck\n- 8: torn"),
    rule!(Unlikely "items.repeat", "many sections list the same codes",
        |f| f.repeat,
        "# Kites\n\n## Errors of A\n\n- 404: gone\n- 400: bad\n\n## Errors of B\n\n- 404: gone\n- 400: bad\n\n## Errors of C\n\n- 404: gone\n- 400: bad\n\n## Errors of D\n\n- 404: gone\n- 400: bad",
        "# Kites\n\n## Errors of A\n\n- 404: gone\n- 400: bad\n\n## Errors of B\n\n- 405: gone\n- 401: bad"),
    rule!(Yes "items.announced", "the title, the file's name or a heading above announces codes",
        |f| f.are_announced && (f.are_named || f.short * 2 <= f.codes),
        "# Error codes\n\n- 1001: late\n- 1002: gone", "# Kites\n\n- 1001: late\n- 1002: gone"),
    rule!(Yes "items.labelled", "{labelled} of {all} items say that they are codes",
        |f| f.labelled * 2 > f.all,
        "# Kites\n\n- Error 1001: late\n- Error 1002: gone", "# Kites\n\n- 1001: late\n- 1002: gone"),
    rule!(Yes "items.introduced", "the text above announces codes",
        |f| f.are_introduced,
        "# Kites\n\nThe exit codes:\n\n- 1001: late\n- 1002: gone", "# Kites\n\nThe prices:\n\n- 1001: late\n- 1002: gone"),
    rule!(Unlikely "items.unannounced", "nothing above them says that these are codes", |_| true,
        "# Kites\n\n- 1001: late\n- 1002: gone", "# Error codes\n\n- 1001: late\n- 1002: gone"),
];

/// The reason for a decision about headings.
pub(crate) fn reason_for_headings(rule: &FormRule<HeadingsFacts>, facts: &HeadingsFacts) -> Reason {
    let counts = [
        ("{codes}", facts.codes),
        ("{groups}", facts.groups),
        ("{likely}", facts.likely),
        ("{records}", facts.records),
        ("{all}", facts.all),
    ];
    Reason { rule: rule.id, because: with_counts(rule.because, &counts) }
}

/// The reason for a decision about the items of a list.
pub(crate) fn reason_for_items(rule: &FormRule<ItemsFacts>, facts: &ItemsFacts) -> Reason {
    let counts = [
        ("{codes}", facts.codes),
        ("{groups}", facts.groups),
        ("{likely}", facts.likely),
        ("{labelled}", facts.labelled),
        ("{records}", facts.records),
        ("{amounts}", facts.amounts),
        ("{tasks}", facts.tasks),
        ("{all}", facts.all),
    ];
    Reason { rule: rule.id, because: with_counts(rule.because, &counts) }
}
