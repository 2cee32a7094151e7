::codes_core::__interface! {
    1
}
/**The codes of the tables "Calls" and "Callbacks" of the inline text.

# Codes

| Code | Variant | Meaning | [`http`](Self::http) | [`hint`](Self::hint) |
|---:|---|---|---|---|
| 1 | [`Fine`](Self::Fine) | Fine\. | 200 |  |
| 4000 | [`Bad4000`](Self::Bad4000) | Bad\. |  | b |
| 4001 | [`Bad4001`](Self::Bad4001) | Bad\. |  | b |
| -9 | [`Late`](Self::Late) | LATE |  | c |
| 4000\-4999 | | Your fault\. | | |
| 40xx | | Your grave fault\. | | |
| \>\= 5000 | | Ours\. | | |
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
#[repr(i64)]
#[non_exhaustive]
pub(crate) enum VendorCode {
    /**Fine\.

[`http`](Self::http): 200

Code 1, line 6 of the inline text; the name comes from the words of its meaning.*/
    #[doc(alias = "1")]
    Fine = 1,
    /**Bad\.

[`hint`](Self::hint): b

Code 4000, line 10 of the inline text; the name comes from the words of its meaning.*/
    #[doc(alias = "4000")]
    Bad4000 = 4000,
    /**Bad\.

[`hint`](Self::hint): b

Code 4001, line 10 of the inline text; the name comes from the words of its meaning.*/
    #[doc(alias = "4001")]
    Bad4001 = 4001,
    /**LATE

Advice: c

[`hint`](Self::hint): c

Code -9, line 16 of the inline text; the name is written beside the code.*/
    #[doc(alias = "-9")]
    #[doc(alias = "LATE")]
    Late = -9,
}
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 4usize;
    #[inline]
    const fn __slot(code: ::core::primitive::i64) -> ::core::primitive::usize {
        let product = (code as ::core::primitive::u64)
            .wrapping_mul(14109521515791744903);
        (product >> 62) as ::core::primitive::usize
    }
    static __SLOTS: [VendorCode; 4usize] = [
        VendorCode::Late,
        VendorCode::Bad4001,
        VendorCode::Bad4000,
        VendorCode::Fine,
    ];
    #[inline]
    const fn __candidate(code: ::core::primitive::i64) -> VendorCode {
        __SLOTS[__slot(code)]
    }
    #[inline]
    const fn __index_of(code: ::core::primitive::i64) -> ::core::primitive::usize {
        __slot(code)
    }
    #[inline]
    const fn __index(code: VendorCode) -> ::core::primitive::usize {
        __index_of(code as ::core::primitive::i64)
    }
    const fn __all() -> [VendorCode; 4usize] {
        [VendorCode::Fine, VendorCode::Bad4000, VendorCode::Bad4001, VendorCode::Late]
    }
    static __CODES: [::core::primitive::i64; 4usize] = [-9, 4001, 4000, 1];
    static __NAMES: [&::core::primitive::str; 4usize] = [
        "Late",
        "Bad4001",
        "Bad4000",
        "Fine",
    ];
    static __SYMBOLS: [&::core::primitive::str; 4usize] = [
        "LATE",
        "Bad4001",
        "Bad4000",
        "Fine",
    ];
    static __MESSAGES: [&::core::primitive::str; 4usize] = [
        "LATE",
        "Bad.",
        "Bad.",
        "Fine.",
    ];
    static __OTHERS: [(::core::primitive::u32, &::core::primitive::str); 0usize] = [];
    static __LINKS: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE: [[::codes_core::__v1::More; 1usize]; 1usize] = [
        ::codes_core::__v1::more(&[["", "", "c", ""]], &[], __LINKS.as_flattened()),
    ];
    static __MEANINGS: [[::codes_core::Meaning; 4usize]; 1usize] = [
        ::codes_core::__v1::meanings(
            &["LATE", "Bad.", "Bad.", "Fine."],
            &[16, 4, 4, 10, 4, 4, 10, 4, 4, 6, 5, 5],
            &[(0, 0)],
            __MORE.as_flattened(),
        ),
    ];
    static __STARTS: [::core::primitive::u16; 5usize] = [0, 1, 2, 3, 4];
    static __FIELD_0: [::core::option::Option<::core::primitive::u16>; 4usize] = [
        ::core::option::Option::None,
        ::core::option::Option::None,
        ::core::option::Option::None,
        ::core::option::Option::Some(200),
    ];
    static __FIELD_1: [&'static ::core::primitive::str; 4usize] = ["c", "b", "b", ""];
    static __LINKS_OF_RANGES: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE_OF_RANGES: [[::codes_core::__v1::More; 0usize]; 0usize] = [];
    static __RANGE_MEANINGS: [::codes_core::Meaning; 3usize] = ::codes_core::__v1::meanings(
        &["Your fault.\nReally.", "Your grave fault.", "Ours."],
        &[7, 11, 12, 9, 17, 17, 17, 5, 5],
        &[],
        __MORE_OF_RANGES.as_flattened(),
    );
    #[allow(dead_code)]
    impl VendorCode {
        /// Every documented code, in the document's order.
        pub(crate) const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        /// The meaning of all codes that the document does not list, if it gives one.
        pub(crate) const CATCH_ALL: ::core::option::Option<
            &'static ::codes_core::Meaning,
        > = ::core::option::Option::None;
        /// The ranges of numbers that the document explains, in its order.
        pub(crate) const RANGES: &'static [::codes_core::CodeRange<
            ::core::primitive::i64,
        >] = {
            const ENDS: [(::core::primitive::i64, ::core::primitive::i64); 3usize] = [
                (4000, 4999),
                (4000, 4099),
                (5000, 9223372036854775807),
            ];
            const RANGES: [::codes_core::CodeRange<::core::primitive::i64>; 3usize] = ::codes_core::__v1::ranges(
                &ENDS,
                &__RANGE_MEANINGS,
            );
            &RANGES
        };
        /// Every table that the codes come from, in the order in which they are read.
        pub(crate) const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "text",
                ::core::option::Option::Some("Calls"),
                ::codes_core::Columns::__new(
                    "Code",
                    ::core::option::Option::Some("Message"),
                    ::core::option::Option::None,
                ),
            ),
            ::codes_core::Table::__new(
                "text",
                ::core::option::Option::Some("Callbacks"),
                ::codes_core::Columns::__new(
                        "Code",
                        ::core::option::Option::Some("Description"),
                        ::core::option::Option::None,
                    )
                    .__with(
                        ::core::option::Option::None,
                        ::core::option::Option::Some("Hint"),
                    ),
            ),
        ];
        /// The code with this number, if there is one.
        #[inline]
        #[must_use]
        pub(crate) const fn from_code(
            code: ::core::primitive::i64,
        ) -> ::core::option::Option<Self> {
            let candidate = __candidate(code);
            if candidate as ::core::primitive::i64 == code {
                ::core::option::Option::Some(candidate)
            } else {
                ::core::option::Option::None
            }
        }
        /// The meaning of any number, whether it is a code or not: the code's first meaning, else
        /// that of the narrowest range around it, else the catch-all's.
        #[must_use]
        pub(crate) const fn describe(
            code: ::core::primitive::i64,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            if let ::core::option::Option::Some(known) = Self::from_code(code) {
                if let [first, ..] = known.meanings() {
                    return ::core::option::Option::Some(first);
                }
            }
            #[allow(unreachable_patterns)]
            match code {
                4000..=4099 => ::core::option::Option::Some(&__RANGE_MEANINGS[1]),
                4000..=4999 => ::core::option::Option::Some(&__RANGE_MEANINGS[0]),
                5000..=9223372036854775807 => {
                    ::core::option::Option::Some(&__RANGE_MEANINGS[2])
                }
                _ => Self::CATCH_ALL,
            }
        }
        /// The code with the number `CODE`. If there is none, the program does not compile.
        #[inline]
        #[must_use]
        pub(crate) const fn of<const CODE: ::core::primitive::i64>() -> Self {
            const {
                match Self::from_code(CODE) {
                    ::core::option::Option::Some(code) => code,
                    ::core::option::Option::None => {
                        ::core::panic!(
                            "{}",
                            "this code is not in the inline text\n  = help: correct the number in `of::<..>` below; if that is in a `const` or `static`, rustc does not show its line: search for it"
                        )
                    }
                }
            }
        }
        /// The number of this code.
        #[inline]
        #[must_use]
        pub(crate) const fn code(self) -> ::core::primitive::i64 {
            self as ::core::primitive::i64
        }
        /// The name of this variant.
        #[inline]
        #[must_use]
        pub(crate) const fn name(self) -> &'static ::core::primitive::str {
            __NAMES[__index(self)]
        }
        /// The name as the document writes it, if it has one; else the name of this variant.
        #[inline]
        #[must_use]
        pub(crate) const fn symbol(self) -> &'static ::core::primitive::str {
            __SYMBOLS[__index(self)]
        }
        /// The plain text of the first meaning.
        #[inline]
        #[must_use]
        pub(crate) const fn message(self) -> &'static ::core::primitive::str {
            __MESSAGES[__index(self)]
        }
        /// The longer description beside the first message, if the document has both.
        #[must_use]
        pub(crate) const fn details(
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
        pub(crate) const fn advice(
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
        pub(crate) const fn meanings(self) -> &'static [::codes_core::Meaning] {
            let index = __index(self);
            let (start, end) = (__STARTS[index], __STARTS[index + 1]);
            ::codes_core::__v1::part(
                __MEANINGS.as_flattened(),
                start as ::core::primitive::usize,
                end as ::core::primitive::usize,
            )
        }
        #[doc(hidden)]
        pub(crate) const fn check(
            code: ::core::primitive::i64,
        ) -> ::core::result::Result<(), ::codes_core::Failure<Self>>
        where
            for<'__only> Self: ::codes_core::Checked,
        {
            let _ = code;
            ::core::result::Result::Ok(())
        }
        /// The value in the column "HTTP".
        #[inline]
        #[must_use]
        pub(crate) const fn http(
            self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            __FIELD_0[__index(self)]
        }
        /// The value in the column "Hint".
        #[inline]
        #[must_use]
        pub(crate) const fn hint(self) -> &'static ::core::primitive::str {
            __FIELD_1[__index(self)]
        }
        /// The languages of the translations, as BCP 47 tags, without the language of the document itself.
        pub(crate) const LANGUAGES: &'static [&'static ::core::primitive::str] = &[];
        /// The plain text of the first meaning in another language, if a translation has it. A tag that no
        /// translation has is shortened from its end until one has it: `zh-CN` finds `zh`.
        #[must_use]
        pub(crate) const fn message_in(
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
        pub(crate) const fn meanings_in(
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
    pub(crate) struct __Access;
    #[allow(dead_code)]
    impl __Access {
        /// The number of slots. Every index that `slot` returns is smaller.
        pub(crate) const SLOTS: ::core::primitive::usize = __SLOT_COUNT;
        pub(crate) const SUCCESS: ::core::option::Option<::codes_core::__v1::Key> = ::core::option::Option::None;
        /// The slot of a code, if the code is documented. Different codes have different slots.
        #[inline]
        #[must_use]
        pub(crate) const fn slot(
            code: ::core::primitive::i64,
        ) -> ::core::primitive::usize {
            __slot(code)
        }
        #[inline]
        #[must_use]
        pub(crate) const fn code(code: &VendorCode) -> ::core::primitive::i64 {
            VendorCode::code(*code)
        }
        #[must_use]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_lossless
        )]
        pub(crate) const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<VendorCode> {
            match key {
                ::codes_core::__v1::Key::Integer(
                    number,
                ) if number as ::core::primitive::i64 as ::core::primitive::i128
                    == number => VendorCode::from_code(number as ::core::primitive::i64),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub(crate) const fn entry(variant: &VendorCode) -> ::codes_core::__v1::Entry {
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
        type Repr = ::core::primitive::i64;
        const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = Self::CATCH_ALL;
        const RANGES: &'static [::codes_core::CodeRange<::core::primitive::i64>] = Self::RANGES;
        const TABLES: &'static [::codes_core::Table] = Self::TABLES;
        const LANGUAGES: &'static [&'static ::core::primitive::str] = Self::LANGUAGES;
        #[doc(hidden)]
        const __NOTATION: ::codes_core::__v1::Notation = ::codes_core::__v1::Notation::DECIMAL;
        #[doc(hidden)]
        type __Access = __Access;
        #[inline]
        fn from_code(code: ::core::primitive::i64) -> ::core::option::Option<Self> {
            Self::from_code(code)
        }
        #[inline]
        fn describe(
            code: ::core::primitive::i64,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            Self::describe(code)
        }
        #[inline]
        fn code(self) -> ::core::primitive::i64 {
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
    impl ::core::convert::TryFrom<::core::primitive::i64> for VendorCode {
        type Error = ::codes_core::UnknownCode<Self>;
        #[inline]
        fn try_from(
            code: ::core::primitive::i64,
        ) -> ::core::result::Result<Self, ::codes_core::UnknownCode<Self>> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(::codes_core::__v1::unknown(code))
                }
            }
        }
    }
    impl ::core::convert::From<VendorCode> for ::core::primitive::i64 {
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
    impl ::core::fmt::Debug for VendorCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    impl ::core::fmt::Display for VendorCode {
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
