#![no_std]
#![doc = include_str!("../README.md")]

// Generated code names this crate by its full path, also inside of it.
extern crate self as codes_core;

#[cfg(feature = "alloc")]
extern crate alloc;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
mod code;
mod error;
mod meaning;
mod repr;
#[cfg(feature = "serde")]
mod serde;
mod status;
mod text;
pub mod tpns;

pub use code::Code;
pub use error::{Failure, ParseCodeError, UnknownCode};
pub use meaning::{CodeRange, Columns, Link, Meaning, Table};
pub use repr::{CodeRepr, Held};
pub use status::Status;

/// Generates an enum, its lookups and its documentation from a code table in a vendor's Markdown document.
///
/// ```
/// use codes_core::codes;
///
/// /// Codes that the TPNS server's REST API returns.
/// #[codes(doc = "docs/tpns-return-codes.md", table = "Server Return Codes", success = 0)]
/// #[repr(i32)]
/// pub enum PushCode {
///     // A pin. The other 27 codes are named after their own rows.
///     RateLimited = 1008028,
/// }
///
/// assert_eq!(PushCode::from_code(1008028), Some(PushCode::RateLimited));
/// assert_eq!(PushCode::of::<1008012>().message(), "The uploaded file is empty.");
/// assert_eq!(PushCode::ALL.len(), 28);
/// assert!(PushCode::check(0).is_ok());
/// ```
///
/// # What it generates
///
/// The enum gets a variant for each code of the table, in the document's order, and is `#[non_exhaustive]`. Its
/// documentation has a table of all codes, and a search for a number finds the variant. What follows has the enum's own
/// visibility; `i32` stands for the type in `#[repr(..)]`. (`isize` and `usize` take numbers of 32 bits; `i128` needs Rust
/// 1.89.) Without `#[repr(..)]` codes are text: `i32` then stands for `&str` where a code arrives, and for `&'static str`
/// where the enum gives it.
///
/// | Item | Meaning |
/// |---|---|
/// | `const ALL: &'static [Self]` | every documented code, in the document's order |
/// | `const CATCH_ALL: Option<&'static Meaning>` | the row "Other", if there is one: a [`Meaning`] |
/// | `const RANGES: &'static [CodeRange<i32>]` | the ranges of numbers, such as `4000-4999`, in the document's order: [`CodeRange`]s |
/// | `const TABLE: Table` | the document, heading and columns: a [`Table`]; the first, if there are several |
/// | `const TABLES: &'static [Table]` | every table that is read |
/// | `const fn from_code(i32) -> Option<Self>` | the code with this number |
/// | `const fn describe(i32) -> Option<&'static Meaning>` | what the document says of a number: the code's first meaning, else that of the narrowest range around it, else the catch-all's |
/// | `const fn of<const CODE: i32>() -> Self` | the code with this number; `cargo build` fails if there is none, `cargo check` only in a constant; not for text |
/// | `const fn code(self) -> i32` | the number |
/// | `const fn name(self) -> &'static str` | the variant's name |
/// | `const fn message(self) -> &'static str` | the plain text of the first meaning |
/// | `const fn meanings(self) -> &'static [Meaning]` | every meaning, in the document's order |
/// | `const fn check(i32) -> Result<(), Failure<Self>>` | the return code as a `Result` with a [`Failure`]; only with `success = ..` |
/// | `const fn retry(self) -> bool` | the value of a further column; only with `fields(retry: bool = "..")` |
///
/// It implements [`Code`], `TryFrom<i32>` (with the error [`UnknownCode`]), `From<Self> for i32`,
/// [`FromStr`](core::str::FromStr) (by number or name), `Display`, `Debug`, `Clone`, `Copy`, `PartialEq`, `Eq`,
/// `PartialOrd`, `Ord` and `Hash`; with the feature `serde` also `Serialize` and `Deserialize`, as the bare number. A
/// trait that you derive is not implemented a second time. Derives go below `#[codes]`.
///
/// # Arguments
///
/// | Argument | Meaning |
/// |---|---|
/// | `doc = "docs/vendor.md"` | the document; a path from the folder of `Cargo.toml`, or, with `./` or `../` at its start, from the folder of the calling file |
/// | `text = ".."` | the Markdown itself, instead of `doc` |
/// | `text = include_str!("vendor.md")` | the same from a file; the path starts at the folder of the calling file |
/// | `table = "Return codes"` | the heading that the table stands under; needed where the document has several code tables |
/// | `table = "Groups / Return codes"` | a path of headings, where one heading repeats |
/// | `table = 2` | the second code table of the document |
/// | `tables = ["A", "B"]` | several tables, each by heading or number, joined to one enum |
/// | `columns(code = "..", message = "..", name = "..")` | columns by their header cells, where they are not found by themselves; each can be left out |
/// | `fields(name: type = "..", ..)` | further columns as functions; the type is `bool`, an integer, `str`, or an `Option` of these for cells that may be empty |
/// | `success = 0`, `success = "OK"` | the code of success, which need not be in the document; generates `check` |
/// | `duplicates = "error"` | a code listed twice is an error; without it, or with `"meanings"`, it has several meanings |
/// | `lenient` | rows after a blank line rejoin their table, and a header and a delimiter row that differ in length still make one |
/// | `kind = "text"` | codes that look like numbers are text all the same; only without `#[repr(..)]` |
/// | `exhaustive` | no `#[non_exhaustive]` |
/// | `crate = path` | the path of this crate, if it is not `::codes_core` |
///
/// Headings and header cells are compared without case, punctuation and repeated space.
///
/// ```
/// # use codes_core::codes;
/// #[codes(
///     text = "
/// | HTTP | Reply  | Text                           |
/// |------|--------|--------------------------------|
/// | 400  | 0x1F01 | The field `to` is missing.     |
/// | 400  | 0x1F02 | The field `to` is no number.   |
/// ",
///     columns(code = "Reply", message = "Text")
/// )]
/// #[repr(u16)]
/// pub enum SmsReply {}
///
/// assert_eq!(SmsReply::of::<0x1F01>(), SmsReply::FieldToIsMissing);
/// ```
///
/// # Pins
///
/// `Name = code` in the enum's body pins a name to a code for good. A code that is not pinned is named after its own
/// row: by the name column or the name beside the code, else by the code itself if it is a text with words, else by the words
/// of the first clause of its meaning, else by its number (`Code10008`, `CodeMinus5`). Such a name changes when the vendor rewords the row. So pin the names that you type, or write
/// `of::<CODE>()`. Attributes of a pin, such as its own documentation, stay on the variant.
///
/// A pin whose code is not in the document is an error. `#[codes(retired)]` on it keeps the variant as `#[deprecated]`:
/// its number is still converted, but it is not in `ALL` and has no meanings.
///
/// ```
/// # use codes_core::codes;
/// #[codes(text = "| Code | Description |\n|---|---|\n| 4001 | Bad signature. |")]
/// #[repr(u16)]
/// pub enum VendorCode {
///     #[codes(retired)]
///     Expired = 4002,
/// }
///
/// assert_eq!(VendorCode::ALL, [VendorCode::BadSignature]);
/// assert!(VendorCode::from_code(4002).is_some());
/// ```
///
/// # Errors
///
/// Every problem is an error while compiling, and all are reported at once. Those of the document show its path, line
/// and column and say what to do: no document or no such table, a cell that is no code, a number that does not fit in
/// the `repr`, a cell that does not fit its field, surplus cells, code rows outside of every table. Those of the attribute and the pins are reported at
/// their own place. The rows that are sound still make the enum.
///
/// ```compile_fail
/// # use codes_core::codes;
/// #[codes(text = "| Code | Description |\n|---|---|\n| ten | Bad signature. |")] // error: `ten` is not a code
/// #[repr(u16)]
/// pub enum VendorCode {}
/// ```
pub use codes_macro::codes;
