::codes_core::__interface! {
    1
}
/// What the vendor says.
#[derive(Debug)]
/**

# Codes

Generated from the table "Vendor codes" of the inline text.

| Code | Variant | Meaning |
|---:|---|---|
| 0 | [`Ok`](Self::Ok) | Fine\. |
| -5 | [`Late`](Self::Late) | Too late\. |
| 31 | [`TooEarly`](Self::TooEarly) | Too early\. |
| 7 | [`Broken`](Self::Broken) | Broken\:; or: Or not there at all\. |

All other codes: Who knows?
*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
#[repr(i32)]
#[non_exhaustive]
pub enum VendorCode {
    /**Fine\.

Code 0, line 6 of the inline text; the name comes from the column "Name".*/
    #[doc(alias = "0")]
    #[doc(alias = "OK")]
    Ok = 0,
    /// The time is over.
    /**

Too late\. Please try again\.

Links: [try again](<https://example.com/again>).

Code -5, line 7 of the inline text; the name is pinned.*/
    #[doc(alias = "-5")]
    Late = -5,
    /**Too early\.

Code 31, line 8 of the inline text; the name comes from the words of its meaning.*/
    #[doc(alias = "31")]
    TooEarly = 31,
    /**Broken\:

* here
* there

Or:

Or not there at all\.

Code 7, lines 9, 10 of the inline text; the name comes from the words of its meaning.*/
    #[doc(alias = "7")]
    Broken = 7,
    ///The code 12, which is not in the document.
    #[doc(alias = "12")]
    #[deprecated(note = "the code 12 is no longer in the inline text")]
    Gone = 12,
}
#[allow(deprecated)]
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 8usize;
    #[inline]
    const fn __slot(code: ::core::primitive::i32) -> ::core::primitive::usize {
        let product = (code as ::core::primitive::u32).wrapping_mul(2065550767);
        (product >> 29) as ::core::primitive::usize
    }
    static __SLOTS: [VendorCode; 8usize] = [
        VendorCode::Ok,
        VendorCode::Ok,
        VendorCode::Broken,
        VendorCode::Ok,
        VendorCode::Late,
        VendorCode::Ok,
        VendorCode::Gone,
        VendorCode::TooEarly,
    ];
    #[inline]
    const fn __candidate(code: ::core::primitive::i32) -> VendorCode {
        __SLOTS[__slot(code)]
    }
    #[inline]
    const fn __index_of(code: ::core::primitive::i32) -> ::core::primitive::usize {
        __slot(code)
    }
    #[inline]
    const fn __index(code: VendorCode) -> ::core::primitive::usize {
        __index_of(code as ::core::primitive::i32)
    }
    const fn __all() -> [VendorCode; 4usize] {
        [VendorCode::Ok, VendorCode::Late, VendorCode::TooEarly, VendorCode::Broken]
    }
    static __CODES: [::core::primitive::i32; 8usize] = [0, 0, 7, 0, -5, 0, 12, 31];
    static __NAMES: [&::core::primitive::str; 8usize] = [
        "Ok",
        "",
        "Broken",
        "",
        "Late",
        "",
        "Gone",
        "TooEarly",
    ];
    static __SYMBOLS: [&::core::primitive::str; 8usize] = [
        "OK",
        "",
        "Broken",
        "",
        "Late",
        "",
        "Gone",
        "TooEarly",
    ];
    static __MESSAGES: [&::core::primitive::str; 8usize] = [
        "Fine.",
        "",
        "Broken:\n- here\n- there",
        "",
        "Too late. Please try again.",
        "",
        "",
        "Too early.",
    ];
    static __OTHERS: [(::core::primitive::u32, &::core::primitive::str); 1usize] = [
        (2, "Or not there at all."),
    ];
    static __LINKS: [[::codes_core::Link; 1usize]; 1usize] = [
        ::codes_core::__v1::links(&[("try again", "https://example.com/again")]),
    ];
    static __MORE: [[::codes_core::__v1::More; 3usize]; 1usize] = [
        ::codes_core::__v1::more(
            &[
                ["Broken:<li>here</li><li>there</li>", "", "", ""],
                ["Too late. Please [try again](https://example.com/again).", "", "", ""],
                ["Too `early`.", "", "", ""],
            ],
            &[(1, 0, 1)],
            __LINKS.as_flattened(),
        ),
    ];
    static __MEANINGS: [[::codes_core::Meaning; 5usize]; 1usize] = [
        ::codes_core::__v1::meanings(
            &[
                "Fine.",
                "Broken:\n- here\n- there",
                "Or not there at all.",
                "Too late. Please try again.",
                "Too early.",
            ],
            &[6, 5, 5, 9, 7, 8, 10, 20, 20, 7, 9, 10, 8, 10, 10],
            &[(1, 0), (3, 1), (4, 2)],
            __MORE.as_flattened(),
        ),
    ];
    static __STARTS: [::core::primitive::u16; 9usize] = [0, 1, 1, 3, 3, 4, 4, 4, 5];
    #[allow(dead_code)]
    impl VendorCode {
        /// Every documented code, in the document's order.
        pub const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        /// The meaning of all codes that the document does not list, if it gives one.
        pub const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = {
            static __LINKS_OF_OTHERS: [[::codes_core::Link; 0usize]; 0usize] = [];
            static __MORE_OF_OTHERS: [[::codes_core::__v1::More; 0usize]; 0usize] = [];
            static OTHER: [::codes_core::Meaning; 1] = ::codes_core::__v1::meanings(
                &["Who knows?"],
                &[11, 10, 10],
                &[],
                __MORE_OF_OTHERS.as_flattened(),
            );
            ::core::option::Option::Some(&OTHER[0])
        };
        /// The ranges of numbers that the document explains, in its order.
        pub const RANGES: &'static [::codes_core::CodeRange<::core::primitive::i32>] = &[];
        /// Every table that the codes come from, in the order in which they are read.
        pub const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "text",
                ::core::option::Option::Some("Vendor codes"),
                ::codes_core::Columns::__new(
                    "Code",
                    ::core::option::Option::Some("Message"),
                    ::core::option::Option::Some("Name"),
                ),
            ),
        ];
        /// The code with this number, if there is one.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::i32,
        ) -> ::core::option::Option<Self> {
            let candidate = __candidate(code);
            if candidate as ::core::primitive::i32 == code {
                ::core::option::Option::Some(candidate)
            } else {
                ::core::option::Option::None
            }
        }
        /// The meaning of any number, whether it is a code or not: the code's first meaning, else
        /// that of the narrowest range around it, else the catch-all's.
        #[must_use]
        pub const fn describe(
            code: ::core::primitive::i32,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            if let ::core::option::Option::Some(known) = Self::from_code(code) {
                if let [first, ..] = known.meanings() {
                    return ::core::option::Option::Some(first);
                }
            }
            Self::CATCH_ALL
        }
        /// The code with the number `CODE`. If there is none, the program does not compile.
        #[inline]
        #[must_use]
        pub const fn of<const CODE: ::core::primitive::i32>() -> Self {
            const {
                match Self::from_code(CODE) {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => {
                        ::core::panic!(
                            "{}",
                            "this code is not in the table \"Vendor codes\" of the inline text\n  = help: correct the number in `of::<..>` below; if that is in a `const` or `static`, rustc does not show its line: search for it"
                        )
                    }
                }
            }
        }
        /// The number of this code.
        #[inline]
        #[must_use]
        pub const fn code(self) -> ::core::primitive::i32 {
            self as ::core::primitive::i32
        }
        /// The name of this variant.
        #[inline]
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            __NAMES[__index(self)]
        }
        /// The name as the document writes it, if it has one; else the name of this variant.
        #[inline]
        #[must_use]
        pub const fn symbol(self) -> &'static ::core::primitive::str {
            __SYMBOLS[__index(self)]
        }
        /// The plain text of the first meaning.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            __MESSAGES[__index(self)]
        }
        /// The longer description beside the first message, if the document has both.
        #[must_use]
        pub const fn details(
            self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            if let [first, ..] = self.meanings() {
                first.details()
            } else {
                ::core::option::Option::None
            }
        }
        /// What to do about the code, if its first meaning says so.
        #[must_use]
        pub const fn advice(
            self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            if let [first, ..] = self.meanings() {
                first.advice()
            } else {
                ::core::option::Option::None
            }
        }
        /// Every meaning that the document gives to this code.
        #[inline]
        #[must_use]
        pub const fn meanings(self) -> &'static [::codes_core::Meaning] {
            let index = __index(self);
            let (start, end) = (__STARTS[index], __STARTS[index + 1]);
            ::codes_core::__v1::part(
                __MEANINGS.as_flattened(),
                start as ::core::primitive::usize,
                end as ::core::primitive::usize,
            )
        }
        /// Checks a return code: `Ok` if it is 0, the success code.
        ///
        /// # Errors
        ///
        /// Returns every other code as an error, whether it is documented or not.
        #[inline]
        pub const fn check(
            code: ::core::primitive::i32,
        ) -> ::core::result::Result<(), ::codes_core::Failure<Self>> {
            if code == 0 {
                ::core::result::Result::Ok(())
            } else {
                ::core::result::Result::Err(
                    ::codes_core::__v1::failure(code, Self::from_code(code)),
                )
            }
        }
        /// The languages of the translations, as BCP 47 tags, without the language of the document itself.
        pub const LANGUAGES: &'static [&'static ::core::primitive::str] = &[];
        /// The plain text of the first meaning in another language, if a translation has it. A tag that no
        /// translation has is shortened from its end until one has it: `zh-CN` finds `zh`.
        #[must_use]
        pub const fn message_in(
            self,
            language: &::core::primitive::str,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            let message = match ::codes_core::__v1::language(Self::LANGUAGES, language) {
                _ => "",
            };
            if message.is_empty() {
                ::core::option::Option::None
            } else {
                ::core::option::Option::Some(message)
            }
        }
        /// Every meaning in another language. Empty if no translation has them.
        #[must_use]
        pub const fn meanings_in(
            self,
            language: &::core::primitive::str,
        ) -> &'static [::codes_core::Meaning] {
            match ::codes_core::__v1::language(Self::LANGUAGES, language) {
                _ => &[],
            }
        }
    }
    #[doc(hidden)]
    #[allow(dead_code)]
    pub struct __Access;
    #[allow(dead_code)]
    impl __Access {
        /// The number of slots. Every index that `slot` returns is smaller.
        pub const SLOTS: ::core::primitive::usize = __SLOT_COUNT;
        pub const SUCCESS: ::core::option::Option<::codes_core::__v1::Key> = ::core::option::Option::Some({
            let code: ::core::primitive::i32 = 0;
            ::codes_core::__v1::Key::Integer(code as ::core::primitive::i128)
        });
        /// The slot of a code, if the code is documented. Different codes have different slots.
        #[inline]
        #[must_use]
        pub const fn slot(code: ::core::primitive::i32) -> ::core::primitive::usize {
            __slot(code)
        }
        #[inline]
        #[must_use]
        pub const fn code(code: &VendorCode) -> ::core::primitive::i32 {
            VendorCode::code(*code)
        }
        #[must_use]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_lossless
        )]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<VendorCode> {
            match key {
                ::codes_core::__v1::Key::Integer(
                    number,
                ) if number as ::core::primitive::i32 as ::core::primitive::i128
                    == number => VendorCode::from_code(number as ::core::primitive::i32),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub const fn entry(variant: &VendorCode) -> ::codes_core::__v1::Entry {
            let code = VendorCode::code(*variant);
            let index = __index_of(code);
            ::codes_core::__v1::Entry {
                key: ::codes_core::__v1::Key::Integer(code as ::core::primitive::i128),
                name: __NAMES[index],
                message: __MESSAGES[index],
                is_documented: __STARTS[index] < __STARTS[index + 1],
            }
        }
    }
    impl ::codes_core::Code for VendorCode {
        type Repr = ::core::primitive::i32;
        const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = Self::CATCH_ALL;
        const RANGES: &'static [::codes_core::CodeRange<::core::primitive::i32>] = Self::RANGES;
        const TABLES: &'static [::codes_core::Table] = Self::TABLES;
        const LANGUAGES: &'static [&'static ::core::primitive::str] = Self::LANGUAGES;
        #[doc(hidden)]
        const __NOTATION: ::codes_core::__v1::Notation = ::codes_core::__v1::Notation::DECIMAL;
        #[doc(hidden)]
        type __Access = __Access;
        #[inline]
        fn from_code(code: ::core::primitive::i32) -> ::core::option::Option<Self> {
            Self::from_code(code)
        }
        #[inline]
        fn describe(
            code: ::core::primitive::i32,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            Self::describe(code)
        }
        #[inline]
        fn code(self) -> ::core::primitive::i32 {
            self.code()
        }
        #[inline]
        fn name(self) -> &'static ::core::primitive::str {
            self.name()
        }
        #[inline]
        fn symbol(self) -> &'static ::core::primitive::str {
            self.symbol()
        }
        #[inline]
        fn message(self) -> &'static ::core::primitive::str {
            self.message()
        }
        fn message_in(
            self,
            language: &::core::primitive::str,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.message_in(language)
        }
        fn meanings_in(
            self,
            language: &::core::primitive::str,
        ) -> &'static [::codes_core::Meaning] {
            self.meanings_in(language)
        }
        #[inline]
        fn meanings(self) -> &'static [::codes_core::Meaning] {
            self.meanings()
        }
    }
    impl ::core::convert::TryFrom<::core::primitive::i32> for VendorCode {
        type Error = ::codes_core::UnknownCode<Self>;
        #[inline]
        fn try_from(
            code: ::core::primitive::i32,
        ) -> ::core::result::Result<Self, ::codes_core::UnknownCode<Self>> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(::codes_core::__v1::unknown(code))
                }
            }
        }
    }
    impl ::core::convert::From<VendorCode> for ::core::primitive::i32 {
        #[inline]
        fn from(code: VendorCode) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for VendorCode {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            ::codes_core::__v1::parse(text, [&__NAMES, &__SYMBOLS], &__CODES)
        }
    }
    impl ::codes_core::Checked for VendorCode {
        const SUCCESS: ::core::primitive::i32 = 0;
    }
    impl ::core::fmt::Display for VendorCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let index = __index(*self);
            ::codes_core::__v1::display(
                *self,
                if __STARTS[index] < __STARTS[index + 1] {
                    ::core::option::Option::Some(__MESSAGES[index])
                } else {
                    ::core::option::Option::None
                },
                (index, &__OTHERS),
                f,
            )
        }
    }
    impl ::core::error::Error for VendorCode {}
    ::codes_core::__v1_serialize! {
        VendorCode
    }
    ::codes_core::__v1_deserialize! {
        VendorCode
    }
    ::codes_core::__v1_diagnostic! {
        VendorCode
    }
    ::codes_core::__v1_format! {
        VendorCode
    }
};
