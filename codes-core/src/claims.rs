//! The checks of `#[derive(CodeWrapper)]` against the document at compile time: from the codes that variants claim and
//! those that are documented to the text of an error.

use crate::message::Message;
use crate::notation::{Digits, Numbers};

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

/// A code with the part of its documentation that errors show.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The code.
    pub key: Key,
    /// The variant's name.
    pub name: &'static str,
    /// The plain text of the first meaning.
    pub message: &'static str,
    /// Whether the document has the code; it does not have a retired one.
    pub is_documented: bool,
}

impl Entry {
    /// A placeholder in an array before it is filled.
    pub const NONE: Self = Self { key: Key::Text(""), name: "", message: "", is_documented: false };
}

/// The slot of a code that the enum does not have, and the owner of a slot that no variant claims.
pub const NOWHERE: usize = usize::MAX;

/// A claim of a variant: one code, or all documented codes from the first number to the last.
#[derive(Clone, Copy)]
pub struct Claim {
    /// The variant's index.
    pub variant: usize,
    name: &'static str,
    first: Key,
    last: Key,
    /// The slot of the one code.
    slot: usize,
}

impl Claim {
    /// A claim of one code, which the enum has in this slot; it may be retired.
    #[must_use]
    pub const fn one(variant: usize, name: &'static str, key: Key, slot: usize) -> Self {
        Self { variant, name, first: key, last: key, slot }
    }

    /// A claim of the documented codes from the first number to the last.
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
        let (has_first, has_last) = (!self.first.is(Key::Integer(i128::MIN)), !self.last.is(Key::Integer(i128::MAX)));
        if has_first {
            message.push_key(self.first);
        }
        if self.is_range() {
            message.push(if has_last { "..=" } else { ".." });
            if has_last {
                message.push_key(self.last);
            }
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
    /// How the document writes its numbers.
    pub numbers: Numbers,
    /// The path of the enum as the user wrote it.
    pub name: &'static str,
}

/// The claim that owns each slot: the first one for its code.
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

/// Returns the problem with one claim, if there is any.
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
        return Some(claimed_twice(claims[owners[claim.slot]], claim, documented));
    }
    None
}

/// Returns the problem with a range: it has no code, or overlaps with an earlier claim.
const fn problem_of_range(claims: &[Claim], index: usize, owners: &[usize], documented: Documented) -> Option<Message> {
    let claim = claims[index];
    let mut has_code = false;
    let mut entry = 0;
    while entry < documented.entries.len() {
        if claim.covers(documented.entries[entry].key) {
            has_code = true;
            let owner = owners[documented.slots[entry]];
            if owner != index {
                return Some(claimed_twice(claims[owner], claim, documented));
            }
        }
        entry += 1;
    }
    if !has_code {
        return Some(undocumented(claim, documented));
    }
    // Two ranges may overlap where there is no code yet.
    let mut earlier = 0;
    while earlier < index {
        let other = claims[earlier];
        if other.is_range() && (other.covers(claim.first) || claim.covers(other.first)) {
            return Some(claimed_twice(other, claim, documented));
        }
        earlier += 1;
    }
    None
}

