//! Checks whether a union or a mapping still compiles: the checks that the derive makes in constants, for enums that
//! are known here.

use std::collections::{HashMap, HashSet};

use super::TableDiff;
use super::change::{self, Build};
use super::sources::Source;
use codes_gen::{ClaimPreview, WrapperPreview, WrapperShape};
use codes_gen::{CodeValue, Notation, Preview};

/// The most codes that a problem lists.
const LISTED: usize = 20;

/// The new errors that rustc reports for a wrapper, and those of its enums that are not known.
pub(super) fn changes(
    before: Option<(&WrapperPreview, &Source<'_>)>,
    (wrapper, source): (&WrapperPreview, &Source<'_>),
) -> (TableDiff, Vec<String>) {
    let known: HashSet<String> =
        before.map(|(wrapper, source)| check(wrapper, source).problems).unwrap_or_default().into_iter().collect();
    let Checked { problems, unseen } = check(wrapper, source);
    let changes = problems.iter().filter(|problem| !known.contains(*problem));
    let changes = changes.map(|problem| change::problem(None, problem, Build::Breaks)).collect();
    (TableDiff { title: wrapper.ident.clone(), changes }, unseen)
}

#[derive(Default)]
struct Checked {
    problems: Vec<String>,
    unseen: Vec<String>,
}

/// The codes of an enum.
struct EnumCodes<'a> {
    preview: &'a Preview,
    /// The codes with the names of their variants.
    documented: HashMap<&'a CodeValue, &'a str>,
    retired: HashMap<&'a CodeValue, &'a str>,
}

impl<'a> EnumCodes<'a> {
    fn new(preview: &'a Preview) -> Self {
        let documented = preview.named().iter();
        Self {
            preview,
            documented: documented.map(|code| (&code.entry.code, code.name)).collect(),
            retired: preview.retired().map(|pin| (&pin.code, &*pin.name)).collect(),
        }
    }

    fn name_of(&self, code: &CodeValue) -> Option<&'a str> {
        self.documented.get(code).or_else(|| self.retired.get(code)).copied()
    }

    /// The codes in the document's order, the retired ones last.
    fn codes(&self) -> impl Iterator<Item = &'a CodeValue> {
        self.preview.set.codes.iter().map(|entry| &entry.code).chain(self.preview.retired().map(|pin| &pin.code))
    }
}

fn check(wrapper: &WrapperPreview, source: &Source<'_>) -> Checked {
    let mut checked = Checked::default();
    let all = || source.enums.iter().chain(source.others);
    let mut known = |path: &str| {
        let ident = path.rsplit("::").next().unwrap_or(path);
        let found = all().find(|preview| preview.ident == ident);
        if found.is_none() {
            checked.unseen.push(path.to_owned());
        }
        found.map(EnumCodes::new)
    };
    match &wrapper.shape {
        WrapperShape::Union { members, first_wins } => {
            let members: Vec<_> = members.iter().map(|path| (path, known(path))).collect();
            if !first_wins {
                checked.problems = shared(&members);
            }
        }
        WrapperShape::Mapping { wraps, claims, has_other } => {
            if let Some(of) = known(wraps) {
                checked.problems = undocumented(wraps, claims, &of);
                if !has_other {
                    checked.problems.extend(unclaimed(&wrapper.ident, wraps, claims, &of));
                }
            }
        }
    }
    checked
}

