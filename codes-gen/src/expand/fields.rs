//! Further columns as functions.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;

use super::codes::{integer, text};
use super::{Arm, Expansion, literal, static_array};
use crate::code_set::FieldValue;
use crate::request::{Field, FieldType, FieldValueType};
use crate::template::{append, identifier, template};

impl Expansion<'_> {
    /// A static for each field, with its values in the order of the arrays.
    pub(super) fn field_statics(&self, in_order: &[Option<&Arm<'_>>]) -> TokenStream {
        let mut statics = TokenStream::new();
        for (index, field) in self.arguments.fields.iter().enumerate() {
            let mut values = String::new();
            for arm in in_order {
                let value = arm.and_then(|arm| arm.fields.get(index)).unwrap_or(&FieldValue::None);
                let _ = write!(values, "{},", value_text(value, field.of_type));
            }
            let value_type = value_type(field.of_type);
            append(&mut statics, static_array(&static_name(index), &value_type, in_order.len(), &values));
        }
        statics
    }

    pub(super) fn field_functions(&self, is_empty: bool) -> TokenStream {
        let visibility = self.visibility();
        let mut functions = TokenStream::new();
        for (index, field) in self.arguments.fields.iter().enumerate() {
            let Field { name, of_type, column } = field;
            let values = identifier(&static_name(index));
            let value_type = value_type(*of_type);
            let documentation = format!(" The value in the column \"{}\".", crate::rustdoc::inline(&column.value));
            let body = if is_empty { quote!(match self {}) } else { quote!(#values[__index(self)]) };
            let function = template! { [documentation, visibility, name, value_type, body]
                #[doc = #documentation]
                #[inline]
                #[must_use]
                #visibility const fn #name(self) -> #value_type { #body }
            };
            append(&mut functions, function);
        }
        functions
    }
}

fn static_name(index: usize) -> String {
    format!("__FIELD_{index}")
}

fn value_type(field_type: FieldType) -> TokenStream {
    let value = match field_type.value {
        FieldValueType::Bool => template!([] ::core::primitive::bool),
        FieldValueType::Integer(repr) => integer(repr),
        FieldValueType::Text => text(),
    };
    if field_type.is_optional { template!([value] ::core::option::Option<#value>) } else { value }
}

/// A value as an expression. A code without a value, such as one that is no longer documented, has the type's default.
fn value_text(value: &FieldValue, field_type: FieldType) -> String {
    let text = match (value, field_type.value) {
        (FieldValue::None, _) if field_type.is_optional => return "::core::option::Option::None".to_owned(),
        (FieldValue::None, FieldValueType::Bool) => "false".to_owned(),
        (FieldValue::None, FieldValueType::Integer(_)) => "0".to_owned(),
        (FieldValue::None, FieldValueType::Text) => "\"\"".to_owned(),
        (FieldValue::Bool(value), _) => value.to_string(),
        (FieldValue::Integer(value), _) => value.to_string(),
        (FieldValue::Text(value), _) => literal(value),
    };
    if field_type.is_optional { format!("::core::option::Option::Some({text})") } else { text }
}
