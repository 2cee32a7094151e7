#[allow(deprecated, private_bounds, private_interfaces)]
const _: () = {
    #[allow(dead_code)]
    const __ALL_LEN: ::core::primitive::usize = {
        let mut len = 0;
        let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::ALL);
        while index < <[_]>::len(part) {
            let item = &part[index];
            if !false {
                len += 1;
            }
            let _ = item;
            index += 1;
        }
        len
    };
    #[allow(dead_code)]
    const __ALL: [(); __ALL_LEN] = [(); __ALL_LEN];
    #[allow(dead_code)]
    const __RANGES_LEN: ::core::primitive::usize = {
        let mut len = 0;
        let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::RANGES);
        while index < <[_]>::len(part) {
            let item = &part[index];
            if !false {
                len += 1;
            }
            let _ = item;
            index += 1;
        }
        len
    };
    #[allow(dead_code)]
    const __RANGES: [(); __RANGES_LEN] = [(); __RANGES_LEN];
    #[allow(dead_code)]
    const __TABLES_LEN: ::core::primitive::usize = {
        let mut len = 0;
        let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::TABLES);
        while index < <[_]>::len(part) {
            let item = &part[index];
            if !false {
                len += 1;
            }
            let _ = item;
            index += 1;
        }
        len
    };
    #[allow(dead_code)]
    const __TABLES: [(); __TABLES_LEN] = [(); __TABLES_LEN];
    #[allow(dead_code)]
    impl VendorError {
        /// The value with this code, if it is documented.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::codes_core::Wire<'_, VendorCode>,
        ) -> ::core::option::Option<Self> {
            if let ::core::option::Option::Some(code) = <VendorCode>::from_code(code) {
                return ::core::option::Option::Some(VendorError { 0: code });
            }
            ::core::option::Option::None
        }
        /// Checks a return code: `Ok` if it is the success code.
        ///
        /// # Errors
        ///
        /// Returns every other code as an error, whether it is documented or not.
        #[inline]
        pub fn check(
            code: ::codes_core::Wire<'_, VendorCode>,
        ) -> ::core::result::Result<
            (),
            ::codes_core::Failure<Self, ::codes_core::Wire<'_, VendorCode>>,
        >
        where
            for<'__only> VendorCode: ::codes_core::Checked,
            for<'__only> Self: ::codes_core::Code<
                Repr = <VendorCode as ::codes_core::Code>::Repr,
            >,
        {
            if <Self as ::codes_core::Checked>::is_success(code) {
                ::core::result::Result::Ok(())
            } else {
                ::core::result::Result::Err(
                    ::codes_core::__v1::failure(code, Self::from_code(code)),
                )
            }
        }
    }
    #[doc(hidden)]
    #[allow(dead_code)]
    pub struct __Access(::core::marker::PhantomData<VendorError>);
    #[allow(dead_code)]
    impl __Access {
        pub const SLOTS: ::core::primitive::usize = 0
            + <<VendorCode as ::codes_core::Code>::__Access>::SLOTS;
        pub const SUCCESS: ::core::option::Option<::codes_core::__v1::Key> = ::codes_core::__v1::common_success(
            &[<<VendorCode as ::codes_core::Code>::__Access>::SUCCESS],
        );
        #[inline]
        #[must_use]
        pub const fn slot(
            code: ::codes_core::Wire<'_, VendorCode>,
        ) -> ::core::primitive::usize {
            <<VendorCode as ::codes_core::Code>::__Access>::slot(code)
        }
        #[inline]
        #[must_use]
        pub const fn code(
            code: &VendorError,
        ) -> <VendorCode as ::codes_core::Code>::Repr {
            match code {
                VendorError { 0: code } => {
                    <<VendorCode as ::codes_core::Code>::__Access>::code(code)
                }
            }
        }
        #[must_use]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<VendorError> {
            if let ::core::option::Option::Some(code) = <<VendorCode as ::codes_core::Code>::__Access>::from_key(
                key,
            ) {
                return ::core::option::Option::Some(VendorError { 0: code });
            }
            ::core::option::Option::None
        }
        #[must_use]
        pub const fn entry(code: &VendorError) -> ::codes_core::__v1::Entry {
            match code {
                VendorError { 0: code } => {
                    <<VendorCode as ::codes_core::Code>::__Access>::entry(code)
                }
            }
        }
    }
    #[automatically_derived]
    impl ::codes_core::Code for VendorError
    where
        for<'__only> Self: ::core::marker::Copy + ::core::cmp::Ord + ::core::hash::Hash
            + ::core::fmt::Debug,
    {
        type Repr = ::core::primitive::i32;
        const ALL: &'static [Self] = if <[_]>::len(&__ALL) == 0 {
            &[]
        } else {
            &{
                let mut joined = ::codes_core::__v1::filled(
                    match <VendorCode as ::codes_core::Code>::ALL {
                        [item, ..] => VendorError { 0: *item },
                        [] => ::core::panic!("there is one"),
                    },
                    &__ALL,
                );
                let mut len = 0;
                let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::ALL);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !false {
                        joined[len] = VendorError { 0: *item };
                        len += 1;
                    }
                    index += 1;
                }
                let _ = len;
                joined
            }
        };
        const CATCH_ALL: ::core::option::Option<&'static ::codes_core::Meaning> = match <VendorCode as ::codes_core::Code>::CATCH_ALL {
            ::core::option::Option::Some(other) => ::core::option::Option::Some(other),
            ::core::option::Option::None => ::core::option::Option::None,
        };
        const RANGES: &'static [::codes_core::CodeRange<::core::primitive::i32>] = <VendorCode as ::codes_core::Code>::RANGES;
        const TABLES: &'static [::codes_core::Table] = <VendorCode as ::codes_core::Code>::TABLES;
        const LANGUAGES: &'static [&'static ::core::primitive::str] = <VendorCode as ::codes_core::Code>::LANGUAGES;
        #[doc(hidden)]
        const __NOTATION: ::codes_core::__v1::Notation = <VendorCode as ::codes_core::Code>::__NOTATION;
        #[doc(hidden)]
        type __Access = __Access;
        #[inline]
        fn from_code(
            code: ::codes_core::Wire<'_, VendorCode>,
        ) -> ::core::option::Option<Self> {
            Self::from_code(code)
        }
        fn describe(
            code: ::codes_core::Wire<'_, VendorCode>,
        ) -> ::core::option::Option<&'static ::codes_core::Meaning> {
            if let ::core::option::Option::Some(known) = Self::from_code(code) {
                if let [first, ..] = ::codes_core::Code::meanings(known) {
                    return ::core::option::Option::Some(first);
                }
            }
            if let ::core::option::Option::Some(meaning) = ::codes_core::__v1::describe_by_range::<
                VendorCode,
            >(code) {
                return ::core::option::Option::Some(meaning);
            }
            <Self as ::codes_core::Code>::CATCH_ALL
        }
        #[inline]
        fn code(self) -> ::core::primitive::i32 {
            match self {
                VendorError { 0: code } => <VendorCode as ::codes_core::Code>::code(code),
            }
        }
        #[inline]
        fn name(self) -> &'static ::core::primitive::str {
            match self {
                VendorError { 0: code } => <VendorCode as ::codes_core::Code>::name(code),
            }
        }
        #[inline]
        fn symbol(self) -> &'static ::core::primitive::str {
            match self {
                VendorError { 0: code } => {
                    <VendorCode as ::codes_core::Code>::symbol(code)
                }
            }
        }
        #[inline]
        fn message(self) -> &'static ::core::primitive::str {
            match self {
                VendorError { 0: code } => {
                    <VendorCode as ::codes_core::Code>::message(code)
                }
            }
        }
        fn message_in(
            self,
            language: &::core::primitive::str,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                VendorError { 0: code } => {
                    <VendorCode as ::codes_core::Code>::message_in(code, language)
                }
            }
        }
        fn meanings_in(
            self,
            language: &::core::primitive::str,
        ) -> &'static [::codes_core::Meaning] {
            match self {
                VendorError { 0: code } => {
                    <VendorCode as ::codes_core::Code>::meanings_in(code, language)
                }
            }
        }
        #[inline]
        fn meanings(self) -> &'static [::codes_core::Meaning] {
            match self {
                VendorError { 0: code } => {
                    <VendorCode as ::codes_core::Code>::meanings(code)
                }
            }
        }
    }
    #[automatically_derived]
    impl ::codes_core::Checked for VendorError
    where
        for<'__only> VendorCode: ::codes_core::Checked,
        for<'__only> Self: ::codes_core::Code<
            Repr = <VendorCode as ::codes_core::Code>::Repr,
        >,
    {
        const SUCCESS: <VendorCode as ::codes_core::Code>::Repr = match <__Access>::SUCCESS {
            ::core::option::Option::Some(_) => {
                <VendorCode as ::codes_core::Checked>::SUCCESS
            }
            ::core::option::Option::None => {
                ::core::panic!(
                    "the members of `VendorError` have different success codes"
                )
            }
        };
    }
    #[automatically_derived]
    impl ::codes_core::CodeWrapper<VendorCode> for VendorError {
        #[inline]
        fn status(
            &self,
        ) -> ::core::option::Option<
            ::codes_core::Status<VendorCode, ::codes_core::Wire<'_, VendorCode>>,
        > {
            ::core::option::Option::Some(
                ::codes_core::Status::Known(
                    match self {
                        VendorError { 0: code } => *code,
                    },
                ),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<VendorCode> for VendorError {
        #[inline]
        fn from(code: VendorCode) -> Self {
            VendorError { 0: code }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<VendorError> for VendorCode {
        #[inline]
        fn from(wrapper: VendorError) -> Self {
            match wrapper {
                VendorError { 0: code } => code,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i32> for VendorError
    where
        for<'__only> VendorCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::i32>;
        #[inline]
        fn try_from(
            code: ::core::primitive::i32,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<VendorCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<VendorError> for ::core::primitive::i32
    where
        for<'__only> VendorCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
    {
        #[inline]
        fn from(wrapper: VendorError) -> Self {
            match wrapper {
                VendorError { 0: code } => <VendorCode as ::codes_core::Code>::code(code),
            }
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for VendorError
    where
        for<'__only> VendorCode: ::core::str::FromStr<
            Err = ::codes_core::ParseCodeError,
        >,
    {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            match <VendorCode as ::core::str::FromStr>::from_str(text) {
                ::core::result::Result::Ok(code) => {
                    ::core::result::Result::Ok(VendorError { 0: code })
                }
                ::core::result::Result::Err(error) => {
                    let _ = error;
                    ::core::result::Result::Err(error)
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for VendorError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                VendorError { 0: field } => ::core::fmt::Display::fmt(field, __f),
            }
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for VendorError {}
};
