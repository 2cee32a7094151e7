//! Chooses among a document's tables: [`Tables::choose`]. This module is a part of the step `select`.

use super::pick::column_with;
use super::{Choice, of_codes};
use crate::columns::{self, Decision, Kind, Reason};
use crate::diagnostic::{Argument, Diagnostic, Place};
use crate::heading_path::{is_under, is_under_numbered};
use crate::markdown::MarkdownTable;
use crate::tables::{Candidate, Tables};

/// The reason why a table is not the one that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NotMeant {
    Elsewhere,
    NoCodes,
    OtherKind,
    NoColumn,
    OneOfSeveral,
}

impl NotMeant {
    fn reason(self) -> Reason {
        let (rule, because) = match self {
            Self::Elsewhere => ("choice.elsewhere", "another table is named"),
            Self::NoCodes => ("choice.no-codes", "it is not a code table"),
            Self::OtherKind => ("choice.kind", "its codes are not of the kind that the enum has"),
            Self::NoColumn => ("choice.no-column", "it has no column of codes with this title"),
            Self::OneOfSeveral => ("choice.several", "other tables may be meant as well"),
        };
        Reason { rule, because: because.to_owned() }
    }
}

/// The tables that may be meant.
struct Narrowed<'a> {
    /// The tables below the heading and with the column that the user names.
    named: Vec<Candidate<'a>>,
    /// Those of them that may be meant.
    left: Vec<Candidate<'a>>,
    rejected: Vec<(Candidate<'a>, NotMeant)>,
}

impl<'a> Narrowed<'a> {
    /// Keeps the tables that fit. If none does, all stay.
    fn prefer(&mut self, fits: &dyn Fn(&Candidate<'a>) -> bool, reason: NotMeant) {
        if self.left.iter().any(fits) {
            for candidate in &self.left {
                if !fits(candidate) {
                    self.rejected.push((*candidate, reason));
                }
            }
            self.left.retain(fits);
        }
    }
}

impl<'a> Tables<'a> {
    /// The table of the choice with this index; without a choice, the only table of the document. The error is the
    /// problem, unless it is reported elsewhere.
    pub(super) fn choose(
        &self,
        index: usize,
        choice: Option<&Choice>,
    ) -> Result<Candidate<'a>, Option<Box<Diagnostic>>> {
        let narrowed = self.narrowed(choice);
        match &*narrowed.left {
            [only] => Ok(*only),
            _ => Err(self
                .problem(Place::Argument(Argument::Table(index)), choice, (&narrowed.named, &narrowed.left))
                .map(Box::new)),
        }
    }

    /// The decision about a choice, with the indices of the tables.
    pub(super) fn decision(&self, choice: Option<&Choice>) -> Decision<usize> {
        let Narrowed { named, left, rejected } = self.narrowed(choice);
        let is_among = |candidates: &[Candidate<'_>], start: usize| {
            candidates.binary_search_by_key(&start, |(table, _)| table.range.start).is_ok()
        };
        let mut reasons: Vec<Option<NotMeant>> = vec![None; self.all.len()];
        for (candidate, reason) in rejected {
            if let Some(place) = reasons.get_mut(self.index_of(&candidate)) {
                *place = Some(reason);
            }
        }
        let mut decision = Decision { chosen: None, because: Vec::new(), rejected: Vec::new() };
        for (index, ((table, _), reason)) in self.all.iter().zip(reasons).enumerate() {
            let start = table.range.start;
            let is_left = is_among(&left, start);
            if is_left && left.len() == 1 {
                decision.chosen = Some(index);
                decision.because.push(self.because(choice));
                continue;
            }
            let reason = match reason {
                Some(reason) => reason,
                None if is_left => NotMeant::OneOfSeveral,
                None if is_among(&named, start) => NotMeant::NoCodes,
                None => NotMeant::Elsewhere,
            };
            decision.rejected.push((index, reason.reason()));
        }
        decision
    }

    /// The reason why a table is meant.
    fn because(&self, choice: Option<&Choice>) -> Reason {
        let (rule, because) = match (choice, &self.code_title) {
            (Some(Choice::Ordinal(ordinal)), _) => ("choice.number", format!("it is code table number {ordinal}")),
            (Some(Choice::Heading(heading)), _) => ("choice.heading", format!("`{heading}` names only this table")),
            (None, Some(title)) => ("choice.column", format!("only this table has the column `{title}`")),
            (None, None) => ("choice.only", "it is the only code table".to_owned()),
        };
        Reason { rule, because }
    }

