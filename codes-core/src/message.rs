//! [`Message`]: the text of an error that is put together while compiling, where there is no formatting.

use crate::claims::{Entry, Key};

/// What fits; the end of a longer one is left out.
const CAPACITY: usize = 16 * 1024;

const LEFT_OUT: &str = "\n    ..";

/// A text of limited length.
pub struct Message {
    bytes: [u8; CAPACITY],
    len: usize,
    is_full: bool,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; CAPACITY], len: 0, is_full: false }
    }

    /// What was pushed.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        // Only whole texts are pushed.
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }

    /// Appends a text, if there is room for it and the end.
    pub(crate) const fn push(&mut self, text: &str) {
        if self.is_full {
            return;
        }
        if self.len + text.len() + LEFT_OUT.len() > CAPACITY {
            self.write(LEFT_OUT);
            self.is_full = true;
            return;
        }
        self.write(text);
    }

    const fn write(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() {
            self.bytes[self.len] = bytes[index];
            self.len += 1;
            index += 1;
        }
    }

    pub(crate) const fn append(&mut self, other: &Self) {
        self.push(other.as_str());
    }

    pub(crate) const fn push_integer(&mut self, number: i128) {
        if number < 0 {
            self.push("-");
        }
        let number = number.unsigned_abs();
        let mut power = 1_u128;
        while number / power >= 10 {
            power *= 10;
        }
        while power > 0 {
            let digit = [b'0' + (number / power % 10) as u8];
            if let Ok(digit) = core::str::from_utf8(&digit) {
                self.push(digit);
            }
            power /= 10;
        }
    }

    pub(crate) const fn push_key(&mut self, key: Key) {
        match key {
            Key::Integer(number) => self.push_integer(number),
            Key::Text(text) => {
                self.push("\"");
                self.push(text);
                self.push("\"");
            }
        }
    }

    /// A code with what is documented of it, so that the line can be pasted into an attribute.
    pub(crate) const fn push_line(&mut self, entry: Entry) {
        self.push("\n    ");
        self.push_key(entry.key);
        self.push(", // ");
        self.push(entry.name);
        if !entry.message.is_empty() {
            self.push(": ");
            self.push_first_line(entry.message);
        }
    }

    pub(crate) const fn push_first_line(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut end = 0;
        while end < bytes.len() && bytes[end] != b'\n' {
            end += 1;
        }
        // A line feed is never a part of another character.
        self.push(text.split_at(end).0);
    }
}
