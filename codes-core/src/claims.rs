//! What `#[derive(CodeWrapper)]` checks against the document while compiling: from the codes that variants claim and those
//! that are documented to the text of an error.

use crate::message::Message;

/// A code as a constant can compare and print it.
#[derive(Clone, Copy)]
pub enum Key {
    /// A number.
    Integer(i128),
    /// A text.
    Text(&'static str),
}

impl Key {
    const fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Integer(a), Self::Integer(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => crate::text::same(a, b),
            _ => false,
        }
    }
}

/// What is documented of a code.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The code.
    pub key: Key,
    /// The variant's name.
    pub name: &'static str,
    /// The plain text of the first meaning.
    pub message: &'static str,
}

impl Entry {
    /// What an array is made of before it is filled.
    pub const NONE: Self = Self { key: Key::Text(""), name: "", message: "" };
}

/// What is nowhere: the slot of a code that the enum does not have, the claim that owns a slot which nobody claims.
pub const NOWHERE: usize = usize::MAX;

/// What a variant claims: one code, or all documented ones from the first number to the last.
#[derive(Clone, Copy)]
pub struct Claim {
    /// The variant's index.
    pub variant: usize,
    name: &'static str,
    first: Key,
    last: Key,
    /// Where the one code stands.
    slot: usize,
}

impl Claim {
    /// One code, which the enum has in this slot; a retired one too.
    #[must_use]
    pub const fn one(variant: usize, name: &'static str, key: Key, slot: usize) -> Self {
        Self { variant, name, first: key, last: key, slot }
    }

    /// The documented codes from the first number to the last.
    #[must_use]
    pub const fn range(variant: usize, name: &'static str, first: i128, last: i128) -> Self {
        Self { variant, name, first: Key::Integer(first), last: Key::Integer(last), slot: NOWHERE }
    }

    const fn is_range(self) -> bool {
        !self.first.is(self.last)
    }

    const fn covers(self, key: Key) -> bool {
        match (self.first, self.last, key) {
            (Key::Integer(first), Key::Integer(last), Key::Integer(number)) => first <= number && number <= last,
            (first, _, key) => first.is(key),
        }
    }

    const fn push_to(self, message: &mut Message) {
        message.push_key(self.first);
        if self.is_range() {
            message.push("..=");
            message.push_key(self.last);
        }
    }
}

/// The documented codes of an enum, and the slot of each.
#[derive(Clone, Copy)]
pub struct Documented {
    /// The codes.
    pub entries: &'static [Entry],
    /// Their slots.
    pub slots: &'static [usize],
    /// The path of the enum as the user wrote it.
    pub name: &'static str,
}

/// The claim that owns each slot: the first that claims its code.
#[must_use]
pub const fn owners<const SLOTS: usize>(claims: &[Claim], documented: Documented) -> [usize; SLOTS] {
    let mut owners = [NOWHERE; SLOTS];
    let mut index = 0;
    while index < claims.len() {
        let claim = claims[index];
        if claim.is_range() {
            let mut entry = 0;
            while entry < documented.entries.len() {
                let slot = documented.slots[entry];
                if owners[slot] == NOWHERE && claim.covers(documented.entries[entry].key) {
                    owners[slot] = index;
                }
                entry += 1;
            }
        } else if claim.slot != NOWHERE && owners[claim.slot] == NOWHERE {
            owners[claim.slot] = index;
        }
        index += 1;
    }
    owners
}

/// What is wrong with one claim.
#[must_use]
pub const fn problem_of_claim(
    claims: &[Claim],
    index: usize,
    owners: &[usize],
    documented: Documented,
) -> Option<Message> {
    let claim = claims[index];
    if claim.is_range() {
        return problem_of_range(claims, index, owners, documented);
    }
    if claim.slot == NOWHERE {
        return Some(undocumented(claim, documented));
    }
    if owners[claim.slot] != index {
        return Some(claimed_twice(claims[owners[claim.slot]], claim, documented.entries));
    }
    None
}

/// A range that has no code of its own, or meets an earlier claim.
const fn problem_of_range(claims: &[Claim], index: usize, owners: &[usize], documented: Documented) -> Option<Message> {
    let claim = claims[index];
    let mut has_code = false;
    let mut entry = 0;
    while entry < documented.entries.len() {
        if claim.covers(documented.entries[entry].key) {
            has_code = true;
            let owner = owners[documented.slots[entry]];
            if owner != index {
                return Some(claimed_twice(claims[owner], claim, documented.entries));
            }
        }
        entry += 1;
    }
    if !has_code {
        return Some(undocumented(claim, documented));
    }
    // Two ranges may meet where there is no code yet.
    let mut earlier = 0;
    while earlier < index {
        let other = claims[earlier];
        if other.is_range() && (other.covers(claim.first) || claim.covers(other.first)) {
            return Some(claimed_twice(other, claim, documented.entries));
        }
        earlier += 1;
    }
    None
}

const fn undocumented(claim: Claim, documented: Documented) -> Message {
    let mut message = Message::new();
    if claim.is_range() {
        message.push("no code of `");
        message.push(documented.name);
        message.push("` is in the range ");
        claim.push_to(&mut message);
    } else {
        message.push("code ");
        claim.push_to(&mut message);
        message.push(" is not documented in `");
        message.push(documented.name);
        message.push("`");
    }
    push_nearest(&mut message, claim.first, documented.entries);
    message
}

