//! The filter `named`: tables whose types, codes and fields have names for a language.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::value::{Enumerator, Object, ObjectRepr};
use minijinja::{Error, Value};

use super::environment::{Naming, safe};
use super::language::{Case, Language, Rules};
use super::names::{self, Scope};

/// A value of the model with additions.
#[derive(Debug)]
struct WithNames {
    value: Value,
    names: BTreeMap<&'static str, Value>,
}

impl Object for WithNames {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let added = key.as_str().and_then(|key| self.names.get(key)).cloned();
        added.or_else(|| self.value.get_item(key).ok().filter(|value| !value.is_undefined()))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let keys = self.value.try_iter().into_iter().flatten();
        Enumerator::Values(keys.chain(self.names.keys().map(|key| Value::from(*key))).collect())
    }
}

pub(super) fn with(value: Value, names: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::from_object(WithNames { value, names: names.into_iter().collect() })
}

/// The tables with a `type`; their codes, including retired ones, with a `constant`, and their fields with an
/// `accessor`.
pub(super) fn tables(tables: &Value, language: Language, naming: &Naming) -> Result<Value, Error> {
    let rules = language.rules();
    let mut file = Scope::default();
    if let Some(outer) = &naming.outer {
        file.claim(outer, "", &["*"]);
    }
    let mut types = Vec::new();
    for table in tables.try_iter()? {
        let name = rules.type_name(text(&table, "name")?.as_str().unwrap_or_default());
        types.push((file.claim(&name, rules.types.separator(), rules.derived), table));
    }
    let named = types.into_iter().map(|(name, table)| table_of(&name, table, &rules, naming, &mut file));
    Ok(Value::from(named.collect::<Result<Vec<_>, _>>()?))
}

fn table_of(name: &str, table: Value, rules: &Rules, naming: &Naming, file: &mut Scope) -> Result<Value, Error> {
    let mut inside = Scope::default();
    // In languages where constants are found by their bare names, one could hide the type, or types that the file
    // needs.
    let hidden = if rules.constants == Case::UpperCamel { "" } else { rules.reserved_types };
    if rules.constants != Case::UpperCamel {
        inside.claim(name, "", &["*"]);
    }
    let mut fields = Vec::new();
    for (index, field) in text(&table, "fields")?.try_iter()?.enumerate() {
        let wanted = names::of_field(text(&field, "name")?.as_str().unwrap_or_default(), index, rules.fields);
        // After the name of the type, a keyword is not a keyword.
        let words = if rules.is_prefixed { "" } else { rules.words };
        let wanted = names::allowed(wanted, "_", words, rules.reserved_fields);
        let accessor = if rules.is_prefixed && rules.fields == Case::Snake {
            // A function beside all other functions of the file.
            file.claim(&format!("{name}_{wanted}"), "_", &["*"])
        } else {
            inside.claim(&wanted, rules.fields.separator(), &["*"])
        };
        fields.push(with(field, [("accessor", safe(accessor))]));
    }
    let mut constants = |codes: Value| -> Result<Value, Error> {
        let mut named = Vec::with_capacity(codes.len().unwrap_or_default());
        for code in codes.try_iter()? {
            let own = text(&code, "name")?;
            let symbol = code.get_attr("symbol").ok().filter(|_| naming.symbols);
            let symbol = symbol.as_ref().and_then(Value::as_str);
            let wanted = names::of_constant(own.as_str().unwrap_or_default(), symbol, rules.constants);
            let separator = rules.constants.separator();
            let constant = if rules.is_prefixed {
                let prefix = if separator.is_empty() { name.to_owned() } else { rules.constants.of(name) };
                let wanted = format!("{prefix}{separator}{wanted}");
                file.claim(&names::allowed(wanted, "_", "", rules.reserved_constants), separator, &["*"])
            } else {
                let wanted = names::allowed(wanted, "_", hidden, rules.reserved_constants);
                let wanted = names::allowed(wanted, "_", rules.words, "");
                inside.claim(&wanted, separator, &["*"])
            };
            named.push(with(code, [("constant", safe(constant))]));
        }
        Ok(Value::from(named))
    };
    let codes = constants(text(&table, "codes")?)?;
    let retired = constants(text(&table, "retired")?)?;
    let added =
        [("type", safe(name.to_owned())), ("fields", Value::from(fields)), ("codes", codes), ("retired", retired)];
    Ok(with(table, added))
}

fn text(value: &Value, key: &str) -> Result<Value, Error> {
    value.get_attr(key)
}
