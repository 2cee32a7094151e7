#![no_std]
//! Vendors' return codes as Rust enums, generated from the vendors' own documents.
//!
//! Vendors publish the return codes of their APIs only as documents, and copies in programs go stale. The attribute
//! [`#[codes]`](macro@codes) reads the document while your crate compiles and generates an enum, its lookups and its documentation.
//! [`#[derive(CodeWrapper)]`](macro@CodeWrapper) turns your own types into wrappers around the codes, checked against the
//! document. The codes of Tencent Push Notification Service are in [`tpns`].
//!
//! ```
//! use codes_core::{Status, codes};
//!
//! /// What the parcel API returns.
//! #[codes(
//!     text = "
//! | Code | Description |
//! |-----:|-------------|
//! | 4001 | The signature is wrong. Check the secret key. |
//! | 4002 | Too many requests. |
//! ",
//!     success = 0
//! )]
//! #[repr(u16)]
//! pub enum ParcelCode {
//!     // A pin: this name belongs to 4002, however the vendor words it.
//!     RateLimited = 4002,
//! }
//!
//! assert_eq!(ParcelCode::from_code(4002), Some(ParcelCode::RateLimited));
//! assert_eq!(ParcelCode::of::<4001>().message(), "The signature is wrong. Check the secret key.");
//! assert!(ParcelCode::check(0).is_ok());
//! // An unknown code keeps its number.
//! assert_eq!(Status::<ParcelCode>::from(4711).code(), 4711);
//! ```
//!
//! The crate is `no_std`, allocates nothing and has no `unsafe`.
//!
//! | Feature | What it adds |
//! |---|---|
//! | `serde` | `Serialize` and `Deserialize`, as the bare code, for every generated enum and for [`Status`] |
//! | `alloc` | `into_owned` of [`Status`], [`Failure`] and [`UnknownCode`], and conversions between `String` and a [`Status`] |
//! | `miette` | miette's `Diagnostic` for every generated enum, [`Failure`] and [`UnknownCode`]; needs `std` |
//! | `defmt` | defmt's `Format` for every generated enum, [`Status`], [`Failure`], [`UnknownCode`] and [`UnclaimedCode`]: the bare number or text |

// Generated code names this crate by its full path, even inside the crate itself.
extern crate self as codes_core;

#[cfg(feature = "alloc")]
extern crate alloc;

#[doc(hidden)]
#[path = "v1.rs"]
pub mod __v1;
mod checked;
mod claims;
mod code;
#[cfg(feature = "defmt")]
mod defmt;
#[cfg(feature = "miette")]
mod diagnostic;
mod error;
mod meaning;
mod message;
mod notation;
mod repr;
#[cfg(feature = "serde")]
mod serde;
mod status;
mod text;
pub mod tpns;
#[cfg(not(feature = "alloc"))]
mod without_alloc;
mod wrapper;

