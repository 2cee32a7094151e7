//! The enum below `#[codes(..)]`: its `repr`, its pins, and its other attributes.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use syn::parse::Parse as _;
use syn::{Attribute, Data, DeriveInput, Error, Variant};

use super::{CodeType, Item, Pin, Repr, code};
use crate::code_value::CodeValue;
use crate::diagnostic::{Checked, Place, Problems, SourceProblem};
use crate::syntax::{derived, list, parse_all};

/// Names of the generated enum's constants and functions, which neither a variant nor a field can have.
pub(super) const TAKEN: [&str; 18] = [
    "ALL", "CATCH_ALL", "LANGUAGES", "RANGES", "TABLES", "advice", "check", "code", "describe", "details", "from_code",
    "meanings", "meanings_in", "message", "message_in", "name", "of", "symbol",
];

/// Parses the item; `None` if it is not an enum.
pub(crate) fn parse(tokens: &TokenStream, derives_above: &[String], problems: &mut Problems) -> Option<Item> {
    let not_an_enum = "`#[codes]` can only be used on an enum";
    let input: DeriveInput = problems
        .ok(parse_all(tokens.clone(), DeriveInput::parse).map_err(|_| Error::new_spanned(tokens, not_an_enum)))?;
    let Data::Enum(data) = input.data else {
        let help = format!("write `enum {} {{}}`: the macro adds the variants", input.ident);
        problems.report_rust(SourceProblem::new(input.ident.span(), not_an_enum).help(help));
        return None;
    };
    if !derives_above.is_empty() {
        let traits = derives_above.join(", ");
        let message = format!(
            "`#[derive({traits})]` is above `#[codes]`: it would see only the pins, not the codes of the document"
        );
        let problem = SourceProblem::new(proc_macro2::Span::call_site(), message);
        problems.report_rust(problem.help("move it below `#[codes]`"));
    }
    if !input.generics.params.is_empty() {
        problems.report_rust(Error::new_spanned(&input.generics, "an enum of codes cannot be generic"));
    } else if let Some(clause) = &input.generics.where_clause {
        problems.report_rust(Error::new_spanned(clause, "an enum of codes cannot have a `where` clause"));
    }
    let mut item = Item {
        attributes: Vec::new(),
        visibility: input.vis,
        ident: input.ident,
        code_type: CodeType::Text,
        pins: Vec::new(),
        derives: derives_above.to_vec(),
        non_exhaustive: false,
    };
    for attribute in input.attrs {
        if attribute.path().is_ident("repr") {
            let repr = problems.ok(integer_repr(&attribute)).unwrap_or(Repr::I32);
            item.code_type = CodeType::Integer(repr);
            continue;
        }
        if attribute.path().is_ident("derive")
            && let Ok(list) = attribute.meta.require_list()
        {
            item.derives.append(&mut derived(&list.tokens));
        }
        item.non_exhaustive |= attribute.path().is_ident("non_exhaustive");
        item.attributes.push(attribute);
    }
    for variant in data.variants {
        item.pins.extend(problems.ok(pin(variant)));
    }
    drop_conflicts(&mut item, problems);
    Some(item)
}

fn integer_repr(attribute: &Attribute) -> Checked<Repr> {
    if let Ok(arguments) = attribute.meta.require_list() {
        for name in &list::<Ident>(arguments.tokens.clone()).unwrap_or_default() {
            if let Some(repr) = Repr::named(&name.to_string()) {
                return Ok(repr);
            }
        }
    }
    let message = "`#[codes]` needs an integer type here, of at most 64 bits, or `i128`";
    Err(SourceProblem::spanned(&attribute.meta, message).help("write `#[repr(i32)]`"))
}

fn pin(variant: Variant) -> Checked<Pin> {
    let name = &variant.ident;
    if !variant.fields.is_empty() || !matches!(variant.fields, syn::Fields::Unit) {
        let message = format!("the pin `{name}` cannot have fields: it only names a code");
        return Err(SourceProblem::spanned(&variant.fields, message)
            .help(format!("write its code after it, as in `{name} = 10008`")));
    }
    let Some((_, discriminant)) = &variant.discriminant else {
        let message = format!("the pin `{name}` has no code");
        return Err(
            SourceProblem::new(name.span(), message).help(format!("write its code after it, as in `{name} = 10008`"))
        );
    };
    let code = code(discriminant)?;
    let mut pin = Pin { attributes: Vec::new(), ident: variant.ident, code, retired: false };
    for attribute in variant.attrs {
        if attribute.path().is_ident("codes") {
            let arguments = attribute.meta.require_list().and_then(|list| parse_all(list.tokens.clone(), Ident::parse));
            if !arguments.is_ok_and(|word| word == "retired") {
                return Err(SourceProblem::spanned(
                    &attribute.meta,
                    "the only argument of `#[codes(..)]` on a pin is `retired`",
                ));
            }
            pin.retired = true;
        } else if attribute.path().is_ident("cfg") || attribute.path().is_ident("cfg_attr") {
            let message = "a pin cannot be conditional: without it, its code would get another name";
            return Err(SourceProblem::spanned(&attribute.meta, message));
        } else {
            pin.attributes.push(attribute);
        }
    }
    Ok(pin)
}

/// Reports pins whose name or code is already taken, and leaves them out.
fn drop_conflicts(item: &mut Item, problems: &mut Problems) {
    // The index in `kept` of the pin with this name or code.
    let mut names: HashMap<String, usize> = HashMap::new();
    let mut codes: HashMap<CodeValue, usize> = HashMap::new();
    let mut kept: Vec<Pin> = Vec::new();
    for mut pin in std::mem::take(&mut item.pins) {
        pin.code.as_pattern_of(item.code_type);
        let (name, code) = (pin.ident.to_string(), &pin.code.value);
        let earlier = codes.get(code).and_then(|index| kept.get(*index));
        let conflict = if TAKEN.contains(&&*name) {
            let message = format!("`{name}` is an item of the generated enum: a pin cannot have this name");
            SourceProblem::new(pin.ident.span(), message)
        } else if let Some(misfit) = item.code_type.misfit(code, Place::Source) {
            SourceProblem::placed(pin.code.span, misfit)
        } else if let Some(earlier) = earlier {
            let (code, first) = (&pin.code.spelling, &earlier.ident);
            let message = format!("the code {code} is pinned twice: to `{first}` and to `{name}`");
            let help = format!(
                "remove one of them; for a second name, write `pub const {name}: Self = Self::{first};` in an `impl` of the enum"
            );
            SourceProblem::new(pin.code.span, message).help(help)
        } else if names.insert(name.clone(), kept.len()).is_some() {
            SourceProblem::new(pin.ident.span(), format!("two pins have the name `{name}`"))
        } else {
            codes.insert(code.clone(), kept.len());
            kept.push(pin);
            continue;
        };
        problems.report_rust(conflict);
    }
    item.pins = kept;
}
