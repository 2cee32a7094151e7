//! The argument `fields(name: type = "column", ..)`.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Result, Token, Type};

use super::{FieldType, FieldValueType, Repr, Spanned};
use crate::diagnostic::{Checked, Problems, SourceProblem};
use crate::request::item::TAKEN;
use crate::syntax::{items, parse_all, type_arguments, ungrouped};

pub(super) const EXAMPLE: &str = "fields(http: Option<u16> = \"HTTP Status\")";

/// A column that becomes a function of the enum.
pub(crate) struct Field {
    pub(crate) name: Ident,
    pub(crate) of_type: FieldType,
    /// The column's header cell.
    pub(crate) column: Spanned<String>,
}

/// A field as it is written: its name, its type and its column.
fn written(input: ParseStream<'_>) -> Result<(Ident, Type, LitStr)> {
    let name = Ident::parse_any(input)?;
    input.parse::<Token![:]>()?;
    let of_type = input.parse()?;
    input.parse::<Token![=]>()?;
    Ok((name, of_type, input.parse()?))
}

/// Parses the list. Fields that cannot be read, and those whose name is already taken, by an earlier field or a generated
/// item, are reported and left out.
pub(super) fn parse(tokens: TokenStream, problems: &mut Problems) -> Result<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::new();
    for tokens in items(tokens)? {
        let Ok((name, of_type, column)) = parse_all(tokens.clone(), written) else {
            let problem =
                SourceProblem::spanned(&tokens, "a field has a name, a type and the header cell of its column");
            problems.report_rust(problem.help(format!("write `{EXAMPLE}`")));
            continue;
        };
        let Some(of_type) = problems.ok(field_type(&of_type)) else { continue };
        let field = Field { name, of_type, column: Spanned { value: column.value(), span: column.span() } };
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

fn field_type(written: &Type) -> Checked<FieldType> {
    let optional = type_arguments(written, "Option").and_then(|types| types.first().copied());
    let value = value_type(optional.unwrap_or(written)).ok_or_else(|| {
        let message =
            "the type of a field is `bool`, an integer of at most 64 bits, `str`, or an `Option` of one of them";
        SourceProblem::spanned(written, message).help(format!("write `{EXAMPLE}`"))
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
