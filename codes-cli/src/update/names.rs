//! Keeps the names of an enum across an update: pins those that would change, retires those whose codes are gone, and
//! moves those whose numbers were corrected.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use codes_gen::{CodeSet, CodeValue, Document, NamedCode, Preview};
use codes_tool::diff::{self, Sentence};

use crate::diff::reading;
use crate::input::Versions;
use crate::pin::{self, InsertionPoint, indent_at};
use crate::rust_source::{CodesEnum, PinPlace, RustSource};
use crate::{Failure, escape};

/// The most rounds of adding pins until no name changes any more: a pin takes a name that another code may want.
const ROUNDS: usize = 8;

/// The names that an update keeps.
#[derive(Clone, Copy)]
pub(crate) struct Keep {
    /// Whether names are kept, by pins.
    pub(crate) names: bool,
    /// Whether names of codes that are gone are kept, by `#[codes(retired)]`.
    pub(crate) retired: bool,
}

/// A source file with its edits.
pub(super) struct EditedSource {
    pub(super) text: String,
    /// The changes that were made, a sentence each.
    pub(super) actions: Vec<Sentence>,
}

/// Edits the enum with this index in a source file; `others` are the old and the new versions of its other documents.
pub(super) fn keep(
    text: &str,
    (path, index): (&Path, usize),
    (old, new): (&Document, &Document),
    [before_update, others]: [&Versions; 2],
    keep: Keep,
) -> Result<EditedSource, Failure> {
    let mut edited = EditedSource { text: text.to_owned(), actions: Vec::new() };
    let found = find(text, index)?;
    let before = preview(&found, path, (old, new), before_update)?;
    let after = preview(&found, path, (new, new), others)?;
    // If the enum cannot be made, its names are unknown.
    if before.set.codes.is_empty() || after.set.codes.is_empty() {
        return Ok(edited);
    }
    let corrected: HashMap<&CodeValue, &CodeValue> = pairs(&before, &after);
    let there: HashSet<&CodeValue> = after.set.codes.iter().map(|entry| &entry.code).collect();
    let (found, set, edits, pins, actions) = (&found, &after.set, Vec::new(), Vec::new(), Vec::new());
    let mut changes = Changes { found, set, edits, pins, actions };
    for pin in &before.pins {
        let Some(place) = found.pins.iter().find(|place| place.name == pin.name) else { continue };
        match corrected.get(&pin.code) {
            _ if pin.is_retired && there.contains(&pin.code) => changes.restore(text, place, &pin.code),
            Some(to) if !pin.is_retired && keep.names => changes.move_to(place, &pin.code, to),
            _ if !pin.is_retired && !there.contains(&pin.code) && keep.retired => {
                changes.retire(text, place, &pin.code);
            }
            _ => {}
        }
    }
    // Names without pins, by the codes that they belong to from now on.
    let mut wanted: HashMap<CodeValue, String> = HashMap::new();
    for NamedCode { entry, name, is_pinned, .. } in before.named().iter() {
        if let (Some(to), false) = (corrected.get(&entry.code), is_pinned) {
            changes.actions.push(changes.moved(name, &entry.code, to));
            wanted.insert((*to).clone(), name.to_owned());
        } else if there.contains(&entry.code) {
            wanted.insert(entry.code.clone(), name.to_owned());
        } else if !is_pinned && keep.names && keep.retired && !corrected.contains_key(&entry.code) {
            changes.pins.push(format!("#[codes(retired)]\n{}", pin::written(name, &entry.code, set)));
            changes.actions.push(changes.retired(name, &entry.code));
        }
    }
    edited.text = changes.written(text);
    edited.actions.append(&mut changes.actions);
    if keep.names {
        pin_names(&mut edited, (path, index), (new, others), &wanted)?;
    }
    Ok(edited)
}

