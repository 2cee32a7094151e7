//! Chooses the level at which headings are codes, and the codes of other levels.

use std::collections::HashSet;
use std::sync::Arc;

use super::Heading;
use crate::columns::Kind;
use crate::order;
use crate::syntax::entry::{Entry, Told};

/// The level with the most headings that are codes, or, if there are none, that hold several codes each. Of two such
/// levels, the upper one.
pub(super) fn best_level(headings: &[Heading<'_>]) -> Option<usize> {
    let mut counts = [(0_usize, 0_usize); 7];
    for heading in headings {
        if let (Some(entry), Some((single, several))) = (&heading.entry, counts.get_mut(heading.level)) {
            *single += usize::from(entry.is_single());
            *several += usize::from(!entry.is_single() && entry.is_several());
        }
    }
    let mut best: Option<((bool, usize), usize)> = None;
    for (level, (single, several)) in counts.into_iter().enumerate() {
        let count = if single > 0 { (true, single) } else { (false, several) };
        if count.1 > 0 && best.is_none_or(|(best, _)| count > best) {
            best = Some((count, level));
        }
    }
    best.map(|(_, level)| level)
}

/// Keeps the headings of a level. Keeps the codes of other levels too if they have the same spelling, as in another
/// chapter, or in `## 1000` above `### 1001`; or if they fit the order: `### 74` between `## 73` and `## 75`. Returns the
/// other headings of other levels that look like codes, or that are not codes beside codes of their level.
pub(super) fn keep_level<'a>(headings: &mut Vec<Heading<'a>>, level: usize, kind: Kind) -> Vec<Heading<'a>> {
    let mut known: HashSet<String> = HashSet::new();
    let mut styles: HashSet<String> = HashSet::new();
    let mut any_behind_name = false;
    for heading in &*headings {
        if let Some(entry) = heading.entry.as_ref().filter(|entry| heading.level == level && entry.is_single()) {
            known.insert(entry.code.clone());
            styles.extend(entry.style(kind));
            any_behind_name |= kind == Kind::Integer && entry.told == Told::Neighbours;
        }
    }
    let in_order = if kind == Kind::Integer { in_order(headings, level) } else { HashSet::new() };
    let (mut left, mut without) = (Vec::new(), Vec::new());
    for heading in std::mem::take(headings) {
        let is_alike = |entry: &Entry| {
            let is_told_alike = entry.told == Told::Itself || entry.told == Told::Neighbours && any_behind_name;
            let is_written_alike = is_told_alike && entry.style(kind).is_some_and(|style| styles.contains(&style));
            entry.is_single()
                && (is_written_alike || in_order.contains(&heading.index))
                && known.insert(entry.code.clone())
        };
        if heading.level == level || heading.entry.as_ref().is_some_and(is_alike) {
            headings.push(heading);
        } else if let Some(entry) = &heading.entry
            && let Some(style) = entry.style(kind)
            && !known.contains(&entry.code)
        {
            let is_itself = entry.told == Told::Itself && (entry.text.is_empty() || kind == Kind::Integer);
            // `## Code 404` above `### Code 200`
            let is_labelled = entry.told == Told::Label && !heading.is_below && entry.is_single();
            if heading.level > level && is_itself || is_labelled && styles.contains(&style) {
                left.push(heading);
            }
        } else if heading.entry.is_none() {
            without.push(heading);
        }
    }
    if headings.iter().all(|heading| heading.level == level) {
        return left;
    }
    let mut others: HashSet<(usize, &[Arc<str>])> = HashSet::new();
    for heading in headings.iter().filter(|heading| heading.level != level) {
        others.insert((heading.level, &heading.path));
    }
    without.retain(|heading| others.contains(&(heading.level, &*heading.path)));
    left.append(&mut without);
    let left = order::by(left, |heading| heading.index);
    // Codes below other codes belong to the sections of these.
    let mut codes: HashSet<&str> = HashSet::new();
    for heading in &*headings {
        codes.extend(heading.entry.as_ref().and(heading.block.cut.as_deref()));
    }
    for heading in headings {
        heading.path.retain(|above| !codes.contains(&**above));
    }
    left
}

/// The headings of other levels whose numbers are between those of the codes around them, or continue them at an end.
/// Numbers from 1 on below a code are steps, unless they fill a gap of one.
fn in_order(headings: &[Heading<'_>], level: usize) -> HashSet<usize> {
    // For each heading, the next code of the level, from the last to the first.
    let mut behind: Vec<Option<(i64, bool)>> = Vec::with_capacity(headings.len());
    let mut next = None;
    for heading in headings.iter().rev() {
        behind.push(next);
        let number = number(heading);
        if heading.level < level && number.is_none() || heading.level == level && number.is_some() {
            next = number.filter(|_| heading.level == level);
        }
    }
    let mut found = HashSet::new();
    let mut last: Option<(i64, bool)> = None;
    // The level from which on headings are steps of a code, or below a heading that is not a code.
    let mut inside = usize::MAX;
    for heading in headings {
        let (next, number) = (behind.pop().flatten(), number(heading));
        if heading.level < inside {
            inside = usize::MAX;
        }
        let Some((own, is_bare)) = number.filter(|_| heading.level != level && heading.level < inside) else {
            if heading.level <= level {
                if heading.level == level && number.is_none() {
                    inside = level + 1;
                }
                last = if heading.level < level { None } else { number.or(last) };
            }
            continue;
        };
        let goes_on = |from: i64, to: i64| to.checked_sub(from) == Some(if from < 0 && to < from { -1 } else { 1 });
        let is_in_order = match (last, next) {
            (Some((last, _)), Some((next, _))) => {
                (last < own && own < next || last > own && own > next)
                    && (own != 1 || goes_on(last, own) && goes_on(own, next))
            }
            (Some((last, _)), None) => own != 1 && goes_on(last, own),
            (None, Some((next, _))) => heading.level > level && goes_on(own, next),
            (None, None) => false,
        };
        let is_alike = last.or(next).is_some_and(|(_, other)| other == is_bare);
        if is_in_order && is_alike {
            found.insert(heading.index);
            last = number;
        } else {
            if heading.level > level && own == 1 {
                inside = heading.level;
            }
            last = last.filter(|_| heading.level > level);
        }
    }
    found
}

/// The number in a heading, and whether the heading has no other text.
fn number(heading: &Heading<'_>) -> Option<(i64, bool)> {
    let is_of_others = |entry: &Entry| heading.is_below || entry.told == Told::Neighbours;
    let entry = heading.entry.as_ref().filter(|entry| entry.is_single() && !is_of_others(entry))?;
    Some((entry.code.parse().ok()?, entry.name.is_empty() && entry.text.is_empty()))
}
