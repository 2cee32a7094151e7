#[allow(deprecated, private_bounds, private_interfaces)]
const _: () = {
    #[allow(dead_code)]
    impl VendorError {
        /// The variant of this code.
        #[inline]
        #[must_use]
        pub const fn from_code(code: <VendorCode as ::codes_core::Code>::Repr) -> Self {
            match <VendorCode>::from_code(code) {
                ::core::option::Option::Some(known) => {
                    let _ = known;
                    VendorError {
                        code: ::codes_core::Status::Known(known),
                    }
                }
                ::core::option::Option::None => {
                    VendorError {
                        code: ::codes_core::Status::Unknown(
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
    impl ::core::convert::From<::core::primitive::i32> for VendorError
    where
        for<'__only> VendorCode: ::codes_core::Code<Repr = ::core::primitive::i32>,
    {
        #[inline]
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<VendorCode> for VendorError {
        #[inline]
        fn from(code: VendorCode) -> Self {
            Self::from_code(::codes_core::Code::code(code))
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<
        ::codes_core::Status<VendorCode, <VendorCode as ::codes_core::Code>::Repr>,
    > for VendorError {
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
    impl ::core::convert::From<
        ::codes_core::UnknownCode<VendorCode, <VendorCode as ::codes_core::Code>::Repr>,
    > for VendorError {
        #[inline]
        fn from(
            from: ::codes_core::UnknownCode<
                VendorCode,
                <VendorCode as ::codes_core::Code>::Repr,
            >,
        ) -> Self {
            {
                let unknown = from;
                VendorError {
                    code: ::codes_core::Status::Unknown(unknown),
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<
        ::codes_core::Failure<VendorCode, <VendorCode as ::codes_core::Code>::Repr>,
    > for VendorError {
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
    impl ::codes_core::CodeWrapper<VendorCode> for VendorError {
        #[inline]
        fn status(
            &self,
        ) -> ::core::option::Option<
            ::codes_core::Status<VendorCode, ::codes_core::Wire<'_, VendorCode>>,
        > {
            match self {
                VendorError { code: __field } => {
                    ::core::option::Option::Some(::codes_core::__v1::on_wire(__field))
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<VendorError> for VendorCode {
        type Error = VendorError;
        fn try_from(wrapper: VendorError) -> ::core::result::Result<Self, VendorError> {
            match ::codes_core::CodeWrapper::status(&wrapper) {
                ::core::option::Option::Some(::codes_core::Status::Known(known)) => {
                    ::core::result::Result::Ok(known)
                }
                _ => ::core::result::Result::Err(wrapper),
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<VendorError>
    for ::codes_core::Status<VendorCode, <VendorCode as ::codes_core::Code>::Repr> {
        #[inline]
        fn from(wrapper: VendorError) -> Self {
            match wrapper {
                VendorError { code: status } => status,
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
            ::codes_core::__v1::code_of(
                <::codes_core::Status<
                    VendorCode,
                    <VendorCode as ::codes_core::Code>::Repr,
                > as ::core::convert::From<VendorError>>::from(wrapper),
            )
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for VendorError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                VendorError { .. } => {
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
    impl ::core::error::Error for VendorError {}
    const _: () = <<VendorCode as ::codes_core::Code>::Repr as ::codes_core::__v1::HeldAsRead<
        VendorCode,
    >>::HELD;
    ::codes_core::__v1_with_serde! {
        #[automatically_derived] impl < > ::codes_core::__v1::serde_core::Serialize for
        VendorError where { fn serialize < __S :
        ::codes_core::__v1::serde_core::Serializer > (& self, serializer : __S,) ->
        ::core::result::Result < __S::Ok, __S::Error > { match
        ::codes_core::CodeWrapper::status(self) { ::core::option::Option::Some(status) =>
        ::codes_core::__v1::serde_core::Serialize::serialize(& status, serializer),
        ::core::option::Option::None => serializer.serialize_unit(), } } }
        #[automatically_derived] impl < '__de >
        ::codes_core::__v1::serde_core::Deserialize < '__de > for VendorError where
        ::codes_core::Status < VendorCode, < VendorCode as ::codes_core::Code > ::Repr >
        : ::codes_core::__v1::serde_core::Deserialize < '__de > { fn deserialize < __D :
        ::codes_core::__v1::serde_core::Deserializer <'__de >> (deserializer : __D,) ->
        ::core::result::Result < Self, __D::Error > {
        ::core::result::Result::map(<::codes_core::Status < VendorCode, < VendorCode as
        ::codes_core::Code > ::Repr > as ::codes_core::__v1::serde_core::Deserialize
        <'__de >>::deserialize(deserializer), <VendorError as ::core::convert::From
        <::codes_core::Status < VendorCode, < VendorCode as ::codes_core::Code > ::Repr >
        >>::from,) } }
    }
    ::codes_core::__v1_with_miette! {
        #[automatically_derived] impl < > ::codes_core::__v1::miette::Diagnostic for
        VendorError where { ::codes_core::__v1_diagnostic! { self =>
        ::codes_core::CodeWrapper::status(self) } }
    }
};
