//! The argument `fields(name: type = "column", ..)`.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, GenericArgument, LitStr, PathArguments, Result, Token, Type};

use super::{FieldType, FieldValueType, Repr, Spanned};
use crate::diagnostic::{Problems, SourceProblem};
use crate::request::item::TAKEN;
use crate::syntax;

const EXAMPLE: &str = "fields(http: Option<u16> = \"HTTP Status\")";

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
pub(super) fn parse(
    list: Option<TokenStream>,
    name: &Ident,
    problems: &mut Problems,
) -> std::result::Result<Vec<Field>, SourceProblem> {
    let Some(list) = list else {
        let message = "`fields` takes columns in parentheses";
        return Err(SourceProblem::new(name.span(), message).help(format!("write `{EXAMPLE}`")));
    };
    let mut fields: Vec<Field> = Vec::new();
    for field in syntax::list::<Field>(list)? {
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
    let required = |written: &Type| value_type(written).map(|value| FieldType { value, is_optional: false });
    optional(written).or_else(|| required(written)).ok_or_else(|| {
        let message =
            "the type of a field is `bool`, an integer of at most 64 bits, `str`, or an `Option` of one of them";
        SourceProblem::spanned(written, message).help(format!("write `{EXAMPLE}`")).into()
    })
}

/// `Option<..>`
fn optional(written: &Type) -> Option<FieldType> {
    let Type::Path(path) = ungrouped(written) else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let Some(GenericArgument::Type(value)) = arguments.args.first() else { return None };
    value_type(value).map(|value| FieldType { value, is_optional: true })
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

/// The type without the invisible brackets that a `macro_rules!` puts around it.
fn ungrouped(written: &Type) -> &Type {
    match written {
        Type::Group(group) => ungrouped(&group.elem),
        Type::Paren(paren) => ungrouped(&paren.elem),
        written => written,
    }
}
