//! Numbers that are probably mistyped: `10080021` between 1008020 and 1008022.

use std::collections::{HashMap, HashSet};

use super::Linted;
use crate::slip::is_slip;
use codes_gen::{Diagnostic, ProblemId};
use codes_read::code_set::{CodeEntry, Meaning};

/// The greatest distance between the neighbours.
const GAP: u128 = 10;

/// The least digits of a number that is checked: shorter numbers are near each other by chance.
const DIGITS: usize = 4;

/// A code that is probably mistyped.
pub(super) struct Typo {
    pub(super) code: i128,
    pub(super) diagnostic: Diagnostic,
}

/// A code is probably mistyped if it is not between its neighbours in the table, these are close to each other, and
/// adding, removing, replacing or swapping one digit makes a number between them that is in no other row. It is also
/// probably mistyped if two adjacent rows have it, and the number that would continue the sequence is
/// missing.
///
/// A number that the document also has elsewhere is not mistyped: nobody repeats a typo there.
pub(super) fn lint(table: &Linted<'_>) -> Vec<Typo> {
    let codes = &table.table.set.codes;
    let numbers: Vec<Option<i128>> = codes.iter().map(|entry| entry.code.number()).collect();
    let known: HashSet<i128> = numbers.iter().flatten().copied().collect();
    let written = |number: i128| table.table.set.notation.write(number);
    let mut typos = Vec::new();
    for (window, entry) in numbers.windows(3).zip(codes.iter().skip(1)) {
        let [Some(before), Some(code), Some(after)] = *window else { continue };
        let (least, greatest) = (before.min(after), before.max(after));
        let is_between = (least..=greatest).contains(&code);
        if is_between || least.abs_diff(greatest) > GAP || digits(least) < DIGITS {
            continue;
        }
        let meant = (least + 1..greatest).filter(|meant| is_slip(&written(code), &written(*meant)));
        // A near number with the same number of digits is more likely just out of order.
        let is_far = |meant: &i128| digits(*meant) != digits(code) || meant.abs_diff(code) >= GAP * GAP;
        let meant = meant.filter(is_far).find(|number| !known.contains(number));
        let (Some(meant), Some(meaning)) = (meant, entry.meanings.first()) else { continue };
        let range = table.place_of(entry, meaning);
        let (shown, before, after) = (entry.written(), written(before), written(after));
        let message = format!("code `{shown}` is likely mistyped: its neighbours are {before} and {after}");
        let diagnostic = Diagnostic::at(ProblemId::MistypedCode, range, message).help(help(&written(meant)));
        typos.push(Typo { code, diagnostic });
    }
    let quoted = quoted(table, &typos);
    typos.retain(|typo| !quoted.contains(&typo.code));
    typos.extend(listed_twice(table, &known));
    typos
}

fn help(meant: &str) -> String {
    format!("ask the vendor whether `{meant}` is intended; programs receive the number that the API sends")
}

/// The numbers that are also in lines other than their own rows.
fn quoted(table: &Linted<'_>, typos: &[Typo]) -> HashSet<i128> {
    let suspects: HashSet<i128> = typos.iter().map(|typo| typo.code).collect();
    let mut rows: HashMap<String, (i128, HashSet<usize>)> = HashMap::new();
    for entry in &table.table.set.codes {
        if let Some(code) = entry.code.number().filter(|code| suspects.contains(code)) {
            let lines = entry.meanings.iter().map(|meaning| meaning.line).collect();
            rows.insert(code.unsigned_abs().to_string(), (code, lines));
        }
    }
    let mut quoted = HashSet::new();
    if rows.is_empty() {
        return quoted;
    }
    let text = table.document.text();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if let Some((code, lines)) = rows.get(word) {
            let at = word.as_ptr().addr() - text.as_ptr().addr();
            if !lines.contains(&table.document.line_of(at)) {
                quoted.insert(*code);
            }
        }
    }
    quoted
}

/// Codes that are in two adjacent rows, while the number that would continue the sequence is missing:
/// 70021, 70022, 70022, 70024. Somebody copied a row and did not change its number.
fn listed_twice(table: &Linted<'_>, known: &HashSet<i128>) -> Vec<Typo> {
    let codes = table.table.set.codes.iter();
    let mut rows: Vec<(usize, i128, &CodeEntry, &Meaning)> = Vec::new();
    for entry in codes {
        let Some(code) = entry.code.number() else { continue };
        rows.extend(entry.meanings.iter().map(|meaning| (meaning.line, code, entry, meaning)));
    }
    rows.sort_by_key(|(line, ..)| *line);
    let mut typos = Vec::new();
    for window in rows.windows(4) {
        let [(_, first, ..), upper @ (upper_line, code, ..), lower @ (lower_line, again, ..), (_, last, ..)] = window
        else {
            continue;
        };
        let is_twice = code == again && upper_line != lower_line && upper.3.text != lower.3.text;
        // Short numbers follow each other by chance.
        if !is_twice || digits(*code) < DIGITS || last.abs_diff(*first) > GAP {
            continue;
        }
        let step = code.saturating_sub(*first);
        let meant = code.saturating_add(step);
        if step == 0 || last.saturating_sub(*code) != step.saturating_mul(2) || known.contains(&meant) {
            continue;
        }
        let range = table.place_of(lower.2, lower.3);
        let (shown, meant) = (lower.2.written(), table.table.set.notation.write(meant));
        let message = format!("code `{shown}` is likely mistyped: it is listed twice, and {meant} is missing");
        let diagnostic = Diagnostic::at(ProblemId::MistypedCode, range, message).help(help(&meant));
        typos.push(Typo { code: *code, diagnostic });
    }
    typos
}

fn digits(number: i128) -> usize {
    number.unsigned_abs().to_string().len()
}