    /// The tables that a choice may mean.
    fn narrowed(&self, choice: Option<&Choice>) -> Narrowed<'a> {
        let left = match choice {
            None => self.all.clone(),
            Some(Choice::Ordinal(ordinal)) => {
                let found = self.countable(&self.all);
                let chosen = ordinal.checked_sub(1).and_then(|index| found.get(index)).copied();
                return Narrowed { named: Vec::new(), left: Vec::from_iter(chosen), rejected: Vec::new() };
            }
            Some(Choice::Heading(heading)) => self.below(heading),
        };
        let mut narrowed = Narrowed { named: Vec::new(), left, rejected: Vec::new() };
        if let Some(title) = &self.code_title {
            narrowed.prefer(&|(table, _)| column_with(table, title).is_some(), NotMeant::NoColumn);
        }
        let named = std::mem::take(&mut narrowed.left);
        narrowed.left = self.countable(&named);
        // If the user names the table or its column, no other sign of codes is needed.
        if narrowed.left.is_empty() && named.len() == 1 && (choice.is_some() || self.code_title.is_some()) {
            narrowed.left.clone_from(&named);
        }
        narrowed.named = named;
        self.prefer_kind(&mut narrowed);
        narrowed
    }

    /// The code tables among these, which `table = n` counts. If there is none and codes are text, the tables whose
    /// header announces codes and that have words below it.
    pub(super) fn countable(&self, candidates: &[Candidate<'a>]) -> Vec<Candidate<'a>> {
        let mut found = of_codes(candidates);
        if found.is_empty() && self.kind == Some(Kind::Text) {
            for (table, _) in candidates {
                if let Some(columns) = columns::recognize_words(table) {
                    found.push((*table, Some(columns)));
                }
            }
        }
        found
    }

    /// The tables whose codes are of the enum's kind; all of these if there is none.
    pub(super) fn of_kind(&self, left: Vec<Candidate<'a>>) -> Vec<Candidate<'a>> {
        let mut narrowed = Narrowed { named: Vec::new(), left, rejected: Vec::new() };
        self.prefer_kind(&mut narrowed);
        narrowed.left
    }

    fn prefer_kind(&self, narrowed: &mut Narrowed<'a>) {
        let is_of_kind = |(_, columns): &Candidate<'_>| columns.is_some_and(|columns| Some(columns.kind) == self.kind);
        narrowed.prefer(&is_of_kind, NotMeant::OtherKind);
    }

    /// The tables below a heading. If there are none, its number may be missing, or the table's own title may be meant.
    fn below(&self, heading: &str) -> Vec<Candidate<'a>> {
        let ways: [&dyn Fn(&MarkdownTable) -> bool; 3] = [
            &|table| is_under(self.markdown.path_of(table), heading),
            &|table| is_under_numbered(self.markdown.path_of(table), heading),
            &|table| is_under(&self.markdown.topics_of(self.document, table), heading),
        ];
        let mut below = Vec::new();
        for is_meant in ways {
            for candidate in &self.all {
                if is_meant(candidate.0) {
                    below.push(*candidate);
                }
            }
            if !below.is_empty() {
                break;
            }
        }
        below
    }
}

#[cfg(test)]
mod tests {
    use crate::columns::Kind;
    use crate::role::Roles;
    use crate::select::{Choice, Selection, explain};
    use crate::{Document, markdown};

    const TEXT: &str = "# A\n\n| Code | Text |\n|---|---|\n| 7 | Late. |\n\n# B\n\n| Code | Text |\n|---|---|\n| E8 | Gone. |\n\n\
                        # C\n\n| Error | Text |\n|---|---|\n| no code here at all | Gone. |\n";

    /// The rule that decides each table of the text.
    fn rules(table: Option<&str>, code: Option<&str>, kind: Option<Kind>) -> (Option<usize>, Vec<&'static str>) {
        let document = Document::new("d.md", TEXT);
        let selection = Selection {
            tables: table.into_iter().map(Choice::from_text).collect(),
            columns: Roles { code: code.map(str::to_owned), ..Roles::default() },
            fields: Vec::new(),
        };
        let decision = explain(&document, &markdown::read(&document), &selection, kind).remove(0);
        let mut rules: Vec<_> = decision.rejected.iter().map(|(table, reason)| (*table, reason.rule)).collect();
        rules.extend(decision.chosen.zip(decision.because.first().map(|reason| reason.rule)));
        rules.sort_unstable();
        (decision.chosen, rules.into_iter().map(|(_, rule)| rule).collect())
    }

    #[test]
    fn each_table_is_chosen_or_rejected_by_a_rule() {
        let several = ["choice.several", "choice.several", "choice.no-codes"];
        assert_eq!(rules(None, None, None), (None, several.to_vec()));
        let of_numbers = ["choice.only", "choice.kind", "choice.no-codes"];
        assert_eq!(rules(None, None, Some(Kind::Integer)), (Some(0), of_numbers.to_vec()));
        let of_heading = ["choice.elsewhere", "choice.heading", "choice.elsewhere"];
        assert_eq!(rules(Some("B"), None, None), (Some(1), of_heading.to_vec()));
        let of_number = ["choice.elsewhere", "choice.number", "choice.elsewhere"];
        assert_eq!(rules(Some("2"), None, None), (Some(1), of_number.to_vec()));
    }

    #[test]
    fn a_table_is_meant_if_only_it_has_the_column_that_the_user_names() {
        let of_column = ["choice.no-column", "choice.no-column", "choice.column"];
        assert_eq!(rules(None, Some("Error"), None), (Some(2), of_column.to_vec()));
        assert_eq!(rules(None, Some("Error"), Some(Kind::Integer)), (Some(2), of_column.to_vec()));
    }
}
