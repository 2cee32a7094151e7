//! [`NamedCode`]: a code with the name of its variant, and [`NamedCodes`]: all codes of a table or enum.

use crate::code_set::{CodeEntry, CodeSet};

/// A code with the name of its variant.
///
/// ```
/// # let document = codes_gen::Document::new("vendor.md", "| Code | Message |\n|---|---|\n| 7 | Late. |\n| 8 | No. |");
/// # let arguments = r#"doc = "vendor.md""#.parse().unwrap();
/// let item = "#[repr(u8)] enum E { TooLate = 7 }".parse().unwrap();
/// let preview = codes_gen::preview(&arguments, &item, &document, &codes_gen::Caller::default()).unwrap();
/// let code = preview.named().get(0).unwrap();
/// assert_eq!((code.entry.code.to_string(), code.name, code.is_pinned), ("7".to_owned(), "TooLate", true));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct NamedCode<'a> {
    /// The code with its meanings and fields.
    pub entry: &'a CodeEntry,
    /// The name of its variant, as it is written.
    pub name: &'a str,
    /// Whether the enum's body pins the name.
    pub is_pinned: bool,
}

/// Codes with the names of their variants, and the rest of their data.
///
/// ```
/// # let document = codes_gen::Document::new("vendor.md", "| Code | Text | HTTP |\n|---|---|---|\n| 7 | Too late. | 400 |");
/// let arguments = r#"doc = "vendor.md", fields(http: u16 = "HTTP")"#.parse().unwrap();
/// let preview = codes_gen::preview(&arguments, &"#[repr(u8)] enum E {}".parse().unwrap(), &document, &codes_gen::Caller::default()).unwrap();
/// let codes = preview.named();
/// assert_eq!(codes.iter().map(|code| code.name).collect::<Vec<_>>(), ["TooLate"]);
/// assert_eq!((codes.fields, codes.is_integer), (&["HTTP".to_owned()][..], true));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct NamedCodes<'a> {
    /// The codes, the ranges and the tables.
    pub set: &'a CodeSet,
    /// The header cells of the columns that each code's [`fields`](CodeEntry::fields) come from.
    pub fields: &'a [String],
    /// Whether the codes are integers; otherwise they are text.
    pub is_integer: bool,
    names: &'a [String],
    pinned: &'a [bool],
}

impl<'a> NamedCodes<'a> {
    /// The codes of a set, the names of all of them in the set's order, and whether each is pinned. An empty `pinned`
    /// means that none is.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        set: &'a CodeSet,
        (names, pinned): (&'a [String], &'a [bool]),
        fields: &'a [String],
        is_integer: bool,
    ) -> Self {
        Self { set, fields, is_integer, names, pinned }
    }

    /// The codes in the order of the set.
    pub fn iter(self) -> impl Iterator<Item = NamedCode<'a>> {
        (0..).map_while(move |index| self.get(index))
    }

    /// The code with this index in the set.
    #[must_use]
    pub fn get(self, index: usize) -> Option<NamedCode<'a>> {
        let is_pinned = self.pinned.get(index) == Some(&true);
        Some(NamedCode { entry: self.set.codes.get(index)?, name: self.names.get(index)?, is_pinned })
    }
}
