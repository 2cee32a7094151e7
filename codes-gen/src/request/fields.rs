//! The argument `fields(name: type = "column", ..)`.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token, Type};

use super::{FieldType, FieldValueType, Repr, Spanned};
use crate::diagnostic::{Problems, SourceProblem};
use crate::request::item::TAKEN;
use crate::syntax::{list, type_arguments, ungrouped};

pub(super) const EXAMPLE: &str = "fields(http: Option<u16> = \"HTTP Status\")";

/// A column that becomes a function of the enum.
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) of_type: FieldType,
    /// The column's header cell.
    pub(crate) column: Spanned<String>,
}

impl Parse for Field {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name = Ident::parse_any(input)?;
        // An error at the end of the input has no place of its own.
        let place = |error: &Error| if input.is_empty() { name.span() } else { error.span() };
        let help = |error: Error| {
            Error::from(SourceProblem::new(place(&error), error.to_string()).help(format!("write `{EXAMPLE}`")))
        };
        input.parse::<Token![:]>().map_err(help)?;
        let of_type = field_type(&input.parse()?)?;
        input.parse::<Token![=]>().map_err(help)?;
        let column: LitStr = input.parse().map_err(help)?;
        Ok(Self { name, of_type, column: Spanned { value: column.value(), span: column.span() } })
    }
}

/// Parses the list. Fields whose name is already taken, by an earlier field or a generated item, are reported and left
/// out.
pub(super) fn parse(tokens: TokenStream, problems: &mut Problems) -> Result<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::new();
    for field in list::<Field>(tokens)? {
        let name = field.name.unraw().to_string();
        let conflict = |message: String| SourceProblem::new(field.name.span(), message);
        let conflict = if TAKEN.contains(&&*name) {
            conflict(format!("`{name}` is a function of the generated enum: a field cannot have this name"))
        } else if fields.iter().any(|earlier| earlier.name == field.name) {
            conflict(format!("two fields have the name `{name}`"))
        } else if syn::parse_str::<Ident>(&field.name.to_string()).is_err() {
            conflict(format!("`{name}` is a keyword")).help(format!("write `r#{name}`"))
        } else {
            fields.push(field);
            continue;
        };
        problems.report_rust(conflict);
    }
    Ok(fields)
}

fn field_type(written: &Type) -> Result<FieldType> {
    let optional = type_arguments(written, "Option").and_then(|types| types.first().copied());
    let value = value_type(optional.unwrap_or(written)).ok_or_else(|| {
        let message =
            "the type of a field is `bool`, an integer of at most 64 bits, `str`, or an `Option` of one of them";
        Error::from(SourceProblem::spanned(written, message).help(format!("write `{EXAMPLE}`")))
    })?;
    Ok(FieldType { value, is_optional: optional.is_some() })
}

fn value_type(written: &Type) -> Option<FieldValueType> {
    match ungrouped(written) {
        Type::Reference(reference) => value_type(&reference.elem).filter(|value| matches!(value, FieldValueType::Text)),
        Type::Path(path) => match &*path.path.get_ident()?.to_string() {
            "bool" => Some(FieldValueType::Bool),
            "str" => Some(FieldValueType::Text),
            name => Repr::named(name).map(FieldValueType::Integer),
        },
        _ => None,
    }
}
