//! The changes of the codes in a table or enum.

use std::collections::{HashMap, HashSet, VecDeque};

use super::change::{Build, Change, ChangeKind, Level, What, whole};
use super::meanings::{OF_COLUMN, Tables};
use super::sentence::Sentence;
use codes_gen::{CodeValue, NamedCodes, Preview, PreviewedPin};
use codes_read::code_set::{CodeEntry, Meaning, RangeEntry, TableInfo};
use codes_read::text::plain;

/// One side of a comparison.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) codes: NamedCodes<'a>,
    /// The enum, if enums are compared.
    pub(super) preview: Option<&'a Preview>,
    pub(super) is_exhaustive: bool,
}

/// Both sides, with their codes by spelling: a number that becomes a text is the same code.
pub(super) struct Sides<'a> {
    old: Side<'a>,
    new: Side<'a>,
    old_index: HashMap<String, usize>,
    new_index: HashMap<String, usize>,
    tables: Tables<'a>,
    /// The code that each name belonged to.
    old_names: HashMap<&'a str, &'a CodeValue>,
    /// For each column of the new side, the same column of the old side.
    same_fields: Vec<Option<usize>>,
    /// The names of codes that the old side has only by retired pins.
    retired_before: HashMap<&'a CodeValue, &'a str>,
    /// The codes that the new side has pins for.
    pins: HashMap<&'a CodeValue, &'a PreviewedPin>,
}

impl<'a> Side<'a> {
    pub(super) fn to(self, new: Self) -> Sides<'a> {
        let index = |side: Self| {
            let codes = side.codes.set.codes.iter().enumerate();
            codes.map(|(index, entry)| (entry.code.to_string(), index)).collect()
        };
        let names = self.codes.iter();
        // From the last to the first, so that the first one stays.
        let titles = self.codes.fields.iter().enumerate().rev();
        let fields: HashMap<String, usize> = titles.map(|(index, title)| (plain(title), index)).collect();
        let pins = new.preview.into_iter().flat_map(|preview| &preview.pins).rev();
        let pins_before = self.preview.into_iter().flat_map(|preview| &preview.pins).filter(|pin| pin.is_retired);
        Sides {
            same_fields: new.codes.fields.iter().map(|title| fields.get(&plain(title)).copied()).collect(),
            pins: pins.map(|pin| (&pin.code, pin)).collect(),
            retired_before: pins_before.map(|pin| (&pin.code, &*pin.name)).collect(),
            old_names: names.map(|code| (code.name, &code.entry.code)).collect(),
            old_index: index(self),
            new_index: index(new),
            tables: Tables { old: &self.codes.set.tables, new: &new.codes.set.tables },
            old: self,
            new,
        }
    }

    fn entry(&self, index: usize) -> Option<(&'a CodeEntry, &'a str)> {
        self.codes.get(index).map(|code| (code.entry, code.name))
    }
}

impl<'a> Sides<'a> {
    pub(super) fn changes(&self) -> Vec<Change> {
        let mut changes = Vec::new();
        let corrected: HashMap<usize, &CodeEntry> = self.corrected().into_iter().collect();
        let moved: HashSet<&CodeValue> = corrected.values().map(|before| &before.code).collect();
        for (entry, name) in (0..).map_while(|index| self.old.entry(index)) {
            if !self.new_index.contains_key(&entry.code.to_string()) && !moved.contains(&entry.code) {
                changes.push(self.removed(entry, name));
            }
        }
        for (index, (entry, name)) in (0..).map_while(|index| Some((index, self.new.entry(index)?))) {
            if let Some(before) = corrected.get(&index) {
                let [from, to] = [before, entry].map(|entry| entry.written().into_owned());
                let what = ChangeKind::Corrected.between(from, to);
                let reason = "the name and the text are the same: `code()` has the corrected number";
                changes.push(about(whole(what, Level::Minor, Build::Fine, reason), entry, name));
                continue;
            }
            let before = self.old_index.get(&entry.code.to_string()).and_then(|index| self.old.entry(*index));
            match before {
                None => {
                    let before = self.retired_before.get(&entry.code);
                    changes.extend(before.and_then(|before| self.renamed(entry, before, name)));
                    changes.push(self.added(entry, name));
                }
                Some((before, old_name)) => {
                    changes.extend(self.renamed(entry, old_name, name));
                    let of_code = self.tables.meanings(&before.meanings, &entry.meanings);
                    let of_code = of_code.into_iter().chain(self.fields(before, entry));
                    // Another name of the variant says it already.
                    let of_code = of_code.chain(self.symbol(before, entry).filter(|_| old_name == name));
                    changes.extend(of_code.map(|change| about(change, entry, name)));
                }
            }
        }
        changes.extend(self.retired());
        changes.extend(self.ranges());
        changes.extend(self.catch_all());
        changes.extend(self.order());
        changes
    }

