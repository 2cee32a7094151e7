#[allow(deprecated, private_bounds, private_interfaces)]
const _: () = {
    #[inline]
    const fn __same1<T>(
        of: T,
    ) -> <<OtherCode as ::codes_core::Code>::Repr as ::codes_core::__v1::OneTypeWith<
        <VendorCode as ::codes_core::Code>::Repr,
    >>::Only<T> {
        of
    }
    #[allow(dead_code)]
    const __ALL_LEN: ::core::primitive::usize = {
        let mut len = 0;
        let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::ALL);
        while index < <[_]>::len(part) {
            let item = &part[index];
            if !(false) {
                len += 1;
            }
            let _ = item;
            index += 1;
        }
        let (mut index, part) = (0, <OtherCode as ::codes_core::Code>::ALL);
        while index < <[_]>::len(part) {
            let item = &part[index];
            if !(false
                || ::core::matches!(
                    <VendorCode >::from_code(__same1(<<OtherCode as ::codes_core::Code
                    >::__Access >::code(item))), ::core::option::Option::Some(_)
                ))
            {
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
        let (mut index, part) = (0, <OtherCode as ::codes_core::Code>::RANGES);
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
        let (mut index, part) = (0, <OtherCode as ::codes_core::Code>::TABLES);
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
    impl AnyCode {
        /// The member with this code, if it is documented.
        #[inline]
        #[must_use]
        pub const fn from_code(
            code: ::codes_core::Wire<'_, VendorCode>,
        ) -> ::core::option::Option<Self> {
            if let ::core::option::Option::Some(code) = <VendorCode>::from_code(code) {
                return ::core::option::Option::Some(AnyCode::Vendor { 0: code });
            }
            if let ::core::option::Option::Some(code) = <OtherCode>::from_code(
                __same1(code),
            ) {
                return ::core::option::Option::Some(AnyCode::Other { code });
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
            for<'__only> OtherCode: ::codes_core::Checked,
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
    pub struct __Access(::core::marker::PhantomData<AnyCode>);
    #[allow(dead_code)]
    impl __Access {
        pub const SLOTS: ::core::primitive::usize = 0
            + <<VendorCode as ::codes_core::Code>::__Access>::SLOTS
            + <<OtherCode as ::codes_core::Code>::__Access>::SLOTS;
        pub const SUCCESS: ::core::option::Option<::codes_core::__v1::Key> = ::codes_core::__v1::common_success(
            &[
                <<VendorCode as ::codes_core::Code>::__Access>::SUCCESS,
                <<OtherCode as ::codes_core::Code>::__Access>::SUCCESS,
            ],
        );
        #[inline]
        #[must_use]
        pub const fn slot(
            code: ::codes_core::Wire<'_, VendorCode>,
        ) -> ::core::primitive::usize {
            if let ::core::option::Option::Some(_) = <VendorCode>::from_code(code) {
                <<VendorCode as ::codes_core::Code>::__Access>::slot(code)
            } else {
                <<VendorCode as ::codes_core::Code>::__Access>::SLOTS
                    + {
                        <<OtherCode as ::codes_core::Code>::__Access>::slot(
                            __same1(code),
                        )
                    }
            }
        }
        #[inline]
        #[must_use]
        pub const fn code(code: &AnyCode) -> <VendorCode as ::codes_core::Code>::Repr {
            match code {
                AnyCode::Vendor { 0: code } => {
                    <<VendorCode as ::codes_core::Code>::__Access>::code(code)
                }
                AnyCode::Other { code } => {
                    __same1(<<OtherCode as ::codes_core::Code>::__Access>::code(code))
                }
            }
        }
        #[must_use]
        pub const fn from_key(
            key: ::codes_core::__v1::Key,
        ) -> ::core::option::Option<AnyCode> {
            if let ::core::option::Option::Some(code) = <<VendorCode as ::codes_core::Code>::__Access>::from_key(
                key,
            ) {
                return ::core::option::Option::Some(AnyCode::Vendor { 0: code });
            }
            if let ::core::option::Option::Some(code) = <<OtherCode as ::codes_core::Code>::__Access>::from_key(
                key,
            ) {
                return ::core::option::Option::Some(AnyCode::Other { code });
            }
            ::core::option::Option::None
        }
        #[must_use]
        pub const fn entry(code: &AnyCode) -> ::codes_core::__v1::Entry {
            match code {
                AnyCode::Vendor { 0: code } => {
                    <<VendorCode as ::codes_core::Code>::__Access>::entry(code)
                }
                AnyCode::Other { code } => {
                    <<OtherCode as ::codes_core::Code>::__Access>::entry(code)
                }
            }
        }
    }
    #[automatically_derived]
    impl ::codes_core::Code for AnyCode
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
                        [item, ..] => AnyCode::Vendor { 0: *item },
                        [] => {
                            match <OtherCode as ::codes_core::Code>::ALL {
                                [item, ..] => AnyCode::Other { code: *item },
                                [] => ::core::panic!("there is one"),
                            }
                        }
                    },
                    &__ALL,
                );
                let mut len = 0;
                let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::ALL);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !(false) {
                        joined[len] = AnyCode::Vendor { 0: *item };
                        len += 1;
                    }
                    index += 1;
                }
                let (mut index, part) = (0, <OtherCode as ::codes_core::Code>::ALL);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !(false
                        || ::core::matches!(
                            <VendorCode >::from_code(__same1(<<OtherCode as
                            ::codes_core::Code >::__Access >::code(item))),
                            ::core::option::Option::Some(_)
                        ))
                    {
                        joined[len] = AnyCode::Other { code: *item };
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
            ::core::option::Option::None => {
                match <OtherCode as ::codes_core::Code>::CATCH_ALL {
                    ::core::option::Option::Some(other) => {
                        ::core::option::Option::Some(other)
                    }
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }
        };
        const RANGES: &'static [::codes_core::CodeRange<::core::primitive::i32>] = if <[_]>::len(
            &__RANGES,
        ) == 0
        {
            &[]
        } else {
            &{
                let mut joined = ::codes_core::__v1::filled(
                    match <VendorCode as ::codes_core::Code>::RANGES {
                        [item, ..] => *item,
                        [] => {
                            match __same1(<OtherCode as ::codes_core::Code>::RANGES) {
                                [item, ..] => *item,
                                [] => ::core::panic!("there is one"),
                            }
                        }
                    },
                    &__RANGES,
                );
                let mut len = 0;
                let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::RANGES);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !false {
                        joined[len] = *item;
                        len += 1;
                    }
                    index += 1;
                }
                let (mut index, part) = (
                    0,
                    __same1(<OtherCode as ::codes_core::Code>::RANGES),
                );
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !false {
                        joined[len] = *item;
                        len += 1;
                    }
                    index += 1;
                }
                let _ = len;
                joined
            }
        };
        const TABLES: &'static [::codes_core::Table] = if <[_]>::len(&__TABLES) == 0 {
            &[]
        } else {
            &{
                let mut joined = ::codes_core::__v1::filled(
                    match <VendorCode as ::codes_core::Code>::TABLES {
                        [item, ..] => *item,
                        [] => {
                            match <OtherCode as ::codes_core::Code>::TABLES {
                                [item, ..] => *item,
                                [] => ::core::panic!("there is one"),
                            }
                        }
                    },
                    &__TABLES,
                );
                let mut len = 0;
                let (mut index, part) = (0, <VendorCode as ::codes_core::Code>::TABLES);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !false {
                        joined[len] = *item;
                        len += 1;
                    }
                    index += 1;
                }
                let (mut index, part) = (0, <OtherCode as ::codes_core::Code>::TABLES);
                while index < <[_]>::len(part) {
                    let item = &part[index];
                    if !false {
                        joined[len] = *item;
                        len += 1;
                    }
                    index += 1;
                }
                let _ = len;
                joined
            }
        };
        const LANGUAGES: &'static [&'static ::core::primitive::str] = &[];
        #[doc(hidden)]
        const __NOTATION: ::codes_core::__v1::Notation = <VendorCode as ::codes_core::Code>::__NOTATION
            .or_decimal(<OtherCode as ::codes_core::Code>::__NOTATION);
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
            if let ::core::option::Option::Some(meaning) = ::codes_core::__v1::describe_by_range::<
                OtherCode,
            >(__same1(code)) {
                return ::core::option::Option::Some(meaning);
            }
            <Self as ::codes_core::Code>::CATCH_ALL
        }
        #[inline]
        fn code(self) -> ::core::primitive::i32 {
            match self {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::code(code)
                }
                AnyCode::Other { code } => {
                    __same1(<OtherCode as ::codes_core::Code>::code(code))
                }
            }
        }
        #[inline]
        fn name(self) -> &'static ::core::primitive::str {
            match self {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::name(code)
                }
                AnyCode::Other { code } => <OtherCode as ::codes_core::Code>::name(code),
            }
        }
        #[inline]
        fn symbol(self) -> &'static ::core::primitive::str {
            match self {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::symbol(code)
                }
                AnyCode::Other { code } => {
                    <OtherCode as ::codes_core::Code>::symbol(code)
                }
            }
        }
        #[inline]
        fn message(self) -> &'static ::core::primitive::str {
            match self {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::message(code)
                }
                AnyCode::Other { code } => {
                    <OtherCode as ::codes_core::Code>::message(code)
                }
            }
        }
        fn message_in(
            self,
            language: &::core::primitive::str,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::message_in(code, language)
                }
                AnyCode::Other { code } => {
                    <OtherCode as ::codes_core::Code>::message_in(code, language)
                }
            }
        }
        fn meanings_in(
            self,
            language: &::core::primitive::str,
        ) -> &'static [::codes_core::Meaning] {
            match self {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::meanings_in(code, language)
                }
                AnyCode::Other { code } => {
                    <OtherCode as ::codes_core::Code>::meanings_in(code, language)
                }
            }
        }
        #[inline]
        fn meanings(self) -> &'static [::codes_core::Meaning] {
            match self {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::meanings(code)
                }
                AnyCode::Other { code } => {
                    <OtherCode as ::codes_core::Code>::meanings(code)
                }
            }
        }
    }
    #[automatically_derived]
    impl ::codes_core::Checked for AnyCode
    where
        for<'__only> VendorCode: ::codes_core::Checked,
        for<'__only> OtherCode: ::codes_core::Checked,
        for<'__only> Self: ::codes_core::Code<
            Repr = <VendorCode as ::codes_core::Code>::Repr,
        >,
    {
        const SUCCESS: <VendorCode as ::codes_core::Code>::Repr = match <__Access>::SUCCESS {
            ::core::option::Option::Some(_) => {
                <VendorCode as ::codes_core::Checked>::SUCCESS
            }
            ::core::option::Option::None => {
                ::core::panic!("the members of `AnyCode` have different success codes")
            }
        };
    }
    #[automatically_derived]
    impl ::codes_core::CodeWrapper<Self> for AnyCode
    where
        for<'__only> Self: ::codes_core::Code<
            Repr = <VendorCode as ::codes_core::Code>::Repr,
        >,
    {
        #[inline]
        fn status(
            &self,
        ) -> ::core::option::Option<
            ::codes_core::Status<Self, ::codes_core::Wire<'_, Self>>,
        > {
            ::core::option::Option::Some(::codes_core::Status::Known(*self))
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<VendorCode> for AnyCode {
        #[inline]
        fn from(code: VendorCode) -> Self {
            AnyCode::Vendor { 0: code }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<OtherCode> for AnyCode {
        #[inline]
        fn from(code: OtherCode) -> Self {
            AnyCode::Other { code }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i32> for AnyCode
    where
        for<'__only> VendorCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
        for<'__only> OtherCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
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
                        ::codes_core::__v1::unclaimed_by::<
                            OtherCode,
                            _,
                        >(::codes_core::__v1::unclaimed::<VendorCode, _>(code)),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<AnyCode> for ::core::primitive::i32
    where
        for<'__only> VendorCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
        for<'__only> OtherCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
    {
        #[inline]
        fn from(wrapper: AnyCode) -> Self {
            match wrapper {
                AnyCode::Vendor { 0: code } => {
                    <VendorCode as ::codes_core::Code>::code(code)
                }
                AnyCode::Other { code } => <OtherCode as ::codes_core::Code>::code(code),
            }
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for AnyCode
    where
        for<'__only> VendorCode: ::core::str::FromStr<
            Err = ::codes_core::ParseCodeError,
        >,
        for<'__only> OtherCode: ::core::str::FromStr<Err = ::codes_core::ParseCodeError>,
    {
        type Err = ::codes_core::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::codes_core::ParseCodeError> {
            match <VendorCode as ::core::str::FromStr>::from_str(text) {
                ::core::result::Result::Ok(code) => {
                    ::core::result::Result::Ok(AnyCode::Vendor { 0: code })
                }
                ::core::result::Result::Err(error) => {
                    let _ = error;
                    match <OtherCode as ::core::str::FromStr>::from_str(text) {
                        ::core::result::Result::Ok(code) => {
                            ::core::result::Result::Ok(AnyCode::Other { code })
                        }
                        ::core::result::Result::Err(error) => {
                            let _ = error;
                            ::core::result::Result::Err(error)
                        }
                    }
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for AnyCode {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                AnyCode::Vendor { 0: field } => ::core::fmt::Display::fmt(field, __f),
                AnyCode::Other { code: field } => ::core::fmt::Display::fmt(field, __f),
            }
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for AnyCode {}
};
