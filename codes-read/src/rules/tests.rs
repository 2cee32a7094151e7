use super::*;
use crate::Document;
use crate::code_value::Kind;
use crate::columns::{Columns, Refusal, decided, refusal};
use crate::markdown::{self, Markdown};
use crate::syntax;

/// Reads a document with a table that is written without its delimiter row.
fn read(example: &str) -> (Document, Markdown) {
    let mut text = String::new();
    let mut needs_dashes = true;
    for line in example.lines() {
        text.push_str(line);
        text.push('\n');
        if line.starts_with('|') && needs_dashes {
            let cells = line.matches('|').count() - 1;
            text.push('|');
            text.push_str(&"---|".repeat(cells));
            text.push('\n');
            needs_dashes = false;
        }
    }
    let document = Document::new("d.md", text);
    let markdown = markdown::read(&document);
    (document, markdown)
}

/// The facts of the example's table.
fn facts(example: &str) -> TableFacts {
    let (document, markdown) = read(example);
    let table = &markdown.tables[0];
    TableFacts::new(table, &markdown.topics_of(&document, table))
}

/// The columns, or the refusal of the table, for two kinds of codes.
fn columns_without(example: &str, role: usize, left_out: usize) -> [(Option<Columns>, Option<Refusal>); 2] {
    let facts = facts(example);
    let mut rules = ALL;
    let left: Vec<Rule> =
        rules[role].iter().enumerate().filter(|(index, _)| *index != left_out).map(|(_, rule)| rule.copied()).collect();
    rules[role] = left.leak();
    [None, Some(Kind::Integer)].map(|prefer| (decided(&facts, prefer, &rules), refusal(&facts, rules[0])))
}

impl Rule {
    fn copied(&self) -> Self {
        Self { ..*self }
    }
}

#[test]
fn a_rule_decides_its_example_and_not_its_decoy() {
    let mut wrong = Vec::new();
    for rules in ALL {
        for (place, rule) in rules.iter().enumerate() {
            let decides = |example: &str| {
                let facts = facts(example);
                let columns = decided(&facts, None, &ALL);
                let chosen = columns.map_or(PartlyChosen::none_of(&facts), |columns| columns.in_table(&facts));
                let last = facts.columns.last().unwrap();
                decide(rules, last, &chosen).is_some_and(|(other, _)| other == place)
            };
            if !decides(rule.example) {
                wrong.push((rule.id, "does not decide", rule.example));
            }
            if decides(rule.decoy) {
                wrong.push((rule.id, "decides", rule.decoy));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn without_a_rule_its_example_changes() {
    let mut dead = Vec::new();
    for (role, rules) in ALL.iter().enumerate() {
        for (place, rule) in rules.iter().enumerate() {
            let with = columns_without(rule.example, role, usize::MAX);
            let without = columns_without(rule.example, role, place);
            if with == without {
                dead.push((rule.id, rule.example, with));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn no_two_rules_of_a_role_have_one_id() {
    for rules in ALL {
        for (place, rule) in rules.iter().enumerate() {
            assert!(rules[..place].iter().all(|other| other.id != rule.id), "{}", rule.id);
            assert!(rule.id.contains('.') && !rule.because.is_empty());
        }
    }
}

/// The document of an example for headings or items, which may begin with the name of its file.
fn document(example: &str) -> Document {
    match example.split_once(".md\n") {
        Some((name, text)) => Document::new(format!("{name}.md"), text),
        None => Document::new("d.md", example),
    }
}

/// Checks that each rule decides its example and not its decoy, and that the next rule would give another verdict or
/// another reason. The last item or heading of an example counts.
fn check_forms<Facts>(rules: &[FormRule<Facts>], facts: fn(&Document) -> Option<Facts>) {
    for (place, rule) in rules.iter().enumerate() {
        assert!(rules[..place].iter().all(|other| other.id != rule.id), "{}", rule.id);
        let decides = |example: &str| {
            let facts = facts(&document(example)).expect(example);
            decide_form(rules, &facts).is_some_and(|decisive| std::ptr::eq(decisive, rule))
        };
        assert!(decides(rule.example), "{} does not decide {:?}", rule.id, rule.example);
        assert!(!decides(rule.decoy), "{} decides {:?}", rule.id, rule.decoy);
    }
}

#[test]
fn a_rule_for_headings_or_items_decides_its_example_and_not_its_decoy() {
    check_forms(HEADINGS, syntax::tests::facts_of_headings);
    check_forms(ITEMS, syntax::tests::facts_of_items);
}

/// The rules without which the verdict on their examples stays, so that only the reason is another one.
fn dead<Facts>(rules: &[FormRule<Facts>], facts: fn(&Document) -> Option<Facts>) -> Vec<&'static str> {
    let mut dead = Vec::new();
    for (place, rule) in rules.iter().enumerate() {
        let facts = facts(&document(rule.example)).unwrap();
        let mut others = rules.iter().enumerate().filter(|(other, _)| *other != place);
        let verdict = others.find(|(_, other)| (other.when)(&facts)).map(|(_, other)| other.verdict);
        dead.extend((verdict == Some(rule.verdict)).then_some(rule.id));
    }
    dead
}

#[test]
fn without_a_rule_for_headings_or_items_its_example_gets_another_verdict() {
    let dead = [dead(HEADINGS, syntax::tests::facts_of_headings), dead(ITEMS, syntax::tests::facts_of_items)].concat();
    assert!(dead.is_empty(), "{dead:?}");
}
