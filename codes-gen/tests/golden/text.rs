::codes_core::__interface! {
    1
}
/**The codes of a table of the inline text.

# Codes

| Code | Variant | Meaning | [`retry`](Self::retry) |
|---|---|---|---|
| AuthFailure | [`AuthFailure`](Self::AuthFailure) | Who are you? | false |
| AuthFailure\.TokenFailure | [`AuthFailureTokenFailure`](Self::AuthFailureTokenFailure) | The token is wrong\. | false |
| DB\:0140 | [`Db0140`](Self::Db0140) | The database is busy\. | true |
| DB\:0141 | [`Db0141`](Self::Db0141) | The database is busy\. | true |
| 0012 | [`Expired`](Self::Expired) | Too late\. | true |

All other codes: Who knows?
*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash
)]
#[non_exhaustive]
pub enum ApiCode {
    /**Who are you?

[`retry`](Self::retry): false

Code AuthFailure, line 4 of the inline text; the name comes from the code.*/
    AuthFailure,
    /**The token is wrong\.

[`retry`](Self::retry): false

Code AuthFailure\.TokenFailure, line 5 of the inline text; the name comes from the code.*/
    #[doc(alias = "AuthFailure.TokenFailure")]
    AuthFailureTokenFailure,
    /**The database is busy\.

[`retry`](Self::retry): true

Code DB\:0140, line 6 of the inline text; the name comes from the code.*/
    #[doc(alias = "DB:0140")]
    Db0140,
    /**The database is busy\.

[`retry`](Self::retry): true

Code DB\:0141, line 6 of the inline text; the name comes from the code.*/
    #[doc(alias = "DB:0141")]
    Db0141,
    /**Too late\.

[`retry`](Self::retry): true

Code 0012, line 7 of the inline text; the name is pinned.*/
    #[doc(alias = "0012")]
    Expired,
    ///The code E1, which is not in the document.
    #[doc(alias = "E1")]
    #[deprecated(note = "the code E1 is no longer in the inline text")]
    Gone,
}
#[allow(deprecated)]
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 8usize;
    #[inline]
    const fn __product(code: &::core::primitive::str) -> ::core::primitive::u64 {
        ::codes_core::__v1::hash::<2usize, 17561866513979060391>(code)
    }
    #[inline]
    const fn __may_be(product: ::core::primitive::u64) -> ::core::primitive::bool {
        static PLACES: [::core::primitive::u64; 4usize] = [
            8388608, 2199024304128, 68719509504, 18014398509481984,
        ];
        let place = product >> 56;
        PLACES[(place / 64) as ::core::primitive::usize] >> (place % 64) & 1 != 0
    }
    #[inline]
    const fn __slot_of(product: ::core::primitive::u64) -> ::core::primitive::usize {
        (product >> 61) as ::core::primitive::usize
    }
    #[inline]
    const fn __slot(code: &::core::primitive::str) -> ::core::primitive::usize {
        __slot_of(__product(code))
    }
    static __SLOTS: [ApiCode; 8usize] = [
        ApiCode::Db0140,
        ApiCode::AuthFailure,
        ApiCode::AuthFailureTokenFailure,
        ApiCode::AuthFailure,
        ApiCode::Expired,
        ApiCode::Db0141,
        ApiCode::AuthFailure,
        ApiCode::Gone,
    ];
    #[inline(always)]
    const fn __find(code: &::core::primitive::str) -> ::core::option::Option<ApiCode> {
        let product = __product(code);
        if !__may_be(product) {
            return ::core::option::Option::None;
        }
        let slot = __slot_of(product);
        let candidate = __SLOTS[slot];
        let known = __CODES[candidate as ::core::primitive::usize];
        if ::codes_core::__v1::is(known, __LENGTHS[slot], &__ROWS.0[slot], code) {
            ::core::option::Option::Some(candidate)
        } else {
            ::core::option::Option::None
        }
    }
    #[inline(never)]
    const fn __find_unusual(
        code: &::core::primitive::str,
    ) -> ::core::option::Option<ApiCode> {
        __find(code)
    }
    #[inline]
    const fn __index(code: ApiCode) -> ::core::primitive::usize {
        code as ::core::primitive::usize
    }
    const fn __all() -> [ApiCode; 5usize] {
        [
            ApiCode::AuthFailure,
            ApiCode::AuthFailureTokenFailure,
            ApiCode::Db0140,
            ApiCode::Db0141,
            ApiCode::Expired,
        ]
    }
    static __CODES: [&'static ::core::primitive::str; 6usize] = [
        "AuthFailure",
        "AuthFailure.TokenFailure",
        "DB:0140",
        "DB:0141",
        "0012",
        "E1",
    ];
    static __LENGTHS: [::core::primitive::u8; 8usize] = *b"\x07\xFF\x18\x0B\x04\x07\xFF\x02";
    static __ROWS: ::codes_core::__v1::Rows<32usize, 8usize> = ::codes_core::__v1::Rows([
        *b"DB:0140.........................",
        *b"................................",
        *b"AuthFailure.TokenFailure........",
        *b"AuthFailure.....................",
        *b"0012............................",
        *b"DB:0141.........................",
        *b"................................",
        *b"E1..............................",
    ]);
    static __NAMES: [&::core::primitive::str; 6usize] = [
        "AuthFailure",
        "AuthFailureTokenFailure",
        "Db0140",
        "Db0141",
        "Expired",
        "Gone",
    ];
    static __MESSAGES: [&::core::primitive::str; 6usize] = [
        "Who are you?",
        "The token is wrong.",
        "The database is busy.",
        "The database is busy.",
        "Too late.",
        "",
    ];
    static __OTHERS: [(::core::primitive::u32, &::core::primitive::str); 0usize] = [];
    static __LINKS: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE: [[::codes_core::__v1::More; 0usize]; 0usize] = [];
    static __MEANINGS: [[::codes_core::Meaning; 5usize]; 1usize] = [
        ::codes_core::__v1::meanings(
            &[
                "Who are you?",
                "The token is wrong.",
                "The database is busy.",
                "The database is busy.",
                "Too late.",
            ],
            &[4, 12, 12, 5, 19, 19, 6, 21, 21, 6, 21, 21, 7, 9, 9],
            &[],
            __MORE.as_flattened(),
        ),
    ];
    static __STARTS: [::core::primitive::u16; 7usize] = [0, 1, 2, 3, 4, 5, 5];
    static __FIELD_0: [::core::primitive::bool; 6usize] = [
        false, false, true, true, true, false,
    ];
    #[allow(dead_code)]
    impl ApiCode {
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
                &[8, 10, 10],
                &[],
                __MORE_OF_OTHERS.as_flattened(),
            );
            ::core::option::Option::Some(&OTHER[0])
        };
        /// Empty: only numbers have ranges.
        pub const RANGES: &'static [::codes_core::CodeRange<
            &'static ::core::primitive::str,
        >] = &[];
        /// Every table that the codes come from, in the order in which they are read.
        pub const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "text",
                ::core::option::Option::None,
                ::codes_core::Columns::__new(
                    "Error code",
                    ::core::option::Option::Some("Description"),
                    ::core::option::Option::None,
                ),
            ),
        ];
        /// The code with this text, if there is one.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: &::core::primitive::str,
        ) -> ::core::option::Option<Self> {
            if code.len() >= 4usize && code.len() <= 7usize {
                __find(code)
            } else {
                __find_unusual(code)
            }
        }
        /// The meaning of any text, whether it is a code or not: the code's first meaning, else
        /// the catch-all's.
        #[must_use]
        pub const fn describe(
            code: &::core::primitive::str,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            if let ::core::option::Option::Some(known) = Self::from_code(code) {
                if let [first, ..] = known.meanings() {
                    return ::core::option::Option::Some(first);
                }
            }
            Self::CATCH_ALL
        }
        /// The text of this code.
        #[inline]
        #[must_use]
        pub const fn code(self) -> &'static ::core::primitive::str {
            __CODES[self as ::core::primitive::usize]
        }
        /// The name of this variant.
        #[inline]
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            __NAMES[__index(self)]
        }
        /// The name beside the code, as the document writes it, if it has one; else the code.
        #[inline]
        #[must_use]
        pub const fn symbol(self) -> &'static ::core::primitive::str {
            self.code()
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
        /// Checks a return code: `Ok` if it is OK, the success code.
        ///
        /// # Errors
        ///
        /// Returns every other code as an error, whether it is documented or not.
        #[inline]
        pub const fn check(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<
            (),
            ::codes_core::Failure<Self, &::core::primitive::str>,
        > {
            if ::codes_core::__v1::same("OK", code) {
                ::core::result::Result::Ok(())
            } else {
                ::core::result::Result::Err(
                    ::codes_core::__v1::failure(code, Self::from_code(code)),
                )
            }
        }
        /// The value in the column "Retry".
        #[inline]
        #[must_use]
        pub const fn retry(self) -> ::core::primitive::bool {
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
            let code: &'static ::core::primitive::str = "OK";
            ::codes_core::__v1::Key::Text(code)
        });
        /// The slot of a code, if the code is documented. Different codes have different slots.
        #[inline]
        #[must_use]
        pub const fn slot(code: &::core::primitive::str) -> ::core::primitive::usize {
            __slot(code)
        }
        #[inline]
        #[must_use]
        pub const fn code(code: &ApiCode) -> &'static ::core::primitive::str {
            ApiCode::code(*code)
        }
        #[must_use]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_lossless
        )]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<ApiCode> {
            match key {
                ::codes_core::__v1::Key::Text(text) => ApiCode::from_code(text),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub const fn entry(variant: &ApiCode) -> ::codes_core::__v1::Entry {
            let code = ApiCode::code(*variant);
            let index = *variant as ::core::primitive::usize;
            ::codes_core::__v1::Entry {
                key: ::codes_core::__v1::Key::Text(code),
                name: __NAMES[index],
                message: __MESSAGES[index],
                is_documented: __STARTS[index] < __STARTS[index + 1],
            }
        }
    }
    impl ::codes_core::Code for ApiCode {
        type Repr = &'static ::core::primitive::str;
        const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = Self::CATCH_ALL;
        const RANGES: &'static [::codes_core::CodeRange<
            &'static ::core::primitive::str,
        >] = Self::RANGES;
        const TABLES: &'static [::codes_core::Table] = Self::TABLES;
        const LANGUAGES: &'static [&'static ::core::primitive::str] = Self::LANGUAGES;
        #[doc(hidden)]
        const __NOTATION: ::codes_core::__v1::Notation = ::codes_core::__v1::Notation::DECIMAL;
        #[doc(hidden)]
        type __Access = __Access;
        #[inline]
        fn from_code(code: &'_ ::core::primitive::str) -> ::core::option::Option<Self> {
            Self::from_code(code)
        }
        #[inline]
        fn describe(
            code: &'_ ::core::primitive::str,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            Self::describe(code)
        }
        #[inline]
        fn code(self) -> &'static ::core::primitive::str {
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
    impl<'a> ::core::convert::TryFrom<&'a ::core::primitive::str> for ApiCode {
        type Error = ::codes_core::UnknownCode<Self, &'a ::core::primitive::str>;
        #[inline]
        fn try_from(
            code: &'a ::core::primitive::str,
        ) -> ::core::result::Result<
            Self,
            ::codes_core::UnknownCode<Self, &'a ::core::primitive::str>,
        > {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(::codes_core::__v1::unknown(code))
                }
            }
        }
    }
    impl ::core::convert::From<ApiCode> for &'static ::core::primitive::str {
        #[inline]
        fn from(code: ApiCode) -> Self {
            code.code()
        }
    }
    impl ::core::cmp::Ord for ApiCode {
        #[inline]
        fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
            ::core::cmp::Ord::cmp(Self::code(*self), Self::code(*other))
        }
    }
    impl ::core::cmp::PartialOrd for ApiCode {
        #[inline]
        fn partial_cmp(
            &self,
            other: &Self,
        ) -> ::core::option::Option<::core::cmp::Ordering> {
            ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
        }
    }
    impl ::core::str::FromStr for ApiCode {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            ::codes_core::__v1::parse(text, [&__NAMES, &[]], &__CODES)
        }
    }
    impl ::codes_core::Checked for ApiCode {
        const SUCCESS: &'static ::core::primitive::str = "OK";
    }
    impl ::core::fmt::Debug for ApiCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    impl ::core::fmt::Display for ApiCode {
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
    impl ::core::error::Error for ApiCode {}
    ::codes_core::__v1_serialize! {
        ApiCode
    }
    ::codes_core::__v1_deserialize! {
        ApiCode
    }
    ::codes_core::__v1_diagnostic! {
        ApiCode
    }
    ::codes_core::__v1_format! {
        ApiCode
    }
};