const fn claimed_twice(earlier: Claim, claim: Claim, entries: &[Entry]) -> Message {
    let mut message = Message::new();
    if claim.is_range() || earlier.is_range() {
        earlier.push_to(&mut message);
        message.push(" and ");
        claim.push_to(&mut message);
        message.push(" overlap: codes are claimed twice");
    } else {
        message.push("code ");
        claim.push_to(&mut message);
        let mut index = 0;
        while index < entries.len() {
            if claim.covers(entries[index].key) && !entries[index].message.is_empty() {
                message.push(" (");
                message.push_first_line(entries[index].message);
                message.push(")");
            }
            index += 1;
        }
        message.push(" is claimed twice");
    }
    message.push(", by `");
    message.push(earlier.name);
    if !crate::text::same(earlier.name, claim.name) {
        message.push("` and by `");
        message.push(claim.name);
    }
    message.push("`");
    message
}

/// The documented codes, other than success, that no variant claims: a list to paste.
#[must_use]
pub const fn problem_of_coverage(
    owners: &[usize],
    documented: Documented,
    success: Option<Key>,
    wrapper: &str,
) -> Option<Message> {
    let mut list = Message::new();
    let mut count = 0;
    let mut index = 0;
    while index < documented.entries.len() {
        let entry = documented.entries[index];
        let is_success = match success {
            Some(success) => success.is(entry.key),
            None => false,
        };
        if owners[documented.slots[index]] == NOWHERE && !is_success {
            count += 1;
            list.push_line(entry);
        }
        index += 1;
    }
    if count == 0 {
        return None;
    }
    let mut message = Message::new();
    message.push_integer(count);
    message.push(if count == 1 { " code of `" } else { " codes of `" });
    message.push(documented.name);
    message.push(if count == 1 { "` has no variant of `" } else { "` have no variant of `" });
    message.push(wrapper);
    message.push("`:");
    message.append(&list);
    message.push("\n  = help: put them into a variant's `#[codes(..)]`, or add `#[codes(other)] Other(Status<");
    message.push(documented.name);
    message.push(">)`");
    Some(message)
}

/// The codes that a member of a union has in common with an earlier one.
#[must_use]
pub const fn problem_of_members(shared: &[Entry], earlier: &str, member: &str) -> Message {
    let mut message = Message::new();
    message.push("`");
    message.push(earlier);
    message.push("` and `");
    message.push(member);
    message.push(if shared.len() == 1 { "` share a code:" } else { "` share codes:" });
    let mut index = 0;
    while index < shared.len() {
        message.push_line(shared[index]);
        index += 1;
    }
    message.push("\n  = help: `#[codes(first_wins)]` on the union gives such a code to its first member");
    message
}

/// How many suggestions a message shows.
const SHOWN: usize = 3;

/// Appends the documented codes that are most like this one: first those with the fewest characters mistyped, of these the
/// nearest number.
const fn push_nearest(message: &mut Message, key: Key, entries: &[Entry]) {
    let mut shown = [usize::MAX; SHOWN];
    let mut count = 0;
    while count < SHOWN && count < entries.len() {
        let mut best = usize::MAX;
        let mut best_distance = (usize::MAX, u128::MAX);
        let mut index = 0;
        while index < entries.len() {
            let distance = distance(key, entries[index].key);
            let is_nearer =
                distance.0 < best_distance.0 || distance.0 == best_distance.0 && distance.1 < best_distance.1;
            if is_nearer && !contains(&shown, index) {
                (best, best_distance) = (index, distance);
            }
            index += 1;
        }
        if best == usize::MAX {
            break;
        }
        if count == 0 {
            message.push("\n  = note: the nearest there are:");
        }
        message.push_line(entries[best]);
        shown[count] = best;
        count += 1;
    }
}

const fn contains(indices: &[usize], wanted: usize) -> bool {
    let mut index = 0;
    while index < indices.len() {
        if indices[index] == wanted {
            return true;
        }
        index += 1;
    }
    false
}

const fn distance(a: Key, b: Key) -> (usize, u128) {
    match (a, b) {
        (Key::Integer(a), Key::Integer(b)) => {
            let (mut a_digits, mut b_digits) = (Message::new(), Message::new());
            a_digits.push_integer(a);
            b_digits.push_integer(b);
            (edit_distance(a_digits.as_str().as_bytes(), b_digits.as_str().as_bytes()), a.abs_diff(b))
        }
        (Key::Text(a), Key::Text(b)) => (edit_distance(a.as_bytes(), b.as_bytes()), 0),
        _ => (usize::MAX, u128::MAX),
    }
}

/// How many bytes to insert, remove or replace (Levenshtein, by Wagner and Fischer's rows); long texts by their beginnings.
const fn edit_distance(a: &[u8], b: &[u8]) -> usize {
    const COMPARED: usize = 64;
    let (a_len, b_len) = (min(a.len(), COMPARED), min(b.len(), COMPARED));
    let mut row = [0; COMPARED + 1];
    let mut j = 0;
    while j <= b_len {
        row[j] = j;
        j += 1;
    }
    let mut i = 0;
    while i < a_len {
        let mut diagonal = i;
        row[0] = i + 1;
        let mut j = 0;
        while j < b_len {
            let replaced = diagonal + (a[i] != b[j]) as usize;
            diagonal = row[j + 1];
            row[j + 1] = min(replaced, min(row[j], row[j + 1]) + 1);
            j += 1;
        }
        i += 1;
    }
    row[b_len]
}

const fn min(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}
