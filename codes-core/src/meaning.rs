//! [`Meaning`], [`Link`] and [`Table`]: the vendor's text, and its place in the document.

/// One of the meanings that a document gives to a code: the row's text.
///
/// ```
/// use codes_core::tpns::ClientCode;
///
/// let [meaning] = ClientCode::of::<-1>().meanings() else { unreachable!() };
/// assert_eq!(meaning.text, "SDK internal error. Please save the log and contact us.");
/// assert_eq!(meaning.markdown(), "SDK internal error. Please save the log and [contact us](https://intl.cloud.tencent.com/support).");
/// assert_eq!(meaning.links()[0].url, "https://intl.cloud.tencent.com/support");
/// assert_eq!(meaning.line, 8);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Meaning {
    /// Plain text: no Markdown, no HTML. A line break in the cell is a `\n`, a list item a line that begins with `- `.
    pub text: &'static str,
    /// The line of the row in the document; the first is 1.
    pub line: u32,
    pub(crate) summary_end: u32,
    pub(crate) advice_start: u32,
    /// The parts that few meanings have.
    pub(crate) more: Option<&'static More>,
}

/// The parts that few meanings have. They are stored apart, since a program stores every meaning of an enum, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct More {
    /// The cell's Markdown; empty if it is the same as the text.
    pub(crate) markdown: &'static str,
    pub(crate) links: &'static [Link],
    /// The longer description; empty if the document has none.
    pub(crate) details: &'static str,
    /// The cell in the column of advice; empty if there is no such column.
    pub(crate) column_advice: &'static str,
    /// The name of the document; empty if the enum has only one.
    pub(crate) document: &'static str,
}

impl More {
    pub(crate) const NONE: Self = Self { markdown: "", links: &[], details: "", column_advice: "", document: "" };
}

impl Meaning {
    pub(crate) const NONE: Self = Self { text: "", line: 0, summary_end: 0, advice_start: 0, more: None };

    /// The Markdown of the cell, unchanged.
    ///
    /// ```
    /// use codes_core::tpns::ClientCode;
    /// let meaning = ClientCode::of::<-1>().meanings()[0];
    /// assert!(meaning.markdown().ends_with("[contact us](https://intl.cloud.tencent.com/support)."));
    /// ```
    #[must_use]
    pub const fn markdown(&self) -> &'static str {
        match self.more {
            Some(more) if !more.markdown.is_empty() => more.markdown,
            _ => self.text,
        }
    }

    /// The cell's links, in order.
    ///
    /// ```
    /// use codes_core::tpns::ClientCode;
    /// let meaning = ClientCode::of::<-1>().meanings()[0];
    /// assert_eq!(meaning.links()[0].url, "https://intl.cloud.tencent.com/support");
    /// ```
    #[must_use]
    pub const fn links(&self) -> &'static [Link] {
        match self.more {
            Some(more) => more.links,
            None => &[],
        }
    }

    /// The document that the meaning is from, if it is not the enum's only one: for an enum of several documents, and
    /// for a translation. Otherwise the first of `TABLES` names it.
    ///
    /// ```
    /// use codes_core::tpns::ClientCode;
    /// let meaning = ClientCode::of::<-1>().meanings()[0];
    /// let document = meaning.document().unwrap_or(ClientCode::TABLES[0].document);
    /// assert_eq!(document, "docs/tpns-return-codes.md");
    /// ```
    #[must_use]
    pub const fn document(&self) -> Option<&'static str> {
        match self.more {
            Some(more) if !more.document.is_empty() => Some(more.document),
            _ => None,
        }
    }

    /// The longer text beside [`text`](Self::text): the description beside a message, or further sentences beside either.
    ///
    /// ```
    /// # use codes_core::codes;
    /// #[codes(text = "
    /// | Code | Message | Description | Solution |
    /// |---|---|---|---|
    /// | 7 | Box full | The box that you chose takes no more letters. | Choose another one. |
    /// ")]
    /// #[repr(i32)]
    /// enum PostCode {}
    ///
    /// let meaning = PostCode::BoxFull.meanings()[0];
    /// assert_eq!(meaning.text, "Box full");
    /// assert_eq!(meaning.details(), Some("The box that you chose takes no more letters."));
    /// assert_eq!(meaning.advice(), Some("Choose another one."));
    /// ```
    #[must_use]
    pub const fn details(&self) -> Option<&'static str> {
        match self.more {
            Some(more) if !more.details.is_empty() => Some(more.details),
            _ => None,
        }
    }

    /// The first sentence of [`text`](Self::text): what happened.
    ///
    /// ```
    /// use codes_core::tpns::ClientCode;
    /// let meaning = ClientCode::of::<10008>().meanings()[0];
    /// assert_eq!(meaning.summary(), "The ContentProvider was incorrectly configured.");
    /// ```
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        match self.text.split_at_checked(self.summary_end as usize) {
            Some((summary, _)) => summary,
            None => self.text,
        }
    }

    /// What to do about the code: the text of the document's column of advice, such as "Solution", else the text after
    /// the first sentence of [`text`](Self::text), if there is any.
    ///
    /// ```
    /// use codes_core::tpns::ClientCode;
    /// let meaning = ClientCode::of::<10008>().meanings()[0];
    /// assert_eq!(meaning.advice(), Some("Please check the AndroidManifest file."));
    /// assert_eq!(ClientCode::RequestTimeout.meanings()[0].advice(), None);
    /// ```
    #[must_use]
    pub const fn advice(&self) -> Option<&'static str> {
        if let Some(advice) = self.column_advice() {
            return Some(advice);
        }
        match self.text.split_at_checked(self.advice_start as usize) {
            Some((_, advice)) if !advice.is_empty() => Some(advice),
            _ => None,
        }
    }

    /// The text of the column of advice.
    pub(crate) const fn column_advice(&self) -> Option<&'static str> {
        match self.more {
            Some(more) if !more.column_advice.is_empty() => Some(more.column_advice),
            _ => None,
        }
    }
}

