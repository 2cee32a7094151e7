#[allow(deprecated, private_bounds, private_interfaces)]
const _: () = {
    type __Codes = <ApiCode as ::codes_core::Code>::__Access;
    #[allow(long_running_const_eval)]
    const __ENTRIES: &[[::codes_core::__v1::Entry; 64usize]] = &{
        let all = <ApiCode as ::codes_core::Code>::ALL;
        let mut entries = [[::codes_core::__v1::Entry::NONE; 64usize]; <ApiCode as ::codes_core::Code>::ALL
            .len()
            .div_ceil(64usize)];
        let mut index = 0;
        while index < all.len() {
            let chunk = index / 64usize;
            let mut filled = entries[chunk];
            while index < all.len() && index / 64usize == chunk {
                filled[index % 64usize] = <__Codes>::entry(&all[index]);
                index += 1;
            }
            entries[chunk] = filled;
        }
        entries
    };
    #[allow(long_running_const_eval)]
    const __DOCUMENTED: ::codes_core::__v1::Documented = ::codes_core::__v1::Documented {
        entries: ::codes_core::__v1::part(
            <[_]>::as_flattened(__ENTRIES),
            0,
            <ApiCode as ::codes_core::Code>::ALL.len(),
        ),
        slots: &{
            let all = <ApiCode as ::codes_core::Code>::ALL;
            let mut slots = [0; <ApiCode as ::codes_core::Code>::ALL.len()];
            let mut index = 0;
            while index < all.len() {
                slots[index] = <__Codes>::slot(<__Codes>::code(&all[index]));
                index += 1;
            }
            slots
        },
        numbers: ::codes_core::__v1::Numbers::of::<ApiCode>(),
        name: "ApiCode",
    };
    const __CODE_0: ::core::option::Option<ApiCode> = <__Codes>::from_key(
        ::codes_core::__v1::Key::Text("AuthFailure"),
    );
    const __CODE_1: ::core::option::Option<ApiCode> = <__Codes>::from_key(
        ::codes_core::__v1::Key::Text("AuthFailure.TokenFailure"),
    );
    const __CODE_2: ::core::option::Option<ApiCode> = <__Codes>::from_key(
        ::codes_core::__v1::Key::Text("DB:0140"),
    );
    const __CODE_3: ::core::option::Option<ApiCode> = <__Codes>::from_key(
        ::codes_core::__v1::Key::Text("DB:0141"),
    );
    const __CODE_4: ::core::option::Option<ApiCode> = <__Codes>::from_key(
        ::codes_core::__v1::Key::Text("0012"),
    );
    const __CLAIMS: &[::codes_core::__v1::Claim] = &[
        ::codes_core::__v1::Claim::one(
            0usize,
            "Unauthorized",
            ::codes_core::__v1::Key::Text("AuthFailure"),
            match __CODE_0 {
                ::core::option::Option::Some(code) => {
                    <__Codes>::slot(<__Codes>::code(&code))
                }
                ::core::option::Option::None => ::codes_core::__v1::NOWHERE,
            },
        ),
        ::codes_core::__v1::Claim::one(
            0usize,
            "Unauthorized",
            ::codes_core::__v1::Key::Text("AuthFailure.TokenFailure"),
            match __CODE_1 {
                ::core::option::Option::Some(code) => {
                    <__Codes>::slot(<__Codes>::code(&code))
                }
                ::core::option::Option::None => ::codes_core::__v1::NOWHERE,
            },
        ),
        ::codes_core::__v1::Claim::one(
            1usize,
            "Later",
            ::codes_core::__v1::Key::Text("DB:0140"),
            match __CODE_2 {
                ::core::option::Option::Some(code) => {
                    <__Codes>::slot(<__Codes>::code(&code))
                }
                ::core::option::Option::None => ::codes_core::__v1::NOWHERE,
            },
        ),
        ::codes_core::__v1::Claim::one(
            1usize,
            "Later",
            ::codes_core::__v1::Key::Text("DB:0141"),
            match __CODE_3 {
                ::core::option::Option::Some(code) => {
                    <__Codes>::slot(<__Codes>::code(&code))
                }
                ::core::option::Option::None => ::codes_core::__v1::NOWHERE,
            },
        ),
        ::codes_core::__v1::Claim::one(
            1usize,
            "Later",
            ::codes_core::__v1::Key::Text("0012"),
            match __CODE_4 {
                ::core::option::Option::Some(code) => {
                    <__Codes>::slot(<__Codes>::code(&code))
                }
                ::core::option::Option::None => ::codes_core::__v1::NOWHERE,
            },
        ),
    ];
    const __OWNERS: [::core::primitive::usize; <__Codes>::SLOTS] = ::codes_core::__v1::owners(
        __CLAIMS,
        __DOCUMENTED,
    );
    const _: () = if let ::core::option::Option::Some(problem) = ::codes_core::__v1::problem_of_claim(
        __CLAIMS,
        0usize,
        &__OWNERS,
        __DOCUMENTED,
    ) {
        ::codes_core::__v1::panic!("{}", ::codes_core::__v1::Message::as_str(& problem))
    };
    const _: () = if let ::core::option::Option::Some(problem) = ::codes_core::__v1::problem_of_claim(
        __CLAIMS,
        1usize,
        &__OWNERS,
        __DOCUMENTED,
    ) {
        ::codes_core::__v1::panic!("{}", ::codes_core::__v1::Message::as_str(& problem))
    };
    const _: () = if let ::core::option::Option::Some(problem) = ::codes_core::__v1::problem_of_claim(
        __CLAIMS,
        2usize,
        &__OWNERS,
        __DOCUMENTED,
    ) {
        ::codes_core::__v1::panic!("{}", ::codes_core::__v1::Message::as_str(& problem))
    };
    const _: () = if let ::core::option::Option::Some(problem) = ::codes_core::__v1::problem_of_claim(
        __CLAIMS,
        3usize,
        &__OWNERS,
        __DOCUMENTED,
    ) {
        ::codes_core::__v1::panic!("{}", ::codes_core::__v1::Message::as_str(& problem))
    };
    const _: () = if let ::core::option::Option::Some(problem) = ::codes_core::__v1::problem_of_claim(
        __CLAIMS,
        4usize,
        &__OWNERS,
        __DOCUMENTED,
    ) {
        ::codes_core::__v1::panic!("{}", ::codes_core::__v1::Message::as_str(& problem))
    };
    const _: () = if let ::core::option::Option::Some(problem) = ::codes_core::__v1::problem_of_coverage(
        &__OWNERS,
        __DOCUMENTED,
        <__Codes>::SUCCESS,
        "ApiFailure",
    ) {
        ::codes_core::__v1::panic!("{}", ::codes_core::__v1::Message::as_str(& problem))
    };
    #[allow(clippy::cast_possible_truncation)]
    static __VARIANTS: [::core::primitive::u8; <__Codes>::SLOTS] = {
        let (claims, owners) = (__CLAIMS, &__OWNERS);
        let mut variants = [2u8; <__Codes>::SLOTS];
        let mut slot = 0;
        while slot < variants.len() {
            if owners[slot] != ::codes_core::__v1::NOWHERE {
                variants[slot] = claims[owners[slot]].variant as ::core::primitive::u8;
            }
            slot += 1;
        }
        variants
    };
    #[allow(dead_code)]
    impl ApiFailure {
        /// The variant of this code, if it is documented.
        #[inline]
        #[must_use]
        const fn from_code(
            code: ::codes_core::Wire<'_, ApiCode>,
        ) -> ::core::option::Option<Self> {
            match <ApiCode>::from_code(code) {
                ::core::option::Option::Some(known) => {
                    match __VARIANTS[<__Codes>::slot(code)] {
                        0u8 => {
                            ::core::option::Option::Some(ApiFailure::Unauthorized {
                                0: known,
                            })
                        }
                        2u8 => ::core::option::Option::None,
                        _ => ::core::option::Option::Some(ApiFailure::Later { 0: known }),
                    }
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
        #[doc(hidden)]
        fn check(
            code: ::codes_core::Wire<'_, ApiCode>,
        ) -> ::core::result::Result<(), Self>
        where
            for<'__only> Self: ::codes_core::__v1::HasOther<ApiCode>,
        {
            let _ = code;
            ::core::result::Result::Ok(())
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i8> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i8>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::i8>;
        #[inline]
        fn try_from(
            code: ::core::primitive::i8,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i16> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i16>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::i16>;
        #[inline]
        fn try_from(
            code: ::core::primitive::i16,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i32> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
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
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i64> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i64>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::i64>;
        #[inline]
        fn try_from(
            code: ::core::primitive::i64,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::i128> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i128>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::i128>;
        #[inline]
        fn try_from(
            code: ::core::primitive::i128,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::isize> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::isize>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::isize>;
        #[inline]
        fn try_from(
            code: ::core::primitive::isize,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u8> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u8>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::u8>;
        #[inline]
        fn try_from(
            code: ::core::primitive::u8,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u16>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::u16>;
        #[inline]
        fn try_from(
            code: ::core::primitive::u16,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u32> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u32>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::u32>;
        #[inline]
        fn try_from(
            code: ::core::primitive::u32,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u64> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u64>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::u64>;
        #[inline]
        fn try_from(
            code: ::core::primitive::u64,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::usize> for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::usize>,
    {
        type Error = ::codes_core::UnclaimedCode<::core::primitive::usize>;
        #[inline]
        fn try_from(
            code: ::core::primitive::usize,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<'__wire> ::core::convert::TryFrom<&'__wire ::core::primitive::str>
    for ApiFailure
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = &'static ::core::primitive::str>,
    {
        type Error = ::codes_core::UnclaimedCode<&'__wire ::core::primitive::str>;
        #[inline]
        fn try_from(
            code: &'__wire ::core::primitive::str,
        ) -> ::core::result::Result<Self, Self::Error> {
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<ApiCode> for ApiFailure {
        type Error = ::codes_core::UnclaimedCode<<ApiCode as ::codes_core::Code>::Repr>;
        #[inline]
        fn try_from(code: ApiCode) -> ::core::result::Result<Self, Self::Error> {
            let code = ::codes_core::Code::code(code);
            match Self::from_code(code) {
                ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::codes_core::__v1::unclaimed::<ApiCode, _>(code),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::codes_core::CodeWrapper<ApiCode> for ApiFailure {
        #[inline]
        fn status(
            &self,
        ) -> ::core::option::Option<
            ::codes_core::Status<ApiCode, ::codes_core::Wire<'_, ApiCode>>,
        > {
            match self {
                ApiFailure::Unauthorized { 0: __field } => {
                    ::core::option::Option::Some(
                        ::codes_core::Status::<
                            ApiCode,
                            ::codes_core::Wire<'_, ApiCode>,
                        >::Known(*__field),
                    )
                }
                ApiFailure::Later { 0: __field } => {
                    ::core::option::Option::Some(
                        ::codes_core::Status::<
                            ApiCode,
                            ::codes_core::Wire<'_, ApiCode>,
                        >::Known(*__field),
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ApiCode {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            match wrapper {
                ApiFailure::Unauthorized { 0: known } => known,
                ApiFailure::Later { 0: known } => known,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure>
    for ::codes_core::Status<ApiCode, <ApiCode as ::codes_core::Code>::Repr> {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Status::Known(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::i8
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i8>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::i16
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i16>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::i32
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::i64
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i64>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::i128
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::i128>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::isize
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::isize>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::u8
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u8>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::u16
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u16>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::u32
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u32>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::u64
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::u64>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for ::core::primitive::usize
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = ::core::primitive::usize>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ApiFailure> for &'static ::core::primitive::str
    where
        for<'__only> ApiCode: ::codes_core::Code<Repr = &'static ::core::primitive::str>,
    {
        #[inline]
        fn from(wrapper: ApiFailure) -> Self {
            ::codes_core::Code::code(
                <ApiCode as ::core::convert::From<ApiFailure>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for ApiFailure {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                ApiFailure::Unauthorized { .. } => {
                    match ::codes_core::CodeWrapper::status(self) {
                        ::core::option::Option::Some(status) => {
                            ::core::fmt::Display::fmt(&status, __f)
                        }
                        ::core::option::Option::None => ::core::result::Result::Ok(()),
                    }
                }
                ApiFailure::Later { .. } => {
                    match ::codes_core::CodeWrapper::status(self) {
                        ::core::option::Option::Some(status) => {
                            ::core::fmt::Display::fmt(&status, __f)
                        }
                        ::core::option::Option::None => ::core::result::Result::Ok(()),
                    }
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for ApiFailure {}
};
