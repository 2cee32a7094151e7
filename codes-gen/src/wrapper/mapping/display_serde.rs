//! `Display` and serde's traits for a mapping.

use proc_macro2::TokenStream;
use quote::quote;

use super::{MappingExpansion, Memory};
use crate::diagnostic::{Problems, SourceProblem};
use crate::template::{each, template};
use crate::wrapper::features::Serde;
use crate::wrapper::header::{only_if, repr_of};
use crate::wrapper::model::{Held, ValueSource, mentions_parameter};
use crate::wrapper::text::{DisplayArm, Placeholders, Text, words};

impl MappingExpansion<'_> {
    pub(super) fn text(&self, problems: &mut Problems) -> TokenStream {
        let krate = self.krate();
        let mut arms = Vec::new();
        for (index, (variant, role)) in self.mapping.variants.iter().enumerate() {
            let (memory, status) = self.memory(index, role);
            let known = status.map(|status| Placeholders {
                code: template!([krate, code = self.code, status]
                    #krate::__v1::Written::<'_, #code>(#krate::Status::code(&#status))
                ),
                message: template!([krate, status]
                    ::core::option::Option::unwrap_or_default(#krate::Status::message(&#status))
                ),
            });
            let text = match (role, memory) {
                (ValueSource::Skip, _) if variant.fields.len() == 1 => Text::Field,
                (ValueSource::Skip, _) => {
                    if variant.fields.len() > 1 && variant.display.is_none() && !self.wrapper.has_thiserror {
                        let message = format!("`{}` has nothing to display", variant.ident);
                        let problem = SourceProblem::new(variant.ident.span(), message);
                        problems.report_rust(problem.help("put `#[codes(display = \"..\")]` above it"));
                    }
                    Text::Fixed(words(&variant.ident))
                }
                (ValueSource::Claims(claims, _), Memory::None) => {
                    let mut sources = Vec::new();
                    for claim in claims {
                        sources.push(claim.source());
                    }
                    Text::Fixed(format!("{} ({})", words(&variant.ident), sources.join(", ")))
                }
                (ValueSource::Broken, _) | (ValueSource::Other(_), Memory::None) => Text::Fixed(words(&variant.ident)),
                (ValueSource::Claims(..) | ValueSource::Other(_), _) => Text::Status,
            };
            arms.push(DisplayArm { variant, text, known });
        }
        self.wrapper.display_and_error(&arms, problems)
    }

    /// Serde's traits, as the bare code, which each variant must determine.
    pub(super) fn serde(&self, problems: &mut Problems) -> TokenStream {
        let (krate, code, wrapper) = (self.krate(), self.code, self.wrapper);
        let Some(serde) = &wrapper.options.serde else { return TokenStream::new() };
        for (index, (variant, role)) in self.mapping.variants.iter().enumerate() {
            if self.memory(index, role).0 != Memory::None {
                continue;
            }
            let name = &variant.ident;
            let message = format!("`{name}` cannot be serialized: it does not hold its code");
            let help = format!("give it a field, as in `{name}(Status<..>)`, or remove `serde`");
            problems.report_rust(SourceProblem::new(serde.span(), message).help(help));
            return TokenStream::new();
        }
        let private = wrapper.serde_core();
        let (held, self_type) = (self.held_type(), wrapper.self_type());
        let (deserialize, mut deserialize_bounds) = if self.mapping.other().is_some() {
            let status = quote!(#krate::Status<#code, #held>);
            let deserialize = template! { [status, private, self_type]
                ::core::result::Result::map(
                    <#status as #private::Deserialize<'__de>>::deserialize(deserializer),
                    <#self_type as ::core::convert::From<#status>>::from,
                )
            };
            (deserialize, vec![quote!(#status: #private::Deserialize<'__de>)])
        } else {
            let deserialize = template! { [code, private]
                let code = <#code as #private::Deserialize<'__de>>::deserialize(deserializer)?;
                ::core::result::Result::map_err(
                    <Self as ::core::convert::TryFrom<#code>>::try_from(code),
                    <__D::Error as #private::de::Error>::custom,
                )
            };
            (deserialize, vec![quote!(#code: #private::Deserialize<'__de>)])
        };
        let mut check = TokenStream::new();
        if let (Some(Held::Repr), Some((variant, _))) = (self.held(), self.mapping.other()) {
            let (repr, as_read) = (repr_of(code, krate), template!([krate, code] #krate::__v1::HeldAsRead<#code>));
            if mentions_parameter(code, &wrapper.generics) {
                deserialize_bounds.push(only_if(&repr, &as_read));
            } else {
                let held = variant.located(quote!(<#repr as #as_read>::HELD));
                check = template!([held] const _: () = #held;);
            }
        }
        let serialize_bounds = if mentions_parameter(code, &wrapper.generics) {
            vec![template!([krate, code, private]
                for<'__wire> #krate::Status<#code, #krate::Wire<'__wire, #code>>: #private::Serialize
            )]
        } else {
            Vec::new()
        };
        let serde = wrapper.serde(&Serde {
            serialize: template! { [krate, private]
                match #krate::CodeWrapper::status(self) {
                    ::core::option::Option::Some(status) => #private::Serialize::serialize(&status, serializer),
                    ::core::option::Option::None => serializer.serialize_unit(),
                }
            },
            serialize_bounds,
            deserialize,
            deserialize_bounds,
        });
        each(&[check, serde])
    }
}