    /// The codes of the new side whose number was corrected and that keep their names, with their old codes.
    fn corrected(&self) -> Vec<(usize, &'a CodeEntry)> {
        let mut corrected = Vec::new();
        for (old_index, new_index) in super::corrected(self.old.codes.set, self.new.codes.set) {
            if let (Some((before, old_name)), Some((entry, name))) =
                (self.old.entry(old_index), self.new.entry(new_index))
                && old_name == name
                && !self.pins.contains_key(&before.code)
                && !self.retired_before.contains_key(&entry.code)
            {
                corrected.push((new_index, before));
            }
        }
        corrected
    }

    fn removed(&self, entry: &CodeEntry, name: &str) -> Change {
        let what = ChangeKind::Removed.from(first_text(entry));
        let pin = self.pins.get(&entry.code);
        if let Some(pin) = pin.filter(|pin| pin.is_retired && pin.name != name) {
            let what = ChangeKind::Renamed.between(name.to_owned(), pin.name.clone());
            let reason = "the code is gone, and the name that `#[codes(retired)]` keeps is another one";
            return about(whole(what, Level::Major, Build::Fine, reason), entry, &pin.name);
        }
        let (level, build, reason) = match (pin, self.new.preview) {
            (Some(pin), _) if pin.is_retired => {
                (Level::Minor, Build::Fine, "the name stays, as deprecated: it is marked `#[codes(retired)]`".into())
            }
            (Some(pin), _) => {
                let reason = Sentence::new("the pin ").quote(&pin.name).then(
                    " is an error now: `#[codes(retired)]` above it keeps the name, a minor change; without the pin the \
                     variant is gone, a major one",
                );
                (Level::Major, Build::Breaks, reason)
            }
            (None, Some(_)) => (Level::Major, Build::Fine, "the variant is gone".into()),
            (None, None) => {
                let reason = "the variant is gone; where the code is pinned, the build breaks at the pin";
                (Level::Major, Build::MayBreak, reason.into())
            }
        };
        about(whole(what, level, build, reason), entry, name)
    }

    /// The changes of pins whose codes neither document has.
    fn retired(&self) -> Vec<Change> {
        let (Some(old), Some(new)) = (self.old.preview, self.new.preview) else { return Vec::new() };
        let before: HashMap<&CodeValue, &str> = old.retired().map(|pin| (&pin.code, &*pin.name)).collect();
        let mut changes = Vec::new();
        let mut change = |code: &CodeValue, name: &str, what: What, level: Level, reason: Sentence| {
            let (spelling, name) = (Some(self.new.codes.set.write(code)), Some(name.to_owned()));
            changes.push(Change {
                code: Some(code.clone()),
                spelling,
                name,
                ..whole(what, level, Build::Fine, reason)
            });
        };
        for pin in old.retired() {
            let is_documented = self.new_index.contains_key(&pin.code.to_string());
            match self.pins.get(&pin.code) {
                Some(after) if after.name != pin.name => {
                    let what = ChangeKind::Renamed.between(pin.name.clone(), after.name.clone());
                    change(&pin.code, &after.name, what, Level::Major, "the retired variant has another name".into());
                }
                None if !is_documented => {
                    // It has no text, but it is gone.
                    let what = ChangeKind::Removed.from("");
                    change(&pin.code, &pin.name, what, Level::Major, "the retired variant is gone".into());
                }
                _ => {}
            }
        }
        for pin in new.retired() {
            let was_there = before.contains_key(&pin.code) || self.old_index.contains_key(&pin.code.to_string());
            if !was_there {
                let what = ChangeKind::Added.to("");
                change(&pin.code, &pin.name, what, Level::Minor, "a new variant, which is retired already".into());
            }
        }
        changes
    }