/// Pins the names that would change.
fn pin_names(
    edited: &mut EditedSource,
    (path, index): (&Path, usize),
    (new, others): (&Document, &Versions),
    wanted: &HashMap<CodeValue, String>,
) -> Result<(), Failure> {
    for _ in 0..ROUNDS {
        let found = find(&edited.text, index)?;
        let after = preview(&found, path, (new, new), others)?;
        let mut pins = Vec::new();
        for NamedCode { entry, name, is_pinned, .. } in after.named().iter() {
            if let Some(wanted) = wanted.get(&entry.code).filter(|wanted| **wanted != name && !is_pinned) {
                pins.push(pin::written(wanted, &entry.code, &after.set));
                let pinned =
                    Sentence::default().quote(format_args!("{}::{wanted}", found.ident)).then(" is pinned to ");
                let pinned = pinned.quote(entry.written()).then(": its name would have become ").quote(name);
                edited.actions.push(pinned);
            }
        }
        if pins.is_empty() {
            break;
        }
        edited.text = InsertionPoint::new(&found).insert(&edited.text, &pins);
    }
    Ok(())
}

fn find(text: &str, index: usize) -> Result<CodesEnum, Failure> {
    let source = RustSource::parse(text.to_owned());
    let found = source.map(|source| source.enums.into_iter().nth(index));
    match found {
        Ok(Some(found)) => Ok(found),
        Ok(None) => Err(Failure::Message("an enum cannot be found again in its source".to_owned())),
        Err(error) => Err(Failure::Message(escape::lines(&error))),
    }
}

/// The enum from a version of the document, which has its path as the name of its new version, beside these versions of
/// the others.
fn preview(
    found: &CodesEnum,
    path: &Path,
    (version, new): (&Document, &Document),
    others: &Versions,
) -> Result<Preview, Failure> {
    let (_, used) = found.nearness(path, &[new.name().as_ref()]);
    Ok(reading::of_version(found, path, &used, version, others)?.value)
}

fn pairs<'a>(before: &'a Preview, after: &'a Preview) -> HashMap<&'a CodeValue, &'a CodeValue> {
    let pairs = diff::corrected(&before.set, &after.set).into_iter();
    pairs.filter_map(|(old, new)| Some((&before.set.codes.get(old)?.code, &after.set.codes.get(new)?.code))).collect()
}

/// Edits of one enum.
struct Changes<'a> {
    found: &'a CodesEnum,
    /// The codes from now on, in whose notation all are written.
    set: &'a CodeSet,
    /// The replacements of ranges.
    edits: Vec<(Range<usize>, String)>,
    /// The lines that are added at the end.
    pins: Vec<String>,
    actions: Vec<Sentence>,
}

