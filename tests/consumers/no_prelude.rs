#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(warnings)]

#[::codes_core::codes(doc = "docs/vendor.md", table = "Errors", success = 0)]
#[repr(i32)]
pub enum VendorCode {
    Late = 1,
    #[codes(retired)]
    Gone = 9,
}

#[::codes_core::codes(text = "| Code | Name | Text |\n|---|---|---|\n| 1 | LATE | Too late. |\n| Other | | Who knows? |")]
#[repr(u8)]
#[derive(::std::fmt::Debug, ::std::clone::Clone, ::std::marker::Copy)]
enum Private {}

#[::codes_core::codes(
    text = "| Code | Text | Retry |\n|---|---|---|\n| Late | Too late. | yes |",
    success = "OK",
    fields(retry: ::std::option::Option<bool> = "Retry")
)]
pub enum ApiCode {
    #[codes(retired)]
    Gone = "Gone",
}

#[::codes_core::codes(text = "| Code | Text |\n|---|---|\n| 1 | Too late. |\n| 4xx | Yours. |")]
#[repr(i64)]
pub enum Ranged {}

#[derive(
    ::std::clone::Clone,
    ::std::marker::Copy,
    ::std::fmt::Debug,
    ::std::cmp::PartialEq,
    ::std::cmp::Eq,
    ::std::cmp::PartialOrd,
    ::std::cmp::Ord,
    ::std::hash::Hash,
    ::codes_core::CodeWrapper,
)]
pub struct NewType(VendorCode);

#[derive(::std::fmt::Debug, ::codes_core::CodeWrapper)]
pub enum Union {
    Vendor(VendorCode),
}

#[derive(::std::fmt::Debug, ::codes_core::CodeWrapper)]
#[codes(wraps = VendorCode)]
pub enum Mapping {
    #[codes(1, display = "late: {message}")]
    Late,
    #[codes(2..=3, VendorCode::Gone)]
    Several(VendorCode),
    #[codes(skip)]
    Transport(#[codes(source)] ::std::fmt::Error),
    #[codes(other)]
    Other(::codes_core::Status<VendorCode>),
}

#[derive(::std::fmt::Debug, ::codes_core::CodeWrapper)]
#[codes(wraps = ApiCode)]
pub enum Exhaustive {
    #[codes("Late")]
    Late,
}

#[must_use]
pub fn name(number: u8) -> ::std::option::Option<&'static str> {
    match Private::from_code(number) {
        ::std::option::Option::Some(code) => ::std::option::Option::Some(code.name()),
        ::std::option::Option::None => ::std::option::Option::None,
    }
}