pub use checked::Checked;
pub use code::{Code, Wire};
pub use error::{Failure, ParseCodeError, UnknownCode};
pub use meaning::{CodeRange, Columns, Link, Meaning, Table};
pub use repr::{CodeRepr, Held};
pub use status::Status;
pub use wrapper::{CodeWrapper, UnclaimedCode};

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
/// documentation has a table of all codes, and a search for a number finds the variant. These items have the enum's own
/// visibility; `i32` stands for the type in `#[repr(..)]`. (`isize` and `usize` take numbers of 32 bits; `i128` needs
/// Rust 1.89.) Without `#[repr(..)]`, codes are text: `i32` then stands for `&str` in arguments, and for `&'static str`
/// in what the enum returns.
///
/// | Item | Meaning |
/// |---|---|
/// | `const ALL: &'static [Self]` | every documented code, in the document's order |
/// | `const CATCH_ALL: Option<&'static Meaning>` | the row "Other", if there is one: a [`Meaning`] |
/// | `const RANGES: &'static [CodeRange<i32>]` | the ranges of numbers, such as `4000-4999`, in the document's order: [`CodeRange`]s |
/// | `const TABLES: &'static [Table]` | the tables that are read: document, heading and columns of each, as a [`Table`] |
/// | `const fn from_code(i32) -> Option<Self>` | the code with this number |
/// | `const fn describe(i32) -> Option<&'static Meaning>` | the meaning of any number: the code's first, else that of the narrowest range around it, else the catch-all's |
/// | `const fn of<const CODE: i32>() -> Self` | the code with this number; `cargo build` fails if there is none, `cargo check` only in a constant, where the error names the number but shows the attribute instead of your line; not for text |
/// | `const fn code(self) -> i32` | the number |
/// | `const fn name(self) -> &'static str` | the variant's name |
/// | `const fn symbol(self) -> &'static str` | the name as the document writes it, else the variant's |
/// | `const fn message(self) -> &'static str` | the plain text of the first meaning |
/// | `const fn details(self) -> Option<&'static str>` | the document's longer description, if it has one beside the first message |
/// | `const fn advice(self) -> Option<&'static str>` | what to do: the first meaning's column of advice, else the text after its first sentence |
/// | `const fn meanings(self) -> &'static [Meaning]` | every meaning, in the document's order |
/// | `const LANGUAGES: &'static [&'static str]` | the languages of the translations, as BCP 47 tags |
/// | `const fn message_in(self, &str) -> Option<&'static str>` | the first message in another language; `zh-CN` finds `zh` |
/// | `const fn meanings_in(self, &str) -> &'static [Meaning]` | every meaning in another language |
/// | `const fn check(i32) -> Result<(), Failure<Self>>` | the return code as a `Result` with a [`Failure`]; only with `success = ..` |
/// | `const fn retry(self) -> bool` | the value of a further column; only with `fields(retry: bool = "..")` |
///
/// It implements [`Code`], `TryFrom<i32>` (with the error [`UnknownCode`]), `From<Self> for i32`,
/// [`FromStr`](core::str::FromStr) (by number or name), `Display`, [`Error`](core::error::Error), `Debug`, `Clone`,
/// `Copy`, `PartialEq`, `Eq`, `PartialOrd`, `Ord` and `Hash`; with `success = ..` [`Checked`]; with the feature `serde`
/// also `Serialize` and `Deserialize`, as the bare number; with `miette` also `miette::Diagnostic`; with `defmt` also `defmt::Format`. A
/// trait that you derive is not implemented again. Derives go below `#[codes]`.
///
/// # Arguments
///
/// | Argument | Meaning |
/// |---|---|
/// | `doc = "docs/vendor.md"` | the document; a path from the folder of `Cargo.toml`, or, with `./` or `../` at its start, from the folder of the calling file. If its name ends with `.csv` or `.tsv`, it is one table; else it is Markdown |
/// | `doc = ["docs/a.md", "docs/b.md"]` | several documents, for codes that a vendor spreads over them: each has one code table, or `tables` names one of each. A number with the same meaning in two documents is one code with one meaning; if the meanings differ, the code has several. [`Meaning::document`] names the document of each |
/// | `text = ".."` | the Markdown itself, instead of `doc` |
/// | `text = include_str!("vendor.md")` | the same from a file; the path starts at the folder of the calling file |
/// | `table = "Return codes"` | the heading above the table; needed if the document has several code tables |
/// | `table = "Groups / Return codes"` | a path of headings, if a heading is repeated |
/// | `table = 2` | the second code table of the document |
/// | `tables = ["A", "B"]` | several tables, each by heading or number, joined to one enum |
/// | `headings`, `headings = "Return codes"`, `headings = ["A", "B"]` | sections instead of a table, each with a code in its heading: all of the document, or those below the headings that you name |
/// | `list`, `list = "Return codes"`, `lists = ["A", "B"]` | lists instead of a table, each of whose items begins with its code: all of the document, or those below the headings that you name |
/// | `columns(code = "..", message = "..", name = "..", details = "..", advice = "..")` | columns by their header cells, if the macro does not find them by itself; each can be left out |
/// | `translations(zh = "docs/zh.md", "pt-BR"(doc = "..", table = "..", partial))` | the same codes in other languages; each document must have all of them and no others, unless it is `partial`; without `table`, the table that shares the most codes; `doc` takes several, too |
/// | `strip_prefix = "LOCK_ERR_"` | the prefix of the vendor's names that the variants leave out |
/// | `fields(name: type = "..", ..)` | further columns as functions; the type is `bool`, an integer, `str`, or an `Option` of these for cells that may be empty |
/// | `success = 0`, `success = "OK"` | the success code, which need not be in the document; generates `check` |
/// | `duplicates = "error"` | a code listed twice is an error; without this argument, or with `"meanings"`, it has several meanings |
/// | `lenient` | rows after a blank line rejoin their table, a header and a delimiter row of different lengths still make a table, and rows, sections and items without a code are left out |
/// | `kind = "text"` | the codes are text, even if they look like numbers; only without `#[repr(..)]` |
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
/// | 400  | 0x1F02 | The field `to` is not numeric. |
/// ",
///     columns(code = "Reply", message = "Text")
/// )]
/// #[repr(u16)]
/// pub enum SmsReply {}
///
/// assert_eq!(SmsReply::of::<0x1F01>(), SmsReply::FieldToIsMissing);
/// ```
///
/// # Hexadecimal codes
///
/// If a document writes its numbers in hexadecimal, so do `Display` and the documentation, and a search finds a variant
/// by either notation. A hexadecimal number with all digits of a signed type, such as `0x80070005` in `i32` or `0x8001`
/// in `i16`, is a bit pattern, and its code is negative, also in pins and in `success`. `of` takes a number of the
/// type, so such a number has to be cast.
///
/// ```
/// # use codes_core::codes;
/// #[codes(text = "| HRESULT | Description |\n|---|---|\n| 0x80070005 | Access is denied. |")]
/// #[repr(i32)]
/// enum Hresult {
///     AccessDenied = 0x80070005,
/// }
///
/// assert_eq!(Hresult::AccessDenied.to_string(), "0x80070005: Access is denied.");
/// assert_eq!(Hresult::of::<{ 0x8007_0005_u32 as i32 }>(), Hresult::AccessDenied);
/// assert_eq!("0x80070005".parse(), Ok(Hresult::AccessDenied));
/// ```
///
/// # Pins
///
/// `Name = code` in the enum's body pins a name to a code for good. A code that is not pinned gets its name from its
/// own row: from the name column or the name beside the code, else from the code itself if it is a text with words,
/// else from a column that looks like a title (`Bad request` beside a long description), else from the words of the
/// first clause of its meaning, else from its number (`Code10008`, `CodeMinus5`). Such a name changes when the vendor
/// rewords the row, so pin the names that you use, or write `of::<CODE>()`. Attributes of a pin, such as its own
/// documentation, stay on the variant.
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
/// Every problem is a compile error, and all are reported at once. Errors in the document show its path, line and
/// column and say what to do: a missing document or table, a cell that is not a code, a number that does not fit in the
/// `repr`, a cell that does not fit its field, surplus cells, code rows outside of every table. Errors in the attribute
/// and the pins are reported at their own place. The enum still has all the sound rows.
///
/// ```compile_fail
/// # use codes_core::codes;
/// #[codes(text = "| Code | Description |\n|---|---|\n| ten | Bad signature. |")] // error: `ten` is not a code
/// #[repr(u16)]
/// pub enum VendorCode {}
/// ```
pub use codes_macro::codes;