impl Changes<'_> {
    fn retire(&mut self, text: &str, place: &PinPlace, code: &CodeValue) {
        let indent = indent_at(text, place.start);
        let line_start = text.get(..place.start).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
        let is_first = text.get(line_start..place.start).is_some_and(|before| before.trim().is_empty());
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let space = if is_first { format!("{line_end}{indent}") } else { " ".to_owned() };
        self.edits.push((place.start..place.start, format!("#[codes(retired)]{space}")));
        self.actions.push(self.retired(&place.name, code));
    }

    fn restore(&mut self, text: &str, place: &PinPlace, code: &CodeValue) {
        let Some(attribute) = &place.retired else { return };
        let after = text.get(attribute.end..).unwrap_or_default();
        let space = after.len() - after.trim_start().len();
        self.edits.push((attribute.start..attribute.end + space, String::new()));
        let restored =
            self.name(&place.name).then(" is no longer retired: the document has ").quote(self.set.write(code));
        self.actions.push(restored.then(" again"));
    }

    fn move_to(&mut self, place: &PinPlace, from: &CodeValue, to: &CodeValue) {
        self.edits.push((place.value.clone(), pin::literal(to, self.set)));
        self.actions.push(self.moved(&place.name, from, to));
    }

    fn name(&self, name: &str) -> Sentence {
        Sentence::default().quote(format_args!("{}::{name}", self.found.ident))
    }

    fn retired(&self, name: &str, code: &CodeValue) -> Sentence {
        self.name(name).then(" is retired: the document no longer has ").quote(self.set.write(code))
    }

    fn moved(&self, name: &str, from: &CodeValue, to: &CodeValue) -> Sentence {
        let [from, to] = [from, to].map(|code| self.set.write(code));
        let moved = self.name(name).then(" moves from ").quote(from).then(" to ").quote(to);
        moved.then(": the vendor has corrected the number, and its text is the same")
    }

    /// The source with all edits.
    fn written(&mut self, text: &str) -> String {
        let pins = std::mem::take(&mut self.pins);
        // Additions come after all edits, so that the places of edits do not move.
        let mut text =
            if pins.is_empty() { text.to_owned() } else { InsertionPoint::new(self.found).insert(text, &pins) };
        self.edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        for (range, instead) in &self.edits {
            text.replace_range(range.clone(), instead);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "#[codes(doc = \"a.md\")]\n#[repr(i32)]\nenum E";
    const ALL: Keep = Keep { names: true, retired: true };

    /// The enum's body after an update of its rows, and what was done.
    fn kept(body: &str, old: &str, new: &str, options: Keep) -> (String, Vec<String>) {
        let [old, new] = [old, new].map(|rows| Document::new("a.md", format!("| Code | Text |\n|---|---|\n{rows}")));
        let source = (&*format!("{HEAD} {body}\n"), (Path::new("src/lib.rs"), 0));
        let edited = keep(source.0, source.1, (&old, &new), [&Versions::default(); 2], options).unwrap();
        let body = edited.text.strip_prefix(HEAD).unwrap().trim().to_owned();
        (body, edited.actions.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_name_that_would_change_is_pinned_and_others_are_not() {
        let (old, new) = ("| 1 | Late. |\n| 2 | Soon. |\n", "| 1 | Too late. |\n| 2 | Soon. |\n| 3 | Never. |\n");
        let (body, actions) = kept("{}", old, new, ALL);
        assert_eq!(body, "{\n    Late = 1,\n}");
        assert_eq!(actions, ["`E::Late` is pinned to `1`: its name would have become `TooLate`"]);
        assert_eq!(kept("{}", old, new, Keep { names: false, retired: true }).0, "{}");
    }

    #[test]
    fn a_new_code_that_wants_an_old_name_does_not_get_it() {
        let (body, _) = kept("{}", "| 1 | Late. |\n", "| 1 | Soon. |\n| 2 | Late. |\n", ALL);
        assert_eq!(body, "{\n    Late = 1,\n}");
    }

    #[test]
    fn removed_codes_are_retired_whether_pinned_or_not() {
        let (old, new) = ("| 1 | Late. |\n| 2 | Soon. |\n| 3 | Never. |\n", "| 3 | Never. |\n");
        let (body, actions) = kept("{\n    // theirs\n    TooLate = 1,\n}", old, new, ALL);
        let expected =
            "{\n    // theirs\n    #[codes(retired)]\n    TooLate = 1,\n    #[codes(retired)]\n    Soon = 2,\n}";
        assert_eq!((&*body, actions.len()), (expected, 2));
        assert_eq!(
            kept("{ TooLate = 1 }", old, new, ALL).0,
            "{ #[codes(retired)] TooLate = 1,\n    #[codes(retired)]\n    Soon = 2,\n}"
        );
        assert_eq!(kept("{ TooLate = 1 }", old, new, Keep { names: true, retired: false }).0, "{ TooLate = 1 }");
        // A code that comes back is no longer retired.
        let (body, actions) = kept(&body, new, old, ALL);
        assert_eq!(body, "{\n    // theirs\n    TooLate = 1,\n    Soon = 2,\n}");
        assert_eq!(actions[0], "`E::TooLate` is no longer retired: the document has `1` again");
    }

    #[test]
    fn a_pin_follows_a_corrected_number() {
        let (old, new) = ("| 1008020 | Late. |\n| 10080021 | Soon. |\n", "| 1008020 | Late. |\n| 1008021 | Soon. |\n");
        let (body, actions) = kept("{\n    TooSoon = 10080021, // ours\n}", old, new, ALL);
        assert_eq!(body, "{\n    TooSoon = 1008021, // ours\n}");
        let said = "`E::TooSoon` moves from `10080021` to `1008021`: the vendor has corrected the number, and its text is the same";
        assert_eq!(actions, [said]);
        let (body, actions) = kept("{}", old, new, ALL);
        assert_eq!((&*body, actions.len()), ("{}", 1));
    }
}
