//! The traits that a wrapper implements on request: serde's, as the bare code, and `miette::Diagnostic`.

use proc_macro2::TokenStream;
use quote::quote;

use super::model::Wrapper;
use crate::template::template;

/// How a wrapper is written and read: expressions of `self` and `serializer`, and of `deserializer`.
pub(super) struct Serde {
    pub(super) serialize: TokenStream,
    pub(super) serialize_bounds: Vec<TokenStream>,
    pub(super) deserialize: TokenStream,
    pub(super) deserialize_bounds: Vec<TokenStream>,
}

impl Wrapper {
    pub(super) fn serde(&self, serde: &Serde) -> TokenStream {
        if self.options.serde.is_none() {
            return TokenStream::new();
        }
        let krate = &self.options.krate;
        let private = self.serde_core();
        let serialize_head = self.implement(&quote!(#private::Serialize), &serde.serialize_bounds);
        let deserialize_head = self.implement_for(
            &quote!(#private::Deserialize<'__de>),
            &self.self_type(),
            &[quote!('__de)],
            &serde.deserialize_bounds,
        );
        let (serialize, deserialize) = (&serde.serialize, &serde.deserialize);
        template! { [krate, serialize_head, private, serialize, deserialize_head, deserialize]
            #krate::__v1_with_serde! {
                #serialize_head {
                    fn serialize<__S: #private::Serializer>(
                        &self,
                        serializer: __S,
                    ) -> ::core::result::Result<__S::Ok, __S::Error> {
                        #serialize
                    }
                }
                #deserialize_head {
                    fn deserialize<__D: #private::Deserializer<'__de>>(
                        deserializer: __D,
                    ) -> ::core::result::Result<Self, __D::Error> {
                        #deserialize
                    }
                }
            }
        }
    }

    pub(super) fn serde_core(&self) -> TokenStream {
        let krate = &self.options.krate;
        template!([krate] #krate::__v1::serde_core)
    }

    /// `miette::Diagnostic`, by the code that `CodeWrapper` gives.
    pub(super) fn miette(&self, code: &TokenStream) -> TokenStream {
        if !self.options.miette {
            return TokenStream::new();
        }
        let krate = &self.options.krate;
        let bounds = if self.is_generic() {
            vec![quote!(Self: ::core::error::Error), quote!(Self: #krate::CodeWrapper<#code>)]
        } else {
            Vec::new()
        };
        let header = self.implement(&template!([krate] #krate::__v1::miette::Diagnostic), &bounds);
        template! { [krate, header]
            #krate::__v1_with_miette! {
                #header {
                    #krate::__v1_diagnostic! { self => #krate::CodeWrapper::status(self) }
                }
            }
        }
    }
}
