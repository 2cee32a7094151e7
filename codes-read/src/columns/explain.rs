//! The reasons for the roles of a table's columns: [`explain`]. They are for `codes list --why`, and for the problem that a
//! document has no code table.

use std::sync::Arc;

use super::{Columns, Kind, choose_code, with_code};
use crate::facts::{CodeHeader, ColumnFacts, MeasuredHeadings, TableFacts};
use crate::markdown::MarkdownTable;
use crate::role::Role;
use crate::rules::{self, Decision, PartlyChosen, Reason, Rule, Verdict};

/// The decisions about a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The column of each role, with the reason. If there is no column of codes, this is the only decision.
    pub roles: Vec<(Role, Decision<usize>)>,
}

/// The decisions about a table, and the rules behind them. If the document has other tables with the same titles, they
/// may decide where the codes are.
pub fn explain(table: &MarkdownTable, path: &[Arc<str>], prefer: Option<Kind>, decided: Option<usize>) -> Explanation {
    let no_codes = |decision: Decision<usize>| Explanation { roles: vec![(Role::Code, decision)] };
    let facts = TableFacts::from_likely(table, path, &mut MeasuredHeadings::default());
    let Some(facts) = facts else { return no_codes(unannounced()) };
    let nothing_chosen = PartlyChosen::none_of(&facts);
    let own = choose_code(&facts, prefer, &rules::ALL);
    let Some(code) = decided.or(own) else {
        let decision = of_code(&nothing_chosen, None);
        return no_codes(if decision.rejected.is_empty() { unannounced() } else { decision });
    };
    let mut of_code = of_code(&nothing_chosen, Some(code));
    if own != Some(code) {
        let because = "another table with the same titles has its codes in this column".to_owned();
        of_code.because.insert(0, Reason { rule: "titles.same", because });
    }
    let mut roles = vec![(Role::Code, of_code)];
    let columns = with_code(&facts, code, &rules::ALL);
    let chosen = columns.in_table(&facts);
    for (role, rules) in [
        (Role::Message, rules::MESSAGE),
        (Role::Name, rules::NAME),
        (Role::Details, rules::DETAILS),
        (Role::Advice, rules::ADVICE),
        (Role::Title, rules::TITLE),
    ] {
        // Most tables have no title, and the reason for that is of no interest.
        if role != Role::Title || columns.title.is_some() {
            roles.push((role, of_role(rules, &chosen, *columns.by_role().get(role), columns)));
        }
    }
    Explanation { roles }
}

/// The decision about a table of which no column may hold codes.
fn unannounced() -> Decision<usize> {
    let because = "neither a header nor a heading announces codes".to_owned();
    Decision { chosen: None, because: vec![Reason { rule: "table.unannounced", because }], rejected: Vec::new() }
}

fn of_code(table: &PartlyChosen<'_>, code: Option<usize>) -> Decision<usize> {
    let mut decision = Decision { chosen: code, because: Vec::new(), rejected: Vec::new() };
    for column in &table.columns {
        if Some(column.index) == code {
            decision.because = reasons(rules::CODE, column, table);
        } else if column.code_header.is_some_and(|says| says != CodeHeader::Name || is_unlikely(column, table)) {
            decision.rejected.push((column.index, against(column, table)));
        }
    }
    decision
}

/// Whether a column is refused though a person may well take it for the column of codes.
fn is_unlikely(column: &ColumnFacts, table: &PartlyChosen<'_>) -> bool {
    rules::decide(rules::CODE, column, table).is_some_and(|(_, rule)| rule.verdict.is_near())
}

/// The reason why a column whose header says "code" does not hold the codes.
fn against(column: &ColumnFacts, table: &PartlyChosen<'_>) -> Reason {
    let made = |(rule, because): (&'static str, &str)| Reason { rule, because: rules::because(because, column, table) };
    match rules::decide(rules::CODE, column, table) {
        Some((_, rule)) if rule.verdict != Verdict::Yes => rule.reason(column, table),
        Some(_) if column.cells.repeats().is_some() => {
            made(("column.repeats", "only {different} different values in {filled} rows"))
        }
        Some(_) => made(("column.behind", "another column is more certain, or of the requested kind")),
        None => made(rules::UNDECIDED),
    }
}

fn of_role(rules: &[Rule], table: &PartlyChosen<'_>, chosen: Option<usize>, columns: Columns) -> Decision<usize> {
    let mut decision = Decision { chosen, because: Vec::new(), rejected: Vec::new() };
    for column in &table.columns {
        if Some(column.index) == chosen {
            decision.because = reasons(rules, column, table);
        } else if !columns.uses(column.index)
            && let Some((_, rule)) = rules::decide(rules, column, table)
            && rule.verdict != Verdict::Yes
        {
            decision.rejected.push((column.index, rule.reason(column, table)));
        }
    }
    decision
}

/// The rules that accept a column. The first one decided.
fn reasons(rules: &[Rule], column: &ColumnFacts, table: &PartlyChosen<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for rule in rules {
        if rule.verdict == Verdict::Yes && (rule.when)(column, table) {
            reasons.push(rule.reason(column, table));
        }
    }
    reasons
}
