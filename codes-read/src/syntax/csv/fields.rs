//! The fields of a CSV file, each with its place in the document: [`Fields`]. csv-core reads quotes, line breaks in
//! fields and doubled quotes as in RFC 4180.

use std::borrow::Cow;
use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::opening::Opening;
use crate::markdown::Cell;

pub(super) struct Field {
    pub(super) cell: Cell,
    /// The place of the field, with its quotes.
    pub(super) raw: Range<usize>,
    /// Whether the record ends with it.
    pub(super) is_last: bool,
}

pub(super) struct Fields<'a> {
    text: &'a str,
    /// The same text in the form that csv-core reads.
    input: Cow<'a, [u8]>,
    reader: csv_core::Reader,
    delimiter: u8,
    at: usize,
    output: Vec<u8>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(text: &'a str, &Opening { start, delimiter, .. }: &Opening) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        let input = quotes_first(text, delimiter);
        Self { text, input, reader, delimiter, at: start, output: vec![0; text.len().max(1)] }
    }

    pub(super) fn next(&mut self) -> Option<Field> {
        let start = self.at;
        let mut written = 0;
        let is_last = loop {
            let input = self.input.get(self.at..).unwrap_or_default();
            let output = self.output.get_mut(written..)?;
            let (result, read, wrote) = self.reader.read_field(input, output);
            self.at += read;
            written += wrote;
            match result {
                // The next call has no input, which means the end.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::Field { record_end } => break record_end,
                ReadFieldResult::OutputFull | ReadFieldResult::End => return None,
            }
        };
        let value = self.output.get(..written).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        let text = value.trim().replace("\r\n", "\n").replace('\r', "\n");
        let raw = self.text.get(start..self.at).unwrap_or_default();
        // Blank lines before the field, and the delimiter after it.
        let left = raw.trim_start_matches(['\n', '\r']);
        let mut range = self.at - left.len()..self.at;
        let ends = [char::from(self.delimiter), '\n', '\r'];
        let inside = left.strip_suffix(ends).unwrap_or(left).trim_end_matches(['\n', '\r']);
        range.end = range.start + inside.len();
        let raw = range.clone();
        let trimmed = inside.trim();
        range.start += inside.len() - inside.trim_start().len();
        range.end = range.start + trimmed.len();
        if let Some(quoted) = trimmed.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            range.start += 1 + (quoted.len() - quoted.trim_start().len());
            range.end = range.start + quoted.trim().len();
        }
        Some(Field { cell: Cell { range, text, ..Cell::default() }, raw, is_last })
    }
}

/// The text in which the quotes of fields are moved before the space in front of them, as in `1, "a, b"`. Otherwise,
/// csv-core reads such a quote as a part of the text.
fn quotes_first(text: &str, delimiter: u8) -> Cow<'_, [u8]> {
    let mut bytes = Cow::Borrowed(text.as_bytes());
    let mut is_quoted = false;
    // The beginning of the space in front of a field.
    let mut space: Option<usize> = Some(0);
    let mut all = text.bytes().enumerate().peekable();
    while let Some((at, byte)) = all.next() {
        match byte {
            // A doubled quote belongs to the text.
            b'"' if is_quoted => is_quoted = all.next_if(|(_, next)| *next == b'"').is_some(),
            _ if is_quoted => {}
            b'"' => {
                if let Some(space) = space.take() {
                    is_quoted = true;
                    if space < at {
                        bytes.to_mut().swap(space, at);
                    }
                }
            }
            b'\n' | b'\r' => space = Some(at + 1),
            byte if byte == delimiter => space = Some(at + 1),
            b' ' => {}
            _ => space = None,
        }
    }
    bytes
}
