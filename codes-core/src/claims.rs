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

/// What a variant claims: one code, or all documented ones from the first number to the last.
#[derive(Clone, Copy)]
pub struct Claim {
    variant: &'static str,
    first: Key,
    last: Key,
}

impl Claim {
    /// One code.
    #[must_use]
    pub const fn one(variant: &'static str, key: Key) -> Self {
        Self { variant, first: key, last: key }
    }

    /// The documented codes from the first number to the last.
    #[must_use]
    pub const fn range(variant: &'static str, first: i128, last: i128) -> Self {
        Self { variant, first: Key::Integer(first), last: Key::Integer(last) }
    }

    const fn is_range(self) -> bool {
        !self.first.is(self.last)
    }

    /// Whether the code is claimed.
    #[must_use]
    pub const fn covers(self, key: Key) -> bool {
        match (self.first, self.last, key) {
            (Key::Integer(first), Key::Integer(last), Key::Integer(number)) => first <= number && number <= last,
            (first, _, key) => first.is(key),
        }
    }

    const fn meets(self, other: Self) -> bool {
        self.covers(other.first) || other.covers(self.first)
    }

    const fn push_to(self, message: &mut Message) {
        message.push_key(self.first);
        if self.is_range() {
            message.push("..=");
            message.push_key(self.last);
        }
    }
}

/// What is wrong with one claim. `is_known` says whether the enum has its code, be it a retired one.
#[must_use]
pub const fn problem_of_claim(
    claims: &[Claim],
    index: usize,
    is_known: bool,
    entries: &[Entry],
    code_enum: &str,
) -> Option<Message> {
    let claim = claims[index];
    if !is_known {
        return Some(undocumented(claim, entries, code_enum));
    }
    let mut earlier = 0;
    while earlier < index {
        if claims[earlier].meets(claim) {
            return Some(claimed_twice(claims[earlier], claim, entries));
        }
        earlier += 1;
    }
    None
}

const fn undocumented(claim: Claim, entries: &[Entry], code_enum: &str) -> Message {
    let mut message = Message::new();
    if claim.is_range() {
        message.push("no code of `");
        message.push(code_enum);
        message.push("` is in the range ");
        claim.push_to(&mut message);
    } else {
        message.push("code ");
        claim.push_to(&mut message);
        message.push(" is not documented in `");
        message.push(code_enum);
        message.push("`");
    }
    push_nearest(&mut message, claim.first, entries);
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
    message.push(earlier.variant);
    if !crate::text::same(earlier.variant, claim.variant) {
        message.push("` and by `");
        message.push(claim.variant);
    }
    message.push("`");
    message
}

/// Whether a documented code is in this claim.
#[must_use]
pub const fn covers_any(claim: Claim, entries: &[Entry]) -> bool {
    let mut index = 0;
    while index < entries.len() {
        if claim.covers(entries[index].key) {
            return true;
        }
        index += 1;
    }
    false
}

/// The documented codes, other than success, that no variant claims: a list to paste.
#[must_use]
pub const fn problem_of_coverage(
    claims: &[Claim],
    entries: &[Entry],
    success: Option<Key>,
    wrapper: &str,
    code_enum: &str,
) -> Option<Message> {
    let mut list = Message::new();
    let mut count = 0;
    let mut index = 0;
    while index < entries.len() {
        let entry = entries[index];
        let is_success = match success {
            Some(success) => success.is(entry.key),
            None => false,
        };
        if !is_success && !is_claimed(claims, entry.key) {
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
    message.push(code_enum);
    message.push(if count == 1 { "` has no variant of `" } else { "` have no variant of `" });
    message.push(wrapper);
    message.push("`:");
    message.append(&list);
    message.push("\n  = help: put them into a variant's `#[codes(..)]`, or add `#[codes(other)] Other(Status<");
    message.push(code_enum);
    message.push(">)`");
    Some(message)
}

const fn is_claimed(claims: &[Claim], key: Key) -> bool {
    let mut index = 0;
    while index < claims.len() {
        if claims[index].covers(key) {
            return true;
        }
        index += 1;
    }
    false
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
