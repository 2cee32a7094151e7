// Everything that generated code names also exists here under the same name, and so do generated names.
#![allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]

struct Option;
struct Some;
struct None;
struct Ok;
struct Err;
struct Result;
struct Self_;
struct str;
struct i32;
struct u16;
struct u64;
struct usize;
struct Meaning;
struct Link;
struct Status;
struct Failure;
struct Table;
struct Columns;
struct UnknownCode;
struct ParseCodeError;
struct CodeRange;
struct u8;
struct isize;
struct Entry;
struct Claim;
struct Key;
struct Message;
struct bool;
struct i128;

trait Code {}
trait From {}
trait TryFrom {}
trait FromStr {}
trait Display {}
trait CodeRepr {}
trait Held {}
trait Ord {}
trait PartialOrd {}
trait CodeWrapper {}
trait Checked {}
trait Error {}
trait Copy {}
trait AsDynError {}

mod core {}
mod std {}
mod codes_core {}
mod alloc {}

fn __slot() {}
fn __slot_of() {}
fn __product() {}
fn __may_be() {}
fn __candidate() {}
fn __all() {}
fn __index() {}
static __SLOTS: () = ();
static __CODES: () = ();
static __RANGE_LINKS: () = ();
static __RANGE_MEANINGS: () = ();
static __FIELD_0: () = ();
static ENDS: () = ();
static RANGES: () = ();
static __NAMES: () = ();
static __MESSAGES: () = ();
static __MEANINGS: () = ();
static __LINKS: () = ();
static __STARTS: () = ();
static __ENTRIES: () = ();
static __CLAIMS: () = ();
static __VARIANTS: () = ();
static __CODE_0: () = ();
static __SINGLE_0: () = ();
static __ALL: () = ();
static __RANGES: () = ();
static __TABLES: () = ();
static __SLOT_COUNT: () = ();
static LINKS: () = ();
static OTHER: () = ();

macro_rules! panic { ($($any:tt)*) => { the user has one too } }
macro_rules! write { ($($any:tt)*) => { the user has one too } }
macro_rules! matches { ($($any:tt)*) => { the user has one too } }
macro_rules! include_bytes { ($($any:tt)*) => { the user has one too } }
macro_rules! __serialize { ($($any:tt)*) => { the user has one too } }
macro_rules! __deserialize { ($($any:tt)*) => { the user has one too } }

#[::codes_core::codes(doc = "docs/vendor.md", table = "Errors", success = 0)]
#[repr(i32)]
pub enum VendorCode {
    Late = 1,
    #[codes(retired)]
    Gone = 9,
}

#[::codes_core::codes(
    text = "| Code | Text | Retry |\n|---|---|---|\n| Late | Too late. | yes |\n| Ok | Fine. | no |",
    success = "Ok",
    fields(retry: bool = "Retry", text: Option<str> = "Text")
)]
pub enum ApiCode {}

#[::codes_core::codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |\n| 4xx | Yours. |")]
#[repr(i128)]
pub enum Ranged {}

/// Names that come from the document.
#[::codes_core::codes(text = "
# {} {0} {x

| Code | Text |
|---|---|
| 3 | Repr |
| 4 | Self |
| 5 | Ok |
| 6 | Some |
| 7 | None |
| 8 | Option |
| 9 | Meaning |
| 10 | String |
| 11 | {} {0} {x |
| Other | Unknown {} |
", success = 0)]
#[repr(i32)]
pub enum Named {}

/// The enum itself can have any name.
pub mod enums {
    macro_rules! enums {
        ($($name:ident)*) => {$(
            #[::codes_core::codes(
                text = "| Code | Text |\n|---|---|\n| 1 | Too late. |\n| Other | Unknown |",
                success = 0
            )]
            #[repr(i32)]
            pub enum $name {}
            const _: () = ::core::assert!($name::of::<1>().code() == 1);
        )*};
    }
    enums! { Option Some Ok Err Result Meaning Link Code Failure Status Table str u16 usize }
}

/// A trait whose methods have the names of the codes' methods, and which is implemented for all types.
pub trait Named_ {
    fn code(&self) {}
    fn name(&self) {}
    fn message(&self) {}
    fn meanings(&self) {}
    fn status(&self) {}
    fn from_code(&self) {}
    fn wire(&self) {}
}
impl<T> Named_ for T {}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::codes_core::CodeWrapper)]
#[codes(display = "{code} {message}")]
pub struct NewType(VendorCode);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::codes_core::CodeWrapper)]
#[codes(first_wins)]
pub enum Union {
    Vendor(VendorCode),
    Named { code: Named },
}

#[derive(Debug, ::codes_core::CodeWrapper)]
#[codes(wraps = VendorCode)]
pub enum Mapping {
    #[codes(1)]
    Ok,
    #[codes(2..=3)]
    Some(VendorCode),
    #[codes(VendorCode::Gone)]
    None,
    #[codes(skip, display = "{0} {0:?}")]
    Transport(#[codes(source)] ::std::fmt::Error),
    #[codes(other)]
    Err { field: ::codes_core::Status<VendorCode> },
}

#[derive(Debug, ::codes_core::CodeWrapper)]
#[codes(wraps = ApiCode)]
pub enum Exhaustive {
    #[codes("Late")]
    Self_,
}

#[test]
fn nothing_clashes() {
    assert_eq!(NewType::from_code(1).map(|code| code.to_string()), ::core::option::Option::Some("1 Too late.".into()));
    assert!(::core::matches!(Union::from_code(11), ::core::option::Option::Some(Union::Named { .. })));
    assert!(::core::matches!(Mapping::from(1), Mapping::Ok));
    assert!(::core::matches!(Mapping::check(9), ::core::result::Result::Err(Mapping::None)));
    assert!(::core::matches!(Mapping::from(42), Mapping::Err { .. }));
    assert!(::core::matches!(Exhaustive::from_code("Late"), ::core::option::Option::Some(Exhaustive::Self_)));
    assert_eq!(VendorCode::from_code(1), ::core::option::Option::Some(VendorCode::Late));
    assert_eq!(VendorCode::of::<2>().message(), "Too wide.");
    assert_eq!(VendorCode::check(9).unwrap_err().to_string(), "9 (no longer documented)");
    assert_eq!(Named::try_from(5).map(Named::name), ::core::result::Result::Ok("Ok"));
    assert_eq!("Repr".parse::<Named>().map(Named::code), ::core::result::Result::Ok(3));
    assert_eq!(Named::of::<11>().message(), "{} {0} {x");
    assert_eq!(ApiCode::from_code("Late").map(ApiCode::retry), ::core::option::Option::Some(true));
    assert_eq!(ApiCode::Ok.text(), ::core::option::Option::Some("Fine."));
    assert_eq!(Ranged::describe(400).map(|meaning| meaning.text), ::core::option::Option::Some("Yours."));
}
