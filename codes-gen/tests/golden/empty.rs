::codes_core::__interface! {
    1
}
/**The codes of a table of the inline text.

# Codes

| Code | Variant | Meaning |
|---:|---|---|

All other codes:
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
#[non_exhaustive]
pub enum VendorCode {}
const _: () = {
    const __SLOT_COUNT: ::core::primitive::usize = 1;
    const fn __slot(_: ::core::primitive::u8) -> ::core::primitive::usize {
        0
    }
    #[allow(dead_code)]
    impl VendorCode {
        /// Every documented code, in the document's order.
        pub const ALL: &'static [Self] = &[];
        /// The meaning of all codes that the document does not list, if it gives one.
        pub const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = {
            static __LINKS_OF_OTHERS: [[::codes_core::Link; 0usize]; 0usize] = [];
            static __MORE_OF_OTHERS: [[::codes_core::__v1::More; 0usize]; 0usize] = [];
            static OTHER: [::codes_core::Meaning; 1] = ::codes_core::__v1::meanings(
                &[""],
                &[3, 0, 0],
                &[],
                __MORE_OF_OTHERS.as_flattened(),
            );
            ::core::option::Option::Some(&OTHER[0])
        };
        /// The ranges of numbers that the document explains, in its order.
        pub const RANGES: &'static [::codes_core::CodeRange<::core::primitive::u8>] = &[];
        /// Every table that the codes come from, in the order in which they are read.
        pub const TABLES: &'static [::codes_core::Table] = &[
            ::codes_core::Table::__new(
                "text",
                ::core::option::Option::None,
                ::codes_core::Columns::__new(
                    "Error Code",
                    ::core::option::Option::None,
                    ::core::option::Option::None,
                ),
            ),
        ];
        /// The code with this number, if there is one.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::core::primitive::u8,
        ) -> ::core::option::Option<Self> {
            let _ = code;
            ::core::option::Option::None
        }
        /// The meaning of any number, whether it is a code or not: the code's first meaning, else
        /// that of the narrowest range around it, else the catch-all's.
        #[must_use]
        pub const fn describe(
            code: ::core::primitive::u8,
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
        pub const fn of<const CODE: ::core::primitive::u8>() -> Self {
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
        pub const fn code(self) -> ::core::primitive::u8 {
            match self {}
        }
        /// The name of this variant.
        #[inline]
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            match self {}
        }
        /// The name as the document writes it, if it has one; else the name of this variant.
        #[inline]
        #[must_use]
        pub const fn symbol(self) -> &'static ::core::primitive::str {
            match self {}
        }
        /// The plain text of the first meaning.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            match self {}
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
            match self {}
        }
        /// Checks a return code: `Ok` if it is 0, the success code.
        ///
        /// # Errors
        ///
        /// Returns every other code as an error, whether it is documented or not.
        #[inline]
        pub const fn check(
            code: ::core::primitive::u8,
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
            let code: ::core::primitive::u8 = 0;
            ::codes_core::__v1::Key::Integer(code as ::core::primitive::i128)
        });
        /// The slot of a code, if the code is documented. Different codes have different slots.
        #[inline]
        #[must_use]
        pub const fn slot(code: ::core::primitive::u8) -> ::core::primitive::usize {
            __slot(code)
        }
        #[inline]
        #[must_use]
        pub const fn code(code: &VendorCode) -> ::core::primitive::u8 {
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
                ) if number as ::core::primitive::u8 as ::core::primitive::i128
                    == number => VendorCode::from_code(number as ::core::primitive::u8),
                _ => ::core::option::Option::None,
            }
        }
        #[must_use]
        pub const fn entry(variant: &VendorCode) -> ::codes_core::__v1::Entry {
            match *variant {}
        }
    }
    impl ::codes_core::Code for VendorCode {
        type Repr = ::core::primitive::u8;
        const ALL: &'static [Self] = &[];
        const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = Self::CATCH_ALL;
        const RANGES: &'static [::codes_core::CodeRange<::core::primitive::u8>] = Self::RANGES;
        const TABLES: &'static [::codes_core::Table] = Self::TABLES;
        const LANGUAGES: &'static [&'static ::core::primitive::str] = Self::LANGUAGES;
        #[doc(hidden)]
        const __NOTATION: ::codes_core::__v1::Notation = ::codes_core::__v1::Notation::DECIMAL;
        #[doc(hidden)]
        type __Access = __Access;
        #[inline]
        fn from_code(code: ::core::primitive::u8) -> ::core::option::Option<Self> {
            Self::from_code(code)
        }
        #[inline]
        fn describe(
            code: ::core::primitive::u8,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            Self::describe(code)
        }
        #[inline]
        fn code(self) -> ::core::primitive::u8 {
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
    impl ::core::convert::TryFrom<::core::primitive::u8> for VendorCode {
        type Error = ::codes_core::UnknownCode<Self>;
        #[inline]
        fn try_from(
            code: ::core::primitive::u8,
        ) -> ::core::result::Result<Self, ::codes_core::UnknownCode<Self>> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(::codes_core::__v1::unknown(code))
                }
            }
        }
    }
    impl ::core::convert::From<VendorCode> for ::core::primitive::u8 {
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
            ::codes_core::__v1::parse(text, [&[], &[]], &[])
        }
    }
    impl ::codes_core::Checked for VendorCode {
        const SUCCESS: ::core::primitive::u8 = 0;
    }
    impl ::core::fmt::Debug for VendorCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Self::name(*self))
        }
    }
    impl ::core::fmt::Display for VendorCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let _ = f;
            match *self {}
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