    fn added(&self, entry: &CodeEntry, name: &str) -> Change {
        let what = ChangeKind::Added.to(first_text(entry));
        let (level, build, reason) = match self.meant(name, &entry.code) {
            _ if self.pins.get(&entry.code).is_some_and(|pin| pin.is_retired) => {
                let reason = Sentence::new("the code is back: remove `#[codes(retired)]` from ").quote(name);
                (Level::Minor, Build::Breaks, reason)
            }
            Some(other) => (Level::Major, Build::Fine, takes_name(name, &self.old.codes.set.write(other))),
            None if self.new.is_exhaustive => {
                (Level::Major, Build::Fine, "a new variant of an `exhaustive` enum breaks every `match`".into())
            }
            None => (Level::Minor, Build::Fine, "a new variant; the enum is `#[non_exhaustive]`".into()),
        };
        about(whole(what, level, build, reason), entry, name)
    }

    fn renamed(&self, entry: &CodeEntry, from: &str, to: &str) -> Option<Change> {
        if from == to {
            return None;
        }
        let reason = match (self.meant(to, &entry.code), self.new.preview) {
            (Some(other), _) => takes_name(to, &self.old.codes.set.write(other)),
            (None, Some(_)) => "the variant has another name: a pin keeps the old one".into(),
            (None, None) => "the variant has another name, unless a pin keeps the old one".into(),
        };
        let what = ChangeKind::Renamed.between(from.to_owned(), to.to_owned());
        Some(about(whole(what, Level::Major, Build::Fine, reason), entry, to))
    }