const fn undocumented(claim: Claim, documented: Documented) -> Message {
    let mut message = Message::new(documented.numbers);
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

const fn claimed_twice(earlier: Claim, claim: Claim, documented: Documented) -> Message {
    let (mut message, entries) = (Message::new(documented.numbers), documented.entries);
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
    let mut missing = 0;
    let mut index = 0;
    while index < documented.entries.len() {
        missing += is_missing(owners, documented, success, index) as i128;
        index += 1;
    }
    if missing == 0 {
        return None;
    }
    let mut message = Message::new(documented.numbers);
    message.push_integer(missing);
    message.push(if missing == 1 { " code of `" } else { " codes of `" });
    message.push(documented.name);
    message.push(if missing == 1 { "` has no variant in `" } else { "` have no variant in `" });
    message.push(wrapper);
    message.push("`:");
    let mut index = 0;
    while index < documented.entries.len() {
        if is_missing(owners, documented, success, index) {
            if !message.has_room_for_line() {
                message.push("\n    ..");
                break;
            }
            message.push_line(documented.entries[index]);
        }
        index += 1;
    }
    message.push("\n  = help: put them into a variant's `#[codes(..)]`, or add ");
    match documented.entries[0].key {
        Key::Integer(_) => {
            message.push("`#[codes(other)] Other(Status<");
            message.push(documented.name);
            message.push(">)`");
        }
        Key::Text(_) => message.push("a variant `#[codes(other)] Other`"),
    }
    Some(message)
}

const fn is_missing(owners: &[usize], documented: Documented, success: Option<Key>, index: usize) -> bool {
    let is_success = match success {
        Some(success) => success.is(documented.entries[index].key),
        None => false,
    };
    owners[documented.slots[index]] == NOWHERE && !is_success
}

/// The success code of a union, if all members have the same.
#[must_use]
pub const fn common_success(of_members: &[Option<Key>]) -> Option<Key> {
    let mut common = None;
    let mut index = 0;
    while index < of_members.len() {
        match (of_members[index], common) {
            (Some(key), None) if index == 0 => common = Some(key),
            (Some(key), Some(earlier)) if key.is(earlier) => {}
            _ => return None,
        }
        index += 1;
    }
    common
}

/// The codes that a member of a union has in common with an earlier one.
#[must_use]
pub const fn problem_of_members(
    shared: &[Entry],
    count: usize,
    numbers: Numbers,
    earlier: &str,
    member: &str,
) -> Message {
    let mut message = Message::new(numbers);
    message.push("`");
    message.push(earlier);
    message.push("` and `");
    message.push(member);
    message.push(if count == 1 { "` share a code:" } else { "` share codes:" });
    let mut index = 0;
    while index < count {
        if !message.has_room_for_line() {
            message.push("\n    ..");
            break;
        }
        message.push_line(shared[index]);
        index += 1;
    }
    message.push("\n  = help: `#[codes(first_wins)]` on the union gives such a code to its first member");
    message
}

/// The number of suggestions that a message shows.
const SHOWN: usize = 3;

/// Appends the documented codes that are most like this one: first those with the fewest mistyped characters, and among
/// these the nearest number.
const fn push_nearest(message: &mut Message, key: Key, entries: &[Entry]) {
    const FAR: (usize, u128) = (usize::MAX, u128::MAX);
    let mut nearest = [(FAR, NOWHERE); SHOWN];
    let mut index = 0;
    while index < entries.len() {
        let mut candidate = (distance(key, entries[index].key), index);
        let mut place = 0;
        while place < SHOWN {
            let (other, _) = nearest[place];
            if candidate.0.0 < other.0 || candidate.0.0 == other.0 && candidate.0.1 < other.1 {
                (nearest[place], candidate) = (candidate, nearest[place]);
            }
            place += 1;
        }
        index += 1;
    }
    let mut place = 0;
    while place < SHOWN && nearest[place].1 != NOWHERE {
        if place == 0 {
            message.push("\n  = note: the nearest codes are:");
        }
        message.push_line(entries[nearest[place].1]);
        place += 1;
    }
}

/// The number of mistyped characters, and the distance between the numbers.
const fn distance(a: Key, b: Key) -> (usize, u128) {
    match (a, b) {
        (Key::Integer(a), Key::Integer(b)) => {
            let (a_digits, b_digits) = (Digits::new(a), Digits::new(b));
            (mistyped(a_digits.as_bytes(), b_digits.as_bytes()), a.abs_diff(b))
        }
        (Key::Text(a), Key::Text(b)) => (mistyped(a.as_bytes(), b.as_bytes()), 0),
        _ => (usize::MAX, 0),
    }
}

/// The number of bytes between the common beginning and the common end. For one slip this is as good as an edit
/// distance, and it is linear, which matters because rustc is slow at each step.
const fn mistyped(a: &[u8], b: &[u8]) -> usize {
    let (shorter, longer) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let mut start = 0;
    while start < shorter.len() && shorter[start] == longer[start] {
        start += 1;
    }
    let mut end = 0;
    while end < shorter.len() - start && shorter[shorter.len() - 1 - end] == longer[longer.len() - 1 - end] {
        end += 1;
    }
    longer.len() - start - end
}
