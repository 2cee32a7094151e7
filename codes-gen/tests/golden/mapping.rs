#[allow(deprecated, private_bounds, private_interfaces)]
const _: () = {
    type __Codes = <VendorCode as ::codes_core::Code>::__Access;
    #[allow(long_running_const_eval)]
    const __ENTRIES: &[[::codes_core::__v1::Entry; 64usize]] = &{
        let all = <VendorCode as ::codes_core::Code>::ALL;
        let mut entries = [[::codes_core::__v1::Entry::NONE; 64usize]; <VendorCode as ::codes_core::Code>::ALL
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
            <VendorCode as ::codes_core::Code>::ALL.len(),
        ),
        slots: &{
            let all = <VendorCode as ::codes_core::Code>::ALL;
            let mut slots = [0; <VendorCode as ::codes_core::Code>::ALL.len()];
            let mut index = 0;
            while index < all.len() {
                slots[index] = <__Codes>::slot(<__Codes>::code(&all[index]));
                index += 1;
            }
            slots
        },
        numbers: ::codes_core::__v1::Numbers::of::<VendorCode>(),
        name: "VendorCode",
    };
    const __CODE_0: ::core::option::Option<VendorCode> = <__Codes>::from_key(
        ::codes_core::__v1::Key::Integer(-5),
    );
    const __CODE_2: ::core::option::Option<VendorCode> = ::core::option::Option::Some(
        VendorCode::TooEarly,
    );
    const __CLAIMS: &[::codes_core::__v1::Claim] = &[
        ::codes_core::__v1::Claim::one(
            0usize,
            "Late",
            ::codes_core::__v1::Key::Integer(-5),
            match __CODE_0 {
                ::core::option::Option::Some(code) => {
                    <__Codes>::slot(<__Codes>::code(&code))
                }
                ::core::option::Option::None => ::codes_core::__v1::NOWHERE,
            },
        ),
        ::codes_core::__v1::Claim::range(1usize, "Broken", 7, 30),
        ::codes_core::__v1::Claim::one(
            1usize,
            "Broken",
            match __CODE_2 {
                ::core::option::Option::Some(code) => <__Codes>::entry(&code).key,
                ::core::option::Option::None => ::codes_core::__v1::Entry::NONE.key,
            },
            match __CODE_2 {
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
    const __SINGLE_0: VendorCode = match __CODE_0 {
        ::core::option::Option::Some(code) => code,
        ::core::option::Option::None => <VendorCode as ::codes_core::Code>::ALL[0],
    };
    #[allow(clippy::cast_possible_truncation)]
    static __VARIANTS: [::core::primitive::u8; <__Codes>::SLOTS] = {
        let (claims, owners) = (__CLAIMS, &__OWNERS);
        let mut variants = [4u8; <__Codes>::SLOTS];
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
    impl<'a, E> Failure<'a, E> {
        /// The variant of this code.
        #[inline]
        #[must_use]
        pub const fn from_code(code: <VendorCode as ::codes_core::Code>::Repr) -> Self {
            match <VendorCode>::from_code(code) {
                ::core::option::Option::Some(known) => {
                    match __VARIANTS[<__Codes>::slot(code)] {
                        0u8 => Failure::Late {},
                        4u8 => {
                            Failure::Other {
                                0: ::codes_core::Status::Known(known),
                            }
                        }
                        _ => Failure::Broken { code: known },
                    }
                }
                ::core::option::Option::None => {
                    Failure::Other {
                        0: ::codes_core::Status::Unknown(
                            ::codes_core::__v1::unknown(code),
                        ),
                    }
                }
            }
        }
        /// Checks a return code: `Ok` if it is the success code.
        ///
        /// # Errors
        ///
        /// Returns every other code as an error, whether it is documented or not.
        #[inline]
        pub fn check(
            code: <VendorCode as ::codes_core::Code>::Repr,
        ) -> ::core::result::Result<(), Self>
        where
            for<'__only> VendorCode: ::codes_core::Checked,
        {
            if <VendorCode as ::codes_core::Checked>::is_success(code) {
                ::core::result::Result::Ok(())
            } else {
                ::core::result::Result::Err(Self::from_code(code))
            }
        }
    }
    #[automatically_derived]
    impl<'a, E> ::core::convert::From<::core::primitive::i32> for Failure<'a, E>
    where
        for<'__only> VendorCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
    {
        #[inline]
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(code)
        }
    }
    #[automatically_derived]
    impl<'a, E> ::core::convert::From<VendorCode> for Failure<'a, E> {
        #[inline]
        fn from(code: VendorCode) -> Self {
            Self::from_code(::codes_core::Code::code(code))
        }
    }
    #[automatically_derived]
    impl<
        'a,
        E,
    > ::core::convert::From<
        ::codes_core::Status<VendorCode, <VendorCode as ::codes_core::Code>::Repr>,
    > for Failure<'a, E> {
        #[inline]
        fn from(
            from: ::codes_core::Status<
                VendorCode,
                <VendorCode as ::codes_core::Code>::Repr,
            >,
        ) -> Self {
            match from {
                ::codes_core::Status::Known(known) => {
                    <Self as ::core::convert::From<VendorCode>>::from(known)
                }
                ::codes_core::Status::Unknown(unknown) => {
                    <Self as ::core::convert::From<
                        ::codes_core::UnknownCode<
                            VendorCode,
                            <VendorCode as ::codes_core::Code>::Repr,
                        >,
                    >>::from(unknown)
                }
            }
        }
    }
    #[automatically_derived]
    impl<
        'a,
        E,
    > ::core::convert::From<
        ::codes_core::UnknownCode<VendorCode, <VendorCode as ::codes_core::Code>::Repr>,
    > for Failure<'a, E> {
        #[inline]
        fn from(
            from: ::codes_core::UnknownCode<
                VendorCode,
                <VendorCode as ::codes_core::Code>::Repr,
            >,
        ) -> Self {
            {
                let unknown = from;
                Failure::Other {
                    0: ::codes_core::Status::Unknown(unknown),
                }
            }
        }
    }
    #[automatically_derived]
    impl<
        'a,
        E,
    > ::core::convert::From<
        ::codes_core::Failure<VendorCode, <VendorCode as ::codes_core::Code>::Repr>,
    > for Failure<'a, E> {
        #[inline]
        fn from(
            from: ::codes_core::Failure<
                VendorCode,
                <VendorCode as ::codes_core::Code>::Repr,
            >,
        ) -> Self {
            <Self as ::core::convert::From<
                ::codes_core::Status<
                    VendorCode,
                    <VendorCode as ::codes_core::Code>::Repr,
                >,
            >>::from(::core::convert::From::from(from))
        }
    }
    #[automatically_derived]
    impl<'a, E> ::codes_core::CodeWrapper<VendorCode> for Failure<'a, E> {
        #[inline]
        fn status(
            &self,
        ) -> ::core::option::Option<
            ::codes_core::Status<VendorCode, ::codes_core::Wire<'_, VendorCode>>,
        > {
            match self {
                Failure::Late { .. } => {
                    ::core::option::Option::Some(
                        ::codes_core::Status::<
                            VendorCode,
                            ::codes_core::Wire<'_, VendorCode>,
                        >::Known(__SINGLE_0),
                    )
                }
                Failure::Broken { code: __field } => {
                    ::core::option::Option::Some(
                        ::codes_core::Status::<
                            VendorCode,
                            ::codes_core::Wire<'_, VendorCode>,
                        >::Known(*__field),
                    )
                }
                Failure::Transport { .. } => ::core::option::Option::None,
                Failure::Other { 0: __field } => {
                    ::core::option::Option::Some(::codes_core::__v1::on_wire(__field))
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, E> ::core::convert::TryFrom<Failure<'a, E>> for VendorCode {
        type Error = Failure<'a, E>;
        fn try_from(
            wrapper: Failure<'a, E>,
        ) -> ::core::result::Result<Self, Failure<'a, E>> {
            match ::codes_core::CodeWrapper::status(&wrapper) {
                ::core::option::Option::Some(::codes_core::Status::Known(known)) => {
                    ::core::result::Result::Ok(known)
                }
                _ => ::core::result::Result::Err(wrapper),
            }
        }
    }
    #[automatically_derived]
    impl<'a, E> ::core::fmt::Display for Failure<'a, E>
    where
        E: ::core::fmt::Debug,
    {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Failure::Late { .. } => {
                    match ::codes_core::CodeWrapper::status(self) {
                        ::core::option::Option::Some(status) => {
                            ::core::fmt::Display::fmt(&status, __f)
                        }
                        ::core::option::Option::None => ::core::result::Result::Ok(()),
                    }
                }
                Failure::Broken { .. } => {
                    match ::codes_core::CodeWrapper::status(self) {
                        ::core::option::Option::Some(status) => {
                            ::core::fmt::Display::fmt(&status, __f)
                        }
                        ::core::option::Option::None => ::core::result::Result::Ok(()),
                    }
                }
                Failure::Transport { 0: __field_0, 1: __field_1, .. } => {
                    ::core::write!(__f, "{__field_0:?} of {__field_1}",)
                }
                Failure::Other { 0: __field, .. } => {
                    ::core::write!(
                        __f, "{code}, {message}", code =
                        ::codes_core::__v1::Written::<'_, VendorCode >
                        (::codes_core::Status::code(&::codes_core::__v1::on_wire(__field))),
                        message =
                        ::core::option::Option::unwrap_or_default(::codes_core::Status::message(&::codes_core::__v1::on_wire(__field)))
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl<'a, E> ::core::error::Error for Failure<'a, E>
    where
        E: ::core::error::Error + 'static,
        Self: ::core::fmt::Debug + ::core::fmt::Display,
    {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use ::codes_core::__v1::AsDynError as _;
            match self {
                Failure::Transport { 0: source, .. } => {
                    ::core::option::Option::Some(source.__as_dyn_error())
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
