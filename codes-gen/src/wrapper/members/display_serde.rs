//! The conversions of a value from and to its members, the type on the wire and text, and serde's traits.

use proc_macro2::TokenStream;
use quote::quote;

use super::MembersExpansion;
use crate::diagnostic::Problems;
use crate::template::template;
use crate::wrapper::conversions::Incoming;
use crate::wrapper::features::Serde;
use crate::wrapper::text::{DisplayArm, Placeholders, Text};

impl MembersExpansion<'_> {
    /// From the members, and from and to the type on the wire; a newtype also converts to its code.
    pub(super) fn conversions(&self) -> TokenStream {
        let (krate, first, wrapper) = (self.krate(), self.first, self.wrapper);
        let self_type = wrapper.self_type();
        let from_members = self.of_each(&|_, variant, code| {
            let value = variant.named("code");
            wrapper.implement_from(code, &self_type, ("code", &value), (&[], &[]))
        });
        let into_member = self.is_newtype.then(|| {
            let code = self.match_of("wrapper", &|_, _| quote!(code));
            wrapper.implement_from(&self_type, first, ("wrapper", &code), (&[], &[]))
        });
        let codes = self.codes();
        let from_code = wrapper.fallible_conversions_from_code(&codes);
        let value = self.match_of("wrapper", &|_, code| template!([code, krate] <#code as #krate::Code>::code(code)));
        let into_code = wrapper.conversions_into_code(&codes, &Incoming::Repr, &value);
        quote!(#from_members #into_member #from_code #into_code)
    }

    /// `FromStr`: the value from the first member that accepts the text.
    pub(super) fn parsing(&self) -> TokenStream {
        let krate = self.krate();
        let parse_str = template!([krate] ::core::str::FromStr<Err = #krate::ParseCodeError>);
        let header = self.wrapper.implement(&template!([] ::core::str::FromStr), &self.bounds(&parse_str));
        // The last member's error is as good as any other's.
        let mut parts = TokenStream::new();
        for (variant, code) in self.members.iter().rev() {
            let value = variant.named("code");
            let otherwise = if parts.is_empty() { quote!(::core::result::Result::Err(error)) } else { parts };
            parts = template! { [code, value, otherwise]
                match <#code as ::core::str::FromStr>::from_str(text) {
                    ::core::result::Result::Ok(code) => ::core::result::Result::Ok(#value),
                    ::core::result::Result::Err(error) => {
                        let _ = error;
                        #otherwise
                    }
                }
            };
        }
        template! { [header, krate, parts]
            #header {
                type Err = #krate::ParseCodeError;
                fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, #krate::ParseCodeError> {
                    #parts
                }
            }
        }
    }

    pub(super) fn text(&self, problems: &mut Problems) -> TokenStream {
        let krate = self.krate();
        let mut arms = Vec::new();
        for (variant, code) in self.members {
            let known = Placeholders {
                code: template!([code, krate] #krate::__v1::Written::<'_, #code>(
                    #krate::CodeRepr::wire(<#code as #krate::Code>::code(*__field))
                )),
                message: template!([code, krate] <#code as #krate::Code>::message(*__field)),
            };
            arms.push(DisplayArm { variant, text: Text::Field, known: Some(known) });
        }
        self.wrapper.display_and_error(&arms, problems)
    }

    pub(super) fn serde(&self) -> TokenStream {
        let (krate, first) = (self.krate(), self.first);
        let private = self.wrapper.serde_core();
        let serialize =
            self.match_of("self", &|_, _| template!([private] #private::Serialize::serialize(code, serializer)));
        let deserialize = match self.members {
            [(variant, _)] => {
                let value = variant.named("code");
                template! { [first, private, value]
                    let code = <#first as #private::Deserialize<'__de>>::deserialize(deserializer)?;
                    ::core::result::Result::Ok(#value)
                }
            }
            _ => template!([krate] #krate::__v1::deserialize(deserializer)),
        };
        let (serialize_bounds, deserialize_bounds) = (Vec::new(), Vec::new());
        self.wrapper.serde(&Serde { serialize, serialize_bounds, deserialize, deserialize_bounds })
    }
}
