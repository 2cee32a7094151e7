//! A newtype around any code: `struct Tagged<C: Code>(C);`. It uses only the trait `Code`.

use proc_macro2::TokenStream;
use quote::quote;

use super::features::Serde;
use super::model::{Variant, Wrapper};
use super::text::{DisplayArm, Placeholders, Text};
use crate::diagnostic::Problems;
use crate::template::template;

pub(super) fn expand(wrapper: &Wrapper, variant: &Variant, code: &TokenStream, problems: &mut Problems) -> TokenStream {
    let krate = &wrapper.options.krate;
    let visibility = wrapper.item_visibility();
    let is_code = quote!(#code: #krate::Code);
    let (value, header) = (variant.named("code"), wrapper.inherent());
    let code_wrapper =
        wrapper.implement(&template!([krate, code] #krate::CodeWrapper<#code>), std::slice::from_ref(&is_code));
    let from = wrapper.implement_from(code, &wrapper.self_type(), ("code", &value), (&[], &[]));
    let known = Placeholders {
        code: template!([code, krate] <#code as #krate::Code>::code(*__field)),
        message: template!([code, krate] <#code as #krate::Code>::message(*__field)),
    };
    let arm = DisplayArm { variant, text: Text::Field, known: Some(known) };
    let text = wrapper.display_and_error(&[arm], problems);
    let private = wrapper.serde_core();
    let serde = wrapper.serde(&Serde {
        serialize: template! { [value, private]
            let #value = self;
            #private::Serialize::serialize(code, serializer)
        },
        serialize_bounds: vec![quote!(#code: #private::Serialize)],
        deserialize: template! { [code, private, value]
            let code = <#code as #private::Deserialize<'__de>>::deserialize(deserializer)?;
            ::core::result::Result::Ok(#value)
        },
        deserialize_bounds: vec![quote!(#code: #private::Deserialize<'__de>)],
    });
    let miette = wrapper.miette(code);
    template! { [header, visibility, krate, code, is_code, value, code_wrapper, from, text, serde, miette]
        #[allow(dead_code)]
        #header {
            /// The value with this code, if it is documented.
            #[inline]
            #[must_use]
            #visibility fn from_code(code: #krate::Wire<'_, #code>) -> ::core::option::Option<Self>
            where #is_code
            {
                match <#code as #krate::Code>::from_code(code) {
                    ::core::option::Option::Some(code) => ::core::option::Option::Some(#value),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            }
        }
        #code_wrapper {
            #[inline]
            fn status(&self) -> ::core::option::Option<#krate::Status<#code, #krate::Wire<'_, #code>>> {
                let #value = self;
                ::core::option::Option::Some(#krate::Status::Known(*code))
            }
        }
        #from
        #text
        #serde
        #miette
    }
}
