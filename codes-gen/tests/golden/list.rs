::codes_core::__interface! {
    1
}
/**The codes of the list "Line errors" of the inline text.

# Codes

| Code | Variant | Meaning |
|---:|---|---|
| 10001 | [`LineNotFound`](Self::LineNotFound) | Line not found\. |
| 10002 | [`LineBusy`](Self::LineBusy) | Try later, see here\. |
| 11 | [`Either`](Self::Either) | Either\: |
| 41\-44 | | Reserved\. |

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
#[repr(u16)]
#[non_exhaustive]
pub enum LineCode {
    /**Line not found\.

Code 10001, line 4 of the inline text; the name comes from the words of its meaning.*/
    #[doc(alias = "10001")]
    LineNotFound = 10001,
    /**Try later, see here\.

Once more in a minute\.

Links: [here](<https://example.com/line>).

Code 10002, line 5 of the inline text; the name comes from the column "Name".*/
    #[doc(alias = "10002")]
    #[doc(alias = "LINE_BUSY")]
    LineBusy = 10002,
    /**Either\:

* the drum is full
* the drum is empty

Code 11, line 8 of the inline text; the name comes from the words of its meaning.*/
    #[doc(alias = "11")]
    Either = 11,
}
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 4usize;
    #[inline]
    const fn __slot(code: ::core::primitive::u16) -> ::core::primitive::usize {
        let product = (code as ::core::primitive::u32).wrapping_mul(2065550767);
        (product >> 30) as ::core::primitive::usize
    }
    static __SLOTS: [LineCode; 4usize] = [
        LineCode::LineBusy,
        LineCode::Either,
        LineCode::LineNotFound,
        LineCode::LineNotFound,
    ];
    #[inline]
    const fn __candidate(code: ::core::primitive::u16) -> LineCode {
        __SLOTS[__slot(code)]
    }
    #[inline]
    const fn __index_of(code: ::core::primitive::u16) -> ::core::primitive::usize {
        __slot(code)
    }
    #[inline]
    const fn __index(code: LineCode) -> ::core::primitive::usize {
        __index_of(code as ::core::primitive::u16)
    }
    const fn __all() -> [LineCode; 3usize] {
        [LineCode::LineNotFound, LineCode::LineBusy, LineCode::Either]
    }
    static __CODES: [::core::primitive::u16; 4usize] = [10002, 11, 10001, 0];
    static __NAMES: [&::core::primitive::str; 4usize] = [
        "LineBusy",
        "Either",
        "LineNotFound",
        "",
    ];
    static __SYMBOLS: [&::core::primitive::str; 4usize] = [
        "LINE_BUSY",
        "Either",
        "LineNotFound",
        "",
    ];
    static __MESSAGES: [&::core::primitive::str; 4usize] = [
        "Try later, see here.",
        "Either:\n- the drum is full\n- the drum is empty",
        "Line not found.",
        "",
    ];
    static __OTHERS: [(::core::primitive::u32, &::core::primitive::str); 0usize] = [];
    static __LINKS: [[::codes_core::Link; 1usize]; 1usize] = [
        ::codes_core::__v1::links(&[("here", "https://example.com/line")]),
    ];
    static __MORE: [[::codes_core::__v1::More; 2usize]; 1usize] = [
        ::codes_core::__v1::more(
            &[
                [
                    "Try later, see [here](https://example.com/line).",
                    "Once more in a minute.",
                    "",
                    "",
                ],
                ["Either:\n  - the drum is full\n  - the drum is empty", "", "", ""],
            ],
            &[(0, 0, 1)],
            __LINKS.as_flattened(),
        ),
    ];
    static __MEANINGS: [[::codes_core::Meaning; 3usize]; 1usize] = [
        ::codes_core::__v1::meanings(
            &[
                "Try later, see here.",
                "Either:\n- the drum is full\n- the drum is empty",
                "Line not found.",
            ],
            &[5, 20, 20, 8, 7, 8, 4, 15, 15],
            &[(0, 0), (1, 1)],
            __MORE.as_flattened(),
        ),
    ];
    static __STARTS: [::core::primitive::u16; 5usize] = [0, 1, 2, 3, 3];
    static __LINKS_OF_RANGES: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE_OF_RANGES: [[::codes_core::__v1::More; 0usize]; 0usize] = [];
    static __RANGE_MEANINGS: [::codes_core::Meaning; 1usize] = ::codes_core::__v1::meanings(
        &["Reserved."],
        &[11, 9, 9],
        &[],
        __MORE_OF_RANGES.as_flattened(),
    );
    #[allow(dead_code)]
    impl LineCode {
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
                &[12, 10, 10],
                &[],
                __MORE_OF_OTHERS.as_flattened(),
            );
            ::core::option::Option::Some(&OTHER[0])
        };
        /// The ranges of numbers that the document explains, in its order.
        pub const RANGES: &'static [::codes_core::CodeRange<::core::primitive::u16>] = {
            const ENDS: [(::core::primitive::u16, ::core::primitive::u16); 1usize] = [
                (41, 44),
            ];
            const RANGES: [::codes_core::CodeRange<::core::primitive::u16>; 1usize] = ::codes_core::__v1::ranges(
                &ENDS,
                &__RANGE_MEANINGS,
            );
            &RANGES
        };
        /// Every table that the codes come from, in the order in which they are read.
        pub const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "text",
                ::core::option::Option::Some("Line errors"),
                ::codes_core::Columns::__new(
                        "Code",
                        ::core::option::Option::Some("Message"),
                        ::core::option::Option::Some("Name"),
                    )
                    .__with(
                        ::core::option::Option::Some("Details"),
                        ::core::option::Option::None,
                    ),
            ),
        ];
        /// The code with this number, if there is one.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::u16,
        ) -> ::core::option::Option<Self> {
            let candidate = __candidate(code);
            if candidate as ::core::primitive::u16 == code {
                ::core::option::Option::Some(candidate)
            } else {
                ::core::option::Option::None
            }
        }
        /// The meaning of any number, whether it is a code or not: the code's first meaning, else
        /// that of the narrowest range around it, else the catch-all's.
        #[must_use]
        pub const fn describe(
            code: ::core::primitive::u16,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            if let ::core::option::Option::Some(known) = Self::from_code(code) {
                if let [first, ..] = known.meanings() {
                    return ::core::option::Option::Some(first);
                }
            }
            #[allow(unreachable_patterns)]
            match code {
                41..=44 => ::core::option::Option::Some(&__RANGE_MEANINGS[0]),
                _ => Self::CATCH_ALL,
            }
        }
        /// The code with the number `CODE`. If there is none, the program does not compile.
        #[inline]
        #[must_use]
        pub const fn of<const CODE: ::core::primitive::u16>() -> Self {
            const {
                match Self::from_code(CODE) {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => {
                        ::core::panic!(
                            "{}",
                            "this code is not below \"Line errors\" of the inline text\n  = help: correct the number in `of::<..>` below; if that is in a `const` or `static`, rustc does not show its line: search for it"
                        )
                    }
                }
            }
        }
        /// The number of this code.
        #[inline]
        #[must_use]
        pub const fn code(self) -> ::core::primitive::u16 {
            self as ::core::primitive::u16
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
        #[doc(hidden)]
        pub const fn check(
            code: ::core::primitive::u16,
        ) -> ::core::result::Result<(), ::codes_core::Failure<Self>>
        where
            for<'__only> Self: ::codes_core::Checked,
        {
            let _ = code;
            ::core::result::Result::Ok(())
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
        pub const SUCCESS: ::core::option::Option<::codes_core::__v1::Key> = ::core::option::Option::None;
        /// The slot of a code, if the code is documented. Different codes have different slots.
        #[inline]
        #[must_use]
        pub const fn slot(code: ::core::primitive::u16) -> ::core::primitive::usize {
            __slot(code)
        }
        #[inline]
        #[must_use]
        pub const fn code(code: &LineCode) -> ::core::primitive::u16 {
            LineCode::code(*code)
        }
        #[must_use]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_lossless
        )]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<LineCode> {
            match key {
                ::codes_core::__v1::Key::Integer(
                    number,
                ) if number as ::core::primitive::u16 as ::core::primitive::i128
                    == number => LineCode::from_code(number as ::core::primitive::u16),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub const fn entry(variant: &LineCode) -> ::codes_core::__v1::Entry {
            let code = LineCode::code(*variant);
            let index = __index_of(code);
            ::codes_core::__v1::Entry {
                key: ::codes_core::__v1::Key::Integer(code as ::core::primitive::i128),
                name: __NAMES[index],
                message: __MESSAGES[index],
                is_documented: __STARTS[index] < __STARTS[index + 1],
            }
        }
    }
    impl ::codes_core::Code for LineCode {
        type Repr = ::core::primitive::u16;
        const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = Self::CATCH_ALL;
        const RANGES: &'static [::codes_core::CodeRange<::core::primitive::u16>] = Self::RANGES;
        const TABLES: &'static [::codes_core::Table] = Self::TABLES;
        const LANGUAGES: &'static [&'static ::core::primitive::str] = Self::LANGUAGES;
        #[doc(hidden)]
        const __NOTATION: ::codes_core::__v1::Notation = ::codes_core::__v1::Notation::DECIMAL;
        #[doc(hidden)]
        type __Access = __Access;
        #[inline]
        fn from_code(code: ::core::primitive::u16) -> ::core::option::Option<Self> {
            Self::from_code(code)
        }
        #[inline]
        fn describe(
            code: ::core::primitive::u16,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            Self::describe(code)
        }
        #[inline]
        fn code(self) -> ::core::primitive::u16 {
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
    impl ::core::convert::TryFrom<::core::primitive::u16> for LineCode {
        type Error = ::codes_core::UnknownCode<Self>;
        #[inline]
        fn try_from(
            code: ::core::primitive::u16,
        ) -> ::core::result::Result<Self, ::codes_core::UnknownCode<Self>> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(::codes_core::__v1::unknown(code))
                }
            }
        }
    }
    impl ::core::convert::From<LineCode> for ::core::primitive::u16 {
        #[inline]
        fn from(code: LineCode) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for LineCode {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            ::codes_core::__v1::parse(text, [&__NAMES, &__SYMBOLS], &__CODES)
        }
    }
    impl ::core::fmt::Debug for LineCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    impl ::core::fmt::Display for LineCode {
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
    impl ::core::error::Error for LineCode {}
    ::codes_core::__v1_serialize! {
        LineCode
    }
    ::codes_core::__v1_deserialize! {
        LineCode
    }
    ::codes_core::__v1_diagnostic! {
        LineCode
    }
    ::codes_core::__v1_format! {
        LineCode
    }
};
