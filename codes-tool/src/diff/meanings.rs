//! The changes of meanings: other words, and other texts beside them. This module knows no codes.

use std::collections::{HashMap, HashSet, VecDeque};

use super::change::{Build, Change, ChangeKind, Level, What, whole};
use codes_gen::{Meaning, TableInfo};
use codes_read::columns::Role;

/// The reason why another value of a column besides that of the messages is a patch.
pub(super) const OF_COLUMN: &str = "the value of a column is data";

/// The tables of both sides, which have the titles of the columns.
pub(super) struct Tables<'a> {
    pub(super) old: &'a [TableInfo],
    pub(super) new: &'a [TableInfo],
}

impl Tables<'_> {
    /// Pairs meanings. Those with the same words are the same; of the rest, the first of one side has become the first
    /// of the other.
    pub(super) fn meanings(&self, old: &[Meaning], new: &[Meaning]) -> Vec<Change> {
        let mut before: HashMap<&str, VecDeque<usize>> = HashMap::new();
        for (index, meaning) in old.iter().enumerate() {
            before.entry(&*meaning.text).or_default().push_back(index);
        }
        let before_of = |to: &Meaning| before.get_mut(&*to.text).and_then(VecDeque::pop_front);
        let kept: Vec<Option<usize>> = new.iter().map(before_of).collect();
        let known: HashSet<usize> = kept.iter().flatten().copied().collect();
        let mut gone = old.iter().enumerate().filter(|(index, _)| !known.contains(index)).map(|(_, from)| from);
        let mut changes = Vec::new();
        let change = |what: What, reason: &'static str, place: &Meaning| {
            whole(what, Level::Patch, Build::Fine, reason).at(place)
        };
        for (index, (to, before)) in new.iter().zip(&kept).enumerate() {
            match before.map_or_else(|| gone.next(), |index| old.get(index)) {
                Some(from) => {
                    if from.text != to.text {
                        let what = ChangeKind::Reworded.between(from.text.clone(), to.text.clone());
                        changes.push(change(what, "texts are data", to));
                    }
                    changes.extend(self.around(from, to));
                }
                None => {
                    let reason = if index == 0 { "`message()` is this one now" } else { "`meanings()` has one more" };
                    changes.push(change(ChangeKind::MeaningGained.to(&*to.text), reason, to));
                }
            }
        }
        for from in gone {
            let what = ChangeKind::MeaningLost.from(&*from.text);
            changes.push(change(what, "`meanings()` has one fewer", from));
        }
        if !kept.iter().flatten().is_sorted() {
            let reason = "`message()` is the first of them";
            changes.extend(new.first().map(|first| change(ChangeKind::MeaningsReordered.into(), reason, first)));
        }
        changes
    }

    /// The changes of a row besides its words: other links or markup around them, if they are the same, and other
    /// details or advice. A column that only one side has is a change of the table.
    pub(super) fn around(&self, from: &Meaning, to: &Meaning) -> Vec<Change> {
        let mut changes = Vec::new();
        let mut add = |what: What, reason: &'static str| {
            changes.push(whole(what, Level::Patch, Build::Fine, reason).at(to));
        };
        if from.text == to.text && from.markdown != to.markdown {
            let what = ChangeKind::Markup.between(from.markdown.clone(), to.markdown.clone());
            add(what, "the words are the same; links or markup are data");
        }
        let beside = |meaning: &Meaning| [meaning.details.clone(), meaning.column_advice.clone()];
        let texts = beside(from).into_iter().zip(beside(to));
        let differing = [Role::Details, Role::Advice].into_iter().zip(texts).filter(|(_, (from, to))| from != to);
        for (role, (before, after)) in differing {
            let tables = [self.old.get(from.table), self.new.get(to.table)];
            if let [Some(_), Some(title)] =
                tables.map(|table| table.and_then(|table| table.columns.get(role).as_deref()))
            {
                let [from, to] = [before, after].map(Option::unwrap_or_default);
                add(ChangeKind::Field.between(from, to).of(title), OF_COLUMN);
            }
        }
        changes
    }
}
