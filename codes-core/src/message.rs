//! [`Message`]: the text of an error, built at compile time, where no formatting is available.

use crate::claims::{Entry, Key};
use crate::notation::{Digits, Numbers};

/// The most bytes that a message has.
const CAPACITY: usize = 16 * 1024;

/// The bytes that a list leaves free for the text after it.
const RESERVE: usize = 2 * 1024;

/// The most bytes of a vendor's text that are shown.
const SHOWN: usize = 160;

/// A text of limited length.
pub struct Message {
    bytes: [u8; CAPACITY],
    len: usize,
    /// How its codes are written.
    numbers: Numbers,
}

impl Message {
    pub(crate) const fn new(numbers: Numbers) -> Self {
        Self { bytes: [0; CAPACITY], len: 0, numbers }
    }

    /// The text so far.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        // Only whole texts are pushed.
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// Appends a text, if there is room for it.
    pub(crate) const fn push(&mut self, text: &str) {
        if text.len() > CAPACITY - self.len {
            return;
        }
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() {
            self.bytes[self.len] = bytes[index];
            self.len += 1;
            index += 1;
        }
    }

    /// Whether there is room for another line and for the text after the list.
    pub(crate) const fn has_room_for_line(&self) -> bool {
        self.len + RESERVE < CAPACITY
    }

    pub(crate) const fn push_integer(&mut self, number: i128) {
        // Digits are ASCII.
        if let Ok(digits) = core::str::from_utf8(Digits::new(number).as_bytes()) {
            self.push(digits);
        }
    }

    pub(crate) const fn push_key(&mut self, key: Key) {
        match key {
            Key::Integer(number) => {
                if let Ok(digits) = core::str::from_utf8(Digits::of(number, self.numbers).as_bytes()) {
                    self.push(digits);
                }
            }
            Key::Text(text) => {
                self.push("\"");
                self.push_first_line(text);
                self.push("\"");
            }
        }
    }

    /// A code with its message, so that the line can be pasted into an attribute.
    pub(crate) const fn push_line(&mut self, entry: Entry) {
        self.push("\n    ");
        self.push_key(entry.key);
        self.push(", // ");
        self.push_first_line(entry.name);
        if !entry.message.is_empty() {
            self.push(": ");
            self.push_first_line(entry.message);
        }
    }

    /// Appends the beginning of the first line.
    pub(crate) const fn push_first_line(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut end = 0;
        while end < bytes.len() && bytes[end] != b'\n' && end < SHOWN {
            end += 1;
        }
        // Not in the middle of a character.
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        self.push(text.split_at(end).0);
        if end < bytes.len() {
            self.push(" ..");
        }
    }
}
