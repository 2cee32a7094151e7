//! The page's additions to the model: places to link to, other notations of numbers, links that work.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use minijinja::{Error, Value, context};
use sha2::{Digest as _, Sha256};

use super::environment::safe;
use super::named::with;
use super::names::Scope;
use crate::escape::in_url;

/// The page's own style and script.
pub(super) const STYLE: &str = include_str!("../../templates/page.css");
pub(super) const SCRIPT: &str = include_str!("../../templates/page.js");

/// The ids of the page itself.
const IDS: [&str; 6] = ["codes-main", "codes-search", "codes-table", "codes-status", "codes-keys", "codes-none"];

/// The source expression of Content-Security-Policy that allows this text, and no other, as a script or a style.
pub(super) fn csp_hash(text: &str) -> Value {
    safe(format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text))))
}

/// The tables with additions. Rows have an `anchor`, which is their id, and an `href` that leads there; codes also have
/// the number in the `other` notation and the `shown_fields` with a value; a table has an anchor, and `others` for its
/// catch-all.
///
/// The anchor of a code is the code, `#10008`, in the first table that has it, and the code after the table's name in
/// others.
pub(super) fn anchored(tables: &Value) -> Result<Value, Error> {
    let mut ids = Scope::default();
    for id in IDS {
        ids.claim(id, "-", &["*"]);
    }
    let mut places = Vec::new();
    for table in tables.try_iter()? {
        let name = table.get_attr("name")?.to_string();
        places.push((ids.claim(&format!("table.{name}"), "-", &["*", "*.title"]), name, table));
    }
    let mut anchored = Vec::new();
    for (anchor, name, table) in places {
        let mut place = |wanted: &str| {
            let wanted = wanted.split_whitespace().collect::<Vec<_>>().join("-");
            let qualified = format!("{name}-{wanted}");
            let is_free = !wanted.is_empty() && !ids.has(&wanted);
            let anchor = ids.claim(if is_free { &wanted } else { &qualified }, "-", &["*"]);
            let href = format!("#{}", in_url(&anchor));
            [("anchor", Value::from(anchor)), ("href", safe(href))]
        };
        let fields: Vec<Value> = table.get_attr("fields")?.try_iter()?.collect();
        let mut codes = |key: &str| -> Result<Value, Error> {
            let mut found = Vec::new();
            for code in table.get_attr(key)?.try_iter()? {
                let names = place(&code.get_attr("code")?.to_string());
                let other = other_notation(&code)?;
                let shown = shown_fields(&code, &fields)?;
                found.push(with(code, names.into_iter().chain([("other", other), ("shown_fields", shown)])));
            }
            Ok(Value::from(found))
        };
        let (documented, retired) = (codes("codes")?, codes("retired")?);
        let mut ranges = Vec::new();
        for range in table.get_attr("ranges")?.try_iter()? {
            let names = place(&range.get_attr("text")?.to_string());
            ranges.push(with(range, names));
        }
        let [(_, others), (_, href)] = place(&format!("{name}-others"));
        let added = [
            ("anchor", Value::from(anchor)),
            ("others", context! { anchor => others, href => href }),
            ("codes", documented),
            ("retired", retired),
            ("ranges", Value::from(ranges)),
        ];
        anchored.push(with(table, added));
    }
    Ok(Value::from(anchored))
}

/// A number in hexadecimal, or in decimal if the document has it in hexadecimal; null if both look the same.
fn other_notation(code: &Value) -> Result<Value, Error> {
    let number = code.get_attr("code")?;
    let Some(number) = i128::try_from(number.clone()).ok().filter(|_| number.is_integer()) else {
        return Ok(Value::from(()));
    };
    let spelling = code.get_attr("spelling")?.to_string();
    let decimal = number.to_string();
    Ok(match spelling == decimal {
        false => Value::from(decimal),
        true if number >= 10 => Value::from(format!("0x{number:X}")),
        // Programs show a negative `HRESULT` as its bits.
        true if (i32::MIN.into()..-0xffff).contains(&number) => Value::from(format!("0x{:X}", number & 0xffff_ffff)),
        true => Value::from(()),
    })
}

/// The fields that have a value, with it as a text.
fn shown_fields(code: &Value, fields: &[Value]) -> Result<Value, Error> {
    let values = code.get_attr("fields")?;
    let mut shown = Vec::new();
    for field in fields.iter().filter(|_| !values.is_undefined()) {
        let value = values.get_item(&field.get_attr("name")?)?;
        let text = match (value.as_str(), value.is_true()) {
            (Some(text), _) => text.to_owned(),
            (None, _) if value.is_none() => String::new(),
            (None, is_true) if value.kind() == minijinja::value::ValueKind::Bool => {
                if is_true { "yes" } else { "no" }.to_owned()
            }
            (None, _) => value.to_string(),
        };
        if !text.trim().is_empty() {
            shown
                .push(context! { name => field.get_attr("name")?, column => field.get_attr("column")?, value => text });
        }
    }
    Ok(Value::from(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_a_text_by_its_hash() {
        // `printf "" | openssl dgst -sha256 -binary | base64`
        assert_eq!(csp_hash("").to_string(), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
