::codes_core::__interface! {
    1
}
#[allow(clippy::all, clippy::pedantic)]
/**The codes of codes\.csv.

# Codes

| Code | Variant | Meaning | [`http`](Self::http) |
|---:|---|---|---|
| 0 | [`Fine`](Self::Fine) | Fine; \`really\`\. | 200 |
| -3 | [`Late`](Self::Late) | Too late, | 504 |
| 40\-49 | | Reserved\. | |

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
pub enum CsvCode {
    /**Fine; \`really\`\.

[`http`](Self::http): 200

Code 0, line 3 of codes\.csv; the name is pinned.*/
    #[doc(alias = "0")]
    #[doc(alias = "OK")]
    Fine = 0,
    /**Too late,

or \"soon\"\.

[`http`](Self::http): 504

Code -3, line 4 of codes\.csv; the name comes from the column "Name".*/
    #[doc(alias = "-3")]
    #[doc(alias = "LATE")]
    Late = -3,
}
#[allow(clippy::all, clippy::pedantic)]
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 2usize;
    #[inline]
    const fn __slot(code: ::core::primitive::i32) -> ::core::primitive::usize {
        let product = (code as ::core::primitive::u32).wrapping_mul(2065550767);
        (product >> 31) as ::core::primitive::usize
    }
    static __SLOTS: [CsvCode; 2usize] = [CsvCode::Fine, CsvCode::Late];
    #[inline]
    const fn __candidate(code: ::core::primitive::i32) -> CsvCode {
        __SLOTS[__slot(code)]
    }
    #[inline]
    const fn __index_of(code: ::core::primitive::i32) -> ::core::primitive::usize {
        __slot(code)
    }
    #[inline]
    const fn __index(code: CsvCode) -> ::core::primitive::usize {
        __index_of(code as ::core::primitive::i32)
    }
    const fn __all() -> [CsvCode; 2usize] {
        [CsvCode::Fine, CsvCode::Late]
    }
    static __CODES: [::core::primitive::i32; 2usize] = [0, -3];
    static __NAMES: [&::core::primitive::str; 2usize] = ["Fine", "Late"];
    static __SYMBOLS: [&::core::primitive::str; 2usize] = ["OK", "LATE"];
    static __MESSAGES: [&::core::primitive::str; 2usize] = [
        "Fine; `really`.",
        "Too late,\nor \"soon\".",
    ];
    static __OTHERS: [(::core::primitive::u32, &::core::primitive::str); 0usize] = [];
    static __LINKS: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE: [[::codes_core::__v1::More; 1usize]; 1usize] = [
        ::codes_core::__v1::more(
            &[["Too late,\r\nor \"\"soon\"\".", "", "", ""]],
            &[],
            __LINKS.as_flattened(),
        ),
    ];
    static __MEANINGS: [[::codes_core::Meaning; 2usize]; 1usize] = [
        ::codes_core::__v1::meanings(
            &["Fine; `really`.", "Too late,\nor \"soon\"."],
            &[3, 15, 15, 4, 9, 10],
            &[(1, 0)],
            __MORE.as_flattened(),
        ),
    ];
    static __STARTS: [::core::primitive::u16; 3usize] = [0, 1, 2];
    static __FIELD_0: [::core::option::Option<::core::primitive::u16>; 2usize] = [
        ::core::option::Option::Some(200),
        ::core::option::Option::Some(504),
    ];
    static __LINKS_OF_RANGES: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE_OF_RANGES: [[::codes_core::__v1::More; 0usize]; 0usize] = [];
    static __RANGE_MEANINGS: [::codes_core::Meaning; 1usize] = ::codes_core::__v1::meanings(
        &["Reserved."],
        &[6, 9, 9],
        &[],
        __MORE_OF_RANGES.as_flattened(),
    );
    #[allow(dead_code)]
    impl CsvCode {
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
                &[7, 10, 10],
                &[],
                __MORE_OF_OTHERS.as_flattened(),
            );
            ::core::option::Option::Some(&OTHER[0])
        };
        /// The ranges of numbers that the document explains, in its order.
        pub const RANGES: &'static [::codes_core::CodeRange<::core::primitive::i32>] = {
            const ENDS: [(::core::primitive::i32, ::core::primitive::i32); 1usize] = [
                (40, 49),
            ];
            const RANGES: [::codes_core::CodeRange<::core::primitive::i32>; 1usize] = ::codes_core::__v1::ranges(
                &ENDS,
                &__RANGE_MEANINGS,
            );
            &RANGES
        };
        /// Every table that the codes come from, in the order in which they are read.
        pub const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "codes.csv",
                ::core::option::Option::None,
                ::codes_core::Columns::__new(
                    "Code",
                    ::core::option::Option::Some("Text"),
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
            #[allow(unreachable_patterns)]
            match code {
                40..=49 => ::core::option::Option::Some(&__RANGE_MEANINGS[0]),
                _ => Self::CATCH_ALL,
            }
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
                            "this code is not in codes.csv\n  = help: correct the number in `of::<..>` below; if that is in a `const` or `static`, rustc does not show its line: search for it"
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
        /// The value in the column "HTTP".
        #[inline]
        #[must_use]
        pub const fn http(self) -> ::core::option::Option<::core::primitive::u16> {
            __FIELD_0[__index(self)]
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
        pub const fn code(code: &CsvCode) -> ::core::primitive::i32 {
            CsvCode::code(*code)
        }
        #[must_use]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_lossless
        )]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<CsvCode> {
            match key {
                ::codes_core::__v1::Key::Integer(
                    number,
                ) if number as ::core::primitive::i32 as ::core::primitive::i128
                    == number => CsvCode::from_code(number as ::core::primitive::i32),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub const fn entry(variant: &CsvCode) -> ::codes_core::__v1::Entry {
            let code = CsvCode::code(*variant);
            let index = __index_of(code);
            ::codes_core::__v1::Entry {
                key: ::codes_core::__v1::Key::Integer(code as ::core::primitive::i128),
                name: __NAMES[index],
                message: __MESSAGES[index],
                is_documented: __STARTS[index] < __STARTS[index + 1],
            }
        }
    }
    impl ::codes_core::Code for CsvCode {
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
    impl ::core::convert::TryFrom<::core::primitive::i32> for CsvCode {
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
    impl ::core::convert::From<CsvCode> for ::core::primitive::i32 {
        #[inline]
        fn from(code: CsvCode) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for CsvCode {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            ::codes_core::__v1::parse(text, [&__NAMES, &__SYMBOLS], &__CODES)
        }
    }
    impl ::codes_core::Checked for CsvCode {
        const SUCCESS: ::core::primitive::i32 = 0;
    }
    impl ::core::fmt::Debug for CsvCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    impl ::core::fmt::Display for CsvCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let index = __index(*self);
            ::codes_core::__v1::display(
                *self,
                ::core::option::Option::Some(__MESSAGES[index]),
                (index, &__OTHERS),
                f,
            )
        }
    }
    impl ::core::error::Error for CsvCode {}
    ::codes_core::__v1_serialize! {
        CsvCode
    }
    ::codes_core::__v1_deserialize! {
        CsvCode
    }
    ::codes_core::__v1_diagnostic! {
        CsvCode
    }
    ::codes_core::__v1_format! {
        CsvCode
    }
};