/// A link in a [`Meaning`].
///
/// ```
/// use codes_core::tpns::ClientCode;
/// let link = ClientCode::of::<-1>().meanings()[0].links()[0];
/// assert_eq!(link.text, "contact us");
/// assert_eq!(link.url, "https://intl.cloud.tencent.com/support");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Link {
    /// The text that carries the link.
    pub text: &'static str,
    /// The destination, as the document writes it: it may be relative to the document.
    pub url: &'static str,
}

impl Link {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(text: &'static str, url: &'static str) -> Self {
        Self { text, url }
    }
}

/// A range of numbers, such as `4000-4999` or `5xx`, and its meaning.
///
/// The numbers in a range are not codes, unless they have rows of their own.
///
/// ```
/// use codes_core::codes;
///
/// #[codes(text = "
/// | Code | Description |
/// |---|---|
/// | 4000 | Bad request. |
/// | 4000-4999 | Your fault. |
/// ")]
/// #[repr(i32)]
/// enum VendorCode {}
///
/// let [range] = VendorCode::RANGES else { unreachable!() };
/// assert_eq!((range.first, range.last, range.meaning.text), (4000, 4999, "Your fault."));
/// assert_eq!(VendorCode::from_code(4500), None);
/// assert_eq!(VendorCode::describe(4500), Some(range.meaning));
/// assert_eq!(VendorCode::describe(4000).map(|meaning| meaning.text), Some("Bad request."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CodeRange<R: 'static> {
    /// The least number.
    pub first: R,
    /// The greatest number, which belongs to the range.
    pub last: R,
    /// The meaning of all numbers in the range.
    pub meaning: &'static Meaning,
}

impl<R: Copy> CodeRange<R> {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(first: R, last: R, meaning: &'static Meaning) -> Self {
        Self { first, last, meaning }
    }
}

impl<R: PartialOrd> CodeRange<R> {
    /// Whether a number is in the range.
    ///
    /// ```
    /// # use codes_core::codes;
    /// #[codes(text = "| Code | Description |\n|---|---|\n| 200 | Fine. |\n| 5xx | Our fault. |")]
    /// #[repr(u16)]
    /// enum VendorCode {}
    ///
    /// assert!(VendorCode::RANGES[0].contains(&503));
    /// assert!(!VendorCode::RANGES[0].contains(&400));
    /// ```
    #[must_use]
    pub fn contains(&self, code: &R) -> bool {
        self.first <= *code && *code <= self.last
    }
}

/// Where an enum's codes come from.
///
/// ```
/// use codes_core::tpns::ServerCode;
/// let [table] = ServerCode::TABLES else { unreachable!() };
/// assert_eq!(table.document, "docs/tpns-return-codes.md");
/// assert_eq!(table.heading, Some("Server Return Codes"));
/// assert_eq!(table.columns.code, "Error Code");
/// assert_eq!(table.columns.message, Some("Description"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Table {
    /// The document's path as the attribute gives it, or `text` for Markdown given inline.
    pub document: &'static str,
    /// The heading above the table.
    pub heading: Option<&'static str>,
    /// The header cells of the columns in use.
    pub columns: Columns,
}

impl Table {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(document: &'static str, heading: Option<&'static str>, columns: Columns) -> Self {
        Self { document, heading, columns }
    }
}

/// The header cells of the columns that a [`Table`] is read from.
///
/// ```
/// use codes_core::tpns::ClientCode;
/// assert_eq!(ClientCode::TABLES[0].columns.name, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Columns {
    /// The column of the codes.
    pub code: &'static str,
    /// The column of the meanings, if there is one.
    pub message: Option<&'static str>,
    /// The column that the variants' names come from, if there is one.
    pub name: Option<&'static str>,
    /// The column of the details, if there is one.
    pub details: Option<&'static str>,
    /// The column of the advice, if there is one.
    pub advice: Option<&'static str>,
}

impl Columns {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(code: &'static str, message: Option<&'static str>, name: Option<&'static str>) -> Self {
        Self { code, message, name, details: None, advice: None }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn __with(self, details: Option<&'static str>, advice: Option<&'static str>) -> Self {
        Self { details, advice, ..self }
    }
}
