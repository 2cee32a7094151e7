use super::*;
use crate::Document;
use crate::code_value::Kind;
use crate::columns::{Columns, Refusal, decided, refusal};
use crate::markdown::{self, Markdown};

/// Reads a document with a table that is written without its delimiter row.
fn read(example: &str) -> Markdown {
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
    markdown::read(&Document::new("d.md", text))
}

/// The facts of the example's table, with its column of codes.
fn facts(example: &str) -> TableFacts {
    let markdown = read(example);
    let table = &markdown.tables[0];
    let mut facts = TableFacts::new(table, &markdown.topics_of(table.section));
    let columns = decided(&mut TableFacts::new(table, &markdown.topics_of(table.section)), None, &ALL);
    facts.code = columns.map(|columns| columns.code);
    facts.message = columns.and_then(|columns| columns.message);
    facts
}

/// The columns, or the refusal of the table, for two kinds of codes.
fn columns_without(example: &str, role: usize, left_out: usize) -> [(Option<Columns>, Option<Refusal>); 2] {
    let markdown = read(example);
    let table = &markdown.tables[0];
    let facts = || TableFacts::new(table, &markdown.topics_of(table.section));
    let mut rules = ALL;
    let left: Vec<Rule> =
        rules[role].iter().enumerate().filter(|(index, _)| *index != left_out).map(|(_, rule)| rule.copied()).collect();
    rules[role] = left.leak();
    [None, Some(Kind::Integer)].map(|prefer| (decided(&mut facts(), prefer, &rules), refusal(&facts(), rules[0])))
}

impl Rule {
    fn copied(&self) -> Self {
        Self { ..*self }
    }
}

#[test]
fn a_rule_decides_its_example_and_not_its_decoy() {
    for rules in ALL {
        for (place, rule) in rules.iter().enumerate() {
            let decides = |example: &str| {
                let facts = facts(example);
                let last = facts.columns.last().unwrap();
                decide(rules, last, &facts).is_some_and(|(other, _)| other == place)
            };
            assert!(decides(rule.example), "{} does not decide {:?}", rule.id, rule.example);
            assert!(!decides(rule.decoy), "{} decides {:?}", rule.id, rule.decoy);
        }
    }
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