    /// The other code that had this name before.
    fn meant(&self, name: &str, code: &CodeValue) -> Option<&'a CodeValue> {
        self.old_names.get(name).copied().filter(|other| other.to_string() != code.to_string())
    }

    fn fields(&self, before: &CodeEntry, after: &CodeEntry) -> Vec<Change> {
        let mut changes = Vec::new();
        for ((column, value), same) in self.new.codes.fields.iter().zip(&after.fields).zip(&self.same_fields) {
            let Some(known) = same.and_then(|index| before.fields.get(index)) else { continue };
            if known != value {
                let what = ChangeKind::Field.between(known.to_string(), value.to_string()).of(column);
                changes.push(whole(what, Level::Patch, Build::Fine, OF_COLUMN));
            }
        }
        changes
    }

    /// The change of the vendor's name for a code.
    fn symbol(&self, before: &CodeEntry, after: &CodeEntry) -> Option<Change> {
        let (from, to) = (before.name.clone(), after.name.clone());
        let meaning = after.meanings.first().filter(|_| from != to && self.new.codes.is_integer)?;
        let title_in =
            |tables: &[TableInfo], entry: &CodeEntry| tables.get(entry.meanings.first()?.table)?.columns.name.clone();
        let title = title_in(self.tables.new, after).or_else(|| title_in(self.tables.old, before))?;
        let reason = match (&from, &to) {
            (None, _) => "`symbol()` is data, and `parse` takes it",
            (_, None) => "`symbol()` is data, and `parse` no longer takes it",
            _ => "`symbol()` is data, and `parse` takes the new one instead of the old one",
        };
        let what = ChangeKind::Field.between(from, to).of(title);
        Some(whole(what, Level::Patch, Build::Fine, reason).at(meaning))
    }

    fn ranges(&self) -> Vec<Change> {
        let (old, new) = (&self.old.codes.set.ranges, &self.new.codes.set.ranges);
        let mut changes = Vec::new();
        let mut change = |range: &str, from: Option<&Meaning>, to: Option<&Meaning>| {
            let what = |from: Option<String>, to: Option<String>| ChangeKind::Range.between(from, to).of(range);
            let of_range = self.without_code(from, to, what, "ranges are data: `RANGES` and `describe` change");
            changes.extend(of_range.into_iter().map(|change| Change { spelling: Some(range.to_owned()), ..change }));
        };
        // A range may be listed several times: the first one before is the first one after.
        let mut after: HashMap<_, VecDeque<&RangeEntry>> = HashMap::new();
        for range in new {
            after.entry((range.first, range.last)).or_default().push_back(range);
        }
        let mut unpaired: HashMap<_, usize> = HashMap::new();
        for range in old {
            let after = after.get_mut(&(range.first, range.last)).and_then(VecDeque::pop_front);
            change(&range.text, Some(&range.meaning), after.map(|after| &after.meaning));
            *unpaired.entry((range.first, range.last)).or_default() += 1;
        }
        for range in new {
            match unpaired.get_mut(&(range.first, range.last)) {
                Some(count) if *count > 0 => *count -= 1,
                _ => change(&range.text, None, Some(&range.meaning)),
            }
        }
        changes
    }

    fn catch_all(&self) -> Vec<Change> {
        let [old, new] = [self.old, self.new].map(|side| side.codes.set.catch_all.as_ref());
        let changes =
            self.without_code(old, new, |from, to| ChangeKind::CatchAll.between(from, to), "`CATCH_ALL` is data");
        let spelling = || Some("any other code".to_owned());
        changes.into_iter().map(|change| Change { spelling: spelling(), ..change }).collect()
    }

    /// The changes of a row that is no code's, which either side may lack.
    fn without_code(
        &self,
        from: Option<&Meaning>,
        to: Option<&Meaning>,
        what: impl Fn(Option<String>, Option<String>) -> What,
        reason: &'static str,
    ) -> Vec<Change> {
        let text = |meaning: Option<&Meaning>| meaning.map(|meaning| meaning.text.clone());
        let mut changes = Vec::new();
        if let Some(place) = to.or(from).filter(|_| text(from) != text(to)) {
            changes.push(whole(what(text(from), text(to)), Level::Patch, Build::Fine, reason).at(place));
        }
        if let (Some(from), Some(to)) = (from, to) {
            changes.extend(self.tables.around(from, to));
        }
        changes
    }

    /// The change if the codes that both sides have are in another order.
    fn order(&self) -> Option<Change> {
        let common = |side: Side<'a>, other: &HashMap<String, usize>| -> Vec<String> {
            let codes = side.codes.set.codes.iter().map(|entry| entry.code.to_string());
            codes.filter(|code| other.contains_key(code)).collect()
        };
        let is_same = common(self.old, &self.new_index) == common(self.new, &self.old_index);
        let reason = if self.new.codes.is_integer {
            "the codes of `ALL` have another order"
        } else {
            "the codes of `ALL` have another order, and `as` converts them to other numbers"
        };
        (!is_same).then(|| whole(ChangeKind::Reordered, Level::Patch, Build::Fine, reason))
    }
}

pub(super) fn about(change: Change, entry: &CodeEntry, name: &str) -> Change {
    let change = match (change.line, entry.meanings.first()) {
        (None, Some(meaning)) => change.at(meaning),
        _ => change,
    };
    let (code, spelling) = (Some(entry.code.clone()), Some(entry.written().into_owned()));
    Change { code, spelling, name: Some(name.to_owned()), ..change }
}

fn takes_name(name: &str, other: &str) -> Sentence {
    let reason = Sentence::new("the name ").quote(name).then(" belonged to ").quote(other);
    reason.then(" until now: code that uses it compiles, and means another code")
}

fn first_text(entry: &CodeEntry) -> String {
    entry.meanings.first().map(|meaning| meaning.text.clone()).unwrap_or_default()
}
