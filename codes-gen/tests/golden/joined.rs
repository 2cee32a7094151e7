::codes_core::__interface! {
    1
}
#[allow(clippy::all, clippy::pedantic)]
/**The codes of the table "Codes" of docs\/orders\.md and the table "Codes" of docs\/users\.md.

# Codes

| Code | Variant | Meaning |
|---:|---|---|
| 100 | [`Malformed`](Self::Malformed) | Malformed\. |
| 202 | [`OrderIsEmpty`](Self::OrderIsEmpty) | Order is empty\.; or: No orders\. |
| 301 | [`NoUser`](Self::NoUser) | No such user\. |
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
pub enum ShopCode {
    /**Malformed\.

Code 100, line 4 of docs\/orders\.md; the name comes from the words of its meaning.*/
    #[doc(alias = "100")]
    Malformed = 100,
    /**Order is empty\.

Or:

No orders\.

Code 202, line 5 of docs\/orders\.md and line 4 of docs\/users\.md; the name comes from the words of its meaning.*/
    #[doc(alias = "202")]
    OrderIsEmpty = 202,
    /**No such user\.

Code 301, line 6 of docs\/users\.md; the name is pinned.*/
    #[doc(alias = "301")]
    NoUser = 301,
}
#[allow(clippy::all, clippy::pedantic)]
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 4usize;
    #[inline]
    const fn __slot(code: ::core::primitive::u16) -> ::core::primitive::usize {
        let product = (code as ::core::primitive::u32).wrapping_mul(1917616621);
        (product >> 30) as ::core::primitive::usize
    }
    static __SLOTS: [ShopCode; 4usize] = [
        ShopCode::OrderIsEmpty,
        ShopCode::NoUser,
        ShopCode::Malformed,
        ShopCode::Malformed,
    ];
    #[inline]
    const fn __candidate(code: ::core::primitive::u16) -> ShopCode {
        __SLOTS[__slot(code)]
    }
    #[inline]
    const fn __index_of(code: ::core::primitive::u16) -> ::core::primitive::usize {
        __slot(code)
    }
    #[inline]
    const fn __index(code: ShopCode) -> ::core::primitive::usize {
        __index_of(code as ::core::primitive::u16)
    }
    const fn __all() -> [ShopCode; 3usize] {
        [ShopCode::Malformed, ShopCode::OrderIsEmpty, ShopCode::NoUser]
    }
    static __CODES: [::core::primitive::u16; 4usize] = [202, 301, 100, 0];
    static __NAMES: [&::core::primitive::str; 4usize] = [
        "OrderIsEmpty",
        "NoUser",
        "Malformed",
        "",
    ];
    static __MESSAGES: [&::core::primitive::str; 4usize] = [
        "Order is empty.",
        "No such user.",
        "Malformed.",
        "",
    ];
    static __OTHERS: [(::core::primitive::u32, &::core::primitive::str); 1usize] = [
        (0, "No orders."),
    ];
    static __LINKS: [[::codes_core::Link; 0usize]; 0usize] = [];
    static __MORE: [[::codes_core::__v1::More; 3usize]; 1usize] = [
        ::codes_core::__v1::more(
            &[
                ["", "", "", "docs/orders.md"],
                ["`No` orders.", "", "", "docs/users.md"],
                ["", "", "", "docs/users.md"],
            ],
            &[],
            __LINKS.as_flattened(),
        ),
    ];
    static __MEANINGS: [[::codes_core::Meaning; 4usize]; 1usize] = [
        ::codes_core::__v1::meanings(
            &["Order is empty.", "No orders.", "No such user.", "Malformed."],
            &[5, 15, 15, 4, 10, 10, 6, 13, 13, 4, 10, 10],
            &[(0, 0), (1, 1), (2, 2), (3, 0)],
            __MORE.as_flattened(),
        ),
    ];
    static __STARTS: [::core::primitive::u16; 5usize] = [0, 2, 3, 4, 4];
    #[allow(dead_code)]
    impl ShopCode {
        /// Every documented code, in the document's order.
        pub const ALL: &'static [Self] = &{
            let all = __all();
            all
        };
        /// The meaning of all codes that the document does not list, if it gives one.
        pub const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = ::core::option::Option::None;
        /// The ranges of numbers that the document explains, in its order.
        pub const RANGES: &'static [::codes_core::CodeRange<::core::primitive::u16>] = &[];
        /// Every table that the codes come from, in the order in which they are read.
        pub const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "docs/orders.md",
                ::core::option::Option::Some("Codes"),
                ::codes_core::Columns::__new(
                    "Code",
                    ::core::option::Option::Some("Text"),
                    ::core::option::Option::None,
                ),
            ),
            ::codes_core::Table::__new(
                "docs/users.md",
                ::core::option::Option::Some("Codes"),
                ::codes_core::Columns::__new(
                    "Code",
                    ::core::option::Option::Some("Text"),
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
            Self::CATCH_ALL
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
                            "this code is not in docs/orders.md and docs/users.md\n  = help: correct the number in `of::<..>` below; if that is in a `const` or `static`, rustc does not show its line: search for it"
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
            self.name()
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
        pub const fn code(code: &ShopCode) -> ::core::primitive::u16 {
            ShopCode::code(*code)
        }
        #[must_use]
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_lossless
        )]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<ShopCode> {
            match key {
                ::codes_core::__v1::Key::Integer(
                    number,
                ) if number as ::core::primitive::u16 as ::core::primitive::i128
                    == number => ShopCode::from_code(number as ::core::primitive::u16),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub const fn entry(variant: &ShopCode) -> ::codes_core::__v1::Entry {
            let code = ShopCode::code(*variant);
            let index = __index_of(code);
            ::codes_core::__v1::Entry {
                key: ::codes_core::__v1::Key::Integer(code as ::core::primitive::i128),
                name: __NAMES[index],
                message: __MESSAGES[index],
                is_documented: __STARTS[index] < __STARTS[index + 1],
            }
        }
    }
    impl ::codes_core::Code for ShopCode {
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
    impl ::core::convert::TryFrom<::core::primitive::u16> for ShopCode {
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
    impl ::core::convert::From<ShopCode> for ::core::primitive::u16 {
        #[inline]
        fn from(code: ShopCode) -> Self {
            code.code()
        }
    }
    impl ::core::str::FromStr for ShopCode {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            ::codes_core::__v1::parse(text, [&__NAMES, &[]], &__CODES)
        }
    }
    impl ::core::fmt::Debug for ShopCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    impl ::core::fmt::Display for ShopCode {
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
    impl ::core::error::Error for ShopCode {}
    ::codes_core::__v1_serialize! {
        ShopCode
    }
    ::codes_core::__v1_deserialize! {
        ShopCode
    }
    ::codes_core::__v1_diagnostic! {
        ShopCode
    }
    ::codes_core::__v1_format! {
        ShopCode
    }
};
