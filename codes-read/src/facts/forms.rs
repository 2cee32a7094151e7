//! The facts about headings and lists that may be codes. `syntax` measures them, and the rules decide by them.

/// The headings of one level, and those of other levels that are read with them.
#[derive(Debug, Default)]
pub(crate) struct HeadingsFacts {
    /// The headings in sections with codes.
    pub(crate) all: usize,
    /// The headings of the level in other sections.
    pub(crate) elsewhere: usize,
    /// The headings that begin or end with a code.
    pub(crate) codes: usize,
    /// The codes for which only the headings beside them are evidence.
    pub(crate) by_neighbours: usize,
    /// The codes for which their label, their spelling, the title or a heading above is evidence.
    pub(crate) likely: usize,
    /// The number of such codes if the file's name counts as a title.
    pub(crate) likely_by_file: usize,
    /// Whether they may be the numbers of steps or chapters instead: 1, 2, 3.
    pub(crate) may_be_steps: bool,
    /// Whether two of the codes differ.
    pub(crate) are_several: bool,
    /// The codes that are written as the numbers of requirements, tasks or other records are.
    pub(crate) records: usize,
    /// The codes directly below which a table or a list of codes stands.
    pub(crate) groups: usize,
    /// Whether some codes are in lines below the headings or after names in them, and some codes repeat.
    pub(crate) repeat_below: bool,
}

/// The items of a list, or of the lists below one heading, at the depth of the codes.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // Each is a fact by itself.
pub(crate) struct ItemsFacts {
    pub(crate) all: usize,
    /// The items that begin or end with a code, several codes or a range.
    pub(crate) codes: usize,
    /// The items with one code.
    pub(crate) single: usize,
    /// The numbers with neither a text nor a label.
    pub(crate) bare: usize,
    /// The single codes that are a link to another page, with nothing beside or below them.
    pub(crate) links: usize,
    /// The codes for which only the items beside them are evidence.
    pub(crate) by_neighbours: usize,
    /// The codes with a label, such as `Error 1001`.
    pub(crate) labelled: usize,
    /// The codes that are spelled like codes rather than words.
    pub(crate) likely: usize,
    /// Whether they may be the numbers of steps instead: "Open the box (1)".
    pub(crate) may_be_steps: bool,
    /// Whether all are codes by what they have in common, below a heading or a line that announces such.
    pub(crate) are_alike: bool,
    /// Whether all are codes since lists of codes are beside them.
    pub(crate) are_like_beside: bool,
    /// The codes that are written as the numbers of requirements, tasks or other records are.
    pub(crate) records: usize,
    /// The codes that are written as the numbers of points are: `7`, `T12`.
    pub(crate) short: usize,
    /// The numbers with a unit after them.
    pub(crate) amounts: usize,
    /// The codes without a text whose nested items are constants.
    pub(crate) groups: usize,
    /// The items with a check box.
    pub(crate) tasks: usize,
    /// Whether the same code is at the beginning of all items.
    pub(crate) are_one_word: bool,
    /// Whether one of the codes is the name of a field for codes or their texts.
    pub(crate) are_fields: bool,
    /// Whether each of several codes has a label of its own: `HTTP: 400`, `code: 21470`.
    pub(crate) are_properties: bool,
    /// Whether the heading above is about things other than codes, about other pages, or about one error.
    pub(crate) lead_elsewhere: bool,
    /// Whether the heading above is about the parts of a code.
    pub(crate) are_parts: bool,
    /// Whether the heading above is a code itself.
    pub(crate) are_below_code: bool,
    /// Whether the title, the file's name or a heading above announces codes.
    pub(crate) are_announced: bool,
    /// Whether the heading right above announces codes, or the title, the file's name or a heading above says "codes".
    pub(crate) are_named: bool,
    /// Whether the text above the items announces codes.
    pub(crate) are_introduced: bool,
    /// Whether it is one code without a list of codes beside it.
    pub(crate) are_alone: bool,
    /// Whether many sections of the document list the same codes.
    pub(crate) repeat: bool,
}