/// Turns your own type into a wrapper around the codes of an enum, checked against the enum's document while compiling.
///
/// The type has one of three shapes. The code enums may come from another crate.
///
/// # Newtype
///
/// A struct with one field: a code, or a [`Status`], which holds unknown codes too.
///
/// ```
/// use codes_core::{Code, CodeWrapper, tpns::ServerCode};
///
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
/// pub struct PushError(ServerCode);
///
/// let error = PushError::from_code(1008028).unwrap();
/// assert_eq!(error.message(), "Frequency limit exceeded.");
/// assert_eq!(error.to_string(), "1008028: Frequency limit exceeded.");
/// assert_eq!(i32::from(error), 1008028);
/// ```
///
/// # Union
///
/// An enum each of whose variants holds the codes of another enum, a member. A number that two members document is an
/// error, unless `#[codes(first_wins)]` on the union gives it to the first of them.
///
/// ```
/// use codes_core::{Code, CodeWrapper, tpns::{ClientCode, ServerCode}};
///
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, CodeWrapper)]
/// pub enum TpnsCode {
///     Client(ClientCode),
///     Server(ServerCode),
/// }
///
/// assert_eq!(TpnsCode::from_code(-2), Some(TpnsCode::Client(ClientCode::RequestTimeout)));
/// assert_eq!(TpnsCode::from_code(1008028), Some(TpnsCode::Server(ServerCode::RateLimited)));
/// assert_eq!(TpnsCode::ALL.len(), 72);
/// ```
///
/// A newtype or union that derives `Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug`, as here, is a [`Code`]
/// itself, with all accessors of that trait, and can be wrapped in turn.
///
/// # Mapping
///
/// An enum with `#[codes(wraps = ..)]`: your own error type, whose variants say which codes they stand for.
///
/// ```
/// use codes_core::{CodeWrapper, Status, tpns::ServerCode};
///
/// #[derive(Debug, CodeWrapper)]
/// #[codes(wraps = ServerCode)]
/// pub enum PushFailure {
///     #[codes(1008003, 1008006, 1008029, 10030002)]
///     Unauthorized(ServerCode),
///     #[codes(ServerCode::RateLimited)]
///     RateLimited,
///     #[codes(1008011..=1008022)]
///     BadUpload(ServerCode),
///     #[codes(other)]
///     Other(Status<ServerCode>),
/// }
///
/// fn push(ret_code: i32) -> Result<(), PushFailure> {
///     PushFailure::check(ret_code)?;
///     Ok(())
/// }
/// assert!(push(0).is_ok());
/// assert!(matches!(push(1008028), Err(PushFailure::RateLimited)));
/// assert!(matches!(push(1008012), Err(PushFailure::BadUpload(ServerCode::EmptyFile))));
/// assert!(matches!(push(42), Err(PushFailure::Other(Status::Unknown(_)))));
/// ```
///
/// | On a variant | Meaning |
/// |---|---|
/// | `#[codes(1008028, 1008029)]` | these numbers |
/// | `#[codes(1008011..=1008022)]` | all documented codes from the first number to the last |
/// | `#[codes("AuthFailure")]` | a code that is text |
/// | `#[codes(ServerCode::RateLimited)]` | a code by its name |
/// | `#[codes(other)]` | all other codes, also those that are not documented |
/// | `#[codes(skip)]` | not a code: an error of another kind |
/// | `#[codes(display = "..")]` | what `Display` writes; see below |
///
/// A variant with codes holds the code, a `Status`, or nothing. The variant `other` holds a `Status`, the bare number
/// or text, or nothing. `Status<ApiCode, &'a str>` or, with the feature `alloc`, `Status<ApiCode, String>`
/// holds an unknown text.
///
/// Without `other`, every documented code except success must have a variant. So when the document gains a code, the
/// program does not compile until somebody decides what the code means for it. The error lists the codes with their
/// messages.
///
/// # What it generates
///
/// | Item | Newtype, union | Newtype of a `Status`, mapping with `other` | Mapping without `other` |
/// |---|---|---|---|
/// | `from_code` | `const`, to `Option<Self>` | `const`, to `Self` | `const`, to `Option<Self>` |
/// | from the number or text | `TryFrom` | `From` | `TryFrom` |
/// | from the code enum | `From` | `From`, also from [`Status`], [`Failure`], [`UnknownCode`] | `TryFrom`, since the code may be success |
/// | to the code enum | `From`, of a newtype | `TryFrom` | `From`, if each variant has one code |
/// | to the number or text, to `Status` | `From`, to the number or text | `From`, if each variant has one code | the same |
/// | `check`, for enums with `success = ..` | to `Result<(), Failure<Self>>` | to `Result<(), Self>` | none, since it has no variant for an unknown code |
///
/// Each shape implements [`CodeWrapper`](trait@CodeWrapper), whose `status` returns the code with everything that is
/// documented, `Display` and [`Error`](core::error::Error). The error of `TryFrom` is [`UnclaimedCode`]. A mapping
/// finds its variant by one lookup and one load, however many codes and ranges it has. `from_code` is not `const` if it
/// makes a `String`. A union's `check` needs the same `success = ..` in all of its members.
///
/// `Display` writes the code with its meaning. For a variant that stands for several codes and does not hold the code,
/// it writes the variant's name in words and the codes; for one with `skip`, its only field. `#[codes(display = "..")]`
/// on a variant or a newtype is a format string instead, in which `{code}` is the number or text, `{message}` the
/// message, and `{0}` or `{name}` a field. The field with `#[codes(source)]`, or named `source`, is the error's source.
/// If the type has thiserror's `#[error(..)]`, thiserror implements `Display` and `Error`.
///
/// | On the type | Meaning |
/// |---|---|
/// | `wraps = ServerCode` | the code enum of a mapping |
/// | `first_wins` | members of a union may share codes |
/// | `display = ".."` | what a newtype's `Display` writes |
/// | `serde` | `Serialize` and `Deserialize`, as the bare code; needs the feature `serde` |
/// | `miette` | `miette::Diagnostic`; needs the feature `miette` |
/// | `repr = i32`, `repr = str` | the type of the codes on the wire. The derive finds it by itself; give it if a conversion of your own, such as `From<u64>`, gets in the way, and for a public newtype of a private enum. |
/// | `crate = path` | the path of this crate, if it is not `::codes_core` |
///
/// The type may be generic. A newtype around a parameter, `struct Tagged<C: Code>(C);`, gets what is possible with the
/// trait [`Code`]: `from_code`, `From<C>`, `Display`, `Error` and `status`.
///
/// ```
/// use codes_core::{CodeWrapper, Status, tpns::ServerCode};
///
/// #[derive(Debug, CodeWrapper)]
/// #[codes(wraps = ServerCode)]
/// enum PushFailure {
///     #[codes(1008028, display = "slow down: {message}")]
///     RateLimited,
///     #[codes(1008011..=1008022)]
///     BadUpload,
///     #[codes(skip, display = "no answer")]
///     Transport(#[codes(source)] std::io::Error),
///     #[codes(other)]
///     Other(Status<ServerCode>),
/// }
///
/// assert_eq!(PushFailure::from(1008028).to_string(), "slow down: Frequency limit exceeded.");
/// assert_eq!(PushFailure::from(1008012).to_string(), "bad upload (1008011..=1008022)");
/// assert_eq!(PushFailure::from(42).to_string(), "unknown code 42");
/// ```
///
/// # Errors
///
/// Errors in the attributes are reported at their own place. So are claims that do not fit the document: a code that is
/// not documented, with the nearest ones that are; a code or range that is claimed twice; a range without codes. Codes
/// without a variant, and codes that members of a union share, are reported as lists to paste.
///
/// ```compile_fail
/// # use codes_core::{CodeWrapper, tpns::ServerCode};
/// #[derive(Debug, CodeWrapper)]
/// #[codes(wraps = ServerCode)]
/// enum PushFailure {
///     #[codes(1008005)] // error: code 1008005 is not documented in `ServerCode`
///     Unauthorized,
///     #[codes(other)]
///     Other,
/// }
/// ```
pub use codes_macro::CodeWrapper;
