//! JSON, and the parts of it that `--check` does not compare.

use serde_json::Value;

use super::model::Export;

pub(super) fn write(export: &Export<'_>) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(export)? + "\n")
}

/// The JSON without its line numbers, which move with any change above them.
pub(super) fn without_lines(json: &str) -> Option<Value> {
    let mut value = serde_json::from_str(json).ok()?;
    remove_lines(&mut value);
    Some(value)
}

fn remove_lines(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|key, value| key != "line" || !value.is_number());
            object.values_mut().for_each(remove_lines);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_lines),
        _ => {}
    }
}
