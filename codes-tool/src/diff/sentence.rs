//! [`Sentence`]: a sentence that quotes the document or the user's Rust. This module is a leaf.

use std::borrow::Cow;
use std::fmt::{self, Display};

/// A sentence without its period, such as the reason for the level of a change.
///
/// Its quotations may be the vendor's text, and may contain anything. So the parts stay separate until the sentence is
/// written: `Display` puts quotations between backticks, and a format with its own rules uses the
/// [`parts`](Self::parts).
///
/// ```
/// use codes_tool::diff::{Part, Sentence};
///
/// let reason = Sentence::new("`table = ..` no longer finds ").quote("Errors").then(": write its new name");
/// assert_eq!(reason.to_string(), "`table = ..` no longer finds `Errors`: write its new name");
/// assert_eq!(reason.parts()[0], Part::Quoted("table = ..".into()));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    parts: Vec<Part>,
}

/// A part of a [`Sentence`].
///
/// ```
/// use codes_tool::diff::{Part, Sentence};
/// assert_eq!(Sentence::new("texts are data").parts(), [Part::Words("texts are data")]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Our own words.
    Words(&'static str),
    /// Code, a name, or a text of the document.
    Quoted(Cow<'static, str>),
}

impl Sentence {
    /// A sentence, or its beginning. Text between backticks becomes a quotation.
    #[must_use]
    pub fn new(words: &'static str) -> Self {
        Self::default().then(words)
    }

    /// Appends words; text between backticks becomes a quotation.
    #[must_use]
    pub fn then(mut self, words: &'static str) -> Self {
        for (index, part) in words.split('`').enumerate() {
            if index % 2 == 1 {
                self.parts.push(Part::Quoted(part.into()));
            } else if !part.is_empty() {
                self.parts.push(Part::Words(part));
            }
        }
        self
    }

    /// Appends a quotation, which may contain anything.
    #[must_use]
    pub fn quote(mut self, quoted: impl Display) -> Self {
        self.parts.push(Part::Quoted(quoted.to_string().into()));
        self
    }

    /// Its parts, in their order.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }
}

impl Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.parts {
            match part {
                Part::Words(words) => f.write_str(words)?,
                Part::Quoted(quoted) => write!(f, "`{quoted}`")?,
            }
        }
        Ok(())
    }
}

impl From<&'static str> for Sentence {
    fn from(words: &'static str) -> Self {
        Self::new(words)
    }
}