/// The codes that several members of a union have.
fn shared(members: &[(&String, Option<EnumCodes<'_>>)]) -> Vec<String> {
    let mut problems = Vec::new();
    for (index, (path, member)) in members.iter().enumerate() {
        for (earlier_path, earlier) in members.iter().take(index) {
            let (Some(member), Some(earlier)) = (member, earlier) else { continue };
            let both: Vec<&CodeValue> = member.codes().filter(|code| earlier.name_of(code).is_some()).collect();
            if !both.is_empty() {
                let codes = if both.len() == 1 { "a code" } else { "codes" };
                problems.push(format!(
                    "`{earlier_path}` and `{path}` share {codes}: {}: `#[codes(first_wins)]` on the union gives such a code \
                     to its first member",
                    listed(&both, member)
                ));
            }
        }
    }
    problems
}

/// The claims of variants for codes that are not there.
fn undocumented(wraps: &str, claims: &[ClaimPreview], of: &EnumCodes<'_>) -> Vec<String> {
    let mut numbers: Vec<i128> = of.documented.keys().filter_map(|code| code.number()).collect();
    numbers.sort_unstable();
    let set = &of.preview.set;
    let names: HashSet<&str> = of.documented.values().chain(of.retired.values()).copied().collect();
    let mut problems = Vec::new();
    for claim in claims {
        match claim {
            ClaimPreview::Code(code) if of.name_of(code).is_none() => {
                problems.push(format!("code {} is not documented in `{wraps}`", set.write(code)));
            }
            ClaimPreview::Variant(name) if !names.contains(&**name) && name != "CATCH_ALL" => {
                problems.push(format!("`{wraps}` has no variant `{name}`"));
            }
            ClaimPreview::Range(first, last) if !has_between(&numbers, *first, *last) => {
                problems.push(format!("no code of `{wraps}` is in the range {}", range(*first, *last, set.notation)));
            }
            ClaimPreview::Code(_) | ClaimPreview::Variant(_) | ClaimPreview::Range(..) => {}
        }
    }
    problems
}

fn has_between(sorted: &[i128], first: i128, last: i128) -> bool {
    let at = sorted.partition_point(|number| *number < first);
    sorted.get(at).is_some_and(|number| *number <= last)
}

fn range(first: i128, last: i128, notation: Notation) -> String {
    let written = |number: i128| notation.write(number);
    match (first, last) {
        (i128::MIN, last) => format!("..={}", written(last)),
        (first, i128::MAX) => format!("{}..", written(first)),
        (first, last) => format!("{}..={}", written(first), written(last)),
    }
}

/// The documented codes, other than success, that no variant claims.
fn unclaimed(ident: &str, wraps: &str, claims: &[ClaimPreview], of: &EnumCodes<'_>) -> Option<String> {
    let (mut codes, mut names, mut ranges) = (HashSet::new(), HashSet::new(), Vec::new());
    for claim in claims {
        match claim {
            ClaimPreview::Code(code) => _ = codes.insert(code),
            ClaimPreview::Variant(name) => _ = names.insert(&**name),
            ClaimPreview::Range(first, last) => ranges.push((*first, *last)),
        }
    }
    let is_in = |number: i128| ranges.iter().any(|(first, last)| (*first..=*last).contains(&number));
    let missing = of.preview.named().iter().filter(|code| {
        let (name, code) = (code.name, &code.entry.code);
        let is_success = of.preview.success.as_ref() == Some(code);
        !is_success && !codes.contains(code) && !names.contains(name) && !code.number().is_some_and(is_in)
    });
    let missing: Vec<&CodeValue> = missing.map(|code| &code.entry.code).collect();
    let have = match missing.len() {
        0 => return None,
        1 => "1 code of".to_owned(),
        count => format!("{count} codes of"),
    };
    let verb = if missing.len() == 1 { "has" } else { "have" };
    Some(format!("{have} `{wraps}` {verb} no variant in `{ident}`: {}", listed(&missing, of)))
}

fn listed(codes: &[&CodeValue], of: &EnumCodes<'_>) -> String {
    let written = |code: &CodeValue| of.preview.set.write(code);
    let shown = codes.iter().take(LISTED);
    let shown = shown.map(|code| format!("{} ({})", written(code), of.name_of(code).unwrap_or_default()));
    let mut shown = shown.collect::<Vec<_>>().join(", ");
    if codes.len() > LISTED {
        shown += ", ..";
    }
    shown
}
