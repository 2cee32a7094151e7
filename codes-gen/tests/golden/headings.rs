::codes_core::__interface! {
    1
}
/**The codes of the headings below "Codes" of the inline text.

# Codes

| Code | Variant | Meaning | [`kind`](Self::kind) |
|---:|---|---|---|
| 0 | [`KiteOk`](Self::KiteOk) | It worked\. |  |
| 3 | [`KiteTorn`](Self::KiteTorn) | The sail is torn\. | Warning |
| 4 | [`KiteWet`](Self::KiteWet) | The sail is wet\. Dry it\. | Note |
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
pub enum KiteCode {
    /**It worked\.

Code 0, line 4 of the inline text; the name comes from the column "Name".*/
    #[doc(alias = "0")]
    #[doc(alias = "KITE_OK")]
    KiteOk = 0,
    /**The sail is torn\.

\#\#\# Action



Mend it\.

Advice: Mend it\.

[`kind`](Self::kind): Warning

Code 3, line 8 of the inline text; the name comes from the column "Name".*/
    #[doc(alias = "3")]
    #[doc(alias = "KITE_TORN")]
    KiteTorn = 3,
    /**The sail is wet\. Dry it\.

\#\#\# Action



Wait\.

Advice: Wait\.

[`kind`](Self::kind): Note

Code 4, line 18 of the inline text; the name comes from the column "Name".*/
    #[doc(alias = "4")]
    #[doc(alias = "KITE_WET")]
    KiteWet = 4,
}
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 4usize;
    #[inline]
    const fn __slot(code: ::core::primitive::i32) -> ::core::primitive::usize {
        let product = (code as ::core::primitive::u32).wrapping_mul(2065550767);
        (product >> 30) as ::core::primitive::usize
    }
    static __SLOTS: [KiteCode; 4usize] = [
        KiteCode::KiteOk,
        KiteCode::KiteTorn,
        KiteCode::KiteOk,
        KiteCode::KiteWet,
    ];
    #[inline]
    const fn __candidate(code: ::core::primitive::i32) -> KiteCode {
        __SLOTS[__slot(code)]
    }
    #[inline]
    const fn __index_of(code: ::core::primitive::i32) -> ::core::primitive::usize {
        __slot(code)
    }
    #[inline]
    const fn __index(code: KiteCode) -> ::core::primitive::usize {
        __index_of(code as ::core::primitive::i32)
    }
    const fn __all() -> [KiteCode; 3usize] {
        [KiteCode::KiteOk, KiteCode::KiteTorn, KiteCode::KiteWet]
    }
    static __CODES: [::core::primitive::i32; 4usize] = [0, 3, 0, 4];
    static __NAMES: [&::core::primitive::str; 4usize] = [
        "KiteOk",
        "KiteTorn",
        "",
        "KiteWet",
    ];
    static __SYMBOLS: [&::core::primitive::str; 4usize] = [
        "KITE_OK",
        "KITE_TORN",
        "",
        "KITE_WET",
    ];
    static __MESSAGES: [&::core::primitive::str; 4usize] = [
        "It worked.",
        "The sail is torn.",
        "",
        "The sail is wet. Dry it.",
    ];
    static __OTHERS: [(::core::primitive::u32, &::core::primitive::str); 0usize] = [];
    static __LINKS: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE: [[::codes_core::__v1::More; 2usize]; 1usize] = [
        ::codes_core::__v1::more(
            &[
                ["", "### Action\n\nMend it.", "Mend it.", ""],
                ["", "### Action\n\nWait.", "Wait.", ""],
            ],
            &[],
            __LINKS.as_flattened(),
        ),
    ];
    static __MEANINGS: [[::codes_core::Meaning; 3usize]; 1usize] = [
        ::codes_core::__v1::meanings(
            &["It worked.", "The sail is torn.", "The sail is wet. Dry it."],
            &[4, 10, 10, 8, 17, 17, 18, 16, 17],
            &[(1, 0), (2, 1)],
            __MORE.as_flattened(),
        ),
    ];
    static __STARTS: [::core::primitive::u16; 5usize] = [0, 1, 2, 2, 3];
    static __FIELD_0: [&'static ::core::primitive::str; 4usize] = [
        "",
        "Warning",
        "",
        "Note",
    ];
    #[allow(dead_code)]
    impl KiteCode {
        /// Every documented code, in the document's order.
        pub const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        /// The meaning of all codes that the document does not list, if it gives one.
        pub const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = ::core::option::Option::None;
        /// The ranges of numbers that the document explains, in its order.
        pub const RANGES: &'static [::codes_core::CodeRange<::core::primitive::i32>] = &[];
        /// Every table that the codes come from, in the order in which they are read.
        pub const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "text",
                ::core::option::Option::Some("Codes"),
                ::codes_core::Columns::__new(
                        "Code",
                        ::core::option::Option::Some("Message"),
                        ::core::option::Option::Some("Name"),
                    )
                    .__with(
                        ::core::option::Option::Some("Details"),
                        ::core::option::Option::Some("Action"),
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
                            "this code is not below \"Codes\" of the inline text\n  = help: correct the number in `of::<..>` below; if that is in a `const` or `static`, rustc does not show its line: search for it"
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
        #[doc(hidden)]
        pub const fn check(
            code: ::core::primitive::i32,
        ) -> ::core::result::Result<(), ::codes_core::Failure<Self>>
        where
            for<'__only> Self: ::codes_core::Checked,
        {
            let _ = code;
            ::core::result::Result::Ok(())
        }
        /// The value in the column "Type".
        #[inline]
        #[must_use]
        pub const fn kind(self) -> &'static ::core::primitive::str {
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
        pub const SUCCESS: ::core::option::Option<::codes_core::__v1::Key> = ::core::option::Option::None;
        /// The slot of a code, if the code is documented. Different codes have different slots.
        #[inline]
        #[must_use]
        pub const fn slot(code: ::core::primitive::i32) -> ::core::primitive::usize {
            __slot(code)
        }
        #[inline]
        #[must_use]
        pub const fn code(code: &KiteCode) -> ::core::primitive::i32 {
            KiteCode::code(*code)
        }
        #[must_use]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_lossless
        )]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<KiteCode> {
            match key {
                ::codes_core::__v1::Key::Integer(
                    number,
                ) if number as ::core::primitive::i32 as ::core::primitive::i128
                    == number => KiteCode::from_code(number as ::core::primitive::i32),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub const fn entry(variant: &KiteCode) -> ::codes_core::__v1::Entry {
            let code = KiteCode::code(*variant);
            let index = __index_of(code);
            ::codes_core::__v1::Entry {
                key: ::codes_core::__v1::Key::Integer(code as ::core::primitive::i128),
                name: __NAMES[index],
                message: __MESSAGES[index],
                is_documented: __STARTS[index] < __STARTS[index + 1],
            }
        }
    }
    impl ::codes_core::Code for KiteCode {
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
    impl ::core::convert::TryFrom<::core::primitive::i32> for KiteCode {
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
    impl ::core::convert::From<KiteCode> for ::core::primitive::i32 {
        #[inline]
        fn from(code: KiteCode) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for KiteCode {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            ::codes_core::__v1::parse(text, [&__NAMES, &__SYMBOLS], &__CODES)
        }
    }
    impl ::core::fmt::Debug for KiteCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    impl ::core::fmt::Display for KiteCode {
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
    impl ::core::error::Error for KiteCode {}
    ::codes_core::__v1_serialize! {
        KiteCode
    }
    ::codes_core::__v1_deserialize! {
        KiteCode
    }
    ::codes_core::__v1_diagnostic! {
        KiteCode
    }
    ::codes_core::__v1_format! {
        KiteCode
    }
};
